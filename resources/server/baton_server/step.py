# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One step of a plan: its processes one after the other (check, then run), its time limit and its end. The loop that watches is execution.py's."""
import os
import signal
import time

from . import actions, clock, forking, plans, procs

DRAIN = 2.0       # seconds for what others still write after the step's own process ended
KILLED = 2.0      # seconds until processes that were killed are no longer waited for
BEGINS = 20.0     # seconds for a process to begin
READ = 1 << 18
OVER = ("done", "skipped", "failed", "refused", "differs", "stopped")
GOOD = ("done", "skipped", "differs")
BAD = ("failed", "refused", "stopped")   # of a step, and then of its job


class Step:
    """queue: what it runs, as (kind, command) with kind check, run or undo. job: the execution it belongs to."""

    def __init__(self, plan, after, queue, job):
        self.plan, self.id, self.after, self.queue, self.job = plan, plan["id"], after, queue, job
        self.state = "waiting"
        self.started = self.ended = None
        self.kind = None
        self.child = None
        self.ran = False         # whether more than its check was begun
        self.exit_status = self.signal_number = self.error = None
        self.reader = None       # reads the progress of output that is not in the log yet

    def over(self):
        return self.state in OVER

    def heading(self):
        """The line with which its output begins. A job of one step is that step: its log is the program's, byte for byte."""
        if len(self.job.plan["steps"]) == 1:
            return ""
        words = self.plan.get("title") or ""
        return ("== %s: %s ==\n" if words else "== %s%s ==\n") % (self.plan.get("phase") or self.id, words)

    def begin(self):
        self.state, self.started = "running", clock.iso()
        said = self.heading() + self.job.order.announcement(self)
        if said:
            self.job.say(self, said)
        if not self.over():   # the log may be full
            self.next()

    def next(self):
        """Starts the next of its processes; without one it is over."""
        if not self.queue:
            self.finish("skipped")
            return
        self.kind, command = self.queue.pop(0)
        if self.kind != "run" and not os.path.isdir(command["cwd"]):   # a site that a set-up has yet to make, or whose undoing has removed it
            if self.kind == "undo":
                self.job.say(self, "there is no %s any more: nothing to revert\n" % command["cwd"])
            self.next()
            return
        self.job.before(self, command)
        if self.kind != "check":
            self.ran = True
        self.status = self.ending = self.kill_at = self.killed_at = self.drain_until = None
        self.eof = False
        self.limit = time.monotonic() + self.plan.get("timeout", 3600)
        self.child = forking.Child(command, self.job.context(self, command), self.job.lock.inheritable())
        try:
            self.job.processes_changed()
        except OSError:
            if self.child.settle(self.begins()) is None:   # before it has its own session, the group cannot be signalled
                destroy([self])               # nobody would watch it, and the lock would be given away
            raise
        failure = self.child.settle(self.begins())
        if failure:
            self.child = None
            self.exit_status = 127
            self.finish("failed", failure)
        else:
            self.job.watch(self.child.reader, self)

    def begins(self):
        """Seconds within which its process has begun: nothing else of the job is looked after until then."""
        return min(BEGINS, self.plan.get("timeout", BEGINS))

    # While it runs

    def take(self):
        """Moves what it printed to the log."""
        try:
            data = os.read(self.child.reader, READ)
        except BlockingIOError:
            return
        if data:
            self.job.output(self, data)
        else:
            self.eof = True
            self.job.unwatch(self.child.reader)

    def reap(self, now):
        if self.child and self.status is None:
            pid, status = os.waitpid(self.child.pid, os.WNOHANG)
            if pid:
                self.status = status
                self.drain_until = now + DRAIN

    def look_after(self, now):
        """Time limit, KILL after the grace, and the end."""
        if self.child is None:
            return
        if self.status is None and self.ending is None and now >= self.limit:
            self.end("failed", "the time limit of %g s is over" % self.plan.get("timeout", 3600))
        if self.kill_at is not None and now >= self.kill_at:
            self.kill_at, self.killed_at = None, now
            self.signal(signal.SIGKILL)
        if self.status is not None and (self.eof or now >= self.drain_until) and self.gone(now):
            self.conclude()

    def gone(self, now):
        """A step that is being ended takes what it started along."""
        if not self.ending or not self.group_lives():
            return True
        return self.killed_at is not None and now >= self.killed_at + KILLED

    def group_lives(self):
        return any(pid != self.child.pid for pid in procs.members(self.child.pid))

    def patience(self):
        """Seconds until it must be looked at again."""
        return 0.05 if self.child and (self.status is not None or self.ending) else 0.5

    # Its end

    def end(self, state, error):
        """TERM to the process group, KILL after the grace."""
        if self.child is None:
            if not self.over():
                self.finish(state, error)
        elif self.ending is None:
            self.ending = (state, error)
            self.kill_at = time.monotonic() + self.grace()
            self.signal(signal.SIGTERM)

    def grace(self):
        """Seconds between TERM and KILL."""
        return self.job.plan.get("grace", plans.LONGEST_GRACE)

    def signal(self, number):
        """To the process group, and to what left it but not the session: "timeout 3600 ..." in a script makes a group of its own."""
        for pid in [-self.child.pid] + procs.strayed(self.child.pid):
            try:
                os.kill(pid, number)
            except OSError:
                pass

    def conclude(self):
        """The process is gone: what it means, and what follows."""
        status, action = self.status, "action" in self.child.command
        self.job.unwatch(self.child.reader)
        os.close(self.child.reader)
        self.child = None
        self.signal_number = os.WTERMSIG(status) if os.WIFSIGNALED(status) else None
        self.exit_status = os.WEXITSTATUS(status) if os.WIFEXITED(status) else None
        if self.ending:
            self.finish(*self.ending)
        elif self.kind == "check":
            self.checked()
        elif self.signal_number:
            self.finish("failed", "step %s was ended by signal %d" % (self.id, self.signal_number))
        elif self.exit_status in self.plan.get("accept", [0]):
            self.finish("done")
        elif action and self.exit_status == actions.REFUSED:
            self.finish("refused", "step %s was refused" % self.id)
        elif action and self.exit_status == actions.DIFFERS:
            self.finish("differs")
        else:
            told = actions.failure(self.job.directory, self.id) if action else ""
            self.finish("failed", told or "step %s ended with exit status %d" % (self.id, self.exit_status))

    def checked(self):
        done = self.exit_status == 0
        self.exit_status = self.signal_number = None
        if done:
            self.job.say(self, "already done\n")
            self.finish("skipped")
        else:
            self.next()

    def finish(self, state, error=None):
        if self.over():
            return
        self.state, self.error = state, error
        self.ended = clock.iso()
        self.job.finished(self)

    def told(self):
        """Its entry in the job's record."""
        return {"id": self.id, "title": self.plan.get("title") or "", "phase": self.plan.get("phase") or "", "state": self.state, "started": self.started, "ended": self.ended}


def destroy(steps):
    """Ends what still runs of these, all at the same time; for when nobody can watch it any more."""
    left = [one for one in steps if one.child]
    for number, patience in ((signal.SIGTERM, max([0] + [one.grace() for one in left])), (signal.SIGKILL, KILLED)):
        for one in left:
            one.signal(number)
        end = time.monotonic() + patience
        while any(one.status is None or one.group_lives() for one in left) and time.monotonic() < end:
            for one in left:
                one.reap(time.monotonic())
            time.sleep(0.02)
    for one in left:
        os.close(one.child.reader)
        one.child = None
