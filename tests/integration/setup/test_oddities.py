#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Projects as they grow by hand over the years: each oddity arrives in the new site as it is, or is told."""
import os
import unittest

from setup_case import NEW, SetUpCase, pictures
from baton_practice.copying import replace_in_folder

MANY = 10000


class Oddities(SetUpCase):
    def put(self, name, content, mode=0o664):
        """A file of production, in bytes."""
        path = self.world.path("prod", name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as out:
            out.write(content)
        os.chmod(path, mode)
        self.world.own(path)
        return path

    def of_new(self, name):
        with open(os.path.join(self.world.links, NEW, name), "rb") as source:
            return source.read()


class TestFiles(Oddities):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        case = cls("id")
        world = cls.world
        case.put("media/up loads/scan of mini1 (1).txt", b"mini1 in a user's file\n")
        case.put("crlf.cfg", b"[mini1]\r\npath = %s/media\r\nnot = mini10, xmini1, mini1.example.com\r\n" % world.site("prod").encode())
        case.put("latin.py", "# -*- coding: latin-1 -*-\nNAME = 'mini1'\nTITLE = 'Zo\u00eb'\n".encode("latin-1"), 0o640)
        case.put("logo.bin", b"\x89PNG\0\0mini1\0" + bytes(range(256)))
        case.put("no-newline.txt", b"mini1")
        case.put("script.sh", b"#!/bin/sh\ncd %s && echo mini1\n" % world.site("prod").encode(), 0o755)
        many = world.path("prod", "media", "many")
        os.makedirs(many)
        for number in range(MANY):
            with open(os.path.join(many, "%05d.txt" % number), "w") as out:
                out.write("mini1 %d" % number)
        world.own(many)
        os.symlink(world.path("prod", "media"), world.path("prod", "absolute"))
        os.symlink("media/uploads", world.path("prod", "relative"))
        os.symlink("/etc/hostname", world.path("prod", "outside"))
        case.put("site.log", b"mini1 was started\n")
        case.put("leftover.pid", b"12345\n")
        world.beside("mini10")
        cls.before = case.picture()
        cls.beside = pictures.tree(os.path.join(world.links, "mini10"))
        cls.record, cls.said = case.set_up()

    def test_the_site_lives_and_production_and_the_site_beside_it_are_as_before(self):
        self.assert_preview_lives()
        self.assert_neutral()
        self.assert_production_as_before(self.before)
        self.assertEqual(pictures.tree(os.path.join(self.world.links, "mini10")), self.beside)
        self.assertEqual(self.world.programs()["mini10-uwsgi"], "RUNNING")

    def test_line_ends_encoding_and_mode_stay_and_only_the_whole_name_is_replaced(self):
        text = self.of_new("crlf.cfg")
        self.assertIn(b"[%s]\r\n" % NEW.encode(), text)
        self.assertIn(os.path.join(self.world.links, NEW, "media").encode() + b"\r\n", text)
        self.assertIn(b"mini10, xmini1, mini1.example.com", text)
        self.assertEqual(text.count(b"\n"), text.count(b"\r\n"))
        self.assertIn("Zo\u00eb".encode("latin-1"), self.of_new("latin.py"))
        self.assertIn(b"'%s'" % NEW.encode(), self.of_new("latin.py"))
        site = os.path.join(self.world.links, NEW)
        self.assertEqual([os.stat(os.path.join(site, name)).st_mode & 0o777 for name in ("latin.py", "script.sh")], [0o640, 0o755])

    def test_what_users_uploaded_and_what_is_binary_is_copied_as_it_is(self):
        self.assertEqual(self.of_new("media/up loads/scan of mini1 (1).txt"), b"mini1 in a user's file\n")
        self.assertIn(b"mini1", self.of_new("logo.bin"))
        many = os.path.join(self.world.links, NEW, "media", "many")
        self.assertEqual(len(os.listdir(many)), MANY)
        self.assertEqual(self.of_new("media/many/00007.txt"), b"mini1 7")

    def test_an_absolute_link_into_the_project_leads_into_the_new_one_and_others_stay(self):
        site = os.path.join(self.world.links, NEW)
        self.assertTrue(os.path.realpath(os.path.join(site, "absolute")).startswith(site + "/"), os.readlink(os.path.join(site, "absolute")))
        self.assertEqual(os.readlink(os.path.join(site, "relative")), "media/uploads")
        self.assertEqual(os.readlink(os.path.join(site, "outside")), "/etc/hostname")

    def test_pid_files_are_not_copied(self):
        self.assertFalse(os.path.exists(os.path.join(self.world.links, NEW, "leftover.pid")))


class TestUnreadable(Oddities):
    @unittest.skipUnless(os.getuid() == 0, "a file of another user is made by root only")
    def test_a_file_that_cannot_be_read_is_told_before_anything_is_made(self):
        path = self.put("secret.key", b"mini1 key\n", 0o600)
        os.chown(path, 0, 0)
        before = self.picture()
        process = self.start("setup", self.target, "--name", NEW, *self.options(), "--review")
        out, err = process.communicate(timeout=300)
        self.assertIn(b"secret.key", out + err)
        process = self.start("setup", self.target, "--name", NEW, *self.options(), "--follow")
        out, err = process.communicate(timeout=600)
        if process.returncode:
            self.assertEqual(process.returncode, 3, err.decode())
            self.assertIn(b"secret.key", out + err)
            self.assert_as_before(before)
        else:
            self.assertFalse(os.path.exists(os.path.join(self.world.links, NEW, "secret.key")))


class TestEnvironments(Oddities):
    def move_env(self, place):
        """Production's environment stands elsewhere, and the site has a link to it."""
        env = self.world.path("prod", "env")
        self.world.run(["mv", env, place])
        self.world.run(["ln", "-s", place, env])
        replace_in_folder(os.path.join(place, "bin"), env, place)   # its programs name its place; by new files, since others have links to these
        self.world.own(place)
        self.world.supervisorctl("restart", "mini1-uwsgi")
        self.wait_until(lambda: self.world.ask("prod")[0] == 200, 60, "production")

    def test_a_symlinked_or_shared_environment_gives_the_new_site_one_of_its_own(self):
        shared = os.path.join(self.world.directory, "shared-env")
        self.move_env(shared)
        self.world.beside("shop1")
        os.symlink(shared, os.path.join(self.world.links, "shop1", "env"))
        before = self.picture()
        tree = pictures.tree(shared, ("__pycache__",), contents=False)
        self.set_up()
        env = os.path.join(self.world.links, NEW, "env")
        self.assertFalse(os.path.islink(env))
        self.assert_preview_lives()
        self.assert_production_as_before(before)
        self.assertEqual(pictures.differences(tree, pictures.tree(shared, ("__pycache__",), contents=False)), [])


class TestByHand(Oddities):
    def test_a_set_up_by_hand_that_stopped_half_way_is_finished(self):
        site, old = os.path.join(self.world.links, NEW), self.world.site("prod")
        self.world.run(["rsync", "-a", "--exclude=/env", "--exclude=nginx.sock", "--exclude=/log", "--exclude=default.db", old + "/", site + "/"])
        self.world.run(["sed", "-i", "s/mini1/%s/g" % NEW, site + "/manage.py", site + "/wsgi.py", site + "/settings.py"])
        self.world.run(["/usr/bin/python3", "-m", "venv", site + "/env"])
        self.world.write(os.path.join(site, "by-hand.txt"), "the provider's own\n")
        before = self.world.picture(NEW)   # without the site that is being finished
        self.set_up()
        self.assert_preview_lives()
        self.assert_neutral()
        self.assert_production_as_before(before)
        self.assertEqual(self.of_new("by-hand.txt"), b"the provider's own\n")
        self.assertIn(NEW, self.world.read(os.path.join(site, "make_snapshot.sh")))


if __name__ == "__main__":
    unittest.main()
