# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes this user's series from his own state directory into the one that the maintainers share: all of them, or none.

usage: takealong.py
"""
import os
import shutil
import sys
import time

if __name__ == "__main__":
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.realpath(__file__))))
    from baton_server import takealong
    sys.exit(takealong.main(sys.argv[1:]))

from . import attempts, cronplace, paths

LOCKS = ("lock", "attempt.lock", "attempt-tick.lock")


def command():
    """What a maintainer types to run this."""
    return "/usr/bin/python3 ~/.local/state/lino-baton/bin/current/baton_server/takealong.py"


def main(arguments):
    """The exit status."""
    if arguments:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    cronplace.settle()
    if not paths.common():
        print("there is no %s that this user may write in and the web server may not" % paths.SHARED_STATE, file=sys.stderr)
        return 1
    names, held = paths.series_in(paths.own()), []
    try:
        wrong = [why for why in (hindrance(name, held) for name in names) if why]
        if wrong:
            print("nothing was taken along:\n" + "\n".join(wrong), file=sys.stderr)
            return 3
        if names:
            take(names)
    except (OSError, shutil.Error) as error:
        print("nothing was taken along: %s" % error, file=sys.stderr)
        return 1
    finally:
        for fd in held:
            os.close(fd)
    print("%d series are in %s" % (len(names), paths.SHARED_STATE) if names else "there is nothing to take along")
    return 0


def hindrance(name, held):
    """Why a series cannot be taken along now; empty where it can, and then nobody works on it until held is closed."""
    from . import locks
    if os.path.lexists(os.path.join(paths.SHARED_STATE, "series", name)):
        return "%s: %s has a series of this name already" % (name, paths.SHARED_STATE)
    place = os.path.join(paths.own(), "series", name)
    for one in LOCKS:
        held.append(os.open(os.path.join(place, one), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600))
        if not locks.take(held[-1]):
            return "%s: somebody works on it" % name
    record, why = attempts.load(os.path.join(place, "attempt.json"))
    if why or record is not None and record["state"] in attempts.UNDER_WAY:
        return "%s: %s" % (name, "the record of its upgrade attempt cannot be used: %s" % why if why else "its upgrade attempt is under way: keep or cancel it first")
    return ""


def take(names):
    """Copies first, for whoever is of the group; then all of them are there at once, and the own ones beside. Raises OSError, shutil.Error, and then nothing is in use that was not."""
    top = os.path.join(paths.SHARED_STATE, "series")
    os.umask(0o007)
    if not os.path.isdir(top):
        os.mkdir(top, 0o2770)
    work = os.path.join(paths.SHARED_STATE, ".taken-%d-%s" % (os.getuid(), os.urandom(4).hex()))
    os.mkdir(work, 0o2770)
    try:
        for name in names:
            shutil.copytree(os.path.join(paths.own(), "series", name), os.path.join(work, name), symlinks=True)
        for base, directories, files in os.walk(work):
            for path in [base] + [os.path.join(base, one) for one in files]:
                if not os.path.islink(path):
                    mode = os.lstat(path).st_mode & 0o700
                    os.chmod(path, mode | mode >> 3 | (0o2000 if path == base else 0))
        os.sync()
        moved = []
        try:
            for name in names:
                os.rename(os.path.join(work, name), os.path.join(top, name))
                moved.append(name)
            os.rename(os.path.join(paths.own(), "series"), os.path.join(paths.own(), "series.before-%s" % time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())))
        except OSError:
            for name in moved:
                os.rename(os.path.join(top, name), os.path.join(work, name))
            raise
    finally:
        shutil.rmtree(work, ignore_errors=True)
