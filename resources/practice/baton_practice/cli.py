# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: practice.py start|status|stop|reset."""
import argparse
import os
import signal
import sys

from . import account, databases, programs, servers
from .build import Cache
from .copying import sweep
from .layout import Practice, check_directory, default_cache, default_directory
from .locks import locked
from .report import Refusal, Report, Span


def arguments(argv):
    parser = argparse.ArgumentParser(prog="practice", description="A hosting server for Lino on this machine, to practise on.")
    parser.add_argument("verb", choices=["start", "status", "stop", "reset"],
                        help="start: make what is missing and run it; reset: stop, and bring everything back to its first state")
    parser.add_argument("--database", choices=databases.ENGINES, help="where the sites keep their data (sqlite3 where nothing else was chosen before)")
    parser.add_argument("--servers", type=int, metavar="N", help="how many servers; the first has both sites, further ones have production only")
    parser.add_argument("--directory", metavar="DIR", help="where the practice server lives")
    parser.add_argument("--json-progress", action="store_true", help="tell everything as JSON lines")
    options = parser.parse_args(argv)
    if options.servers is not None and not 1 <= options.servers <= 500:
        parser.error("--servers takes 1 to 500")
    return options


def main(argv=None):
    options = arguments(argv)
    report = Report(options.json_progress)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        practice = open_practice(options)
        return {"start": start, "status": status, "stop": stop, "reset": reset}[options.verb](practice, options, report)
    except Refusal as refusal:
        report.error(refusal.message, refusal.todo)
    except OSError as error:
        report.error("%s: %s" % (error.filename or "The system says", error.strerror or error), "")
    except KeyboardInterrupt:
        report.error("Interrupted.", "Start again: what is complete is kept.")
        return 130
    return 1


def open_practice(options):
    """The practice directory. As root it becomes the account's, and this process gives up root's rights."""
    directory = os.path.abspath(options.directory) if options.directory else None
    if os.getuid() == 0:
        entry = account.ensure()
        directory = directory or os.environ.get("BATON_PRACTICE_DIRECTORY")
        for path in (directory, os.environ.get("BATON_PRACTICE_CACHE")):
            if path and options.verb in ("start", "reset"):
                account.give(path, entry)
        account.become(entry)
    os.umask(0o022)
    directory = directory or default_directory()
    check_directory(directory)
    if options.verb in ("start", "reset"):
        make_directory(directory)
    return Practice(directory, default_cache())


def make_directory(directory):
    try:
        os.makedirs(directory, exist_ok=True)
        if not os.access(directory, os.W_OK | os.X_OK):
            raise PermissionError
    except PermissionError:
        raise Refusal("%s cannot be written by '%s'." % (directory, databases.account()), "Name another directory with --directory.") from None


def lock(practice, report):
    return locked(os.path.join(practice.directory, "lock"), lambda: report.progress(0, "Waiting for another start or stop of this practice server"))


def start(practice, options, report):
    with lock(practice, report):
        practice.__init__(practice.directory, practice.cache)
        bring_up(practice, options, report)
        answer(practice, report, "start")
    return 0


def check(engine, count):
    """Refuses what cannot be started, before anything is made or thrown away."""
    if count > 1 and engine != "sqlite3":
        raise Refusal("Several practice servers share no database server.", "Leave out --servers, or take --database sqlite3.")
    programs.check(engine)


def bring_up(practice, options, report):
    engine = options.database or practice.record.get("database", "sqlite3")
    if practice.record.get("database", engine) != engine:
        raise Refusal("This practice server keeps its data in %s." % practice.record["database"],
                      "Change that with: practice reset --database %s, or take another --directory." % engine)
    count = options.servers or practice.record.get("servers", 1)
    check(engine, count)
    cache = Cache(practice.cache, engine)
    if count < practice.record.get("servers", 0):
        servers.stop(practice, practice.servers()[count:])
    wanted = [practice.server(n) for n in range(1, count + 1)]
    make_missing(practice, cache, wanted, report)
    practice.save(database=engine, servers=count)
    servers.start(practice, Span(report, 95, 100))
    sweep(practice.directory)
    sweep(practice.cache)


def make_missing(practice, cache, wanted, report):
    missing = [server for server in wanted if not servers.complete(server)]
    homeless = [server for server in wanted if server not in missing and servers.mend_environment(server, cache)]
    if not missing and not homeless:
        return
    cache.ensure(report, 88)
    for server in homeless:
        servers.mend_environment(server, cache)
    span = Span(report, 88, 95)
    for number, server in enumerate(missing):
        span.at(number / len(missing), "Making %s" % server.name)
        servers.make(practice, cache, server)


def status(practice, _options, report):
    return 0 if answer(practice, report, "status") else 3


def stop(practice, _options, report):
    if os.path.isdir(practice.directory):
        with lock(practice, report):
            practice.__init__(practice.directory, practice.cache)
            servers.stop(practice)
    answer(practice, report, "stop")
    return 0


def reset(practice, options, report):
    """Throws the state away and starts from the built sites; the ports are chosen anew."""
    with lock(practice, report):
        practice.__init__(practice.directory, practice.cache)
        options.database = options.database or practice.record.get("database", "sqlite3")
        options.servers = options.servers or (practice.record.get("servers", 1) if options.database == "sqlite3" else 1)
        check(options.database, options.servers)
        report.progress(0, "Stopping")
        servers.stop(practice)
        for server in practice.servers():
            servers.throw_away(practice, server.directory)
        servers.throw_away(practice, practice.database())
        practice.record.clear()
        practice.save()
        bring_up(practice, options, report)
        answer(practice, report, "reset")
    return 0


def answer(practice, report, verb):
    """Gives the state; true where everything runs."""
    document = servers.describe(practice)
    report.done(dict({"event": "done", "verb": verb}, **document), lines(document))
    return document["running"]


def lines(document):
    if not document["servers"]:
        return ["There is no practice server in %s." % document["directory"]]
    result = []
    for server in document["servers"]:
        result.append("%-12s ssh -p %d -i %s %s@%s" % (server["name"], server["port"], server["identity"], server["user"], server["host"]))
        result += ["%-12s %s: %s" % ("", role, address) for role, address in server["addressOf"].items()]
    for part in document["parts"] + [p for s in document["servers"] for p in s["parts"]]:
        if part["state"] == "died" or len(document["servers"]) == 1:
            result.append("%-12s %s%s" % ("", part["part"] + ": " + part["state"], ", see " + part["log"] if part["state"] == "died" else ""))
    return result
