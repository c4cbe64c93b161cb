# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The restore of the preview, and whether what was dumped stands in its database."""
import os
import subprocess

from . import chain, dbidentity, jobs, paths, sync_guard, sync_page, sync_site
from .sync_dump import ending
from .sync_site import Failure, Refusal, action, say

MOST = 200   # differences in the job's record


@action
def restore(context, values):
    """Drops the preview's tables and fills them again, once the process that does so has told that the database is not production's."""
    try:
        fill(context, values)
    except (Refusal, Failure):
        if sync_site.preview_state(context) != "half-restored":   # nothing was dropped: the preview goes on as it was
            sync_page.take_away(context)
            context.report({"preview": "untouched"})
        raise
    context.report({"preview": "restored"})


def fill(context, values):
    production, site = sync_site.direction(context, values["production"], context.cwd)
    script = os.path.join(values["directory"], "restore2preview.py")
    if not os.path.isfile(os.path.join(site, script)):
        raise Failure("there is no %s in %s" % (script, site))
    who = context.report_of("dump").get("identity")
    if not dbidentity.known(who):
        raise Refusal("database", "it is not known which database is production's", "the dump did not tell", "start the sync again from its dump")
    sync_guard.other_sites(context, production, site)
    say("All sessions of the preview end: its users have to sign in again.")
    order = sync_site.order(context, {"mode": "restore", "report": sync_site.report_file(context), "state": sync_site.state_file(context), "production": who, "site": site, "static": values.get("static", True),
                                      "productionOthers": context.report_of("dump").get("otherIdentities") or [],
                                      "objects": context.report_of("check-dump").get("objects") or context.report_of("dump").get("objects")})
    argv, environment = sync_site.command(site, order, ["run", script, "--noinput"])
    status = subprocess.call(argv, cwd=site, env=environment, stdin=subprocess.DEVNULL)
    report = paths.read_json(sync_site.report_file(context)) or {}
    if status == 3 and report.get("found"):
        raise Refusal("database", "this restore may not empty the database that the preview's settings name", report["found"], report["todo"])
    for table, count in sorted((report.get("unsaved") or {}).items()):
        say("could not be saved: %d objects of table %s" % (count, table))
    if status:
        lost = sum((report.get("unsaved") or {}).values())
        state = sync_site.preview_state(context)
        raise Failure("the restore ended with %s%s. The preview is %s; production is untouched. %s" % (
            ending(status), ", %d objects could not be saved" % lost if lost else "", state or "as it was",
            "Change restore2preview.py so that they fit, and start again" if lost else "The lines above say why"))


@action
def static_made(context, values):
    """Exit status 0 where the restore's process collected the static files as well."""
    return 0 if context.report_of("restore").get("static") is True else 1


@action
def verify(context, values):
    """Rows per table, dumped against counted in the database; exit status 5 where they differ. What Django made for many-to-many fields is in no dump: production's rows count."""
    dumped = context.report_of("check-dump").get("counts")
    restored = context.report_of("restore")
    counts = restored.get("counts")
    if not isinstance(dumped, dict) or not isinstance(counts, dict):
        raise Failure("what was dumped and what was counted is not known: start the sync again")
    relations = {table: rows for table, rows in (context.report_of("dump").get("relations") or {}).items() if rows and table not in dumped}
    tables = compare(dict(dumped, **relations), counts, restored.get("unsaved") or {}, context.report_of("compare").get("leftOut") or [])
    paths.write_json(os.path.join(context.directory, "tables.json"), tables)
    differing = [one for one in tables if one["kind"] in ("fewer", "more")]
    left_out = [one for one in tables if one["kind"] == "left-out"]
    known = [one for one in tables if one["table"] in dumped]
    context.report({"tables": {"dumped": sum(one["dumped"] for one in known), "loaded": sum(one["loaded"] for one in known),
                               "differences": [{key: one[key] for key in ("table", "dumped", "loaded", "unsaved")} for one in differing[:MOST]],
                               "leftOut": [{key: one[key] for key in ("table", "dumped")} for one in left_out[:MOST]]}})
    for one in differing:
        say("differs: %s: %s%s" % (one["table"], numbers(one, relations), ", %d could not be saved" % one["unsaved"] if one["unsaved"] else ""))
    for one in left_out:
        say("left out by restore2preview.py: %s, %d rows" % (one["table"], one["dumped"]))
    if values.get("accept") == "known":
        refuse_new_losses(context, tables, relations)
    if differing:
        return 5
    say("%d rows in %d tables: all that was dumped is there" % (sum(one["loaded"] for one in known), len(known)))


