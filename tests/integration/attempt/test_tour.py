#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What "./dev practice" shows of an upgrade attempt where there is no display, on a practice server of its own."""
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(os.path.dirname(HERE), "worlds"), os.path.join(os.path.dirname(os.path.dirname(HERE)), "app")]

from baton_case import BATON, SOURCE, BatonCase  # noqa: E402
from world import practice  # noqa: E402

PRACTICE = [sys.executable, os.path.join(SOURCE, "resources", "practice", "practice.py")]


class TestTour(BatonCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.directory = tempfile.mkdtemp(prefix="tour-", dir=pwd.getpwnam(practice()["user"]).pw_dir)
        os.rmdir(cls.directory)   # the account of the practice server makes it
        cls.environment["BATON_PRACTICE_DIRECTORY"] = cls.directory

    @classmethod
    def tearDownClass(cls):
        subprocess.run(PRACTICE + ["stop", "--json-progress"], env=cls.environment, stdout=subprocess.DEVNULL)
        shutil.rmtree(cls.directory, ignore_errors=True)
        super().tearDownClass()

    def test_the_tour_goes_from_a_plan_to_the_list_of_what_a_cancel_lost(self):
        self.baton("practice", "start")
        series = "practice/" + self.json("status", "practice", "--no-health")["servers"][0]["series"][0]["id"]
        process = self.start("sync", series, "--follow")
        out, err = process.communicate(timeout=900)
        self.assertIn(process.returncode, (0, 5), out[-2000:] + err[-2000:])   # the demo data has rows that differ
        done = subprocess.run([os.path.join(SOURCE, "resources", "tour", "attempt.sh"), BATON, series, "mdg2"], env=self.environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True, timeout=1200)
        said = done.stdout
        self.assertEqual(done.returncode, 0, said[-4000:])
        places = [said.find(words) for words in ("At 18:00 work stops", "The attempt runs: mdg2 is production now", "no changes since", "Robin opened ticket", "1 change since", "type the name mdg2",
                                                 "The attempt on mdg2 was cancelled", "Written during the attempt", "became production", "Preview     mdg2")]
        self.assertNotIn(-1, places, said)
        self.assertEqual(places, sorted(places), said)


if __name__ == "__main__":
    unittest.main()
