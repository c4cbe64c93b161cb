# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Statements that make and drop one database with its user. Each may be run again: what is there already stays.

A password is given as what the server keeps of it wherever the server takes that, since statements may be logged there."""
import base64
import hashlib
import hmac
import os
import re

NAME = re.compile(r"[a-z][a-z0-9_]{0,30}")
RESERVED = {"postgres", "template0", "template1", "public", "mysql", "information_schema", "performance_schema", "sys", "test", "root", "mariadb", "admin", "none", "user", "default"}
ITERATIONS = 4096


def allowed(name):
    """Whether a database and its user may have this name."""
    return isinstance(name, str) and NAME.fullmatch(name) is not None and name not in RESERVED and not name.startswith("pg_")


def demand(*names):
    for name in names:
        if not allowed(name):
            raise ValueError("%r is no name for a database or its user" % (name,))


def literal(text):
    """A text between quotes, for PostgreSQL."""
    return "'%s'" % text.replace("'", "''")


def text_of(text):
    """A text between quotes, for MySQL without NO_BACKSLASH_ESCAPES."""
    return "'%s'" % text.replace("\\", "\\\\").replace("'", "\\'")


# PostgreSQL

def scram(password, salt=None):
    """What PostgreSQL keeps of a password since version 10."""
    salt = salt or os.urandom(16)
    salted = hashlib.pbkdf2_hmac("sha256", password.encode("utf-8"), salt, ITERATIONS)
    stored = hashlib.sha256(hmac.new(salted, b"Client Key", hashlib.sha256).digest()).digest()
    server = hmac.new(salted, b"Server Key", hashlib.sha256).digest()
    return "SCRAM-SHA-256$%d:%s$%s:%s" % (ITERATIONS, *(base64.b64encode(part).decode() for part in (salt, stored, server)))


def md5(password, user):
    return "md5" + hashlib.md5((password + user).encode("utf-8")).hexdigest()


def postgresql_create(name, user, password, traits, mark):
    """traits: collate, ctype, encryption (md5 or scram-sha-256), super (whether the one who makes it is a superuser). mark: kept as comment."""
    demand(name, user)
    kept = md5(password, user) if traits.get("encryption") == "md5" else scram(password)
    locale = " LC_COLLATE %s LC_CTYPE %s" % (literal(traits["collate"]), literal(traits["ctype"])) if traits.get("collate") and traits.get("ctype") else ""
    role = "CREATE ROLE \"%s\" LOGIN PASSWORD %s" % (user, literal(kept))
    database = "CREATE DATABASE \"%s\" OWNER \"%s\" TEMPLATE template0 ENCODING 'UTF8'%s" % (name, user, locale)
    marks = ["COMMENT ON %s \"%s\" IS %s" % (kind, one, literal(mark)) for kind, one in (("ROLE", user), ("DATABASE", name))]   # only on what is made here
    lines = ["SET client_min_messages = error;", "SET standard_conforming_strings = on;",
             "SELECT %s, %s WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = %s) \\gexec" % (literal(role), literal(marks[0]), literal(user))]
    made = "SELECT %s, %s WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = %s) \\gexec" % (literal(database), literal(marks[1]), literal(name))
    return "\n".join(lines + around(user, traits, [made])) + "\n"


def around(user, traits, lines):
    """Who is no superuser makes and drops another's database as a member of his role."""
    if traits.get("super"):
        return lines
    return ["GRANT \"%s\" TO CURRENT_USER;" % user] + lines + ["REVOKE \"%s\" FROM CURRENT_USER;" % user]


def postgresql_drop(name, user, traits):
    """Either may be empty: it stays."""
    demand(*[one for one in (name, user) if one])
    lines = ["SET client_min_messages = error;"]
    if name:
        drop = ["SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid() \\g /dev/null" % literal(name),
                "DROP DATABASE IF EXISTS \"%s\";" % name]
        if not traits.get("super") and user:
            grant = "GRANT \"%s\" TO CURRENT_USER" % user
            lines.append("SELECT %s WHERE EXISTS (SELECT FROM pg_roles WHERE rolname = %s) \\gexec" % (literal(grant), literal(user)))
        lines += drop
    if user:
        lines.append("DROP ROLE IF EXISTS \"%s\";" % user)
    return "\n".join(lines) + "\n"


