# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import hashlib
import json
import os
import signal
import subprocess
import sys
import time
import unittest

import attempting
import support
from support import Case, alive, bundle_with

# Stands in for the sync's own actions: does what the plan's values say.
DOER = """
import os, subprocess, sys, time
def sync_guard(context, values):
    for key in ("report",):
        if key in values:
            context.report(values[key])
    if "shell" in values:
        subprocess.call(["sh", "-c", values["shell"]])
    if "tell" in values:
        print("told", context.report_of(values["tell"]))
    if "fail" in values:
        from baton_server.sync_site import Failure, action
        def fails(context, values):
            raise Failure(values["fail"])
        return action(fails)(context, values)
    return values.get("status", 0)
"""
BUNDLE = bundle_with({"sync_guard": DOER})
DIGEST = hashlib.sha256(BUNDLE).hexdigest()


class Steps(Case):
    def setUp(self):
        Case.setUp(self)
        self.links = self.pair()
        self.preview = self.links + "/mdg2"
        self.server = self.helper(digest=DIGEST, bundle=BUNDLE)

    def sh(self, name, text, **more):
        return self.step(name, text, self.preview, **more)

    def act(self, name, more=None, **values):
        return self.step(name, dict(values, action="sync-guard"), self.preview, **(more or {}))

    def command(self, text):
        return {"argv": ["sh", "-c", text], "cwd": self.preview}

    def start(self, *steps, **more):
        job = self.server.call("job.start", plan=self.plan(self.links, operation=more.pop("operation", "other"), steps=list(steps)), by="ann", **more)["job"]
        return self.begun(job)

    def begun(self, job):
        self.pids.append(job["pid"])
        self.job, self.jobs_directory = job["id"], self.state("series", job["series"], "jobs", job["id"])
        return job

    def again(self, method, job=None):
        return self.begun(self.server.call(method, job=job or self.job, by="bob")["job"])

    def end(self, timeout=30):
        record = self.ended(self.server, self.job, timeout)
        self.wait_for(lambda: self.server.call("probe", roots=[self.root])["series"][0]["lock"] is None, 5, "the lock")
        return record

    def log(self, name="log"):
        with open(os.path.join(self.jobs_directory, name), "rb") as source:
            return source.read().decode()

    def states(self, record):
        return {one["id"]: one["state"] for one in record["steps"]}

    def kept(self):
        with open(self.jobs_directory + "/progress.json") as source:
            return json.load(source)

    def journal(self):
        return [json.loads(line) for line in self.log("journal.jsonl").splitlines()]

    def exists(self, name):
        return os.path.exists(os.path.join(self.preview, name))

    def kill_all(self):
        """The runner and what it started, as when the power goes."""
        record = self.kept()
        os.kill(record["pid"], signal.SIGKILL)
        for group in record["groups"]:
            try:
                os.killpg(group["pid"], signal.SIGKILL)
            except OSError:
                pass
        self.wait_for(lambda: not alive(record["pid"]), what="the runner's end")
        return record

    # Order

    def test_steps_wait_for_what_they_name_and_others_run_beside(self):
        self.start(self.sh("one", "echo one; sleep 0.3"), self.sh("two", "touch two; while [ ! -e three ]; do sleep 0.02; done", after=["one"]),
                   self.sh("three", "while [ ! -e two ]; do sleep 0.02; done; touch three", after=["one"]), self.sh("four", "test -e two && test -e three", after=["two", "three"]))
        record = self.end()
        self.assertEqual((record["state"], record["error"]), ("succeeded", None))
        self.assertEqual(set(self.states(record).values()), {"done"})
        self.assertEqual(record["percent"], 100)

    def test_a_step_with_no_after_waits_for_the_one_before_and_an_empty_after_for_none(self):
        self.start(self.sh("one", "sleep 0.3; touch first"), self.sh("two", "test -e first"), self.sh("three", "test ! -e first", after=[]))
        self.assertEqual(self.end()["state"], "succeeded")

    def test_the_log_holds_one_step_at_a_time_with_the_times_of_the_writing(self):
        self.start(self.sh("one", "for i in 1 2 3 4 5; do echo one $i; sleep 0.15; done", phase="dump"), self.sh("two", "for i in 1 2 3; do echo two $i; sleep 0.1; done; printf 'no end'", after=[], phase="mirror"),
                   self.sh("three", "echo three", after=["two"]))
        self.end()
        self.assertEqual(self.log(), "== dump: One ==\n" + "".join("one %d\n" % i for i in range(1, 6)) + "== mirror: Two ==\ntwo 1\ntwo 2\ntwo 3\nno end\n== three: Three ==\nthree\n")
        pairs = [[int(word) for word in line.split()] for line in self.log("times").splitlines()]
        self.assertEqual([offset for offset, _ in pairs], sorted(offset for offset, _ in pairs))
        at = {self.log()[offset:].split("\n")[0]: ms for offset, ms in pairs}
        self.assertLess(at["two 3"], at["one 5"])
        self.assertGreater(at["two 3"] - at["two 1"], 100)
        self.assertEqual([name for name in os.listdir(self.jobs_directory) if "log." in name or "times." in name], [])

    def test_floods_on_two_steps_at_once_are_kept_whole(self):
        flood = "import os\nfor i in range(60):\n    os.write(1 + i %% 2, bytes([%d + i %% 26]) * 200000 + b'\\n')\n"
        self.start(self.step("one", [sys.executable, "-c", flood % 65], self.preview), self.step("two", [sys.executable, "-c", flood % 97], self.preview, after=[]))
        self.assertEqual(self.end(60)["state"], "succeeded")
        wanted = hashlib.sha256()
        for name, first in (("One", 65), ("Two", 97)):
            wanted.update(b"== %s: %s ==\n" % (name.lower().encode(), name.encode()))
            for i in range(60):
                wanted.update(bytes([first + i % 26]) * 200000 + b"\n")
        with open(self.jobs_directory + "/log", "rb") as source:
            self.assertEqual(hashlib.sha256(source.read()).hexdigest(), wanted.hexdigest())

    def test_overlapping_steps_tell_overlapping_phases(self):
        self.start(self.sh("one", "sleep 4", phase="dump"), self.sh("two", "sleep 1.2", phase="mirror", after=[]), self.sh("three", "sleep 1.1", phase="mirror", after=["one"]))
        record = self.end()
        self.assertEqual([entry["id"] for entry in record["phases"]], ["dump", "mirror", "mirror"])
        dump, mirror, again = record["phases"]
        self.assertLess(mirror["started"], dump["ended"])
        self.assertLess(mirror["ended"], dump["ended"])
        self.assertGreaterEqual(again["started"], dump["ended"])
        times = {one["id"]: (one["started"], one["ended"]) for one in record["steps"]}
        self.assertLess(times["two"][1], times["one"][1])

    # Ends

    def test_a_failing_step_ends_the_flooding_one_beside_it_with_all_it_started(self):
        self.start(self.sh("one", "sleep 60 & echo $! > child; yes flooding"), self.sh("two", "while [ ! -s child ]; do sleep 0.02; done; echo reason; exit 7", after=[]), self.sh("three", "touch three"))
        record = self.end()
        self.assertEqual((record["state"], record["exitStatus"]), ("failed", 7))
        self.assertIn("step two ended with exit status 7", record["error"])
        self.assertEqual(self.states(record), {"one": "stopped", "two": "failed", "three": "waiting"})
        self.assertTrue(self.log().endswith("== two: Two ==\nreason\n"))
        with open(self.preview + "/child") as source:
            self.assertFalse(alive(int(source.read())))
        self.assertFalse(self.exists("three"))

    def test_a_job_tells_in_one_line_why_its_action_failed(self):
        self.start(self.act("one", fail="2 rows could not be saved.\nChange restore2preview.py"), self.sh("two", "touch two"))
        record = self.end()
        self.assertEqual((record["state"], record["exitStatus"], record["error"]), ("failed", 1, "2 rows could not be saved. Change restore2preview.py"))
        self.assertIn("failed: 2 rows could not be saved.\nChange restore2preview.py\n", self.log())

    def test_a_stop_ends_every_step(self):
        self.start(self.sh("one", "echo $$ > one; sleep 60"), self.sh("two", "echo $$ > two; sleep 60", after=[]))
        self.wait_for(lambda: self.exists("one") and self.exists("two"), what="both")
        record = self.server.call("job.stop", job=self.job, by="bob")["job"]
        self.assertEqual((record["state"], record["signal"], record["error"]), ("stopped", 15, "stopped by bob"))
        self.assertEqual(set(self.states(record).values()), {"stopped"})
        for name in ("one", "two"):
            with open(os.path.join(self.preview, name)) as source:
                self.assertFalse(alive(int(source.read())))

    def test_each_step_has_its_own_time_limit(self):
        self.start(self.sh("one", "sleep 60"), self.sh("two", "sleep 60", after=[], timeout=1))
        record = self.end()
        self.assertEqual(record["state"], "failed")
        self.assertIn("time limit of 1 s", record["error"])
        self.assertEqual(self.states(record), {"one": "stopped", "two": "failed"})

    def test_other_exit_statuses_may_be_success(self):
        self.start(self.sh("one", "exit 24", accept=[0, 24]), self.sh("two", "exit 3"))
        record = self.end()
        self.assertEqual((record["state"], record["exitStatus"], self.states(record)), ("failed", 3, {"one": "done", "two": "failed"}))

    def test_a_step_whose_check_says_done_is_skipped_and_one_that_says_no_runs(self):
        self.start(self.sh("one", "touch one", check=self.command("echo looking; exit 0")), self.sh("two", "touch two", check=self.command("exit 1")))
        record = self.end()
        self.assertEqual((record["state"], self.states(record)), ("succeeded", {"one": "skipped", "two": "done"}))
        self.assertEqual((self.exists("one"), self.exists("two")), (False, True))
        self.assertEqual(self.log(), "== one: One ==\nlooking\nalready done\n== two: Two ==\n")

    def test_a_check_that_hangs_or_cannot_be_started_fails_its_step(self):
        self.start(self.sh("one", "touch one", check=self.command("sleep 60"), timeout=1), self.sh("two", "true"))
        record = self.end()
        self.assertEqual((record["state"], self.states(record)["one"], self.exists("one")), ("failed", "failed", False))
        self.start(self.sh("one", "touch one", check={"argv": ["/nowhere/x"], "cwd": self.preview}), self.sh("two", "true"))
        record = self.end()
        self.assertEqual((record["state"], record["exitStatus"], self.exists("one")), ("failed", 127, False))
        self.assertIn("/nowhere/x", record["error"])

    def test_a_signal_to_the_runner_ends_every_step(self):
        job = self.start(self.sh("one", "echo $$ > one; sleep 60"), self.sh("two", "echo $$ > two; sleep 60", after=[]))
        self.wait_for(lambda: self.exists("one") and self.exists("two"), what="both")
        os.kill(job["pid"], signal.SIGTERM)
        record = self.end()
        self.assertEqual((record["state"], record["error"]), ("stopped", "stopped by signal TERM"))
        self.assertEqual(set(self.states(record).values()), {"stopped"})

    def test_a_step_that_ignores_term_is_killed_and_the_job_says_why_it_ended(self):
        begun = time.monotonic()
        self.start(self.sh("one", "trap '' TERM; touch ready; while :; do sleep 0.2; done"), self.sh("two", "while [ ! -e ready ]; do sleep 0.02; done; exit 4", after=[]))
        record = self.end()
        self.assertEqual((record["state"], record["exitStatus"], self.states(record)), ("failed", 4, {"one": "stopped", "two": "failed"}))
        self.assertTrue(9 < time.monotonic() - begun < 16)

    def test_output_that_waits_for_its_turn_is_kept_when_the_job_fails(self):
        self.start(self.sh("one", "echo first; while [ ! -e told ]; do sleep 0.02; done; sleep 0.3; exit 1"), self.sh("two", "echo second; touch told; sleep 60", after=[]))
        self.assertEqual(self.end()["state"], "failed")
        self.assertEqual(self.log(), "== one: One ==\nfirst\n== two: Two ==\nsecond\n")

    def test_many_steps_side_by_side_come_in_the_plans_order(self):
        count = 40
        self.start(*[self.sh("s%02d" % i, "i=0; while [ $i -lt 50 ]; do echo %d $i; i=$((i+1)); done" % i, after=[]) for i in range(count)])
        self.assertEqual(self.end(60)["state"], "succeeded")
        self.assertEqual(self.log(), "".join("== s%02d: S%02d ==\n" % (i, i) + "".join("%d %d\n" % (i, j) for j in range(50)) for i in range(count)))

    @unittest.skipIf(os.geteuid() != 0, "needs root for a small tmpfs")
    def test_a_full_disk_ends_both_steps_with_a_clear_error(self):
        os.makedirs(self.state("series"))
        subprocess.check_call(["mount", "-t", "tmpfs", "-o", "size=900k", "tmpfs", self.state("series")])
        try:
            self.start(self.sh("one", "echo $$ > one; sleep 60"), self.sh("two", "echo $$ > two; head -c 3000000 /dev/zero; sleep 60", after=[]))
            record = self.end()
            self.assertEqual(record["state"], "failed")
            self.assertIn("No space left", record["error"])
            for name in ("one", "two"):
                with open(os.path.join(self.preview, name)) as source:
                    self.assertFalse(alive(int(source.read())))
        finally:
            subprocess.call(["umount", "-l", self.state("series")])

    # Actions

    def test_a_refusal_is_told_with_what_the_guardrail_reported(self):
        refusal = {"code": "disk", "message": "no room", "found": "1 MB", "production": "untouched", "todo": "make room"}
        self.start(self.act("guard", report={"refusal": refusal}, status=3), self.sh("two", "touch two"))
        record = self.end()
        self.assertEqual((record["state"], record["refusal"], record["error"], record["exitStatus"]), ("refused", refusal, "no room", 3))
        self.assertEqual(self.states(record), {"guard": "refused", "two": "waiting"})
        self.assertFalse(self.exists("two"))

    def test_a_refusal_without_a_report_has_words_all_the_same(self):
        self.start(self.act("guard", status=3), self.sh("two", "true"))
        self.assertEqual(self.end()["refusal"]["code"], "guard")

    def test_a_program_that_ends_with_3_or_5_has_failed(self):
        for status in (3, 5):
            self.start(self.sh("one", "exit %d" % status), self.sh("two", "true"))
            self.assertEqual(self.end()["state"], "failed")

    def test_differences_let_the_plan_go_on_and_end_it_as_differing(self):
        tables = {"dumped": 5, "loaded": 4, "differences": [{"table": "a", "dumped": 5, "loaded": 4, "unsaved": 0}], "leftOut": []}
        self.start(self.act("verify", report={"tables": tables, "sizes": {"dump": 7}, "preview": "restored", "warnings": ["w"]}, status=5), self.sh("two", "touch two"),
                   self.act("three", report={"sizes": {"media": 9}, "warnings": ["w", "x"]}, tell="verify"))
        record = self.end()
        self.assertEqual((record["state"], record["percent"], record["tables"], record["preview"], record["sizes"], record["warnings"]),
                         ("differs", 100, tables, "restored", {"dump": 7, "media": 9}, ["w", "x"]))
        self.assertTrue(self.exists("two"))
        self.assertIn("told {'tables'", self.log())
        self.assertEqual((record["canResume"], record["canUndo"]), (False, False))

    def test_a_lost_job_tells_what_its_actions_had_reported(self):
        self.start(self.act("one", report={"preview": "half-restored"}, shell="touch on; sleep 60"), self.sh("two", "true"))
        self.wait_for(lambda: self.exists("on"))
        self.kill_all()
        record = self.end()
        self.assertEqual((record["state"], record["preview"]), ("lost", "half-restored"))

    def test_the_tables_of_a_job_are_in_its_report(self):
        rows = [{"table": "a", "dumped": 5, "loaded": 4, "unsaved": 0, "kind": "fewer"}]
        self.start(self.act("compare", report={"summary": {"state": "new"}}), self.act("two", shell="echo '%s' > $BATON_JOB_DIR/tables.json" % json.dumps(rows)))
        self.end()
        self.assertEqual(self.server.call("job.report", job=self.job), {"tables": rows, "packages": [], "restoreScript": {"state": "new"}, "administrator": None})
        for text, wanted in ((json.dumps({"tables": rows}), rows), ("{", []), ("5", []), ("[1,2]", [])):
            self.write(self.jobs_directory + "/tables.json", text)
            self.assertEqual(self.server.call("job.report", job=self.job)["tables"], wanted)

    def test_what_an_action_reports_of_a_wrong_type_trips_nothing(self):
        self.start(self.act("a", report={"refusal": 5, "tables": {"differences": 7, "leftOut": [1]}, "sizes": {"dump": "x", "media": 3}, "preview": [], "warnings": "w"}), self.act("b", report={"refusal": {"found": 5}}, status=3))
        record = self.end()
        self.assertEqual((record["refusal"]["code"], record["refusal"]["found"], record["sizes"], record["preview"], record["warnings"]), ("guard", "5", {"media": 3}, "", []))
        self.assertEqual(record["tables"], {"differences": [], "leftOut": []})

    # Rehearsal

    def test_a_rehearsal_runs_checks_and_what_reads_only(self):
        self.start(self.sh("guard", "echo reading", rehearse=True), self.sh("one", "touch one", check=self.command("echo asked; exit 1")), self.sh("two", "touch two"), rehearse=True)
        record = self.end()
        self.assertEqual((record["state"], record["rehearsal"], self.states(record)), ("succeeded", True, {"guard": "done", "one": "skipped", "two": "skipped"}))
        self.assertFalse(self.exists("one") or self.exists("two"))
        self.assertIn("== one: One ==\n$ cd %s && sh -c 'touch one'\nasked\n== two: Two ==\n$ cd" % self.preview, self.log())
        self.assertFalse(record["canResume"] or record["canUndo"])

    def test_a_rehearsal_is_refused_by_its_guardrails(self):
        self.start(self.act("guard", {"rehearse": True}, status=3), self.sh("one", "touch one"), rehearse=True)
        self.assertEqual(self.end()["state"], "refused")

    # Lost, resumed, undone

    def test_every_step_that_runs_leaves_orphans_that_are_found_and_ended(self):
        self.start(self.sh("one", "sleep 61 & echo $! > one; wait"), self.sh("two", "sleep 62 & echo $! > two; wait", after=[]))
        self.wait_for(lambda: self.exists("one") and self.exists("two") and len(self.kept()["groups"]) == 2, what="both")
        os.kill(self.kept()["pid"], signal.SIGKILL)
        record = self.ended(self.server, self.job)
        children = []
        for name in ("one", "two"):
            with open(os.path.join(self.preview, name)) as source:
                children.append(int(source.read()))
        self.pids.extend(children)
        self.assertTrue(set(children) <= set(record["orphans"]))
        self.assertTrue({group["pid"] for group in self.kept()["groups"]} <= set(record["orphans"]))
        self.assertEqual(self.server.error("job.resume", job=self.job, by="b")["code"], "locked")
        self.assertEqual(self.server.call("job.stop", job=self.job, by="b")["job"]["orphans"], [])
        self.assertFalse(any(alive(child) for child in children))

    def chain_plan(self, hanging):
        """Four steps that each leave a file; the named one hangs where it has not hung before."""
        def text(name):
            return "echo %s >> ran; touch %s" % (name, name) + ("; if [ ! -e hung ]; then touch hung; sleep 60; fi" if name == hanging else "")
        undo = {name: self.command("echo %s >> undone; rm -f %s" % (name, name)) for name in ("a", "b", "c")}
        return [self.sh("guard", "echo guard >> ran", again=True, rehearse=True), self.sh("a", text("a"), undo=undo["a"], after=["guard"]), self.sh("b", text("b"), undo=undo["b"], after=["guard"]),
                self.sh("c", text("c"), undo=undo["c"], after=["a", "b"]), self.sh("d", text("d"))]

    def killed_at(self, name):
        for left in ("hung", "ran", "undone", "a", "b", "c", "d"):
            if self.exists(left):
                os.unlink(os.path.join(self.preview, left))
        self.start(*self.chain_plan(name))
        self.wait_for(lambda: self.exists("hung") and (name not in "ab" or self.exists("ab".replace(name, ""))), what="step %s" % name)
        other = "ab".replace(name, "") if name in "ab" else name
        self.wait_for(lambda: name not in "ab" or any(e["event"] == "step-ended" and e["step"] == other for e in self.journal()), what="the other step's end")
        self.kill_all()

    def lines(self, name):
        with open(os.path.join(self.preview, name)) as source:
            return source.read().split()

    def test_a_job_killed_at_any_step_goes_on_there(self):
        for name in "abcd":
            with self.subTest(step=name):
                self.killed_at(name)
                record = self.ended(self.server, self.job)
                self.assertEqual((record["state"], record["canResume"], record["canUndo"]), ("lost", True, True))
                first = self.job
                self.again("job.resume")
                record = self.end()
                self.assertEqual((record["state"], record["resumes"], record["run"], record["by"]), ("succeeded", first, first, "bob"))
                ran = self.lines("ran")
                self.assertEqual({one: ran.count(one) for one in ("guard", "a", "b", "c", "d")}, dict({"guard": 2, "a": 1, "b": 1, "c": 1, "d": 1}, **{name: 2}))
                self.assertFalse(self.server.call("jobs")["jobs"][1]["canResume"])

    def test_a_job_killed_at_any_step_is_undone_newest_first(self):
        for name, wanted in (("a", ["b", "a"]), ("b", ["b", "a"]), ("c", ["c", "b", "a"]), ("d", ["c", "b", "a"])):
            with self.subTest(step=name):
                self.killed_at(name)
                first = self.job
                self.again("job.undo")
                record = self.end()
                self.assertEqual((record["state"], record["undoes"], record["run"], self.lines("undone")), ("succeeded", first, first, wanted))
                self.assertFalse(any(self.exists(one) for one in "abc"))
                self.assertEqual("not reverted" in self.log(), name == "d")
                old = [job for job in self.server.call("jobs")["jobs"] if job["id"] == first][0]
                self.assertEqual((old["canResume"], old["canUndo"], record["canResume"]), (False, False, False))
                self.assertEqual(self.server.error("job.undo", job=first, by="b")["code"], "refused")

    def test_an_undo_reverts_what_the_whole_chain_did_and_can_be_tried_again(self):
        self.start(self.sh("a", "touch a", undo=self.command("test -e allow && rm a")), self.sh("b", "test -e go", undo=self.command("echo b >> undone")), self.sh("c", "exit 1", undo=self.command("echo c >> undone")))
        first = self.job
        self.assertTrue(self.end()["canResume"])
        self.write(self.preview + "/go")
        self.again("job.resume")
        self.assertEqual(self.states(self.end()), {"a": "skipped", "b": "done", "c": "failed"})
        second = self.job
        self.assertEqual(self.server.error("job.undo", job=first, by="b")["code"], "refused")
        self.again("job.undo", second)
        self.assertEqual((self.end()["state"], self.lines("undone")), ("failed", ["c", "b"]))
        self.assertEqual(self.server.error("job.resume", job=second, by="b")["code"], "refused")
        self.write(self.preview + "/allow")
        self.again("job.undo", second)
        self.assertEqual((self.end()["state"], self.exists("a")), ("succeeded", False))

    def test_an_undo_does_not_name_what_another_steps_undo_reverts_and_tells_no_warnings_of_what_it_reverts(self):
        self.start(self.sh("a", "mkdir a", undo=self.command("rm -r a")), self.sh("b", "touch a/b", undoneBy="a"), self.act("c", {"undoneBy": "a"}, report={"warnings": ["c is odd"]}),
                   self.sh("d", "exit 1", undoneBy="a"))
        self.assertEqual(self.end()["warnings"], ["c is odd"])
        self.again("job.undo")
        record = self.end()
        self.assertEqual((record["state"], [step["id"] for step in record["steps"]], record["warnings"]), ("succeeded", ["a"], []))
        self.assertNotIn("not reverted", self.log())
        plan = self.plan(self.links, operation="other", steps=[self.sh("a", "true", undoneBy="b"), self.sh("b", "true")])
        self.assertEqual(self.server.error("job.start", plan=plan, by="b")["code"], "bad-request")

    def test_a_job_killed_during_a_check_goes_on_there(self):
        self.start(self.sh("a", "echo a >> ran"), self.sh("b", "echo b >> ran", check=self.command("test -e hung && exit 1; touch hung; sleep 60"), undo=self.command("touch undone")), self.sh("c", "true"))
        self.wait_for(lambda: self.exists("hung"))
        self.kill_all()
        record = self.ended(self.server, self.job)
        self.assertEqual((record["canResume"], record["canUndo"]), (True, False))
        self.again("job.resume")
        self.assertEqual(self.end()["state"], "succeeded")
        self.assertEqual(self.lines("ran"), ["a", "b"])

    def test_another_maintainer_goes_on_in_a_shared_state(self):
        shared = self.make("shared")
        os.environ["LINO_BATON_STATE"] = shared
        self.addCleanup(os.environ.pop, "LINO_BATON_STATE")
        ann, bob = self.helper(digest=DIGEST, bundle=BUNDLE), support.Helper(self.make("bob"), digest=DIGEST, bundle=BUNDLE)
        self.opened.append(bob)
        plan = self.plan(self.links, operation="other", steps=[self.sh("a", "echo a >> ran"), self.sh("b", "test -e go || sleep 60")])
        job = ann.call("job.start", plan=plan, by="ann")["job"]
        self.wait_for(lambda: self.exists("ran") and bob.call("jobs")["jobs"][0]["steps"][1]["state"] == "running")
        self.assertEqual(bob.call("job.stop", job=job["id"], by="bob")["job"]["error"], "stopped by bob")
        self.write(self.preview + "/go")
        self.wait_for(lambda: bob.call("probe", roots=[self.root])["series"][0]["lock"] is None, 5, "the lock")
        again = bob.call("job.resume", job=job["id"], by="bob")["job"]
        record = self.ended(ann, again["id"])
        self.assertEqual((record["state"], record["by"], record["resumes"], self.lines("ran")), ("succeeded", "bob", job["id"], ["a"]))

    def test_neither_rehearsals_nor_undoings_count_as_a_synchronisation(self):
        def last():
            return self.server.call("probe", roots=[self.root])["series"][0]["sites"][1]["lastSync"]
        steps = [self.sh("a", "true", undo=self.command("true")), self.sh("b", "test -e go")]
        plan = dict(self.plan(self.links, operation="sync", steps=steps), source=self.links + "/mdg1")
        self.begun(self.server.call("job.start", plan=plan, by="a", rehearse=True)["job"])
        self.end()
        self.assertIsNone(last())
        failed = self.begun(self.server.call("job.start", plan=plan, by="a")["job"])["id"]
        self.end()
        self.again("job.undo")
        self.end()
        self.assertEqual((last()["job"], last()["state"]), (failed, "failed"))

    def test_after_a_reboot_a_job_goes_on(self):
        self.killed_at("c")
        kept = dict(self.kept(), bootId="another boot")
        self.write(self.jobs_directory + "/progress.json", json.dumps(kept))
        record = self.ended(self.server, self.job)
        self.assertIn("restarted", record["error"])
        self.again("job.resume")
        self.assertEqual(self.end()["state"], "succeeded")

    def test_what_was_done_is_checked_and_what_builds_on_a_repeated_step_is_repeated(self):
        self.start(self.sh("a", "touch a; echo a >> ran", check=self.command("test -e a")), self.sh("b", "echo b >> ran"), self.sh("x", "echo x >> ran", after=[]), self.sh("c", "test -e go", after=["b", "x"]))
        self.end()
        os.unlink(self.preview + "/a")
        self.write(self.preview + "/go")
        self.again("job.resume")
        record = self.end()
        self.assertEqual(self.states(record), {"a": "done", "b": "done", "x": "skipped", "c": "done"})
        self.assertEqual(sorted(self.lines("ran")), ["a", "a", "b", "b", "x"])

    def test_a_resumed_job_reads_the_reports_of_the_earlier_one_and_remembers_its_differences(self):
        self.start(self.act("one", report={"preview": "page", "fact": 1}, status=5), self.sh("two", "test -e go"), self.act("three", tell="one"))
        self.end()
        self.write(self.preview + "/go")
        self.again("job.resume")
        record = self.end()
        self.assertEqual((record["state"], record["preview"]), ("differs", "page"))
        self.assertIn("told {'preview': 'page', 'fact': 1}", self.log())

    def test_only_the_newest_that_ended_badly_can_be_resumed(self):
        self.start(self.sh("a", "true"), self.sh("b", "false"))
        bad = self.job
        self.assertTrue(self.end()["canResume"])
        self.start(self.sh("a", "true"), self.sh("b", "true"), rehearse=True)
        self.end()
        self.assertTrue([job for job in self.server.call("jobs")["jobs"] if job["id"] == bad][0]["canResume"])
        self.start(self.sh("a", "true"), self.sh("b", "true"))
        good = self.job
        self.end()
        for job in (bad, good):
            error = self.server.error("job.resume", job=job, by="b")
            self.assertEqual((error["code"], sorted(error["details"])), ("refused", ["code", "found", "production", "todo"]))
        self.start(self.sh("a", "false"))
        self.assertFalse(self.end()["canResume"])
        self.assertEqual(self.server.error("job.resume", job="20200101T000000Z-other-aaaaaa", by="b")["code"], "not-found")

    def test_of_many_resumes_at_once_one_runs(self):
        self.start(self.sh("a", "true"), self.sh("b", "test -e hung && sleep 3; touch hung; false"))
        self.end()
        first = self.job
        helpers = [self.server] + [self.helper(digest=DIGEST, bundle=BUNDLE) for _ in range(2)]
        calls = [(one, one.send("job.resume", job=first, by="x")) for one in helpers]
        ends = [one.end_of(number)[0] for one, number in calls]
        started = [end["result"]["job"] for end in ends if "result" in end]
        self.assertEqual(len(started), 1)
        self.assertTrue(all(end["error"]["code"] in ("locked", "refused") for end in ends if "error" in end))
        self.begun(started[0])
        self.end()

    def test_a_resume_asks_the_guardrails_again(self):
        def plan(steps):
            made = dict(self.plan(self.links, operation="sync", steps=steps), source=self.links + "/mdg1")
            return made
        steps = [self.sh("a", "true"), self.sh("b", "false")]
        job = self.begun(self.server.call("job.start", plan=plan(steps), by="a")["job"])
        self.end()
        os.unlink(self.links + "/preview")
        error = self.server.error("job.resume", job=job["id"], by="b")
        self.assertEqual((error["code"], error["details"]["code"]), ("refused", "switched"))


