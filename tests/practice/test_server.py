# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""On a practice server of this test's own, beside those that run already: real sshd, nginx, uwsgi and Lino, copied from the cache.
Without a cache the first start builds it, which takes minutes."""
import os
import re
import shutil
import subprocess
import tempfile
import time
import unittest
import urllib.error
import urllib.request

import support
from baton_practice import supervision

# Lino's restore derives the mentions from the texts again, and loses those of tickets, which it loads after the comments: 25 become 4
# in a site that was never copied, too. Sessions are those of the browsers.
NOT_COMPARED = {"memo_mention", "django_session"}

COUNT = """
cd %s && env/bin/python -c "
import sqlite3
c = sqlite3.connect('default.db')
tables = [r[0] for r in c.execute('select name from sqlite_master where type = \\'table\\'')]
for t in sorted(tables):
    print(t, c.execute('select count(*) from ' + t).fetchone()[0])
"
"""

NAMES = """
cd %s && env/bin/python -c "
import sqlite3, sys
c = sqlite3.connect('default.db')
for (t,) in c.execute('select name from sqlite_master where type = \\'table\\'').fetchall():
    for column in [r[1] for r in c.execute('pragma table_info(' + t + ')')]:
        for (value,) in c.execute('select [%%s] from %%s where instr([%%s], ?)' %% (column, t, column), sys.argv[1:]).fetchall():
            print(t, column, value)
