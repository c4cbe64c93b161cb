# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os

import support
from support import Case

from baton_server import dbidentity, sync_guard
from baton_server.dbidentity import same


def postgresql(system="71", oid="16385", database="mdg1"):
    return {"engine": "postgresql", "system": system, "oid": oid, "database": database}


def mysql(system="", host="vm", port="3306", directory="/var/lib/mysql/", database="mdg1", missing=False):
    return {"engine": "mysql", "system": system, "host": host, "port": port, "directory": directory, "database": database, "missing": missing}


# (one, other, whether they are one database)
SERVERS = [
    (postgresql(), postgresql(), True),
    (postgresql(), postgresql(oid="16387", database="mdg2"), False),
    (postgresql(), postgresql(system="72"), False),                      # another server with the same number and name
    (postgresql(system=""), postgresql(system=""), True),                # pg_control_system() is not permitted
    (postgresql(system=""), postgresql(), True),                         # to one of the two roles only
    (postgresql(system=""), postgresql(system="", oid="16387"), False),
    (postgresql(), postgresql(database="renamed"), False),
    (postgresql(oid=""), postgresql(), None),
    (postgresql(database=""), postgresql(), None),
    (mysql(), mysql(), True),                                            # MariaDB, by socket and by 127.0.0.1: it says the same of itself
    (mysql(), mysql(database="mdg2"), False),
    (mysql(), mysql(database="MDG1"), True),
    (mysql(), mysql(missing=True), True),
    (mysql(), mysql(host="other"), False),
    (mysql(), mysql(port="3307"), False),
    (mysql(), mysql(directory="/srv/mysql/"), False),
    (mysql(system="uuid"), mysql(system="uuid", host="other"), True),
    (mysql(system="uuid"), mysql(system="another"), False),
    (mysql(host=""), mysql(), None),
    (mysql(database=""), mysql(), None),
    (postgresql(), mysql(), False),
    ({"engine": "sqlite3", "path": "/x"}, mysql(), False),
    ({"engine": "oracle", "path": "/x"}, mysql(), None),
    ({}, mysql(), None),
    (None, mysql(), None),
    ({"engine": "sqlite3", "path": ""}, {"engine": "sqlite3", "path": "/x"}, None),
    ({"engine": "mysql", "host": 1, "port": 2, "directory": "", "database": "x"}, mysql(), None),
]


class Cursor:
    """Answers from a table of queries: a row, or an exception."""

    def __init__(self, answers):
        self.answers = answers

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def execute(self, query):
        self.row = next((answer for part, answer in self.answers if part in query), None)
        if isinstance(self.row, Exception):
            raise self.row

    def fetchone(self):
        return self.row


class Connection:
    def __init__(self, vendor, *answers, name="mdg1", nameless=()):
        self.vendor, self.answers, self.nameless = vendor, answers, nameless
        self.settings_dict = {"NAME": name}

    def cursor(self):
        return Cursor(self.answers if self.settings_dict["NAME"] else self.nameless)

    def close(self):
        pass


