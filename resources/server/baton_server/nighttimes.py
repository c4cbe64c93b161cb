# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""When cron starts what is to run at a time of the server's clock, on days of 23 and 25 hours too."""
import re
import time

AT = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")


def occurrence(year, month, day, at):
    """Seconds since 1970 of that local time on that day. Of an hour that comes twice the first; where the clock leaps over it, the moment of the leap: so does cron."""
    hour, minute = int(at[:2]), int(at[3:])
    moments = [time.mktime((year, month, day, hour, minute, 0, 0, 0, dst)) for dst in (0, 1, -1)]
    fitting = [one for one in moments if time.localtime(one)[3:5] == (hour, minute)]
    if fitting:
        return min(fitting)
    low, high = int(min(moments)) - 7200, int(max(moments)) + 7200
    before = time.localtime(low).tm_gmtoff
    while high - low > 1:
        middle = (low + high) // 2
        if time.localtime(middle).tm_gmtoff == before:
            low = middle
        else:
            high = middle
    return float(high)


def around(now, at):
    """(the newest occurrence that is not after now, the next one)."""
    here = time.localtime(now)
    found = sorted(occurrence(here.tm_year, here.tm_mon, here.tm_mday + day, at) for day in (-2, -1, 0, 1, 2))
    return max(one for one in found if one <= now), min(one for one in found if one > now)


def night(moment):
    """The server's date, e.g. 2026-11-29."""
    return time.strftime("%Y-%m-%d", time.localtime(moment))
