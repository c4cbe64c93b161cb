# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The freeze of a production site: with real programs and a real web server on SQLite, and with real writers on PostgreSQL and MariaDB."""
import contextlib
import http.client
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import threading
import time
import unittest

import dbservers
import support
from attemptsites import AttemptCase, Supervised
from webworld import NGINX, Server, has_wsgi

from baton_server import attempt_fingerprint, attempt_freeze, attempt_idle, attempt_quiet, attempts, dbclient, sync_page

WRITER = """import sqlite3, sys, time
while True:
    with sqlite3.connect(sys.argv[1], timeout=20) as one:
        one.execute("insert into rows (text) values ('by a script of somebody')")
    time.sleep(0.3)
"""


class FreezeCase(AttemptCase):
    def setUp(self):
        super().setUp()
        for name, value in (("PATIENCE", 20.0), ("HANGING", 2.0), ("LAST", 60.0), ("ANSWER", 4.0)):
            self.addCleanup(setattr, attempt_freeze, name, getattr(attempt_freeze, name))
            setattr(attempt_freeze, name, value)

    def freeze(self):
        return self.step(attempt_freeze.attempt_freeze, "freeze", self.former)

    def frozen(self):
        return self.step(attempt_freeze.attempt_frozen, "frozen", self.former)

    def fingerprint(self):
        return self.step(attempt_fingerprint.attempt_fingerprint, "former", self.former)

    def thaw(self):
        return self.step(attempt_freeze.attempt_thaw, "freeze", self.former)

    def within(self, seconds):
        attempt_freeze.PATIENCE = seconds

    def cancels(self):
        """From now on it is a cancel: the frozen site is the new one, which is gone back from."""
        self.record(state="cancelling", site=self.former, former=self.site_path)

    def page(self, name=""):
        return self.former + "/.maintenance" + name


class Page(FreezeCase):
    def test_the_page_and_its_words_are_there_and_go_and_the_record_says_since_when(self):
        self.record(page="<!DOCTYPE html><p>Wir sind um 18 Uhr zur\u00fcck")
        self.assertEqual(self.freeze(), 0, self.output)
        self.assertTrue(sync_page.ours(self.page()))
        self.assertEqual(self.content(self.page(".html")), b"<!DOCTYPE html><p>Wir sind um 18 Uhr zur&#252;ck\n<!-- Lino Baton: 20261128T080000Z-attempt-abcdef -->\n")
        begun = attempts.read(self.series)["begun"]
        self.assertTrue(begun)
        self.assertEqual(self.freeze(), 0, "a second time as well")
        self.assertEqual(attempts.read(self.series)["begun"], begun)
        self.assertEqual(self.thaw(), 0, self.output)
        self.assertEqual([name for name in os.listdir(self.former) if "maintenance" in name], [])
        self.assertEqual(self.thaw(), 0, "a second time as well")

    def test_at_a_cancel_users_do_not_read_the_announcement_of_the_upgrade(self):
        self.record(state="cancelling", site=self.former, former=self.site_path, page="<p>mdg is being upgraded until 18:11")
        self.assertEqual(self.freeze(), 0, self.output)
        self.assertEqual((sync_page.ours(self.page()), os.path.exists(self.page(".html"))), (True, False))

    def test_a_page_of_somebody_else_refuses_the_freeze_and_stays_at_the_thaw(self):
        self.write(self.page(), "away until Monday")
        self.assertEqual(self.freeze(), 3)
        self.assertEqual(self.report["refusal"]["code"], "guard")
        self.assertEqual(self.thaw(), 0)
        self.assertEqual(self.content(self.page()), b"away until Monday")
        self.assertIn("somebody else", self.report["warnings"][0])

    def test_words_of_somebody_else_stay(self):
        self.record(page="<p>ours")
        self.write(self.page(".html"), "<p>theirs")
        self.assertEqual((self.freeze(), self.thaw()), (0, 0))
        self.assertEqual(self.content(self.page(".html")), b"<p>theirs")

    def test_links_in_the_pages_place_are_not_followed(self):
        outside = self.write(self.directory + "/outside", "Lino Baton: x")
        self.record(page="<p>ours")
        for name in ("", ".html"):
            os.symlink(outside, self.page(name))
        self.assertEqual(self.freeze(), 3)
        os.unlink(self.page())
        self.assertEqual((self.freeze(), self.thaw()), (0, 0))
        self.assertEqual(self.content(outside), b"Lino Baton: x")
        self.assertTrue(os.path.islink(self.page(".html")))

    def test_without_the_password_for_roots_programs_users_are_let_in_all_the_same(self):
        from baton_server import rights
        from baton_server.sync_site import Refusal
        self.assertEqual(self.freeze(), 0)
        self.record(stopped={self.former: ["linod_mdg1"]})
        self.addCleanup(setattr, rights, "of", rights.of)

        def denied(context):
            raise Refusal("rights", "a password is needed", "sudo asks for it", "type it")
        rights.of = denied
        self.assertEqual(self.thaw(), 0, self.output)
        self.assertFalse(os.path.exists(self.page()))
        self.assertIn("linod_mdg1 did not start", self.report["warnings"][0])
        self.assertEqual(attempts.read(self.series)["stopped"], {self.former: ["linod_mdg1"]}, "still to be started by who has it")

    def test_the_site_that_prod_does_not_lead_to_is_neither_frozen_nor_thawed(self):
        self.assertEqual(self.freeze(), 0)
        self.lead("mdg2")
        self.assertEqual(self.thaw(), 3)
        self.assertTrue(os.path.exists(self.page()), "what a cancel goes back to stays frozen")
        self.assertEqual(self.step(attempt_freeze.attempt_freeze, "freeze", self.former), 3)
        self.assertEqual(self.report["refusal"]["code"], "switched")

    def test_while_the_page_is_missing_nothing_is_proven(self):
        self.sqlite()
        self.assertEqual(self.frozen(), 1)
        self.assertIn("page", self.output)


