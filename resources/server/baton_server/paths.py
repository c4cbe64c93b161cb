# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things are on this server, and how they are named."""
import errno
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


def own():
    """This user's own state directory."""
    return os.path.join(os.path.expanduser("~"), ".local", "state", "lino-baton")


def common():
    """Whether there is a directory for the state of several maintainers, which this one may use."""
    if os.path.isdir(SHARED_STATE) and os.access(SHARED_STATE, os.W_OK | os.X_OK):
        from . import webuser
        return not webuser.may_write(os.stat(SHARED_STATE))
    return False


def _choose():
    """The shared directory, unless this user's own has series that he has not taken along: with these his attempts, nights and jobs would be gone from sight.

    It is the same for all of a user's processes, and stays so: a series is made in the own one only where there is no other (make_directory)."""
    forced = os.environ.get("LINO_BATON_STATE")
    if forced:
        return forced, False
    if common() and (not series_in(own()) or worked_in(SHARED_STATE)):
        return SHARED_STATE, True
    return own(), False


def series_in(place):
    """Names of the series in a state directory. One that cannot be read may have some."""
    try:
        with os.scandir(os.path.join(place, "series")) as found:
            return sorted(one.name for one in found if not one.name.startswith(".") and one.is_dir())
    except FileNotFoundError:
        return []
    except OSError:
        return ["?"]


def worked_in(place):
    """Whether this user has worked on a series there: where he did so before, what his own directory still holds is older."""
    for name in series_in(place):
        for part in ("", "jobs"):
            try:
                with os.scandir(os.path.join(place, "series", name, part)) as found:
                    if any(one.stat(follow_symlinks=False).st_uid == os.geteuid() for one in found):
                        return True
            except OSError:
                pass
    return False


def elsewhere(series):
    """Whether the one of the two directories that is not in use has this series."""
    return any(place != state() and os.path.isdir(os.path.join(place, "series", series)) for place in (own(), SHARED_STATE))


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
        if path == in_state("series") and _state == (own(), False) and _choose() != _state:   # it came to be since this process began, and others use it already
            raise OSError(errno.EBUSY, "maintainers share %s by now: connect again" % SHARED_STATE)
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
