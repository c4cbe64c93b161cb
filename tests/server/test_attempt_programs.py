# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A site's programs in an attempt, under a real supervisord and a real uwsgi."""
import os
import subprocess
from unittest import mock

import support
from attemptsites import AttemptCase, Supervised

from baton_server import attempt_programs, attempt_ready_site, attempt_recover, attempts, procs, siteprograms


class Programs(Supervised, AttemptCase):
    def test_linod_is_known_as_what_does_not_serve_and_a_script_that_became_python_is_told_from_uwsgi(self):
        self.start_daemon()
        self.assertEqual(attempt_programs.background(self.former), ["linod_mdg1"])
        self.assertEqual(attempt_programs.states(self.former), [{"name": "mdg1-uwsgi", "runs": True}, {"name": "linod_mdg1", "runs": True}])
        self.assertEqual(attempt_programs.way(self.former), "supervisor")
        self.ctl("stop", "linod_mdg1")
        self.assertEqual(attempt_programs.states(self.former), [{"name": "mdg1-uwsgi", "runs": True}, {"name": "linod_mdg1", "runs": False}])
        found = attempt_programs.Programs(self.former)
        found.told = None   # by a user whom supervisor does not answer
        self.assertEqual([found.runs(one) for one in found.found.programs], [True, False])

    def test_what_is_stopped_stands_in_the_record_before_and_is_gone_after_and_started_again(self):
        self.start_daemon()
        context = self.context("freeze", site=self.site_path, source=self.former)
        self.done(attempt_programs.stop, context, self.former, ["linod_mdg1"])
        self.assertEqual(attempts.read(self.series)["stopped"], {self.former: ["linod_mdg1"]})
        self.assertEqual(attempt_programs.stopped(context, self.former), ["linod_mdg1"])
        self.assertIn("STOPPED", self.ctl("status", "linod_mdg1"))
        self.assertIn("RUNNING", self.ctl("status", "mdg1-uwsgi"))
        self.assertEqual(self.done(attempt_programs.start, context, self.former, ["linod_mdg1"]), [])
        self.assertIn("RUNNING", self.ctl("status", "linod_mdg1"))
        self.assertEqual(attempts.read(self.series)["stopped"], {})
        self.assertEqual(self.done(attempt_programs.start, context, self.former, ["linod_mdg1"]), [], "a second time as well")

    def test_what_a_server_that_starts_may_start_yet_is_awaited(self):
        def awaited(names, seconds=600.0):
            with mock.patch.object(attempt_programs, "YOUNG", seconds):
                return attempt_programs.awaited(self.former, names)
        self.assertTrue(awaited(["linod_mdg1"], 0.0), "supervisord is not there yet")
        self.start_daemon()
        self.assertTrue(awaited(["linod_mdg1"]))
        self.wait_for(lambda: not awaited(["linod_mdg1"], 1.0))
        self.assertFalse(awaited([]))

    def test_what_does_not_start_is_a_sentence_and_stays_in_the_record(self):
        self.start_daemon()
        context = self.context("freeze", site=self.site_path, source=self.former)
        self.done(attempt_programs.stop, context, self.former, ["linod_mdg1"])
        os.unlink(self.former + "/linod.sh")
        told = self.done(attempt_programs.start, context, self.former, ["linod_mdg1", "nobody"])
        self.assertEqual([one.split()[0] for one in told], ["linod_mdg1", "nobody"])
        self.assertEqual(attempts.read(self.series)["stopped"], {self.former: ["linod_mdg1"]})
        self.assertEqual(self.step(attempt_programs.attempt_programs, "programs", self.former), 0, "production answers without it")
        self.assertIn("linod_mdg1", self.report["warnings"][0])

    def test_a_program_that_crashes_again_and_again_is_stopped_too(self):
        self.write(self.former + "/linod.sh", "#!/bin/sh\nsleep 0.3\nexit 1\n", 0o755)
        self.start_daemon(linod="autorestart = true\nstartretries = 100\n")
        context = self.context("freeze", site=self.site_path, source=self.former)
        self.wait_for(lambda: "BACKOFF" in self.ctl("status", "linod_mdg1"))
        self.assertEqual(attempt_programs.background(self.former, context), ["linod_mdg1"])
        self.done(attempt_programs.stop, context, self.former, ["linod_mdg1"])
        self.assertIn("STOPPED", self.ctl("status", "linod_mdg1"))

    def test_of_numbered_processes_all_are_stopped(self):
        self.start_daemon(linod="numprocs = 2\nprocess_name = %(program_name)s_%(process_num)02d\n")
        context = self.context("freeze", site=self.site_path, source=self.former)
        self.assertEqual(attempt_programs.background(self.former, context), ["linod_mdg1"])
        self.done(attempt_programs.stop, context, self.former, ["linod_mdg1"])
        self.assertEqual(self.ctl("status").count("STOPPED"), 2, self.ctl("status"))
        self.assertEqual(self.done(attempt_programs.start, context, self.former, ["linod_mdg1"]), [])
        self.assertEqual(self.ctl("status").count("RUNNING"), 3, self.ctl("status"))

    def test_another_site_s_program_in_the_same_group_is_no_number_of_it(self):
        self.write(self.links + "/mdg12/linod.sh", "#!/bin/sh\nexec sleep 600\n", 0o755)
        self.start_daemon(others=self.program_linod("mdg12", "numprocs = 2\nprocess_name = %(program_name)s%(process_num)d\n") + "[group:linod]\nprograms = linod_mdg1,linod_mdg12\n")
        context = self.context("freeze", site=self.site_path, source=self.former)
        self.assertEqual(attempt_programs.background(self.former, context), ["linod:linod_mdg1"])
        found = attempt_programs.Programs(self.former, context)
        self.assertEqual([found.names(one) for one in found.background()[0]], [["linod:linod_mdg1"]])
        self.done(attempt_programs.stop, context, self.former, ["linod:linod_mdg1"])
        self.wait_for(lambda: self.ctl("status").count("RUNNING") == 3, 10, "the other site's two and uwsgi")
        self.assertIn("STOPPED", self.ctl("status", "linod:linod_mdg1"))
        names = {"linod_mdg1", "linod_mdg12"}
        program = found.found.programs[-1]
        told = {name: siteprograms.fits(program, names, "linod", name) for name in ("linod_mdg1", "linod_mdg1_00", "linod_mdg12", "linod_mdg120", "linod_mdg12_00", "linod_mdg13")}
        self.assertEqual([name for name in told if told[name]], ["linod_mdg1", "linod_mdg1_00", "linod_mdg13"])

    def test_a_uwsgi_gets_hup_and_answers_with_new_settings_by_new_workers_on_the_same_socket(self):
        self.start_daemon()
        self.assertEqual(self.asked(self.former), "first")
        self.write(self.former + "/word.txt", "second")
        master = self.ctl("pid", "mdg1-uwsgi").strip()
        self.assertEqual(self.asked(self.former), "first")
        context = self.context("itself", site=self.site_path, source=self.former)
        self.assertEqual(self.done(attempt_programs.restart, context, self.former), "supervisor")
        self.assertEqual((self.ctl("pid", "mdg1-uwsgi").strip(), self.asked(self.former)), (master, "second"), self.output)

    def test_a_program_that_is_no_uwsgi_with_a_master_is_restarted(self):
        self.start_daemon(ini="master = false\n")
        self.write(self.former + "/word.txt", "second")
        master = self.ctl("pid", "mdg1-uwsgi").strip()
        context = self.context("itself", site=self.site_path, source=self.former)
        self.done(attempt_programs.restart, context, self.former)
        self.assertNotEqual(self.ctl("pid", "mdg1-uwsgi").strip(), master)
        self.assertEqual(self.asked(self.former), "second")

    def test_a_site_that_nothing_is_known_to_run_is_not_taken_for_restarted(self):
        context = self.context("itself", site=self.site_path, source=self.former)
        with self.assertRaises(siteprograms.Failure):
            self.done(attempt_programs.restart, context, self.site_path)
        self.assertEqual(attempt_programs.way(self.site_path), "none")

    def test_a_program_that_is_stopped_is_told_with_how_to_start_it(self):
        self.start_daemon()
        self.ctl("stop", "mdg1-uwsgi")
        self.assertEqual(attempt_programs.way(self.former), "none")
        what, todo = attempt_programs.unserved(attempt_programs.Programs(self.former))
        self.assertEqual(what, "mdg1-uwsgi, which serves %s under supervisor, is stopped" % self.former)
        self.assertTrue(todo.startswith("start it: ") and todo.endswith("supervisorctl -c %s start mdg1-uwsgi" % self.conf), todo)
        asked = mock.Mock(preview=self.former, hosts=[])
        one, = attempt_ready_site.restart(asked)
        self.assertEqual((one["code"], one["state"], one["detail"], one["todo"]), ("restart", "failed", what, todo))
        with self.assertRaises(siteprograms.Failure) as caught:
            self.done(attempt_programs.restart, self.context("itself", site=self.site_path, source=self.former), self.former)
        self.assertIn("is stopped. Start it: ", str(caught.exception))
        self.assertEqual(subprocess.run(todo.partition(": ")[2].split(), stdout=subprocess.DEVNULL).returncode, 0)
        self.assertEqual(attempt_programs.way(self.former), "supervisor")

    def test_of_mod_wsgi_wsgi_py_is_touched(self):
        vhosts = self.make("vhosts")
        self.write(vhosts + "/mdg.conf", "<VirtualHost *:80>\nWSGIDaemonProcess mdg python-home=%s/env\nWSGIScriptAlias / %s/preview/wsgi.py\n</VirtualHost>\n" % (self.site_path, self.links))
        self.assertEqual(attempt_programs.way(self.site_path, [vhosts]), "touch")
        self.assertEqual(attempt_programs.way(self.former, [vhosts]), "none")
        os.utime(self.site_path + "/wsgi.py", (1, 1))
        context = self.context("itself", site=self.site_path, source=self.former)
        self.assertEqual(self.done(attempt_programs.restart, context, self.site_path, [vhosts]), "touch")
        self.assertGreater(os.stat(self.site_path + "/wsgi.py").st_mtime, 1000)

    def test_the_successors_of_what_was_stopped_are_found_by_name(self):
        self.start_daemon(others=self.program_linod("mdg2", "autostart = false\n") + self.program_linod("mdg20", "autostart = false\n"))
        self.assertEqual(attempt_programs.successors(self.former, self.site_path, ["linod_mdg1"]), ["linod_mdg2"])

    def test_the_former_productions_programs_stop_and_do_not_come_back_and_those_of_the_new_one_do(self):
        self.start_daemon(others=self.program_linod("mdg2", "autostart = false\n"))
        self.ctl("start", "linod_mdg2")
        self.lead("mdg2")
        self.write(self.former + "/.maintenance", "Lino Baton: 20261205T170000Z-attempt-ab12cd\n")
        self.assertEqual(self.step(attempt_programs.attempt_former_stop, "stop", self.former), 0, self.output)
        self.assertEqual(self.content(self.former + "/.maintenance").decode().split()[2], "kept", "to whoever does not see the record the attempt is over")
        self.assertEqual(sorted(attempts.read(self.series)["stopped"][self.former]), ["linod_mdg1", "mdg1-uwsgi"])
        self.assertIn(".maintenance", os.listdir(self.former))
        self.assertEqual(self.step(attempt_programs.attempt_former_stop, "stop", self.former), 0, self.output)
        self.stop_daemon()
        self.start_daemon(wait=False, written=True)   # as after a boot
        self.wait_for(lambda: "RUNNING" in self.ctl("status", "linod_mdg2"), 30)
        self.assertEqual([self.ctl("status", one).split()[1] for one in ("mdg1-uwsgi", "linod_mdg1")], ["STOPPED", "STOPPED"])

    def test_a_keep_starts_and_turns_on_what_the_new_production_lacks_since_the_server_was_started_anew(self):
        """The set-up wrote it so, and a preview does without."""
        off = "; not started while mdg2 is a preview\nautostart = false\n"
        self.start_daemon(others=self.program_linod("mdg2", off) + self.program_linod("mdg2-other", off).replace("mdg2-other/", "mdg2/"))
        self.record(stopped={self.former: ["linod_mdg1"]})
        self.lead("mdg2")
        self.assertEqual(self.step(attempt_programs.attempt_former_stop, "stop", self.former), 0, self.output)
        self.assertEqual(self.report.get("warnings"), None)
        self.assertIn("RUNNING", self.ctl("status", "linod_mdg2"))
        self.assertIn("STOPPED", self.ctl("status", "linod_mdg2-other"))
        self.assertEqual(self.content(self.place + "/conf.d/mdg.conf").decode().count("autostart = false"), 1 + 2, "those of mdg1, and what nothing of it was stopped for")
        self.stop_daemon()
        self.start_daemon(wait=False, written=True)   # as after a boot
        self.wait_for(lambda: "RUNNING" in self.ctl("status", "linod_mdg2"), 30)

    def test_what_a_supervisord_began_of_the_former_production_stops_and_what_the_new_one_has_in_its_place_starts(self):
        self.start_daemon(others=self.program_linod("mdg2", "; not started while mdg2 is a preview\nautostart = false\n"))
        self.lead("mdg2")
        self.record(state="running", stopped={self.former: ["linod_mdg1"]}, run="20261128T080000Z-attempt-abcdef", switched="2026-11-28T08:05:00Z", ends="2026-11-28T09:05:00Z")
        with mock.patch.object(attempt_programs, "YOUNG", 600.0):
            self.assertEqual(attempt_recover.after_restart(self.series, "cron"), (["linod_mdg1 of the former production ran and is stopped again: its log says what it did meanwhile"], True))
        with mock.patch.object(attempt_programs, "YOUNG", 0.0):
            self.assertEqual(attempt_recover.after_restart(self.series, "cron"), (["linod_mdg2 of production runs"], False))
            self.assertEqual(attempt_recover.after_restart(self.series, "cron"), ([], False))
        self.assertEqual([self.ctl("status", one).split()[1] for one in ("linod_mdg1", "linod_mdg2", "mdg1-uwsgi")], ["STOPPED", "RUNNING", "RUNNING"])
        self.assertEqual(attempts.read(self.series)["stopped"], {self.former: ["linod_mdg1"]})

    def test_the_supervisord_of_a_site_is_told_by_its_process(self):
        self.assertEqual(attempt_programs.supervised_by(self.former), [0, 0])
        self.start_daemon()
        self.assertEqual(attempt_programs.supervised_by(self.former), [self.daemon.pid, procs.start_time(self.daemon.pid)])

    def test_a_former_production_that_becomes_production_again_serves_after_the_next_boot(self):
        """An attempt in the other direction: an earlier keep had turned off what serves as well."""
        off = attempt_programs.OFF % "mdg1" + "\nautostart = false\n"
        self.start_daemon(others=self.program_uwsgi("mdg2").replace("stopsignal", off + "stopsignal") + self.program_linod("mdg2", off))
        self.assertEqual(attempt_programs.by_hand(self.site_path), [], "what does not run is told otherwise")
        self.ctl("start", "mdg2-uwsgi", "linod_mdg2")
        self.assertEqual((attempt_programs.by_hand(self.site_path), attempt_programs.by_hand(self.former)), (["mdg2-uwsgi"], []))
        self.lead("mdg2")
        self.assertEqual(self.step(attempt_programs.attempt_former_stop, "stop", self.former), 0, self.output)
        self.assertEqual(attempt_programs.by_hand(self.site_path), [])
        text = self.content(self.place + "/conf.d/mdg.conf").decode()
        self.assertNotIn("kept mdg1 in its place", text)
        self.assertEqual(text.count("kept mdg2 in its place"), 2)
        self.stop_daemon()
        self.start_daemon(wait=False, written=True)   # as after a boot
        self.wait_for(lambda: self.ctl("status").count("RUNNING") >= 2, 30)
        self.assertEqual([self.ctl("status", one).split()[1] for one in ("mdg2-uwsgi", "linod_mdg2", "mdg1-uwsgi", "linod_mdg1")], ["RUNNING", "RUNNING", "STOPPED", "STOPPED"])

    def test_production_is_never_stopped_as_the_former_one(self):
        self.start_daemon()
        self.assertEqual(self.step(attempt_programs.attempt_former_stop, "stop", self.former), 3)
        self.assertEqual(self.report["refusal"]["code"], "switched")
        self.assertIn("RUNNING", self.ctl("status", "mdg1-uwsgi"))


if __name__ == "__main__":
    support.main()
