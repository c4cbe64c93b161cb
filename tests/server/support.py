# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A client of the helper, and sites in a temporary directory, for tests that run real processes."""
import hashlib
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SERVER = os.path.join(ROOT, "resources", "server")
sys.path.insert(0, SERVER)
sys.dont_write_bytecode = True
NONCE = "0123456789abcdef" * 2
PYTHON = os.environ.get("BATON_TEST_PYTHON", sys.executable)
with open(os.path.join(ROOT, "resources", "progress", "rules.json")) as _source:
    RULES = json.load(_source)


def made(*arguments):
    """What make_bundle.py writes."""
    with tempfile.TemporaryDirectory() as directory:
        out = os.path.join(directory, "out")
        subprocess.check_call([sys.executable, os.path.join(SERVER, "make_bundle.py")] + list(arguments) + [out])
        with open(out, "rb") as source:
            return source.read()


BUNDLE = made()
HASH = hashlib.sha256(BUNDLE).hexdigest()
EXEC = made("--exec-string").decode()
if PYTHON != "/usr/bin/python3":
    EXEC = EXEC.replace("p=/usr/bin/python3;", "p=%s;" % PYTHON)


def bundle_with(modules):
    """The bundle with these modules (name: text) in place of its own, e.g. actions that a test writes."""
    bundle = json.loads(BUNDLE.decode())
    bundle["files"].update({"baton_server/%s.py" % name: text for name, text in modules.items()})
    return json.dumps(bundle).encode()


class Gone(Exception):
    """The helper ended."""


class Helper:
    """A helper process and its frames."""

    def __init__(self, home, shell="/bin/sh", before="", digest=HASH, bundle=BUNDLE, install=True, env=None, early=b""):
        self.stderr = tempfile.TemporaryFile()
        environment = dict(os.environ, HOME=home, LANG="C")
        environment.update(env or {})
        self.process = subprocess.Popen([shell, "-c", before + EXEC], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.stderr, env=environment, bufsize=0)
        self.input, self.output = self.process.stdin, self.process.stdout.fileno()
        self.buffer = b""
        self.noise = b""
        self.number = 0
        self.installed = False
        self.raw(json.dumps({"nonce": NONCE, "hash": digest}).encode() + b"\n" + early)
        self.first = self.frame()
        if "need" in self.first and install:
            self.installed = True
            self.raw(json.dumps({"length": len(bundle)}).encode() + b"\n" + bundle)
            self.first = self.frame()

    def raw(self, data):
        self.input.write(data)

    def frame(self, timeout=30):
        """The next frame; what is no frame goes to noise."""
        while True:
            line = self.line(timeout)
            if line.startswith(NONCE.encode() + b" "):
                frame = json.loads(line[33:].decode())
                if frame.get("bytes"):
                    frame["raw"] = self.exactly(frame["bytes"], timeout)
                return frame
            self.noise += line

    def line(self, timeout):
        while b"\n" not in self.buffer:
            self.more(timeout)
        line, _, self.buffer = self.buffer.partition(b"\n")
        return line + b"\n"

    def exactly(self, count, timeout):
        while len(self.buffer) < count:
            self.more(timeout)
        data, self.buffer = self.buffer[:count], self.buffer[count:]
        return data

    def more(self, timeout):
        if not select.select([self.output], [], [], timeout)[0]:
            raise AssertionError("no frame within %d s" % timeout)
        data = os.read(self.output, 1 << 20)
        if not data:
            raise Gone(self.errors())
        self.buffer += data

    def errors(self):
        self.stderr.seek(0)
        return self.stderr.read().decode("utf-8", "replace")

    def send(self, method, **params):
        self.number += 1
        self.raw(json.dumps({"id": self.number, "method": method, "params": params}).encode() + b"\n")
        return self.number

    def end_of(self, number, timeout=60):
        """(the call's last frame, its events)."""
        events = []
        while True:
            frame = self.frame(timeout)
            if frame.get("id") == number:
                if "event" not in frame:
                    return frame, events
                events.append(frame)

    def call(self, method, **params):
        """The result; raises AssertionError with the error."""
        frame, self.events = self.end_of(self.send(method, **params))
        if "error" in frame:
            raise AssertionError(frame["error"])
        return frame["result"]

    def error(self, method, **params):
        frame, _ = self.end_of(self.send(method, **params))
        if "error" not in frame:
            raise AssertionError("no error but %r" % frame)
        return frame["error"]

    def close(self):
        self.input.close()
        status = self.process.wait(10)
        self.process.stdout.close()
        self.stderr.close()
        return status


