# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A cancel that nobody confirmed: what its call says at once, of a site of any size, and what it leaves to its first step."""
import time
from unittest import mock

import support
from changesites import AttemptCase

from baton_server import attempt_client, attempt_marks, errors, guards_attempt


class Confirmed:
    """The same for each database."""

    def settle(self):
        """Until the database tells of what was just written, and what comes then is told apart from it."""
        time.sleep({"sqlite3": 0.15, "postgresql": 1.1, "mysql": 2.1}[self.engine])

    def test_a_cancel_is_refused_at_once_by_what_was_counted_last_and_no_table_is_read_for_it(self):
        def call(confirm=""):
            reader = attempt_client.kind_of(self.engine)
            with mock.patch.object(reader, "looks") as looks, mock.patch.object(reader, "counts") as counts:
                try:
                    guards_attempt.confirmed({"series": self.series}, self.record, confirm, "")
                    answer = None
                except errors.CallError as error:
                    answer = error.details["code"], error.details["found"]
            self.assertEqual((looks.called, counts.called), (False, False))
            return answer
        self.assertIsNone(call(), "without marks nobody can tell: the step refuses")
        self.assertEqual(self.act("attempt-marks"), 0, self.output)
        self.assertIsNone(call(), "nobody counted")
        self.sql("insert into tickets_ticket values (5, 'five', 'x', 1, null), (6, 'six', 'y', 1, null);")
        self.settle()
        self.assertIsNone(call(), "nobody counted")
        self.assertEqual(attempt_marks.live(self.series, self.record)["rows"], 2)
        self.assertEqual((call(), call("mdg2")), (("confirm", "2 rows in tickets_ticket, by robin"), None))
        self.sql("delete from tickets_ticket where id > 4;")
        self.settle()
        self.assertIsNone(call(), "it moved since")
        self.assertEqual(guards_attempt.changes(self.series, self.record)[0], 0)


class OnSqlite(Confirmed, AttemptCase):
    pass


class OnPostgreSql(Confirmed, AttemptCase):
    engine = "postgresql"


class OnMariaDb(Confirmed, AttemptCase):
    engine = "mysql"


if __name__ == "__main__":
    support.main()
