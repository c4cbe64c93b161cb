# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import shutil
import subprocess
import unittest
import urllib.error
import urllib.request

import dbservers
import support
from retiring import RetireCase

from baton_server import paths, rootops

NGINX = shutil.which("nginx", path=dbservers.PATH)
MAIN = """worker_processes 1;
pid {place}/pid;
error_log {place}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {place}/body; proxy_temp_path {place}/proxy; fastcgi_temp_path {place}/fastcgi; uwsgi_temp_path {place}/uwsgi; scgi_temp_path {place}/scgi;
    include {place}/enabled/*;
}}
"""
SERVER = "server {{ listen 127.0.0.1:{port}; server_name {name}; location = /static {{ alias {path}/static; }} location / {{ return 200 '{name}'; }} }}\n"


@unittest.skipUnless(NGINX, "no nginx: apt install nginx-light")
class Vhosts(RetireCase):
    """The old site's vhost beside production's, of a real nginx."""

    def setUp(self):
        RetireCase.setUp(self)
        for site in (self.old, self.production, self.preview):
            self.write(site + "/manage.py")
            self.write(site + "/settings.py")
        self.ceased(60)
        os.chmod(self.directory, 0o755)
        self.place = self.make("nginx")
        self.hosts, self.available = self.make("nginx", "enabled"), self.make("nginx", "available")
        self.port = dbservers.free_port()
        self.write(self.place + "/nginx.conf", MAIN.format(place=self.place))
        self.vhost("old", "old.example.com", self.old)
        os.symlink("../available/old", self.hosts + "/old")
        self.vhost("production", "example.com", self.links + "/prod", self.hosts)
        self.verified()
        self.serve()

    def vhost(self, file, name, path, where=None):
        return self.write(os.path.join(where or self.available, file), SERVER.format(port=self.port, name=name, path=path))

    def verified(self):
        self.write(self.kept + "/manifest.json", "{}")
        paths.write_json(self.directory_of_job + "/report.verify.json", {"verified": {"directory": self.kept, "identity": {}, "database": {}}})

    def serve(self):
        server = subprocess.Popen([NGINX, "-c", self.place + "/nginx.conf", "-g", "daemon off;"], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(server.wait)
        self.addCleanup(server.terminate)
        self.wait_for(lambda: self.shown("example.com") == "example.com", what="nginx")

    def shown(self, name):
        """What the server says under a name; an unknown one gets the first vhost."""
        try:
            return urllib.request.urlopen(urllib.request.Request("http://127.0.0.1:%d/" % self.port, headers={"Host": name}), timeout=5).read().decode()
        except (urllib.error.URLError, OSError):
            return ""

    def test_the_old_sites_vhost_goes_and_productions_answers(self):
        self.assertEqual(self.shown("old.example.com"), "old.example.com")
        self.done("vhost")
        self.assertEqual(os.listdir(self.hosts), ["production"])
        self.assertEqual(os.listdir(self.available), [])
        self.assertEqual((self.shown("old.example.com"), self.shown("example.com")), ("example.com", "example.com"))
        self.done("vhost")

    def test_a_file_that_serves_another_site_too_stays_with_a_warning(self):
        os.unlink(self.hosts + "/old")
        self.write(self.hosts + "/both", SERVER.format(port=self.port, name="old.example.com", path=self.old) + SERVER.format(port=self.port, name="two.example.com", path=self.preview))
        before = self.content(self.hosts + "/both")
        self.done("vhost")
        self.assertEqual(self.content(self.hosts + "/both"), before)
        self.assertIn("mdg2", self.report["warnings"][0])

    def test_a_configuration_that_needs_the_vhost_is_put_back(self):
        self.write(self.place + "/nginx.conf", MAIN.format(place=self.place).replace("include %s/enabled/*" % self.place, "include %s/enabled/old; include %s/enabled/production" % (self.place, self.place)))
        before = self.tree(self.place + "/enabled")
        self.assertEqual(self.step("vhost"), 3, self.output)
        self.refusal("web")
        self.assertEqual(self.tree(self.place + "/enabled"), before)
        self.assertEqual(os.listdir(self.available), ["old"])

    def test_a_configuration_that_is_faulty_already_is_refused_before_anything_goes(self):
        self.write(self.hosts + "/zz", "nonsense here;\n")
        self.assertEqual(self.step("vhost"), 3, self.output)
        self.refusal("web")
        self.assertEqual(sorted(os.listdir(self.hosts)), ["old", "production", "zz"])

    def test_a_kill_before_the_reload_is_made_good(self):
        paths.write_json(self.directory_of_job + "/report.vhost.json", {"reload": {"kind": "nginx", "main": self.place + "/nginx.conf"}})
        os.unlink(self.hosts + "/old")
        os.unlink(self.available + "/old")
        self.assertEqual(self.shown("old.example.com"), "old.example.com")
        self.done("vhost")
        self.assertEqual(self.shown("old.example.com"), "example.com")

    @unittest.skipUnless(os.geteuid() == 0, "only root can run what an administrator would")
    def test_an_administrators_script_does_the_same(self):
        script = "\n".join(rootops.script(self.privileged("vhost")))
        subprocess.check_call(["sh", "-eu", "-c", script], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.wait_for(lambda: self.shown("old.example.com") == "example.com", what="the reload")
        self.done("vhost")


if __name__ == "__main__":
    support.main()
