# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of directories, taken before and after: what is there, of whom, and with which content."""
import hashlib
import os
import stat

LARGE = 8 << 20   # bytes; of a larger file size and time are taken


def tree(top, leave_out=(), contents=True):
    """{relative path: what it is} of everything below a directory. leave_out: names, or relative paths, that are not looked at.
    Without contents a file is told by its inode, size and time, which is enough to see that nobody wrote it."""
    found = {}
    for folder, folders, files in os.walk(top):
        relative = os.path.relpath(folder, top)
        folders[:] = [n for n in folders if not _out(n, relative, leave_out)]
        for name in [n for n in folders + files if not _out(n, relative, leave_out)]:
            found[os.path.normpath(os.path.join(relative, name))] = entry(os.path.join(folder, name), contents)
    return found


def _out(name, folder, leave_out):
    return name in leave_out or os.path.normpath(os.path.join(folder, name)) in leave_out


def entry(path, contents=True):
    """One file, link or directory in words; sockets and pipes only by their kind."""
    status = os.lstat(path)
    owner = "%o %d:%d" % (stat.S_IMODE(status.st_mode), status.st_uid, status.st_gid)
    if stat.S_ISLNK(status.st_mode):
        return "link to " + os.readlink(path)
    if stat.S_ISDIR(status.st_mode):
        return "directory " + owner
    if not stat.S_ISREG(status.st_mode):
        return "special"
    if not contents or status.st_size > LARGE:
        return "file %s %d %d %d" % (owner, status.st_ino, status.st_size, status.st_mtime_ns)
    with open(path, "rb") as source:
        return "file %s %s" % (owner, hashlib.sha256(source.read()).hexdigest()[:16])


def differences(before, after):
    """Sentences, of two pictures that may hold pictures."""
    found = []
    for key in sorted(set(before) | set(after), key=str):
        one, other = before.get(key), after.get(key)
        if one == other:
            continue
        if isinstance(one, dict) and isinstance(other, dict):
            found += ["%s/%s" % (key, line) for line in differences(one, other)]
        else:
            found.append("%s: %s -> %s" % (key, str(one)[:300], str(other)[:300]))
    return found


def mentions(top, text, leave_out=()):
    """Files below a directory that hold this text."""
    wanted, found = text.encode(), []
    for folder, folders, files in os.walk(top):
        folders[:] = [n for n in folders if n not in leave_out]
        for name in files:
            path = os.path.join(folder, name)
            if os.path.islink(path) or not os.path.isfile(path):
                continue
            with open(path, "rb") as source:
                if wanted in source.read():
                    found.append(path)
    return found
