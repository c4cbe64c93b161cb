#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A table that grows past the rows of one dump file, and shrinks again. dump2py then writes t_1.py and t_2.py, and leaves t.py behind.

Lino's own limit is 50,000 rows, whose loading takes minutes. BATON_SYNC_LIMIT says which one production's dump2py has here (500; the campaign takes Lino's)."""
import os
import unittest

from sync_case import SyncCase

LIMIT = int(os.environ.get("BATON_SYNC_LIMIT", "500"))
LIMITED = '''import argparse
add_argument = argparse._ActionsContainer.add_argument
argparse._ActionsContainer.add_argument = lambda self, *names, **kw: add_argument(self, *names, **dict(kw, default=%d) if "--max-row-count" in names else kw)
''' % LIMIT


class TestAcrossTheLimit(SyncCase):
    def test_a_table_that_is_split_and_joined_again_arrives_whole(self):
        self.assertEqual(self.sync()[0]["state"], "succeeded")
        # each saved row is a transaction: on a disk that is what takes the time, and it is Lino's
        for role in ("prod", "preview"):
            self.world.sql(role, "pragma journal_mode = off;")
        settings = self.world.path("preview", "settings.py")
        self.world.write(settings, self.world.read(settings) + FAST)
        manage = self.world.path("prod", "manage.py")
        self.world.write(manage, self.world.read(manage).replace("import sys\n", "import sys\n" + LIMITED, 1), 0o775)
        middle = 1000 + LIMIT // 4
        self.world.add_rows("prod", 1001, middle)
        self.world.add_rows("prod", middle + 1, 1000 + LIMIT)
        record, said = self.sync()
        self.assertEqual(record["state"], "succeeded", said)
        self.assertEqual(self.world.count("preview", "rows_row"), self.world.count("prod", "rows_row"))
        self.assertTrue(os.path.exists(self.world.snapshot("rows_row_2.py")))
        self.assertFalse(os.path.exists(self.world.snapshot("rows_row.py")))
        script = self.world.read(self.world.snapshot("restore2preview.py"))
        self.assertIn("rows_row_1.py", script)
        self.assertNotIn('"rows_row.py"', script)
        self.assertEqual((record["tables"]["dumped"], record["done"]), (record["tables"]["loaded"], record["total"]))
        self.world.sql("prod", "delete from rows_row where id > %d;" % middle)
        record, said = self.sync()
        self.assertEqual(record["state"], "succeeded", said)
        self.assertEqual(self.world.count("preview", "rows_row"), self.world.count("prod", "rows_row"))
        self.assertFalse(os.path.exists(self.world.snapshot("rows_row_2.py")))


FAST = '''
from django.db.backends.signals import connection_created


def fast(sender, connection, **kw):
    connection.cursor().execute("pragma synchronous = off")
    connection.cursor().execute("pragma journal_mode = memory")


connection_created.connect(fast)
'''

if __name__ == "__main__":
    unittest.main()
