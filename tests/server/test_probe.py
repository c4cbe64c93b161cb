# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import shutil
import socket
import time
import unittest

import support
import attempting
from support import Case


class Probe(Case):
    def probe(self, *roots, **more):
        helper = self.opened[-1] if self.opened else self.helper()
        self.document = helper.call("probe", roots=list(roots) or [self.root], **more)
        return self.document["series"]

    def sites(self, *roots, **more):
        return {s["name"]: s for one in self.probe(*roots, **more) for s in one["sites"]}

    def test_production_and_preview_are_told_from_the_links(self):
        links = self.pair()
        (one,) = self.probe()
        self.assertEqual((one["name"], one["links"], one["linked"], one["attempt"], one["lock"], one["job"]), ("mdg", links, True, None, None, None))
        first, second = one["sites"]
        self.assertEqual((first["name"], first["state"], first["links"], first["path"]), ("mdg1", "production", ["prod"], links + "/mdg1"))
        self.assertEqual((second["name"], second["state"], second["links"], second["script"]), ("mdg2", "preview", ["preview"], "initdb_from_prod.sh"))
        self.assertEqual((first["application"], first["version"], first["lino"], first["python"], first["title"]), ("lino_noi", "26.9.2", "26.10.8", "3.11.2", "mdg1 title"))
        self.assertEqual(first["database"], {"engine": "postgresql", "name": "mdg1", "host": "localhost", "port": "5432"})
        self.assertEqual(first["address"], "https://mdg1.example.com")
        self.assertNotIn("canary-password", json.dumps(self.document))
        self.assertRegex(one["id"], "^mdg-[0-9a-f]{8}$")

    def test_a_flat_getlino_root_groups_unlinked_sites_by_stem(self):
        flat = self.make("sites", "lino_local")
        for name in ("mdg1", "mdg2", "foo1", "bar"):
            self.site(flat + "/" + name)
        found = {one["name"]: [s["name"] for s in one["sites"]] for one in self.probe()}
        self.assertEqual(found, {"mdg": ["mdg1", "mdg2"], "foo": ["foo1"], "bar": ["bar"]})
        self.assertTrue(all(not one["linked"] and s["state"] == "not-linked" for one in self.probe() for s in one["sites"]))

    def test_getlinos_shared_settings_do_not_make_the_root_a_site(self):
        root = self.make("usr-local-lino")
        self.write(root + "/lino_local/__init__.py", "")
        self.write(root + "/lino_local/settings.py", "STATIC_ROOT = 'env/static_root'\n")
        self.site(root + "/lino_local/mdg1")
        found = [(one["name"], one["links"], [s["name"] for s in one["sites"]]) for one in self.probe(root)]
        self.assertEqual(found, [("mdg", root + "/lino_local", ["mdg1"])])

    def test_links_directories_point_into_one_flat_root(self):
        flat = self.make("sites", "lino_local")
        for name in ("mdg1", "mdg2", "mdg3", "foo1", "foo2", "solo"):
            self.site(flat + "/" + name)
        for name in ("mdg", "foo"):
            os.symlink("../lino_local/%s1" % name, self.make("sites", name) + "/prod")
            os.symlink("../lino_local/%s2" % name, self.make("sites", name) + "/preview")
        found = {one["name"]: {s["name"]: s["state"] for s in one["sites"]} for one in self.probe()}
        self.assertEqual(found, {"mdg": {"mdg1": "production", "mdg2": "preview", "mdg3": "not-linked"}, "foo": {"foo1": "production", "foo2": "preview"},
                                 "solo": {"solo": "not-linked"}})

    def test_the_seeds_root_with_unnumbered_names_is_one_series(self):
        for name in ("anna", "berta", "claudia"):
            self.site(self.root + "/" + name)
        os.symlink("anna", self.root + "/prod")
        os.symlink("berta", self.root + "/preview")
        (one,) = self.probe()
        self.assertEqual({s["name"]: s["state"] for s in one["sites"]}, {"anna": "production", "berta": "preview", "claudia": "not-linked"})

    def test_one_root_per_operator_and_equal_numbers_do_not_mix(self):
        for operator in ("alpha", "beta"):
            base = self.make("sites", operator)
            self.site(base + "/site1")
            os.symlink("site1", base + "/prod")
        found = self.probe()
        self.assertEqual([(one["name"], len(one["sites"])) for one in found], [("alpha", 1), ("beta", 1)])
        self.assertEqual(len({one["id"] for one in found}), 2)

    def test_links_that_lead_nowhere_are_shown_as_broken(self):
        base = self.make("sites", "mdg")
        self.site(base + "/mdg1")
        self.site(os.path.join(self.directory, "outside"))
        self.make("sites", "mdg", "empty")
        cases = (("gone", "dangling"), ("preview", "loop"), (self.directory + "/outside", "outside-root"), ("empty", "dangling"), ("/etc/passwd", "dangling"))
        os.symlink("mdg1", base + "/prod")
        for target, code in cases:
            if os.path.lexists(base + "/preview"):
                os.unlink(base + "/preview")
            os.symlink(target, base + "/preview")
            found = self.sites()
            self.assertEqual((found["preview"]["state"], found["preview"]["target"], self.codes(found["preview"])), ("broken", target, [code]), target)
            self.assertEqual(found["mdg1"]["state"], "production")
        os.unlink(base + "/preview")
        os.mkdir(base + "/preview")
        self.assertEqual(self.codes(self.sites()["preview"]), ["not-a-link"])

    def test_both_links_to_one_site_is_a_half_switch(self):
        links = self.pair()
        os.unlink(links + "/preview")
        os.symlink("mdg1", links + "/preview")
        found = self.sites()["mdg1"]
        self.assertEqual((found["state"], found["links"]), ("production", ["prod", "preview"]))
        self.assertIn("half-switched", self.codes(found))

    def test_an_attempt_shows_both_sides(self):
        links = self.pair()
        (one,) = self.probe()
        os.unlink(links + "/preview")
        for state in ("starting", "running", "cancelling", "keeping"):
            self.write(self.state("series", one["id"], "attempt.json"), json.dumps(attempting.record(links, state, former="mdg2", site="mdg1")))
            self.assertEqual({n: s["state"] for n, s in self.sites().items()}, {"mdg1": "in-attempt", "mdg2": "standing-by"}, state)

    def test_where_there_are_no_links_any_more_no_site_is_an_old_one(self):
        links = self.pair()
        (one,) = self.probe()
        os.unlink(links + "/preview")
        os.unlink(links + "/prod")
        (one,) = self.probe()
        self.write(self.state("series", one["id"], "production.jsonl"), json.dumps({"site": links + "/mdg1"}) + "\n")
        self.assertEqual({n: s["state"] for n, s in self.sites().items()}, {"mdg1": "not-linked", "mdg2": "not-linked"})

    def test_hostile_names_are_shown_and_served(self):
        base = self.make("sites", "mdg")
        names = [b"a b", b"<b>x<b>", b"new\nline", b"\xff\xfe", "\u202eevil".encode(), b"-rf", b"'; rm -rf ~", b"x" * 200]
        for name in names:
            path = os.fsencode(base) + b"/" + name
            os.makedirs(path)
            for file in (b"/settings.py", b"/manage.py"):
                with open(path + file, "wb") as out:
                    out.write(b"title = 'x'\n")
        os.symlink("a b", base + "/prod")
        found = self.sites()
        self.assertEqual(set(found), {n.decode("utf-8", "replace") for n in names})
        self.assertEqual(found["a b"]["state"], "production")
        helper = self.opened[-1]
        for site in found.values():
            self.assertTrue(helper.call("logs", site=site["path"])["logs"], site["name"])

    def test_hostile_files_cost_only_their_own_site(self):
        links = self.pair()
        kinds = ("fifo", "socket", "directory", "huge", "deep", "device", "long", "null")
        for kind in kinds:
            path = self.site(links + "/" + kind)
            os.unlink(path + "/settings.py")
            os.unlink(path + "/env/pyvenv.cfg")
            os.mkfifo(path + "/env/pyvenv.cfg")
        os.mkfifo(links + "/fifo/settings.py")
        server = socket.socket(socket.AF_UNIX)
        self.addCleanup(server.close)
        server.bind(links + "/socket/settings.py")
        os.mkdir(links + "/directory/settings.py")
        with open(links + "/huge/settings.py", "wb") as out:
            out.truncate(5 << 30)
        self.write(links + "/deep/settings.py", "x = " + "(" * 60000 + ")" * 60000 + "\ntitle = 'deep'\n")
        os.symlink("/dev/zero", links + "/device/settings.py")
        self.write(links + "/long/settings.py", "x = " + "1+" * 200000 + "1\n" + "y = " + "not " * 90000 + "1\n" + "z = " + "a." * 90000 + "b\nw = " + "-" * 90000 + "1\n")
        self.write(links + "/null/settings.py", b"\0\xff\n" * 1000)
        begun = time.monotonic()
        found = self.sites()
        self.assertLess(time.monotonic() - begun, 60)
        self.assertEqual(set(found), set(kinds) | {"mdg1", "mdg2"})
        self.assertEqual(found["mdg1"]["version"], "26.9.2")
        for kind in ("fifo", "socket", "directory", "device"):
            self.assertIn("unreadable", self.codes(found[kind]), kind)
        self.assertEqual(found["deep"]["title"], "deep")

    @unittest.skipIf(os.geteuid() == 0 and not os.path.exists("/usr/bin/setpriv"), "root reads everything")
    def test_unreadable_directories_are_warnings(self):
        links = self.pair()
        self.make("sites", "closed", "inner")
        os.chmod(self.root + "/closed", 0)
        os.chmod(links + "/mdg2", 0)
        os.chmod(self.directory, 0o755)
        self.addCleanup(os.chmod, links + "/mdg2", 0o755)
        if os.geteuid() == 0:
            os.chown(self.home, 65534, 65534)
            helper = self.helper(before="exec setpriv --reuid 65534 --regid 65534 --clear-groups sh -c '", shell="/bin/sh") if False else self.unprivileged()
        else:
            helper = self.helper()
        document = helper.call("probe", roots=[self.root])
        states = {s["name"]: (s["state"], self.codes(s)) for one in document["series"] for s in one["sites"]}
        self.assertEqual(states["mdg1"][0], "production")
        self.assertEqual(states["preview"], ("broken", ["unreadable"]))
        self.assertIn(self.root + "/closed", json.dumps(document["roots"][0]["warnings"]))

    def unprivileged(self):
        import shlex
        command, support.EXEC = support.EXEC, "exec setpriv --reuid 65534 --regid 65534 --clear-groups sh -c " + shlex.quote(support.EXEC)
        try:
            return self.helper()
        finally:
            support.EXEC = command

    def test_a_missing_root_is_an_error_of_that_root_only(self):
        self.pair()
        self.probe("/nowhere", self.root)
        self.assertIn("/nowhere", self.document["roots"][0]["error"])
        self.assertIsNone(self.document["roots"][1]["error"])
        self.assertEqual(len(self.document["series"]), 1)
        for bad in (["relative"], "text", [5], ["/a\0b"]):
            self.assertEqual(self.opened[-1].error("probe", roots=bad)["code"], "bad-request")

    def test_warnings_come_from_the_files(self):
        links = self.pair()
        self.write(links + "/mdg2/nginx/uwsgi.ini", "chdir = %s/mdg1\n" % links)
        snapshot = links + "/mdg1/snapshot2preview/"
        self.write(snapshot + "restore.py", 'execfile("a_1.py", *args)\n    execfile("a_2.py", *args)\nexecfile("b.py", *args)\n')
        self.write(snapshot + "restore2preview.py", 'execfile("a.py", *args)\nexecfile("b.py", *args)\n')
        shutil.rmtree(links + "/mdg1/log")
        shutil.rmtree(links + "/mdg2/env")
        os.symlink("../mdg1/env", links + "/mdg2/env")
        found = self.sites()
        self.assertEqual(self.codes(found["mdg1"]), ["no-log", "shared-env", "stale-restore-script"])
        self.assertEqual(self.codes(found["mdg2"]), ["name-of-other-site", "shared-env"])
        stale = [w["detail"] for w in found["mdg1"]["warnings"] if w["code"] == "stale-restore-script"]
        self.assertTrue(any("a_1.py, a_2.py" in d for d in stale) and any("loads a.py" in d for d in stale))

    @unittest.skipIf(os.geteuid() != 0, "needs root to give files to www-data")
    def test_what_the_web_servers_user_may_write_is_a_warning(self):
        import pwd
        web = pwd.getpwnam("www-data")
        links = self.pair()
        os.chown(links + "/mdg2/initdb_from_prod.sh", 0, web.pw_gid)
        os.chmod(links + "/mdg2/initdb_from_prod.sh", 0o775)
        os.chmod(self.root, 0o777)
        found = self.sites()
        self.assertEqual(self.codes(found["mdg2"]), ["web-server-writable"])
        self.assertEqual(self.codes(self.document["roots"][0]), ["web-server-writable"])

    def test_the_warm_probe_sees_every_change_at_once(self):
        links = self.pair()
        for number in range(8):
            self.write(links + "/mdg1/settings.py", "title = 'title %d'\n" % number)
            self.assertEqual(self.sites()["mdg1"]["title"], "title %d" % number)
        os.rename(links + "/mdg2", links + "/mdg9")
        self.assertIn("mdg9", self.sites())
        self.assertEqual(self.sites()["preview"]["state"], "broken")
        os.unlink(links + "/preview")
        os.symlink("mdg9", links + "/preview")
        self.assertEqual(self.sites()["mdg9"]["state"], "preview")
        packages = links + "/mdg9/env/lib/python3.11/site-packages/"
        os.rename(packages + "lino-26.10.8.dist-info", packages + "lino-26.11.0.dist-info")
        self.assertEqual(self.sites()["mdg9"]["lino"], "26.11.0")

    def test_disk_use_is_measured_in_the_background_and_kept(self):
        links = self.pair()
        with open(links + "/mdg1/media", "wb") as out:
            out.write(b"x" * 3000000)
        outside = self.make("elsewhere")
        with open(outside + "/big", "wb") as out:
            out.write(b"x" * 9000000)
        os.symlink(outside, links + "/mdg1/out")
        self.assertIsNone(self.sites()["mdg1"]["disk"])
        disk = self.wait_for(lambda: self.sites()["mdg1"]["disk"], what="the measure")
        self.assertTrue(3000000 < disk["bytes"] < 6000000)
        self.wait_for(lambda: len(os.listdir(self.state("disk"))) == 2, what="the other site's measure")

    def test_five_hundred_sites_are_no_burden(self):
        flat = self.make("sites", "lino_local")
        for number in range(500):
            path = "%s/op%03dx1" % (flat, number)
            os.mkdir(path)
            self.write(path + "/settings.py", "title = 'x'\n")
            self.write(path + "/manage.py", "")
        time.sleep(0.2)
        self.assertEqual(len(self.sites()), 500)
        took = []
        for _ in range(4):
            begun = time.monotonic()
            self.probe()
            took.append(time.monotonic() - begun)
        self.assertLess(min(took), 3, "0.1 on an idle machine")

    def test_a_warm_probe_costs_a_few_milliseconds_at_most(self):
        self.pair()
        self.probe()
        time.sleep(0.3)
        self.probe()
        pid = self.opened[-1].process.pid
        with open("/proc/%d/stat" % pid) as source:
            fields = source.read().rpartition(")")[2].split()
        ticks = int(fields[11]) + int(fields[12])
        for _ in range(200):
            self.probe()
        with open("/proc/%d/stat" % pid) as source:
            fields = source.read().rpartition(")")[2].split()
        milliseconds = (int(fields[11]) + int(fields[12]) - ticks) * 1000 / os.sysconf("SC_CLK_TCK") / 200
        print("warm probe of two sites: %.2f ms CPU" % milliseconds)
        self.assertLess(milliseconds, 10)


