# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import hashlib
import os
import stat
import unittest

import support
from support import Case
from syncsites import SyncCase

from baton_server import changelogs, notespage, series

RST = """=======
Changes
=======

26.12.1 (2026-12-01)
====================

- not yet here

Version 26.11.0
===============

New: <b>faster</b> grids.

Fixed
-----

- `one`

26.10.9
=======

- a fix

26.10.8
=======

- known already
"""


class Methods(Case):
    def setUp(self):
        Case.setUp(self)
        self.links = self.pair()
        self.site_path = self.links + "/mdg2"
        self.series = series.links_id(self.links)
        self.helper_ = self.helper()

    def call(self, method, **more):
        return self.helper_.call(method, **self.params(more))

    def error(self, method, **more):
        return self.helper_.error(method, **self.params(more))

    def params(self, more):
        return dict({"series": self.series, "links": self.links, "site": self.site_path}, **more)

    def save(self, text, seen="", **more):
        return self.call("notes.save", **dict({"markdown": text, "html": "<p>%s</p>" % text, "seen": seen, "by": "ann@laptop"}, **more))

    def page(self):
        with open(self.site_path + "/release-notes/index.html") as source:
            return source.read()

    def test_there_are_none_at_first(self):
        found = self.call("notes")
        self.assertEqual((found["markdown"], found["hash"], found["at"], found["page"], found["stale"], found["versions"]), (None, "", None, None, False, []))
        self.assertEqual((found["material"]["from"], found["material"]["to"]), ("mdg1", "mdg2"))
        self.assertIn({"name": "lino", "old": "26.10.8", "new": "26.10.8"}, found["material"]["packages"])

    def test_a_text_is_kept_and_its_page_is_published_for_the_web_server(self):
        found = self.save("one\n")
        self.assertEqual((found["markdown"], found["by"], found["stale"]), ("one\n", "ann@laptop", False))
        self.assertEqual(found["hash"], hashlib.sha256(b"one\n").hexdigest())
        self.assertEqual(found["page"], self.site_path + "/release-notes/index.html")
        self.assertEqual(self.page(), "<p>one\n</p>")
        state = os.stat(found["page"])
        self.assertEqual((stat.S_IMODE(state.st_mode), state.st_gid), (0o664, os.stat(self.site_path).st_gid))
        self.assertEqual(os.listdir(self.site_path + "/release-notes"), ["index.html"])
        self.assertEqual(self.call("notes"), found)

    def test_the_address_is_that_of_the_previews_vhost(self):
        hosts = self.make("vhosts")
        self.write(hosts + "/preview.conf", "server { listen 443 ssl; server_name preview.example.com; root %s/preview/static; }\n" % self.links)
        self.assertEqual(self.call("notes", vhosts=[hosts])["url"], "https://preview.example.com/release-notes/")
        self.assertEqual(self.call("notes")["url"], "https://mdg2.example.com/release-notes/")
        self.helper_.call("probe", roots=[self.root], vhosts=[hosts])
        self.assertEqual(self.call("notes")["url"], "https://preview.example.com/release-notes/", "as the last probe was asked")

    def test_earlier_texts_are_versions_by_who_wrote_them(self):
        first = self.save("one")
        second = self.save("two", first["hash"], by="bob <b> ../x")
        third = self.save("three", second["hash"])
        self.assertEqual([one["by"] for one in third["versions"]], ["bob--b--..-x", "ann@laptop"])
        self.assertEqual([self.call("notes.version", name=one["name"])["markdown"] for one in third["versions"]], ["two", "one"])
        same = self.save("three", third["hash"])
        self.assertEqual(len(same["versions"]), 2)
        self.assertEqual(self.error("notes.version", name="../notes.md")["code"], "bad-request")
        self.assertEqual(self.error("notes.version", name="20200101T000000Z-x.md")["code"], "not-found")

    def test_who_saw_another_text_is_refused_and_changes_nothing(self):
        first = self.save("one")
        for seen in ("", "0" * 64):
            error = self.error("notes.save", markdown="two", html="<p>two</p>", seen=seen, by="bob")
            self.assertEqual(error["code"], "refused")
            for key in ("found", "production", "todo"):
                self.assertTrue(error["details"][key])
        self.assertEqual((self.call("notes")["markdown"], self.page()), ("one", "<p>one</p>"))
        self.assertEqual(self.call("notes")["hash"], first["hash"])

    def test_a_page_that_is_of_another_text_is_stale(self):
        first = self.save("one")
        self.write(first["page"], "<p>by hand</p>", 0o664)
        self.assertTrue(self.call("notes")["stale"])
        second = self.save("one", first["hash"])
        self.assertFalse(second["stale"])
        os.unlink(first["page"])
        self.assertEqual((self.call("notes")["stale"], self.call("notes")["page"]), (True, None))

    def test_a_link_in_the_pages_place_is_not_followed(self):
        outside = self.write(self.directory + "/outside/index.html", "mine")
        os.symlink(os.path.dirname(outside), self.site_path + "/release-notes")
        self.assertIn(self.error("notes.save", markdown="x", html="<p>x</p>", seen="", by="")["code"], ("failed", "not-found"))
        self.assertIsNone(self.call("notes")["markdown"], "what could not be published is not kept either")
        os.unlink(self.site_path + "/release-notes")
        os.mkdir(self.site_path + "/release-notes")
        os.symlink(outside, self.site_path + "/release-notes/index.html")
        self.assertIsNone(self.call("notes")["page"])
        self.save("x")
        with open(outside) as source:
            self.assertEqual(source.read(), "mine")
        self.assertEqual(self.page(), "<p>x</p>")

    def test_what_is_not_asked_rightly_is_said(self):
        for more in ({"site": "relative"}, {"series": "../x"}, {"links": 5}, {"site": self.root}):
            self.assertIn(self.error("notes", **more)["code"], ("bad-request", "not-found"))
        self.assertEqual(self.error("notes.save", markdown="x", html=5, seen="", by="")["code"], "bad-request")
        self.assertEqual(self.error("notes.save", markdown="x" * 1100000, html="", seen="", by="")["code"], "too-large")


