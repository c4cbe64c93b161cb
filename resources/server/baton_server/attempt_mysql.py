# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""MariaDB and MySQL for attempt_client.py. The server tells of each table when it was last written, to the second, and forgets it when it restarts."""
from itertools import groupby

from .attempt_client import Look, Problem, Session, Table
from .dbsql import prepared

BEFORE = "\n".join(["set session sql_mode = '';", "set session time_zone = '+00:00';"] +
                   prepared("IF(@@version LIKE '%MariaDB%', 'DO 0', 'SET SESSION information_schema_stats_expiry = 0')") +   # MySQL keeps update_time for a day
                   ["set session transaction read only;"]) + "\n"
SNAPSHOT = "start transaction with consistent snapshot;\n"
TABLES = """select t.table_name, c.column_name, c.data_type, coalesce(s.seq_in_index, 0) from information_schema.tables t
join information_schema.columns c on c.table_schema = t.table_schema and c.table_name = t.table_name
left join information_schema.statistics s on s.table_schema = t.table_schema and s.table_name = t.table_name and s.column_name = c.column_name and s.index_name = 'PRIMARY'
where t.table_schema = database() and t.table_type = 'BASE TABLE' order by t.table_name, c.ordinal_position;
"""
STATE = """select 'server', concat_ws(':', @@hostname, @@port, @@datadir, database()), unix_timestamp(), @@table_definition_cache;
show global status like 'Uptime';
select 'table', table_name, coalesce(unix_timestamp(update_time), 0) from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE';
"""
SEQUENCES = """select table_name, auto_increment from information_schema.tables
where table_schema = database() and table_type = 'BASE TABLE' and auto_increment is not null order by table_name;
"""
INTEGERS = ("int", "bigint", "smallint", "mediumint", "tinyint")
GRAIN = 1      # seconds: what was written within the second of a look may have been written after it
JITTER = 2     # seconds by which the server's start seems to move


class Reader(Session):
    late = 0.0

    def before(self):
        return BEFORE

    def divider(self, text):
        return "select '%s';\n" % text

    def tables(self):
        """{name: Table}"""
        found, keys = {}, {}
        for _, line in self.sections([("", TABLES)]):
            name, column, kind, place = line.split("\t")
            found.setdefault(name, Table(name)).columns[column] = kind
            if int(place) > 0:
                keys.setdefault(name, []).append((int(place), column))
        for name, columns in keys.items():
            found[name].key = [column for _, column in sorted(columns)]
        return found

    def state(self):
        """{"who", "started", "at", "tables": {name: time of the last write or 0}}: costs a connection."""
        found = {"tables": {}}
        for _, line in self.sections([("", STATE)], 30):
            words = line.split("\t")
            if words[0] == "table":
                found["tables"][words[1]] = int(float(words[2]))
            elif words[0] == "server":
                found.update(who="mysql:" + words[1], at=int(words[2]), room=int(words[3]))
            else:
                found["started"] = found["at"] - int(words[1])
        if "started" not in found:
            raise Problem("the database does not say who it is")
        return found

    @staticmethod
    def moved(before, now):
        """Names of the tables that may have been written since, or None: all of them."""
        if abs(before["started"] - now["started"]) > JITTER or len(now["tables"]) >= now["room"]:   # the server forgets the times of tables that it has no room for
            return None
        return {name for name in set(before["tables"]) | set(now["tables"])
                if before["tables"].get(name) != now["tables"].get(name) or now["tables"].get(name, 0) >= before["at"] - GRAIN}

    @staticmethod
    def written(before, now):
        """Whether anything was written; None where the server started meanwhile."""
        if abs(before["started"] - now["started"]) > JITTER or len(now["tables"]) >= now["room"]:
            return None
        return before["tables"] != now["tables"]

    def counts(self, names):
        """{name: rows}"""
        return {name: int(line) for name, line in self.sections([(name, "select count(*) from %s;\n" % quoted(name)) for name in names])}

    def checksums(self, tables):
        """{name: [rows, checksum]}"""
        made = {name: [count, ""] for name, count in self.counts(tables).items()}
        for name, line in self.sections([(name, "checksum table %s extended;\n" % quoted(name)) for name in tables]):
            made[name][1] = line.split("\t")[-1]
            if not made[name][1].isdigit():
                raise Problem("the table %s has no checksum" % name)
        return made

    @staticmethod
    def quoted(name):
        """A table's or column's name in its SQL."""
        return quoted(name)

    def sequences(self):
        """{table: the next number}"""
        return {name: int(number) for name, number in (line.split("\t") for _, line in self.sections([("", SEQUENCES)]))}

    @staticmethod
    def used(before, now, anew):
        """Whether somebody took a number. Older servers count anew from the highest row when they start or forget a table: never upwards."""
        return now > before

    def rows(self, tables):
        """Yields (table's name, key, hash, user's id or None) of all rows."""
        for name, line in self.sections([(table.name, "select %s from %s;\n" % (selected(table), quoted(table.name))) for table in tables], options=["--quick"]):
            yield (name,) + row_of(line)

    def looks(self, tables, marked):
        """Yields (name, Look) of each table."""
        parts = [(None, SNAPSHOT)]
        for table in tables:
            parts.append((table, "select count(*) from %s;\n" % quoted(table.name)))
            parts.append((table, "select %s from %s;\n" % (selected(table), quoted(table.name))))
        for table, answers in groupby(self.sections(parts, options=["--quick"]), lambda one: one[0]):
            count = int(next(answers)[1])
            yield table.name, Look(count, (row_of(line) for _, line in answers), True)

    def large(self, name, marked, now, counted):
        """(added, changed, removed) of a table too large to compare: what its number of rows tells; None where that is not known."""
        before, after = counted
        return (max(after - before, 0), 0 if after != before else 1, max(before - after, 0))

    def query(self, statement):
        """Rows of texts."""
        return [line.split("\t") for _, line in self.sections([("", statement)], 60)]


def quoted(name):
    return "`%s`" % name.replace("`", "``")


def selected(table):
    """Key, hash and user: what a row is told by."""
    hashed = "md5(concat_ws(',', %s))" % ", ".join("cast(quote(%s) as binary)" % quoted(name) for name in table.compared())
    author = "coalesce(%s, '')" % quoted(table.author()) if table.author() else "''"
    if len(table.key) == 1 and table.columns[table.key[0]] in INTEGERS:
        key = "concat('[', %s, ']')" % quoted(table.key[0])
    elif table.key:
        key = "json_array(%s)" % ", ".join("cast(%s as char)" % quoted(name) for name in table.key)
    else:
        key = "json_array({0}, row_number() over (partition by {0}))".format(hashed)
    return "%s, %s, %s" % (key, hashed, author)


def row_of(line):
    key, hashed, user = line.split("\t")
    return key, bytes.fromhex(hashed) if len(hashed) == 32 else b"", user or None
