# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What users wrote into the new site in the seconds between the switch and a start that went back by itself: dumped and listed, as at a cancel."""
import os
import time

from . import attempt_dump, attempt_idle, attempt_lost, attempt_marks, attempts
from .attempt_begin import reached
from .attempt_switch import warn
from .sync_site import action, say

PATIENCE = 20.0   # seconds for requests that were under way
PAUSE = 0.2


@action
def attempt_lost_back(context, values):
    """Production answers by now, so that nothing of this fails the way back; what cannot be kept is a warning."""
    if "switch" not in reached(context):
        say("nobody reached the new site")
        return
    record, site = attempts.of(context), os.path.realpath(context.cwd)
    if os.path.realpath(os.path.join(context.links, "prod")) == site:
        say("%s is production: nothing of it is lost" % site)
        return
    settle(site)
    found = attempt_marks.live(context.series, record, whole=True)
    if found["rows"] == 0 and all(one["exact"] for one in found["changes"].values()):
        say("nobody wrote into %s" % record["to"])
        return
    known = "%d rows" % found["rows"] if found["rows"] else "perhaps some (%s)" % (found["problem"] or "a table is too large to compare")
    text = "what users wrote into %s before the attempt went back is not in production: %s" % (record["to"], known)
    if attempt_dump.attempt_dump(context, {"as": "cancel"}) == 0 and attempt_lost.attempt_lost(context, {}) == 0:
        text += "; it is kept and listed like the changes that a cancel loses, in %s" % attempts.place(context.series, record["id"])
    else:
        text += "; it could not be kept, and stays in its database until the next synchronisation%s" % (". The next night's is left out" if attempt_dump.hold_night(context) else "")
    warn(context, text)


def settle(site):
    """Whoever passed before its page came back has ended, or has had his time."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if attempt_idle.idle(site):
                return
        except OSError:
            return
        time.sleep(PAUSE)
