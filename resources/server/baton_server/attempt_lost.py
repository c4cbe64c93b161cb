# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What users did in the new site until an attempt was cancelled: the report of A/lost, made by comparing the dumps of the switch and of the cancel.

Going back never waits for a report that cannot be made: then it says so, and the dumps are kept."""
import json
import os
import sqlite3
import time
import traceback

from . import attempt_compare, attempt_dump, attempt_fixture, attempt_lostfiles, attempt_marks, attempt_relations, attempts, clock, guards, jobs, nightstate, paths
from .attempt_client import Problem
from .attempt_compare import Comparison, Found
from .attempt_dumpfile import Unreadable
from .errors import CallError, bad, from_os
from .sync_site import action, say

KEPT = 90 * 86400       # seconds
MOST_ROWS = 1000        # of one answer
MOST_BYTES = 3 << 20    # of one answer, but for its first row
LONGEST = 2000          # characters of a field in an answer: the lists and the fixture have all of it


@action
def attempt_lost(context, values):
    """Makes A/lost once in a run. Exit status 0 even where the rows cannot be listed."""
    record = attempts.of(context)
    directory = attempts.directory(context.series, record["id"])
    known = report_in(directory)
    if known and known.get("run") == context.run:
        say("the report of this run is there")
        return 0
    begun = time.monotonic()
    try:
        report, warnings = make(context.series, record, directory, context.run)
    except (OSError, sqlite3.Error) as error:
        return not_made(context, directory, error)
    if report["media"]["missing"] != 0 and attempt_dump.hold_night(context):
        warnings.append("the next night's synchronisation is left out, since it would remove users' media that are only in %s" % record["to"])
    for text in warnings:
        say("warning: " + text)
    if warnings:
        context.report({"warnings": warnings})
    context.report({"lost": {"rows": report["rows"], "users": report["users"], "directory": os.path.join(directory, "lost")}})
    for one in report["tables"]:
        say("%s: %d added, %d changed, %d removed" % (one["table"], one["added"], one["changed"], one["removed"]))
    media = report["media"]
    say("%d rows by %d users, and %d media files that came, %d that changed, %d that went, will not be in %s; listed in %.1f s: %s" % (
        report["rows"], report["users"], media["added"], media["changed"], media["removed"], record["from"], time.monotonic() - begun, os.path.join(directory, "lost")))
    return 0


def not_made(context, directory, error):
    """Says that there is no report. It is made when it is asked for."""
    for name in ("lost.new", "lost"):   # an earlier cancel's would be taken for this one's
        attempt_dump.fresh(os.path.join(directory, name))
    text = "the report of what will be lost could not be written: %s. The dumps are kept in %s, and the report is made of them when it is asked for%s" % (
        error, directory, "; the next night's synchronisation, which would remove users' media, is left out" if attempt_dump.hold_night(context) else "")
    say("warning: " + text)
    try:
        context.report({"warnings": [text]})
    except OSError:   # the disk is full
        pass
    return 0


def make(series, record, directory, run):
    """(the report, warnings): A/lost stands complete afterwards. One at a time. Raises OSError, sqlite3.Error where it cannot be written."""
    import fcntl
    before = os.umask(0o007 if paths.shared() else 0o077)
    try:
        turn = os.open(os.path.join(directory, "lost.lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o660)
        try:
            fcntl.flock(turn, fcntl.LOCK_EX)
            return alone(series, record, directory, run)
        finally:
            os.close(turn)
    finally:
        os.umask(before)


def alone(series, record, directory, run):
    work, place = os.path.join(directory, "lost.new"), os.path.join(directory, "lost")
    attempt_dump.fresh(work)
    os.mkdir(work, 0o770)
    warnings, files = [], []
    tables, problem = compared(record, directory, work, place, files, warnings)
    listed = tables is not None
    if not listed:
        tables, said = counted(series, record)
        problem = problem if not said else "%s; %s" % (problem, said)
        warnings.append("no list of the rows that will be lost is made: %s" % problem)
    else:
        more, problem = unlisted(series, record, directory, tables)
        tables += more
        warnings += [problem] if problem else []
    media = attempt_lostfiles.media(directory, record["site"], work, place, warnings)
    names = {one["name"] for table in tables for one in table["users"]}
    files += dumps(directory)
    report = {"attempt": record["id"], "from": record["from"], "to": record["to"], "made": clock.iso(), "tables": tables, "rows": sum(one["added"] + one["changed"] + one["removed"] for one in tables),
              "users": len(names), "media": media, "files": files, "from_sql": not listed, "problem": problem, "keptUntil": time.strftime("%Y-%m-%d", time.gmtime(time.time() + KEPT)), "run": run}
    paths.write_json(os.path.join(work, "report.json"), report, sync=True)
    attempt_marks.synced(work)
    attempt_dump.fresh(place)
    os.rename(work, place)
    attempt_marks.synced(directory)
    return report, warnings


def compared(record, directory, work, place, files, warnings):
    """(the tables that differ, "") with their rows in rows.db and in files; (None, why) where they cannot be listed."""
    kept = {which: attempt_dump.kept_of(directory, which) or {} for which in ("switch", "cancel")}
    for which in ("switch", "cancel"):
        if kept[which].get("kind") != "lino":
            return None, kept[which].get("problem") or "there is no dump as at the %s" % which
    try:
        relations = attempt_relations.readings(directory)
        comparison = Comparison(os.path.join(directory, "switch"), os.path.join(directory, "cancel"), os.path.join(work, "rows.db"), keys(directory), kept["cancel"].get("zone"), relations[0])
        tables = comparison.run()
        tables += attempt_relations.between(*relations, os.path.join(work, "rows.db"))
        found = Found(os.path.join(work, "rows.db"))
        try:
            files += attempt_lostfiles.lists(work, place, found)
            what = "What users added and changed in %s until the upgrade attempt of %s was cancelled." % (record["to"], record["id"])
            for name in attempt_fixture.write(work, place, found, comparison.new, what):
                files.append(attempt_lostfiles.entry(os.path.join(work, name), place, "fixture"))
        finally:
            found.close()
        return tables, ""
    except OSError as error:
        if error.errno == attempt_dump.FULL:
            raise
        why = str(error)
    except (Unreadable, sqlite3.DatabaseError) as error:
        if "full" in str(error):
            raise
        why = "the dumps cannot be compared: %s" % error
    except Exception as error:   # whatever a dump holds: users wait for production
        traceback.print_exc()
        why = "the dumps cannot be compared: %s: %s" % (type(error).__name__, error)
    for name in os.listdir(work):
        attempt_dump.fresh(os.path.join(work, name))
    del files[:]
    return None, why


def unlisted(series, record, directory, listed):
    """(tables that changed and of which only numbers are known, a sentence that says so): what Lino's dump leaves out, and was not read beside it. listed: the tables whose rows are."""
    kept = (attempt_dump.kept_of(directory, "switch") or {}).get("counts") or {}
    found = attempt_marks.live(series, record)["changes"] if kept else None
    known = set(kept) | {one["table"] for one in listed}
    tables = [dict({key: one[key] for key in ("added", "changed", "removed")}, table=name, model="", users=[]) for name, one in sorted((found or {}).items()) if name not in known]
    if not tables:
        return [], ""
    return tables, "rows of %s were changed, and only their number is known: Lino's dump leaves these tables out, and they could not be read beside it" % ", ".join(one["table"] for one in tables)


