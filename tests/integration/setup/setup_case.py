# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of set-up, adoption and retirement share: baton on a provider's server of its own, and pictures of it before and after."""
import contextlib
import json
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(HERE), "worlds")]

import pictures  # noqa: E402
from hosting_world import NEW, HostingWorld  # noqa: E402
from job_case import JobCase  # noqa: E402

ENGINE = os.environ.get("BATON_SETUP_ENGINE", "sqlite3")
WEB = os.environ.get("BATON_SETUP_WEB", "nginx")
# Django's answers of a site, asked in its own environment.
ASK = '''
import importlib, json, os, sys
sys.path.insert(0, %r)
os.environ["DJANGO_SETTINGS_MODULE"] = %r
import django
django.setup()
from django.conf import settings
from django.core.mail import send_mail
site = settings.SITE
if sys.argv[1:] == ["mail"]:
    send_mail("to nobody", "a mail of a test", "from@example.com", ["to@example.com"])
print(json.dumps({"key": settings.SECRET_KEY, "hosts": settings.ALLOWED_HOSTS, "mail": settings.EMAIL_BACKEND, "linod": bool(getattr(site, "use_linod", False)),
                  "url": str(site.server_url), "title": site.title, "database": str(settings.DATABASES["default"]["NAME"]), "static": str(settings.STATIC_ROOT)}))
'''


class SetUpCase(JobCase):
    """One world for the class."""

    engine, web, linked = ENGINE, WEB, True
    made_world = HostingWorld

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.world = cls.made_world(cls.engine, cls.web, cls.linked)
        cls.addClassCleanup(cls.world.close)
        cls.add_server("--vhosts", cls.world.vhosts())

    def options(self):
        return ["--address", self.world.addresses["preview"], "--packages", "frozen", "--without-sudo"]

    def command(self, operation, *words, status=0):
        """baton to its end: (the newest job's record where there is a new one, all that was said)."""
        before = set(self.jobs())
        out, said = self.baton(operation, *words, status=status)
        new = sorted(set(self.jobs()) - before)
        return (self.record(new[-1]) if new else None), out.decode(errors="replace") + said

    def set_up(self, *options, name=NEW, status=0):
        record, said = self.command("setup", self.target, "--name", name, *self.options(), "--follow", *options, status=status)
        if record and not status:
            self.assertEqual(record["state"], "succeeded", said)
        return record, said

    def start_setup(self, name=NEW):
        """Starts one that goes on by itself; returns its id."""
        before = set(self.jobs())
        self.baton("setup", self.target, "--name", name, *self.options())
        job, = set(self.jobs()) - before
        return job

    def undo(self, job):
        self.unlocked()
        return self.command("undo", job, "--follow")[0]

    # What a site says

    def django(self, site, *words):
        """Django's own settings of a site, by its name."""
        project = os.path.join(self.world.links, site)
        code = ASK % (self.world.base, "%s.%s.settings" % (self.world.package, site))
        said = self.world.run([os.path.join(project, "env/bin/python"), "-c", code, *words], cwd=project).stdout
        return json.loads(next(line for line in said.splitlines() if line.startswith("{")))   # Lino says more around it

    def assert_neutral(self, site=NEW):
        """No mail leaves it, its jobs are off, it knows both addresses, and links signed by production are good there."""
        ours, theirs = self.django(site), self.django("mini1")
        self.assertEqual(ours["key"], theirs["key"])
        self.assertEqual(set(self.world.hosts.values()) - set(ours["hosts"]), set())
        self.assertIn("filebased", ours["mail"])
        self.assertFalse(ours["linod"])
        self.assertEqual(ours["url"].rstrip("/"), self.world.addresses["preview"])
        self.assertNotEqual(ours["database"], theirs["database"])
        before = self.mails(site)
        self.django(site, "mail")
        self.assertEqual(len(self.mails(site)), len(before) + 1)
        for path in set(self.mails(site)) - set(before):
            os.unlink(path)

    def mails(self, site):
        found = []
        for folder in ("log/mail", "mail"):
            with contextlib.suppress(OSError):
                place = os.path.join(self.world.links, site, folder)
                found += [os.path.join(place, name) for name in os.listdir(place)]
        return found

    def password(self, site=NEW):
        with open(os.path.join(self.world.links, site, "settings.py"), errors="surrogateescape") as source:
            found = re.findall(r"""["']PASSWORD["']\s*:\s*["']([^"']+)["']""", source.read())
        return found[-1] if found else None

    def assert_preview_lives(self, site=NEW):
        """It answers under its address, as this site, with production's rows."""
        self.assertEqual(os.path.realpath(os.path.join(self.world.links, "preview")), os.path.join(self.world.links, site))
        status, body = self.world.ask("preview")
        self.assertEqual(status, 200, body[:500])
        self.assertIn(site.encode(), body)
        for table in ("rows_row", "rows_other", "users_user"):
            self.assertEqual(self.world.rows(site, table), self.world.rows("mini1", table), table)
        self.assertTrue(os.listdir(os.path.join(self.world.links, site, "env", "static_root")))
        self.assertFalse(os.path.exists(os.path.join(self.world.links, site, ".maintenance")))

    # What is left of it

    def assert_answered(self, load, reloads=1):
        """Every request was answered well. With mod_wsgi a request that a former worker of Apache took just before a reload may find its daemon gone (503), or ended before its answer (500)."""
        if self.web == "apache":
            self.assertEqual([one for one in load.failed if one[2] not in (500, 503)], [])
            self.assertLessEqual(len(load.failed), load.clients * reloads, load.failed)
        else:
            self.assertEqual(load.failed, [])
        self.assertGreater(load.answered, 20)

    def picture(self):
        return self.world.picture()

    def assert_as_before(self, before, but=()):
        """All is as in the picture, but for what these words begin."""
        after = self.picture()
        found = [line for line in pictures.differences(before, after) if not line.startswith(tuple(but))]
        self.assertEqual(found, [])

    def assert_production_as_before(self, before):
        """What is production's own: its files, environment and rows, its vhost and program, and its jobs."""
        after = self.picture()
        for part in ("production", "env", "tables"):
            self.assertEqual(pictures.differences(before[part], after[part]), [], part)
        for part in ("web", "supervisor", "etc", "programs", "links"):   # whatever was there is as it was
            kept = kept_of(before[part], after[part])
            self.assertEqual(pictures.differences(before[part], kept), [], part)
        self.assertEqual(set(before["databases"].split()) - set(after["databases"].split()), set())


def kept_of(before, after):
    """The entries of a picture that the earlier one has as well."""
    return {key: kept_of(before[key], value) if isinstance(value, dict) and isinstance(before[key], dict) else value for key, value in after.items() if key in before}
