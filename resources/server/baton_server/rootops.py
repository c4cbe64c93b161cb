# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes of what belongs to root, as data: done with the maintainer's own rights where these suffice, else with root's, and put back by an undo.

Each change is recorded in the job's directory before it is made: operations.<step>.jsonl, and the former bytes in kept.<step>.<n>."""
import base64
import errno
import json
import os
import subprocess
import sys

from . import files, journal, paths, placing, rights
from .rootscript import script
from .sync_site import Failure, say

__all__ = ["write", "remove", "link", "directory", "run", "perform", "revert", "pending", "script", "look", "ask"]
ROOT_PYTHON = "import json, sys; order = json.loads(sys.stdin.buffer.read().decode()); exec(order['code'])"


def write(path, text, mode=0o644):
    """A file as a whole; text may be bytes. One that has these bytes already stays as it is."""
    return {"do": "write", "path": path, "data": in_bytes(text), "mode": mode}


def remove(path):
    """A file, a link, or an empty directory is gone."""
    return {"do": "remove", "path": path}


def link(path, target):
    """A symbolic link."""
    return {"do": "link", "path": path, "target": target}


def directory(path, mode=0o755, owner="", group=""):
    """A directory; where it is there already it stays as it is."""
    return {"do": "directory", "path": path, "mode": mode, "owner": owner, "group": group}


def run(argv, data="", words="", unless=None, lines=None, root=True, timeout=120):
    """A command. It is to do where an operation before it in the list is (a reload after a write), or where there is none before it.

    words: what it does, for people. unless: argv of a command that only reads, run with own rights: exit status 0 says that it is done.
    lines: of shell, which stand in the administrator's script in its place (data with a password must not). root: whether own rights do not suffice."""
    return {"do": "run", "argv": list(argv), "data": in_bytes(data), "words": words, "unless": unless, "lines": lines, "root": root, "timeout": timeout}


def in_bytes(text):
    return text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape")


# What there is, and what is to do

def look(held, path):
    """The state of a path (placing.look), asked with root's rights where own ones do not suffice. Raises OSError."""
    try:
        return placing.look(path)
    except PermissionError:
        if held is None or held.kind in ("none", "root"):
            raise
    return by_root(held, {"do": "look", "path": path})["state"]


def by_root(held, order, module=placing):
    """What root's Python answers, which is told the module's text. Raises Refusal (sudo), Failure, OSError."""
    with open(module.__file__.replace(".pyc", ".py"), encoding="utf-8") as source:
        order = dict(order, code=source.read() + "\nserve(order)\n")
    status, both, out = held.ask([system_python(), "-I", "-S", "-c", ROOT_PYTHON, "%s %s" % (order["do"], order["path"])], json.dumps(order).encode())
    try:
        answer = json.loads(out.decode())
    except ValueError:
        raise Failure("root's Python failed (%d): %s" % (status, both.decode("utf-8", "replace")[-1000:]))
    if "errno" in answer:
        raise OSError(answer["errno"], answer["message"], answer["path"])
    return answer


def system_python():
    return "/usr/bin/python3" if os.access("/usr/bin/python3", os.X_OK) else sys.executable


def wanted(operation):
    """The state that a file operation makes."""
    if operation["do"] == "write":
        return {"kind": "file", "data": base64.b64encode(operation["data"]).decode(), "mode": operation["mode"]}
    if operation["do"] == "link":
        return {"kind": "link", "target": operation["target"]}
    if operation["do"] == "put":
        return operation["state"]
    if operation["do"] == "remove":
        return {"kind": "none"}
    made = {"kind": "directory", "mode": operation["mode"]}
    if operation["owner"]:
        import pwd
        made["uid"] = pwd.getpwnam(operation["owner"]).pw_uid
    if operation["group"]:
        import grp
        made["gid"] = grp.getgrnam(operation["group"]).gr_gid
    if len(made) == 3:
        made.setdefault("uid", -1)
        made.setdefault("gid", -1)
    return made


