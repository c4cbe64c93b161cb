# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a time on this server's clock is in UTC: only the server knows its zone's rules for a day that is yet to come."""
import calendar
import time

from . import clock
from .errors import bad

FORM = "%Y-%m-%dT%H:%M"


def local_time(params):
    """{"utc", "utcOffset", "zone", "problem"} of a local time, or of one in UTC with Z; problem is "skipped" where the clock leaps over it (utc is then the leap's end)."""
    said = params.get("local")
    try:
        instant = said.endswith("Z")
        wanted = time.strptime(said[:-1] if instant else said, FORM)
        seconds = calendar.timegm(wanted) if instant else time.mktime(wanted[:8] + (-1,))
        here = time.localtime(seconds)
    except (AttributeError, TypeError, ValueError, OverflowError, OSError):
        raise bad("local is no time such as 2026-12-05T18:00")
    skipped = not instant and calendar.timegm(here) != calendar.timegm(wanted)
    return {"utc": clock.iso(seconds), "utcOffset": here.tm_gmtoff, "zone": here.tm_zone, "problem": "skipped" if skipped else ""}
