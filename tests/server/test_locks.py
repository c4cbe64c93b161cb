# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import subprocess
import sys

import support
from support import Case

# Each contender takes the lock, leaves a mark that only one may have at a time, and lets go.
CONTENDER = """
import os, sys
sys.path.insert(0, sys.argv[1])
from baton_server import locks, paths, procs, host
paths._state = (sys.argv[2], False)
won = refused = 0
me = {"pid": os.getpid(), "startTime": procs.start_time(os.getpid()), "bootId": procs.boot_id(), "who": "c", "operation": "x", "job": sys.argv[5]}
os.read(0, 1)
while won + refused < int(sys.argv[6]):
    try:
        lock = locks.Lock("race-1", sys.argv[3], me)
    except locks.Locked as error:
        refused += 1
        continue
    try:
        os.close(os.open(sys.argv[4], os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        print("two holders")
        os._exit(3)
    won += 1
    os.unlink(sys.argv[4])
    lock.release()
print(won, refused)
"""


class Locks(Case):
    def race(self, states, each):
        links = self.make("sites", "mdg")
        contenders = []
        for number in range(8):
            contenders.append(subprocess.Popen([sys.executable, "-B", "-c", CONTENDER, support.SERVER, states[number % len(states)], links, self.directory + "/mark", str(number), str(each)],
                                               stdin=subprocess.PIPE, stdout=subprocess.PIPE))
        for one in contenders:
            one.stdin.write(b"g")
            one.stdin.flush()
        answers = []
        for one in contenders:
            out, _ = one.communicate()
            self.assertEqual(one.returncode, 0, out)
            answers.append([int(word) for word in out.split()])
        self.assertEqual(sum(map(sum, answers)), 8 * each)
        return answers

    def test_never_two_holders_in_1600_tries_from_8_processes(self):
        answers = self.race([self.state()], 200)
        self.assertGreater(sum(won for won, _ in answers), 0)

    def test_two_maintainers_without_a_common_state_exclude_each_other(self):
        answers = self.race([self.make("one"), self.make("two")], 200)
        self.assertGreater(sum(refused for _, refused in answers), 0)

    def test_of_many_starts_at_once_one_job_runs_and_the_others_learn_who(self):
        links = self.pair("#!/bin/sh\nsleep 20\n")
        helpers = [self.helper() for _ in range(3)]
        plan = self.plan(links)
        calls = [(h, h.send("job.start", plan=plan, by="m%d" % i)) for i, h in enumerate(helpers * 4)]
        ends = {helper: [] for helper in helpers}
        for helper in helpers:
            while len(ends[helper]) < 4:
                ends[helper].append(helper.frame())
        frames = [frame for found in ends.values() for frame in found]
        started = [frame["result"]["job"] for frame in frames if "result" in frame]
        self.assertEqual(len(started), 1)
        for frame in frames:
            if "error" in frame:
                self.assertEqual(frame["error"]["code"], "locked")
        self.pids.append(started[0]["pid"])
        late = helpers[0].error("job.start", plan=plan, by="late")
        self.assertEqual(late["details"]["holder"]["job"], started[0]["id"])
        self.assertRegex(late["details"]["holder"]["who"], "^m[0-9]+$")
        self.assertEqual(helpers[0].call("probe", roots=[self.root])["series"][0]["lock"]["job"], started[0]["id"])
        self.assertEqual(len(helpers[1].call("jobs", series=plan["series"])["jobs"]), 1)
        helpers[1].call("job.stop", job=started[0]["id"], by="x")
        self.assertIn("job", helpers[2].call("job.start", plan=plan, by="next"))
        helpers[2].call("job.stop", job=helpers[2].call("jobs")["jobs"][0]["id"], by="x")


