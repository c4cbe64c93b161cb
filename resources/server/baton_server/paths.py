# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things are on this server, and how they are named."""
import json
import os
import re

try:
    from _sha256 import sha256   # a built-in: hashlib costs 3 ms
except ImportError:
    try:
        from _sha2 import sha256
    except ImportError:
        from hashlib import sha256

SHARED_STATE = "/var/lib/lino-baton"
place = None   # the directory this package runs from
digest = ""    # the bundle's hash
_state = None


def _choose():
    forced = os.environ.get("LINO_BATON_STATE")
    if forced:
        return forced, False
    if os.path.isdir(SHARED_STATE) and os.access(SHARED_STATE, os.W_OK | os.X_OK):
        from . import webuser
        if not webuser.may_write(os.stat(SHARED_STATE)):
            return SHARED_STATE, True
    return os.path.join(os.path.expanduser("~"), ".local", "state", "lino-baton"), False


def state():
    """The state directory, which may not be there yet."""
    global _state
    if _state is None:
        _state = _choose()
    return _state[0]


def shared():
    """True where several maintainers share the state directory."""
    state()
    return _state[1]


def in_state(*parts):
    return os.path.join(state(), *parts)


def make_directory(path):
    """Makes the directory and what is above it: for the group where the state is shared, else private."""
    if not os.path.isdir(path):
        make_directory(os.path.dirname(path))
        try:
            os.mkdir(path, 0o2770 if shared() else 0o700)
        except FileExistsError:
            pass
    return path


def slug(name):
    """Lower-case letters, digits and hyphens of a name; never empty."""
    return re.sub("[^a-z0-9]+", "-", clean(name).lower()).strip("-")[:40] or "x"


def identity(name, real):
    """A readable and unique name for a real path, e.g. mdg-1a2b3c4d."""
    return slug(name) + "-" + sha256(os.fsencode(real)).hexdigest()[:8]


def clean(text):
    """The text with U+FFFD where a file name was not UTF-8."""
    try:
        text.encode("utf-8")
        return text
    except UnicodeEncodeError:
        pass
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode("utf-8")


def write_json(path, value, mode=0o660, sync=False):
    """Replaces a file as a whole; with sync it also survives the power that goes. Raises OSError and leaves no temporary file."""
    work = "%s.%d-%s" % (path, os.getpid(), os.urandom(3).hex())
    fd = os.open(work, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW, mode)
    try:
        try:
            data = json.dumps(value).encode("utf-8", "replace")
            while data:
                data = data[os.write(fd, data):]
            if sync:
                os.fsync(fd)
        finally:
            os.close(fd)
        os.replace(work, path)
    except BaseException:
        os.unlink(work)
        raise


def read_json(path, limit=4000000):
    """The object in a small file, or None where there is none or it cannot be read."""
    from . import files
    data = files.read(path, limit)
    if data is None:
        return None
    try:
        value = json.loads(data.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None
