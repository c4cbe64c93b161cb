# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The record of a series' upgrade attempt: read, changed under its own lock, told. docs/attempt.md, "The record", has its form."""
import json
import os
import re
import time

from . import clock as clocks
from . import files, nightstate, paths, procs
from .errors import CallError, from_os

UNDER_WAY = ("starting", "running", "cancelling", "keeping")   # nothing else of the series starts then
STATES = ("planned",) + UNDER_WAY + ("cancelled", "kept", "failed")
WITH_JOB = ("starting", "cancelling", "keeping")               # a job brings it on
FORMAT = 1
ID = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{6}")
BLANK = {"format": FORMAT, "id": "", "state": "planned", "from": "", "to": "", "former": "", "site": "", "links": "",
         "starts": None, "minutes": 60, "atEnd": "remind", "startsBySelf": False, "maxSyncAge": 26,
         "plannedBy": "", "plannedAt": None, "startedBy": None, "begun": None, "frozen": None, "switched": None, "ends": None, "endedBy": None, "ended": None, "reason": "",
         "job": None, "run": None, "extensions": [], "language": "", "announcement": "", "template": None, "page": "",
         "raw": {}, "switching": None, "stopped": {}, "clock": None, "told": [], "warnings": []}
TIMES = ("starts", "plannedAt", "begun", "frozen", "switched", "ends", "ended")
WORDS = ("startedBy", "endedBy", "job", "run", "switching", "template")    # a text or null
NEEDED = ("id", "state", "from", "to", "former", "site", "links")
HIDDEN = ("announcement", "template", "page", "raw", "clock", "told")      # what the probe does not show
JUMPED = 30.0    # seconds by which the wall clock may differ from the one that nobody sets
LATE = 600       # seconds after its announced time at which a start still begins by itself, and the announced end holds
WAIT = 60.0      # seconds for the record's lock
LARGEST = 4000000


class Damaged(CallError):
    """The record is there and cannot be used. Nobody may act as if there were no attempt."""

    def __init__(self, series, why):
        CallError.__init__(self, "failed", "the record of the upgrade attempt cannot be used: %s: %s" % (record_file(series), why),
                           {"found": why, "production": "as the prod link says; nothing was changed", "todo": "put %s back from a backup; where there is none, see that prod leads to the site that is to be production and that no page stands in it (.maintenance, and nginx/*.baton-frozen is renamed), then move the file away" % record_file(series)})


# Where

def record_file(series):
    return paths.in_state("series", series, "attempt.json")


def directory(series, attempt):
    """The attempt's own directory, made where it is missing. Raises OSError, CallError of what is no attempt's id."""
    return paths.make_directory(place(series, attempt))


def place(series, attempt):
    """The path of the attempt's own directory, which need not be there."""
    if not isinstance(attempt, str) or not ID.fullmatch(attempt):
        raise CallError("not-found", "no upgrade attempt %r" % (attempt,))
    return paths.in_state("series", series, "attempts", attempt)


def new_id(now=None):
    return "%s-%s" % (time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(now)), os.urandom(3).hex())


# Reading

def read(series):
    """The record, or None where the series never had an attempt. A damaged one is read from its copy; raises Damaged where that is none either."""
    found, why = load(record_file(series))
    if found is None and why:
        found = copy_of(series)
        if found is None:
            raise Damaged(series, why)
    return found


def load(path):
    """(record, "") of a file, (None, "") where there is none, (None, why) where it cannot be used."""
    if not os.path.lexists(path):
        return None, ""
    data = files.read(path, LARGEST)
    if data is None:
        return (None, "") if not os.path.lexists(path) else (None, "it cannot be read")
    try:
        value = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        return None, "it is no JSON (%s)" % str(error)[:200]
    why = problem(value)
    if why:
        return None, why
    return dict(BLANK, **value), ""


def parsed(path):
    """load() for files.parsed, which gives a path or None."""
    return load(path) if path else (None, "")


def copy_of(series):
    """The copy that each change leaves with the attempt; of several the one that was written last. None where there is none."""
    base = paths.in_state("series", series, "attempts")
    try:
        found = [os.path.join(base, name, "attempt.json") for name in os.listdir(base) if ID.fullmatch(name)]
    except OSError:
        return None
    for path in sorted(found, key=written, reverse=True):
        record = load(path)[0]
        if record is not None:
            return dict(record, warnings=list(record["warnings"]) + ["attempt.json was damaged; this is its copy"])
    return None


def written(path):
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return 0