class Same(Case):
    def test_servers_are_compared_by_what_they_say_of_themselves(self):
        for one, other, expected in SERVERS:
            with self.subTest(one=one, other=other):
                self.assertIs(same(one, other), expected)
                self.assertIs(same(other, one), expected)

    def test_sqlite_files_are_compared_as_they_are_now(self):
        path = self.write(self.directory + "/a/one.db")
        os.symlink("a", self.directory + "/linked")
        os.symlink(path, self.directory + "/link.db")
        os.link(path, self.directory + "/hard.db")
        self.write(self.directory + "/copy.db")
        one = {"engine": "sqlite3", "path": path}
        for name, expected in (("/a/one.db", True), ("/a/../a/one.db", True), ("/linked/one.db", True), ("/link.db", True), ("/hard.db", True), ("/copy.db", False), ("/missing.db", False)):
            with self.subTest(name=name):
                self.assertIs(same(one, {"engine": "sqlite3", "path": self.directory + name}), expected)
        self.assertIs(same({"engine": "sqlite3", "path": self.directory + "/gone.db"}, {"engine": "sqlite3", "path": self.directory + "/linked/../gone.db"}), True)
        stale = dbidentity.file_now({"engine": "sqlite3", "path": self.directory + "/copy.db"})
        os.unlink(self.directory + "/copy.db")
        os.link(path, self.directory + "/copy.db")
        self.assertIs(same(one, stale), True, "the inode of before does not count")

    def test_postgresql_is_asked_without_its_server_number_where_that_is_not_permitted(self):
        who = dbidentity.identify(Connection("postgresql", ("pg_control_system", (71, 16385, "mdg1"))), "", "mdg1")
        self.assertEqual((who["system"], who["oid"], who["database"], who["text"]), ("71", "16385", "mdg1", "postgresql:71:16385:mdg1"))
        who = dbidentity.identify(Connection("postgresql", ("pg_control_system", ValueError("permission denied")), ("select null", (None, 16385, "mdg1"))), "", "mdg1")
        self.assertEqual((who["system"], who["oid"]), ("", "16385"))

    def test_mariadb_which_has_no_server_uuid_is_known_by_host_port_and_directory(self):
        row = ("vm", 3306, "/var/lib/mysql/", "mdg1")
        who = dbidentity.identify(Connection("mysql", ("server_uuid", ValueError(1193, "unknown")), ("select null", (None,) + row)), "", "mdg1")
        self.assertEqual((who["system"], who["host"], who["port"], who["directory"], who["database"], who["missing"]), ("", "vm", "3306", "/var/lib/mysql/", "mdg1", False))
        self.assertEqual(dbidentity.identify(Connection("mysql", ("server_uuid", ("u",) + row)), "", "mdg1")["text"], "mysql:u:mdg1")

    def test_a_mysql_database_that_a_killed_restore_left_missing_is_known_by_its_server_and_name(self):
        unknown = ValueError(1049, "Unknown database 'mdg1'")
        connection = Connection("mysql", ("select", unknown), nameless=[("server_uuid", ("u", "vm", 3306, "/var/lib/mysql/", None))])
        who = dbidentity.identify(connection, "", "mdg1")
        self.assertEqual((who["database"], who["missing"]), ("mdg1", True))
        self.assertEqual(connection.settings_dict["NAME"], "mdg1")
        self.assertIs(same(who, mysql(system="u")), True)

    def test_what_does_not_say_who_it_is_raises(self):
        for connection in (Connection("postgresql", ("select", ValueError("refused"))), Connection("mysql", ("select", ValueError(2002, "refused"))), Connection("oracle"),
                           Connection("postgresql", ("select", None))):
            with self.assertRaises(RuntimeError):
                dbidentity.identify(connection, "", "mdg1")
        for name in ("", ":memory:", "file:/x?mode=memory"):
            with self.assertRaises(RuntimeError):
                dbidentity.identify(None, "sqlite3", name)

    def test_settings_of_other_sites_are_compared_as_far_as_texts_go(self):
        def said(engine, name="mdg2", host="", port=""):
            return {"engine": engine, "name": name, "host": host, "port": port}
        rows = [(said("postgresql"), said("postgresql", host="localhost", port="5432"), True), (said("postgresql"), said("postgresql", host="127.0.0.1"), True),
                (said("postgresql"), said("postgresql", host="db.example.com"), False), (said("postgresql", port="5433"), said("postgresql"), False),
                (said("postgresql"), said("postgis"), True), (said("mysql", host="/run/mysqld/mysqld.sock"), said("mysql", host="127.0.0.1"), True),
                (said("mysql", host="/run/a.sock"), said("mysql", host="/run/b.sock"), False), (said("mysql", host="/run/a.sock"), said("mysql", host="localhost", port="3307"), False),
                (said("postgresql", host="/run/a"), said("postgresql", host="/run/b"), False), (said("postgresql", host="/run/a"), said("postgresql", host="localhost"), True),
                (said("postgresql"), said("mysql"), False), (said("postgresql"), said("postgresql", "mdg3"), False), (said("", ""), said("", ""), False)]
        for one, other, expected in rows:
            with self.subTest(one=one, other=other):
                self.assertIs(sync_guard.alike(one, other), expected)
                self.assertIs(sync_guard.alike(other, one), expected)


if __name__ == "__main__":
    support.main()
