# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL for attempt_client.py. Each row says by its xmin which transaction wrote it, so that only those written since a moment are hashed again."""
import time
from itertools import groupby

from .attempt_client import Look, Problem, Session, Table
from .dbclient import COLUMN, OURS

BEFORE = """set client_min_messages = error; set client_encoding to 'UTF8'; set standard_conforming_strings = on;
set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC'; set bytea_output = 'hex'; set extra_float_digits = 3; set lock_timeout = '20s';
begin isolation level repeatable read read only;
"""
TABLES = """select c.relname, a.attname, format_type(a.atttypid, null), coalesce(array_position(i.indkey::int2[], a.attnum), -1)
from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped left join pg_index i on i.indrelid = c.oid and i.indisprimary
where c.relkind = 'r' and pg_table_is_visible(c.oid) and c.relnamespace <> 'pg_catalog'::regnamespace and c.relnamespace <> 'information_schema'::regnamespace
order by c.relname, a.attnum;
"""
STATE = """select 'server', (select oid from pg_database where datname = current_database()), current_database(), extract(epoch from pg_postmaster_start_time()), current_setting('track_counts'),
 txid_snapshot_xmin(txid_current_snapshot()), txid_snapshot_xmax(txid_current_snapshot());
select 'table', relname, n_tup_ins, n_tup_upd, n_tup_del from pg_stat_user_tables where pg_table_is_visible(relid);
"""
# Each by itself: one that this user may not read must not stand in the way of the others
SEQUENCES = """select 'select ' || quote_literal(c.relname) || ', last_value + is_called::int from ' || c.oid::regclass || ';' from pg_class c
where c.relkind = 'S' and pg_table_is_visible(c.oid) and case when c.relkind = 'S' then has_sequence_privilege(c.oid, 'SELECT') end order by c.relname;
"""
# Since PostgreSQL 15 a session that wrote twice within a second tells of the second time only when it has been idle for 10 s, and of more than that a second after its last telling.
UNTOLD = 10.5  # seconds after which it surely has
AGAIN = 0.5    # seconds between two looks at who has not
# How many of these are left until each idle session of others has told; all of them where this user does not see since when one is idle
LEFT = """select coalesce(max(least(%s, coalesce(%s - extract(epoch from clock_timestamp() - a.state_change), %s))), 0) from pg_stat_activity a
where current_setting('server_version_num')::int >= 150000 and a.datname = current_database() and a.pid <> pg_backend_pid() and a.usesysid is not null
and coalesce(a.backend_type, 'client backend') = 'client backend' and coalesce(a.state, 'idle') in ('idle', 'disabled') and coalesce(a.application_name, '') <> '%s';
""" % (UNTOLD, UNTOLD, UNTOLD, OURS)
AHEAD = 33     # numbers that a sequence may skip when the server was ended as by a crash: it has noted so many in advance
INTEGERS = ("integer", "bigint", "smallint")


