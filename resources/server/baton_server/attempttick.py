# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every minute, from an upgrade attempt's plan to its end: cron runs this file, which begins what is due, reminds, ends what is over, and recovers what was interrupted.

usage: attempttick.py SERIES [boot]

With the word boot it is what cron runs once when the server was started: see after_boot().
"""
import os
import sys
import time

if __name__ == "__main__":
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.realpath(__file__))))
    from baton_server import attempttick
    sys.exit(attempttick.main(sys.argv[1:]))

from . import attempts, clock, cronplace, errors, jobs, paths, procs

JUMP = 300       # seconds by which the clock may be set between two ticks
BEFORE = 600     # seconds before the end
SEEN = 180       # seconds since another user's tick
EVERY = 600      # seconds between two reminders of an attempt that is overdue
WATCHED = 300    # seconds between two looks at supervisord, which read its configuration
PROGRAM, BOOT = "attempttick.py", "boot"
STARTING = 300.0   # seconds after the server's start in which what it starts by itself is looked at each second
STOPPED = "supervisord"   # in told


# The crontab's entry

def install(series, links, by):
    """Has cron run this every minute for this user. Raises CallError, and then the crontab is what it was."""
    from . import crontab, nightly
    nightly.make_current()
    text = "looks every minute after the upgrade attempt in %s; by %s. It goes when the attempt has ended" % (links, by)
    command = nightly.command(series, PROGRAM)
    crontab.change(series + crontab.ATTEMPT, crontab.block(series + crontab.ATTEMPT, None, command, text, "%s %s" % (command, BOOT)))


def remove(series):
    """Takes the entry out of this user's crontab. Raises CallError."""
    from . import crontab
    crontab.change(series + crontab.ATTEMPT, [])


def possible():
    """(whether this user may have a crontab, why not)."""
    from . import crontab
    try:
        crontab.read()
    except errors.CallError as error:
        return False, error.message
    return True, ""


def last(series):
    """Seconds since cron last ran this, by the clock that nobody sets; None where it has not since the server's start."""
    found = paths.read_json(place(series)) or {}
    if found.get("bootId") != procs.boot_id() or type(found.get("boottime")) not in (int, float):
        return None
    return max(0.0, attempts.clock()["boottime"] - found["boottime"])


def place(series):
    return paths.in_state("series", series, "attempt-tick.json")


# A tick

def main(arguments):
    """The exit status. What it prints is mailed by cron; there is nothing to print but reminders and what went wrong."""
    if len(arguments) not in (1, 2) or not jobs.SERIES_ID.fullmatch(arguments[0]) or arguments[1:] not in ([], [BOOT]):
        print("usage: attempttick.py SERIES [%s]" % BOOT, file=sys.stderr)
        return 2
    cronplace.settle()
    try:
        (after_boot if arguments[1:] else tick)(arguments[0])
        wrong(arguments[0], "")
        return 0
    except errors.CallError as error:
        text = error.message
    except OSError as error:
        text = str(error)
    if wrong(arguments[0], text):
        print("Lino Baton: " + text, file=sys.stderr)
    return 1


def wrong(series, text):
    """Whether this is to be said: what goes on being wrong is said once, and once more when it has been right in between."""
    path = paths.in_state("series", series, "attempt-tick.wrong.%d" % os.geteuid())   # each of the maintainers reads his own mail
    said = (paths.read_json(path) or {}).get("text", "")
    try:
        if text and text != said:
            paths.write_json(path, {"text": text, "at": clock.iso()})
            attempts.note(series, "failed", detail=text)
        elif said and not text:
            os.unlink(path)
    except OSError:
        pass   # a full disk silences nothing
    return bool(text) and text != said


def tick(series):
    """What is to be done in this minute."""
    in_turn(series, minute)


def after_boot(series):
    """Lets the former production's programs stand still again as soon as they are started, until all that starts by itself was started: cron's minute would be
    too late for one that mails at once, and whose rows would change what a cancel goes back to."""
    end = time.monotonic() + STARTING
    while in_turn(series, still) is not False and time.monotonic() < end:
        time.sleep(1)


