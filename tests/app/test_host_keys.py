#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A server's host key that was replaced, on a real sshd."""
import os
import sys
import unittest

from baton_case import BATON, BatonCase
from on_terminal import OnTerminal
from sshd import SSHD, Sshd

OTHER_FINGERPRINT = "SHA256:" + "B" * 43


class TestReplacedHostKey(BatonCase):
    """Each test has a home and a server of its own."""

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def setUp(self):
        super().setUpClass()
        self.addCleanup(super().tearDownClass)
        self.sshd = Sshd()
        self.addCleanup(self.sshd.remove)
        self.sshd.start("old")
        self.old = self.sshd.fingerprint("old")

    def address(self):
        return ["127.0.0.1", "--port", str(self.sshd.port), "--user", self.sshd.user, "--identity", self.sshd.identity, "--root", self.sshd.folder]

    def known_hosts(self):
        with open(os.path.join(self.home, "config", "lino-baton", "known_hosts")) as file:
            return file.read()

    def pin(self):
        return self.json("server", "list")["servers"][0]["fingerprint"]

    def replace_key(self):
        self.sshd.start("new")
        return self.sshd.fingerprint("new")

    def check_that_only_the_right_fingerprint_is_taken(self, new):
        before = self.known_hosts()
        said = self.baton("server", "test", "p", status=3)[1]
        self.assertIn("baton server trust p --fingerprint", said)
        self.assertIn(new, said)
        said = self.baton("server", "trust", "p", "--fingerprint", OTHER_FINGERPRINT, status=3)[1]
        self.assertIn(new, said)
        self.baton("server", "trust", "p", "--fingerprint", self.old, status=3)
        self.assertEqual(self.known_hosts(), before)
        out = self.baton("server", "trust", "p", "--fingerprint", new)[0].decode()
        self.assertIn("in place of the old one", out)
        self.assertEqual(len(self.known_hosts().splitlines()), 1)
        self.assertNotEqual(self.known_hosts(), before)
        self.baton("server", "test", "p")
        out = self.baton("server", "trust", "p", "--fingerprint", new)[0].decode()
        self.assertIn("Nothing to do", out)
        self.baton("server", "trust", "p", "--fingerprint", self.old, status=3)

    def test_new_key_of_a_server_with_a_fingerprint_in_its_entry(self):
        self.baton("server", "add", "p", *self.address(), "--fingerprint", self.old[len("SHA256:"):] + "=")
        self.assertEqual(self.pin(), self.old)
        new = self.replace_key()
        self.check_that_only_the_right_fingerprint_is_taken(new)
        self.assertEqual(self.pin(), new)

    def test_new_key_of_a_server_that_was_accepted_on_a_terminal(self):
        terminal = OnTerminal([BATON, "server", "add", "p", *self.address()], self.environment)
        terminal.wait_for("once you have compared it: ")
        terminal.type(self.old[len("SHA256:"):])
        self.assertEqual(terminal.end(), 0, terminal.seen)
        self.check_that_only_the_right_fingerprint_is_taken(self.replace_key())
        self.assertEqual(self.pin(), "")

    def test_entry_that_accepts_another_key_than_the_one_on_file(self):
        self.baton("server", "add", "first", *self.address(), "--fingerprint", self.old)
        self.baton("server", "add", "p", *self.address(), "--fingerprint", OTHER_FINGERPRINT, "--no-connect")
        self.baton("server", "remove", "first")
        self.assertIn("accepts only " + OTHER_FINGERPRINT, self.baton("server", "test", "p", status=3)[1])
        self.baton("server", "trust", "p", "--fingerprint", self.old)
        self.assertEqual(self.pin(), self.old)
        self.baton("server", "test", "p")

    def test_key_that_is_not_known_yet_is_taken_by_its_fingerprint_only(self):
        self.baton("server", "add", "p", *self.address(), "--no-connect")
        self.baton("server", "trust", "p", "--fingerprint", OTHER_FINGERPRINT, status=3)
        self.assertIn("not known before", self.baton("server", "trust", "p", "--fingerprint", self.old)[0].decode())
        self.baton("server", "test", "p")

    def test_adding_a_server_whose_key_on_file_is_another_says_how_it_can_be_taken(self):
        self.baton("server", "add", "p", *self.address(), "--fingerprint", self.old)
        self.baton("server", "remove", "p")
        self.replace_key()
        self.assertIn("--no-connect", self.baton("server", "add", "p", *self.address(), status=3)[1])

    def test_what_cannot_be_asked_of_the_server(self):
        self.baton("server", "add", "p", *self.address(), "--no-connect")
        self.baton("server", "trust", "p", status=2)
        self.baton("server", "trust", "p", "--fingerprint", "SHA256:short", status=2)
        self.baton("server", "trust", "nobody", "--fingerprint", self.old, status=2)
        self.sshd.stop()
        self.baton("server", "trust", "p", "--fingerprint", self.old, status=4)


if __name__ == "__main__":
    if not os.path.exists(SSHD):
        print("skipped: sshd is not installed")
        sys.exit(77)
    unittest.main()
