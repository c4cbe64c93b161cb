# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The maintainer's crontab: a marked block per series for its nights, another for its upgrade attempt, and not one byte of the rest is changed."""
import os
import re
import time

from . import paths
from .errors import CallError

BEGIN, END = "# BEGIN lino-baton ", "# END lino-baton "
ATTEMPT = "-attempt"   # after a series' id, which ends with digits of a hash: the block of its upgrade attempt
OURS = {False: re.compile(r"\blino-baton\b.*\bnightly\.py\b|^# Lino Baton: "), True: re.compile(r"\blino-baton\b.*\battempttick\.py\b|^# Lino Baton: ")}
COPIES = 20


def block(series, at, command, words, boot=None):
    """The lines of a series' entry. at: a time like 02:30, or None for every minute; words: one line for whoever reads the crontab;
    boot: a command for when the server was started."""
    when = "* *" if at is None else "%d %d" % tuple(map(int, reversed(at.split(":"))))
    words = re.sub(r"[\x00-\x1f\x7f]", " ", paths.clean(words))
    return [BEGIN + series, "# Lino Baton: " + words, "%s * * * %s" % (when, command)] + (["@reboot " + boot] if boot else []) + [END + series]


def quoted(word):
    """A word for cron's shell: a % would end the command there."""
    if not re.match(r"^[A-Za-z0-9_./=:@+-]+$", word):
        word = "'" + word.replace("'", "'\\''") + "'"
    return word.replace("%", "\\%")


def with_block(text, series, lines):
    """The crontab with these lines as the series' block, where it stood or at the end; without any where lines is empty.

    Blocks that stand there twice go. Of one whose end is missing only what is ours goes."""
    source, out, place, at = text.split("\n"), [], None, 0
    if source[-1] == "":
        source.pop()
    while at < len(source):
        line = source[at].rstrip()
        if line == BEGIN + series:
            place = len(out) if place is None else place
            end = next((i for i in range(at + 1, len(source)) if source[i].startswith((BEGIN, END))), len(source))
            whole = end < len(source) and source[end].rstrip() == END + series
            out.extend(one for one in source[at + 1:end] if not mine(one, series))
            at = end + 1 if whole else end
        else:
            if line != END + series:
                out.append(source[at])
            at += 1
    if not lines and out == source:
        return text
    place = len(out) if place is None else place
    out[place:place] = lines
    return "".join(one + "\n" for one in out)


def mine(line, series):
    of_attempt = series.endswith(ATTEMPT)
    plain = series[:-len(ATTEMPT)] if of_attempt else series
    return OURS[of_attempt].search(line) is not None and (line.startswith("# ") or re.search(r"\b%s\b" % re.escape(plain), line) is not None)


def has(text, series, command):
    """Whether the series' entry is there and starts this command."""
    lines = text.split("\n")
    return any(line.rstrip() == BEGIN + series for line in lines) and any(not line.startswith("#") and line.rstrip().endswith(command) for line in lines)


def call(arguments, data=None):
    """(exit status, output, error output) of crontab. Raises CallError where it is not there or does not answer."""
    import subprocess
    try:
        done = subprocess.run(["crontab"] + arguments, input=b"" if data is None else data, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=30, env=dict(os.environ, LC_ALL="C"))
    except FileNotFoundError:
        raise CallError("unsupported", "there is no crontab program on this server; it is in the package cron")
    except PermissionError as error:
        raise CallError("not-permitted", "crontab may not be run: %s" % error.strerror)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CallError("failed", "crontab: %s" % error)
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace").strip()


def read():
    """The crontab's text; bytes that are not UTF-8 stay as they are. Raises CallError."""
    status, out, error = call(["-l"])
    if status == 0:
        return out.decode("utf-8", "surrogateescape")
    if re.search(r"\bno crontab\b", error, re.I):
        return ""
    if re.search(r"not allowed|may not|denied", error, re.I):
        raise CallError("not-permitted", "this account may not have a crontab: %s. Have it written into /etc/cron.allow" % error[:300])
    raise CallError("failed", "crontab -l: %s" % (error[:500] or "exit status %d" % status))


def change(series, lines):
    """Puts the block there, or takes it away; reads it back. Raises CallError, and then the crontab is what it was."""
    edit(lambda text: with_block(text, series, lines))


def edit(function):
    """The crontab's text becomes function(text); reads it back. Raises CallError, and then the crontab is what it was."""
    from . import errors
    try:
        turn = os.open(os.path.join(paths.make_directory(paths.in_state("crontab")), "lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o660)
    except OSError as error:
        raise errors.from_os(error)
    try:
        wait(turn)   # two of this user's helpers would read the same crontab, and the second would write the first one's block away
        change_in_turn(function)
    finally:
        os.close(turn)


def wait(turn, limit=60):
    import fcntl
    end = time.monotonic() + limit
    while True:
        try:
            return fcntl.flock(turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            if time.monotonic() > end:
                raise CallError("busy", "the crontab is being changed by another helper")
        time.sleep(0.05)


def change_in_turn(function):
    before = read()
    after = function(before)
    if after == before:
        return
    keep(before)
    status, _, error = write(after)
    found = read() if status == 0 else None
    if status == 0 and found == after:
        return
    if status == 0 or read() != before:
        write(before)
    raise CallError("failed", "the crontab was not taken: %s" % (error[:500] or "it reads back differently"))


def write(text):
    if not text:
        return call(["-r"])
    return call(["-"], text.encode("utf-8", "surrogateescape"))


def keep(text):
    """A copy of the crontab as it was, for its owner only: it may hold what is secret. Raises CallError."""
    if not text:
        return
    from . import errors, host
    directory = paths.in_state("crontab")
    try:
        paths.make_directory(directory)
        name = "%s.%s" % (re.sub("[^A-Za-z0-9_.-]", "-", host.user_name()), time.strftime("%Y%m%dT%H%M%SZ", time.gmtime()))
        fd = os.open(os.path.join(directory, "%s-%s" % (name, os.urandom(2).hex())), os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
        with os.fdopen(fd, "wb") as out:
            out.write(text.encode("utf-8", "surrogateescape"))
            out.flush()
            os.fsync(fd)
        for old in sorted(one for one in os.listdir(directory) if one.startswith(name.partition(".2")[0] + ".2"))[:-COPIES]:
            os.unlink(os.path.join(directory, old))
    except OSError as error:
        raise errors.from_os(error)
