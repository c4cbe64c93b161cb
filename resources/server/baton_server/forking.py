# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts a plan's command, a program or an action, in a session of its own with one pipe for both outputs."""
import errno
import os
import signal

from . import actions


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

    def settle(self):
        """Waits until the process has its own session and its program; None, or why it did not start. It is reaped then."""
        failure = os.read(self.told, 4096).decode("utf-8", "replace")
        os.close(self.told)
        if not failure:
            return None
        os.waitpid(self.pid, 0)
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
