# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A site's database as the site's own user reads it, through the database's own client. Nothing is written.

opened(site) gives a reader: tables, cheap counters, checksums, and the rows that may have changed."""
import os
import subprocess
import tempfile
import time

from . import dbclient, dbidentity, dbsettings, paths

SECONDS = 600.0      # of one question
NAME_IT = "let DATABASES['default'] in %s/settings.py name it literally (ENGINE, NAME, USER, PASSWORD, HOST, PORT), and set nothing of it elsewhere"
LATE = "timeout expired"   # what psql says then
LARGE = 500000       # rows: a larger table is not compared row by row
USERS = "users_user"
CHANGES_LOG = "changes_change"
AUTHORS = ("user_id", "author_id", "created_by_id", "creator_id")   # columns that say whose row it is, the first one wins
# What programs note of their own work: signing in, and linod's tasks, one of which runs every five seconds
SIGNED_IN = "last_login"
TASK = ("last_start_time", "last_end_time", "requested_at", "message")
_named = {}


class Problem(Exception):
    """The database does not answer, or says what cannot be used; in words."""


class Table:
    """name, columns {name: type}, key: names of the primary key's columns (none: the rows have no name)."""

    def __init__(self, name):
        self.name, self.columns, self.key = name, {}, []

    def compared(self):
        """The columns that tell whether a row changed."""
        apart = bookkeeping(self.columns)
        return [name for name in self.columns if name not in apart]

    def author(self):
        """The column of the row's user, or None."""
        return next((name for name in AUTHORS if name in self.columns), None) if self.name != USERS else None


def bookkeeping(columns):
    """Those of a table's columns that programs write by themselves, so that a change of nothing else is none."""
    return {SIGNED_IN} & set(columns) | (set(TASK) if set(TASK) <= set(columns) else set())


class Look:
    """What a reader found of one table: count, rows [(key, hash, user's id or None)] of those that may have changed; whole: these are all rows."""

    def __init__(self, count, rows, whole):
        self.count, self.rows, self.whole = count, rows, whole


def opened(site):
    """A reader of the site's database. Raises Problem."""
    named = named_by(site)
    if named is None:
        raise Problem("%s/settings.py does not say which database it uses, with its password" % site)
    return kind_of(named.engine)(named)


def kind_of(who):
    """The class of readers of an engine, or of what a reader's state says of its database. Raises Problem."""
    kind = who.partition(":")[0]
    if kind == "sqlite3":
        from .attempt_sqlite import Reader
    elif kind == "postgresql":
        from .attempt_postgresql import Reader
    elif kind == "mysql":
        from .attempt_mysql import Reader
    else:
        raise Problem("a database of this kind cannot be read here")
    return Reader


def named_by(site):
    """dbsettings.Named, kept in memory while settings.py and what imports it are the same: where Python has to be asked that takes seconds."""
    site = os.path.realpath(site)
    try:
        mark = tuple((state.st_mtime_ns, state.st_size, state.st_ino) for state in (os.stat(os.path.join(site, name)) for name in ("settings.py", "manage.py")))
    except OSError as error:
        raise Problem("the site's settings cannot be read: %s" % error)
    known = _named.get(site)
    if known is None or known[0] != mark:
        named = dbsettings.of(site)
        if named is None:
            return None
        known = _named[site] = (mark, named)
    return known[1]


def forget(site):
    """The settings are read again the next time."""
    _named.pop(os.path.realpath(site), None)


def seen(reader):
    """The reader's tables. Raises Problem where there are none: what is not seen here (another schema, say) would be told as unchanged for ever."""
    tables = reader.tables()
    if not tables:
        raise Problem("the database shows no tables here, though the site has some. Does settings.py lead to another schema (OPTIONS, search_path)? Set that for the database's user instead: ALTER ROLE ... SET search_path")
    return tables


def possible(site):
    """Why the site's database cannot be read here, in words; empty where it can."""
    try:
        opened(site).state()
        return ""
    except Problem as problem:
        return str(problem)


def another(site, who, said):
    """A sentence where a reader's database (who its state says) is not the one that Django said (said, as dbidentity tells it); empty where it is, or Django said nothing."""
    if not dbidentity.known(said) or dbidentity.same(identity(who), said) is True:
        return ""
    return "what settings.py says of %s leads to %s, and its Django uses %s" % (os.path.basename(site), dbidentity.words(identity(who)), dbidentity.words(said))


