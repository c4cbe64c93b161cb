# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import fcntl
import hashlib
import json
import os
import signal
import subprocess
import sys
import time
import unittest

import support
from support import Case

CRONTAB = """#!/bin/sh
# A crontab that keeps its text in a file, and fails as real ones do
table=%(table)s
mode=$(cat %(table)s.mode 2>/dev/null)
[ "$mode" = denied ] && { echo "You (ann) are not allowed to use this program (crontab)" >&2; exit 1; }
case "$1" in
-l) [ -f "$table" ] || { echo "no crontab for ann" >&2; exit 1; }
    cat "$table" ;;
-r) rm "$table" ;;
-) [ "$mode" = broken ] && { cat >/dev/null; echo '"-":3: bad minute' >&2; exit 1; }
   [ "$mode" = lossy ] && { head -c 60 > "$table"; exit 0; }
   cat > "$table" ;;
esac
"""
OWN = "MAILTO=ann@example.com\n# my own\n5 4 * * sun echo 50\\% done\n"
ACTION = """
def answers(context, values):
    print("acting")
    if "code" in values:
        context.report({"refusal": {"code": values["code"], "message": "it needs a decision", "found": "x", "production": "y", "todo": "z"}})
    return values["status"]
"""
SCRIPT = "#!/bin/bash\necho by hand\n"


