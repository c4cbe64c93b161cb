# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The dumps of the new site at the switch and at the cancel: by its own dump2py, or, where a cancel finds it broken, by the database's own means."""
import os
import shutil
import sqlite3
import subprocess
import time

from . import attempt_client, clock, dbclient, dumpcheck, paths, sync_site
from .attempt_client import Problem
from .errors import CallError
from .sync_dump import ending
from .sync_site import Failure, Refusal, action, say, warn

SHARE = 0.6       # of the step's time that dump2py may take in a cancel: the rest is for the database's own dump
LONG = 6 * 3600   # seconds, where the plan does not say
ENDS = {"postgresql": b"PostgreSQL database dump complete", "mysql": b"-- Dump completed"}
PROGRAMS = {"postgresql": ("pg_dump",), "mysql": ("mariadb-dump", "mysqldump")}
FULL = 28


@action
def attempt_dump(context, values):
    """Makes A/switch or A/cancel once in a run, and says in A/switch.json or A/cancel.json what it is."""
    from . import attempts
    which = values.get("as")
    if which not in ("switch", "cancel"):
        raise Failure("a dump as %r is none of an attempt" % (which,))
    record = attempts.of(context)
    site, directory = os.path.realpath(context.cwd), attempts.directory(context.series, record["id"])
    if site != record["site"]:
        raise Refusal("attempt", "this is not the site that is attempted", "%s, and the attempt is of %s" % (site, record["site"]), "look at the sites again")
    if made(directory, which, context.run):
        say("the dump of this run is there")
        return 0
    if which == "cancel":
        none_since(context, record)
    before = os.umask(0o007 if paths.shared() else 0o077)
    try:
        try:
            about = by_lino(context, site, directory, which)
            beside(site, directory, which, about["counts"])
        except (Refusal, Failure, OSError) as error:
            if which == "switch":
                raise
            about = by_database(context, record, directory, error)
        about.update(run=context.run, job=context.job, made=clock.iso())
        paths.write_json(os.path.join(directory, which + ".json"), about, sync=True)
    finally:
        os.umask(before)
    return 0


def none_since(context, record):
    """Refused where nobody confirmed a loss, since there was none to confirm, and somebody wrote until the freeze."""
    asked = [(step["run"].get("with") or {}).get("confirm") for step in context.plan["steps"] if (step.get("run") or {}).get("action") == "attempt-cancel-check"]
    if not asked or asked[0] == record["to"]:
        return
    from . import attempt_marks
    found = attempt_marks.live(context.series, record, whole=True)
    if found["rows"] is None:
        raise Refusal("confirm", "whether rows were changed cannot be told", found["problem"], "mend that, or type the name %s to go back all the same" % record["to"])
    if found["rows"] or any(not one["exact"] for one in (found["changes"] or {}).values()):
        words = "%d rows, in %s" % (found["rows"], ", ".join(sorted(found["changes"])[:10])) + (", by %s" % ", ".join(one["name"] for one in found["users"][:10]) if found["users"] else "")
        raise Refusal("confirm", "rows were changed while the cancel began", words, "look at what will be lost, and type the name %s to go back all the same" % record["to"])


def made(directory, which, run):
    kept = kept_of(directory, which)
    return bool(kept) and kept.get("run") == run and bool(kept.get("file")) and os.path.exists(os.path.join(directory, kept["file"]))


def kept_of(directory, which):
    """What was said of a dump, or None: {"kind": lino|sql|sqlite3|none, "file", "objects", "counts", "identity", "zone", "bytes", "problem"}; zone as sitezone.Zone takes it."""
    return paths.read_json(os.path.join(directory, which + ".json"), 16 << 20)


def fresh(path):
    """Nothing of a run that was killed is left at path."""
    if os.path.isdir(path) and not os.path.islink(path):
        shutil.rmtree(path)
    elif os.path.lexists(path):
        os.unlink(path)


# By dump2py

def by_lino(context, site, directory, which):
    """What is kept of the dump, which stands complete at its place. Raises Refusal, Failure, OSError."""
    work, place = os.path.join(directory, which + ".new"), os.path.join(directory, which)
    fresh(work)
    order = sync_site.order(context, {"mode": "dump", "report": sync_site.report_file(context), "objects": None, "expected": expected(context, directory, which)})
    argv, environment = sync_site.command(site, order, ["dump2py", "-o", work])
    begun = time.monotonic()
    try:
        status = subprocess.call(argv, cwd=site, env=environment, stdin=subprocess.DEVNULL, timeout=limit(context) * SHARE if which == "cancel" else None)
    except subprocess.TimeoutExpired:
        raise Failure("dump2py did not end within %d s" % (limit(context) * SHARE))
    report = paths.read_json(sync_site.report_file(context)) or {}
    if status == 3 and report.get("found"):
        raise Refusal("database", "the new site does not use the database that this is about", report["found"], report["todo"])
    if status:
        raise Failure("dump2py ended with %s" % ending(status))
    try:
        found = dumpcheck.check(work)
    except dumpcheck.Broken as error:
        raise Failure("the dump is not complete: %s" % error)
    if type(report.get("objects")) is int and report["objects"] != found["objects"]:
        raise Failure("dump2py wrote %d objects, and the files hold %d" % (report["objects"], found["objects"]))
    fresh(place)
    os.rename(work, place)
    if which == "cancel":
        for name in ("cancel.sql", "cancel.db"):
            fresh(os.path.join(directory, name))
    say("%d objects in %d tables, %d MB, in %.1f s: %s" % (found["objects"], len(found["counts"]), found["bytes"] >> 20, time.monotonic() - begun, place))
    return {"kind": "lino", "file": which, "objects": found["objects"], "counts": found["counts"], "bytes": found["bytes"], "identity": report.get("identity"), "zone": report.get("zone"), "problem": ""}


