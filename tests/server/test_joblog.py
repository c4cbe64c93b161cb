# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import random

import support
from support import Case


class Log(Case):
    def open(self):
        from baton_server import joblog
        self.taken = []
        log = joblog.JobLog(self.root, self.taken.append)
        self.addCleanup(log.close)
        return log

    def told(self):
        """The log's bytes and [(offset, ms)]."""
        with open(self.root + "/times") as times:
            pairs = [tuple(int(word) for word in line.split()) for line in times]
        with open(self.root + "/log", "rb") as log:
            return log.read(), pairs

    def test_kept_output_follows_with_every_time_at_its_byte(self):
        log = self.open()
        log.write("a", b"first\n", 1)
        random.seed(4)
        wanted, pieces, ms = b"", {}, 1000
        for number in range(15000):   # the times alone are some blocks
            piece = b"%d " % number * random.choice((1, 1, 1, 40))
            pieces[len(wanted)] = ms
            wanted += piece
            self.assertFalse(log.write("b", piece, ms))
            ms += 1
        log.turn("b")
        rounds = 1
        while log.move():
            rounds += 1
        self.assertGreater(rounds, 2)
        self.assertTrue(log.write("b", b"live\n", ms))
        data, pairs = self.told()
        self.assertEqual(data, b"first\n" + wanted + b"live\n")
        expected = {6 + offset: at for offset, at in pieces.items()}
        expected.update({0: 1, 6 + len(wanted): ms})
        self.assertEqual(dict(pairs), expected)
        self.assertEqual(pairs, sorted(pairs))
        self.assertEqual(b"".join(self.taken), data)
        self.assertEqual(sorted(os.listdir(self.root)), ["log", "times"])

    def test_output_that_comes_while_kept_output_is_moved_stays_behind_it(self):
        from baton_server import joblog
        log = self.open()
        log.write("a", b"x", 1)
        block = os.urandom(joblog.BLOCK)
        log.write("b", block, 2)
        log.write("b", block, 3)
        log.turn("b")
        self.assertTrue(log.move())
        self.assertFalse(log.write("b", b"end", 4))
        while log.move():
            pass
        self.assertEqual(self.told(), (b"x\n" + block + block + b"end", [(0, 1), (2, 2), (2 + len(block), 3), (2 + 2 * len(block), 4)]))

    def test_a_step_begins_on_a_line_of_its_own_and_a_whole_line_gets_no_empty_one(self):
        log = self.open()
        for step, text in (("a", b"one\n"), ("b", b"two"), ("c", b"three\n")):
            log.turn(step)
            log.write(step, text, 5)
        self.assertEqual(self.told()[0], b"one\ntwo\nthree\n")

    def test_what_is_kept_counts_for_the_room_on_the_disk(self):
        log = self.open()
        log.write("a", b"x" * 10, 1)
        log.write("b", b"y" * 20, 1)
        self.assertEqual(log.bytes(), 30)
        log.turn("b")
        log.move()
        self.assertEqual(log.bytes(), 31)

    def test_a_log_that_cannot_be_written_is_told(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full here")
        log = self.open()
        full = os.open("/dev/full", os.O_WRONLY)
        os.dup2(full, log.log)
        os.close(full)
        with self.assertRaises(OSError):
            log.write("a", b"x", 1)
        self.assertEqual(self.taken, [])


if __name__ == "__main__":
    support.main()
