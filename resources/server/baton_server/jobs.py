# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The jobs' records, as their directories tell them."""
import json
import os
import re

from . import files, paths, procs
from .errors import CallError, bad

JOB_ID = re.compile(r"[0-9]{8}T[0-9]{6}Z-[a-z0-9-]{1,60}")
SERIES_ID = re.compile(r"[a-z0-9-]{1,60}")
BLANK = {"id": "", "series": "", "seriesName": "", "links": "", "site": "", "source": "", "operation": "", "title": "", "state": "lost", "by": "", "started": "", "ended": None,
         "phase": None, "done": None, "total": None, "percent": 0, "phases": [], "exitStatus": None, "signal": None, "error": None, "logSize": 0, "quietSince": "",
         "alive": False, "pid": 0, "orphans": [], "steps": [], "rehearsal": False, "resumes": None, "run": "", "undoes": None, "canResume": False, "canUndo": False,
         "refusal": None, "tables": None, "sizes": None, "preview": "", "warnings": [], "processorMs": None}
STATES = ("running", "succeeded", "failed", "stopped", "differs", "refused", "lost")
NUMBERS = ("done", "total", "exitStatus", "signal", "processorMs")
OBJECTS = ("refusal", "tables", "sizes")
ENTRIES = ("phases", "steps")
_settled = set()   # lost jobs of which nothing is left: nobody joins a dead session, and each look costs a walk through /proc


def record(series, job):
    """The job's record with what can be done about it. None where there is no such job."""
    from . import chain
    found = plain(series, job)
    return found and chain.mark(series, found)


def plain(series, job):
    """The job's record: its result where it has ended, else its progress held against the processes that run. None where there is no such job."""
    directory = paths.in_state("series", series, "jobs", job)
    found = files.parsed(os.path.join(directory, "result.json"), paths.read_json)
    if found is None:
        found = files.parsed(os.path.join(directory, "progress.json"), paths.read_json)
        if found is None:
            return None
        if not procs.alive(found):
            # The runner may have ended in the meantime
            ended = paths.read_json(os.path.join(directory, "result.json"))
            return tidy(ended, directory) if ended else lost(found, directory)
    return tidy(found, directory)


def tidy(found, directory):
    made = dict(BLANK)
    made.update({key: found[key] for key in BLANK if key in found and fits(key, found[key])})
    made["id"] = os.path.basename(directory)
    made["state"] = made["state"] if made["state"] in STATES else "lost"
    made["alive"] = made["state"] == "running"
    if made["alive"]:
        made["logSize"] = log_size(directory)
    return made


def fits(key, value):
    """Whether a kept value has the type that the protocol promises: another maintainer's files are only half trusted."""
    if key in NUMBERS:
        return value is None or type(value) is int
    if value is None:
        return BLANK[key] is None
    if key in OBJECTS:
        return isinstance(value, dict)
    if key in ENTRIES:
        return isinstance(value, list) and all(isinstance(one, dict) for one in value)
    return isinstance(value, str if BLANK[key] is None else type(BLANK[key]))


def log_size(directory):
    from . import packed
    return packed.size(directory)


def lost(found, directory):
    """A job whose runner is gone without a result. What it had started may still run."""
    from . import reports
    made = tidy(found, directory)
    begun = sorted((one for one in made["steps"] if isinstance(one.get("started"), str) and isinstance(one.get("id"), str)), key=lambda one: one["started"])
    made.update(reports.merged(directory, [one["id"] for one in begun], made))   # what came after the last heartbeat
    made.update(state="lost", alive=False, logSize=log_size(directory), orphans=orphans(found))
    if not made["error"]:
        made["error"] = "the runner ended without a result" if found.get("bootId") == procs.boot_id() else "the server was restarted while the job ran"
    return made


def orphans(found):
    """Processes that a lost job left behind: of its steps' sessions, or holding its lock."""
    if found.get("bootId") != procs.boot_id():
        return []
    groups = [group for group in found["groups"] if isinstance(group, dict)] if isinstance(found.get("groups"), list) else []
    mark = (found.get("id"), str(groups))
    if mark in _settled:
        return []
    left = set()
    for group in groups:
        pid = group.get("pid")
        # the number may belong to another process by now
        if type(pid) is int and pid > 1 and procs.start_time(pid) in (0, group.get("startTime")):
            left.update(procs.members(pid))
    if isinstance(found.get("series"), str) and SERIES_ID.fullmatch(found["series"]):
        state = holder_file(found["series"])
        last = paths.read_json(state, 65536) or {}
        if last.get("job") == found.get("id") and not procs.alive(last):
            left.update(procs.holders(state))
    if not left:
        _settled.add(mark)
    return sorted(left)


def names(series):
    """Ids of the series' jobs, newest first."""
    try:
        return sorted((n for n in files.entries(paths.in_state("series", series, "jobs")) if JOB_ID.fullmatch(n)), reverse=True)
    except OSError:
        return []


def history(series, limit=50):
    """The newest records of one series."""
    return [job for job in (record(series, name) for name in names(series)[:limit]) if job]


def find(job):
    """The series of a job; raises not-found."""
    if not isinstance(job, str) or not JOB_ID.fullmatch(job):
        raise bad("job is not a job's id")
    try:
        known = files.entries(paths.in_state("series"))
    except OSError:
        known = {}
    for series in known:
        if os.path.isdir(paths.in_state("series", series, "jobs", job)):
            return series
    raise CallError("not-found", "no job " + job)


def jobs(params):
    """{"jobs": [...]} of one series or of all, newest first."""
    series, limit = params.get("series"), params.get("limit", 100)
    if type(limit) is not int or limit < 1:
        raise bad("limit is not a positive number")
    if series is not None:
        if not isinstance(series, str) or not SERIES_ID.fullmatch(series):
            raise bad("series is not a series' id")
        wanted = [series]
    else:
        try:
            wanted = [s for s in files.entries(paths.in_state("series")) if SERIES_ID.fullmatch(s)]
        except OSError:
            wanted = []
    ids = sorted(((name, one) for one in wanted for name in names(one)), reverse=True)[:limit]
    return {"jobs": [job for job in (record(one, name) for name, one in ids) if job]}


def holder_file(series):
    return paths.in_state("series", series, "lock")


def holder(series):
    """Who holds the series, or None. Looks without taking the lock, which could make another's start fail."""
    path = holder_file(series)
    try:
        if not os.stat(path).st_size:
            return None
    except OSError:
        return None
    for _ in range(2):
        found = paths.read_json(path, 65536)
        if found is None:
            continue
        if procs.alive(found):
            found["alive"] = True
            return found
        if found.get("bootId") == procs.boot_id() and procs.holders(path):
            found["alive"] = False
            return found
        return None
    return None


def production_log(path):
    """Real paths that were production, oldest first; for files.parsed."""
    found = []
    for line in (files.text(path) or "").split("\n"):
        try:
            entry = json.loads(line)
            if isinstance(entry, dict) and isinstance(entry.get("site"), str):
                found.append(entry["site"])
        except ValueError:
            pass
    return found


def former_production(series):
    """Real paths that were production when a job of the series ran or an attempt was made."""
    former = set(files.parsed(paths.in_state("series", series, "production.jsonl"), production_log))
    attempt = files.parsed(paths.in_state("series", series, "attempt.json"), paths.read_json) or {}
    if isinstance(attempt.get("former"), str):
        former.add(attempt["former"])
    return former
