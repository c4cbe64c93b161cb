# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a site's data and media were at one moment, and whether they are still the same: production's at the freeze, before an attempt is cancelled."""
import hashlib
import os
import sqlite3
import time

from . import attempt_client, attempt_media, clock, paths
from .attempt_client import Problem
from .sync_site import Failure, Refusal, action, say, warn

NAMED = 20      # files and tables that a sentence names
GRAIN = 0.02    # seconds by which the kernel's time of a change may lie before it
WHO_WRITES = "look who writes there though users cannot: a cron job, an import, a program that is not known here. Stop it, then start the attempt again"
STILL = "still.json"   # below A: production's counters when it was proven to stand still, before anything was read for the new site


def take(site, listing=None):
    """{"site", "made", "state", "tables": {name: [rows, checksum]}, "sequences": {name: number} or None, "media": {"files", "bytes", "digest", "listing"}}.

    listing: a path to which each file's line is written. Raises Problem, OSError."""
    reader = attempt_client.opened(site)
    return taken(site, reader, reader.state(), listing)


def taken(site, reader, state, listing, since=None):
    tables = reader.checksums(sorted(attempt_client.seen(reader)))
    return {"site": os.path.realpath(site), "made": clock.iso(), "state": state, "tables": tables, "sequences": sequences(reader), "media": media(site, listing, since)}


def sequences(reader):
    """The numbers that rows to come would get; None where they cannot be read: the rows are the proof, these only tell of one that came and went."""
    try:
        return reader.sequences()
    except (Problem, ValueError, sqlite3.Error) as problem:
        say("warning: the sequences cannot be read, and are not compared: %s" % problem)
        return None


def media(site, listing=None, since=None):
    """The media's files as path, size, times of change, and inode; a line each goes to listing. since: the paths of what changed from that time on are "late", directories too."""
    digest, count, size, late = hashlib.sha256(), 0, 0, []

    def look(path, state):
        if since is not None and state.st_ctime_ns >= since * 1e9 and len(late) <= NAMED:
            late.append(path)
    work = listing + ".new" if listing else os.devnull   # what a killed run left there is written over
    with open(work, "wb") as out:
        for path, state in attempt_media.listed(site, look):
            look(path, state)
            line = b"%d %d %d %d %s\n" % (state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino, os.fsencode(path).replace(b"\\", b"\\\\").replace(b"\n", b"\\n"))
            digest.update(line)
            out.write(line)
            count, size = count + 1, size + state.st_size
        if listing:
            out.flush()
            os.fsync(out.fileno())
    if listing:
        attempt_client.private(work)
        os.replace(work, listing)
    return {"files": count, "bytes": size, "digest": digest.hexdigest(), "listing": listing or "", "late": late}


def differs(before, after):
    """Sentences about what is not as it was; [] where everything is."""
    found = []
    if before["state"]["who"] != after["state"]["who"]:
        found.append("the settings name another database than at the freeze")
    names = sorted(name for name in set(before["tables"]) | set(after["tables"]) if before["tables"].get(name) != after["tables"].get(name))
    found += [told(name, before["tables"].get(name), after["tables"].get(name)) for name in names[:NAMED]]
    if len(names) > NAMED:
        found.append("%d more tables differ" % (len(names) - NAMED))
    found += numbers_taken(before, after)
    if before["media"]["digest"] != after["media"]["digest"]:
        found += files_between(before["media"], after["media"])
    return found


def numbers_taken(before, after):
    """Sentences on sequences that gave a number away meanwhile: by it a row is told that came and is gone again, or did not stay."""
    old, now = before.get("sequences"), after.get("sequences")
    if not isinstance(old, dict) or not isinstance(now, dict) or before["state"]["who"] != after["state"]["who"]:
        return []
    reader = attempt_client.kind_of(before["state"]["who"])
    anew = before["state"].get("server") != after["state"].get("server")
    names = sorted(name for name in set(old) & set(now) if reader.used(old[name], now[name], anew))
    return ["the numbers of %s moved from %d to %d: a row was added there, and is gone or did not stay" % (name, old[name], now[name]) for name in names[:NAMED]
            if before["tables"].get(name) == after["tables"].get(name)] + (["%d more sequences moved" % (len(names) - NAMED)] if len(names) > NAMED else [])


def told(name, before, after):
    if before is None:
        return "the table %s is new" % name
    if after is None:
        return "the table %s is gone" % name
    if before[0] != after[0]:
        return "the table %s has %d rows, and had %d" % (name, after[0], before[0])
    return "rows of the table %s were changed" % name


def files_between(before, after):
    one, other = lines_of(before["listing"]), lines_of(after["listing"])
    if one is None or other is None:
        return ["the media are not what they were: %d files, and were %d" % (after["files"], before["files"])]
    old, new = ({line.split(b" ", 4)[4]: line for line in side} for side in (one - other, other - one))
    found = []
    for path in sorted(set(old) | set(new)):
        word = "came" if path not in old else "is gone" if path not in new else "was changed"
        found.append("media/%s %s" % (path.decode("utf-8", "replace"), word))
    return found[:NAMED] + (["%d more files of the media differ" % (len(found) - NAMED)] if len(found) > NAMED else [])


def lines_of(path):
    try:
        with open(path, "rb") as source:
            return {line.rstrip(b"\n") for line in source}
    except (OSError, ValueError):
        return None


