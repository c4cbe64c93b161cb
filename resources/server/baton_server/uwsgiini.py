# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A new site's uwsgi.ini: what it may not share with production's gets a place of its own. No I/O."""
import os
import re

from . import iniparts

SOCKETS = ("socket", "uwsgi-socket")
ADDRESSES = ("http", "http-socket", "https", "https-socket", "fastcgi-socket", "scgi-socket", "stats", "stats-server", "socket", "uwsgi-socket")
PATHS = ("pidfile", "pidfile2", "safe-pidfile", "safe-pidfile2", "master-fifo", "logto", "logto2", "daemonize", "daemonize2", "lock-file", "cache2")
PORT = re.compile(r"^([\w.*\[\]:-]*:|)(\d{2,5})$")


def adapted(text, production, path, new_path, free_port):
    """(the text of the new site's ini, sentences about what was changed).

    text: production's with the site's name replaced; production: production's own; path, new_path: of the two sites; free_port: port -> another that is free."""
    new = os.path.basename(new_path)
    before = [(key, value) for _, key, value in iniparts.settings(production)]
    notes = []
    for number, key, value in iniparts.settings(text):
        given = changed(key, value, (key, value) in before, path, new_path, new, free_port)
        if given is not None and given != value:
            text = iniparts.with_value(text, number, given)
            notes.append("%s = %s (%s has %s)" % (key, given, os.path.basename(path), value))
    return text, notes


def changed(key, value, same, path, new_path, new, free_port):
    """The value in place of this one; None where it may stay. same: production has the very same."""
    if key in SOCKETS and (PORT.match(value) or value.startswith("/") and not value.startswith(new_path + "/")) and ours(value, same, new):
        return os.path.join(new_path, "nginx.sock")
    if not same:
        return None
    match = PORT.match(value)
    if key in ADDRESSES and match:
        return match.group(1) + str(free_port(int(match.group(2))))
    if key in ADDRESSES + PATHS and value.startswith("/"):
        directory, base = os.path.split(value)
        return os.path.join(directory, "%s-%s" % (new, base))
    return None


def ours(value, same, new):
    """Whether a socket is a copy of production's, and not one that somebody chose for the new site."""
    return same or new in re.split(r"[/_.-]", value)


def ini_of(words):
    """The ini file that a command names; empty where it names none."""
    for index, word in enumerate(words):
        if word in ("--ini", "-ini", "--ini-paste") and index + 1 < len(words):
            return words[index + 1]
        if word.startswith("--ini="):
            return word.partition("=")[2]
        if index and word.endswith(".ini") and not word.startswith("-"):
            return word
    return ""


def sockets(text, chdir):
    """Paths of the unix sockets that a uwsgi with this ini listens on."""
    known = {key: value for _, key, value in iniparts.settings(text)}
    directory = known.get("chdir", chdir)
    found = []
    for _, key, value in iniparts.settings(text):
        if key in ADDRESSES and not PORT.match(value) and "%" not in value and "$" not in value and not key.startswith("stats"):
            found.append(os.path.join(directory, value))
    return found


def has(text, key):
    return any(known == key for _, known, _value in iniparts.settings(text))
