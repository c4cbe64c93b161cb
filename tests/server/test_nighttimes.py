# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import time
import unittest

import support   # noqa: F401 (finds the package)

from baton_server import clock, nightstate, nighttimes

SAVED = {"at": "02:30", "by": "ann", "since": "2026-01-01T00:00:00Z", "script": "keep", "user": "somebody-else", "command": "", "site": "/x/mdg2", "hold": None}


def moment(text):
    return nightstate.seconds(text)


class Times(unittest.TestCase):
    def zone(self, name):
        before = os.environ.get("TZ")
        os.environ["TZ"] = name
        time.tzset()

        def back():
            os.environ.pop("TZ") if before is None else os.environ.__setitem__("TZ", before)
            time.tzset()
        self.addCleanup(back)

    def next(self, now, at="02:30"):
        return clock.iso(nighttimes.around(moment(now), at)[1])

    def test_the_next_night_is_told_in_utc(self):
        self.zone("Europe/Brussels")
        self.assertEqual(self.next("2026-11-28T12:00:00Z"), "2026-11-29T01:30:00Z")
        self.assertEqual(self.next("2026-11-29T01:29:59Z"), "2026-11-29T01:30:00Z")
        self.assertEqual(self.next("2026-11-29T01:30:00Z"), "2026-11-30T01:30:00Z")
        self.assertEqual(self.next("2026-07-31T23:00:00Z", "00:00"), "2026-08-01T22:00:00Z")
        self.assertEqual(self.next("2026-12-31T22:59:00Z", "00:00"), "2026-12-31T23:00:00Z")

    def test_an_hour_that_is_leapt_over_starts_at_the_leap(self):
        self.zone("Europe/Brussels")
        self.assertEqual(self.next("2026-03-28T12:00:00Z"), "2026-03-29T01:00:00Z")
        self.assertEqual(self.next("2026-03-29T01:00:00Z"), "2026-03-30T00:30:00Z")

    def test_an_hour_that_comes_twice_starts_once_the_first_time(self):
        self.zone("Europe/Brussels")
        self.assertEqual(self.next("2026-10-24T12:00:00Z"), "2026-10-25T00:30:00Z")
        self.assertEqual(self.next("2026-10-25T00:30:00Z"), "2026-10-26T01:30:00Z")

    def test_zones_beyond_half_an_hour_and_the_other_half_of_the_world(self):
        self.zone("Australia/Lord_Howe")
        for day in range(400):
            now = moment("2026-01-01T00:00:00Z") + day * 86400
            before, after = nighttimes.around(now, "02:15")
            self.assertTrue(before <= now < after, day)
            self.assertTrue(84000 <= after - before <= 89000, (day, after - before))

    def test_seconds_of_a_text_are_those_that_were_written(self):
        for number in (0, 951782400, 1709164800, 1790000000, 4102444799):
            self.assertEqual(nightstate.seconds(clock.iso(number)), number)
        for bad in (None, "", "yesterday", 5):
            self.assertEqual(nightstate.seconds(bad), 0)


class Problem(unittest.TestCase):
    """What the table says of the last night; the server's clock is UTC, the time 02:30."""

    def setUp(self):
        Times.zone(self, "UTC")

    def of(self, now, told=(), history=(), **more):
        return nightstate.of_night(dict(SAVED, **more), list(told), list(history), moment("2026-11-28T%s:00Z" % now))

    def entry(self, event="started", at="02:30:01", **more):
        return dict({"at": "2026-11-28T%sZ" % at, "event": event, "job": "j" if event == "started" else None, "detail": ""}, **more)

    def job(self, state="succeeded", started="02:30", ended="03:00", name="j", **more):
        return dict({"id": name, "operation": "sync", "site": "/x/mdg2", "state": state, "started": "2026-11-28T%s:00Z" % started, "ended": ended and "2026-11-28T%s:00Z" % ended, "refusal": None}, **more)

    def test_a_night_that_went_well_is_no_problem(self):
        self.assertIsNone(self.of("08:00", [self.entry()], [self.job()]))

    def test_no_start_is_late_after_five_minutes_and_missed_after_an_hour(self):
        night_before = self.entry()
        night_before["at"] = "2026-11-27T02:30:01Z"
        for now, wanted in (("02:30", None), ("02:34", None), ("02:35", "late"), ("03:29", "late"), ("03:30", "missed"), ("23:00", "missed")):
            self.assertEqual(self.of(now, [night_before]), wanted, now)

    def test_until_it_is_late_the_night_before_counts(self):
        night_before = dict(self.entry("failed"), at="2026-11-27T02:30:01Z")
        self.assertEqual(self.of("02:32", [night_before]), "failed")

    def test_a_nightly_that_was_set_today_missed_nothing(self):
        self.assertIsNone(self.of("08:00", since="2026-11-28T07:00:00Z"))

    def test_how_it_went_is_told_from_the_job(self):
        for state, refusal, wanted in (("failed", None, "failed"), ("lost", None, "failed"), ("stopped", None, "failed"), ("differs", None, "differs"), ("refused", {"code": "disk"}, "refused"),
                                       ("refused", {"code": "restore-script"}, "needs-you"), ("refused", None, "refused")):
            self.assertEqual(self.of("08:00", [self.entry()], [self.job(state, refusal=refusal)]), wanted, (state, refusal))
        self.assertIsNone(self.of("08:00", [self.entry()], []))   # its job was swept

    def test_how_it_did_not_start_is_told_from_the_night(self):
        for event, code, wanted in (("locked", "", "locked"), ("refused", "switched", "refused"), ("refused", "restore-script", "needs-you"), ("failed", "", "failed"), ("held", "", None)):
            self.assertEqual(self.of("08:00", [self.entry(event, code=code)]), wanted)

    def test_a_good_run_since_then_ends_the_problem(self):
        for told in ([self.entry("locked")], [self.entry()], []):
            jobs = [self.job(name="k", started="07:00", ended="07:30"), self.job("failed")]
            self.assertIsNone(self.of("08:00", told, jobs), told)
            self.assertIsNotNone(self.of("08:00", told, [dict(jobs[0], rehearsal=True), jobs[1]]), told)
            self.assertIsNotNone(self.of("08:00", told, [dict(jobs[0], undoes="j"), jobs[1]]), told)
            self.assertIsNotNone(self.of("08:00", told, [dict(jobs[0], state="failed"), jobs[1]]), told)

    def test_longer_than_usual_is_told_while_it_runs_and_after_three_good_runs(self):
        good = [self.job(name="g%d" % i, started="00:00", ended="00:%02d" % (20 + i)) for i in range(5)]
        running = self.job("running", ended=None)
        self.assertIsNone(self.of("03:02", [self.entry()], [running] + good))
        self.assertEqual(self.of("03:04", [self.entry()], [running] + good), "longer")
        self.assertIsNone(self.of("03:04", [self.entry()], [running] + good[:2]))
        self.assertIsNone(self.of("03:04", [self.entry()], [running] + [dict(one, resumes="x") for one in good]))

    def test_the_newest_entry_of_a_night_counts(self):
        self.assertEqual(self.of("08:00", [self.entry("failed"), self.entry("locked", at="02:31:00")]), "locked")


if __name__ == "__main__":
    unittest.main()
