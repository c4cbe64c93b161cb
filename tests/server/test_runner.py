# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import contextlib
import hashlib
import json
import os
import signal
import subprocess
import sys
import time
import types
import unittest

import support
from support import Case, alive


class Runner(Case):
    def start(self, script, **more):
        """(helper, job id, job's directory)"""
        self.links = self.pair(script)
        helper = self.helper()
        job = helper.call("job.start", plan=self.plan(self.links, **more), by="ann@laptop")["job"]
        self.pids.append(job["pid"])
        directory = self.state("series", job["series"], "jobs", job["id"])
        self.wait_for(lambda: '"groups": [{' in open(directory + "/progress.json").read(), what="the step's process")
        return helper, job["id"], self.state("series", job["series"], "jobs", job["id"])

    def journal(self, directory):
        with open(directory + "/journal.jsonl") as source:
            return [json.loads(line) for line in source]

    def pid_from(self, path):
        def look():
            try:
                with open(path) as source:
                    return int(source.read() or 0)
            except OSError:
                return 0
        pid = self.wait_for(look, what=path)
        self.pids.append(pid)
        return pid

    def lock_is_free(self, series):
        import fcntl
        for path in (self.state("series", series, "lock"), self.links):
            fd = os.open(path, os.O_RDONLY)
            try:
                fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                return False
            finally:
                os.close(fd)
        return True

    def test_a_job_runs_to_its_end_and_tells_phases_counts_and_status(self):
        helper, job, directory = self.start("#!/bin/sh\npwd; echo PART1 : MAKE; echo Wrote 40 objects to x; echo PART3 : RESTORE\n"
                                            "echo 'Loading 30 objects to table a_b...'; echo 'Loading 10 objects to table c_d...'; echo Loaded 40 objects; echo err >&2; umask\n")
        record = self.ended(helper, job)
        self.assertEqual((record["state"], record["exitStatus"], record["percent"], record["by"]), ("succeeded", 0, 100, "ann@laptop"))
        self.assertEqual((record["phase"], record["done"], record["total"]), ("restore", 40, 40))
        self.assertEqual([p["id"] for p in record["phases"]], ["dump", "restore"])
        self.assertTrue(all(p["ended"] for p in record["phases"]))
        with open(directory + "/log") as source:
            lines = source.read().split("\n")
        self.assertEqual((lines[0], lines[-3], lines[-2]), (self.links + "/mdg2", "err", "0002"))
        self.assertEqual([e["event"] for e in self.journal(directory)], ["start", "step", "step-ended", "end"])
        self.assertFalse(record["alive"])
        self.assertEqual(sorted(os.listdir(directory)), ["journal.jsonl", "log", "plan.json", "progress.json", "result.json", "times"])
        self.wait_for(lambda: self.lock_is_free(record["series"]), 5, "the lock")

    def test_a_script_that_talks_without_end_does_not_fill_the_disk_of_production(self):
        from baton_server import execution
        ended = []
        one = execution.Execution.__new__(execution.Execution)
        one.directory, one.outcome = self.home, None
        one.give_up = lambda state, error: ended.append((state, error))
        room, execution.ROOM = execution.ROOM, 1 << 62   # no disk has so much
        self.addCleanup(setattr, execution, "ROOM", room)
        one.log = types.SimpleNamespace(bytes=lambda: execution.LARGE - 1)
        one.look_at_room()
        self.assertEqual(ended, [])   # a usual log on a small disk is no reason
        one.log = types.SimpleNamespace(bytes=lambda: execution.LARGE)
        one.look_at_room()
        self.assertEqual(ended[0][0], "failed")
        self.assertIn("256 MB", ended[0][1])
        execution.ROOM = 0
        one.look_at_room()
        self.assertEqual(len(ended), 1)

    def test_an_ended_job_keeps_what_the_last_counting_phase_counted(self):
        helper, job, directory = self.start("#!/bin/sh\necho PART1 : MAKE; echo Wrote 40 objects to x; echo PART3 : RESTORE; echo 'Loading 40 objects to table a_b...'; echo Loaded 40 objects\n"
                                            "echo \"0 static files copied to 'x', 9 unmodified.\"\n")
        record = self.ended(helper, job)
        self.assertEqual((record["phase"], record["done"], record["total"]), ("static", 40, 40))

    def test_a_failing_script_is_told_with_its_status(self):
        helper, job, _ = self.start("#!/bin/sh\nexit 7\n")
        record = self.ended(helper, job)
        self.assertEqual((record["state"], record["exitStatus"]), ("failed", 7))
        self.assertIn("exit status 7", record["error"])
        self.assertLess(record["percent"], 100)

    def test_a_script_without_interpreter_line_runs_as_in_a_shell(self):
        helper, job, directory = self.start("echo plain\n")
        self.assertEqual(self.ended(helper, job)["state"], "succeeded")

    def test_a_script_whose_interpreter_is_missing_fails_in_words(self):
        helper, job, _ = self.start("#!/nowhere/sh\n")
        record = self.ended(helper, job)
        self.assertEqual((record["state"], record["exitStatus"]), ("failed", 127))
        self.assertIn("initdb_from_prod.sh", record["error"])

    def test_later_steps_do_not_run_after_one_that_failed(self):
        links = self.pair()
        site = links + "/mdg2"
        steps = [{"id": "one", "run": {"argv": ["sh", "-c", "exit 1"], "cwd": site}, "timeout": 5}, {"id": "two", "run": {"argv": ["touch", "second"], "cwd": site}, "timeout": 5}]
        helper = self.helper()
        job = helper.call("job.start", plan=self.plan(links, operation="other", steps=steps), by="a")["job"]
        self.assertEqual(self.ended(helper, job["id"])["state"], "failed")
        self.assertFalse(os.path.exists(site + "/second"))

    def test_the_job_survives_the_helper_and_its_whole_process_group(self):
        links = self.pair("#!/bin/sh\nsleep 1.5; echo over\n")
        helper = self.helper(before="set -m; ")
        job = helper.call("job.start", plan=self.plan(links), by="a")["job"]
        helper.process.kill()
        helper.process.wait()
        other = self.helper()
        self.assertEqual(other.call("jobs")["jobs"][0]["state"], "running")
        self.assertEqual(self.ended(other, job["id"])["state"], "succeeded")

    def test_the_runner_holds_nothing_of_the_connection(self):
        helper, job, _ = self.start("#!/bin/sh\nsleep 30\n")
        pid = helper.call("jobs")["jobs"][0]["pid"]
        ends = {os.readlink("/proc/%d/fd/%s" % (helper.process.pid, fd)) for fd in (0, 1, 2)}
        for one in [pid] + self.children(pid):
            self.pids.append(one)
            links = set()
            for fd in os.listdir("/proc/%d/fd" % one):
                with contextlib.suppress(FileNotFoundError):   # closed since they were listed
                    links.add(os.readlink("/proc/%d/fd/%s" % (one, fd)))
            self.assertTrue(links)
            self.assertFalse(ends & links)
            self.assertNotEqual(os.getsid(one), os.getsid(helper.process.pid))
        helper.call("job.stop", job=job, by="a")

    def children(self, pid):
        with open("/proc/%d/task/%d/children" % (pid, pid)) as source:
            return [int(w) for w in source.read().split()]

    def test_stop_ends_the_process_group_and_the_journal_says_who(self):
        helper, job, directory = self.start("#!/bin/sh\nsleep 100 & echo $! > child; wait\n")
        child = self.pid_from(self.links + "/mdg2/child")
        record = helper.call("job.stop", job=job, by="bob@office")["job"]
        self.assertEqual(record["state"], "stopped")
        self.assertIn("bob@office", record["error"])
        self.assertFalse(alive(child))
        self.assertIn("bob@office", [e["by"] for e in self.journal(directory) if e["event"] == "stop"])
        self.wait_for(lambda: self.lock_is_free(record["series"]), 5, "the lock")
        self.assertEqual(helper.call("job.stop", job=job, by="eve")["job"]["state"], "stopped")

    def test_stop_ends_what_left_the_process_group_but_not_the_session(self):
        helper, job, _ = self.start("#!/bin/sh\ntimeout 100 sh -c 'echo $$ > child; exec sleep 100'\n")
        child = self.pid_from(self.links + "/mdg2/child")
        record = helper.call("job.stop", job=job, by="bob@office")["job"]
        self.assertEqual(record["state"], "stopped")
        self.assertFalse(alive(child))

    def test_a_process_that_ignores_term_is_killed_after_ten_seconds(self):
        helper, job, _ = self.start("#!/bin/sh\ntrap '' TERM; echo ready; while :; do sleep 0.2; done\n")
        self.wait_for(lambda: helper.call("jobs")["jobs"][0]["logSize"], what="output")
        begun = time.monotonic()
        record = helper.call("job.stop", job=job, by="a")["job"]
        self.assertEqual((record["state"], record["signal"]), ("stopped", 9))
        self.assertTrue(9 < time.monotonic() - begun < 14)

    def test_a_stop_signals_nobody_whose_number_was_given_away(self):
        helper, job, directory = self.start("#!/bin/sh\nsleep 60\n")
        with open(directory + "/progress.json") as source:
            record = json.load(source)
        self.wait_for(lambda: os.getpgid(record["groups"][0]["pid"]) == record["groups"][0]["pid"], what="the step's own session")
        os.kill(record["pid"], signal.SIGKILL)
        os.killpg(record["groups"][0]["pid"], signal.SIGKILL)
        self.wait_for(lambda: not alive(record["pid"]), what="the runner's end")
        bystander = subprocess.Popen(["sleep", "60"], start_new_session=True)
        self.addCleanup(bystander.wait)
        self.addCleanup(bystander.kill)
        record.update(pid=bystander.pid)
        record["groups"][0]["pid"] = bystander.pid
        self.write(directory + "/progress.json", json.dumps(record))
        self.assertEqual(helper.call("job.stop", job=job, by="a")["job"]["state"], "lost")
        self.assertTrue(alive(bystander.pid))

    def test_the_time_limit_ends_a_step(self):
        helper, job, _ = self.start("#!/bin/sh\nsleep 60\n", timeout=1)
        record = self.ended(helper, job)
        self.assertEqual(record["state"], "failed")
        self.assertIn("time limit", record["error"])

    def test_a_left_behind_daemon_holds_neither_the_job_nor_the_lock(self):
        helper, job, _ = self.start("#!/bin/sh\nsetsid sleep 60 & echo $! > child; echo started\n")
        child = self.pid_from(self.links + "/mdg2/child")
        begun = time.monotonic()
        record = self.ended(helper, job)
        self.assertEqual(record["state"], "succeeded")
        self.assertLess(time.monotonic() - begun, 30)
        self.wait_for(lambda: self.lock_is_free(record["series"]), 5, "the lock")
        self.assertTrue(alive(child))

    def test_a_killed_runner_is_lost_its_child_keeps_the_lock_and_stop_ends_it(self):
        helper, job, directory = self.start("#!/bin/sh\necho $$ > child; sleep 60\n")
        child = self.pid_from(self.links + "/mdg2/child")
        runner = helper.call("jobs")["jobs"][0]["pid"]
        os.kill(runner, signal.SIGKILL)
        record = self.ended(helper, job)
        self.assertEqual((record["state"], record["alive"]), ("lost", False))
        self.assertIn(child, record["orphans"])
        self.assertFalse(self.lock_is_free(record["series"]))
        error = helper.error("job.start", plan=self.plan(self.links), by="carl")
        self.assertEqual(error["code"], "locked")
        self.assertEqual((error["details"]["holder"]["job"], error["details"]["holder"]["alive"]), (job, False))
        probed = helper.call("probe", roots=[self.root])["series"][0]
        self.assertFalse(probed["lock"]["alive"])
        record = helper.call("job.stop", job=job, by="bob")["job"]
        self.assertEqual((record["state"], record["orphans"]), ("lost", []))
        self.assertFalse(alive(child))
        self.wait_for(lambda: self.lock_is_free(record["series"]), 5, "the lock")
        self.assertIn("stop-orphans", [e["event"] for e in self.journal(directory)])
        self.assertIsNone(helper.call("probe", roots=[self.root])["series"][0]["lock"])

    def test_an_orphan_that_left_its_session_is_found_by_the_lock_it_holds(self):
        helper, job, _ = self.start("#!/bin/sh\nsetsid sh -c 'echo $$ > child; sleep 60' & sleep 50\n")
        child = self.pid_from(self.links + "/mdg2/child")
        record = helper.call("jobs")["jobs"][0]
        with open(self.state("series", record["series"], "jobs", job, "progress.json")) as source:
            group = json.load(source)["groups"][0]["pid"]
        self.wait_for(lambda: os.getpgid(group) == group, what="the step's own session")
        os.kill(record["pid"], signal.SIGKILL)
        os.killpg(group, signal.SIGKILL)
        self.assertIn(child, self.ended(helper, job)["orphans"])
        self.assertEqual(helper.call("job.stop", job=job, by="b")["job"]["orphans"], [])
        self.assertFalse(alive(child))

    def test_a_runner_killed_between_start_and_end_of_the_server_is_lost(self):
        helper, job, directory = self.start("#!/bin/sh\nsleep 60\n")
        record = helper.call("jobs")["jobs"][0]
        with open(directory + "/progress.json") as source:
            kept = json.load(source)
        self.wait_for(lambda: os.getpgid(kept["groups"][0]["pid"]) == kept["groups"][0]["pid"], what="the step's own session")
        os.kill(kept["pid"], signal.SIGKILL)
        os.killpg(kept["groups"][0]["pid"], signal.SIGKILL)
        kept["bootId"] = "another boot"
        self.write(directory + "/progress.json", json.dumps(kept))
        found = self.ended(helper, job)
        self.assertEqual((found["state"], found["orphans"]), ("lost", []))
        self.assertIn("restarted", found["error"])

    def test_the_log_replays_byte_for_byte_from_any_offset_with_times(self):
        helper, job, directory = self.start("#!%s\nimport os, sys, time\nfor i in range(60):\n    os.write(1 + i %% 2, os.urandom(5000) + b'\\r\\n\\xff')\n    time.sleep(0.02)\n" % sys.executable)
        number = helper.send("job.watch", job=job, offset=0, follow=True)
        frame, events = helper.end_of(number)
        whole = self.joined(events, 0)
        with open(directory + "/log", "rb") as source:
            log = source.read()
        self.assertEqual(len(log), 60 * 5003)
        self.assertEqual(hashlib.sha256(whole).digest(), hashlib.sha256(log).digest())
        self.assertEqual((frame["result"]["offset"], frame["result"]["job"]["state"]), (len(log), "succeeded"))
        stamps = [t for e in events for t in e["event"].get("times", [])]
        self.assertGreater(len(stamps), 5)
        self.assertEqual(stamps, sorted(stamps))
        for offset in (1, 4999, 5003, 123456, len(log) - 1, len(log)):
            _, events = helper.end_of(helper.send("job.watch", job=job, offset=offset, follow=False))
            self.assertEqual(self.joined(events, offset), log[offset:])
            first = [e for e in events if e["event"]["kind"] == "data"][:1]
            for event in first:
                self.assertEqual(event["event"]["times"][0][0], offset)
                self.assertEqual(event["event"]["times"][0][1], max(s for s in stamps if s[0] <= offset)[1])
        self.assertEqual(helper.error("job.watch", job=job, offset=len(log) + 1, follow=False)["code"], "bad-request")

    def joined(self, events, offset):
        out = b""
        for event in events:
            if event["event"]["kind"] == "data":
                self.assertEqual(event["event"]["offset"], offset + len(out))
                out += event["raw"]
        return out

    def test_a_watch_that_was_cut_goes_on_where_it_was(self):
        helper, job, directory = self.start("#!/bin/sh\nfor i in 1 2 3 4 5 6 7 8; do echo line $i; sleep 0.1; done\n")
        got = b""
        while True:
            other = self.helper()
            number = other.send("job.watch", job=job, offset=len(got), follow=True)
            while True:
                frame = other.frame()
                if "raw" in frame:
                    got += frame["raw"]
                    break
                if "result" in frame:
                    break
            other.process.kill()
            if "result" in frame:
                break
        self.assertEqual(got, b"".join(b"line %d\n" % i for i in range(1, 9)))

    def test_a_flood_on_both_outputs_is_kept_whole_and_in_order(self):
        helper, job, directory = self.start("#!%s\nimport os\nfor i in range(40):\n    os.write(1 + i %% 2, bytes([65 + i %% 26]) * 500000 + b'\\n')\n" % sys.executable)
        self.assertEqual(self.ended(helper, job, 60)["state"], "succeeded")
        digest = hashlib.sha256()
        for i in range(40):
            digest.update(bytes([65 + i % 26]) * 500000 + b"\n")
        with open(directory + "/log", "rb") as source:
            self.assertEqual(hashlib.sha256(source.read()).digest(), digest.digest())

    def test_the_heartbeat_moves_while_a_quiet_job_runs(self):
        helper, job, _ = self.start("#!/bin/sh\nsleep 60\n")

        def beat():
            return helper.call("probe", roots=[self.root])["series"][0]["lock"]["heartbeat"]
        first = beat()
        self.wait_for(lambda: beat() != first, 8, "a heartbeat")
        helper.call("job.stop", job=job, by="a")

    @unittest.skipIf(os.geteuid() != 0, "needs root for a small tmpfs")
    def test_a_full_disk_ends_the_job_with_a_clear_error(self):
        os.makedirs(self.state())
        self.helper().close()
        os.makedirs(self.state("series"))
        subprocess.check_call(["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", self.state("series")])
        try:
            helper, job, directory = self.start("#!/bin/sh\necho $$ > child; head -c 2000000 /dev/zero; sleep 60\n")
            child = self.pid_from(self.links + "/mdg2/child")
            record = self.ended(helper, job)
            self.assertEqual(record["state"], "failed")
            self.assertIn("No space left", record["error"])
            self.assertFalse(alive(child))
            self.wait_for(lambda: self.lock_is_free(record["series"]), 5, "the lock")
            error = helper.error("job.start", plan=self.plan(self.links), by="a")
            self.assertIn("cannot be written", error["message"])
            self.assertEqual(len(helper.call("jobs")["jobs"]), 1)
        finally:
            subprocess.call(["umount", "-l", self.state("series")])

    def test_a_step_whose_start_cannot_be_kept_does_not_go_on(self):
        from baton_server import execution, orders, record

        script = self.write(self.root + "/script.sh", "#!/bin/sh\nsleep 60\n", 0o755)
        plan = {"series": "mdg-1", "links": self.root, "site": self.root, "operation": "other", "title": "", "steps": [{"id": "run-script", "run": {"argv": [script], "cwd": self.root}}]}
        self.write(self.root + "/log")
        state = record.Record(self.root, plan, "a", "20260101T000000Z-other-1", {"pid": os.getpid()})
        state.save = lambda force=False: os.stat(self.root + "/no space")
        one = execution.Execution(plan, orders.make(plan, "run", None), state, self.root, types.SimpleNamespace(inheritable=lambda: []), types.SimpleNamespace(reader=os.open(os.devnull, os.O_RDONLY)))
        with self.assertRaisesRegex(OSError, "no space"):
            one.run()
        pid = state.data["groups"][0]["pid"]
        self.pids.append(pid)
        self.assertFalse(alive(pid))

    def test_a_job_is_the_newest_also_after_a_clock_that_was_ahead_for_a_year(self):
        from baton_server import jobs, paths, runner
        kept, paths._state = paths._state, (self.make("home", ".local", "state", "lino-baton"), False)
        self.addCleanup(setattr, paths, "_state", kept)
        ahead = "%s-sync-ffffff" % time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(time.time() + 366 * 86400))
        os.makedirs(self.state("series", "mdg-1", "jobs", ahead))
        job = runner.new_id({"series": "mdg-1", "operation": "attempt"})
        os.makedirs(self.state("series", "mdg-1", "jobs", job))
        self.assertEqual(jobs.names("mdg-1"), [job, ahead])

    def test_a_job_is_succeeded_only_by_its_result(self):
        helper, job, directory = self.start("#!/bin/sh\ntrue\n")
        self.ended(helper, job)
        os.unlink(directory + "/result.json")
        self.assertEqual(self.ended(helper, job)["state"], "lost")

    def test_damaged_job_files_trip_nothing(self):
        helper, job, directory = self.start("#!/bin/sh\ntrue\n")
        self.ended(helper, job)
        for text in ("", "[]", "{", "null", '{"state":5,"phases":7}', "\0\xff", "[" * 100000):
            self.write(directory + "/result.json", text)
            self.write(directory + "/progress.json", text)
            self.assertIsInstance(helper.call("jobs")["jobs"], list)
            self.assertEqual(len(helper.call("probe", roots=[self.root])["series"]), 1)

    def test_yesterdays_production_is_old(self):
        helper, job, _ = self.start("#!/bin/sh\ntrue\n")
        self.ended(helper, job)
        os.unlink(self.links + "/prod")
        os.unlink(self.links + "/preview")
        os.symlink("mdg2", self.links + "/prod")
        states = {s["name"]: s["state"] for s in helper.call("probe", roots=[self.root])["series"][0]["sites"]}
        self.assertEqual(states, {"mdg1": "old", "mdg2": "production"})


if __name__ == "__main__":
    support.main()
