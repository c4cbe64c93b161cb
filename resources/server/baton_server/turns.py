# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Of jobs whose plan has a turn: before it had an effect they are undone, afterwards they are resumed, and never the other way round."""
import os

from . import chain, jobs, paths
from .errors import CallError
from .sync_site import PAGE

NAMES = {"attempt": "start of an upgrade attempt", "cancel": "cancel of an upgrade attempt", "keep": "keeping of an upgrade attempt"}


def had_effect(plan, series, job):
    """Whether the plan's turn had one: the links tell it, where they do; else the journals of the job and those that it goes on with."""
    serves = {"attempt": plan["site"], "cancel": plan.get("source")}.get(plan["operation"])
    if serves:
        link = os.path.join(plan["links"], "prod")
        return os.path.islink(link) and os.path.realpath(link) == os.path.realpath(serves)
    return plan["operation"] == "keep" or plan["turn"] in chain.Chain(series, job).done


def reached(plan):
    """Whether users reach what a cancel leads to already: then to lead back once more would lose what they write there."""
    return plan["operation"] == "cancel" and bool(plan.get("source")) and had_effect(plan, None, None) and not os.path.lexists(os.path.join(plan["source"], PAGE))


def being_undone(series, job):
    """Whether an undo of this job was begun: then it only goes further back."""
    for name in jobs.names(series):
        if name <= job:
            return False
        if (jobs.plain(series, name) or {}).get("undoes") == job:
            return True
    return False


def way(plan, series, job):
    """resume or undo: which of the two such a job may have. None where its plan has no turn."""
    if not plan.get("turn"):
        return None
    return "undo" if being_undone(series, job) or not had_effect(plan, series, job) else "resume"


def demand(plan, series, job, mode):
    """Raises refused where an interrupted job is to go the wrong way."""
    if way(plan, series, job) in (None, mode):
        return
    name = NAMES.get(plan["operation"], "job")
    link = os.path.join(plan["links"], "prod")
    serves = "prod leads to %s" % os.path.realpath(link) if os.path.islink(link) else "there is no prod link in %s" % plan["links"]
    if mode == "resume":
        message = "this %s is not gone on with: it had not switched yet" % name
        todo = "have it undone, which the server does by itself within a minute; then begin anew"
    else:
        message = "this %s is not undone: it has switched already" % name
        todo = "have it gone on with; to go back, cancel the attempt when it runs" if plan["operation"] == "attempt" else "have it gone on with, which the server does by itself within a minute"
    raise CallError("refused", message, {"code": "attempt", "found": "%s: step %s, and %s" % (job, plan["turn"], serves), "production": serves, "todo": todo})


def plan_of(series, job):
    """The job's plan, {} where it cannot be read."""
    from . import files
    return files.parsed(paths.in_state("series", series, "jobs", job, "plan.json"), paths.read_json) or {}


def mark(series, record):
    """Takes back what chain.mark offers against this rule. For the probe: plans are read once."""
    if record["operation"] in NAMES and (record["canResume"] or record["canUndo"]):
        plan = plan_of(series, record["id"])
        if plan.get("turn") and isinstance(plan.get("links"), str) and isinstance(plan.get("site"), str):
            only = way(plan, series, record["id"])
            record["canResume"] = record["canResume"] and only == "resume"
            record["canUndo"] = record["canUndo"] and only == "undo"
    return record
