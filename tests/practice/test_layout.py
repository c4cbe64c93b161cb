# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import socket
import tempfile
import unittest

import support  # noqa: F401 - finds the package
from baton_practice import layout
from baton_practice.copying import clone_environment, replace_in_file
from baton_practice.report import Refusal


class TestLayout(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = directory.name

    def test_a_directory_that_configurations_cannot_hold_is_refused(self):
        for path in ("/tmp/my data", "/tmp/a;b", "relative", "/tmp/'x'", "/" + "a" * 80):
            with self.subTest(path), self.assertRaises(Refusal) as refused:
                layout.check_directory(path)
            self.assertIn("--directory", refused.exception.todo)

    def test_an_ordinary_home_is_accepted(self):
        layout.check_directory("/home/anna/.local/share/lino-baton/practice")

    def test_a_taken_port_is_passed_over(self):
        with socket.socket() as s:
            s.bind(("127.0.0.1", 0))
            s.listen()
            taken = s.getsockname()[1]
            self.assertNotEqual(layout.free_port(taken, set()), taken)

    def test_a_port_once_chosen_is_kept_in_the_record(self):
        practice = layout.Practice(self.directory, self.directory)
        port = practice.choose_port("server1/sshd", 2201)
        practice.save()
        self.assertEqual(layout.Practice(self.directory, self.directory).choose_port("server1/sshd", 9999), port)

    def test_another_directory_has_other_ports_even_while_the_first_is_stopped(self):
        ports = {layout.Practice(directory, self.directory).choose_port("server1/sshd", 2201) for directory in ("/a/practice", "/b/practice", layout.usual_directory())}
        self.assertEqual(len(ports), 3)
        self.assertLess(max(ports), 32768)

    def test_a_cloned_environment_names_its_own_place_and_leaves_the_first_as_it_was(self):
        first, second = os.path.join(self.directory, "a", "env"), os.path.join(self.directory, "b", "env")
        os.makedirs(os.path.join(first, "bin"))
        os.makedirs(os.path.join(first, "lib", "app", "migrations"))
        for name, text in (("bin/pip", "#!%s/bin/python\n" % first), ("pyvenv.cfg", "home = /usr/bin\n"),
                           ("lib/app/migrations/0001.py", "one\n"), ("lib/app/models.py", "models\n")):
            with open(os.path.join(first, name), "w") as f:
                f.write(text)
        clone_environment(first, second, first)
        with open(os.path.join(second, "lib/app/migrations/0001.py"), "w") as f:
            f.write("two\n")
        self.assertEqual(self.read(first, "lib/app/migrations/0001.py"), "one\n")
        self.assertEqual(self.read(second, "bin/pip"), "#!%s/bin/python\n" % second)
        self.assertEqual(self.read(first, "bin/pip"), "#!%s/bin/python\n" % first)
        self.assertTrue(os.path.samefile(os.path.join(first, "lib/app/models.py"), os.path.join(second, "lib/app/models.py")))

    def test_a_symbolic_link_into_the_old_place_is_turned(self):
        path = os.path.join(self.directory, "inbox")
        os.symlink("/old/place/tmp", path)
        replace_in_file(path, "/old/place", "/new/place")
        self.assertEqual(os.readlink(path), "/new/place/tmp")

    def read(self, directory, name):
        with open(os.path.join(directory, name)) as f:
            return f.read()


if __name__ == "__main__":
    unittest.main()
