# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import shutil
import unittest

from setupsites import SetupCase


@unittest.skipUnless(shutil.which("rsync"), "no rsync: apt install rsync")
class Dump(SetupCase):
    """What the set-up's synchronisation writes into production's dump directory is undone to the byte."""

    def setUp(self):
        SetupCase.setUp(self)
        self.place = self.production + "/snapshot2preview"
        for name, text in (("restore.py", "old"), ("tickets_ticket.py", "116 rows"), ("restore2preview.py", "the provider's own"), ("restore2preview.versions/a.py", "earlier"),
                           ("baton-dump.json", json.dumps({"run": "an earlier one"}))):
            self.write(os.path.join(self.place, name), text)
        os.utime(self.place + "/restore.py", (1600000000, 1600000000))
        self.before = self.tree(self.production), os.stat(self.place + "/restore.py").st_mtime_ns

    def dumped(self, run):
        """As a dump of that run leaves it: other rows of the same size, a table that went, another that came."""
        self.write(self.place + "/tickets_ticket.py", "117 rows")
        os.unlink(self.place + "/restore.py")
        self.write(self.place + "/restore.py", "new")
        self.write(self.place + "/memo_mention.py", "25 rows")
        self.write(self.place + "/restore2preview.py", "merged")
        self.write(self.place + "/baton-dump.json", json.dumps({"run": run}))

    def now(self):
        return self.tree(self.production), os.stat(self.place + "/restore.py").st_mtime_ns

    def undone(self):
        self.next_job()
        self.assertEqual(self.act("setup-directory-away", "directory"), 0, self.output)

    def test_an_undo_puts_back_the_dump_that_was_there_before(self):
        self.assertEqual(self.act("setup-directory", "directory"), 0, self.output)
        self.dumped(self.run_id)
        self.undone()
        self.assertEqual(self.now(), self.before)

    def test_a_dump_that_was_only_cleared_when_the_set_up_was_killed_is_put_back_too(self):
        self.assertEqual(self.act("setup-directory", "directory"), 0, self.output)
        for name in ("baton-dump.json", "tickets_ticket.py"):
            os.unlink(os.path.join(self.place, name))
        self.undone()
        self.assertEqual(self.now(), self.before)

    def test_what_is_kept_is_of_before_the_first_job_of_a_chain(self):
        self.assertEqual(self.act("setup-directory", "directory"), 0, self.output)
        self.dumped(self.run_id)
        self.next_job()
        self.assertEqual(self.act("setup-directory", "directory"), 0, self.output)
        self.undone()
        self.assertEqual(self.now(), self.before)

    def test_a_dump_that_another_run_made_since_stays_with_a_warning(self):
        self.assertEqual(self.act("setup-directory", "directory"), 0, self.output)
        self.dumped("another")
        now = self.now()
        self.undone()
        self.assertEqual(self.now(), now)
        self.assertIn("was made by another run since", " ".join(self.report["warnings"]))


if __name__ == "__main__":
    unittest.main()
