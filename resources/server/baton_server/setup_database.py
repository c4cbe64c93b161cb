# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The new site's database and its user: made where they are missing, proved to be the site's own, dropped by an undo where this chain made them."""
import json
import os
import stat
import sys

from . import administrator, dbadmin, dbclient, dbidentity, dbsettings, dbsql, dbsurvey, paths, rights, rootops, sync_guard
from .dbclient import ClientError, Server
from .sync_site import Refusal, action, say, warn

MARK = "lino-baton: "
# What an administrator's script runs as the maintainer: the password is read there and then, and goes through a pipe
PRINT = "import sys; sys.path.insert(0, sys.argv[1]); from baton_server import setup_database; setup_database.print_statements(*sys.argv[2:])"
PIPE = 'sql=$(runuser -u "$1" -- /usr/bin/python3 -X utf8 -I -S -c "$2" "$3" "$4" "$5" "$6" "$7") || exit 1; shift 7; printf "%s\\n" "$sql" | "$@"'


def target(context, values):
    """What the new site's settings name: dbsettings.Named. Refused where it is not what the plan means to make."""
    site = os.path.realpath(context.site)
    named = dbsettings.of(site, os.path.join(os.path.realpath(context.source), "env"))
    engine = dbidentity.family(values["engine"])
    if named is None:
        raise Refusal("database", "the new site's settings do not say which database it uses", "%s/settings.py names none with its password" % site, "see what DATABASES is there, and resume")
    wanted = (engine, values["name"]) if engine == "sqlite3" else (engine, values["name"], values["user"])
    if wanted != (named.engine, named.name, named.user)[:len(wanted)]:
        raise Refusal("database", "the new site's settings name another database than the plan", "%s/settings.py names %s %s" % (site, named.engine, named.name),
                      "let DATABASES name %s with the user %s, or begin the set-up anew" % (values["name"], values.get("user", "")))
    return named


def reach(context, server):
    """An Access that stood its trial; refused where there is none."""
    production = os.path.realpath(context.source) if context.source else None
    named, who, problem = dbsurvey.production_of(production) if production else (None, None, "")
    same = named is not None and named.engine == server.engine and sync_guard.one_server(server.engine, named.settings(), {"host": server.host, "port": server.port})
    if named is not None and named.engine == server.engine and who is None:
        raise Refusal("database", "production does not say which database it uses", problem or "no answer", "see that its database works: %s/manage.py check" % production)
    had = rights.of(context)
    access, refused = dbadmin.find(server, had, context.secrets, production if same else None, who if same else None)
    if access is not None:
        say("%s makes databases and users here" % access.words)
        return access
    for line in refused:
        say("  " + line)
    if server.program() is None or not server.local or not server.socket() or had.kind != "none":
        raise Refusal("database", "no right makes a database and a user on this server", "; ".join(refused) or "the server is not on this machine",
                      refused[0].partition(": ")[2] if server.program() is None else "resume with a database administrator's name and password")
    return None


def noted(context, step=None):
    """What the first job of this chain that came so far noted of what was missing: {"database", "user", "engine", "name", "as", "host", "port"}, or None."""
    for directory in reversed((context.directory,) + context.chain):
        found = (paths.read_json(os.path.join(directory, "report.%s.json" % (step or context.step))) or {}).get("madeHere")
        if isinstance(found, dict):
            return found
    return None


def note(context, named, database, user):
    """Before anything is made: what is there afterwards and was missing now is this chain's."""
    made = noted(context) or {"database": database, "user": user, "engine": named.engine, "name": named.name, "as": named.user, "host": named.host, "port": named.port}
    context.report({"madeHere": made})
    return made


def nobody_elses(context, named):
    """Refused where another site's settings name this database."""
    other = dbsurvey.claimed(named.settings(), os.path.realpath(context.site), [os.path.realpath(context.links)])
    if other:
        raise Refusal("database", "another site's settings name the database %s" % named.name, other, "give each of the two sites a database of its own")


@action
def setup_database(context, values):
    """Makes what is missing of database and user. Privileged, unless production's role or the maintainer's own may."""
    named = target(context, values)
    nobody_elses(context, named)
    if named.engine == "sqlite3":
        return own_file(context, named)
    if not dbsql.allowed(named.name) or not dbsql.allowed(named.user):
        raise Refusal("database", "%s is no name for a database and its user" % named.name, "only small letters, digits and _ are", "begin the set-up anew with another name")
    server = Server(named.engine, named.host, named.port)
    access = reach(context, server)
    looks = access or eyes(context, server)
    try:
        if noted(context) is None:
            foreign = dbsurvey.whose({"engine": named.engine, "name": named.name, "user": named.user}, looks, os.path.realpath(context.site))
            if foreign:
                raise Refusal("database", "the name %s is taken on the database server" % named.name, foreign, "drop it where nobody needs it, or begin the set-up anew with another name")
        found = dbadmin.exists(looks, named.name, named.user) if looks else {"database": False, "user": False}   # MySQL's script ends where one is there
        note(context, named, not found["database"], not found["user"])
        if access is None:
            raise administrator.refusal(context)
        traits = dbadmin.like(access, dbsettings.of(os.path.realpath(context.source)) if context.source else None)
        dbadmin.create(access, named.name, named.user, named.password, traits, MARK + os.path.realpath(context.site))
    except ClientError as error:
        raise Refusal("database", "the database server did not make %s" % named.name, str(error), "see what it says, and resume")
    say("%s %s and its user %s are there" % (dbsurvey.WORDS[named.engine], named.name, named.user))
    return prove(context, named, server)