class Night(Case):
    def setUp(self):
        Case.setUp(self)
        from baton_server import series
        self.links = self.pair(SCRIPT)
        self.preview = self.links + "/mdg2"
        self.script = self.preview + "/initdb_from_prod.sh"
        self.series = series.links_id(self.links)
        self.who = {"series": self.series, "links": self.links}
        self.table = self.directory + "/table"
        self.write(self.directory + "/bin/crontab", CRONTAB % {"table": self.table}, 0o755)
        self.path = self.directory + "/bin:" + os.environ["PATH"]
        self.baton = self.helper(env={"PATH": self.path})

    def sync(self, shell="echo synchronised", **more):
        return dict(self.plan(self.links, operation="sync", steps=[self.step("one", shell, self.preview)]), source=self.links + "/mdg1", **more)

    def set(self, **more):
        return self.baton.call("nightly.set", **dict(dict(self.who, at="02:30", plan=self.sync(), script="keep", by="ann@laptop"), **more))["nightly"]

    def refused(self, method="nightly.set", **more):
        return self.baton.error(method, **dict(dict(self.who, at="02:30", plan=self.sync(), script="keep", by="ann@laptop"), **more))

    def crontab(self, text=None, mode=None):
        if mode is not None:
            self.write(self.table + ".mode", mode)
        if text is not None:
            self.write(self.table, text)
        try:
            with open(self.table) as source:
                return source.read()
        except FileNotFoundError:
            return None

    def saved(self):
        try:
            with open(self.state("series", self.series, "nightly.json")) as source:
                return json.load(source)
        except FileNotFoundError:
            return None

    def change(self, **more):
        self.write(self.state("series", self.series, "nightly.json"), json.dumps(dict(self.saved(), **more)))

    def hold(self, **values):
        self.write(self.state("series", self.series, "hold.json"), json.dumps(values))

    def nights(self):
        try:
            with open(self.state("series", self.series, "nights.jsonl")) as source:
                return [json.loads(line) for line in source]
        except FileNotFoundError:
            return []

    def probed(self):
        return self.baton.call("probe", roots=[self.root])["series"][0]

    def entry(self):
        """The command that cron would run."""
        return [line for line in self.crontab().split("\n") if line.endswith(" " + self.series) and "nightly.py" in line][0].split(" ", 5)[5]

    def cron(self):
        """(exit status, what it printed): the entry as cron starts it."""
        command = self.entry().replace("\\%", "%")
        done = subprocess.run(["/bin/sh", "-c", command], env={"HOME": "/nonexistent", "PATH": self.directory + "/bin:/usr/bin:/bin", "LOGNAME": "ann", "SHELL": "/bin/sh"}, cwd="/",
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return done.returncode, done.stdout.decode()

    def by_hand(self, **env):
        """The site's script in a terminal."""
        return subprocess.Popen([self.script], env=dict(os.environ, HOME=self.home, PATH=self.path, **env), cwd=self.preview, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE)


class Setting(Night):
    def test_a_nightly_is_saved_and_stands_in_the_crontab_and_in_the_table(self):
        self.crontab(OWN)
        made = self.set()
        self.assertEqual((made["at"], made["by"], made["script"], made["hold"], made["last"], made["problem"]), ("02:30", "ann@laptop", "kept", None, None, None))
        self.assertRegex(made["next"], r"^\d{4}-\d\d-\d\dT\d\d:30:00Z$")
        self.assertTrue(self.crontab().startswith(OWN + "# BEGIN lino-baton %s\n" % self.series))
        self.assertIn("\n30 2 * * * /usr/bin/python3 -X utf8 -I -S %s " % self.state("bin", "current", "baton_server", "nightly.py"), self.crontab())
        self.assertEqual(self.saved()["plan"], self.sync())
        self.assertEqual(self.probed()["nightly"], made)
        self.assertEqual(os.readlink(self.state("bin", "current")), support.HASH)

    def test_without_one_the_table_has_none(self):
        self.assertIsNone(self.probed()["nightly"])

    def test_another_time_replaces_it_and_clearing_leaves_the_crontab_as_it_was(self):
        self.crontab(OWN)
        self.set()
        self.set(at="23:05")
        self.assertEqual((self.crontab().count("lino-baton " + self.series), self.crontab().count("nightly.py")), (2, 1))
        self.assertIn("\n5 23 * * * ", self.crontab())
        self.assertEqual(self.baton.call("nightly.clear", by="ann", **self.who), {"nightly": None})
        self.assertEqual((self.crontab(), self.saved(), self.probed()["nightly"]), (OWN, None, None))
        self.baton.call("nightly.clear", by="ann", **self.who)

    def test_who_has_no_crontab_gets_one_and_has_none_again_afterwards(self):
        self.set()
        self.baton.call("nightly.clear", by="ann", **self.who)
        self.assertIsNone(self.crontab())

    def test_a_copy_of_the_crontab_is_kept_for_its_owner(self):
        self.crontab(OWN)
        self.set()
        copies = [name for name in os.listdir(self.state("crontab")) if name != "lock"]
        self.assertEqual(len(copies), 1)
        path = self.state("crontab", copies[0])
        with open(path) as source:
            self.assertEqual((source.read(), os.stat(path).st_mode & 0o7777), (OWN, 0o600))

    def test_who_may_not_have_a_crontab_learns_it_and_nothing_changes(self):
        self.crontab(OWN, "denied")
        error = self.refused(script="replace")
        self.assertEqual(error["code"], "not-permitted")
        self.assertIn("cron.allow", error["message"])
        with open(self.script) as source:
            self.assertEqual((source.read(), self.saved()), (SCRIPT, None))

    def test_a_server_without_crontab_is_told(self):
        self.baton = self.helper(env={"PATH": "/nowhere"})
        self.assertEqual(self.refused()["code"], "unsupported")

    def test_a_crontab_that_is_not_taken_or_reads_back_differently_changes_nothing(self):
        for mode in ("broken", "lossy"):
            self.crontab(OWN, mode)
            self.assertEqual(self.refused(script="replace")["code"], "failed")
            with open(self.script) as source:
                self.assertEqual((source.read(), self.saved()), (SCRIPT, None))
            self.assertEqual(os.listdir(self.preview).count("initdb_from_prod.sh"), 1)
        self.assertIn("MAILTO", self.crontab())
        self.crontab(OWN, "")
        self.set()
        before = self.saved()
        self.crontab(mode="broken")
        self.refused(at="03:00")
        self.assertEqual(self.saved(), before)

    def test_what_is_no_time_no_sync_or_another_series_is_refused(self):
        for at in ("24:00", "2:30", "02:60", "", None, 230, "02:30 * * * *", "02:3\u0661"):
            self.assertEqual(self.refused(at=at)["code"], "bad-request", at)
        for plan in (None, {}, self.plan(self.links), dict(self.sync(), series="foo-00000000"), dict(self.sync(), links=self.root), dict(self.sync(), format=1)):
            self.assertEqual(self.refused(plan=plan)["code"], "bad-request", plan)
        self.assertEqual(self.refused(script="overwrite")["code"], "bad-request")
        self.assertEqual(self.refused(links=self.root)["code"], "bad-request")
        self.assertEqual(self.refused(plan=dict(self.sync(), site=self.links + "/mdg1", source=self.links + "/mdg2"))["code"], "refused")
        self.assertEqual((self.saved(), self.crontab()), (None, None))

    def test_names_with_blanks_quotes_and_percent_signs_reach_cron_whole(self):
        self.home = self.make("home of o'brien 100%")
        self.baton = self.helper(env={"PATH": self.path})
        self.set()
        self.assertEqual(self.cron(), (0, ""))
        self.assertEqual(self.nights()[0]["event"], "started")

    def test_a_state_directory_that_was_given_is_given_to_cron_too(self):
        given = self.make("state given")
        self.baton = self.helper(env={"PATH": self.path, "LINO_BATON_STATE": given})
        self.set()
        self.assertEqual(self.cron(), (0, ""))
        self.assertTrue(os.path.exists(given + "/series/%s/nights.jsonl" % self.series))
        self.assertFalse(os.path.exists(self.state("series")))

    def test_in_a_shared_state_another_maintainers_entry_is_taken_over(self):
        self.set()
        self.change(user="bob")
        self.assertEqual(self.cron(), (0, ""))
        self.assertEqual((self.crontab(), self.nights(), self.saved()["user"]), (None, [], "bob"))

    def test_clearing_another_maintainers_nightly_is_found_by_his_next_run(self):
        self.set()
        me = self.saved()["user"]
        self.change(user="bob")
        self.baton.call("nightly.clear", by="ann", **self.who)
        self.assertIsNone(self.probed()["nightly"])
        self.assertIn("nightly.py", self.crontab())
        self.change(user=me)   # bob's next night
        self.assertEqual(self.cron(), (0, ""))
        self.assertEqual((self.crontab(), self.saved(), self.nights()), (None, None, []))


    def test_many_who_set_at_once_lose_no_entry(self):
        self.crontab(OWN)
        others = {name: self.pair(name=name) for name in ("foo", "bar", "baz")}
        from baton_server import series
        calls = []
        for name, links in others.items():
            helper = self.helper(env={"PATH": self.path})
            plan = dict(self.plan(links, operation="sync", steps=[self.step("one", "true", "%s/%s2" % (links, name))]), source="%s/%s1" % (links, name))
            calls.append((helper, helper.send("nightly.set", series=series.links_id(links), links=links, at="02:30", plan=plan, script="keep", by="a")))
        for helper, call in calls:
            self.assertIn("result", helper.end_of(call)[0])
        self.assertEqual((self.crontab().count("# BEGIN lino-baton"), self.crontab().count(OWN)), (3, 1))


class Running(Night):
    def job(self):
        return self.baton.call("jobs", series=self.series)["jobs"][0]

    def test_cron_starts_the_saved_plan_in_silence(self):
        self.set()
        self.assertEqual(self.cron(), (0, ""))
        night, = self.nights()
        record = self.ended(self.baton, night["job"])
        self.assertEqual((night["event"], record["state"], record["operation"]), ("started", "succeeded", "sync"))
        self.assertRegex(record["by"], r"^nightly \(.+@.+\)$")
        found = self.probed()
        self.assertEqual((found["nightly"]["last"]["job"], found["nightly"]["last"]["event"], found["nightly"]["problem"]), (night["job"], "started", None))
        preview, = [site for site in found["sites"] if site["name"] == "mdg2"]
        self.assertEqual((preview["lastSync"]["job"], preview["lastSync"]["state"]), (night["job"], "succeeded"))

    def test_the_same_night_starts_once_whatever_the_clock_does(self):
        self.set()
        self.cron()
        self.ended(self.baton, self.nights()[0]["job"])
        self.assertEqual(self.cron(), (0, ""))
        self.assertEqual(len(self.nights()), 1)

    def test_a_night_that_is_held_is_left_out_and_the_one_after_is_not(self):
        self.set()
        held = self.baton.call("nightly.hold", hold=True, by="eva", **self.who)["nightly"]
        self.assertEqual((held["hold"]["by"], held["hold"]["night"]), ("eva", time.strftime("%Y-%m-%d", time.localtime(nightstate_seconds(held["next"])))))
        self.hold(night=time.strftime("%Y-%m-%d"), by="eva")
        self.assertEqual(self.cron(), (0, ""))
        self.assertEqual([(one["event"], one["detail"]) for one in self.nights()], [("held", "left out by eva")])
        self.hold(night="2020-01-01", by="eva")
        self.cron()
        self.assertEqual(self.nights()[1]["event"], "started")
        self.assertIsNone(self.probed()["nightly"]["hold"])
        self.baton.call("nightly.hold", hold=True, by="eva", **self.who)
        self.assertIsNone(self.baton.call("nightly.hold", hold=False, by="eva", **self.who)["nightly"]["hold"])
        self.assertEqual(self.refused("nightly.hold", hold=1)["code"], "bad-request")
        self.baton.call("nightly.clear", by="ann", **self.who)
        self.assertEqual(self.refused("nightly.hold", hold=True)["code"], "not-found")

    def test_a_series_that_is_held_by_another_job_is_locked_in_its_words(self):
        self.set(plan=self.sync("sleep 30"))
        job = self.baton.call("job.start", plan=self.sync("sleep 30"), by="eva@desk")["job"]
        self.pids.append(job["pid"])
        self.assertEqual(self.cron(), (0, ""))
        night, = self.nights()
        self.assertEqual((night["event"], night["job"]), ("locked", None))
        self.assertIn("eva@desk", night["detail"])
        self.assertEqual(self.probed()["nightly"]["last"]["event"], "locked")
        self.baton.call("job.stop", job=job["id"], by="x")

    def test_after_a_switch_it_is_refused_and_production_is_not_touched(self):
        self.set(plan=self.sync("touch ran"))
        for role, name in (("prod", "mdg2"), ("preview", "mdg1")):
            os.unlink(self.links + "/" + role)
            os.symlink(name, self.links + "/" + role)
        self.assertEqual(self.cron(), (0, ""))
        night, = self.nights()
        self.assertEqual((night["event"], night["code"]), ("refused", "switched"))
        self.assertFalse(os.path.exists(self.preview + "/ran"))

    def test_where_nothing_is_saved_it_says_so_for_crons_mail(self):
        self.set()
        os.unlink(self.state("series", self.series, "nightly.json"))
        status, said = self.cron()
        self.assertEqual(status, 1)
        self.assertIn("no nightly synchronisation", said)

    @unittest.skipUnless(os.geteuid() == 0, "only root can give a file away")
    def test_what_another_user_wrote_is_not_run_as_this_one(self):
        self.set(plan=self.sync("touch ran"))
        os.chown(self.state("series", self.series, "nightly.json"), 65534, -1)
        self.assertEqual(self.cron(), (0, ""))
        self.assertEqual([(one["event"], one["code"]) for one in self.nights()], [("refused", "foreign")])
        self.assertFalse(os.path.exists(self.preview + "/ran"))

    def test_a_plan_that_cannot_be_used_is_a_failed_night(self):
        self.set()
        self.change(plan={"format": 9})
        self.assertEqual(self.cron(), (0, ""))
        self.assertEqual(self.nights()[0]["event"], "failed")

    def test_an_entry_that_is_gone_from_the_crontab_is_told(self):
        self.set()
        self.assertIsNone(self.probed()["nightly"]["problem"])
        self.crontab(OWN)
        self.baton = self.helper(env={"PATH": self.path})   # one that has not looked yet
        self.assertIsNone(self.probed()["nightly"]["problem"])
        self.wait_for(lambda: self.probed()["nightly"]["problem"] == "no-cron", what="the look at the crontab")

    def test_rehearsals_and_undos_are_no_synchronisation(self):
        job = self.baton.call("job.start", plan=self.sync(), by="a", rehearse=True)["job"]
        self.ended(self.baton, job["id"])
        self.assertIsNone([site for site in self.probed()["sites"] if site["name"] == "mdg2"][0]["lastSync"])

    def test_a_probe_with_a_nightly_costs_nothing_that_is_noticed(self):
        self.set()
        self.cron()
        self.ended(self.baton, self.nights()[0]["job"])
        self.probed()
        from baton_server import files, jobs, nightstate, paths
        before = paths._state
        paths._state = (self.state(), False)
        self.addCleanup(setattr, paths, "_state", before)
        time.sleep(0.2)   # a file that was changed this moment is read again
        history = jobs.history(self.series)
        nightstate.nightly(self.series, history)
        start = time.process_time()
        for _ in range(100):
            files.new_generation()
            nightstate.nightly(self.series, history)
        self.assertLess((time.process_time() - start) / 100, 0.003)


def nightstate_seconds(text):
    from baton_server import nightstate
    return nightstate.seconds(text)


class Script(Night):
    def originals(self):
        return sorted(name for name in os.listdir(self.preview) if name.endswith(".orig"))

    def text(self, name="initdb_from_prod.sh"):
        with open(os.path.join(self.preview, name)) as source:
            return source.read()

    def test_the_sites_script_calls_the_runner_and_the_former_one_is_kept_beside_it(self):
        os.chmod(self.script, 0o775)
        self.assertEqual(self.set(script="replace")["script"], "replaced")
        self.assertEqual([self.text(name) for name in self.originals()], [SCRIPT])
        self.assertEqual(os.stat(self.script).st_mode & 0o7777, 0o775)
        self.assertIn("mv %s initdb_from_prod.sh" % self.originals()[0], self.text())
        run = self.by_hand()
        out, error = run.communicate()
        self.assertEqual((run.returncode, out.decode().split("\n")[-2]), (0, "synchronised"))
        self.assertIn("it goes on when you interrupt", error.decode())
        job, = self.baton.call("jobs", series=self.series)["jobs"]
        self.assertRegex(job["by"], "^[^(]+@[^(]+$")
        self.assertEqual(self.nights(), [])

    def test_it_is_a_script_that_shellcheck_takes(self):
        self.set(script="replace")
        try:
            done = subprocess.run(["shellcheck", self.script], stdout=subprocess.PIPE)
        except FileNotFoundError:
            self.skipTest("shellcheck is not installed")
        self.assertEqual(done.returncode, 0, done.stdout.decode())

    def test_setting_it_twice_keeps_no_copies_of_copies_and_clearing_puts_the_former_back(self):
        self.set(script="replace")
        self.set(script="replace", at="03:00")
        self.set(script="keep", at="04:00")
        self.assertEqual(len(self.originals()), 1)
        self.baton.call("nightly.clear", by="ann", **self.who)
        self.assertEqual((self.text(), self.originals()), (SCRIPT, []))

    def test_what_somebody_put_there_since_stays(self):
        self.set(script="replace")
        self.write(self.script, "#!/bin/sh\necho new\n", 0o755)
        self.assertEqual(self.probed()["nightly"]["script"], "foreign")
        self.baton.call("nightly.clear", by="ann", **self.who)
        self.assertEqual((self.text(), len(self.originals())), ("#!/bin/sh\necho new\n", 1))

    def test_where_there_was_none_there_is_none_afterwards(self):
        os.unlink(self.script)
        self.assertEqual(self.set(script="keep")["script"], "missing")
        self.assertEqual(self.set(script="replace")["script"], "replaced")
        self.assertEqual(os.stat(self.script).st_mode & 0o111, 0o111)
        self.baton.call("nightly.clear", by="ann", **self.who)
        self.assertFalse(os.path.exists(self.script))

    def test_a_link_is_kept_as_the_link_it_is(self):
        shared = self.write(self.directory + "/shared.sh", SCRIPT, 0o755)
        os.unlink(self.script)
        os.symlink(shared, self.script)
        self.set(script="replace")
        with open(shared) as source:
            self.assertEqual(source.read(), SCRIPT)
        self.baton.call("nightly.clear", by="ann", **self.who)
        self.assertEqual(os.readlink(self.script), shared)

    def test_its_exit_status_tells_how_it_went(self):
        with open(os.path.join(support.SERVER, "baton_server", "sync_page.py"), encoding="utf-8") as source:
            module = {"sync_page": source.read() + "\n\n" + ACTION}   # the guards ask for its other functions
        bundle = support.bundle_with(module)
        self.baton = self.helper(env={"PATH": self.path}, bundle=bundle, digest=hashlib.sha256(bundle).hexdigest())
        for with_, status, words, problem in (({"status": 1}, 1, "failed", "failed"), ({"status": 0}, 0, "done", None), ({"status": 5}, 5, "some tables differ", "differs"),
                                              ({"status": 3, "code": "restore-script"}, 3, "needs a decision", "needs-you"), ({"status": 3, "code": "disk"}, 3, "needs a decision", "refused")):
            plan = dict(self.sync(), steps=[self.step("one", dict(with_, action="answers"), self.preview)])
            self.set(script="replace", plan=plan)
            self.change(since="2020-01-01T00:00:00Z")
            self.write(self.state("series", self.series, "nights.jsonl"), "")
            self.assertEqual(self.cron(), (0, ""))
            self.ended(self.baton, self.nights()[0]["job"])
            self.assertEqual(self.of_last_night(), problem)
            run = self.by_hand()
            _, error = run.communicate()
            self.assertEqual(run.returncode, status, error)
            self.assertIn(words, error.decode())

    def of_last_night(self):
        """The problem, as it is told of a night whose time has come: whatever the clock says now."""
        from baton_server import files, jobs, nightstate, paths
        before = paths._state
        paths._state = (self.state(), False)
        self.addCleanup(setattr, paths, "_state", before)
        known = nightstate.saved(self.state("series", self.series, "nightly.json"))
        told = nightstate.nights(self.state("series", self.series, "nights.jsonl"))
        known["at"] = time.strftime("%H:%M", time.localtime(nightstate.seconds(told[-1]["at"])))
        files.new_generation()
        return nightstate.of_night(known, told, jobs.history(self.series), time.time())

    def test_refused_and_busy_are_3_with_the_reason(self):
        self.set(script="replace", plan=self.sync("sleep 30"))
        lock = os.open(self.links, os.O_RDONLY)
        fcntl.flock(lock, fcntl.LOCK_EX)
        run = self.by_hand()
        self.assertIn(b"is held by", run.communicate()[1])
        self.assertEqual(run.returncode, 3)
        os.close(lock)
        os.unlink(self.links + "/preview")
        run = self.by_hand()
        self.assertIn(b"the links changed", run.communicate()[1])
        self.assertEqual(run.returncode, 3)

    def test_interrupting_it_leaves_the_job_running(self):
        self.set(script="replace", plan=self.sync("echo begun; sleep 5; echo over"))
        run = self.by_hand()
        self.assertIn(b"begun", b"".join(iter(run.stdout.readline, b"begun\n")) + b"begun")
        run.send_signal(signal.SIGINT)
        _, error = run.communicate()
        self.assertEqual(run.returncode, 130)
        self.assertIn(b"goes on", error)
        job, = self.baton.call("jobs", series=self.series)["jobs"]
        self.assertEqual(job["state"], "running")
        self.assertEqual(self.ended(self.baton, job["id"])["state"], "succeeded")

    def test_a_hold_is_for_the_night_and_not_for_who_runs_it_by_hand(self):
        self.set(script="replace")
        self.baton.call("nightly.hold", hold=True, by="eva", **self.who)
        run = self.by_hand()
        self.assertIn(b"held by eva", run.communicate()[1])
        self.assertEqual(run.returncode, 0)

    def test_whoever_has_no_helper_or_no_plan_learns_what_to_do(self):
        self.set(script="replace")
        self.home = self.make("bob")
        run = self.by_hand()
        self.assertIn(b"no Lino Baton helper", run.communicate()[1])
        self.assertEqual(run.returncode, 1)
        bob = self.helper(env={"PATH": self.path})
        bob.call("ping")
        run = self.by_hand()
        self.assertIn(b"no plan is saved here", run.communicate()[1])
        self.assertEqual(run.returncode, 1)

    def test_a_job_that_runs_this_script_does_not_wait_for_itself(self):
        self.set(script="replace")
        run = self.by_hand(BATON_JOB="20261128T000000Z-run-script-aaaaaa")
        self.assertIn(b"holds the sites already", run.communicate()[1])
        self.assertEqual(run.returncode, 3)

    def test_what_the_thin_script_printed_to_a_log_is_not_taken_for_a_run_by_hand(self):
        self.set(script="replace", plan=self.sync("exit 1"))
        run = self.by_hand()
        run.communicate()
        job = self.job_of_preview()
        time.sleep(1.1)
        self.write(self.preview + "/log/initdb_from_prod.log", time.strftime("%Y-%m-%d %H:%M:%S Start ./initdb_from_prod.sh\nx\n%Y-%m-%d %H:%M:%S End\n"))
        self.assertEqual(self.job_of_preview(), job)
        self.baton.call("nightly.clear", by="ann", **self.who)
        os.utime(self.script)
        self.wait_for(lambda: self.job_of_preview()["source"] == "script-log", what="the run by hand")

    def job_of_preview(self):
        return [site for site in self.probed()["sites"] if site["name"] == "mdg2"][0]["lastSync"]


if __name__ == "__main__":
    sys.exit(support.main())
