# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The two sites' own sync scripts in an attempt: whoever runs one, cron or a person, would empty the database of what is production, or is going to be. They refuse until it is over, and in what is kept for good."""
import os

from . import attempt_cron, nightscript, supervisor
from .errors import CallError
from .sync_site import Failure, Refusal, say, warn


def shut(context, record):
    """Before the freeze: nothing is stopped yet, and a start that goes back costs nobody anything."""
    attempt_cron.hold_syncs(context, record["site"])
    for site in (record["site"], record["former"]):
        try:
            if nightscript.shut(site):
                say("%s refuses until the attempt is over" % os.path.join(site, nightscript.NAME))
        except CallError as error:
            raise Failure("%s would empty a database of the attempt when somebody runs it, and cannot be shut: %s. Move it away, then start again" % (os.path.join(site, nightscript.NAME), error.message))
    running = at_work((record["site"], record["former"], os.path.realpath(context.links)))
    if running:
        raise Refusal("guard", "the sync script of a site of the attempt is at work", "process %d in %s" % running, "wait until it has ended, synchronise, and start again")


def at_work(places):
    """(process, its directory) of a sync script that runs in one of these directories; None where none is seen."""
    for name in os.listdir("/proc"):
        if not name.isdigit() or not any(os.path.basename(word) == nightscript.NAME for word in supervisor.command_line(int(name))[:4]):
            continue
        try:
            where = os.readlink("/proc/%s/cwd" % name)
        except OSError:
            continue
        if where in places:
            return int(name), where
    return None


def reopen(context, record):
    """The attempt did not stay: both are what they were."""
    for site in (record["site"], record["former"]):
        try:
            if nightscript.reopen(site):
                say("%s is what it was" % os.path.join(site, nightscript.NAME))
        except CallError as error:
            warn(context, "%s still refuses: %s. It says how it is put back" % (os.path.join(site, nightscript.NAME), error.message))


def stay_shut(context, record):
    """The new site stays production: its script and the former one's go on refusing."""
    for site in (record["site"], record["former"]):
        path = os.path.join(site, nightscript.NAME)
        try:
            nightscript.shut(site, thin=True)
        except CallError as error:
            warn(context, "%s could empty production's database, and cannot be shut: %s. Move it away" % (path, error.message))
