#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A new preview by one command, on the engine of BATON_SETUP_ENGINE and the web server of BATON_SETUP_WEB. The tests run in the order of their names."""
import os
import unittest

import setup_case
from setup_case import NEW, SetUpCase

NEXT = NEW + "1"
REFUSED = ("preview", "old", "prod", "new", "testing", "mini1", "Mini3", "mini-3")


class TestSetUp(SetUpCase):
    def test_01_a_rehearsal_a_review_and_a_script_change_nothing(self):
        before = self.picture()
        record, said = self.set_up("--rehearse")
        self.assertTrue(record["rehearsal"])
        self.assert_as_before(before)
        self.assertFalse(os.path.exists(os.path.join(self.world.links, NEW)))
        out, _ = self.baton("setup", self.target, "--name", NEW, *self.options(), "--review")
        for word in ("settings.py", "manage.py", NEW):
            self.assertIn(word, out.decode())
        out, _ = self.baton("setup", self.target, "--name", NEW, *self.options(), "--script")
        self.assertIn("manage.py run", out.decode())
        self.assert_as_before(before)

    def test_02_names_that_are_none_or_are_taken_are_refused(self):
        before = self.picture()
        for name in REFUSED:
            with self.subTest(name=name):
                _, said = self.set_up(name=name, status=3 if name not in ("Mini3", "mini-3") else self.either(name))
                self.assertIn(name, said)
        self.assert_as_before(before)

    def either(self, name):
        """A name that is no name is refused, or not taken as an argument at all."""
        process = self.start("setup", self.target, "--name", name, *self.options())
        process.communicate()
        self.assertIn(process.returncode, (2, 3))
        return process.returncode

    def test_03_a_name_that_a_database_a_vhost_or_a_program_has_is_refused(self):
        taken = {"vhost": os.path.join(self.world.vhosts(), "other.conf"), "program": os.path.join(self.world.directory, "supervisor", "conf.d", "other.conf")}
        texts = {"program": "[program:%s-uwsgi]\ncommand = /bin/sleep 86400\nstartsecs = 0\n" % NEW,
                 "vhost": {"nginx": "server {\n    listen %d;\n    server_name %s;\n    root /var/empty;\n}\n",
                           "apache": "<VirtualHost *:%d>\n    ServerName %s\n    DocumentRoot /var/empty\n</VirtualHost>\n"}[self.web] % (self.world.port, self.world.hosts["preview"])}
        for kind in ["vhost", "program"] if self.web == "nginx" else ["vhost"]:
            with self.subTest(kind=kind):
                self.world.write(taken[kind], texts[kind], 0o644)
                self.addCleanup(self.world.supervisorctl, "update")
                self.addCleanup(self.forget, taken[kind])
                self.world.supervisorctl("update")
                self.still_refused()
                os.unlink(taken[kind])
                self.world.supervisorctl("update")
        if self.engine != "sqlite3":
            maintenance = "postgres" if self.engine == "postgresql" else "mysql"
            self.world.served_sql(maintenance, "create database %s;" % NEW)
            self.addCleanup(self.world.served_sql, maintenance, "drop database %s;" % NEW)
            self.still_refused()

    def still_refused(self):
        before = self.picture()
        self.set_up(status=3)
        self.assert_as_before(before)

    def forget(self, path):
        if os.path.exists(path):
            os.unlink(path)

    def test_04_one_command_makes_a_preview_that_answers_and_leaves_production_as_it_was(self):
        self.world.beside("mini10")
        before = self.picture()
        with self.world.load() as load:
            record, said = self.set_up()
        self.assert_answered(load)
        self.assert_preview_lives()
        self.assert_production_as_before(before)
        self.assert_neutral()
        self.assertEqual({step["state"] for step in record["steps"]} - {"done", "skipped"}, set())
        password = self.password()
        if self.engine != "sqlite3":
            self.assertGreaterEqual(len(password), 16)
            self.assertEqual(self.holders_of(password), [os.path.join(self.world.links, NEW, "settings.py")])
            self.assertNotIn(password, said)
        type(self).made = record["id"]

    def holders_of(self, text):
        places = [self.world.directory, self.home]
        leave_out = ("data", "env", "media", "static_root", "__pycache__")   # Python compiles the settings, as readable as these are
        return sorted(path for place in places for path in setup_case.pictures.mentions(place, text, leave_out))

    def test_05_the_new_site_has_files_of_its_own_and_nothing_of_productions_running_state(self):
        site = os.path.join(self.world.links, NEW)
        for name in ("settings.py", "manage.py", "wsgi.py", "make_snapshot.sh", "nginx/uwsgi.ini"):
            text = self.world.read(os.path.join(site, name))
            self.assertIn(NEW, text, name)
            self.assertNotIn(self.world.site("prod") + "/", text, name)
        self.assertNotEqual(os.stat(os.path.join(site, "env", "bin", "python")).st_ino, 0)
        self.assertEqual(os.path.realpath(os.path.join(site, "log")), os.path.join(self.world.directory, "log", NEW))
        self.assertEqual(sorted(os.listdir(os.path.join(site, "media/uploads/2026"))), sorted(os.listdir(self.world.path("prod", "media/uploads/2026"))))
        self.assertEqual(self.packages(NEW), self.packages("mini1"))
        for name in os.listdir(self.world.vhosts()):
            text = self.world.read(os.path.join(self.world.vhosts(), name))
            if self.world.hosts["preview"] in text:
                self.assertIn(os.path.join(self.world.links, "preview"), text)
                self.assertNotIn("include " + os.path.join(self.world.links, "preview"), text)
                break
        else:
            self.fail("no vhost has the preview's address")

    def packages(self, site):
        project = os.path.join(self.world.links, site)
        return sorted(self.world.run([project + "/env/bin/python", "-m", "pip", "freeze", "--disable-pip-version-check"], cwd=project).stdout.lower().replace("_", "-").split())

    def test_06_a_series_that_has_a_preview_is_refused_another_one_unless_it_is_set_aside(self):
        before = self.picture()
        _, said = self.set_up(name=NEXT, status=3)
        self.assertIn(NEW, said)
        self.assert_as_before(before)
        record, _ = self.set_up("--set-aside", name=NEXT)
        self.assert_preview_lives(NEXT)
        self.assertTrue(os.path.isdir(os.path.join(self.world.links, NEW)))
        self.undo_finished(record)

    def undo_finished(self, record):
        """What succeeded is no job to undo: the link is set back by hand, as the provider would."""
        self.assertFalse(record.get("canUndo"))

    def test_07_a_synchronisation_of_the_new_preview_works_at_once(self):
        self.world.add_rows("prod", 5001, 5003)
        record, said = self.command("sync", self.target, "--follow")
        self.assertEqual(record["state"], "succeeded", said)
        self.assertEqual(self.world.rows(NEXT), self.world.rows("mini1"))


if __name__ == "__main__":
    unittest.main()
