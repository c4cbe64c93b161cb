# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Removes a directory of ours: renamed aside first, and never through a link, even where somebody else swaps one in meanwhile."""
import errno
import os
import re
import stat

AWAY = ".baton-away-"
MOUNTS = "/proc/self/mountinfo"


def mounted(path):
    """Where something is mounted at a path or below it. Not told by device numbers: a bind mount of another directory of the same file system has the same."""
    real = os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path))
    with open(MOUNTS, encoding="utf-8", errors="surrogateescape") as lines:
        places = [re.sub(r"\\([0-7]{3})", lambda found: chr(int(found.group(1), 8)), line.split(" ")[4]) for line in lines]
    return sorted({place for place in places if place == real or place.startswith(real + "/")})


def demand_none(path):
    """Raises OSError before anything is removed."""
    places = mounted(path)
    if places:
        raise OSError(errno.EBUSY, "%s is mounted there, with files that are another's; nothing was removed: umount it" % " and ".join(places), path)


def remove(path):
    """Raises OSError; then what is left stands beside it under another name, and sweep() goes on with it."""
    demand_none(path)
    parent, name = os.path.split(path)
    aside = os.path.join(parent, AWAY + name + "." + os.urandom(4).hex())
    fd = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        known = os.fstat(fd)
        os.rename(path, aside)
        now = os.lstat(aside)
        if (known.st_dev, known.st_ino) != (now.st_dev, now.st_ino):
            os.rename(aside, path)
            raise OSError(errno.ESTALE, "another directory took its place", path)
        empty(fd, known.st_dev)
    finally:
        os.close(fd)
    os.rmdir(aside)
    sweep(path)


def sweep(path):
    """Removes what earlier removals of this path left half-way."""
    parent, name = os.path.split(path)
    for entry in os.listdir(parent):
        if entry.startswith(AWAY + name + ".") and len(entry) == len(AWAY + name) + 9:
            full = os.path.join(parent, entry)
            demand_none(full)
            fd = os.open(full, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
            try:
                empty(fd, os.fstat(fd).st_dev)
            finally:
                os.close(fd)
            os.rmdir(full)


def empty(fd, device):
    """All below an open directory. What is mounted there is not gone into."""
    with os.scandir(fd) as scan:
        names = [entry.name for entry in scan]
    for name in names:
        state = os.stat(name, dir_fd=fd, follow_symlinks=False)
        if not stat.S_ISDIR(state.st_mode):
            os.unlink(name, dir_fd=fd)
            continue
        if state.st_dev != device:
            raise OSError(errno.EBUSY, "another file system is mounted there", name)
        inner = open_inner(name, fd, state)
        try:
            empty(inner, device)
        finally:
            os.close(inner)
        os.rmdir(name, dir_fd=fd)


def open_inner(name, fd, state):
    flags = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        return os.open(name, flags, dir_fd=fd)
    except PermissionError:   # made without the owner's rights, as some packages do
        os.chmod(name, stat.S_IMODE(state.st_mode) | 0o700, dir_fd=fd)
        return os.open(name, flags, dir_fd=fd)
