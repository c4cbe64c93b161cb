# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import shutil
import unittest

import support
from setupsites import SetupCase, has_rsync

from baton_server import setup_subject, setup_texts, veil


@unittest.skipUnless(has_rsync(), "there is no rsync here: apt install rsync")
class Names(SetupCase):
    def setUp(self):
        SetupCase.setUp(self)
        self.oddities()
        subject = setup_subject.Subject(self.series, self.links, "mdg3", [], {})
        self.found, _ = setup_texts.survey(subject)
        self.act("setup-directory")
        self.act("setup-copy")

    def values(self, **more):
        return dict({"from": "mdg1", "to": "mdg3", "reviewed": {one["path"]: one["hash"] for one in self.found["files"]}, "replace": []}, **more)

    def test_the_survey_shows_each_file_s_change_and_what_is_left_for_decision(self):
        files = {one["path"]: one for one in self.found["files"]}
        self.assertEqual(set(files), {"settings.py", "manage.py", "config/deep/local.py", "dos.ini", "latin.txt"})
        self.assertEqual((files["dos.ini"]["lineEnds"], files["latin.txt"]["encoding"], files["dos.ini"]["replaced"]), ("crlf", "latin-1", 1))
        self.assertIn("+a = /x/mdg3/y", files["dos.ini"]["diff"])
        self.assertNotIn("canary", str(self.found))
        finds = {(one["path"], one["why"]) for one in self.found["finds"]}
        self.assertEqual(finds, {("settings.py", "part"), ("settings.py", "host"), ("dos.ini", "part"), ("data.bin", "binary")})

    def test_the_name_is_replaced_as_it_was_reviewed_and_the_finds_stay(self):
        self.assertEqual(self.act("setup-names-made", **self.values()), 1)
        before = self.tree(self.production)
        self.assertEqual(self.act("setup-names", **self.values()), 0, self.output)
        self.assertEqual(self.tree(self.production), before)
        self.assertEqual(self.content(self.preview + "/dos.ini"), b"a = /x/mdg3/y\r\nb = mdg10\r\n")
        self.assertEqual(self.content(self.preview + "/latin.txt"), b"caf\xe9 in mdg3\n")
        self.assertEqual(self.content(self.preview + "/data.bin"), b"\0mdg1\0")
        self.assertIn(b"lino_local.mdg3.settings", self.content(self.preview + "/manage.py"))
        self.assertEqual(os.stat(self.preview + "/manage.py").st_mode & 0o7777, 0o755)
        self.assertEqual(self.act("setup-names-made", **self.values()), 0)
        self.assertEqual(self.act("setup-names", **self.values()), 0)

    def test_a_find_that_was_chosen_is_replaced_too_and_once_only(self):
        values = self.values(to="mdg11", replace=["dos.ini:2"])
        self.assertEqual(self.act("setup-names", **values), 0, self.output)
        self.assertEqual(self.content(self.preview + "/dos.ini"), b"a = /x/mdg11/y\r\nb = mdg110\r\n")
        self.assertEqual(self.act("setup-names-made", **values), 0)
        self.next_job()
        self.assertEqual(self.act("setup-names", **values), 0)
        self.assertEqual(self.content(self.preview + "/dos.ini"), b"a = /x/mdg11/y\r\nb = mdg110\r\n")

    def test_what_changed_since_the_review_or_was_not_in_it_is_refused(self):
        values = self.values()
        self.write(self.preview + "/manage.py", "# mdg1 and more\n")
        self.assertEqual(self.act("setup-names", **values), 3)
        self.assertEqual(self.report["refusal"]["code"], "review")
        shutil.copy2(self.production + "/manage.py", self.preview + "/manage.py")
        self.write(self.preview + "/new.sh", "cd mdg1\n")
        self.assertEqual(self.act("setup-names", **values), 3)
        self.assertIn("new.sh was not reviewed", self.report["refusal"]["message"])
        self.assertEqual(self.content(self.preview + "/new.sh"), b"cd mdg1\n")

    def test_secrets_are_veiled_wherever_they_stand(self):
        for text in ("PASSWORD = 'x1y2'", "'PASSWORD': \"x1y2\",", "export DB_PASSWD=x1y2", "secret_key='x1y2'", "url = postgres://joe:x1y2@host/db", "api-key: x1y2", "dict(PASSWORD='x1y2')", "d['PASSWORD'] = 'x1y2'"):
            self.assertNotIn("x1y2", veil.veiled(text), text)
        self.assertEqual(veil.veiled("NAME = 'mdg1'"), "NAME = 'mdg1'")


class Link(SetupCase):
    def setUp(self):
        SetupCase.setUp(self)
        self.act("setup-directory")

    def leads(self):
        return os.readlink(self.links + "/preview")

    def test_the_link_is_as_production_s_and_an_undo_takes_it_away(self):
        self.assertEqual(self.act("setup-link", role="preview", earlier="refuse"), 0, self.output)
        self.assertEqual(self.leads(), "mdg3")
        self.assertEqual(self.act("setup-link", role="preview", earlier="refuse"), 0)
        self.next_job()
        self.assertEqual(self.act("setup-link-back", "link", role="preview"), 0)
        self.assertFalse(os.path.lexists(self.links + "/preview"))
        self.assertEqual(sorted(os.listdir(self.links)), ["mdg1", "mdg3", "prod"])

    def test_an_earlier_preview_is_set_aside_only_where_the_plan_says_so(self):
        os.mkdir(self.links + "/mdg2")
        os.symlink(self.links + "/mdg2", self.links + "/preview")
        self.assertEqual(self.act("setup-link", earlier="refuse"), 3)
        self.assertEqual(self.report["refusal"]["code"], "preview")
        self.assertEqual(self.act("setup-link", earlier="set-aside"), 0)
        self.assertEqual(self.leads(), "mdg3")
        self.next_job()
        self.assertEqual(self.act("setup-link-back", "link"), 0)
        self.assertEqual(self.leads(), self.links + "/mdg2")

    def test_an_absolute_prod_link_makes_an_absolute_one(self):
        os.unlink(self.links + "/prod")
        os.symlink(self.production, self.links + "/prod")
        self.act("setup-link", earlier="refuse")
        self.assertEqual(self.leads(), self.preview)

    def test_what_is_no_link_and_what_leads_to_production_is_refused(self):
        os.mkdir(self.links + "/preview")
        self.assertEqual(self.act("setup-link", earlier="set-aside"), 3)
        os.rmdir(self.links + "/preview")
        os.symlink("mdg1", self.links + "/preview")
        self.assertEqual(self.act("setup-link", earlier="set-aside"), 3)
        self.assertEqual(self.leads(), "mdg1")

    def test_an_undo_leaves_a_link_that_leads_elsewhere_by_now(self):
        self.act("setup-link", earlier="refuse")
        os.unlink(self.links + "/preview")
        os.symlink("mdg2", self.links + "/preview")
        self.next_job()
        self.assertEqual(self.act("setup-link-back", "link"), 0)
        self.assertEqual(self.leads(), "mdg2")


if __name__ == "__main__":
    support.main()
