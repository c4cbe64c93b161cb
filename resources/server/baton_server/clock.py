# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times as the protocol writes them."""
import time


def iso(seconds=None, milliseconds=False):
    """ISO 8601 in UTC with Z, of seconds since 1970 or of now."""
    seconds = time.time() if seconds is None else seconds
    text = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(seconds))
    if milliseconds:
        text += ".%03d" % (seconds % 1 * 1000)
    return text + "Z"


def zone(seconds=None):
    """(name, seconds east of UTC) of the server's clock, now or at that time since 1970."""
    here = time.localtime(seconds)
    return here.tm_zone, here.tm_gmtoff
