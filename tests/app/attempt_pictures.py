#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""attempt_pictures.py DIRECTORY: the README's pictures of an upgrade attempt, of the real window on the practice server that runs, while one is made there.
BATON and LINO_BATON in the environment are the programs, SOURCE the directory of the sources."""
import os
import subprocess
import sys
import unittest

import users
from attempt_story import AttemptStory
from window import keys, showing

SERVER = "vps12"
WHOLE, WIZARD, LOST = (1280, 780), (900, 520), (1100, 500)


class AttemptPictures(AttemptStory):
    server_name = SERVER

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.environment["USER"] = "anna"

    def picture(self, title, size, name):
        """Saves the window whose title has these words, at that size, once it is painted."""
        found = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", title], stdout=subprocess.PIPE, check=True, universal_newlines=True).stdout.split()
        window = found[-1]
        keys("windowsize", "--sync", window, *map(str, size), "mousemove", "1590", "990")
        path, before = os.path.join(PICTURES, name), b""
        for _ in range(50):
            subprocess.run(["import", "-window", window, "-strip", path], check=True)
            with open(path, "rb") as source:
                now = source.read()
            if now == before:
                break
            before = now
        print("%s: %d bytes" % (path, len(before)))

    def test_pictures(self):
        server = self.know_series()
        window = self.window()
        window.select("mdg2, Site: mdg2")
        self.fill_in_plan(window)
        self.picture("Upgrade attempt on mdg2", WIZARD, "attempt-review.png")
        self.plan(window)
        window.click("push button", "Start now, attempt on mdg2")
        self.comes_to("running")
        window.wait("label", "Attempt on mdg2: ", 60, lambda label: "no changes since" in label.name)
        users.work_an_hour(server)
        window.wait("label", "Attempt on mdg2: ", 90, lambda label: "changes since" in label.name and "no changes" not in label.name)
        if any(showing(button) for button in window.all("push button", "Close this message")):
            window.click("push button", "Close this message")
        self.picture("mdg.* - ", WHOLE, "attempt-banner.png")
        window.click("push button", "Cancel attempt, attempt on mdg2")
        window.type("Type mdg2 to go back to mdg1", "mdg2")
        self.go_back(window)
        window.wait("label", "changes made in mdg2 are not in mdg1")
        window.click("table cell", "tickets_ticket")
        window.wait("table cell", "Invoice 2026-117")
        self.picture("Lost changes of mdg", LOST, "attempt-lost.png")
        self.end(window)


if __name__ == "__main__":
    PICTURES = sys.argv.pop(1)
    os.makedirs(PICTURES, exist_ok=True)
    unittest.main(warnings="ignore")   # pyatspi's own deprecations
