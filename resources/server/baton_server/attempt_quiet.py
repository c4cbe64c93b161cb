# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who still works on a site's database, and whether it stands still: asked of the database as the site itself would ask. Reads only.

Queries are told without their values: these are users' data."""
import fcntl
import os
import re
import struct

from . import attempt_client, attempt_postgresql, dbclient
from .dbclient import ClientError
from .sync_site import Failure

LONGEST = 120    # characters of a query that is told
ANSWER = 5.0     # seconds in which a database that works at all answers
WRITES = "'RowExclusiveLock','ShareRowExclusiveLock','ExclusiveLock','AccessExclusiveLock'"

# Sessions of others: what they do, as far as this user is told; and whether they hold what only writers hold, which everybody is told.
POSTGRESQL_SESSIONS = """
select a.pid, coalesce(a.usename, ''), coalesce(a.application_name, ''), coalesce(host(a.client_addr), ''), coalesce(a.state, ''), coalesce(a.backend_xid::text, ''),
 exists (select 1 from pg_locks l where l.pid = a.pid and l.granted and (l.locktype = 'transactionid' and l.mode = 'ExclusiveLock'
  or l.locktype = 'relation' and l.database = d.oid and l.mode in (%s))),
 translate(left(coalesce(a.query, ''), 1000), E'\\n\\r\\t\\x1f', '    ')
from pg_stat_activity a join pg_database d on d.oid = a.datid
where d.datname = current_database() and a.pid <> pg_backend_pid() and a.usesysid is not null and coalesce(a.backend_type, 'client backend') = 'client backend';
select 0, owner, 'prepared transaction', '', 'prepared', gid, true, '' from pg_prepared_xacts where database = current_database();
""" % WRITES
POSTGRESQL_COUNTERS = """
select coalesce(sum(n_tup_ins), 0), coalesce(sum(n_tup_upd), 0), coalesce(sum(n_tup_del), 0), count(*) from pg_stat_user_tables;
select count(*), coalesce(sum(relfilenode::bigint), 0), coalesce(sum(oid::bigint), 0) from pg_class where relnamespace not in (select oid from pg_namespace where nspname like 'pg\\_%' or nspname = 'information_schema');
"""
MYSQL_SESSIONS = """select id, user, coalesce(host, ''), command, coalesce(state, ''), time, replace(replace(replace(left(coalesce(info, ''), 1000), '\\n', ' '), '\\r', ' '), '\\t', ' ')
 from information_schema.processlist where db = database() and id <> connection_id() and command not in ('Sleep', 'Daemon', 'Binlog Dump');
"""
MYSQL_TRANSACTIONS = """select p.id, p.user, coalesce(p.host, ''), 'transaction', t.trx_state, timestampdiff(second, t.trx_started, now()),
 replace(replace(replace(left(coalesce(t.trx_query, ''), 1000), '\\n', ' '), '\\r', ' '), '\\t', ' ')
 from information_schema.innodb_trx t join information_schema.processlist p on p.id = t.trx_mysql_thread_id where p.db = '%s' and p.id <> connection_id();
"""
# The last column: seconds since the last change of a table, by the server's own clock
MYSQL_COUNTERS = """/*!80000 set session information_schema_stats_expiry = 0 */;
select count(*), coalesce(max(update_time), ''), coalesce(max(create_time), ''), coalesce(sum(auto_increment), 0), coalesce(timestampdiff(second, max(update_time), now()), 1000000) from information_schema.tables where table_schema = database();
"""
POSTGRESQL_END = """select count(pg_terminate_backend(pid)) from pg_stat_activity
 where datname = current_database() and usename = current_user and pid <> pg_backend_pid() and coalesce(state, '') not in ('idle', 'disabled');
"""
MYSQL_OWN = "select id from information_schema.processlist where db = database() and user = substring_index(user(), '@', 1) and id <> connection_id();\n"
HIDDEN = "the database does not tell this user of open transactions (it lacks the right PROCESS)"


