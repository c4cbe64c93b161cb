# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""By which right a database and its user can be made on a server: tried, not assumed.

PostgreSQL: a role made in a transaction that is rolled back. MySQL and MariaDB, which know no such transaction: a database and a user of a random name, dropped at once."""
import os

from . import dbclient, dbidentity, dbsettings, dbsql
from .dbclient import ClientError

ENGINES = ("postgresql", "mysql", "sqlite3")
TRIAL = "baton_trial_"


class Access:
    """A right on a server that stood its trial. way: own, sudo, password or production. ask(statements, database) gives rows or raises ClientError."""

    def __init__(self, server, way, words, ask):
        self.server, self.way, self.words, self.asking = server, way, words, ask
        self.traits = {}

    def ask(self, statements, database=""):
        return self.asking(statements, database)

    def try_it(self):
        """Raises ClientError where this right makes no databases and users."""
        if self.server.engine == "postgresql":
            self.traits = try_postgresql(self)
        else:
            self.traits = try_mysql(self)


def try_postgresql(access):
    name = TRIAL + os.urandom(6).hex()
    who = access.ask("SELECT rolsuper, rolsuper OR rolcreatedb, rolsuper OR rolcreaterole, rolname FROM pg_roles WHERE rolname = current_user;")[0]
    if who[1] != "t" or who[2] != "t":
        raise ClientError("the role %s may not make %s" % (who[3], "databases" if who[1] != "t" else "roles"))
    access.ask("SET client_min_messages = error;\nBEGIN;\nCREATE ROLE \"%s\";\n%sROLLBACK;\n" % (name, "" if who[0] == "t" else "GRANT \"%s\" TO CURRENT_USER;\n" % name))
    encryption = access.ask("SHOW password_encryption;")[0][0]
    return {"super": who[0] == "t", "encryption": "md5" if encryption in ("md5", "on") else "scram-sha-256"}


def try_mysql(access):
    name = TRIAL + os.urandom(6).hex()
    account = dbsql.account(name, "localhost")
    failed = None
    try:
        access.ask("SET SESSION sql_mode = '';\nCREATE DATABASE `%s`;\nCREATE USER %s IDENTIFIED BY '%s';\nGRANT ALL PRIVILEGES ON `%s`.* TO %s;\n" % (
            name, account, "aA1-" + os.urandom(12).hex(), name, account))
    except ClientError as error:
        failed = error
    for statement in ("DROP USER IF EXISTS %s;\n" % account, "DROP DATABASE IF EXISTS `%s`;\n" % name):
        try:
            access.ask(statement)
        except ClientError as error:
            failed = failed or error
    if failed:
        raise failed
    version = access.ask("SELECT version(), @@version_comment;")[0]
    return {"mariadb": any("mariadb" in word.lower() for word in version)}


# Which rights there are

def candidates(server, rights, secrets, production):
    """Access objects that were not tried yet, the cheapest first. production: a site's path whose own user is on this server, or None."""
    given = (secrets or {}).get("database") or {}
    if given.get("user"):
        yield Access(server, "password", "the given administrator %s" % given["user"],
                     lambda statements, database: dbclient.ask_with(server, given["user"], given.get("password") or "", statements, database))
    if server.local and server.socket():
        yield Access(server, "own", "the maintainer himself, whom the server knows by his account", lambda statements, database: dbclient.ask(server, statements, "", database, True))
        if rights is not None and rights.kind != "none":
            yield Access(server, "sudo", "root's rights", lambda statements, database: dbclient.ask_as_root(server, rights, statements, database))
    elif not server.local:
        yield Access(server, "own", "the maintainer himself, as the server's host knows him", lambda statements, database: dbclient.ask(server, statements, "", database))
    if production is not None:
        named = []

        def as_production(statements, database):
            if not named:
                named.append(dbsettings.of(production))
            if named[0] is None:
                raise ClientError("the settings of %s do not say their database's password" % production)
            return dbclient.ask_with(server, named[0].user, named[0].password, statements, database or ("" if server.engine == "mysql" else named[0].name))
        yield Access(server, "production", "production's own database user", as_production)


def find(server, rights=None, secrets=None, production=None, who=None):
    """(Access that stood its trial or None, sentences on those that did not). who: production's database, which must be on the very server that is asked."""
    refused = []
    if server.program() is None:
        return None, ["the client is missing: apt install %s" % dbclient.PACKAGES[server.engine]]
    for access in candidates(server, rights, secrets, production):
        try:
            access.try_it()
            if who is not None:
                confirm(access, who)
            return access, refused
        except ClientError as error:
            refused.append("%s: %s" % (access.words, short(error)))
    return None, refused


def short(error):
    """The first line that says something, of what a client said."""
    lines = [line.strip() for line in str(error).split("\n") if line.strip()]
    return next((line for line in lines if "rror" in line or "FATAL" in line), lines[0] if lines else "no answer")[:300]


def confirm(access, who):
    """Raises ClientError where the server that was reached is not the one that holds the database who."""
    if dbidentity.same(identity(access, who.get("database", "")), who) is not True:
        raise ClientError("it leads to another server than the one with %s" % dbidentity.words(who))


