#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a distribution gets: each file is read by the program that will read it there."""
import os
import re
import shutil
import subprocess
import unittest

from baton_case import BATON, SOURCE, BatonCase

PACKAGING = os.path.join(SOURCE, "packaging")


def checked(*command):
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    return run.returncode, run.stdout


class TestPackaging(BatonCase):
    def check(self, program, *arguments):
        if not shutil.which(program):
            self.skipTest("%s is not installed" % program)
        status, text = checked(program, *arguments)
        self.assertEqual(status, 0, text)
        return text

    def test_desktop_file_is_valid(self):
        self.check("desktop-file-validate", os.path.join(PACKAGING, "org.lino_framework.Baton.desktop"))

    def test_appstream_metadata_is_valid(self):
        self.check("appstreamcli", "validate", "--no-net", os.path.join(PACKAGING, "org.lino_framework.Baton.metainfo.xml"))

    def test_manual_pages_are_made_without_a_warning(self):
        for name in ("baton", "lino-baton"):
            self.assertIn(".TH", self.check("rst2man", "--strict", os.path.join(PACKAGING, "man", name + ".1.rst")))

    def test_manual_page_names_every_command_and_option(self):
        with open(os.path.join(PACKAGING, "man", "baton.1.rst")) as file:
            manual = file.read()
        commands = [("server", "add"), ("server", "list"), ("server", "test"), ("server", "remove"), ("status",), ("run-script",), ("jobs",),
                    ("log",), ("stop",), ("practice", "start"), ("practice", "reset")]
        for command in commands:
            shown = subprocess.run([BATON, *command, "--help"], stdout=subprocess.PIPE, check=True, universal_newlines=True, env=self.environment).stdout
            self.assertIn(" ".join(command), manual)
            for option in set(re.findall(r"--[a-z][a-z-]+", shown)) - {"--help"}:
                self.assertIn(option, manual, "baton %s" % " ".join(command))

    def test_exit_statuses_of_the_manual_are_the_programs(self):
        with open(os.path.join(PACKAGING, "man", "baton.1.rst")) as file:
            manual = file.read()
        with open(os.path.join(SOURCE, "app/cli/ExitStatus.h")) as file:
            statuses = re.findall(r"^\s+\w+ = (\d),", file.read(), re.MULTILINE)
        self.assertEqual(len(statuses), 6)
        for status in statuses:
            self.assertRegex(manual, r"(?m)^%s$" % status)


if __name__ == "__main__":
    unittest.main()
