# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import shutil
import subprocess
import unittest

import support
from syncsites import SyncCase

from baton_server import actions, sync_mirror

ROOT = os.geteuid() == 0
OTHER = 65534   # nobody


@unittest.skipUnless(shutil.which("rsync"), "there is no rsync here: apt install rsync")
class Mirror(SyncCase):
    def setUp(self):
        SyncCase.setUp(self)
        self.source, self.target = self.production + "/media", self.preview + "/media"

    def fill(self):
        for name, text in (("uploads/a.pdf", "a" * 1000), ("uploads/deep/er/b.png", "b" * 10), ("Zoë's minutes.txt", "z")):
            self.write(self.source + "/" + name, text)

    def mirror(self, **more):
        return self.act("mirror", "media", **dict({"from": self.source, "to": self.target, "optional": True}, **more))

    def tree(self, path):
        return {os.path.relpath(os.path.join(place, name), path): self.content(os.path.join(place, name)) for place, _, names in os.walk(path) for name in names}

    def test_what_production_has_arrives_and_what_it_has_not_goes(self):
        self.fill()
        self.write(self.target + "/uploads/old.pdf", "old")
        self.assertEqual(self.mirror(), 0, self.output)
        self.assertEqual(self.tree(self.target), self.tree(self.source))
        self.assertEqual(self.report["sizes"], {"media": 1011, "mediaFiles": 3})
        self.assertRegex(self.output, r"100% .*to-chk=0/\d+")
        self.assertNotIn("warnings", self.report)

    def test_links_that_lead_out_of_the_preview_are_warned_of(self):
        """Copied as they are, they lead to production's own files."""
        self.fill()
        disk = self.make("disk")
        os.rename(self.source + "/uploads", disk + "/uploads")
        os.symlink(disk + "/uploads", self.source + "/uploads")
        os.symlink("Zo\u00eb's minutes.txt", self.source + "/inside")
        os.mkdir(self.source + "/folder")
        os.symlink("/nowhere", self.source + "/folder/dangling")
        os.symlink(disk, self.source + "/folder/more")
        self.assertEqual(self.mirror(), 0, self.output)
        first, second = self.report["warnings"]
        self.assertIn("%s/folder/more is a link to %s," % (self.target, disk), first)
        self.assertIn("%s/uploads is a link to %s/uploads," % (self.target, disk), second)
        self.assertEqual(os.listdir(disk + "/uploads/deep"), ["er"])

    def test_a_site_without_media_is_told_and_no_failure(self):
        self.write(self.target + "/kept", "x")
        self.assertEqual(self.mirror(), 0)
        self.assertIn("nothing to mirror", self.output)
        self.assertEqual(self.tree(self.target), {"kept": b"x"})
        self.assertEqual(self.mirror(optional=False), 1)

    def test_what_is_excluded_does_not_arrive_and_does_not_stay(self):
        self.fill()
        self.write(self.source + "/versions/1.py", "x")
        self.write(self.target + "/versions/0.py", "x")
        self.assertEqual(self.mirror(exclude=["/versions"]), 0, self.output)
        self.assertFalse(os.path.exists(self.target + "/versions"))
        self.assertTrue(os.path.exists(self.source + "/versions/1.py"))

    def refused(self, **more):
        before = self.tree(self.source)
        self.assertEqual(self.mirror(**more), 3, self.output)
        self.refusal("guard")
        self.assertEqual(self.tree(self.source), before)

    def test_a_target_that_is_a_link_to_productions_media_is_refused(self):
        self.fill()
        os.symlink(self.source, self.target)
        self.refused()

    def test_a_target_that_leads_out_of_the_preview_is_refused(self):
        self.fill()
        outside = self.make("outside")
        self.write(outside + "/kept", "x")
        os.symlink(outside, self.target)
        self.refused()
        self.refused(to=self.preview + "/../mdg1/media2")
        self.refused(to=outside)
        self.assertTrue(os.path.exists(outside + "/kept"))

    def test_a_source_that_is_not_productions_is_refused(self):
        self.fill()
        self.refused(**{"from": self.make("other")})
        self.refused(**{"from": self.make("sites/mdg/mdg2/media2")})

    def test_productions_media_on_another_disk_are_read_through_their_link(self):
        self.fill()
        os.rename(self.source, self.directory + "/disk")
        os.symlink(self.directory + "/disk", self.source)
        self.assertEqual(self.mirror(), 0, self.output)
        self.assertEqual(self.tree(self.target), self.tree(self.directory + "/disk"))
        os.unlink(self.source)
        os.mkdir(self.target + "/inside")
        os.symlink(self.target + "/inside", self.source)
        self.assertEqual(self.mirror(), 3, "it would delete what it reads")

    def test_a_link_within_the_preview_is_replaced_and_never_followed(self):
        self.fill()
        os.mkdir(self.target)
        os.symlink(self.source + "/uploads", self.target + "/uploads")
        before = self.tree(self.source)
        self.assertEqual(self.mirror(), 0, self.output)
        self.assertFalse(os.path.islink(self.target + "/uploads"))
        self.assertEqual(self.tree(self.source), before)
        os.unlink(self.source + "/uploads/a.pdf")
        self.assertEqual(self.mirror(), 0, self.output)
        self.assertEqual(self.tree(self.source), self.tree(self.target))

    @unittest.skipUnless(ROOT, "only root can make directories of another user")
    def test_directories_of_another_user_cost_a_warning_at_most(self):
        self.fill()
        self.assertEqual(self.mirror(), 0, self.output)
        for place in (self.target, self.target + "/uploads", self.target + "/uploads/deep"):
            os.chown(place, OTHER, os.getegid())
            os.chmod(place, 0o2775)
        os.chown(self.target + "/uploads/a.pdf", OTHER, os.getegid())
        os.chmod(self.target + "/uploads/a.pdf", 0o664)
        os.utime(self.source + "/uploads/deep", (1, 1))
        os.chmod(self.source + "/uploads/a.pdf", 0o640)
        self.write(self.source + "/uploads/deep/new.pdf", "n")
        status, output = self.as_user(os.getegid())
        self.assertEqual(status, 0, output)
        self.assertIn("files of another user", output)
        self.assertEqual(self.tree(self.target), self.tree(self.source))

    @unittest.skipUnless(ROOT, "only root can make directories of another user")
    def test_a_directory_that_keeps_the_group_out_fails_with_what_to_do(self):
        self.fill()
        self.assertEqual(self.mirror(), 0, self.output)
        os.chown(self.target + "/uploads", OTHER, os.getegid())
        os.chmod(self.target + "/uploads", 0o755)
        self.write(self.source + "/uploads/new.pdf", "n")
        status, output = self.as_user(os.getegid())
        self.assertEqual(status, 1, output)
        self.assertIn("chmod -R g+rwX", output)

    def as_user(self, group):
        """(exit status, output) of the mirror, run by an ordinary user of that group."""
        user = 65533
        for place, names, files in os.walk(self.directory):
            for name in names + files + [place]:
                path = os.path.join(place, name)
                if os.lstat(path).st_uid == 0:
                    os.chown(path, user, group, follow_symlinks=False)
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.dup2(writer, 1)
            os.dup2(writer, 2)
            os.setgroups([])
            os.setgid(group)
            os.setuid(user)
            os.umask(0o002)
            context = actions.Context(self.directory_of_job, self.plan(), "media", self.preview)
            actions.run_and_exit("mirror", context, {"from": self.source, "to": self.target})
        os.close(writer)
        with open(reader, "rb") as source:
            output = source.read().decode()
        return os.WEXITSTATUS(os.waitpid(pid, 0)[1]), output

    def test_what_rsync_says_is_told_apart(self):
        rows = [('rsync: [generator] failed to set times on "/m/uploads": Operation not permitted (1)', False),
                ('rsync: failed to set times on "/m/uploads": Operation not permitted (1)', False),
                ('rsync: [receiver] failed to set permissions on "/m/a": Operation not permitted (1)', False),
                ('rsync: [generator] chgrp "/m/a" failed: Operation not permitted (1)', False),
                ('rsync: [receiver] mkstemp "/m/.a.X" failed: Permission denied (13)', True),
                ('rsync: [sender] send_files failed to open "/m/a": Permission denied (13)', True),
                ('rsync: [generator] delete_file: unlink(a) failed: Operation not permitted (1)', True),
                ('rsync: [receiver] write failed on "/m/a": No space left on device (28)', True)]
        for line, serious in rows:
            with self.subTest(line=line):
                watch = sync_mirror.Watch()
                watch.line(line)
                self.assertEqual((watch.complaints, bool(watch.serious)), (1, serious))
        watch = sync_mirror.Watch()
        watch.line("rsync error: some files/attrs were not transferred (see previous errors) (code 23) at main.c(1338) [sender=3.2.7]")
        watch.line("Number of files: 1,234 (reg: 1,200, dir: 34)")
        watch.line("Total file size: 5,000,000,000 bytes")
        self.assertEqual((watch.complaints, watch.files, watch.bytes), (0, 1200, 5000000000))

    @unittest.skipUnless(ROOT, "only root can mount a small disk")
    def test_a_full_disk_fails_in_words_and_touches_no_production(self):
        self.fill()
        self.write(self.source + "/large", os.urandom(3 << 20))
        os.mkdir(self.target)
        subprocess.check_call(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", self.target])
        try:
            before = self.tree(self.source)
            self.assertEqual(self.mirror(), 1, self.output)
            self.assertIn("is full", self.output)
            self.assertEqual(self.tree(self.source), before)
        finally:
            subprocess.check_call(["umount", self.target])


if __name__ == "__main__":
    support.main()
