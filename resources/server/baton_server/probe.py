# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that the table shows, from files only. One site that cannot be read costs a warning on that site."""
import _thread
import os

from . import checks, clock, disk, files, jobs, paths, procs, series, sites, synclog, vhosts, webuser

_lock = _thread.allocate_lock()
last = []   # the series of the last probe: what a later call's site is looked up in


def directories(params, name):
    given = params.get(name) or []
    if not isinstance(given, list) or not all(isinstance(g, str) and g.startswith("/") and "\0" not in g for g in given):
        from .errors import bad
        raise bad("%s is not a list of absolute paths" % name)
    return [os.path.normpath(g) for g in given]


def probe(params):
    """The probe document of docs/protocol.md."""
    global last
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
    return document


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
    record = {"id": one.id, "name": one.name, "links": one.links, "linked": one.linked, "attempt": None, "lock": None, "job": None, "sites": []}
    history = []
    try:
        record["attempt"] = files.parsed(paths.in_state("series", one.id, "attempt.json"), paths.read_json)
        history = jobs.history(one.id)
        record["lock"] = jobs.holder(one.id)
    except OSError:
        pass
    running = [job for job in history if job["state"] == "running"]
    record["job"] = running[0] if running else None
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
    return record


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
    under_way = bool(attempt) and attempt.get("state") == "running"
    if "prod" in links:
        return "in-attempt" if under_way else "production"
    if under_way and attempt.get("former") in (real, os.path.basename(real)):
        return "standing-by"
    if "preview" in links:
        return "preview"
    return "old" if real in former else "not-linked"


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
    for role in record["links"]:
        for base in (one.links, os.path.realpath(one.links)):
            found = addresses.get(os.path.join(base, role))
            if found:
                return found
    if real in addresses:
        return addresses[real]
    said = files.parsed(os.path.join(real, "settings.py"), sites.settings.read)
    if said["server_url"]:
        return said["server_url"].rstrip("/")
    hosts = [h for h in said["allowed_hosts"] if h and "*" not in h]
    return "http://" + hosts[0].lstrip(".") if hosts else ""


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
