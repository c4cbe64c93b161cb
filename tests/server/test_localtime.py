# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A time on the server's clock, with the zone's rules of that day."""
import os
import time
import unittest

import support  # noqa: F401
from baton_server import localtime
from baton_server.errors import CallError


class LocalTimeTest(unittest.TestCase):
    def setUp(self):
        self.zone = os.environ.get("TZ")
        os.environ["TZ"] = "CET-1CEST,M3.5.0,M10.5.0/3"
        time.tzset()

    def tearDown(self):
        if self.zone is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = self.zone
        time.tzset()

    def test_summer_and_winter_have_their_own_offsets(self):
        self.assertEqual(localtime.local_time({"local": "2026-12-05T18:00"}), {"utc": "2026-12-05T17:00:00Z", "utcOffset": 3600, "zone": "CET", "problem": ""})
        self.assertEqual(localtime.local_time({"local": "2027-07-05T18:00"}), {"utc": "2027-07-05T16:00:00Z", "utcOffset": 7200, "zone": "CEST", "problem": ""})

    def test_an_instant_has_the_zone_of_its_day(self):
        self.assertEqual(localtime.local_time({"local": "2027-07-05T16:00Z"}), {"utc": "2027-07-05T16:00:00Z", "utcOffset": 7200, "zone": "CEST", "problem": ""})
        self.assertEqual(localtime.local_time({"local": "2027-03-28T01:00Z"})["problem"], "", "the leap's end")

    def test_an_hour_that_the_clock_leaps_over_is_told(self):
        self.assertEqual(localtime.local_time({"local": "2027-03-28T02:30"})["problem"], "skipped")

    def test_what_is_no_time_is_a_bad_request(self):
        for said in (None, 7, "", "2026-12-05 18:00", "2026-13-05T18:00", "18:00", "99999-12-05T18:00", "Z", "2026-12-05T18:00+01"):
            with self.assertRaises(CallError):
                localtime.local_time({"local": said})


if __name__ == "__main__":
    unittest.main()
