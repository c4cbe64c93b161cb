# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the synchronisation's tests share: baton on the real sshd of the practice server, and a world of small real Lino sites there."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "worlds"))

from job_case import JobCase  # noqa: E402
from world import World  # noqa: E402

STEPS = ["guard", "clear-dump", "dump", "media", "check-dump", "compare", "snapshot", "page", "restore", "static", "verify", "page-off", "answers"]


class SyncCase(JobCase):
    """One world for the class."""

    engine = "sqlite3"
    base = None

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.world = World(cls.engine, cls.base)
        cls.addClassCleanup(cls.world.close)
        cls.add_server()

    def sync(self, *options, status=0):
        """A synchronisation to its end: (the job's result as the server keeps it, what baton said)."""
        before = set(self.jobs())
        out, said = self.baton("sync", self.target, "--follow", *options, status=status)
        new = sorted(set(self.jobs()) - before)
        return (self.record(new[-1]) if new else None), out.decode(errors="replace") + said

    def start_sync(self, *options):
        """Starts one that goes on by itself; returns its id."""
        before = set(self.jobs())
        self.baton("sync", self.target, *options)
        job, = set(self.jobs()) - before
        return job

    def assert_equal_rows(self, tables=("rows_row", "rows_other", "users_user")):
        for table in tables:
            query = "select * from %s order by id;" % table
            self.assertEqual(self.world.sql("prod", query), self.world.sql("preview", query), table)
