#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A maintainer without rights on the web server's and supervisor's directories: an administrator runs one script, and the job goes on."""
import json
import os
import subprocess
import unittest

from setup_case import SetUpCase


@unittest.skipUnless(os.getuid() == 0, "directories that the maintainer may not write are made by root only")
class TestWithoutSudo(SetUpCase):
    def take_rights(self):
        """The directories are root's from now on, and so are the files in them."""
        for place in (os.path.join(self.world.directory, self.web), os.path.join(self.world.directory, "supervisor", "conf.d"), self.world.etc(),
                      os.path.join(self.world.directory, "log"), os.path.join(self.world.directory, "backups")):
            for folder, _, names in os.walk(place):
                if os.path.basename(folder) in ("tmp", "mini1") or "/tmp/" in folder:
                    continue
                os.chown(folder, 0, 0)
                for name in names:
                    if name.endswith((".conf",)) or place == self.world.etc():
                        os.chown(os.path.join(folder, name), 0, 0, follow_symlinks=False)

    def test_the_administrators_script_does_what_the_maintainer_may_not_and_a_resume_finishes(self):
        self.take_rights()
        before = self.picture()
        record, said = self.set_up(status=3)
        self.assertEqual((record["state"], record["refusal"]["code"]), ("refused", "administrator"), said)
        self.assert_production_as_before(before)
        script = self.script(record["id"])
        self.assertNotIn(self.password() or "no password at all", script)
        done = subprocess.run(["/bin/sh"], input=script, cwd="/", stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True, timeout=120)
        self.assertEqual(done.returncode, 0, script + "\n" + done.stdout)
        again = subprocess.run(["/bin/sh"], input=script, cwd="/", stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True, timeout=120)
        self.assertEqual(again.returncode, 0, "run twice: " + again.stdout)
        record, said = self.command("resume", record["id"], "--follow")
        self.assertEqual(record["state"], "succeeded", said)
        self.assert_preview_lives()
        self.assert_production_as_before(before)

    def script(self, job):
        """The newest report's."""
        found = []
        directory = os.path.dirname(self.job_file(job, "log"))
        for name in os.listdir(directory):
            if name.startswith("report."):
                found.append(self.json_file(os.path.join(directory, name)).get("administrator"))
        found = [one for one in found if one]
        self.assertEqual(len(found), 1, os.listdir(directory))
        return found[0]["script"]

    def json_file(self, path):
        with open(path) as source:
            return json.load(source)


if __name__ == "__main__":
    unittest.main()
