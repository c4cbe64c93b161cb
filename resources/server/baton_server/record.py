# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A running job's record, as its runner keeps it in progress.json and at the end in result.json."""
import os
import time

from . import clock, jobs, journal, paths, progress


class Record:
    def __init__(self, directory, plan, by, job, me):
        self.directory = directory
        self.progress = progress.Progress(plan.get("progress"))
        self.saved = 0.0
        self.dirty = True
        self.data = dict(jobs.BLANK, id=job, series=plan["series"], seriesName=plan.get("seriesName") or plan["series"].rpartition("-")[0], links=plan["links"],
                         site=os.path.realpath(plan["site"]), operation=plan["operation"], title=plan["title"], state="running", by=by, started=clock.iso(),
                         quietSince=clock.iso(), alive=True, **me)

    def output(self, data, now):
        """Takes what a step printed."""
        self.progress.feed(data)
        self.data["logSize"] += len(data)
        self.data["quietSince"] = clock.iso(now)
        self.dirty = True
        self.phases(now)

    def phases(self, now):
        for name in self.progress.changes:
            self.end_phase(now)
            self.data["phases"].append({"id": name, "started": clock.iso(now), "ended": None})
            self.saved = 0.0
        del self.progress.changes[:]

    def end_phase(self, now):
        if self.data["phases"] and self.data["phases"][-1]["ended"] is None:
            self.data["phases"][-1]["ended"] = clock.iso(now)

    def merge(self):
        p = self.progress
        self.data.update(phase=p.phase, done=p.done, total=p.total, percent=p.percent, table=p.table, label=p.label)

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

    def end(self, outcome):
        """Writes result.json, for which a full disk has a reserve. Only this makes a job succeeded."""
        self.progress.finish()
        self.phases(time.time())
        self.end_phase(time.time())
        self.merge()
        if self.progress.counted and not self.data["total"]:
            self.data.update(zip(("done", "total"), self.progress.counted))
        self.data.update(outcome, ended=clock.iso(), alive=False)
        self.data["logSize"] = jobs.log_size(self.directory)
        if self.data["state"] == "succeeded":
            self.data["percent"] = 100
        drop(os.path.join(self.directory, "reserve"))
        for pause in (0, 0.2, 1, 5):
            time.sleep(pause)
            try:
                paths.write_json(os.path.join(self.directory, "result.json"), self.data, sync=True)
                break
            except OSError:
                drop(os.path.join(self.directory, "progress.json.old"))
        try:
            journal.append(self.directory, {"event": "end", "state": self.data["state"]})
        except OSError:
            pass


def drop(path):
    try:
        os.unlink(path)
    except OSError:
        pass
