# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""An attempt begins, or its cancel; and the way back of either. Each changes the record only, under its lock, so that of two at the same moment one is refused."""
import os
import time

from . import attempt_cron, attempt_measure, attempt_plan, attempt_scripts, attempts, chain, clock, jobs, nightstate, paths, reverting
from .errors import CallError
from .sync_site import Failure, Refusal, action, say

CANCEL_PLAN = "cancel-plan.json"
SOON = 90   # seconds before its time in which a start by itself would follow a stopped one at once


def person(context):
    """Who ordered the job."""
    return getattr(context, "by", "") or (jobs.plain(context.series, context.job) or {}).get("by") or ""


def refuse(record):
    raise Refusal("attempt", "another is at the upgrade attempt", "it is %s, by the job %s" % (record["state"], record["job"] or "that is not known"), "look at the sites again")


def mine(record, context):
    return record["run"] == context.run


# The start

@action
def attempt_begin(context, values):
    """The record says that this job starts the attempt; the plan to go back is kept for the end of the time."""
    record = attempts.change(context.series, lambda before: begun(context, values, before))
    if isinstance(values.get("cancel"), dict):
        keep_plan(context.series, record["id"], values["cancel"])
    say("the attempt %s begins: %s -> %s, for %d minutes" % (record["id"], record["from"], record["to"], record["minutes"]))
    attempts.note(context.series, "started", person(context), record["id"], context.job, "%s -> %s" % (record["from"], record["to"]))
    looked_after(context, record)
    attempt_scripts.shut(context, record)
    attempt_measure.take(context, record)


def begun(context, values, before):
    """The record of an attempt that starts. The links are asked again: the check may be long ago."""
    if before is not None and before["state"] in attempts.UNDER_WAY:
        if before["state"] == "starting" and mine(before, context):
            attempts.own(before, context)
            return dict(before, job=context.job)
        refuse(before)
    former, site = os.path.realpath(context.source), os.path.realpath(context.site)
    raw = {}
    for role, wanted in (("prod", former), ("preview", site)):
        link = os.path.join(context.links, role)
        if not os.path.islink(link) or os.path.realpath(link) != wanted:
            raise Refusal("switched", "%s does not lead to %s" % (link, wanted), "it leads to %s" % os.path.realpath(link), "look at the links, and start the attempt anew")
        raw[role] = os.readlink(link)
    base = planned(context, values, before, former, site)
    minutes = values.get("minutes")
    return dict(base, state="starting", startedBy=person(context), begun=clock.iso(), frozen=None, switched=None, ends=None, endedBy=None, ended=None, reason="",
                minutes=minutes if type(minutes) is int and minutes > 0 else base["minutes"], atEnd="cancel" if values.get("atEnd") == "cancel" else "remind",
                job=context.job, run=context.run, raw=raw, switching=None, stopped={}, clock=None, extensions=[], warnings=[])


def planned(context, values, before, former, site):
    """The planned attempt that this job starts, or a new one where none was planned."""
    wanted = next(((step["run"].get("with") or {}).get("attempt") for step in context.plan["steps"] if step["run"].get("action") == "attempt-check"), "") or ""
    if before is not None and before["state"] == "planned":
        if before["id"] != wanted:
            raise Refusal("attempt", "another upgrade attempt is planned", "%s by %s" % (before["id"], before["plannedBy"]), "look at the planned one, and start that; or withdraw it first")
        attempts.own(before, context)
        asked = context.report_of("check").get("plannedAt")
        if asked and asked != before["plannedAt"]:   # its first mirroring may last for hours
            raise Refusal("attempt", "the upgrade attempt was planned anew since this start began", "it is planned by %s for %s now" % (before["plannedBy"] or "somebody", before["starts"] or "a start by hand"),
                          "start the attempt anew, as it is planned now")
        in_time(context, before)
        return before
    if wanted:
        raise Refusal("attempt", "the planned upgrade attempt is no longer there", wanted, "look at the sites again, and plan it anew")
    made = dict(attempts.BLANK, id=attempts.new_id(), to=os.path.basename(site), former=former, site=site, links=context.links)
    made["from"] = os.path.basename(former)
    for key in ("language", "page"):
        if isinstance(values.get(key), str) and len(values[key]) <= attempt_plan.LONGEST[key]:
            made[key] = values[key]
    return made


def in_time(context, record):
    """Refused where a start by itself would freeze users out long after the time that they were told: a person may decide that, cron may not."""
    if not record["startsBySelf"] or not record["starts"] or not person(context).endswith(reverting.ITSELF):
        return
    late = time.time() - nightstate.seconds(record["starts"])
    if late > attempts.LATE:
        raise Refusal("attempt", "the media took until %s, and the attempt was announced for %s" % (clock.iso(), record["starts"]),
                      "that is %d min late, and a start by itself may be %d; nothing was frozen" % (late / 60, attempts.LATE / 60), "start it by hand, or plan it again: what was mirrored need not be once more")


def keep_plan(series, attempt, plan):
    """For the tick at the end of the time, which runs only what its own user wrote."""
    directory = attempts.directory(series, attempt)
    paths.write_json(os.path.join(directory, CANCEL_PLAN), plan, sync=True)
    attempts.sync(directory)


def looked_after(context, record):
    """Cron looks after it from now on, whoever planned it. Without cron it goes on, and nobody reminds of its end."""
    from . import attempttick
    try:
        attempttick.install(context.series, context.links, person(context))
    except (CallError, OSError) as error:
        if record["atEnd"] == "cancel":
            raise Failure("cron cannot look after the attempt, which is to be cancelled at its end by itself: %s" % error)
        context.report({"warnings": ["nobody reminds of the attempt's end, nor takes it up after a reboot: %s" % error]})


