# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one plan, detached from whoever asked: survives the helper, the connection and the client.

Reads {"plan", "by", "state", "shared", "mode", "of", "secrets"} on standard input (mode: run, rehearse, resume or undo; of: the job that the last two are about), reports one line on standard output, then goes on by itself.
"""
import calendar
import json
import os
import re
import resource
import signal
import sys
import time

from . import chain, clock, errors, execution, guardian, guards, host, jobs, journal, locks, orders, paths, procs, record, retention, reverting


def main():
    paths.place = sys.argv[1]
    order = json.loads(read_all(0).decode())
    os.setsid()
    if os.fork():
        os._exit(0)
    report = os.dup(1)
    os.set_inheritable(report, False)
    detach(report)
    if order.get("secrets"):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        run(order, lambda answer: tell(report, answer))
    finally:
        os._exit(0)


def read_all(fd):
    parts = []
    while True:
        part = os.read(fd, 1 << 16)
        if not part:
            return b"".join(parts)
        parts.append(part)


def detach(keep):
    """No descriptor but keep leads to the outside; no signal of a closing terminal or connection counts."""
    null = os.open(os.devnull, os.O_RDWR)
    for fd in range(3):
        os.dup2(null, fd)
    for name in os.listdir("/proc/self/fd"):
        if int(name) > 2 and int(name) != keep:
            try:
                os.close(int(name))
            except OSError:
                pass
    os.umask(0o002)
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGPIPE):
        signal.signal(number, signal.SIG_IGN)


def tell(fd, answer):
    """The helper may be gone by now: then nobody needs the answer."""
    try:
        os.write(fd, json.dumps(answer).encode() + b"\n")
        os.close(fd)
    except OSError:
        pass


def run(order, report):
    """One plan from lock to result."""
    plan = order["plan"]
    paths._state = (order["state"], bool(order["shared"]))
    job = new_id(plan)
    me = {"pid": os.getpid(), "startTime": procs.start_time(os.getpid()), "bootId": procs.boot_id()}
    who = dict(me, who=order["by"] or host.user_name(), operation=plan["operation"], job=job, host=os.uname().nodename, user=host.user_name(), since=clock.iso())
    try:
        lock = locks.Lock(plan["series"], plan["links"], who)
    except locks.Locked as error:
        report({"error": {"code": "locked", "message": "the series is locked", "details": {"holder": error.holder}}})
        return
    except OSError as error:
        report({"error": {"code": "failed", "message": str(error), "details": {"errno": error.errno}}})
        return
    try:
        if jobs.names(plan["series"])[:1] > [job]:   # one that began in this moment is over already
            job = lock.who["job"] = new_id(plan)
            lock.beat()
        under_lock(order, plan, job, me, lock, report)
    except OSError as error:
        report({"error": {"code": "failed", "message": str(error), "details": {"errno": error.errno}}})
    finally:
        lock.release()
    retention.sweep(plan["series"])


def new_id(plan):
    """A job's id, later in order than all of the series: of two that begin in one second, too, it must be clear which is the newer one, and also
    after a clock that was ahead was set right. What went on with an older one, or undid it, would be nobody's to undo else."""
    now = time.time()
    for name in jobs.names(plan["series"])[:1]:
        try:
            newest = calendar.timegm(time.strptime(name[:16], "%Y%m%dT%H%M%SZ"))
        except ValueError:
            break   # no job of ours
        now = max(now, newest + 1)
    return "%s-%s-%s" % (time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(now)), re.sub("[^a-z0-9-]", "-", plan["operation"])[:40], os.urandom(3).hex())


def under_lock(order, plan, job, me, lock, report):
    directory = None
    try:
        guards.check(plan, order.get("mode"), order.get("of"), quick=True)   # what was true for the helper may have changed
        before, earlier = former(order, plan["series"])
        directory = paths.in_state("series", plan["series"], "jobs", job)
        directory, state = reverting.begin_job(files_of, order, plan, job, me, earlier)
    except errors.CallError as error:
        report({"error": {"code": error.code, "message": error.message, "details": error.details}})
        return
    except OSError as error:
        discard(directory)
        report({"error": {"code": "failed", "message": "the job's files cannot be written: %s" % error, "details": {"errno": error.errno}}})
        return
    report({"job": job, "series": plan["series"]})
    try:
        go(order, plan, before, state, directory, lock)
    except Exception:
        state.end({"state": "failed", "error": "the runner met an error of its own"})
    reverting.bring_home(directory, plan, job)


