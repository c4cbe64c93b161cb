# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import ast
import glob
import os
import subprocess
import unittest

import support
from support import HERE, SERVER


class Compat(unittest.TestCase):
    def test_every_file_is_python_3_7_and_under_500_lines(self):
        names = glob.glob(SERVER + "/baton_server/*.py") + [SERVER + "/bootstrap.py"]
        self.assertGreater(len(names), 20)
        for name in names:
            with open(name) as source:
                text = source.read()
            ast.parse(text, name, feature_version=(3, 7))
            self.assertLess(text.count("\n"), 500, name)

    def test_the_start_imports_nothing_heavy(self):
        code = "import sys; sys.path.insert(0, %r); sys.dont_write_bytecode = True; import baton_server.main, baton_server.probe; print(' '.join(sys.modules))" % SERVER
        loaded = subprocess.check_output([support.PYTHON, "-I", "-S", "-c", code]).decode().split()
        self.assertFalse({"subprocess", "asyncio", "typing", "pathlib", "inspect", "dataclasses", "threading", "ast", "hashlib"} & set(loaded))

    def test_the_other_pythons_here_pass_the_same_tests(self):
        pythons = [p for v in ("3.7", "3.8", "3.9", "3.10", "3.12", "3.13") for p in glob.glob(os.path.expanduser("~/.pyenv/versions/%s.*/bin/python3" % v))]
        if not pythons or "BATON_TEST_PYTHON" in os.environ:
            self.skipTest("no other Python here")
        for python in pythons:
            # all of them on the oldest and in the campaign on the newest too; in between what differs by version
            whole = python == pythons[0] or python == pythons[-1] and "BATON_WHOLE" in os.environ
            for name in ("test_start.py", "test_probe.py", "test_locks.py", "test_facts.py", "test_dbidentity.py", "test_dumpsteps.py", "test_mirror.py") if whole else ("test_facts.py",):
                with self.subTest(python=python, name=name):
                    done = subprocess.run([python, "-B", "-W", "ignore", os.path.join(HERE, name)], env=dict(os.environ, BATON_TEST_PYTHON=python), stdout=subprocess.PIPE,
                                          stderr=subprocess.STDOUT)
                    self.assertEqual(done.returncode, 0, done.stdout.decode()[-3000:])


if __name__ == "__main__":
    support.main()
