# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import glob
import hashlib
import os
import threading
import time

import support
from support import Case, bundle_with

CANARY = {"sudo": "canary-of-sudo-7f3a", "database": {"user": "admin", "password": "canary-of-database-91c2"}}
# An action that uses what it got, and a program beside it; says only whether it got it
USES = """
import hashlib, subprocess, time
def sync_guard(context, values):
    told = repr(sorted(context.secrets.items()))
    print("secrets", hashlib.sha256(told.encode()).hexdigest())
    subprocess.check_call(["sleep", "0.5"])
    context.report({"warnings": ["used"]})
    return values.get("status", 0)
"""
BUNDLE = bundle_with({"sync_guard": USES})
DIGEST = hashlib.sha256(BUNDLE).hexdigest()


class Secrets(Case):
    def setUp(self):
        Case.setUp(self)
        self.links = self.pair()
        self.preview = self.links + "/mdg2"
        self.server = self.helper(digest=DIGEST, bundle=BUNDLE)
        self.seen, self.rounds, self.watching = [], 0, True
        self.watcher = threading.Thread(target=self.watch, daemon=True)
        self.watcher.start()

    def watch(self):
        while self.watching:
            for path in glob.glob("/proc/[0-9]*/cmdline") + glob.glob("/proc/[0-9]*/environ"):
                try:
                    with open(path, "rb") as source:
                        data = source.read()
                    self.seen.extend((path, one) for one in self.canaries() if one in data)
                except OSError:
                    pass
            self.rounds += 1
            time.sleep(0.01)

    def canaries(self):
        return (CANARY["sudo"].encode(), CANARY["database"]["password"].encode())

    def nowhere(self):
        self.watching = False
        self.watcher.join()
        self.assertEqual(self.seen, [])
        self.assertGreater(self.rounds, 1)
        found = []
        for base, _, names in os.walk(self.directory):
            for name in names:
                path = os.path.join(base, name)
                if os.path.isfile(path) and not os.path.islink(path):
                    with open(path, "rb") as source:
                        data = source.read()
                    found.extend((path, one) for one in self.canaries() if one in data)
        self.assertEqual(found, [])

    def begun(self, method, **params):
        job = self.server.call(method, by="ann", secrets=CANARY, **params)["job"]
        self.pids.append(job["pid"])
        record = self.ended(self.server, job["id"])
        with open(self.state("series", job["series"], "jobs", job["id"], "log")) as source:
            told = hashlib.sha256(repr(sorted(CANARY.items())).encode()).hexdigest()
            self.assertIn("secrets " + told, source.read(), "the action got them")
        return record

    def test_they_reach_the_actions_and_are_seen_nowhere_else(self):
        uses = {"action": "sync-guard", "status": 1}
        steps = [self.step("one", uses, self.preview, undo={"action": "sync-guard", "with": {}, "cwd": self.preview}), self.step("two", "sleep 0.3", self.preview, after=[])]
        record = self.begun("job.start", plan=self.plan(self.links, operation="other", steps=steps))
        self.assertEqual(record["state"], "failed")
        record = self.begun("job.resume", job=record["id"])
        record = self.begun("job.undo", job=record["id"])
        self.assertEqual(record["state"], "succeeded")
        self.nowhere()

    def test_a_wrong_form_is_told_without_them(self):
        plan = self.plan(self.links)
        for wrong in (CANARY["sudo"], [CANARY["sudo"]], {"sudo": [CANARY["sudo"]]}, {"sudo": CANARY["sudo"] + "\n"}, {"other": CANARY["sudo"]}, {"database": CANARY["sudo"]},
                      {"database": {"password": CANARY["sudo"], "more": "x"}}, {"sudo": "x" * 1001}):
            error = self.server.error("job.start", plan=plan, by="ann", secrets=wrong)
            self.assertEqual(error["code"], "bad-request")
            self.assertNotIn(CANARY["sudo"], repr(error))
        self.assertEqual(self.server.call("jobs")["jobs"], [])
        self.nowhere()


if __name__ == "__main__":
    support.main()
