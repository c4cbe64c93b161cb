#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""lino-baton where no window opens: questions in a terminal, words that it does not know, no display."""
import os
import re
import subprocess
import unittest

from baton_case import SOURCE, BatonCase


class TestWindowArguments(BatonCase):
    def window(self, *arguments, status, **variables):
        environment = dict(self.environment, **variables)
        run = subprocess.run([os.environ["LINO_BATON"], *arguments], env=environment, stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True, timeout=60)
        self.assertEqual(run.returncode, status, run.stdout + run.stderr)
        return run.stdout, run.stderr

    def test_version_and_help_are_answered_without_a_display(self):
        with open(os.path.join(SOURCE, "CMakeLists.txt")) as file:
            version = re.search(r"VERSION (\d+\.\d+\.\d+)", file.read()).group(1)
        for word in ("--version", "-v"):
            self.assertEqual(self.window(word, status=0), ("lino-baton %s\n" % version, ""))
        for word in ("--help", "-h"):
            out, said = self.window(word, status=0)
            self.assertIn("--practice", out)
            self.assertEqual(said, "")

    def test_words_that_are_not_known_end_with_2_and_open_no_window(self):
        for word in ("--nonsense", "nonsense", "--practice=yes"):
            with self.subTest(word=word):
                out, said = self.window(word, status=2, QT_QPA_PLATFORM="offscreen")
                self.assertEqual(out, "")
                self.assertIn("lino-baton --help", said)
        self.assertNotIn("\x1b", self.window("--nonsense\x1b[2J", status=2, QT_QPA_PLATFORM="offscreen")[1])

    def test_without_a_display_it_says_so_and_does_not_abort(self):
        for variables in ({"QT_QPA_PLATFORM": "xcb"}, {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":65000"}, {"QT_QPA_PLATFORM": "nonsense"}):
            with self.subTest(variables=variables):
                out, said = self.window(status=1, **variables)
                self.assertEqual(out, "")
                self.assertIn("needs a display", said)
                self.assertIn("baton --help", said)


if __name__ == "__main__":
    unittest.main()
