# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""An attempt is planned, edited, withdrawn, extended: what maintainers decide about it without a job."""
import copy
import os
import time

from . import attempt_readiness, attempts, clock, control, guards, guards_attempt, host, jobs, nightstate, paths, plans, series
from .errors import CallError, bad, from_os

MOST = 7 * 24 * 60          # minutes
LONGEST = {"language": 20, "announcement": 1 << 16, "template": 1 << 16, "page": 1 << 18}
PAST = 60                   # seconds that a start may lie in the past
EXTENSION = 240             # minutes
PLAN = "attempt-plan.json"  # what cron starts, where the user that it runs as wrote it


def given(params):
    """(series' id, links, by) of a call."""
    identity, links = params.get("series"), params.get("links")
    if not isinstance(identity, str) or not jobs.SERIES_ID.fullmatch(identity):
        raise bad("series is not a series' id")
    if not isinstance(links, str) or not links.startswith("/") or "\0" in links or series.links_id(links) != identity:
        raise bad("links is not the directory of that series")
    return identity, links, control.person(params) or host.user_name()


def shown(identity, record):
    """{"attempt": record} as the probe shows it."""
    job = jobs.plain(identity, record["job"]) if record["job"] else None
    return {"attempt": attempts.shown(record, job is not None and job["state"] == "running")}


def plan(params):
    """attempt.plan: keeps what was decided and the plan that starts it, and has cron look after it. All of it, or nothing."""
    identity, links, by = given(params)
    wanted, seen = chosen(params.get("attempt")), params.get("seen")
    if seen is not None and not isinstance(seen, str):
        raise bad("seen is not an attempt's id")
    start = start_plan(params.get("plan"), identity, links, seen or "")
    guards.check(start, "rehearse", quick=True)
    undisturbed(links, start, wanted)
    possible, why = unattended(identity, links, params, wanted)
    before, former_plan = [], paths.read_json(paths.in_state("series", identity, PLAN))

    def changed(found):
        before.append(found)
        record = edited(identity, links, found, seen, start, wanted, by)
        keep(identity, for_attempt(start, record["id"]))
        return record
    record = attempts.change(identity, changed)
    try:
        looked_after(identity, links, by, possible)
    except CallError:
        attempts.change(identity, lambda now: back(now, record, before[0]))
        keep(identity, former_plan) if former_plan else forget(identity)
        raise
    attempts.note(identity, "edited" if seen else "planned", by, record["id"], "", told(record))
    if not possible:
        record = attempts.change(identity, lambda now: dict(now, warnings=["nobody reminds of the attempt, nor takes it up after a reboot: %s" % why]) if now and now["id"] == record["id"] else None)
    return shown(identity, record)


def chosen(found):
    """The values of the record that a person chooses. Raises bad-request."""
    if not isinstance(found, dict):
        raise bad("attempt is not an object")
    minutes, age, starts = found.get("minutes"), found.get("maxSyncAge", 26), found.get("starts")
    if type(minutes) is not int or not 1 <= minutes <= MOST:
        raise bad("minutes is not a number from 1 to %d" % MOST)
    if type(age) is not int or not 1 <= age <= 24 * 365:
        raise bad("maxSyncAge is not a number of hours")
    if found.get("atEnd", "remind") not in ("remind", "cancel") or type(found.get("startsBySelf", False)) is not bool:
        raise bad("atEnd is neither remind nor cancel, or startsBySelf neither true nor false")
    if starts is not None and not nightstate.seconds(starts):
        raise bad("starts is no time like 2026-12-05T17:00:00Z")
    if starts is None and found.get("startsBySelf"):
        raise bad("what starts by itself needs a time")
    if starts is not None and nightstate.seconds(starts) < time.time() - PAST:
        raise bad("starts lies in the past: %s, and it is %s" % (starts, clock.iso()))
    for key, longest in LONGEST.items():
        text = found.get(key, "")
        if (key, text) != ("template", None) and (not isinstance(text, str) or len(text) > longest):
            raise bad("%s is not a text of at most %d characters" % (key, longest))
    seconds = nightstate.seconds(starts)
    return {"starts": clock.iso(seconds) if seconds else None, "ends": clock.iso(seconds + minutes * 60) if seconds else None, "minutes": minutes, "atEnd": found.get("atEnd", "remind"),
            "startsBySelf": found.get("startsBySelf", False), "maxSyncAge": age, "language": found.get("language", ""),
            "announcement": found.get("announcement", ""), "template": found.get("template"), "page": found.get("page", "")}


