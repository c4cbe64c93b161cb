# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts a bundle into the user's bin directory. Runs from the bundle's text, so it imports nothing of the package."""
import os
import sys


def sha256(data):
    from hashlib import sha256 as make
    return make(data).hexdigest()


def private_directory(path):
    """Makes the directory where it is missing; takes away what others may write there. Raises OSError for another user's."""
    try:
        os.mkdir(path, 0o700)
    except FileExistsError:
        pass
    state = os.lstat(path)
    if state.st_mode & 0o170000 != 0o040000:
        raise OSError("%s is not a directory" % path)
    if state.st_uid != os.geteuid():
        raise OSError("%s belongs to another user (uid %d)" % (path, state.st_uid))
    if state.st_mode & 0o022:
        os.chmod(path, 0o700)


def write(path, text):
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    with os.fdopen(fd, "wb") as out:
        out.write(text.encode("utf-8"))
        out.flush()
        os.fsync(out.fileno())


def remove(path):
    """Removes a directory of two levels, as the installation makes them."""
    for base, directories, files in os.walk(path, topdown=False):
        for name in files:
            os.unlink(os.path.join(base, name))
        for name in directories:
            entry = os.path.join(base, name)
            os.unlink(entry) if os.path.islink(entry) else os.rmdir(entry)
    os.rmdir(path)


def install(top, digest, blob, bundle):
    """Installs to top/digest by rename. Raises OSError or ValueError with words for the maintainer."""
    if sys.version_info < (3, 7):
        raise ValueError("Python 3.7 or newer is needed, this is %d.%d" % sys.version_info[:2])
    if sha256(blob) != digest:
        raise ValueError("the bundle does not have the promised hash")
    os.umask(0o077)
    state = os.path.dirname(top)
    os.makedirs(os.path.dirname(state), mode=0o700, exist_ok=True)
    private_directory(state)
    private_directory(top)
    work = os.path.join(top, ".new-%d-%s" % (os.getpid(), os.urandom(4).hex()))
    os.mkdir(work, 0o700)
    try:
        for name, text in bundle["files"].items():
            parts = name.split("/")
            if len(parts) != 2 or parts[0] != "baton_server" or parts[1].startswith("."):
                raise ValueError("unexpected file in the bundle: " + name)
            if not os.path.isdir(os.path.join(work, parts[0])):
                os.mkdir(os.path.join(work, parts[0]), 0o700)
            write(os.path.join(work, *parts), text)
        swap_in(work, os.path.join(top, digest), bundle["files"])
    except BaseException:
        if os.path.isdir(work):
            remove(work)
        raise


def lead(place):
    """The link "current" beside a version leads to it: cron and the sites' scripts start what it leads to. Raises OSError."""
    link = os.path.join(os.path.dirname(place), "current")
    try:
        if os.readlink(link) == os.path.basename(place):
            return
    except OSError:
        pass
    work = os.path.join(os.path.dirname(place), ".current-%d-%s" % (os.getpid(), os.urandom(4).hex()))
    os.symlink(os.path.basename(place), work)
    try:
        os.rename(work, link)
    except BaseException:
        os.unlink(work)
        raise


def same(place, files):
    """True where a private directory holds just these texts."""
    state = os.lstat(place)
    if state.st_mode & 0o170022 != 0o040000 or state.st_uid != os.geteuid():
        return False
    for name, text in files.items():
        try:
            with open(os.path.join(place, *name.split("/")), "rb") as source:
                if source.read() != text.encode("utf-8"):
                    return False
        except OSError:
            return False
    return True


def swap_in(work, place, files):
    """Another installer may have won: its place stays. A place that differs goes away."""
    for _ in range(20):
        try:
            os.rename(work, place)
            return
        except OSError as error:
            if not os.path.lexists(place):
                raise error
        try:
            if same(place, files):
                remove(work)
                return
            aside = work.replace(".new-", ".old-")
            os.rename(place, aside)
            remove(aside) if os.path.isdir(aside) and not os.path.islink(aside) else os.unlink(aside)
        except FileNotFoundError:
            pass
    raise OSError("cannot replace " + place)
