# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import tempfile
import unittest
from unittest import mock

import support  # noqa: F401 - finds the package
from baton_practice import nights

OURS = "# BEGIN lino-baton mdg-1 every night\n30 2 * * * /usr/bin/python3 /srv/practice/server1/home/x.py mdg-1\n# END lino-baton mdg-1\n"
OTHER = "# BEGIN lino-baton abc-2 every night\n30 3 * * * /usr/bin/python3 /home/ann/x.py abc-2\n# END lino-baton abc-2\n"


class TestNights(unittest.TestCase):
    def test_only_the_blocks_of_these_servers_go(self):
        text = "MAILTO=ann\n" + OURS + "0 1 * * * echo /srv/practice/server1/x\n" + OTHER
        self.assertEqual(nights.without(text, ["/srv/practice/server1"]), "MAILTO=ann\n0 1 * * * echo /srv/practice/server1/x\n" + OTHER)
        self.assertEqual(nights.without(text, ["/srv/practice/server10", "/srv/practice/server"]), text)

    def test_a_server_without_nights_asks_no_crontab(self):
        with tempfile.TemporaryDirectory() as directory, mock.patch.object(nights.subprocess, "run", side_effect=AssertionError):
            nights.end([directory])

    def test_the_record_goes_with_the_entry(self):
        with tempfile.TemporaryDirectory() as directory:
            series = os.path.join(directory, "home/.local/state/lino-baton/series/mdg-1")
            os.makedirs(series)
            open(os.path.join(series, "nightly.json"), "w").close()
            shown = mock.Mock(returncode=0, stdout=OURS.replace("/srv/practice/server1", directory).encode() + OTHER.encode())
            with mock.patch.object(nights.subprocess, "run", return_value=shown) as run, mock.patch.object(nights.shutil, "which", return_value="/usr/bin/crontab"):
                nights.end([directory])
            self.assertEqual(run.call_args_list[-1], mock.call(["crontab", "-"], input=OTHER.encode(), check=True))
            self.assertEqual(os.listdir(series), [])

    def test_nobody_looks_after_the_upgrade_attempt_of_a_server_that_has_ended(self):
        with tempfile.TemporaryDirectory() as directory:
            series = os.path.join(directory, "home/.local/state/lino-baton/series/mdg-1")
            os.makedirs(series)
            open(os.path.join(series, "attempt.json"), "w").close()
            tick = OURS.replace("mdg-1", "mdg-1-attempt").replace("/srv/practice/server1", directory)
            shown = mock.Mock(returncode=0, stdout=tick.encode() + OTHER.encode())
            with mock.patch.object(nights.subprocess, "run", return_value=shown) as run, mock.patch.object(nights.shutil, "which", return_value="/usr/bin/crontab"):
                nights.end([directory])
            self.assertEqual(run.call_args_list[-1], mock.call(["crontab", "-"], input=OTHER.encode(), check=True))
            self.assertEqual(os.listdir(series), ["attempt.json"])


if __name__ == "__main__":
    unittest.main()
