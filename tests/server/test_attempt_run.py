# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""After the switch: the attempt runs, and production is seen to answer."""
import contextlib
import http.server
import io
import os
import sys
import threading
import time
import types
import unittest

import support
from switching import SwitchCase
from webworld import NGINX, Server

import baton_server
from baton_server import attempt_answers, attempt_measure, attempt_run, attempts, clock, nightstate, paths
from baton_server.errors import CallError


class Run(SwitchCase):
    def setUp(self):
        SwitchCase.setUp(self)
        self.said, self.asked = self.directory + "/said", self.directory + "/asked"
        self.write(self.said), self.write(self.asked)
        self.fake("attempt_programs", successors=lambda former, site, names: ["new-" + name for name in names], start=lambda context, site, names: self.noted(self.said, site, names))
        self.fake("attempttick", possible=lambda: (True, ""), install=lambda series, links, by: self.noted(self.asked, series, by))
        attempts.change(self.series, lambda record: dict(record, begun=clock.iso(time.time() - 120), stopped={self.production: ["linod"]}))
        self.assertEqual(self.switch(), 0, self.output)

    def fake(self, name, **functions):
        """A module of the helper's in the test's hands: what is not asked of it is not there."""
        module = types.ModuleType("baton_server." + name)
        for key, function in functions.items():
            setattr(module, key, function)
        before, attribute = sys.modules.get(module.__name__), getattr(baton_server, name, None)
        sys.modules[module.__name__] = module
        setattr(baton_server, name, module)
        self.addCleanup(lambda: sys.modules.pop(module.__name__) if before is None else sys.modules.__setitem__(module.__name__, before))
        self.addCleanup(lambda: delattr(baton_server, name) if attribute is None else setattr(baton_server, name, attribute))
        return module

    def noted(self, path, *words):
        with open(path, "a") as out:
            out.write("%s\n" % (words,))
        return []

    def run_it(self):
        return self.act("attempt-run", "run")

    def activity(self):
        path = paths.in_state("series", self.series, "activity.jsonl")
        return self.content(path).decode() if os.path.exists(path) else ""

    def test_it_runs_since_the_switch_and_until_the_agreed_minutes_are_over(self):
        self.assertEqual(self.run_it(), 0, self.output)
        kept = self.kept()
        self.assertEqual((kept["state"], nightstate.seconds(kept["ends"]) - nightstate.seconds(kept["begun"])), ("running", 3600))
        self.assertTrue(3300 < attempts.left(kept) <= 3600 - 60, attempts.left(kept))
        self.assertEqual((self.activity().count('"switched"'), '"ann"' in self.activity()), (1, True))

    def test_done_again_it_keeps_what_was_extended_meanwhile(self):
        self.run_it()
        attempts.change(self.series, lambda record: dict(record, ends="2031-01-01T00:00:00Z"))
        self.assertEqual(self.run_it(), 0)
        self.assertEqual((self.kept()["ends"], self.activity().count('"switched"')), ("2031-01-01T00:00:00Z", 1))

    def test_an_extension_that_came_before_counts(self):
        attempts.change(self.series, lambda record: dict(record, extensions=[{"minutes": 15, "by": "bob", "at": ""}]))
        self.run_it()
        self.assertEqual(nightstate.seconds(self.kept()["ends"]) - nightstate.seconds(self.kept()["begun"]), 75 * 60)

    def test_it_ends_when_users_were_told_however_long_the_freeze_took(self):
        hour = 3600
        for words, starts, begun, switched, minutes, ends in (("as planned", 0, 2, 11 * 60, 60, hour), ("a person pressed early", 0, -500, 100, 60, hour), ("much too late", 0, 1500, 1600, 60, 1500 + hour),
                                                               ("a day before", 0, -86400, -86000, 60, -86400 + hour), ("without a plan", None, 5, 600, 60, 5 + hour), ("a long freeze", 0, 0, 58 * 60, 60, 73 * 60),
                                                               ("longer than all of it", 0, 0, 2 * hour, 60, 2 * hour + 900), ("a short one", 0, 0, 300, 10, 900), ("a clock that was set", 0, 60, -9000, 60, -9000 + hour)):
            at = 1796490000
            made = dict(self.kept(), starts=None if starts is None else clock.iso(at + starts), begun=clock.iso(at + begun), switched=clock.iso(at + switched), minutes=minutes, extensions=[])
            self.assertEqual(nightstate.seconds(attempt_run.running(made)["ends"]) - at, ends, words)

    def test_the_new_site_s_programs_start_in_place_of_those_that_the_freeze_stopped(self):
        self.assertEqual(self.run_it(), 0, self.output)
        self.assertIn("(%r, ['new-linod'])" % self.preview, self.content(self.said).decode())
        self.assertIn("(%r, 'ann')" % self.series, self.content(self.asked).decode())

    def test_what_does_not_start_is_a_warning(self):
        def start(*_):
            raise RuntimeError("supervisor is away")
        sys.modules["baton_server.attempt_programs"].start = start
        self.assertEqual(self.run_it(), 0, self.output)
        self.assertEqual(self.kept()["state"], "running")
        self.assertIn("supervisor is away", self.report["warnings"][0])

    def test_without_a_crontab_it_runs_and_says_who_has_to_watch(self):
        def install(*_):
            raise CallError("failed", "no crontab for you")
        tick = sys.modules["baton_server.attempttick"]
        for possible in ((False, "this account may not"), (True, "")):
            tick.possible, tick.install = lambda: possible, install
            self.assertEqual(self.run_it(), 0, self.output)
            self.assertIn("nobody reminds", self.report["warnings"][-1])
        self.assertEqual(self.kept()["state"], "running")