def beside(site, directory, which, dumped):
    """The rows that the dump leaves out, of tables that Django made by itself. What cannot be read of them is told by the report."""
    from . import attempt_marks, attempt_relations
    rows = attempt_relations.keep(site, directory, which, dumped, attempt_marks.APART)
    if rows:
        say("%d rows of many-to-many tables, which the dump leaves out" % rows)


def expected(context, directory, which):
    """Whose dump it must be: the database that the last synchronisation filled, and at the cancel the one of the switch. None where neither is known."""
    if which == "cancel":
        return (kept_of(directory, "switch") or {}).get("identity")
    return context.report_of("restore").get("identity")


def limit(context):
    """Seconds that the plan gives this step."""
    return next((step["timeout"] for step in context.plan["steps"] if step.get("id") == context.step and step.get("timeout")), LONG)


# By the database

def by_database(context, record, directory, error):
    """What is kept of the database's own dump. Where it does not answer, nothing can be kept, and nothing of it is lost by going back. Raises Failure where it answers and cannot be dumped."""
    site = record["site"]
    why = "%s's own dump failed: %s" % (record["to"], error.message + ": " + error.found if isinstance(error, Refusal) else error)
    say("warning: " + why)
    fresh(os.path.join(directory, "cancel.new"))
    try:
        named = attempt_client.named_by(site)
        unreachable = attempt_client.possible(site)
        if unreachable:
            raise Problem(unreachable)
    except Problem as problem:
        text = "%s, and its database cannot be read either: %s. No dump is kept: what users did there stays in that database until the next synchronisation replaces it%s" % (
            why, problem, ". The next night's is left out" if hold_night(context) else "")
        warn(context, text)
        return {"kind": "none", "file": "", "objects": None, "counts": None, "bytes": 0, "identity": None, "problem": str(problem)}
    name = "cancel.db" if named.engine == "sqlite3" else "cancel.sql"
    place = os.path.join(directory, name)
    work = place + ".new"
    fresh(work)
    try:
        (copied if named.engine == "sqlite3" else sql)(named, work, limit(context) * (1 - SHARE))
        attempt_client.private(work)
        os.replace(work, place)
    except (OSError, sqlite3.Error, Failure) as problem:
        fresh(work)
        full = getattr(problem, "errno", 0) == FULL or "full" in str(problem)
        raise Failure("%s, and the database's own dump failed too: %s. %s is still production and holds all rows; %s, and cancel again" % (
            why, problem, record["to"], "make room on the disk" if full else "mend one of the two"))
    size = os.path.getsize(place)
    fresh(os.path.join(directory, "cancel"))
    text = "%s. The database's own dump is kept instead, from which no list of rows is made: %s" % (why, place)
    warn(context, text)
    return {"kind": "sqlite3" if named.engine == "sqlite3" else "sql", "file": name, "objects": None, "counts": None, "bytes": size, "identity": None, "problem": why}


def hold_night(context):
    """Whether the next night's synchronisation is left out from now on."""
    from . import nightly
    try:
        nightly.hold({"series": context.series, "links": context.links, "hold": True, "by": "Lino Baton"})
        return True
    except (CallError, OSError):   # there is none
        return False


def copied(named, work, seconds):
    """The SQLite file as it is at one moment."""
    import urllib.parse
    source = sqlite3.connect("file:%s?mode=ro" % urllib.parse.quote(os.path.realpath(named.name)), uri=True, timeout=min(seconds, 60))
    try:
        target = sqlite3.connect(work)
        try:
            source.backup(target)
        finally:
            target.close()
    finally:
        source.close()
    with open(work, "rb") as out:
        os.fsync(out.fileno())


def sql(named, work, seconds):
    """pg_dump or mariadb-dump. Raises Failure, OSError."""
    program = next((found for found in (shutil.which(name, path=dbclient.PATH) for name in PROGRAMS[named.engine]) if found), None)
    if program is None:
        raise Failure("there is no %s on this server: apt install %s" % (PROGRAMS[named.engine][0], dbclient.PACKAGES[named.engine]))
    server = dbclient.Server(named.engine, named.host, named.port)
    with dbclient.secret(named.engine, named.password) as (option, extra, descriptors), open(work, "xb") as out:
        argv = [program] + option + arguments(server, named)
        try:
            done = subprocess.run(argv, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.PIPE, env=dict(dbclient.environment(), **extra), pass_fds=descriptors, timeout=seconds, cwd="/")
        except subprocess.TimeoutExpired:
            raise Failure("%s did not end within %d s" % (program, seconds))
        os.fsync(out.fileno())
    with open(work, "rb") as written:
        written.seek(max(os.path.getsize(work) - 4096, 0))
        whole = ENDS[named.engine] in written.read()
    if done.returncode or not whole:
        raise Failure("%s ended with %s: %s" % (program, ending(done.returncode), done.stderr.decode("utf-8", "replace").strip()[-600:] or "its end is missing"))


def arguments(server, named):
    """What leads the dump program where the client goes: names only."""
    if named.engine == "postgresql":
        return ["--no-owner", "--no-privileges", "--no-password", "--encoding=UTF8", "-p", server.port or dbclient.PORTS["postgresql"]] + \
               (["-h", server.host] if server.host else []) + (["-U", named.user] if named.user else []) + ["-d", named.name]
    reach = [word for word in server.argv(named.user)[1:] if word.startswith(("--protocol", "--socket", "--host", "--port", "--user"))]
    return reach + ["--single-transaction", "--quick", "--no-tablespaces", "--hex-blob", "--default-character-set=utf8mb4", named.name]
