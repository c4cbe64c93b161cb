# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL's sessions that stay open tell late of what they wrote: nobody concludes before that nothing was written."""
import os
import subprocess
import time

import support
from changesites import PASSWORD, AttemptCase

from baton_server import attempt_client, attempt_fingerprint, attempt_freeze, attempt_quiet, attempt_switch, dbclient, sync_page
from baton_server.sync_site import Refusal

WRITE = "insert into loose_row values ('%s', 1);\n"


class Late(AttemptCase):
    engine = "postgresql"

    def setUp(self):
        super().setUp()
        if int(self.server.sql("show server_version_num;")) < 150000:
            self.skipTest("before 15 sessions had no such time")
        self.write(self.former + "/.maintenance", sync_page.MARK + "x\n")

    def session(self, user=None):
        """A client that stays connected to the former production, as Django with CONN_MAX_AGE does. user: the server's administrator where it is none of the site's."""
        name = os.path.basename(self.former)
        environment = dict(dbclient.environment(), PGAPPNAME="psql")   # none of Baton's own
        argv = dbclient.Server("postgresql", "127.0.0.1", str(self.server.port)).argv(user or name, name)
        one = subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=dict(environment, PGPASSWORD="admin-password" if user else PASSWORD))
        for stop in (one.stdout.close, one.stdin.close, one.wait, one.kill):
            self.addCleanup(stop)
        return one

    def say(self, session, statements):
        session.stdin.write((statements + "select 'done';\n").encode())
        session.stdin.flush()
        self.assertEqual(session.stdout.readline(), b"done\n")

    def writes_twice(self, session):
        """It tells at once of the first, and of the second when it has been idle for ten seconds."""
        time.sleep(1.1)
        self.say(session, WRITE % "told")
        self.say(session, WRITE % "not told yet")

    def state(self):
        return attempt_client.opened(self.former).state()

    def watch(self):
        watch = attempt_freeze.Watch(self.context("frozen", self.former), self.former, attempt_quiet.of(self.former, None), reader=attempt_client.opened(self.former))
        begun = time.monotonic()
        self.assertTrue(watch.wait(begun + 40), watch.said())
        return watch, time.monotonic() - begun

    def test_the_standstill_is_proven_when_a_session_that_stays_open_has_told_of_all_it_wrote(self):
        one = self.session()
        self.writes_twice(one)
        watch, took = self.watch()
        self.assertLess(took, 30)
        time.sleep(11)
        self.assertEqual(self.state()["tables"], watch.state["tables"])
        _, took = self.watch()
        self.assertLess(took, 9, "it has told of all: nothing more is waited for")

    def test_nothing_is_waited_for_where_sessions_end_with_their_requests(self):
        self.sql(WRITE % "x", self.former)
        time.sleep(0.5)
        _, took = self.watch()
        self.assertLess(took, 9)
        reader = attempt_client.opened(self.former)
        begun = time.monotonic()
        for _ in range(3):
            reader.settle()
        self.assertLess(time.monotonic() - begun, 9)

    def test_who_goes_on_asking_and_who_is_not_seen_hold_nobody_for_long(self):
        one, other = self.session(), self.session(self.server_account())
        self.say(other, "select 1 as one \\gset\n")
        begun = time.monotonic()
        reader = attempt_client.opened(self.former)
        reader.settle()
        self.assertGreater(time.monotonic() - begun, 10, "another role's session does not show since when it is idle")
        watch = attempt_freeze.Watch(self.context("frozen", self.former), self.former, attempt_quiet.of(self.former, None), reader=reader)
        begun = time.monotonic()
        while not watch.look(time.monotonic()):
            self.assertLess(time.monotonic() - begun, 30, watch.said())
            self.say(one, "")
            time.sleep(0.2)
        self.assertGreater(time.monotonic() - begun, 10)

    def server_account(self):
        import dbservers
        return dbservers.account()

    def test_what_a_session_tells_late_refuses_the_fingerprint_and_the_switch(self):
        one = self.session()
        time.sleep(1.1)
        self.say(one, WRITE % "told")
        attempt_fingerprint.begin(self.context("frozen"), self.record["id"], self.state())
        self.say(one, WRITE % "not told yet")
        self.assertEqual(self.act("attempt-fingerprint", self.former), 3, self.output)
        self.assertEqual(self.report["refusal"]["code"], "written")
        self.assertIn("loose_row", self.report["refusal"]["found"])
        attempt_fingerprint.begin(self.context("frozen"), self.record["id"], self.state())
        self.assertEqual(self.act("attempt-fingerprint", self.former), 0, self.output)
        attempt_switch.unwritten(self.context("switch"), self.record)
        self.writes_twice(one)
        with self.assertRaises(Refusal) as caught:
            attempt_switch.unwritten(self.context("switch"), self.record)
        self.assertEqual(caught.exception.code, "written")

    def test_a_single_write_that_is_told_late_is_seen_before_the_switch(self):
        one = self.session()
        self.writes_twice(one)
        time.sleep(12)
        attempt_fingerprint.begin(self.context("frozen"), self.record["id"], self.state())
        self.assertEqual(self.act("attempt-fingerprint", self.former), 0, self.output)
        kept = attempt_fingerprint.kept(self.series, self.record["id"])
        self.say(one, "select count(*) as rows from loose_row \\gset\n")   # what it tells now is no write, and the next one waits for its turn
        self.say(one, WRITE % "not told yet")
        self.assertIs(attempt_fingerprint.written(self.former, kept), False, "its counters do not tell yet")
        self.assertIs(attempt_fingerprint.written(self.former, kept, True), True)


if __name__ == "__main__":
    support.main()
