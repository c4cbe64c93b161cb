# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import subprocess
import time

import support
from support import Case

SCRIPT = """#!/bin/bash
ROOT=@
NEW=$ROOT/preview
LOG="${NEW}/log/initdb_from_prod.log"
echo "`date` Start $0" >> $LOG
rsync --log-file $LOG a b
sleep 30
"""
RSYNC = "2026/11/21 03:00:12 [4711] building file list\n2026/11/21 03:00:13 [4711] >f+++ media/start of the end done.pdf\n"


class SyncLog(Case):
    def sync(self, text, age=7200, name="initdb_from_prod.log", script=SCRIPT):
        if not self.opened:
            self.links = self.pair(script.replace("@", os.path.join(self.root, "mdg")))
            self.helper()
        path = self.write(self.links + "/mdg2/log/" + name, text)
        os.utime(path, (time.time() - age, time.time() - age))
        time.sleep(0.15)
        return self.opened[-1].call("probe", roots=[self.root])["series"][0]["sites"][1]["lastSync"]

    def test_start_and_end_lines_of_many_forms_make_a_run(self):
        for start, end in (("2026-11-21 03:00:01 Start ./x.sh", "2026-11-21 03:50:00 End ./x.sh"),
                           ("Sat Nov 21 03:00:01 UTC 2026 Start ./initdb_from_prod.sh", "Sat Nov 21 03:50:00 UTC 2026 End ./initdb_from_prod.sh"),
                           ("Start initdb_from_prod.sh 2026-11-21T03:00:01Z", "Finished 2026-11-21T03:50:00Z"),
                           ("Begin of sync: 21.11.2026 03:00:01", "Done: 21.11.2026 03:50:00")):
            found = self.sync("%s\n%s%s\n" % (start, RSYNC, end))
            self.assertEqual((found["state"], found["source"], found["job"]), ("succeeded", "script-log", None), start)
            self.assertEqual((found["started"][:10], found["started"][-4:], found["ended"][-4:]), ("2026-11-21", ":01Z", ":00Z"))
            self.assertTrue(found["log"].endswith("/mdg2/log/initdb_from_prod.log"))

    def test_the_last_of_many_runs_counts(self):
        runs = "".join("2026-11-%02d 03:00:00 Start x\n%s2026-11-%02d 03:30:00 End x\n" % (day, RSYNC * 50, day) for day in range(1, 22))
        self.assertEqual(self.sync(runs)["ended"][:10], "2026-11-21")

    def test_a_run_without_an_end_is_running_or_failed(self):
        text = "2026-11-20 03:00:00 Start x\n2026-11-20 03:30:00 End x\n2026-11-21 03:00:00 Start x\n" + RSYNC
        self.assertEqual(self.sync(text, age=5)["state"], "running")
        found = self.sync(text, age=90000)
        self.assertEqual((found["state"], found["ended"]), ("failed", None))
        self.assertEqual(self.sync(text + "rsync error: some files (code 23)\n", age=90000)["state"], "failed")

    def test_a_quiet_run_whose_script_still_runs_is_running(self):
        self.sync("")
        script = subprocess.Popen(["./initdb_from_prod.sh"], cwd=self.links + "/mdg2", start_new_session=True, stderr=subprocess.DEVNULL)
        try:
            time.sleep(0.3)
            self.assertEqual(self.sync("2026-11-21 03:00:00 Start x\n", age=3600)["state"], "running")
        finally:
            os.killpg(script.pid, 9)
            script.wait()

    def test_the_output_that_cron_kept_is_understood_too(self):
        text = "PART1 : MAKE A SNAPSHOT OF x\nPART2 : MIRROR\nPART3 : RESTORE SNAPSHOT TO y\nLoaded 6200 objects\n\n1192 static files copied to 'x'.\n"
        found = self.sync(text, name="initdb_from_prod-nightly.log", script="#!/bin/sh\n")
        self.assertEqual((found["state"], found["source"]), ("succeeded", "script-log"))

    def test_what_is_no_log_of_a_run_says_nothing(self):
        for text in ("", "hello\n", "\0" * 5000, "x" * 3000000, b"\xff\xfe\n" * 100):
            self.assertIsNone(self.sync(text))

    def test_a_script_whose_names_double_or_are_many_costs_neither_memory_nor_time(self):
        from baton_server import synclog
        path = self.write(self.root + "/x.sh", "LOG=/x/y.log\nA=xx\n" + "A=$A$A\n" * 60 + ">>$A\n")
        self.assertEqual(synclog.targets(path), ["/x/y.log"])
        begun = time.monotonic()
        path = self.write(self.root + "/x.sh", "".join(">>l%d\n" % i for i in range(80000)))
        self.assertLessEqual(len(synclog.targets(path)), 50)
        self.assertLess(time.monotonic() - begun, 30)

    def test_production_does_not_claim_the_previews_log(self):
        self.sync("2026-11-21 03:00:00 Start x\n2026-11-21 03:30:00 End x\n")
        self.write(self.links + "/mdg1/initdb_from_prod.sh", SCRIPT.replace("@", self.links), 0o755)
        sites = self.opened[-1].call("probe", roots=[self.root])["series"][0]["sites"]
        self.assertIsNone(sites[0]["lastSync"])
        kinds = {entry["name"]: entry["kind"] for entry in self.opened[-1].call("logs", site=self.links + "/mdg2")["logs"]}
        self.assertEqual(kinds["initdb_from_prod.log"], "sync-log")


if __name__ == "__main__":
    support.main()
