# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts a plan's command, a program or an action, in a session of its own with one pipe for both outputs."""
import errno
import os
import select
import signal
import time

from . import actions

REAPED = 2.0   # seconds for a process that was killed to be gone; one that waits for a disk may take for ever


class Child:
    """A command's process. reader gives its output; settle() must be called once the record knows the pid."""

    def __init__(self, command, context, keep):
        """Forks. keep: descriptors that the process holds on to (the lock's)."""
        self.command, self.context, self.keep = command, context, keep
        self.name = command["argv"][0] if "argv" in command else command["action"]
        self.reader, writer = os.pipe()
        self.told, tell = os.pipe()
        try:
            import fcntl
            fcntl.fcntl(writer, 1031, 1 << 20)   # F_SETPIPE_SZ
        except OSError:
            pass
        self.pid = os.fork()
        if self.pid == 0:
            self.become(writer, tell)
        os.close(writer)
        os.close(tell)
        os.set_blocking(self.reader, False)

    def settle(self, limit):
        """Waits until the process has its own session and its program; None, or why it did not start. It is ended then, and reaped.

        A directory that does not answer any more, on a server of files that is gone, must not hold who waits here: limit is in seconds."""
        poll = select.poll()
        poll.register(self.told, select.POLLIN)
        failure = os.read(self.told, 4096).decode("utf-8", "replace") if poll.poll(limit * 1000) else "%s did not begin within %g s; does %s answer?" % (self.name, limit, self.command["cwd"])
        os.close(self.told)
        if not failure:
            return None
        os.kill(self.pid, signal.SIGKILL)
        end = time.monotonic() + REAPED
        while os.waitpid(self.pid, os.WNOHANG)[0] == 0 and time.monotonic() < end:
            time.sleep(0.01)
        os.close(self.reader)
        return failure

    def become(self, writer, tell):
        """In the child."""
        try:
            os.setsid()
            signal.set_wakeup_fd(-1)
            for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGPIPE, signal.SIGTERM, signal.SIGCHLD):
                signal.signal(number, signal.SIG_DFL)
            null = os.open(os.devnull, os.O_RDONLY)
            os.dup2(null, 0)
            os.dup2(writer, 1)
            os.dup2(writer, 2)
            os.chdir(self.command["cwd"])
            if "action" in self.command:
                self.act(tell)
            self.execute()
        except BaseException as error:
            os.write(tell, ("%s: %s" % (self.name, error)).encode("utf-8", "replace")[:4000])
        finally:
            os._exit(127)

    def act(self, tell):
        """The runner's other pipes are closed here: a process that outlives it must not keep them open."""
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)   # a program that ends before it has read its input is no end of the action
        os.environ.clear()
        self.environment(os.environ)
        os.close(tell)
        for name in os.listdir("/proc/self/fd"):
            if int(name) > 2 and int(name) not in self.keep:
                try:
                    os.close(int(name))
                except OSError:
                    pass
        actions.run_and_exit(self.command["action"], self.context, self.command.get("with") or {})

    def execute(self):
        argv = self.command["argv"]
        environment = self.environment({})
        try:
            os.execvpe(argv[0], argv, environment)
        except OSError as error:
            if error.errno != errno.ENOEXEC:
                raise
            os.execve("/bin/sh", ["sh"] + argv, environment)   # as a shell does with a script without #!

    def environment(self, into):
        """Fills in what the command's environment is, from INHERITED."""
        into.update(INHERITED)
        into.update(TERM="dumb", PYTHONUNBUFFERED="1", BATON_JOB=self.context.job, BATON_RUN=self.context.run, BATON_JOB_DIR=self.context.directory, PWD=self.command["cwd"])
        return into


INHERITED = {key: value for key, value in os.environ.items() if not key.startswith("SSH_") and key != "LINO_BATON_STATE"}
INHERITED.setdefault("PATH", "/usr/local/bin:/usr/bin:/bin")
