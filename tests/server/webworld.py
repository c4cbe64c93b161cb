# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real nginx or Apache of the test's own on a port of the loopback, with a configuration as Debian lays it out, and small sites behind it."""
import http.client
import os
import shutil
import socket
import socketserver
import subprocess
import threading
import time

NGINX, APACHE = shutil.which("nginx", path="/usr/sbin:/usr/bin"), shutil.which("apache2", path="/usr/sbin:/usr/bin")
MODULES = "/usr/lib/apache2/modules"
FIXTURES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "fixtures", "vhosts")


def has_wsgi():
    return APACHE is not None and os.path.exists(MODULES + "/mod_wsgi.so")


def fixture(name, **values):
    with open(os.path.join(FIXTURES, name), encoding="utf-8") as source:
        text = source.read()
    for key, value in values.items():
        text = text.replace("@%s@" % key, str(value))
    return text


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def ask(port, host, path="/", method="GET", limit=20):
    """(status, text) of one request on the loopback."""
    talk = http.client.HTTPConnection("127.0.0.1", port, timeout=limit)
    try:
        talk.request(method, path, headers={"Host": host})
        answer = talk.getresponse()
        return answer.status, answer.read().decode("utf-8", "replace")
    finally:
        talk.close()


def answer(port, host, path="/", method="GET"):
    """(status, text, headers)."""
    talk = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        talk.request(method, path, headers={"Host": host})
        found = talk.getresponse()
        return found.status, found.read().decode("utf-8", "replace"), found.headers
    finally:
        talk.close()


class Site:
    """A project whose socket answers with its name, as a site's uwsgi would."""

    def __init__(self, case, path):
        self.path, self.name = path, os.path.basename(path)
        case.site(path)
        case.write(path + "/nginx/uwsgi_params", "uwsgi_param X y;\n")
        case.write(path + "/media/file.txt", "media of %s" % self.name)
        case.write(path + "/env/static_root/style.css", "static of %s" % self.name)
        case.write(path + "/media/cache/maintenance.html", "down")
        said = ("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s" % (len(self.name), self.name)).encode()

        class Handler(socketserver.BaseRequestHandler):
            def handle(self):
                data = b""
                while b"\r\n\r\n" not in data:
                    more = self.request.recv(65536)
                    if not more:
                        return
                    data += more
                self.request.sendall(said)

        class Server(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
            daemon_threads, request_queue_size = True, 128
        self.server = Server(path + "/nginx.sock", Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        case.addCleanup(self.server.server_close)
        case.addCleanup(self.server.shutdown)


class Server:
    """kind: nginx or apache. etc: its configuration; available, enabled: the vhosts' directories."""

    def __init__(self, case, kind="nginx"):
        self.case, self.kind, self.port = case, kind, free_port()
        self.etc = case.make("etc", kind)
        self.available, self.enabled = case.make("etc", kind, "sites-available"), case.make("etc", kind, "sites-enabled")
        case.make("run")
        case.make("log")
        os.chmod(case.directory, 0o755)
        self.main = self.etc + ("/nginx.conf" if kind == "nginx" else "/apache2.conf")
        self.pid_file = case.directory + "/run/%s.pid" % kind
        case.write(self.main, self.nginx() if kind == "nginx" else self.apache())
        self.process = None

    def nginx(self):
        user = "user root;\n" if os.geteuid() == 0 else ""
        paths = "".join("    %s_temp_path %s/run/%s;\n" % (one, self.case.directory, one) for one in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        return "%sworker_processes 1;\npid %s;\nerror_log %s/log/error.log;\ndaemon off;\nevents { worker_connections 512; }\nhttp {\n    access_log %s/log/access.log;\n%s    include conf.d/*.conf;\n    include %s/*;\n}\n" % (
            user, self.pid_file, self.case.directory, self.case.directory, paths, self.enabled)

    def apache(self):
        names = ["mpm_event", "authn_core", "authz_core", "alias", "dir", "headers", "mime", "rewrite"] + (["wsgi"] if has_wsgi() else [])
        user = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
        return "".join("LoadModule %s_module %s/mod_%s.so\n" % (one, MODULES, one) for one in names) + (
            "%sServerRoot %s\nServerName localhost\nPidFile %s\nErrorLog %s/log/error.log\nDefaultRuntimeDir %s/run\n%sListen 127.0.0.1:%d\nTypesConfig /etc/mime.types\n"
            "<Directory />\n    Options FollowSymLinks\n    AllowOverride None\n    Require all denied\n</Directory>\nIncludeOptional sites-enabled/*.conf\n") % (
                user, self.etc, self.pid_file, self.case.directory, self.case.directory, "WSGISocketPrefix %s/run/wsgi\n" % self.case.directory if has_wsgi() else "", self.port)

    def vhost(self, name, text):
        """A vhost as a link pair, as getlino makes it."""
        self.case.write(self.available + "/" + name, text)
        os.symlink(self.available + "/" + name, self.enabled + "/" + name)
        return self.available + "/" + name

    def start(self):
        argv = [NGINX, "-c", self.main] if self.kind == "nginx" else [APACHE, "-d", self.etc, "-f", self.main, "-D", "FOREGROUND"]
        self.process = subprocess.Popen(argv, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/")
        self.case.addCleanup(self.stop)
        end = time.monotonic() + 20
        while time.monotonic() < end:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return self
            except OSError:
                if self.process.poll() is not None:
                    raise AssertionError(self.process.stderr.read().decode())
                time.sleep(0.05)
        raise AssertionError("%s does not listen" % self.kind)

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process.stderr.close()
        if os.environ.get("BATON_TEST_SHOW"):
            with open(self.case.directory + "/log/error.log") as source:
                print(source.read())

    def ask(self, host, path="/", method="GET", limit=20):
        return ask(self.port, host, path, method, limit)

    def answer(self, host, path="/", method="GET"):
        return answer(self.port, host, path, method)


class Load:
    """Asks without pause until it is stopped; failed: what was not 200."""

    def __init__(self, server, host, clients=3):
        self.server, self.host, self.on = server, host, True
        self.count, self.failed = 0, []
        self.threads = [threading.Thread(target=self.work, daemon=True) for _ in range(clients)]
        for one in self.threads:
            one.start()

    def work(self):
        while self.on:
            try:
                status, text = self.server.ask(self.host)
                if status != 200:
                    self.failed.append((status, text[:200]))
            except (OSError, http.client.HTTPException) as error:
                self.failed.append(repr(error))
            self.count += 1

    def stop(self):
        self.on = False
        for one in self.threads:
            one.join()
        return self.failed
