# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

import support

from baton_server import attempt_client, dbsettings


class Reading(unittest.TestCase):
    def test_a_key_is_shown_without_its_brackets(self):
        self.assertEqual([attempt_client.key_text(key) for key in ("[17]", '["ee"]', '["a", 2]', "odd")], ["17", "ee", "a, 2", "odd"])


class AClock(support.Case):
    """psql, which gives up connecting when the clock leaps."""

    def lines(self, script):
        self.write(self.directory + "/psql", "#!/bin/sh\ncat > /dev/null\necho x >> %s/tries\n%s\n" % (self.directory, script), 0o755)
        session = attempt_client.Session.__new__(attempt_client.Session)
        session.named = dbsettings.Named({"ENGINE": "postgresql", "NAME": "a", "USER": "", "PASSWORD": "", "HOST": "", "PORT": ""}, self.directory)
        session.server = type("Server", (), {"argv": lambda *_: [self.directory + "/psql"]})()
        return list(session.lines("select 1;"))

    def tries(self):
        with open(self.directory + "/tries") as source:
            return len(source.readlines())

    def test_a_client_that_gives_up_at_once_is_asked_again_and_what_it_said_before_is_not_said_twice(self):
        late = 'echo "psql: error: timeout expired" >&2; exit 2'
        self.assertEqual(self.lines("[ $(wc -l < %s/tries) -gt 1 ] || { %s; }; echo 17" % (self.directory, late)), ["17"])
        self.assertEqual(self.tries(), 2)
        self.assertRaisesRegex(attempt_client.Problem, "timeout expired", self.lines, late)
        self.assertEqual(self.tries(), 4)
        self.assertRaises(attempt_client.Problem, self.lines, "echo 17; " + late)
        self.assertRaises(attempt_client.Problem, self.lines, 'echo "psql: error: connection refused" >&2; exit 2')
        self.assertEqual(self.tries(), 6)


if __name__ == "__main__":
    support.main()
