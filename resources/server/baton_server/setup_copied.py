# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills a new env with the very files that pip installed into production's, package by package as their records list them.

Nothing that a package's record does not list comes along: a restore writes migrations into an env, and these belong to its own site.
Only between envs of one Python; what cannot be copied so is left for pip, and whoever calls this proves the result."""
import base64
import csv
import hashlib
import io
import os
import re
import subprocess
import time

from . import files, setup_env, setup_pythons
from .sync_site import say

SHORT = 127   # bytes of a first line that every kernel reads
TICK = 0.5


def same_python(theirs, env):
    """Whether both envs are of one Python: the same program, the same version."""
    bases = [os.path.realpath(setup_pythons.base_of(one) or "-" + one) for one in (theirs, env)]
    if bases[0] != bases[1]:
        return False
    libraries = [sorted(os.listdir(os.path.join(one, "lib"))) if os.path.isdir(os.path.join(one, "lib")) else [] for one in (theirs, env)]
    own = [name for name in libraries[1] if name.startswith("python")]
    return len(own) == 1 and own[0] in libraries[0]


class Copy:
    """packages: those that are copied; left: names that pip must install."""

    def __init__(self, theirs, env, packages, names):
        self.theirs, self.env = theirs, env
        self.names = names   # under which texts may name production's env
        self.paths, self.scripts, self.changed = [], {}, []
        self.left, self.records = [], []
        for key, package in sorted(packages.items()):
            record = os.path.join(package.info, "RECORD")
            text = None if package.editable else files.text(record, 32 << 20)
            if text is None:
                self.left.append(key)
            else:
                self.take(package, record, text)

    def take(self, package, record, text):
        library = os.path.dirname(package.info)
        self.records.append(record)
        for row in csv.reader(io.StringIO(text)):
            if not row or not row[0]:
                continue
            full = os.path.normpath(os.path.join(library, row[0]))
            if not full.startswith(self.theirs + "/"):
                continue   # of another prefix: pip does not remove it either
            relative = full[len(self.theirs) + 1:]
            try:
                state = os.lstat(full)
            except OSError:
                continue
            if not relative.startswith("bin/") and len(row) > 2 and row[2].isdigit() and int(row[2]) != state.st_size:
                self.changed.append(relative)
            if relative.startswith("bin/"):
                self.scripts[relative] = record
            else:
                self.paths.append(relative)
                self.paths += self.compiled(relative)

    def compiled(self, relative):
        """What Python compiled of a module: it looks by time and size of the source whether it fits, and both are copied."""
        if not relative.endswith(".py"):
            return []
        directory, name = os.path.split(relative)
        tag = self.tag(relative)
        path = os.path.join(directory, "__pycache__", "%s.%s.pyc" % (name[:-3], tag))
        return [path] if tag and os.path.isfile(os.path.join(self.theirs, path)) else []

    @staticmethod
    def tag(relative):
        found = re.match(r"lib(?:64)?/python(\d+)\.(\d+)/", relative)
        return "cpython-%s%s" % found.groups() if found else ""

    def perform(self):
        """Copies all; raises OSError."""
        wanted = list(dict.fromkeys(self.paths))
        argv = ["nice", "rsync", "-lpt", "--omit-dir-times", "--out-format=%n", "--from0", "--files-from=-", self.theirs + "/", self.env + "/"]
        child = subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=dict(os.environ, LC_ALL="C.UTF-8"))
        import threading
        feeder = threading.Thread(target=feed, args=(child.stdin, b"\0".join(map(os.fsencode, wanted))))
        feeder.start()
        done, told, last = 0, time.monotonic(), []
        for line in child.stdout:
            done += 1
            if line.startswith(b"rsync"):
                last.append(line.decode("utf-8", "replace").strip())
            if time.monotonic() - told > TICK:
                told = time.monotonic()
                say("Baton: %d of %d packages" % (min(done, len(wanted)) * len(self.records) // max(1, len(wanted)), len(self.records)))
        status = child.wait()
        feeder.join()
        if status:
            raise OSError(5, "rsync ended with exit status %d: %s" % (status, "; ".join(last[:3])))
        self.copy_scripts()
        self.loose()
        say("Baton: %d of %d packages" % (len(self.records), len(self.records)))

    def copy_scripts(self):
        """Programs of the env start the env's own Python; their entries in the records follow."""
        made = {}
        os.makedirs(os.path.join(self.env, "bin"), exist_ok=True)
        for relative, record in self.scripts.items():
            source = os.path.join(self.theirs, relative)
            if os.path.islink(source):
                continue
            with open(source, "rb") as script:
                data = script.read()
            new = self.rewritten(data)
            write(os.path.join(self.env, relative), new, os.stat(source).st_mode & 0o7777)
            if new != data:
                made.setdefault(record, {})[os.path.join(self.theirs, relative)] = new
        for record, scripts in made.items():
            self.rewrite_record(record, scripts)

    def rewritten(self, data):
        if b"\0" in data[:4096]:
            return data
        for name in self.names:
            data = re.sub(re.escape(os.fsencode(name)) + rb"(?=[/\"'\s])", os.fsencode(self.env).replace(b"\\", b"\\\\"), data)
        first, end, rest = data.partition(b"\n")
        start = b"#!" + os.fsencode(self.env) + b"/"
        if first.startswith(start) and (len(first) > SHORT or b" " in os.fsencode(self.env)):   # as pip writes it then
            return b"#!/bin/sh\n'''exec' \"" + first[2:] + b"\" \"$0\" \"$@\"\n' '''\n" + rest
        return data

    def rewrite_record(self, record, scripts):
        path = os.path.join(self.env, record[len(self.theirs) + 1:])
        library = os.path.dirname(os.path.dirname(record))
        rows = list(csv.reader(io.StringIO(files.text(record, 32 << 20) or "")))
        for row in rows:
            new = scripts.get(os.path.normpath(os.path.join(library, row[0]))) if row else None
            if new is not None and len(row) > 2:
                row[1] = "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(new).digest()).rstrip(b"=").decode()
                row[2] = str(len(new))
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows(rows)
        write(path, out.getvalue().encode("utf-8", "surrogateescape"), os.stat(record).st_mode & 0o7777)

    def loose(self):
        """Lines of sys.path that somebody wrote there by hand."""
        known = {os.path.basename(path) for path in self.paths if path.endswith(".pth")}
        for library in {os.path.dirname(os.path.dirname(record)) for record in self.records}:
            for name in os.listdir(library):
                if not name.endswith(".pth") or name in known or name == "easy-install.pth" or name.startswith("__editable__"):
                    continue
                text = files.read(os.path.join(library, name)) or b""
                new = self.rewritten(text + b"\n")[:-1]
                write(os.path.join(self.env, library[len(self.theirs) + 1:], name), new, 0o664)
                say("%s of production's env, which no package brought, is taken over" % name)


