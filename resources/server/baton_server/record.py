# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A running job's record, as its runner keeps it in progress.json and at the end in result.json."""
import os
import resource
import time

from . import clock, jobs, journal, paths, procs, progress, reports, weighing

PAUSES = (0, 0.2, 1, 5)   # seconds before each try to write the result


class Record:
    """before: the record of the job that this one goes on with or reverts, or None."""

    def __init__(self, directory, plan, by, job, me, order=None, before=None):
        self.directory = directory
        self.rules = plan.get("progress") or {}
        site = os.path.realpath(plan["site"])
        self.runs = weighing.good_runs(plan["series"], plan["operation"], site)
        self.progress = progress.Progress(self.rules, weighing.phase_weights(self.rules, self.runs))
        self.steps = []
        self.scale = None
        self.percent = 0
        self.saved = 0.0
        self.dirty = True
        self.base = {key: (before or jobs.BLANK)[key] for key in ("tables", "sizes", "preview", "warnings")}
        self.data = dict(jobs.BLANK, id=job, series=plan["series"], seriesName=plan.get("seriesName") or plan["series"].rpartition("-")[0], links=plan["links"],
                         site=site, source=os.path.realpath(plan["source"]) if plan.get("source") else "", operation=plan["operation"], title=plan["title"], state="running",
                         by=by, started=clock.iso(), quietSince=clock.iso(), alive=True, run=job, phases=[], orphans=[], **me)
        if order == "undo":
            self.base.update(sizes=None, warnings=[])   # they are of what is being reverted
        self.data.update(self.base, warnings=list(self.base["warnings"]))
        if before and order == "undo":
            self.data.update(undoes=before["id"], run=before["run"] or before["id"])
        elif before:
            self.data.update(resumes=before["id"], run=before["run"] or before["id"])
        self.data["rehearsal"] = order == "rehearse"

    def follow(self, steps):
        """The steps that the job has; percent is told of them where they name phases."""
        self.steps = steps
        if any(one.plan.get("phase") for one in steps):
            plain = self.data["rehearsal"] or self.data["undoes"]
            self.scale = weighing.Scale(steps, [] if plain else weighing.phase_weights(self.rules, self.runs, True), [] if plain else self.runs)
        self.dirty = True

    # What the steps tell

    def printed(self, one, data, now, live):
        """Takes what a step printed; live: it is in the log already."""
        if not live:
            if one.reader is None:
                one.reader = progress.Progress(self.rules, expected=self.progress.expected)
        if one.reader:
            one.reader.feed(data)
        self.data["quietSince"] = clock.iso(now)
        self.dirty = True

    def logged(self, data):
        """Takes what came into the log, as whoever reads the log sees it."""
        self.progress.feed(data)
        self.data["logSize"] += len(data)
        self.dirty = True
        if self.scale is None:
            now = time.time()
            for name in self.progress.changes:
                self.end_phase(now)
                self.data["phases"].append({"id": name, "started": clock.iso(now), "ended": None})
                self.saved = 0.0
        del self.progress.changes[:]

    def phase_began(self, one):
        """A step runs: its phase is on from now, where it is not already."""
        phase = one.plan.get("phase")
        if phase and not any(entry["id"] == phase and entry["ended"] is None for entry in self.data["phases"]):
            self.data["phases"].append({"id": phase, "started": clock.iso(), "ended": None})
        self.saved = 0.0

    def step_ended(self, one):
        if self.scale is not None:
            for entry in self.data["phases"]:
                if entry["ended"] is None and not any(other.plan.get("phase") == entry["id"] and other.state == "running" for other in self.steps):
                    entry["ended"] = clock.iso()
        self.look_at_reports()
        if one.state == "refused" and self.data["refusal"] is None:
            self.data["refusal"] = {"code": "guard", "message": one.error, "found": "", "production": "", "todo": ""}
        self.saved = 0.0

    def refusal_words(self, one):
        return self.data["refusal"]["message"] if one.state == "refused" and self.data["refusal"] else None

    def look_at_reports(self):
        begun = sorted((one for one in self.steps if one.started), key=lambda one: one.started)
        self.data.update(reports.merged(self.directory, [one.id for one in begun], self.base))
        self.dirty = True

    def processes(self, pids):
        """The sessions of the steps that run: what a lost job leaves is looked for there."""
        self.data["groups"] = [{"pid": pid, "startTime": procs.start_time(pid)} for pid in pids]

    # Keeping it

    def end_phase(self, now):
        for entry in self.data["phases"]:
            if entry["ended"] is None:
                entry["ended"] = clock.iso(now)

    def merge(self):
        p = self.progress
        self.percent = max(self.percent, self.scale.percent(self.steps, self.thousandths) if self.scale else p.percent)
        self.data.update(phase=p.phase, done=p.done, total=p.total, percent=self.percent, table=p.table, label=p.label)
        self.data["steps"] = [one.told() for one in self.steps]

    def thousandths(self, one):
        """Of a running step, as far as its output tells."""
        reader = one.reader or self.progress
        return reader.thousandths() if reader.phase == one.plan.get("phase") else 0

    def save(self, force=False):
        """Writes progress.json: at most once a second, at once where a phase changed. Raises OSError."""
        now = time.monotonic()
        if not force and (not self.dirty or now - self.saved < 1):
            return
        self.merge()
        self.data["heartbeat"] = clock.iso()
        paths.write_json(os.path.join(self.directory, "progress.json"), self.data)
        self.saved = now
        self.dirty = False

    def end(self, outcome, pauses=PAUSES):
        """Writes result.json, for which a full disk has a reserve. Only this makes a job succeeded. False where it could not be written; pauses: seconds before each try."""
        self.progress.finish()
        self.logged(b"")
        self.end_phase(time.time())
        self.merge()
        if self.progress.counted and not self.data["total"]:
            self.data.update(zip(("done", "total"), self.progress.counted))
        self.data.update(outcome, ended=clock.iso(), alive=False)
        if self.data["state"] == "failed" and full(self.directory):   # a step that could not write its words either
            self.data["error"] = "%s; no space left on the disk of the job's own files, %s" % (self.data["error"], self.directory)
        self.data["logSize"] = jobs.log_size(self.directory)
        self.data["processorMs"] = processor_ms()
        self.data.pop("groups", None)
        if self.data["state"] in ("succeeded", "differs"):
            self.data["percent"] = 100
        drop(os.path.join(self.directory, "reserve"))
        return self.write_result(pauses)

    def write_result(self, pauses=PAUSES):
        """What end() made, on disk."""
        for pause in pauses:
            time.sleep(pause)
            try:
                paths.write_json(os.path.join(self.directory, "result.json"), self.data, sync=True)
                break
            except OSError:
                drop(os.path.join(self.directory, "progress.json.old"))
        else:
            return False
        try:
            journal.append(self.directory, {"event": "end", "state": self.data["state"]})
        except OSError:
            pass
        return True


def full(directory):
    space = os.statvfs(directory)
    return space.f_bavail * space.f_frsize < 1 << 16


def processor_ms():
    """What this process and all that it waited for used. A database server's own work is not in it."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return int(1000 * sum(one.ru_utime + one.ru_stime for one in used))


def drop(path):
    try:
        os.unlink(path)
    except OSError:
        pass
