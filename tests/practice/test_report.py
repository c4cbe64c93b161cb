# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import io
import json
import unittest

import support  # noqa: F401 - finds the package
from baton_practice.report import Report, Span


class Terminal(io.StringIO):
    def isatty(self):
        return True


class TestReport(unittest.TestCase):
    def test_a_program_gets_one_json_object_per_line(self):
        out = io.StringIO()
        report = Report(True, out)
        report.progress(37, "Installing")
        report.done({"event": "done", "servers": []}, ["unused"])
        self.assertEqual([json.loads(line) for line in out.getvalue().splitlines()],
                         [{"event": "progress", "percent": 37, "text": "Installing"}, {"event": "done", "servers": []}])

    def test_progress_never_falls(self):
        out = io.StringIO()
        report = Report(True, out)
        span = Span(report, 50, 90)
        span.at(0.5, "a")
        report.progress(10, "b")
        self.assertEqual([json.loads(line)["percent"] for line in out.getvalue().splitlines()], [70, 70])

    def test_a_terminal_gets_a_bar_and_a_file_gets_a_line_per_step(self):
        terminal, plain = Terminal(), io.StringIO()
        for out in (terminal, plain):
            report = Report(False, out)
            report.progress(1, "Building")
            report.progress(2, "Building")
            report.progress(3, "Starting")
        self.assertEqual(terminal.getvalue().count("\r"), 3)
        self.assertEqual(plain.getvalue(), "  1% Building\n  3% Starting\n")


if __name__ == "__main__":
    unittest.main()
