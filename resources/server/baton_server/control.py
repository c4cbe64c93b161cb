# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starting and stopping jobs: the helper's side of the runner."""
import json
import os
import select
import signal
import sys
import time

from . import chain, guards, jobs, paths, procs
from .errors import CallError, bad

LAUNCH = "import sys; sys.path.insert(0, sys.argv[1]); from baton_server import runner; runner.main()"


def start(params):
    """Starts the plan's runner and says what it reports: the job, or why not."""
    rehearse = params.get("rehearse", False)
    if type(rehearse) is not bool:
        raise bad("rehearse is not true or false")
    return begin(params.get("plan"), person(params), "rehearse" if rehearse else "run", secrets=secrets_of(params))


def resume(params):
    """A new job that goes on where this one ended."""
    return again(params, "resume")


def undo(params):
    """A new job that reverts what this one's steps changed."""
    return again(params, "undo")


def again(params, mode):
    by, secrets = person(params), secrets_of(params)
    series = jobs.find(params.get("job"))
    chain.demand(series, params["job"], mode)
    plan = paths.read_json(paths.in_state("series", series, "jobs", params["job"], "plan.json"))
    if plan is None or plan.get("series") != series:
        raise CallError("not-found", "the plan of job %s cannot be read" % params["job"])
    return begin(plan, by, mode, params["job"], secrets)


def begin(plan, by, mode, of=None, secrets=None):
    guards.check(plan, mode, of)
    order = {"plan": plan, "by": by, "state": paths.state(), "shared": paths.shared(), "mode": mode, "of": of, "secrets": secrets or {}}
    answer = launch(json.dumps(order).encode())
    if "job" in answer:
        series, job = answer["series"], answer["job"]
        return {"job": jobs.record(series, job) or dict(jobs.BLANK, id=job, series=series, state="running")}   # on a full disk a way back runs without files here
    error = answer.get("error") or {"code": "failed", "message": "the runner ended without a word"}
    raise CallError(error["code"], error["message"], error.get("details"))


def person(params):
    by = params.get("by", "")
    if not isinstance(by, str) or len(by) > 200:
        raise bad("by is not a short text")
    return by


def secrets_of(params):
    """The call's passwords, which go to the runner's memory and nowhere else. What is said of wrong ones names none."""
    found = params.get("secrets") or {}
    database = found.get("database", {}) if isinstance(found, dict) else None
    if not isinstance(database, dict) or set(found) - {"sudo", "database"} or set(database) - {"user", "password"}:
        raise bad("secrets are not what they should be")
    texts = ([found["sudo"]] if "sudo" in found else []) + list(database.values())
    if not all(isinstance(one, str) and len(one) <= 1000 and not set(one) & set("\0\n\r") for one in texts):
        raise bad("a secret is not a text of one line")
    return found


def launch(order):
    """Runs the runner in a fresh interpreter, which detaches by itself; returns its one report."""
    order_out, order_in = os.pipe()
    report_out, report_in = os.pipe()
    argv = [sys.executable or "/usr/bin/python3", "-X", "utf8", "-I", "-S", "-c", LAUNCH, paths.place]
    null = os.open(os.devnull, os.O_WRONLY | os.O_CLOEXEC)
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")   # 3.12 warns of threads; the child only execs
        pid = os.fork()
    if pid == 0:
        try:
            os.dup2(order_out, 0)
            os.dup2(report_in, 1)
            os.dup2(null, 2)
            os.execv(argv[0], argv)
        finally:
            os._exit(127)
    for fd in (order_out, report_in, null):
        os.close(fd)
    try:
        feed(order_in, order)
        return take_report(report_out)
    finally:
        os.close(report_out)
        os.waitpid(pid, 0)


def feed(fd, data):
    try:
        while data:
            data = data[os.write(fd, data):]
    except BrokenPipeError:
        pass
    finally:
        os.close(fd)


def take_report(fd, limit=20):
    data = b""
    end = time.monotonic() + limit
    while b"\n" not in data:
        if not select.select([fd], [], [], max(0, end - time.monotonic()))[0]:
            raise CallError("failed", "the runner did not report within %d s" % limit)
        more = os.read(fd, 65536)
        if not more:
            break
        data += more
    try:
        return json.loads(data.decode())
    except ValueError:
        return {}


def stop(params):
    """Asks the job's runner to end it, and waits until it has. For a lost job: ends what it left behind."""
    job, by = params.get("job"), person(params)
    series = jobs.find(job)
    directory = paths.in_state("series", series, "jobs", job)
    record = jobs.record(series, job)
    if record is None:
        raise CallError("not-found", "no job " + job)
    if record["state"] == "lost" and record["orphans"]:
        return {"job": end_orphans(series, job, directory, by)}
    if record["state"] != "running":
        return {"job": record}
    paths.write_json(os.path.join(directory, "stop.json"), {"by": by})
    progress = paths.read_json(os.path.join(directory, "progress.json")) or {}
    if procs.alive(progress):
        try:
            os.kill(progress["pid"], signal.SIGTERM)   # only wakes it: another maintainer's runner finds the file by itself
        except OSError:
            pass
    end = time.monotonic() + 30
    while time.monotonic() < end:
        record = jobs.record(series, job)
        if record["state"] != "running":
            return {"job": record}
        time.sleep(0.05)
    raise CallError("busy", "the job has been asked to stop and still runs", {"job": job})


def end_orphans(series, job, directory, by, grace=10):
    """TERM, and KILL after so many seconds, for the processes that a lost job left."""
    from . import journal
    try:
        journal.append(directory, {"event": "stop-orphans", "by": by, "pids": jobs.record(series, job)["orphans"]})
    except OSError:
        pass   # on a full disk they are ended all the same
    for number, wait in ((signal.SIGTERM, grace), (signal.SIGKILL, 5)):
        end = time.monotonic() + wait
        left = jobs.record(series, job)["orphans"]
        denied = signal_all(left, number)
        while left and time.monotonic() < end:
            time.sleep(0.05)
            left = jobs.record(series, job)["orphans"]
        if not left:
            return jobs.record(series, job)
        if denied:
            raise CallError("not-permitted", "processes of another user: %s" % ", ".join(map(str, denied)), {"pids": denied})
    raise CallError("failed", "processes that do not end: %s" % ", ".join(map(str, left)), {"pids": left})


def signal_all(pids, number):
    denied = []
    for pid in pids:
        try:
            os.kill(pid, number)
        except PermissionError:
            denied.append(pid)
        except OSError:
            pass
    return denied
