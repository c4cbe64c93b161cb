# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import time
import zlib
from unittest import mock

import support
from support import Case

DAY = 86400


class Retention(Case):
    def setUp(self):
        Case.setUp(self)
        from baton_server import files, paths
        kept, paths._state = paths._state, (self.make("home", ".local", "state", "lino-baton"), False)
        self.addCleanup(setattr, paths, "_state", kept)
        self.addCleanup(files._cache.clear)
        self.now = time.time()
        self.number = 0

    def job(self, days, state="succeeded", site="/x/mdg2", log=b"", **more):
        """A job of so many days ago; its id."""
        from baton_server import jobs
        self.number += 1
        name = "%s-sync-%06x" % (time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(self.now - days * DAY)), self.number)
        directory = self.state("series", "mdg-1", "jobs", name)
        self.write(directory + "/log", log)
        os.utime(directory + "/log", (self.now - days * DAY,) * 2)
        self.write(directory + "/result.json", json.dumps(dict(jobs.BLANK, id=name, series="mdg-1", site=site, operation="sync", state=state, logSize=len(log), **more)))
        return name

    def left(self):
        return set(os.listdir(self.state("series", "mdg-1", "jobs")))

    def sweep(self):
        from baton_server import files, retention
        files._cache.clear()
        retention.look_through("mdg-1", self.now)

    def attempt(self, days, state="cancelled", current=False):
        """An attempt that ended so many days ago; its directory."""
        from baton_server import attempts, clock
        self.number += 1
        name = "20260101T000000Z-%06x" % self.number
        record = dict(attempts.BLANK, id=name, state=state, former="/x/mdg1", site="/x/mdg2", links="/x", ended=clock.iso(self.now - days * DAY), **{"from": "mdg1", "to": "mdg2"})
        if state == "running":
            record.update(ended=None, ends=clock.iso(self.now), switched=clock.iso(self.now))
        directory = self.state("series", "mdg-1", "attempts", name)
        for inner in ("switch/restore.py", "cancel/restore.py", "cancel.sql", "marks.db", "former.json", "lost/report.json", "lost/media/uploads/x"):
            self.write(os.path.join(directory, inner), "x")
        self.write(directory + "/attempt.json", json.dumps(record))
        if current:
            self.write(self.state("series", "mdg-1", "attempt.json"), json.dumps(record))
        os.utime(directory, (self.now - 400 * DAY,) * 2)
        return directory

    def test_an_attempts_dumps_and_report_go_after_90_days_and_its_record_stays(self):
        from baton_server import retention
        old, young, undead, now = self.attempt(91), self.attempt(89), self.attempt(91, "kept"), self.attempt(500, "running", current=True)
        outside = self.write(self.directory + "/outside/x", "x")
        os.symlink(os.path.dirname(outside), old + "/lost/media/link")
        self.write(self.state("series", "mdg-1", "activity.jsonl"), "{}\n")
        retention.look_through_attempts("mdg-1", self.now)
        self.assertEqual((os.listdir(old), os.listdir(undead)), (["attempt.json"], ["attempt.json"]))
        self.assertEqual((len(os.listdir(young)), len(os.listdir(now))), (7, 7))
        self.assertTrue(os.path.exists(outside))
        self.assertTrue(os.path.exists(self.state("series", "mdg-1", "activity.jsonl")))

    def test_nothing_of_attempts_goes_where_the_record_is_damaged(self):
        from baton_server import attempts, retention
        old = self.attempt(91, current=True)
        self.write(self.state("series", "mdg-1", "attempt.json"), "{")
        self.write(old + "/attempt.json", "{")
        with self.assertRaises(attempts.Damaged):
            retention.look_through_attempts("mdg-1", self.now)
        self.assertEqual(len(os.listdir(old)), 7)

    def test_jobs_go_after_90_days_and_the_last_good_one_of_each_site_stays(self):
        young = [self.job(89, "failed"), self.job(1, "failed")]
        gone = [self.job(91, "failed"), self.job(200), self.job(120, "succeeded", rehearsal=True), self.job(120, "succeeded", undoes="x")]
        kept = [self.job(150, "differs"), self.job(300, site="/x/mdg3")]
        self.sweep()
        self.assertEqual(self.left(), set(young + kept))
        self.assertFalse(self.left() & set(gone))

    def test_the_jobs_that_the_last_good_one_went_on_with_stay_with_it(self):
        first = self.job(101, "failed")
        second = self.job(100, "succeeded", resumes=first)
        self.job(102, "failed")
        self.sweep()
        self.assertEqual(self.left(), {first, second})

    def test_a_running_job_is_left_alone_however_old(self):
        from baton_server import procs
        name = self.job(400, "running")
        directory = self.state("series", "mdg-1", "jobs", name)
        os.rename(directory + "/result.json", directory + "/progress.json")
        with open(directory + "/progress.json") as source:
            record = json.load(source)
        record.update(pid=os.getpid(), startTime=procs.start_time(os.getpid()), bootId=procs.boot_id())
        self.write(directory + "/progress.json", json.dumps(record))
        self.sweep()
        self.assertEqual(self.left(), {name})

    def test_what_is_no_job_and_what_a_link_leads_to_stays(self):
        top = self.state("series", "mdg-1", "jobs")
        kept = self.job(1)
        self.write(top + "/notes.txt")
        elsewhere = self.make("elsewhere")
        self.write(elsewhere + "/result.json", json.dumps({"state": "failed"}))
        os.symlink(elsewhere, top + "/20200101T000000Z-sync-aaaaaa")
        self.write(top + "/.gone-20200101T000000Z-sync-bbbbbb/log")
        self.write(top + "/99999999T999999Z-sync-cccccc/result.json", json.dumps({"state": "failed"}))
        self.sweep()
        self.assertEqual(self.left(), {kept, "notes.txt", "20200101T000000Z-sync-aaaaaa", "99999999T999999Z-sync-cccccc"})
        self.assertTrue(os.path.exists(elsewhere + "/result.json"))

    def test_large_logs_are_compressed_after_a_week_and_read_as_before(self):
        text = b"".join(b"line %d of a log that is larger than a megabyte\r\n" % i for i in range(60000)) + b"\xff no end"
        old, young, small = self.job(8, log=text), self.job(6, log=text), self.job(9, log=text[:1000])
        self.write(self.state("series", "mdg-1", "jobs", old, "times"), "0 1000\n%d 2000\n" % (len(text) - 8))
        self.sweep()
        has = {name: sorted(n for n in os.listdir(self.state("series", "mdg-1", "jobs", name)) if "log" in n) for name in (old, young, small)}
        self.assertEqual(has, {old: ["log.gz"], young: ["log"], small: ["log"]})
        helper = self.helper()
        record = [job for job in helper.call("jobs")["jobs"] if job["id"] == old][0]
        self.assertEqual(record["logSize"], len(text))
        for offset in (0, 1, 1234567, len(text) - 8, len(text)):
            frame, events = helper.end_of(helper.send("job.watch", job=old, offset=offset, follow=True))
            self.assertEqual(b"".join(event.get("raw", b"") for event in events), text[offset:])
            self.assertEqual(frame["result"]["offset"], len(text))
        self.assertEqual([event["event"]["times"][-1] for event in events if event["event"]["kind"] == "data"], [])
        self.assertEqual(helper.error("job.watch", job=old, offset=len(text) + 1)["code"], "bad-request")
        self.sweep()
        self.assertEqual(os.listdir(self.state("series", "mdg-1", "jobs", old)).count("log.gz"), 1)

    def test_a_compressed_log_costs_no_memory_and_never_more_disk_than_it_had(self):
        from baton_server import packed
        name = self.job(8, log=b"")
        directory = self.state("series", "mdg-1", "jobs", name)
        os.unlink(directory + "/log")
        press = zlib.compressobj(9, zlib.DEFLATED, 31)
        self.write(directory + "/log.gz", b"".join(press.compress(bytes(1 << 20)) for _ in range(300)) + press.flush())
        fd = packed.open_log(directory, 5 << 20)
        self.assertEqual(os.fstat(fd).st_size, 5 << 20)
        os.close(fd)
        self.assertEqual(sorted(os.listdir(directory)), ["log.gz", "result.json"])

    def test_the_size_of_a_lost_jobs_compressed_log_is_known(self):
        from baton_server import packed
        name = self.job(8, log=b"0123456789" * 200000)
        self.sweep()
        self.assertEqual(packed.size(self.state("series", "mdg-1", "jobs", name)), 2000000)

    def test_a_damaged_compressed_log_is_told(self):
        name = self.job(8, log=b"0123456789")
        directory = self.state("series", "mdg-1", "jobs", name)
        os.unlink(directory + "/log")
        self.write(directory + "/log.gz", b"no gzip")
        self.assertIn("damaged", self.helper().error("job.watch", job=name, offset=0)["message"])
        os.unlink(directory + "/log.gz")
        self.assertEqual(self.opened[0].error("job.watch", job=name, offset=0)["code"], "not-found")

    # A clock that is ahead makes nothing old

    def seen(self, days, boottime, boot="a", steady=None):
        """A sweep whose clocks show this: what it takes for certain, in days."""
        from baton_server import attempts, retention
        with mock.patch.object(attempts, "clock", lambda: {"bootId": boot, "boottime": boottime * DAY, "wall": self.now + days * DAY}):
            return round(retention.witnessed("mdg-1") / DAY, 2)

    def test_the_clock_is_believed_after_a_week_in_which_it_kept_step(self):
        self.make(*os.path.relpath(self.state("series", "mdg-1"), self.directory).split("/"))
        self.assertEqual([self.seen(*one) for one in ((0, 5), (3, 8), (60, 65))], [0, 3, 60])
        self.assertEqual(self.seen(60 + 365, 65.1), 0, "set ahead by a year while it runs")
        self.assertEqual([self.seen(60 + 370.9, 71), self.seen(66, 71.1), self.seen(74, 79.1)], [5.9, 0, 8], "and right again")
        self.assertEqual(self.seen(76, 1, "b"), 9, "a day off at most")
        self.assertEqual(self.seen(76 + 365, 0.1, "c"), 0, "ahead by a year since the server's start")
        self.assertEqual(self.seen(70, 0.2, "d"), 0, "behind")

    def test_where_the_clock_may_be_ahead_nothing_goes_and_a_week_later_all_that_is_old(self):
        from baton_server import attempts, files, retention
        job, old, _ = self.job(300, "failed"), self.attempt(91), self.attempt(5, current=True)

        def sweep(days, boottime):
            files._cache.clear()
            with mock.patch.object(attempts, "clock", lambda: {"bootId": "a", "boottime": boottime * DAY, "wall": self.now + days * DAY}), mock.patch.object(retention.time, "time", lambda: self.now + days * DAY), mock.patch.object(os, "nice"):
                retention.sweep("mdg-1")
        for days, boottime in ((0, 1), (365, 1.1), (371, 7), (7, 7.1), (13.8, 13.9)):
            sweep(days, boottime)
            self.assertEqual((job in self.left(), len(os.listdir(old))), (True, 7), days)
        sweep(14.2, 14.3)
        self.assertEqual((job in self.left(), os.listdir(old)), (False, ["attempt.json"]))

    def test_a_visit_sweeps_once_a_day(self):
        from baton_server import attempts, retention
        swept = []
        self.make(*os.path.relpath(self.state("series", "mdg-1"), self.directory).split("/"))
        now = dict(attempts.clock())

        def visit(later):
            moment = dict(now, boottime=now["boottime"] + later, wall=now["wall"] + later)
            with mock.patch.object(attempts, "clock", lambda: moment), mock.patch.object(retention, "sweep", lambda series: (retention.witnessed(series), swept.append(series))):
                retention.visit(["mdg-1", "nobody-2"])
            return len(swept)
        self.assertEqual([visit(seconds) for seconds in (0, 60, DAY - 60, DAY + 60, DAY + 120, 2 * DAY, 2 * DAY + 120)], [1, 1, 1, 2, 2, 2, 3])
        self.assertEqual(set(swept), {"mdg-1"})

    def test_a_probe_sweeps_a_series_that_has_no_job(self):
        from baton_server import series
        links = self.pair()
        known = self.state("series", series.links_id(links))
        old = known + "/jobs/20200101T000000Z-sync-aaaaaa"
        self.write(old + "/result.json", json.dumps({"state": "failed", "operation": "sync"}))
        self.steady(known)
        helper = self.helper()
        helper.call("probe", roots=[os.path.dirname(links)])
        self.wait_for(lambda: not os.path.exists(old), what="the sweep")

    def steady(self, directory):
        """The clock has been seen to go right for long, until two days ago."""
        from baton_server import attempts
        now = attempts.clock()
        self.write(directory + "/swept.json", json.dumps({"clock": dict(now, boottime=now["boottime"] - 2 * DAY, wall=now["wall"] - 2 * DAY), "steady": 30 * DAY}))

    def test_a_job_that_ends_sweeps(self):
        links = self.pair()
        helper = self.helper()
        plan = self.plan(links)
        old = self.state("series", plan["series"], "jobs", "20200101T000000Z-sync-aaaaaa")
        self.write(old + "/result.json", json.dumps({"state": "failed", "operation": "sync"}))
        self.steady(self.state("series", plan["series"]))
        job = helper.call("job.start", plan=plan, by="a")["job"]["id"]
        self.assertEqual(self.ended(helper, job)["state"], "succeeded")
        self.wait_for(lambda: not os.path.exists(old), what="the sweep")


if __name__ == "__main__":
    support.main()