class Vhosts(Case):
    def address(self, text, name="mdg.conf"):
        links = os.path.join(self.root, "mdg")
        if not os.path.exists(links):
            self.pair()
            self.helper()
        directory = self.make("vhosts")
        for old in os.listdir(directory):
            os.unlink(os.path.join(directory, old))
        self.write(directory + "/" + name, text.replace("@", links))
        document = self.opened[-1].call("probe", roots=[self.root], vhosts=[directory])
        return [s["address"] for s in document["series"][0]["sites"]]

    def test_nginx_names_the_project_through_the_link(self):
        text = """upstream django_prod { server unix:@/prod/nginx.sock; }
upstream django_preview { server unix:@/preview/nginx.sock; }
server { listen 80; server_name www.mdg.be mdg.be; return 301 https://$host$request_uri; }
server {
    listen 443 ssl;   # managed by Certbot; server_name wrong.example;
    server_name www.mdg.be mdg.be;
    location / { uwsgi_pass django_prod; }
}
server { listen 8080; server_name _ preview.mdg.be; location /media { alias @/preview/media; } location / { uwsgi_pass django_preview; } }
"""
        self.assertEqual(self.address(text), ["https://www.mdg.be", "http://preview.mdg.be:8080"])

    def test_nginx_by_the_real_name_and_on_a_local_port(self):
        text = "server { listen 127.0.0.1:8081; location / { uwsgi_pass unix:@/mdg1/nginx.sock; } }"
        self.assertEqual(self.address(text), ["http://127.0.0.1:8081", "https://mdg2.example.com"])

    def test_apache_names_the_project_through_the_link(self):
        text = """<VirtualHost *:80>
  ServerName prod.mdg.be
  Redirect / https://prod.mdg.be/
</VirtualHost>
<VirtualHost *:443>
  ServerName prod.mdg.be
  WSGIScriptAlias / @/prod/wsgi.py
  WSGIDaemonProcess prod python-home=@/prod/env
</VirtualHost>
<VirtualHost 10.0.0.1:8080>
  ServerAlias *.x preview.mdg.be
  WSGIScriptAlias / "@/preview/wsgi.py"
</VirtualHost>
"""
        self.assertEqual(self.address(text), ["https://prod.mdg.be", "http://preview.mdg.be:8080"])

    def test_the_host_of_another_site_is_not_the_address_of_one_whose_settings_still_name_it(self):
        text = "server { listen 443 ssl; server_name %s; location / { uwsgi_pass unix:@/prod/nginx.sock; } }"
        self.assertEqual(self.address(text % "www.mdg.be"), ["https://www.mdg.be", "https://mdg2.example.com"])
        self.assertEqual(self.address(text % "mdg2.example.com"), ["https://mdg2.example.com", ""])

    def test_who_stands_by_is_reached_by_nobody(self):
        links = self.pair()
        (one,) = self.helper().call("probe", roots=[self.root], vhosts=[])["series"]
        os.unlink(links + "/preview")
        os.unlink(links + "/prod")
        os.symlink("mdg2", links + "/prod")
        self.write(self.state("series", one["id"], "attempt.json"), json.dumps(attempting.record(links, "running", former="mdg1", site="mdg2")))
        self.assertEqual(self.address("server { listen 443 ssl; server_name www.mdg.be; location / { uwsgi_pass unix:@/prod/nginx.sock; } }"), ["", "https://www.mdg.be"])
        self.assertEqual(self.address(""), ["", "https://mdg2.example.com"])

    def test_broken_configurations_fall_back_to_the_settings(self):
        for text in ("", "server {{{{", "}}}} server { listen", "<VirtualHost>\n@/prod/x\n</VirtualHost>", "server { listen ; server_name ; root @/other/; }"):
            self.assertEqual(self.address(text)[1], "https://mdg2.example.com", text)


