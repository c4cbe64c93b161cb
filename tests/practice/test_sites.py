# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import subprocess
import tempfile
import unittest
import zlib

import support  # noqa: F401 - finds the package
from baton_practice import databases, sites
from baton_practice.layout import Server


class TestSites(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.server = Server(directory.name, 1)
        for role, port in (("production", 8081), ("preview", 8082)):
            sites.write_site(self.server, role, databases.make("sqlite3", directory.name), port)
        sites.write_links(self.server)
        sites.write_web_server(self.server, {"production": 8081, "preview": 8082})

    def read(self, *names):
        with open(self.server.path(*names)) as f:
            return f.read()

    def test_a_vhost_names_its_project_through_the_link_only_and_includes_nothing_through_it(self):
        for role, link in (("production", "prod"), ("preview", "preview")):
            text = self.read("nginx", "sites", "mdg-%s.conf" % role)
            self.assertIn("unix:%s/%s/nginx.sock" % (self.server.series, link), text)
            self.assertNotIn("mdg1", text)
            self.assertNotIn("mdg2", text)
            self.assertNotIn("include " + self.server.series, text)

    def test_nginx_accepts_the_configuration_with_the_links_present_and_absent(self):
        for present in (True, False):
            if not present:
                os.unlink(os.path.join(self.server.series, "preview"))
            said = subprocess.run(["/usr/sbin/nginx", "-t", "-e", "stderr", "-c", self.server.path("nginx", "nginx.conf")],
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
            self.assertEqual(said.returncode, 0, said.stdout)

    def test_the_sync_script_is_valid_shell_and_mirrors_with_the_providers_options(self):
        script = os.path.join(self.server.site("preview"), "initdb_from_prod.sh")
        self.assertEqual(subprocess.run(["bash", "-n", script]).returncode, 0)
        with open(script) as f:
            text = f.read()
        self.assertIn("nice rsync -a --verbose --delete --delete-excluded --delete-during --times --omit-dir-times --log-file $LOG", text)
        for part in ("PART1 : MAKE A SNAPSHOT OF", "PART2 : MIRROR MEDIA FILES AND SNAPSHOT", "PART3 : RESTORE SNAPSHOT TO"):
            self.assertIn(part, text)

    def test_each_site_has_a_secret_and_a_log_of_its_own(self):
        one, two = self.read("lino", "mdg", "mdg1", "settings.py"), self.read("lino", "mdg", "mdg2", "settings.py")
        secret = [next(line for line in text.splitlines() if line.startswith("SECRET_KEY")) for text in (one, two)]
        self.assertNotEqual(secret[0], secret[1])
        self.assertEqual(os.readlink(os.path.join(self.server.site("preview"), "log")), self.server.path("log", "mdg2"))

    def test_the_media_files_are_what_their_names_say(self):
        for name, content in sites.media_files().items():
            if name.endswith(".png"):
                self.assertTrue(content.startswith(b"\x89PNG"))
                length = int.from_bytes(content[33:37], "big")
                self.assertGreater(len(zlib.decompress(content[41:41 + length])), 1000)
            if name.endswith(".pdf"):
                start = int(content.rsplit(b"startxref\n", 1)[1].split()[0])
                self.assertEqual(content[start:start + 4], b"xref")


if __name__ == "__main__":
    unittest.main()
