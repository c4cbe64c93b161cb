# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two sites with a database each on SQLite, PostgreSQL or MariaDB, and an attempt's record about them: for tests of what an attempt keeps and compares."""
import io
import os
import sqlite3
import sys
from contextlib import redirect_stdout

import dbservers
from support import Case

from baton_server import actions, attempt_client, attempts, paths, series

ENGINES = {"sqlite3": "django.db.backends.sqlite3", "postgresql": "django.db.backends.postgresql", "mysql": "django.db.backends.mysql"}
PASSWORD = "se:cr\\et'\"x"
ATTEMPT = "20261205T170000Z-ab12cd"
# What is common to the three databases
SCHEMA = """
create table users_user (id integer primary key, username varchar(60), last_login varchar(40));
create table tickets_ticket (id integer primary key, title varchar(200), body text, user_id integer, closed varchar(1));
create table countries_country (isocode varchar(20) primary key, name varchar(200));
create table pairs_pair (one varchar(20), two integer, note varchar(200), primary key (one, two));
create table loose_row (name varchar(60), size integer);
create table linod_systemtask (id integer primary key, name varchar(60), last_start_time varchar(40), last_end_time varchar(40), requested_at varchar(40), message varchar(200));
create table django_content_type (id integer primary key, app_label varchar(100), model varchar(100));
create table django_session (session_key varchar(40) primary key, session_data text);
create table changes_change (id integer primary key, user_id integer, type varchar(10), object_type_id integer, object_id integer);
insert into users_user values (1, 'robin', null), (2, 'luc', null), (3, 'rolf', null);
insert into tickets_ticket values (1, 'one', 'first\nline', 1, null), (2, 'two', 'tab\there', 2, ''), (3, 'three', null, null, 'x'), (4, 'four', '', 3, 'x');
insert into countries_country values ('ee', 'Eesti'), ('d"e', 'Österreich & Zoë''s \U0001f600'), ('f r', 'x,y');
insert into pairs_pair values ('a', 1, 'x'), ('a', 2, 'x'), ('b', 1, null);
insert into loose_row values ('same', 1), ('same', 1), ('other', 2);
insert into linod_systemtask values (1, 'mail', null, null, null, '');
insert into django_content_type values (1, 'tickets', 'ticket'), (2, 'countries', 'country');
insert into changes_change values (1, 3, 'U', 1, 1), (2, 3, 'U', 1, 2);
"""


class AttemptCase(Case):
    """self.former and self.site are the sites of self.record. engine: which database they have."""

    engine = "sqlite3"

    def setUp(self):
        Case.setUp(self)
        before = paths._state
        paths._state = (self.make("state"), False)
        self.addCleanup(setattr, paths, "_state", before)
        self.links = self.pair()
        self.former, self.site = self.links + "/mdg1", self.links + "/mdg2"
        self.series = series.links_id(self.links)
        self.server = dbservers.server(self.engine) if self.engine != "sqlite3" else None
        for number, site in enumerate((self.former, self.site), 1):
            self.database(site, "mdg%d" % number)
        attempt_client._named.clear()
        self.record = dict(attempts.BLANK, id=ATTEMPT, state="running", former=self.former, site=self.site, links=self.links, ends="2026-12-05T18:00:00Z", switched="2026-12-05T17:10:00Z",
                           **{"from": "mdg1", "to": "mdg2"})
        attempts.change(self.series, lambda before: self.record)
        self.place = attempts.directory(self.series, ATTEMPT)
        self.job = paths.make_directory(paths.in_state("series", self.series, "jobs", "20261205T171000Z-cancel-abcdef"))

    def database(self, site, name):
        """The site's settings, and its database with SCHEMA."""
        host, port = ("", "") if self.server is None else ("127.0.0.1", str(self.server.port))
        if self.engine == "postgresql":
            self.server.sql("drop database if exists %s;" % name)
            self.server.sql("drop role if exists %s; create role %s login password '%s';" % (name, name, PASSWORD.replace("'", "''")))
            self.server.sql("create database %s owner %s;" % (name, name))
        elif self.engine == "mysql":
            quoted = PASSWORD.replace("\\", "\\\\").replace("'", "\\'")
            self.server.sql("drop database if exists %s; create database %s character set utf8mb4; drop user if exists '%s'@'127.0.0.1'; create user '%s'@'127.0.0.1' identified by '%s';"
                            "grant all on %s.* to '%s'@'127.0.0.1';" % (name, name, name, name, quoted, name, name))
        self.write(site + "/settings.py", "DATABASES = %r\n" % {"default": {"ENGINE": ENGINES[self.engine], "NAME": name if self.server else site + "/default.db", "USER": name,
                                                                            "PASSWORD": PASSWORD, "HOST": host, "PORT": port}})
        self.sql(SCHEMA, site)
        self.write(site + "/media/uploads/a.txt", "a")
        self.write(site + "/media/uploads/b c.txt", "b")

    def sql(self, statements, site=None):
        site = site or self.site
        if self.engine == "sqlite3":
            connection = sqlite3.connect(site + "/default.db")
            connection.executescript(statements)
            connection.close()
        elif self.engine == "postgresql":
            name = os.path.basename(site)
            self.server.sql("set role %s;\n%s" % (name, statements), name)
        else:
            self.server.sql("set names utf8mb4;\n" + statements, os.path.basename(site))

    def context(self, step, cwd=None, run=None, operation="cancel"):
        plan = {"series": self.series, "links": self.links, "site": self.site, "source": self.former, "operation": operation, "steps": []}
        return actions.Context(self.job, plan, step, cwd or self.site, run)

    def act(self, action, cwd=None, step=None, run=None, **values):
        """The exit status; self.output, self.report."""
        out = io.StringIO()
        context = self.context(step or action, cwd, run)
        with redirect_stdout(out):
            status = actions.perform(action, context, values)
        self.output = out.getvalue()
        self.report = paths.read_json(os.path.join(self.job, "report.%s.json" % (step or action))) or {}
        return status


if __name__ == "__main__":
    sys.exit("no test")