class Sync(Case):
    def setUp(self):
        Case.setUp(self)
        self.links = self.pair()
        self.server = self.helper()

    def sync(self, **more):
        plan = dict(self.plan(self.links, operation="sync"), source=self.links + "/mdg1")
        return dict(plan, **more)

    def code(self, plan):
        error = self.server.error("job.start", plan=plan, by="a")
        self.assertEqual(self.server.call("jobs")["jobs"], [])
        return error["code"], error["details"].get("code")

    def test_a_sync_goes_from_production_into_preview_only(self):
        self.assertEqual(self.code(self.sync(source=self.links + "/mdg2")), ("refused", "guard"))
        self.assertEqual(self.code(self.sync(source="")), ("bad-request", None))
        backwards = self.sync(source=self.links + "/mdg2", site=self.links + "/mdg1")
        self.assertEqual(self.code(backwards), ("refused", "switched"))
        os.unlink(self.links + "/prod")
        os.symlink("mdg2", self.links + "/prod")
        self.assertEqual(self.code(self.sync()), ("refused", "switched"))

    def test_a_sync_does_not_run_while_an_attempt_does(self):
        plan = self.sync()
        path = self.state("series", plan["series"], "attempt.json")
        for state in ("starting", "running", "cancelling", "keeping"):
            self.write(path, json.dumps(attempting.record(self.links, state)))
            self.assertEqual(self.code(plan), ("refused", "attempt"))
        self.write(path, "{")   # nobody knows whether one is under way
        self.assertEqual(self.code(plan), ("refused", "attempt"))
        self.write(path, json.dumps(attempting.record(self.links, "kept")))
        self.assertIn("job", self.server.call("job.start", plan=plan, by="a"))

    def test_commands_stay_within_the_two_sites(self):
        self.pair(name="foo")
        good = self.sync()["steps"][0]
        for change in ({"run": dict(good["run"], cwd=self.links)}, {"check": dict(good["run"], cwd=self.root + "/foo/foo1")}, {"undo": {"action": "page-off", "cwd": "/"}}):
            self.assertEqual(self.code(self.sync(steps=[dict(good, **change)])), ("bad-request", None))
        self.assertEqual(self.code(self.sync(source=self.root + "/foo/foo1")), ("bad-request", None))

    def test_a_script_plan_holds_scripts_only(self):
        plan = self.plan(self.links)
        step = plan["steps"][0]
        for change in ({"run": {"action": "restore", "cwd": plan["site"]}}, {"undo": {"action": "page-off", "cwd": plan["site"]}}):
            self.assertEqual(self.code(dict(plan, steps=[dict(step, **change)])), ("bad-request", None))

    def test_the_form_of_the_steps_is_looked_at(self):
        good = self.sync()["steps"][0]
        for change in ({"id": "../x"}, {"id": "A"}, {"after": ["none"]}, {"after": ["run-script"]}, {"after": "x"}, {"phase": "lunch"}, {"phase": 5}, {"accept": []}, {"accept": [256]}, {"accept": [True]}, {"again": 1},
                       {"rehearse": "yes"}, {"run": None}, {"run": {"action": "none", "cwd": "/"}}, {"run": dict(good["run"], action="restore")}, {"run": {"action": "restore", "with": [], "cwd": "/"}}, {"check": 5}):
            self.assertEqual(self.code(self.sync(steps=[dict(good, **change)])), ("bad-request", None), change)
        self.assertEqual(self.code(self.sync(steps=[good, good])), ("bad-request", None))
        error = self.server.error("job.start", plan=dict(self.sync(), format=1), by="a")
        self.assertIn("make it again", error["message"])


if __name__ == "__main__":
    support.main()
