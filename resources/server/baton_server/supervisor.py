# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""supervisord as it runs on this server: the process, its configuration with the included files, and how it is told.

Only one of root's or of the maintainer's own is believed: supervisorctl runs code that its configuration names."""
import configparser
import glob
import os
import re
import shlex
import stat
from collections import namedtuple

from . import files, iniparts

DEFAULTS = ("/etc/supervisord.conf", "/etc/supervisor/supervisord.conf")
PROGRAMS = ("program", "fcgi-program", "eventlistener")
# kind: program, group ...; begin and end: offsets in the file's text, with the comment lines before the heading
Section = namedtuple("Section", "kind name path text begin end")


class Supervisor:
    """conf: path of its configuration. pid, uid: of the process, None where it does not run. patterns: of the files that it includes."""

    def __init__(self, conf, pid=None, uid=None, program=""):
        self.conf, self.pid, self.uid = conf, pid, uid
        self.ctl = os.path.join(os.path.dirname(program), "supervisorctl") if program.startswith("/") else "/usr/bin/supervisorctl"
        self.patterns, self.socket = [], ""
        self.texts = {}   # {path: text} of the configuration and of what it includes
        self.read()

    def read(self):
        self.add(self.conf)
        main = parsed(self.texts.get(self.conf, ""))
        here = os.path.dirname(self.conf)
        for pattern in value(main, "include", "files", here).split():
            self.patterns.append(os.path.join(here, pattern))
        self.socket = value(main, "unix_http_server", "file", here)
        for pattern in self.patterns:
            for path in sorted(glob.glob(pattern)):
                self.add(path)

    def add(self, path):
        data = files.read(path)
        if data is not None:
            self.texts.setdefault(path, iniparts.decoded(data))

    def sections(self):
        """All sections of programs and groups, in the order of the files."""
        return [one for path in self.texts for one in sections(path, self.texts[path]) if one.kind in PROGRAMS + ("group",)]

    def own(self):
        """Whether the maintainer may tell it without root's rights."""
        return self.uid == os.geteuid() or bool(self.socket) and os.access(self.socket, os.W_OK)

    def argv(self, *words):
        """The command that tells it."""
        return [self.ctl, "-c", self.conf] + list(words)

    def directory(self, like):
        """(directory, suffix) where a new file is included: that of the file `like` where it is included itself; None where nothing is included."""
        for pattern in sorted(self.patterns, key=lambda one: os.path.dirname(one) != os.path.dirname(like)):
            if not glob.has_magic(os.path.dirname(pattern)) and os.path.basename(pattern).startswith("*"):
                return os.path.dirname(pattern), os.path.basename(pattern)[1:]
        return None


def sections(path, text):
    return [Section(kind, name, path, text[begin:end], begin, end) for (kind, name), begin, end in
            ((one.head.partition(":")[::2], one.begin, one.end) for one in iniparts.cut(text))]


def value(parser, section, key, here):
    try:
        return parser.get(section, key, raw=True).replace("%(here)s", here).strip()
    except configparser.Error:
        return ""


def parsed(text):
    """A parser that forgives: supervisord itself judges its files."""
    parser = configparser.RawConfigParser(strict=False, allow_no_value=True, inline_comment_prefixes=(";", " #"))
    try:
        parser.read_string(text)
    except configparser.Error:
        pass
    return parser


def keys(section):
    """{key: value} of a section's text."""
    parser = parsed(section.text)
    return dict(parser.items(parser.sections()[0])) if parser.sections() else {}


def running():
    """([Supervisor of root's or the maintainer's own], [(pid, user id) of others that are not believed])."""
    found, others = [], []
    for pid in sorted(int(name) for name in os.listdir("/proc") if name.isdigit()):
        words = command_line(pid)
        at = next((i for i, word in enumerate(words[:3]) if os.path.basename(word) == "supervisord"), None)
        if at is None:
            continue
        uid = owner(pid)
        conf = configuration(pid, words[at + 1:])
        if conf is None or uid is None or not believed(conf, uid):
            others.append((pid, uid))
        elif conf not in [one.conf for one in found]:
            found.append(Supervisor(conf, pid, uid, words[at]))
    return found, others


def stopped(taken):
    """Those whose configuration stands at its usual place and that do not run."""
    return [Supervisor(path) for path in DEFAULTS if path not in taken and os.path.exists(path) and believed(path, 0)]


def command_line(pid):
    try:
        with open("/proc/%d/cmdline" % pid, "rb") as source:
            return [os.fsdecode(word) for word in source.read(1 << 16).split(b"\0")][:-1]
    except OSError:
        return []


def owner(pid):
    """The effective user id of a process, or None."""
    try:
        return os.stat("/proc/%d" % pid).st_uid
    except OSError:
        return None


def configuration(pid, words):
    """The path of what a supervisord with these arguments read, or None."""
    given = None
    for index, word in enumerate(words):
        if word in ("-c", "--configuration"):
            given = words[index + 1] if index + 1 < len(words) else None
        elif word.startswith("--configuration="):
            given = word.partition("=")[2]
        elif re.match(r"-[a-z]*c.", word) and not word.startswith("--"):
            given = word.partition("c")[2]
    if given is None:
        return next((path for path in DEFAULTS if os.path.exists(path)), None)
    if not given.startswith("/"):
        try:
            given = os.path.join(os.readlink("/proc/%d/cwd" % pid), given)
        except OSError:
            return None
    return os.path.normpath(given)


def believed(conf, uid):
    """Whether a configuration is root's or the maintainer's own and nobody else may write it."""
    try:
        state = os.stat(conf)
    except OSError:
        return False
    return uid in (0, os.geteuid()) and state.st_uid in (0, uid) and not state.st_mode & (stat.S_IWOTH | (stat.S_IWGRP if uid == 0 and state.st_gid != 0 else 0))


def children(pid):
    """{pid: command line} of the processes that a supervisord runs."""
    from . import procs
    return {child: command_line(child) for child in procs.children(pid)}


def command(section):
    """The words of a program's command; [] where there is none that can be read."""
    try:
        return shlex.split(keys(section).get("command") or "")
    except ValueError:
        return (keys(section).get("command") or "").split()
