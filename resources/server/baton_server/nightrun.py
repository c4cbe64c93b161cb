# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A run of the saved plan by cron, or by hand in a terminal."""
import os
import signal
import sys
import time

from . import control, cronplace, crontab, errors, host, jobs, journal, nightly, nightstate, nighttimes, paths

STATUS = {"succeeded": 0, "differs": 5, "refused": 3}
AGAIN = 3 * 3600   # seconds within which the same time does not start twice, whatever the clock does


def main(arguments):
    """The exit status. Silent as cron's run, unless it cannot even start."""
    foreground = arguments[:1] == ["--foreground"]
    names = arguments[1:] if foreground else arguments
    if len(names) != 1 or not jobs.SERIES_ID.fullmatch(names[0]):
        print("usage: nightly.py [--foreground] SERIES", file=sys.stderr)
        return 2
    cronplace.settle()
    try:
        return by_hand(names[0]) if foreground else by_cron(names[0])
    except errors.CallError as error:
        print("Lino Baton: " + error.message, file=sys.stderr)
    except OSError as error:
        print("Lino Baton: %s" % error, file=sys.stderr)
    return 1


def by_cron(series):
    entry = paths.read_json(nightly.place(series))
    if entry is not None and (entry.get("cleared") or entry.get("user") != host.user_name()):
        return moved(series, entry)
    if entry is None:
        raise errors.CallError("not-found", "no nightly synchronisation of %s is saved in %s; baton sync SERVER/SERIES --no-nightly takes the entry out of the crontab" % (series, paths.state()))
    now = time.time()
    told = nightstate.nights(paths.in_state("series", series, "nights.jsonl"))
    if any(one["event"] == "started" and one.get("time") == entry.get("at") and 0 <= now - nightstate.seconds(one["at"]) < AGAIN for one in told[-5:]):
        return 0
    note = {"night": nighttimes.night(now), "time": entry.get("at"), "job": None, "detail": ""}
    held = nightstate.held(nightly.place(series, "hold.json"))
    if held and held["night"] == note["night"]:
        append(series, dict(note, event="held", detail="left out by %s" % held["by"]))
        return 0
    if os.stat(nightly.place(series)).st_uid != os.geteuid():
        # In a shared state others may put files there: cron runs as this user what this user saved, and nothing else
        append(series, dict(note, event="refused", code="foreign", detail="%s was written by another user; set the nightly synchronisation again" % nightly.place(series)))
        return 0
    try:
        job = control.start({"plan": entry.get("plan"), "by": "nightly (%s@%s)" % (host.user_name(), os.uname().nodename)})["job"]
        append(series, dict(note, event="started", job=job["id"]))
    except errors.CallError as error:
        if error.details.get("code") == "attempt":   # no failure of the night: it is left out, as if somebody held it
            append(series, dict(note, event="held", detail=words(error)))
            return 0
        append(series, dict(note, event=error.code if error.code in ("locked", "refused") else "failed", detail=words(error), code=str(error.details.get("code", ""))))
    return 0


def moved(series, entry):
    """Cleared, or set by another maintainer: this user's entry is no longer wanted."""
    crontab.change(series, [])
    if entry.get("cleared") and entry.get("user") == host.user_name():
        nightly.forget(series)
    return 0


def append(series, note):
    journal.append(paths.make_directory(paths.in_state("series", series)), note, "nights.jsonl")


def words(error):
    """A failed start in one sentence."""
    if error.code == "locked":
        holder = error.details.get("holder") or {}
        return "the series is held by %s (%s since %s)" % (holder.get("who") or "another maintainer", holder.get("operation") or "at work", holder.get("since") or "some time")
    parts = [error.message] + [str(error.details[key]) for key in ("found", "production", "todo") if error.details.get(key)]
    return ": ".join(parts[:2]) + "".join("; " + part for part in parts[2:])


# In a terminal

def by_hand(series):
    entry = paths.read_json(nightly.place(series))
    if entry is None or entry.get("cleared"):
        raise errors.CallError("not-found", "no plan is saved here for %s: synchronise with Lino Baton (baton sync SERVER/SERIES), or set its nightly run again as this user" % series)
    if os.environ.get("BATON_JOB"):
        say("this script was started by the Lino Baton job %s, which holds the sites already: synchronise instead of running the script" % os.environ["BATON_JOB"])
        return 3
    held = nightstate.held(nightly.place(series, "hold.json"))
    if held and held["night"] >= nighttimes.night(time.time()):
        say("the night of %s is held by %s; this run by hand starts all the same" % (held["night"], held["by"]))
    try:
        job = control.start({"plan": entry.get("plan"), "by": "%s@%s" % (host.user_name(), os.uname().nodename)})["job"]
    except errors.CallError as error:
        say(words(error))
        return 3 if error.code in ("locked", "refused") else 1
    return follow(job)


def say(text):
    print("Lino Baton: " + text, file=sys.stderr, flush=True)


def follow(job):
    """Copies the job's log to the standard output until it ends; returns the exit status that tells how."""
    say("job %s has begun; it goes on when you interrupt this" % job["id"])
    directory = paths.in_state("series", job["series"], "jobs", job["id"])
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        with open(os.path.join(directory, "log"), "rb") as log:
            while True:
                record = jobs.plain(job["series"], job["id"]) or dict(job, state="lost")
                copy(log)
                if record["state"] != "running":
                    break
                time.sleep(0.3)
            copy(log)
    except KeyboardInterrupt:
        print(file=sys.stderr)
        say("the job %s goes on; baton status tells how far it is, and baton stop ends it" % job["id"])
        return 130
    refusal = record.get("refusal") or {}
    say({"succeeded": "done", "differs": "done, and some tables differ", "refused": "refused"}.get(record["state"], record["state"])
        + "".join(": " + str(refusal[key]) for key in ("message", "found", "todo") if refusal.get(key))
        + (": %s" % record["error"] if record["error"] and not refusal else ""))
    return STATUS.get(record["state"], 1)


def copy(log):
    while True:
        data = log.read(65536)
        if not data:
            return
        while data:
            data = data[os.write(1, data):]
