# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The switch under a real nginx and a real Apache, with users who ask without pause."""
import http.server
import os
import re
import socketserver
import statistics
import subprocess
import sys
import threading
import time
import unittest

import support
from switching import SwitchCase
from webworld import NGINX, Server, fixture, has_wsgi

from baton_server import attempt_holders, attempt_switch, attempt_wsgi, attempts, paths, rights, rootops, setup_web, vhosttext, webserver, wsgikill
from baton_server.sync_site import Failure

sys.path.insert(0, os.path.join(support.ROOT, "tests", "integration", "worlds"))
from load import Load, ask

ROUNDS = int(os.environ.get("BATON_SWITCH_ROUNDS") or 12)   # 200 in the campaign
WSGI = """import os
NAME = os.path.basename(os.path.dirname(os.path.realpath(__file__))).encode()   # as settings and models are: what the process began with
def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain'), ('Content-Length', str(len(NAME)))])
    return [NAME]
"""


class App:
    """A site's program: answers with its name over the site's socket, and keeps connections open where it is asked to."""

    def __init__(self, case, site):
        self.name, self.asked = os.path.basename(site), 0
        app = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                app.asked += 1
                self.send_response(200)
                self.send_header("Content-Length", str(len(app.name)))
                self.end_headers()
                self.wfile.write(app.name.encode())

            def address_string(self):
                return "unix"

            def log_message(self, *_):
                pass

        class Listening(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
            daemon_threads, request_queue_size = True, 128
        self.server = Listening(site + "/nginx.sock", Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        case.addCleanup(self.server.server_close)
        case.addCleanup(self.server.shutdown)


class Users(Load):
    """Keeps of each answer when it was asked for, when it came, and what it was."""

    def __init__(self, port, clients=3):
        Load.__init__(self, "127.0.0.1", port, clients, ["/"])
        self.seen = []

    def client(self, path):
        while not self.over.is_set():
            begun = time.monotonic()
            status, body = ask(self.host, self.port, path)
            with self.lock:
                self.seen.append((begun, time.monotonic(), status, body.decode("utf-8", "replace")))

    def count(self, name):
        with self.lock:
            return len([one for one in self.seen if one[3] == name])


class Diary:
    """When each site was production and open, and when users had to expect the page."""

    def __init__(self, production):
        self.open = {production: [[0.0, None]]}
        self.frozen = []

    def close(self, site):
        self.open[site][-1][1] = time.monotonic()

    def opening(self, site):
        self.open.setdefault(site, []).append([time.monotonic(), None])

    def was_open(self, site, begun, ended):
        return any(begin <= ended and (end is None or begun <= end) for begin, end in self.open.get(site, ()))

    def was_frozen(self, begun, ended):
        return any(begin <= ended and begun <= end for begin, end in self.frozen)


class WebCase(SwitchCase):
    kind = "nginx"

    def setUp(self):
        SwitchCase.setUp(self)
        if not (NGINX if self.kind == "nginx" else has_wsgi()):
            self.skipTest("there is no %s here" % self.kind)
        for site in (self.production, self.preview):
            self.site(site)
            os.unlink(site + "/.maintenance")
            self.write(site + "/nginx/extra_params", "# nothing more\n")
            self.write(site + "/wsgi.py", WSGI)
            if self.kind == "apache":
                subprocess.check_call(["/usr/bin/python3", "-m", "venv", "--without-pip", site + "/env"])
                os.utime(site + "/wsgi.py", (1e9, 1e9))   # a copy that keeps times: mod_wsgi sees no change by itself
        self.apps = {} if self.kind == "apache" else {site: App(self, site) for site in (self.production, self.preview)}
        self.server = Server(self, self.kind)
        text = fixture("plain.nginx" if self.kind == "nginx" else "wsgi.apache", path=self.production, port=self.server.port).replace("/var/log/nginx", self.directory + "/log")
        link = self.links + "/prod"
        wanted = vhosttext.Wanted([self.production, link], link, "mdg1", "mdg", "prod", logs=self.directory + "/log", beside=self.server.etc)
        self.server.vhost("mdg.conf", self.edited(vhosttext.led(text.replace("/var/log/apache2", self.directory + "/log"), wanted)))
        self.server.start()
        self.times, self.waits = [], []

    def edited(self, text):
        return text

    def took(self):
        """Seconds of the switch itself, as the step said."""
        self.times.append(float(re.search(r"took ([\d.]+) s", self.output).group(1)))

    def freeze(self, diary, site, other):
        begun = time.monotonic()
        attempt_switch.page_on(site, "freeze")
        diary.close(site)
        diary.opening(other)
        return begun

    def there(self, diary):
        attempts.change(self.series, lambda record: dict(record, state="starting", switched=None, switching=None, ends=None, clock=None))
        begun = self.freeze(diary, self.production, self.preview)
        self.assertEqual(self.switch(), 0, self.output)
        self.took()
        diary.frozen.append((begun, time.monotonic()))

    def back(self, diary):
        attempts.change(self.series, lambda record: dict(record, state="cancelling", ends="2026-12-05T18:00:00Z"))
        begun = self.freeze(diary, self.preview, self.production)
        self.assertEqual(self.go_back(), 0, self.output)
        self.took()
        diary.frozen.append((begun, time.monotonic()))
        self.assertEqual(self.act("attempt-preview-back", "link"), 0, self.output)

    def rounds(self, number):
        """(users, diary) of this many switches in both directions."""
        diary = Diary(self.production)
        with Users(self.server.port) as users:
            self.wait_for(lambda: users.count("mdg1") > 10, what="an answer")
            for _ in range(number):
                for turn, name in ((self.there, "mdg2"), (self.back, "mdg1")):
                    before = users.count(name)
                    turn(diary)
                    begun = diary.frozen[-1][1] - self.times[-1]
                    self.wait_for(lambda: users.count(name) > before + 5, what="an answer of %s" % name)
                    self.waits.append(min(one[1] for one in users.seen if one[1] > begun and one[3] == name) - begun)
        return users, diary

    def judge(self, users, diary, also=()):
        """Each good answer is of the site that was production and open then; anything else came between freeze and thaw. The numbers of answers and of pages."""
        answers, pages = 0, 0
        for begun, ended, status, body in users.seen:
            if status == 200:
                answers += 1
                self.assertTrue(diary.was_open(self.links + "/" + body, begun, ended), (begun, ended, body, diary.open, diary.frozen))
            else:
                pages += 1
                self.assertIn(status, (503,) + tuple(also), body)
                self.assertTrue(diary.was_frozen(begun, ended), (begun, ended, status, body))
                if not also:
                    self.assertIn("being maintained", body)
        return answers, pages

    def tell(self, words, number, users, counts):
        print("%s, %d switches both ways: %d answers, %d pages between freeze and thaw, 0 others; the switch itself %.0f ms (median), %.0f ms at most; until a user's answer %.0f ms, %.0f ms" % (
            words, number * 2, counts[0], counts[1], statistics.median(self.times) * 1000, max(self.times) * 1000, statistics.median(self.waits) * 1000, max(self.waits) * 1000))


class Nginx(WebCase):
    def test_no_request_fails_and_each_is_answered_by_the_site_that_is_production_then(self):
        users, diary = self.rounds(ROUNDS)
        self.tell("nginx", ROUNDS, users, self.judge(users, diary))
        self.assertLess(max(self.times), 1.0)
        self.assertEqual(attempt_holders.find(self.links), [], "nothing is reloaded")


class KeepingNginx(WebCase):
    """With open connections to the site's socket nginx would go on asking the former production."""

    def edited(self, text):
        text = re.sub(r"(upstream [^{]*\{ server unix:%s/prod/nginx.sock;)" % re.escape(self.links), r"\1 keepalive 8;", text)
        return text.replace("proxy_pass http://django", "proxy_http_version 1.1; proxy_set_header Connection \"\"; proxy_pass http://django")

    def test_open_connections_to_the_former_site_are_closed_before_the_new_one_s_page_goes(self):
        found = attempt_holders.find(self.links)
        self.assertEqual([one.web.kind for one in found], ["nginx"])
        users, diary = self.rounds(3)
        self.tell("nginx with keepalive", 3, users, self.judge(users, diary))

    def test_without_the_reload_the_former_site_would_answer(self):
        """The reason for it, on this very server."""
        with Users(self.server.port) as users:
            self.wait_for(lambda: users.count("mdg1") > 10)
            attempt_switch.lead(self.links + "/prod", "mdg2")
            time.sleep(0.1)
            moved = time.monotonic()
            time.sleep(0.3)
        self.assertTrue([one for one in users.seen if one[0] > moved and one[3] == "mdg1"])


class Apache(WebCase):
    kind = "apache"

    def holder(self):
        found, = attempt_holders.find(self.links)
        return found

    def daemons(self):
        """Process ids of mod_wsgi's processes, by the number of their sockets."""
        master = self.holder().web.master
        return {re.search(r"\.(\d+)\.sock", path).group(1): wsgikill.holders(master.pid, [inode]) for path, inode in attempt_wsgi.listening(master.pid)}

    def another(self, name="preview", group="preview", more=""):
        """A vhost of another site's, in processes of this group."""
        text = fixture("wsgi.apache", path=self.links + "/" + name, port=self.server.port).replace("/var/log/apache2", self.directory + "/log")
        text = text[:text.index("<VirtualHost *:%d>\n    ServerName mdg10" % self.server.port)].replace("mdg.example.com", name + ".example.com")
        if group == "mdg1":
            text = re.sub(r" *WSGIDaemonProcess[^\\]*\\\n.*\n", "", text)
        text = text.replace("Process mdg1", "Process " + group).replace("Group mdg1", "Group " + group).replace("mdg1-access", name + "-access")
        text = text.replace("display-name=%{GROUP}", "processes=2").replace("ErrorLog %s/%s/log" % (self.links, name), "ErrorLog %s/log" % self.directory)
        self.server.vhost(name + ".conf", text)

    def reload(self):
        webserver.find(setup_web.roles(self.links, "prod")).reload(rights.Rights("root" if os.geteuid() == 0 else "none", "joe"))
        time.sleep(0.1)

    def slowly(self):
        """From now on nobody knows which processes are the site's."""
        kept, attempt_wsgi.listeners = attempt_wsgi.listeners, lambda *_: {}
        self.addCleanup(setattr, attempt_wsgi, "listeners", kept)

    def test_only_the_new_site_answers_within_a_second_in_both_directions_and_no_other_process_is_ended(self):
        self.another()
        self.reload()
        self.assertEqual(self.server.ask("preview.example.com"), (200, "mdg2"))
        before, workers = self.daemons(), self.holder().web.master.workers()
        self.assertEqual([len(one) for one in before.values()], [1, 2])
        users, diary = self.rounds(ROUNDS // 3)
        self.tell("Apache with mod_wsgi", ROUNDS // 3, users, self.judge(users, diary))
        after = self.daemons()
        self.assertEqual(after["2"], before["2"], "the other vhost's processes are what they were")
        self.assertEqual(set(after["1"]) & set(before["1"]), set())
        ended = {(pid, started) for pid, started in workers if pid not in before["1"]}
        self.assertEqual(ended - self.holder().web.master.workers(), set())
        self.assertLess(max(self.times), 1.0)
        self.assertLess(statistics.median(self.waits), 1.3, "Apache looks once a second whether a process has ended")

    def test_processes_that_have_not_loaded_a_site_yet_are_ended_too(self):
        """They have begun in the former site's environment."""
        self.server.stop()
        path = os.path.join(self.server.enabled, "mdg.conf")
        with open(path) as source:
            text = source.read()
        self.write(os.path.realpath(path), text.replace("threads=2", "processes=4 threads=1"))
        self.server.start()
        before = self.daemons()["1"]
        self.assertEqual(len(before), 4)
        for site in (self.production, self.preview):
            attempt_switch.page_on(site, "x")
        self.assertEqual(self.switch(), 0, self.output)
        self.assertIn("4 processes of mod_wsgi ended", self.output)
        self.assertEqual(set(before) & set(self.daemons()["1"]), set())
        self.wait_for(lambda: ask("127.0.0.1", self.server.port) == (200, b"mdg2"), what="the new site")

    def test_a_request_that_is_under_way_on_the_way_back_gets_its_answer(self):
        self.write(self.preview + "/wsgi.py", WSGI.replace("    start_response", "    import time\n    time.sleep(0.7 if 'slow' in environ['PATH_INFO'] else 0)\n    start_response"))
        for site in (self.production, self.preview):
            attempt_switch.page_on(site, "x")
        self.assertEqual(self.switch(), 0, self.output)
        self.wait_for(lambda: ask("127.0.0.1", self.server.port) == (200, b"mdg2"), what="the new site")
        got = []
        slow = threading.Thread(target=lambda: got.append(ask("127.0.0.1", self.server.port, "/slow")))
        slow.start()
        time.sleep(0.2)
        self.assertEqual(self.switch_back(), 0, self.output)
        slow.join()
        self.assertEqual(got, [(200, b"mdg2")])
        self.wait_for(lambda: ask("127.0.0.1", self.server.port) == (200, b"mdg1"), what="the former one")

    def test_root_s_python_ends_them_where_the_maintainer_is_not_root(self):
        before = self.daemons()["1"]
        master = self.holder().web.master
        order = {"do": "end", "path": "x", "master": master.pid, "started": wsgikill.started(master.pid), "inodes": sorted(attempt_wsgi.listeners(master, self.holder().prefixes).values())}
        held = rights.Rights("root", "joe")
        self.assertEqual(rootops.by_root(held, order, wsgikill)["ended"], sorted(before))
        self.wait_for(lambda: self.daemons()["1"], what="new processes")
        with self.assertRaises(OSError) as caught:
            rootops.by_root(held, dict(order, started=1), wsgikill)
        self.assertIn("started anew", str(caught.exception))
        self.assertEqual(ask("127.0.0.1", self.server.port), (200, b"mdg1"))

    def test_where_it_is_not_certain_whose_processes_they_are_the_server_is_reloaded(self):
        master, prefixes = self.holder().web.master, self.holder().prefixes
        self.assertEqual(len(attempt_wsgi.listeners(master, prefixes)), 1)
        self.another("preview", "mdg1")
        self.assertEqual(attempt_wsgi.listeners(self.holder().web.master, prefixes), {}, "changed since it was read")
        self.reload()
        self.wait_for(lambda: len(attempt_wsgi.listening(master.pid)) == 1, what="the reload's end")
        self.assertEqual(attempt_wsgi.alone(self.holder().web.master, prefixes), set(), "the other vhost runs in the same processes")
        for site in (self.production, self.preview):
            attempt_switch.page_on(site, "x")
        self.assertEqual(self.switch(), 0, self.output)
        self.assertIn("the web server was reloaded", self.output)
        self.assertEqual(ask("127.0.0.1", self.server.port), (200, b"mdg2"))

    def test_after_a_graceful_reload_only_the_new_site_answers_in_both_directions(self):
        self.assertEqual([one.touch for one in attempt_holders.find(self.links)], [True])
        self.slowly()
        users, diary = self.rounds(1)
        self.tell("Apache with mod_wsgi, reloaded", 1, users, self.judge(users, diary, (500,)))

    def test_a_preview_s_vhost_that_leads_nowhere_meanwhile_disturbs_nobody_and_is_back_with_its_link(self):
        self.another()
        self.reload()
        self.assertEqual(self.server.ask("preview.example.com"), (200, "mdg2"))
        users, diary = self.rounds(1)
        self.judge(users, diary, (500,))
        self.wait_for(lambda: self.server.ask("preview.example.com") == (200, "mdg2"), what="the preview")

    def test_a_reload_that_does_not_go_through_is_made_up_by_a_touched_wsgi_file(self):
        def fail(*_):
            raise Failure("the reload was refused")
        self.slowly()
        kept, webserver.Web.reload = webserver.Web.reload, fail
        try:
            users, diary = self.rounds(1)
        finally:
            webserver.Web.reload = kept
        self.judge(users, diary, (500,))
        self.assertIn("touched", " ".join((paths.read_json(self.directory_of_job + "/report.switch.json") or {}).get("warnings", ())))

    def test_a_web_server_that_this_account_does_not_see_loads_the_site_by_a_touched_file(self):
        kept, line = webserver.masters, webserver.command_line
        webserver.masters, webserver.command_line = lambda: [], lambda pid: []
        try:
            self.assertEqual([one.web.master for one in attempt_holders.find(self.links, [self.server.enabled])], [None])
            for site in (self.production, self.preview):
                attempt_switch.page_on(site, "x")
            self.assertEqual(self.act("attempt-switch", "switch", vhosts=[self.server.enabled]), 0, self.output)
        finally:
            webserver.masters, webserver.command_line = kept, line
        self.assertIn("hidden", self.report["warnings"][0])
        self.wait_for(lambda: ask("127.0.0.1", self.server.port) == (200, b"mdg2"), what="the new site")

    def test_what_the_web_server_does_not_take_stops_the_switch_before_it_begins(self):
        self.write(self.server.available + "/broken.conf", "<VirtualHost *:1>\n  Nonsense on\n</VirtualHost>\n")
        os.symlink(self.server.available + "/broken.conf", self.server.enabled + "/broken.conf")
        for site in (self.production, self.preview):
            attempt_switch.page_on(site, "x")
        self.assertEqual(self.switch(), 3)
        self.refusal("web")
        self.assertEqual((self.leads()[1], self.leads("preview")[1], self.shows(self.preview)), ("mdg1", "mdg2", True))

    def test_without_the_rights_for_the_reload_nothing_is_switched(self):
        for site in (self.production, self.preview):
            attempt_switch.page_on(site, "x")
        kept, rights.of, geteuid = rights.of, lambda context: rights.Rights("none", "joe"), os.geteuid
        root, webserver.Web.root = webserver.Web.root, property(lambda self: True)
        os.geteuid = lambda: 4242
        try:
            self.assertEqual(self.switch(), 3)
        finally:
            rights.of, os.geteuid, webserver.Web.root = kept, geteuid, root
        self.refusal("rights")
        self.assertEqual(self.leads()[1], "mdg1")

    def test_a_switch_that_was_ended_before_the_reload_is_done_again_with_it(self):
        """The new site's page stays until the web server has forgotten the former one."""
        for site in (self.production, self.preview):
            attempt_switch.page_on(site, "x")
        attempts.change(self.series, lambda record: dict(record, switching="there", raw={"prod": "mdg1", "preview": "mdg2"}))
        os.unlink(self.links + "/preview")
        attempt_switch.lead(self.links + "/prod", "mdg2")
        self.assertEqual(ask("127.0.0.1", self.server.port)[0], 503)
        self.assertEqual(self.switch(), 0, self.output)
        self.assertEqual(ask("127.0.0.1", self.server.port), (200, b"mdg2"))


class Texts(unittest.TestCase):
    """Which vhosts are those of a server that keeps something; no server is needed."""

    PREFIXES = setup_web.roles("/dir", "prod")

    def test_what_is_asked_anew_for_each_request_is_not_reloaded(self):
        for kind, text in (("nginx", "upstream a { server unix:/dir/prod/nginx.sock; }"), ("nginx", "upstream a { server unix:/dir/prod/nginx.sock; # keepalive 8;\n }"),
                           ("nginx", "upstream a { server unix:/dir/other/nginx.sock; keepalive 8; }\nupstream b { server unix:/dir/prod/nginx.sock; }"),
                           ("apache", "<VirtualHost *:80>\nProxyPass / unix:/dir/prod/x.sock|uwsgi://x/\n</VirtualHost>"), ("apache", "<VirtualHost *:80>\nAlias /media /dir/prod/media\n</VirtualHost>")):
            self.assertEqual(attempt_holders.kept(kind, [text], self.PREFIXES), ("", False), text)

    def test_what_is_kept_is_told(self):
        for kind, text, touch in (("nginx", "upstream a {\n  server unix:/dir/prod/nginx.sock;\n  keepalive 8;\n}", False), ("apache", "WSGIScriptAlias / /dir/prod/wsgi.py\nWSGIProcessGroup x", True),
                                  ("apache", "WSGIScriptAlias / /dir/prod/wsgi.py", False), ("apache", "WSGIScriptAlias / /dir/prod/wsgi.py process-group=x", True),
                                  ("apache", "ProxyPass / unix:/dir/prod/x.sock|http://localhost/", False)):
            why, found = attempt_holders.kept(kind, [text], self.PREFIXES)
            self.assertTrue(why, text)
            self.assertEqual(found, touch, text)


if __name__ == "__main__":
    support.main()
