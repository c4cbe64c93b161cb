# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every known complaint whose example says "provoked" is printed here by the real program. Started by run.py."""
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import support
from provoke_databases import MariaDBTest, PostgreSQLTest, SqliteTest  # noqa: F401
from provoke_programs import FilesTest, RsyncTest, SessionTest  # noqa: F401
from provoke_python import DjangoTest, LinoTest, PackagesTest, PythonTest  # noqa: F401
from provoke_web import NginxTest, UwsgiTest  # noqa: F401


class TheFileTest(unittest.TestCase):
    def test_every_example_says_where_it_comes_from(self):
        for entry in support.ENTRIES:
            for example in entry["examples"]:
                self.assertTrue(example["source"], entry["id"])
                self.assertEqual(support.entry_of(example["line"])[0]["id"], entry["id"], example["line"])


class ZEachExampleTest(unittest.TestCase):
    """Last of all, since it looks at what the others saw."""

    def test_what_is_said_to_be_provoked_was_printed(self):
        if len(sys.argv) > 2:
            self.skipTest("not all programs were asked")
        if support.skipped:
            self.skipTest("not all programs were asked: " + "; ".join(sorted(set(support.skipped))))
        missing = []
        for entry in support.ENTRIES:
            for example in entry["examples"]:
                wanted = support.shape(support.entry_of(example["line"])[1])
                if example["source"] == support.PROVOKED and wanted not in support.seen.get(entry["id"], ()):
                    missing.append("%s: %r, printed were %s" % (entry["id"], wanted, sorted(support.seen.get(entry["id"], ()))))
        self.assertEqual(missing, [], "\n" + "\n".join(missing))


if __name__ == "__main__":
    unittest.main()