def announcement(params):
    """attempt.announcement: {"language", "announcement", "template"} of the planned one, for whoever edits it."""
    identity, _, _ = given(params)
    record = attempts.read(identity)
    if record is None or record["state"] != "planned":
        raise CallError("not-found", "no upgrade attempt of this series is planned")
    return {key: record[key] for key in ("language", "announcement", "template")}


def start_plan(found, identity, links, attempt):
    """The start's plan of this series, about the attempt with this id. Raises bad-request."""
    if not isinstance(found, dict) or found.get("operation") != "attempt":
        raise bad("the plan is none of an attempt's start")
    plans.shape(found)
    if found["series"] != identity or os.path.realpath(found["links"]) != os.path.realpath(links):
        raise bad("the plan is one of another series")
    return for_attempt(found, attempt)


def undisturbed(links, start, wanted):
    """Refused where a cron job stops the sites' supervisord at that time: the start would be refused, when users have been told already."""
    from . import attempt_ready_stops
    if wanted["starts"] is None or not attempt_ready_stops.by_root_s_supervisor(os.path.realpath(start["source"]), os.path.realpath(start["site"])):
        return
    for state, words, todo in attempt_ready_stops.within(nightstate.seconds(wanted["starts"]), nightstate.seconds(wanted["ends"]) + attempt_ready_stops.UNKNOWN):
        if state == "failed":
            guards.refuse("a cron job stops the sites at that time", words, guards.production_words(links), todo, "attempt")


def for_attempt(found, attempt):
    """The plan whose check names the attempt: whoever compiled it could not know its id."""
    made = copy.deepcopy(found)
    for step in made["steps"]:
        if step["run"].get("action") == "attempt-check":
            step["run"]["with"] = dict(step["run"].get("with") or {}, attempt=attempt)
    return made


def unattended(identity, links, params, wanted):
    """(whether cron can look after it, why not). Refused where what was chosen needs that."""
    from . import attempt_seen, attempttick
    possible, why = attempttick.possible()
    production = guards.production_words(links)
    if not wanted["startsBySelf"] and wanted["atEnd"] != "cancel":
        return possible, why
    if not possible:
        guards.refuse("nothing can be done by itself: this user has no crontab", why, production, "plan a start by hand and a reminder at the end, or let this user have a crontab", "rights")
    if attempt_seen.absent(identity):
        guards.refuse("nothing can be done by itself: %s" % attempt_seen.GONE, "this user may have a crontab, and nothing runs what is in it", production, attempt_seen.START, "rights")
    from . import attempt_ready_site
    asked = attempt_readiness.Asked(identity, links, [one for one in params.get("vhosts") or [] if isinstance(one, str)])
    needed, reasons = attempt_ready_site.needs_root(asked)
    if needed and asked.rights["kind"] not in ("root", "sudo"):
        what, todo = ("start", "plan a start by hand") if wanted["startsBySelf"] else ("be cancelled", "plan a reminder at the end")
        guards.refuse("the attempt cannot %s by itself without root's rights" % what, "%s, and sudo %s" % (reasons, "asks for a password" if asked.rights["kind"] == "password" else "is not allowed to this user"),
                      production, "%s, or let sudo ask for no password" % todo, "rights")
    return possible, why


