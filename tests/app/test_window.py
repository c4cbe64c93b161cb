#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The evening of a provider, in the real window on the practice server: synchronise, lose the window, find the job again."""
import os
import time
import unittest

from baton_case import BatonCase, practice_servers
from window import Desktop, Window


class TestWindow(BatonCase):
    """One story in one test: each step needs the one before."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.desktop = Desktop(os.path.join(cls.home, "run"))
        cls.log = open(os.path.join(cls.home, "window.log"), "w+")

    @classmethod
    def tearDownClass(cls):
        cls.desktop.end()
        cls.log.close()
        super().tearDownClass()

    def window(self):
        window = Window(self.environment, self.desktop, self.log)
        self.addCleanup(window.close)
        return window

    def newest(self):
        return max(self.json("jobs", "practice")["jobs"], key=lambda job: job["started"], default=None)

    def test_a_synchronisation_goes_on_while_the_window_is_killed_and_is_found_again(self):
        server = practice_servers()[0]
        words = [word for directory in server["vhosts"] for word in ("--vhosts", directory)]
        self.baton("server", "add", "practice", server["host"], "--port", str(server["port"]), "--user", server["user"], "--identity", server["identity"],
                   "--root", server["sitesRoot"], *words, "--fingerprint", server["fingerprint"])
        before = self.newest()

        first = self.window()
        first.wait("table cell", "Production, mdg1")
        first.select("Preview, mdg2")
        first.press("push button", "Synchronise")
        first.press("push button", "Overwrite mdg2")
        first.wait("table cell", "Running")
        job = self.newest()
        self.assertNotEqual(job["id"], before and before["id"])
        self.assertEqual((job["state"], job["operation"]), ("running", "run-script"))
        first.wait("table cell", "Started manage.py dump2py", 180)   # its log moves in the window
        first.kill()

        time.sleep(3)
        self.assertEqual(self.newest()["state"], "running")
        second = self.window()
        second.wait("table cell", "Running")
        second.wait("table cell", "Finished", 400, lambda node: self.newest()["state"] != "running")
        ended = self.newest()
        self.assertEqual((ended["id"], ended["state"]), (job["id"], "succeeded"))
        second.wait("table cell", "Preview, mdg2, last sync ok just now", 60)
        second.close()
        self.log.seek(0)
        self.assertNotIn("ERROR: AddressSanitizer", self.log.read())


if __name__ == "__main__":
    unittest.main(warnings="ignore")   # pyatspi's own deprecations
