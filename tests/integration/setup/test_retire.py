#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""An old site after its agreed time: kept as a snapshot that reads, and removed; and all the sites that may not be. The tests run in the order of their names."""
import datetime
import glob
import os
import tarfile
import unittest

from setup_case import NEW, SetUpCase, pictures



class TestRetire(SetUpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        case = cls("id")
        case.set_up()
        case.unlocked()

    def retire(self, site, *options, confirm=None, status=0):
        return self.command("retire", self.target + "/" + site, "--confirm", confirm or site, "--without-sudo", "--follow", *options, status=status)

    def lead(self, role, site):
        """As a switch by hand does."""
        path = os.path.join(self.world.links, role)
        if site:
            os.symlink(site, path + ".new")
            self.world.own_link(path + ".new")
            os.replace(path + ".new", path)
        else:
            os.unlink(path)

    def refused(self, site, confirm=None):
        before = self.picture()
        tree = pictures.tree(os.path.join(self.world.links, site), ("env", "log", "__pycache__", "default.db", "nginx.sock"))
        _, said = self.retire(site, confirm=confirm, status=3)
        self.assert_as_before(before)
        self.assertEqual(pictures.tree(os.path.join(self.world.links, site), ("env", "log", "__pycache__", "default.db", "nginx.sock")), tree)
        return said

    def test_1_production_and_the_preview_are_refused(self):
        for site in ("mini1", NEW):
            with self.subTest(site=site):
                self.refused(site)

    def test_2_a_site_that_was_production_yesterday_is_too_young(self):
        self.lead("prod", NEW)
        self.lead("preview", None)
        self.world.ask("prod")
        self.json("status", "w", "--no-health")
        try:
            said = self.refused("mini1")
            self.assertIn("agree", said)   # since when it is old is not known yet
            tomorrow = (datetime.date.today() + datetime.timedelta(days=1)).isoformat()
            self.baton("retire", self.target + "/mini1", "--keep-until", tomorrow)
            self.assertIn(tomorrow, self.refused("mini1"))
        finally:
            self.lead("prod", "mini1")
            self.lead("preview", NEW)

    def test_3_a_wrong_name_is_no_confirmation(self):
        self.lead("preview", None)
        self.refused(NEW, confirm="mini1")
        before = self.picture()
        out, _ = self.baton("retire", self.target + "/" + NEW, "--review")
        self.assertIn(os.path.join(self.world.links, NEW), out.decode())
        self.assert_as_before(before)

    def test_4_a_site_whose_retirement_was_killed_before_anything_was_removed_runs_again_after_an_undo(self):
        before = self.picture()
        known = set(self.jobs())
        self.baton("retire", self.target + "/" + NEW, "--confirm", NEW, "--without-sudo")
        job, = set(self.jobs()) - known
        self.assertTrue(self.kill_within(job, "snapshot"))
        self.baton("stop", job)
        record = self.undo(job)
        self.assertEqual(record["state"], "succeeded", self.log(record["id"])[-2000:])
        self.wait_until(lambda: "STARTING" not in self.world.programs().values(), 30, "the site's program")
        self.assert_as_before(before)

    def test_5_a_set_aside_preview_is_kept_as_a_snapshot_and_nothing_else_of_it_is_left(self):
        self.world.beside("mini10")
        before = self.picture()
        rows = self.world.rows(NEW)
        with self.world.load() as load:
            record, said = self.retire(NEW)
        self.assert_answered(load)
        self.assertEqual(record["state"], "succeeded", said)
        self.assertFalse(os.path.lexists(os.path.join(self.world.links, NEW)))
        self.assertNotIn(NEW, self.world.databases().split())
        self.assertNotIn(NEW + "-uwsgi", self.world.programs())
        self.assertEqual(self.left_of(NEW), [])
        self.assert_production_as_before({part: without(whole, NEW) for part, whole in before.items()} if isinstance(before, dict) else before)
        self.check_snapshot(rows)

    def left_of(self, name):
        """Files of the server that have or hold the retired site's name."""
        found = []
        for place in (os.path.join(self.world.directory, self.web, "sites-enabled"), os.path.join(self.world.directory, self.web, "sites-available"),
                      os.path.join(self.world.directory, "supervisor", "conf.d"), self.world.etc()):
            found += pictures.mentions(place, os.path.join(self.world.links, name))
            found += [os.path.join(folder, file) for folder, _, files in os.walk(place) for file in files if name in file]
        return sorted(set(found)) + [name for name in os.listdir(os.path.join(self.world.directory, "log")) if name == NEW]

    def check_snapshot(self, rows):
        """Somewhere below the world is what was kept: the dump's row file, the media, the settings, the versions."""
        kept = [os.path.join(folder, name) for folder, _, names in os.walk(self.kept_directory()) for name in names]
        names = "\n".join(kept + [inside for path in kept if path.endswith(".tar") for inside in tarfile.open(path).getnames()])
        for word in ("restore.py", "rows_row.py", "invoice 3.txt", "settings.py", "requirements.txt", "README.txt"):
            self.assertIn(word, names)
        self.assertEqual(len(rows.splitlines()), 300)

    def kept_directory(self):
        found = glob.glob(os.path.join(self.world.directory, "**", "*" + NEW + "*"), recursive=True)
        found = [path for path in found if os.path.isdir(path) and "/db/" not in path]
        self.assertTrue(found, "no directory with the retired site's name")
        return min(found, key=len)


def without(part, name):
    """A picture without what has that name."""
    if isinstance(part, dict):
        return {key: value for key, value in part.items() if name not in str(key)}
    if isinstance(part, str):
        return "\n".join(line for line in part.splitlines() if name not in line)
    return part


if __name__ == "__main__":
    unittest.main()