class Reader(Session):
    late = 1.0     # seconds by which its counters may tell of a write after it was done, where no session stays open

    def settle(self, late=None):
        """Where sessions stay open (Django's CONN_MAX_AGE, a psql), it waits until each has told of what it wrote: for UNTOLD and no longer, since what goes on asking tells when it asks."""
        Session.settle(self, late)
        end = time.monotonic() + UNTOLD
        while True:
            left = min(max(float(line) for _, line in self.sections([("", LEFT)], 30)), end - time.monotonic())
            if left <= 0:
                return
            time.sleep(min(left, AGAIN))   # it may be gone before

    def before(self):
        return BEFORE

    def divider(self, text):
        return "\\echo '%s'\n" % text

    def tables(self):
        """{name: Table}"""
        found, keys = {}, {}
        for _, line in self.sections([("", TABLES)]):
            name, column, kind, place = line.split(COLUMN)
            found.setdefault(name, Table(name)).columns[column] = kind
            if int(place) >= 0:
                keys.setdefault(name, []).append((int(place), column))
        for name, columns in keys.items():
            found[name].key = [column for _, column in sorted(columns)]
        return found

    def state(self):
        """{"who", "server", "xmin", "xmax", "tables": {name: [rows ever inserted, updated, deleted]}}: costs a connection."""
        found = {"tables": {}}
        for _, line in self.sections([("", STATE)], 30):
            words = line.split(COLUMN)
            if words[0] == "table":
                found["tables"][words[1]] = [int(word) for word in words[2:]]
            else:
                found.update(who="postgresql:%s:%s" % (words[1], words[2]), server="%s:%s" % (words[3], words[4]), counted=words[4] == "on", xmin=int(words[5]), xmax=int(words[6]))
        if "who" not in found:
            raise Problem("the database does not say who it is")
        return found

    @staticmethod
    def moved(before, now):
        """Names of the tables that may have been written since, or None: all of them."""
        if before["server"] != now["server"] or not now["counted"]:
            return None
        return {name for name in set(before["tables"]) | set(now["tables"]) if before["tables"].get(name) != now["tables"].get(name)}

    @staticmethod
    def written(before, now):
        """Whether anything was written; None where the counters began anew."""
        if before["server"] != now["server"] or not now["counted"]:
            return None
        return before["tables"] != now["tables"]

    def counts(self, names):
        """{name: rows}"""
        return {name: int(line) for name, line in self.sections([(name, "select count(*) from %s;\n" % quoted(name)) for name in names])}

    def checksums(self, tables):
        """{name: [rows, checksum]}: the same for the same rows in any order."""
        made = {}
        for name, line in self.sections([(name, "select count(*), coalesce(sum(('x' || substr(h, 1, 16))::bit(64)::bigint::numeric), 0), coalesce(sum(('x' || substr(h, 17))::bit(64)::bigint::numeric), 0)"
                                                " from (select md5((t.*)::text) as h from %s t) hashes;\n" % quoted(name)) for name in tables]):
            count, one, other = line.split(COLUMN)
            made[name] = [int(count), "%s/%s" % (one, other)]
        return made

    @staticmethod
    def quoted(name):
        """A table's or column's name in its SQL."""
        return quoted(name)

    def sequences(self):
        """{name: the next number}"""
        asked = [line for _, line in self.sections([("", SEQUENCES)])]
        return {name: int(number) for name, number in (line.split(COLUMN) for _, line in self.sections([("", "\n".join(asked) + "\n")]))} if asked else {}

    @staticmethod
    def used(before, now, anew):
        """Whether somebody took a number of a sequence. anew: the server was started meanwhile."""
        return before != now and not (anew and before < now <= before + AHEAD)

    def rows(self, tables):
        """Yields (table's name, key, hash, user's id or None) of all rows."""
        for name, line in self.sections([(table.name, "copy (select %s from %s t) to stdout;\n" % (selected(table), quoted(table.name))) for table in tables]):
            yield (name,) + row_of(line)

    def looks(self, tables, marked):
        """Yields (name, Look) of each table. marked: the state when the rows were marked."""
        parts = []
        for table in tables:
            limit = " where age(xmin) <= age('%d'::xid)" % (marked["xmin"] % (1 << 32)) if table.key else ""
            parts.append((table, "select count(*) from %s;\n" % quoted(table.name)))
            parts.append((table, "copy (select %s from %s t%s) to stdout;\n" % (selected(table), quoted(table.name), limit)))
        for table, answers in groupby(self.sections(parts), lambda one: one[0]):
            count = int(next(answers)[1])
            yield table.name, Look(count, (row_of(line) for _, line in answers), not table.key)

    def large(self, name, marked, now, counted):
        """(added, changed, removed) of a table too large to compare, from the counters: None where these began anew."""
        before, after = marked["tables"].get(name), now["tables"].get(name)
        if marked["server"] != now["server"] or not before or not after:
            return None
        return tuple(after[i] - before[i] for i in range(3))

    def query(self, statement):
        """Rows of texts; NULL is empty."""
        return [line.split(COLUMN) for _, line in self.sections([("", statement)], 60)]


def quoted(name):
    return '"%s"' % name.replace('"', '""')


def selected(table):
    """Key, hash and user: what a row is told by."""
    hashed = "md5(row(%s)::text)" % ", ".join("t." + quoted(name) for name in table.compared())
    author = "t.%s::text" % quoted(table.author()) if table.author() else "null"
    if len(table.key) == 1 and table.columns[table.key[0]] in INTEGERS:
        key = "'[' || t.%s || ']'" % quoted(table.key[0])
    elif table.key:
        key = "json_build_array(%s)::text" % ", ".join("t.%s::text" % quoted(name) for name in table.key)
    else:
        key = "json_build_array({0}, row_number() over (partition by {0}))::text".format(hashed)
    return "%s, %s, %s" % (key, hashed, author)


def row_of(line):
    key, hashed, user = line.split("\t")
    return key.replace("\\\\", "\\"), bytes.fromhex(hashed), None if user == "\\N" else user