def keys(directory):
    """{table: columns of its primary key}, as the marks have them; {} where there are none."""
    try:
        marks = attempt_marks.Marks(os.path.join(directory, "marks.db"))
    except Problem:
        return {}
    try:
        return marks.about["keys"]
    finally:
        marks.close()


def counted(series, record):
    """(tables by the marks' counts, "" or why they are not known)"""
    found = attempt_marks.live(series, record, whole=True)
    if found["changes"] is None:
        return [], "what changed cannot be counted either: %s" % found["problem"]
    kept = (paths.read_json(os.path.join(attempts.place(series, record["id"]), "live.json"), 16 << 20) or {}).get("tables") or {}
    tables = []
    for name, one in sorted(found["changes"].items()):
        users = (kept.get(name) or {}).get("users") or {}
        tables.append({"table": name, "model": "", "added": one["added"], "changed": one["changed"], "removed": one["removed"],
                       "users": [{"name": user, "rows": rows} for user, rows in sorted(users.items(), key=lambda pair: (-pair[1], pair[0]))]})
    return tables, ""


def dumps(directory):
    """The dumps, as files of the report."""
    found = []
    for name in ("switch", "cancel", "cancel.sql", "cancel.db"):
        path = os.path.join(directory, name)
        if os.path.isdir(path):
            found.append({"name": name, "path": path, "bytes": sum(entry.stat().st_size for entry in os.scandir(path)), "kind": "dump"})
        elif os.path.exists(path):
            found.append({"name": name, "path": path, "bytes": os.path.getsize(path), "kind": "dump"})
    return found


# Methods