def written(site, before, settle=False):
    """Whether anything was written to the site's database since that fingerprint, from counters alone; None where these do not tell. Costs a connection.

    settle: it waits for what open sessions tell late; who wrote and is gone has told."""
    try:
        reader = attempt_client.opened(site)
        if settle:
            reader.settle(0.0)   # production has stood still for long: a second more of the page would be for nothing
        now = reader.state()
        if not isinstance(before, dict) or before.get("state", {}).get("who") != now["who"]:
            return None
        return reader.written(before["state"], now)
    except (Problem, KeyError, TypeError):
        return None


def kept(series, attempt):
    """The fingerprint that the freeze took, or None."""
    from . import attempts
    return paths.read_json(os.path.join(attempts.place(series, attempt), "former.json"), 64 << 20)


def begin(context, attempt, state):
    """Notes what a fingerprint holds on to: production's counters, and the time, before its dump and mirror begin."""
    from . import attempts
    paths.write_json(os.path.join(attempts.directory(context.series, attempt), STILL), {"run": context.run, "state": state, "wall": time.time()})


@action
def attempt_fingerprint(context, values):
    """Production as it stands frozen, to A/former.json. Refused where it was written to since it was proven to stand still: its dump and mirror may lack that."""
    from . import attempts
    record = attempts.of(context)
    site, directory = os.path.realpath(context.cwd), attempts.directory(context.series, record["id"])
    still = paths.read_json(os.path.join(directory, STILL), 16 << 20) or {}
    if still.get("run") != context.run or not still.get("state"):
        raise Failure("what production's counters were when it stood still is not known: %s is not of this start. Start again" % os.path.join(directory, STILL))
    begun = time.monotonic()
    try:
        reader = attempt_client.opened(site)
        found = taken(site, reader, still["state"], os.path.join(directory, "former.media"), still["wall"] - GRAIN)
        since(reader, still["state"], found["media"].pop("late"), record["to"])
    except Problem as problem:
        raise Failure("production's data cannot be read as they are at the freeze: %s" % problem)
    paths.write_json(os.path.join(directory, "former.json"), found, sync=True)
    rows = sum(count for count, _ in found["tables"].values())
    say("%d rows in %d tables and %d media files, %d MB, are kept in mind, in %.1f s" % (rows, len(found["tables"]), found["media"]["files"], found["media"]["bytes"] >> 20, time.monotonic() - begun))


def since(reader, before, late, name):
    """Refused where the counters moved since, or files did. late: these. Raises Problem."""
    reader.settle()
    now = reader.state()
    moved = True if now["who"] != before["who"] else reader.written(before, now)
    if moved is None:
        raise Refusal("written", "whether production was written to since it stood still cannot be told",
                      "the database's server was started anew meanwhile, or its counters do not tell (PostgreSQL's track_counts is off, or MySQL's table_definition_cache holds fewer tables than there are)",
                      "see to that, then start the attempt again")
    found = ["media/%s was changed" % path.encode("utf-8", "backslashreplace").decode("utf-8") for path in late[:NAMED]] + (["more files of the media"] if len(late) > NAMED else [])
    if moved:
        found = [counters(before, now)] + found
    if found:
        raise Refusal("written", "production was written to after it stood still, and %s may lack that" % name, "; ".join(found), WHO_WRITES)


def counters(before, now):
    """What moved, as far as the counters name it."""
    one, other = before.get("tables") or {}, now.get("tables") or {}
    names = sorted(name for name in set(one) | set(other) if one.get(name) != other.get(name))
    if before["who"] != now["who"]:
        return "the settings name another database than before"
    return "rows of %s" % ", ".join(names[:NAMED]) if names else "its database's file changed"


@action
def attempt_identical(context, values):
    """Refused where the former production is not what it was at the freeze, unless acceptChanged."""
    from . import attempts
    record = attempts.of(context)
    site, directory = os.path.realpath(context.cwd), attempts.directory(context.series, record["id"])
    before = kept(context.series, record["id"])
    known, todo = True, "look who wrote there: programs of it that still run, cron jobs, people. Cancel the attempt again and accept the changes, or keep %s" % record["to"]
    if before is None:
        known, todo = False, "cancel the attempt again and accept that, or keep %s" % record["to"]
        found = ["what it was at the freeze is not known: %s is missing" % os.path.join(directory, "former.json")]
    else:
        try:
            now = take(site, os.path.join(directory, "former-now.media"))
            found = differs(before, now)
        except (Problem, Failure, OSError, ValueError, KeyError, TypeError, sqlite3.Error) as problem:   # whatever is damaged: who accepts changes may go back
            found = ["its data cannot be read: %s" % problem]
            known, todo = False, "see that its database answers, and cancel the attempt again. Where it cannot be read for good, accept the changes, or keep %s" % record["to"]
    context.report({"identical": not found, "differences": found})
    if not found:
        say("%s: %d rows in %d tables and %d media files are those of the freeze" % (site, sum(count for count, _ in now["tables"].values()), len(now["tables"]), now["media"]["files"]))
        return 0
    if values.get("acceptChanged"):
        text = "%s is not what it was at the freeze, and is gone back to all the same: %s" % (record["from"], "; ".join(found))
        warn(context, text)
        return 0
    raise Refusal("changed", ("%s is not what it was at the freeze" if known else "nobody can tell whether %s is what it was at the freeze") % record["from"], "; ".join(found), todo)
