# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Operations (rootops.py) as lines of a POSIX shell script for an administrator."""
import base64
import os
import re
from shlex import quote


def script(operations):
    """Lines that do the operations; each can be run again. A here-document's end mark is random, so that no content ends it."""
    lines = []
    for one in operations:
        lines.extend(WAYS[one["do"]](one))
    return lines


def written(one):
    return file_lines(one["path"], one["data"], one["mode"])


def file_lines(path, data, mode):
    """Beside it, then renamed over it; owner and group of what stood there."""
    beside = os.path.join(os.path.dirname(path), "." + os.path.basename(path)[:100] + ".dpkg-new.XXXXXX")
    body, command = document(data)
    return ["t=$(mktemp %s)" % quote(beside), command + " >\"$t\" " + body[0]] + body[1:] + [
        "chmod %o \"$t\"" % mode, "if [ -e {0} ]; then chown --reference={0} -- \"$t\"; fi".format(quote(path)), "mv -fT -- \"$t\" %s" % quote(path)]


def document(data):
    """(lines of a here-document, the first behind the command, and the command that reads it)."""
    mark = "BATON_" + os.urandom(8).hex()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = "\0"
    if (text.endswith("\n") or not text) and not re.search("[\0-\x08\x0b-\x1f\x7f]", text):
        return ["<<'%s'" % mark] + text.split("\n")[:-1] + [mark], "cat"
    coded = base64.b64encode(data).decode()
    return ["<<'%s'" % mark] + [coded[at:at + 76] for at in range(0, len(coded), 76)] + [mark], "base64 -d"


def removed(one):
    path = quote(one["path"])
    return ["if [ -d {0} ] && [ ! -L {0} ]; then rmdir -- {0}; else rm -f -- {0}; fi".format(path)]


def linked(one):
    return link_lines(one["path"], one["target"])


def link_lines(path, target):
    beside = os.path.join(os.path.dirname(path), "." + os.path.basename(path)[:100] + ".dpkg-new")
    return ["ln -sfnT -- %s %s" % (quote(target), quote(beside)), "mv -fT -- %s %s" % (quote(beside), quote(path))]


def made(one):
    owner = " -o %s" % quote(one["owner"]) if one["owner"] else ""
    group = " -g %s" % quote(one["group"]) if one["group"] else ""
    return ["if [ ! -d {0} ]; then install -d -m {1:o}{2}{3} -- {0}; fi".format(quote(one["path"]), one["mode"], owner, group)]


def ordered(one):
    head = ["# %s" % re.sub(r"[\x00-\x1f\x7f]", " ", one["words"])] if one["words"] else []
    if one["lines"] is not None:
        return head + list(one["lines"])
    command = " ".join(map(quote, one["argv"]))
    if not one["data"]:
        return head + [command + " </dev/null"]
    body, reader = document(one["data"])
    if reader == "cat":
        return head + [command + " " + body[0]] + body[1:]
    return head + ["%s %s | %s" % (reader, body[0], command)] + body[1:]


def put_back(one):
    state = one["state"]
    if state["kind"] == "file":
        return file_lines(one["path"], base64.b64decode(state["data"]), state["mode"])
    return link_lines(one["path"], state["target"]) if state["kind"] == "link" else removed(one)


WAYS = {"write": written, "remove": removed, "link": linked, "directory": made, "run": ordered, "put": put_back}
