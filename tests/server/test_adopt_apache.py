# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same adoptions and previews' vhosts on a real Apache with mod_wsgi."""
import support
import test_adopt


class Forgiving:
    """mod_wsgi ends a site's processes at each reload of Apache, a graceful one too, and answers 503 until they are back, or 500 to a request that one had begun: the survey says so."""
    kind = "apache"

    def unfailed(self, load):
        failed = load.stop()
        self.assertEqual([one for one in failed if not isinstance(one, tuple) or one[0] not in (500, 503)], [])
        self.assertLess(len(failed), load.count / 3)


class ApacheAdoptions(Forgiving, test_adopt.Adoptions):
    def test_the_survey_says_that_the_reload_interrupts_mod_wsgi(self):
        self.server.start()
        self.assertTrue([one for one in self.survey()["checks"] if one["state"] == "warning" and "mod_wsgi" in one["detail"]])


class ApachePreviews(Forgiving, test_adopt.Previews):
    pass


if __name__ == "__main__":
    support.main()
