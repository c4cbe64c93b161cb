# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import subprocess
import unittest

import support
from setupenv import EnvCase, can_make_envs


@unittest.skipUnless(can_make_envs(), "rsync, git or python3-venv are missing: apt install rsync git python3-venv")
class Clones(EnvCase):
    def test_a_clone_becomes_one_of_the_new_env_at_the_same_commit(self):
        origin, where = self.clone()
        self.write(where + "/gamma.py", "A = 2\n")   # not committed
        self.make_env()
        before = self.tree(self.production)
        self.assertEqual(self.install(), 0, self.output)
        self.assertEqual(self.tree(self.production), before)
        new = self.new + "/repositories/gamma"
        self.assertEqual(self.git(new, "rev-parse", "HEAD"), self.git(where, "rev-parse", "HEAD"))
        self.assertEqual((self.git(new, "config", "remote.origin.url"), self.git(new, "symbolic-ref", "--short", "HEAD")), (origin, "main"))
        said = subprocess.check_output([self.new + "/bin/python", "-c", "import gamma; print(gamma.__file__, gamma.A)"], cwd="/").decode()
        self.assertEqual(said, new + "/gamma.py 1\n")
        self.assertIn("not committed", self.report["warnings"][0])

    def test_a_clone_that_several_sites_share_becomes_its_own(self):
        _, where = self.clone(where=self.directory + "/shared/gamma")
        self.make_env()
        self.assertEqual(self.install(), 0, self.output)
        self.assertTrue(os.path.isdir(self.new + "/repositories/gamma/.git"))
        self.assertTrue(os.path.isdir(where))

    def test_from_repositories_the_new_commits_come_and_production_stays(self):
        origin, where = self.clone()
        self.write(origin + "/version", "0.2\n")
        self.commit(origin)
        before = self.git(where, "rev-parse", "HEAD")
        self.make_env()
        self.assertEqual(self.install("repositories"), 0, self.output)
        self.assertEqual(self.packages_of(self.new)["gamma"], "0.2")
        self.assertEqual((self.packages_of(self.env)["gamma"], self.git(where, "rev-parse", "HEAD")), ("0.1", before))

    def test_a_pull_script_that_names_production_or_shared_clones_is_not_run(self):
        self.clone(where=self.directory + "/shared/gamma")
        self.write(self.production + "/pull.sh", "#!/bin/sh\ntouch %s/ran\n" % self.directory, 0o755)
        self.write(self.preview + "/settings.py", "# BEGIN lino-baton\n")
        self.make_env()
        self.assertEqual(self.install("repositories"), 0, self.output)
        self.assertFalse(os.path.exists(self.directory + "/ran"))
        self.assertIn("is not run, since it may work on", self.output)

    def test_a_pull_script_is_not_run_while_the_settings_are_production_s(self):
        self.clone()
        self.write(self.production + "/pull.sh", "#!/bin/sh\ntouch %s/ran\n" % self.directory, 0o755)
        self.write(self.preview + "/settings.py", "DATABASES = {}   # as production's\n")
        self.make_env()
        self.assertEqual(self.install("repositories"), 0, self.output)
        self.assertFalse(os.path.exists(self.directory + "/ran"))
        self.assertIn("would work on production's database", self.output)

    def test_a_pull_script_runs_as_the_new_site_s(self):
        self.clone()
        self.write(self.preview + "/settings.py", "# BEGIN lino-baton\n")
        self.write(self.production + "/pull.sh", "#!/bin/sh\ncd %s && pwd > ran && echo $VIRTUAL_ENV >> ran\n" % self.production, 0o755)
        self.make_env()
        self.assertEqual(self.install("repositories"), 0, self.output)
        self.assertEqual(self.content(self.preview + "/ran").decode(), "%s\n%s\n" % (self.preview, self.new))
        self.assertFalse(os.path.exists(self.production + "/ran"))

    def test_without_any_clone_repositories_are_refused(self):
        self.make_env()
        self.assertEqual(self.install("repositories"), 3)
        self.assertEqual(self.report["refusal"]["code"], "python")


if __name__ == "__main__":
    support.main()
