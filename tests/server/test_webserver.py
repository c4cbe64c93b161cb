# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import shutil
import unittest

import support
from privileged import Plain, PrivilegedCase
from webworld import APACHE, NGINX, Server, Site

from baton_server import webserver
from baton_server.sync_site import Failure


class Options(unittest.TestCase):
    def test_what_a_master_was_started_with_is_read(self):
        self.assertEqual(webserver.picked("-g daemon on; master_process on; -c /x/nginx.conf".split(), "cpg"), {"g": "daemon on; master_process on;", "c": "/x/nginx.conf"})
        self.assertEqual(webserver.picked(["-d", "/r", "-f/x/y.conf", "-k", "start"], "fdDC"), {"d": "/r", "f": "/x/y.conf"})
        self.assertEqual(webserver.picked(["-c"], "c"), {"c": ""})

    def test_a_path_is_named_as_a_whole_and_not_in_a_comment(self):
        for text, named in (("alias /srv/mdg1/media;", True), ("alias /srv/mdg1;", True), ('"/srv/mdg1"', True), ("alias /srv/mdg10/media;", False), ("root /x/srv/mdg1x;", False), ("# alias /srv/mdg1/media;", False)):
            self.assertEqual(webserver.names(text, ["/srv/mdg1"]), named, text)


class Real(PrivilegedCase):
    kind = "nginx"

    def setUp(self):
        PrivilegedCase.setUp(self)
        if not (NGINX if self.kind == "nginx" else APACHE):
            self.skipTest("there is no %s here" % self.kind)
        self.one = Site(self, self.root + "/mdg1")
        self.server = Server(self, self.kind)
        self.held = Plain("root")

    def simple(self, name="a.example.com", path=None):
        path = path or self.one.path
        if self.kind == "nginx":
            return "server {\n    listen 127.0.0.1:%d;\n    server_name %s;\n    location / { alias %s/media/; }\n}\n" % (self.server.port, name, path)
        return "<VirtualHost *:%d>\n    ServerName %s\n    DocumentRoot %s/media\n    <Directory %s>\n        Require all granted\n    </Directory>\n</VirtualHost>\n" % (self.server.port, name, path, path)

    def test_it_is_found_by_what_runs_and_by_what_that_loads(self):
        self.server.vhost("mdg1.conf", self.simple())
        self.server.vhost("other.conf", self.simple("other.example.com", self.one.path + "0"))
        self.server.start()
        web = webserver.find([self.one.path])
        self.assertEqual((web.kind, list(web.files), web.master.main), (self.kind, [self.server.enabled + "/mdg1.conf"], self.server.main))
        self.assertEqual(web.root, os.geteuid() == 0)
        self.assertEqual(sorted(map(os.path.basename, web.loaded())), sorted(["mdg1.conf", "other.conf", os.path.basename(self.server.main)]))
        for vhosts in ([self.server.enabled], [self.server.available]):
            self.assertEqual(list(webserver.find([self.one.path], vhosts).files), [self.server.enabled + "/mdg1.conf"])
        self.assertEqual(webserver.find([self.one.path], [self.directory]).kind, "none")
        self.assertEqual(webserver.find([self.root + "/mdg2"]).kind, "none")

    def test_one_that_does_not_run_is_told_apart(self):
        self.server.vhost("mdg1.conf", self.simple())
        web = webserver.find([self.one.path], [self.server.enabled])
        self.assertEqual((web.kind, web.master, web.reload_operation()), (self.kind, None, None))

    def test_a_test_says_what_is_wrong_and_a_reload_serves_what_is_new(self):
        path = self.server.vhost("mdg1.conf", self.simple())
        self.server.start()
        web = webserver.find([self.one.path])
        self.assertTrue(web.test(self.held)[0], web.test(self.held))
        self.assertEqual(self.server.ask("a.example.com", "/file.txt"), (200, "media of mdg1"))
        self.write(path, "nonsense {\n")
        good, said = web.test(self.held)
        self.assertFalse(good)
        self.assertIn("mdg1.conf", said)
        second = Site(self, self.root + "/mdg2")
        self.write(path, self.simple(path=second.path))
        web.reload(self.held)   # no former worker takes requests any more
        for _ in range(40):
            self.assertEqual(self.server.ask("a.example.com", "/file.txt"), (200, "media of mdg2"))

    def test_a_reload_that_is_not_taken_is_a_failure(self):
        path = self.server.vhost("mdg1.conf", self.simple())
        self.server.start()
        web = webserver.find([self.one.path])
        self.write(path, "nonsense {\n")
        with self.assertRaises(Failure):
            web.reload(self.held)
        self.assertEqual(self.server.ask("a.example.com", "/file.txt"), (200, "media of mdg1"))

    def copied(self, web, changes, replaced=()):
        place = self.directory + "/copy"
        shutil.rmtree(place, ignore_errors=True)
        return web.test(self.held, webserver.copy(web, place, changes, replaced))

    def test_a_copy_is_tested_and_the_original_stays_as_it_is(self):
        self.server.vhost("mdg1.conf", self.simple())
        self.server.start()
        before = self.tree(self.server.etc)
        web = webserver.find([self.one.path])
        new = self.server.enabled + "/new.conf"
        self.assertTrue(self.copied(web, {})[0], self.copied(web, {}))
        self.assertTrue(self.copied(web, {new: self.simple("new.example.com")})[0])
        self.assertFalse(self.copied(web, {new: "nonsense {\n"})[0])
        self.assertFalse(self.copied(web, {self.server.available + "/mdg1.conf": "nonsense {\n"})[0])
        self.assertEqual(self.tree(self.server.etc), before)

    def test_a_file_included_through_a_link_is_found_out_by_the_link_that_is_missing(self):
        link = self.root + "/prod"
        os.symlink("mdg1", link)
        word = "include %s/nginx/uwsgi_params;" if self.kind == "nginx" else "Include %s/nginx/uwsgi_params"
        self.write(self.one.path + "/nginx/uwsgi_params", "# nothing\n")
        lines = self.simple().rstrip().split("\n")
        lines.insert(3, word % link)
        self.server.vhost("mdg1.conf", "\n".join(lines) + "\n")
        self.server.start()
        web = webserver.find([self.one.path])
        self.assertTrue(self.copied(web, {})[0], self.copied(web, {}))
        self.assertFalse(self.copied(web, {}, [(link, self.root + "/.missing-prod")])[0])
        self.assertTrue(os.path.islink(link))


class RealApache(Real):
    kind = "apache"

    def test_a_reload_that_is_not_taken_is_a_failure(self):
        path = self.server.vhost("mdg1.conf", self.simple())
        self.server.start()
        web = webserver.find([self.one.path])
        self.write(path, "nonsense\n")
        with self.assertRaises(Failure):
            web.reload(self.held)
        self.assertEqual(self.server.ask("a.example.com", "/file.txt"), (200, "media of mdg1"))


if __name__ == "__main__":
    support.main()