class Material(Case):
    def setUp(self):
        Case.setUp(self)
        self.site_path = self.site(self.root + "/mdg2", version="26.10.0")
        self.packages = self.site_path + "/env/lib/python3.11/site-packages"
        self.changed = [{"name": "lino", "old": "26.10.8", "new": "26.11.0"}]
        os.rename(self.packages + "/lino-26.10.8.dist-info", self.packages + "/lino-26.11.0.dist-info")
        self.info = self.packages + "/lino-26.11.0.dist-info"

    def found(self, changed=None):
        return changelogs.of(os.path.realpath(self.site_path), changed or self.changed)

    def record(self, *names):
        self.write(self.info + "/RECORD", "".join("%s,sha256=x,1\n" % name for name in names))

    def test_the_parts_between_the_versions_are_taken(self):
        self.write(self.packages + "/lino/CHANGES.rst", RST)
        self.record("lino/__init__.py", "lino/CHANGES.rst")
        found, = self.found()
        self.assertEqual((found["package"], found["title"]), ("lino", "Version 26.11.0"))
        for words, there in (("faster", True), ("`one`", True), ("a fix", True), ("not yet here", False), ("known already", False)):
            self.assertEqual(words in found["text"], there, words)

    def test_markdown_is_read_as_well_and_code_in_it_is_no_heading(self):
        self.write(self.packages + "/lino/docs/changelog.md", "# Log\n\n## [26.11.0] - 2026-11-01\n\n```\n## 26.9.1\n```\nafter\n\n## 26.10.8\n\nold\n")
        self.record("lino/docs/changelog.md")
        found, = self.found()
        self.assertIn("after", found["text"])
        self.assertNotIn("old", found["text"])

    def test_every_place_where_a_package_may_keep_it_is_looked_at(self):
        def editable(root):
            self.write(self.info + "/direct_url.json", '{"url": "file://%s", "dir_info": {"editable": true}}' % root)
        clone = self.site_path + "/env/repositories/lino"
        places = [("dist-info", self.info + "/CHANGELOG", lambda: self.record("lino-26.11.0.dist-info/CHANGELOG")), ("METADATA", self.info + "/METADATA", lambda: None),
                  ("clone", clone + "/docs/changes/2026.rst", lambda: None), ("editable", self.site_path + "/src/lino/NEWS.txt", lambda: editable(self.site_path + "/src/lino"))]
        for words, path, prepare in places:
            with self.subTest(words=words):
                self.write(path, RST)
                prepare()
                self.assertEqual(len(self.found()), 1)
                os.unlink(path)
        self.assertEqual(self.found(), [])

    def test_nothing_outside_of_env_and_project_is_read(self):
        outside = self.write(self.directory + "/outside/CHANGES", RST)
        os.makedirs(self.packages + "/lino")
        os.symlink(outside, self.packages + "/lino/CHANGES")
        os.symlink(os.path.dirname(outside), self.packages + "/lino/linked")
        self.record("lino/CHANGES", "lino/linked/CHANGES", "../../../../../../outside/CHANGES")
        self.write(self.info + "/direct_url.json", '{"url": "file://%s"}' % os.path.dirname(outside))
        self.assertEqual(self.found(), [])

    def test_what_did_not_become_newer_says_nothing(self):
        self.write(self.info + "/METADATA", RST)
        for old, new in (("26.11.0", "26.11.0"), ("26.12.1", "26.11.0"), (None, "26.11.0"), ("26.11.0", None), ("x", "y")):
            self.assertEqual(self.found([{"name": "lino", "old": old, "new": new}]), [])

    def test_a_long_one_is_cut_at_a_line(self):
        self.write(self.info + "/METADATA", "26.11.0\n=======\n" + "- a line\n" * 10000)
        text = self.found()[0]["text"]
        self.assertLess(len(text), 21000)
        self.assertTrue(text.endswith("- a line\n..."))


