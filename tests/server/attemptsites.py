# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two sites in an upgrade attempt that is being started: the former production mdg1 and the preview mdg2, with real uwsgis under a real supervisord where a test wants them."""
import contextlib
import io
import os
import shutil
import signal
import subprocess
import unittest

from privileged import PrivilegedCase

from baton_server import attempts, paths, rights, siteprograms

UWSGI = shutil.which("uwsgi", path="/usr/bin")
HAS_UWSGI = UWSGI is not None and os.path.exists("/usr/lib/uwsgi/plugins/python3_plugin.so")
CONF = """[unix_http_server]
file={d}/s.sock
[supervisord]
nodaemon=true
logfile=/dev/null
logfile_maxbytes=0
pidfile={d}/s.pid
[rpcinterface:supervisor]
supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
[supervisorctl]
serverurl=unix://{d}/s.sock
[include]
files={d}/conf.d/*.conf
"""
# Says the word that it was started with, its worker's number, and waits as long as the path says, or as long as there is a file "hold"
WSGI = """import os, time
here = os.path.dirname(os.path.abspath(__file__))
word = open(os.path.join(here, "word.txt")).read()
preview = os.path.exists(os.path.join(here, "PREVIEW"))
try:
    import uwsgi
except ImportError:
    uwsgi = None
def application(environ, start_response):
    path = environ.get("PATH_INFO", "/")
    if path.startswith("/slow/"):
        time.sleep(float(path.split("/")[2]))
    if path.startswith("/write/"):
        sent = environ["wsgi.input"].read().decode()
        while path.endswith("/hold") and os.path.exists(os.path.join(here, "hold")):
            time.sleep(0.02)
        time.sleep(0 if path.endswith("/hold") else float(path.split("/")[2]))
        import sqlite3
        with sqlite3.connect(os.path.join(here, "default.db"), timeout=20) as database:
            database.execute("insert into rows (text) values (?)", [sent or path])
    status = open(os.path.join(here, "status.txt")).read().strip() if os.path.exists(os.path.join(here, "status.txt")) else "200 OK"
    said = word if path != "/worker" else "%d %s %s" % (uwsgi.worker_id(), preview, environ.get("HTTP_HOST"))
    start_response(status, [("Content-Type", "text/plain"), ("Content-Length", str(len(said)))])
    return [said.encode()]
"""
INI = """[uwsgi]
chdir = {site}
module = wsgi
plugins = python3
master = true
processes = 2
socket = {site}/nginx.sock
chmod-socket = 666
vacuum = true
buffer-size = 16384
{more}"""


