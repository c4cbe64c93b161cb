#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes what the program carries for servers; the same sources give the same bytes.

usage: make_bundle.py OUT                 the bundle (its name on servers is the SHA-256 of these bytes)
       make_bundle.py --exec-string OUT   the constant exec string around bootstrap.py
"""
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
COLLIDING = "'\"\\$!`~"


def read(*parts):
    with open(os.path.join(HERE, *parts), encoding="utf-8") as source:
        return source.read()


def bundle():
    names = sorted(name for name in os.listdir(os.path.join(HERE, "baton_server")) if name.endswith(".py"))
    files = {"baton_server/" + name: read("baton_server", name) for name in names}
    text = json.dumps({"files": files, "install": files["baton_server/install.py"]}, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return text.encode("ascii")


def exec_string():
    """Newlines travel as tildes, since a csh does not let a quoted string go over lines."""
    lines = [line for line in read("bootstrap.py").splitlines() if line.strip() and not line.startswith("#")]
    source = "\n".join(lines)
    for character in COLLIDING:
        if character in source:
            raise SystemExit("bootstrap.py holds %r" % character)
    python = 'import sys;exec(sys.argv[1].replace(chr(126),chr(10)))'
    script = 'p=/usr/bin/python3; [ -x $p ] || p=python3; exec $p -X utf8 -I -S -c "%s" "%s"' % (python, source.replace("\n", "~"))
    return ("exec /bin/sh -c '%s'" % script).encode("ascii")


def main(arguments):
    make = bundle
    if arguments[:1] == ["--exec-string"]:
        make, arguments = exec_string, arguments[1:]
    if len(arguments) != 1 or arguments[0].startswith("-"):
        raise SystemExit(__doc__)
    data = make()
    with open(arguments[0], "wb") as out:
        out.write(data)


if __name__ == "__main__":
    main(sys.argv[1:])
