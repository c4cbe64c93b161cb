# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Readiness of an attempt: what is known on this server beside the sites: lock, record, cron, state directory, notes, clock."""
import datetime
import os
import time

from . import attempts, clock as clocks, guards_attempt, jobs as known, nightstate, notes as kept_notes, paths
from .attempt_readiness import check

AHEAD = 120        # seconds by which a job may seem to be of the future
WORDS = {"@hourly": "0 * * * *", "@daily": "0 0 * * *", "@midnight": "0 0 * * *", "@weekly": "0 0 * * 0", "@monthly": "0 0 1 * *", "@yearly": "0 0 1 1 *", "@annually": "0 0 1 1 *"}
NAMES = {name: number for names in ("jan feb mar apr may jun jul aug sep oct nov dec", "sun mon tue wed thu fri sat") for number, name in enumerate(names.split(), names.startswith("jan"))}


def attempt(asked):
    """No other one is planned or under way. Asked before the links, which another's attempt leads elsewhere."""
    record = asked.record
    others = guards_attempt.of_others({"series": asked.series, "links": asked.links}, record)
    if others:
        yield check("attempt", "failed", "another maintainer's upgrade attempt is under way: %s" % others[0], others[1])
    elif asked.damaged:
        yield check("attempt", "failed", "the record of the upgrade attempt cannot be used: %s" % asked.damaged, "put attempt.json back from its copy in attempts/<id>")
    elif record is not None and record["state"] in attempts.UNDER_WAY:
        yield check("attempt", "failed", "an upgrade attempt is %s" % record["state"], "keep or cancel it first")
    elif record is not None and record["state"] == "planned" and (record["former"], record["site"]) != (asked.production, asked.preview):
        yield check("attempt", "failed", "the attempt was planned from %s to %s, and the links have changed since" % (record["from"], record["to"]), "plan it again", record["plannedAt"])
    elif record is not None and record["state"] == "planned":
        yield check("attempt", "passed", "planned by %s" % (record["plannedBy"] or "somebody"), "", record["plannedAt"])
    else:
        yield check("attempt", "passed", "no other attempt is planned or under way")


def lock(asked):
    """Nobody works on the series; the job that asks holds the lock itself."""
    if asked.context is not None:
        return
    holder = known.holder(asked.series)
    if holder:
        yield check("lock", "failed", "%s holds the series since %s: %s" % (holder.get("who") or "somebody", holder.get("since") or "some time", holder.get("operation") or "at work"), "wait until that has ended")
    else:
        yield check("lock", "passed", "nobody works on the series")


def cron(asked):
    """Somebody reminds, ends and recovers: needed where it starts or ends by itself."""
    from . import attempt_seen, attempttick
    possible, why = attempttick.possible()
    if possible:
        yield check("cron", *attempt_seen.guardrail(asked))
    else:
        yield check("cron", "failed" if asked.by_self or asked.cancels else "warning", "nobody reminds of the end, nor takes the attempt up after a reboot: %s" % why, "install cron, or let this user have a crontab")


def shared(asked):
    if paths.shared():
        yield check("shared", "passed", "the maintainers share %s" % paths.state())
        return
    from . import takealong
    steps = [] if paths.common() else ["install -d -g GROUP -m 2770 %s as root, of a group that all maintainers are of and the web server is not" % paths.SHARED_STATE]
    if paths.series_in(paths.own()):
        steps.append("while nothing runs, as this user: %s, which takes his series along into it; until then his own state stays in use" % takealong.command())
    yield check("shared", "warning", "the state is this user's own, in %s: other maintainers do not see the attempt" % paths.state(), "; then, ".join(steps))


def notes(asked):
    """Users read what is new."""
    found = kept_notes.Notes(asked.series, asked.preview)
    at = found.meta().get("at")
    at = at if isinstance(at, str) else None
    if found.text() is None:
        yield check("notes", "warning", "there are no release notes for %s" % os.path.basename(asked.preview), "write them")
    elif kept_notes.published(asked.preview) is None:
        yield check("notes", "warning", "the release notes are written, and their page is not there", "save them again", at)
    else:
        yield check("notes", "passed", "the release notes are published", "", at)


def clock(asked):
    """The server's clock was not set back since the last job; nor, since the plan, by much."""
    now = time.time()
    for name in known.names(asked.series)[:5]:
        job = known.plain(asked.series, name)
        times = [nightstate.seconds(job[key]) for key in ("started", "ended")] if job else []
        if job and job["state"] != "running" and max(times or [0]) > now + AHEAD:
            yield check("clock", "warning", "the last job ended at %s, and the server's clock says %s" % (job["ended"] or job["started"], clocks.iso(now)), "set the server's clock right")
            return
    ahead = attempts.jump(asked.record) if asked.record is not None and asked.record["state"] == "planned" else 0
    if ahead:
        yield check("clock", "warning", "the server's clock was set by %d s since the attempt was planned" % ahead, "see that it is right now")
        return
    zone, _ = clocks.zone()
    yield check("clock", "passed", "%s, %s" % (time.strftime("%Y-%m-%d %H:%M", time.localtime(now)), zone))


# When a cron job is due

def runs(path, schedule, begin, end):
    """Whether a job is due between two moments. Of one whose time is not understood, it may be."""
    from . import cronwhen
    moments = cronwhen.due(schedule, begin, end - 1) if schedule else cronwhen.begins(os.path.basename(os.path.dirname(path))[5:], begin, end - 1)
    return moments is None or bool(moments)


def minutes(schedule):
    """A function that says of a moment whether a line of a crontab is due in its minute; None where the schedule is not understood."""
    if schedule == "@reboot":
        return lambda at: False
    schedule = WORDS.get(schedule, schedule)
    try:
        minute, hour, day, month, weekday = [numbers(word, low, high) for word, (low, high) in zip(schedule.lower().split(), ((0, 59), (0, 23), (1, 31), (1, 12), (0, 7)))]
    except ValueError:
        return None
    either = not schedule.split()[2].startswith("*") and not schedule.split()[4].startswith("*")
    weekday = {one % 7 for one in weekday}

    def wanted(at):
        now = datetime.datetime.fromtimestamp(at)
        days = now.day in day, (now.weekday() + 1) % 7 in weekday
        return now.minute in minute and now.hour in hour and now.month in month and (any(days) if either else all(days))
    return wanted


def numbers(word, low, high):
    """The set that a field of a crontab means. Raises ValueError."""
    found = set()
    for part in word.split(","):
        span, _, step = part.partition("/")
        first, dash, last = span.partition("-")
        if span == "*":
            first, last = low, high
        else:
            first = NAMES.get(first, None) if first in NAMES else int(first)
            last = (NAMES[last] if last in NAMES else int(last)) if dash else high if step else first
        if not low <= first <= last <= high or step and int(step) < 1:
            raise ValueError(part)
        found.update(range(first, last + 1, int(step or 1)))
    return found
