# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Retirement: what it would remove, keep and free; the agreed day; and the check that comes before everything."""
import os

from . import children, clock, control, dbclient, dbsettings, dbsurvey, guards_setup, host, jobs, journal, oldsite, paths, probe, rights, rootops, setup_remove, sync_guard, sync_mirror
from .errors import bad, from_os
from .sync_site import Refusal, action, say

MARGIN = 1.1


def place(params):
    """oldsite.Old of a call."""
    identity, links, site = params.get("series"), params.get("links"), params.get("site")
    if not isinstance(identity, str) or not jobs.SERIES_ID.fullmatch(identity):
        raise bad("series is not a series' id")
    for path in (links, site):
        if not isinstance(path, str) or not path.startswith("/") or "\0" in path:
            raise bad("links and site are absolute paths")
    guards_setup.old_member({"links": links, "site": site, "series": identity})
    return oldsite.Old(identity, links, site)


def survey(params):
    """The document of docs/setup.md, section Retirement survey."""
    old = place(params)
    hosts = probe.directories(params, "vhosts")
    had = rights.survey()
    removes, stays = removals(old, hosts)
    keeps = {"directory": old.archive(), "bytes": snapshot_size(old)}
    since, until = old.since(), old.keep_until()
    found = checks(old, had["kind"]) + [check("guard", "warning", sentence) for sentence in stays]
    return {"site": old.path, "state": old.state(), "since": clock.iso(since) if since is not None else None, "keepUntil": until if until != "unknown" else None, "checks": found,
            "removes": removes, "keeps": keeps, "frees": max(sum(one["bytes"] or 0 for one in removes) - keeps["bytes"], 0),
            "rights": dict(had, needed=needs_root(removes))}


def needs_root(removes):
    """Whether one of the removals needs root's rights: else nobody is to be asked for a password."""
    return any(one["kind"] == "database" and not one["path"].startswith("/") or one["path"].startswith("/") and not rootops.own(rootops.remove(one["path"].split(" (")[0])) for one in removes)


def check(code, state, detail, todo=""):
    return {"code": code, "state": state, "detail": paths.clean(detail), "todo": paths.clean(todo)}


def checks(old, kind, lock=True):
    """[check]: whether it may go, in the order in which a refusal says it. lock: whether somebody else's lock counts."""
    found = []

    def told(code, problem, fine, todo):
        found.append(check(code, "failed" if problem else "passed", problem or fine, todo if problem else ""))
    told("state", oldsite.standing(old), "no link leads to %s" % old.path, "only a site to which no link leads is retired: switch, or set it aside first")
    problem, todo = oldsite.too_young(old)
    told("age", problem, "it stayed as long as agreed", todo)
    if lock:
        holder = jobs.holder(old.series)
        told("locked", holder and "%s works on the series: %s" % (holder.get("who") or "somebody", holder.get("operation") or ""), "nobody works on the series", "wait until that has ended")
    told("guard", ", ".join(guarded(old)), "nothing of another site lies in it", "look at what lies there, and move it, or lead the links elsewhere")
    found.append(check("rights", "administrator" if kind == "none" else "passed", "root's rights: %s" % kind, "have the script run by an administrator" if kind == "none" else ""))
    return found


def guarded(old):
    """Sentences on what must not go with the site."""
    for other in old.others():
        if oldsite.inside(other, old.path):
            yield "%s lies within it" % other
        for name in ("env", "media", "log"):
            path = os.path.join(other, name)
            if os.path.islink(path) and oldsite.inside(os.path.realpath(path), old.path):
                yield "%s leads into it" % path
        # a mirror keeps links as production had them: getlino's media/volumes/inbox leads to the former production's tmp
        for path, real in sync_mirror.leading_out(os.path.realpath(os.path.join(other, "media")), os.path.realpath(other)):
            if oldsite.inside(real, os.path.realpath(old.path)):
                yield "%s leads into it, to %s" % (path, real)
    for path in [path for _, path, why in old.directories() if not why]:
        for place in setup_remove.mounted(path):
            yield "%s is mounted there, with files that are another's" % place
    if oldsite.inside(os.path.realpath(old.links), old.path):
        yield "the links directory lies within it"


def removals(old, hosts):
    """([{"kind", "path", "bytes"}], [sentences on what stays])"""
    found, stays = [], []

    def add(kind, path, size=None):
        found.append({"kind": kind, "path": path, "bytes": size})
    web, own, mixed = oldsite.vhosts_of(old, hosts)
    for path in own:
        add("link" if os.path.islink(path) else "vhost", path)
        if os.path.islink(path):
            add("vhost", os.path.realpath(path))
    stays += mixed
    jobs_of_it, kept = oldsite.services_of(old)
    for one in jobs_of_it:
        add(one["kind"], one["path"], one.get("bytes"))
    stays += kept
    named = dbsettings.of(old.path) if os.path.isdir(old.path) else None
    if named is not None:
        other = dbsurvey.claimed(named.settings(), old.path, [os.path.realpath(old.links)])
        if other:
            stays.append("the database %s stays: %s" % (named.name, other))
        elif named.engine != "sqlite3" or not oldsite.inside(os.path.realpath(named.name), old.path):
            said = sync_guard.ask(old.path)
            add("database", "%s %s" % (dbsurvey.WORDS.get(named.engine, named.engine), named.name), said["database"].get("bytes"))
    for kind, path, why in old.directories():
        if why:
            stays.append("%s, so it stays" % why)
        elif os.path.isdir(path):
            add(kind, path, used(path))
    if old.media_elsewhere():
        stays.append("the media in %s stay: they are kept in the snapshot, and lie outside of the project" % old.media_elsewhere())
    return found, stays


