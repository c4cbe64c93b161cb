#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Upgrade attempts of a real Lino site whose users never stop writing: started and cancelled, started and kept. The tests run in the order of their names."""
import datetime
import os
import time
import unittest

from attempt_case import NEW, OLD, THAW, AttemptCase, pictures


class TestAttempt(AttemptCase):
    def assert_one_window(self, users, job, begin, end):
        """Users met the page once, between the freeze and the thaw, and nothing but the page; every request before and after was answered."""
        self.assertEqual(users.failed(), [])
        windows = users.windows()
        self.assertEqual(len(windows), 1, windows)
        first, last, good = windows[0]
        self.assertIsNotNone(good, "nobody was served again")
        offset = time.time() - time.monotonic()
        moments = self.moments(job)
        self.assertGreaterEqual(first + offset, moments["step", begin] - 0.1)
        self.assertLessEqual(good + offset, moments["step", end] + THAW)
        steps = {(entry["event"], entry.get("step")): self.seconds(entry["at"]) for entry in self.journal(job) if entry.get("step") in ("switch", "return")}
        print("%s: the page for %.1f s; a user's answer %.2f s after the step of the switch had begun" % (begin, good - first, good + offset - min(steps.values())))

    def test_1_a_start_loses_nothing_that_was_acknowledged_and_shows_the_page_only_while_it_is_frozen(self):
        self.ready()
        self.baton("sync", self.target, "--nightly", "03:10")
        with self.users("before") as users:
            time.sleep(1)
            job, said = self.start_attempt()
            time.sleep(1)
        self.assert_one_window(users, job["id"], "freeze", "answers")
        self.assert_running()
        self.assertEqual(set(users.by_site(OLD)) - set(self.world.names(NEW)), set(), "acknowledged by the former production, and not in the new one")
        self.assertEqual(set(users.by_site(NEW)) - set(self.world.names(NEW)), set())
        self.assertEqual(set(users.by_site(NEW)) & set(self.world.names(OLD)), set(), "written into both")
        self.assertGreater(len(users.by_site(OLD)), 5)
        self.assertGreater(len(users.by_site(NEW)), 5)
        self.assertEqual(self.site_states(), {OLD: "standing-by", NEW: "in-attempt"})
        type(self).written = len(users.by_site(NEW))
        if self.web == "nginx":
            self.world.wait(lambda: self.programs()[NEW + "-linod"] == "RUNNING", 20, "the new site's own program")
            self.assertNotEqual(self.programs()[OLD + "-linod"], "RUNNING")

    def test_2_while_it_runs_the_former_production_changes_in_nothing(self):
        type(self).former = self.kept()
        mails = len(self.world.sink.subjects)
        with self.users("during") as users:
            status, _ = self.world.ask("prod", "/users/upload/new.txt")
            self.assertEqual(status, 200)
            time.sleep(3)
        self.assertEqual((users.failed(), users.refused()), ([], []))
        self.assertEqual(pictures.differences(self.former, self.kept()), [])
        self.assertEqual(self.mails_of(OLD, mails), [])
        found = self.json("attempt", "status", self.target)
        self.assertGreaterEqual(found["rows"], len(users.acknowledged()))
        self.assertEqual(found["health"]["http"], 200)
        self.assertEqual(found["errors"], [])
        type(self).written += len(users.acknowledged())

    def test_3_a_cancel_without_the_name_is_refused_and_changes_nothing(self):
        job, said = self.attempt("cancel", "--follow", status=3)
        self.assertIn(NEW, said)
        self.assert_running()

    def test_4_a_cancel_brings_back_the_former_production_and_lists_what_was_lost(self):
        with self.users("after") as users:
            time.sleep(1)
            job, said = self.attempt("cancel", "--confirm", NEW, "--follow")
            self.assertEqual(job["state"], "succeeded", said)
            time.sleep(1)
        self.assert_one_window(users, job["id"], "freeze", "answers")
        self.assert_old()
        after = self.kept()
        for table in ("rows", "others"):
            self.assertEqual(after[table][:len(self.former[table])], self.former[table], table)
        self.assertEqual(after["users"], self.former["users"])
        self.assertEqual(pictures.differences(self.former["media"], after["media"]), [])
        self.assertEqual(set(users.by_site(OLD)) - set(self.world.names(OLD)), set())
        self.assertEqual(set(users.by_site(NEW)) & set(self.world.names(OLD)), set())
        report = self.json("attempt", "lost", self.target)
        tables = {one["table"]: (one["added"], one["changed"], one["removed"]) for one in report["tables"]}
        asked = len([name for name in self.world.names(NEW) if name.startswith("ask-")])
        self.assertEqual(tables["rows_row"], (self.written + len(users.by_site(NEW)) + asked, 0, 0))
        self.assertEqual(set(tables) - {"rows_row", "rows_other"}, set())
        self.assertEqual([(one["path"], one["change"]) for one in report["media"]["files"]], [("uploads/2026/new.txt", "added")])

    def test_5_the_preview_mails_nobody_and_the_nights_go_on(self):
        mails = len(self.world.sink.subjects)
        time.sleep(3)
        self.assertEqual(self.mails_of(NEW, mails), [])
        self.assertGreater(len(self.mails_of(OLD, mails)), 2)
        series = self.json("status", "w", "--no-health")["servers"][0]["series"][0]
        self.assertIsNone(series["nightly"]["problem"])
        self.assertNotIn("-attempt", self.world.crontab())
        self.ready()
        self.assertEqual(self.world.names(NEW), self.world.names(OLD))

    def test_6_a_kept_one_stays_and_the_former_production_stands_still_until_its_day(self):
        with self.users("kept") as users:
            self.start_attempt()
            former = self.kept()
            job, said = self.attempt("keep", "--follow")
            self.assertEqual(job["state"], "succeeded", said)
            time.sleep(1)
        self.assertEqual(users.failed(), [])
        self.assertEqual(set(users.acknowledged()) - set(self.world.names(NEW)), set())
        self.assertEqual(self.told()["state"], "kept")
        self.assertEqual((self.leads("prod"), self.leads("preview")), (NEW, None))
        self.assertEqual(self.serves(), NEW)
        self.assertEqual(pictures.differences(former, self.kept()), [])
        self.assertEqual(self.site_states()[NEW], "production")
        if self.web == "nginx":
            self.assertEqual({state for name, state in self.programs().items() if name.startswith(OLD + "-")} & {"RUNNING", "STARTING", "BACKOFF"}, set())
        jobs = {name: self.world.read(self.world.etc("cron.daily", name)) for name in os.listdir(self.world.etc("cron.daily"))}
        self.assertEqual([name for name, text in jobs.items() if os.path.join(self.world.links, OLD) + "/" in text], [], jobs)
        self.assertTrue([name for name, text in jobs.items() if os.path.join(self.world.links, NEW) + "/" in text], jobs)
        self.assertNotIn("lino-baton", self.world.crontab())
        site = next(site for site in self.json("status", "w", "--no-health")["servers"][0]["series"][0]["sites"] if site["name"] == OLD)
        self.assertEqual(site["state"], "old")
        found = self.json("retire", "%s/%s" % (self.target, OLD), "--review", status=3)   # it has its thirty days yet
        until = datetime.date.fromisoformat(found["keepUntil"])
        self.assertTrue(29 <= (until - datetime.date.today()).days <= 31, found["keepUntil"])


if __name__ == "__main__":
    unittest.main()
