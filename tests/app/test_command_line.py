#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""baton without any server: its words, its refusals, its exit statuses."""
import os
import re
import socket
import stat
import subprocess
import unittest

import contract
from baton_case import BATON, SOURCE, BatonCase

FINGERPRINT = "SHA256:" + "A" * 43


class TestWithoutServers(BatonCase):
    def test_help_names_every_command(self):
        out = self.baton("--help")[0].decode()
        for command in ("server", "status", "run-script", "jobs", "log", "stop", "practice"):
            self.assertIn(command, out)

    def test_version_is_the_projects(self):
        with open(os.path.join(SOURCE, "CMakeLists.txt")) as file:
            version = re.search(r"VERSION (\d+\.\d+\.\d+)", file.read()).group(1)
        self.assertIn(version, self.baton("--version")[0].decode())

    def test_empty_fleet_is_an_answer_and_no_failure(self):
        self.assertEqual(self.json("status"), {"servers": []})
        self.assertEqual(self.json("jobs"), {"jobs": []})
        self.assertEqual(self.json("server", "list"), {"servers": []})
        self.assertIn("No servers yet", self.baton("status")[1])

    def test_what_cannot_be_right_ends_with_2_and_says_why(self):
        for arguments in (
            (), ("nonsense",), ("server",), ("server", "add"), ("status", "nowhere"), ("status", "nowhere/mdg"), ("jobs", "nowhere"),
            ("jobs", "--limit", "0"), ("jobs", "--limit", "x"), ("run-script",), ("run-script", "nowhere/mdg"), ("run-script", "mdg", "a.sh"),
            ("run-script", "nowhere/", "a.sh"), ("run-script", "/mdg", "a.sh"), ("run-script", "nowhere/mdg", "a.sh"), ("log",),
            ("log", "20260101T000000Z-run-script-abcdef"), ("log", "nowhere/mdg1:lino.log"), ("log", "a/b/c"), ("log", ""),
            ("log", "job", "--from", "-5"), ("log", "job", "--from", "x"), ("stop",), ("stop", "nojob"), ("stop", "nowhere/nojob"),
            ("server", "test", "nowhere"), ("server", "remove", "nowhere"), ("practice",), ("practice", "start", "--database", "oracle"),
            ("practice", "start", "--servers", "0"), ("server", "add", "x", "--port", "0"), ("server", "add", "x", "--port", "65536"),
            ("server", "add", "x", "--fingerprint", "MD5:00"), ("server", "add", "x", "--fingerprint", "SHA256:short"),
            ("server", "add", "a/b"), ("server", "add", ""), ("server", "add", "x", "-oProxyCommand=id"), ("server", "add", "x", "--", "-oProxyCommand=id"),
            ("server", "add", "x", "host\nother"), ("server", "add", "x", "--user", "a\x1b[2J"), ("server", "add", "x", "--root", "relative"),
        ):
            with self.subTest(arguments=arguments):
                out, said = self.baton(*arguments, status=2, timeout=60)
                self.assertEqual(out, b"")
                self.assertTrue(said.strip())
                self.assertNotIn("\x1b", said)
        self.assertEqual(self.json("server", "list"), {"servers": []})

    def test_a_word_that_is_no_command_is_named(self):
        for word in ("nonsense", "--nonsense"):
            self.assertIn('"%s"' % word, self.baton(word, status=2)[1])
        self.assertNotIn('""', self.baton(status=2)[1])

    def test_a_result_that_cannot_be_written_is_a_failure(self):
        for arguments in (("status", "--json"), ("server", "list", "--json"), ("--help",)):
            with self.subTest(arguments=arguments), open("/dev/full", "wb") as full:
                process = self.start(*arguments, stdout=full)
                said = process.communicate(timeout=60)[1].decode()
                self.assertEqual(process.returncode, 1, said)
                self.assertIn("No space left on device", said)

    def test_with_a_closed_standard_output_nothing_else_gets_what_is_printed(self):
        closed = subprocess.run(["/bin/sh", "-c", 'exec "$0" status --json >&-', BATON], env=self.environment, stdin=subprocess.DEVNULL,
                                stderr=subprocess.PIPE, universal_newlines=True, timeout=60)
        self.assertEqual(closed.returncode, 1, closed.stderr)
        self.assertIn("Bad file descriptor", closed.stderr)

    def test_a_reader_that_has_gone_is_no_failure(self):
        read, write = os.pipe()
        os.close(read)
        process = self.start("--help", stdout=write)
        os.close(write)
        said = process.communicate(timeout=60)[1].decode()
        self.assertEqual((process.returncode, said), (0, ""))


class TestWritingServersDown(BatonCase):
    def test_server_is_added_listed_and_removed_without_connecting(self):
        self.baton("server", "add", "vps", "vps.example.invalid", "--port", "2222", "--user", "me", "--fingerprint", FINGERPRINT, "--no-connect")
        listed = self.json("server", "list")["servers"]
        self.assertEqual([(s["name"], s["host"], s["port"], s["user"]) for s in listed], [("vps", "vps.example.invalid", 2222, "me")])
        self.baton("server", "add", "vps", "other.example.invalid", "--no-connect", status=2)
        self.baton("server", "remove", "vps")
        self.assertEqual(self.json("server", "list")["servers"], [])

    def test_own_files_are_for_this_user_only(self):
        self.baton("server", "add", "private", "host.example.invalid", "--no-connect")
        folder = os.path.join(self.home, "config", "lino-baton")
        self.assertEqual(stat.S_IMODE(os.stat(folder).st_mode), 0o700)
        files = [os.path.join(folder, name) for name in os.listdir(folder)]
        self.assertTrue(files)
        for path in files:
            self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600, path)
        self.baton("server", "remove", "private")


class TestUnreachable(BatonCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.socket = socket.socket()
        cls.socket.bind(("127.0.0.1", 0))  # bound and not listening: refuses, and nobody else takes the port
        cls.port = str(cls.socket.getsockname()[1])

    @classmethod
    def tearDownClass(cls):
        cls.socket.close()
        super().tearDownClass()

    def test_server_that_does_not_answer_is_not_added(self):
        said = self.baton("server", "add", "away", "127.0.0.1", "--port", self.port, "--fingerprint", FINGERPRINT, status=4, timeout=90)[1]
        self.assertIn("not added", said)
        self.assertIn("Production was not touched", said.replace("production was", "Production was"))
        self.assertEqual(self.json("server", "list")["servers"], [])

    def test_status_of_a_server_that_does_not_answer_keeps_the_contract_and_ends_with_4(self):
        self.baton("server", "add", "away", "127.0.0.1", "--port", self.port, "--no-connect")
        status = self.json("status", status=4)
        self.assertEqual(contract.status_problems(status), [])
        server = status["servers"][0]
        self.assertEqual((server["reachable"], server["error"]["code"], server["series"]), (False, "connection-refused", []))
        self.assertEqual(self.json("jobs", status=4), {"jobs": []})
        self.assertNotIn("No jobs yet", "".join(map(str, self.baton("jobs", status=4))))
        steps = self.json("server", "test", "away", status=4)["steps"]
        self.assertEqual([step["id"] for step in steps if not step["passed"]][:1], ["tcp"])
        self.baton("server", "remove", "away")


if __name__ == "__main__":
    unittest.main()
