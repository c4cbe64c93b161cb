# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one plan, detached from whoever asked: survives the helper, the connection and the client.

Reads {"plan", "by", "state", "shared"} on standard input, reports one line on standard output, then goes on by itself.
"""
import json
import os
import re
import signal
import sys
import time

from . import clock, errors, guards, host, jobs, journal, locks, paths, procs, record, step


def main():
    order = json.loads(read_all(0).decode())
    os.setsid()
    if os.fork():
        os._exit(0)
    report = os.dup(1)
    os.set_inheritable(report, False)
    detach(report)
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
    job = "%s-%s-%s" % (time.strftime("%Y%m%dT%H%M%SZ", time.gmtime()), re.sub("[^a-z0-9-]", "-", plan["operation"])[:40], os.urandom(3).hex())
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
        under_lock(order, plan, job, me, lock, report)
    finally:
        lock.release()


def under_lock(order, plan, job, me, lock, report):
    directory = None
    try:
        guards.check(plan)   # what was true for the helper may have changed
        directory = paths.make_directory(paths.in_state("series", plan["series"], "jobs", job))
        with open(os.path.join(directory, "log"), "xb"):
            pass
        with open(os.path.join(directory, "reserve"), "wb") as reserve:
            reserve.write(bytes(65536))   # so that a full disk leaves room for saying so
        paths.write_json(os.path.join(directory, "plan.json"), plan)
        state = record.Record(directory, plan, order["by"], job, me)
        journal.append(directory, {"event": "start", "by": order["by"], "production": note_production(plan), "pid": me["pid"]})
        state.save(force=True)
    except errors.CallError as error:
        report({"error": {"code": error.code, "message": error.message, "details": error.details}})
        return
    except OSError as error:
        discard(directory)
        report({"error": {"code": "failed", "message": "the job's files cannot be written: %s" % error, "details": {"errno": error.errno}}})
        return
    report({"job": job, "series": plan["series"]})
    outcome = {"state": "failed", "error": "the runner met an error of its own"}
    try:
        outcome = steps(plan, state, directory, lock)
    except OSError as error:
        outcome = {"state": "failed", "error": "the runner cannot go on: %s" % error}
    except Exception as error:
        outcome = {"state": "failed", "error": "%s: %s" % (type(error).__name__, error)}
    state.end(outcome)


def discard(directory):
    """A job that could not begin leaves nothing."""
    if directory is None:
        return
    for name in ("log", "reserve", "plan.json", "journal.jsonl", "progress.json"):
        try:
            os.unlink(os.path.join(directory, name))
        except OSError:
            pass
    try:
        os.rmdir(directory)
    except OSError:
        pass


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


def steps(plan, state, directory, lock):
    """Runs the steps in order, up to the first that does not succeed; returns what the result adds to the record."""
    outcome = {"state": "succeeded"}
    wake = step.Wake()
    for one in plan["steps"]:
        journal.append(directory, {"event": "step", "step": one["id"], "argv": one["argv"], "cwd": one["cwd"]})
        outcome = step.Step(one, state, directory, lock, wake).run()
        try:
            journal.append(directory, dict(outcome, event="step-ended", step=one["id"]))
        except OSError as error:
            if outcome["state"] == "succeeded":
                raise error
        if outcome["state"] != "succeeded":
            break
    return outcome


if __name__ == "__main__":
    sys.exit("started by the helper, see control.py")