@unittest.skipUnless(NGINX, "there is no nginx here")
class Requests(Supervised, FreezeCase):
    def setUp(self):
        super().setUp()
        self.database_path = self.sqlite()
        self.start_daemon()
        self.server = Server(self, "nginx")
        self.server.vhost("mdg.conf", """server {
    listen 127.0.0.1:%d;
    server_name mdg.example.com;
    location / {
        if (-f %s/prod/.maintenance) { return 503; }
        uwsgi_pass unix:%s/prod/nginx.sock;
        include /etc/nginx/uwsgi_params;
    }
}
""" % (self.server.port, self.links, self.links))
        self.server.start()

    def rows(self):
        with contextlib.closing(sqlite3.connect(self.database_path)) as one:
            return [row[0] for row in one.execute("select text from rows")]

    def asking(self, path):
        """A request in a thread; its status is the list's one entry then."""
        told = []
        thread = threading.Thread(target=lambda: told.append(self.server.ask("mdg.example.com", path, limit=120)[0]))
        thread.start()
        self.addCleanup(thread.join)
        return thread, told

    def test_a_slow_request_under_way_is_waited_for_and_its_row_is_there(self):
        hold = self.write(self.former + "/hold", "")
        thread, told = self.asking("/write/hold")
        self.wait_for(lambda: attempt_idle.requests(self.former), 10)
        self.assertFalse(attempt_idle.idle(self.former))
        self.assertEqual(self.freeze(), 0, self.output)
        self.assertEqual(self.server.ask("mdg.example.com")[0], 503)
        later = threading.Timer(1.5, os.unlink, [hold])
        later.start()
        self.assertEqual(self.frozen(), 0, self.output)
        thread.join()
        self.assertEqual((told, self.rows()), ([200], ["/write/hold"]))
        self.assertTrue(attempts.read(self.series)["frozen"])
        self.assertEqual(self.report["frozenAt"], attempts.read(self.series)["frozen"])
        self.assertGreaterEqual(self.report["waited"], 1.4)
        self.assertEqual(self.thaw(), 0, self.output)
        self.assertEqual(self.server.ask("mdg.example.com")[0], 200)

    def test_a_request_that_does_not_end_fails_with_where_it_is_and_the_thaw_lets_users_in(self):
        self.within(3)
        hold = self.write(self.former + "/hold", "")
        thread, told = self.asking("/write/hold")
        self.wait_for(lambda: attempt_idle.requests(self.former), 10)
        self.assertEqual((self.freeze(), self.frozen()), (0, 1))
        self.assertIn("1 request at %s/nginx.sock" % self.former, self.output)
        begun = time.monotonic()
        self.assertEqual(self.thaw(), 0)
        self.assertEqual(self.server.ask("mdg.example.com")[0], 200)
        print("thaw: %.2f s with linod's start" % (time.monotonic() - begun))
        os.unlink(hold)
        thread.join()
        self.assertEqual(told, [200])

    def test_at_a_cancel_requests_that_do_not_end_are_ended_and_those_that_wait_behind_them_are_not_begun(self):
        self.cancels()
        self.write(self.former + "/hold", "")
        asked = [self.asking("/write/hold") for _ in range(4)]   # of two workers
        self.wait_for(lambda: sum(number for _, number in attempt_idle.requests(self.former)) == 4, 10)
        before = self.ctl("pid", "mdg1-uwsgi").strip()
        self.assertEqual((self.freeze(), self.frozen()), (0, 0), self.output)
        self.assertIn("4 requests at %s/nginx.sock" % self.former, self.report["warnings"][0])
        for thread, _ in asked:
            thread.join()
        self.assertEqual(([told for _, told in asked], self.rows()), ([[502]] * 4, []))
        self.assertNotEqual(self.ctl("pid", "mdg1-uwsgi").strip(), before)
        self.assertIn("RUNNING", self.ctl("status", "mdg1-uwsgi"))
        self.assertEqual(attempt_idle.open_again(self.former), [])

    def test_an_upload_that_passed_the_page_before_and_ends_later_reaches_the_frozen_site_no_more(self):
        """nginx passes it on when all of it is there; its user sees an error, and not a success that is lost."""
        talk = socket.create_connection(("127.0.0.1", self.server.port))
        self.addCleanup(talk.close)
        talk.sendall(b"POST /write/0 HTTP/1.1\r\nHost: mdg.example.com\r\nConnection: close\r\nContent-Length: 8\r\n\r\nlate")
        time.sleep(0.3)
        self.assertEqual((self.freeze(), self.frozen()), (0, 0), self.output)
        talk.sendall(b"-row")
        answer = http.client.HTTPResponse(talk)
        answer.begin()
        self.assertEqual((answer.status, self.rows()), (502, []))
        self.assertEqual(self.thaw(), 0)
        self.assertEqual(self.server.ask("mdg.example.com", "/write/0")[0], 200)

    def test_under_load_users_see_only_answers_and_the_page_and_every_acknowledged_row_is_there(self):
        seen, rows, on = [], [], [True]

        def work(number):
            count = 0
            while on[0]:
                count += 1
                path = "/write/0.%d" % (number * 1000 + count)
                status, text = self.server.ask("mdg.example.com", path)
                seen.append(status)
                if status == 200:
                    rows.append(path)
        threads = [threading.Thread(target=work, args=(number,)) for number in range(1, 4)]
        for one in threads:
            one.start()
        time.sleep(1.5)
        self.assertEqual((self.freeze(), self.frozen()), (0, 0), self.output)
        kept = self.rows()
        self.assertEqual(sorted(set(rows) - set(kept)), [])
        self.assertEqual(self.thaw(), 0)
        time.sleep(1)
        on[0] = False
        for one in threads:
            one.join()
        self.assertEqual(set(seen), {200, 503})
        self.assertEqual(sorted(rows), sorted(self.rows()))

    def test_a_writer_that_is_only_linod_is_stopped_by_the_freeze_and_writes_again_after(self):
        self.ctl("stop", "linod_mdg1")
        self.write(self.directory + "/writer.py", WRITER)
        self.write(self.former + "/linod.sh", "#!/bin/sh\ncd %s\nexec /usr/bin/python3 %s/writer.py %s linod\n" % (self.former, self.directory, self.database_path), 0o755)
        self.ctl("start", "linod_mdg1")
        self.wait_for(self.rows)
        self.assertEqual((self.freeze(), self.frozen()), (0, 0), self.output)
        self.assertEqual(attempts.read(self.series)["stopped"], {self.former: ["linod_mdg1"]})
        count = len(self.rows())
        self.assertEqual(self.thaw(), 0, self.output)
        self.assertEqual(attempts.read(self.series)["stopped"], {})
        self.wait_for(lambda: len(self.rows()) > count)

    def test_a_program_that_somebody_starts_again_meanwhile_is_told(self):
        self.assertEqual(self.freeze(), 0)
        self.ctl("start", "linod_mdg1")
        self.assertEqual(self.frozen(), 1)
        self.assertIn("linod_mdg1 runs again", self.output)

    def test_a_uwsgi_that_was_started_anew_is_shut_again(self):
        self.assertEqual(self.freeze(), 0)
        self.ctl("restart", "mdg1-uwsgi")
        self.wait_for(lambda: attempt_idle.open_again(self.former))
        self.assertEqual(self.frozen(), 0, self.output)
        self.assertEqual(attempt_idle.open_again(self.former), [])
        self.assertEqual(self.thaw(), 0)
        self.assertEqual((attempt_idle.gates(self.former), self.server.ask("mdg.example.com")[0]), ([], 200))


