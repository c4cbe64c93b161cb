# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the end of an attempt needs root's rights: where it does not, nobody is to be asked for a password."""
from collections import namedtuple

from . import attempt_keep, attempt_programs, attempt_ready_site, attempts, probe, rights, rootops
from .attempt_plan import given
from .errors import CallError

Pair = namedtuple("Pair", "production preview links hosts")   # what attempt_ready_site.needs_root asks about
Step = namedtuple("Step", "cwd site series")                   # what former_stop_operations asks of a job


def ends(params):
    """attempt.rights: {"kind", "user", "needed", "keep"}. needed: to go back, or to take up what was interrupted; keep: to keep the new site."""
    identity, links, _ = given(params)
    hosts = probe.directories(params, "vhosts")
    record = attempts.read(identity)
    if record is None or record["state"] not in attempts.UNDER_WAY:
        raise CallError("not-found", "no upgrade attempt of this series is under way")
    needed, _ = attempt_ready_site.needs_root(Pair(record["former"], record["site"], links, hosts))
    return dict(rights.survey(), needed=needed, keep=needed or keep(record))


def keep(record):
    """Whether what the attempt leaves of the former production is changed with root's rights: services and cron jobs."""
    former, site = record["former"], record["site"]
    try:
        operations = attempt_programs.former_stop_operations(Step(former, site, attempts.series_of(record)), {}) + attempt_keep.Jobs(former, site).operations
        return not rootops.all_own(rootops.pending(operations))
    except Exception:   # the job itself says what is the matter; until then rights may be needed
        return True
