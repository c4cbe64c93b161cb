#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every #include of app, core and ui against allowed_includes.txt. Usage: layers.py ROOT"""
import glob
import os
import re
import sys

from sources import read, source_files

TABLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "allowed_includes.txt")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"(?P<own>[^"]+)"|<(?P<other>[^>]+)>)', re.MULTILINE)
OWN = re.compile(r"^(app|core|ui)/")
QT_LIBRARIES = "Core Network Sql DBus Gui Widgets Svg Test Charts PrintSupport Concurrent Xml".split()
OTHERS = {"libssh": "libssh", "qt6keychain": "qtkeychain", "qtkeychain": "qtkeychain", "CLI": "CLI",
          "md4c.h": "md4c", "md4c-html.h": "md4c"}


def read_table(text):
    """{folder: set of what it may include}; own folders by path, Qt as "Qt Core", others by name."""
    table = {}
    for line in text.splitlines():
        line = line.split("#")[0].strip()
        if not line:
            continue
        folder, _, allowed = line.partition(":")
        own, qt, others = (allowed.split("|") + ["", ""])[:3]
        table[folder.strip()] = set(own.split()) | {"Qt " + name for name in qt.split()} | set(others.split())
    return table


def qt_headers(directories):
    """{header name: library} of the installed Qt, since <QWidget> does not say where it comes from."""
    headers = {}
    for library in QT_LIBRARIES:
        for directory in directories:
            for path in glob.glob(os.path.join(directory, "Qt" + library, "*")):
                headers.setdefault(os.path.basename(path), library)
    return headers


def qt_directories():
    return [path for path in glob.glob("/usr/include/*/qt6") + ["/usr/include/qt6"] if os.path.isdir(path)]


def target_of(match, headers):
    """What an include line reaches: an own folder, "Qt Library", another library, or None for the standard library."""
    own, other = match.group("own"), match.group("other")
    if own:
        return os.path.dirname(own) if OWN.match(own) else None
    first = other.split("/")[0]
    if first in OTHERS:
        return OTHERS[first]
    if "/" in other and re.match(r"Qt[A-Z]", first):
        return "Qt " + first[2:]
    if re.match(r"Q[A-Za-z]|q[a-z]+\.h$", other):
        return "Qt " + headers.get(other, "?")
    return None


def folder_of(path):
    return "/".join(path.split("/")[:2])


def violations(files, table, headers):
    """files: {path: text}. Lines that say which file includes what it may not."""
    found = []
    for path, text in files.items():
        folder = folder_of(path)
        if folder not in table:
            found.append("%s: folder %s is not in allowed_includes.txt" % (path, folder))
            continue
        for match in INCLUDE.finditer(text):
            target = target_of(match, headers)
            if target is None or target == folder or target in table[folder]:
                continue
            line = text.count("\n", 0, match.start()) + 1
            found.append("%s:%d: %s may not include %s (%s)" % (path, line, folder, match.group().strip(), target))
    return found


def cycles(table):
    """Folders that may reach themselves: the table's arrows must only point down."""
    own = {folder: {t for t in allowed if OWN.match(t)} for folder, allowed in table.items()}
    found = []
    for folder in own:
        reached, todo = set(), list(own[folder])
        while todo:
            one = todo.pop()
            if one not in reached:
                reached.add(one)
                todo += own.get(one, ())
        if folder in reached:
            found.append("allowed_includes.txt: %s reaches itself" % folder)
        if folder.startswith("core/") and any(not t.startswith("core/") for t in own[folder]):
            found.append("allowed_includes.txt: %s may not reach above core" % folder)
        if folder.startswith("ui/") and any(t.startswith("app/") for t in own[folder]):
            found.append("allowed_includes.txt: %s may not reach app" % folder)
    return found


def main():
    root = sys.argv[1]
    with open(TABLE, encoding="utf-8") as file:
        table = read_table(file.read())
    headers = qt_headers(qt_directories())
    if "QString" not in headers:
        sys.exit("Qt's headers were not found: <QWidget> could not be told from <QString>")
    files = {path: read(root, path) for path in source_files(root)}
    if len(files) < 20:
        sys.exit("only %d sources found below %s" % (len(files), root))
    found = cycles(table) + violations(files, table, headers)
    print("\n".join(found) or "%d files keep to allowed_includes.txt" % len(files))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
