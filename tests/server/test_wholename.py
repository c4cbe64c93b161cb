# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

import support  # noqa: F401 - finds the package
from baton_server import wholename

WHOLE = [
    ("/dir/mdg1/env", "/dir/mdg3/env"),
    ("/dir/mdg1", "/dir/mdg3"),
    ("lino_local.mdg1.settings", "lino_local.mdg3.settings"),
    ("lino_local.mdg1", "lino_local.mdg3"),
    ("mdg.mdg1.settings", "mdg.mdg3.settings"),
    ("sites.mdg1.lib.contacts", "sites.mdg3.lib.contacts"),
    ("from mdg1.parts import one", "from mdg3.parts import one"),
    ("import mdg1.parts", "import mdg3.parts"),
    ("make_snapshot_mdg1", "make_snapshot_mdg3"),
    ("/etc/cron.daily/make_snapshot_mdg1.sh", "/etc/cron.daily/make_snapshot_mdg3.sh"),
    ("[program:mdg1-uwsgi]", "[program:mdg3-uwsgi]"),
    ("mdg1-uwsgi.conf", "mdg3-uwsgi.conf"),
    ("linod_mdg1.conf", "linod_mdg3.conf"),
    ("lino-mdg1.conf", "lino-mdg3.conf"),
    ("EMAIL_SUBJECT_PREFIX = '[mdg1] '", "EMAIL_SUBJECT_PREFIX = '[mdg3] '"),
    ("'NAME': 'mdg1',", "'NAME': 'mdg3',"),
    ("safe-pidfile = /tmp/mdg1-master.pid", "safe-pidfile = /tmp/mdg3-master.pid"),
    ("/var/log/lino/mdg1/lino.log {", "/var/log/lino/mdg3/lino.log {"),
    ("/run/mdg1.sock", "/run/mdg3.sock"),
    ("/var/log/mdg1.log.1", "/var/log/mdg3.log.1"),
    ("mdg1.2026-01-01.tar.gz", "mdg3.2026-01-01.tar.gz"),
    ("uwsgi_pass django_mdg1;", "uwsgi_pass django_mdg3;"),
    ("This is mdg1.", "This is mdg3."),
    ("mdg1, mdg1; (mdg1)", "mdg3, mdg3; (mdg3)"),
    ("chown mdg1:www-data", "chown mdg3:www-data"),
    ("postgresql://mdg1:secret@localhost/mdg1", "postgresql://mdg3:secret@localhost/mdg3"),
    ("sqlite:////dir/mdg1/default.db", "sqlite:////dir/mdg3/default.db"),
    ("unix:///dir/mdg1/nginx.sock", "unix:///dir/mdg3/nginx.sock"),
    ("socket = %(chdir)/mdg1.sock", "socket = %(chdir)/mdg3.sock"),
    ("title = \"mdg1\"", "title = \"mdg3\""),
    ("\u201cmdg1\u201d \u2013mdg1\u2013", "\u201cmdg3\u201d \u2013mdg3\u2013"),
    ("ENVDIR=/dir/mdg1/env # of mdg1", "ENVDIR=/dir/mdg3/env # of mdg3"),
    ("mdg1\tmdg1", "mdg3\tmdg3"),
    ("/dir/.mdg1/x", "/dir/.mdg3/x"),
]

# (text, why)
KEPT = [
    ("mdg10", "part"), ("/dir/mdg10/env", "part"), ("xmdg1", "part"), ("mdg1a", "part"), ("amdg1.settings", "part"),
    ("\u00e9mdg1", "part"), ("mdg1\u00e9", "part"), ("print('\\nmdg1')", "part"),
    ("mdg1.example.com", "host"), ("www.mdg1.example.com", "host"), ("https://mdg1.example.com/x", "host"), ("http://mdg1/", "host"),
    ("http://mdg1", "host"), ("http://mdg1:8000", "host"), ("mdg1.localhost", "host"), ("ALLOWED_HOSTS = ['mdg1.localhost']", "host"), ("mdg1-test.example.com", "host"),
    ("preview-mdg1.example.com", "host"), ("/etc/letsencrypt/live/mdg1.example.com/fullchain.pem", "host"),
    ("/var/log/nginx/mdg1.example.com.log", "host"), ("info@mdg1.example.com", "host"), ("mdg1@example.com", "host"), ("joe@mdg1", "host"),
    (r"mdg1\.example\.com", "host"), ("mdg1:8080", "host"), ("mdg1.example.sh", "host"),
]