@unittest.skipUnless(has_wsgi(), "there is no Apache with mod_wsgi here")
class OnApache(FreezeCase):
    def test_a_request_that_mod_wsgi_works_on_is_waited_for_and_those_of_other_sites_are_not(self):
        path = self.sqlite()
        self.server = Server(self, "apache")
        text = ("<VirtualHost *:%d>\n    ServerName %s.example.com\n    WSGIDaemonProcess %s threads=2\n    WSGIProcessGroup %s\n    WSGIScriptAlias / %s/wsgi.py\n"
                "    <Directory %s>\n        Require all granted\n    </Directory>\n    RewriteEngine On\n    RewriteCond %s/.maintenance -f\n    RewriteRule ^ - [R=503,L]\n</VirtualHost>\n")
        for name, link in (("a", "preview"), ("mdg", "prod"), ("z", "preview")):
            self.server.vhost(name + ".conf", text % ((self.server.port, name, name, name) + (self.links + "/" + link,) * 3))
        self.server.start()
        told = []
        threads = [threading.Thread(target=lambda one=one: told.append(self.server.ask(*one)[0])) for one in (("mdg.example.com", "/write/4"), ("a.example.com", "/slow/14"), ("z.example.com", "/slow/14"))]
        for one in threads:
            one.start()
            self.addCleanup(one.join)
        self.wait_for(lambda: attempt_idle.requests(self.former) and len(attempt_idle.requests(self.site_path)) and attempt_idle.requests(self.site_path)[0][1] == 2, 10)
        self.assertEqual(attempt_idle.requests(self.former), [("mod_wsgi's processes mdg", 1)])
        self.assertEqual((self.freeze(), self.server.ask("mdg.example.com")[0]), (0, 503))
        self.assertEqual(self.frozen(), 0, self.output)
        with contextlib.closing(sqlite3.connect(path)) as one:
            self.assertEqual(one.execute("select text from rows").fetchall(), [("/write/4",)])
        self.assertEqual((told, self.thaw()), ([200], 0))


