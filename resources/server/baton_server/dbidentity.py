# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which database it is, as the database itself says, and whether two are the same.

Runs in the site's Python as well, as text in front of other text: any Python 3, any Django, nothing of ours, no imports but os."""
import os

# What the servers tell of themselves. The names by which the settings reach them (localhost, 127.0.0.1, a socket) say nothing.
POSTGRESQL = ("select (select system_identifier from pg_control_system()), oid, datname from pg_database where datname = current_database()",
              "select null, oid, datname from pg_database where datname = current_database()")
MYSQL = ("select @@server_uuid, @@hostname, @@port, @@datadir, database()",
         "select null, @@hostname, @@port, @@datadir, database()")   # MariaDB has no server_uuid
UNKNOWN_DATABASE = 1049   # MySQL's


def family(engine):
    """sqlite3, postgresql or mysql, of a backend's name or vendor; empty where it is none of them."""
    engine = engine.lower()
    for word, name in (("sqlite", "sqlite3"), ("spatialite", "sqlite3"), ("postg", "postgresql"), ("mysql", "mysql"), ("mariadb", "mysql")):
        if word in engine:
            return name
    return ""


def identify(connection, engine, name):
    """{"engine", "text", ...}: who the database behind Django's connection is. Raises RuntimeError where it does not say."""
    kind = family(str(getattr(connection, "vendor", "") or "")) or family(engine)
    if kind == "sqlite3":
        return sqlite(connection, name)
    try:
        if kind == "postgresql":
            system, oid, database = first_answer(connection, POSTGRESQL)
            system = "" if system is None else str(system)
            return {"engine": kind, "system": system, "oid": str(oid), "database": str(database), "text": ":".join((kind, system, str(oid), str(database)))}
        if kind == "mysql":
            return mysql(connection, name)
    except Exception as error:
        raise RuntimeError("the database does not say who it is: %s" % error)
    raise RuntimeError("a database of the engine %s cannot be told from another" % engine)


def sqlite(connection, name):
    if not name or name.startswith(":") or name.startswith("file:"):
        raise RuntimeError("the SQLite database %r is no plain file" % name)
    path = os.path.realpath(name)
    if connection is not None and os.path.exists(path):
        with connection.cursor() as cursor:   # the file that is really open
            cursor.execute("PRAGMA database_list")
            opened = [row[2] for row in cursor.fetchall() if row[1] == "main"]
        if not opened or not opened[0]:
            raise RuntimeError("the SQLite database %r is no plain file" % name)
        path = os.path.realpath(opened[0])
    return file_now({"engine": "sqlite3", "path": path})


def file_now(who):
    """The same SQLite database with the device and inode that its file has now; empty where there is no file."""
    try:
        state = os.stat(who["path"])
        device, inode = str(state.st_dev), str(state.st_ino)
    except OSError:
        device = inode = ""
    return dict(who, device=device, inode=inode, text="sqlite3:%s:%s" % (who["path"], "%s:%s" % (device, inode) if inode else "missing"))


def mysql(connection, name):
    """A database that a killed restore dropped and did not make again is known by its server and its name."""
    missing = False
    try:
        row = first_answer(connection, MYSQL)
    except Exception as error:
        cause = getattr(error, "args", None) or ("",)
        if cause[0] != UNKNOWN_DATABASE:
            raise
        missing = True
        with without_database(connection) as nameless:
            row = first_answer(nameless, MYSQL)
    uuid, host, port, directory, database = ["" if value is None else str(value) for value in row]
    database = name if missing else database
    return {"engine": "mysql", "system": uuid, "host": host, "port": port, "directory": directory, "database": database, "missing": missing,
            "text": ":".join(("mysql", uuid or "%s:%s:%s" % (host, port, directory), database))}


class without_database:
    """The connection, for a while without the database that its settings name."""

    def __init__(self, connection):
        self.connection = connection

    def __enter__(self):
        self.name = self.connection.settings_dict["NAME"]
        self.connection.close()
        self.connection.settings_dict["NAME"] = ""
        return self.connection

    def __exit__(self, *_):
        self.connection.close()
        self.connection.settings_dict["NAME"] = self.name


def first_answer(connection, queries):
    last = None
    for query in queries:
        try:
            with connection.cursor() as cursor:
                cursor.execute(query)
                row = cursor.fetchone()
                if row is None or not row[-1] and "database()" not in query:
                    raise RuntimeError("no answer")
                return row
        except Exception as error:
            last = error
            try:
                connection.close()
            except Exception:
                pass
            if (getattr(error, "args", None) or ("",))[0] == UNKNOWN_DATABASE:
                break
    raise last


def same(one, other):
    """True, False, or None where it cannot be told. SQLite files are compared as they are now."""
    if not known(one) or not known(other):
        return None
    if one["engine"] != other["engine"]:
        return False
    if one["engine"] == "sqlite3":
        one, other = file_now(one), file_now(other)
        if os.path.realpath(one["path"]) == os.path.realpath(other["path"]):
            return True
        return bool(one["inode"]) and (one["device"], one["inode"]) == (other["device"], other["inode"])
    if one["engine"] == "postgresql":
        if one["system"] and other["system"] and one["system"] != other["system"]:
            return False
        return (one["oid"], one["database"]) == (other["oid"], other["database"])
    if one["database"].lower() != other["database"].lower():   # on some file systems the server does not tell them apart
        return False
    if one["system"] and other["system"]:
        return one["system"] == other["system"]
    return (one["host"], one["port"], one["directory"]) == (other["host"], other["port"], other["directory"])


def known(who):
    """Whether this is an identity with everything that a comparison needs."""
    needed = {"sqlite3": ("path",), "postgresql": ("oid", "database"), "mysql": ("host", "port", "directory", "database")}
    try:
        return all(isinstance(who[key], str) and who[key] for key in needed[who["engine"]])
    except (KeyError, TypeError):
        return False


def words(who):
    """A person's name for it."""
    if not known(who):
        return "a database that is not known"
    if who["engine"] == "sqlite3":
        return "the SQLite file " + who["path"]
    if who["engine"] == "postgresql":
        return "the PostgreSQL database %s (number %s of the server %s)" % (who["database"], who["oid"], who["system"] or "that does not tell its number")
    return "the MySQL database %s of the server at %s, port %s, data in %s" % (who["database"], who["host"], who["port"], who["directory"])


def size(connection, who):
    """Bytes that it holds, or None where it does not say."""
    if who["engine"] == "sqlite3":
        return os.path.getsize(who["path"]) if os.path.exists(who["path"]) else None
    query = {"postgresql": "select pg_database_size(current_database())",
             "mysql": "select sum(data_length + index_length) from information_schema.tables where table_schema = database()"}[who["engine"]]
    return number(connection, query)


def directory(connection, who):
    """Where the server keeps its data, or empty where it does not say."""
    if who["engine"] == "mysql":
        return who["directory"]
    if who["engine"] == "postgresql":
        try:
            with connection.cursor() as cursor:
                cursor.execute("select setting from pg_settings where name = 'data_directory'")
                row = cursor.fetchone()
                return str(row[0] or "") if row else ""
        except Exception:
            return ""
    return os.path.dirname(who["path"])


def number(connection, query):
    try:
        with connection.cursor() as cursor:
            cursor.execute(query)
            return int(cursor.fetchone()[0])
    except Exception:
        return None
