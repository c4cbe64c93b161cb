#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The evening of a provider, in the real window on the practice server: synchronise, lose the window, find the job again."""
import time
import unittest

from window_case import WindowCase


class TestWindow(WindowCase):
    def test_a_synchronisation_goes_on_while_the_window_is_killed_and_is_found_again(self):
        server = self.add_practice()
        before = self.newest()

        first = self.window()
        first.wait("table cell", "Production, mdg1")
        first.select("mdg2, Site: mdg2")
        first.press("push button", "Synchronise")
        for _ in range(3):   # direction, restore script, when
            first.press("push button", "Next >")
        first.press("push button", "Overwrite mdg2")
        job = self.running("dump", before)
        stopped = self.pause(server, job)
        self.assertEqual((job["state"], job["operation"]), ("running", "sync"))
        first.wait("table cell", "Running")
        first.wait("table cell", "== dump:", 180)   # its log moves in the window
        first.kill()

        time.sleep(3)
        self.assertEqual(self.newest()["state"], "running")
        second = self.window()
        second.wait("table cell", "Running")
        self.go_on(stopped)
        second.wait("table cell", "Finished", 400, lambda node: self.newest()["state"] != "running")
        ended = self.newest()
        self.assertEqual((ended["id"], ended["state"]), (job["id"], "differs"))   # the demo data loses rows by Lino's own loading order
        second.wait("table cell", "mdg2, last sync finished with differences just now", 60)
        self.end(second)


if __name__ == "__main__":
    unittest.main(warnings="ignore")   # pyatspi's own deprecations