def own_file(context, named):
    """SQLite's file is made by whoever fills it."""
    site = os.path.realpath(context.site)
    if not os.path.realpath(named.name).startswith(site + "/"):
        raise Refusal("database", "the SQLite database is not within the new site", named.name, "let DATABASES in %s/settings.py name a file in %s" % (site, site))
    note(context, named, not os.path.lexists(named.name), False)
    say("%s is a file of the site's own" % named.name)
    return 0


def prove(context, named, server):
    """Refused where the site's own settings do not open the database, or open production's."""
    try:
        who = dbadmin.enter(server, named)
    except ClientError as error:
        raise Refusal("database", "the new user does not get into the database with the password of the settings", dbadmin.short(error),
                      "see that the server lets %s log in by password (pg_hba.conf of PostgreSQL), and resume" % named.user)
    said = sync_guard.ask(os.path.realpath(context.source)) if context.source else {"error": None, "database": {"who": {"engine": "none"}}}
    known = said["database"].get("who")
    if said["error"] or dbidentity.same(who, known) is not False and (known or {}).get("engine") != "none":
        raise Refusal("database", "the new database is production's, or it is not known whether it is", "%s; %s" % (dbidentity.words(who), said["error"] or dbidentity.words(known)),
                      "give the new site a database of its own in its settings.py")
    context.report({"identity": who})
    say("%s is open to %s" % (dbidentity.words(who), named.user))
    return 0


@action
def setup_database_made(context, values):
    """Exit status 0 where the site's own settings open the database, and it is not production's."""
    if not os.path.isdir(context.site):
        return 1   # a rehearsal: nothing is there yet
    try:
        named = target(context, values)
        nobody_elses(context, named)
        if named.engine == "sqlite3":
            return 0 if noted(context) is not None else 1
        return prove(context, named, Server(named.engine, named.host, named.port))
    except Refusal as refusal:
        say("%s: %s" % (refusal.message, refusal.found) if noted(context) is not None else "the site's settings do not open its database: it is still to be made")
        return 1


# An administrator's script

def operations(context, values):
    """What an administrator has to do; of actions.PRIVILEGED. Nothing where the database is there."""
    named = target(context, values)
    if named.engine == "sqlite3":
        return []
    server = Server(named.engine, named.host, named.port)
    try:
        dbadmin.enter(server, named)
        return []
    except ClientError:
        pass
    site, place = os.path.realpath(context.site), os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    traits = dict(seen_by_production(context, server), super=True, fresh=True)
    words = [rights.survey()["user"], PRINT, place, site, os.path.join(os.path.realpath(context.source), "env"), MARK + site, json.dumps(traits, sort_keys=True)]
    client = list(dbclient.root_prefixes(server))[-1 if server.engine == "postgresql" else 0] + server.argv("", "", True)
    return [rootops.run(["/bin/sh", "-c", PIPE, "sh"] + words + client, words="the database %s and its user %s" % (named.name, named.user))]


def seen_by_production(context, server):
    """The traits of production's database, as its own user sees them; what is not seen is left to the server."""
    production = dbsettings.of(os.path.realpath(context.source))
    if production is None or production.engine != server.engine:
        return {"hosts": ["localhost"]} if server.engine == "mysql" else {}
    access = dbadmin.Access(server, "production", "", lambda statements, database: dbclient.ask_with(server, production.user, production.password, statements, database or production.name))
    try:
        if server.engine == "postgresql":
            access.traits = {"encryption": "md5" if access.ask("SHOW password_encryption;")[0][0] in ("md5", "on") else "scram-sha-256"}
        else:
            access.traits = {"mariadb": any("mariadb" in word.lower() for word in access.ask("SELECT version(), @@version_comment;")[0])}
        return dbadmin.like(access, production)
    except ClientError:
        return {"hosts": ["localhost"]} if server.engine == "mysql" else {}


def print_statements(site, env, mark, traits):
    """What makes the database that the settings of a site name, on standard output: for an administrator's script."""
    named, traits = dbsettings.of(site, env), json.loads(traits)
    if named is None:
        sys.exit("the settings in %s do not say which database they name" % site)
    if named.engine == "postgresql":
        print(dbsql.postgresql_create(named.name, named.user, named.password, traits, mark))
    else:
        print(dbsql.mysql_create(named.name, named.user, named.password, traits, traits["hosts"]))


# Undo

