# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading small files and directories once, and again only when their stat changed."""
import os
import stat
import time

LIMIT = 1 << 20
_cache = {}
_generation = 0


def read(path, limit=LIMIT):
    """The first limit bytes of a regular file; None where it is none or may not be read. Never blocks on a FIFO or a device."""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    except (OSError, ValueError):
        return None
    try:
        if not stat.S_ISREG(os.fstat(fd).st_mode):
            return None
        parts = []
        while limit > 0:
            part = os.read(fd, min(limit, 1 << 18))
            if not part:
                break
            parts.append(part)
            limit -= len(part)
        return b"".join(parts)
    except OSError:
        return None
    finally:
        os.close(fd)


def text(path, limit=LIMIT):
    """The file's text, or None."""
    data = read(path, limit)
    return None if data is None else data.decode("utf-8", "replace")


def parsed(path, parse, extra=None):
    """parse(path) of what stands there now, kept until the stat of path changes; parse(None) where there is nothing. extra: what else the answer depends on."""
    try:
        s = os.stat(path)
        mark = (s.st_mtime_ns, s.st_ctime_ns, s.st_ino, s.st_size, extra)
        recent = s.st_ctime
    except (OSError, ValueError) as error:
        mark = (getattr(error, "errno", 0), extra)
        recent = 0
    key = (path, parse)
    known = _cache.get(key)
    if known is not None and known[0] == mark:
        known[2] = _generation
        return known[1]
    value = parse(path)
    # A change within the clock's grain of the last one would go unseen
    if time.time() - recent < 0.1:
        _cache.pop(key, None)
    else:
        _cache[key] = [mark, value, _generation]
    return value


def entries(path):
    """(names, sets) of a directory: {name: "d", "l", "f" or "o"}; raises OSError."""
    value = parsed(path, _entries)
    if isinstance(value, OSError):
        raise value
    return value


def _entries(path):
    found = {}
    try:
        with os.scandir(path) as scan:
            for entry in scan:
                try:
                    kind = "l" if entry.is_symlink() else "d" if entry.is_dir(follow_symlinks=False) else "f" if entry.is_file(follow_symlinks=False) else "o"
                except OSError:
                    kind = "o"
                found[entry.name] = kind
    except OSError as error:
        return error
    return found


def new_generation():
    """Called once per probe: forgets what the last two probes did not ask for."""
    global _generation
    _generation += 1
    if len(_cache) > 2000 and _generation % 16 == 0:
        for key in [key for key, known in list(_cache.items()) if known[2] < _generation - 16]:
            _cache.pop(key, None)
