# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import subprocess
import unittest

import support   # noqa: F401 (finds the package)

from baton_server import crontab

COMMAND = "/usr/bin/python3 -X utf8 -I -S /home/ann/.local/state/lino-baton/bin/current/baton_server/nightly.py mdg-1a2b3c4d"
SERIES = "mdg-1a2b3c4d"
LINES = crontab.block(SERIES, "02:30", COMMAND, "words")
OTHER = crontab.block("foo-00000000", "03:00", COMMAND.replace(SERIES, "foo-00000000"), "words")
OWN = "MAILTO=ann@example.com\n# my own\n5 4 * * sun echo 50\\% é\n\n  \n@reboot x"


class Block(unittest.TestCase):
    def test_a_block_is_added_at_the_end_and_taken_away_without_a_trace(self):
        for text in ("", OWN + "\n", OWN + "\n\n\n", "\n"):
            with_it = crontab.with_block(text, SERIES, LINES)
            self.assertEqual(with_it, text + "\n".join(LINES) + "\n")
            self.assertEqual(crontab.with_block(with_it, SERIES, []), text)

    def test_a_last_line_without_its_end_gets_one(self):
        self.assertEqual(crontab.with_block(OWN, SERIES, LINES), OWN + "\n" + "\n".join(LINES) + "\n")
        self.assertEqual(crontab.with_block(OWN, SERIES, []), OWN)

    def test_the_time_changes_in_place(self):
        text = OWN + "\n" + "\n".join(LINES + ["# after"] + OTHER) + "\n"
        changed = crontab.with_block(text, SERIES, crontab.block(SERIES, "23:05", COMMAND, "words"))
        self.assertEqual(changed, text.replace("30 2 * * * " + COMMAND, "5 23 * * * " + COMMAND))

    def test_two_series_do_not_touch_each_other(self):
        text = "\n".join(OTHER + LINES) + "\n"
        self.assertEqual(crontab.with_block(text, SERIES, []), "\n".join(OTHER) + "\n")
        self.assertEqual(crontab.with_block(text, "foo-0000000", []), text)

    def test_a_block_that_stands_there_twice_becomes_one(self):
        text = "\n".join(LINES + ["own"] + LINES) + "\n"
        self.assertEqual(crontab.with_block(text, SERIES, LINES), "\n".join(LINES + ["own"]) + "\n")

    def test_of_broken_marks_only_what_is_ours_goes(self):
        for text in ("\n".join(LINES[:-1] + ["own 1", "own 2"]), "\n".join(LINES[:1] + ["own 1", "own 2"]), "\n".join(["own 1", LINES[-1], "own 2"]),
                     "\n".join(LINES[:1] + ["own 1"] + LINES[1:] + ["own 2"]), "\n".join(LINES[:-1] + ["own 1"] + LINES + ["own 2"])):
            self.assertEqual(crontab.with_block(text + "\n", SERIES, []), "own 1\nown 2\n", text)
        text = "\n".join(LINES[:-1] + OTHER + ["own"]) + "\n"
        self.assertEqual(crontab.with_block(text, SERIES, []), "\n".join(OTHER + ["own"]) + "\n")

    def test_no_other_line_is_ever_lost_or_changed(self):
        pieces = LINES + OTHER + ["own %d" % i for i in range(4)] + ["", "MAILTO=x", "# comment", " 1 2 * * * x"]
        ours = set(LINES)
        for seed in range(3000):
            dice = random.Random(seed)
            source = [dice.choice(pieces) for _ in range(dice.randint(0, 12))]
            text = "".join(line + "\n" for line in source)
            for lines in (LINES, []):
                made = crontab.with_block(text, SERIES, lines).split("\n")[:-1]
                rest = [line for line in made if line not in ours]
                self.assertEqual(rest, [line for line in source if line not in ours], (seed, text))
                self.assertEqual(made.count(LINES[0]), 1 if lines else 0)
                self.assertEqual(crontab.has("\n".join(made), SERIES, COMMAND), bool(lines))

    def test_whatever_is_quoted_reaches_the_program_as_it_is(self):
        for word in ("/home/o'brien dir/100% $HOME `x` \"y\"", "plain", "a\\b", "é"):
            line = "printf %s " + crontab.quoted(word).replace("\\%", "%")   # cron takes the backslash away
            self.assertEqual(subprocess.check_output(["/bin/sh", "-c", line]).decode(), word)
            self.assertNotIn("%", crontab.quoted(word).replace("\\%", ""))

    def test_words_cannot_break_out_of_their_line(self):
        lines = crontab.block(SERIES, "02:30", COMMAND, "by x\n* * * * * evil\r\0")
        self.assertEqual((len(lines), lines[1]), (4, "# Lino Baton: by x * * * * * evil  "))


if __name__ == "__main__":
    unittest.main()
