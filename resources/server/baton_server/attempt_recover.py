# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes on with what an interrupted upgrade attempt left: back before the turn of its job, forward after it. Asked by a runner's guardian and by cron's tick."""
import os

from . import attempt_seen, attempts, control, host, jobs, locks, paths, procs, record, reverting, turns
from .errors import CallError

TRIES = 5          # of one start, cancel or keeping; then it is only told
HELD, FAILED = "held", "failed"   # what recover() answers beside undo, resume and None


def recover(series, by, secrets=None):
    """undo or resume where a job of that mode was begun; held where somebody is at it; failed where none could begin; None where nothing is interrupted.

    Raises CallError where the record cannot be used, OSError."""
    try:
        turn = os.open(paths.in_state("series", series), os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except FileNotFoundError:
        return None
    try:
        return in_turn(series, by, secrets) if locks.take(turn) else HELD
    finally:
        os.close(turn)


def in_turn(series, by, secrets):
    holder = jobs.holder(series)
    if holder is not None and holder["alive"]:   # also a runner between a job and the one that takes it back
        return HELD
    if holder is not None and holder.get("operation") in turns.NAMES:
        end_leftovers(series, by, holder.get("job"))
    found = attempts.read(series)
    job = interrupted(series, found)
    if not job:
        return None
    if found["told"].count(mark(found)) >= TRIES:
        give_up(series, by, found)
        return None
    try:
        return begin(series, by, secrets, found, job)
    except (CallError, OSError) as error:
        if isinstance(error, CallError) and error.code == "locked":
            return HELD
        # Another maintainer's processes are ended by him: that is no try
        tried(series, found, None, words(error), not isinstance(error, CallError) or error.code != "not-permitted")
        return FAILED


def interrupted(series, found):
    """The record of the job that did not bring the attempt to where it was to go, {} where its job is gone; None where nothing is interrupted."""
    if found is None or found["state"] not in attempts.UNDER_WAY:
        return None
    job = newest(series, found)
    if found["state"] in attempts.WITH_JOB:
        return job or {"id": None}
    # It runs, and the start was ended while it began what does not serve
    return job if job is not None and job["operation"] == "attempt" and not job["undoes"] and job["state"] in ("lost", "failed", "stopped") else None


def needed(series):
    """Whether there may be something to recover; cheap."""
    try:
        return interrupted(series, attempts.read(series)) is not None
    except (CallError, OSError):
        return True


def end_leftovers(series, by, job):
    """What a killed runner left holds the series, whatever it was at."""
    record_of = jobs.plain(series, job) if isinstance(job, str) and jobs.JOB_ID.fullmatch(job) else None
    if record_of is not None and record_of["orphans"]:
        control.end_orphans(series, job, paths.in_state("series", series, "jobs", job), by, turns.plan_of(series, job).get("grace", 10))


def begin(series, by, secrets, found, job):
    """The mode of the job that was begun. Raises CallError, OSError."""
    if job["id"] is None:
        raise CallError("not-found", "nothing is left of the job %s, which brought it on" % found["job"])
    directory = paths.in_state("series", series, "jobs", job["id"])
    plan = turns.plan_of(series, job["id"])
    end_leftovers(series, by, job["id"])
    for one in (directory, paths.in_state("series", series, "jobs", job["undoes"] or job["id"])):
        for name in ("reserve", reverting.RESERVE):   # kept for this
            record.drop(os.path.join(one, name))
    goal = job["undoes"] or job["id"]
    if not plan.get("turn"):
        raise CallError("not-found", "the plan of job %s cannot be read" % job["id"])
    mode = "undo" if job["undoes"] else turns.way(plan, series, goal)
    made = control.again({"job": goal, "by": by, "secrets": secrets or {}}, mode)["job"]
    tried(series, found, made["id"])
    attempts.note(series, "recovered", by, found["id"], made["id"], "%s of %s, which was interrupted (%s)" % (mode, goal, job["error"] or job["state"]))
    return mode


def newest(series, found):
    """The record of the newest job of the attempt's chain, or None: where a runner or a recovery was ended it may be newer than the attempt says."""
    for name in jobs.names(series):
        job = jobs.plain(series, name)
        if job is not None and not job["rehearsal"] and (job["run"] or job["id"]) == found["run"]:
            return job
        if name < (found["run"] or ""):
            break
    return None


def mark(found):
    """In the attempt's told: once for each try."""
    return "recovered %s" % found["run"]


def tried(series, found, job, reason=None, counts=True):
    """Counts a try; a reason is told once."""
    def changed(now):
        if now is None or now["run"] != found["run"]:
            return None
        if counts:
            now["told"].append(mark(found))
        if job and now["state"] in attempts.WITH_JOB:
            now["job"] = job
        if reason:
            now["reason"] = reason
        return now
    try:
        attempts.change(series, changed)
    except CallError:
        pass   # a full disk: tried again without being counted
    if reason and found["reason"] != reason:
        attempts.note(series, "failed", attempt=found["id"], job=found["job"] or "", detail=reason)


def give_up(series, by, found):
    """Tells once that somebody has to look."""
    once = "given up %s" % found["run"]
    if once in found["told"]:
        return
    reason = "after %d tries it is still interrupted: look at the job %s, and have it %s" % (TRIES, found["job"], "gone on with or undone")
    reason = "%s; %s" % (found["reason"], reason) if found["reason"] else reason
    attempts.change(series, lambda now: dict(now, reason=reason, told=now["told"] + [once]))
    attempts.note(series, "failed", by, found["id"], found["job"] or "", reason)


def words(error):
    """A failed start in one sentence."""
    if not isinstance(error, CallError):
        return str(error)
    parts = [error.message] + [str(error.details[key]) for key in ("found", "production", "todo") if error.details.get(key)]
    return ": ".join(parts[:2]) + "".join("; " + part for part in parts[2:])


# After a reboot

def after_reboot(series, by):
    """While an attempt runs, the former production shows its page and its programs stand still, which a server that starts does not know. What did not succeed is
    tried again, and told once. (sentences on what was done, [] where there was nothing to do or to tell; whether a server that starts may start yet what was stopped)."""
    found = attempts.read(series)
    boot = procs.boot_id()
    if found is None or not attempt_seen.unsettled(found):
        return [], False
    said, problem, early = hold_still(series, by, found)
    pending, told = "reboot %s pending" % boot, "reboot %s told" % boot
    first = told not in found["told"]

    def changed(now):
        if now is None or now["id"] != found["id"] or now["state"] != "running":
            return None
        now["told"] = [one for one in now["told"] if one not in (pending, told)] + ([pending] if problem or early else []) + ([told] if problem or not early or not first else [])
        if (now["clock"] or {}).get("bootId") != boot:
            now["clock"] = attempts.clock()
        return now
    attempts.change(series, changed)
    if problem and not first or early and not problem:
        return [], early
    said.insert(0, "the server was started anew while the upgrade attempt runs; it goes on, and its time too")
    attempts.note(series, "recovered", by, found["id"], "", "; ".join(said))
    return said, early


def hold_still(series, by, found):
    """(sentences, whether something did not succeed, whether what starts by itself may only be started after this)."""
    from . import attempt_switch
    former, said, problem = found["former"], [], False
    try:
        if not attempt_switch.page(former):
            attempt_switch.page_on(former, found["job"] or found["id"])
            said.append("the former production %s shows its maintenance page again" % former)
    except OSError as error:
        said, problem = said + ["the former production %s has no maintenance page: %s" % (former, error)], True
    names = ", ".join(found["stopped"].get(former) or [])
    error, early = stop_again(series, by, found, former)
    if error:
        said.append("%s of the former production may run: %s" % (names, error))
    elif names:
        said.append("%s of the former production stand still" % names)
    if not early:
        said += start_again(series, by, found)
    return said, problem or bool(error), early


def stop_again(series, by, found, site):
    """Lets what the attempt stopped of a site stand still. (why it may run, empty where it does not; whether it may be started yet by a server that starts)."""
    import contextlib
    import io
    from . import attempt_programs
    from .sync_site import Failure, Refusal
    names = found["stopped"].get(site) or []
    error, problems = "", (Failure, Refusal, CallError, OSError)
    if not names:
        return error, False
    try:
        with contextlib.redirect_stdout(io.StringIO()):   # cron would mail what it says
            attempt_programs.stop(context_of(series, by, found, site), site, names)
    except problems as caught:
        error = str(caught)
    try:
        return error, attempt_programs.awaited(site, names)
    except problems as caught:
        return error or str(caught), False


def context_of(series, by, found, site):
    """What programs are stopped and started with, without a job."""
    from . import actions
    plan = {"series": series, "links": found["links"], "site": found["site"], "source": found["former"], "steps": []}
    return actions.Context(attempts.directory(series, found["id"]), plan, "reboot", site, found["run"], by=by)


def start_again(series, by, found):
    """What production runs beside its site in place of what was stopped of the former one, and what was stopped of itself, runs: neither begins with the server while it is a preview's. Sentences."""
    import contextlib
    import io
    from . import attempt_programs
    from .sync_site import Failure, Refusal
    site, now = found["site"], attempts.read(series)
    if now is None or (now["id"], now["state"]) != (found["id"], "running"):   # somebody ends it in this moment
        return []
    try:
        names = attempt_programs.successors(now["former"], site, now["stopped"].get(now["former"]) or [])
        names += [one for one in now["stopped"].get(site) or [] if one not in names]
        with contextlib.redirect_stdout(io.StringIO()):
            late = attempt_programs.start(context_of(series, by, now, site), site, names) if names else []
    except (Failure, Refusal, CallError, OSError) as error:
        return ["what production runs beside its site was not looked at: %s" % error]
    runs = [name for name in names if not any(one.startswith(name + " did not start") for one in late)]
    return (["%s of production runs" % ", ".join(runs)] if runs else []) + ["of production %s" % one for one in late]


def after_restart(series, by):
    """A supervisord that was started anew without the server began what was stopped of the former production, and did not begin what production has in its place.
    (sentences, whether there is something to do yet)."""
    from . import attempt_programs
    from .sync_site import Failure, Refusal
    found = attempts.read(series)
    if found is None or found["state"] != "running":
        return [], False
    former = found["former"]
    try:
        ran = [one for one in attempt_programs.background(former, context_of(series, by, found, former)) if one in (found["stopped"].get(former) or [])]
    except (Failure, Refusal, CallError, OSError) as error:
        return ["whether programs of the former production run cannot be told: %s" % error], True
    error, early = stop_again(series, by, found, former)
    said = []
    if error and ran:
        said.append("%s of the former production runs: %s" % (", ".join(ran), error))
    elif ran:
        said.append("%s of the former production ran and is stopped again: its log says what it did meanwhile" % ", ".join(ran))
    if not early:
        said += start_again(series, by, found)
    return said, bool(error) or early


def wait_still(series, by):
    """What the reboot interrupted is recovered in cron's next minute: until then nothing of the site that is not production works. Whether that is to be looked at again."""
    found = attempts.read(series)
    production = os.path.realpath(os.path.join(found["links"], "prod"))
    looked = [stop_again(series, by, found, site) for site in (found["former"], found["site"]) if os.path.realpath(site) != production]
    return any(early for _, early in looked)


def whom():
    """Who recovers where nobody ordered it."""
    return reverting.itself("%s@%s" % (host.user_name(), os.uname().nodename))
