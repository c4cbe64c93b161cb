# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Jobs that go back by themselves, and the plan's keys for it."""
import hashlib
import json
import os
import signal
import subprocess
import sys
import time
import unittest

import support
from support import Case, bundle_with

DOER = """
import os
def sync_guard(context, values):
    print("ordered by", context.by)
    return 0
"""
BUNDLE = bundle_with({"sync_guard": DOER})
DIGEST = hashlib.sha256(BUNDLE).hexdigest()


class Reverting(Case):
    def setUp(self):
        Case.setUp(self)
        self.links = self.pair()
        self.preview = self.links + "/mdg2"
        self.server = self.helper(digest=DIGEST, bundle=BUNDLE)

    def command(self, text):
        return {"argv": ["sh", "-c", text], "cwd": self.preview}

    def sh(self, name, text, undo=None, **more):
        """A step that writes its name, and whose undo does."""
        if undo is not None:
            more["undo"] = self.command("echo %s >> undone; %s" % (name, undo))
        return self.step(name, text, self.preview, **more)

    def whole(self, *steps, **keys):
        return dict(self.plan(self.links, operation="other", steps=list(steps)), **keys)

    def start(self, *steps, **keys):
        return self.begun(self.server.call("job.start", plan=self.whole(*steps, **keys), by="ann")["job"])

    def begun(self, job):
        self.pids.append(job["pid"])
        self.series, self.job = job["series"], job["id"]
        return job

    def directory_of(self, job):
        return self.state("series", self.series, "jobs", job)

    def lines(self, name):
        try:
            with open(os.path.join(self.preview, name)) as source:
                return source.read().split()
        except FileNotFoundError:
            return []

    def log(self, job):
        with open(os.path.join(self.directory_of(job), "log")) as source:
            return source.read()


class Keys(Reverting):
    def test_a_plan_whose_way_back_names_no_step_is_none(self):
        for keys in ({"turn": "three"}, {"revertUntil": "three"}, {"turn": 5}, {"revertUntil": ["one"]}, {"grace": 0}, {"grace": True}, {"grace": "2"}, {"grace": 3600}):
            self.assertEqual(self.server.error("job.start", plan=self.whole(self.sh("one", "true"), self.sh("two", "true"), **keys), by="")["code"], "bad-request", keys)
        self.assertEqual(self.server.error("job.start", plan=self.whole(self.sh("one", "true", undoFirst=1)), by="")["code"], "bad-request")
        self.start(self.sh("one", "true"), self.sh("two", "true"), turn="one", revertUntil="two", grace=0.5)
        self.assertEqual(self.ended(self.server, self.job)["state"], "succeeded")

    def test_an_undo_begins_with_what_users_wait_for(self):
        self.start(self.sh("a", "true", "true"), self.sh("b", "true", "true", undoFirst=True), self.sh("c", "true", "true"), self.sh("d", "true", "true", undoFirst=True), self.sh("e", "exit 1", "true"))
        self.assertEqual(self.ended(self.server, self.job)["state"], "failed")
        job = self.begun(self.server.call("job.undo", job=self.job, by="bob")["job"])
        self.assertEqual(self.ended(self.server, job["id"])["state"], "succeeded")
        self.assertEqual(self.lines("undone"), ["d", "b", "e", "c", "a"])

    def test_an_action_knows_who_ordered_the_job(self):
        self.start(self.step("one", {"action": "sync-guard"}, self.preview))
        self.ended(self.server, self.job)
        self.assertIn("ordered by ann", self.log(self.job))


