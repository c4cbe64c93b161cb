# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a plan of an upgrade attempt must satisfy: who may begin, go on with or undo what, by the record's state, its sites and the links.

It is asked again at each resume and undo, when the links have moved already."""
import os

from . import attempts, guards, jobs, series, sync_page
from .errors import CallError, bad
from .guards import refuse

BEFORE = ("planned", "cancelled", "kept", "failed")   # production is what it was, and nobody works on it
WORDS = {"starting": "is starting", "running": "is running", "cancelling": "is being cancelled", "keeping": "is being kept"}
# Of each operation: the states in which a job of its own chain may go on, and be undone
GOING_ON = {"attempt": ("starting", "running") + BEFORE, "cancel": ("cancelling", "running", "cancelled"), "keep": ("running", "keeping", "kept")}
UNDONE = {"attempt": ("starting",) + BEFORE, "cancel": ("cancelling", "running"), "keep": ("running",)}


def check(plan, mode, of, quick):
    """The real paths of V and P. mode: run, rehearse, resume, undo, or None where nobody says it. of: the job that is gone on with or undone. quick: no database is asked, not even for its counters."""
    if not plan.get("source"):
        raise bad("an upgrade attempt names both sites")
    record = record_of(plan)
    real, source = (member(plan, record, plan[key]) for key in ("site", "source"))
    production = guards.production_words(plan["links"])
    apart(real, source, production)
    if mode in ("resume", "undo"):
        again(plan, record, mode, of, (real, source), production)
    elif mode is None:
        either(plan, record, (real, source), production)
    elif plan["operation"] == "attempt":
        start(plan, record, (real, source), production)
    else:
        end(plan, record, (real, source), production)
        if plan["operation"] == "cancel" and mode == "run" and not quick:
            confirmed(plan, record, value_of(plan, "attempt-cancel-check", "confirm"), production)
    return real, source


def record_of(plan):
    """The series' record or None; refused where it is damaged: nobody may act as if there were no attempt."""
    try:
        return attempts.read(plan["series"])
    except attempts.Damaged as error:
        refuse("the record of the upgrade attempt cannot be used", "%s: %s" % (attempts.record_file(plan["series"]), error.details["found"]), guards.production_words(plan["links"]),
               error.details["todo"], "attempt")


def none_under_way(plan):
    """Refused while an attempt is under way: nothing else of the series begins then."""
    record = record_of(plan)
    if record is not None and record["state"] in attempts.UNDER_WAY:
        refuse("an upgrade attempt %s" % WORDS[record["state"]], "it goes from %s to %s, and was started by %s" % (record["from"], record["to"], record["startedBy"] or "somebody"),
               guards.production_words(plan["links"]), "wait until it has been kept or cancelled", "attempt")
    none_of_others(plan, record)


def none_of_others(plan, record):
    """Refused while another maintainer's attempt is under way."""
    others = of_others(plan, record)
    if others:
        refuse("another maintainer's upgrade attempt is under way", others[0], guards.production_words(plan["links"]), others[1], "attempt")


def of_others(plan, record):
    """(what tells of it, what to do) where a page is of an attempt that this state knows nothing of: the maintainers have no state directory in common. Else None.

    An own attempt that is over says nothing of another's about the same sites: only the page's own job tells whose it is."""
    production, preview = leads(plan, "prod"), leads(plan, "preview")
    known = (record["site"], record["former"]) if record is not None and record["state"] in attempts.UNDER_WAY else ()
    try:
        names = sorted(os.listdir(os.path.dirname(production))) if production else []
    except OSError:
        return None
    for name in names:
        site = os.path.join(os.path.dirname(production), name)
        job = sync_page.attempt_in(site) if site != preview and site not in known else ""
        if job and not of_here(plan["series"], job) and (site == production or series.belongs(plan["links"], site, plan["series"])):
            return ("%s shows the maintenance page of %s, which this user's state knows nothing of" % (site, job),
                    "wait until it has been kept or cancelled; where that is long over, remove %s" % os.path.join(site, sync_page.PAGE))
    return None