def feed(pipe, data):
    try:
        with pipe:
            pipe.write(data)
    except BrokenPipeError:
        pass


def write(path, data, mode):
    work = "%s.%s" % (path, os.urandom(4).hex())
    fd = os.open(work, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    with os.fdopen(fd, "wb") as out:
        out.write(data)
        os.fchmod(out.fileno(), mode)
    os.rename(work, path)


def proven(theirs, env, editable):
    """Empty where pip says the same of both envs; else what differs. editable: normalised names that are not of the copy."""
    from . import sites, sync_guard
    asked = [[os.path.join(one, "bin", "python"), "-m", "pip", word, *more] for one in (env, theirs) for word, *more in (("freeze", "--all"), ("check",))]
    results = sync_guard.side_by_side(lambda argv: setup_env.said(argv, os.path.dirname(os.path.dirname(argv[0])), "/"), asked)
    if results[0][0]:
        return "pip does not start in the new env: " + results[0][2].strip()[-500:]
    if results[2][0]:
        return ""   # production's own pip does not: then there is nothing to hold it against but the packages' metadata
    freezes = [{line for line in out.split("\n") if line and not line.startswith(("-e ", "#")) and sites.normal(re.split("[=@ ]", line)[0]) not in editable} for _, out, _ in (results[0], results[2])]
    if freezes[0] != freezes[1]:
        return "pip freeze says otherwise: " + ", ".join(sorted(freezes[0] ^ freezes[1])[:10])
    checks = [sorted(line for line in out.split("\n") if line and not any(sites.normal(line.split(" ")[0]) == name or name in sites.normal(line) for name in editable)) for _, out, _ in (results[1], results[3])]
    if checks[0] != checks[1]:
        return "pip check says otherwise: " + "; ".join(sorted(set(checks[0]) ^ set(checks[1]))[:5])
    return ""