def edited(identity, links, found, seen, start, wanted, by):
    """The record as it is to be. Refused where somebody was quicker."""
    production = guards.production_words(links)
    if found is not None and found["state"] in attempts.UNDER_WAY:
        guards_attempt.none_under_way({"series": identity, "links": links})
    planned = found if found is not None and found["state"] == "planned" else None
    if (planned["id"] if planned else None) != seen:
        guards.refuse("the planned upgrade attempt is another by now", "%s planned %s for %s" % (planned["plannedBy"] or "somebody", planned["id"], planned["starts"] or "a start by hand") if planned else
                      "%s is %s" % (seen, found["state"] if found is not None and found["id"] == seen else "no longer there"), production, "look at it, and decide again", "attempt")
    former, site = os.path.realpath(start["source"]), os.path.realpath(start["site"])
    made = dict(attempts.BLANK, id=planned["id"] if planned else attempts.new_id(), to=os.path.basename(site), former=former, site=site, links=links, plannedBy=by, plannedAt=clock.iso(),
                clock=attempts.clock(), told=[], **wanted)
    made["from"] = os.path.basename(former)
    return made


def back(now, record, before):
    """What there was before a plan that could not be kept; where there was none, it is withdrawn."""
    if now is None or (now["id"], now["state"], now["plannedAt"]) != (record["id"], "planned", record["plannedAt"]):
        return None
    return before if before is not None else dict(now, state="cancelled", ended=clock.iso(), reason="it could not be planned")


def keep(identity, start):
    try:
        paths.make_directory(paths.in_state("series", identity))
        paths.write_json(paths.in_state("series", identity, PLAN), start, sync=True)
    except OSError as error:
        raise from_os(error)


def forget(identity):
    try:
        os.unlink(paths.in_state("series", identity, PLAN))
    except OSError:
        pass


def looked_after(identity, links, by, possible):
    from . import attempttick
    if possible:
        attempttick.install(identity, links, by)


def told(record):
    """What was planned, in one line."""
    return "%s -> %s, %s, for %d minutes, then %s" % (record["from"], record["to"], "%s%s" % (record["starts"], " by itself" if record["startsBySelf"] else "") if record["starts"] else "by hand",
                                                      record["minutes"], record["atEnd"])


def withdraw(params):
    """attempt.withdraw: a planned one is cancelled, and nobody looks after it any more."""
    identity, links, by = given(params)

    def changed(found):
        if found is None or found["state"] != "planned":
            guards.refuse("no upgrade attempt is planned", "there is none" if found is None else "it is %s" % found["state"], guards.production_words(links),
                          "look at the sites again; one that runs is cancelled", "attempt")
        return dict(found, state="cancelled", ended=clock.iso(), endedBy=by, reason="")
    record = attempts.change(identity, changed)
    attempts.note(identity, "withdrawn", by, record["id"])
    forget(identity)
    from . import attempttick
    try:
        attempttick.remove(identity)
    except CallError:
        pass   # its next tick takes the entry out by itself
    return shown(identity, record)


def extend(params):
    """attempt.extend: so many minutes more, from the end or, where that is over, from now. Reminders come again, since they name the end."""
    identity, links, by = given(params)
    minutes = params.get("minutes")
    if type(minutes) is not int or not 1 <= minutes <= EXTENSION:
        raise bad("minutes is not a number from 1 to %d" % EXTENSION)

    def changed(found):
        if found is None or found["state"] != "running":
            guards.refuse("no upgrade attempt is running", "there is none" if found is None else "it is %s" % found["state"], guards.production_words(links), "look at the sites again", "attempt")
        now = time.time() - attempts.jump(found)   # as the clock was when the end was written
        ends = max(nightstate.seconds(found["ends"]), now) + minutes * 60
        return dict(found, ends=clock.iso(ends), extensions=found["extensions"] + [{"minutes": minutes, "by": by, "at": clock.iso()}])
    record = attempts.change(identity, changed)
    attempts.note(identity, "extended", by, record["id"], "", "by %d minutes, until %s" % (minutes, record["ends"]))
    return shown(identity, record)
