# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Python environment that the sites of every database engine start from: Lino Noi and what its plugins need."""
import hashlib
import os
import shutil
import subprocess

from . import databases, parts, sites
from .copying import set_aside
from .layout import Server, read_json, write_json, write_text
from .locks import locked
from .programs import PYTHON
from .report import Span
from .steps import Steps

RECIPE = 1
# What was tried together; their own dependencies come as PyPI has them.
REQUIREMENTS = ("lino==26.10.8", "lino-xl==26.10.5", "lino-noi==26.9.2", "lino-react==26.10.1", "num2words==0.5.14")
PREFIX = "environment-"
STAMP = "complete.json"
ANY_PORT = 8081


def python_version():
    return subprocess.run([PYTHON, "-V"], stdout=subprocess.PIPE).stdout.split()[1].split(b".")[:2]


class Environment:
    """Installed once per cache, at its final place; the sites' environments are clones of it."""

    def __init__(self, cache):
        recipe = hashlib.sha256(repr((RECIPE, REQUIREMENTS, python_version())).encode()).hexdigest()[:12]
        self.cache = cache
        self.directory = os.path.join(cache, PREFIX + recipe)
        self.path = os.path.join(self.directory, "env")
        self.scratch = os.path.join(self.directory, "scratch")
        self.stamp = os.path.join(self.directory, STAMP)
        self.lock = self.directory + ".lock"

    def complete(self):
        """A copy at another place is none: its scripts name the first place."""
        return read_json(self.stamp).get("place") == self.directory

    def ensure(self, span):
        with locked(self.lock, lambda: span.at(0, "Waiting for another start that is installing Lino Noi")):
            if not self.complete():
                self.install(span)

    def install(self, span):
        parts.end(parts.marked([self.directory], parts.processes()))
        set_aside(self.directory, self.cache)
        os.makedirs(self.scratch)
        python = os.path.join(self.path, "bin", "python")
        log = os.path.join(self.cache, "install.log")
        write_text(log, "")
        steps = Steps(log, sites.build_environment(self.scratch, self.directory))
        steps.run(span.part(0, 0.05), 3, "Making a Python environment", [PYTHON, "-m", "venv", self.path], "/")
        steps.run(span.part(0.05, 0.6), 35, "Installing Lino Noi", pip_install(self.path) + list(REQUIREMENTS), "/")
        server = Server(self.scratch, 1)
        sites.write_site(server, "production", databases.make("sqlite3", self.scratch), ANY_PORT)
        steps.run(span.part(0.6, 1), 40, "Installing what Lino Noi's plugins need", [python, "manage.py", "install", "--noinput"], server.site("production"))
        shutil.rmtree(self.scratch)
        write_json(self.stamp, {"place": self.directory})


def pip_install(environment):
    return [os.path.join(environment, "bin", "python"), "-m", "pip", "install", "--progress-bar", "off"]
