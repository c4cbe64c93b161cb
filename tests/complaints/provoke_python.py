# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Python, pip, Django and Lino."""
import glob
import os
import zipfile

from support import PYTHON, Case, practice_python, private, run, write

NOT_BUILT = "the practice server was never built here"


def python(code, *arguments, **environment):
    return run([PYTHON, *arguments, "-c", code], **environment)


class PythonTest(Case):
    def test_modules_that_are_missing(self):
        for id, module in (("mysqldb-missing", "MySQLdb"), ("psycopg-missing", "psycopg2"), ("django-missing", "django"), ("django-missing", "lino"),
                           ("module-missing", "num2words")):
            self.prints(id, python("import " + module, "-I", "-S"))
        self.prints("module-missing", run([PYTHON, "-m", "nosuch"]))

    def test_settings_of_a_site_that_is_not_there(self):
        work = private("settings")
        os.mkdir(os.path.join(work, "lino_local"))
        self.prints("settings-missing", run([PYTHON, "-c", "import lino_local.mdg3"], work))

    def test_output_that_is_not_ascii(self):
        self.prints("ascii-output", python("print('\\xe4')", PYTHONIOENCODING="ascii"))

    def test_memory_that_runs_out(self):
        self.prints("out-of-memory", run(["sh", "-c", "ulimit -v 300000; %s -c 'x = \"a\" * 10**10'" % PYTHON]))

    def test_too_many_files(self):
        self.prints("too-many-files", run(["sh", "-c", "ulimit -n 12; %s -c 'x = [open(\"/dev/null\") for i in range(20)]'" % PYTHON]))

    def test_addresses_that_are_taken_or_closed(self):
        self.prints("address-in-use", python("import socket as s\na = s.socket(); a.bind(('127.0.0.1', 0)); a.listen(); s.socket().bind(a.getsockname())"))
        self.prints("service-refused", python("import socket; socket.socket().connect(('127.0.0.1', 9))"))

    def test_a_table_file_of_another_dump(self):
        define = "def create_tickets_ticket(id, name, user_id, site_id): pass\ncreate_tickets_ticket"
        self.prints("create-arguments", python(define + "(1, 2, 3, 4, 5, 6)"))
        self.prints("create-arguments", python(define + "(1, 2, 3)"))


class PackagesTest(Case):
    def setUp(self):
        self.wheels = glob.glob("/usr/share/python-wheels/pip-*.whl")
        self.need(self.wheels, "there is no pip: install python3-venv")

    def pip(self, *arguments):
        return run([PYTHON, "-m", "pip", "download", "--no-cache-dir", "--retries", "1", "--timeout", "2", *arguments], private(self.id().rsplit(".", 1)[1]),
                   PYTHONPATH=self.wheels[0], PIP_CONFIG_FILE="/dev/null", PIP_FIND_LINKS="", PIP_INDEX_URL="http://127.0.0.1:9/simple")

    def test_an_index_that_does_not_answer(self):
        said = self.pip("nosuchpkg")
        self.prints("pip-network", said)
        self.prints("pip-no-match", said)

    def test_packages_that_exclude_each_other(self):
        wheels = private("wheels")
        for name, version, wants in (("base", "1", ""), ("base", "2", ""), ("one", "1", "base==1"), ("two", "1", "base==2")):
            with zipfile.ZipFile(os.path.join(wheels, "%s-%s-py3-none-any.whl" % (name, version)), "w") as wheel:
                info = "%s-%s.dist-info/" % (name, version)
                wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\nName: %s\nVersion: %s\n%s" % (name, version, "Requires-Dist: %s\n" % wants if wants else ""))
                wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
                wheel.writestr(info + "RECORD", "")
        self.prints("pip-conflict", self.pip("--no-index", "--find-links", wheels, "one", "two"))

    def test_a_version_that_is_none(self):
        code = "from pip._vendor.packaging.version import Version; Version('not a version')"
        self.prints("invalid-version", python(code, PYTHONPATH=self.wheels[0]))


