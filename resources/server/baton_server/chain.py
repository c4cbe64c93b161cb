# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a job and those that it goes on with did of their plan, told from their journals; and which jobs can be resumed or undone."""
import json
import os

from . import files, jobs, paths
from .errors import CallError

LONGEST = 100   # jobs of a chain
GOOD = ("succeeded", "differs")


class Chain:
    """A job and those before it, newest first. done: {step: its state}; begun: the steps whose run was begun.

    known: those jobs, where whoever asks knows better than their records can tell now."""

    def __init__(self, series, job, known=None):
        self.jobs = known or members(series, job)
        self.directories = [paths.in_state("series", series, "jobs", one) for one in self.jobs]
        self.done, self.begun = {}, set()
        for directory in reversed(self.directories):
            self.begun.update(asked(directory))
            for event, step, state in files.parsed(os.path.join(directory, "journal.jsonl"), entries):
                self.take(event, step, state)

    def take(self, event, step, state):
        if event == "step":
            self.begun.add(step)
            self.done.pop(step, None)
        elif event == "step-ended" and state in ("done", "differs"):
            self.done[step] = state
        elif event == "skipped" and state == "skipped":
            self.done.setdefault(step, state)

    @property
    def first(self):
        return self.jobs[-1]


def asked(directory):
    """Steps whose operations were recorded: an administrator may have done them, while the step itself was only ever found done."""
    try:
        return [name[11:-6] for name in os.listdir(directory) if name.startswith("operations.") and name.endswith(".jsonl")]
    except OSError:
        return []


def done_in(directories):
    """The steps that the jobs of these directories (newest first) did."""
    told = Chain.__new__(Chain)
    told.done, told.begun = {}, set()
    for directory in reversed(directories):
        for event, step, state in entries(os.path.join(directory, "journal.jsonl")):
            told.take(event, step, state)
    return set(told.done)


def entries(path):
    """[(event, step, state)] of a journal; for files.parsed. A last line that was not finished is left out."""
    found = []
    for line in (files.text(path, 8 << 20) or "").split("\n"):
        try:
            entry = json.loads(line)
            if isinstance(entry, dict) and isinstance(entry.get("step"), str):
                found.append((entry.get("event"), entry["step"], entry.get("state")))
        except (ValueError, RecursionError):
            pass
    return found


def members(series, job):
    """The job and those it goes on with, as far as they are still kept; newest first."""
    found = []
    while isinstance(job, str) and jobs.JOB_ID.fullmatch(job) and job not in found and len(found) < LONGEST:
        record = jobs.plain(series, job)
        if record is None:
            break
        found.append(job)
        job = record["resumes"]
    return found


def mark(series, record):
    """Fills in canResume and canUndo."""
    from . import turns
    record["canResume"] = record["canUndo"] = False
    if record["state"] in GOOD + ("running",) or record["rehearsal"] or record["undoes"] or not record["steps"]:
        return record
    newest, undoable = standing(series, record)
    record["canResume"] = newest and len(record["steps"]) > 1
    if undoable:
        steps = plan_steps(paths.in_state("series", series, "jobs", record["id"]))
        begun = Chain(series, record["id"]).begun
        record["canUndo"] = any(one.get("undo") and one.get("id") in begun for one in steps)
    return turns.mark(series, record)


def demand(series, job, mode):
    """Raises refused where the job can be neither resumed nor undone, not-found where there is none."""
    from . import turns
    record = jobs.record(series, job)
    if record is None:
        raise CallError("not-found", "no job " + job)
    if record["state"] not in GOOD + ("running",) and not record["rehearsal"] and not record["undoes"]:
        turns.demand(turns.plan_of(series, job), series, job, mode)
    if not record["canResume" if mode == "resume" else "canUndo"]:
        words = "gone on with" if mode == "resume" else "undone"
        why = ("it runs" if record["state"] == "running" else "it ended well" if record["state"] in GOOD else "it was a rehearsal" if record["rehearsal"] else
               "it is an undoing itself" if record["undoes"] else "a later job is the newest of its site, or there is nothing to do")
        raise CallError("refused", "the job cannot be %s" % words, {"code": "guard", "found": "%s: %s" % (job, why), "production": "untouched", "todo": "look at the site's newest job"})


def standing(series, record):
    """(whether no later job has this one's operation and site, whether the later ones that have are at most failed tries to undo it)."""
    tries = False
    for name in jobs.names(series):
        if name == record["id"]:
            return not tries, True
        other = jobs.plain(series, name)
        if other is None or other["rehearsal"] or (other["operation"], other["site"]) != (record["operation"], record["site"]):
            continue
        if other["undoes"] != record["id"] or other["state"] in GOOD + ("running",):
            return False, False
        tries = True
    return False, False


def plan_steps(directory):
    """The steps of a job's plan, [] where it cannot be read."""
    plan = files.parsed(os.path.join(directory, "plan.json"), paths.read_json) or {}
    return [one for one in plan.get("steps") or [] if isinstance(one, dict)] if isinstance(plan.get("steps"), list) else []
