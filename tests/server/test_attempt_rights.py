# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether an attempt's end needs a password."""
import os

import support
from attemptdesk import DeskCase

from baton_server import attempt_ready_site, attempt_rights, attempts, rights, rootops
from baton_server.errors import CallError


class Rights(DeskCase):
    def setUp(self):
        DeskCase.setUp(self)
        self.etc = self.make("etc")
        self.make("etc", "cron.d")
        self.addCleanup(os.environ.pop, "LINO_BATON_ETC")
        os.environ["LINO_BATON_ETC"] = self.etc
        self.asked = []
        self.replace(rights, "survey", lambda: {"kind": "password", "user": "ann"})
        self.replace(rootops, "own", lambda operation: not operation["root"] if operation["do"] == "run" else not operation["path"].startswith(self.etc))

    def replace(self, module, name, value):
        self.addCleanup(setattr, module, name, getattr(module, name))
        setattr(module, name, value)

    def call_of(self):
        return {"series": self.series, "links": self.links, "vhosts": [self.make("vhosts")]}

    def needs(self, root):
        def needs_root(asked):
            self.asked.append((asked.production, asked.preview, asked.links, asked.hosts))
            return root, "root's supervisor runs mdg1"
        self.replace(attempt_ready_site, "needs_root", needs_root)

    def test_where_the_maintainer_s_own_rights_suffice_nothing_needs_root_s(self):
        self.needs(False)
        self.switched()
        self.record("running")
        self.assertEqual(attempt_rights.ends(self.call_of()), {"kind": "password", "user": "ann", "needed": False, "keep": False})
        self.assertEqual(self.asked, [(self.production, self.preview, self.links, [self.directory + "/vhosts"])], "the record's sites, whatever the links say")

    def test_programs_of_root_s_need_them_either_way(self):
        self.needs(True)
        for state in attempts.UNDER_WAY:
            self.record(state)
            found = attempt_rights.ends(self.call_of())
            self.assertEqual((found["needed"], found["keep"]), (True, True), state)

    def test_the_server_s_cron_jobs_of_the_former_production_need_them_for_keeping_only(self):
        self.needs(False)
        self.switched()
        self.record("running")
        self.write(self.etc + "/cron.d/mdg1-jobs", "*/5 * * * * www-data %s/go\n" % self.production)
        found = attempt_rights.ends(self.call_of())
        self.assertEqual((found["needed"], found["keep"]), (False, True))

    def test_what_can_not_be_told_about_keeping_may_need_them(self):
        from baton_server import attempt_keep
        self.needs(False)
        self.record("running")

        def broken(*_):
            raise ValueError("odd")
        self.replace(attempt_keep, "Jobs", broken)
        found = attempt_rights.ends(self.call_of())
        self.assertEqual((found["needed"], found["keep"]), (False, True))

    def test_only_of_one_that_is_under_way(self):
        self.needs(False)
        self.assertRaises(CallError, attempt_rights.ends, self.call_of())
        for state in ("planned", "cancelled", "kept", "failed"):
            self.record(state)
            self.assertRaises(CallError, attempt_rights.ends, self.call_of())


if __name__ == "__main__":
    support.main()
