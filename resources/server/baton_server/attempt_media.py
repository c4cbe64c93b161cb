# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A site's media as names and stat results, without following a link within it."""
import os
import stat


def root(site):
    """The real directory of the media, or None where there is none. media itself may be a link to another disk."""
    path = os.path.realpath(os.path.join(site, "media"))
    return path if os.path.isdir(path) else None


def listed(site, entered=None):
    """Yields (path within the media, stat result) of files and links, sorted within each directory. Raises OSError where a directory cannot be read.

    entered: called with each directory's path within the media and stat result, once its entries were read."""
    top = root(site)
    waiting = [""] if top else []
    while waiting:
        inner = waiting.pop()
        with os.scandir(os.path.join(top, inner)) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
        if entered:
            entered(inner, os.stat(os.path.join(top, inner)))
        for entry in entries:
            path = os.path.join(inner, entry.name)
            if entry.is_dir(follow_symlinks=False):
                waiting.append(path)
                continue
            try:
                state = entry.stat(follow_symlinks=False)
            except FileNotFoundError:
                continue   # somebody removed it just now
            if stat.S_ISREG(state.st_mode) or stat.S_ISLNK(state.st_mode):
                yield path, state


def opened(top, path):
    """A descriptor of a regular file within the directory top. Raises OSError where any part of the path is a link."""
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC
    at = os.open(top, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        *directories, name = path.split("/")
        for directory in directories:
            inner = os.open(directory, flags | os.O_DIRECTORY, dir_fd=at)
            os.close(at)
            at = inner
        fd = os.open(name, flags | os.O_NONBLOCK, dir_fd=at)
    finally:
        os.close(at)
    if not stat.S_ISREG(os.fstat(fd).st_mode):
        os.close(fd)
        raise OSError(22, "no regular file", path)
    return fd
