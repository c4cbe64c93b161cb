# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""When the scripts of cron.daily and its like run: by a line of the crontab, or by anacron, which makes up for a day once it was missed. Only reads."""
import os
import re
import time

from . import cronfiles, iniparts

ANACRON, SPOOL = "/usr/sbin/anacron", "/var/spool/anacron"
FIRST = 7 * 60 + 30    # minute of the day at which systemd's anacron.timer begins, as Debian has it
SPREAD = 3600          # seconds by which it may begin later
DAYS = {"daily": 1, "weekly": 7, "monthly": 30}
DAY = 86400


def begins(period, begin, end):
    """[(from, until)] between two moments in which the scripts of /etc/cron.<period> may begin; None where nothing is known that runs them."""
    lines = [job for job in cronfiles.jobs() if job.line is not None and re.search(r"run-parts\b.*\bcron\.%s\b" % period, job.text)]
    by_anacron = anacron(period)
    if by_anacron is not None:
        lines = [job for job in lines if "anacron" not in job.text]
    elif not lines:
        return None
    found = [moment for job in lines for moment in due(job.schedule, begin, end)]
    return sorted(found + (by_anacron(begin, end) if by_anacron is not None else []))


def due(schedule, begin, end):
    """[(moment, moment)] of a line of a crontab. Of one whose time is not understood, all of it."""
    from . import attempt_ready_here
    wanted = attempt_ready_here.minutes(schedule)
    if wanted is None:
        return [(begin, end)]
    at, found = begin - begin % 60, []
    while at <= end:
        if wanted(at):
            found.append((at, at))
        at += 60
    return found


def anacron(period):
    """A function as begins; None where anacron does not run these."""
    if not os.access(ANACRON, os.X_OK) or period not in DAYS:
        return None
    text = cronfiles.text(os.path.join(cronfiles.etc(), "anacrontab"))
    settings = dict(re.findall(r"(?m)^[ \t]*([A-Z_]+)[ \t]*=[ \t]*(\S+)", text))
    line = re.search(r"(?m)^[ \t]*(?:\d+|@\w+)[ \t]+(\d+)[ \t]+(\S+)[ \t]+.*\bcron\.%s\b" % period, text)
    if line is None:
        return None
    hours = re.match(r"(\d+)-", settings.get("START_HOURS_RANGE", ""))
    first = int(hours.group(1)) * 60 if hours else FIRST
    later = int(line.group(1)) * 60 + int(settings["RANDOM_DELAY"]) * 60 + SPREAD if settings.get("RANDOM_DELAY", "").isdigit() else int(line.group(1)) * 60 + SPREAD
    name = line.group(2)
    return lambda begin, end: overdue(os.path.join(SPOOL, name), DAYS[period], first, later, begin, end)


def overdue(stamp, days, first, later, begin, end):
    """It runs on the first day on which the stamp of its last run is so many days old: from its first hour on, or, where the server was off then, at any time later that day."""
    last, now, found = stamped(stamp), time.time(), []
    at = midnight(begin)
    while at <= end:
        if last is None or at + DAY / 2 >= last + days * DAY:
            start = at + first * 60
            until = midnight(at + DAY * 1.5) if midnight(now) == at and now > start else start + later
            if until >= begin and start <= end and until >= now:
                found.append((max(start, begin), min(until, end)))
            last = at
        at = midnight(at + DAY * 1.5)
    return found


def midnight(moment):
    day = time.localtime(moment)
    return time.mktime((day.tm_year, day.tm_mon, day.tm_mday, 0, 0, 0, 0, 0, -1))


def stamped(path):
    """The midnight of the day that anacron noted; None where there is none."""
    try:
        with open(path, "rb") as source:
            day = time.strptime(iniparts.decoded(source.read(64)).strip()[:8], "%Y%m%d")
    except (OSError, ValueError):
        return None
    return time.mktime((day.tm_year, day.tm_mon, day.tm_mday, 0, 0, 0, 0, 0, -1))
