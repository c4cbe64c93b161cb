# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A site's initdb_from_prod.sh: a thin call of the runner in place of the hand-written script, which is kept beside it; and while an attempt is under way one that refuses."""
import errno
import os
import re
import time

from . import files, nightstate, restorefiles
from .errors import CallError, from_os

NAME = "initdb_from_prod.sh"
ORIGINAL = re.compile(r"initdb_from_prod\.sh\.\d{8}T\d{6}Z(?:\.\d+)?\.orig")
TEXT = """#!/bin/sh
{marker}
# Written by Lino Baton. Copies the production site's data into this preview site: the same plan, checks, log and history as
# Lino Baton's own Synchronise and its nightly run. The job goes on when this script is interrupted.
# Exit status: 0 done, 1 failed, 3 refused or busy, 5 done with differences.
# {back}
set -eu
umask 002

series={series}
helper="$HOME/.local/state/lino-baton/bin/current/baton_server/nightly.py"
python=/usr/bin/python3
[ -x "$python" ] || python=python3

if [ ! -r "$helper" ]; then
    echo "$0: $(id -un) has no Lino Baton helper on this server ($helper)." >&2
    echo "Connect to this server once with Lino Baton, or run 'baton status', as $(id -un), and start this script again." >&2
    exit 1
fi
exec "$python" -X utf8 -I -S "$helper" --foreground "$series"
"""
SHUT = "# lino-baton: shut sync script"
REFUSES = """#!/bin/sh
{marker}
# Written by Lino Baton at an upgrade attempt: the script that was here empties a database and fills it anew, and would do so to production.
# The script that was here before: {kept}. A cancel puts it back. After a keep, once this site is a preview again: mv {kept} {name}
echo "$0: refused. An upgrade attempt is under way, or was kept, and this script could empty production's database. Nothing was done: production is as it was." >&2
echo "The script that was here is $(dirname "$0")/{kept}. A cancel of the attempt puts it back; after a keep it is for when this site is a preview again." >&2
exit 3
"""


class Site:
    """The open directory of the site; use it in a with statement."""

    def __init__(self, path):
        self.path = path
        try:
            self.fd = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC | os.O_NOFOLLOW)
        except OSError as error:
            raise from_os(error)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        os.close(self.fd)

    def state(self, name=NAME):
        """The entry's own stat result, or None."""
        try:
            return os.stat(name, dir_fd=self.fd, follow_symlinks=False)
        except FileNotFoundError:
            return None

    def ours(self):
        """Whether Baton wrote the script that stands there."""
        return self.thin() or self.shut()

    def thin(self):
        return self.plain() and bool(nightstate.generated(os.path.join(self.path, NAME)))

    def shut(self):
        return self.plain() and SHUT in (files.text(os.path.join(self.path, NAME), 4096) or "").split("\n")[:3]

    def plain(self):
        state = self.state()
        return state is not None and (state.st_mode & 0o170000) == 0o100000

    def originals(self):
        """Names of kept scripts, oldest first."""
        return sorted(name for name in os.listdir(self.fd) if ORIGINAL.fullmatch(name))


def replace(path, series):
    """Puts the thin script there; returns the name under which the former one was kept, empty where there was none. Raises CallError."""
    with Site(path) as site:
        try:
            former = site.state()
            kept = ""
            if former is not None and not site.ours():
                kept = keep(site, former)
            known = kept or (site.originals() or [""])[-1]
            back = "The script that was here before: %s. To go back to it: mv %s %s" % (known, known, NAME) if known else "There was no script here before."
            data = TEXT.format(marker=nightstate.MARKER, series=series, back=back).encode()
            like = former if former is not None and (former.st_mode & 0o170000) == 0o100000 else None
            restorefiles.put(site.fd, NAME, data, like)
            if like is None or not like.st_mode & 0o111:
                os.chmod(NAME, 0o775 if os.fstat(site.fd).st_mode & 0o020 else 0o755, dir_fd=site.fd)
            return kept
        except OSError as error:
            raise from_os(error)


def shut(path, thin=False):
    """A script that refuses takes the place of a hand-written one; whether there was one to shut. Baton's own asks by itself whether it may: that one only with thin. Raises CallError."""
    try:
        with Site(path) as site:
            former = site.state()
            if former is None or site.shut() or site.thin() and not thin:
                return False
            kept = (site.originals() or [""])[-1] if site.thin() else keep(site, former)
            if not kept:
                os.unlink(NAME, dir_fd=site.fd)
                return False
            restorefiles.put(site.fd, NAME, REFUSES.format(marker=SHUT, kept=kept, name=NAME).encode(), former if (former.st_mode & 0o170000) == 0o100000 else None)
            return True
    except OSError as error:
        raise from_os(error)


def reopen(path):
    """The hand-written script comes back where one that refuses took its place; whether it did. Raises CallError."""
    with Site(path) as site:
        if not site.shut():
            return False
    put_back(path, "")
    return True


def keep(site, former):
    """A copy of the script beside it. A link is moved there as it is."""
    stem = "%s.%s" % (NAME, time.strftime("%Y%m%dT%H%M%SZ", time.gmtime()))
    name, number = stem + ".orig", 1
    while site.state(name) is not None:
        number += 1
        name = "%s.%d.orig" % (stem, number)
    kind = former.st_mode & 0o170000
    if kind == 0o120000:
        os.rename(NAME, name, src_dir_fd=site.fd, dst_dir_fd=site.fd)
    elif kind == 0o100000:
        data = files.read(os.path.join(site.path, NAME), restorefiles.LIMIT)
        if data is None or len(data) != former.st_size:
            raise OSError(errno.EACCES, "%s cannot be read" % os.path.join(site.path, NAME))
        restorefiles.put(site.fd, name, data, former)
    else:
        raise CallError("failed", "%s is neither a file nor a link" % os.path.join(site.path, NAME))
    return name


def put_back(path, original):
    """Ends Baton's script, where it still stands there: the kept one comes back. original: its name, or empty. Raises CallError."""
    try:
        with Site(path) as site:
            if not site.ours():
                return
            if not original or site.state(original) is None:
                original = (site.originals() or [""])[-1]
            if original:
                os.rename(original, NAME, src_dir_fd=site.fd, dst_dir_fd=site.fd)
            else:
                os.unlink(NAME, dir_fd=site.fd)
    except OSError as error:
        raise from_os(error)
