# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""nginx before a site whose uwsgi does not run, and a uwsgi that has no site."""
import http.client
import os
import shutil
import socket

from support import Case, answers, free_port, private, read, run, start, until, write

NGINX = """daemon off; master_process off; worker_processes 1; pid %(work)s/pid; error_log stderr error;
events {}
http {
    access_log off; client_body_temp_path %(work)s/b; proxy_temp_path %(work)s/p; fastcgi_temp_path %(work)s/f; uwsgi_temp_path %(work)s/u; scgi_temp_path %(work)s/s;
    server {
        listen 127.0.0.1:%(port)d;
        client_max_body_size 1k;
        location /gone { uwsgi_pass unix:%(work)s/gone.sock; }
        location /stale { uwsgi_pass unix:%(work)s/stale.sock; }
        location /closed { uwsgi_pass unix:%(work)s/closed.sock; }
        location /silent { uwsgi_read_timeout 300ms; uwsgi_pass unix:%(work)s/silent.sock; }
    }
}
"""


def ask(port, path, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("POST" if body else "GET", path, body)
    status = connection.getresponse().status
    connection.close()
    return status


class NginxTest(Case):
    def setUp(self):
        self.nginx = shutil.which("nginx", path="/usr/sbin:/usr/bin")
        self.need(self.nginx, "there is no nginx: install nginx-light")

    def test_sockets_behind_which_no_site_answers(self):
        work, port = private("nginx"), free_port()
        listening = []
        for name in ("stale", "closed", "silent"):
            s = socket.socket(socket.AF_UNIX)
            s.bind(os.path.join(work, name + ".sock"))
            if name == "stale":
                s.close()
            else:
                s.listen()
                listening.append(s)
        os.chmod(os.path.join(work, "closed.sock"), 0)
        configuration, log = write(os.path.join(work, "nginx.conf"), NGINX % {"work": work, "port": port}), os.path.join(work, "log")
        process = start([self.nginx, "-p", work, "-e", "stderr", "-c", configuration], log)
        try:
            with socket.socket() as probe:
                until(lambda: probe.connect_ex(("127.0.0.1", port)) == 0, "nginx listens")
            statuses = [ask(port, "/" + name) for name in ("gone", "stale", "closed", "silent")] + [ask(port, "/gone", "x" * 5000)]
            self.assertEqual(statuses, [502, 502, 502, 504, 413])
            second = run([self.nginx, "-p", work, "-e", "stderr", "-c", write(os.path.join(work, "second.conf"), (NGINX % {"work": work, "port": port}).replace("/pid", "/pid2"))])
        finally:
            process.terminate()
            process.wait()
            for s in listening:
                s.close()
        for id in ("no-uwsgi", "uwsgi-socket-denied", "nginx-timeout", "nginx-too-large"):
            self.prints(id, read(log))
        self.prints("address-in-use", second)

    def test_a_file_that_a_virtual_host_names(self):
        work = private("include")
        configuration = write(os.path.join(work, "nginx.conf"), "pid %s/pid; events {}\nhttp { include %s/preview/nginx/uwsgi_params; }\n" % (work, work))
        for log in ("stderr", os.path.join(work, "log")):
            self.prints("nginx-include", run([self.nginx, "-t", "-p", work, "-c", configuration, "-e", log]))


class UwsgiTest(Case):
    def test_a_site_that_does_not_start(self):
        uwsgi = shutil.which("uwsgi")
        self.need(uwsgi, "there is no uwsgi: install uwsgi-core and uwsgi-plugin-python3")
        work, port = private("uwsgi"), free_port()
        write(os.path.join(work, "wsgi.py"), "import nosuch\n")
        log, path = os.path.join(work, "log"), os.path.join(work, "nginx.sock")
        process = start([uwsgi, "--plugin", "python3", "--http-socket", "127.0.0.1:%d" % port, "--socket", path, "--wsgi-file", "wsgi.py", "--die-on-term"], log, work)
        try:
            until(lambda: os.path.exists(path) and answers(path), "uwsgi listens")
            self.assertEqual(ask(port, "/"), 500)
            until(lambda: "no python application" in read(log), "uwsgi's word on it")
        finally:
            process.terminate()
            process.wait()
        self.prints("uwsgi-no-application", read(log))
