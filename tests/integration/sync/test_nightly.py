#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A night, from the command line to cron's own start of it and to what the status says in the morning."""
import datetime
import os
import shutil
import subprocess
import time
import unittest

from sync_case import SyncCase


@unittest.skipUnless(os.getuid() == 0, "the cron daemon is started by root only")
class TestNightly(SyncCase):
    def crontab(self):
        return subprocess.run(["crontab", "-u", self.world.user, "-l"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, universal_newlines=True).stdout

    def nightly(self, status=0):
        return self.json("status", "w", "--no-health", status=status)["servers"][0]["series"][0]["nightly"]

    def start_cron(self):
        """The real daemon, unless one runs; ended by its id."""
        cron = subprocess.Popen([shutil.which("cron", path="/usr/sbin:/usr/bin"), "-f"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(cron.wait)
        self.addCleanup(cron.terminate)
        time.sleep(1)

    def test_cron_starts_it_at_its_minute_and_a_held_night_is_left_out(self):
        others = self.crontab()
        self.addCleanup(lambda: self.assertEqual(self.crontab(), others))   # byte for byte as it was
        moment = datetime.datetime.now() + datetime.timedelta(seconds=75)
        self.baton("sync", self.target, "--nightly", moment.strftime("%H:%M"))
        self.addCleanup(self.baton, "sync", self.target, "--no-nightly")
        self.assertTrue(self.crontab().startswith(others))
        self.assertIn("# BEGIN lino-baton " + self.series, self.crontab())
        self.assertEqual(self.nightly()["script"], "replaced")

        known = set(self.jobs())
        self.start_cron()
        job = self.wait_until(lambda: next(iter(set(self.jobs()) - known), None), 150, "cron's start")
        record = self.ended(job)
        self.assertEqual((record["state"], record["operation"]), ("succeeded", "sync"), record)
        self.assertTrue(record["by"].startswith("nightly"), record["by"])
        self.assert_equal_rows()
        night = self.nightly()
        self.assertIsNone(night["problem"])
        self.assertEqual((night["last"]["event"], night["last"]["job"]), ("started", job))

        # the site's own script is a call of the same plan now
        self.unlocked()
        self.world.add_rows("prod", 3001, 3002)
        said = self.world.run(["env", "HOME=" + os.path.dirname(os.path.dirname(os.path.dirname(self.world.server["state"]))), "./initdb_from_prod.sh"],
                              cwd=os.path.join(self.world.links, "preview")).stdout
        self.assertIn("== restore:", said)
        self.assert_equal_rows()
        self.baton("sync", self.target, "--hold-tonight")
        self.assertIsNotNone(self.nightly()["hold"])
        self.baton("sync", self.target, "--no-hold")
        self.assertIsNone(self.nightly()["hold"])


if __name__ == "__main__":
    unittest.main()
