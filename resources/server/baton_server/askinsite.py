# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs in a site's own Python, behind its manage.py: says which plugins, settings and tables it has. Reads only.

Any Python from 3.7 on, any Django; nothing of ours but dbidentity.py, whose text stands in front. Prints one JSON object between two nonces."""
import hashlib
import json
import os
import runpy
import sys
import time

LONGEST = 2000         # characters of a setting
COUNTING = 5.0         # seconds of counting one table
TABLES = 18            # of those that take the whole time; the rest is estimated
SECRET = ("SECRET", "PASSWORD", "PASSWD", "TOKEN", "KEY", "SALT", "CREDENTIAL")
DEEP = 12


def answer(*args, **options):
    """In place of Django's execute_from_command_line."""
    import django
    wanted = os.environ["BATON_WANTED"].split(",")
    found = {"error": None}
    try:
        from django.conf import settings
        if "settings" in wanted:
            found["settings"] = told_settings(settings)
        django.setup()
        if "plugins" in wanted:
            found["plugins"] = told_plugins(settings)
        if "counts" in wanted or "exact" in wanted:
            found.update(told_tables("exact" in wanted))
    except BaseException as error:
        found["error"] = "%s: %s" % (type(error).__name__, error)
    tell(found)


def tell(found):
    nonce = os.environ["BATON_NONCE"].encode()
    data = b"\n" + nonce + json.dumps(found).encode() + nonce + b"\n"
    while data:
        data = data[os.write(1, data):]
    os._exit(0)


def told_plugins(settings):
    """[{"name", "version"}]"""
    site, found = getattr(settings, "SITE", None), []
    plugins = getattr(site, "installed_plugins", None)
    for one in plugins if plugins is not None else settings.INSTALLED_APPS:
        name = str(getattr(one, "app_name", one))
        version = getattr(sys.modules.get(name.split(".")[0]), "__version__", "")
        found.append({"name": str(getattr(one, "app_label", name)), "version": str(version or "")})
    return found


# Settings

def told_settings(settings):
    """{name: [text, digest]}: of a secret the text is empty, and the digest tells whether two are the same; of all else the digest is empty."""
    found = {}
    for name in sorted(dir(settings)):
        if name.isupper() and name != "SITE":
            try:
                told(name, getattr(settings, name), found, 0)
            except Exception as error:
                found[name] = ["%s: %s" % (type(error).__name__, error), ""]
    return found


def told(name, value, found, depth):
    """A dictionary with a secret in it is told by its entries, e.g. DATABASES.default.NAME."""
    hidden = secrets(name.rpartition(".")[2], value, 0)
    if hidden and isinstance(value, dict) and not secret(name.rpartition(".")[2]) and depth < DEEP:
        for key in sorted(value, key=str):
            told("%s.%s" % (name, key), value[key], found, depth + 1)
    elif hidden:
        found[name] = ["", hashlib.sha256((os.environ["BATON_SALT"] + written(value)).encode("utf-8", "replace")).hexdigest()]
    else:
        text = written(value)
        if len(text) > LONGEST:
            text = "%s... (%s)" % (text[:LONGEST - 40], hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16])
        found[name] = [text, ""]


def secret(name):
    return any(word in str(name).upper() for word in SECRET)


def password_in(text):
    """The password in a URL, or empty."""
    authority = text.partition("://")[2].partition("/")[0]
    return authority.rpartition("@")[0].partition(":")[2]


def secrets(name, value, depth):
    """The secrets in a value, in its order."""
    if secret(name) and not isinstance(value, (bool, type(None))):
        return [repr(value)]
    if depth > DEEP:
        return []
    if isinstance(value, dict):
        return [piece for key in sorted(value, key=str) for piece in secrets(key, value[key], depth + 1)]
    if isinstance(value, (list, tuple)):
        return [piece for one in value for piece in secrets("", one, depth + 1)]
    password = password_in(value) if isinstance(value, str) else ""
    return [password] if password else []


def written(value):
    """Text that is the same for the same value: sets and dictionaries sorted, no addresses in memory."""
    import re
    if isinstance(value, dict):
        return "{%s}" % ", ".join("%s: %s" % (written(key), written(value[key])) for key in sorted(value, key=str))
    if isinstance(value, (set, frozenset)):
        return "{%s}" % ", ".join(sorted(written(one) for one in value))
    if isinstance(value, (list, tuple)):
        return "[%s]" % ", ".join(written(one) for one in value)
    return re.sub(r" at 0x[0-9a-f]+", "", repr(value))


# Tables

def told_tables(exact):
    """{"tables": {name: rows}, "estimated": [names], "database": who, "databaseSize": bytes or null}"""
    from django.conf import settings
    from django.db import connection
    kind = connection.vendor
    who = identify(connection, str(settings.DATABASES["default"].get("ENGINE") or ""), str(settings.DATABASES["default"].get("NAME") or ""))   # noqa: F821 (dbidentity.py)
    if kind == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("set default_transaction_read_only = on")
    names = sorted(connection.introspection.table_names())
    rows, estimated, end = {}, [], time.monotonic() + TABLES * limit()
    for name in names:
        try:
            if exact:
                rows[name] = counted(connection, name)
                continue
            if time.monotonic() > end:
                raise RuntimeError("no time left")
            rows[name] = within(connection, kind, name)
        except Exception:
            if exact:
                raise
            connection.close()   # a broken transaction, or a limit that is still set
            rows[name] = estimate(connection, kind, name)
            estimated.append(name)
    return {"tables": rows, "estimated": estimated, "database": who, "databaseSize": size(connection, who)}   # noqa: F821


def counted(connection, name):
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from " + connection.ops.quote_name(name))
        return int(cursor.fetchone()[0])


def limit():
    """Seconds of counting one table."""
    return float(os.environ.get("BATON_COUNTING") or COUNTING)


def within(connection, kind, name):
    """The count, ended by the database itself where it takes too long."""
    if kind == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("set statement_timeout = %d" % max(limit() * 1000, 1))
    elif kind == "mysql":
        with connection.cursor() as cursor:
            try:
                cursor.execute("set session max_statement_time = %f" % max(limit(), 0.001))   # MariaDB
            except Exception:
                cursor.execute("set session max_execution_time = %d" % max(limit() * 1000, 1))      # MySQL
    elif kind == "sqlite":
        connection.ensure_connection()
        end = time.monotonic() + limit()
        connection.connection.set_progress_handler(lambda: time.monotonic() > end, 10000)
    return counted(connection, name)


def estimate(connection, kind, name):
    """What the database believes, or None."""
    query = {"postgresql": "select reltuples::bigint from pg_class where oid = to_regclass('%s')" % connection.ops.quote_name(name).replace("'", "''"),
             "mysql": "select table_rows from information_schema.tables where table_schema = database() and table_name = '%s'" % name.replace("\\", "\\\\").replace("'", "''"),
             "sqlite": "select max(rowid) from " + connection.ops.quote_name(name)}.get(kind)
    try:
        with connection.cursor() as cursor:
            cursor.execute(query)
            row = cursor.fetchone()
            return int(row[0]) if row and row[0] is not None and int(row[0]) >= 0 else None
    except Exception:
        connection.close()
        return None


def main():
    try:
        from django.core import management
        management.execute_from_command_line = answer
        sys.argv = ["manage.py", "check"]
        sys.path[0] = os.getcwd()
        runpy.run_path("manage.py", run_name="__main__")
        tell({"error": "manage.py began none of Django's commands"})
    except BaseException as error:
        tell({"error": "%s: %s" % (type(error).__name__, error)})


if __name__ == "__main__":
    main()