def numbers(one, relations):
    """A table's rows, in words."""
    if one["table"] in relations:
        return "%d rows in production, %d in the database: Lino's dump leaves out what Django made for a many-to-many field" % (one["dumped"], one["loaded"])
    return "%d dumped, %d in the database" % (one["dumped"], one["loaded"])


def refuse_new_losses(context, tables, relations=()):
    """Refused where a table lacks more rows than after the last good synchronisation, beyond what those that were added since explain. What lacked then has been told, and may be so; what is new would be lost by surprise."""
    before = {one.get("table"): one for one in tables_before(context.series, context.site, context.source)}
    new = ["%s: %s%s" % (one["table"], numbers(one, relations), beside(one, before.get(one["table"], {}))) for one in tables if surprises(one, before.get(one["table"], {}))]
    if new and not before:
        raise Refusal("rows", "rows of production did not arrive, and it is not known which ones never do", "; ".join(new[:20] + ["..."] * (len(new) > 20)), "synchronise once with Lino Baton, look at what it tells of these tables, and start again")
    if new:
        raise Refusal("rows", "rows of production did not arrive that did so at the last synchronisation", "; ".join(new[:20] + ["..."] * (len(new) > 20)),
                      "look at the lines above, change restore2preview.py so that they arrive, synchronise, and start again")


def surprises(one, before):
    """Whether a table lacks, or could not save, more than it did before. One that the script left out then, too, may lack all of its rows."""
    if one["kind"] not in ("fewer", "left-out") or one["kind"] == before.get("kind") == "left-out":
        return False
    return lacking(one) > may(before, lacking(before), number(one, "dumped")) or number(one, "unsaved") > may(before, number(before, "unsaved"), number(one, "dumped"))


def may(before, lacked, dumped):
    """How many may lack now: as many as before, and of the rows that were added since twice the part that lacked, since a few rows are no even sample."""
    then = number(before, "dumped")
    added = max(0, dumped - then)
    return lacked + (min(added, -(-2 * added * lacked // then)) if then else 0)


def lacking(one):
    return max(0, number(one, "dumped") - number(one, "loaded"))


def number(one, key):
    """Of a kept table's entry, of which somebody else may have written the file."""
    return one[key] if type(one.get(key)) is int and one[key] > 0 else 0


def beside(one, before):
    """What else the refusal tells of a table, mostly empty."""
    unsaved = ", %d could not be saved" % one["unsaved"] if one["unsaved"] else ""
    if not lacking(before) and not number(before, "unsaved"):
        return unsaved
    return "%s (at the last synchronisation %d lacked of %d%s)" % (unsaved, lacking(before), number(before, "dumped"), ", and %d could not be saved" % number(before, "unsaved") if number(before, "unsaved") else "")


def tables_before(series, site, production):
    """The tables of the last good synchronisation of the preview from this production that counted them, as verify wrote them; [] where none is known."""
    from . import reports, synclog
    for name in jobs.names(series):
        job = jobs.plain(series, name)
        if job is None or job["operation"] not in ("sync", "setup", "attempt") or job["site"] != site or not synclog.synchronised(job) or synclog.outcome(job)[0] not in chain.GOOD:
            continue
        if job["source"] and production and os.path.realpath(job["source"]) != os.path.realpath(production):
            continue
        found = reports.report({"job": name})["tables"]
        if found:
            return found
    return []


def compare(dumped, counts, unsaved, left_out):
    """[{"table", "dumped", "loaded", "unsaved", "kind"}] of every table, by name."""
    found = []
    for table in sorted(set(dumped) | set(counts)):
        one = {"table": table, "dumped": dumped.get(table, 0), "loaded": counts.get(table, 0), "unsaved": unsaved.get(table, 0)}
        if table not in dumped:
            one["kind"] = "only-here"
        elif table in left_out:
            one["kind"] = "left-out"
        elif one["loaded"] > one["dumped"]:
            one["kind"] = "more"
        else:
            # an object that could not be saved may have left a row without its references
            one["kind"] = "fewer" if one["loaded"] < one["dumped"] or one["unsaved"] else "same"
        found.append(one)
    return found