def still(series):
    """False where nothing of it is to be looked at any more."""
    from . import attempt_recover, attempt_seen
    record = attempts.read(series)
    if record is None or record["state"] not in attempts.UNDER_WAY or another_does(series, record):
        return False
    if record["state"] != "running" or halfway(series, record):
        job = jobs.plain(series, record["job"]) if record["job"] else None
        return (job is None or job["state"] != "running") and attempt_recover.wait_still(series, attempt_recover.whom())
    if not attempt_seen.unsettled(record):
        return False
    said, early = attempt_recover.after_reboot(series, attempt_recover.whom())
    if said:
        tell("; ".join(said))
    return early


def in_turn(series, function):
    """At most one at a time: what function(series) gives, None where another one is at it, False where there is nothing of the series left."""
    try:
        turn = os.open(paths.in_state("series", series, "attempt-tick.lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o660)
    except FileNotFoundError:
        if not paths.elsewhere(series):
            remove(series)   # the series' state is gone
        return False
    from . import locks
    try:
        return function(series) if locks.take(turn) else None
    finally:
        os.close(turn)


def minute(series):
    record = attempts.read(series)
    if record is not None and another_does(series, record):
        return let_go(series, record)
    jumped = look_at_clock(series, record)
    if record is None or record["state"] not in ("planned",) + attempts.UNDER_WAY:
        let_go(series, record)
        forget(series)
    elif record["state"] == "planned":
        from . import attempttick_start
        attempttick_start.planned(series, record, jumped)
    elif record["state"] == "running":
        running(series, record)
    else:
        interrupted(series, record)
    if record is not None and record["state"] in attempts.UNDER_WAY and watching(series):
        supervised(series, record)


def watching(series):
    """Whether it is time to look at supervisord again; then that is noted."""
    now = attempts.clock()["boottime"]
    if 0 <= now - (paths.read_json(place(series)) or {}).get("watched", -WATCHED) < WATCHED:
        return False
    keep(series, watched=now)
    return True


def keep(series, **values):
    try:
        paths.write_json(place(series), dict(paths.read_json(place(series)) or {}, **values))
    except OSError:
        pass   # a full disk: it is looked at more often


def supervised(series, record):
    """Says once that supervisord does not run, and once more where it ran again meanwhile."""
    from . import attempt_ready_stops
    try:
        found = attempt_ready_stops.gone(os.path.realpath(os.path.join(record["links"], "prod")))
        record = attempts.read(series)
    except Exception:   # a supervisor's strange configuration must not end the tick
        return
    if found and record is not None:
        once(series, record, STOPPED, None, "in the upgrade attempt of %s %s" % (words(record), found))
    elif record is not None and STOPPED in record["told"]:
        attempts.change(series, lambda now: dict(now, told=[one for one in now["told"] if one != STOPPED]) if now is not None and now["id"] == record["id"] else None)


def let_go(series, record):
    """This user's cron jobs that the attempt held run again where it is over; then the entry goes, and not before: nobody else can bring them back."""
    from . import attempt_cron
    if record is None or record["state"] not in attempts.UNDER_WAY:
        attempt_cron.over(series, record)
    else:
        live_jobs(series, record)
    if not attempt_cron.any_held(series):
        remove(series)


def another_does(series, record):
    """Whether another user planned or started it since, and his crontab looks after it: it runs what he wrote. Where his has not been seen to, this one goes on."""
    path = paths.in_state("series", series, "attempt-plan.json") if record["state"] == "planned" else os.path.join(attempts.place(series, record["id"]), "cancel-plan.json")
    try:
        owner = os.lstat(path).st_uid
    except OSError:
        return False
    if owner == os.geteuid() or (paths.read_json(place(series)) or {}).get("uid") != owner:
        return False
    ago = last(series)
    return ago is not None and ago < SEEN


def look_at_clock(series, record):
    """Seconds by which the clock was set since this attempt was planned; steps of less than JUMP do not count. After a reboot the clock is taken as it is."""
    now = attempts.clock()
    offset = now["wall"] - now["boottime"]
    if record is None:
        return 0.0
    plan = "%s %s" % (record["id"], record["plannedAt"])
    then, kept = paths.read_json(place(series)) or {}, {}
    if then.get("bootId") == now["bootId"]:
        kept = {key: then[key] for key, kinds in (("watched", (int, float)), ("daemons", (list,))) if type(then.get(key)) in kinds}
    if then.get("bootId") == now["bootId"] and then.get("plan") == plan and all(type(then.get(key)) in (int, float) for key in ("offset", "base")):
        base = then["base"]
        if abs(offset - then["offset"]) <= JUMP:
            base += offset - then["offset"]   # a clock that is kept right is set by little, again and again
    else:
        base = offset - (attempts.jump(record) if record["state"] == "planned" else 0.0)
    try:
        paths.write_json(place(series), dict(kept, uid=os.geteuid(), bootId=now["bootId"], boottime=now["boottime"], plan=plan, offset=offset, base=base))
    except OSError:
        pass   # a full disk: what is to be done is done all the same
    return offset - base if abs(offset - base) > JUMP else 0.0


def forget(series):
    try:
        os.unlink(place(series))
    except OSError:
        pass


def interrupted(series, record):
    """Recovers it, where its job does not run."""
    job = jobs.plain(series, record["job"]) if record["job"] else None
    if job is not None and job["state"] == "running":
        return
    from . import attempt_recover
    done = attempt_recover.recover(series, attempt_recover.whom())
    now = attempts.read(series)
    if done in ("undo", "resume"):
        tell("the upgrade attempt of %s was interrupted (%s); it is %s now by the job %s" % (words(record), record["state"], "taken back" if done == "undo" else "gone on with", now["job"]))
    elif done == attempt_recover.FAILED or done is None and now["state"] in attempts.WITH_JOB:
        once(series, now, "told of %s %s" % (now["run"], now["reason"]), None, "the upgrade attempt of %s is interrupted (%s), and nothing brings it on: %s" % (words(now), now["state"], now["reason"]))


def halfway(series, record):
    """Whether the start's job did not get to its end, e.g. since its runner was killed."""
    if "begun well" in record["told"]:
        return False
    job = jobs.plain(series, record["job"]) if record["job"] else None
    if job is None or job["state"] in ("lost", "failed", "stopped"):
        return job is not None and job["operation"] == "attempt"
    if job["state"] != "running":
        attempts.change(series, lambda now: dict(now, told=now["told"] + ["begun well"]) if now["run"] == record["run"] else None)   # it is not asked again
    return False


def running(series, record):
    """What a reboot undid, reminders, and the cancel where that was planned."""
    if halfway(series, record):
        interrupted(series, record)
        record = attempts.read(series)   # its time goes on meanwhile
    if (record["clock"] or {}).get("bootId") != procs.boot_id() or any(one.startswith("reboot ") for one in record["told"]):
        from . import attempt_recover
        said, _ = attempt_recover.after_reboot(series, attempt_recover.whom())
        if said:
            tell("; ".join(said))
        record = attempts.read(series)
    if supervised_anew(series, record):
        record = attempts.read(series)
    live_jobs(series, record)
    left = attempts.left(record)
    if left is None or left > BEFORE:
        return
    if left <= 0 and record["atEnd"] == "cancel":
        from . import attempttick_start
        if attempttick_start.cancel(series, record):
            return
        record = attempts.read(series)   # it says why not
    remind(series, record, left)


def supervised_anew(series, record):
    """Where supervisord was started anew since the last look (by `service supervisor restart`, an upgrade of its package): what it began of the former production is stopped again. Whether it was looked at.

    The kernel says whether it is the same; its configuration is read only where it is not."""
    from . import attempt_seen
    then = (paths.read_json(place(series)) or {}).get("daemons")
    if record["state"] != "running" or not record["stopped"] or attempt_seen.unsettled(record) or then is not None and all(procs.start_time(pid) == started for pid, started in then):
        return False
    from . import attempt_programs, attempt_recover
    try:
        now = [attempt_programs.supervised_by(site) for site in (record["former"], record["site"])]
        if None in now:   # it does not run: nothing of it does
            return False
        switched = (record["clock"] or {}).get("boottime", 0.0) * os.sysconf("SC_CLK_TCK")
        if then is None and all(started < switched for _, started in now):
            said, again = [], attempt_programs.awaited(record["former"], record["stopped"].get(record["former"]) or [])   # of one that does not run not even the place may be known
        else:
            said, again = attempt_recover.after_restart(series, attempt_recover.whom())
    except Exception as error:   # a supervisor's strange configuration must not end the tick
        said, again, now = ["it cannot be looked at: %s" % error], True, []
    for one in said:
        once(series, record, "supervisord %s: %s" % (now, one), "recovered", "supervisord was started anew during the upgrade attempt of %s: %s" % (words(record), one))
    if not again:
        keep(series, daemons=now)
    return True


def live_jobs(series, record):
    """This user's cron jobs of what is production run, whoever ended its freeze."""
    mark = "jobs of %d after %s" % (os.geteuid(), record["run"])   # once after each job of the attempt
    if record["state"] != "running" or mark in record["told"] or halfway(series, record):
        return
    from . import attempt_cron
    try:
        attempt_cron.live(series, record["links"])
    except errors.CallError:
        return   # reminders go on; the next minute tries again
    attempts.change(series, lambda now: dict(now, told=now["told"] + [mark]) if now is not None and now["run"] == record["run"] else None)


def remind(series, record, left):
    """At most once for each time: 10 minutes before the end, at the end, and every 10 minutes from then on."""
    ends = record["ends"]
    if left > 0:
        by_itself = "; it is cancelled by itself then" if record["atEnd"] == "cancel" else ""
        mark, what = "before %s" % ends, "reminded"
        text = "the upgrade attempt of %s ends in %d min%s: keep it, extend it, or cancel it" % (words(record), max(1, (left + 59) // 60), by_itself)
    elif -left < EVERY:
        mark, what = "end %s" % ends, "reminded"
        text = "the time of the upgrade attempt of %s is over: keep it, extend it, or cancel it" % words(record)
    else:
        mark, what = "overdue %s %d" % (ends, -left // EVERY), "overdue"
        text = "the upgrade attempt of %s is overdue by %d min: keep it, extend it, or cancel it. Nothing ends it by itself" % (words(record), -left // 60)
    if record["reason"] and left <= 0:
        text += ". The last try to end it: %s" % record["reason"]
    once(series, record, mark, what, text)


def once(series, record, mark, what, text, reason=None):
    """Says it and notes it, where this mark is not in the attempt's told. what: None where it is noted already; reason: for the record."""
    if mark in record["told"]:
        return
    first = []

    def changed(now):
        if now is None or now["id"] != record["id"] or mark in now["told"]:
            return None
        first.append(True)
        now["told"] = [one for one in now["told"] if what != "overdue" or not one.startswith("overdue ")] + [mark]
        now["reason"] = now["reason"] if reason is None else reason
        return now
    try:
        attempts.change(series, changed)
    except errors.CallError as error:
        first = [text]   # a full disk silences nothing
        text += " (%s)" % error.message
    if first:
        tell(text)
        if what:
            attempts.note(series, what, attempt=record["id"], job=record["job"] or "", detail=text)


def words(record):
    """Its sites, for whoever reads the mail."""
    return "%s (%s to %s)" % (record["links"], record["from"], record["to"])


def tell(text):
    print("Lino Baton: %s: %s" % (clock.iso(), text), flush=True)
