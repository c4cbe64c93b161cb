# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A maintainer's own cron jobs in an attempt: held while they would do harm, and in the end as they were."""
import os
import unittest

import support
from attemptdesk import DeskCase

from baton_server import attempt_cron, attempts, attempttick, crontab



class Held(DeskCase):
    def setUp(self):
        DeskCase.setUp(self)
        self.words = {"former": "5 4 * * * %s/pull.sh" % self.production, "new": "*/2 * * * * cd %s && ./mail.sh" % self.preview, "link": "@hourly %s/prod/manage.py x" % self.links,
                      "preview": "1 1 * * * %s/preview/x" % self.links}
        self.before = "MAILTO=ann@example.com\n# my own: %s/x\n%s\n0 1 * * * echo mdg1 50\\%%\n" % (self.production, "\n".join(self.words.values()))
        self.write(self.table, self.before)
        self.mark = attempt_cron.mark(self.series)

    def which(self):
        """Which of the jobs are held; the other lines never change."""
        lines = [line for line in self.cron().split("\n")]
        plain = "\n".join(line[len(self.mark):] if line.startswith(self.mark) else line for line in lines)
        self.assertTrue(self.before in plain, plain)
        return {name for name, line in self.words.items() if self.mark + line in lines}

    def hold(self, site):
        attempt_cron.change(lambda text: attempt_cron.held(text, self.series, site))

    def test_what_is_about_a_site_is_held_and_comes_back_byte_for_byte(self):
        self.hold(self.production)
        self.assertEqual(self.which(), {"former", "link"})
        self.hold(self.production)
        self.assertEqual(self.which(), {"former", "link"}, "a second time as well")
        self.assertEqual(attempt_cron.over(self.series, None), [self.words["former"], self.words["link"]])
        self.assertEqual(self.cron(), self.before)
        self.assertEqual(attempt_cron.over(self.series, None), [])

    def test_another_series_and_batons_own_entries_are_left_alone(self):
        own = "# BEGIN lino-baton x\n1 2 * * * %s/run\n# END lino-baton x\n" % self.production
        other = "# HELD lino-baton other-1234: 5 4 * * * /x\n"
        self.write(self.table, own + other)
        self.hold(self.production)
        attempt_cron.over(self.series, None)
        self.assertEqual(self.cron(), own + other)

    def test_a_start_holds_the_former_ones_from_the_freeze_and_the_new_ones_until_it_is_production(self):
        self.record("starting", stopped={})
        self.assertEqual(self.act("attempt-freeze", "freeze", self.production), 0, self.output)
        self.assertEqual(self.which(), {"former", "link"})
        self.hold(self.preview)   # as attempt-itself does beside its restart
        self.assertEqual(self.which(), {"former", "link", "new", "preview"})
        self.switched()
        self.assertEqual(self.act("attempt-run", "run", self.preview), 0, self.output)
        self.assertEqual(self.which(), {"former", "preview"})

    def test_a_thaw_gives_them_back_and_the_way_back_leaves_none(self):
        self.record("starting", stopped={})
        self.assertEqual(self.act("attempt-freeze", "freeze", self.production), 0, self.output)
        self.hold(self.preview)
        self.assertEqual(self.act("attempt-thaw", "freeze", self.production), 0, self.output)
        self.assertEqual(self.which(), {"new", "preview"})
        self.assertIn("runs again in this user's crontab: %s" % self.words["former"], self.output)
        self.assertEqual(self.act("attempt-begin-back", "begin"), 0, self.output)
        self.assertEqual(self.kept()["state"], "failed")
        self.assertEqual(self.which(), set())

    def test_a_cancel_gives_the_former_ones_back_and_those_of_the_new_one_when_it_is_neutral(self):
        self.hold(self.production)
        self.switched()
        self.operation = "cancel"
        self.new_job()
        self.record("cancelling", run=self.run_id, job=self.job, stopped={})
        self.assertEqual(self.act("attempt-freeze", "freeze", self.preview), 0, self.output)
        self.assertEqual(self.which(), {"former", "link", "new"})
        self.lead(prod="mdg1")
        self.assertEqual(self.act("attempt-programs", "programs", self.production), 0, self.output)
        self.assertEqual(self.which(), {"new"})
        self.lead(preview="mdg2")
        self.assertEqual(self.act("attempt-end", "end", self.preview, state="cancelled"), 0, self.output)
        self.assertEqual(self.which(), set())

    def test_a_kept_attempt_makes_the_former_ones_the_new_sites(self):
        self.write(self.table, self.before + "5 4 * * * %s/mail.sh\n5 4 * * * %s/mail.sh\n" % (self.production, self.preview))
        self.hold(self.production)
        self.switched()
        self.operation = "keep"
        self.new_job()
        self.record("keeping", run=self.run_id, job=self.job)
        self.assertEqual(self.act("attempt-end", "end", self.preview, state="kept"), 0, self.output)
        table = self.cron()
        self.assertNotIn(self.mark, table)
        self.assertIn("5 4 * * * %s/pull.sh\n" % self.preview, table)
        self.assertNotIn("%s/pull.sh" % self.production, table)
        self.assertEqual(table.count("5 4 * * * %s/mail.sh\n" % self.preview), 1)
        self.assertIn(self.words["link"], table)

    def test_where_the_crontab_cannot_be_written_the_freeze_goes_on_and_warns(self):
        self.record("starting", stopped={})
        self.write(self.table + ".broken")
        self.assertEqual(self.act("attempt-freeze", "freeze", self.production), 0, self.output)
        self.assertIn("cannot be held", self.report["warnings"][0])
        self.assertEqual(self.cron(), self.before)
        self.write(self.table + ".denied")
        self.assertEqual(self.act("attempt-freeze", "freeze", self.production), 0, self.output)

    def test_crons_tick_gives_back_what_nobody_else_could_and_its_entry_goes_after_that(self):
        self.hold(self.production)
        self.hold(self.preview)
        self.switched()
        self.record("running")
        attempttick.install(self.series, self.links, "ann@laptop")
        attempttick.tick(self.series)
        self.assertEqual(self.which(), {"former", "preview"})
        attempts.change(self.series, lambda now: dict(now, state="cancelled"))
        self.lead(prod="mdg1", preview="mdg2")
        self.write(self.table + ".broken")
        self.assertRaises(Exception, attempttick.tick, self.series)
        self.assertTrue("former" in self.which() and "attempttick.py" in self.cron())
        os.unlink(self.table + ".broken")
        attempttick.tick(self.series)
        self.assertEqual(self.cron(), self.before)


class Text(unittest.TestCase):
    def test_a_held_line_that_somebody_changed_is_let_go_as_it_is(self):
        text = attempt_cron.mark("x") + "# not any more\n"
        self.assertEqual(attempt_cron.released(text, "x", lambda command: False), ("# not any more\n", ["# not any more"]))

    def test_entries_are_told_from_settings_and_comments(self):
        text = "A=b c d e f g\n# 1 2 3 4 5 x\n1 2 3 4 5 x y\n@daily z\n%sq\n1 1 1 1 1 r\n%sq\n" % (crontab.BEGIN, crontab.END)
        self.assertEqual([one[1:] for one in attempt_cron.entries(text)], [("1 2 3 4 5", "x y"), ("@daily", "z")])


if __name__ == "__main__":
    support.main()
