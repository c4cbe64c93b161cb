# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two sites of which production is frozen and the preview shows the sync's page, and the record of an attempt that starts."""
import os
import sys

from syncsites import SyncCase

from baton_server import attempts

MARK = "Lino Baton: freeze\n"


class SwitchCase(SyncCase):
    """P is production and frozen, V is the preview with the sync's page, an attempt starts."""

    def setUp(self):
        SyncCase.setUp(self)
        self.begin()

    def begin(self, state="starting", **more):
        self.record = dict(attempts.BLANK, id="20261205T170000Z-ab12cd", state=state, former=self.production, site=self.preview, links=self.links, minutes=60,
                           startedBy="ann", run=self.run_id, job=self.job, **{"from": "mdg1", "to": "mdg2"})
        self.record.update(more)
        attempts.change(self.series, lambda _: self.record)
        for site in (self.production, self.preview):
            self.write(site + "/.maintenance", MARK)

    operation = "attempt"   # of the job that self.act() is in

    def plan(self):
        return dict(SyncCase.plan(self), operation=self.operation)

    def leads(self, role="prod"):
        """(the link's text, the site's name) or None."""
        path = self.links + "/" + role
        return (os.readlink(path), os.path.basename(os.path.realpath(path))) if os.path.islink(path) else None

    def shows(self, site):
        return os.path.exists(site + "/.maintenance")

    def kept(self):
        return attempts.read(self.series)

    def switch(self):
        return self.act("attempt-switch", "switch")

    def switch_back(self):
        return self.act("attempt-switch-back", "switch", cwd=self.production)

    def go_back(self):
        return self.act("attempt-return", "return", cwd=self.production)

    def switched(self):
        """An attempt that runs, and whose cancel froze V."""
        self.assertEqual(self.switch(), 0, self.output)
        attempts.change(self.series, lambda record: dict(record, state="cancelling", ends="2026-12-05T18:00:00Z"))
        self.write(self.preview + "/.maintenance", MARK)

    def left_over(self):
        """Temporary names in the directory of the links and in the sites."""
        return [name for place in (self.links, self.production, self.preview) for name in os.listdir(place) if name.startswith(".") and name != ".maintenance"]

    def is_there(self):
        self.assertEqual((self.leads()[1], self.leads("preview"), self.shows(self.preview), self.shows(self.production)), ("mdg2", None, False, True), self.output)
        self.assertEqual((self.kept()["switching"], bool(self.kept()["switched"]), self.left_over()), (None, True, []))

    def is_back(self, preview=True):
        self.assertEqual((self.leads(), self.leads("preview"), self.shows(self.preview), self.shows(self.production)), (("mdg1", "mdg1"), ("mdg2", "mdg2") if preview else None, True, False), self.output)
        self.assertEqual((self.kept()["switching"], self.left_over()), (None, []))


if __name__ == "__main__":
    sys.exit("no test")
