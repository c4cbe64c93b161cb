# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names that a site may have: the same rule as core/hosting/SiteName.cpp, which a test holds against this one."""
import re

from . import series

LIFE_CYCLE_WORDS = ("preview", "prod", "production", "old", "new", "testing")
NEUTRAL = re.compile(r"[a-z][a-z0-9]{0,30}")
ADVICE = "choose a neutral name such as mdg3: a site keeps its name for life, whatever it is used for"


def refused(name):
    """Why a site may not have this name; empty where it may."""
    if name in LIFE_CYCLE_WORDS:
        return "%s is a word of the life cycle, and a site keeps its name for life" % name
    if not NEUTRAL.fullmatch(name):
        return "a name is a small letter and up to 30 small letters and digits; this one is %r" % name
    return ""


def proposed(production, taken):
    """The next free number of production's stem. taken: function of a name, whether anything on the server has it."""
    stem = re.sub("[^a-z0-9]", "", series.stem(production).lower()).lstrip("0123456789")[:25] or "site"
    found = re.search(r"(\d+)$", production)
    number = int(found.group(1)) if found and len(found.group(1)) < 6 else 1
    for number in range(number + 1, number + 1000):
        name = "%s%d" % (stem, number)
        if not refused(name) and not taken(name):
            return name
    return ""