def of_here(series, job):
    """Whether a job, or an attempt, is one of this state's."""
    return jobs.plain(series, job) is not None or bool(attempts.ID.fullmatch(job)) and os.path.isdir(attempts.place(series, job))


def member(plan, record, site):
    """The real path of a site of the series. The sites of an attempt that is under way are of it whatever the links say."""
    real = os.path.realpath(site)
    if record is not None and record["state"] in attempts.UNDER_WAY and real in (record["site"], record["former"]):
        if not os.path.isdir(real):
            raise CallError("not-found", "no site at " + real)
        return real
    return guards.member(plan, site)


def apart(real, source, production):
    if real == source or real.startswith(source + "/") or source.startswith(real + "/"):
        refuse("the two sites of the upgrade attempt are not two", "%s and %s" % (source, real), production, "look at the links again", "switched")


def leads(plan, role):
    """The real path that a link leads to; empty where there is none."""
    link = os.path.join(plan["links"], role)
    return os.path.realpath(link) if os.path.islink(link) else ""


# A start

def start(plan, record, sites, production):
    """Nothing is under way, no other attempt is planned, prod leads to P and preview to V."""
    real, source = sites
    none_under_way(plan)
    planned = value_of(plan, "attempt-check", "attempt")
    if record is not None and record["state"] == "planned":
        if record["id"] != planned:
            refuse("another upgrade attempt is planned", "%s planned %s for %s" % (record["plannedBy"] or "somebody", record["id"], record["starts"] or "a start by hand"), production,
                   "look at the planned one, and start that; or withdraw it first", "attempt")
        if (record["site"], record["former"]) != (real, source):
            refuse("the upgrade attempt was planned for other sites", "planned from %s to %s, started from %s to %s" % (record["former"], record["site"], source, real), production,
                   "plan it again", "attempt")
    elif planned:
        refuse("the planned upgrade attempt is no longer there", "%s is %s" % (planned, "%s" % record["state"] if record is not None and record["id"] == planned else "not the series' one"), production,
               "look at the sites again, and plan it anew", "attempt")
    none_of_others(plan, record)
    straight(plan, real, source, production)
    foreign = guards.leading_here(plan, real) + guards.leading_here(plan, source)
    if foreign:
        refuse("the links in another directory lead to a site of the attempt", ", ".join(sorted(set(foreign))), production, "look at the sites again, and start it from the series that has these links")


def straight(plan, real, source, production):
    """prod leads to P, and preview to V."""
    for role, wanted in (("prod", source), ("preview", real)):
        if leads(plan, role) != wanted:
            refuse("the plan was made before the links changed", "%s leads to %s, and the plan takes %s for it" % (os.path.join(plan["links"], role), leads(plan, role) or "nothing", wanted),
                   production, "look at the sites again, and start the attempt anew", "switched")


# Its end

def end(plan, record, sites, production):
    """A cancel or a keep begins: the attempt runs, with these sites, and prod leads to V."""
    real, source = sites
    if record is None or record["state"] != "running":
        words = "there is none" if record is None else "an attempt %s" % WORDS[record["state"]] if record["state"] in WORDS else "the last one is %s" % record["state"]
        todo = "go on with its job, or undo it" if record is not None and record["state"] in attempts.WITH_JOB else "look at the sites again"
        refuse("no upgrade attempt is running", words, production, todo, "attempt")
    same(record, sites, production)
    moved(plan, record, production, (real,), ("", real))


def same(record, sites, production):
    if (record["site"], record["former"]) != sites:
        refuse("the upgrade attempt is about other sites", "it goes from %s to %s, and the plan from %s to %s" % (record["former"], record["site"], sites[1], sites[0]), production,
               "look at the sites again", "attempt")


def moved(plan, record, production, prods, previews):
    """The links may lead only where this attempt led them."""
    for role, allowed in (("prod", prods), ("preview", previews)):
        found = leads(plan, role)
        if found not in allowed:
            refuse("the links were changed by hand during the upgrade attempt", "%s leads to %s, and the attempt goes from %s to %s" % (os.path.join(plan["links"], role), found or "nothing", record["from"], record["to"]),
                   production, "ln -sfn %s %s" % (allowed[0], os.path.join(plan["links"], role)) if role == "prod" else "rm %s" % os.path.join(plan["links"], role), "switched")


