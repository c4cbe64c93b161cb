# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One step of a plan: its process, its output, its time limit and its end."""
import errno
import os
import select
import signal
import time

from . import journal, paths, procs

GRACE = 10.0      # seconds between TERM and KILL
DRAIN = 2.0       # seconds for what others still write after the step's own process ended
HEARTBEAT = 5.0
READ = 1 << 18
LARGE = 256 << 20  # bytes of a log from which on it must leave room on its disk
ROOM = 1 << 30     # bytes: production's database may be on the same disk


class Wake:
    """A pipe that becomes readable on SIGCHLD and SIGTERM."""

    def __init__(self):
        self.reader, writer = os.pipe()
        for fd in (self.reader, writer):
            os.set_blocking(fd, False)
        signal.set_wakeup_fd(writer)
        self.terminated = False
        signal.signal(signal.SIGCHLD, lambda number, frame: None)
        signal.signal(signal.SIGTERM, self.on_term)

    def on_term(self, number, frame):
        self.terminated = True

    def clear(self):
        try:
            while os.read(self.reader, 512):
                pass
        except BlockingIOError:
            pass


class Step:
    def __init__(self, plan, state, directory, lock, wake):
        self.plan, self.state, self.directory, self.lock, self.wake = plan, state, directory, lock, wake
        self.pid = 0
        self.status = None       # as waitpid gives it
        self.ending = None       # what the job's end says, once we end it
        self.kill_at = None
        self.beat = time.monotonic()
        self.last_time = None    # the last line of times

    def run(self):
        """{"state", "exitStatus", "signal", "error"} for the job's record."""
        log = os.open(os.path.join(self.directory, "log"), os.O_WRONLY | os.O_APPEND | os.O_CLOEXEC)
        times = os.open(os.path.join(self.directory, "times"), os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o660)
        self.size = os.fstat(log).st_size
        try:
            reader, failure = self.spawn()
            if failure:
                return {"state": "failed", "exitStatus": 127, "signal": None, "error": failure}
            try:
                self.watch(reader, log, times)
            finally:
                os.close(reader)
                if self.status is None:
                    self.end_group()
            return self.outcome()
        finally:
            os.close(log)
            os.close(times)

    # The process

    def spawn(self):
        """(reading end of its output, None), or (None, why it does not start)."""
        reader, writer = os.pipe()
        told, tell = os.pipe()
        try:
            import fcntl
            fcntl.fcntl(writer, 1031, 1 << 20)   # F_SETPIPE_SZ
        except OSError:
            pass
        self.lock.inheritable()
        self.pid = os.fork()
        if self.pid == 0:
            self.become(writer, tell)
        os.close(writer)
        os.close(tell)
        self.state.data.update(group=self.pid, groupStart=procs.start_time(self.pid))
        try:
            self.state.save(force=True)
        except OSError:
            os.read(told, 4096)   # before it has its own session, the group cannot be signalled
            self.end_group()      # nobody would watch it, and the lock would be given away
            raise
        failure = os.read(told, 4096).decode("utf-8", "replace")
        os.close(told)
        if failure:
            os.waitpid(self.pid, 0)
            os.close(reader)
            return None, failure
        os.set_blocking(reader, False)
        return reader, None

    def become(self, writer, tell):
        """In the child: own session, no input, both outputs into one pipe."""
        try:
            os.setsid()
            signal.set_wakeup_fd(-1)
            for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGPIPE, signal.SIGTERM, signal.SIGCHLD):
                signal.signal(number, signal.SIG_DFL)
            null = os.open(os.devnull, os.O_RDONLY)
            os.dup2(null, 0)
            os.dup2(writer, 1)
            os.dup2(writer, 2)
            os.chdir(self.plan["cwd"])
            argv = self.plan["argv"]
            try:
                os.execvpe(argv[0], argv, self.environment())
            except OSError as error:
                if error.errno != errno.ENOEXEC:
                    raise
                os.execve("/bin/sh", ["sh"] + argv, self.environment())   # as a shell does with a script without #!
        except BaseException as error:
            os.write(tell, ("%s: %s" % (self.plan["argv"][0], error)).encode("utf-8", "replace")[:4000])
        finally:
            os._exit(127)

    def environment(self):
        kept = {k: v for k, v in os.environ.items() if not k.startswith("SSH_") and k != "LINO_BATON_STATE"}
        kept.update(TERM="dumb", PYTHONUNBUFFERED="1", BATON_JOB=self.state.data["id"], PWD=self.plan["cwd"])
        kept.setdefault("PATH", "/usr/local/bin:/usr/bin:/bin")
        return kept

    # Watching it

    def watch(self, reader, log, times):
        start = time.monotonic()
        limit = start + self.plan.get("timeout", 3600)
        poll = select.poll()
        poll.register(reader, select.POLLIN)
        poll.register(self.wake.reader, select.POLLIN)
        drain_until = None
        ended = False
        while True:
            now = time.monotonic()
            if self.status is not None and (ended or now >= drain_until):
                break
            for fd, _ in poll.poll(self.patience(now, drain_until)):
                if fd == self.wake.reader:
                    self.wake.clear()
                elif not self.take(reader, log, times):
                    poll.unregister(reader)
                    ended = True
            now = time.monotonic()
            if self.status is None:
                self.reap()
                if self.status is not None:
                    drain_until = now + DRAIN
            self.look_after(now, limit)
        if self.ending and self.group_lives():
            self.end_group()

    def patience(self, now, drain_until):
        """Milliseconds: a stop file of another maintainer is looked for twice a second."""
        return 50 if drain_until is not None or self.kill_at is not None else 500

    def take(self, reader, log, times):
        """Moves what there is to the log; False at the end. A log that cannot be written ends the step."""
        try:
            data = os.read(reader, READ)
        except BlockingIOError:
            return True
        if not data:
            return False
        now = time.time()
        try:
            self.stamp(times, int(now * 1000))
            view = memoryview(data)
            while view:
                view = view[os.write(log, view):]
        except OSError as error:
            self.end("failed", "the log cannot be written: %s" % error)
            return True
        self.size += len(data)
        self.state.output(data, now)
        return True

    def stamp(self, times, ms):
        """Before the bytes, so that whoever reads them finds their time."""
        if ms != self.last_time:
            os.write(times, b"%d %d\n" % (self.size, ms))
            self.last_time = ms

    def reap(self):
        pid, status = os.waitpid(self.pid, os.WNOHANG)
        if pid:
            self.status = status

    def look_after(self, now, limit):
        """Heartbeat, progress, stop, time limit, and KILL after the grace."""
        if now - self.beat >= HEARTBEAT:
            self.beat = now
            self.state.dirty = True
            self.guarded(self.lock.beat)
            self.guarded(self.look_at_room)
        self.guarded(self.state.save)
        if self.status is None and self.ending is None:
            if now >= limit:
                self.end("failed", "the time limit of %g s is over" % self.plan.get("timeout", 3600))
            else:
                self.look_for_stop()
        if self.kill_at is not None and now >= self.kill_at:
            self.kill_at = None
            self.signal(signal.SIGKILL)

    def look_at_room(self):
        """A script that never stops talking must not fill the disk that production writes to."""
        if self.size < LARGE or self.ending is not None:
            return
        disk = os.statvfs(self.directory)
        if disk.f_bavail * disk.f_frsize < ROOM:
            self.end("failed", "its log has %d MB, and the disk has less than %d MB free" % (self.size >> 20, ROOM >> 20))

    def guarded(self, write):
        try:
            write()
        except OSError as error:
            if self.ending is None:
                self.end("failed", "the job's state cannot be written: %s" % error)

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
        self.end("stopped", "stopped by %s" % by)

    # Ending it

    def end(self, state, error):
        """TERM to the process group, KILL after the grace."""
        if self.ending is None:
            self.ending = {"state": state, "error": error}
            self.kill_at = time.monotonic() + GRACE
            self.signal(signal.SIGTERM)

    def signal(self, number):
        """To the process group, and to what left it but not the session: "timeout 3600 ..." in a script makes a group of its own."""
        for pid in [-self.pid] + procs.strayed(self.pid):
            try:
                os.kill(pid, number)
            except OSError:
                pass

    def group_lives(self):
        return any(pid != self.pid for pid in procs.members(self.pid))

    def end_group(self):
        """What is left of the process group goes, within the grace."""
        end = time.monotonic() + GRACE
        self.signal(signal.SIGTERM)
        while (self.status is None or self.group_lives()) and time.monotonic() < end:
            if self.status is None:
                self.reap()
            time.sleep(0.05)
        self.signal(signal.SIGKILL)
        if self.status is None:
            self.status = os.waitpid(self.pid, 0)[1]

    def outcome(self):
        signalled = os.WTERMSIG(self.status) if os.WIFSIGNALED(self.status) else None
        status = os.WEXITSTATUS(self.status) if os.WIFEXITED(self.status) else None
        found = {"state": "succeeded", "exitStatus": status, "signal": signalled, "error": None}
        if self.ending:
            found.update(self.ending)
        elif signalled:
            found.update(state="failed", error="step %s was ended by signal %d" % (self.plan["id"], signalled))
        elif status:
            found.update(state="failed", error="step %s ended with exit status %d" % (self.plan["id"], status))
        return found
