# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a job's actions reported: their part of the job's record, and job.report."""
import json
import os

from . import chain, files, jobs, paths

DIFFERENCES = 200   # of tables in a record; all of them by job.report
REFUSAL = ("code", "message", "found", "production", "todo")


def merged(directory, steps, base):
    """The record's keys refusal, tables, sizes, preview and warnings: those of base, and what these steps (in the order of their start) reported."""
    found = {"refusal": None, "tables": base["tables"], "sizes": base["sizes"], "preview": base["preview"], "warnings": list(base["warnings"])}
    for name in steps:
        report = files.parsed(os.path.join(directory, "report.%s.json" % name), paths.read_json) or {}
        add(found, report)
    return found


def add(found, report):
    if isinstance(report.get("refusal"), dict):
        found["refusal"] = {key: text(report["refusal"].get(key)) for key in REFUSAL}
        found["refusal"]["code"] = found["refusal"]["code"] or "guard"
    if isinstance(report.get("tables"), dict):
        tables = dict(report["tables"])
        for key in ("differences", "leftOut"):
            tables[key] = [one for one in tables.get(key) or [] if isinstance(one, dict)][:DIFFERENCES] if isinstance(tables.get(key) or [], list) else []
        found["tables"] = tables
    if isinstance(report.get("sizes"), dict):
        found["sizes"] = dict(found["sizes"] or {}, **{key: value for key, value in report["sizes"].items() if type(value) is int})
    if isinstance(report.get("preview"), str):
        found["preview"] = report["preview"]
    for sentence in report["warnings"] if isinstance(report.get("warnings"), list) else []:
        if isinstance(sentence, str) and sentence not in found["warnings"] and len(found["warnings"]) < 100:
            found["warnings"].append(sentence)


def text(value):
    return value if isinstance(value, str) else "" if value is None else str(value)


def report(params):
    """job.report"""
    from . import administrator
    job = params.get("job")
    series = jobs.find(job)
    tables, script, packages = [], None, []
    directories = list(reversed(chain.Chain(series, job).directories))
    for directory in directories:
        tables = table_list(os.path.join(directory, "tables.json")) or tables
        script = (paths.read_json(os.path.join(directory, "report.compare.json")) or {}).get("summary") or script
        found = (paths.read_json(os.path.join(directory, "report.packages.json")) or {}).get("packages")
        packages = [one for one in found if isinstance(one, dict)] if isinstance(found, list) else packages
    return {"tables": tables, "packages": packages, "restoreScript": script if isinstance(script, dict) else None, "administrator": administrator.of_job(directories)}


def table_list(path):
    """The tables that verify wrote, as a list or below "tables"; [] where there are none."""
    data = files.read(path, 16 << 20)
    try:
        value = json.loads((data or b"[]").decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return []
    value = value.get("tables") if isinstance(value, dict) else value
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