def confirmed(plan, record, confirm, production):
    """Refused where it is known that rows changed since the switch, and the new site's name was not typed. Nothing is counted for it: to read all of a large site takes longer than
    a client waits for an answer. What is not known here the job's first step counts, which refuses by it, before anything is changed."""
    if confirm == record["to"]:
        return
    try:
        from . import attempt_marks
        rows, words = lost(attempt_marks.last(plan["series"], record) or {"rows": 0})
    except Exception:   # whatever the database, its client or a file says: the step says it
        return
    if rows:
        refuse("rows were changed since the switch", words, production, "look at what will be lost, and type the name %s to go back all the same" % record["to"], "confirm")


def changes(series, record):
    """(rows that changed since the switch, a sentence), of all tables. Where they cannot be counted it counts as changes: (None or more is never told as none)."""
    try:
        from . import attempt_marks
        return lost(attempt_marks.live(series, record, whole=True))
    except Exception as error:   # whatever the database, its client or a file says: not known is not none
        return 1, "they cannot be counted (%s), so that there may be some" % (str(error) or type(error).__name__)


def lost(found):
    """(rows, a sentence) of what attempt_marks counted."""
    rows, users = found["rows"], [one["name"] for one in found.get("users") or [] if isinstance(one, dict) and one.get("name")]
    if type(rows) is not int or rows < 0:
        return 1, "they cannot be counted (%s), so that there may be some" % (found.get("problem") or "nothing is known")
    if not rows and any(not one.get("exact", True) for one in (found.get("changes") or {}).values()):
        return 1, "tables that are too large to compare were written to"
    tables = ", ".join(sorted(found.get("changes") or {})[:10])
    return rows, "%d row%s%s%s" % (rows, "" if rows == 1 else "s", " in %s" % tables if tables else "", ", by %s" % ", ".join(users[:10]) if users else "")


# A resume, an undo

def again(plan, record, mode, of, sites, production):
    """The chain's own record may be anywhere that its steps lead."""
    run = (jobs.plain(plan["series"], of) or {}).get("run") if of else None
    if record is None:
        if plan["operation"] != "attempt":
            refuse("there is no upgrade attempt", "the series has no record of one", production, "look at the sites again", "attempt")
        return straight(plan, sites[0], sites[1], production)
    allowed = (GOING_ON if mode == "resume" else UNDONE)[plan["operation"]]
    if record["state"] not in allowed:
        refuse("the upgrade attempt %s" % WORDS.get(record["state"], "is %s" % record["state"]), "the job %s is of %s" % (of or "that is meant", plan["operation"]), production, "look at the sites again", "attempt")
    if record["state"] in attempts.WITH_JOB and run and record["run"] and run != record["run"]:
        refuse("another job brings the upgrade attempt on", "it is %s, and this one is %s" % (record["run"], run), production, "go on with that one, or undo it", "attempt")
    either(plan, record, sites, production)


def either(plan, record, sites, production):
    """Links and sites fit the record's state, whichever way the job goes."""
    real, source = sites
    if record is None or record["state"] in BEFORE and plan["operation"] == "attempt":
        if record is not None and record["state"] == "planned" and record["id"] != value_of(plan, "attempt-check", "attempt"):
            refuse("another upgrade attempt is planned", record["id"], production, "look at the planned one", "attempt")
        return straight(plan, real, source, production)
    same(record, sites, production)
    if record["state"] in ("starting", "cancelling", "cancelled"):
        return moved(plan, record, production, (source, real), ("", real))
    return moved(plan, record, production, (real,), ("", real))


def value_of(plan, action, key):
    """A value of the plan's step that runs this action, as text; empty where there is none."""
    for step in plan["steps"]:
        if step["run"].get("action") == action:
            found = (step["run"].get("with") or {}).get(key)
            return found if isinstance(found, str) else ""
    return ""
