# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which state directory is a user's: the one that maintainers share, or his own; and how he takes along what he has."""
import io
import os
import stat
from contextlib import redirect_stderr, redirect_stdout
from unittest import mock

import attempting
import support
from attemptdesk import DeskCase

from baton_server import attempt_ready_here, attempts, attempttick, cronplace, errors, nightly, paths, takealong


class State(DeskCase):
    def setUp(self):
        super().setUp()
        self.shared = self.directory + "/var"
        self.own = self.directory + "/home/.local/state/lino-baton"
        os.makedirs(self.own)
        for what, name, value in ((paths, "SHARED_STATE", self.shared), (cronplace, "settle", lambda: None)):
            patched = mock.patch.object(what, name, value)
            patched.start()
            self.addCleanup(patched.stop)
        patched = mock.patch.dict(os.environ, HOME=self.directory + "/home")
        patched.start()
        self.addCleanup(patched.stop)
        os.environ.pop("LINO_BATON_STATE", None)
        self.addCleanup(os.umask, os.umask(0o077))
        self.addCleanup(setattr, paths, "_state", paths._state)
        self.afresh()

    def afresh(self):
        """As another process finds it."""
        paths._state = None
        return paths.state()

    def share(self):
        os.mkdir(self.shared, 0o2770)
        os.chmod(self.shared, 0o2770)

    def take_along(self):
        """(exit status, what it said)."""
        said = io.StringIO()
        before = os.umask(0o077)
        try:
            with redirect_stdout(said), redirect_stderr(said):
                return takealong.main([]), said.getvalue()
        finally:
            os.umask(before)

    def advice(self):
        (one,) = attempt_ready_here.shared(None)
        return one["state"], one["todo"]

    def test_a_planned_attempt_stays_where_it_is_when_the_shared_directory_comes_to_be_and_its_entry_in_the_crontab_too(self):
        record = self.record("planned")
        attempttick.install(self.series, self.links, "ann")
        self.assertIn("attempttick.py", self.cron())
        self.share()
        self.assertEqual(self.afresh(), self.own)
        attempttick.tick(self.series)
        self.assertIn("attempttick.py", self.cron())
        self.assertEqual(attempts.read(self.series)["id"], record["id"])
        paths.make_directory(self.shared + "/series/other-1234")   # another maintainer works there
        with mock.patch.object(os, "geteuid", lambda: 12345678):
            self.assertEqual(self.afresh(), self.own)

    def test_who_begins_after_it_came_to_be_uses_it_and_so_does_who_worked_in_it(self):
        self.share()
        self.assertEqual((self.afresh(), paths.shared()), (self.shared, True))
        paths.make_directory(self.shared + "/series/one-1234/jobs/x")
        os.makedirs(self.own + "/series/older-1234")   # of the time before
        self.assertEqual(self.afresh(), self.shared)

    def test_a_process_that_began_before_begins_no_series_in_the_own_one(self):
        self.assertEqual(paths.state(), self.own)
        self.share()
        self.assertRaisesRegex(OSError, "connect again", paths.make_directory, paths.in_state("series", self.series))
        self.assertRaises(errors.CallError, self.record, "planned")
        self.assertEqual(paths.series_in(self.own), [])

    def test_a_tick_takes_no_entry_out_of_the_crontab_while_the_series_is_in_the_other_directory(self):
        attempttick.install(self.series, self.links, "ann")
        self.share()
        os.makedirs(self.own + "/series/" + self.series)
        paths._state = (self.shared, True)
        attempttick.tick(self.series)
        self.assertIn("attempttick.py", self.cron())
        os.rmdir(self.own + "/series/" + self.series)
        attempttick.tick(self.series)
        self.assertNotIn("attempttick.py", self.cron())

    def test_what_a_user_has_is_taken_along_with_all_that_is_in_it_and_readable_for_the_others(self):
        record = self.record("planned")
        nightly.save(self.series, {"at": "02:30"})
        attempts.note(self.series, "planned", "ann")
        self.assertIn("install -d", self.advice()[1])
        self.assertEqual(self.take_along()[0], 1, "there is none yet")
        self.share()
        self.assertEqual(self.afresh(), self.own)
        self.assertNotIn("install -d", self.advice()[1])
        self.assertIn(takealong.command(), self.advice()[1])
        self.assertEqual(self.take_along(), (0, "1 series are in %s\n" % self.shared))
        self.assertEqual((self.afresh(), paths.shared(), self.advice()[0]), (self.shared, True, "passed"))
        self.assertEqual((attempts.read(self.series)["id"], nightly.paths.read_json(nightly.place(self.series))), (record["id"], {"at": "02:30"}))
        for name, mode in (("", 0o2770), ("attempts", 0o2770), ("attempt.json", 0o660), ("activity.jsonl", 0o660)):
            self.assertEqual(stat.S_IMODE(os.stat(os.path.join(self.shared, "series", self.series, name)).st_mode), mode, name)
        self.assertEqual([name for name in os.listdir(self.shared) if name.startswith(".")], [])
        (kept,) = [name for name in os.listdir(self.own) if name.startswith("series")]
        self.assertEqual(os.listdir(os.path.join(self.own, kept)), [self.series])

    def test_nothing_is_taken_along_while_somebody_works_an_attempt_is_under_way_or_the_series_is_there_already(self):
        import fcntl
        self.record("running")
        self.share()
        status, said = self.take_along()
        self.assertEqual((status, "under way" in said, self.afresh()), (3, True, self.own))
        self.record("kept")
        with open(self.own + "/series/%s/lock" % self.series, "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            status, said = self.take_along()
        self.assertEqual((status, "works on it" in said, self.afresh()), (3, True, self.own))
        os.makedirs(self.shared + "/series/" + self.series)
        status, said = self.take_along()
        self.assertEqual((status, "already" in said, self.afresh()), (3, True, self.own))
        os.rmdir(self.shared + "/series/" + self.series)
        with mock.patch.object(takealong.os, "rename", side_effect=OSError(28, "no room")):
            self.assertEqual(self.take_along()[0], 1)
        self.assertEqual((os.listdir(self.shared), os.listdir(self.shared + "/series"), self.afresh()), (["series"], [], self.own))
        self.assertEqual(self.take_along()[0], 0)


assert attempting

if __name__ == "__main__":
    support.main()
