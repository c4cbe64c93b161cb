# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing files of a site, where the web server's user may write as well: through no link, whole or not at all, with mode, group and owner as they are."""
import os
import stat


def replace(site, path, data, mode=None):
    """The file (relative to the site) as a whole. mode: of one that is not there yet. Raises OSError, also where a link stands in the way."""
    fd = directory_of(site, path)
    name = os.path.basename(path)
    try:
        try:
            state = os.stat(name, dir_fd=fd, follow_symlinks=False)
            if not stat.S_ISREG(state.st_mode):
                raise OSError(40, "it is no regular file", os.path.join(site, path))
        except FileNotFoundError:
            state = None
        work = ".%s.%s" % (name, os.urandom(4).hex())
        out = os.open(work, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600, dir_fd=fd)
        try:
            try:
                view = memoryview(data)
                while view:
                    view = view[os.write(out, view):]
                keep(out, state, 0o664 if mode is None else mode)
                os.fsync(out)
            finally:
                os.close(out)
            os.rename(work, name, src_dir_fd=fd, dst_dir_fd=fd)
        except BaseException:
            os.unlink(work, dir_fd=fd)
            raise
    finally:
        os.close(fd)


def directory_of(site, path):
    """A descriptor of the directory of a path within a site, reached without following any link below the site."""
    fd = os.open(site, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    for part in os.path.dirname(path).split("/"):
        if not part:
            continue
        try:
            inner = os.open(part, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=fd)
        finally:
            os.close(fd)
        fd = inner
    return fd


def keep(fd, state, mode):
    if state is not None:
        for owner in (state.st_uid, -1):
            try:
                os.fchown(fd, owner, state.st_gid)
                break
            except OSError:
                continue
    os.fchmod(fd, stat.S_IMODE(state.st_mode) if state is not None else mode)
