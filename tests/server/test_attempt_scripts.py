# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What fills a preview anew by itself, a provider's own sync script and what cron and systemd run of it, never reaches a site that is production, or is going to be."""
import os
import subprocess
import time
import types
from unittest import mock

import support
from attemptdesk import DeskCase
from test_attempt_timers import SYSTEMCTL

from baton_server import attempt_cron, attempt_ready_jobs, attempt_ready_timers, attempt_readiness, attempt_scripts, attempttick, nightly, nightscript, nightstate, paths, rights, sitenamed, synctext

# As the seed of the project has it: with the real names of both sites
BY_NAME = """#!/bin/bash
set -e
OLD=%(old)s
NEW=%(new)s
cd $OLD
. env/bin/activate
python manage.py dump2py -o snapshot2preview
rsync -a $OLD/snapshot2preview $NEW/
cd $NEW
python manage.py run snapshot2preview/restore2preview.py --noinput
touch $NEW/overwritten
"""


class ScriptCase(DeskCase):
    def setUp(self):
        DeskCase.setUp(self)
        self.text = BY_NAME % {"old": self.production, "new": self.preview}
        self.script = self.write(self.preview + "/initdb_from_prod.sh", self.text, 0o775)
        self.set_environment("LINO_BATON_ETC", self.make("etc"))

    def by_hand(self, path=None):
        """(exit status, what it says) of the script as a colleague runs it."""
        done = subprocess.run(["bash", path or self.script], cwd=self.preview, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return done.returncode, done.stdout.decode()

    def begin(self):
        self.operation = "attempt"
        self.new_job()
        return self.act("attempt-begin", "begin", self.preview, minutes=60, atEnd="remind", cancel={})

    def end(self, state):
        self.operation = {"kept": "keep", "cancelled": "cancel"}[state]
        self.new_job()
        self.record({"kept": "keeping", "cancelled": "cancelling"}[state], run=self.run_id, job=self.job, stopped={})
        if state == "cancelled":
            self.lead(prod="mdg1", preview="mdg2")
        self.assertEqual(self.act("attempt-end", "end", self.preview, state=state), 0, self.output)


class Script(ScriptCase):
    def test_it_refuses_from_the_begin_on_and_a_cancel_puts_it_back(self):
        self.assertEqual(self.begin(), 0, self.output)
        status, said = self.by_hand()
        self.assertEqual((status, "Nothing was done" in said, os.path.exists(self.preview + "/overwritten")), (3, True, False), said)
        self.assertEqual(os.stat(self.script).st_mode & 0o777, 0o775)
        self.assertEqual(self.begin_again(), 0, self.output)
        self.switched()
        self.end("cancelled")
        self.assertEqual((self.content(self.script).decode(), [name for name in os.listdir(self.preview) if ".orig" in name]), (self.text, []))

    def begin_again(self):
        return self.act("attempt-begin", "begin", self.preview, minutes=60, atEnd="remind", cancel={})

    def test_a_start_that_goes_back_puts_it_back_and_the_former_ones_too(self):
        own = self.write(self.production + "/initdb_from_prod.sh", self.text.replace("mdg1", "mdg0").replace("mdg2", "mdg1"), 0o775)
        before = self.content(own)
        self.assertEqual(self.begin(), 0, self.output)
        self.assertEqual(self.by_hand(own)[0], 3, "it would empty what a cancel goes back to")
        self.assertEqual(self.act("attempt-begin-back", "begin", self.preview), 0, self.output)
        self.assertEqual((self.content(self.script).decode(), self.content(own)), (self.text, before))

    def test_after_a_keep_it_goes_on_refusing_until_the_site_is_a_preview_again(self):
        self.assertEqual(self.begin(), 0, self.output)
        self.switched()
        self.end("kept")
        self.assertEqual(self.by_hand()[0], 3)
        self.lead(prod="mdg1")
        self.assertEqual(self.act("setup-link", "link", self.preview, role="preview", earlier="refuse"), 0, self.output)
        self.assertEqual(self.content(self.script).decode(), self.text)

    def test_one_that_was_put_there_meanwhile_is_shut_by_the_keep(self):
        self.switched()
        self.end("kept")
        self.assertEqual(self.by_hand()[0], 3)

    def test_the_end_of_the_nights_does_not_bring_the_hand_written_one_back_into_production(self):
        nightscript.replace(self.preview, self.series)
        self.assertTrue(nightstate.generated(self.script))
        self.assertEqual(self.begin(), 0, self.output)
        self.assertTrue(nightstate.generated(self.script), "Baton's own asks by itself whether it may")
        paths.write_json(nightly.place(self.series), {"at": "02:30", "user": "ann", "plan": {"site": self.preview}, "original": ""})
        self.switched()
        self.end("kept")
        self.assertEqual(self.by_hand()[0], 3)
        self.assertIn("mv ", self.content(self.script).decode())

    def test_one_that_is_at_work_lets_no_attempt_begin(self):
        self.write(self.script, "#!/bin/sh\ncd %s\necho on\nread x\n" % self.production, 0o775)
        at_work = subprocess.Popen([self.script], cwd=self.preview, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        at_work.stdout.readline()
        try:
            self.assertEqual(self.begin(), 3, self.output)
            self.refusal("guard")
        finally:
            at_work.communicate()
        self.assertEqual(self.act("attempt-begin-back", "begin", self.preview), 0, self.output)
        self.assertNotIn(nightscript.SHUT, self.content(self.script).decode())

    def test_one_that_cannot_be_shut_lets_no_attempt_begin(self):
        os.unlink(self.script)
        os.mkdir(self.script)
        self.assertEqual(self.begin(), 1)
        self.assertIn("cannot be shut", self.output)

    def test_what_refuses_is_a_script_that_shellcheck_takes(self):
        nightscript.shut(self.preview)
        try:
            done = subprocess.run(["shellcheck", self.script], stdout=subprocess.PIPE)
        except FileNotFoundError:
            self.skipTest("shellcheck is not installed")
        self.assertEqual(done.returncode, 0, done.stdout.decode())


class Crontab(ScriptCase):
    def setUp(self):
        ScriptCase.setUp(self)
        wrapper = self.write(self.directory + "/nightly.sh", "#!/bin/sh\nROOT=%s\ncd $ROOT/prod\nenv/bin/python manage.py dump2py -o x\ncd $ROOT/preview; env/bin/python manage.py run x/restore.py\n" % self.links, 0o755)
        self.syncs = ["30 2 * * * cd %s && ./initdb_from_prod.sh" % self.preview, "31 2 * * * %s" % wrapper,
                      "32 2 * * * cd %s && env/bin/python manage.py run /nowhere/restore.py --noinput" % self.preview]
        self.others = ["1 2 * * * %s/pull.sh" % self.preview, "2 2 * * * cd %s && env/bin/python manage.py run tasks.py" % self.production, "3 2 * * * tail %s/log/initdb_from_prod.log" % self.preview]
        self.write(self.production + "/tasks.py", "print(1)\n")
        self.before = "\n".join(self.syncs + self.others) + "\n"
        self.write(self.table, self.before)
        self.mark, self.gone = attempt_cron.mark(self.series), attempt_cron.ended(self.series)

    def held(self):
        return [line for line in self.syncs if self.mark + line in self.cron().split("\n")]

    def gone_over(self):
        self.assertEqual(self.begin(), 0, self.output)
        self.assertEqual(self.held(), self.syncs)
        self.assertEqual(self.cron().count(self.mark), 3, "from the begin on nothing but what synchronises")
        for site in (self.production, self.preview):
            attempt_cron.change(lambda text: attempt_cron.held(text, self.series, site))
        self.switched()
        self.record("running", run=self.run_id, job=self.job)

    def test_no_line_that_synchronises_runs_while_the_new_site_is_production(self):
        self.gone_over()
        self.assertEqual(self.act("attempt-run", "run", self.preview), 0, self.output)
        self.assertEqual(self.held(), self.syncs)
        self.assertIn("\n" + self.others[0], self.cron())
        attempttick.tick(self.series)
        self.assertEqual(self.held(), self.syncs)

    def test_a_cancel_gives_them_back(self):
        self.gone_over()
        self.end("cancelled")
        self.assertEqual(self.cron(), self.before)

    def test_a_keep_leaves_them_comments_for_good_and_says_so(self):
        self.gone_over()
        self.end("kept")
        lines = self.cron().split("\n")
        self.assertEqual([line for line in self.syncs if self.gone + line in lines], self.syncs)
        self.assertIn(self.others[0], lines)
        self.assertIn(self.others[1].replace("mdg1", "mdg2"), lines)
        warned = [one for one in self.report["warnings"] if "would overwrite mdg2" in one]
        self.assertEqual(len(warned), 3, self.report)
        self.record("cancelled", former="mdg2", site="mdg3")
        attempt_cron.over(self.series, self.kept())
        self.assertEqual(self.cron().split("\n"), lines, "the next attempt does not let them go")
        attempttick.tick(self.series)
        self.assertNotIn("attempttick", self.cron())

    def test_a_line_that_nobody_let_go_before_the_next_one_was_planned_stays_a_comment(self):
        self.write(self.table, self.mark + self.syncs[0] + "\n")
        self.switched()
        self.record("planned", former=self.preview, site=self.links + "/mdg3")
        attempt_cron.over(self.series, self.kept())
        self.assertEqual(self.cron(), self.gone + self.syncs[0] + "\n")

    def test_where_they_cannot_be_held_no_attempt_begins(self):
        with mock.patch.object(attempttick, "install", lambda *_: None):
            record = self.record("starting")
            self.write(self.table + ".broken")
            context = types.SimpleNamespace(series=self.series, links=self.links, report=lambda values: None)
            with self.assertRaisesRegex(Exception, "synchronises mdg2 by itself, and cannot be held"):
                attempt_scripts.shut(context, record)


class Ready(ScriptCase):
    def setUp(self):
        ScriptCase.setUp(self)
        self.spool = self.make("spool")
        patched = mock.patch.object(attempt_ready_jobs, "SPOOLS", (self.spool,))
        patched.start()
        self.addCleanup(patched.stop)

    def failed(self, module="attempt_ready_jobs"):
        asked = attempt_readiness.of_call({"series": self.series, "links": self.links, "vhosts": [], "minutes": 60})
        self.told = attempt_readiness.part(asked, module, "jobs")
        return [(one["detail"], one["todo"]) for one in self.told if one["state"] == "failed"]

    def later(self, hours):
        now = time.localtime(time.time() + hours * 3600)
        return "%d %d * * *" % (now.tm_min, now.tm_hour)

    def test_what_nobody_can_hold_is_refused_whenever_it_is_due(self):
        line = "%s root cd %s && ./initdb_from_prod.sh\n" % (self.later(9), self.preview)
        table = self.write(self.directory + "/etc/cron.d/mdg", line)
        ((detail, todo),) = self.failed()
        self.assertEqual(("%s, line 1" % table in detail, "empty its database" in detail, todo.startswith("comment out line 1 of %s; " % table), "never while mdg2 is production" in todo), (True,) * 4, (detail, todo))
        self.assertEqual(len(self.told), 1, "and not named once more")
        os.unlink(table)
        self.write(self.spool + "/joe", line.replace("root ", ""))
        self.assertIn("let joe comment it out (crontab -u joe -e); ", self.failed()[0][1])
        os.unlink(self.spool + "/joe")
        script = self.write(self.directory + "/etc/cron.daily/sync", "#!/bin/sh\ncd %s\n./initdb_from_prod.sh\n" % self.preview, 0o755)
        self.assertIn("chmod -x %s; " % script, self.failed()[0][1])
        os.chmod(script, 0o644)
        self.assertEqual(self.failed(), [])

    def test_by_the_preview_link_it_reaches_the_site_until_the_switch_only(self):
        table = self.directory + "/etc/cron.d/mdg"
        for schedule, wanted in ((self.later(0.5), 1), (self.later(9), 0)):
            self.write(table, "%s root cd %s/preview && ./initdb_from_prod.sh\n" % (schedule, self.links))
            self.assertEqual(len(self.failed()), wanted, schedule)
        self.write(table, "%s root cd %s/prod; env/bin/python manage.py dump2py x; cd %s/preview; env/bin/python manage.py run x/restore.py\n" % (self.later(9), self.links, self.links))
        self.assertEqual(len(self.failed()), 1, "without the link it would go on in production")

    def test_batons_own_script_and_what_does_not_synchronise_are_not_refused(self):
        nightscript.replace(self.preview, self.series)
        self.write(self.preview + "/tasks.py", "print(1)\n")
        self.write(self.directory + "/etc/cron.d/mdg", "".join("%s root %s\n" % (self.later(0.5), one) for one in (
            "cd %s && ./initdb_from_prod.sh" % self.preview, "%s/make_snapshot.sh" % self.preview, "cd %s && env/bin/python manage.py run tasks.py" % self.preview, "cd %s/other && ./initdb_from_prod.sh" % self.links)))
        self.assertEqual(self.failed(), [])

    def test_ones_own_line_is_held_and_another_script_of_the_site_is_warned_of(self):
        self.write(self.table, "30 2 * * * cd %s && ./initdb_from_prod.sh\n" % self.preview)
        self.write(self.preview + "/sync.sh", self.text)
        self.assertEqual(self.failed(), [])
        self.assertEqual([one["detail"].partition(" fills")[0] for one in self.told if one["state"] == "warning"], [self.preview + "/sync.sh"])

    def test_timers_that_synchronise_are_refused(self):
        place, system, own = self.make("told"), self.make("lib"), self.make("etc", "systemd", "system")
        self.write(self.directory + "/bin/systemctl", SYSTEMCTL % {"d": place}, 0o755)
        for module, name, value in ((attempt_ready_timers, "SYSTEM", (system,)), (rights, "PATH", self.directory + "/bin:" + rights.PATH)):
            patched = mock.patch.object(module, name, value)
            patched.start()
            self.addCleanup(patched.stop)
        for directory in (system, own):
            self.write(directory + "/sync.timer", "[Timer]\nOnCalendar=03:00\n")
            self.write(directory + "/sync.service", "[Service]\nExecStart=%s\n" % self.script)
            os.makedirs(directory + "/timers.target.wants", exist_ok=True)
            self.write(directory + "/timers.target.wants/sync.timer", "")
            ((detail, todo),) = self.failed("attempt_ready_timers")
            self.assertEqual(("sync.timer" in detail, "never while mdg2 is production" in todo), (True, True))
            os.unlink(directory + "/timers.target.wants/sync.timer")
            if directory == own:
                self.assertEqual(self.failed("attempt_ready_timers"), [], "it is off")
            else:
                os.unlink(directory + "/sync.timer")

    def test_a_keep_makes_no_job_of_the_servers_the_new_ones_that_synchronises(self):
        from baton_server import attempt_keep
        self.write(self.directory + "/etc/cron.d/mdg", "30 2 * * * root cd %s && ./initdb_from_prod.sh\n" % self.production)
        found = attempt_keep.Jobs(self.production, self.preview)
        self.assertEqual((found.operations, len(found.stays)), ([], 1), found.stays)


class Text(DeskCase):
    def test_variables_directories_and_scripts_within_scripts_are_followed(self):
        site = sitenamed.Site(self.preview)
        inner = self.write(self.directory + "/inner.sh", BY_NAME % {"old": self.production, "new": self.preview}, 0o755)
        self.write(self.directory + "/outer.sh", "#!/bin/sh\n# %s\ncd $(dirname $0)\n./inner.sh\n" % self.preview, 0o755)
        self.write(self.directory + "/loop.sh", "#!/bin/sh\nA=x$A$A$A\n%s/loop.sh\ncd %s\n" % (self.directory, self.preview), 0o755)
        for command, wanted in ((inner, True), ("bash %s/outer.sh" % self.directory, True), ("%s/loop.sh" % self.directory, False), ("cd %s; npm run build" % self.preview, False),
                                ("cd %s && env/bin/python manage.py prep --noinput" % self.preview, True), ("%s/env/bin/python %s/manage.py initdb" % (self.preview, self.preview), True),
                                ("cd %s && bash initdb_from_prod.sh" % self.production, False)):
            self.assertEqual(synctext.of(command, site), wanted, command)


if __name__ == "__main__":
    support.main()
