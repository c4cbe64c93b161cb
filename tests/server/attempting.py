# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records of upgrade attempts, whole ones, for tests."""
import os

import support   # finds the server's modules

from baton_server import attempts, clock


def record(links, state="planned", former="mdg1", site="mdg2", **values):
    """The record of an attempt from one site beside these links to another."""
    import time
    now = time.time()
    made = dict(attempts.BLANK, id=attempts.new_id(), state=state, former=os.path.join(links, former), site=os.path.join(links, site), links=links, plannedBy="robin@laptop", plannedAt=clock.iso(now - 3600))
    made["from"], made["to"] = os.path.basename(made["former"]), os.path.basename(made["site"])
    if state != "planned":
        made.update(startedBy="robin@laptop", begun=clock.iso(now - 120), frozen=clock.iso(now - 110), run="20261205T170000Z-attempt-ab12cd", job="20261205T170000Z-attempt-ab12cd")
    if state in ("running", "cancelling", "keeping"):
        made.update(switched=clock.iso(now - 60), ends=clock.iso(now - 60 + 3600), clock=attempts.clock(), switching=None)
    made.update(values)
    return made


assert support
