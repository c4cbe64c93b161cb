# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The processes of a practice server: started, recognised again by pid and start time, and ended. Never another one."""
import json
import os
import signal
import subprocess
import time

MARK = "BATON_PRACTICE_SERVER"


def boot_id():
    with open("/proc/sys/kernel/random/boot_id") as f:
        return f.read().strip()


def stat(pid):
    """(state, parent's pid, start time in clock ticks since boot), or None where there is no such process."""
    try:
        with open("/proc/%d/stat" % pid, "rb") as f:
            fields = f.read().rpartition(b")")[2].split()
    except OSError:
        return None
    return fields[0].decode(), int(fields[1]), int(fields[19])


def alive(identity):
    """identity is [pid, start time, boot id], as `identify` gave it."""
    if not identity or identity[2] != boot_id():
        return False
    found = stat(identity[0])
    return found is not None and found[2] == identity[1] and found[0] not in "ZX"


def identify(pid):
    found = stat(pid)
    return [pid, found[2], boot_id()] if found else None


def processes():
    """All processes: pid -> (state, parent, start time)."""
    found = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            entry = stat(int(name))
            if entry:
                found[int(name)] = entry
    return found


def descendants(pid, table):
    """Identities of what a process started, and of what those started."""
    boot = boot_id()
    result, queue = [], [pid]
    while queue:
        parent = queue.pop()
        for child, (state, its_parent, started) in table.items():
            if its_parent == parent and state not in "ZX":
                result.append([child, started, boot])
                queue.append(child)
    return result


def marked(directories, table):
    """Identities of what was started through these servers' sshd and has detached since: its environment names the server."""
    marks = {("%s=%s" % (MARK, d)).encode() for d in directories}
    boot = boot_id()
    result = []
    for pid, (_state, _parent, started) in table.items():
        try:
            with open("/proc/%d/environ" % pid, "rb") as f:
                if marks.intersection(f.read().split(b"\0")):
                    result.append([pid, started, boot])
        except OSError:
            continue
    return result


def spawn(argv, log, cwd, environment, in_child=None):
    """Starts a process that outlives this one (unless in_child, which is called in it first, says otherwise); its output goes to the log. Returns its identity."""
    with open(log, "ab") as out, open(os.devnull, "rb") as none:
        process = subprocess.Popen(argv, stdin=none, stdout=out, stderr=out, cwd=cwd, env=environment, start_new_session=True, preexec_fn=in_child)
    # It outlives this program, which must not warn about it on its way out.
    process.returncode = 0
    return identify(process.pid)


def send(identity, number, kill=os.kill):
    if alive(identity):
        try:
            kill(identity[0], number)
        except ProcessLookupError:
            pass


def wait_gone(identities, seconds):
    """What is still alive after so many seconds."""
    deadline = time.monotonic() + seconds
    left = [i for i in identities if alive(i)]
    while left and time.monotonic() < deadline:
        time.sleep(0.03)
        reap(left)
        left = [i for i in left if alive(i)]
    return left


def reap(identities):
    """Takes the exit status of those that are still this process's children."""
    for identity in identities:
        try:
            os.waitpid(identity[0], os.WNOHANG)
        except (ChildProcessError, OSError):
            continue


def end(identities, number=signal.SIGTERM, seconds=10, kill=os.kill):
    """Asks, waits, then kills (with os.killpg: its group): each with its identity checked at the last moment."""
    for identity in identities:
        send(identity, number)
    left = wait_gone(identities, seconds)
    for identity in left:
        send(identity, signal.SIGKILL, kill)
    return wait_gone(left, 3)


class Book:
    """The parts that were started, by name, kept in one file of the practice directory."""

    def __init__(self, path):
        self.path = path
        try:
            with open(path) as f:
                self.parts = json.load(f)
        except (OSError, ValueError):
            self.parts = {}

    def write(self):
        text = json.dumps(self.parts, indent=1)
        with open(self.path + ".new", "w") as f:
            f.write(text)
        os.replace(self.path + ".new", self.path)

    def record(self, name, identity, log):
        self.parts[name] = {"identity": identity, "log": log}
        self.write()

    def forget(self, names):
        for name in names:
            self.parts.pop(name, None)
        self.write()

    def running(self, name):
        return name in self.parts and alive(self.parts[name]["identity"])

    def state(self, name):
        """running, died (was started and never stopped) or stopped."""
        if name not in self.parts or self.parts[name]["identity"][2] != boot_id():
            return "stopped"
        return "running" if self.running(name) else "died"


def stop(book, names, directories, number=signal.SIGTERM, seconds=4, kill=os.kill):
    """Ends these parts, what they started, and what was started through these servers. Returns the identities that would not end."""
    table = processes()
    mine = [book.parts[name]["identity"] for name in names if book.running(name)]
    below = [i for m in mine for i in descendants(m[0], table)] + marked(directories, table)
    left = end(mine, number, seconds, kill)
    left += end([i for i in below if i not in mine and i[0] != os.getpid()], signal.SIGTERM, 5)
    if not left:
        book.forget(names)
    return left