class OnSqlite(FreezeCase):
    def writer(self):
        self.write(self.directory + "/writer.py", WRITER)
        one = subprocess.Popen([sys.executable, self.directory + "/writer.py", self.former + "/default.db"])
        self.addCleanup(one.wait)
        self.addCleanup(one.kill)
        return one

    def test_a_still_database_is_told_after_two_seconds(self):
        self.sqlite()
        self.freeze()
        self.assertEqual(self.frozen(), 0, self.output)
        self.assertLess(self.report["waited"], 5)

    def test_somebody_who_goes_on_writing_fails_the_freeze(self):
        self.sqlite()
        self.writer()
        self.within(5)
        self.freeze()
        self.assertEqual(self.frozen(), 1)
        self.assertRegex(self.output, "goes on changing|has locked")

    def test_at_a_cancel_somebody_who_goes_on_writing_fails_it_all_the_same(self):
        self.sqlite()
        self.cancels()
        self.writer()
        attempt_freeze.LAST = 8.0
        self.freeze()
        self.assertEqual(self.frozen(), 1)
        self.assertIn("then cancel again", self.output)

    def test_at_a_cancel_a_database_that_is_gone_is_a_warning(self):
        os.unlink(self.sqlite())
        self.freeze()
        self.assertEqual(self.frozen(), 1, "a start has to prove it")
        self.cancels()
        self.assertEqual(self.frozen(), 0, self.output)
        self.assertIn("there is no database %s/default.db" % self.former, self.report["warnings"][-1])
        self.assertTrue(self.report["frozenAt"])

    def test_an_open_transaction_is_told_with_its_process(self):
        for mode in ("delete", "wal"):
            with self.subTest(mode=mode):
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(self.former + "/default.db")
                path = self.sqlite()
                other = subprocess.Popen([sys.executable, "-c", "import sqlite3, sys, time\no = sqlite3.connect(sys.argv[1], isolation_level=None)\no.execute('pragma journal_mode=%s')\n"
                                          "o.execute('begin immediate')\no.execute(\"insert into rows (text) values ('x')\")\nprint('in', flush=True)\ntime.sleep(60)" % mode, path], stdout=subprocess.PIPE)
                other.stdout.readline()
                self.within(1)
                self.freeze()
                self.assertEqual(self.frozen(), 1)
                self.assertIn("process %d (" % other.pid, self.output)
                other.kill()
                other.wait()
                other.stdout.close()
                self.within(20)
                self.assertEqual(self.frozen(), 0, self.output)
                self.thaw()