class Case(unittest.TestCase):
    """A home, a sites root and a helper on demand; processes that a test leaves are ended by their ids."""

    def setUp(self):
        self.directory = os.path.realpath(tempfile.mkdtemp(prefix="baton-test-"))
        self.home = self.make("home")
        self.root = self.make("sites")
        self.opened = []
        self.pids = []
        self.addCleanup(self.clean)

    def clean(self):
        for helper in self.opened:
            if helper.process.poll() is None:
                helper.process.kill()
                helper.process.wait()
            helper.input.close()
            helper.process.stdout.close()
            helper.stderr.close()
        for pid in self.pids:
            try:
                os.kill(pid, signal.SIGKILL)
            except OSError:
                pass
        for _ in range(20):
            shutil.rmtree(self.directory, ignore_errors=True)
            if not os.path.exists(self.directory):
                return
            time.sleep(0.1)

    def make(self, *parts):
        path = os.path.join(self.directory, *parts)
        os.makedirs(path, exist_ok=True)
        return path

    def helper(self, **more):
        helper = Helper(self.home, **more)
        self.opened.append(helper)
        return helper

    def state(self, *parts):
        return os.path.join(self.home, ".local", "state", "lino-baton", *parts)

    def write(self, path, text="", mode=0o644):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as out:
            out.write(text if isinstance(text, bytes) else text.encode())
        os.chmod(path, mode)
        return path

    def site(self, path, application="lino_noi", version="26.9.2", settings=None, log=True):
        """A project as getlino lays it out."""
        name = os.path.basename(path)
        self.write(path + "/settings.py", settings or SETTINGS.format(application=application, short=application[5:], name=name))
        self.write(path + "/manage.py", "import os\nos.environ['DJANGO_SETTINGS_MODULE'] = 'lino_local.%s.settings'\n" % name)
        packages = path + "/env/lib/python3.11/site-packages/"
        for package, number in ((application, version), ("lino", "26.10.8")):
            os.makedirs("%s%s-%s.dist-info" % (packages, package, number))
        self.write(path + "/env/pyvenv.cfg", "home = /usr/bin\nversion = 3.11.2\n")
        if log:
            os.makedirs(path + "/log")
        return path

    def pair(self, script="#!/bin/sh\necho hello\n", name="mdg"):
        """A links directory with production mdg1 and preview mdg2; returns it."""
        links = os.path.join(self.root, name)
        self.site(os.path.join(links, name + "1"))
        self.site(os.path.join(links, name + "2"))
        os.symlink(name + "1", os.path.join(links, "prod"))
        os.symlink(name + "2", os.path.join(links, "preview"))
        self.write(os.path.join(links, name + "2", "initdb_from_prod.sh"), script, 0o755)
        return links

    def plan(self, links, site=None, argv=("./initdb_from_prod.sh",), timeout=60, operation="run-script", steps=None):
        from baton_server import series
        site = site or links + "/" + os.path.basename(links) + "2"
        one = {"id": "run-script", "title": "", "run": {"argv": list(argv), "cwd": site}, "timeout": timeout}
        return {"format": 2, "operation": operation, "title": "", "series": series.links_id(links), "links": links, "site": site, "steps": steps or [one], "progress": RULES}

    def step(self, name, argv, site, **more):
        """A step of a plan: argv is a list, a shell's text, or the values of an action (with its name)."""
        command = {"action": argv.pop("action"), "with": argv, "cwd": site} if isinstance(argv, dict) else {"argv": ["sh", "-c", argv] if isinstance(argv, str) else list(argv), "cwd": site}
        return dict({"id": name, "title": name.capitalize(), "run": command, "timeout": 60}, **more)

    def wait_for(self, condition, timeout=60, what="condition"):
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            value = condition()
            if value:
                return value
            time.sleep(0.02)
        raise AssertionError("%s did not come within %d s" % (what, timeout))

    def ended(self, helper, job, timeout=30):
        """The job's record once it no longer runs."""
        def look():
            found = [j for j in helper.call("jobs")["jobs"] if j["id"] == job]
            return found and found[0]["state"] != "running" and found[0]
        return self.wait_for(look, timeout, "the job's end")

    def codes(self, record):
        """Its warnings' codes, but for what is true of the machine that the tests run on."""
        return sorted({w["code"] for w in record["warnings"]} - {"disk-low"})


SETTINGS = """from {application}.lib.{short}.settings import *

class Site(Site):
    title = "{name} title"
    server_url = "https://{name}.example.com"

SITE = Site(globals())
DEBUG = False
ALLOWED_HOSTS = ['{name}.example.com']
SECRET_KEY = 'x'
DATABASES = {{
    'default': {{
        'ENGINE': 'django.db.backends.postgresql',
        'NAME': '{name}',
        'USER': '{name}',
        'PASSWORD': 'canary-password',
        'HOST': 'localhost',
        'PORT': 5432,
    }}
}}
"""


def alive(pid):
    from baton_server import procs
    found = procs.status(pid)
    return found is not None and found[0] not in "ZX"


def main():
    unittest.main(module="__main__", verbosity=1)
