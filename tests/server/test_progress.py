# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import time
import unittest

import support
from support import ROOT, RULES

FIXTURES = os.path.join(ROOT, "tests", "fixtures", "progress")


class Rules(unittest.TestCase):
    def progress(self):
        from baton_server import progress
        return progress.Progress(RULES)

    def test_every_fixture_line_gives_what_the_table_says(self):
        names = sorted(os.listdir(FIXTURES))
        self.assertGreaterEqual(len(names), 6)
        for name in names:
            with open(os.path.join(FIXTURES, name)) as source:
                rows = json.load(source)["lines"]
            one = self.progress()
            for number, row in enumerate(rows):
                one.line(row["line"])
                said = {key: getattr(one, key) for key in ("phase", "done", "total", "percent", "table", "level")}
                self.assertEqual(said, {key: row[key] for key in said}, "%s line %d: %s" % (name, number, row["line"][:80]))

    def test_the_rest_of_a_line_may_come_later_in_any_pieces(self):
        with open(os.path.join(FIXTURES, "nightly-sync.json")) as source:
            rows = json.load(source)["lines"]
        data = "\r\n".join(row["line"] for row in rows).encode()
        for size in (1, 2, 7, 1000):
            one = self.progress()
            for start in range(0, len(data), size):
                one.feed(data[start:start + size])
            one.finish()
            self.assertEqual((one.phase, one.done, one.percent), (rows[-1]["phase"], rows[-1]["done"], rows[-1]["percent"]))

    def test_percent_never_falls_and_never_reaches_100(self):
        one = self.progress()
        last = 0
        for _ in range(2):
            for name in sorted(os.listdir(FIXTURES)):
                with open(os.path.join(FIXTURES, name)) as source:
                    for row in json.load(source)["lines"]:
                        one.line(row["line"])
                        self.assertTrue(last <= one.percent <= 99)
                        last = one.percent

    def test_a_line_without_end_costs_no_memory_and_no_time(self):
        one = self.progress()
        begun = time.process_time()
        for _ in range(300):
            one.feed(b"Loading " * 12500)
        self.assertLess(len(one.rest), 20000)
        self.assertLess(time.process_time() - begun, 20)

    def test_plain_lines_are_read_fast(self):
        one = self.progress()
        data = b"2026-11-22 18:00:00,123 INFO [kernel 1234 5678] : some ordinary line of a log, as long as they are\n" * 20000
        begun = time.process_time()
        one.feed(data)
        used = time.process_time() - begun
        print("%.1f MB/s" % (len(data) / used / 1e6))
        self.assertGreater(len(data) / used, 1e6)


if __name__ == "__main__":
    support.main()
