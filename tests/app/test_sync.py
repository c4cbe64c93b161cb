#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The managed synchronisation on the real practice server, by the command line alone."""
import json
import os
import stat
import subprocess
import unittest

import contract
from baton_case import BATON, BatonCase, practice_servers
from on_terminal import OnTerminal


class TestSync(BatonCase):
    """The tests run in the order of their names."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        server = practice_servers()[0]
        cls.environment["VISUAL"] = os.path.join(cls.home, "editor")
        address = [server["host"], "--port", str(server["port"]), "--user", server["user"], "--identity", server["identity"],
                   "--root", server["sitesRoot"]] + [word for directory in server["vhosts"] for word in ("--vhosts", directory)]
        subprocess.run([BATON, "server", "add", "p", *address, "--fingerprint", server["fingerprint"]], env=cls.environment, check=True)
        status = json.loads(subprocess.run([BATON, "status", "p", "--no-health", "--json"], env=cls.environment, stdout=subprocess.PIPE).stdout)
        cls.series = next(s for s in status["servers"][0]["series"] if any(site["state"] == "preview" for site in s["sites"]))
        cls.target = "p/" + cls.series["id"]

    def site(self, state):
        return next(site for site in self.series["sites"] if site["state"] == state)

    def last_job(self):
        return self.json("jobs", "p", "--limit", "1")["jobs"][0]

    def test_1_a_rehearsal_shows_every_command_and_changes_nothing(self):
        database = self.site("preview")["database"]["name"]
        before = os.stat(database).st_mtime_ns if os.path.exists(database) else None
        out, said = self.baton("sync", self.target, "--rehearse")
        for words in (b"Dump production's data", b"Restore the data into the preview", b"collectstatic"):
            self.assertIn(words, out)
        self.assertIn("nothing stands in the way", said)
        self.assertEqual(os.stat(database).st_mtime_ns if os.path.exists(database) else None, before)
        self.assertTrue(self.last_job()["rehearsal"])

    def test_2_the_script_is_one_that_bash_and_shellcheck_take(self):
        script = self.baton("sync", self.target, "--script")[0]
        for command in (["bash", "-n"], ["shellcheck", "--shell=bash", "-"]):
            self.assertEqual(subprocess.run(command, input=script, stdout=subprocess.PIPE).returncode, 0)

    def test_3_a_sync_that_was_stopped_is_resumed_to_its_end_and_the_demo_data_differs(self):
        self.baton("sync", self.target)
        job = self.last_job()
        self.baton("stop", job["id"])
        self.assertTrue(self.last_job()["canResume"])
        out, said = self.baton("resume", job["id"], "--follow", status=5)
        self.assertRegex(out.decode(), r"memo_mention +25 +4 ")
        self.assertIn("Production was not touched.", said)
        self.assertEqual(self.last_job()["resumes"], job["id"])

    def test_4_history_jobs_and_status_keep_their_contracts(self):
        history = self.json("history", self.target)
        self.assertEqual(contract.history_problems(history), [])
        self.assertEqual(history["runs"][0]["differences"][0]["table"], "memo_mention")
        self.assertGreater(history["runs"][0]["objects"], 5000)
        self.assertEqual(contract.jobs_problems(self.json("jobs", "p")), [])
        self.assertEqual(contract.status_problems(self.json("status", "p", "--no-health")), [])
        self.assertIn(b"differences", self.baton("history", self.target)[0].lower())

    def test_5_the_restore_script_is_edited_on_a_terminal_checked_and_kept(self):
        self.baton("restore-script", self.target, "--edit", status=3)  # no terminal
        for line, status, said in (("def broken(:", 3, "does not compile"), ("# edited in a test", 0, "Saved")):
            with open(self.environment["VISUAL"], "w") as editor:
                editor.write("#!/bin/sh\necho '%s' >>\"$1\"\n" % line)
            os.chmod(self.environment["VISUAL"], stat.S_IRWXU)
            terminal = OnTerminal([BATON, "restore-script", self.target, "--edit"], self.environment)
            self.assertEqual(terminal.end(), status, terminal.seen)
            self.assertIn(said, terminal.seen)
        kept = self.baton("restore-script", self.target, "--show")[0]
        self.assertTrue(kept.endswith(b"# edited in a test\n"))
        self.assertNotIn(b"broken", kept)
        self.assertIn(b"+# edited in a test", self.baton("restore-script", self.target, "--diff")[0])
        self.assertEqual(self.json("restore-script", self.target)["state"], "current")

    def test_6_a_nightly_is_set_held_and_ended(self):
        self.assertIn(b"Nightly at 02:30", self.baton("sync", self.target, "--nightly", "02:30", "--keep-script")[0])
        try:
            self.assertIsNotNone(self.json("sync", self.target, "--hold-tonight")["nightly"]["hold"])
            self.assertIsNone(self.json("sync", self.target, "--no-hold")["nightly"]["hold"])
            nightly = self.json("status", self.target, "--no-health")["servers"][0]["series"][0]["nightly"]
            self.assertEqual((nightly["at"], nightly["script"]), ("02:30", "kept"))
        finally:
            self.assertIsNone(self.json("sync", self.target, "--no-nightly")["nightly"])


if __name__ == "__main__":
    unittest.main()
