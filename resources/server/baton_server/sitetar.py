# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A directory as a tar with a manifest of SHA-256, as sha256sum reads it; and whether both still say the same. No link is followed."""
import hashlib
import os
import stat
import tarfile

from . import accounts

CHUNK = 1 << 20


class Unreadable(Exception):
    """Some files may not be read by this user. names: the first of them."""

    def __init__(self, names):
        Exception.__init__(self, ", ".join(names[:5]) + (" and %d more" % (len(names) - 5) if len(names) > 5 else ""))
        self.names = names


class Broken(Exception):
    """The tar does not hold what its manifest says."""


class Hashing:
    """A file that is hashed while it is read."""

    def __init__(self, source):
        self.source, self.digest = source, hashlib.sha256()

    def read(self, size=-1):
        data = self.source.read(size)
        self.digest.update(data)
        return data


def pack(root, target, manifest, skip=lambda name: False):
    """Writes the tar of a directory and its manifest; {"files", "bytes"}. skip: of a path below root, whether it is left out. Raises Unreadable, OSError."""
    files = size = 0
    unreadable = []
    with open(target, "xb") as out, open(manifest, "x", encoding="utf-8", errors="surrogateescape") as lines, tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for path, folders, names, directory in os.fwalk(root, follow_symlinks=False, onerror=lambda error: unreadable.append(str(error.filename))):
            inner = os.path.relpath(path, root)
            here = "" if inner == "." else inner + "/"
            folders[:] = sorted(name for name in folders if not skip(here + name))
            if here:
                tar.addfile(entry(tar, inner, os.stat(directory), tarfile.DIRTYPE))
            for name in sorted(names) + [name for name in folders]:
                if skip(here + name):
                    continue
                found = one(tar, here + name, name, directory, lines, unreadable)
                files, size = files + (found is not None), size + (found or 0)
        tar.close()
        out.flush()
        os.fsync(out.fileno())
        lines.flush()
        os.fsync(lines.fileno())
    if unreadable:
        raise Unreadable(unreadable)
    return {"files": files, "bytes": size}


def one(tar, path, name, directory, lines, unreadable):
    """Adds a file or a link; the file's bytes, None where it is no file. Directories come by themselves; sockets and the like hold nothing."""
    state = os.stat(name, dir_fd=directory, follow_symlinks=False)
    if stat.S_ISLNK(state.st_mode):
        info = entry(tar, path, state, tarfile.SYMTYPE)
        info.linkname = os.readlink(name, dir_fd=directory)
        tar.addfile(info)
        return None
    if not stat.S_ISREG(state.st_mode):
        return None
    try:
        fd = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=directory)
    except PermissionError:
        unreadable.append(path)
        return None
    with os.fdopen(fd, "rb") as source:
        state = os.fstat(fd)
        if not stat.S_ISREG(state.st_mode):
            return None
        info = entry(tar, path, state, tarfile.REGTYPE)
        info.size = state.st_size
        hashing = Hashing(source)
        tar.addfile(info, hashing)
    lines.write(line(hashing.digest.hexdigest(), path))
    return state.st_size


def entry(tar, path, state, kind):
    info = tarfile.TarInfo(path)
    info.type, info.mode, info.uid, info.gid, info.mtime = kind, stat.S_IMODE(state.st_mode), state.st_uid, state.st_gid, state.st_mtime
    info.uname, info.gname = accounts.user(state.st_uid), accounts.group(state.st_gid)
    return info


def line(digest, path):
    """As sha256sum writes it: a backslash in front of a line with an escaped name."""
    escaped = path.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    return "%s%s  %s\n" % ("\\" if escaped != path else "", digest, escaped)


def manifest_of(path):
    """{path: digest}"""
    found = {}
    with open(path, encoding="utf-8", errors="surrogateescape", newline="\n") as lines:
        for text in lines:
            text = text.rstrip("\n")
            escaped = text.startswith("\\")
            digest, _, name = text.lstrip("\\").partition("  ")
            found[unescaped(name) if escaped else name] = digest
    return found


def unescaped(name):
    parts = name.split("\\\\")
    return "\\".join(part.replace("\\n", "\n").replace("\\r", "\r") for part in parts)


def verify(target, manifest):
    """{path: bytes} of the files in the tar. Raises Broken where one is missing, is another, or more is there than the manifest says."""
    wanted, found = manifest_of(manifest), {}
    try:
        with tarfile.open(target, mode="r:") as tar:
            for info in tar:
                if not info.isreg():
                    continue
                digest, source = hashlib.sha256(), tar.extractfile(info)
                for data in iter(lambda: source.read(CHUNK), b""):
                    digest.update(data)
                if wanted.get(info.name) != digest.hexdigest():
                    raise Broken("%s in %s is not what was read" % (info.name, target))
                found[info.name] = info.size
    except (tarfile.TarError, EOFError) as error:
        raise Broken("%s: %s" % (target, error))
    missing = sorted(set(wanted) - set(found))
    if missing:
        raise Broken("%s lacks %s" % (target, ", ".join(missing[:5])))
    return found


def digest_of(path):
    """SHA-256 of a file."""
    digest = hashlib.sha256()
    with open(path, "rb") as source:
        for data in iter(lambda: source.read(CHUNK), b""):
            digest.update(data)
    return digest.hexdigest()
