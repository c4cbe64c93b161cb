# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long jobs are kept: 90 days, the last good one of each site for ever; large logs are compressed after a week.

Of an upgrade attempt its dumps, marks and report of lost changes are kept for 90 days after its end, its record for ever.

A clock on the wall that is ahead makes nothing old: something goes only where that clock has kept step with the one that nobody sets for a week, as the sweeps have seen it."""
import calendar
import os
import time

from . import attempts, chain, files, install, jobs, packed, paths

DAY = 86400
KEPT = 90 * DAY
PLAIN = 7 * DAY
LARGE = 1 << 20
GONE = ".gone-"
STEADY = 7 * DAY    # of real time that a series' sweeps must have seen the clock go right
LEAP = 3600         # seconds by which two clocks may differ between two sweeps of one boot: daylight saving is no matter, slow correction is
DOWN = 2 * DAY      # between sweeps of two boots: more may be a clock that was set meanwhile
SEEN = "swept.json"


def sweep(series):
    """Looks through a series' jobs. Never fails the job after which it runs."""
    try:
        os.nice(19)
        steady = witnessed(series) >= STEADY
        look_through(series, time.time(), steady)
        if steady:
            look_through_attempts(series, time.time())
    except Exception:
        pass   # the next job, or visit, tries again


# Whether the clock can be believed

def witnessed(series):
    """Seconds of real time in which the wall's clock went right, as far as this series' sweeps have seen; noted for the next one. Raises OSError."""
    path = paths.in_state("series", series, SEEN)
    then, now = paths.read_json(path) or {}, attempts.clock()
    steady = then.get("steady")
    if type(steady) not in (int, float) or steady < 0 or not attempts.is_clock(then.get("clock")):
        steady = 0.0
    else:
        steady = grown(steady, then["clock"], now)
    paths.write_json(path, {"clock": now, "steady": round(steady, 3)})
    return steady


def grown(steady, then, now):
    """What becomes of the seconds when another sweep sees the clocks."""
    wall, boot = now["wall"] - then["wall"], now["boottime"] - then["boottime"]
    if then["bootId"] == now["bootId"]:
        return steady + boot if boot >= 0 and abs(wall - boot) <= LEAP else 0.0
    return steady + now["boottime"] if now["boottime"] <= wall <= now["boottime"] + DOWN else 0.0   # how long it was off nobody knows


# A visit sweeps, at most once a day

def visit(those):
    """Sweeps those of these series that nobody has swept for a day."""
    for series in those:
        if due(series):
            sweep(series)


def due(series):
    """Whether a day has passed since the last sweep, or nobody can tell; False where the series has left nothing here."""
    directory = paths.in_state("series", series)
    then = files.parsed(os.path.join(directory, SEEN), paths.read_json) or {}
    if not attempts.is_clock(then.get("clock")):
        return os.path.isdir(directory)
    now = attempts.clock()
    key = "boottime" if then["clock"]["bootId"] == now["bootId"] else "wall"
    return not 0 <= now[key] - then["clock"][key] < DAY


# What goes

def look_through(series, now, steady=True):
    """steady: whether what seems to be old is so; otherwise logs are compressed only."""
    top = paths.in_state("series", series, "jobs")
    records = [job for job in (jobs.plain(series, name) for name in jobs.names(series)) if job]
    spared = to_keep(series, records)
    for record in records:
        directory = os.path.join(top, record["id"])
        try:
            if record["state"] == "running" or record["orphans"] or os.path.islink(directory):
                continue
            if steady and now - begun(record["id"]) > KEPT and record["id"] not in spared:
                aside = os.path.join(top, GONE + record["id"])
                os.rename(directory, aside)   # at once: half a job is none
                install.remove(aside)
            else:
                pack_large(directory, now)
        except OSError:
            pass   # e.g. of another maintainer
    for name in os.listdir(top):
        if name.startswith(GONE):
            install.remove(os.path.join(top, name))


def look_through_attempts(series, now):
    current = attempts.read(series)   # a damaged record raises: then nothing is removed
    if current is None:
        return
    base = paths.in_state("series", series, "attempts")
    for name in os.listdir(base):
        directory = os.path.join(base, name)
        if not attempts.ID.fullmatch(name) or os.path.islink(directory) or name == current["id"] and current["state"] in attempts.UNDER_WAY + ("planned",):
            continue
        try:
            if now - ended(directory) > KEPT:
                for entry in os.listdir(directory):
                    path = os.path.join(directory, entry)
                    if os.path.isdir(path) and not os.path.islink(path):
                        install.remove(path)
                    elif entry != "attempt.json":
                        os.unlink(path)
        except OSError:
            pass   # e.g. of another maintainer


def ended(directory):
    """When the attempt ended, in seconds since 1970; where its record does not say, when its directory last changed."""
    from . import nightstate
    record = attempts.load(os.path.join(directory, "attempt.json"))[0] or {}
    return nightstate.seconds(record.get("ended") or "") or os.stat(directory).st_mtime


def to_keep(series, records):
    """Ids of the last good job of each operation and site, and of the jobs that these went on with. records: newest first."""
    last = {}
    for record in records:
        if record["state"] in chain.GOOD and not record["rehearsal"] and not record["undoes"]:
            last.setdefault((record["operation"], record["site"]), record["id"])
    return {name for job in last.values() for name in chain.members(series, job)}


def begun(job):
    """Seconds since 1970; the far future for what is no time."""
    try:
        return calendar.timegm(time.strptime(job[:16], "%Y%m%dT%H%M%SZ"))
    except ValueError:
        return float("inf")


def pack_large(directory, now):
    state = os.lstat(os.path.join(directory, "log"))
    if state.st_size > LARGE and now - state.st_mtime > PLAIN:
        packed.pack(directory)
