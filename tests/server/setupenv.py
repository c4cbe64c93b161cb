# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A production site with a real environment, and an index of packages in files."""
import glob
import os
import shutil
import subprocess
import tempfile
import zipfile

import support
from setupsites import SetupCase, has_rsync

from baton_server import forking, setup_installed


def can_make_envs():
    """Whether rsync, git and what makes environments are here."""
    return has_rsync() and shutil.which("git") is not None and not subprocess.call([support.sys.executable, "-c", "import venv, ensurepip"], stderr=subprocess.DEVNULL)


class EnvCase(SetupCase):
    """Production's env holds alpha 1.0 with a program, which needs beta 1.0; an index of files has alpha 2.0 and beta 1.5, too."""

    template = None

    def setUp(self):
        SetupCase.setUp(self)
        self.index = self.make("index")
        self.environment = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": self.index, "PIP_CONFIG_FILE": "/dev/null", "HOME": self.home}
        before = dict(forking.INHERITED)
        self.addCleanup(lambda: (forking.INHERITED.clear(), forking.INHERITED.update(before)))
        for name, version, needs in (("alpha", "1.0", "beta"), ("alpha", "2.0", "beta"), ("beta", "1.0", ""), ("beta", "1.5", "")):
            self.wheel(name, version, needs)
        self.env = self.production + "/env"
        self.production_env()
        self.act("setup-directory")
        self.new = self.preview + "/env"

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.template or "", ignore_errors=True)
        EnvCase.template = None

    def production_env(self):
        """A copy of one that is made once, with its paths: each venv costs seconds."""
        if EnvCase.template is None:
            EnvCase.template = tempfile.mkdtemp(prefix="baton-env-")
            subprocess.check_call([support.sys.executable, "-m", "venv", self.template + "/env"])
            self.pip("install", "-q", "alpha==1.0", "beta==1.0", env=self.template + "/env")
        shutil.copytree(self.template + "/env", self.env, symlinks=True)
        for path in glob.glob(self.env + "/bin/*") + [self.env + "/pyvenv.cfg"]:
            if os.path.isfile(path) and not os.path.islink(path):
                self.write(path, self.content(path).replace((self.template + "/env").encode(), self.env.encode()), os.stat(path).st_mode & 0o7777)

    def start(self, *arguments, **values):
        forking.INHERITED.update(self.environment)   # what a job's processes get was read when the helper began
        return SetupCase.start(self, *arguments, **values)

    def wheel(self, name, version, needs="", module=None):
        info = "%s-%s.dist-info" % (name, version)
        parts = {"%s/__init__.py" % name: module or "VALUE = %r\ndef main():\n    import sys\n    print(VALUE, sys.prefix)\n" % version, info + "/METADATA": "Metadata-Version: 2.1\nName: %s\nVersion: %s\n%s\nText: no header\n" % (name, version, "Requires-Dist: %s\n" % needs if needs else ""),
                 info + "/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n", info + "/entry_points.txt": "[console_scripts]\n%s = %s:main\n" % (name, name)}
        with zipfile.ZipFile("%s/%s-%s-py3-none-any.whl" % (self.index, name, version), "w") as out:
            for path, text in parts.items():
                out.writestr(path, text)
            out.writestr(info + "/RECORD", "".join("%s,,%d\n" % (path, len(text)) for path, text in parts.items()) + info + "/RECORD,,\n")

    def pip(self, *arguments, env=None):
        environment = dict({k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}, **self.environment)
        return subprocess.check_output([(env or self.env) + "/bin/python", "-m", "pip", "--disable-pip-version-check"] + list(arguments), env=environment, stderr=subprocess.STDOUT).decode()

    def packages_of(self, env):
        return {name: one.version for name, one in setup_installed.packages(env).items()}

    def make_env(self):
        self.assertEqual(self.act("setup-env", python=support.sys.executable), 0, self.output)
        self.assertEqual(self.act("setup-env-made", python=support.sys.executable), 0, self.output)

    def install(self, mode="frozen"):
        return self.act("setup-packages", mode=mode)

    def library(self, env):
        return glob.glob(env + "/lib/python3*/site-packages")[0]

    def clone(self, name="gamma", where=None):
        """A repository with one package, its clone in production's env, installed from there."""
        origin = self.make("origin", name)
        self.write(origin + "/setup.py", "from setuptools import setup\nsetup(name=%r, version=open('version').read().strip(), py_modules=[%r])\n" % (name, name))
        self.write(origin + "/version", "0.1\n")
        self.write(origin + "/%s.py" % name, "A = 1\n")
        self.git(origin, "init", "-q", "-b", "main")
        self.commit(origin)
        where = where or self.env + "/repositories/" + name
        self.git("/", "clone", "-q", origin, where)
        self.pip("install", "-q", "--no-build-isolation", "-e", where)
        return origin, where

    def git(self, place, *arguments):
        return subprocess.check_output(["git", "-C", place, "-c", "user.name=a", "-c", "user.email=a@b"] + list(arguments), stderr=subprocess.STDOUT).decode().strip()

    def commit(self, place):
        self.git(place, "add", "-A")
        self.git(place, "commit", "-qm", "x")
