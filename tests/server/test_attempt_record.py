# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""An attempt's record: whole at every moment, changed by one at a time, with a clock that nobody sets."""
import json
import os
import subprocess
import sys
import time

import attempting
import support
from attemptdesk import DeskCase

from baton_server import attempts, clock, nightstate, paths, probe
from baton_server.errors import CallError
from baton_server.sync_site import Refusal

ADD = """
import sys
sys.path.insert(0, sys.argv[1])
from baton_server import attempts, paths
paths._state = (sys.argv[2], False)
for _ in range(30):
    attempts.change(sys.argv[3], lambda record: dict(record, told=record["told"] + [sys.argv[4]]))
"""


class Record(DeskCase):
    def file(self):
        return attempts.record_file(self.series)

    def test_a_series_without_an_attempt_has_none(self):
        self.assertIsNone(attempts.read(self.series))
        self.assertEqual(attempts.glance(self.series), (None, ""))

    def test_of_many_that_change_it_at_once_none_is_lost(self):
        self.record()
        those = [subprocess.Popen([sys.executable, "-B", "-c", ADD, support.SERVER, paths.state(), self.series, name]) for name in "abcd"]
        self.assertEqual([one.wait(60) for one in those], [0, 0, 0, 0])
        told = self.kept()["told"]
        self.assertEqual([told.count(name) for name in "abcd"], [30, 30, 30, 30])

    def test_what_a_change_raises_leaves_the_record_as_it_was(self):
        self.record()
        before = self.content(self.file())

        def fails(record):
            record["state"] = "running"
            raise Refusal("attempt", "no", "x", "y")
        self.assertRaises(Refusal, attempts.change, self.series, fails)
        self.assertRaises(CallError, attempts.change, self.series, lambda record: dict(record, state="odd"))
        self.assertRaises(CallError, attempts.change, self.series, lambda record: dict(record, state="running"))   # since when?
        self.assertEqual(self.content(self.file()), before)

    def test_a_damaged_record_is_read_from_its_copy_and_kept_aside_by_the_next_change(self):
        made = self.record("running")
        self.write(self.file(), "{half")
        found = attempts.read(self.series)
        self.assertEqual((found["id"], found["state"]), (made["id"], "running"))
        self.assertTrue(found["warnings"])
        attempts.change(self.series, lambda record: dict(record, minutes=61))
        aside = [name for name in os.listdir(os.path.dirname(self.file())) if ".damaged-" in name]
        self.assertEqual([self.content(os.path.join(os.path.dirname(self.file()), name)) for name in aside], [b"{half"])
        self.assertEqual(attempts.read(self.series)["minutes"], 61)

    def test_a_damaged_record_is_not_lost_where_the_next_one_cannot_be_written(self):
        made = self.record("running")
        self.write(self.file(), "{half")
        before = paths.write_json

        def full(path, value, **more):
            raise OSError(28, "No space left on device")
        self.addCleanup(setattr, paths, "write_json", before)
        paths.write_json = full
        self.assertRaises(CallError, attempts.change, self.series, lambda record: dict(record, minutes=61))
        self.assertEqual((attempts.read(self.series)["id"], attempts.read(self.series)["state"]), (made["id"], "running"))

    def test_without_a_copy_it_is_told_and_nothing_of_it_is_touched(self):
        for text in ("", "[]", "{}", "\xff", json.dumps(attempting.record(self.links, state="odd")), json.dumps(dict(attempting.record(self.links), id="../x")),
                     json.dumps(dict(attempting.record(self.links), ends="soon")), json.dumps(dict(attempting.record(self.links), told={})), json.dumps(dict(attempting.record(self.links), clock={}))):
            self.write(self.file(), text)
            with self.assertRaises(attempts.Damaged) as raised:
                attempts.read(self.series)
            self.assertIn(self.file(), raised.exception.message)
            self.assertTrue(raised.exception.details["todo"])
            self.assertRaises(attempts.Damaged, attempts.change, self.series, lambda record: attempting.record(self.links))
            self.assertEqual(self.content(self.file()), text.encode())

    def test_the_probe_tells_of_a_damaged_record_and_shows_everything_else(self):
        self.write(self.file(), "{")
        (one,) = [one for one in probe.probe({"roots": [os.path.dirname(self.links)]})["series"] if one["id"] == self.series]
        self.assertIsNone(one["attempt"])
        self.assertEqual({site["name"]: site["state"] for site in one["sites"]}, {"mdg1": "production", "mdg2": "preview"})
        self.assertTrue([w for site in one["sites"] for w in site["warnings"] if "attempt" in w["detail"]])

    def test_a_record_that_is_a_link_or_a_directory_is_damaged(self):
        os.makedirs(self.file())
        self.assertRaises(attempts.Damaged, attempts.read, self.series)

    def test_where_the_copy_cannot_be_written_no_older_one_stays(self):
        made = self.record("running")
        place = attempts.place(self.series, made["id"])
        before = paths.write_json

        def full(path, value, **more):
            if path.startswith(place):
                raise OSError(28, "No space left on device")
            before(path, value, **more)
        self.addCleanup(setattr, paths, "write_json", before)
        paths.write_json = full
        attempts.change(self.series, lambda record: dict(record, state="cancelling"))
        self.assertEqual((self.kept()["state"], os.listdir(place)), ("cancelling", []))

    def test_the_record_is_private_where_the_state_is(self):
        made = self.record()
        self.assertEqual(os.stat(attempts.directory(self.series, made["id"])).st_mode & 0o7777, 0o700)
        self.assertRaises(CallError, attempts.directory, self.series, "../../x")

    # The clock

    def test_the_time_that_is_left_does_not_follow_a_clock_that_is_set(self):
        record = attempting.record(self.links, "running")
        self.assertTrue(3530 < attempts.left(record) <= 3540)
        record["clock"]["wall"] -= 86400   # the wall clock was set forward by a day
        record["ends"] = clock.iso(nightstate.seconds(record["ends"]) - 86400)
        self.assertTrue(3530 < attempts.left(record) <= 3541, attempts.left(record))
        self.assertTrue(3500 < nightstate.seconds(attempts.shown(record, True)["ends"]) - time.time() < 3600)

    def test_after_a_reboot_the_wall_clock_counts(self):
        record = attempting.record(self.links, "running")
        record["clock"].update(bootId="another", wall=record["clock"]["wall"] - 86400)
        self.assertTrue(3530 < attempts.left(record) <= 3540)

    def test_what_is_overdue_has_a_negative_time_and_what_does_not_run_none(self):
        self.assertTrue(attempts.left(attempting.record(self.links, "running", ends=clock.iso(time.time() - 100))) <= -100)
        for state in ("planned", "starting", "cancelling", "keeping", "kept", "cancelled", "failed"):
            self.assertIsNone(attempts.left(attempting.record(self.links, state)), state)

    # Telling

    def test_the_probe_shows_no_texts_and_whether_its_job_runs(self):
        made = self.record("starting", announcement="text", template="{start}", page="html")
        shown = attempts.shown(made, False)
        self.assertFalse({"announcement", "template", "page", "raw", "clock", "told"} & set(shown))
        self.assertEqual((shown["interrupted"], attempts.shown(made, True)["interrupted"]), (True, False))
        self.assertFalse(attempts.shown(self.record("running"), False)["interrupted"])

    def test_a_resume_of_its_job_is_its_job_and_no_interruption(self):
        from baton_server import jobs, procs
        first, second = "20261128T080000Z-attempt-aaaaaa", "20261128T080100Z-attempt-bbbbbb"
        made = self.record("starting", run=first, job=first)
        me = {"pid": os.getpid(), "startTime": procs.start_time(os.getpid()), "bootId": procs.boot_id()}
        for name, who in ((first, dict(me, startTime=1)), (second, me)):
            directory = paths.make_directory(paths.in_state("series", self.series, "jobs", name))
            paths.write_json(os.path.join(directory, "progress.json"), dict(who, id=name, series=self.series, operation="attempt", state="running", run=first, site=self.preview, started=clock.iso()))
        shown = probe.attempt_record(made, jobs.history(self.series))
        self.assertEqual((shown["job"], shown["interrupted"]), (second, False))
        os.unlink(os.path.join(paths.in_state("series", self.series, "jobs", second), "progress.json"))
        shown = probe.attempt_record(made, jobs.history(self.series))
        self.assertEqual((shown["job"], shown["interrupted"]), (first, True))

    def test_activity_is_only_appended_to_and_a_torn_line_stays_alone(self):
        attempts.note(self.series, "planned", "ann", "x", "", "1")
        with open(paths.in_state("series", self.series, "activity.jsonl"), "ab") as out:
            out.write(b'{"at":"half')
        self.assertTrue(attempts.note(self.series, "started", "bea", "x", "job", "2"))
        self.assertEqual([(one["what"], one["by"], one["detail"]) for one in self.activity()], [("started", "bea", "2"), ("planned", "ann", "1")])

    def test_agreed_days_of_old_sites_are_told_in_the_same_form(self):
        from baton_server import journal
        journal.append(paths.make_directory(paths.in_state("series", self.series)), {"event": "keep-until", "site": "/x/mdg0", "until": "2036-01-01", "by": "ann"}, "activity.jsonl")
        (one,) = self.activity()
        self.assertEqual((one["what"], one["detail"], set(one)), ("keep-until", "/x/mdg0 until 2036-01-01", {"at", "by", "what", "attempt", "job", "detail"}))


if __name__ == "__main__":
    support.main()
