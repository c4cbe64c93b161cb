# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Logs of jobs that are long over, compressed: log.gz in place of log. They are read as if they were not."""
import os

from . import errors

BLOCK = 1 << 18


def pack(directory):
    """Compresses the job's log. Raises OSError and leaves the log as it was."""
    import zlib
    path = os.path.join(directory, "log")
    work = os.path.join(directory, ".gz-%d-%s" % (os.getpid(), os.urandom(3).hex()))
    source = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW)
    try:
        out = os.open(work, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW, 0o660)
        try:
            press = zlib.compressobj(6, zlib.DEFLATED, 31)
            for data in blocks(source):
                write_all(out, press.compress(data))
            write_all(out, press.flush())
            os.fsync(out)
        finally:
            os.close(out)
        os.replace(work, path + ".gz")
    except BaseException:
        if os.path.exists(work):
            os.unlink(work)
        raise
    finally:
        os.close(source)
    os.unlink(path)


def blocks(fd):
    while True:
        data = os.read(fd, BLOCK)
        if not data:
            return
        yield data


def write_all(fd, data):
    while data:
        data = data[os.write(fd, data):]


def size(directory):
    """Bytes of the job's log as it was written; 0 where there is none."""
    try:
        return os.stat(os.path.join(directory, "log")).st_size
    except OSError:
        pass
    try:
        with open(os.path.join(directory, "log.gz"), "rb") as source:
            source.seek(-4, os.SEEK_END)
            return int.from_bytes(source.read(4), "little")   # of a log below 4 GiB
    except OSError:
        return 0


def open_log(directory, most):
    """A descriptor of the log, or of a nameless file with what is compressed, at most that many bytes. Raises OSError or CallError."""
    from . import streams
    for _ in range(2):
        try:
            return streams.open_regular(os.path.join(directory, "log"))
        except FileNotFoundError:
            pass
        try:
            source = streams.open_regular(os.path.join(directory, "log.gz"))
        except FileNotFoundError:
            continue   # it was compressed in between
        try:
            return unpack(source, nameless(directory), most)
        finally:
            os.close(source)
    raise errors.CallError("not-found", "the job has no log")


def unpack(source, out, most):
    import zlib
    grow = zlib.decompressobj(31)
    try:
        for data in blocks(source):
            while data and most > 0:
                piece = grow.decompress(data, min(BLOCK, most))
                most -= len(piece)
                write_all(out, piece)
                data = grow.unconsumed_tail
        return out
    except zlib.error as error:
        os.close(out)
        raise errors.CallError("failed", "the compressed log is damaged: %s" % error)
    except BaseException:
        os.close(out)
        raise


def nameless(directory):
    """A file for reading and writing that goes with its descriptor: beside the log, else in this maintainer's own state."""
    import tempfile
    from . import paths
    for place in (directory, paths.state()):
        try:
            fd, path = tempfile.mkstemp(prefix=".log-", dir=place)
        except PermissionError:
            continue
        os.unlink(path)
        return fd
    raise errors.CallError("not-permitted", "no directory for the uncompressed log")
