# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The practice server's preview is neutral in the way in which Lino Baton's own set-up makes one."""
import os
import sys

import support

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(support.SERVER)), "resources", "practice"))

from baton_practice import sites, templates   # noqa: E402
from baton_server import attempt_itself, setup_settings   # noqa: E402

VALUES = {"site": "mdg2", "production": "mdg1", "server_url": "http://127.0.0.1:8082", "secret": "x", "database": '        "ENGINE": "django.db.backends.sqlite3",\n        "NAME": "/x/default.db",'}


class Preview(support.Case):
    def test_its_settings_are_those_that_the_set_up_makes_of_productions(self):
        made = sites.neutral(templates.SETTINGS).format(**VALUES)
        plain = templates.SETTINGS.format(**VALUES)
        wanted, later = setup_settings.edited(plain, {"NAME": "/x/default.db"}, [], VALUES["server_url"])
        self.assertFalse(later)
        tidy = lambda text: text.replace("'", '"')
        self.assertEqual(tidy(made), tidy(wanted))

    def test_the_attempt_knows_its_block_and_its_file(self):
        site = self.make("mdg2")
        self.write(site + "/settings.py", sites.neutral(templates.SETTINGS).format(**VALUES))
        self.write(site + "/PREVIEW", templates.PREVIEW.format(**VALUES))
        self.assertTrue(attempt_itself.has_block(site))
        self.assertTrue(attempt_itself.said(site).startswith(attempt_itself.MARK))


if __name__ == "__main__":
    support.main()