@action
def setup_database_away(context, values):
    """Drops database and user where this chain made them, and no other site's settings name them."""
    made = noted(context)
    if made is None or not (made["database"] or made["user"]):
        say("nothing was made here")
        return 0
    if made["engine"] == "sqlite3":
        return file_away(context, made)
    entry = {key: made[key] for key in ("engine", "name", "host", "port")}
    other = dbsurvey.claimed(entry, os.path.realpath(context.site), [os.path.realpath(context.links)], ask=True)
    if other:
        return stays(context, made, other)
    server = Server(made["engine"], made["host"], made["port"])
    access = reach(context, server)
    if access is None:
        if gone(context, made, server):
            say("neither database nor user is there")
            return 0
        looks = eyes(context, server)
        if not ours(context, made, server, dbadmin.exists(looks, made["name"], made["as"]) if looks else {"database": True, "user": True, "mark": ""}):
            return stays(context, made, "the settings of the site do not open it, so it may be somebody else's")
        raise administrator.refusal(context, away_operations(context, values))
    try:
        found = dbadmin.exists(access, made["name"], made["as"])
        if not found["database"] and not found["user"]:
            say("neither database nor user is there")
            return 0
        if not ours(context, made, server, found):
            return stays(context, made, "the settings of the site do not open it, so it may be somebody else's by now")
        dbadmin.drop(access, made["name"] if made["database"] else "", made["as"] if made["user"] else "")
    except ClientError as error:
        raise Refusal("database", "the database server did not drop %s" % made["name"], str(error), "see what it says, and undo again")
    say("%s is dropped%s" % (made["name"], " with its user" if made["user"] else "; its user was there before"))
    return 0


def ours(context, made, server, found):
    """Whether what is there is still what was made: by its mark, else since the site's own password opens it."""
    if found["mark"] == MARK + os.path.realpath(context.site):
        return True
    named = dbsettings.of(os.path.realpath(context.site), os.path.join(os.path.realpath(context.source), "env"))
    if named is None or (named.engine, named.name, named.user) != (made["engine"], made["name"], made["as"]):
        return False
    try:
        dbclient.ask_with(server, named.user, named.password, "SELECT 1;", named.name if found["database"] else "" if server.engine == "mysql" else "postgres")
        return True
    except ClientError:
        return False


def eyes(context, server):
    """An Access of production's own user where he gets into this server: whoever does may read there what PostgreSQL holds. Else None; MySQL shows him his own only."""
    production = dbsettings.of(os.path.realpath(context.source)) if context.source else None
    if server.engine != "postgresql" or production is None or production.engine != server.engine:
        return None
    looks = dbadmin.Access(server, "production", "", lambda statements, database: dbclient.ask_with(server, production.user, production.password, statements, database or production.name))
    try:
        looks.ask("SELECT 1;")
        return looks
    except ClientError:
        return None


def gone(context, made, server):
    """Whether the database is not there any more, as far as it can be told without a right."""
    looks = eyes(context, server)
    try:
        if looks is not None:
            found = dbadmin.exists(looks, made["name"], made["as"])
            return not found["database"] and not found["user"]
        named = dbsettings.of(os.path.realpath(context.site), os.path.join(os.path.realpath(context.source), "env"))
        if named is not None:
            dbclient.ask_with(server, named.user, named.password, "SELECT 1;", "")
    except ClientError as error:
        return "ERROR 1045" in str(error)   # MySQL's: there is no such user with this password
    return False


def stays(context, made, why):
    text = "the database %s stays: %s" % (made["name"], why)
    warn(context, text)
    return 0


def file_away(context, made):
    """The file that filled itself since; what else stands there stays."""
    site = os.path.realpath(context.site)
    for path in (made["name"], made["name"] + "-journal", made["name"] + "-wal", made["name"] + "-shm"):
        try:
            if (os.path.realpath(os.path.dirname(path)) + "/").startswith(site + "/") and stat.S_ISREG(os.lstat(path).st_mode):
                os.unlink(path)
                say("%s is removed" % path)
        except FileNotFoundError:
            pass
    return 0


def away_operations(context, values):
    """What an administrator has to do for an undo; of actions.PRIVILEGED."""
    made = noted(context)
    if made is None or made["engine"] == "sqlite3" or not (made["database"] or made["user"]):
        return []
    return drop_operations(Server(made["engine"], made["host"], made["port"]), made["name"] if made["database"] else "", made["as"] if made["user"] else "", ["localhost"])


def drop_operations(server, name, user, hosts, only=""):
    """only: statements that end the script where it must not drop."""
    prefixes = list(dbclient.root_prefixes(server))
    if not prefixes:
        return []
    statements = dbsql.postgresql_drop(name, user, {"super": True}) if server.engine == "postgresql" else dbsql.mysql_drop(name, user, hosts)
    return [rootops.run(prefixes[-1 if server.engine == "postgresql" else 0] + server.argv("", "", True), only + statements, "the database %s is dropped" % name)]
