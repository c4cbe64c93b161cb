# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import sys
import time

import support
from support import Case, alive

# Stands for a site's Django: what the helper's question asks of django.conf, on the system's Python.
MANAGE = """
import os, sys, types
open("asked", "a").write("x")
print("noise on the output")
@
conf = types.ModuleType("django.conf")
class settings:
    DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.path.abspath("d.db"), "USER": "u", "PASSWORD": "canary-password"}}
    ALLOWED_HOSTS = ["a.example.com"]
    STATIC_ROOT = "/x/static"
    class SITE:
        title = "The title"
        installed_plugins = [types.SimpleNamespace(app_label="tickets", app_name="os.x")]
conf.settings = settings
db = types.ModuleType("django.db"); db.connection = None
def model(table, by_django):
    return types.SimpleNamespace(_meta=types.SimpleNamespace(db_table=table, auto_created=by_django))
apps = types.ModuleType("django.apps"); apps.apps = types.SimpleNamespace(get_models=lambda include_auto_created: [model("tickets_ticket_tags", model), model("tickets_ticket", False)])
django = types.ModuleType("django"); django.get_version = lambda: "5.2"
sys.modules.update({"django": django, "django.apps": apps, "django.conf": conf, "django.db": db})
assert sys.argv[1:3] == ["shell", "-c"]
exec(sys.argv[3])
print("Done", *sys.argv)  # as Lino does
"""


class Facts(Case):
    def django(self, extra="", python=sys.executable):
        self.links = self.pair()
        self.path = self.links + "/mdg1"
        self.write(self.path + "/manage.py", MANAGE.replace("@", extra))
        os.makedirs(self.path + "/env/bin")
        if python:
            os.symlink(python, self.path + "/env/bin/python")
        return self.helper()

    def asked(self):
        return os.path.getsize(self.path + "/asked")

    def test_django_is_asked_once_per_change(self):
        helper = self.django()
        found = helper.call("facts", site=self.path)
        self.assertIsNone(found["error"])
        self.assertEqual((found["database"]["engine"], found["database"]["user"], found["allowedHosts"], found["staticRoot"], found["relations"]), ("sqlite3", "u", ["a.example.com"], "/x/static", ["tickets_ticket_tags"]))
        self.assertEqual((found["plugins"][0]["name"], found["versions"]["django"], found["title"], found["asRoot"]), ("tickets", "5.2", "The title", os.geteuid() == 0))
        self.assertTrue(found["database"]["identity"].startswith("sqlite3:" + self.path))
        self.assertNotIn("canary-password", str(found))
        self.assertEqual(helper.call("facts", site=self.path), found)
        self.assertEqual(self.asked(), 1)
        site = helper.call("probe", roots=[self.root])["series"][0]["sites"][0]
        self.assertEqual((site["facts"], site["factsStale"]), (found, False))
        self.write(self.path + "/settings.py", "title = 'changed'\n")
        self.assertTrue(helper.call("probe", roots=[self.root])["series"][0]["sites"][0]["factsStale"])
        self.assertNotEqual(helper.call("facts", site=self.path)["stamp"], found["stamp"])
        self.assertEqual(self.asked(), 2)

    def test_the_link_names_the_site_too(self):
        helper = self.django()
        self.assertEqual(helper.call("facts", site=self.links + "/prod"), helper.call("facts", site=self.path))

    def test_an_error_is_kept_and_asked_again_only_on_refresh(self):
        helper = self.django("sys.exit('no such database')")
        found = helper.call("facts", site=self.path)
        self.assertIn("no such database", found["error"])
        self.assertEqual(helper.call("facts", site=self.path), found)
        self.assertEqual(self.asked(), 1)
        time.sleep(1.1)
        helper.call("facts", site=self.path, refresh=True)
        self.assertEqual(self.asked(), 2)

    def test_an_exception_in_the_settings_is_told(self):
        helper = self.django()
        self.write(self.path + "/manage.py", MANAGE.replace("@", "").replace("DATABASES =", "OTHER ="))
        self.assertIn("AttributeError", helper.call("facts", site=self.path)["error"])

    def test_a_site_without_its_python_is_told(self):
        self.assertIn("no Python", self.django(python=None).call("facts", site=self.path)["error"])

    def test_many_askers_start_django_once(self):
        helper = self.django("import time; time.sleep(0.5)")
        numbers = [helper.send("facts", site=self.path) for _ in range(5)]
        self.assertEqual(len([helper.frame() for _ in numbers]), 5)
        self.assertEqual(self.asked(), 1)

    def test_a_hanging_django_ends_with_the_helper(self):
        helper = self.django("open('pid', 'w').write(str(os.getpid())); import time; time.sleep(100)")
        helper.send("facts", site=self.path)
        self.wait_for(lambda: os.path.exists(self.path + "/pid") and os.path.getsize(self.path + "/pid"), what="Django's start")
        with open(self.path + "/pid") as source:
            pid = int(source.read())
        self.assertIn("now", helper.call("ping"))
        self.assertEqual(helper.close(), 0)
        self.wait_for(lambda: not alive(pid), what="the end of Django")
        self.opened.remove(helper)

    def test_what_django_writes_is_for_the_sites_group_too(self):
        helper = self.django()
        helper.call("facts", site=self.path)
        self.assertEqual(os.stat(self.path + "/asked").st_mode & 0o777, 0o664)

    def test_a_flood_before_the_answer_costs_the_server_no_memory(self):
        helper = self.django("for _ in range(300): print('x' * 1000000)")
        self.assertIsNone(helper.call("facts", site=self.path)["error"])
        with open("/proc/%d/status" % helper.process.pid) as source:
            peak = int([line for line in source if line.startswith("VmHWM:")][0].split()[1])
        self.assertLess(peak, 100000, "kB")

    def test_what_is_no_site_is_not_found(self):
        helper = self.django()
        for site, code in (("/etc", "not-found"), ("/nowhere", "not-found"), ("relative", "bad-request"), (None, "bad-request"), ("/\0", "bad-request")):
            self.assertEqual(helper.error("facts", site=site)["code"], code)


if __name__ == "__main__":
    support.main()
