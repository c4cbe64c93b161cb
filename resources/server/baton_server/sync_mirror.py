# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mirrors a directory of production into the preview with rsync, as providers' scripts do."""
import os
import re
import select
import subprocess

from .sync_site import Failure, Refusal, action, say, warn

# --omit-dir-times: rsync may not set times on directories that the web server's user owns, and would end each night with "failed to set times".
# --no-inc-recursive: the whole list first, so that the progress knows the total.
FLAGS = ["-a", "--delete", "--delete-excluded", "--delete-during", "--times", "--omit-dir-times", "--info=progress2", "--no-inc-recursive", "--stats"]

LINK_DEPTH = 2
MOST_LINKS = 20

# What rsync cannot do to files of another user, and what costs nothing: the contents have arrived.
HARMLESS = re.compile(r'^rsync: (?:\[[a-z]+\] )?(?:failed to set (?:times|permissions) on|chgrp|chown) ".*(?:Operation not permitted \(1\))')
COMPLAINT = re.compile(r"^rsync: ")
SUMMARY = re.compile(r"^rsync error: ")
NUMBER_OF_FILES = re.compile(r"^Number of files: ([\d,.]+)(?: \((?:reg: ([\d,.]+))?)?")
TOTAL_SIZE = re.compile(r"^Total file size: ([\d,.]+) bytes")


@action
def mirror(context, values):
    """rsync from one of the source's directories to one of the site's; the warnings it gave, bytes and files are reported."""
    source, target = values["from"], values["to"]
    if not os.path.isdir(source):
        if os.path.lexists(source):
            raise Failure("%s is no directory that can be read" % source)
        if values.get("optional"):
            say("there is no %s: nothing to mirror" % source)
            return 0
        raise Failure("there is no %s" % source)
    guard(context, source, target)
    watch = Watch()
    argv = ["nice", "rsync"] + FLAGS + ["--exclude=" + one for one in values.get("exclude") or []] + [source.rstrip("/") + "/", target.rstrip("/") + "/"]
    status = run(argv, watch)
    if watch.files is not None and os.path.basename(target.rstrip("/")) == "media":
        context.report({"sizes": {"media": watch.bytes, "mediaFiles": watch.files}})
    for path, real in leading_out(target, os.path.realpath(context.site)):
        warned(context, "%s is a link to %s, as in production: what is changed there through the preview is changed for production" % (path, real))
    if status == 0:
        return 0
    if status == 24:
        return warned(context, "files of %s vanished while they were mirrored: production is in use" % source)
    if status == 23 and watch.complaints and not watch.serious:
        return warned(context, "rsync could not set times, group or permissions of %d files of another user in %s; their contents have arrived" % (watch.complaints, target))
    if status == 127:
        raise Failure("rsync is missing: apt install rsync")
    raise Failure("rsync ended with exit status %d%s" % (status, ": " + first(watch.serious) if watch.serious else "") + advice(watch.serious, target))


def guard(context, source, target):
    """Refused where the mirror would delete in production, or leave the preview."""
    production, preview = os.path.realpath(context.source), os.path.realpath(context.site)
    real, origin = os.path.realpath(target), os.path.realpath(source)
    todo = "make %s a directory of its own within %s" % (target, preview)
    parent = os.path.realpath(os.path.dirname(source.rstrip("/")))   # the directory itself may be a link to a larger disk: it is only read
    if parent != production and not parent.startswith(production + "/"):
        raise Refusal("guard", "what would be mirrored is not production's", "%s is %s" % (source, origin), "look at %s" % source)
    if not real.startswith(preview + "/") or real.startswith(production + "/"):
        raise Refusal("guard", "the mirror's target is not within the preview", "%s is %s" % (target, real), todo)
    if (real + "/").startswith(origin + "/") or origin.startswith(real + "/"):
        raise Refusal("guard", "source and target lie within one another", "%s is %s, %s is %s" % (source, origin, target, real), todo)
    try:
        one, other = os.stat(source), os.stat(target)
    except FileNotFoundError:
        return
    if (one.st_dev, one.st_ino) == (other.st_dev, other.st_ino):
        raise Refusal("guard", "source and target are one directory", "%s and %s" % (source, target), todo)


def leading_out(target, preview):
    """[(link, where it leads)] of links that lead out of the preview. They stand near the top, for a larger disk: no deeper one is looked for."""
    found, waiting = [], [(target, 1)]
    while waiting:
        path, depth = waiting.pop()
        try:
            with os.scandir(path) as scan:
                for entry in scan:
                    if entry.is_symlink():
                        real = os.path.realpath(entry.path)
                        if os.path.isdir(real) and not real.startswith(preview + "/"):
                            found.append((entry.path, real))
                    elif depth < LINK_DEPTH and entry.is_dir():
                        waiting.append((entry.path, depth + 1))
        except OSError:
            continue
    return sorted(found)[:MOST_LINKS]


def first(complaints):
    """What tells most: that a pipe broke is never the cause."""
    return next((one for one in complaints if "Broken pipe" not in one), complaints[0])


def warned(context, text):
    warn(context, text)
    return 0


def advice(complaints, target):
    text = " ".join(complaints)
    if "No space left" in text or "Disk quota" in text or full(target):   # some rsyncs only say that the other side is gone
        return ". The disk of %s is full: make room, then resume" % target
    if "Permission denied" in text:
        return ". Files there keep their group out: chgrp -R www-data %s; chmod -R g+rwX %s" % (target, target)
    return ""


def full(target):
    try:
        space = os.statvfs(target)
    except OSError:
        return False
    return space.f_bavail * space.f_frsize < 1 << 20


class Watch:
    """Reads along what rsync says."""

    def __init__(self):
        self.bytes = self.files = None
        self.complaints = 0
        self.serious = []

    def line(self, text):
        found = NUMBER_OF_FILES.match(text)
        if found:
            self.files = number(found.group(2) or "0")
        found = TOTAL_SIZE.match(text)
        if found:
            self.bytes = number(found.group(1))
        if COMPLAINT.match(text) and not SUMMARY.match(text):
            self.complaints += 1
            if not HARMLESS.match(text) and len(self.serious) < 100:
                self.serious.append(text)


def number(text):
    return int(re.sub("[^0-9]", "", text))


def run(argv, watch):
    """The exit status; what the program says goes to the log as it comes, its complaints on lines of their own: the progress has no line ends."""
    try:
        child = subprocess.Popen(argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ, LC_ALL="C.UTF-8"))
    except FileNotFoundError:
        return 127
    with child.stdout as out, child.stderr as error:
        rest = {out.fileno(): b"", error.fileno(): b""}
        poll = select.poll()
        for fd in rest:
            poll.register(fd, select.POLLIN)
        last = b"\n"
        while rest:
            for fd, _ in poll.poll():
                data = os.read(fd, 1 << 16)
                if not data:
                    poll.unregister(fd)
                    watch.line(rest.pop(fd).decode("utf-8", "replace"))
                    continue
                write((b"" if fd != error.fileno() or rest[fd] or last == b"\n" else b"\n") + data)
                last = data[-1:]
                *lines, rest[fd] = re.split(b"[\r\n]", rest[fd] + data)
                rest[fd] = rest[fd][-65536:]
                for line in lines:
                    watch.line(line.decode("utf-8", "replace"))
    return child.wait()


def write(data):
    view = memoryview(data)
    while view:
        view = view[os.write(1, view):]