def problem(value):
    """Why an object is no record, in words; empty where it is one."""
    if not isinstance(value, dict):
        return "it is no object"
    if value.get("format") != FORMAT:
        return "it is of format %r" % (value.get("format"),)
    for key in NEEDED:
        if not isinstance(value.get(key), str) or not value[key]:
            return "its %s is no text" % key
    if not ID.fullmatch(value["id"]):
        return "its id is %r" % value["id"]
    if value["state"] not in STATES:
        return "its state is %r" % value["state"]
    for key in ("former", "site", "links"):
        if not value[key].startswith("/") or "\0" in value[key]:
            return "its %s is no path" % key
    return kinds(value)


def kinds(value):
    for key in TIMES + WORDS:
        if value.get(key) is not None and not isinstance(value[key], str):
            return "its %s is neither a text nor null" % key
    for key in TIMES:
        if value.get(key) and not nightstate.seconds(value[key]):
            return "its %s is no time" % key
    for key, blank in BLANK.items():
        if key in TIMES + WORDS + ("clock",) or key not in value:
            continue
        if type(value[key]) is not type(blank):
            return "its %s is %s" % (key, type(value[key]).__name__)
    if value.get("atEnd", "remind") not in ("remind", "cancel") or value.get("switching") not in (None, "there", "back"):
        return "its atEnd or switching is none that there is"
    if value["state"] == "running" and not (value.get("ends") and value.get("switched")):
        return "it runs without saying since when and until when"
    if not all(isinstance(one, dict) for one in value.get("extensions", ())) or not all(isinstance(one, list) for one in value.get("stopped", {}).values()):
        return "its extensions or stopped are no objects"
    return "" if value.get("clock") is None or is_clock(value["clock"]) else "its clock is none"


def is_clock(value):
    return isinstance(value, dict) and isinstance(value.get("bootId"), str) and all(type(value.get(key)) in (int, float) for key in ("boottime", "wall"))


def glance(series):
    """What a probe or a listing may see: (record or None, why it cannot be used or ""). Never raises."""
    found, why = files.parsed(record_file(series), parsed)
    if found is None and why:
        found = copy_of(series)
    return found, "" if found else why


def sites_of(series):
    """Real paths of the sites of an attempt that is under way: they are of the series whatever its links say."""
    found, _ = glance(series)
    return [found["former"], found["site"]] if found and found["state"] in UNDER_WAY else []


def part(record, real, production):
    """in-attempt or standing-by of a site (real path) in an attempt that is under way, else empty. production: where the prod link leads."""
    if not record or record["state"] not in UNDER_WAY or production != record["site"]:
        return ""
    return "in-attempt" if real == record["site"] else "standing-by" if real == record["former"] else ""


# Changing