class AttemptCase(PrivilegedCase):
    """former, site_path: the two sites; the record is of an attempt that is starting."""
    operation = "attempt"

    def setUp(self):
        PrivilegedCase.setUp(self)
        self.links = os.path.join(self.root, "mdg")
        self.former, self.site_path = self.links + "/mdg1", self.links + "/mdg2"
        for path in (self.former, self.site_path):
            self.site(path)
            self.write(path + "/wsgi.py", WSGI)
            self.write(path + "/word.txt", "first")
            self.write(path + "/linod.sh", "#!/bin/sh\ncd %s\nexec /usr/bin/python3 -c 'import time; time.sleep(600)' linod\n" % path, 0o755)
        self.lead("mdg1")
        from baton_server import series
        self.series = series.links_id(self.links)
        self.job = paths.make_directory(paths.in_state("series", self.series, "jobs", "20261128T080000Z-attempt-abcdef"))
        self.record(state="starting")

    def database(self, **values):
        """The former production's settings name this database."""
        entry = "".join("        %r: %r,\n" % pair for pair in values.items())
        self.write(self.former + "/settings.py", "DATABASES = {\n    'default': {\n%s    }\n}\n" % entry)

    def sqlite(self):
        import sqlite3
        path = self.former + "/default.db"
        self.database(ENGINE="django.db.backends.sqlite3", NAME=path)
        with contextlib.closing(sqlite3.connect(path)) as made:
            made.execute("create table rows (id integer primary key, text text)")
            made.commit()
        os.chmod(path, 0o666)
        os.chmod(self.former, 0o777)
        return path

    def lead(self, production):
        for role, name in (("prod", production), ("preview", "mdg2" if production == "mdg1" else "")):
            with contextlib.suppress(FileNotFoundError):
                os.unlink(self.links + "/" + role)
            if name:
                os.symlink(name, self.links + "/" + role)

    def record(self, **values):
        """The attempt's record is made, or changed."""
        def changed(record):
            known = record or dict(attempts.BLANK, id="20261128T080000Z-abcdef", former=self.former, site=self.site_path, links=self.links, to="mdg2", **{"from": "mdg1"})
            return dict(known, **values)
        return attempts.change(self.series, changed)

    def step(self, function, step, cwd, **values):
        """The exit status of an action on the site at cwd; self.output, self.report."""
        context = self.context(step, self.held(), site=self.site_path, source=self.former)
        context.cwd = cwd
        status = self.done(function, context, values)
        self.report = paths.read_json("%s/report.%s.json" % (self.job, step)) or {}
        return status

    def held(self):
        return rights.Rights("root" if os.geteuid() == 0 else "none", "joe")

    def done(self, function, *arguments, **more):
        """What the function returns; self.output is what it said."""
        out = io.StringIO()
        try:
            with contextlib.redirect_stdout(out):
                return function(*arguments, **more)
        finally:
            self.output = out.getvalue()


class Supervised:
    """A supervisord of the test's own that runs mdg1's uwsgi and linod."""

    def setUp(self):
        if not HAS_UWSGI or not shutil.which("supervisord", path="/usr/bin"):
            raise unittest.SkipTest("apt install supervisor uwsgi-core uwsgi-plugin-python3")
        super().setUp()
        os.environ["LINO_BATON_ETC"] = self.make("etc")
        self.addCleanup(os.environ.pop, "LINO_BATON_ETC")
        self.place = self.make("s")
        self.make("s", "conf.d")
        self.conf = self.write(self.place + "/supervisord.conf", CONF.format(d=self.place))
        self.daemon = None
        self.addCleanup(self.stop_daemon)

    def program_uwsgi(self, name, ini=""):
        path = os.path.join(self.links, name)
        self.write(path + "/nginx/uwsgi.ini", INI.format(site=path, more=ini))
        return "[program:%s-uwsgi]\ncommand = %s --ini %s/nginx/uwsgi.ini\nstopsignal = QUIT\nstopwaitsecs = 5\nstdout_logfile = %s/%s.log\nredirect_stderr = true\n\n" % (name, UWSGI, path, self.directory, name)

    def program_linod(self, name, more=""):
        return "[program:linod_%s]\ncommand = %s/%s/linod.sh\nstartsecs = 1\n%s\n" % (name, self.links, name, more)

    def start_daemon(self, ini="", linod="", others="", wait=True, written=False):
        if not written:
            self.write(self.place + "/conf.d/mdg.conf", self.program_uwsgi("mdg1", ini) + self.program_linod("mdg1", linod) + others)
        self.daemon = subprocess.Popen(["/usr/bin/supervisord", "-c", self.conf], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")
        if wait:
            self.wait_for(lambda: siteprograms.listening(self.former + "/nginx.sock") and self.ctl("status").count("RUNNING") + self.ctl("status").count("BACKOFF") >= 2, 30, "production")

    def stop_daemon(self):
        if self.daemon is not None:
            self.daemon.send_signal(signal.SIGTERM)
            self.daemon.wait()
            self.daemon = None

    def ctl(self, *words):
        return subprocess.run(["/usr/bin/supervisorctl", "-c", self.conf] + list(words), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True).stdout

    def asked(self, site, path="/"):
        from baton_server import uwsgitalk
        return uwsgitalk.ask(site + "/nginx.sock", path, "mdg.example.com", 10)[1].decode()