@action
def attempt_begin_back(context, values):
    """The start did not go through: production is what it was. One that a person stopped before the freeze is planned as before."""
    freezing, stopped = "freeze" in reached(context), stopped_by(context)

    def changed(before):
        if before is None or before["state"] != "starting" or not mine(before, context):
            return None
        attempts.own(before, context)
        if stopped is not None and not freezing:
            return unbegun(before, stopped)
        return dict(before, state="failed", ended=clock.iso(), endedBy=person(context), reason=(before["reason"] or why(context)) + lost(context, before), switching=None)
    before = attempts.read(context.series)
    if before is not None and before["state"] == "starting" and mine(before, context):
        attempt_scripts.reopen(context, before)
    after = attempts.change(context.series, changed)
    if after is None or before is None or after == before:
        say("there is nothing to take back in the attempt's record")
        return
    say("the attempt is %s: %s" % (after["state"], after["reason"]))
    attempts.note(context.series, "went-back", person(context), after["id"], context.job, after["reason"])
    attempt_cron.settle(context, after)
    if after["state"] != "planned":
        left_alone(context)


def lost(context, record):
    """What users wrote in between and attempt-lost-back listed, as the end of a sentence; mostly empty."""
    report = paths.read_json(os.path.join(attempts.place(context.series, record["id"]), "lost", "report.json"), 64 << 20) or {}
    return ". Users wrote %s rows into %s meanwhile, which are listed" % (report.get("rows"), record["to"]) if report.get("run") == context.run and report.get("rows") else ""


def unbegun(record, by):
    """As it was planned. Where its time is now, it does not start by itself at once: somebody has just stopped it."""
    made = dict(record, begun=None, frozen=None, startedBy=None, job=None, run=None, raw={}, reason="stopped by %s before the freeze" % (by or "somebody"))
    if not record["plannedAt"]:
        return dict(made, state="cancelled", ended=clock.iso(), endedBy=by)
    starts = nightstate.seconds(record["starts"])
    if starts:
        made["ends"] = clock.iso(starts + record["minutes"] * 60)
        mark = "start %s" % record["starts"]
        if starts - SOON < nightstate.seconds(clock.iso()) and not any(one.startswith(mark) for one in record["told"]):
            made["told"] = record["told"] + [mark]
    return dict(made, state="planned")


def reached(context):
    """The steps that the chain begun."""
    return {step for directory in context.chain for event, step, _ in chain.entries(os.path.join(directory, "journal.jsonl")) if event == "step"}


def stopped_by(context):
    """Who stopped the job that is undone; None where it ended in another way."""
    result = paths.read_json(os.path.join(context.chain[0], "result.json")) if context.chain else None
    if (result or {}).get("state") != "stopped":
        return None
    return str((paths.read_json(os.path.join(context.chain[0], "stop.json")) or {}).get("by") or "")


def why(context):
    """One sentence: why the job that is undone did not go through."""
    job = jobs.plain(context.series, os.path.basename(context.chain[0])) if context.chain else None
    if job is None:
        return "it was taken back"
    refusal = job["refusal"] or {}
    told = ": ".join(str(refusal[key]) for key in ("message", "found") if refusal.get(key)) or job["error"]
    return told or ("its job was interrupted" if job["state"] in ("lost", "running") else "it was taken back by %s" % (person(context) or "somebody"))


def left_alone(context):
    from . import attempttick
    try:
        attempttick.remove(context.series)
    except (CallError, OSError) as error:
        say("warning: cron still looks after the attempt, which has ended: %s" % error)   # its next tick takes the entry out itself


# The cancel

@action
def attempt_cancel_begin(context, values):
    """From now on the attempt is being cancelled by this job."""
    def changed(before):
        if before is None:
            raise Refusal("attempt", "there is no upgrade attempt", "the series has no record of one", "look at the sites again")
        attempts.own(before, context)
        if before["state"] == "cancelling" and mine(before, context):
            return dict(before, job=context.job)
        if before["state"] != "running":
            refuse(before)
        on_time(before, values)
        told = before["told"] + (["cancel %s %s" % (before["ends"], context.job)] if values.get("ends") else [])   # with the state: whatever is ended, it is once for each end
        return dict(before, state="cancelling", job=context.job, run=context.run, reason="", told=told)
    record = attempts.change(context.series, changed)
    say("the attempt %s is being cancelled" % record["id"])


def on_time(record, values):
    """Refused where a cancel by itself was for an end (ends) that is no longer the attempt's."""
    if values.get("ends") and values["ends"] != record["ends"]:
        raise Refusal("attempt", "the upgrade attempt was extended", "it ends at %s, and this cancel is for %s" % (record["ends"], values["ends"]), "nothing: it is cancelled at its end")


@action
def attempt_cancel_begin_back(context, values):
    """The cancel did not go through: the attempt runs on, with its time."""
    def changed(before):
        if before is None or before["state"] != "cancelling" or not mine(before, context):
            return None
        attempts.own(before, context)
        return dict(before, state="running", reason=before["reason"] or why(context), switching=None, endedBy=None)
    before = attempts.read(context.series)
    after = attempts.change(context.series, changed)
    if after == before:
        say("there is nothing to take back in the attempt's record")
        return
    say("the attempt runs on: %s" % after["reason"])
    attempts.note(context.series, "went-back", person(context), after["id"], context.job, "the cancel did not go through: %s" % after["reason"])
