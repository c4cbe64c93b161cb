# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether an upgrade attempt may start: every guardrail with its state and age. attempt-check asks the same again, in the job that starts it."""
import os
import time
from importlib import import_module

from . import attempts, clock, files, jobs, nightstate, notes, paths, probe, rights, series, sync_guard, vhosts
from .errors import CallError, bad
from .sync_site import Failure, Refusal

LIMIT = 100.0   # seconds after which no other part is begun
MOST_RUNS = 10
STANDSTILL, RESTART = 5, 15   # seconds that an attempt needs beyond a synchronisation, measured: proof and switch; restart until it answers fast
# In the order in which they are told: the module and its function of Asked, which yields checks
PARTS = (("attempt_ready_here", "attempt"), ("attempt_ready_sync", "links"), ("recall", "direction"), ("attempt_ready_here", "lock"), ("attempt_ready_sync", "sync"), ("attempt_ready_sync", "script"),
         ("attempt_ready_sync", "database"), ("attempt_relations", "sync"), ("attempt_ready_sync", "media"), ("attempt_ready_sync", "rights"), ("attempt_ready_sync", "disk"), ("attempt_ready_site", "neutral"), ("attempt_ready_site", "names"),
         ("attempt_ready_site", "vhost"), ("attempt_ready_site", "restart"), ("attempt_ready_site", "programs"), ("attempt_ready_site", "answers"),
         ("attempt_ready_here", "cron"), ("attempt_ready_here", "shared"), ("attempt_ready_here", "notes"), ("attempt_ready_here", "clock"), ("attempt_ready_jobs", "jobs"), ("attempt_ready_timers", "jobs"), ("attempt_ready_stops", "jobs"))


class Asked:
    """What is asked about. production, preview: real paths, empty where a link leads nowhere. context: the job that starts it, or None.

    Parts leave here what others need: way (how the preview is restarted), root (whether root's rights are needed), space."""

    def __init__(self, identity, links, hosts, minutes=60, max_age=26, by_self=False, context=None):
        self.series, self.links = identity, links
        self.hosts = [one for one in hosts or [] if isinstance(one, str) and one.startswith("/")]
        self.minutes = minutes if type(minutes) is int and minutes > 0 else 60
        self.max_age = max_age if type(max_age) in (int, float) and max_age > 0 else 26
        self.by_self, self.context = by_self, context
        self.production, self.preview = (leads(links, role) for role in ("prod", "preview"))
        self.addresses = vhosts.addresses(self.hosts)
        self.rights = {"kind": rights.of(context).kind, "user": ""} if context is not None else rights.survey()
        self.way, self.root, self.space = "none", False, []
        self._said = None
        self.begun = time.monotonic()
        self.damaged = ""
        self.record, why = attempts.glance(identity)
        if why:
            self.damaged = why

    def said(self):
        """What Django says of both sites, asked once and at the same time."""
        if self._said is None:
            self._said = sync_guard.side_by_side(sync_guard.ask, (self.production, self.preview))
        return self._said

    def begins(self):
        """The moment at which it would start: the planned one, else now."""
        planned = self.record["starts"] if self.record is not None and self.record["state"] == "planned" else None
        return max(time.time(), nightstate.seconds(planned) if planned else 0)

    @property
    def cancels(self):
        """Whether it is to be cancelled at its end by itself, as the job's plan says, else as it is planned."""
        if self.context is not None:
            return any((step.get("run") or {}).get("action") == "attempt-begin" and (step["run"].get("with") or {}).get("atEnd") == "cancel" for step in self.context.plan.get("steps", ()))
        return self.record is not None and self.record["state"] == "planned" and self.record["atEnd"] == "cancel"

    @property
    def may_root(self):
        return self.rights["kind"] in ("root", "sudo", "password")

    def address(self, role):
        """Of the vhost that goes through a link, else of the site itself; empty where it is not known."""
        for base in (self.links, os.path.realpath(self.links)):
            if self.addresses.get(os.path.join(base, role)):
                return self.addresses[os.path.join(base, role)]
        site = self.production if role == "prod" else self.preview
        if not site:
            return ""
        return self.addresses.get(site) or files.parsed(os.path.join(site, "settings.py"), probe.sites.settings.read)["server_url"].rstrip("/")

    def told(self, role):
        site = self.production if role == "prod" else self.preview
        return {"name": os.path.basename(site), "path": site, "address": self.address(role)}


class Job:
    """What the sync's guards ask of a job: series and links."""

    def __init__(self, asked):
        self.series, self.links, self.site, self.source = asked.series, asked.links, asked.preview, asked.production
        self.plan, self.chain, self.directory, self.said = {"steps": []}, (), "", {}

    def report(self, values):
        self.said.update(values)


def leads(links, role):
    link = os.path.join(links, role)
    return os.path.realpath(link) if os.path.islink(link) and os.path.isdir(link) else ""


def check(code, state, detail, todo="", at=None):
    """at: when what was found was found; null: now."""
    return {"code": code, "state": state, "detail": paths.clean(detail), "todo": paths.clean(todo), "at": at}