class Silent(Failure):
    """The database does not answer anything, or nobody says which it is."""


def of(site, held, limit=dbclient.TIMEOUT):
    """What tells of the site's database. held: rights.Rights, for what only the database's administrator is told. limit: seconds of a question. Raises Silent where nobody says which it is."""
    try:
        named = attempt_client.named_by(site)
    except attempt_client.Problem as problem:
        raise Silent(str(problem))
    if named is None or not named.engine:
        raise Silent("%s does not say which database it uses: see that %s/manage.py check works" % (site, site))
    return {"sqlite3": Sqlite, "postgresql": Postgresql, "mysql": Mysql}[named.engine](named, held, limit)


def masked(query):
    """The query without its values, and short."""
    text = re.sub(r"(?s)\$(\w*)\$.*?(?:\$\1\$|\Z)", "'...'", query)
    text = re.sub(r"(?s)'(?:[^'\\]|\\.|'')*(?:'|\Z)", "'...'", text)
    text = re.sub(r"(?<![\w.\"`$])-?\d[\w.]*", "?", re.sub(r"\s+", " ", text)).strip()
    return text if len(text) <= LONGEST else text[:LONGEST - 3] + "..."


class Client:
    """What PostgreSQL and MySQL have in common. hidden: sentences on what this user is not told."""

    def __init__(self, named, held, limit):
        self.named, self.held, self.limit, self.hidden = named, held, limit, []
        self.server = dbclient.Server(named.engine, named.host, named.port)
        if self.server.program() is None:
            raise Failure("there is no %s here to ask the database with: apt install %s" % ({"postgresql": "psql", "mysql": "mariadb"}[named.engine], dbclient.PACKAGES[named.engine]))

    def rows(self, statements):
        """Rows, as the site's own user. Raises Failure with the database's words, Silent where it does not answer anything."""
        try:
            return self.asked(statements, self.limit)
        except ClientError as error:
            raise (Failure if self.answers() else Silent)("the database %s does not answer: %s" % (self.named.name, error))

    def answers(self):
        try:
            return bool(self.asked("select 1;", min(self.limit, ANSWER)))
        except ClientError:
            return False

    def asked(self, statements, seconds):
        one = self.named
        if one.password:
            return dbclient.ask_with(self.server, one.user, one.password, statements, one.name, seconds)
        return dbclient.ask(self.server, statements, one.user, one.name, timeout=seconds)


class Postgresql(Client):
    def writers(self):
        """Sentences on who is in a transaction there, or works."""
        told = []
        for row in self.rows(POSTGRESQL_SESSIONS):
            pid, user, name, host, state, xid, writes, query = (row + [""] * 8)[:8]
            if xid or writes == "t" or state not in ("", "idle", "disabled"):
                who = "process %s of the database%s" % (pid, " (%s)" % ", ".join(word for word in (name, "from " + host if host else "") if word) if name or host else "")
                told.append("%s, user %s, %s: %s" % (who, user or "that is not told", state or "with locks that only who writes has", masked(query) or "a query that is not told"))
        return told

    still = attempt_postgresql.Reader.late   # seconds that it must stand still beyond what is wanted, as stamp() last found

    def stamp(self):
        """What differs as soon as something was written. The sessions are asked before the counters: what they told meanwhile is in these."""
        (left,), *counters = self.rows(attempt_postgresql.LEFT + POSTGRESQL_COUNTERS)
        self.still = attempt_postgresql.UNTOLD if float(left) > 0 else attempt_postgresql.Reader.late
        return counters

    def end_sessions(self):
        """The number of this user's other sessions there that were at work, and are ended."""
        return int(self.rows(POSTGRESQL_END)[0][0])


