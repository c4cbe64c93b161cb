# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a time that a site keeps without a zone is in UTC: where its settings have USE_TZ off, Django writes in the time zone of TIME_ZONE."""
import bisect
import calendar
import os
import re
import subprocess
import sys

from . import clock

PLACES = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")   # where Django looks, too
NAME = re.compile(r"[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+)*\Z")
UTC = ("UTC", "Etc/UTC", "GMT", "Etc/GMT", "Zulu")
SECONDS = 30
# In a process of its own: the C library knows one zone for all of a process, in which other threads may work
SCRIPT = """
import time
offset = lambda at: time.localtime(at).tm_gmtoff
last, known = 0, offset(0)
print(0, known)
for at in range(86400, 4102444800, 86400):
    if offset(at) != known:
        low, high = last, at
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if offset(middle) == known else (low, middle)
        known = offset(at)
        print(high, known)
    last = at
"""
_known = {}


class Zone:
    """A site's zone. name: as Django says it; None: its times are in UTC; empty: those of the server's clock."""

    def __init__(self, name):
        self.name = name if isinstance(name, str) and name not in UTC else None
        self.spans, self.begins = None, []

    def iso(self, fields):
        """ISO 8601 in UTC of [year, month, day, hour, minute, second]; None where the zone is not known on this server, or there is no such time."""
        try:
            seconds = calendar.timegm(tuple(fields[:6]) + (0, 0, 0))
            if self.name is not None:
                seconds = self.moment(seconds)
            return None if seconds is None else clock.iso(seconds)
        except (ValueError, TypeError, OverflowError):
            return None

    def moment(self, local):
        """Of a time that there is twice, the earlier one; of one that the clock leaps over, what it would have been without the leap."""
        if self.spans is None:
            self.spans = spans(self.name)
            self.begins = [begin for begin, _ in self.spans]
        if not self.spans:
            return None
        begins, near = self.begins, bisect.bisect(self.begins, local) - 1
        for number in range(max(near - 1, 0), min(near + 2, len(begins))):
            found = local - self.spans[number][1]
            if (found >= begins[number] or number == 0) and (number + 1 == len(begins) or found < begins[number + 1]):
                return found
        return local - self.spans[max(near - 1, 0)][1]


def spans(name):
    """[(from when, seconds east of UTC)], cached; [] where this server does not know the zone."""
    if name not in _known:
        _known[name] = asked(name)
    return _known[name]


def asked(name):
    environment = {key: value for key, value in os.environ.items() if key != "TZ" or not name}
    if name:
        path = next((found for found in (os.path.join(place, name) for place in PLACES) if os.path.isfile(found)), None) if NAME.match(name) else None
        if path is None:   # the C library would take it for UTC
            return []
        environment["TZ"] = ":" + path
    try:
        done = subprocess.run([sys.executable, "-I", "-S", "-c", SCRIPT], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, timeout=SECONDS)
        return [] if done.returncode else [tuple(map(int, line.split())) for line in done.stdout.decode().splitlines()]
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return []