def postgresql_only(name, who, marker, site):
    """Statements for psql, as superuser, that end with an error where the database is there and is not the one of dbidentity.py's who, or where its marker's
    table names another site. Only a table with a plain text is read:
    a view or a type of its owner's would run his functions with the superuser's rights."""
    demand(name, marker)
    other = "datname = %s AND (oid::text <> %s" % (literal(name), literal(who.get("oid") or ""))
    if who.get("system"):
        other += " OR (SELECT system_identifier::text FROM pg_control_system()) <> %s" % literal(who["system"])
    table = "public.%s" % marker
    read = "EXISTS (SELECT FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid WHERE c.oid = to_regclass(%s) AND relkind = 'r' AND attname = 'site' AND atttypid IN ('text'::regtype, 'varchar'::regtype))" % literal(table)
    marked = "IF %s THEN IF EXISTS (SELECT FROM %s WHERE site::text <> %s) THEN %s END IF; END IF;" % (
        read, table, literal(site), error_of("%s belongs to another site, says the table %s in it: nothing is dropped" % (name, marker)))
    return "\n".join([
        "SET standard_conforming_strings = on;", "SET search_path = pg_catalog;",
        "DO %s;" % literal("BEGIN IF EXISTS (SELECT FROM pg_database WHERE %s)) THEN %s END IF; END" % (other, error_of("%s is not the database that was kept: nothing is dropped" % name))),
        "SELECT EXISTS (SELECT FROM pg_database WHERE datname = %s) AS there \\gset" % literal(name),
        "\\if :there", "\\connect \"%s\"" % name, "SET standard_conforming_strings = on;", "SET search_path = pg_catalog;",
        "DO %s;" % literal("BEGIN %s END" % marked), "\\connect postgres", "\\endif"]) + "\n"


def error_of(sentence):
    return "RAISE EXCEPTION USING MESSAGE = %s;" % literal(sentence)


# MySQL and MariaDB

def native(password):
    """What mysql_native_password keeps of a password."""
    return "*" + hashlib.sha1(hashlib.sha1(password.encode("utf-8")).digest()).hexdigest().upper()


def account(user, host):
    return "%s@%s" % (text_of(user), text_of(host))


def pattern(name):
    """A database's name in a GRANT, where _ stands for any letter."""
    return "`%s`" % name.replace("_", "\\_")


def mysql_create(name, user, password, traits, hosts):
    """traits: collation, mariadb (whether it takes what it keeps of a password; MySQL hides a password from its logs by itself), fresh (nothing must be there: a database
    or a user of that name is an error, before anything else is done)."""
    demand(name, user)
    secret = "IDENTIFIED BY PASSWORD '%s'" % native(password) if traits.get("mariadb") else "IDENTIFIED BY " + text_of(password)
    lines = ["SET SESSION sql_mode = '';"]
    if traits.get("fresh"):
        lines += error_where("EXISTS (SELECT 1 FROM information_schema.schemata WHERE schema_name = %s)" % text_of(name), "the database %s is there already" % name)
    lines += ["CREATE USER %s%s %s;" % ("" if traits.get("fresh") else "IF NOT EXISTS ", account(user, host), secret) for host in hosts]
    lines.append("CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4 COLLATE %s;" % (name, traits.get("collation") or "utf8mb4_unicode_ci"))
    lines += ["GRANT ALL PRIVILEGES ON %s.* TO %s;" % (pattern(name), account(user, host)) for host in hosts]
    return "\n".join(lines) + "\n"


def mysql_drop(name, user, hosts):
    """Either name may be empty: it stays."""
    demand(*[one for one in (name, user) if one])
    lines = ["SET SESSION sql_mode = '';"] + (["DROP DATABASE IF EXISTS `%s`;" % name] if name else [])
    return "\n".join(lines + (["DROP USER IF EXISTS %s;" % account(user, host) for host in hosts] if user else [])) + "\n"


def mysql_only(name, who, marker, site):
    """As postgresql_only(). MySQL tells a database from a later one of the same name by the marker alone."""
    demand(name, marker)
    table = "EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = %s AND table_name = %s AND table_type = 'BASE TABLE')" % (text_of(name), text_of(marker))
    count = "SELECT count(*) INTO @lino_baton_others FROM `%s`.`%s` WHERE BINARY site <> %s" % (name, marker, text_of(site))
    lines = ["SET SESSION sql_mode = '';"]
    if who.get("directory"):
        lines += error_where("@@datadir <> %s" % text_of(who["directory"]), "this is not the server with the database that was kept")
    lines += ["SET @lino_baton_others = 0;"] + prepared("IF(%s, %s, 'DO 0')" % (table, text_of(count)))
    return "\n".join(lines + error_where("@lino_baton_others > 0", "%s belongs to another site, says the table %s in it" % (name, marker))) + "\n"


def prepared(statement):
    """Lines that run the statement to which an expression comes; never a result."""
    return ["SET @lino_baton = %s;" % statement, "PREPARE lino_baton FROM @lino_baton;", "EXECUTE lino_baton;", "DEALLOCATE PREPARE lino_baton;"]


def error_where(condition, sentence):
    """Lines that end a script: the sentence is no statement, so that the server's error quotes it."""
    return prepared("IF(%s, %s, 'DO 0')" % (condition, text_of(sentence)))