def identity(who):
    """As dbidentity tells it, as far as a reader knows it."""
    kind, _, rest = who.partition(":")
    if kind == "sqlite3":
        return {"engine": kind, "path": rest}
    if kind == "postgresql":
        oid, _, database = rest.partition(":")
        return {"engine": kind, "system": "", "oid": oid, "database": database}
    host, port, place = (rest.split(":", 2) + ["", ""])[:3]
    directory, _, database = place.rpartition(":")
    return {"engine": kind, "system": "", "host": host, "port": port, "directory": directory, "database": database}


def user_columns(tables):
    """Whether the users can be named."""
    return USERS in tables and {"id", "username"} <= set(tables[USERS].columns)


def key_text(key):
    """A key, which is a JSON list, for people."""
    import json
    try:
        return ", ".join(str(part) for part in json.loads(key))
    except (ValueError, TypeError):
        return str(key)


class Session:
    """Statements through a server's client, whose answer comes line by line. Used by the readers of PostgreSQL and MySQL."""

    def __init__(self, named):
        self.named = named
        self.server = dbclient.Server(named.engine, named.host, named.port)
        if self.server.program() is None:
            raise Problem("there is no %s on this server: apt install %s" % ({"postgresql": "psql", "mysql": "mariadb"}[named.engine], dbclient.PACKAGES[named.engine]))

    def lines(self, statements, seconds=SECONDS, options=()):
        """Yields lines without their end. Raises Problem, at the end too."""
        begun, any_line = time.monotonic(), False
        try:
            for line in self.asked(statements, seconds, options):
                any_line = True
                yield line
            return
        except Problem as problem:
            # libpq counts on the clock: where that leaps while it connects (a machine that was paused wakes up), it gives up at once
            if any_line or LATE not in str(problem) or time.monotonic() - begun >= dbclient.CONNECTING:
                raise
        yield from self.asked(statements, seconds, options)

    def asked(self, statements, seconds, options):
        import threading
        argv = self.server.argv(self.named.user, self.named.name)
        with dbclient.secret(self.named.engine, self.named.password) as (option, extra, descriptors), tempfile.TemporaryFile() as asked, tempfile.TemporaryFile() as error:
            if not self.named.password:
                option, extra, descriptors = [], {}, ()
            argv[1:1] = list(option)
            argv[1 + len(option):1 + len(option)] = list(options)
            asked.write(statements.encode("utf-8", "surrogateescape"))
            asked.seek(0)
            try:
                child = subprocess.Popen(argv, stdin=asked, stdout=subprocess.PIPE, stderr=error, env=dict(dbclient.environment(), **extra), pass_fds=descriptors, cwd="/")
            except OSError as problem:
                raise Problem("%s does not start: %s" % (argv[0], problem.strerror))
            over = threading.Timer(seconds, child.kill)
            over.daemon = True
            over.start()
            try:
                for line in child.stdout:
                    yield line[:-1].decode("utf-8", "replace") if line.endswith(b"\n") else line.decode("utf-8", "replace")
                status = child.wait()
            finally:
                in_time = over.is_alive()
                over.cancel()
                if child.poll() is None:   # nobody wants the rest
                    child.kill()
                child.stdout.close()
                child.wait()
            if status:
                error.seek(0)
                said = error.read(4000).decode("utf-8", "replace").strip()
                raise Problem("the database does not answer: %s" % (said[-600:] or ("exit status %d" % status if in_time else "nothing within %d s" % seconds)))

    def sections(self, parts, seconds=SECONDS, options=()):
        """The lines of several questions: parts is [(name, text of statements)]; yields (name, line)."""
        names = [name for name, _ in parts]
        at, mark = None, "\x1e%s " % os.urandom(8).hex()   # no text of users' can look like it
        for line in self.lines(self.before() + "".join(self.divider("%s%d" % (mark, number)) + text for number, (_, text) in enumerate(parts)), seconds, options):
            if line.startswith(mark):
                at = names[int(line[len(mark):])]
            elif at is not None:
                yield at, line

    def settle(self, late=None):
        """Waits until the counters tell of all that was written before. late: seconds in place of those by which they always may be late."""
        time.sleep(self.late if late is None else late)

    def before(self):
        raise NotImplementedError

    def divider(self, text):
        raise NotImplementedError


def private(path):
    """Mode of the attempt's own files: for those who share the state directory, else for this user only."""
    os.chmod(path, 0o660 if paths.shared() else 0o600)