class Settings(unittest.TestCase):
    def read(self, text):
        import tempfile
        from baton_server import settings
        with tempfile.TemporaryDirectory() as directory:
            with open(directory + "/settings.py", "w") as out:
                out.write(text)
            found = settings.read(directory + "/settings.py")
            found["directory"] = directory
            return found

    def test_values_are_followed_through_names(self):
        found = self.read("import os\nfrom lino_amici.lib.amici.settings import *\nPROJECT = 'mdg1'\nDOMAIN = PROJECT + '.example.com'\nENGINE = 'mysql'\n"
                          "class Site(Site):\n    title = '%s!' % PROJECT\n    server_url = f'https://{DOMAIN}'\nSITE = Site(globals())\nALLOWED_HOSTS = [DOMAIN]\nALLOWED_HOSTS.append('x')\n"
                          "DATABASES = dict(default=dict(ENGINE='django.db.backends.{}'.format(ENGINE), NAME=PROJECT))\nDATABASES['default']['ENGINE'] = 'django.db.backends.' + ENGINE\n")
        self.assertEqual((found["application"], found["title"], found["server_url"]), ("lino_amici", "mdg1!", "https://mdg1.example.com"))
        self.assertEqual(found["allowed_hosts"], ["mdg1.example.com", "x"])
        self.assertEqual((found["database"]["engine"], found["database"]["name"]), ("mysql", "mdg1"))

    def test_sqlite_files_are_placed_in_the_project(self):
        for expression in ("SITE.project_dir / 'd.db'", "join(SITE.project_dir, 'd.db')", "os.path.join(os.path.dirname(os.path.abspath(__file__)), 'd.db')",
                           "str(Path(__file__).resolve().parent / 'd.db')", "SITE.project_dir.child('d.db')", "'d.db'"):
            found = self.read("DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': %s}}" % expression)
            self.assertEqual(found["database"]["name"], found["directory"] + "/d.db", expression)

    def test_nothing_is_executed(self):
        found = self.read("open('/tmp/baton-must-not-exist', 'w')\nimport os\nos.system('touch /tmp/baton-must-not-exist')\ntitle = __import__('os').getcwd()\n")
        self.assertFalse(os.path.exists("/tmp/baton-must-not-exist"))
        self.assertEqual(found["title"], "")

    def named(self, text):
        """The name of the database whose settings are told without asking Django; None where they are not."""
        import tempfile
        from baton_server import dbsettings
        with tempfile.TemporaryDirectory() as directory:
            with open(directory + "/settings.py", "w") as out:
                out.write(text)
            found = dbsettings.literal(directory + "/settings.py")
        return found and found["NAME"]

    def test_the_database_is_told_only_where_nothing_in_the_text_may_name_another(self):
        text = ("from lino_noi.lib.noi.settings import *\nfrom lino_local.settings import *\nimport os, sys\nclass Site(Site):\n    title = 'x'\n    def get_plugin_configs(self):\n        yield super().get_plugin_configs()\n"
                "SITE = Site(globals())\nDEBUG = False\nALLOWED_HOSTS = ['a']\nDATABASES = {'default': {'ENGINE': 'django.db.backends.mysql', 'NAME': 'mdg1', 'OPTIONS': {'charset': 'utf8mb4'}}}\n")
        for more in ("", "DATABASES['default']['NAME'] = 'mdg2'\n", "DATABASES['default'].update(NAME='mdg2')\n"):
            self.assertEqual(self.named(text + more), "mdg2" if more else "mdg1", more)
        for more in ("STATIC_ROOT = str(SITE.project_dir / 'x')", "ALLOWED_HOSTS.append(os.environ['X'])", "if DEBUG:\n    INSTALLED_APPS.append('x')", "try:\n    import x\n    x.init()\nexcept ImportError:\n    pass",
                     "LOGGING = {}\nLOGGING['x'] = 1", "if 'SITE' in globals():\n    SITE.server_url = 'x'", "with open('/x') as source:\n    SECRET_KEY = source.read()"):
            self.assertEqual(self.named(text + more + "\n"), "mdg1", more)
        for more in ("from local_settings import *", "try:\n    from local_settings import *\nexcept ImportError:\n    pass", "DATABASES['default'].update(NAME=os.environ['X'])", "exec(open('x').read())",
                     "globals().update(read('x'))", "if 'test' in sys.argv: DATABASES['default']['NAME'] = 't'", "for one in DATABASES.values():\n    one['NAME'] = 't'", "from local_settings import DATABASES",
                     "d = DATABASES['default']\nif DEBUG: d['NAME'] = 't'", "DATABASES['default']['NAME'] += '_x'", "A, DATABASES = 1, X", "x = changed(DATABASES)", "DATABASES['default'].setdefault('HOST', 'x')",
                     "SITE.update_settings(**X)", "setattr(sys.modules[__name__], 'DATABASES', X)", "def f():\n    DATABASES['default']['NAME'] = 't'\nf()", "SITE = Site(globals())",
                     "DATABASES = {'default': {'ENGINE': 'mysql', 'NAME': 'x', **X}}", "N = 'a'\nif DEBUG: N = 'b'\nDATABASES['default']['NAME'] = N"):
            self.assertIsNone(self.named(text + more + "\n"), more)

    def test_what_grows_without_bound_stays_unknown(self):
        found = self.read("a = 'x' * 1000000000\nb = 'aaaaaaaaaa'\n" + "b = b + b\n" * 60 + "title = ('%999999999d' % 1)\nc = [1]\n" + "c = c + c\n" * 60)
        self.assertEqual(found["title"], "")
        doubling = "a = ['aaaaaaaaaa']\n" + "a = [a, a]\n" * 40
        for last in ("title = f'{a}'", "title = '%s' % [a]", "title = '%(x)s' % {'x': a}", "b = 'x' * 9\ntitle = f'{%s}'" % ("0x" + "f" * 100000)):
            self.assertIn(self.read(doubling + last + "\n")["title"], ("", "%s", "%(x)s"), last)

    def test_what_cannot_be_told_leaves_the_rest_readable(self):
        for line in ("a = ''.join([os.environ['X'], 'b'])", "a = ['x'].join('y')", "a = 'x'.join()", "a = ['x'].parent", "a = 'a'" + " + 'b'" * 900,
                     "a = %s\nb = f'{a}'" % ("0x" + "f" * 100000)):
            found = self.read(line + "\ntitle = 'T'\n")
            self.assertEqual((found["title"], found["readable"]), ("T", True), line[:40])

    def test_empty_lines_cost_no_time(self):
        begun = time.monotonic()
        self.read("\n" * 300000)
        self.assertLess(time.monotonic() - begun, 30)


if __name__ == "__main__":
    support.main()
