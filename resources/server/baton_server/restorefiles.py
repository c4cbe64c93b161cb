# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of a restore script in production's dump directory, and the versions kept beside them.

All names are looked up from the open directory and never through a symbolic link: the web server's user may write there too."""
import errno
import os
import re
import stat
import time

from . import clock, paths
from .errors import CallError, from_os

DIRECTORY = "snapshot2preview"
BASE, KEPT, FRESH, VERSIONS = "restore2preview.base", "restore2preview.py", "restore.py", "restore2preview.versions"
LIMIT = 16 << 20
MOST = 100
VERSION = re.compile(r"(\d{8}T\d{6}Z)-([A-Za-z0-9@._+-]{1,80}?)(?:~(\d+))?\.py")
FLAGS = os.O_CLOEXEC | os.O_NOFOLLOW


def too_large(name):
    return CallError("too-large", "%s is larger than %d MiB" % (name, LIMIT >> 20))


class Dump:
    """An open dump directory; use it in a with statement."""

    def __init__(self, production, name=DIRECTORY):
        """Raises CallError: not-found where there is none."""
        if not isinstance(name, str) or not name or "/" in name or "\0" in name or name.startswith("."):
            raise CallError("bad-request", "the dump's directory is no plain name")
        self.path = os.path.join(production, name)
        try:
            self.fd = os.open(self.path, os.O_RDONLY | os.O_DIRECTORY | FLAGS)
        except OSError as error:
            if error.errno in (errno.ELOOP, errno.ENOTDIR):
                raise CallError("failed", "%s is no directory of its own but a link or a file" % self.path)
            raise from_os(error)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        os.close(self.fd)

    def present(self):
        return set(os.listdir(self.fd))

    def stat(self, name):
        """Of the entry itself, or None."""
        try:
            return os.stat(name, dir_fd=self.fd, follow_symlinks=False)
        except FileNotFoundError:
            return None

    def read(self, name, fd=None):
        """The bytes of a regular file, None where there is none. Raises CallError for what is no regular file or too large."""
        path = os.path.join(self.path, name)
        try:
            file = os.open(name, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | FLAGS, dir_fd=self.fd if fd is None else fd)
        except FileNotFoundError:
            return None
        except OSError as error:
            if error.errno == errno.ELOOP:
                raise CallError("failed", path + " is a symbolic link")
            raise from_os(error)
        with os.fdopen(file, "rb") as source:
            state = os.fstat(file)
            if not stat.S_ISREG(state.st_mode):
                raise CallError("failed", path + " is no regular file")
            if state.st_size > LIMIT:
                raise too_large(path)
            return source.read(LIMIT + 1)

    def text(self, name):
        """The text of a file, or None."""
        data = self.read(name)
        if data is None:
            return None
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            raise CallError("failed", "%s is not UTF-8" % os.path.join(self.path, name))

    def replace(self, name, data):
        """Writes a file as a whole; mode and group are those of the former, else of restore.py. Raises OSError and leaves no temporary file."""
        like = self.stat(name) or self.stat(FRESH)
        if like is not None and not stat.S_ISREG(like.st_mode):
            raise OSError(errno.EINVAL, "%s is no regular file" % os.path.join(self.path, name))
        put(self.fd, name, data, like)

    # Versions

    def versions(self):
        """[{"name", "at", "by", "bytes"}], newest first."""
        found = []
        with Versions(self) as fd:
            for name in os.listdir(fd) if fd is not None else ():
                match = VERSION.fullmatch(name)
                if match:
                    at = match.group(1)
                    state = os.stat(name, dir_fd=fd, follow_symlinks=False)
                    found.append({"name": name, "at": "%s-%s-%sT%s:%s:%sZ" % (at[:4], at[4:6], at[6:8], at[9:11], at[11:13], at[13:15]), "by": match.group(2), "bytes": state.st_size})
        return sorted(found, key=lambda one: order(one["name"]), reverse=True)

    def version(self, name, ending=".py"):
        """The bytes of an earlier version; with ending ".base" of the restore.py that it was made from, which may be None. Raises CallError."""
        if not isinstance(name, str) or not VERSION.fullmatch(name):
            raise CallError("bad-request", "not a version's name")
        with Versions(self) as fd:
            data = self.read(name[:-3] + ending, fd) if fd is not None else None
        if data is None and ending == ".py":
            raise CallError("not-found", "no version " + name)
        return data

    def keep(self, by, text=None):
        """Copies the kept script and its base to the versions, or the given bytes; returns the version's name, or "" where there is no kept script. Raises OSError, CallError."""
        kept, base = (self.read(KEPT), self.read(BASE)) if text is None else (text, None)
        if kept is None:
            return ""
        stem = "%s-%s" % (time.strftime("%Y%m%dT%H%M%SZ", time.gmtime()), re.sub("[^A-Za-z0-9@._+-]", "-", paths.clean(by))[:80].strip(".") or "x")
        with Versions(self, make=True) as fd:
            names = set(os.listdir(fd))
            name, number = stem + ".py", 1
            while name in names:
                number += 1
                name = "%s~%d.py" % (stem, number)
            if base is not None:
                put(fd, name[:-3] + ".base", base, self.stat(BASE))
            put(fd, name, kept, self.stat(KEPT))
            for old in sorted((one for one in names if VERSION.fullmatch(one)), key=order, reverse=True)[MOST - 1:]:
                for one in (old, old[:-3] + ".base"):
                    try:
                        os.unlink(one, dir_fd=fd)
                    except FileNotFoundError:
                        pass
        return name


