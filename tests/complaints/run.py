#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the tests of the known complaints as an ordinary user, with a small file system of their own.

As root the account of the practice server is taken; servers refuse to run as root, and root is refused nothing. Otherwise the small
file system is mounted in a user namespace. Arguments are unittest's.
"""
import os
import pwd
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
RESOURCES = os.path.join(HERE, "..", "..", "resources")
ACCOUNT = "baton-practice"
SMALL = "mount -t tmpfs -o size=16m,mode=1777 none \"$WORK/small\" && mount -t tmpfs -o size=1m,nr_inodes=8,mode=1777 none \"$WORK/inodes\" && export SMALL=1"


def account():
    try:
        return pwd.getpwnam(ACCOUNT)
    except KeyError:
        return pwd.getpwnam("nobody")


def prepare(work):
    """The directories that the tests need root for are made here; where there is no root, they do with what the system has."""
    shutil.copytree(HERE, os.path.join(work, "tests"))
    shutil.copytree(os.path.join(RESOURCES, "complaints"), os.path.join(work, "complaints"))
    shutil.copytree(os.path.join(RESOURCES, "practice"), os.path.join(work, "practice"))
    for name in ("small", "inodes", "home"):
        os.mkdir(os.path.join(work, name))


def command(work, arguments):
    """The argument list that starts the tests below the mounts."""
    tests = ["/usr/bin/python3", "-B", os.path.join(work, "tests", "test_real.py")] + arguments
    if os.getuid() != 0:
        ids = "--map-user=%d --map-group=%d" % (os.getuid(), os.getgid())
        return ["unshare", "-r", "-m", "sh", "-c", "{ %s; }; exec unshare -U %s \"$@\"" % (SMALL, ids), "sh"] + tests
    entry = account()
    for place in (work, os.path.join(work, "home")):
        os.chown(place, entry.pw_uid, entry.pw_gid)
    foreign = os.path.join(work, "foreign")
    os.mkdir(foreign)
    os.chmod(foreign, 0o777)
    closed = os.path.join(foreign, "closed")
    os.mkdir(closed)
    os.chmod(closed, 0o755)
    open(os.path.join(closed, "old.pdf"), "w").close()
    become = ["setpriv", "--reuid", str(entry.pw_uid), "--regid", str(entry.pw_gid), "--clear-groups"]
    return ["unshare", "-m", "sh", "-c", "{ %s; }; exec \"$@\"" % SMALL, "sh"] + become + tests


def main(arguments):
    work = tempfile.mkdtemp(prefix="complaints-")
    os.chmod(work, 0o755)
    try:
        prepare(work)
        base = os.path.join(account().pw_dir, ".cache") if os.getuid() == 0 else os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
        environment = dict(os.environ, WORK=work, CACHE=os.path.join(base, "lino-baton", "practice"), HOME=os.path.join(work, "home"),
                           LC_ALL="C.UTF-8", PYTHONDONTWRITEBYTECODE="1", PIP_NO_INPUT="1", PIP_DISABLE_PIP_VERSION_CHECK="1")
        return subprocess.run(command(work, arguments), env=environment, cwd=work).returncode
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
