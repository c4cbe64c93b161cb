# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""An attempt is decided: kept or cancelled. What follows from it is done so that it can be done again; what does not succeed of it is a warning, since the decision stands."""
import os
import time

from . import attempt_cron, attempt_scripts, attempts, clock, host, jobs, journal, nightly, oldsite, paths
from .attempt_begin import left_alone, mine, person, refuse
from .errors import CallError
from .sync_site import Refusal, action, say

FROM = {"cancelled": "cancelling", "kept": "keeping"}


@action
def attempt_decide(context, values):
    """From now on the new site stays, and the job only goes on."""
    def changed(before):
        if before is None:
            raise Refusal("attempt", "there is no upgrade attempt", "the series has no record of one", "look at the sites again")
        attempts.own(before, context)
        if before["state"] == "keeping" and mine(before, context):
            return dict(before, job=context.job)
        if before["state"] != "running":
            refuse(before)
        link = os.path.join(context.links, "prod")
        if os.path.realpath(link) != before["site"]:
            raise Refusal("switched", "prod does not lead to the new site", "%s leads to %s" % (link, os.path.realpath(link)), "look at the links in %s" % context.links)
        return dict(before, state="keeping", job=context.job, run=context.run, reason="")
    record = attempts.change(context.series, changed)
    say("%s stays" % record["to"])


@action
def attempt_end(context, values):
    """The attempt is over. Kept: the former production has its day of retirement, and the nightly synchronisation into the new one ends."""
    state = values.get("state")
    record = attempts.of(context)
    if record["state"] == state and mine(record, context):
        say("the attempt is %s already" % state)
        return
    if FROM.get(state) != record["state"] or not mine(record, context):
        refuse(record)
    follow(context, record, state)

    def changed(before):
        attempts.own(before, context)
        if before["state"] != record["state"] or not mine(before, context):
            refuse(before)
        return dict(before, state=state, ended=clock.iso(), endedBy=person(context), job=context.job, switching=None, warnings=before["warnings"] + accepted)
    accepted = changes_accepted(context, record) if state == "cancelled" else []
    after = attempts.change(context.series, changed)
    attempts.note(context.series, state, person(context), after["id"], context.job, "; ".join(["%s -> %s" % (after["from"], after["to"])] + accepted))
    attempt_cron.settle(context, after)
    left_alone(context)
    forget(paths.in_state("series", context.series, "attempt-plan.json"))
    say("the attempt is %s" % state)


def changes_accepted(context, record):
    """[sentence] where the former production was not what it was at the freeze and was gone back to all the same: whoever looks later is not told otherwise."""
    found = context.report_of("former")
    return ["%s is not what it was at the freeze, which was accepted: %s" % (record["from"], "; ".join(found.get("differences") or []))] if found.get("identical") is False else []


def follow(context, record, state):
    """What the decision brings about."""
    kept = state == "kept"
    tolerated(context, "it is not noted which site is production", lambda: note_production(context.series, record["site"] if kept else record["former"]))
    if kept:
        tolerated(context, "the day until which %s stays is not noted" % record["from"], lambda: keep_until(context, record))
        tolerated(context, "the nightly synchronisation into %s is not ended" % record["to"], lambda: no_nights(context))
        attempt_scripts.stay_shut(context, record)
    else:
        attempt_scripts.reopen(context, record)


def tolerated(context, words, function):
    try:
        function()
    except (CallError, Refusal, OSError, ValueError) as error:
        say("warning: %s: %s" % (words, error))
        context.report({"warnings": ["%s: %s" % (words, error)]})


def note_production(series, site):
    directory = paths.in_state("series", series)
    if jobs.production_log(os.path.join(directory, "production.jsonl"))[-1:] != [site]:
        journal.append(directory, {"site": site}, "production.jsonl")


def keep_until(context, record):
    """The former production may be retired in 30 days; an agreed later day stays."""
    day = time.strftime("%Y-%m-%d", time.localtime(time.time() + oldsite.DAYS * oldsite.DAY))
    path = paths.in_state("series", context.series, "old.json")
    known = paths.read_json(path) or {}
    agreed, stale = known.get(record["former"]), known.pop(record["site"], None)
    if isinstance(agreed, dict) and isinstance(agreed.get("until"), str) and agreed["until"] >= day:
        say("%s stays until %s, as agreed" % (record["from"], agreed["until"]))
        if stale is not None:   # of the time in which it was an old site
            paths.write_json(path, known, sync=True)
        return
    known[record["former"]] = {"until": day, "by": person(context) or host.user_name(), "at": clock.iso()}
    paths.write_json(path, known, sync=True)
    attempts.note(context.series, "keep-until", person(context), record["id"], context.job, "%s until %s" % (record["former"], day))
    say("%s stays until %s" % (record["from"], day))


def no_nights(context):
    """It would go from the new site into itself; the next preview gets a nightly synchronisation of its own."""
    former = paths.read_json(nightly.place(context.series))
    if former is None or former.get("cleared"):
        return
    nightly.clear({"series": context.series, "links": context.links, "by": person(context)})
    say("the nightly synchronisation is no longer set")


def forget(path):
    try:
        os.unlink(path)
    except FileNotFoundError:
        pass
    except OSError as error:
        say("warning: %s stays: %s" % (path, error.strerror))