class Mysql(Client):
    still = 0.0

    def writers(self):
        rows = self.rows(MYSQL_SESSIONS) + self.transactions()
        told = {}
        for row in rows:
            number, user, host, command, state, seconds, query = (row + [""] * 7)[:7]
            told[number] = "process %s of the database%s, user %s, %s for %s s: %s" % (number, " (from %s)" % host if host else "", user, (state or command).lower(), seconds, masked(query) or "no query at this moment")
        return list(told.values())

    def transactions(self):
        """Open ones: as the site's user where he may see them, else as the database's administrator where this job's rights suffice."""
        statement = MYSQL_TRANSACTIONS % self.named.name.replace("\\", "\\\\").replace("'", "\\'")
        if not self.hidden:
            try:
                return self.rows(statement)
            except Failure as error:
                if "1227" not in str(error) and "PROCESS" not in str(error):
                    raise
                self.hidden = [HIDDEN]
        if self.server.local and self.held is not None and self.held.kind != "none":
            try:
                found = dbclient.ask_as_root(self.server, self.held, statement)
                self.hidden = [""]
                return found
            except ClientError:
                pass
        return []

    def stamp(self):
        """The last change as the server's clock has it counts in whole seconds: what is younger than three may go on."""
        rows = self.rows(MYSQL_COUNTERS)
        young = [row for row in rows if int(row[-1]) < 3]
        return [row[:-1] for row in rows] + ([["young", os.urandom(8).hex()]] if young else [])

    def end_sessions(self):
        """The number of this user's other sessions there, which are ended: which of them wait within a transaction he may not be told."""
        ended = 0
        for row in self.rows(MYSQL_OWN):
            try:
                self.rows("kill %d;" % int(row[0]))
                ended += 1
            except Failure as error:
                if "1094" not in str(error):   # it has ended by itself
                    raise
        return ended


class Sqlite:
    """The kernel says who holds SQLite's locks, and the file's header counts its changes."""

    still = 0.0
    RESERVED, SHM_WRITE = 0x40000001, 120

    def __init__(self, named, held, limit):
        self.path, self.hidden = os.path.realpath(named.name), []

    def writers(self):
        told = []
        for path, offset in ((self.path, self.RESERVED), (self.path + "-shm", self.SHM_WRITE)):
            pid = holder(path, offset)
            if pid is not None:
                told.append("process %s, which has locked %s to write" % (words(pid), self.path))
        return told

    def stamp(self):
        found = []
        for path in (self.path, self.path + "-wal", self.path + "-journal"):
            try:
                state = os.stat(path)
            except OSError:
                continue
            found.append([path, state.st_size, state.st_mtime_ns, counter(path) if path == self.path else ""])
        if not found:
            raise Silent("there is no database %s" % self.path)
        return found

    def end_sessions(self):
        """None: what is ended of the site's programs lets go of SQLite's locks."""
        return 0


class Unknown:
    """In place of a database of which nobody says which it is. silent: the Silent that said so."""

    still, hidden = 0.0, ()

    def __init__(self, silent):
        self.silent = silent

    def writers(self):
        raise self.silent

    stamp = end_sessions = writers


def counter(path):
    """SQLite's file change counter."""
    with open(path, "rb") as source:
        return source.read(28)[24:].hex()


def holder(path, offset):
    """The process that has one of SQLite's bytes locked for itself, 0 where the kernel does not say which, None where none has."""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        asked = struct.pack("hhqqi4x", fcntl.F_RDLCK, os.SEEK_SET, offset, 1, 0)
        kind, _, _, _, pid = struct.unpack("hhqqi4x", fcntl.fcntl(fd, fcntl.F_GETLK, asked))
        return max(pid, 0) if kind == fcntl.F_WRLCK else None
    except (OSError, struct.error):
        return None
    finally:
        os.close(fd)


def words(pid):
    """A process, its user and its command."""
    import pwd
    from . import supervisor
    try:
        user = pwd.getpwuid(os.stat("/proc/%d" % pid).st_uid).pw_name
    except (OSError, KeyError):
        return "%d" % pid if pid else "that is not told"
    return "%d (%s, user %s)" % (pid, " ".join(supervisor.command_line(pid))[:80] or "?", user)