def identity(access, name):
    """Who the database of that name is, as dbidentity.py tells it; {} where it is not there."""
    if access.server.engine == "postgresql":
        where = "oid, datname FROM pg_database WHERE datname = %s;" % dbsql.literal(name)
        try:
            found = access.ask("SELECT (SELECT system_identifier FROM pg_control_system()), " + where)
        except ClientError:
            found = access.ask("SELECT '', " + where)
        return {"engine": "postgresql", "system": found[0][0], "oid": found[0][1], "database": found[0][2]} if found else {}
    where = "@@hostname, @@port, @@datadir, schema_name FROM information_schema.schemata WHERE schema_name = %s;" % dbsql.text_of(name)
    try:
        found = access.ask("SELECT @@server_uuid, " + where)
    except ClientError:
        found = access.ask("SELECT '', " + where)
    return dict(zip(("system", "host", "port", "directory", "database"), found[0]), engine="mysql", missing=False) if found else {}


# What is there

def exists(access, name, user):
    """{"database": bool, "user": bool, "hosts": [...], "mark": text}: mark is PostgreSQL's comment on the database, else on the user."""
    if access.server.engine == "postgresql":
        database = access.ask("SELECT coalesce(shobj_description(oid, 'pg_database'), '-') FROM pg_database WHERE datname = %s;" % dbsql.literal(name)) if name else []
        role = access.ask("SELECT coalesce(shobj_description(oid, 'pg_authid'), '-') FROM pg_roles WHERE rolname = %s;" % dbsql.literal(user)) if user else []
        marks = [row[0] for row in database + role if row[0] != "-"]
        return {"database": bool(database), "user": bool(role), "hosts": [], "mark": marks[0] if marks else ""}
    database = access.ask("SELECT schema_name FROM information_schema.schemata WHERE schema_name = %s;" % dbsql.text_of(name)) if name else []
    return {"database": bool(database), "user": bool(hosts_of(access, user)), "hosts": hosts_of(access, user), "mark": ""}


def hosts_of(access, user):
    """From which hosts a user of MySQL may come, [] where there is no such user or this may not be asked."""
    try:
        return sorted(row[0] for row in access.ask("SELECT Host FROM mysql.user WHERE User = %s;" % dbsql.text_of(user))) if user else []
    except ClientError:
        return []


def like(access, production):
    """The traits of production's database that a new one is to have; production: dbsettings.Named or None."""
    traits = dict(access.traits)
    name = production.name if production is not None and production.engine == access.server.engine else ""
    if access.server.engine == "postgresql":
        found = access.ask("SELECT pg_encoding_to_char(encoding), datcollate, datctype FROM pg_database WHERE datname = %s;" % dbsql.literal(name)) if name else []
        if found and found[0][0] == "UTF8":
            traits.update(collate=found[0][1], ctype=found[0][2])
        elif not found:
            found = access.ask("SELECT datcollate, datctype FROM pg_database WHERE datname = 'template1' AND pg_encoding_to_char(encoding) = 'UTF8';")
            traits.update(collate=found[0][0] if found else "C.UTF-8", ctype=found[0][1] if found else "C.UTF-8")
        else:
            traits.update(collate="C.UTF-8", ctype="C.UTF-8")
        return traits
    found = access.ask("SELECT default_character_set_name, default_collation_name FROM information_schema.schemata WHERE schema_name = %s;" % dbsql.text_of(name)) if name else []
    traits["collation"] = found[0][1] if found and found[0][0] == "utf8mb4" else "utf8mb4_unicode_ci"
    hosts = hosts_of(access, production.user) if name else []
    traits["hosts"] = hosts or (["localhost"] if access.server.local else ["%"])
    if access.server.host in ("127.0.0.1", "::1") and "%" not in traits["hosts"] and access.server.host not in traits["hosts"]:
        traits["hosts"].append(access.server.host)
    return traits


def create(access, name, user, password, traits, mark):
    """Makes what is missing of both. Raises ClientError."""
    if access.server.engine == "postgresql":
        access.ask(dbsql.postgresql_create(name, user, password, traits, mark))
    else:
        access.ask(dbsql.mysql_create(name, user, password, traits, traits["hosts"]))


def drop(access, name, user):
    """Drops what is there of both; either may be empty. Raises ClientError."""
    if access.server.engine == "postgresql":
        access.ask(dbsql.postgresql_drop(name, user, access.traits))
    else:
        access.ask(dbsql.mysql_drop(name, user, hosts_of(access, user)))


def enter(server, named):
    """Who the database is that these settings reach with their own password. Raises ClientError."""
    access = Access(server, "production", "", lambda statements, database: dbclient.ask_with(server, named.user, named.password, statements, database or named.name))
    access.ask("SELECT 1;")
    return identity(access, named.name)


def survey(production, site, options, rights, secrets=None):
    """([entries of the set-up survey's databases], [checks]), of dbsurvey.py."""
    from . import dbsurvey
    return dbsurvey.survey(production, site, options, rights, secrets)
