# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the packages of an env say themselves about their changes between two versions.

Files are taken only from within the env or the project: what is read here is published, and the web server's user may have put a link there."""
import csv
import json
import os
import re
import stat
import time

from . import files, sites

NAMES = re.compile(r"(?:.*[-_.])?(?:change(?:s|log)|news|history|release[-_ ]?notes)(?:[-_.]\d[\d.]*)?(?:\.(?:rst|md|txt))?", re.I)
PLACES = re.compile(r"(?:^|/)docs?/(?:[^/]+/)*(?:changes|releases?|changelog)/[^/]+\.(?:rst|md|txt)$", re.I)
BESIDE = ("", "docs", "docs/changes", "docs/releases", "doc")
ELSEWHERE = re.compile(r"/(?:static|node_modules|vendor|_vendor|tests?|locale)/")
VERSION = re.compile(r"(?<![\w.])v?(\d+(?:\.\d+)+)(?![\w])", re.I)
UNDERLINE = re.compile(r"([=\-~^\"'#*+`:.])\1{2,}\s*$")
LARGEST = 2 << 20
PER_PACKAGE, IN_ALL, SECONDS = 20000, 200000, 20.0   # characters, characters, seconds


def numbers(version):
    """A version as numbers; () for what is none."""
    found = re.match(r"v?(\d+(?:\.\d+)*)", version or "")
    return tuple(int(part) for part in found.group(1).split(".")) if found else ()


def of(site, packages):
    """[{"package", "title", "text"}] of the packages that became newer. packages: [{"name", "old", "new"}]; site: real path, whose env has the new ones."""
    env = os.path.realpath(os.path.join(site, "env"))
    bases = (env + "/", site + "/")
    _, _, libraries = sites.versions(site)
    found, size, end = [], 0, time.monotonic() + SECONDS
    for one in packages:
        old, new = numbers(one["old"]), numbers(one["new"])
        if not old or not new or new <= old:
            continue
        for text in texts(libraries, one["name"], one["new"], env, bases):
            title, part = between(text, old, new)
            if part:
                part = part if len(part) <= PER_PACKAGE else part[:PER_PACKAGE].rsplit("\n", 1)[0] + "\n..."
                found.append({"package": one["name"], "title": title, "text": part})
                size += len(part)
                break
        if size > IN_ALL or time.monotonic() > end:
            break
    return found


def texts(libraries, name, version, env, bases):
    """The texts that may be the change log of an installed package, the likeliest first."""
    for library in libraries:
        for entry in sorted(os.listdir(library)) if os.path.isdir(library) else ():
            match = re.match(r"(.+?)-([0-9][^-]*)(?:-py[0-9.]+)?\.(?:dist|egg)-info$", entry)
            if match and sites.normal(match.group(1)) == name and match.group(2) == version:
                info = os.path.join(library, entry)
                for path in logs_of(library, info):
                    yield from readable(path, bases)
                yield from cloned(source_of(info), bases)
                for words in ("METADATA", "PKG-INFO"):
                    yield from readable(os.path.join(info, words), bases)
    for clone in (os.path.join(env, "repositories", name), os.path.join(env, "repositories", name.replace("_", "-")), os.path.join(env, "repositories", re.sub("^lino_", "", name))):
        yield from cloned(clone, bases)


def logs_of(library, info):
    """The change logs among a package's installed files, as RECORD names them."""
    names = []
    for row in csv.reader((files.text(os.path.join(info, "RECORD"), 8 << 20) or "").splitlines()):
        name = row[0] if row else ""
        if (NAMES.fullmatch(os.path.basename(name)) or PLACES.search(name)) and not name.endswith((".py", ".pyc")) and not ELSEWHERE.search("/" + name) and ".." not in name.split("/"):
            names.append(name)
    return [os.path.join(library, name) for name in sorted(names, key=lambda one: (one.count("/"), one))][:20]


def source_of(info):
    """Where an editable install has its source, or empty."""
    try:
        url = json.loads(files.text(os.path.join(info, "direct_url.json"), 65536) or "{}").get("url", "")
    except (ValueError, AttributeError):
        return ""
    return url[7:] if isinstance(url, str) and url.startswith("file:///") else ""


def cloned(root, bases):
    """The change logs of a clone."""
    for place in BESIDE if root else ():
        directory = os.path.join(root, place)
        try:
            names = sorted(os.listdir(directory), reverse=True)
        except OSError:
            continue
        for name in names[:200]:
            if NAMES.fullmatch(name) or place.count("/") and name.endswith((".rst", ".md")):
                yield from readable(os.path.join(directory, name), bases)


def readable(path, bases):
    """The text of a regular file that really lies within one of the bases."""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return
    try:
        state = os.fstat(fd)
        if stat.S_ISREG(state.st_mode) and state.st_size <= LARGEST and os.readlink("/proc/self/fd/%d" % fd).startswith(bases):
            with os.fdopen(os.dup(fd), "rb") as source:
                yield source.read(LARGEST).decode("utf-8", "replace").replace("\r\n", "\n")
    except OSError:
        pass
    finally:
        os.close(fd)


def between(text, old, new):
    """(first heading, text) of the parts whose headings name versions after old, up to new; ("", "") where there are none."""
    lines = text.split("\n")
    marks = list(headings(lines))
    found, title = [], ""
    for place, (number, line, words, level) in enumerate(marks):
        version = version_in(words)
        if not version or not old < version <= new:
            continue
        end = next((other[0] for other in marks[place + 1:] if other[3] <= level or version_in(other[2])), len(lines))
        title = title or words
        found.append("\n".join(lines[line:end]).strip("\n"))
    return title, "\n\n".join(found)


def version_in(words):
    found = VERSION.search(words)
    return numbers(found.group(1)) if found else ()


def headings(lines):
    """(line where it begins, the same, its words, its level) of reStructuredText's and Markdown's headings."""
    marked = any(re.match(r"#{1,6}\s+\S", line) for line in lines)   # Markdown: lines of ` are fences there
    styles, fenced = [], False
    for number, line in enumerate(lines):
        if marked and line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        found = re.match(r"(#{1,6})\s+(\S.*?)\s*#*$", line) if marked and not fenced else None
        if found:
            yield number, number, found.group(2), len(found.group(1))
        elif number and not fenced and underlined(lines[number - 1], line, marked):
            over = not marked and number > 1 and UNDERLINE.fullmatch(lines[number - 2]) is not None
            style = (line[0], over)
            if style not in styles:
                styles.append(style)
            begin = number - 2 if over else number - 1
            yield begin, begin, lines[number - 1].strip(), styles.index(style) + 1


def underlined(words, line, marked):
    """Whether a line makes a heading of the one before it."""
    if not UNDERLINE.fullmatch(line) or not words.strip() or UNDERLINE.fullmatch(words):
        return False
    return line[0] in "=-" if marked else len(line.rstrip()) + 2 >= len(words.strip())