class Answering(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        replies = self.server.replies
        status, wait = replies.pop(0) if len(replies) > 1 else replies[0]
        time.sleep(wait)
        self.send_response(status)
        self.end_headers()

    def log_message(self, *_):
        pass


class Answers(SwitchCase):
    def setUp(self):
        SwitchCase.setUp(self)
        for name, value in (("PATIENCE", 2.0), ("PAUSE", 0.05), ("QUICK", 0.3)):
            self.addCleanup(setattr, attempt_answers, name, getattr(attempt_answers, name))
            setattr(attempt_answers, name, value)

    def serve(self, *replies):
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answering)
        server.replies = [one if isinstance(one, tuple) else (one, 0) for one in replies]
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return "http://127.0.0.1:%d/" % server.server_port

    def ask(self, address="", **more):
        return self.act("attempt-answers", "answers", address=address, **more)

    def test_a_web_server_that_starts_the_site_anew_gets_its_time(self):
        self.assertEqual(self.ask(self.serve(503, 500, 502, 400, 200)), 0, self.output)
        self.assertIn("answers 200", self.output)
        self.assertIn("at first: 503", self.output)

    def test_what_does_not_answer_well_fails_with_what_was_seen_and_what_to_do(self):
        for status, words in ((500, "lino.log"), (400, "ALLOWED_HOSTS"), (503, "Look for .maintenance in " + self.preview), (502, "uwsgi")):
            self.assertEqual(self.ask(self.serve(status)), 1)
            self.assertIn("%d" % status, self.output)
            self.assertIn(words, self.output)
        self.assertEqual(self.ask("http://127.0.0.1:1/"), 1)
        self.assertIn("refused", self.output)

    def test_what_production_answered_before_its_freeze_is_the_measure(self):
        for before, status, wanted in ((200, 404, 1), (200, 403, 1), (200, 410, 1), (200, 302, 0), (404, 404, 0), (401, 401, 0), (401, 403, 1), (404, 500, 1), (None, 404, 1), (None, 410, 1), (None, 401, 0), (None, 403, 0)):
            self.measured(before)
            self.assertEqual(self.ask(self.serve(status)), wanted, (before, status, self.output))
        self.measured(200)
        self.assertEqual(self.ask(self.serve(404)), 1)
        self.assertIn("production answered 200 there just before the freeze", self.output)

    def test_a_cancel_does_not_fail_where_production_always_answered_so_or_nobody_knows(self):
        self.operation = "cancel"
        for before, status, wanted in ((404, 404, 0), (None, 404, 0), (None, 403, 0), (None, 500, 1), (200, 404, 1)):
            self.measured(before)
            self.assertEqual(self.ask(self.serve(status)), wanted, (before, status, self.output))

    def measured(self, status):
        """Production answered so before the freeze; None: nobody knows."""
        path = os.path.join(attempts.directory(self.series, self.kept()["id"]), attempt_measure.FILE)
        if os.path.exists(path):
            os.unlink(path)
        if status is not None:
            paths.write_json(path, {"run": self.run_id, "address": "", "public": status, "itself": None})

    def test_production_is_measured_once_and_by_what_a_site_in_use_gives(self):
        context = types.SimpleNamespace(series=self.series, links=self.links, source=self.production, run="one", plan={"steps": []})
        of = lambda: attempt_measure.of(context, "itself", "public")   # noqa: E731
        self.assertIsNone(of())
        for run, status, wanted in (("one", 503, None), ("two", 404, 404), ("two", 200, 404), ("three", 200, 200)):
            context.run = run
            context.plan["steps"] = [{"run": {"action": "attempt-answers", "with": {"address": self.serve(status), "vhosts": []}}}]
            with contextlib.redirect_stdout(io.StringIO()):
                attempt_measure.take(context, self.kept())
            self.assertEqual(of(), wanted, (run, status))

    def test_a_first_slow_answer_is_asked_again_and_a_slow_site_is_a_warning(self):
        self.assertEqual(self.ask(self.serve((200, 0.5), 200)), 0, self.output)
        self.assertFalse(self.report.get("warnings"))
        self.assertEqual(self.ask(self.serve((200, 0.5))), 0, self.output)
        self.assertIn("slow", self.report["warnings"][0])

    def test_an_unknown_address_is_told(self):
        self.assertEqual(self.ask(vhosts=[self.make("none")]), 0)
        self.assertIn("not known", self.report["warnings"][0])

    @unittest.skipUnless(NGINX, "there is no nginx here")
    def test_the_vhost_of_the_link_is_asked_at_its_own_port_under_its_name(self):
        server = Server(self)
        server.vhost("mdg.conf", "server { listen 127.0.0.1:%d default_server; server_name other.example.com; return 500; }\n"
                     "server { listen 127.0.0.1:%d; server_name mdg.invalid; location / { root %s/prod; return 204; } }\n" % (server.port, server.port, self.links))
        server.start()
        self.assertEqual(self.ask("http://mdg.invalid:%d" % server.port), 0, self.output)
        self.assertIn("answers 204", self.output)
        self.assertIn("by the web server here", self.output)
        self.assertEqual(self.ask(vhosts=[server.enabled]), 0, "the address is what its vhost says: %s" % self.output)


if __name__ == "__main__":
    support.main()