" %s
"""


class TestServer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # In /var/tmp the environments are hard links on most machines.
        os.environ["BATON_PRACTICE_DIRECTORY"] = cls.directory = "/var/tmp/practice-test-%d" % os.getpid()
        cls.addClassCleanup(shutil.rmtree, cls.directory, ignore_errors=True)
        cls.addClassCleanup(support.practice, "stop")
        status, events = support.practice("start", timeout=1800)
        if status:
            raise AssertionError(events[-1:])
        cls.document = events[-1]
        cls.server = cls.document["servers"][0]

    def run_there(self, command):
        done = support.ssh(self.server, command)
        self.assertEqual(done.returncode, 0, done.stdout[-2000:])
        return done.stdout

    def parts(self):
        status, events = support.practice("status")
        return status, {part["part"]: part for part in events[-1]["servers"][0]["parts"]}

    def fetch(self, role, path="/"):
        with urllib.request.urlopen(self.server["addressOf"][role].rstrip("/") + path, timeout=120) as answer:
            return answer.status, answer.read()

    def test_neither_texts_nor_data_of_the_copied_sites_name_the_place_where_they_were_built(self):
        built = support.read_json(os.path.join(self.directory, "server1", "complete.json"))["built"]
        for site in ("mdg1", "mdg2"):
            project = "%s/mdg/%s" % (self.server["sitesRoot"], site)
            self.assertEqual(self.run_there(NAMES % (project, os.path.dirname(built))), "")
            self.assertIn("uploads_volume root_dir " + self.server["sitesRoot"], self.run_there(NAMES % (project, self.server["sitesRoot"])))
        self.assertEqual(self.run_there("grep -rIl --exclude-dir=lib --exclude=complete.json '%s' %s || true" % (os.path.dirname(built), self.directory)), "")

    def test_reset_brings_the_first_state_back(self):
        added = self.server["sitesRoot"] + "/mdg/mdg1/media/uploads/added.txt"
        self.run_there("echo added > %s; rm %s/mdg/preview" % (added, self.server["sitesRoot"]))
        status, events = support.practice("reset")
        self.assertEqual(status, 0, events[-1])
        type(self).server = events[-1]["servers"][0]
        self.assertFalse(os.path.exists(added))
        self.assertEqual(self.run_there("readlink %s/mdg/preview" % self.server["sitesRoot"]), "mdg2\n")
        self.assertEqual(self.fetch("preview")[0], 200)

    def test_starts_at_once_end_alike_and_one_that_is_killed_hinders_no_later_one(self):
        self.assertEqual(support.practice("stop")[0], 0)
        shutil.rmtree(os.path.join(self.directory, "server1"))
        killed = support.begin("start")
        time.sleep(0.7)
        killed.kill()
        killed.communicate()
        starts = [support.begin("start") for _ in range(2)]
        documents = [support.finish(start) for start in starts]
        self.assertEqual([status for status, _ in documents], [0, 0])
        first, second = (events[-1]["servers"][0] for _, events in documents)
        self.assertEqual(first["parts"], second["parts"])
        type(self).server = first
        self.assertEqual(self.fetch("production")[0], 200)

    def test_every_part_runs_as_an_ordinary_user(self):
        status, found = self.parts()
        self.assertEqual(status, 0)
        self.assertEqual({part["state"] for part in found.values()}, {"running"})
        for part in found.values():
            self.assertNotEqual(os.stat("/proc/%d" % part["pid"]).st_uid, 0, part)

    def test_a_login_with_the_key_and_the_pinned_host_key_has_a_home_and_a_state_of_this_server(self):
        said = self.run_there("id -u; echo ~/.local/state/lino-baton").split()
        self.assertNotEqual(said[0], "0")
        self.assertEqual(said[1], self.server["state"])

    def test_the_fingerprint_is_the_one_that_ssh_keygen_says(self):
        with tempfile.NamedTemporaryFile("w") as f:
            f.write(self.server["knownHost"] + "\n")
            f.flush()
            said = subprocess.run(["ssh-keygen", "-lf", f.name], stdout=subprocess.PIPE, universal_newlines=True).stdout
        self.assertIn(self.server["fingerprint"], said.split())

    def test_both_vhosts_answer_and_production_freezes_by_its_own_file_only(self):
        for role in ("production", "preview"):
            self.assertEqual(self.fetch(role)[0], 200)
            self.assertTrue(self.fetch(role, "/media/config/logo.png")[1].startswith(b"\x89PNG"))
        maintenance = self.server["sitesRoot"] + "/mdg/mdg1/.maintenance"
        self.run_there("touch " + maintenance)
        try:
            with self.assertRaises(urllib.error.HTTPError) as frozen:
                self.fetch("production")
            self.assertEqual(frozen.exception.code, 503)
            self.assertEqual(self.fetch("preview")[0], 200)
        finally:
            self.run_there("rm " + maintenance)
        self.assertEqual(self.fetch("production")[0], 200)

    def test_the_sync_script_runs_to_its_end_and_loads_what_was_dumped(self):
        series = self.server["sitesRoot"] + "/mdg"
        self.run_there("echo changed > %s/mdg1/media/uploads/new.txt" % series)
        said = self.run_there("cd %s/preview && ./initdb_from_prod.sh" % series)
        wrote = re.search(r"Wrote (\d+) objects", said)
        loaded = re.search(r"Loaded (\d+) objects", said)
        self.assertEqual(wrote.group(1), loaded.group(1))
        self.assertEqual([int(n) for n in re.findall(r"^PART(\d) :", said, re.M)], [1, 2, 3])
        counts = [self.run_there(COUNT % (series + "/" + site)) for site in ("mdg1", "mdg2")]
        first, second = (dict(line.split() for line in count.splitlines() if line.split()[0] not in NOT_COMPARED) for count in counts)
        self.assertGreater(sum(int(n) for n in first.values()), 6000)
        self.assertEqual(first, second)
        self.assertEqual(self.run_there("cat %s/mdg2/media/uploads/new.txt" % series), "changed\n")

    def test_further_servers_share_the_content_but_neither_key_nor_state_and_end_when_fewer_are_wanted(self):
        status, events = support.practice("start", "--servers", "4")
        self.assertEqual(status, 0, events[-1])
        servers = events[-1]["servers"]
        for name in ("name", "port", "fingerprint", "state", "sitesRoot"):
            self.assertEqual(len({server[name] for server in servers}), 4, name)
        self.assertEqual(servers[0]["port"], self.server["port"])
        said = support.ssh(servers[3], "cd %s/mdg/prod && env/bin/python manage.py diffsettings | grep -c mdg1; echo ~/.local/state/lino-baton" % servers[3]["sitesRoot"])
        self.assertEqual(said.stdout.split()[-1], servers[3]["state"])
        self.assertGreater(int(said.stdout.split()[0]), 0)
        status, events = support.practice("start", "--servers", "1")
        self.assertEqual([server["name"] for server in events[-1]["servers"]], ["practice"])
        self.assertNotEqual(support.ssh(servers[3], "true").returncode, 0)

    def test_last_nights_log_has_the_scripts_three_parts(self):
        said = self.run_there("cat %s/mdg/preview/log/initdb_from_prod-nightly.log" % self.server["sitesRoot"])
        self.assertEqual(re.findall(r"^PART(\d) :", said, re.M), ["1", "2", "3"])
        self.assertIn("static files copied", said)

    def until(self, condition, what):
        for _ in range(400):
            found = condition()
            if found:
                return found
            time.sleep(0.05)
        self.fail(what)

    def test_a_site_that_is_killed_is_brought_back_by_supervisord(self):
        before = self.parts()[1]["server1/uwsgi-mdg2"]["pid"]
        self.assertEqual(self.fetch("preview")[0], 200)
        self.run_there("kill -9 -- -%d" % before)
        self.until(lambda: self.parts()[1]["server1/uwsgi-mdg2"]["pid"] not in (None, before), "it did not come back")
        self.until(lambda: supervision.listens(self.server["sitesRoot"] + "/mdg/mdg2/nginx.sock"), "it does not listen")
        self.assertEqual(self.fetch("preview")[0], 200)

    def test_a_killed_part_is_reported_and_the_next_start_brings_it_back(self):
        _, before = self.parts()
        self.run_there("kill -9 %d" % before["server1/supervisord"]["pid"])
        time.sleep(0.5)
        status, found = self.parts()
        self.assertEqual(status, 3)
        self.assertEqual({name: part["state"] for name, part in found.items() if part["state"] != "running"},
                         {"server1/supervisord": "died", "server1/uwsgi-mdg1": "died", "server1/uwsgi-mdg2": "died"})
        self.assertEqual(support.practice("start")[0], 0)
        _, after = self.parts()
        self.assertEqual(after["server1/sshd"]["pid"], before["server1/sshd"]["pid"])
        for name in ("server1/supervisord", "server1/uwsgi-mdg1", "server1/uwsgi-mdg2"):
            self.assertNotEqual(after[name]["pid"], before[name]["pid"])
            self.assertFalse(os.path.exists("/proc/%d/exe" % before[name]["pid"]), name)
        self.assertEqual(self.fetch("preview")[0], 200)

    def test_a_program_that_a_set_up_added_stops_and_starts_with_the_server_and_is_gone_after_a_reset(self):
        conf = os.path.join(self.directory, "server1", "supervisor", "supervisord.conf")
        added = os.path.join(os.path.dirname(conf), "conf.d", "mdg3-uwsgi.conf")
        self.run_there("printf '[program:mdg3-uwsgi]\ncommand = sleep 300\n' > %s; supervisorctl -c %s update mdg3-uwsgi" % (added, conf))
        self.run_there("printf '[program:linod_mdg3]\ncommand = sleep 300\nautostart = false\n' > %s" % added.replace("mdg3-uwsgi", "linod_mdg3"))
        first = self.until(lambda: self.parts()[1]["server1/uwsgi-mdg3"]["pid"], "it does not run")
        self.assertNotIn("server1/linod_mdg3", self.parts()[1])
        self.assertEqual(support.practice("stop")[0], 0)
        self.assertFalse(os.path.exists("/proc/%d/exe" % first))
        self.assertEqual(self.parts()[1]["server1/uwsgi-mdg3"]["state"], "stopped")
        self.assertEqual(support.practice("start")[0], 0)
        second = self.until(lambda: self.parts()[1]["server1/uwsgi-mdg3"]["pid"], "it does not run again")
        self.assertEqual(self.parts()[0], 0)
        status, events = support.practice("reset")
        self.assertEqual(status, 0, events[-1])
        type(self).server = events[-1]["servers"][0]
        self.assertFalse(os.path.exists(added))
        self.assertFalse(os.path.exists("/proc/%d/exe" % second))
        self.assertEqual(sorted(self.parts()[1]), ["server1/nginx", "server1/sshd", "server1/supervisord", "server1/uwsgi-mdg1", "server1/uwsgi-mdg2"])

    def test_a_start_before_there_was_a_supervisord_is_taken_over(self):
        self.assertEqual(support.practice("stop")[0], 0)
        shutil.rmtree(os.path.join(self.directory, "server1", "supervisor"))
        self.assertEqual(support.practice("start")[0], 0)
        self.assertEqual(self.parts()[0], 0)
        self.assertEqual(self.fetch("production")[0], 200)

    def test_stop_ends_its_own_processes_only_and_a_later_start_is_quick_with_the_same_address(self):
        _, before = self.parts()
        other = subprocess.Popen(["sleep", "300"])
        self.addCleanup(other.wait)
        self.addCleanup(other.kill)
        try:
            begin = time.monotonic()
            self.assertEqual(support.practice("stop")[0], 0)
            print("stop: %.1f s" % (time.monotonic() - begin))
            for part in before.values():
                self.assertFalse(os.path.exists("/proc/%d/exe" % part["pid"]), part)
            self.assertIsNone(other.poll())
        finally:
            begin = time.monotonic()
            status, events = support.practice("start")
            seconds = time.monotonic() - begin
        self.assertEqual(status, 0)
        print("second start: %.1f s" % seconds)
        self.assertLess(seconds, 60)
        self.assertEqual(events[-1]["servers"][0]["port"], self.server["port"])
        self.assertEqual(events[-1]["servers"][0]["knownHost"], self.server["knownHost"])


if __name__ == "__main__":
    unittest.main()
