# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What cron's tick begins by itself: the start of an upgrade attempt at its time, and the cancel at its end. Each once."""
import os
import time

from . import attempt_recover, attempts, attempttick, control, cronplace, jobs, nightstate, paths
from .errors import CallError

AHEAD = 1800   # seconds before its time at which a start by hand is reminded of
NEWEST = 5     # jobs among which one that runs is looked for


# The start

def planned(series, record, jumped):
    """Starts it where it is due; tells where it does not start. jumped: seconds by which the clock was set."""
    if not record["startsBySelf"]:
        return by_hand(series, record)
    mark = "start %s" % record["starts"]
    begun = [one for one in record["told"] if one == mark or one.startswith(mark + " ")]
    if begun:
        return watch(series, record, begun[0][len(mark) + 1:])
    late = time.time() - nightstate.seconds(record["starts"]) if record["starts"] else -1
    if late < 0:
        return
    if jumped:
        return not_started(series, record, "the server's clock was set by %d min since it was planned: start it by hand, or plan it again" % (jumped / 60))
    if late > attempts.LATE:
        return not_started(series, record, "it was due %d min ago, which is more than %d: start it by hand, or plan it again" % (late / 60, attempts.LATE / 60))
    try:
        plan = fitting(cronplace.own_plan(paths.in_state("series", series, "attempt-plan.json")), "attempt", record)
        if not mark_first(series, record, mark):
            return
        job = control.start({"plan": plan, "by": attempt_recover.whom()})["job"]
    except CallError as error:
        return not_started(series, record, why(error))
    attempts.change(series, lambda now: dict(now, told=[mark + " " + job["id"] if one == mark else one for one in now["told"]]))


def by_hand(series, record):
    """Reminds of a start that is a person's: half an hour before, at its time, and when that is over. Once each, and not while somebody is at it; nothing is started."""
    left = nightstate.seconds(record["starts"]) - time.time() if record["starts"] else AHEAD + 1
    if left > AHEAD or any(job is not None and job["state"] == "running" and job["operation"] == "attempt" for job in (jobs.plain(series, name) for name in jobs.names(series)[:NEWEST])):
        return
    at = time.localtime(nightstate.seconds(record["starts"]))
    when = time.strftime("%H:%M", at) if left > 0 else time.strftime("%Y-%m-%d %H:%M", at)
    if left > 0:
        mark, text = "before", "is planned for %s, to be started by hand" % when
    elif -left <= attempts.LATE:
        mark, text = "at", "was to be started by hand at %s, and nobody has begun it: start it, or plan it again" % when
    else:
        mark, text = "late", "was to be started by hand at %s, and nobody has begun it for %d min: start it, plan it again, or withdraw it, and tell its users" % (when, -left / 60)
    attempttick.once(series, record, "by hand %s %s" % (mark, record["starts"]), "reminded", "the upgrade attempt of %s %s" % (attempttick.words(record), text))


def mark_first(series, record, mark):
    """Whether it is still planned as it was, and nobody has begun it: from now on nobody does by itself."""
    first = []

    def changed(now):
        if now is None or (now["id"], now["state"], now["starts"]) != (record["id"], "planned", record["starts"]) or any(one.startswith(mark) for one in now["told"]):
            return None
        first.append(True)
        return dict(now, told=now["told"] + [mark])
    attempts.change(series, changed)
    return bool(first)


def watch(series, record, name):
    """The start that was begun: tells where it ended before it had begun anything."""
    job = jobs.plain(series, name) if name else newest(series, record)
    if job is not None and job["state"] == "running":
        return
    not_started(series, record, record["reason"] or "its start was interrupted" if job is None else why_of(job))


def newest(series, record):
    """The start that a tick had begun when it was ended, or None."""
    for name in jobs.names(series):
        job = jobs.plain(series, name)
        if nightstate.seconds((job or {}).get("started")) < nightstate.seconds(record["starts"]) - 60:
            return None
        if job["operation"] == "attempt":
            return job
    return None


def not_started(series, record, reason):
    attempttick.once(series, record, "not-started %s" % record["starts"], "not-started",
                     "the upgrade attempt of %s does not start by itself: %s" % (attempttick.words(record), reason), reason=reason)


# The cancel

def cancel(series, record):
    """Begins the cancel that was planned for the end. False where it did not begin, or not succeed: that is told."""
    mark = "cancel %s" % record["ends"]
    if any(one.startswith(mark + " ") for one in record["told"]):
        return False   # it went back by itself, or was refused: another try would freeze users again
    path = os.path.join(attempts.place(series, record["id"]), "cancel-plan.json")
    try:
        plan = confirmed(fitting(cronplace.own_plan(path), "cancel", record), record)
        job = control.start({"plan": plan, "by": attempt_recover.whom()})["job"]
    except CallError as error:
        reason = why(error)
        attempts.change(series, lambda now: dict(now, reason=reason) if now["state"] == "running" else None)
        return False
    attempts.change(series, lambda now: dict(now, told=now["told"] + ["%s %s" % (mark, job["id"])]) if not any(one.startswith(mark + " ") for one in now["told"]) else None)
    attempttick.tell("the time of the upgrade attempt of %s is over: it is cancelled by itself by the job %s" % (attempttick.words(record), job["id"]))
    return True


def confirmed(plan, record):
    """The plan with the new site's name in place of the confirmation, which was given when the attempt was planned, and for this end only: somebody may extend it in this moment."""
    for step in plan["steps"] if isinstance(plan.get("steps"), list) else []:
        command = step.get("run") if isinstance(step, dict) else None
        if isinstance(command, dict) and command.get("action") == "attempt-cancel-check":
            command["with"] = dict(command.get("with") or {}, confirm=record["to"], ends=record["ends"])
        elif isinstance(command, dict) and command.get("action") == "attempt-cancel-begin":
            command["with"] = dict(command.get("with") or {}, ends=record["ends"])
    return plan


# Both

def fitting(plan, operation, record):
    """The plan, where it is this attempt's."""
    site = plan.get("site")
    if plan.get("operation") != operation or not isinstance(site, str) or os.path.realpath(site) != record["site"]:
        raise CallError("refused", "the saved plan is not this attempt's", {"code": "guard", "found": "%s of %s" % (plan.get("operation"), site), "todo": "plan the attempt again"})
    return plan


def why(error):
    """A start that did not begin, in one sentence."""
    if error.code == "locked":
        holder = error.details.get("holder") or {}
        return "the series is held by %s (%s since %s)" % (holder.get("who") or "another maintainer", holder.get("operation") or "at work", holder.get("since") or "some time")
    return attempt_recover.words(error)


def why_of(job):
    """A job that ended badly, in one sentence."""
    refusal = job["refusal"] or {}
    told = [str(refusal[key]) for key in ("message", "found", "todo") if refusal.get(key)]
    return "%s (job %s)" % (": ".join(told[:2]) + "".join("; " + one for one in told[2:]) if told else job["error"] or job["state"], job["id"])
