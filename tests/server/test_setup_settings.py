# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import stat
import unittest

import support
from setupsites import SETTINGS, SetupCase

from baton_server import settings_edit, setup_settings

TARGET = {"NAME": "mdg3", "USER": "mdg3", "PASSWORD": "it's", "HOST": "localhost", "PORT": "5432"}
HOSTS = ["preview.example.com", "mdg1.example.com"]
ADDRESS = "https://preview.example.com"


def ran(text, preview, **names):
    """What a settings.py leaves, with stand-ins for Lino. preview: whether PREVIEW stands beside it."""
    import sys
    import tempfile
    with tempfile.TemporaryDirectory() as place:
        if preview:
            open(place + "/PREVIEW", "w").close()
        made = {"__file__": place + "/settings.py", "Site": type("Site", (), dict({"__init__": lambda self, known: None}, **names))}
        before, sys.argv = sys.argv, ["manage.py", "check"]
        try:
            exec(compile(text.replace("from lino_noi.lib.noi.settings import *", ""), "settings.py", "exec"), made)
        finally:
            sys.argv = before
        return made


class Edited(unittest.TestCase):
    def edit(self, text, target=TARGET, hosts=HOSTS, address=ADDRESS):
        return setup_settings.edited(text, target, hosts, address)

    def test_only_the_default_database_changes_and_all_else_stays(self):
        text, later = self.edit(SETTINGS)
        self.assertFalse(later)
        plain = settings_edit.without_blocks(text)
        self.assertEqual(plain, SETTINGS.replace("'NAME': 'mdg1'", "'NAME': 'mdg3'").replace("'USER': 'mdg1'", "'USER': 'mdg3'").replace("'canary-password'", '"it\'s"')
                         .replace("['mdg1.example.com']", "['mdg1.example.com', 'preview.example.com']"))

    def test_a_second_time_nothing_changes(self):
        text, _ = self.edit(SETTINGS)
        self.assertEqual(self.edit(text)[0], text)

    def test_a_preview_mails_to_files_and_names_its_own_address_and_without_the_file_it_is_itself(self):
        text, _ = self.edit(SETTINGS)
        made = ran(text, True)
        self.assertTrue(made["EMAIL_BACKEND"].endswith("filebased.EmailBackend"))
        self.assertEqual((made["SITE"].server_url, os.path.basename(made["EMAIL_FILE_PATH"])), (ADDRESS, "mail"))
        made = ran(text, False)
        self.assertNotIn("EMAIL_BACKEND", made)
        self.assertEqual(made["SITE"].server_url, "https://mdg1.example.com")

    def test_linod_is_off_only_where_this_lino_knows_the_attribute(self):
        text, _ = self.edit(SETTINGS)
        self.assertFalse(ran(text, True, use_linod=True)["SITE"].use_linod)
        self.assertTrue(ran(text, False, use_linod=True)["SITE"].use_linod)
        self.assertFalse(hasattr(ran(text, True)["SITE"], "use_linod"))   # newer ones refuse to start with it

    def test_the_background_daemon_does_not_start_in_a_preview(self):
        text = "\n".join(setup_settings.HEAD.split("\n"))
        code = "import sys; sys.argv = ['manage.py', 'linod']; __file__ = sys.path[0] + '/settings.py'\n" + text + "\nprint('started')"
        import subprocess
        import sys
        import tempfile
        with tempfile.TemporaryDirectory() as place:
            with open(place + "/settings.py", "w") as out:
                out.write(code)
            run = lambda: subprocess.run([sys.executable, place + "/settings.py"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            self.assertEqual(run().stdout, b"started\n")
            open(place + "/PREVIEW", "w").close()
            done = run()
            self.assertEqual((done.returncode, done.stdout), (1, b""))
            self.assertIn(b"is a preview", done.stderr)

    def test_users_of_production_are_not_notified_through_its_own_channels(self):
        text, _ = self.edit(SETTINGS + "CHANNEL_LAYERS = {'default': {'BACKEND': 'channels_redis.core.RedisChannelLayer'}}\n")
        self.assertIn("InMemory", ran(text, True)["CHANNEL_LAYERS"]["default"]["BACKEND"])

    def test_other_forms_of_the_same(self):
        forms = ("DATABASES = {'default': dict(ENGINE='django.db.backends.postgresql', NAME='mdg1', USER='mdg1', PASSWORD='p')}",
                 "DATABASES = dict(default=dict(\n    ENGINE='django.db.backends.postgresql',\n    NAME='mdg1',   # its name\n    USER=('mdg1'), PASSWORD=('p'\n       'q')))",
                 "DATABASES = {\"default\": {\"ENGINE\": \"django.db.backends.postgresql\", \"NAME\": \"mdg1\"}}",
                 "DATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql', 'NAME': 'mdg1', 'OPTIONS': {'NAME': 'x', 'a': [1, 2]},},}",
                 "DB = dict(NAME='x')\nDATABASES = {'default': dict(DB, ENGINE='django.db.backends.postgresql')}",
                 "DATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql', 'NAME': 'mdg1'}}\nDATABASES['default']['NAME'] = 'mdg1'\nDATABASES['default']['PASSWORD'] = 'z'",
                 "DATABASES = {}\nDATABASES['default'] = {'ENGINE': 'django.db.backends.postgresql', 'NAME': 'mdg1'}",
                 "DATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql', 'NAME': 'mdg' + '1', 'USER': 'é', 'PASSWORD': 'ü'}}")
        for form in forms:
            text, _ = self.edit(form + "\n")
            made = ran(text, True)
            entry = made["DATABASES"]["default"]
            self.assertEqual({key: str(entry[key]) for key in TARGET}, TARGET, form)
            self.assertEqual(self.edit(text)[0], text, form)
            self.assertEqual(made["ALLOWED_HOSTS"], HOSTS)

    def test_hosts_are_added_where_none_allows_them(self):
        for form, wanted in (("ALLOWED_HOSTS = []", HOSTS), ("ALLOWED_HOSTS = ['*']", ["*"]), ("ALLOWED_HOSTS = ['.example.com',]", [".example.com"]), ("ALLOWED_HOSTS = ('a', )", ["a"] + HOSTS),
                             ("ALLOWED_HOSTS = [\n  'a',   # one\n]", ["a"] + HOSTS), ("ALLOWED_HOSTS = hosts()", ["h"] + HOSTS)):
            text, _ = self.edit("def hosts():\n    return ['h']\nDATABASES = {'default': {'ENGINE': 'x', 'NAME': 'y'}}\n" + form)
            self.assertEqual(list(ran(text, False)["ALLOWED_HOSTS"]), wanted, form)

    def test_what_is_no_python_is_refused(self):
        for text in ("DATABASES = {", "x = 1\n# BEGIN lino-baton\n"):
            with self.assertRaises(SyntaxError):
                self.edit(text)

    def test_passwords_differ_and_are_long(self):
        made = {setup_settings.password() for _ in range(50)}
        self.assertEqual(len(made), 50)
        self.assertEqual({len(one) for one in made}, {24})
        self.assertRegex("".join(made), r"^[A-Za-z0-9]+$")


class Settings(SetupCase):
    VALUES = {"database": {"engine": "postgresql", "name": "mdg3", "user": "mdg3", "host": "localhost", "port": "5432"}, "address": ADDRESS, "productionAddress": "http://mdg1.example.com:8080"}

    def setUp(self):
        SetupCase.setUp(self)
        self.write(self.preview + "/settings.py", SETTINGS, 0o640)

    def text(self):
        return self.content(self.preview + "/settings.py").decode()

    def test_the_password_is_kept_once_it_was_made_and_stands_in_the_settings_only(self):
        self.assertEqual(self.act("setup-settings-made", **self.VALUES), 1)
        self.assertEqual(self.act("setup-settings", **self.VALUES), 0, self.output)
        text = self.text()
        self.assertEqual(self.act("setup-settings-made", **self.VALUES), 0)
        self.next_job()
        self.assertEqual(self.act("setup-settings", **self.VALUES), 0)
        self.assertEqual(self.text(), text)
        password = setup_settings.known(self.preview).password
        self.assertNotEqual(password, "canary-password")
        for place, _, names in os.walk(self.directory):
            for name in names:
                if not os.path.join(place, name) == self.preview + "/settings.py":
                    self.assertNotIn(password.encode(), self.content(os.path.join(place, name)), name)
        self.assertNotIn(password, self.output)
        self.assertNotIn("canary-password", text)

    def test_production_is_untouched_and_mode_and_marker_are_there(self):
        before = self.tree(self.production)
        self.act("setup-settings", **self.VALUES)
        self.assertEqual(self.tree(self.production), before)
        self.assertEqual(stat.S_IMODE(os.stat(self.preview + "/settings.py").st_mode), 0o640)
        self.assertIn(b"preview of mdg1", self.content(self.preview + "/PREVIEW"))

    def test_line_ends_and_encoding_stay(self):
        self.write(self.preview + "/settings.py", ("# -*- coding: latin-1 -*-\n# caf\xe9\n" + SETTINGS[24:]).replace("\n", "\r\n").encode("latin-1"))
        self.assertEqual(self.act("setup-settings", **self.VALUES), 0, self.output)
        data = self.content(self.preview + "/settings.py")
        self.assertIn(b"# caf\xe9\r\n", data)
        self.assertEqual(data.count(b"\n"), data.count(b"\r\n"))
        self.assertEqual(self.act("setup-settings-made", **self.VALUES), 0)

    def test_a_database_that_is_set_elsewhere_is_set_at_the_end_with_a_password_that_stays(self):
        self.write(self.preview + "/settings.py", "from other import *\nSECRET_KEY = 'x'\n")
        self.assertEqual(self.act("setup-settings", **self.VALUES), 0, self.output)
        text = self.text()
        self.assertEqual(self.act("setup-settings-made", **self.VALUES), 0)
        self.next_job()
        self.act("setup-settings", **self.VALUES)
        self.assertEqual(self.text(), text)
        self.assertEqual(setup_settings.known(self.preview).name, "mdg3")

    def test_a_sqlite_file_is_one_of_the_new_site(self):
        values = dict(self.VALUES, database={"engine": "sqlite3", "name": self.preview + "/default.db"})
        self.assertEqual(self.act("setup-settings", **values), 0, self.output)
        said = setup_settings.known(self.preview)
        self.assertEqual((said.engine, said.name, said.user, said.password), ("sqlite3", self.preview + "/default.db", "", ""))
        self.assertEqual(self.act("setup-settings-made", **values), 0)
        self.assertEqual(self.act("setup-settings", **dict(values, database={"engine": "sqlite3", "name": self.production + "/default.db"})), 3)

    def test_a_link_in_the_file_s_place_is_not_followed(self):
        os.rename(self.preview + "/settings.py", self.directory + "/elsewhere.py")
        os.symlink(self.directory + "/elsewhere.py", self.preview + "/settings.py")
        self.assertEqual(self.act("setup-settings", **self.VALUES), 1)
        self.assertEqual(self.content(self.directory + "/elsewhere.py").decode(), SETTINGS)


if __name__ == "__main__":
    support.main()
