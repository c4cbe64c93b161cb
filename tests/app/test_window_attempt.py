#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The evening of an upgrade, in the real window on the practice server: planned, started, lost and found again, extended, cancelled, and what it cost."""
import csv
import datetime
import os
import subprocess
import sys
import time
import unittest

import users
from attempt_story import AttemptStory
from window import keys, showing

TITLE = "Written during the attempt"
COUNTDOWN = 10
DONE = {"planned": "planned", "started": "started", "switched": "the new version became production", "extended": "extended", "cancelled": "cancelled: the former version is back"}


class TestWindowAttempt(AttemptStory):
    def setUp(self):
        self.said = open(os.path.join(self.home, "said"), "w+")
        ear = subprocess.Popen([sys.executable, "-B", os.path.join(os.path.dirname(os.path.abspath(__file__)), "hearing.py")], stdout=self.said, stderr=subprocess.DEVNULL)
        self.addCleanup(self.said.close)
        self.addCleanup(ear.wait)
        self.addCleanup(ear.terminate)
        self.heard("listening")

    def heard(self, words, seconds=30):
        """Waits until a screen reader was told a sentence with these words."""
        end = time.monotonic() + seconds
        while True:
            self.said.seek(0)
            told = self.said.read()
            if words in told:
                return
            if time.monotonic() > end:
                self.fail("nobody said %r: %s" % (words, told))
            time.sleep(0.1)

    def test_an_attempt_is_planned_started_found_again_extended_and_cancelled(self):
        server = self.know_series()
        before = self.newest()

        first = self.window()
        first.wait("table cell", "Production, mdg1")
        first.wait("table cell", "Preview, ")
        # What somebody else plans and withdraws is seen within seconds, not at the next minute's look.
        self.baton("attempt", "plan", self.series, "--at", time.strftime("%Y-%m-%d 18:00", time.gmtime(time.time() + 3 * 86400)), "--for", "45m")
        first.wait("label", "mdg2 replaces mdg1", 30)
        self.baton("attempt", "cancel", self.series)
        first.wait("push button", "Save as .ics..., attempt on mdg2", 20, showing)
        first.select("mdg2, Site: mdg2")
        self.fill_in_plan(first)
        self.assertIn("for 30 min", first.wait("label", "mdg2 replaces mdg1 on practice").name)
        self.assertEqual(self.newest(), before)
        self.plan(first)
        self.assertEqual(self.attempt()["state"], "planned")

        # One click starts it. Another one within ten seconds stops it, and the server never heard of it.
        self.press_start(first)
        pressed = time.monotonic()
        first.click("push button", "Stop what is about to begin")
        self.heard("Starting in 10 s")
        first.wait("push button", "Start now, attempt on mdg2")
        while time.monotonic() < pressed + COUNTDOWN + 1:
            self.assertEqual(self.attempt()["state"], "planned")
        self.assertEqual(self.newest(), before)

        self.press_start(first)
        job = self.running("dump", before)
        stopped = self.pause(server, job)
        self.assertEqual((job["operation"], self.attempt()["state"]), ("attempt", "starting"))
        first.wait("label", "mdg2 takes the place of mdg1")
        first.wait("progress bar", "Progress of the attempt's job", 60, lambda bar: bar.queryValue().currentValue > 0)
        self.heard("The attempt on mdg2 begins")
        first.kill()

        second = self.window()
        second.wait("label", "mdg2 takes the place of mdg1")
        self.assertEqual(self.attempt()["state"], "starting")
        self.go_on(stopped)
        running = self.comes_to("running")
        self.assertEqual((running["from"], running["to"], self.states()), ("mdg1", "mdg2", {"mdg1": "standing-by", "mdg2": "in-attempt"}))
        second.wait("label", "Attempt on mdg2: ", 60, lambda label: "left, ends" in label.name and "no changes since" in label.name)
        self.heard("The attempt on mdg2 runs")

        users.open_ticket(server, "robin", TITLE)
        second.wait("label", "Attempt on mdg2: ", 60, lambda label: "1 change since" in label.name)
        self.assertEqual(self.attempt()["changes"]["tickets_ticket"]["added"], 1)
        later = datetime.datetime.fromisoformat(self.attempt()["ends"].replace("Z", "+00:00")) + datetime.timedelta(minutes=15)
        second.click("push button", "+15 min, attempt on mdg2")
        second.wait("label", "Attempt on mdg2: ", 60, lambda label: later.astimezone().strftime("ends %H:%M") in label.name)
        self.assertEqual(self.attempt()["ends"], later.strftime("%Y-%m-%dT%H:%M:%SZ"))
        self.assertEqual([one["minutes"] for one in self.attempt()["extensions"]], [15])

        # Rows would be lost, so it asks for the name.
        second.click("push button", "Cancel attempt, attempt on mdg2")
        second.wait("label", "1 change will be lost")
        self.assertFalse(second.can("push button", "Go back to mdg1"))
        second.type("Type mdg2 to go back to mdg1", "mdg1")
        self.assertEqual((second.field("Type mdg2 to go back to mdg1"), second.can("push button", "Go back to mdg1")), ("mdg1", False))
        self.assertEqual(self.attempt()["state"], "running")
        second.type("Type mdg2 to go back to mdg1", "mdg2")
        self.assertEqual(self.go_back(second)["to"], "mdg2")
        self.assertEqual(self.states(), {"mdg1": "production", "mdg2": "preview"})
        second.wait("label", "The attempt on mdg2 was cancelled")
        self.heard("The attempt on mdg2 was cancelled")
        self.look_at_what_was_lost(second)
        self.look_at_who_did_what(second)
        self.end(second)

    def look_at_what_was_lost(self, window):
        """It opens by itself where this window cancelled."""
        window.wait("label", "1 change made in mdg2 is not in mdg1")
        window.wait("table cell", TITLE)
        window.click("push button", "Save table...")
        path = os.path.join(self.home, "lost.csv")
        window.type("File name:", path)
        keys("key", "Return")
        window.wait("label", "Saved to " + path)
        with open(path, newline="") as source:
            rows = list(csv.DictReader(source))
        self.assertEqual([row["title"] for row in rows], [TITLE])
        window.click("push button", "Close")
        window.click("push button", "Lost changes..., attempt on mdg2")
        window.wait("label", "1 change made in mdg2 is not in mdg1")
        window.click("push button", "Close")

    def look_at_who_did_what(self, window):
        done = self.json("activity", self.series)["activity"][:len(DONE)]
        self.assertEqual([one["what"] for one in reversed(done)], list(DONE))
        window.click("menu item", "Site")
        window.click("menu item", "Activity...")
        for words in DONE.values():
            window.wait("table cell", words)
        window.wait("table cell", done[0]["by"])
        window.click("push button", "Close")


if __name__ == "__main__":
    unittest.main(warnings="ignore")   # pyatspi's own deprecations