class Guards(Case):
    def refused(self, plan):
        helper = self.opened[-1] if self.opened else self.helper()
        error = helper.error("job.start", plan=plan, by="a")
        self.assertEqual(helper.call("jobs")["jobs"], [])
        return error

    def test_a_sync_script_never_runs_in_production(self):
        links = self.pair()
        self.write(links + "/mdg1/initdb_from_prod.sh", "#!/bin/sh\ntouch ran\n", 0o755)
        error = self.refused(self.plan(links, site=links + "/mdg1"))
        self.assertEqual(error["code"], "refused")
        self.assertEqual(sorted(error["details"]), ["code", "found", "production", "todo"])
        self.assertFalse(os.path.exists(links + "/mdg1/ran"))
        self.assertEqual(self.refused(self.plan(links, site=links + "/prod"))["code"], "refused")

    def test_a_script_that_everyone_may_change_does_not_run(self):
        links = self.pair()
        script = links + "/mdg2/initdb_from_prod.sh"
        os.chmod(script, 0o757)
        error = self.refused(self.plan(links))
        self.assertEqual(error["code"], "refused")
        self.assertIn("chmod o-w", error["details"]["todo"])

    def test_a_script_with_getlinos_modes_runs(self):
        links = self.pair()
        script = links + "/mdg2/initdb_from_prod.sh"
        os.chmod(script, 0o775)
        self.assertIn("job", self.helper().call("job.start", plan=self.plan(links), by="a"))

    def test_scripts_from_elsewhere_do_not_run(self):
        links = self.pair()
        outside = self.write(self.directory + "/evil.sh", "#!/bin/sh\n", 0o755)
        os.symlink(outside, links + "/mdg2/link.sh")
        for argv, code in ((["sh", "-c", "true"], "refused"), ([outside], "refused"), (["./link.sh"], "refused"), (["./none.sh"], "not-found"), (["../mdg1/manage.py"], "refused"),
                           (["./settings.py"], "refused")):
            self.assertEqual(self.refused(self.plan(links, argv=argv))["code"], code, argv)

    def test_a_plan_of_another_form_is_a_bad_request(self):
        links = self.pair()
        good = self.plan(links)
        cases = [None, [], {}, dict(good, format=1), dict(good, steps=[]), dict(good, steps=[{}]), dict(good, series="../../x"), dict(good, series="mdg-00000000"), dict(good, site="relative"),
                 dict(good, operation="Run Script"), dict(good, operation="../x"), dict(good, progress=[]), dict(good, progress={"rules": [{"match": "("}]}), dict(good, progress={"rules": [{"match": "(x)", "done": 2}]}),
                 dict(good, progress={"rules": [{"match": "x", "expect": {"phase": "dump", "total": 1}}]}), dict(good, progress={"rules": [{"match": "x", "phase": ["dump"]}]}), dict(good, title=5),
                 dict(good, links=self.directory)]
        for change in ({"argv": "ls"}, {"argv": []}, {"argv": [5]}, {"argv": ["a\0b"]}, {"cwd": "/"}, {"cwd": links + "/mdg1"}, {"timeout": -1}, {"timeout": "5"}, {"timeout": True}):
            cases.append(dict(good, steps=[dict(good["steps"][0], run=dict(good["steps"][0]["run"], **change))] if "timeout" not in change else [dict(good["steps"][0], **change)]))
        for plan in cases:
            self.assertEqual(self.refused(plan)["code"], "bad-request", plan)
        self.assertEqual(self.refused(dict(good, site=links + "/none"))["code"], "not-found")

    def test_a_site_of_another_series_is_refused(self):
        links = self.pair()
        self.pair(name="foo")
        plan = dict(self.plan(links), site=self.root + "/foo/foo2")
        plan["steps"] = [dict(plan["steps"][0], run=dict(plan["steps"][0]["run"], cwd=plan["site"]))]
        self.assertEqual(self.refused(plan)["code"], "bad-request")

    def test_a_site_in_a_flat_root_belongs_through_its_links_directory(self):
        flat = self.make("sites", "lino_local")
        for name in ("mdg1", "mdg2"):
            self.site(flat + "/" + name)
        links = self.make("sites", "mdg")
        os.symlink("../lino_local/mdg1", links + "/prod")
        os.symlink("../lino_local/mdg2", links + "/preview")
        self.write(flat + "/mdg2/initdb_from_prod.sh", "#!/bin/sh\ntrue\n", 0o755)
        helper = self.helper()
        one = helper.call("probe", roots=[self.root])["series"][0]
        plan = self.plan(links, site=flat + "/mdg2")
        self.assertEqual(plan["series"], one["id"])
        job = helper.call("job.start", plan=plan, by="a")["job"]
        self.assertEqual(self.ended(helper, job["id"])["state"], "succeeded")
        self.assertEqual(helper.call("probe", roots=[self.root])["series"][0]["sites"][1]["lastSync"]["job"], job["id"])

    def test_a_plan_that_knows_nothing_of_the_links_runs_neither_in_production_nor_in_preview(self):
        from baton_server import series
        flat = self.make("sites", "lino_local")
        for name in ("mdg1", "mdg2"):
            self.site(flat + "/" + name)
            self.write(flat + "/" + name + "/initdb_from_prod.sh", "#!/bin/sh\ntouch ran\n", 0o755)
        helper = self.helper()
        helper.call("probe", roots=[self.root])
        links = self.make("sites", "mdg")
        for role, name in (("prod", "mdg1"), ("preview", "mdg2")):
            os.symlink("../lino_local/" + name, links + "/" + role)
        helper.call("probe", roots=[self.root])
        for name in ("mdg1", "mdg2"):
            plan = dict(self.plan(flat, site=flat + "/" + name), series=series.group_id(flat, "mdg"))
            error = self.refused(plan)
            self.assertEqual(error["code"], "refused")
            self.assertIn(links, error["details"]["found"])
            self.assertFalse(os.path.exists(flat + "/" + name + "/ran"))
        copy = self.make("sites", "copy")
        os.symlink(flat + "/mdg2", copy + "/preview")
        helper.call("probe", roots=[self.root])
        helper.call("job.start", plan=self.plan(links, site=flat + "/mdg2"), by="a")


if __name__ == "__main__":
    support.main()
