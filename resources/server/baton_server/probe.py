# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that the table shows, from files only. One site that cannot be read costs a warning on that site."""
import _thread
import os
import time

from . import attempts, checks, clock, disk, files, jobs, nightstate, paths, procs, series, sites, synclog, vhosts, webuser

HOUR = 3600.0
_lock = _thread.allocate_lock()
_swept = None   # when it was looked last for what was kept long enough
last = []   # the series of the last probe: what a later call's site is looked up in
hosts = []   # the directories with vhosts of the last probe


def directories(params, name):
    given = params.get(name) or []
    if not isinstance(given, list) or not all(isinstance(g, str) and g.startswith("/") and "\0" not in g for g in given):
        from .errors import bad
        raise bad("%s is not a list of absolute paths" % name)
    return [os.path.normpath(g) for g in given]


def probe(params):
    """The probe document of docs/protocol.md."""
    global last, hosts
    roots, hosts = directories(params, "roots"), directories(params, "vhosts")
    with _lock:
        files.new_generation()
        found_roots, found = series.discover(roots)
        addresses = vhosts.addresses(hosts)
        shared = shared_envs(found)
        zone, offset = clock.zone()
        document = {"now": clock.iso(), "hostname": os.uname().nodename, "bootId": procs.boot_id(), "load": list(os.getloadavg()), "zone": zone, "utcOffset": offset,
                    "roots": [root_record(root) for root in found_roots],
                    "series": [series_record(one, addresses, shared) for one in found]}
        last = found
    disk.measure_soon([real for one in found for _, real in one.sites])
    left_alone(document["series"])
    sweep_soon([one["id"] for one in document["series"]])
    return document


def sweep_soon(those):
    """What was kept long enough goes in the background: a series without nights has no job that would see to it. Looked for once an hour."""
    global _swept
    now = time.monotonic()
    if _swept is not None and now - _swept < HOUR:
        return
    _swept = now

    def work():
        from . import retention   # not while somebody waits for the probe
        retention.visit(those)
    try:
        _thread.start_new_thread(work, ())
    except RuntimeError:
        _swept = None   # no thread to spare: the next probe tries again


def left_alone(those):
    """An attempt that nobody brings on is looked after in the background."""
    for one in those:
        if one["attempt"] and one["attempt"]["state"] in attempts.UNDER_WAY and one["job"] is None:
            from . import attempt_watch
            attempt_watch.soon(one["id"])


def root_record(root):
    record = {"path": root.path, "error": root.error, "free": None, "size": None, "freeInodes": None, "warnings": root.warnings}
    try:
        space = os.statvfs(root.real)
        record.update(free=space.f_bavail * space.f_frsize, size=space.f_blocks * space.f_frsize, freeInodes=space.f_favail)
        if webuser.may_write(os.stat(root.real)):
            root.warnings.append({"code": "web-server-writable", "detail": "%s may be written by %s" % (root.path, webuser.who()[0])})
    except OSError as error:
        record["error"] = root.error or str(error)
    return record


def shared_envs(found):
    """{real path of an env: names of the sites that use it} where it is more than one."""
    users = {}
    for one in found:
        for name, real in one.sites:
            env = os.path.join(real, "env")
            if os.path.lexists(env):
                users.setdefault(os.path.realpath(env), []).append((name, real))
    return {env: names for env, names in users.items() if len(names) > 1}


def series_record(one, addresses, shared):
    record = {"id": one.id, "name": one.name, "links": one.links, "linked": one.linked, "attempt": None, "lock": None, "job": None, "nightly": None, "sites": []}
    history = []
    try:
        history = jobs.history(one.id)
        record["lock"] = jobs.holder(one.id)
        record["nightly"] = nightstate.nightly(one.id, history)
    except OSError:
        pass
    running = [job for job in history if job["state"] == "running"]
    record["job"] = running[0] if running else None
    attempt, damaged = attempts.glance(one.id)
    record["attempt"] = attempt and attempt_record(attempt, history)
    names = [name for name, _ in one.sites]
    former = jobs.former_production(one.id)
    for role in series.ROLES:
        link = one.roles.get(role)
        if link is not None and link.real is None:
            record["sites"].append(broken_record(one, role, link))
    for name, real in one.sites:
        try:
            record["sites"].append(site_record(one, name, real, names, record, history, former, addresses, shared))
        except Exception as error:   # a hostile site must not hide the others
            empty = site_template(name, real)
            empty.update(state=state_of(one, real, record["attempt"], former), links=links_of(one, real))
            empty["warnings"].append({"code": "unreadable", "detail": "%s: %s" % (type(error).__name__, error)})
            record["sites"].append(empty)
    for site in record["sites"]:
        if damaged and "prod" in site["links"]:
            site["warnings"].append({"code": "unreadable", "detail": "the record of the upgrade attempt, %s: %s" % (attempts.record_file(one.id), damaged)})
    return record