class Served:
    """On a database server. engine: in dbservers."""
    engine = None

    def setUp(self):
        super().setUp()
        self.served = dbservers.server(self.engine)
        self.name = "mdg" + os.urandom(3).hex()
        self.word = "pass'word"
        self.make_database()
        self.database(ENGINE="django.db.backends." + self.engine, NAME=self.name, USER=self.name, PASSWORD=self.word, HOST=self.served.host, PORT=str(self.served.port))
        self.at = dbclient.Server(self.engine, self.served.host, str(self.served.port))
        self.sql("create table noted (id serial primary key, text varchar(200));")

    def sql(self, statements):
        return dbclient.ask_with(self.at, self.name, self.word, statements, self.name)

    def session(self, statements):
        """A client that says these and then waits; it is connected until the test's end."""
        argv = self.at.argv(self.name, self.name)
        environment = dict(dbclient.environment(), PGPASSWORD=self.word, MYSQL_PWD=self.word, PGAPPNAME="psql")   # none of Baton's own
        one = subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
        self.addCleanup(one.wait)
        self.addCleanup(one.kill)
        self.addCleanup(one.stdin.close)
        one.stdin.write(statements.encode())
        one.stdin.flush()
        time.sleep(0.7)
        return one

    def test_a_still_database_is_told_as_frozen(self):
        self.sql("insert into noted (text) values ('before');")
        self.session("select count(*) from noted;\n")   # a connection that waits is none that writes
        self.freeze()
        self.assertEqual(self.frozen(), 0, self.output)
        self.write(self.former + "/media/before.txt", "x")
        self.assertEqual(self.fingerprint(), 3, self.output)
        self.assertIn("media/before.txt", self.report["refusal"]["found"])
        self.assertEqual(self.frozen(), 0, self.output)
        self.assertEqual(self.fingerprint(), 0, self.output)
        self.sql("insert into noted (text) values ('after the standstill');")
        self.assertEqual(self.fingerprint(), 3, self.output)
        self.assertIn("noted", self.report["refusal"]["found"])
        self.frozen()
        print("%s: still after %.1f s" % (self.engine, self.report["waited"]))

    def test_an_open_transaction_is_told_without_its_values_and_waited_for(self):
        one = self.session("begin;\ninsert into noted (text) values ('canary secret 12345');\n")
        self.freeze()
        self.within(1.5)
        self.assertEqual(self.frozen(), 1)
        self.assertIn("user %s" % self.name, self.output)
        self.assertNotIn("canary", self.output)
        self.assertNotIn(self.word, self.output)
        self.within(20)
        one.stdin.write(b"commit;\n")
        one.stdin.flush()
        self.assertEqual(self.frozen(), 0, self.output)

    def test_somebody_who_goes_on_writing_fails_the_freeze_and_the_thaw_is_quick(self):
        on = [True]

        def write():
            one = self.session("")
            while on[0]:
                one.stdin.write(b"insert into noted (text) values ('again');\n")
                one.stdin.flush()
                time.sleep(0.4)
        thread = threading.Thread(target=write)
        thread.start()
        try:
            self.within(8)
            self.freeze()
            self.assertEqual(self.frozen(), 1, self.output)
            self.assertRegex(self.output, "goes on changing|Still under way")
            begun = time.monotonic()
            self.assertEqual(self.thaw(), 0)
            self.assertLess(time.monotonic() - begun, 20)   # a way back that waited for the stream would not come to its end
        finally:
            on[0] = False
            thread.join()

    def test_a_table_that_was_emptied_or_made_anew_is_a_change(self):
        self.sql("insert into noted (text) values ('x');")
        quiet = attempt_quiet.of(self.former, self.held())
        self.wait_for(lambda: quiet.stamp() == quiet.stamp(), 20)
        before = quiet.stamp()
        self.sql("truncate table noted;")
        self.wait_for(lambda: quiet.stamp() != before, 5)

    def test_a_database_that_does_not_answer_fails_and_says_so(self):
        self.freeze()
        self.database(ENGINE="django.db.backends." + self.engine, NAME="nobody", USER=self.name, PASSWORD="wrong", HOST=self.served.host, PORT=str(self.served.port))
        self.assertEqual(self.frozen(), 1)
        self.assertIn("does not answer", self.output)
        self.assertNotIn("wrong", self.output)
        self.cancels()
        self.assertEqual(self.frozen(), 0, self.output)
        self.assertIn("does not answer", self.report["warnings"][-1])
        self.assertNotIn("wrong", self.output)

    def test_at_a_cancel_the_site_s_own_sessions_that_hang_are_ended_and_what_was_written_is_there(self):
        self.sql("insert into noted (text) values ('before');")
        self.session("begin;\ninsert into noted (text) values ('never ends');\n")
        self.cancels()
        self.freeze()
        self.assertEqual(self.frozen(), 0, self.output)
        self.assertIn("1 of its sessions in the database ended", self.output)
        self.assertFalse([one for one in self.report["warnings"] if "nobody can tell" in one])
        self.assertEqual(self.sql("select text from noted;"), [["before"]])

    def test_at_a_cancel_a_question_that_the_database_does_not_take_is_no_silence(self):
        quiet = attempt_quiet.of(self.former, self.held())
        with self.assertRaises(attempt_quiet.Failure) as caught:
            quiet.rows("select nothing from nowhere;")
        self.assertNotIsInstance(caught.exception, attempt_quiet.Silent)