class First(SyncCase):
    def setUp(self):
        SyncCase.setUp(self)
        for path, version in ((self.production, "26.9.2"), (self.preview, "26.11.0")):
            self.site(path, version=version)
        self.write(self.preview + "/env/lib/python3.11/site-packages/lino_noi-26.11.0.dist-info/METADATA", RST)

    def notes(self, **more):
        return self.act("setup-notes", "notes", self.production, **more)

    def away(self):
        return self.act("setup-notes-away", "notes", self.production)

    def kept(self):
        from baton_server import notes
        return notes.Notes(self.series, self.preview)

    def test_the_first_text_tells_versions_and_what_the_packages_say(self):
        self.assertEqual(self.notes(), 0, self.output)
        text, page = self.kept().text(), self.content(self.preview + "/release-notes/index.html").decode()
        self.assertIn("| lino\\_noi | 26.9.2 | 26.11.0 |", text)
        self.assertNotIn("| lino |", text, "what stays the same is no news")
        self.assertIn("New: <b>faster</b> grids.", text)
        self.assertIn("New: &lt;b&gt;faster&lt;/b&gt; grids.", page)
        self.assertIn("<td>26.11.0</td>", page)
        self.assertEqual(self.report["notes"]["url"], "https://mdg2.example.com/release-notes/")

    def test_notes_that_are_there_stay(self):
        os.makedirs(self.kept().directory)
        self.kept().replace("by ann", "", "ann")
        self.assertEqual(self.notes(), 0, self.output)
        self.assertEqual(self.kept().text(), "by ann")
        self.assertFalse(os.path.exists(self.preview + "/release-notes"))
        self.assertEqual(self.away(), 0)
        self.assertEqual(self.kept().text(), "by ann")

    def test_an_undo_leaves_nothing_of_what_was_written(self):
        before = sorted(os.listdir(self.preview))
        self.assertEqual(self.notes(), 0, self.output)
        self.assertEqual(self.away(), 0, self.output)
        self.assertEqual(sorted(os.listdir(self.preview)), before)
        self.assertFalse(os.path.exists(self.kept().directory))
        self.assertEqual(self.away(), 0, "twice is fine")

    def test_an_undo_keeps_what_was_edited_since(self):
        self.assertEqual(self.notes(), 0, self.output)
        self.kept().replace("edited", "", "ann")
        self.write(self.preview + "/release-notes/index.html", "by hand")
        self.assertEqual(self.away(), 0, self.output)
        self.assertEqual(self.kept().text(), "edited")
        self.assertTrue(os.path.exists(self.preview + "/release-notes/index.html"))
        self.assertTrue(self.report["warnings"])


class Page(unittest.TestCase):
    MATERIAL = {"from": "mdg1", "to": "mdg2", "packages": [{"name": "a|b", "old": None, "new": "1<2"}], "changes": [{"package": "x", "title": "", "text": "``` and\n</pre><script>"}],
                "attempt": {"starts": "2026-12-04 18:00"}}

    def test_nothing_of_a_text_becomes_markup(self):
        text, page = notespage.first("A & B *c*", self.MATERIAL, "28 November 2026")
        self.assertNotIn("<script>", page)
        self.assertIn("A &amp; B *c*", page)
        self.assertIn("# What is new in A & B \\*c\\*", text)
        self.assertIn("| a\\|b | - | 1\\<2 |", text)
        self.assertIn("````\n``` and\n", text)
        self.assertIn("2026-12-04 18:00", page)
        self.assertIn("2026-12-04 18:00", text)


if __name__ == "__main__":
    support.main()