class Wholename(unittest.TestCase):
    def replace(self, data, **more):
        return wholename.replace(data, "mdg1", "mdg3", **more)

    def test_a_whole_name_is_replaced(self):
        for text, expected in WHOLE:
            with self.subTest(text):
                done = self.replace(text.encode())
                self.assertEqual(done.data.decode(), expected)
                self.assertEqual(done.finds, [])
                self.assertEqual(done.count, text.count("mdg1"))
                self.assertTrue(wholename.whole(text, "mdg1"))

    def test_part_of_a_word_or_of_a_hosts_name_stays_and_is_told(self):
        for text, why in KEPT:
            with self.subTest(text):
                done = self.replace(("first\n" + text + "\n").encode())
                self.assertEqual(done.data.decode(), "first\n" + text + "\n")
                self.assertEqual(done.count, 0)
                self.assertEqual([(one.line, one.text, one.why) for one in done.finds], [(2, text, why)])
                self.assertFalse(wholename.whole(text, "mdg1"))

    def test_what_is_whole_and_what_is_not_in_one_line_are_told_apart(self):
        done = self.replace(b"mdg1 mdg10 mdg1.example.com mdg100\n")
        self.assertEqual(done.data, b"mdg3 mdg10 mdg1.example.com mdg100\n")
        self.assertEqual([(one.line, one.why) for one in done.finds], [(1, "part"), (1, "host")])

    def test_the_lines_that_the_maintainer_decided_on_are_replaced_as_well(self):
        text = b"server_url = 'https://mdg1.example.com'\nother = 'https://mdg1.example.com'\n"
        done = self.replace(text, lines={1})
        self.assertEqual(done.data, b"server_url = 'https://mdg3.example.com'\nother = 'https://mdg1.example.com'\n")
        self.assertEqual([one.line for one in done.finds], [2])

    def test_encoding_and_line_ends_stay_as_they_are(self):
        for data in ("title = 'K\u00f6ln mdg1'\r\nx = 1\r\n".encode("latin-1"), "title = 'K\u00f6ln mdg1'\n".encode(), b"\xef\xbb\xbfmdg1\r\nmdg1\n", b"mdg1 without an end", b"a\rmdg1\rb"):
            with self.subTest(data):
                self.assertEqual(self.replace(data).data, data.replace(b"mdg1", b"mdg3"))

    def test_encoding_and_line_ends_are_told(self):
        for data, kind, ends in ((b"a\nb\n", "utf-8", "lf"), ("\u00f6\r\n".encode("latin-1"), "latin-1", "crlf"), (b"a\0b", None, "lf"), (b"", "utf-8", "lf"), (b"a\r\nb\nc\nd\n", "utf-8", "lf")):
            self.assertEqual((wholename.encoding(data), wholename.line_ends(data)), (kind, ends))

    def test_binary_data_stays(self):
        self.assertEqual(self.replace(b"mdg1\0mdg1"), (b"mdg1\0mdg1", 0, []))

    def test_a_directory_of_the_same_name_above_the_site_keeps_its_name(self):
        for text, expected in (("/dir/mdg1/mdg1/env", "/dir/mdg1/mdg3/env"), ("/dir/mdg1/prod", "/dir/mdg1/prod"), ("mdg1.mdg1.settings", "mdg1.mdg3.settings"),
                               ("/var/log/lino/mdg1", "/var/log/lino/mdg3"), ("cd /dir/mdg1/mdg1 # mdg1", "cd /dir/mdg1/mdg3 # mdg3")):
            with self.subTest(text):
                done = self.replace(text.encode(), directory="/dir/mdg1")
                self.assertEqual((done.data.decode(), done.finds), (expected, []))

    def test_a_long_line_is_cut_around_the_find(self):
        done = self.replace(b"x" * 5000 + b" mdg10 " + b"y" * 5000)
        self.assertIn("mdg10", done.finds[0].text)
        self.assertLessEqual(len(done.finds[0].text), wholename.LONGEST_LINE)

    def test_a_hundred_thousand_names_are_replaced_and_as_many_in_one_line_told_once(self):
        done = self.replace(b"/dir/mdg1/env\n" * 100000)
        self.assertEqual((done.count, done.data), (100000, b"/dir/mdg3/env\n" * 100000))
        self.assertEqual(len(self.replace(b"mdg1" * 100000).finds), 1)

    def test_a_files_name_is_replaced_whatever_its_bytes(self):
        self.assertEqual(wholename.replaced("mdg1-\udcff.conf", "mdg1", "mdg3"), "mdg3-\udcff.conf")

    def test_a_path_is_named_where_it_or_something_below_it_stands(self):
        for text, named in (("--ini /dir/mdg1/nginx/uwsgi.ini", True), ("directory=/dir/mdg1", True), ("directory=/dir/mdg1\n", True), ("unix:/dir/mdg1/x", True), ("unix:///dir/mdg1/x", True), ("/dir/mdg10", False),
                            ("/dir/mdg1.bak/x", False), ("/dir/mdg1-old", False), ("/mnt/dir/mdg1/x", False), ("\"/dir/mdg1\"", True)):
            with self.subTest(text):
                self.assertEqual(wholename.names_path(text, "/dir/mdg1"), named)


if __name__ == "__main__":
    support.main()