class OnPostgresql(Served, FreezeCase):
    engine = "postgresql"

    def make_database(self):
        self.served.sql("create role %s login password '%s'; create database %s owner %s;" % (self.name, self.word.replace("'", "''"), self.name, self.name))
        self.served.sql("create database %s;" % self.name) if self.name not in self.served.databases() else None

    def test_a_transaction_of_another_user_is_told_although_the_database_hides_what_it_does(self):
        self.served.sql("create table others (id int); ", self.name)
        argv = dbservers.as_account() + [shutil.which("psql", path=dbservers.PATH), "-X", "-q", "-h", self.served.run, "-p", str(self.served.port), "-d", self.name]
        one = subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, cwd="/")
        self.addCleanup(one.wait)
        self.addCleanup(one.kill)
        self.addCleanup(one.stdin.close)
        one.stdin.write(b"begin;\ninsert into others values (1);\n")
        one.stdin.flush()
        time.sleep(1)
        self.freeze()
        self.within(1.5)
        self.assertEqual(self.frozen(), 1)
        self.assertIn("user %s" % dbservers.account(), self.output)


class OnMariadb(Served, FreezeCase):
    engine = "mysql"

    def make_database(self):
        self.served.sql("create database %s; create user %s@localhost identified by \"%s\"; grant all on %s.* to %s@localhost;" % (self.name, self.name, self.word, self.name, self.name))

    def held(self):
        return Administrator()


class Administrator:
    """Root's rights as far as a database client needs them."""
    kind = "root"

    def ask(self, argv, data=b"", timeout=120):
        if argv[0] == "runuser":
            argv = argv[argv.index("--") + 1:]
        done = subprocess.run(dbservers.as_account() + list(argv), input=data, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd="/")
        return done.returncode, done.stdout, done.stdout


class Masked(unittest.TestCase):
    def test_no_value_of_a_query_is_told(self):
        for query, told in (("UPDATE x SET a='it''s secret', b=12.5 WHERE id=7 AND c1 = $1", "UPDATE x SET a='...', b=? WHERE id=? AND c1 = $1"), ("insert into t values ('cut off secr", "insert into t values ('...'"),
                            ("do $$ begin secret end $$", "do '...'"), (r"select E'a\'b secret', 5e3", "select E'...', ?")):
            self.assertEqual(attempt_quiet.masked(query), told)
        self.assertLessEqual(len(attempt_quiet.masked("select %s" % ("a, " * 500))), 120)


if __name__ == "__main__":
    support.main()
