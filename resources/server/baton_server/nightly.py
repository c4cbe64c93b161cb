# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every night: what is saved for it, and the entry in the maintainer's crontab, which runs this file.

usage: nightly.py SERIES                what cron runs
       nightly.py --foreground SERIES   what the site's initdb_from_prod.sh runs: the same plan, now, with its log
"""
import os
import sys

if __name__ == "__main__":
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.realpath(__file__))))
    from baton_server import nightrun
    sys.exit(nightrun.main(sys.argv[1:]))

import time

from . import attempts, clock, control, crontab, guards, host, jobs, nightscript, nightstate, nighttimes, paths, series
from .errors import CallError, bad, from_os

TOP = os.path.join(".local", "state", "lino-baton", "bin", "current", "baton_server")


def set(params):
    """Saves the plan, writes the crontab's entry and, where asked, the site's script. All of it, or nothing."""
    identity, links, by = given(params)
    at, plan, script = params.get("at"), params.get("plan"), params.get("script", "keep")
    if not isinstance(at, str) or not nighttimes.AT.fullmatch(at):
        raise bad("at is not a time like 02:30")
    if script not in ("replace", "keep"):
        raise bad("script is neither replace nor keep")
    if not isinstance(plan, dict) or plan.get("operation") != "sync":
        raise bad("the plan is none of a synchronisation")
    if plan.get("series") != identity or not isinstance(plan.get("links"), str) or os.path.realpath(plan["links"]) != os.path.realpath(links):
        raise bad("the plan is one of another series")
    guards.check(plan)
    make_current()
    former = paths.read_json(place(identity))
    site = os.path.realpath(plan["site"])
    entry = {"at": at, "by": by, "since": clock.iso(), "plan": plan, "script": script, "user": host.user_name(), "command": command(identity),
             "original": (former or {}).get("original", "")}
    crontab.read()   # where it may not be changed, nothing else is either
    try:
        if script == "replace":
            entry["original"] = nightscript.replace(site, identity) or entry["original"]
        save(identity, entry)
        crontab.change(identity, crontab.block(identity, at, entry["command"], "every night production's data goes into the preview of %s; set by %s" % (plan.get("seriesName") or identity, by)))
    except CallError:
        take_back(identity, former, site, script)
        raise
    nightstate.seen(identity, True)
    return document(identity)


def take_back(identity, former, site, script):
    """After a failure: what was saved before, and the script that was there."""
    try:
        if former is None:
            forget(identity)
        else:
            save(identity, former)
        if script == "replace" and (former or {}).get("script") != "replace":
            nightscript.put_back(site, "")
    except CallError:
        pass   # the failure itself is what is told


def clear(params):
    """Takes the entry, what was saved, and the thin script away."""
    identity, links, by = given(params)
    former = paths.read_json(place(identity))
    own = former is None or former.get("user", host.user_name()) == host.user_name()
    if own:
        crontab.change(identity, [])
        forget(identity)
    else:
        # The entry stands in another maintainer's crontab: his next run takes it away
        save(identity, {"cleared": clock.iso(), "by": by, "user": former["user"]})
    plan = (former or {}).get("plan")
    if isinstance(plan, dict) and isinstance(plan.get("site"), str):
        try:
            site = os.path.realpath(plan["site"])
            if site in attempts.sites_of(identity) or site == os.path.realpath(os.path.join(links, "prod")):
                nightscript.shut(site, thin=True)   # the hand-written one would empty what is production, or is going to be
            else:
                nightscript.put_back(site, former.get("original", ""))
        except CallError as error:
            if error.code != "not-found":
                raise
    nightstate.seen(identity, False)
    return {"nightly": None}


def hold(params):
    """Leaves the next night out, or takes that back."""
    identity, _, by = given(params)
    wanted = params.get("hold")
    if type(wanted) is not bool:
        raise bad("hold is not true or false")
    entry = paths.read_json(place(identity))
    if entry is None or entry.get("cleared"):
        raise CallError("not-found", "no nightly synchronisation is set for this series")
    _, following = nighttimes.around(time.time(), entry["at"])
    if wanted:
        save(identity, {"night": nighttimes.night(following), "by": by}, "hold.json")
    else:
        forget(identity, "hold.json")
    return document(identity)


def given(params):
    """(series' id, links, by) of a call."""
    identity, links = params.get("series"), params.get("links")
    if not isinstance(identity, str) or not jobs.SERIES_ID.fullmatch(identity):
        raise bad("series is not a series' id")
    if not isinstance(links, str) or not links.startswith("/") or "\0" in links or series.links_id(links) != identity:
        raise bad("links is not the directory of that series")
    return identity, links, control.person(params) or host.user_name()


def document(identity):
    return {"nightly": nightstate.nightly(identity, jobs.history(identity))}


def place(identity, name="nightly.json"):
    return paths.in_state("series", identity, name)


def save(identity, entry, name="nightly.json"):
    try:
        paths.make_directory(os.path.dirname(place(identity)))
        paths.write_json(place(identity, name), entry, sync=True)
    except OSError as error:
        raise from_os(error)


def forget(identity, name="nightly.json"):
    try:
        os.unlink(place(identity, name))
    except FileNotFoundError:
        pass
    except OSError as error:
        raise from_os(error)


def command(identity, program="nightly.py"):
    """What the crontab's entry runs, for cron's shell. The paths are spelled out: a crontab may set another HOME."""
    python = "/usr/bin/python3" if os.access("/usr/bin/python3", os.X_OK) else sys.executable
    words = [python, "-X", "utf8", "-I", "-S", os.path.join(os.path.expanduser("~"), TOP, program), identity]
    if os.environ.get("LINO_BATON_STATE"):
        words = ["/usr/bin/env", "LINO_BATON_STATE=" + paths.state()] + words
    return " ".join(crontab.quoted(word) for word in words)


def make_current():
    """bin/current leads to this version, which cron is to start. Raises CallError."""
    from . import install
    try:
        install.lead(paths.place)
    except OSError as error:
        raise from_os(error)
