# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a plan's steps, side by side where their order allows it: one loop watches all of them until the job is over."""
import os
import select
import signal
import time

from . import actions, joblog, journal, paths, step

HEARTBEAT = 5.0
LARGE = 256 << 20  # bytes of a log from which on it must leave room on its disk
ROOM = 1 << 30     # bytes: production's database may be on the same disk
LAST_WORDS = 0.5   # seconds


class Wake:
    """A pipe that becomes readable on SIGCHLD and SIGTERM. look: asked each time that the loop is awake, or None."""

    def __init__(self, look=None):
        self.look = look
        self.reader, writer = os.pipe()
        for fd in (self.reader, writer):
            os.set_blocking(fd, False)
        signal.set_wakeup_fd(writer)
        self.terminated = self.deaf = False
        signal.signal(signal.SIGCHLD, lambda number, frame: None)
        signal.signal(signal.SIGTERM, self.on_term)

    def on_term(self, number, frame):
        self.terminated = not self.deaf

    def deafen(self):
        """TERM ends nothing any more: what follows is a way back, which only its own stop.json stops."""
        self.terminated, self.deaf = False, True

    def clear(self):
        try:
            while os.read(self.reader, 512):
                pass
        except BlockingIOError:
            pass


class Execution:
    """One run of a plan. order: what to run and what is done already (orders.py). state: the job's record. secrets: for the actions, in memory only."""

    def __init__(self, plan, order, state, directory, lock, wake, secrets=None):
        self.secrets = secrets or {}
        self.plan, self.order, self.record, self.directory, self.lock, self.wake = plan, order, state, directory, lock, wake
        self.steps = order.steps(self)
        self.by_id = {one.id: one for one in self.steps}
        self.outcome = None      # of the step that ended the job, else None
        self.differs = None
        self.last = None         # the step that ended last
        self.watched = {}
        self.poll = select.poll()
        self.poll.register(wake.reader, select.POLLIN)
        self.log = None
        self.stubborn = order.stubborn
        self.mute = False           # whether its log can no longer be written, and was given up
        self.over_since = None
        self.moving = False      # whether kept output is on its way into the log
        self.beat = time.monotonic()
        state.follow(self.steps)

    def run(self):
        """{"state", "exitStatus", "signal", "error"} for the job's record."""
        self.log = joblog.JobLog(self.directory, self.record.logged)
        try:
            while self.go_on():
                self.wait()
                self.tick(time.monotonic())
            return self.told()
        finally:
            step.destroy(self.steps)
            self.log.close()

    def go_on(self):
        """Begins what can begin; False when all is over."""
        while self.outcome is None and self.begin_ready():
            pass
        self.moving = not self.mute and self.take_turns()
        return any(one.state == "running" for one in self.steps) or self.moving and not self.too_late()

    def too_late(self):
        """Whether the way back waits for kept output, which then stays beside the log. Asked when no step runs."""
        if self.outcome is None or not self.plan.get("revertUntil"):
            return False
        self.over_since = self.over_since or time.monotonic()
        return time.monotonic() > self.over_since + LAST_WORDS

    def begin_ready(self):
        """Begins each step whose turn has come; whether one of them was over at once."""
        over = False
        for one in self.steps:
            if one.state == "waiting" and self.outcome is None and all(self.by_id[name].state in step.GOOD for name in one.after):
                if self.order.passes(one):
                    one.finish("skipped")
                else:
                    one.begin()
                over = over or one.over()
        return over

    def take_turns(self):
        """Gives the log to the next step where the last one is over; whether kept output is still to be moved."""
        try:
            more = self.log.move()
            owner = self.by_id.get(self.log.owner)
            if not more and (owner is None or owner.over()):
                following = [one.id for one in self.steps if one.state == "running" or self.log.behind(one.id)]
                if following:
                    self.log.turn(following[0])
                    more = self.log.behind(following[0])
            return more
        except OSError as error:
            self.unwritable(error)
            return False

    def journal(self, entry):
        """Raises OSError, unless nothing may stop this."""
        try:
            journal.append(self.directory, entry)
        except OSError:
            if not self.stubborn:
                raise

    def wait(self):
        patience = min([0.5] + [one.patience() for one in self.steps if one.state == "running"])
        if self.moving:
            patience = 0
        for fd, _ in self.poll.poll(int(patience * 1000)):
            if fd == self.wake.reader:
                self.wake.clear()
            elif fd in self.watched:
                self.watched[fd].take()

    def tick(self, now):
        """Ends of processes, heartbeat, progress, stop and time limits."""
        if self.wake.look:
            self.wake.look()
        for one in self.steps:
            one.reap(now)
            one.look_after(now)
        if now - self.beat >= HEARTBEAT:
            self.beat = now
            self.record.dirty = True
            self.record.look_at_reports()
            self.guarded(self.lock.beat)
            self.guarded(self.look_at_room)
        self.guarded(self.record.save)
        if self.outcome is None:
            self.look_for_stop()

    def guarded(self, write):
        try:
            write()
        except OSError as error:
            if not self.stubborn:
                self.give_up("failed", "the job's state cannot be written: %s" % error)

    def look_at_room(self):
        """A script that never stops talking must not fill the disk that production writes to."""
        size = self.log.bytes()
        if size < LARGE or self.outcome is not None:
            return
        disk = os.statvfs(self.directory)
        if disk.f_bavail * disk.f_frsize < ROOM:
            self.give_up("failed", "its log has %d MB, and the disk has less than %d MB free" % (size >> 20, ROOM >> 20))

    def look_for_stop(self):
        path = os.path.join(self.directory, "stop.json")
        asked = os.path.exists(path)
        if not asked and not self.wake.terminated:
            return
        by = (paths.read_json(path) or {}).get("by", "") if asked else "signal TERM"
        try:
            journal.append(self.directory, {"event": "stop", "by": by})
        except OSError:
            pass
        self.give_up("stopped", "stopped by %s" % by)

    def give_up(self, state, error):
        """Ends the job and every step that runs; the first reason stays."""
        if self.outcome is None:
            self.outcome = {"state": state, "error": error, "step": None}
            self.end_steps("failed" if state == "failed" else "stopped", error)

    def end_steps(self, state, error):
        for one in self.steps:
            if one.state == "running":
                one.end(state, error)

    def told(self):
        """What the record's end says."""
        found = self.outcome or {"state": "differs" if self.differs else "succeeded", "error": None, "step": self.differs}
        of = found["step"] or self.last
        return {"state": found["state"], "error": found["error"], "exitStatus": of.exit_status if of else None, "signal": of.signal_number if of else None}

    # Called by the steps

    def context(self, one, command):
        return actions.Context(self.directory, self.plan, one.id, command["cwd"], self.record.data["run"], self.order.chain, self.order.rehearsal, self.secrets,
                               self.record.data["by"])

    def before(self, one, command):
        """On disk before the command begins."""
        if one.kind == "check":
            return
        entry = {key: command[key] for key in ("argv", "action", "with", "cwd") if key in command}
        entry.update(event="step" if one.kind == "run" else "undo", step=one.id)
        if one.kind == "run" and one.plan.get("undo"):
            entry["undo"] = one.plan["undo"]
        self.journal(entry)
        self.record.phase_began(one)

    def processes_changed(self):
        self.record.processes([one.child.pid for one in self.steps if one.child])
        try:
            self.record.save(force=True)
        except OSError:
            if not self.stubborn:
                raise

    def watch(self, fd, one):
        self.watched[fd] = one
        self.poll.register(fd, select.POLLIN)

    def unwatch(self, fd):
        if self.watched.pop(fd, None):
            self.poll.unregister(fd)

    def say(self, one, text):
        self.output(one, text.encode("utf-8", "replace"))

    def output(self, one, data):
        now = time.time()
        if self.mute:
            return
        try:
            live = self.log.write(one.id, data, int(now * 1000))
        except OSError as error:
            self.unwritable(error)
            return
        self.record.printed(one, data, now, live)

    def unwritable(self, error):
        if self.stubborn:
            self.mute = True
            return
        self.give_up("failed", "the log cannot be written: %s" % error)

    def finished(self, one):
        """A step is over: what that means for the job."""
        self.last = one if one.ran else self.last
        self.record.step_ended(one)
        entry = {"event": "skipped" if one.state == "skipped" else "step-ended", "step": one.id, "state": one.state, "exitStatus": one.exit_status, "signal": one.signal_number, "error": one.error}
        try:
            self.journal(entry)
        except OSError as error:
            if one.state in step.GOOD:
                self.give_up("failed", "the journal cannot be written: %s" % error)
        if one.state == "differs" or (one.state == "skipped" and self.order.differed(one)):
            self.differs = self.differs or one
        elif one.state in step.BAD and self.outcome is None:
            self.outcome = {"state": one.state, "error": self.record.refusal_words(one) or one.error, "step": one}
            self.end_steps("stopped", "step %s did not succeed" % one.id)
        elif one.state in step.BAD and self.outcome["step"] is None:
            self.outcome["step"] = one