class ByItself(Reverting):
    """A plan of a few steps that goes back by itself until "sure" is done."""

    def freeze_and(self, text, *more, **keys):
        return self.start(self.sh("begin", "touch began", "true"), self.sh("freeze", "touch page", "rm -f page; date +%s.%N > thawed", undoFirst=True),
                          self.sh("work", text, "true", timeout=keys.pop("timeout", 60)), self.sh("switch", "touch switched", "rm -f switched", undoFirst=True),
                          *(more or (self.sh("sure", "true"), self.sh("last", "true"))), **dict({"turn": "switch", "revertUntil": "sure", "grace": 1}, **keys))

    def working(self):
        """A job that is at its work."""
        self.freeze_and("touch working; sleep 60")
        self.wait_for(lambda: os.path.exists(self.preview + "/working"), what="the work")

    def gone_back(self, state, undone, within=5):
        """(the failed job, the one that undid it)."""
        self.wait_for(lambda: self.undoing(), 20, "the undoing")
        failed = self.ended(self.server, self.job)
        self.assertEqual(failed["state"], state, failed["error"])
        undoing = self.ended(self.server, self.undoing()[0]["id"])
        self.assertEqual((undoing["state"], undoing["undoes"], undoing["run"], undoing["by"]), ("succeeded", self.job, self.job, "ann, by itself"), self.log(undoing["id"]))
        self.assertEqual(self.lines("undone"), undone)
        return failed, undoing

    def undoing(self):
        return [one for one in self.server.call("jobs")["jobs"] if one["undoes"] == self.job]

    def test_a_failed_step_before_it_is_sure_takes_everything_back_and_what_users_wait_for_first(self):
        self.freeze_and("exit 7")
        failed, undoing = self.gone_back("failed", ["freeze", "work", "begin"])
        self.assertEqual((undoing["pid"], failed["canResume"], failed["canUndo"]), (failed["pid"], False, False))

    def test_a_failed_step_after_the_switch_takes_back_the_switch_first(self):
        self.freeze_and("true", self.sh("sure", "exit 1"), self.sh("last", "true"))
        self.gone_back("failed", ["switch", "freeze", "work", "begin"])

    def test_what_fails_after_it_is_sure_is_not_taken_back(self):
        self.freeze_and("true", self.sh("sure", "true"), self.sh("last", "exit 1"))
        failed = self.ended(self.server, self.job)
        self.assertEqual((failed["state"], failed["canResume"]), ("failed", True))
        self.wait_for(lambda: self.server.call("probe", roots=[self.root])["series"][0]["lock"] is None, 5, "the lock")
        self.assertEqual((self.undoing(), self.lines("undone")), ([], []))
        self.assertFalse([name for name in os.listdir(self.directory_of(self.job)) if name.startswith("reserve")])

    def test_what_fails_before_anything_was_changed_has_nothing_to_take_back(self):
        self.start(self.sh("check", "exit 3"), self.sh("begin", "true", "true"), self.sh("sure", "true"), turn="begin", revertUntil="sure")
        self.assertEqual(self.ended(self.server, self.job)["state"], "failed")
        self.wait_for(lambda: self.server.call("probe", roots=[self.root])["series"][0]["lock"] is None, 5, "the lock")
        self.assertEqual(self.undoing(), [])

    def test_nobody_gets_the_series_between_the_failure_and_the_way_back(self):
        job = self.freeze_and("sleep 0.3; exit 7")
        while True:   # eve wants it all the time, and gets it when all is as before
            frame, _ = self.server.end_of(self.server.send("job.start", plan=self.whole(self.sh("other", "touch other")), by="eve"))
            if "result" in frame:
                break
            self.assertEqual(frame["error"]["code"], "locked")
        self.pids.append(frame["result"]["job"]["pid"])
        undoing = next(one for one in self.server.call("jobs")["jobs"] if one["undoes"] == job["id"])
        self.assertEqual(undoing["state"], "succeeded")
        self.assertLess(undoing["id"], frame["result"]["job"]["id"])

    def test_a_stop_by_a_person_takes_everything_back(self):
        self.working()
        self.assertEqual(self.server.call("job.stop", job=self.job, by="bob")["job"]["state"], "stopped")
        failed, _ = self.gone_back("stopped", ["freeze", "work", "begin"])
        self.assertEqual(failed["error"], "stopped by bob")

    def test_a_runner_that_is_asked_to_end_takes_everything_back_first(self):
        self.working()
        os.kill(self.pids[-1], signal.SIGTERM)
        time.sleep(0.1)
        os.kill(self.pids[-1], signal.SIGTERM)
        self.gone_back("stopped", ["freeze", "work", "begin"])

    def test_a_time_limit_takes_everything_back_and_does_not_wait_for_who_ignores_term(self):
        self.freeze_and("trap '' TERM; (trap '' TERM; sleep 60) & while :; do sleep 1; done", timeout=1, grace=2)
        failed, _ = self.gone_back("failed", ["freeze", "work", "begin"])
        self.assertIn("time limit", failed["error"])
        decided = next(one["at"] for one in self.journal(self.job) if one["event"] == "step" and one["step"] == "work")
        self.assertLess(self.thawed() - seconds(decided) - 1, 4)   # a second of it is the limit itself

    def thawed(self):
        return float(self.lines("thawed")[0])

    def journal(self, job):
        with open(os.path.join(self.directory_of(job), "journal.jsonl")) as source:
            return [json.loads(line) for line in source]

    def test_output_that_waits_for_its_turn_does_not_hold_up_the_way_back(self):
        loud = self.sh("loud", "head -c 300000000 /dev/zero | tr '\\0' '\\n'; touch loud; sleep 60", after=["freeze"])
        slow = self.sh("slow", "while [ ! -e loud ]; do sleep 0.05; done; date +%s.%N > decided; exit 1", after=["freeze"])
        self.start(self.sh("begin", "true", "true"), self.sh("freeze", "touch page", "rm -f page; date +%s.%N > thawed", undoFirst=True), slow, loud,
                   self.sh("sure", "true", after=["slow", "loud"]), revertUntil="sure", turn="sure", grace=1)
        self.wait_for(lambda: self.lines("decided"), 180, "that much output, on a busy machine")
        self.gone_back("failed", ["freeze", "begin"])
        self.assertLess(self.thawed() - float(self.lines("decided")[0]), 3)

    def test_an_error_of_the_runner_itself_takes_everything_back(self):
        self.working()
        self.wait_for(self.unwritable, what="a state that cannot be written any more")
        self.wait_for(lambda: len(self.lines("undone")) == 3, 20, "the way back")
        self.assertEqual(self.lines("undone"), ["freeze", "work", "begin"])

    def unwritable(self):
        path = self.directory_of(self.job) + "/progress.json"
        try:
            os.unlink(path)
            os.mkdir(path)
        except OSError:
            return False
        return True

    @unittest.skipUnless(os.geteuid() == 0, "needs root to mount a small file system")
    def test_a_full_disk_of_the_state_takes_everything_back_within_seconds(self):
        for reserve_too in (False, True):
            with self.subTest(reserve_too=reserve_too):
                self.server.close()
                place = self.state("series")
                os.makedirs(place, exist_ok=True)
                subprocess.check_call(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", place])
                try:
                    self.server = self.helper(digest=DIGEST, bundle=BUNDLE)
                    for name in ("undone", "thawed", "page", "go", "working"):
                        if os.path.exists(os.path.join(self.preview, name)):
                            os.unlink(os.path.join(self.preview, name))
                    self.freeze_and("touch working; while [ ! -e go ]; do sleep 0.05; done; date +%s.%N > decided; while :; do echo more; done")
                    self.wait_for(lambda: os.path.exists(self.preview + "/working"), what="the work")
                    self.fill(place)
                    if reserve_too:   # somebody else takes what was kept, the moment it is free
                        stop = self.greedy(place)
                    self.write(self.preview + "/go")
                    self.wait_for(lambda: self.lines("undone") == ["freeze", "work", "begin"], 20, "the way back")
                    self.assertLess(self.thawed() - float(self.lines("decided")[0]), 4)
                    print("full disk, reserve taken %s: %.2f s" % (reserve_too, self.thawed() - float(self.lines("decided")[0])))
                    if reserve_too:
                        stop()
                    else:
                        self.gone_back("failed", ["freeze", "work", "begin"])
                finally:
                    self.wait_for(lambda: not subprocess.call(["umount", place], stderr=subprocess.DEVNULL), 20, "the end of the mount")

    def fill(self, place):
        with open(place + "/filler", "wb", buffering=0) as out:
            size = 1 << 20
            while size >= 512:
                try:
                    out.write(bytes(size))
                except OSError:
                    size //= 2

    def greedy(self, place):
        """Fills the file system again and again, until what it returns is called."""
        eater = subprocess.Popen([sys.executable, "-c", "import sys\nwith open(sys.argv[1], 'wb', buffering=0) as out:\n while True:\n  try:\n   out.write(bytes(4096))\n  except OSError:\n   pass", place + "/greedy"])
        self.pids.append(eater.pid)

        def stop():
            eater.kill()
            eater.wait()
        self.addCleanup(stop)
        return stop


def seconds(text):
    from baton_server import nightstate
    return nightstate.seconds(text) + float("0" + text[19:-1])


if __name__ == "__main__":
    sys.exit(support.main())
