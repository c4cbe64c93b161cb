#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""baton on the real practice server, as a provider uses it."""
import glob
import os
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

import contract
from baton_case import BATON, BatonCase, practice_servers
from on_terminal import OnTerminal

SCRIPT = "initdb_from_prod.sh"
OTHER_FINGERPRINT = "SHA256:" + "B" * 43
LOADING_LIMIT = 180  # seconds until Lino, started cold beside a build, answers its first request


class TestOnPracticeServer(BatonCase):
    """The tests run in the order of their names: a server is added first, and jobs of one series follow each other."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.server = practice_servers()[0]

    def address(self):
        server = self.server
        return [server["host"], "--port", str(server["port"]), "--user", server["user"], "--identity", server["identity"],
                "--root", server["sitesRoot"]] + [word for directory in server["vhosts"] for word in ("--vhosts", directory)]

    def series(self):
        return self.json("status", "p", "--no-health")["servers"][0]["series"]

    def target(self):
        return "p/" + next(s["id"] for s in self.series() if any(site["state"] == "preview" for site in s["sites"]))

    def log_on_server(self, job):
        """The log's own file on the server, which is this machine."""
        path, = glob.glob(os.path.join(self.server["state"], "series", "*", "jobs", job, "log"))
        with open(path, "rb") as file:
            return file.read()

    def job(self, identity):
        return next(job for job in self.json("jobs", "p")["jobs"] if job["id"] == identity)

    def wait_for(self, what, seconds, check):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = check()
            if found:
                return found
            time.sleep(0.2)
        self.fail("%s did not happen within %d s" % (what, seconds))

    def forget_host_key(self):
        os.unlink(os.path.join(self.home, "config", "lino-baton", "known_hosts"))

    def test_1_a_key_that_is_not_known_is_refused_without_a_terminal(self):
        said = self.baton("server", "add", "p", *self.address(), status=3)[1]
        self.assertIn(self.server["fingerprint"], said)
        self.assertEqual(self.json("server", "list")["servers"], [])

    def test_2_another_fingerprint_is_refused(self):
        self.baton("server", "add", "p", *self.address(), "--fingerprint", OTHER_FINGERPRINT, status=3)
        self.assertEqual(self.json("server", "list")["servers"], [])

    def test_2_on_a_terminal_the_key_is_shown_and_only_yes_or_its_fingerprint_is_taken(self):
        for answer, status in (("", 3), ("y", 3), (OTHER_FINGERPRINT, 3), ("yes", 0), (self.server["fingerprint"], 0)):
            with self.subTest(answer=answer):
                terminal = OnTerminal([BATON, "server", "add", "q", *self.address()], self.environment)
                terminal.wait_for('or "yes" once you have compared it: ')
                self.assertIn("ED25519", terminal.seen)
                self.assertIn(self.server["fingerprint"], terminal.seen)
                self.assertIn("ssh-keygen -l", terminal.seen)
                terminal.type(answer)
                self.assertEqual(terminal.end(), status, terminal.seen)
                if status == 0:
                    self.baton("server", "remove", "q")
                    self.forget_host_key()

    def test_2_a_passphrase_is_asked_on_the_terminal_and_shown_nowhere(self):
        key = os.path.join(self.home, "locked")
        shutil.copyfile(self.server["identity"], key)
        os.chmod(key, 0o600)
        subprocess.run(["ssh-keygen", "-q", "-p", "-P", "", "-N", "open sesame", "-f", key], check=True)
        arguments = [key if a == self.server["identity"] else a for a in self.address()] + ["--fingerprint", self.server["fingerprint"]]
        self.baton("server", "add", "locked", *arguments, status=4)
        terminal = OnTerminal([BATON, "server", "add", "locked", *arguments], self.environment)
        terminal.wait_for("Passphrase of")
        terminal.type("wrong")
        terminal.wait_for("not accepted")
        terminal.wait_for("Passphrase of", count=2)
        terminal.type("open sesame")
        self.assertEqual(terminal.end(), 0, terminal.seen)
        self.assertNotIn("sesame", terminal.seen)
        self.assertNotIn("wrong", terminal.seen)
        self.baton("server", "remove", "locked")
        self.forget_host_key()

    def test_2_another_fingerprint_is_refused_though_the_key_is_on_file(self):
        self.baton("server", "add", "first", *self.address(), "--fingerprint", self.server["fingerprint"])
        self.baton("server", "add", "p", *self.address(), "--fingerprint", OTHER_FINGERPRINT, status=3)
        self.baton("server", "remove", "first")
        self.assertEqual(self.json("server", "list")["servers"], [])
        self.forget_host_key()

    def test_3_the_right_fingerprint_adds_it_and_every_layer_is_ticked(self):
        self.baton("server", "add", "p", *self.address(), "--fingerprint", self.server["fingerprint"])
        steps = {step["id"]: step for step in self.json("server", "test", "p")["steps"]}
        self.assertEqual(list(steps), ["name", "tcp", "host-key", "authentication", "helper", "sudo", "sites"])
        self.assertEqual([i for i, step in steps.items() if not step["passed"] and i != "sudo"], [])
        self.assertIn(self.server["fingerprint"], steps["host-key"]["detail"])
        with open(os.path.join(self.home, "config", "lino-baton", "known_hosts")) as file:
            self.assertIn(self.server["knownHost"].split()[2], file.read())

    def test_4_status_shows_production_and_preview_as_the_contract_says(self):
        deadline = time.monotonic() + LOADING_LIMIT
        while True:
            status = self.json("status")
            self.assertEqual(contract.status_problems(status), [])
            server = status["servers"][0]
            self.assertTrue(server["reachable"])
            sites = {site["name"]: site for series in server["series"] for site in series["sites"]}
            loading = [site["name"] for site in sites.values() if site["health"]["problem"] == "timeout"]
            if not loading or time.monotonic() > deadline:
                break
        self.assertEqual((sites["mdg1"]["state"], sites["mdg2"]["state"]), ("production", "preview"))
        for site in (sites["mdg1"], sites["mdg2"]):
            self.assertEqual(site["application"], "lino_noi")
            self.assertTrue(site["version"] and site["lino"] and site["python"])
            self.assertEqual(site["health"]["http"], 200, site["health"])
        text = self.baton("status", "p")[0].decode()
        self.assertIn("mdg1", text)
        self.assertNotIn("\x1b", text)

    def test_4_a_root_that_is_not_there_is_said_and_names_stay_on_their_lines(self):
        arguments = self.address()[:self.address().index("--root")]
        with tempfile.TemporaryDirectory() as root:
            os.chmod(root, 0o755)
            site = os.path.join(root, "a\nProduction forged", "b\nforged1")
            os.makedirs(site)
            for name in ("manage.py", "settings.py"):
                open(os.path.join(site, name), "w").close()
            os.symlink("b\nforged1", os.path.join(os.path.dirname(site), "prod"))
            nowhere = os.path.join(root, "nowhere")
            self.baton("server", "add", "roots", *arguments, "--root", root, "--root", nowhere, "--fingerprint", self.server["fingerprint"])
            self.addCleanup(self.baton, "server", "remove", "roots")
            lines = self.baton("status", "roots", "--no-health")[0].decode().splitlines()
        self.assertTrue([line for line in lines if line.startswith("  ! " + nowhere)], lines)
        self.assertEqual([line for line in lines if line.startswith(("Production", "forged1"))], [])
        self.assertTrue([line for line in lines if "a Production forged" in line], lines)

    def test_5_a_script_that_is_not_there_or_no_plain_name_is_refused(self):
        target = self.target()
        for script in ("nosuch.sh", "../mdg1/manage.py", "/bin/sh", "", "a b.sh"):
            with self.subTest(script=script):
                process = self.start("run-script", target, script)
                process.communicate(timeout=60)
                self.assertIn(process.returncode, (2, 3))
        self.baton("run-script", "p/nosuch", SCRIPT, status=2)
        self.assertEqual(self.json("jobs")["jobs"], self.json("jobs", "p")["jobs"])

    def test_6_the_script_runs_to_its_end_and_its_log_arrives_byte_by_byte(self):
        out, said = self.baton("run-script", self.target(), SCRIPT, "--follow")
        jobs = self.json("jobs", "p")
        self.assertEqual(contract.jobs_problems(jobs) or [], [])
        job = jobs["jobs"][0]
        self.assertEqual((job["state"], job["operation"], job["server"]), ("succeeded", "run-script", "p"), said[-2000:])
        self.assertIn("@", job["by"])
        self.assertGreater(job["done"], 0)
        log = self.log_on_server(job["id"])
        self.assertGreater(len(log), 1000)
        self.assertEqual(out, log)
        self.assertIn("Loaded", out.decode(errors="replace"))
        self.assertIn("100 %" if "100 %" in said else "%", said)
        self.assertEqual(self.baton("log", job["id"])[0], log)
        self.assertEqual(self.baton("log", "p/" + job["id"], "--from", "777")[0], log[777:])
        sync = next(s["lastSync"] for series in self.series() for s in series["sites"] if s["lastSync"])
        self.assertEqual(sync["state"], "succeeded")

    def test_6_what_a_failed_script_complained_of_is_explained_at_the_end(self):
        target = self.target()
        site = next(site["path"] for series in self.series() for site in series["sites"] if site["state"] == "preview")
        script, kept = os.path.join(site, SCRIPT), os.path.join(site, SCRIPT + ".kept")
        os.rename(script, kept)
        self.addCleanup(os.replace, kept, script)
        with open(script, "w") as file:
            file.write("#!/bin/sh\n/usr/bin/python3 -c 'import nosuch_module'\n")
        os.chmod(script, 0o755)
        process = self.start("run-script", target, SCRIPT, "--follow")
        out, said = process.communicate(timeout=120)
        self.assertIn(process.returncode, (1, 5), said)
        self.assertNotIn(b"Known: ", out)
        for text in (said.decode(errors="replace"), self.baton("log", self.json("jobs", "p")["jobs"][0]["id"])[1]):
            self.assertIn("Known: The Python package that brings nosuch_module is not installed", text)
            self.assertIn("What to do: ", text)

    def test_7_a_killed_client_leaves_the_job_running_and_another_one_takes_it_up(self):
        target = self.target()
        client = self.start("run-script", target, SCRIPT, "--follow")
        first = client.stdout.read(20)
        self.assertEqual(len(first), 20)
        client.send_signal(signal.SIGKILL)
        client.communicate()
        job = self.json("jobs", "p")["jobs"][0]
        self.assertEqual(job["state"], "running")
        self.assertEqual(next(s["job"]["id"] for s in self.series() if s["job"]), job["id"])

        self.baton("run-script", target, SCRIPT, status=3)  # the series is locked

        watcher = self.start("log", job["id"], "-f")
        self.assertEqual(watcher.stdout.read(20), first)
        detached = self.start("log", job["id"], "-f")
        detached.stdout.read(1)
        detached.send_signal(signal.SIGINT)
        said = detached.communicate(timeout=30)[1].decode()
        self.assertEqual(detached.returncode, 130)
        self.assertIn("baton log p/%s -f" % job["id"], said)
        self.assertEqual(self.job(job["id"])["state"], "running")

        self.assertIn(b"topped", self.baton("stop", job["id"])[0])
        rest = watcher.stdout.read()  # not communicate(): it would pass over what read() has in its buffer
        watcher.wait(60)
        self.assertEqual(watcher.returncode, 0)
        self.assertEqual(first + rest, self.log_on_server(job["id"]))
        self.assertEqual(self.job(job["id"])["state"], "stopped")
        self.assertIsNotNone(self.job(job["id"])["ended"])

    def test_8_the_series_is_free_again_after_a_stop_and_a_stopped_job_ends_with_1(self):
        client = self.start("run-script", self.target(), SCRIPT, "--follow")
        client.stdout.read(1)
        job = self.json("jobs", "p")["jobs"][0]
        self.baton("stop", "p/" + job["id"])
        said = client.communicate(timeout=60)[1].decode()
        self.assertEqual(client.returncode, 1)
        self.assertIn("Details: stopped by", said)   # the journal's reason, which the log can't have

    def test_9_files_of_a_site_are_read_as_they_are(self):
        site = next(s for series in self.series() for s in series["sites"] if s["state"] == "production")
        with open(os.path.join(site["path"], "settings.py"), "rb") as file:
            settings = file.read()
        self.assertEqual(self.baton("log", "p/mdg1:settings.py")[0], settings)
        self.assertEqual(self.baton("log", "p/mdg1:settings.py", "--from", "10")[0], settings[10:])
        self.assertEqual(self.baton("log", "p/mdg1:settings.py", "--from", "-7")[0], settings[-7:])
        self.baton("log", "p/mdg1:../mdg2/settings.py", status=2)
        self.baton("log", "p/nosite:lino.log", status=2)
        process = self.start("log", "p/mdg1:nosuch.log")
        process.communicate(timeout=60)
        self.assertEqual(process.returncode, 2)

    def test_9_a_reader_that_goes_away_ends_it_quietly(self):
        process = self.start("log", "p/mdg1:settings.py", "-f", stdout=subprocess.PIPE)
        process.stdout.read(1)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
        self.assertEqual(process.returncode, 130)

    def test_9_secrets_have_no_place_on_the_command_line(self):
        out = self.baton("server", "add", "--help")[0].decode().lower()
        self.assertNotIn("--password", out)
        self.assertNotIn("--passphrase", out)


if __name__ == "__main__":
    unittest.main()
