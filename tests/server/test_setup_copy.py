# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import stat
import unittest

import support
from setupsites import SetupCase, has_rsync

from baton_server import setup_remove, setup_tree


@unittest.skipUnless(has_rsync(), "there is no rsync here: apt install rsync")
class Copy(SetupCase):
    def copied(self):
        self.assertEqual(self.act("setup-directory"), 0, self.output)
        self.assertEqual(self.act("setup-copy"), 0, self.output)
        return set(self.tree(self.preview))

    def test_the_project_comes_without_what_belongs_to_processes_and_to_production(self):
        self.oddities()
        before = self.tree(self.production)
        names = self.copied()
        self.assertEqual(self.tree(self.production), before)
        for name in ("env", "media/cache", "log/lino.log", "snapshot", "snapshot.zip", "uwsgi.pid", "__pycache__", "nginx.sock", "fifo", "freeze.log", ".maintenance"):
            self.assertNotIn(name, names)
        for name in ("settings.py", "media/uploads/a b/c.pdf", "media/mail.log", "config/deep/local.py", "data.bin", "od*d [x]", "log"):
            self.assertIn(name, names)
        self.assertEqual(stat.S_IMODE(os.stat(self.preview).st_mode), 0o2775)
        self.assertEqual(stat.S_IMODE(os.stat(self.preview + "/settings.py").st_mode), 0o640)
        self.assertEqual(self.content(self.preview + "/dos.ini"), self.content(self.production + "/dos.ini"))

    def test_links_within_production_lead_to_the_same_within_the_new_site(self):
        self.oddities()
        self.copied()
        told = {name: os.readlink(self.preview + "/" + name) for name in ("absolute", "relative", "around", "shared")}
        self.assertEqual(told, {"absolute": self.preview + "/config", "relative": "config/deep", "around": "config", "shared": "/usr/share"})
        self.assertTrue(os.path.isdir(self.preview + "/big") and not os.path.islink(self.preview + "/big"))

    def test_a_link_to_media_elsewhere_becomes_a_directory_of_its_own(self):
        disk = self.make("disk")
        os.symlink(disk, self.production + "/media")
        self.copied()
        self.assertFalse(os.path.islink(self.preview + "/media"))
        self.assertTrue(os.path.isdir(self.preview + "/media"))

    def test_the_copy_ends_when_a_pass_finds_nothing_to_do(self):
        self.write(self.production + "/a.py", "1")
        self.copied()
        self.assertRegex(self.output, r"pass 2: 0 changes\n")
        self.write(self.production + "/a.py", "22")
        os.unlink(self.production + "/manage.py")
        self.assertEqual(self.act("setup-copy"), 0)
        self.assertEqual(self.content(self.preview + "/a.py"), b"22")
        self.assertFalse(os.path.exists(self.preview + "/manage.py"))

    def test_what_somebody_began_by_hand_stays_and_the_rest_is_added(self):
        self.write(self.preview + "/settings.py", "by hand")
        self.write(self.preview + "/own.txt", "own")
        names = self.copied()
        self.assertEqual(self.content(self.preview + "/settings.py"), b"by hand")
        self.assertTrue({"own.txt", "manage.py"} <= names)
        self.assertNotIn(".baton-setup.json", names)
        self.next_job()
        self.assertEqual(self.act("setup-directory-away", "directory"), 0)
        self.assertTrue(os.path.exists(self.preview + "/own.txt"))
        self.assertIn("what it added there stays", self.report["warnings"][0])

    def test_ten_thousand_files_are_counted_as_they_come(self):
        for number in range(10000):
            os.makedirs(self.production + "/media/%d" % (number % 100), exist_ok=True)
            with open(self.production + "/media/%d/%d" % (number % 100, number), "w") as out:
                out.write("x")
        self.copied()
        self.assertRegex(self.output, r"Baton: (\d+) of \1 files copied")
        self.assertEqual(sum(len(names) for _, _, names in os.walk(self.preview + "/media")), 10000)

    def test_production_s_sqlite_database_is_not_copied(self):
        self.settings(self.production, 'os.path.join(HERE, "data.db")')
        for name in ("data.db", "data.db-wal", "other.db"):
            self.write(self.production + "/" + name, "x")
        names = self.copied()
        self.assertEqual({name for name in names if "db" in name}, {"other.db"})

    @unittest.skipIf(os.geteuid() == 0, "root reads everything")
    def test_a_file_that_cannot_be_read_is_refused_where_it_matters_and_told_where_it_does_not(self):
        self.write(self.production + "/note.txt", "x", 0)
        self.copied()
        self.assertIn("note.txt cannot be read", self.report["warnings"][0])
        self.write(self.production + "/media/x", "x", 0)
        self.assertEqual(self.act("setup-copy"), 3)
        self.assertEqual(self.report["refusal"]["code"], "rights")

    def test_which_unreadable_files_matter(self):
        tree = setup_tree.Tree(self.production, self.preview, self.links)
        tree.unreadable = ["note.txt", "media/x", "settings.py", "config/a.py", "old/settings.bak"]
        self.assertEqual(tree.matters(), ["media/x", "settings.py", "config/a.py"])

    def test_a_pattern_of_rsync_means_one_path_only(self):
        self.assertEqual(setup_tree.pattern(b"a b"), b"a b")
        self.assertEqual(setup_tree.pattern(b"a\\b"), b"a\\b")
        self.assertEqual(setup_tree.pattern(b"a*[b]\\?"), b"a\\*\\[b]\\\\\\?")

    # Made and away

    def test_an_undo_removes_what_this_run_made_and_nothing_else(self):
        self.oddities()
        before = self.tree(self.links)
        self.copied()
        self.assertEqual(self.act("setup-directory-made", "directory"), 0)
        self.next_job()
        self.assertEqual(self.act("setup-directory-made", "directory"), 0)
        self.assertEqual(self.act("setup-directory-away", "directory"), 0, self.output)
        self.assertEqual(self.tree(self.links), before)
        self.assertTrue(os.path.isdir(self.directory + "/data/mdg1/big"))
        self.assertEqual(self.act("setup-directory-away", "directory"), 0)
        self.assertEqual(self.act("setup-directory-made", "directory"), 1)

    def test_an_undo_removes_nothing_where_something_is_mounted_in_it(self):
        self.copied()
        before = self.tree(self.preview)
        self.addCleanup(setattr, setup_remove, "MOUNTS", setup_remove.MOUNTS)
        setup_remove.MOUNTS = self.write(self.directory + "/mountinfo", "36 35 8:1 /data %s/media\\040of rw shared:1 - ext4 /dev/sda1 rw\n" % self.preview)   # a bind mount: the same device
        self.assertEqual(setup_remove.mounted(self.preview), [self.preview + "/media of"])
        self.assertEqual(setup_remove.mounted(self.preview[:-1]), [])
        with self.assertRaises(OSError) as caught:
            setup_remove.remove(self.preview)
        self.assertIn("umount it", str(caught.exception))
        self.assertEqual(self.tree(self.preview), before)
        os.rename(self.preview, self.links + "/" + setup_remove.AWAY + "mdg3.0a1b2c3d")
        self.write(setup_remove.MOUNTS, "36 35 8:1 /data %s/%smdg3.0a1b2c3d/media rw - ext4 /dev/sda1 rw\n" % (self.links, setup_remove.AWAY))
        with self.assertRaises(OSError):
            setup_remove.sweep(self.preview)
        self.assertTrue(os.path.exists(self.links + "/" + setup_remove.AWAY + "mdg3.0a1b2c3d/settings.py"))

    def test_an_undo_leaves_a_site_to_which_a_link_leads_or_that_another_run_made(self):
        self.copied()
        os.symlink("mdg3", self.links + "/preview")
        self.next_job()
        self.assertEqual(self.act("setup-directory-away", "directory"), 3)
        self.assertEqual(self.report["refusal"]["code"], "switched")
        os.unlink(self.links + "/preview")
        marker = self.preview + "/.baton-setup.json"
        with open(marker) as source:
            said = json.load(source)
        self.write(marker, json.dumps(dict(said, run="another")))
        self.assertEqual(self.act("setup-directory-away", "directory"), 0)
        self.assertTrue(os.path.isdir(self.preview))

    def test_a_link_in_the_site_s_place_is_refused_and_nothing_is_followed(self):
        other = self.make("other")
        self.write(other + "/kept", "x")
        self.copied()
        os.rename(self.preview, self.directory + "/moved")
        os.symlink(other, self.preview)
        for action in ("setup-directory", "setup-copy", "setup-directory-away"):
            self.assertEqual(self.act(action, "directory"), 3, action)
        self.assertEqual(os.listdir(other), ["kept"])

    def test_an_unfinished_set_up_is_taken_over_by_a_new_one_which_keeps_what_is_there(self):
        self.copied()
        self.write(self.preview + "/settings.py", "with a password")
        self.new_job()
        self.copied()
        self.assertEqual(self.content(self.preview + "/settings.py"), b"with a password")
        self.next_job()
        self.assertEqual(self.act("setup-directory-away", "directory"), 0)
        self.assertFalse(os.path.exists(self.preview))

    def test_a_new_set_up_of_the_preview_itself_never_removes_it(self):
        self.copied()
        os.symlink("mdg3", self.links + "/preview")
        self.new_job()
        self.copied()
        self.next_job()
        os.unlink(self.links + "/preview")
        self.assertEqual(self.act("setup-directory-away", "directory"), 0)
        self.assertTrue(os.path.isdir(self.preview))

    def test_the_dump_s_directory_goes_where_production_had_none(self):
        self.act("setup-directory")
        self.write(os.path.join(self.directory_of_job, "report.check.json"), json.dumps({"before": {"snapshot": False}}))
        directory = self.production + "/snapshot2preview"
        self.write(directory + "/restore.py", "x")
        self.write(directory + "/baton-dump.json", json.dumps({"run": self.run_id}))
        self.next_job()
        self.assertEqual(self.act("setup-directory-away", "directory"), 0)
        self.assertFalse(os.path.exists(directory))

    def test_and_stays_where_another_run_dumped_there_since(self):
        self.act("setup-directory")
        self.write(os.path.join(self.directory_of_job, "report.check.json"), json.dumps({"before": {"snapshot": False}}))
        directory = self.production + "/snapshot2preview"
        self.write(directory + "/baton-dump.json", json.dumps({"run": "another"}))
        self.next_job()
        self.assertEqual(self.act("setup-directory-away", "directory"), 0)
        self.assertTrue(os.path.exists(directory))
        self.assertEqual(len(self.report["warnings"]), 1)

    def test_a_removal_that_was_interrupted_is_gone_on_with(self):
        self.write(self.links + "/" + setup_remove.AWAY + "mdg3.0a1b2c3d/deep/file", "x")
        self.write(self.links + "/" + setup_remove.AWAY + "mdg30.0a1b2c3d/file", "x")
        self.act("setup-directory")
        self.next_job()
        self.assertEqual(self.act("setup-directory-away", "directory"), 0)
        self.assertEqual([name for name in os.listdir(self.links) if name.startswith(setup_remove.AWAY)], [setup_remove.AWAY + "mdg30.0a1b2c3d"])


if __name__ == "__main__":
    support.main()