def attempt_record(attempt, history):
    """attempts.shown, with the newest job that is about it, be it a resume or an undo of the one in the record."""
    mine = [job for job in history if job["run"] and job["run"] == attempt["run"] and not job["rehearsal"]]
    if mine:
        attempt = dict(attempt, job=mine[0]["id"])
    return attempts.shown(attempt, bool(mine) and mine[0]["state"] == "running")


def site_template(name, path):
    return {"name": name, "state": "not-linked", "path": path, "links": [], "application": "", "version": "", "lino": "", "python": "",
            "database": {"engine": "", "name": "", "host": "", "port": ""}, "address": "", "directory": os.path.basename(path), "title": "", "disk": None, "free": None,
            "lastSync": None, "lastJob": None, "facts": None, "factsStale": True, "stamp": "", "script": None, "target": None, "warnings": []}


def broken_record(one, role, link):
    record = site_template(role, link.path)
    record.update(state="broken", links=[role], target=link.raw)
    record["warnings"].append({"code": link.warning, "detail": link.detail})
    return record


def links_of(one, real):
    return [role for role in series.ROLES if one.role_path(role) == real]


def state_of(one, real, attempt, former):
    links = links_of(one, real)
    part = attempts.part(attempt, real, one.role_path("prod"))
    if part:
        return part
    if "prod" in links:
        return "production"
    if "preview" in links:
        return "preview"
    # of a series without links none is production: an adoption that was undone leaves no old site
    return "old" if real in former and one.linked else "not-linked"


def site_record(one, name, real, names, around, history, former, addresses, shared):
    record = site_template(name, real)
    record.update(sites.describe(real))
    record.update(state=state_of(one, real, around["attempt"], former), links=links_of(one, real))
    record["address"] = address_of(one, real, record, addresses)
    space = os.statvfs(real)
    record["free"] = space.f_bavail * space.f_frsize
    key = paths.identity(name, real)
    record["disk"] = disk.known(key)
    kept = files.parsed(paths.in_state("facts", key + ".json"), paths.read_json)
    if kept:
        record["facts"] = kept
        record["factsStale"] = kept.get("stamp") != record["stamp"]
    mine = [job for job in history if job["site"] == real]
    record["lastJob"] = mine[0] if mine else None
    record["lastSync"] = synclog.last_sync(real, record["links"], mine, record["script"])
    env = os.path.realpath(os.path.join(real, "env"))
    others = [other for other, path in shared.get(env, ()) if path != real]
    record["warnings"].extend(checks.warnings(record, names, others, space))
    return record


def address_of(one, real, record, addresses):
    """By the vhosts, else by its settings; empty where those name the host that a link of the series gives to another site."""
    linked = {}
    for role in series.ROLES:
        found = addresses.get(os.path.join(one.links, role)) or addresses.get(os.path.join(os.path.realpath(one.links), role))
        if found:
            linked[role] = found
    for role in record["links"]:
        if role in linked:
            return linked[role]
    if real in addresses:
        return addresses[real]
    if record.get("state") == "standing-by":
        return ""   # whom its settings name is the other site now
    said = files.parsed(os.path.join(real, "settings.py"), sites.settings.read)
    hosts = [h for h in said["allowed_hosts"] if h and "*" not in h]
    found = said["server_url"].rstrip("/") or ("http://" + hosts[0].lstrip(".") if hosts else "")
    return "" if host_of(found) in {host_of(address) for address in linked.values()} else found


def host_of(address):
    return address.partition("://")[2].partition("/")[0]


def find_site(text):
    """The real path of a site that a client names by its path, as the client saw it. Raises not-found."""
    from .errors import CallError, bad
    if not isinstance(text, str) or not text.startswith("/") or "\0" in text:
        raise bad("site is not an absolute path")
    for one in last:
        for _, real in one.sites:
            if text == real or text == paths.clean(real):
                return real
    real = os.path.realpath(text)
    try:
        if sites.looks_like_site(real):
            return real
    except OSError:
        pass
    raise CallError("not-found", "no Lino project at " + text)
