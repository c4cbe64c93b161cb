# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A job that goes back by itself: where it did not succeed before the plan's revertUntil was done, its runner undoes it under the same lock."""
import os
import shutil

from . import chain, clock, errors, paths, record, step, turns

RESERVE = "reserve.undo"      # beside the job's own reserve: room for the undoing's files, the attempt's record and what the actions report
ROOM = 1 << 20                # bytes, beside those for two copies of the plan
ITSELF = ", by itself"
ELSEWHERE = ("/dev/shm", "/run", "/tmp")


def reserve(directory, plan):
    """Makes room for a way back. Raises OSError."""
    size = ROOM + 2 * os.stat(os.path.join(directory, "plan.json")).st_size if plan.get("revertUntil") else 0
    if size:
        with open(os.path.join(directory, RESERVE), "wb") as out:
            out.write(os.urandom(size))   # zeros would be no reserve where the file system keeps none


def wanted(plan, mode, outcome, state, before):
    """The chain of a job that ended so and is to be undone by itself, else None. state: its record.Record; before: the chain that it went on with, or None."""
    until = plan.get("revertUntil")
    if not until or mode not in ("run", "resume") or outcome["state"] not in step.BAD:
        return None
    if any(one.id == until and one.state in step.GOOD for one in state.steps) or turns.reached(plan):
        return None
    job = state.data["id"]
    told = chain.Chain(plan["series"], job, [job] + (before.jobs if before else []))
    return told if until not in told.done and any(one["id"] in told.begun and one.get("undo") for one in plan["steps"]) else None


def itself(by):
    """Who orders what a job of this person brings about by itself."""
    return by if by.endswith(ITSELF) else by + ITSELF


def revert(plan, order, state, told, lock, job, files_of, perform):
    """Undoes the job of this record (told is its chain) in one of its own, whose id is job. files_of makes its files, perform(chain, record, directory) runs it."""
    failed, reason = state.data["id"], state.data["error"] or ""
    order = dict(order, by=itself(order["by"]), mode="undo", of=failed)
    lock.who.update(job=job, who=order["by"], since=clock.iso())
    record.drop(os.path.join(state.directory, RESERVE))
    known = note(plan, state.data["run"], job, reason)
    try:
        lock.beat()
    except OSError:
        pass
    me = {key: state.data[key] for key in ("pid", "startTime", "bootId")}
    directory, undoing = begin_job(files_of, order, plan, job, me, state.data)
    outcome = perform(told, undoing, directory)
    undoing.end(outcome)
    bring_home(directory, plan, job)
    if not known:
        note(plan, state.data["run"], None, reason)


def begin_job(files_of, order, plan, job, me, earlier):
    """(directory, record) of a new job, with its first files. Raises OSError; a way back that production waits for is put elsewhere instead."""
    directory = paths.in_state("series", plan["series"], "jobs", job)
    try:
        return paths.make_directory(directory), files_of(directory, order, plan, job, me, earlier)
    except OSError:
        if order.get("mode") != "undo" or not plan.get("turn"):
            raise
    shutil.rmtree(directory, ignore_errors=True)
    directory = elsewhere(job)
    return directory, files_of(directory, order, plan, job, me, earlier)


def note(plan, run, job=None, reason=None):
    """Tells the attempt which job brings it on, and why the last one did not. False where that could not be written."""
    from . import attempts
    values = {key: value for key, value in (("job", job), ("reason", reason)) if value is not None}

    def changed(found):
        return dict(found, **values) if found is not None and found["run"] == run else None
    try:
        attempts.change(plan["series"], changed)
    except (errors.CallError, OSError):
        return False
    return True


def elsewhere(job):
    """A directory of this user's own, named as the job, on a file system that has room. Raises OSError."""
    import tempfile
    for place in ELSEWHERE:
        try:
            made = os.path.join(tempfile.mkdtemp(prefix="lino-baton-", dir=place), job)
            os.mkdir(made, 0o700)
            return made
        except OSError as error:
            last = error
    raise last


def bring_home(directory, plan, job):
    """Moves a job's files from elsewhere to where they belong, as far as there is room now."""
    home = paths.in_state("series", plan["series"], "jobs", job)
    if directory == home:
        return
    try:
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(directory, home)
        shutil.rmtree(os.path.dirname(directory), ignore_errors=True)
    except (OSError, shutil.Error):
        shutil.rmtree(home, ignore_errors=True)   # half a job's record is none: the files stay where they were made
