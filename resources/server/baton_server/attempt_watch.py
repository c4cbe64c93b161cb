# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""An attempt that nobody is at any more, since runner and guardian were ended and cron does not look after it: the helper of the maintainer who began it recovers it when he is connected."""
import _thread
import os
import time

from . import attempts, paths
from .errors import CallError

QUIET = 120.0   # seconds without a sign of a runner, a guardian or another recovery
AGAIN = 60.0    # seconds between two looks of one helper
REBOOT = "reboot"
_lock = _thread.allocate_lock()
_looked = {}    # series: when


def soon(series):
    """Looks in the background, not too often; returns at once. Asked where an attempt is under way and no job of the series runs."""
    now = time.monotonic()
    with _lock:
        if now - _looked.get(series, -AGAIN) < AGAIN:
            return
        _looked[series] = now
    try:
        _thread.start_new_thread(look, (series,))
    except RuntimeError:
        _looked.pop(series, None)   # no thread to spare: the next probe tries again


def look(series):
    """What was done, as attempt_recover.recover tells it, or REBOOT; None where there was nothing to do, or it is not for this helper."""
    from . import attempt_recover, attempt_seen, attempttick
    try:
        ago = attempttick.last(series)
        if ago is not None and ago < attempttick.SEEN:
            return None
        found = attempts.read(series)
        if not attempt_recover.needed(series):
            return REBOOT if found is not None and attempt_seen.unsettled(found) and own_start(series, found) and settled(series) else None
        job = attempt_recover.newest(series, found)
        if job is None or not own(series, job["undoes"] or job["id"]) or time.time() - sign(series, job["id"]) < QUIET:
            return None
        return attempt_recover.recover(series, attempt_recover.whom())
    except (CallError, OSError):
        return None   # the probe shows that it is interrupted, and somebody goes on with it


def own_start(series, found):
    """Whether this user wrote the plan of the attempt that runs."""
    return bool(found["run"]) and own(series, found["run"])


def settled(series):
    """Does after a reboot what cron would: the former production's page is there, and its programs stand still. Whether there was something to do."""
    from . import attempt_recover, locks
    if time.clock_gettime(time.CLOCK_BOOTTIME) < QUIET:
        return False   # cron's minute may come yet
    turn = os.open(paths.in_state("series", series, "attempt-tick.lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o660)
    try:
        return locks.take(turn) and bool(attempt_recover.after_reboot(series, attempt_recover.whom())[0])
    finally:
        os.close(turn)


def own(series, job):
    """Whether this user wrote the job's plan: by itself nothing of others runs in his name."""
    state = os.lstat(paths.in_state("series", series, "jobs", job, "plan.json"))
    return state.st_uid == os.geteuid()


def sign(series, job):
    """When the job, or a recovery, last wrote something."""
    directory = paths.in_state("series", series, "jobs", job)
    return max(attempts.written(path) for path in [attempts.record_file(series)] + [os.path.join(directory, name) for name in ("progress.json", "journal.jsonl", "log", "plan.json")]) / 1e9
