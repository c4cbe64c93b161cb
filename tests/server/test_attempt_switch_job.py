# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The switch as a step of real jobs: one that goes back by itself, and one whose runner dies at the switch."""
import hashlib
import http.server
import json
import os
import signal
import threading
import time

import support
from support import SERVER, Case, bundle_with

# What surrounds the switch, as far as it matters here
BEGIN = """
from . import attempts
def attempt_begin(context, values):
    record = dict(attempts.BLANK, id="20261205T170000Z-ab12cd", state="starting", former=context.source, site=context.site, links=context.links, startedBy=context.by, run=context.run, job=context.job)
    record.update({"from": "mdg1", "to": "mdg2"})
    attempts.change(context.series, lambda _: record)
def attempt_begin_back(context, values):
    attempts.update(context, state="failed")
"""
TICK = "def possible():\n    return False, 'not in a test'\n"
FREEZE = "printf 'Lino Baton: x\\n' > .maintenance"


def text_of(name):
    with open(os.path.join(SERVER, "baton_server", name + ".py")) as source:
        return source.read()


# The runner is stopped once prod has moved: the test ends it there
HALTED = text_of("attempt_switch").replace("    attempt_holders.reload(context, holders, pair.site)\n    if not page_off",
                                           "    while context and os.path.exists(os.path.join(pair.links, 'halt')):\n        time.sleep(0.02)\n    if not page_off")
BUNDLE = bundle_with({"attempt_begin": BEGIN, "attempttick": TICK, "attempt_answers": text_of("attempt_answers").replace("PATIENCE = 60.0", "PATIENCE = 0.5"), "attempt_switch": HALTED})
DIGEST = hashlib.sha256(BUNDLE).hexdigest()


class Answering(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(self.server.status)
        self.end_headers()

    def log_message(self, *_):
        pass


class Jobs(Case):
    def setUp(self):
        Case.setUp(self)
        self.links = self.pair()
        self.production, self.preview = self.links + "/mdg1", self.links + "/mdg2"
        self.server = self.helper(digest=DIGEST, bundle=BUNDLE)
        self.web = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answering)
        self.web.status = 200
        threading.Thread(target=self.web.serve_forever, args=(0.05,), daemon=True).start()
        self.addCleanup(self.web.server_close)
        self.addCleanup(self.web.shutdown)

    def action(self, name, cwd, **values):
        return {"action": name, "with": values, "cwd": cwd}

    def start(self):
        steps = [self.step("begin", {"action": "attempt-begin"}, self.preview, undo=self.action("attempt-begin-back", self.preview)),
                 self.step("freeze", FREEZE, self.production, undo={"argv": ["rm", "-f", ".maintenance"], "cwd": self.production}, undoFirst=True),
                 self.step("page", FREEZE, self.preview, undo={"argv": ["rm", "-f", ".maintenance"], "cwd": self.preview}),
                 self.step("switch", {"action": "attempt-switch"}, self.preview, undo=self.action("attempt-switch-back", self.production), undoFirst=True),
                 dict(self.step("answers", {"action": "attempt-answers"}, self.preview), run=self.action("attempt-answers", self.preview, address="http://127.0.0.1:%d/" % self.web.server_port)),
                 self.step("run", {"action": "attempt-run"}, self.preview)]
        plan = dict(self.plan(self.links, self.preview, operation="attempt", steps=steps), source=self.production, turn="switch", revertUntil="answers", grace=2)
        job = self.server.call("job.start", plan=plan, by="ann")["job"]
        self.pids.append(job["pid"])
        self.series = job["series"]
        return job

    def record(self):
        try:
            with open(self.state("series", self.series, "attempt.json")) as source:
                return json.load(source)
        except OSError:
            return {"state": None}

    def leads(self, role="prod"):
        path = self.links + "/" + role
        return os.readlink(path) if os.path.islink(path) else None

    def shown(self):
        return [os.path.exists(site + "/.maintenance") for site in (self.production, self.preview)]

    def last(self):
        return sorted(self.server.call("jobs")["jobs"], key=lambda one: one["id"])[-1]

    def test_an_attempt_whose_site_answers_runs(self):
        self.assertEqual(self.ended(self.server, self.start()["id"])["state"], "succeeded")
        self.assertEqual((self.leads(), self.leads("preview"), self.shown(), self.record()["state"], self.record()["switching"]), ("mdg2", None, [True, False], "running", None))

    def test_a_site_that_does_not_answer_after_the_switch_gives_production_back_within_five_seconds(self):
        self.web.status = 500
        job = self.start()
        self.wait_for(lambda: self.leads() == "mdg2", what="the switch")
        self.wait_for(lambda: self.leads() == "mdg1" and not self.shown()[0], what="the way back")
        back = time.time()
        self.wait_for(lambda: self.record()["state"] == "failed", what="the end")
        failed = self.ended(self.server, job["id"])
        self.assertEqual(failed["state"], "failed")
        self.wait_for(lambda: self.last()["state"] == "succeeded" and self.last()["id"] != job["id"], what="the undo")
        self.assertEqual((self.leads("preview"), self.shown(), self.record()["switching"], self.record()["switched"]), ("mdg2", [False, False], None, None))
        decided = os.stat(self.state("series", self.series, "jobs", job["id"], "result.json")).st_mtime
        self.assertLess(back - decided, 5.0)

    def test_a_runner_that_dies_at_the_switch_is_followed_by_one_that_goes_on(self):
        halt = self.write(self.links + "/halt")
        job = self.start()
        self.wait_for(lambda: self.leads() == "mdg2", what="the switch")
        time.sleep(0.2)
        self.assertEqual((self.record()["switching"], self.leads()), ("there", "mdg2"), "it stands still")
        os.kill(job["pid"], signal.SIGKILL)
        os.unlink(halt)
        self.wait_for(lambda: self.record()["state"] == "running", timeout=40, what="the recovery")
        self.assertEqual((self.leads(), self.leads("preview"), self.shown(), self.record()["switching"]), ("mdg2", None, [True, False], None))
        self.wait_for(lambda: self.last()["state"] == "succeeded", what="the recovering job's end")


if __name__ == "__main__":
    support.main()
