#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""On a server that getlino made: adopt its site, set up a preview, try that as production and go back, try again and keep it, retire the former production;
by a maintainer with sudo, while production's users work.

As root, in a private machine: whatever hosting server this machine is stays as it is. The tests run in the order of their names.
BATON_GETLINO_DATABASE (postgresql, mysql, sqlite3), BATON_GETLINO_APPLICATION and BATON_GETLINO_LINKED (not empty: its site has links already) choose."""
import contextlib
import datetime
import json
import os
import pwd
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(HERE), "worlds"), os.path.join(os.path.dirname(os.path.dirname(HERE)), "app")]

import contract  # noqa: E402
import pictures  # noqa: E402
import private_machine  # noqa: E402
from baton_case import SOURCE, BatonCase  # noqa: E402
from load import Load, ask  # noqa: E402

INSIDE = "BATON_TEST_PRIVATE"
DATABASE = os.environ.get("BATON_GETLINO_DATABASE", "postgresql")
APPLICATION = os.environ.get("BATON_GETLINO_APPLICATION", "noi")
LINKED = bool(os.environ.get("BATON_GETLINO_LINKED"))
SITE, NEW = "mdg1", "mdg2"
ADDRESS, PREVIEW = ("prod.localhost", "preview.localhost") if LINKED else ("mdg1.localhost", "preview.mdg1.localhost")
ROOT = "/usr/local/lino/lino_local"
MAINTAINER = "maintainer"
MOVING = ("__pycache__", "nginx.sock", "snapshot2preview", "lino.log")
SSHD = '''Port 2222
ListenAddress 127.0.0.1
HostKey {place}/host
AuthorizedKeysFile {place}/authorized_keys
StrictModes no
UsePAM no
PasswordAuthentication no
PidFile none
'''


def command(*argv, **options):
    done = subprocess.run(argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True, cwd="/", **options)
    if done.returncode:
        raise AssertionError("%s ended with %d: %s" % (" ".join(argv), done.returncode, done.stdout[-4000:]))
    return done.stdout


@unittest.skipIf(private_machine.possible(), private_machine.possible())
class TestInAPrivateMachine(unittest.TestCase):
    def test_the_story(self):
        environment = dict(os.environ, **{INSIDE: "1"})
        status = private_machine.run(["/usr/bin/python3", "-B", os.path.abspath(__file__), "-v", "TestGetlino"], SOURCE, environment)
        self.assertEqual(status, 0, "see above")


class Machine:
    """The getlino server, with a maintainer who may use sudo, and an sshd."""

    def __init__(self):
        self.place = "/tmp/maintainer-ssh"
        with open("/etc/hosts", "a") as out:
            out.write("127.0.0.1 %s %s\n" % (ADDRESS, PREVIEW))
        subprocess.run([os.path.join(HERE, "make_server.sh")] + ["--linked"] * LINKED + [SITE, "/tmp/getlino", APPLICATION, DATABASE], check=True, stdin=subprocess.DEVNULL)
        self.make_maintainer()
        self.start_sshd()

    def make_maintainer(self):
        command("useradd", "--password", "*", "--create-home", "--home-dir", "/tmp/" + MAINTAINER, "--shell", "/bin/bash", "--groups", "www-data", MAINTAINER)
        os.makedirs("/etc/sudoers.d", exist_ok=True)
        with open("/etc/sudoers.d/" + MAINTAINER, "w") as out:
            out.write("%s ALL=(ALL) NOPASSWD: ALL\n" % MAINTAINER)
        os.chmod("/etc/sudoers.d/" + MAINTAINER, 0o440)

    def start_sshd(self):
        os.makedirs(self.place)
        os.makedirs("/run/sshd", exist_ok=True)
        for name in ("host", "key"):
            command("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", os.path.join(self.place, name))
        shutil.copy(self.place + "/key.pub", self.place + "/authorized_keys")
        with open(self.place + "/sshd_config", "w") as out:
            out.write(SSHD.format(place=self.place))
        self.sshd = subprocess.Popen(["/usr/sbin/sshd", "-D", "-f", self.place + "/sshd_config"], stdin=subprocess.DEVNULL)
        end = time.monotonic() + 20
        while time.monotonic() < end:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", 2222)) == 0:
                    break
            time.sleep(0.1)

    def fingerprint(self):
        return command("ssh-keygen", "-lf", self.place + "/host.pub").split()[1]


class TestGetlino(BatonCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.machine = Machine()
        case = cls("id")
        case.baton("server", "add", "g", "127.0.0.1", "--port", "2222", "--user", MAINTAINER, "--identity", cls.machine.place + "/key", "--fingerprint", cls.machine.fingerprint())
        static = os.path.join(ROOT, SITE, "env", "static_root")
        name = next(os.path.join(folder, files[0]) for folder, _, files in sorted(os.walk(static)) if files and " " not in files[0])
        cls.load = Load(ADDRESS, 80, 3, ("/", "/static" + name[len(static):]))
        cls.load.__enter__()
        cls.addClassCleanup(cls.load.over.set)
        cls.before = case.picture()

    def target(self):
        return "g/" + self.series()["id"]

    def series(self):
        found, = self.json("status", "g", "--no-health")["servers"][0]["series"]
        return found

    def picture(self):
        """What is production's own."""
        site = os.path.join(ROOT, SITE)
        return {"files": pictures.tree(site, MOVING + ("env", "media")), "media": pictures.tree(os.path.join(site, "media"), ("cache",)),
                "env": pictures.tree(os.path.join(site, "env"), MOVING, contents=False), "rows": {"rows": self.sql(SITE, "select * from tickets_ticket order by id;")},
                "program": pictures.entry("/etc/supervisor/conf.d/%s-uwsgi.conf" % SITE), "cron": pictures.tree("/etc/cron.daily")}

    def assert_production_as_before(self):
        found = pictures.differences(self.before, self.picture())
        found = [line for line in found if NEW not in line.split(":")[0]]
        self.assertEqual(found, [])
        self.assertEqual(self.load.failed, [])

    def sql(self, site, query):
        """What the site's database answers, asked as the server's own administrator."""
        if DATABASE == "sqlite3":
            with contextlib.closing(sqlite3.connect("file:%s?mode=ro" % self.settings(site)[3], uri=True)) as database:
                return "\n".join("|".join(map(str, row)) for row in database.execute(query))
        if DATABASE == "mysql":
            return command("mariadb", "-N", "-B", site, "-e", query)
        return command("runuser", "-u", "postgres", "--", "psql", "-At", "-d", site, "-c", query)

    def databases(self):
        """Names of databases and of who may log in."""
        if DATABASE == "sqlite3":
            return []
        return self.sql("mysql", "select schema_name from information_schema.schemata union all select user from mysql.user;").split() if DATABASE == "mysql" else \
            self.sql("postgres", "select datname from pg_database union all select rolname from pg_roles;").split()

    def programs(self):
        return {line.split()[0]: line.split()[1] for line in command("sh", "-c", "supervisorctl status || test $? = 3").splitlines()}   # 3: one is stopped

    def settings(self, site):
        code = "import sys, json; sys.path.insert(0, '/usr/local/lino'); import django; django.setup(); from django.conf import settings as s; " \
               "print(json.dumps([s.SECRET_KEY, s.ALLOWED_HOSTS, s.EMAIL_BACKEND, str(s.DATABASES['default']['NAME'])]))"
        project = os.path.join(ROOT, site)
        said = command(project + "/env/bin/python", "-c", code, env=dict(os.environ, DJANGO_SETTINGS_MODULE="lino_local.%s.settings" % site))
        return json.loads(next(line for line in said.splitlines() if line.startswith("[")))

    def test_1_its_site_is_adopted_and_answers_all_the_time(self):
        answered = self.load.answered
        out, said = self.baton("adopt", self.target() + "/" + SITE, "--follow")
        self.assertEqual(os.path.realpath(os.path.join(ROOT, "prod")), os.path.join(ROOT, SITE), said)
        with open("/etc/nginx/sites-available/%s.conf" % ("prod" if LINKED else SITE)) as source:
            self.assertIn(ROOT + "/prod/", source.read())
        self.assertGreater(self.load.answered, answered)
        self.assert_production_as_before()

    def test_2_a_preview_is_set_up_and_is_neutral(self):
        begun = time.monotonic()
        process = self.start("setup", self.target(), "--name", NEW, "--address", "http://" + PREVIEW, "--follow")
        out, err = process.communicate(timeout=1800)
        self.assertIn(process.returncode, (0, 5), err.decode()[-6000:])   # the demo data has rows that Lino's own loading order loses
        print("set up in %.0f s" % (time.monotonic() - begun), file=sys.stderr)
        self.assertEqual(os.path.realpath(os.path.join(ROOT, "preview")), os.path.join(ROOT, NEW))
        status, body = ask(PREVIEW, 80)
        self.assertEqual(status, 200, body[:1000])
        self.assertIn(NEW.encode(), body)
        ours, theirs = self.settings(NEW), self.settings(SITE)
        self.assertEqual(ours[0], theirs[0])
        self.assertEqual({ADDRESS, PREVIEW} - set(ours[1]), set())
        self.assertIn("filebased", ours[2])
        self.assertEqual([os.path.basename(os.path.dirname(name)) or name for name in (ours[3], theirs[3])], [NEW, SITE])
        count = [self.sql(site, "select count(*) from tickets_ticket;") for site in (SITE, NEW)]
        self.assertEqual(count[0], count[1])
        self.assertEqual(self.programs(), {SITE + "-uwsgi": "RUNNING", NEW + "-uwsgi": "RUNNING"})
        uid = pwd.getpwnam("www-data").pw_uid
        self.assertEqual(os.stat(os.path.join(ROOT, NEW, "nginx.sock")).st_uid, uid)
        self.assert_production_as_before()

    def test_3_production_and_the_preview_are_refused_a_retirement(self):
        for site in (SITE, NEW):
            self.baton("retire", self.target() + "/" + site, "--confirm", site, status=3)

    def attempt(self, verb, *words, good=(0,)):
        """baton attempt to its end while users work, who were refused only by its page: (its job, what it said)."""
        since = len(self.load.failed)
        before = {job["id"] for job in self.json("jobs", "g")["jobs"]}
        process = self.start("attempt", verb, self.target(), *words, "--follow")
        out, err = process.communicate(timeout=1800)
        said = (out + err).decode(errors="replace")
        self.assertIn(process.returncode, good, said[-6000:])
        jobs = [job for job in self.json("jobs", "g")["jobs"] if job["id"] not in before]
        self.assertEqual(len(jobs), 1, "it went back by itself: %s" % said[-6000:])
        refused = self.load.failed[since:]
        self.assertEqual([one for one in refused if one[2] != 503], [])
        steps = {step["id"]: step for step in jobs[0]["steps"]}
        if refused:
            first, last = self.of_day(steps["freeze"]["started"]), self.of_day(steps["answers"]["ended"])
            self.assertGreaterEqual(refused[0][0], first)
            self.assertLessEqual(refused[-1][0], last)
            print("%s: %d requests met the page, %s to %s; frozen from %s" % (verb, len(refused), refused[0][0], refused[-1][0], first), file=sys.stderr)
        del self.load.failed[since:since + len(refused)]   # the page was what they had to see
        return jobs[0], said

    @staticmethod
    def of_day(text):
        moment = datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()
        return time.strftime("%H:%M:%S", time.localtime(moment))

    def start_attempt(self):
        """Started and switched: production's address is the new site's."""
        job, said = self.attempt("start", "--for", "30m", good=(0, 5))   # 5: the demo data's rows that Lino's own loading order loses
        status = self.json("attempt", "status", self.target())
        self.assertEqual((status["state"], status["from"], status["to"], status["errors"]), ("running", SITE, NEW, []), said[-3000:])
        self.assertEqual(status["health"]["http"], 200, status)
        self.assertEqual(self.leads(), {"prod": NEW, "preview": None})
        self.assertTrue(os.path.exists(os.path.join(ROOT, SITE, ".maintenance")))
        self.assertFalse(os.path.exists(os.path.join(ROOT, NEW, "PREVIEW")))
        return status

    def leads(self):
        return {role: os.path.basename(os.readlink(os.path.join(ROOT, role))) if os.path.islink(os.path.join(ROOT, role)) else None for role in ("prod", "preview")}

    def write(self, site, summary):
        """A ticket, written by the site's own Lino as one of its users."""
        code = "import sys; sys.path.insert(0, '/usr/local/lino'); from lino.api.shell import rt; u = rt.models.users.User.objects.exclude(user_type='').first(); " \
               "t = rt.models.tickets.Ticket(title=%r, user=u); t.full_clean(); t.save()" % summary
        command("runuser", "-u", "www-data", "--", os.path.join(ROOT, site, "env/bin/python"), "-c", code, env=dict(os.environ, DJANGO_SETTINGS_MODULE="lino_local.%s.settings" % site))

    def test_4_the_new_site_is_production_for_a_time(self):
        self.start_attempt()
        self.assertNotIn("filebased", self.settings(NEW)[2])
        self.write(NEW, "Written in the attempt")
        status = self.json("attempt", "status", self.target())
        self.assertGreaterEqual(status["changes"]["tickets_ticket"]["added"], 1)
        self.assertEqual(contract.problems(status, contract.ATTEMPT_STATUS), [])
        self.assertEqual(status["standingBy"], {"frozen": True, "written": False})
        ends = self.json("attempt", "extend", self.target(), "--by", "15m")["ends"]
        self.assertGreater(ends, status["ends"])
        for site in (SITE, NEW):
            self.baton("retire", self.target() + "/" + site, "--confirm", site, status=3)
        self.assertEqual(self.load.failed, [])

    def test_5_a_cancel_that_names_nothing_is_refused(self):
        process = self.start("attempt", "cancel", self.target(), "--follow")
        out, err = process.communicate(timeout=600)
        self.assertEqual(process.returncode, 3, (out + err).decode())
        self.assertIn(NEW, err.decode())
        self.assertEqual(self.leads(), {"prod": NEW, "preview": None})
        self.assertEqual(self.load.failed, [])

    def test_6_cancelled_the_former_production_is_what_it_was_and_the_lost_row_is_listed(self):
        self.attempt("cancel", "--confirm", NEW)
        self.assertEqual(self.leads(), {"prod": SITE, "preview": NEW})
        self.assertEqual(self.programs(), {SITE + "-uwsgi": "RUNNING", NEW + "-uwsgi": "RUNNING"})
        self.assertIn("filebased", self.settings(NEW)[2])
        self.assert_production_as_before()
        lost = {table["table"]: table["added"] for table in self.json("attempt", "lost", self.target())["tables"]}
        self.assertEqual(lost.get("tickets_ticket"), 1, lost)
        rows = self.json("attempt", "lost", self.target(), "--table", "tickets_ticket")["rows"]
        self.assertEqual([row["new"]["title"] for row in rows], ["Written in the attempt"])
        self.assertEqual(ask(PREVIEW, 80)[0], 200)

    def test_7_started_again_and_kept_it_stays_and_the_former_production_stands_still(self):
        self.start_attempt()
        self.attempt("keep")
        self.assertEqual(self.leads(), {"prod": NEW, "preview": None})
        states = self.programs()
        self.assertEqual((states[NEW + "-uwsgi"], states[SITE + "-uwsgi"]), ("RUNNING", "STOPPED"))
        self.assertTrue(os.path.exists(os.path.join(ROOT, SITE, ".maintenance")))
        jobs = [name for name in os.listdir("/etc/cron.daily") if SITE in name or NEW in name]
        self.assertTrue([name for name in jobs if NEW in name], jobs)
        self.assertEqual([name for name in jobs if SITE in name], [])
        found = pictures.differences({part: self.before[part] for part in ("media", "rows")}, {part: value for part, value in self.picture().items() if part in ("media", "rows")})
        self.assertEqual(found, [])
        self.baton("retire", self.target() + "/" + SITE, "--confirm", SITE, status=3)
        words = [one["what"] for one in self.json("activity", self.target())["activity"]]
        self.assertEqual([words.count(word) for word in ("started", "switched", "extended", "cancelled", "kept")], [2, 2, 1, 1, 1], words)
        self.assertEqual(self.load.failed, [])

    def test_8_after_its_day_the_former_production_is_retired_and_nothing_of_it_is_left(self):
        self.baton("retire", self.target() + "/" + SITE, "--keep-until", datetime.date.today().isoformat())
        inbox = os.path.join(ROOT, NEW, "media/volumes/inbox")   # as getlino's site had it, and the mirror took it over
        if os.path.islink(inbox):
            out, said = self.baton("retire", self.target() + "/" + SITE, "--confirm", SITE, status=3)
            self.assertIn(inbox, out.decode() + said)
            os.unlink(inbox)
            os.symlink(os.path.join(ROOT, NEW, "tmp"), inbox)
        out, said = self.baton("retire", self.target() + "/" + SITE, "--confirm", SITE, "--follow")
        self.assertFalse(os.path.lexists(os.path.join(ROOT, SITE)), said)
        self.assertNotIn(SITE, self.databases())
        self.assertEqual(self.programs(), {NEW + "-uwsgi": "RUNNING"})
        for place in ("/etc/supervisor/conf.d", "/etc/cron.daily", "/etc/cron.d", "/etc/logrotate.d"):
            self.assertEqual([name for name in os.listdir(place) if SITE in name], [], place)
        self.assertEqual(ask(ADDRESS, 80)[0], 200)
        self.assertEqual(self.load.failed, [])
        self.assertGreater(self.load.answered, 100)


# What is of the other side is no test here
if INSIDE in os.environ:
    del TestInAPrivateMachine
else:
    del TestGetlino

if __name__ == "__main__":
    unittest.main()
