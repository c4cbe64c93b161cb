# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Root's rights, as far as the maintainer has them: he is root, sudo asks nothing, or sudo takes the password of the order's secrets."""
import os
import re
import select
import subprocess
import time

from . import host
from .sync_site import Failure, Refusal

PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
ASKING = 30.0   # seconds until sudo must have asked, or begun the command
LONGEST = 64 << 20
# Only from this mark on is what is written the command's own input, and the seconds its limit
BEGIN = "printf %s \"$1\" >&2; shift; exec timeout -k 10 \"$@\""


class Rights:
    """kind: root, sudo, password or none. user: the maintainer's name."""

    def __init__(self, kind, user, password=None):
        self.kind, self.user, self._password = kind, user, password

    def run(self, argv, data=b"", timeout=120):
        """(exit status, output bytes, both outputs as they came) of a command as root. Raises Refusal (code sudo), Failure where it takes too long."""
        status, both, _ = self.ask(argv, data, timeout)
        return status, both

    def ask(self, argv, data=b"", timeout=120):
        """(exit status, both outputs as they came, standard output alone)."""
        if self.kind == "none":
            raise Refusal("administrator", "root's rights are needed", "%s has none, and no password for sudo was given" % self.user, "have an administrator run: " + " ".join(argv))
        return Talk(argv[0], self.command(argv, timeout), self._password if self.kind == "password" else None).hold(data, timeout)

    def command(self, argv, timeout):
        """(argv, prompt, mark) of what is started."""
        if self.kind == "root":
            return ["timeout", "-k", "10", str(int(timeout))] + list(argv), None, None
        prompt, mark = "[lino-baton %s] " % os.urandom(12).hex(), "<lino-baton %s>" % os.urandom(12).hex()
        ask = ["-n"] if self.kind == "sudo" else ["-k", "-S", "-p", prompt]
        return ["sudo"] + ask + ["--", "/bin/sh", "-c", BEGIN, "sh", mark, str(int(timeout))] + list(argv), prompt.encode(), mark.encode()


class Talk:
    """One command, with sudo's questions before it."""

    def __init__(self, name, command, password):
        self.name = name
        self.argv, self.prompt, self.mark = command
        self.password = password
        self.begun = self.mark is None
        self.before = b""        # what sudo said until the command began
        self.both, self.out, self.size = [], [], 0

    def hold(self, data, timeout):
        try:
            process = subprocess.Popen(self.argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(), cwd="/", start_new_session=True)
        except OSError as error:
            raise Failure("%s cannot be started: %s" % (self.argv[0], error.strerror))
        self.process, self.left = process, data
        for stream in (process.stdin, process.stdout, process.stderr):
            os.set_blocking(stream.fileno(), False)
        try:
            self.listen(time.monotonic(), timeout)
            status = process.wait(15)
        except subprocess.TimeoutExpired:
            raise Failure("%s does not end" % self.name)
        finally:
            self.leave()
        if not self.begun:
            raise refused(self.before.decode("utf-8", "replace"))
        if status in (124, 137):
            raise Failure("%s took longer than %d s, and was ended" % (self.name, timeout))
        return status, b"".join(self.both), b"".join(self.out)

    def listen(self, start, timeout):
        """Until both outputs are closed."""
        readers = {self.process.stdout.fileno(), self.process.stderr.fileno()}
        while readers:
            limit = start + (timeout + 20 if self.begun else ASKING)
            writers = [self.process.stdin.fileno()] if self.begun and not self.process.stdin.closed else []
            ready, writable, _ = select.select(list(readers), writers, [], max(0, limit - time.monotonic()))
            if not ready and not writable:
                if self.begun:
                    raise Failure("%s does not end" % self.name)
                raise Refusal("sudo", "sudo does not answer", "it neither asked for the password nor began within %d s. It said: %s" % (ASKING, words(self.before)), TODO)
            if writable:
                self.feed()
            for fd in ready:
                piece = os.read(fd, 1 << 16)
                if not piece:
                    readers.discard(fd)
                elif not self.begun and fd == self.process.stderr.fileno():
                    self.hear(piece)
                elif self.size < LONGEST:
                    self.keep(fd, piece)

    def keep(self, fd, piece):
        self.size += len(piece)
        self.both.append(piece)
        if fd == self.process.stdout.fileno():
            self.out.append(piece)

    def hear(self, piece):
        """Before the command began: sudo's own words."""
        self.before += piece
        if self.mark in self.before:
            self.before, _, rest = self.before.partition(self.mark)
            self.begun, self.password = True, None
            if rest:
                self.both.append(rest)
            return
        asked = self.before.count(self.prompt)
        if asked > 1:
            raise Refusal("sudo", "sudo did not take the password", "it asked a second time", "type the password again")
        if asked and self.password is not None:
            line, self.password = self.password.encode() + b"\n", None
            os.write(self.process.stdin.fileno(), line)

    def feed(self):
        try:
            if self.left:
                self.left = self.left[os.write(self.process.stdin.fileno(), self.left[:1 << 16]):]
        except BlockingIOError:
            return
        except BrokenPipeError:
            self.left = b""
        if not self.left:
            self.process.stdin.close()

    def leave(self):
        """Root's processes cannot be signalled from here: without its input sudo ends by itself."""
        self.password = None
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                stream.close()
            except OSError:
                pass
        if self.process.poll() is None:
            try:
                self.process.kill()
            except OSError:
                pass
            try:
                self.process.wait(2)
            except subprocess.TimeoutExpired:
                pass


TODO = "run sudo -v on the server as this user, and look what it asks"


def words(said):
    return (said.decode("utf-8", "replace") if isinstance(said, bytes) else said).strip()[-500:] or "nothing"


def refused(said):
    """The Refusal for what sudo said instead of beginning the command."""
    said = re.sub(r"\[lino-baton [0-9a-f]+\] ?", "", said)
    return Refusal("sudo", "sudo did not run the command", "it said: %s" % words(said), TODO)


def environment():
    """Nothing of the maintainer's: no askpass, no locale, no preloaded library."""
    found = {"PATH": PATH, "LC_ALL": "C", "LANG": "C", "TERM": "dumb"}
    found.update({name: os.environ[name] for name in ("HOME", "USER", "LOGNAME") if name in os.environ})
    return found


def of(context):
    """The rights that an action of this job has; asked once per action. Raises Refusal (code sudo) where the given password is wrong."""
    found = getattr(context, "_rights", None)
    if found is None:
        found = context._rights = choose(context.secrets.get("sudo"))
    return found


def choose(password):
    kind = survey()["kind"]
    if kind == "password" and not password:
        kind = "none"
    found = Rights(kind, host.user_name(), password)
    if kind == "password":
        found.run(["true"])
    return found


def survey():
    """{"kind", "user"} without any secret: "password" where sudo would ask for one."""
    user = host.user_name()
    if os.geteuid() == 0:
        return {"kind": "root", "user": user}
    try:
        done = subprocess.run(["sudo", "-n", "--", "true"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(), cwd="/", timeout=15)
    except (OSError, subprocess.TimeoutExpired):
        return {"kind": "none", "user": user}
    if done.returncode == 0:
        return {"kind": "sudo", "user": user}
    asks = re.search(rb"password|terminal is required|askpass", done.stderr) is not None
    return {"kind": "password" if asks else "none", "user": user}