def go(order, plan, before, state, directory, lock):
    """From the first step to the result, and back where the plan says so."""
    mode = order.get("mode") or "run"
    order = dict(order, by=lock.who["who"])
    kept = guardian.Kept(plan["series"], reverting.itself(order["by"]), order.get("secrets")) if plan.get("turn") and mode != "rehearse" else None
    try:
        to_the_end(order, plan, mode, before, state, directory, lock, execution.Wake(kept.look if kept else None))
    finally:
        if kept:
            kept.farewell()


def to_the_end(order, plan, mode, before, state, directory, lock, wake):
    secrets = order.get("secrets")
    if plan.get("turn") and mode in ("resume", "undo"):
        reverting.note(plan, state.data["run"], job=state.data["id"])
    outcome = perform(plan, mode, before, state, directory, lock, wake, secrets)
    back = reverting.wanted(plan, mode, outcome, state, before)
    written = state.end(outcome, (0, 0.1) if back else record.PAUSES)
    if back:
        wake.deafen()
        try:
            reverting.revert(plan, order, state, back, lock, new_id(plan), files_of, lambda *job: perform(plan, "undo", *job, lock, wake, secrets))
        except Exception:
            pass   # its guardian and cron's tick recover what the attempt's record says is interrupted
        if not written:
            state.write_result()
    record.drop(os.path.join(directory, reverting.RESERVE))


def perform(plan, mode, before, state, directory, lock, wake, secrets):
    """Runs the plan's steps; what the record's end says of them."""
    try:
        return execution.Execution(plan, orders.make(plan, mode, before), state, directory, lock, wake, secrets).run()
    except OSError as error:
        return {"state": "failed", "error": "the runner cannot go on: %s" % error}
    except Exception as error:
        return {"state": "failed", "error": "%s: %s" % (type(error).__name__, error)}


def former(order, series):
    """(chain, record) of the job that is resumed or undone, (None, None) otherwise. Another may have been quicker: it is asked again here."""
    if order.get("mode") not in ("resume", "undo"):
        return None, None
    chain.demand(series, order["of"], order["mode"])
    return chain.Chain(series, order["of"]), jobs.plain(series, order["of"])


def files_of(directory, order, plan, job, me, earlier):
    """The job's first files, in its directory; returns its record. Raises OSError."""
    for name in ("log", "times"):
        with open(os.path.join(directory, name), "xb"):
            pass
    with open(os.path.join(directory, "reserve"), "wb") as reserve:
        reserve.write(bytes(65536))   # so that a full disk leaves room for saying so
    paths.write_json(os.path.join(directory, "plan.json"), plan)
    if order.get("mode") in (None, "run", "resume"):
        reverting.reserve(directory, plan)
    state = record.Record(directory, plan, order["by"], job, me, order.get("mode"), earlier)
    journal.append(directory, {"event": "start", "by": order["by"], "production": production_now(plan, order.get("mode")), "pid": me["pid"], "mode": order.get("mode") or "run", "of": order.get("of")})
    state.save(force=True)
    return state


def discard(directory):
    """A job that could not begin leaves nothing."""
    if directory is None or not os.path.isdir(directory):
        return
    for name in ("log", "times", "reserve", reverting.RESERVE, "plan.json", "journal.jsonl", "progress.json"):
        try:
            os.unlink(os.path.join(directory, name))
        except OSError:
            pass
    try:
        os.rmdir(directory)
    except OSError:
        pass


def production_now(plan, mode):
    """note_production(), which stops no way back."""
    try:
        return note_production(plan)
    except OSError:
        if mode != "undo":
            raise
    return None


def note_production(plan):
    """Remembers which site is production, so that it is known as old when it no longer is."""
    link = os.path.join(plan["links"], "prod")
    if not os.path.islink(link) or not os.path.isdir(link):
        return None
    real = os.path.realpath(link)
    directory = paths.in_state("series", plan["series"])
    if jobs.production_log(os.path.join(directory, "production.jsonl"))[-1:] != [real]:
        journal.append(directory, {"site": real}, "production.jsonl")
    return real


if __name__ == "__main__":
    sys.exit("started by the helper, see control.py")
