#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A new preview in the real window on the practice server, page by page: set up and looked at."""
import hashlib
import os
import shutil
import subprocess
import unittest
import urllib.error
import urllib.request

from baton_case import SOURCE
from window_case import WindowCase


def tree(directory):
    """What is in a directory: path, kind, mode and content; what running sites write there is left out."""
    found = {}
    for path, directories, files in os.walk(directory):
        directories[:] = [name for name in directories if name not in ("__pycache__", "log", "snapshot2preview", "static", "media")]
        for name in directories + files:
            full = os.path.join(path, name)
            mode = os.lstat(full).st_mode
            content = ""
            if os.path.islink(full):
                content = os.readlink(full)
            elif os.path.isfile(full) and not name.endswith((".pid", ".sock", ".log", ".pyc")):
                with open(full, "rb") as source:
                    content = hashlib.sha256(source.read()).hexdigest()
            found[os.path.relpath(full, directory)] = (mode, content)
    return found


class TestWindowSetUp(WindowCase):
    """One story in one test: each step needs the one before. A set-up that ended well has no undo, so it is on a practice server of its own."""

    @classmethod
    def setUpClass(cls):
        os.environ["BATON_PRACTICE_DIRECTORY"] = directory = "/var/tmp/practice-window-%d" % os.getpid()
        cls.addClassCleanup(shutil.rmtree, directory, ignore_errors=True)
        cls.addClassCleanup(cls.practice, "stop")
        cls.practice("start")
        super().setUpClass()

    def states(self):
        status = self.json("status", "practice", "--no-health")
        return {site["name"]: site["state"] for series in status["servers"][0]["series"] for site in series["sites"]}

    def fetch(self, address):
        try:
            with urllib.request.urlopen(address, timeout=180) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code

    @staticmethod
    def practice(verb):
        subprocess.run(["/usr/bin/python3", os.path.join(SOURCE, "resources/practice/practice.py"), verb], stdout=subprocess.DEVNULL, check=True)

    def test_a_new_preview_is_set_up_and_answers_beside_production(self):
        server = self.add_practice()
        links = os.path.join(server["sitesRoot"], "mdg")
        self.assertEqual(self.states(), {"mdg1": "production", "mdg2": "preview"})
        self.assertEqual(self.fetch(server["addressOf"]["production"]), 200)   # a site writes its version down when it is first asked
        production = tree(os.path.join(links, "mdg1"))
        before = self.newest()

        window = self.window()
        window.wait("table cell", "Production, mdg1")
        window.select("mdg1, Site: mdg1")
        window.press("push button", "New preview...")

        # Source: the series has a preview, so there is no way on until that is set aside.
        window.wait("label", "is only read")
        window.wait("label", "mdg2 is this series' preview")
        self.assertRegex(window.field("Name of the new site"), r"^mdg[3-9]$")
        name = "abc%d" % (os.getpid() % 10000)   # another server on this machine may have the proposed one
        site = os.path.join(links, name)
        window.type("Name of the new site", "mdg2")
        window.wait("label", "There is a site mdg2 already")
        window.type("Name of the new site", name)
        window.wait("label", site, 120)
        window.press("check box", "Set mdg2 aside")
        window.press("push button", "Next >")
        # Checks, live.
        window.wait("label", "Free space: passed", 120)
        window.press("push button", "Next >", 120)
        # Contents, database, address: as proposed.
        window.wait("table cell", "lino")
        window.press("push button", "Next >", 120)
        self.assertNotEqual(window.field("Name of the new database"), "")
        window.press("push button", "Next >", 120)
        self.assertEqual(window.field("Address of the preview").rstrip("/"), server["addressOf"]["preview"].rstrip("/"))
        window.press("push button", "Next >", 120)
        # Review: nothing has been changed so far.
        window.wait("list item", "settings.py")
        self.assertFalse(os.path.lexists(site))
        self.assertEqual(self.newest(), before)
        window.press("push button", "Create " + name, 120)
        window.wait("label", "Create %s: " % name, 60)
        window.wait("label", "%s is set up" % name, 1200, lambda node: self.newest()["state"] != "running")
        job = self.newest()
        self.assertEqual(job["operation"], "setup")
        self.assertIn(job["state"], ("succeeded", "differs"))   # the demo data loses rows by Lino's own loading order
        for button in ("Synchronise now...", "Nightly...", "Release notes...", "Open site"):
            window.wait("push button", button)
        self.assertEqual(self.states(), {"mdg1": "production", "mdg2": "not-linked", name: "preview"})
        self.assertEqual(self.fetch(server["addressOf"]["preview"]), 200)
        self.assertEqual(self.fetch(server["addressOf"]["production"]), 200)
        now = tree(os.path.join(links, "mdg1"))
        self.assertEqual([path for path in sorted({*now, *production}) if now.get(path) != production.get(path)], [])
        self.assertEqual(os.path.realpath(os.path.join(links, "preview")), os.path.realpath(site))
        self.end(window)


if __name__ == "__main__":
    unittest.main(warnings="ignore")   # pyatspi's own deprecations