def change(series, function):
    """The record after function(record or None) gave the new one, on disk. Where it returns None, or what it was given unchanged, nothing is written.

    One at a time; what function raises passes through and nothing is written. Raises CallError, Damaged."""
    try:
        turn = os.open(os.path.join(paths.make_directory(paths.in_state("series", series)), "attempt.lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o660)
    except OSError as error:
        raise from_os(error)
    try:
        wait(turn)
        before = read(series)
        after = function(None if before is None else json.loads(json.dumps(before)))
        if after is None or after == before:
            return before
        why = problem(after)
        if why:
            raise CallError("failed", "the upgrade attempt's record would be wrong: " + why)
        try:
            write(series, after)
        except OSError as error:
            raise from_os(error)
        return after
    finally:
        os.close(turn)


def wait(turn):
    import fcntl
    end = time.monotonic() + WAIT
    while True:
        try:
            return fcntl.flock(turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            if time.monotonic() > end:
                raise CallError("busy", "the upgrade attempt's record is being changed by another helper")
        time.sleep(0.01)


def write(series, record):
    """The record, then its copy with the attempt, both synced. A damaged one is kept aside."""
    path = record_file(series)
    found, why = load(path)
    if found is None and why:
        aside = "%s.damaged-%s-%s" % (path, time.strftime("%Y%m%dT%H%M%SZ", time.gmtime()), os.urandom(2).hex())
        try:
            os.link(path, aside, follow_symlinks=False)   # it stays in its place until there is another: where that cannot be written nobody would know of the attempt
        except OSError:
            os.rename(path, aside)
    paths.write_json(path, record, sync=True)
    sync(os.path.dirname(path))
    kept = place(series, record["id"])
    try:
        paths.make_directory(kept)
        paths.write_json(os.path.join(kept, "attempt.json"), record, sync=True)
        sync(kept)
    except OSError:
        # the record itself says it; on a full disk a copy of before must not be taken for it some day
        try:
            os.unlink(os.path.join(kept, "attempt.json"))
        except OSError:
            pass


def sync(path):
    """The directory's names survive the power that goes."""
    fd = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


# Of a job

def of(context):
    """The record that the job's sites are in. Raises Refusal where it is about others, or there is none."""
    from .sync_site import Refusal
    found = read(context.series)
    if found is None:
        raise Refusal("attempt", "there is no upgrade attempt", "the series has no attempt.json", "look at the sites again")
    own(found, context)
    return found


def own(record, context):
    from .sync_site import Refusal
    wanted = [os.path.realpath(one) for one in (context.source, context.site) if one]
    if sorted(wanted) != sorted((record["former"], record["site"])):
        raise Refusal("attempt", "the upgrade attempt is about other sites", "it goes from %s to %s, and this job is about %s" % (record["former"], record["site"], " and ".join(wanted)),
                      "look at the sites again")


def update(context, **values):
    """change() for the job's own attempt: these values are set. Raises Refusal where the record is about other sites."""
    from .sync_site import Refusal

    def changed(record):
        if record is None:
            raise Refusal("attempt", "there is no upgrade attempt", "the series has no attempt.json", "look at the sites again")
        own(record, context)
        return dict(record, **values)
    return change(context.series, changed)


# The clock

def clock():
    """Now, by the clock that nobody sets and by the one on the wall."""
    return {"bootId": procs.boot_id(), "boottime": round(time.clock_gettime(time.CLOCK_BOOTTIME), 3), "wall": round(time.time(), 3)}


def jump(record):
    """Seconds by which the wall clock was set since the record's clock was taken; 0 where nobody can tell, or it is too little to count."""
    then, now = record.get("clock"), clock()
    if not is_clock(then) or then["bootId"] != now["bootId"]:
        return 0.0
    ahead = (now["wall"] - then["wall"]) - (now["boottime"] - then["boottime"])
    return ahead if abs(ahead) > JUMPED else 0.0


def left(record):
    """Whole seconds until the end, negative when overdue; None unless it is running."""
    if record["state"] != "running" or not record["ends"]:
        return None
    return int(nightstate.seconds(record["ends"]) + jump(record) - time.time())


# Telling

def shown(record, job_alive):
    """What the probe tells of it. job_alive: whether the job that brings it on runs."""
    made = {key: value for key, value in record.items() if key not in HIDDEN}
    ahead = jump(record) if record["state"] == "running" else 0.0
    if ahead:   # told by the clock as it is set now
        made["ends"] = clocks.iso(nightstate.seconds(record["ends"]) + ahead)
    # what the clock shows then: it may be another zone's by that day
    at = nightstate.seconds(made["starts"] if record["state"] == "planned" else made["ends"] or made["starts"])
    made["zone"], made["utcOffset"] = clocks.zone(at) if at else (None, None)
    if record["state"] in ("planned", "running"):
        from . import attempt_seen
        made["warnings"] = attempt_seen.warnings(series_of(record), record) + made["warnings"]
    made.update(left=left(record), changedRows=changed_rows(record), interrupted=record["state"] in WITH_JOB and not job_alive)
    return made


def changed_rows(record):
    """Rows changed since the switch as they were last counted (attempt.status keeps it), of a cancelled one as its report has them; else None."""
    place = os.path.join(paths.in_state("series", series_of(record), "attempts", record["id"]))
    if record["state"] in ("running", "cancelling"):
        kept = files.parsed(os.path.join(place, "changed.json"), paths.read_json) or {}
    elif record["state"] == "cancelled":
        kept = files.parsed(os.path.join(place, "lost", "report.json"), rows_lost)
    else:
        return None
    return kept["rows"] if type(kept.get("rows")) is int else None


def rows_lost(path):
    """{"rows"} of a report of lost changes, None where it is not known; for files.parsed."""
    report = paths.read_json(path, 64 << 20) or {}
    return {"rows": None if report.get("from_sql") and not report.get("tables") else report.get("rows")}


def series_of(record):
    from . import series
    return series.links_id(record["links"])


def note(series, what, by="", attempt="", job="", detail=""):
    """Appends who did what to activity.jsonl. False where the disk did not take it: an attempt does not fail for that."""
    entry = {"at": clocks.iso(), "by": by, "what": what, "attempt": attempt, "job": job, "detail": detail}
    try:
        path = os.path.join(paths.make_directory(paths.in_state("series", series)), "activity.jsonl")
        fd = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o660)
        try:
            size = os.fstat(fd).st_size
            torn = size and os.pread(fd, 1, size - 1) != b"\n"   # a line that a full disk cut stays alone
            data = (b"\n" if torn else b"") + json.dumps(entry).encode() + b"\n"
            written_bytes = os.write(fd, data)
            os.fsync(fd)
            return written_bytes == len(data)
        finally:
            os.close(fd)
    except OSError:
        return False
