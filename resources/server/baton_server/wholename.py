# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Replaces a site's name in a text by another one where it stands as a whole name, and tells where it does not. No I/O.

`mdg1` is whole in /dir/mdg1/env, lino_local.mdg1.settings, make_snapshot_mdg1, mdg1-uwsgi and [mdg1]; it is part of a word in mdg10,
and of a host's name in mdg1.example.com: those are finds, which only the maintainer decides."""
import re
from collections import namedtuple

# data: the bytes afterwards; count: replacements; finds: [Find], one a line and reason, in the order of the lines.
Replaced = namedtuple("Replaced", "data count finds")
# line begins at 1; text: the line, cut; why: "part" (of a longer word) or "host" (of a host's name or an address).
Find = namedtuple("Find", "line text why")

LONGEST_LINE = 300
LONGEST_CHAIN = 300
# What follows a name and a dot where that is a Python module's or a file's name and no host's
MODULES = frozenset("settings wsgi asgi urls lib models manage site config fixtures locale media env".split())
SUFFIXES = frozenset("""bak bz2 cfg cgi conf crt css csv db dist dump env err error access fifo gz htm html ini js json key lock log maintenance md new old orig out
    pem pid po py pyc rst save service sh sock socket sql sqlite sqlite3 stats svg tar tgz timer tmp toml txt xml xz yaml yml zip""".split())
IMPORT = re.compile(r"^\s*(?:from|import)\s+[\w.]*$")
CHAIN = re.compile(r"[\w.-]*\Z")
AFTER = re.compile(r"[\w-]*(?:\\?\.[\w-]+)*")
USERINFO = re.compile(r"[^/\s@\"']*@")


def encoding(data):
    """utf-8, latin-1, or None for what is no text (it holds a NUL)."""
    if b"\0" in data:
        return None
    try:
        data.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError:
        return "latin-1"


def line_ends(data):
    """crlf where most lines end so, else lf."""
    return "crlf" if data.count(b"\r\n") * 2 > data.count(b"\n") else "lf"


def replace(data, name, new, directory="", lines=()):
    """Replaced: the bytes with every whole name replaced, encoding and line ends as they are. Binary data stays as it is.

    directory: where the named site stands; a name within that path is its parent's (/dir/mdg1/mdg1). lines: numbers of lines where finds are replaced as well."""
    kind = encoding(data)
    if kind is None or not name or name == new:
        return Replaced(data, 0, [])
    text = data.decode(kind)
    out, finds, count, done = [], [], 0, 0
    line, counted = 1, 0
    for start in positions(text, name):
        line += text.count("\n", counted, start)
        counted = start
        if parental(text, start, name, directory):
            continue
        why = judged(text, start, start + len(name))
        if why and line not in lines:
            if (line, why) not in [(one.line, one.why) for one in finds[-2:]]:
                finds.append(Find(line, line_at(text, start), why))
            continue
        out += [text[done:start], new]
        done = start + len(name)
        count += 1
    return Replaced(("".join(out) + text[done:]).encode(kind), count, finds)


def replaced(text, name, new, directory=""):
    """The text (a string, e.g. a file's name) with every whole name replaced."""
    return replace(text.encode("utf-8", "surrogateescape"), name, new, directory).data.decode("utf-8", "surrogateescape")


def whole(text, name):
    """Whether a text (a string) holds the name as a whole one."""
    return any(not judged(text, start, start + len(name)) for start in positions(text, name))


def positions(text, name):
    start = text.find(name)
    while start >= 0:
        yield start
        start = text.find(name, start + len(name))


def judged(text, start, end):
    """Why the name at this place is not whole: part or host; empty where it is."""
    before, after = text[start - 1:start] if start else "", text[end:end + 1]
    if before.isalnum() or after.isalnum():
        return "part"
    begin = text.rfind("\n", 0, start) + 1
    head = text[max(begin, start - LONGEST_CHAIN):start]
    tail = text[end:end + LONGEST_CHAIN].partition("\n")[0]
    return "host" if is_host(head, tail) else ""


def is_host(head, tail):
    """Whether what stands before and after a name on its line makes it (part of) a host's name or of an address."""
    first = CHAIN.search(head).group(0)
    lead = head[:len(head) - len(first)]
    scheme = lead.endswith("://")
    if scheme and USERINFO.match(tail):
        return False
    if scheme or lead.endswith("@") or tail.startswith("@"):
        return True
    if re.match(r":\d{2,5}(?!\w)", tail):
        return True
    following = [one for one in AFTER.match(tail).group(0).replace("\\", "").split(".")][1:]
    if not following or "_" in first.rpartition(".")[0] or IMPORT.match(head):
        return False
    if following[0].lower() in MODULES:
        return False
    return not all(one.lower() in SUFFIXES or re.match(r"[\d-]+\Z", one) for one in following)


def parental(text, start, name, directory):
    """Whether the name at this place is a part of the path of the directory in which the site stands."""
    at = directory.find(name)
    while at >= 0:
        begin = start - at
        if begin >= 0 and text.startswith(directory + "/", begin):
            return True
        at = directory.find(name, at + 1)
    # foo.foo.settings of /dir/foo/foo: the package, then the site
    own = directory.rpartition("/")[2]
    return own == name and text.startswith((".%s." % name), start + len(name))


def line_at(text, start):
    """The line around a place, at most LONGEST_LINE characters of it."""
    half = LONGEST_LINE // 2
    return text[max(0, start - half):start].rpartition("\n")[2].lstrip() + text[start:start + half].partition("\n")[0].rstrip()


def names_path(text, path):
    """Whether a text names this path or something below it, and not only one that begins alike."""
    return re.search(r"(?<![\w.-])%s(?![\w.-])" % re.escape(path.rstrip("/")), text) is not None
