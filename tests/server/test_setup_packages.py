# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import shutil
import subprocess
import unittest

import support
from setupenv import EnvCase, can_make_envs

from baton_server import setup_copied, setup_installed, setup_packages, setup_pythons


@unittest.skipUnless(can_make_envs(), "rsync, git or python3-venv are missing: apt install rsync git python3-venv")
class Packages(EnvCase):
    # As production has them

    def test_packages_are_copied_and_pip_proves_them_equal(self):
        self.environment["PIP_FIND_LINKS"] = self.make("empty")   # pip itself could install nothing
        stray = self.write(self.library(self.env) + "/beta/migrations/0001.py", "x")
        before = self.tree(self.production)
        self.make_env()
        self.assertEqual(self.install(), 0, self.output)
        self.assertEqual(self.tree(self.production), before)
        self.assertEqual(self.packages_of(self.new), self.packages_of(self.env))
        self.assertEqual(self.pip("freeze", "--all", env=self.new), self.pip("freeze", "--all"))
        self.assertFalse(os.path.exists(stray.replace(self.env, self.new)))
        self.assertEqual(subprocess.check_output([self.new + "/bin/alpha"]).decode(), "1.0 %s\n" % self.new)
        self.assertNotIn(self.env.encode(), self.content(self.new + "/bin/alpha"))
        self.assertEqual(self.report["packages"][0], {"name": "alpha", "old": "1.0", "new": "1.0"})
        self.assertEqual(self.pip("show", "-f", "alpha", env=self.new).count("Cannot locate"), 0)
        self.pip("uninstall", "-y", "-q", "alpha", env=self.new)
        self.assertFalse(os.path.exists(self.new + "/bin/alpha"))

    def test_a_second_run_finds_it_done(self):
        self.make_env()
        self.install()
        before = self.tree(self.new)
        self.assertEqual(self.install(), 0)
        self.assertEqual(self.tree(self.new), before)

    def test_what_was_changed_by_hand_in_production_s_env_is_told(self):
        self.write(self.library(self.env) + "/beta/__init__.py", "PATCHED = 1\n")
        self.make_env()
        self.assertEqual(self.install(), 0, self.output)
        self.assertIn("beta/__init__.py", self.report["warnings"][0])
        self.assertEqual(self.content(self.library(self.new) + "/beta/__init__.py"), b"PATCHED = 1\n")

    def test_another_python_lets_pip_install_the_very_versions(self):
        config = self.content(self.env + "/pyvenv.cfg").decode()
        self.make_env()
        self.write(self.env + "/pyvenv.cfg", "\n".join(line for line in config.split("\n") if not line.startswith(("executable", "home"))) + "\nhome = /nowhere\n")
        self.assertFalse(setup_copied.same_python(self.env, self.new))
        for library in (self.library(self.env),):   # tools that the index of this test does not have
            for name in os.listdir(library):
                if name.startswith(("pip-", "setuptools-")) and name.endswith("-info"):
                    shutil.rmtree(os.path.join(library, name))
        self.assertEqual(self.install(), 0, self.output)
        self.assertIn("Successfully installed alpha-1.0 beta-1.0", self.output)
        self.assertRegex(self.output, r"Baton: \d+ of 2 packages: ")

    def test_a_version_that_pip_does_not_find_fails_with_its_last_lines(self):
        self.make_env()
        self.environment["PIP_FIND_LINKS"] = self.make("empty")
        work = self.library(self.env) + "/alpha-1.0.dist-info/RECORD"
        os.unlink(work)   # cannot be copied
        self.assertEqual(self.install(), 1)
        self.assertRegex(self.output, r"failed: pip install ended with exit status 1:\n(?s:.*)No matching distribution found for alpha==1.0")

    def test_a_record_that_lies_is_found_out_and_pip_installs_it(self):
        record = self.library(self.env) + "/alpha-1.0.dist-info/RECORD"
        text = self.content(record).decode()
        self.write(record, "".join(line + "\n" for line in text.split("\n") if line and "METADATA" not in line))
        self.make_env()
        basics = [name for name in self.packages_of(self.env) if name in ("pip", "setuptools")]
        for name in basics:
            path = setup_installed.packages(self.env)[name]
            self.wheel(name, path.version)
        self.assertIn("pip installs them", (self.install(), self.output)[1])

    def test_a_line_of_sys_path_that_was_written_by_hand_comes_along_for_the_new_env(self):
        self.write(self.library(self.env) + "/own.pth", self.env + "/more\n/opt/lib\n")
        self.make_env()
        self.install()
        self.assertEqual(self.content(self.library(self.new) + "/own.pth").decode(), self.new + "/more\n/opt/lib\n")

    # Newest

    def test_the_newest_of_the_same_set(self):
        self.make_env()
        versions = self.packages_of(self.env)
        for name in ("pip", "setuptools"):
            if name in versions:
                shutil.rmtree(setup_installed.packages(self.env)[name].info)
        self.assertEqual(self.install("newest"), 0, self.output)
        table = {one["name"]: (one["old"], one["new"]) for one in self.report["packages"]}
        self.assertEqual((table["alpha"], table["beta"]), (("1.0", "2.0"), ("1.0", "1.5")))
        self.assertIn("alpha: 1.0 -> 2.0\n", self.output)
        self.assertEqual(self.packages_of(self.env)["alpha"], "1.0")

    def test_what_nothing_requires_is_the_set(self):
        found = {name: setup_installed.Package(name, "1", "", "", needs) for name, needs in (("a", {"b"}), ("b", set()), ("pip", set()), ("c", {"pip"}))}
        self.assertEqual(setup_installed.not_required(found), ["a", "c"])
        text = "Name: x\nRequires-Dist: Foo-Bar (>=1)\nRequires-Dist: extra-one ; extra == 'test'\nRequires-Dist: baz;python_version<'3'\n"
        self.assertEqual(setup_installed.needs(text), {"foo_bar", "baz"})

    def test_the_version_and_the_commit_go_for_the_newest(self):
        for line, wanted in (("lino==26.1", "lino"), ("x @ git+https://h/x@0123456789abcdef", "x @ git+https://h/x"), ("x @ file:///a.whl", "x @ file:///a.whl")):
            self.assertEqual(setup_packages.newest_line(line), wanted)

    # The env

    def test_the_env_is_a_directory_of_its_own_where_production_s_is_a_link(self):
        shared = self.directory + "/shared-env"
        os.rename(self.env, shared)
        os.symlink(shared, self.env)
        self.make_env()
        self.assertFalse(os.path.islink(self.new))
        self.assertIn("is a link to %s" % shared, self.act("setup-env", python=support.sys.executable) and "" or self.output)

    def test_an_env_that_is_production_s_or_a_copy_of_it_is_refused(self):
        os.symlink(self.env, self.new)
        self.assertEqual(self.act("setup-env", python=support.sys.executable), 3)
        os.unlink(self.new)
        shutil.copytree(self.env, self.new, symlinks=True)
        self.assertEqual(self.act("setup-env-made"), 3)
        self.assertIn("a copy of production's", self.report["refusal"]["message"])

    def test_the_base_of_an_env_is_found_and_others_are_asked(self):
        self.assertEqual(os.path.realpath(setup_pythons.base_of(self.env)), os.path.realpath(support.sys.executable))
        said = setup_pythons.ask(support.sys.executable)
        self.assertTrue(said["usable"], said)
        self.write(self.directory + "/broken", "#!/bin/sh\necho no >&2\nexit 1\n", 0o755)
        self.assertEqual((setup_pythons.ask(self.directory + "/broken")["usable"], setup_pythons.ask(self.directory + "/broken")["why"]), (False, "no"))

    def test_a_first_line_that_no_kernel_reads_becomes_a_shell_s(self):
        copy = setup_copied.Copy("/x/mdg1/env", "/a b/env", {}, ["/x/mdg1/env"])
        self.assertEqual(copy.rewritten(b"#!/x/mdg1/env/bin/python\nprint(1)\n"), b"#!/bin/sh\n'''exec' \"/a b/env/bin/python\" \"$0\" \"$@\"\n' '''\nprint(1)\n")
        self.assertEqual(copy.rewritten(b"#!/x/mdg1/env2/bin/python\n"), b"#!/x/mdg1/env2/bin/python\n")
        self.assertEqual(copy.rewritten(b"\0ELF /x/mdg1/env/"), b"\0ELF /x/mdg1/env/")


if __name__ == "__main__":
    support.main()