def to_do(operation, held=None):
    """Whether a file operation still changes anything; what cannot be looked at does."""
    try:
        return placing.digest(look(held, operation["path"])) != placing.digest(wanted(operation))
    except OSError:
        return True


def pending(operations, held=None, unfinished=None):
    """Those that are still to do. unfinished: a function that says of a command whether a change before it was made and the command not run yet."""
    found, changes, seen = [], False, False
    for one in operations:
        if one["do"] != "run":
            seen = True
            if to_do(one, held):
                changes = True
                found.append(one)
        elif (changes or not seen or (unfinished and unfinished(one))) and not already(one):
            found.append(one)
    return found


def already(operation):
    if not operation["unless"]:
        return False
    try:
        return subprocess.call(operation["unless"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=rights.environment(), timeout=60) == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def own(operation):
    """Whether the maintainer's own rights suffice: then what he writes also keeps its owner."""
    if os.geteuid() == 0:
        return True
    if operation["do"] == "run":
        return not operation["root"]
    path = operation["path"]
    try:
        box = os.stat(os.path.dirname(path))
    except OSError:
        return False
    if not os.access(os.path.dirname(path), os.W_OK | os.X_OK) or not own_owner(operation):
        return False
    try:
        mine = os.lstat(path).st_uid == os.geteuid()
    except OSError:
        return True
    return mine or operation["do"] == "remove" and (box.st_uid == os.geteuid() or not box.st_mode & 0o1000)


def all_own(operations):
    """Whether his rights suffice for all of them, in their order: in a directory that he makes he may write."""
    made = set()
    for one in operations:
        if not own(one) and not (one["do"] != "run" and os.path.dirname(one["path"]) in made and own_owner(one)):
            return False
        if one["do"] == "directory":
            made.add(one["path"])
    return True


def own_owner(operation):
    """Whether the owner and group that it wants are this user's."""
    try:
        made = wanted(operation)
    except KeyError as error:
        raise Failure("there is no user or group %s on this server" % error)
    return made.get("uid", -1) in (-1, os.geteuid()) and made.get("gid", -1) in [-1, os.getegid()] + os.getgroups()


# Doing it

def perform(context, operations):
    """Does what is still to do, recording each change first; returns what was done. Raises Refusal (administrator, sudo), Failure, OSError."""
    held = rights.of(context)
    history = Records(context, context.step)
    todo = pending(operations, held, history.unfinished)
    if held.kind == "none" and not all_own(todo):
        from . import administrator
        raise administrator.refusal(context)
    for one in todo:
        if one["do"] == "run":
            order(held, one)
            history.ran(one)
        else:
            before = look(held, one["path"])
            history.add(one, before)
            make(held, one, placing.digest(before))
            say("%s %s" % ({"write": "written:", "remove": "removed:", "link": "linked:", "directory": "made:"}[one["do"]], one["path"]))
    return todo


def make(held, operation, expected):
    """One file operation, where the path is still as expected."""
    if own(operation) or held.kind == "none":
        placing.place(operation["path"], wanted(operation), expected)
    else:
        by_root(held, {"do": "place", "path": operation["path"], "wanted": wanted(operation), "expected": expected})


def ask(held, operation):
    """(exit status, output bytes) of a command, with own rights where these suffice."""
    if not own(operation) or os.geteuid() == 0:
        return held.run(operation["argv"], operation["data"], operation["timeout"])
    try:
        done = subprocess.run(operation["argv"], input=operation["data"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=rights.environment(), timeout=operation["timeout"])
    except OSError as error:
        return 127, str(error).encode()
    except subprocess.TimeoutExpired:
        raise Failure("%s took longer than %d s, and was ended" % (operation["argv"][0], operation["timeout"]))
    return done.returncode, done.stdout


def order(held, operation):
    say("$ %s" % (operation["words"] or " ".join(operation["argv"])))
    status, output = ask(held, operation)
    if output.strip():
        say(output.decode("utf-8", "replace").rstrip())
    if status:
        raise Failure("%s ended with exit status %d" % (operation["words"] or operation["argv"][0], status))


# Records

class Records:
    """What a step of this chain did; new entries go into this job's directory."""

    def __init__(self, context, step):
        self.directory, self.step = context.directory, step
        self.chain = (context.directory,) + context.chain

    def name(self):
        return "operations.%s.jsonl" % self.step

    def add(self, operation, before, asked=False):
        """A change that is about to be made; asked: by an administrator, perhaps."""
        entry = {"path": operation["path"], "before": {key: value for key, value in before.items() if key != "data"}, "was": placing.digest(before),
                 "after": placing.digest(wanted(operation)), "asked": asked}
        if "data" in before:
            entry["kept"] = self.keep(base64.b64decode(before["data"]))
        journal.append(self.directory, entry, self.name())

    def keep(self, data):
        """The former bytes in a file of the job's directory; its name."""
        name = "kept.%s.%s" % (self.step, os.urandom(6).hex())
        fd = os.open(os.path.join(self.directory, name), os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW, 0o660 if paths.shared() else 0o600)
        with os.fdopen(fd, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(fd)
        return name

    def ran(self, operation):
        journal.append(self.directory, {"ran": operation["argv"]}, self.name())

    def entries(self, directory):
        found = []
        for line in (files.text(os.path.join(directory, self.name()), 16 << 20) or "").splitlines():
            try:
                found.append(json.loads(line))
            except ValueError:
                pass   # not finished when the job was killed: then the change was not begun
        return found

    def unfinished(self, operation):
        """Whether a change was made or begun after which this command has not run."""
        waiting = False
        for directory in reversed(self.chain):
            for entry in self.entries(directory):
                waiting = waiting and entry.get("ran") != operation["argv"] if "ran" in entry else waiting or not entry.get("asked")
        return waiting

    def before(self, directory, entry):
        """The state that an entry's change replaced. Raises OSError."""
        state = dict(entry["before"])
        if "kept" in entry:
            with open(os.path.join(directory, os.path.basename(entry["kept"])), "rb") as source:
                state["data"] = base64.b64encode(source.read()).decode()
        return state


def back(context, step, held):
    """(operations that put back what the step did, newest first; sentences about what somebody changed since)."""
    history = Records(context, step)
    now, states, found, warnings = {}, {}, [], []
    for place in history.chain:
        for entry in reversed(history.entries(place)):
            path = entry.get("path")
            if path is None or states.get(path) == "theirs":
                continue
            if path not in now:
                now[path] = placing.digest(look(held, path))
            if now[path] == entry["after"]:
                now[path] = entry["was"]
                found = [one for one in found if one["path"] != path] + [{"do": "put", "path": path, "state": history.before(place, entry)}]
            elif now[path] != entry["was"]:
                states[path] = "theirs"
                warnings.append("%s was changed by somebody since, and stays as it is" % path)
    return [one for one in found if one["state"]["kind"] != "directory"], warnings


def revert(context, step, follow=()):
    """Puts back what that step of this chain did, newest first; returns whether anything was changed. Raises as perform does.

    follow: commands for the administrator's script, which the caller runs by himself where he has the rights."""
    held = rights.of(context)
    operations, warnings = back(context, step, held)
    todo = [one for one in operations if to_do(one, held)]
    if held.kind == "none" and not all_own(todo):
        from . import administrator
        raise administrator.refusal(context, todo + list(follow))
    for one in todo:
        try:
            make(held, one, placing.digest(look(held, one["path"])))
            say("%s %s" % ("put back:" if one["state"]["kind"] != "none" else "removed:", one["path"]))
        except OSError as error:
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST, errno.ESTALE):
                raise
            warnings.append("%s stays: %s" % (one["path"], error.strerror))
    for sentence in warnings:
        say("warning: " + sentence)
    if warnings:
        context.report({"warnings": warnings})
    return bool(todo)