def checks(asked):
    """[check]. Where the links do not lead to two sites, nothing else can be asked."""
    found = []
    for module, name in PARTS:
        if asked.context is None and time.monotonic() - asked.begun > LIMIT:   # the job that starts it asks all of them
            found.append(check(name, "warning", "not asked: the parts before it took %d s" % (time.monotonic() - asked.begun), "ask again"))
            continue
        found += part(asked, module, name)
        if name == "links" and any(one["state"] == "failed" for one in found):
            break
    return found


def part(asked, module, name):
    """A part's checks. What it cannot ask is a failed one: no guardrail is passed by an error."""
    try:
        return list(getattr(import_module("baton_server." + module), name)(asked))
    except Refusal as error:
        return [check(name, "failed", "%s: %s" % (error.message, error.found), error.todo)]
    except (CallError, Failure, OSError) as error:
        return [check(name, "failed", str(getattr(error, "message", "") or error), "see what it says, then ask again")]
    except Exception as error:
        return [check(name, "failed", "it could not be asked: %s: %s" % (type(error).__name__, error), "ask again; if it stays so, report it")]


# The method

def readiness(params):
    """The document of docs/attempt.md, "Readiness"."""
    asked = of_call(params)
    found = checks(asked)
    zone, offset = clock.zone()
    return {"checks": found, "rights": dict(asked.rights, needed=asked.root), "startsBySelf": by_self(asked), "endsBySelf": by_self(asked), "restart": asked.way, "freeze": freeze(asked), "production": asked.told("prod"),
            "preview": asked.told("preview"), "notes": released(asked), "now": clock.iso(), "zone": zone, "utcOffset": offset}


def of_call(params):
    identity, links = params.get("series"), params.get("links")
    if not isinstance(identity, str) or not jobs.SERIES_ID.fullmatch(identity):
        raise bad("series is not a series' id")
    if not isinstance(links, str) or not links.startswith("/") or "\0" in links or series.links_id(links) != identity:
        raise bad("links is not the directory of that series")
    for key, kind in (("minutes", int), ("maxSyncAge", int), ("startsBySelf", bool)):
        if params.get(key) is not None and type(params[key]) is not kind:
            raise bad("%s is none that there is" % key)
    return Asked(identity, links, probe.directories(params, "vhosts"), params.get("minutes"), params.get("maxSyncAge"), params.get("startsBySelf") is True)


def by_self(asked):
    """{"possible", "why"}: whether cron could start it, and go back from it, without anybody there."""
    why = unattended(asked.rights["kind"], asked.root, asked.series)
    return {"possible": not why, "why": why}


def unattended(kind, needed, series):
    """Why nobody's absence is possible, empty where it is."""
    if needed and kind not in ("root", "sudo"):
        return "the programs are root's, and %s" % ("sudo asks for a password, which nobody types then" if kind == "password" else "there are no rights to restart them")
    from . import attempt_seen, attempttick
    possible, said = attempttick.possible()
    return said if not possible else attempt_seen.GONE if attempt_seen.absent(series) else ""


def released(asked):
    """{"url", "at"} of the preview's release notes, or None."""
    if not asked.preview:
        return None
    kept = notes.Notes(asked.series, asked.preview)
    if kept.text() is None:
        return None
    at = kept.meta().get("at")
    return {"url": notes.address(asked.links, asked.preview, asked.hosts), "at": at if isinstance(at, str) else None}


# How long

def freeze(asked):
    """{"seconds", "low", "high", "runs"}: from the dump to the count of rows as in the last ten good synchronisations, final ones of attempts too, and what the freeze lasted beyond that in the last attempt.

    Where none was yet: the allowance, and the dump as at the switch where it lasts longer than a restart."""
    taken, beyond, dumping = [], None, None
    for name in jobs.names(asked.series):
        job = jobs.plain(asked.series, name)
        if job is None or job["rehearsal"] or job["undoes"] or job["resumes"] or job["operation"] not in ("sync", "attempt"):
            continue
        steps = {one["id"]: one for one in job["steps"] if isinstance(one.get("id"), str)}

        def at(step, key, good=("done", "differs")):
            found = steps.get(step, {})
            return nightstate.seconds(found.get(key)) if found.get("state") in good else 0
        begun, ended = at("dump", "started"), at("verify", "ended")
        if not begun or ended < begun or job["operation"] == "sync" and job["state"] not in ("succeeded", "differs"):
            continue
        if len(taken) < MOST_RUNS:
            taken.append(ended - begun)
        if dumping is None and at("dump", "ended") >= begun:
            dumping = at("dump", "ended") - begun
        if beyond is None and job["operation"] == "attempt" and at("freeze", "started") and at("switch", "ended") >= ended:
            beyond = at("switch", "ended") - at("freeze", "started") - (ended - begun)
        if beyond is not None and len(taken) == MOST_RUNS:
            break
    if not taken:
        return {"seconds": None, "low": 0, "high": 0, "runs": 0}
    taken.sort()
    more, most = beyond if beyond is not None else STANDSTILL + max(RESTART, dumping or 0), len(taken) - 1
    low, high = taken[int(round(most * 0.1))], taken[int(round(most * 0.9))]
    return {"seconds": int(taken[len(taken) // 2] + more), "low": int(low + more), "high": int(high + more), "runs": len(taken)}
