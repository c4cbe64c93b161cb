# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The attempt runs: its clock, the new site's programs that do not serve, and who looks after it. The new site is production by then: nothing of this fails the start."""
from . import attempt_cron, attempt_switch, attempts, clock, nightstate
from .sync_site import action, say

LEAST = 15          # minutes that users have from the switch on, or all of a shorter attempt


@action
def attempt_run(context, values):
    """The record says that it runs, since the switch and until when; then V's background programs start, which is a warning where they do not."""
    record = attempts.of(context)
    if record["state"] != "running":
        record = attempts.update(context, **running(record))
        attempts.note(context.series, "switched", context.by or record["startedBy"] or "", record["id"], context.job, "%s -> %s" % (record["from"], record["to"]))
    say("the attempt runs until %s" % record["ends"])
    tolerated(context, "the programs of %s were not started" % record["to"], lambda: programs(context, record))
    tolerated(context, "cron jobs of %s are still held" % record["to"], lambda: attempt_cron.let_go_but_syncs(context, record["site"]))
    tolerated(context, "nobody reminds of the attempt's end, and nothing ends it by itself", lambda: looked_after(context, record))


def running(record):
    """The values of a record that runs."""
    switched = record["switched"] or clock.iso()
    more = sum(one.get("minutes", 0) for one in record["extensions"])
    return {"state": "running", "switched": switched, "ends": clock.iso(end(record, nightstate.seconds(switched)) + more * 60), "clock": record["clock"] or attempts.clock(), "switching": None}


def end(record, switched):
    """Seconds since 1970: the end that users were told, of which the freeze has taken its part. Where it began at another time than announced, the minutes
    count from its beginning; a freeze that took nearly all of them leaves LEAST."""
    begun, starts, minutes = nightstate.seconds(record["begun"]), nightstate.seconds(record["starts"]), record["minutes"]
    since = starts if starts and begun and abs(begun - starts) <= attempts.LATE else begun or switched
    return min(max(since + minutes * 60, switched + min(minutes, LEAST) * 60), switched + minutes * 60)


def tolerated(context, words, function):
    try:
        function()
    except Exception as error:
        attempt_switch.warn(context, "%s: %s" % (words, error))


def programs(context, record):
    """Those of V that are to it what the programs that the freeze stopped were to P, and those that were stopped of V until the switch."""
    from . import attempt_programs
    names = attempt_programs.successors(record["former"], record["site"], record["stopped"].get(record["former"]) or [])
    names += [one for one in record["stopped"].get(record["site"]) or [] if one not in names]
    if not names:
        say("%s has no programs that run beside it and do not run yet" % record["to"])
        return
    for sentence in attempt_programs.start(context, record["site"], names):
        attempt_switch.warn(context, sentence)


def looked_after(context, record):
    from . import attempttick
    possible, why = attempttick.possible()
    if not possible:
        attempt_switch.warn(context, "nobody reminds of the attempt's end, and nothing ends it by itself: %s" % why)
        return
    attempttick.install(context.series, context.links, context.by or record["startedBy"] or "")