def order(name):
    at, _, number = VERSION.fullmatch(name).groups()
    return at, int(number or 1), name


class Versions:
    """The open directory of versions, or None where there is none."""

    def __init__(self, dump, make=False):
        self.fd = None
        if make:
            try:
                os.mkdir(VERSIONS, 0o700, dir_fd=dump.fd)
                os.chmod(VERSIONS, os.fstat(dump.fd).st_mode & 0o2777, dir_fd=dump.fd)
            except FileExistsError:
                pass
        try:
            self.fd = os.open(VERSIONS, os.O_RDONLY | os.O_DIRECTORY | FLAGS, dir_fd=dump.fd)
        except FileNotFoundError:
            pass
        except OSError as error:
            raise CallError("failed", "%s cannot be opened: %s" % (os.path.join(dump.path, VERSIONS), error.strerror))

    def __enter__(self):
        return self.fd

    def __exit__(self, *error):
        if self.fd is not None:
            os.close(self.fd)


def put(directory, name, data, like):
    work = ".%s.%s" % (name, os.urandom(4).hex())
    fd = os.open(work, os.O_WRONLY | os.O_CREAT | os.O_EXCL | FLAGS, 0o660, dir_fd=directory)
    try:
        try:
            if like is not None:
                dress(fd, like)
            view = memoryview(data)
            while view:
                view = view[os.write(fd, view):]
            os.fsync(fd)
        finally:
            os.close(fd)
        os.rename(work, name, src_dir_fd=directory, dst_dir_fd=directory)
        os.fsync(directory)
    except BaseException:
        try:
            os.unlink(work, dir_fd=directory)
        except OSError:
            pass
        raise


def dress(fd, like):
    """Group and mode as a stat result has them, as far as this user may."""
    if os.fstat(fd).st_gid != like.st_gid:
        try:
            os.fchown(fd, -1, like.st_gid)
        except OSError:
            pass
    os.fchmod(fd, like.st_mode & 0o777)


def modified(dump, name):
    state = dump.stat(name)
    return clock.iso(state.st_mtime) if state else ""


def owner(dump, name):
    state = dump.stat(name)
    if state is None:
        return ""
    try:
        import pwd
        return pwd.getpwuid(state.st_uid).pw_name
    except (KeyError, ImportError):
        return str(state.st_uid)
