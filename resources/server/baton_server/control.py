# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starting and stopping jobs: the helper's side of the runner."""
import json
import os
import select
import signal
import sys
import time

from . import guards, jobs, paths, procs
from .errors import CallError, bad

LAUNCH = "import sys; sys.path.insert(0, sys.argv[1]); from baton_server import runner; runner.main()"


def start(params):
    """Starts the plan's runner and says what it reports: the job, or why not."""
    plan, by = params.get("plan"), person(params)
    guards.check(plan)
    order = {"plan": plan, "by": by, "state": paths.state(), "shared": paths.shared()}
    answer = launch(json.dumps(order).encode())
    if "job" in answer:
        series, job = answer["series"], answer["job"]
        return {"job": jobs.record(series, job)}
    error = answer.get("error") or {"code": "failed", "message": "the runner ended without a word"}
    raise CallError(error["code"], error["message"], error.get("details"))


def person(params):
    by = params.get("by", "")
    if not isinstance(by, str) or len(by) > 200:
        raise bad("by is not a short text")
    return by


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


def end_orphans(series, job, directory, by):
    """TERM, and KILL after 10 s, for the processes that a lost job left."""
    from . import journal
    journal.append(directory, {"event": "stop-orphans", "by": by, "pids": jobs.record(series, job)["orphans"]})
    for number, wait in ((signal.SIGTERM, 10), (signal.SIGKILL, 5)):
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
