# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at and changes one file, link or directory, without following a link that somebody else may have put there.

Used in this process, and by root's Python, which reads this text from standard input: so it imports the standard library only."""
import base64
import errno
import hashlib
import json
import os
import stat
import sys

LIMIT = 16 << 20   # bytes of a file that is kept for an undo
MOVED = "it changed while it was being changed"


def parent(path):
    """(descriptor of the directory, last part of the name). A link on the way is followed only where nobody but root and this user can have made it."""
    parts = [one for one in path.split("/") if one not in ("", ".")]
    if not path.startswith("/") or ".." in parts or not parts:
        raise OSError(errno.EINVAL, "not an absolute path", path)
    stack, rest, followed = [os.open("/", os.O_PATH | os.O_DIRECTORY)], parts[:-1], 0
    try:
        while rest:
            name = rest.pop(0)
            if name == "..":
                if len(stack) > 1:
                    os.close(stack.pop())
                continue
            try:
                stack.append(os.open(name, os.O_PATH | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=stack[-1]))
            except OSError as error:
                if error.errno not in (errno.ELOOP, errno.ENOTDIR) or followed >= 40:
                    raise OSError(error.errno, error.strerror, path)
                target = leads(stack[-1], name, path)
                followed += 1
                while target.startswith("/") and len(stack) > 1:
                    os.close(stack.pop())
                rest[:0] = [one for one in target.split("/") if one not in ("", ".")]
        return stack.pop(), parts[-1]
    finally:
        for fd in stack:
            os.close(fd)


def leads(directory, name, path):
    """Where a link on the way leads. Raises OSError where it is none, or where others may have put it there."""
    try:
        target = os.readlink(name, dir_fd=directory)
    except OSError:
        raise OSError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), path)
    box, itself = os.fstat(directory), os.stat(name, dir_fd=directory, follow_symlinks=False)
    own = (0, os.geteuid())
    if box.st_uid not in own or itself.st_uid not in own or (box.st_mode & 0o022 and not box.st_mode & stat.S_ISVTX):
        raise OSError(errno.ELOOP, "%s on the way is a link that others may change; not followed" % name, path)
    return target


def look(path):
    """{"kind": none, file, link, directory or other, "mode", "uid", "gid"} and of a file "data" (base64), of a link "target"."""
    try:
        fd, name = parent(path)
    except OSError as error:
        if error.errno == errno.ENOENT:
            return {"kind": "none"}
        raise
    try:
        return look_in(fd, name, path)
    finally:
        os.close(fd)


def look_in(directory, name, path):
    try:
        found = os.stat(name, dir_fd=directory, follow_symlinks=False)
    except FileNotFoundError:
        return {"kind": "none"}
    told = {"kind": "other", "mode": stat.S_IMODE(found.st_mode), "uid": found.st_uid, "gid": found.st_gid}
    if stat.S_ISLNK(found.st_mode):
        told.update(kind="link", target=os.readlink(name, dir_fd=directory))
    elif stat.S_ISDIR(found.st_mode):
        told["kind"] = "directory"
    elif stat.S_ISREG(found.st_mode):
        fd = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=directory)
        with os.fdopen(fd, "rb") as source:
            data = source.read(LIMIT + 1)
        if len(data) > LIMIT:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), path)
        told.update(kind="file", data=base64.b64encode(data).decode())
    return told


def digest(state):
    """A short text that is the same for the same file, link or kind of thing."""
    if state["kind"] == "file":
        return "file " + hashlib.sha256(base64.b64decode(state["data"])).hexdigest()
    return "link " + state["target"] if state["kind"] == "link" else state["kind"]


def place(path, wanted, expected):
    """Makes the path what the state says (as look tells it; mode, uid and gid may be missing), where it still is as expected (a digest)."""
    directory, name = parent(path)
    try:
        now = look_in(directory, name, path)
        if digest(now) != expected:
            raise OSError(errno.ESTALE, MOVED, path)
        if wanted["kind"] == "none":
            if now["kind"] != "none":
                (os.rmdir if now["kind"] == "directory" else os.unlink)(name, dir_fd=directory)
        elif now["kind"] in ("directory", "other"):
            raise OSError(errno.EEXIST, "something else stands there", path)
        else:
            put(directory, name, wanted, now)
        sync(directory)
    finally:
        os.close(directory)


def put(directory, name, wanted, now):
    """By a temporary name that no program takes for a configuration, and rename."""
    work = ".%s.%s.dpkg-new" % (name[:100], os.urandom(6).hex())
    try:
        if wanted["kind"] == "link":
            os.symlink(wanted["target"], work, dir_fd=directory)
            if os.geteuid() == 0 and "uid" in wanted:
                os.chown(work, wanted["uid"], wanted["gid"], dir_fd=directory, follow_symlinks=False)
        elif wanted["kind"] == "directory":
            os.mkdir(work, 0o700, dir_fd=directory)
            fd = os.open(work, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=directory)
            finish(fd, wanted, now)
        else:
            fd = os.open(work, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600, dir_fd=directory)
            finish(fd, wanted, now, base64.b64decode(wanted["data"]))
        os.rename(work, name, src_dir_fd=directory, dst_dir_fd=directory)
    except BaseException:
        for away in (os.unlink, os.rmdir):
            try:
                away(work, dir_fd=directory)
            except OSError:
                pass
        raise


def finish(fd, wanted, now, data=b""):
    """Content, owner (of what stood there, unless another is wanted) and mode."""
    try:
        while data:
            data = data[os.write(fd, data):]
        same = now["kind"] == wanted["kind"]
        uid, gid = wanted.get("uid", now["uid"] if same else -1), wanted.get("gid", now["gid"] if same else -1)
        owned(fd, uid, gid)
        os.fchmod(fd, wanted["mode"])
        os.fsync(fd)
    finally:
        os.close(fd)


def owned(fd, uid, gid):
    try:
        os.fchown(fd, uid, gid)
    except PermissionError:
        try:
            os.fchown(fd, -1, gid)   # without root's rights the owner is who writes it
        except PermissionError:
            pass


def sync(directory):
    fd = os.open(".", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC, dir_fd=directory)
    try:
        os.fsync(fd)
    except OSError:
        pass
    finally:
        os.close(fd)


def serve(order):
    """Prints what root's Python found or did, as one JSON object."""
    try:
        answer = {"state": look(order["path"])} if order["do"] == "look" else {"done": place(order["path"], order["wanted"], order["expected"])}
    except OSError as error:
        answer = {"errno": error.errno or errno.EIO, "message": error.strerror or str(error), "path": order["path"]}
    sys.stdout.write(json.dumps(answer) + "\n")