def lost(params):
    """attempt.lost"""
    directory = asked(params)
    report = report_in(directory) or late(params["series"], directory)
    if report is None:
        raise none_of(directory)
    return {key: value for key, value in report.items() if key != "run"}


def none_of(directory):
    """The error for an attempt without a report, which says why there is none."""
    record = attempts.load(os.path.join(directory, "attempt.json"))[0]
    if record is None or record["state"] not in ("cancelled", "failed") or not record["switched"]:
        return CallError("not-found", "there is no report of lost changes")
    kept = attempt_dump.kept_of(directory, "cancel") or {}
    words = "the attempt %s of %s was %s at %s, and has no report of lost changes" % (record["id"], record["to"], record["state"], record["ended"])
    if kept.get("kind") == "none":
        words += ": %s could not be dumped, since its database did not answer then (%s). What users did there stays in that database until the next synchronisation replaces it" % (record["to"], kept.get("problem") or "nobody knows why")
    elif time.time() - nightstate.seconds(record["ended"] or "") > KEPT:
        words += " any more: it was kept for 90 days"
    else:
        words += ", nor the dumps to make one of"
    return CallError("not-found", words)


def late(series, directory):
    """The report of an attempt that was cancelled when it could not be written, made now; None where there is nothing to make it of."""
    record = attempts.load(os.path.join(directory, "attempt.json"))[0]
    if unreported(directory) is None:
        return None
    try:
        return make(series, record, directory, "")[0]
    except OSError as error:
        raise from_os(error)
    except sqlite3.Error as error:
        raise CallError("failed", "the report cannot be written: %s" % error)


def unreported(directory):
    """What is kept of the dump of an attempt that was cancelled and has no report; None where there is none to make one of."""
    record = attempts.load(os.path.join(directory, "attempt.json"))[0]
    kept = attempt_dump.kept_of(directory, "cancel") if record is not None and record["state"] == "cancelled" else None
    return kept if kept and kept.get("file") and os.path.exists(os.path.join(directory, kept["file"])) else None


def lost_rows(params):
    """attempt.lost-rows"""
    directory = asked(params)
    table, offset, limit = params.get("table"), params.get("offset", 0), params.get("limit", MOST_ROWS)
    if not isinstance(table, str) or type(offset) is not int or type(limit) is not int or offset < 0 or not 0 < limit <= MOST_ROWS:
        raise bad("table is a text, offset a number, and limit one from 1 to %d" % MOST_ROWS)
    path = os.path.join(directory, "lost", "rows.db")
    if not os.path.isfile(path):
        raise CallError("not-found", "the rows of this attempt are not listed")
    try:
        found = Found(path)
        try:
            rows, size = [], 0
            for row in found.rows(table, offset, limit):
                row.update(old=short(attempt_compare.told(row["old"])), new=short(attempt_compare.told(row["new"])))
                size += len(json.dumps(row))
                if rows and size > MOST_BYTES:
                    break
                rows.append(row)
            return {"rows": rows, "total": found.total(table)}
        finally:
            found.close()
    except sqlite3.Error as error:
        raise CallError("failed", "%s cannot be read: %s" % (path, error))


def short(values):
    return values and {name: text if len(text) <= LONGEST else text[:LONGEST] + "\u2026" for name, text in values.items()}


def asked(params):
    """The attempt's directory: of the given one, else of the last one with a report. Raises CallError."""
    series, links, wanted = params.get("series"), params.get("links"), params.get("attempt") or ""
    if not isinstance(series, str) or not jobs.SERIES_ID.fullmatch(series):
        raise bad("series is not a series' id")
    if not isinstance(links, str) or not links.startswith("/") or "\0" in links or series != guards.series.links_id(links):
        raise bad("links is not the directory of that series")
    if wanted:
        return attempts.place(series, wanted)
    record = attempts.glance(series)[0]
    if record is not None and record["state"] == "cancelled" and record["switched"]:   # an earlier one's report is not taken for its, whatever there is of it
        return attempts.place(series, record["id"])
    found = []
    base = paths.in_state("series", series, "attempts")
    for name in os.listdir(base) if os.path.isdir(base) else ():
        directory = os.path.join(base, name)
        made = (report_in(directory) or unreported(directory) or {}).get("made")
        if made:
            found.append((made, name))
    if not found:
        raise CallError("not-found", "there is no report of lost changes")
    return os.path.join(base, max(found)[1])


def report_in(directory):
    """The report, or None."""
    return paths.read_json(os.path.join(directory, "lost", "report.json"), 64 << 20)