DJANGO = """
import sys
from django.conf import settings
settings.configure(SECRET_KEY="x", ALLOWED_HOSTS=["mdg.example.com"], ROOT_URLCONF="urls", MIDDLEWARE=["django.middleware.common.CommonMiddleware"],
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth"], DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    LOGGING={"version": 1, "handlers": {"c": {"class": "logging.StreamHandler"}}, "loggers": {"django": {"handlers": ["c"]}}})
import django
django.setup()
"""


class DjangoTest(Case):
    def setUp(self):
        self.python = practice_python()
        self.need(self.python, NOT_BUILT)
        self.work = private(self.id().rsplit(".", 1)[1])
        write(os.path.join(self.work, "urls.py"), "urlpatterns = []\n")

    def django(self, code):
        return run([self.python, "-c", DJANGO + code], self.work, PYTHONPATH=self.work)

    def test_a_host_that_is_not_allowed(self):
        self.prints("disallowed-host", self.django("from django.test import Client\nClient(raise_request_exception=False).get('/', HTTP_HOST='evil.example.com')"))

    def test_a_field_that_is_gone(self):
        self.prints("field-gone", self.django("from django.db import models\nclass Ticket(models.Model):\n    class Meta: app_label = 'auth'\nTicket(fancy=1)"))

    def test_migrations_that_are_pending(self):
        self.prints("migrations-pending", self.django("from django.core.management.base import BaseCommand\nBaseCommand().check_migrations()"))

    def test_database_modules_that_are_missing(self):
        for id, module in (("mysqldb-missing", "MySQLdb"), ("psycopg-missing", "psycopg2")):
            engine = "mysql" if module == "MySQLdb" else "postgresql"
            self.prints(id, self.django("sys.modules[%r] = sys.modules['psycopg'] = None\nimport django.db.backends.%s.base" % (module, engine)))


SITE = """
from lino.projects.std.settings import *
class Site(Site):
    title, default_ui = "x", "lino_react.react"
    def get_installed_plugins(self):
        yield super().get_installed_plugins()
        yield "lino.modlib.users"
SITE = Site(globals(), **WRONG)
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
SECRET_KEY = "x"
"""

MODELS = """
from django.db import models
class Ticket(models.Model):
    class Meta: app_label = "users"
    user, created = models.ForeignKey("users.User", models.CASCADE), models.DateTimeField(auto_now_add=True)
class Place(models.Model):
    class Meta: app_label = "users"
    name = models.CharField(max_length=5)
"""


class LinoTest(Case):
    def setUp(self):
        self.python = practice_python()
        self.need(self.python, NOT_BUILT)
        self.work = private(self.id().rsplit(".", 1)[1])

    def lino(self, code, wrong="{}"):
        write(os.path.join(self.work, "site_settings.py"), SITE.replace("WRONG", wrong))
        return run([self.python, "-c", "import django\ndjango.setup()\nfrom lino.api import rt\n" + code], self.work, PYTHONPATH=self.work,
                   DJANGO_SETTINGS_MODULE="site_settings")

    def test_a_dump_into_a_directory_that_exists(self):
        os.mkdir(os.path.join(self.work, "snapshot2preview"))
        write(os.path.join(self.work, "manage.py"), "import sys\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n")
        write(os.path.join(self.work, "site_settings.py"), SITE.replace("WRONG", "{}"))
        said = run([self.python, "manage.py", "dump2py", "snapshot2preview"], self.work, DJANGO_SETTINGS_MODULE="site_settings")
        self.prints("dump-exists", said)
        self.prints("locale", said)

    def test_a_field_that_is_filled_by_itself(self):
        self.prints("auto-now-add", self.lino(MODELS + "import io\nfrom lino.management.commands.dump2py import write_create_function\n"
                                              "write_create_function(Ticket, io.StringIO())"))

    def test_objects_that_cannot_be_saved(self):
        said = self.lino(MODELS + "from lino.utils.dpy import LoaderBase\nloader = LoaderBase()\nrt.settings.SITE.loading_from_dump = True\n"
                         "for o in loader.expand(Ticket()): o.try_save()\nloader.finalize()\nrt.settings.SITE.loading_from_dump = True\n"
                         "for o in loader.expand(Place()): o.try_save()")
        for id in ("deferred", "abandoning", "independent"):
            self.prints(id, said)

    def test_settings_of_an_older_lino(self):
        self.prints("changed-api", self.lino("", "{'no_local': True}"))
