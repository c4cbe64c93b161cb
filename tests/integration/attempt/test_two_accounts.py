#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Upgrade attempts on a server where two maintainers have accounts of their own. The tests of a class run in the order of their names."""
import os
import signal
import subprocess
import sys
import unittest

from accounts_world import AccountsWorld, ApartWorld, with_a_var_lib_of_its_own
from attempt_case import NEW, OLD, AttemptCase


class Accounts(AttemptCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        other = cls.world.other_server
        case = cls("id")
        case.baton("server", "add", "o", other["host"], "--port", str(other["port"]), "--user", other["user"], "--identity", other["identity"],
                   "--root", cls.world.base, "--fingerprint", other["fingerprint"], "--vhosts", cls.world.vhosts())
        cls.others = "o/" + cls.series
        cls.world.run(["chmod", "-R", "g+rwX", os.path.join(cls.world.links, NEW)])   # as a provider's umask has it
        case.ready()

    def other(self, verb, *words, status=0):
        """baton attempt of the second maintainer, to its end; all that was said."""
        out, said = self.baton("attempt", verb, self.others, *words, status=status)
        return out.decode(errors="replace") + said

    def kill_with_guardian(self, pid):
        """Ends a runner that stands still, and before it its guardian, which was its first child."""
        guardian = min(map(int, subprocess.check_output(["pgrep", "-P", str(pid)]).split()))
        for one in (guardian, pid):
            os.kill(one, signal.SIGKILL)


@unittest.skipUnless(os.getuid() == 0, "accounts are made by root only")
class TestShared(Accounts):
    """They have /var/lib/lino-baton in common."""

    made_world = AccountsWorld

    def test_1_a_plan_of_one_is_seen_by_the_other_who_starts_it(self):
        self.attempt("plan", "--at", "2099-12-05 18:00", "--for", "60m")
        found = self.json("attempt", "status", self.others)
        self.assertEqual((found["state"], found["to"]), ("planned", NEW))
        failing = [one for one in found["readiness"]["checks"] if one["state"] == "failed"]
        self.assertEqual(failing, [])
        with self.users("before") as users:
            said = self.other("start", "--follow")
        self.assertEqual(users.failed(), [], said)
        self.assert_running()

    def test_2_what_the_one_started_the_other_extends_and_cancels(self):
        left = self.json("attempt", "status", self.target)["left"]
        self.attempt("extend")
        self.assertGreater(self.json("attempt", "status", self.others)["left"], left + 600)
        with self.users("during") as users:
            pass
        self.attempt("cancel", status=3)
        self.attempt("cancel", "--confirm", NEW, "--follow")
        self.assertEqual(users.failed(), [])
        self.assert_old()
        self.assertIn("rows_row", self.other("lost"))

    def test_3_the_other_synchronises_what_the_one_synchronised(self):
        self.unlocked()
        self.baton("sync", self.others, "--follow")
        self.unlocked()
        self.ready()

    def test_4_a_start_whose_runner_and_guardian_are_gone_is_taken_back_by_the_other(self):
        self.unlocked()
        before = set(self.jobs())
        self.baton("attempt", "start", self.target, "--for", "60m")
        job, = set(self.jobs()) - before
        self.hold(job, "restore")
        self.kill_with_guardian(self.record(job)["pid"])
        self.wait_until(lambda: self.json("attempt", "status", self.others)["interrupted"], 60, "the sight of it")
        self.assertIsNone(self.serves())
        self.baton("undo", "o/" + job, "--follow")
        self.assert_old()

    def test_5_the_other_starts_and_the_one_keeps(self):
        self.ready()
        self.other("start", "--for", "60m", "--follow")
        self.assert_running()
        self.attempt("keep", "--confirm", OLD, "--follow")
        self.assertEqual((self.leads("prod"), self.told()["state"]), (NEW, "kept"))
        self.assertEqual(self.serves(), NEW)


@unittest.skipUnless(os.getuid() == 0, "accounts are made by root only")
class TestApart(Accounts):
    """Each has a state of his own."""

    made_world = ApartWorld

    def assert_held(self):
        """Nothing of the series begins for the other."""
        # what needs a preview says that there is none
        orders = (("attempt", "start", self.others, "--for", "60m"), ("setup", self.others, "--name", "mini77", "--address", self.world.addresses["preview"], "--without-sudo"),
                  ("sync", self.others), ("attempt", "plan", self.others, "--at", "2099-12-05 18:00", "--for", "60m"))
        for number, words in enumerate(orders):
            with self.subTest(order=words):
                _, said = self.baton(*words, status=3)
                self.assertIn("another maintainer's upgrade attempt is under way" if number < 2 else "no preview", said)

    def test_1_while_the_one_has_an_attempt_nothing_of_the_series_begins_for_the_other(self):
        self.start_attempt()
        self.assert_held()
        self.assert_running()
        self.attempt("cancel", "--confirm", NEW, "--follow")
        self.assert_old()

    def test_2_nor_where_the_other_had_one_of_his_own_about_the_same_sites(self):
        self.baton("sync", self.others, "--follow")
        self.other("start", "--for", "60m", "--follow")
        self.assertEqual((self.leads("prod"), self.serves()), (NEW, NEW))
        self.other("cancel", "--confirm", NEW, "--follow")
        self.assertEqual((self.leads("prod"), self.leads("preview"), self.serves()), (OLD, NEW, OLD))
        self.start_attempt()
        self.assert_held()
        self.assert_running()


if __name__ == "__main__":
    if os.getuid() == 0 and "TestApart" not in sys.argv:
        with_a_var_lib_of_its_own()
    unittest.main()
