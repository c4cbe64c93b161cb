# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The nights' entry in a real crontab, and a real cron that starts it."""
import sys
import time

import support
from realcron import ACCOUNT, CronCase


class RealCron(CronCase):
    def set(self, at, links):
        from baton_server import series
        plan = dict(self.plan(links, operation="sync", steps=[self.step("one", "echo it is night; id -un", links + "/mdg2")]), source=links + "/mdg1")
        return self.baton.call("nightly.set", series=series.links_id(links), links=links, at=at, plan=plan, script="keep", by="ann@laptop"), plan["series"]

    def test_the_real_crontab_gets_the_block_and_loses_nothing(self):
        self.enter("only")
        own = "MAILTO=\"\"\n# mine\n5 4 * * sun echo 50\\% done\n"
        self.crontab(own)
        links = self.pair()
        self.baton = self.helper_of_account()
        _, identity = self.set("02:30", links)
        text = self.crontab()
        self.assertTrue(text.startswith(own + "# BEGIN lino-baton " + identity), text)
        self.baton.call("nightly.clear", series=identity, links=links, by="ann")
        self.assertEqual(self.crontab(), own)

    def test_who_has_no_crontab_gets_one_and_loses_it(self):
        self.enter("only")
        links = self.pair()
        self.baton = self.helper_of_account()
        _, identity = self.set("02:30", links)
        self.assertIn("nightly.py", self.crontab())
        self.baton.call("nightly.clear", series=identity, links=links, by="ann")
        self.assertEqual(self.crontab(), "")

    def test_the_daemon_starts_the_runner_at_the_minute(self):
        self.daemon()
        links = self.pair()
        self.baton = self.helper_of_account()
        self.early()
        made, identity = self.set(time.strftime("%H:%M", time.localtime(time.time() + 60)), links)
        self.assertEqual(self.baton.call("jobs", series=identity)["jobs"], [])
        job = self.wait_for(lambda: self.baton.call("jobs", series=identity)["jobs"], 150, "cron's start")[0]
        record = self.ended(self.baton, job["id"])
        self.assertEqual(record["state"], "succeeded")
        self.assertTrue(record["by"].startswith("nightly (%s@" % ACCOUNT), record["by"])
        self.assertIn(seconds(record["started"]) - seconds(made["nightly"]["next"]), range(60))
        found = self.baton.call("probe", roots=[self.root])["series"][0]["nightly"]
        self.assertEqual((found["last"]["job"], found["problem"]), (job["id"], None))
        with open(self.state("series", identity, "jobs", job["id"], "log")) as source:
            self.assertIn(ACCOUNT, source.read())


def seconds(text):
    from baton_server import nightstate
    return nightstate.seconds(text)


if __name__ == "__main__":
    sys.exit(support.main())
