# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adoptions and previews' vhosts on a real nginx, under load."""
import contextlib
import io
import json
import os
import shutil
import subprocess
import unittest

import support
from privileged import Plain, PrivilegedCase, SudoUser, Unprivileged, can_make_users
from webworld import NGINX, Load, Server, Site, ask, fixture, free_port, has_wsgi

from baton_server import adopt, paths, series, setup_web, webchange, webserver

HOST, PREVIEW = "mdg.example.com", "preview.mdg.example.com"
WSGI = "import os\ndef application(environ, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return [os.path.basename(os.path.dirname(os.path.realpath(__file__))).encode()]\n"


class WebCase(PrivilegedCase):
    kind = "nginx"

    def setUp(self):
        PrivilegedCase.setUp(self)
        if not (NGINX if self.kind == "nginx" else has_wsgi()):
            self.skipTest("there is no %s here" % self.kind)
        self.one = self.site_of("mdg1")
        self.server = Server(self, self.kind)
        self.file = self.server.vhost("mdg1.conf", self.fixture())

    def site_of(self, name):
        made = Site(self, self.root + "/" + name)
        self.write(made.path + "/nginx/extra_params", "# nothing more\n")
        self.write(made.path + "/wsgi.py", WSGI)
        if self.kind == "apache":
            subprocess.check_call(["/usr/bin/python3", "-m", "venv", "--without-pip", made.path + "/env"])
        return made

    def fixture(self):
        text = fixture("plain.nginx" if self.kind == "nginx" else "wsgi.apache", path=self.root + "/mdg1", port=self.server.port)
        return text.replace("/var/log/nginx", self.directory + "/log").replace("/var/log/apache2", self.directory + "/log")

    def values(self, **more):
        return dict({"directory": "", "vhosts": []}, **more)

    def act(self, module, name, values=None, step=None, held=None, **plan):
        """The exit status of an action; self.output, self.report."""
        context = self.context(step or name, held, **plan)
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            status = getattr(module, name)(context, self.values(**(values or {})))
        self.output = out.getvalue()
        self.report = paths.read_json(self.job + "/report.%s.json" % (step or name)) or {}
        return status

    def good(self, *arguments, **more):
        self.assertEqual(self.act(*arguments, **more), 0, getattr(self, "output", ""))

    def everything(self):
        """What must be the same again after an undo; not the logs, nor what runs."""
        return dict(self.tree(self.server.etc), **{path: one for path, one in self.tree(self.root).items() if "/log" not in path and "__pycache__" not in path and "/env" not in path})

    def unfailed(self, load):
        self.assertEqual(load.stop(), [])

    def again(self):
        return self.new_job([self.job] + list(self.chain))

    def killed(self, call):
        """Whatever is reloaded in the call kills its process."""
        class Killed(BaseException):
            pass

        def kill(*_):
            raise Killed()
        kept, webserver.Web.reload = webserver.Web.reload, kill
        try:
            with self.assertRaises(Killed):
                call()
        finally:
            webserver.Web.reload = kept

    def script(self, step):
        path = self.write(self.directory + "/script.sh", paths.read_json(self.job + "/report.%s.json" % step)["administrator"]["script"])
        if shutil.which("shellcheck"):
            self.assertEqual(subprocess.run(["shellcheck", "-s", "sh", path], stdout=subprocess.PIPE).stdout.decode(), "")
        subprocess.check_call(["sh", path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class Adoptions(WebCase):
    operation = "adopt"

    def survey(self, **more):
        return adopt.survey(dict({"series": series.group_id(self.root, "mdg"), "links": self.root, "site": self.one.path, "directory": "", "vhosts": []}, **more))

    def both(self, directory=""):
        self.good(adopt, "adopt_check", {"directory": directory})
        self.good(adopt, "adopt_links", {"directory": directory})
        self.good(adopt, "adopt_vhost", {"directory": directory})

    def test_production_answers_at_every_moment_and_an_undo_leaves_every_byte(self):
        self.server.start()
        before = self.everything()
        load = Load(self.server, HOST)
        self.wait_for(lambda: load.count > 20)
        self.both()
        self.wait_for(lambda: load.count > 60)
        self.assertEqual(os.readlink(self.root + "/prod"), "mdg1")
        self.assertIn(self.root + "/prod/", self.content(self.file).decode())
        self.assertEqual(self.server.ask(HOST, "/static/style.css"), (200, "static of mdg1"))
        self.assertEqual(adopt.seen(adopt.Adoption(self.one.path, self.root, [])), 200)
        self.good(adopt, "adopt_answers", {"address": "http://127.0.0.1:1"})
        self.assertIn("not reached", self.report["warnings"][0])
        self.again()
        self.good(adopt, "adopt_vhost_back", {"directory": self.root}, step="adopt_vhost")
        self.good(adopt, "adopt_links_away", {"directory": self.root}, step="adopt_links")
        count = load.count
        self.wait_for(lambda: load.count > count + 20)
        self.unfailed(load)
        self.assertEqual(self.everything(), before)

    def test_the_freeze_page_comes_and_goes_without_a_reload(self):
        self.server.start()
        self.both()
        self.write(self.one.path + "/release-notes/index.html", "notes")
        self.assertEqual(self.server.ask(HOST)[0], 200)
        self.write(self.one.path + "/.maintenance", "x")
        status, text = self.server.ask(HOST)
        self.assertEqual((status, "being maintained" in text), (503, True))
        self.assertEqual(self.server.ask(HOST, "/release-notes/")[:2], (200, "notes"))
        self.assertEqual(self.server.ask(HOST, "/media/file.txt")[0], 200)
        self.assertEqual(self.server.ask(HOST, "/media/webdav/x", "PUT")[0], 503)
        os.unlink(self.one.path + "/.maintenance")
        self.assertEqual(self.server.ask(HOST), (200, "mdg1"))

    def test_the_announced_page_is_shown_while_it_is_there_and_to_whoever_writes_too(self):
        self.server.start()
        self.both()
        words = "<!DOCTYPE html><meta charset=utf-8><p>Zur&#252;ck um 18 Uhr 100%"
        self.write(self.one.path + "/.maintenance.html", words)
        self.assertEqual(self.server.ask(HOST), (200, "mdg1"), "alone it is nothing")
        self.assertNotEqual(self.server.ask(HOST, "/.maintenance.html")[1], words)
        self.write(self.one.path + "/.maintenance", "x")
        for method, path in (("GET", "/"), ("POST", "/api/x"), ("PUT", "/media/webdav/x"), ("GET", "/lino-baton-maintenance")):
            status, text, headers = self.server.answer(HOST, path, method)
            self.assertEqual((status, text), (503, words) if path != "/lino-baton-maintenance" or self.kind == "apache" else (status, text), (method, path))
            if status == 503:
                self.assertEqual((headers["Content-Type"].split(";")[0], headers["Retry-After"], headers["Cache-Control"]), ("text/html", "120", "no-store"))
        self.assertNotIn("charset=iso", self.server.answer(HOST, "/")[2]["Content-Type"].lower())
        self.assertEqual(self.server.answer(HOST, "/", "HEAD")[0], 503)
        self.assertEqual(self.server.ask(HOST, "/media/file.txt")[0], 200)
        os.unlink(self.one.path + "/.maintenance.html")
        self.assertIn("being maintained", self.server.ask(HOST)[1])
        os.unlink(self.root + "/prod")
        self.assertGreaterEqual(self.server.ask(HOST)[0], 400, "and without the link it is no page of another site")

    def test_a_linked_production_whose_vhosts_lack_the_freeze_gets_it_and_its_preview_too(self):
        two = self.site_of("mdg2")
        os.symlink("mdg1", self.root + "/prod")
        os.symlink(two.path, self.root + "/preview")
        if self.kind == "nginx":
            text = "server {\n    listen 127.0.0.1:%d;\n    server_name %s;\n    location / {\n        proxy_pass http://unix:%s/%s/nginx.sock;\n    }\n}\n"
            one, other = [text % (self.server.port, host, self.root, role) for host, role in ((HOST, "prod"), (PREVIEW, "preview"))]
        else:
            text = ("<VirtualHost *:%d>\n    ServerName %s\n    WSGIDaemonProcess %s python-home=%s/env\n    WSGIProcessGroup %s\n    WSGIScriptAlias / %s/wsgi.py\n    <Directory %s>\n        Require all granted\n"
                    "    </Directory>\n</VirtualHost>\n")
            one, other = [text % ((self.server.port, host, role, self.root + "/" + role, role) + (self.root + "/" + role,) * 2) for host, role in ((HOST, "prod"), (PREVIEW, "preview"))]
        self.write(self.file, one + other)
        self.server.start()
        self.write(self.one.path + "/.maintenance", "x")
        self.assertEqual(self.server.ask(HOST)[0], 200)
        os.unlink(self.one.path + "/.maintenance")
        before = self.everything()
        told = self.survey(series=series.links_id(self.root))
        self.assertEqual([one for one in told["checks"] if one["state"] == "failed"], [])
        self.assertEqual((told["links"], [one["path"] for one in told["web"]["changes"]]), (self.root, [self.file]))
        self.both(self.root)
        self.assertEqual((self.server.ask(HOST), self.server.ask(PREVIEW)), ((200, "mdg1"), (200, "mdg2")))
        for site, host in ((self.one.path, HOST), (two.path, PREVIEW)):
            self.write(site + "/.maintenance", "x")
            self.assertEqual(self.server.ask(host)[0], 503)
            os.unlink(site + "/.maintenance")
        self.assertEqual(os.readlink(self.root + "/preview"), two.path, "the links stay as they are")
        plan = dict(self.plan(self.root, self.one.path), operation="adopt")
        from baton_server import guards_setup
        self.assertEqual(guards_setup.adopt(plan), self.one.path)
        self.again()
        self.good(adopt, "adopt_vhost_back", {"directory": self.root}, step="adopt_vhost")
        self.assertEqual(self.everything(), before)

    def test_the_survey_tells_links_changes_and_address_and_changes_nothing(self):
        self.server.start()
        before = self.everything()
        told = json.loads(json.dumps(self.survey()))
        self.assertEqual(self.everything(), before)
        self.assertEqual((told["links"], told["alone"], told["web"]["kind"], told["address"]), (self.root, True, self.kind, "http://%s:%d" % (HOST, self.server.port)))
        self.assertEqual([one["state"] for one in told["checks"] if one["state"] == "failed"], [])
        self.assertIn(self.file, [one["path"] for one in told["web"]["changes"]])
        self.assertIn("+", told["web"]["changes"][0]["diff"])
        self.both()
        again = self.survey(series=series.links_id(self.root))
        self.assertEqual(again["web"]["changes"], [], "a second time nothing is to do")
        self.assertEqual(self.act(adopt, "adopt_vhost"), 0)
        self.assertIn("already", self.output)

    def test_several_operators_on_one_root_get_a_directory_each(self):
        self.write(self.root + "/__init__.py", "")
        os.chmod(self.root, 0o2775)
        self.site(self.root + "/foo1")
        self.server.start()
        before = self.everything()
        told = self.survey()
        self.assertEqual((told["links"], told["alone"]), (self.root + "/mdg", False))
        self.both()
        self.assertEqual((os.readlink(self.root + "/mdg/prod"), os.stat(self.root + "/mdg").st_mode & 0o7777), ("../mdg1", 0o2775))
        self.assertTrue(os.path.exists(self.root + "/mdg/__init__.py"))
        self.assertEqual(self.server.ask(HOST), (200, "mdg1"))
        self.assertFalse(os.path.lexists(self.root + "/prod"))
        self.again()
        self.good(adopt, "adopt_vhost_back", step="adopt_vhost")
        self.good(adopt, "adopt_links_away", step="adopt_links")
        self.assertEqual(self.everything(), before)

    def test_what_stands_in_the_way_is_told_and_refused(self):
        def failed(words):
            found = [one for one in self.survey()["checks"] if one["state"] == "failed"]
            self.assertTrue(any(words in one["detail"] for one in found), found)
            self.assertEqual(self.act(adopt, "adopt_check"), 3)
        self.server.start()
        self.write(self.one.path + "/.maintenance", "x")
        failed("503")
        os.unlink(self.one.path + "/.maintenance")
        self.write(self.root + "/prod", "a file")
        failed("is there already")
        self.assertEqual(self.act(adopt, "adopt_links"), 3)
        os.unlink(self.root + "/prod")
        self.write(self.file, self.content(self.file) + (b"\nserver {\n" if self.kind == "nginx" else b"\n<VirtualHost *:80>\n"))
        failed("cannot be read")

    def test_a_site_behind_a_port_is_refused_before_anything_is_changed(self):
        port = free_port()
        text = self.content(self.file).decode()
        if self.kind == "nginx":   # as getlino writes it for ASGI
            self.write(self.file, text.replace("server unix:%s/nginx.sock" % self.one.path, "server 127.0.0.1:%d" % port))
            words = "passes location / to 127.0.0.1:%d (upstream django_mdg1), and not through %s/prod" % (port, self.root)
        else:
            self.write(self.file, text.replace("WSGIScriptAlias / %s/wsgi.py" % self.one.path, "WSGIScriptAlias / %s/wsgi.py" % self.make("elsewhere")))
            words = "passes WSGIScriptAlias / to %s/elsewhere/wsgi.py, and not through %s/prod" % (self.directory, self.root)
        self.server.start()
        before = self.everything()
        failed = [one["detail"] for one in self.survey()["checks"] if one["state"] == "failed"]
        self.assertEqual([words in one and "production is served as before" in one for one in failed], [True], failed)
        self.assertEqual(self.act(adopt, "adopt_check"), 3)
        self.good(adopt, "adopt_links")
        self.assertEqual(self.act(adopt, "adopt_vhost"), 1)
        self.assertIn(words, self.output)
        os.unlink(self.root + "/prod")
        self.assertEqual(self.everything(), before)

    def test_nginx_that_remembers_files_shows_the_page_and_the_links_site_at_once_all_the_same(self):
        if self.kind != "nginx":
            return
        self.write(self.server.main, self.content(self.server.main).decode().replace("http {\n", "http {\n    open_file_cache max=1000 inactive=60s;\n    open_file_cache_errors on;\n    open_file_cache_valid 60s;\n"))
        self.write(self.file, self.content(self.file).decode().replace("location /static {", "location /static { open_file_cache max=10;"))
        before, two = self.content(self.file), self.site_of("mdg2")
        self.server.start()
        self.both()
        self.assertEqual([self.server.ask(HOST, path) for path in ("/", "/media/file.txt", "/static/style.css")], [(200, "mdg1"), (200, "media of mdg1"), (200, "static of mdg1")])
        self.write(self.one.path + "/.maintenance", "x")
        self.assertEqual(self.server.ask(HOST)[0], 503)
        os.unlink(self.one.path + "/.maintenance")
        self.assertEqual(self.server.ask(HOST)[0], 200)
        os.symlink(two.path, self.root + "/new")
        os.rename(self.root + "/new", self.root + "/prod")
        self.assertEqual([self.server.ask(HOST, path) for path in ("/", "/media/file.txt", "/static/style.css")], [(200, "mdg2"), (200, "media of mdg2"), (200, "static of mdg2")])
        os.symlink(self.one.path, self.root + "/new")
        os.rename(self.root + "/new", self.root + "/prod")
        self.again()
        self.good(adopt, "adopt_vhost_back", {"directory": self.root}, step="adopt_vhost")
        self.assertEqual(self.content(self.file), before)

    def test_without_the_link_the_vhost_is_refused(self):
        self.server.start()
        before = self.everything()
        self.assertEqual(self.act(adopt, "adopt_vhost"), 3)
        self.assertEqual(self.everything(), before)

    def test_a_configuration_that_is_faulty_already_is_told_and_left(self):
        self.server.start()
        self.good(adopt, "adopt_links")
        self.write(self.server.enabled + "/zz.conf", "nonsense\n")
        before = self.everything()
        self.assertEqual(self.act(adopt, "adopt_vhost"), 1)
        self.assertIn("faulty already", self.output)
        self.assertEqual(self.everything(), before)

    def test_where_production_no_longer_answers_the_vhost_is_put_back(self):
        self.server.start()
        self.good(adopt, "adopt_links")
        before = self.everything()
        answers = [200, 502]
        self.patch(adopt, "seen", lambda found: answers.pop(0) if len(answers) > 1 else answers[0])
        self.patch(adopt, "ANSWERS", 0.3)
        self.assertEqual(self.act(adopt, "adopt_vhost"), 1)
        self.assertIn("does not answer through its new vhost", self.output)
        self.assertEqual(self.everything(), before)
        self.wait_for(lambda: self.server.ask(HOST) == (200, "mdg1"), 5)

    def test_answers_puts_the_vhost_back_where_there_are_none(self):
        self.server.start()
        self.good(adopt, "adopt_links", step="links")
        before = self.everything()
        self.good(adopt, "adopt_vhost", step="vhost")
        self.patch(adopt, "ANSWERS", 0.3)
        self.patch(adopt, "seen", lambda found: 502)
        self.assertEqual(self.act(adopt, "adopt_answers", {"address": "http://127.0.0.1:1"}), 1)
        self.assertEqual(self.everything(), before)

    def patch(self, module, name, value):
        self.addCleanup(setattr, module, name, getattr(module, name))
        setattr(module, name, value)

    def test_killed_before_the_reload_it_is_gone_on_with_or_undone(self):
        self.server.start()
        self.good(adopt, "adopt_links")
        before = self.everything()
        self.killed(lambda: self.act(adopt, "adopt_vhost"))
        self.assertNotEqual(self.everything(), before)
        self.again()
        workers = adopt.Adoption(self.one.path, "", []).web.master.workers()
        self.good(adopt, "adopt_vhost")
        self.assertIn("reload the web server", self.output)
        self.assertTrue(adopt.Adoption(self.one.path, "", []).web.master.workers() - workers)
        self.again()
        self.killed(lambda: self.act(adopt, "adopt_vhost_back", step="adopt_vhost"))
        self.good(adopt, "adopt_vhost_back", step="adopt_vhost")
        self.assertIn("reload the web server", self.output)
        self.assertEqual(self.everything(), before)
        self.assertEqual(self.server.ask(HOST), (200, "mdg1"))

    @unittest.skipUnless(os.geteuid() == 0, "only root has what needs an administrator")
    def test_an_administrators_script_does_it_and_his_undo_leaves_every_byte(self):
        self.server.start()
        before = self.everything()
        self.steps = [{"id": "links", "run": {"action": "adopt-links", "with": self.values(), "cwd": self.one.path}}, {"id": "vhost", "run": {"action": "adopt-vhost", "with": self.values(), "cwd": self.one.path}}]
        with Unprivileged():
            self.assertEqual(self.act(adopt, "adopt_links", step="links", held=Plain("none")), 3)
        self.assertEqual(self.report["refusal"]["code"], "administrator")
        self.assertEqual(self.report["administrator"]["steps"], ["links", "vhost"])
        self.assertEqual(self.everything(), before)
        self.script("links")
        self.wait_for(lambda: self.server.ask(HOST) == (200, "mdg1"), 5)
        self.again()
        with Unprivileged():
            self.assertEqual(self.act(adopt, "adopt_links", step="links", held=Plain("none")), 0, self.output)
            self.assertEqual(self.act(adopt, "adopt_vhost", step="vhost", held=Plain("none")), 0, self.output)
        self.assertIn("already", self.output)
        self.again()
        for name, step in (("adopt_vhost_back", "vhost"), ("adopt_links_away", "links")):
            with Unprivileged():
                self.assertEqual(self.act(adopt, name, step=step, held=Plain("none")), 3)
            self.script(step)
        self.assertEqual(self.everything(), before)

    @unittest.skipUnless(os.geteuid() == 0, "only root has what needs an administrator")
    def test_the_administrators_script_puts_back_what_the_web_server_does_not_take(self):
        self.server.start()
        self.good(adopt, "adopt_links")
        with Unprivileged():
            self.steps = [{"id": "vhost", "run": {"action": "adopt-vhost", "with": self.values(), "cwd": self.one.path}}]
            self.assertEqual(self.act(adopt, "adopt_vhost", step="vhost", held=Plain("none")), 3)
        broken = self.write(self.server.enabled + "/zz.conf", "nonsense\n")
        before = self.everything()
        with self.assertRaises(subprocess.CalledProcessError):
            self.script("vhost")
        self.assertEqual({path: one[3] for path, one in self.everything().items()}, {path: one[3] for path, one in before.items()})
        os.unlink(broken)


class Jobs(WebCase):
    def test_a_job_adopts_and_its_undo_leaves_every_byte(self):
        self.server.start()
        before = self.everything()
        helper = self.helper()
        told = helper.call("adopt.survey", series=series.group_id(self.root, "mdg"), links=self.root, site=self.one.path, directory="", vhosts=[])
        web = {"directory": told["links"], "vhosts": []}

        def step(name, action, undo=None, values=web, **more):
            made = {"id": name, "run": {"action": action, "with": values, "cwd": self.one.path}, "timeout": 60}
            return dict(made, **dict({"undo": {"action": undo, "with": values, "cwd": self.one.path}} if undo else {}, **more))
        steps = [step("check", "adopt-check", again=True, rehearse=True), step("links", "adopt-links", "adopt-links-away"), step("vhost", "adopt-vhost", "adopt-vhost-back"),
                 step("answers", "adopt-answers", values={"address": told["address"].replace(HOST, "127.0.0.1")}), {"id": "stops", "run": {"argv": ["false"], "cwd": self.one.path}}]
        plan = {"format": 2, "operation": "adopt", "title": "Adopt mdg1", "series": series.group_id(self.root, "mdg"), "links": self.root, "site": self.one.path, "steps": steps, "progress": support.RULES}
        record = self.ended(helper, helper.call("job.start", plan=plan, by="ann", rehearse=True)["job"]["id"])
        self.assertEqual((record["state"], self.everything()), ("succeeded", before))
        record = self.ended(helper, helper.call("job.start", plan=plan, by="ann")["job"]["id"])
        self.assertEqual({one["id"]: one["state"] for one in record["steps"]}, {"check": "done", "links": "done", "vhost": "done", "answers": "done", "stops": "failed"}, record)
        self.assertEqual(self.server.ask(HOST), (200, "mdg1"))
        self.assertIn(self.root + "/prod/", self.content(self.file).decode())
        record = self.ended(helper, helper.call("job.resume", job=record["id"], by="ann")["job"]["id"])
        self.assertEqual(record["state"], "failed")
        record = self.ended(helper, helper.call("job.undo", job=record["id"], by="ann")["job"]["id"])
        self.assertEqual(record["state"], "succeeded", record)
        self.assertEqual(self.everything(), before)


@unittest.skipUnless(can_make_users(), "only root can make a user for sudo to ask")
class BySudo(WebCase):
    def test_a_maintainer_with_a_password_adopts_on_roots_web_server(self):
        self.server.start()
        before = self.everything()
        user = SudoUser(self)
        code = """
from baton_server import actions, adopt, paths, rights
paths._state = (%r, False)
values = {"directory": "", "vhosts": []}
def context(step, job):
    directory = paths.make_directory(os.path.join(%r, job))
    made = actions.Context(directory, {"series": "s", "links": %r, "site": %r, "operation": "adopt", "steps": []}, step, "/", chain=[os.path.join(%r, "one")] if job == "two" else [], secrets={"sudo": %r})
    print(rights.of(made).kind)
    return made
""" % (user.home, user.home, self.root, self.one.path, user.home, user.password)
        said = user.python(code + "print(adopt.adopt_check(context('check', 'one'), values), adopt.adopt_links(context('links', 'one'), values), adopt.adopt_vhost(context('vhost', 'one'), values))\n")
        self.assertTrue(said.endswith("0 0 0\n"), said)
        self.assertIn("tested with both links missing: good", said)
        self.assertEqual((self.server.ask(HOST), os.stat(self.file).st_uid), ((200, "mdg1"), 0))
        self.assertIn(self.root + "/prod/", self.content(self.file).decode())
        said = user.python(code + "print(adopt.adopt_vhost_back(context('vhost', 'two'), values), adopt.adopt_links_away(context('links', 'two'), values))\n")
        self.assertTrue(said.endswith("0 0\n"), said)
        self.assertEqual(self.everything(), before)
        self.assertNotIn(user.password, said)


class Previews(WebCase):
    def setUp(self):
        WebCase.setUp(self)
        self.two = self.site_of("mdg2")
        os.symlink("mdg1", self.root + "/prod")
        os.symlink("mdg2", self.root + "/preview")
        self.server.start()
        self.address = "http://%s:%d" % (PREVIEW, self.server.port)
        self.plan = {"site": self.two.path, "source": self.one.path}

    def vhost(self, **more):
        return self.act(setup_web, "setup_vhost", dict({"address": self.address}, **more), step="vhost", **self.plan)

    def away(self):
        self.again()
        return self.act(setup_web, "setup_vhost_away", {"address": self.address}, step="vhost", **self.plan)

    def subject(self, **options):
        class Subject:
            production, site, links, hosts, production_address, address = self.one.path, self.two.path, self.root, [], "", ""
        Subject.options = options
        return Subject

    def test_the_preview_answers_under_its_own_name_and_an_undo_leaves_every_byte(self):
        before = self.everything()
        load = Load(self.server, HOST)
        self.assertEqual(self.vhost(), 0, self.output)
        self.assertEqual(self.server.ask(PREVIEW), (200, "mdg2"))
        self.assertEqual(self.server.ask(HOST), (200, "mdg1"))
        self.assertEqual(sorted(set(os.listdir(self.server.available))), ["mdg-preview.conf", "mdg1.conf"])
        self.assertEqual(os.readlink(self.server.enabled + "/mdg-preview.conf"), self.server.available + "/mdg-preview.conf")
        self.assertFalse(os.path.exists(self.two.path + "/release-notes"), "what the proof needed is gone")
        self.assertEqual(self.vhost(), 0, self.output)
        self.assertIn("already", self.output)
        self.assertEqual(self.away(), 0, self.output)
        self.assertNotEqual(self.server.ask(PREVIEW), (200, "mdg2"))
        self.unfailed(load)
        self.assertEqual(self.everything(), before)

    def test_the_link_is_what_is_served_with_no_reload(self):
        self.assertEqual(self.vhost(), 0, self.output)
        if self.kind == "nginx":   # mod_wsgi's processes keep the site with which they started
            three = self.site_of("mdg3")
            os.symlink("mdg3", self.root + "/new")
            os.rename(self.root + "/new", self.root + "/preview")
            self.assertEqual(self.server.ask(PREVIEW), (200, three.name))
        os.unlink(self.root + "/preview")
        good, said = webserver.find([self.one.path]).test(Plain("root"))
        self.assertTrue(good, "a missing link does not keep the web server from starting: %s" % said)

    def test_the_survey_proposes_the_address_and_tells_the_state(self):
        subject = self.subject()
        web, checks = setup_web.survey(subject)
        self.assertEqual((subject.address, web["kind"], web["state"], web["reload"]), (self.address, self.kind, "new", True))
        self.assertIn(self.server.available + "/mdg-preview.conf", [one["path"] for one in web["changes"]])
        self.assertFalse([one for one in checks if one["state"] == "failed"], checks)
        self.assertEqual(self.vhost(), 0, self.output)
        web, _ = setup_web.survey(self.subject())
        self.assertEqual((web["state"], web["changes"]), ("exists", []))
        taken = setup_web.survey(self.subject(address="http://mdg10.example.com:%d" % self.server.port))
        self.assertEqual(taken[0]["state"], "exists")
        os.unlink(self.server.enabled + "/mdg-preview.conf")
        _, checks = setup_web.survey(self.subject(address="http://mdg10.example.com:%d" % self.server.port))
        self.assertTrue([one for one in checks if one["state"] == "failed" and "mdg10" in one["detail"]], checks)

    def test_one_by_hand_gets_what_it_lacks_and_an_undo_leaves_it_as_it_was(self):
        if self.kind == "nginx":
            text = "server {\n    listen 127.0.0.1:%d;\n    server_name by-hand.example.com;\n    location / {\n        proxy_pass http://unix:%s/nginx.sock;\n    }\n}\n" % (self.server.port, self.two.path)
        else:
            text = "<VirtualHost *:%d>\n    ServerName by-hand.example.com\n    WSGIDaemonProcess hand python-home=%s/env\n    WSGIProcessGroup hand\n    WSGIScriptAlias / %s/wsgi.py\n    <Directory %s>\n        Require all granted\n    </Directory>\n</VirtualHost>\n" % (
                (self.server.port,) + (self.two.path,) * 3)
        self.server.vhost("hand.conf", text)
        before = self.everything()
        web, _ = setup_web.survey(self.subject())
        self.assertEqual((web["state"], [one["path"] for one in web["changes"]]), ("mends", [self.server.available + "/hand.conf"]))
        self.address = "http://by-hand.example.com:%d" % self.server.port
        self.assertEqual(self.vhost(), 0, self.output)
        self.assertEqual(self.server.ask("by-hand.example.com"), (200, "mdg2"))
        self.write(self.two.path + "/.maintenance", "x")
        self.assertEqual(self.server.ask("by-hand.example.com")[0], 503)
        os.unlink(self.two.path + "/.maintenance")
        self.assertEqual(self.away(), 0, self.output)
        self.assertEqual(self.everything(), before)

    def test_where_productions_vhost_names_a_port_no_preview_is_made_that_would_show_production(self):
        if self.kind != "nginx":
            return
        port = free_port()
        self.write(self.file, self.content(self.file).decode().replace("server unix:%s/nginx.sock" % self.one.path, "server 127.0.0.1:%d" % port))
        before = self.everything()
        _, checks = setup_web.survey(self.subject())
        self.assertIn("to 127.0.0.1:%d (upstream django_mdg-preview), and not through %s/preview" % (port, self.root), [one["detail"] for one in checks if one["state"] == "failed"][0])
        self.assertEqual(self.vhost(), 1)
        self.assertEqual(self.everything(), before)

    def test_what_is_not_served_is_put_back(self):
        before = self.everything()
        self.addCleanup(setattr, webchange.rootops, "run", webchange.rootops.run)
        from baton_server import webproof
        kept, webproof.PATIENCE = webproof.PATIENCE, 0.3
        self.addCleanup(setattr, webproof, "PATIENCE", kept)
        os.unlink(self.root + "/preview")
        os.symlink("mdg1", self.root + "/preview")
        self.assertEqual(self.vhost(), 1)
        self.assertIn("does not show the new site", self.output)
        os.unlink(self.root + "/preview")
        os.symlink("mdg2", self.root + "/preview")
        self.assertEqual({path: one[3] for path, one in self.everything().items()}, {path: one[3] for path, one in before.items()})

    def test_killed_before_the_reload_it_is_gone_on_with_and_undone(self):
        before = self.everything()
        self.killed(self.vhost)
        self.again()
        self.assertEqual(self.vhost(), 0, self.output)
        self.assertEqual(self.server.ask(PREVIEW), (200, "mdg2"))
        self.again()
        self.killed(self.away)
        self.assertEqual(self.away(), 0, self.output)
        self.assertEqual(self.everything(), before)

    def test_another_port_of_its_own(self):
        port = setup_web.proposed("http://127.0.0.1:%d" % self.server.port, None)
        self.assertRegex(port, r"^http://127\.0\.0\.1:\d+$")
        other = free_port()
        self.address = "http://127.0.0.1:%d" % other
        self.assertEqual(self.vhost(), 0, self.output)
        self.assertEqual(ask(other, "127.0.0.1"), (200, "mdg2"))


class Proposals(unittest.TestCase):
    def test_addresses_are_proposed_after_productions(self):
        web = webserver.Web()
        for address, wanted in (("https://mdg.example.com", "https://preview.mdg.example.com"), ("http://www.example.com:8080", "http://preview.example.com:8080"), ("", "")):
            self.assertEqual(setup_web.proposed(address, web), wanted)


if __name__ == "__main__":
    support.main()