def used(path):
    """Bytes on the disk, or None."""
    status, out, _ = children.run(["du", "-sk", "--", path], 90, nice=19)
    head = out.split(None, 1)
    return int(head[0]) * 1024 if status is not None and head and head[0].isdigit() else None


def snapshot_size(old):
    """About how large the snapshot will be: bytes."""
    media, _ = sync_guard.walk(os.path.realpath(os.path.join(old.path, "media")))
    said = sync_guard.ask(old.path) if os.path.isdir(old.path) else {"database": {}}
    database = said["database"].get("bytes") or 0
    project = sum(size for size in (sync_guard.walk(entry.path)[0] if entry.is_dir(follow_symlinks=False) else entry.stat(follow_symlinks=False).st_size
                                    for entry in scan(old.path)))
    return int((media + database + project) * MARGIN)


def scan(path):
    """What of the project is kept beside media: see retire_snapshot.py."""
    from . import retire_snapshot
    try:
        with os.scandir(path) as entries:
            return [entry for entry in entries if entry.name not in retire_snapshot.APART and not entry.is_symlink()]
    except OSError:
        return []


# The agreed day

def keep_until(params):
    """{"keepUntil"}: the agreed day, in old.json, and in the series' activity.jsonl who set it."""
    old, until, by = place(params), params.get("until"), control.person(params) or host.user_name()
    if not isinstance(until, str) or oldsite.day(until) is None or len(until) != 10:
        raise bad("until is no day like 2026-12-31")
    directory = paths.in_state("series", old.series)
    try:
        paths.make_directory(directory)
        journal.append(directory, {"event": "keep-until", "site": old.path, "until": until, "by": by}, "activity.jsonl")
        kept = paths.read_json(os.path.join(directory, "old.json")) or {}
        kept[old.path] = {"until": until, "by": by, "at": clock.iso()}
        paths.write_json(os.path.join(directory, "old.json"), kept, sync=True)
    except OSError as error:
        raise from_os(error)
    return {"keepUntil": until}


# The plan's first step, and what every later one asks again

def of_context(context):
    return oldsite.Old(context.series, context.links, context.site)


def still_old(context):
    """oldsite.Old; refused where something happened to the site since the plan began."""
    old = of_context(context)
    for code, problem in (("state", oldsite.standing(old)), ("guard", ", ".join(guarded(old)))):
        if problem:
            raise Refusal(code, "the site may not be removed", problem, "look at the sites again")
    return old


def verified(context):
    """What verify reported; refused where the snapshot was not verified in this chain: then nothing is removed."""
    found = context.report_of("verify").get("verified")
    if not isinstance(found, dict) or not os.path.isfile(os.path.join(found.get("directory") or "/nowhere", "manifest.json")):
        raise Refusal("guard", "there is no verified snapshot of the site", "nothing was removed by this step", "resume the job from its snapshot, or start the retirement again")
    return found


@action
def retire_check(context, values):
    """Refused with the codes state, age, confirm, locked, guard, rights; room for the snapshot is measured. Reports "space"."""
    old = of_context(context)
    if values.get("confirm") != old.name:
        raise Refusal("confirm", "the site's name was not typed", "%r is not %s" % (values.get("confirm") or "", old.name), "type the name of the site that is to be removed")
    for one in checks(old, rights.of(context).kind, lock=False):
        say("%s: %s" % (one["code"], one["detail"]))
        if one["state"] == "failed":
            raise Refusal(one["code"], "%s may not be retired" % old.name, one["detail"], one["todo"])
    if not os.path.isdir(old.path):
        verified(context)
        say("%s is removed already" % old.path)
        return 0
    if context.report_of("verify").get("verified"):
        return 0
    named = dbsettings.of(old.path)
    if named is None:
        raise Refusal("database", "the site does not say which database it uses", "%s/settings.py does not start" % old.path, "see that %s/manage.py check works: the last snapshot needs it" % old.path)
    production = os.path.realpath(os.path.join(context.links, "prod"))
    theirs = dbsettings.written(production) if os.path.isdir(production) else None
    if theirs is not None and sync_guard.alike(named.settings(), theirs.settings()):
        context.report({"warnings": ["the site's settings name production's database, which stays"]})
    if named.engine != "sqlite3" and dbclient.Server(named.engine).program() is None:
        raise Refusal("rights", "the database's client is missing", named.engine, "apt install %s" % dbclient.PACKAGES[named.engine])
    room(context, old)
    return 0


def room(context, old):
    """Refused where the snapshot does not find room."""
    place = next((step["run"]["with"]["directory"] for step in context.plan["steps"] if step["run"].get("action") == "retire-snapshot"), None) or old.archive()
    while not os.path.isdir(place):
        place = os.path.dirname(place)
    needed, state = snapshot_size(old), os.statvfs(place)
    free = state.f_bavail * state.f_frsize
    context.report({"space": [{"path": place, "needed": needed, "free": free}]})
    if needed > free:
        raise Refusal("space", "there is no room for the last snapshot", "%s has %s free, and it needs %s" % (place, sync_guard.mb(free), sync_guard.mb(needed)), "make room there")
