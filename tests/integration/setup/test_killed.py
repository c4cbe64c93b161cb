#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A set-up whose runner is killed: a resume ends as an undisturbed run does, an undo as if it had never begun.

The steps are those of the plan. BATON_SETUP_STEPS names some of them, or all (as the campaign does)."""
import contextlib
import os
import random
import re
import unittest

from setup_case import NEW, SetUpCase, pictures

UNDONE = "copy database restore vhost"
RESUMED = "copy packages names database link restore services vhost"


class TestKilledSetUp(SetUpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        case = cls("id")
        cls.before = case.picture()
        record, _ = case.set_up()
        cls.steps = [step["id"] for step in record["steps"] if step["state"] == "done"]
        cls.whole = case.made()
        cls.world.remove_site(NEW)   # a run that ended well is not undone
        case.assert_as_before(cls.before)

    def chosen(self, sample):
        wanted = os.environ.get("BATON_SETUP_STEPS", sample)
        return [step for step in self.steps if wanted == "all" or step in wanted.split()]

    def setUp(self):
        super().setUp()
        self.tidy()

    def tidy(self):
        """For the next one, whatever the last one left."""
        if os.path.lexists(os.path.join(self.world.links, NEW)):
            with contextlib.suppress(AssertionError):
                self.baton("stop", self.jobs()[-1])
            self.unlocked()
            self.world.remove_site(NEW)

    def ended_after_its_kill(self, job):
        """What the killed runner left is ended."""
        self.baton("stop", job)
        self.unlocked()
        self.assertEqual(self.state_of(job), "lost")

    def killed_at(self, step):
        """A set-up whose runner was killed within this step."""
        for delay in (random.random() * 0.3, 0, 0):
            job = self.start_setup()
            if self.kill_within(job, step, delay):
                self.ended_after_its_kill(job)
                return job
            self.ended(job)   # the last step may be over before it is seen
            self.unlocked()
            self.tidy()
        self.fail("it had ended before the signal came:\n" + self.log(job)[-3000:])

    def made(self):
        """Of a finished set-up, what every run of it makes alike."""
        site = os.path.join(self.world.links, NEW)
        own = ("env", "log", "__pycache__", "snapshot2preview", "nginx.sock", "default.db", ".baton-setup.json")
        tree = pictures.tree(site, own)
        secret = re.compile(r"""(["']PASSWORD["']\s*:\s*["'])[^"']+""")
        tree["settings.py"] = secret.sub(r"\1", self.world.read(os.path.join(site, "settings.py")))
        tree = {name: what for name, what in tree.items() if not name.startswith(("release-notes", "media/cache"))}
        env = {name.split("/")[-1] for name in os.listdir(os.path.join(site, "env", "lib"))}
        picture = self.picture()
        return {"tree": tree, "env": env, "rows": self.world.rows(NEW), "web": picture["web"], "supervisor": picture["supervisor"], "etc": picture["etc"],
                "databases": picture["databases"], "programs": picture["programs"]}

    def test_1_an_undo_is_as_if_it_had_never_begun(self):
        for step in self.chosen(UNDONE):
            with self.subTest(step=step):
                try:
                    record = self.undo(self.killed_at(step))
                    self.assertEqual(record["state"], "succeeded", self.log(record["id"])[-3000:])
                    self.assert_as_before(self.before)
                finally:
                    self.tidy()

    def test_2_a_resume_ends_as_an_undisturbed_run(self):
        job = None
        for step in self.chosen(RESUMED):   # killed again and again: each resume goes as far as the next step
            job = self.killed_at(step) if job is None else self.resumed_and_killed_at(job, step)
            self.assert_production_as_before(self.before)
        record, said = self.command("resume", job, "--follow")
        self.assertEqual(record["state"], "succeeded", said)
        self.assertEqual(pictures.differences(self.whole, self.made()), [])
        self.assert_preview_lives()
        self.assert_neutral()

    def resumed_and_killed_at(self, job, step):
        before = set(self.jobs())
        self.baton("resume", job)
        new, = set(self.jobs()) - before
        delay = 0 if step == self.steps[-1] else random.random() * 0.3   # at its end the job is over
        self.assertTrue(self.kill_within(new, step, delay), "%s: it had ended before the signal came:\n%s" % (step, self.log(new)[-3000:]))
        self.ended_after_its_kill(new)
        return new


if __name__ == "__main__":
    unittest.main()
