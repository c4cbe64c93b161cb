# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the nights of a series go, from files only: part of every probe."""
import _thread
import json
import os
import re
import time

from . import clock, files, nighttimes, paths, synclog

LATE, MISSED = 300, 3600       # seconds after the time
LONGER, RUNS, LEAST = 1.5, 10, 3
LOOKED_AT = 600                # seconds between two looks at the crontab
EVENTS = ("started", "held", "locked", "refused", "failed")
TAIL = 65536
STAMP = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)")
MARKER = "# lino-baton: generated sync script"
_crontabs = {}                 # series -> [monotonic time of the look, whether the entry is there or None]
_lock = _thread.allocate_lock()


def saved(path):
    """What nightly.json says, without the plan's steps; None where no nightly is set. For files.parsed."""
    found = paths.read_json(path)
    if found is None or found.get("cleared") or not isinstance(found.get("at"), str) or not nighttimes.AT.fullmatch(found["at"]):
        return None
    plan = found.get("plan") if isinstance(found.get("plan"), dict) else {}
    made = {key: found[key] if isinstance(found.get(key), str) else "" for key in ("at", "by", "since", "script", "user", "command")}
    made["site"] = plan["site"] if isinstance(plan.get("site"), str) else ""
    return made


def held(path):
    """{"night", "by"} of hold.json, or None; for files.parsed. A file of its own: nightly.json is written only by whose cron runs it."""
    found = paths.read_json(path)
    return {"night": found["night"], "by": str(found.get("by", ""))} if found and isinstance(found.get("night"), str) else None


def nights(path):
    """The newest entries of nights.jsonl, oldest first; for files.parsed."""
    try:
        with open(path, "rb") as source:
            source.seek(max(0, os.fstat(source.fileno()).st_size - TAIL))
            lines = source.read(TAIL).split(b"\n")
    except OSError:
        return []
    found = []
    for line in lines:
        try:
            entry = json.loads(line.decode("utf-8", "replace"))
        except (ValueError, RecursionError):
            continue
        if isinstance(entry, dict) and entry.get("event") in EVENTS and isinstance(entry.get("at"), str):
            found.append(entry)
    return found


def generated(path):
    """Whether a script is one that Baton wrote; None where there is none. For files.parsed."""
    text = files.text(path, 4096)
    return None if text is None else any(line.strip() == MARKER for line in text.split("\n")[:12])


def seconds(text):
    """Seconds since 1970 of a time as the protocol writes it; 0 of what is none. Without calendar and strptime, which cost a probe 5 ms."""
    found = STAMP.match(text) if isinstance(text, str) else None
    if not found:
        return 0
    year, month, day, hour, minute, second = map(int, found.groups())
    year -= month < 3
    days = year * 365 + year // 4 - year // 100 + year // 400 + (153 * ((month + 9) % 12) + 2) // 5 + day - 1 - 719468
    return days * 86400 + hour * 3600 + minute * 60 + second


def nightly(series, history, now=None):
    """The record of docs/protocol.md, or None. history: the series' jobs, newest first."""
    known = files.parsed(paths.in_state("series", series, "nightly.json"), saved)
    if known is None:
        return None
    now = time.time() if now is None else now
    previous, following = nighttimes.around(now, known["at"])
    hold = files.parsed(paths.in_state("series", series, "hold.json"), held)
    if hold and hold["night"] < nighttimes.night(now):
        hold = None
    if hold and hold["night"] == nighttimes.night(previous) == nighttimes.night(now):
        hold = None   # tonight's has been
    told = files.parsed(paths.in_state("series", series, "nights.jsonl"), nights)
    last = told[-1] if told else None
    return {"at": known["at"], "by": known["by"], "since": known["since"], "next": clock.iso(following), "script": script_state(known), "hold": hold,
            "last": last and {"at": last["at"], "event": last["event"], "job": last["job"] if isinstance(last.get("job"), str) else None, "detail": str(last.get("detail") or "")},
            "problem": problem(series, known, told, history, now)}


def script_state(known):
    path = os.path.join(known["site"], "initdb_from_prod.sh")
    found = files.parsed(path, generated)
    if found is None:
        return "missing"
    return "replaced" if found else "kept" if known["script"] == "keep" else "foreign"


def problem(series, known, told, history, now):
    """What is wrong with the last night, or with the next one's start."""
    found = of_night(known, told, history, now)
    if found in (None, "late", "missed") and entry_missing(series, known):
        return "no-cron"
    return found


def of_night(known, told, history, now):
    due, _ = nighttimes.around(now, known["at"])
    entry = newest(told, due)
    if entry is None and now - due < LATE:
        due, _ = nighttimes.around(due - 1, known["at"])   # this one may begin any moment: the night before still counts
        entry = newest(told, due)
    if due < seconds(known["since"]):
        return None
    syncs = [job for job in history if job["operation"] in ("sync", "setup") and synclog.synchronised(job)]
    if entry is None:
        if any(seconds(job["started"]) >= due and job["state"] == "succeeded" for job in syncs):
            return None
        return "missed" if now - due >= MISSED else "late"
    started = seconds(entry["at"])
    if entry["event"] == "held" or any(seconds(job["started"]) > started and job["state"] == "succeeded" and job["id"] != entry.get("job") for job in syncs):
        return None
    if entry["event"] == "started":
        return of_job(next((job for job in history if job["id"] == entry.get("job")), None), syncs, now)
    return "needs-you" if entry.get("code") == "restore-script" else entry["event"]


def newest(told, due):
    """The last entry of the night that began at due."""
    fitting = [entry for entry in told[-20:] if seconds(entry["at"]) >= due - 60]
    return fitting[-1] if fitting else None


def of_job(job, syncs, now):
    if job is None or job["state"] == "succeeded":
        return None
    if job["state"] == "running":
        usual = usual_time([one for one in syncs if one["site"] == job["site"]])
        return "longer" if usual and now - seconds(job["started"]) > LONGER * usual else None
    if job["state"] == "refused":
        return "needs-you" if (job.get("refusal") or {}).get("code") == "restore-script" else "refused"
    return "differs" if job["state"] == "differs" else "failed"


def usual_time(syncs):
    """Seconds that a sync takes: the median of the last ten good ones; None before the third of them."""
    good = [job for job in syncs if job["state"] in ("succeeded", "differs") and not job.get("resumes")][:RUNS]
    times = sorted(seconds(job["ended"]) - seconds(job["started"]) for job in good)
    return times[len(times) // 2] if len(times) >= LEAST else None


# The crontab, which only a program can read

def entry_missing(series, known):
    """True where this user's crontab was looked at and has no such entry. Never waits: the look is made in the background."""
    from . import host
    if known["user"] != host.user_name():
        return False   # another maintainer's crontab
    with _lock:
        look = _crontabs.setdefault(series, [None, None])
        if look[0] is None or time.monotonic() - look[0] >= LOOKED_AT:
            look[0] = time.monotonic()
            try:
                _thread.start_new_thread(_look, (series, known["command"]))
            except RuntimeError:
                look[0] = None
        return look[1] is False


def _look(series, command):
    from . import crontab, errors
    try:
        there = crontab.has(crontab.read(), series, command)
    except errors.CallError as error:
        there = False if error.code in ("unsupported", "not-permitted") else None
    seen(series, there)


def seen(series, there):
    """Remembers what is known of the entry, e.g. after it was written."""
    with _lock:
        _crontabs[series] = [time.monotonic(), there]
