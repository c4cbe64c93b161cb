# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the new site's database could be, for each engine, and whether its name is free. Part of the set-up survey."""
import os

from . import dbadmin, dbclient, dbidentity, dbsettings, dbsql, facts, files, series, sites, sync_guard
from . import rights as _rights
from .dbclient import ClientError, Server

WORDS = {"postgresql": "PostgreSQL", "mysql": "MariaDB", "sqlite3": "SQLite"}


def production_of(site):
    """(dbsettings.Named or None, who as dbidentity.py tells it or None, why not) of the database that a site uses."""
    named = dbsettings.of(site)
    said = sync_guard.ask(site)
    who = said["database"].get("who") if not said["error"] else None
    return named, who if dbidentity.known(who) else None, said["error"] or ("" if named else "its settings do not say which database it uses")


def survey(production, site, options, rights, secrets=None):
    """([entries for the three engines, production's first], [checks]). production and site: real paths (site need not be there); rights: rights.Rights as they are had.
    options: the survey's, of which database.engine and database.name count. secrets: the job's, where one asks; a wrong password in them is a failed check."""
    wanted = options.get("database") or {}
    named, who, problem = production_of(production)
    own = named.engine if named else ""
    chosen = dbidentity.family(wanted.get("engine") or "") or own
    name = wanted.get("name") or os.path.basename(site)
    entries, accesses = [], {}
    for engine in sorted(dbadmin.ENGINES, key=lambda one: one != own):
        entry, accesses[engine] = entry_of(engine, name, site, named, who, rights, production, secrets)
        entries.append(entry)
    checks = []
    if problem or who is None:
        checks.append(check("failed", "production does not say which database it uses: %s" % problem, "see that its database works: %s/manage.py check" % production))
    else:
        entry = next((one for one in entries if one["engine"] == chosen), None)
        given = bool(((secrets or {}).get("database") or {}).get("user"))
        if entry is None:
            checks.append(check("failed", "there is no engine %s" % wanted.get("engine"), "choose postgresql, mysql or sqlite3"))
        elif given and chosen != "sqlite3" and (accesses.get(chosen) is None or accesses[chosen].way != "password"):
            checks.append(check("failed", "the given database administrator's name and password do not do: %s" % entry["detail"], "give those of one who may make databases and users"))
        else:
            checks.append(check_of(entry, accesses.get(chosen), production, site))
    return entries, checks


def check(state, detail, todo=""):
    return {"code": "database", "state": state, "detail": detail, "todo": todo}


def entry_of(engine, name, site, named, who, rights, production, secrets=None):
    """(the survey's entry, Access or None)"""
    entry = {"engine": engine, "name": name, "user": name, "host": "", "port": "", "way": "none", "detail": ""}
    same = named is not None and named.engine == engine
    if engine == "sqlite3":
        inside = same and os.path.realpath(named.name).startswith(production + "/")
        entry.update(name=os.path.join(site, os.path.relpath(os.path.realpath(named.name), production) if inside else "default.db"), user="", way="own",
                     detail="a file in the site's directory, which is made when it is filled")
        return entry, None
    server = Server(engine, named.host, named.port) if same else Server(engine, "localhost", "")
    entry.update(host=server.host, port=server.port or (dbclient.PORTS[engine] if same else ""))
    if not same and server.socket() is None:
        entry["detail"] = "there is no %s server on this machine" % WORDS[engine]
        return entry, None
    if same and who is None:
        entry["detail"] = "it is not known which server is production's"
        return entry, None
    access, refused = dbadmin.find(server, rights, secrets, production if same else None, who if same else None)
    if access is not None:
        entry.update(way=access.way, detail="tried: %s may make databases and users" % access.words)
    elif server.program() is None:
        entry["detail"] = refused[0]
    elif server.local and server.socket():
        asks = rights.kind == "none" and _rights.survey()["kind"] == "password"
        entry["way"] = "sudo" if asks else "administrator"
        entry["detail"] = "; ".join(["sudo asks for its password" if asks else "an administrator of the server, or of the database, has to do it"] + refused)
    else:
        entry.update(way="password", detail="; ".join(["a database administrator's name and password are needed"] + refused))
    return entry, access


def check_of(entry, access, production, site):
    """Whether the chosen database can be made, and is nobody's yet."""
    if entry["engine"] == "sqlite3":
        return check("passed", "%s is a file of the site's own" % entry["name"])
    if not dbsql.allowed(entry["name"]):
        return check("failed", "%s is no name for a database" % entry["name"], "choose one of small letters and digits that begins with a letter")
    if entry["way"] == "none":
        return check("failed", entry["detail"], "apt install %s" % dbclient.PACKAGES[entry["engine"]] if "client" in entry["detail"] else "choose another engine")
    taken = claimed(entry, site)
    if taken:
        return check("failed", "%s: %s" % (entry["name"], taken), "choose another name for the database")
    try:
        found = whose(entry, access, site)
    except ClientError as error:
        return check("failed", "the server does not say whether %s is free: %s" % (entry["name"], dbadmin.short(error)), "see that the database server runs")
    if found:
        return check("failed", found, "choose another name for the database, or drop it where nobody needs it")
    if access is not None:
        return check("passed", entry["detail"])
    return check("warning" if entry["way"] != "administrator" else "administrator", entry["detail"],
                 {"sudo": "give the password of sudo", "password": "give a database administrator's name and password"}.get(entry["way"], "have the script run by an administrator"))


def whose(entry, access, site):
    """A sentence where a database or user of that name is there and is not the site's own, else empty. Without a right it cannot be told. Raises ClientError."""
    if access is None:
        return ""
    found = dbadmin.exists(access, entry["name"], entry["user"])
    if not found["database"] and not found["user"]:
        return ""
    named = dbsettings.written(site)
    if named is not None and (named.engine, named.name, named.user) == (entry["engine"], entry["name"], entry["user"]) and found["user"]:
        try:
            dbclient.ask_with(Server(named.engine, named.host, named.port), named.user, named.password, "SELECT 1;", named.name if found["database"] else "" if named.engine == "mysql" else "postgres")
            return ""
        except ClientError:
            pass
    what = " and ".join(word for word, there in (("a database", found["database"]), ("a user", found["user"])) if there)
    return "there is %s %s on the server already%s, and the settings in %s do not open it" % (what, entry["name"], " (%s)" % found["mark"] if found["mark"] else "", site)


def claimed(entry, site, links=(), ask=False):
    """A sentence where another site on this server uses this database, or may; else empty. entry: anything with engine, name, host and port.

    ask: before something is dropped, where a site's settings do not tell without Python, its Django is asked."""
    _, found = series.discover(series.default_roots() + [os.path.dirname(site)] + list(links))
    for real in sorted({real for one in found for _, real in one.sites if real != site}):
        theirs = files.parsed(os.path.join(real, "settings.py"), sites.settings.read)["database"]
        if theirs is None and ask and os.access(os.path.join(real, "env", "bin", "python"), os.X_OK):
            said = facts.ask(real)
            if said["error"]:
                return "whether %s uses it is not known: %s" % (real, said["error"])
            theirs = said["database"]
        if theirs and sync_guard.alike(theirs, entry):
            return "the settings in %s name it" % real
    return ""
