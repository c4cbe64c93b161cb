# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ends what hangs of the new site at a cancel: what serves it, with all that it works on and all that waits there, and its sessions in the database. Nobody is served by it then; it is started anew."""
import os
import time

from . import attempt_holders, attempt_idle, attempt_itself, attempt_programs, procs, rights, rootops, siteprograms
from .errors import CallError
from .sync_site import Failure, Refusal, say

GONE = 5.0    # seconds for processes that were killed
BOUND = 10.0  # seconds for those in their place to bind their sockets, which are shut again then


def end(context, site, quiet):
    """Sentences on what could not be ended. quiet: of attempt_quiet; None where the database does not answer."""
    known, told = attempt_programs.Programs(site, context), []
    programs, units = known.serving()
    running = [one for one in programs if known.runs(one)]
    active = [one.name for one in units if siteprograms.active(one.name)]

    def tried(what, function):
        try:
            function()
        except (Failure, Refusal, CallError, OSError) as error:
            told.append("%s could not be ended: %s%s" % (what, error, " (%s)" % error.found if isinstance(error, Refusal) else ""))
    tried("what serves it under supervisor", lambda: killed(context, [pid for one in running for pid in siteprograms.processes_of(known.daemon, known.site, one)]))
    if active:
        tried(", ".join(active), lambda: rootops.order(rights.of(context), rootops.run(["systemctl", "kill", "--signal=KILL"] + active, words="systemd ends %s" % ", ".join(active))))
    tried("what Apache runs of it", lambda: attempt_holders.reload(context, [one for one in attempt_holders.find(context.links, attempt_itself.vhosts_of(context)) if one.touch], site))
    if quiet is not None:
        tried("its sessions in the database", lambda: say("%d of its sessions in the database ended" % quiet.end_sessions()))
    told += attempt_programs.start(context, site, [one.name for one in running] + active)
    limit = time.monotonic() + BOUND
    while (running or active) and not all(os.path.lexists(path[:-len(attempt_idle.GATE)]) for path in attempt_idle.gates(site)) and time.monotonic() < limit:
        time.sleep(siteprograms.PAUSE)
    return told


def killed(context, masters):
    """These processes and all that they started are gone: a worker that outlives its master goes on with its request. Raises Failure, Refusal."""
    those = [(pid, procs.start_time(pid)) for pid in family(masters)]
    if not attempt_programs.ended(those):
        left = [str(pid) for pid, started in those if procs.start_time(pid) == started]
        rootops.order(rights.of(context), rootops.run(["/bin/sh", "-c", 'kill -KILL "$@" 2>/dev/null; exit 0', "sh"] + left, words="processes %s are killed" % ", ".join(left)))
    limit = time.monotonic() + GONE
    while any(procs.start_time(pid) == started for pid, started in those) and time.monotonic() < limit:   # until supervisor knows it too
        time.sleep(siteprograms.PAUSE)
    if those:
        say("%d processes that serve it are ended" % len(those))


def family(pids):
    """These processes and their descendants, each behind the one that started it."""
    found = list(pids)
    for pid in found:
        found += [one for one in procs.children(pid) if one not in found]
    return found
