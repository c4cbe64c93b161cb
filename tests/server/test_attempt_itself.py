# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A preview that becomes itself, neutral again, and warm, with a real uwsgi under a real supervisord."""
import os
import subprocess
import time

import support
from attemptsites import AttemptCase, Supervised

from baton_server import attempt_itself, attempt_measure, attempt_programs, attempt_warm, attempts, paths, settings_edit

SAID = "Lino Baton: mdg2 is a preview of mdg1.\n"
BLOCK = "%s\n_baton_preview = True\n%s\n" % (settings_edit.BEGIN, settings_edit.END)
# Slow at its first request in each worker, as Lino is
COLD = """import os, time
import uwsgi
here = os.path.dirname(os.path.abspath(__file__))
seen = []
def application(environ, start_response):
    if not seen:
        time.sleep(1.5)
        seen.append(1)
    with open(os.path.join(here, "asked.txt"), "a") as out:
        out.write("%d %s %s\\n" % (uwsgi.worker_id(), environ["HTTP_HOST"], environ["wsgi.url_scheme"]))
    status = open(os.path.join(here, "status.txt")).read().strip() if os.path.exists(os.path.join(here, "status.txt")) else "200 OK"
    start_response(status, [("Content-Type", "text/plain")])
    return [b"x"]
"""


class Itself(Supervised, AttemptCase):
    def setUp(self):
        super().setUp()
        self.write(self.site_path + "/settings.py", BLOCK)
        self.write(self.site_path + "/PREVIEW", SAID)
        self.start_daemon(others=self.program_uwsgi("mdg2") + self.program_linod("mdg2", "autostart = false\n"))
        self.wait_for(lambda: os.path.exists(self.site_path + "/nginx.sock"))

    def itself(self):
        return self.step(attempt_itself.attempt_itself, "itself", self.site_path)

    def neutral(self, step="itself"):
        return self.step(attempt_itself.attempt_neutral, step, self.site_path)

    def told(self):
        """Whether the running site is a preview, as its workers read it at their start."""
        return self.asked(self.site_path, "/worker").split()[1]

    def test_preview_goes_and_comes_back_as_it_was_and_the_running_site_knows_each_time(self):
        self.assertEqual(self.told(), "True")
        self.assertEqual(self.itself(), 0, self.output)
        self.assertEqual((os.path.exists(self.site_path + "/PREVIEW"), self.told()), (False, "False"))
        self.assertEqual(self.report["restart"], "supervisor")
        self.assertEqual(self.itself(), 0, "a second time as well")
        self.assertEqual(self.neutral(), 0, self.output)
        self.assertEqual((self.content(self.site_path + "/PREVIEW").decode(), self.told()), (SAID, "True"))
        self.assertEqual(self.neutral(), 0, "a second time as well")
        self.assertIn("neutral", self.output)

    def test_a_way_back_that_was_killed_before_the_restart_restarts_when_it_is_done_again(self):
        self.assertEqual(self.itself(), 0)
        restart, attempt_programs.restart = attempt_programs.restart, lambda *_: (_ for _ in ()).throw(OSError(5, "killed"))
        self.addCleanup(setattr, attempt_programs, "restart", restart)
        self.assertEqual(self.neutral(), 1)
        self.assertEqual(self.told(), "False")
        attempt_programs.restart = restart
        self.assertEqual(self.neutral(), 0, self.output)
        self.assertEqual(self.told(), "True")

    def test_a_worker_whose_thread_goes_on_is_not_waited_for(self):
        path = self.site_path + "/wsgi.py"
        self.write(path, self.content(path).decode() + "\n_served = application\ndef application(environ, start_response):\n    import threading, time\n"
                   "    threading.Thread(target=time.sleep, args=(50,)).start()\n    return _served(environ, start_response)\n")
        ini = self.site_path + "/nginx/uwsgi.ini"
        self.write(ini, self.content(ini).decode() + "\nenable-threads = true\n")
        self.ctl("restart", "mdg2-uwsgi")
        self.wait_for(lambda: os.path.exists(self.site_path + "/nginx.sock"))
        self.assertEqual(self.told(), "True")
        began = time.monotonic()
        self.assertEqual(self.itself(), 0, self.output)
        self.assertLess(time.monotonic() - began, 30)
        self.assertEqual(self.told(), "False")

    def test_a_way_back_where_nothing_runs_the_site_leaves_it_neutral_for_its_next_start(self):
        self.assertEqual(self.itself(), 0)
        self.ctl("stop", "mdg2-uwsgi")
        self.assertEqual(self.neutral(), 0, self.output)
        self.assertEqual(self.content(self.site_path + "/PREVIEW").decode(), SAID)
        self.ctl("start", "mdg2-uwsgi")
        self.wait_for(lambda: os.path.exists(self.site_path + "/nginx.sock"))
        self.assertEqual(self.told(), "True")

    def test_a_cancels_way_back_finds_what_the_start_kept_and_stops_background_programs(self):
        self.assertEqual(self.itself(), 0)
        self.ctl("start", "linod_mdg2")
        self.job = self.new_job()
        self.assertEqual(self.neutral("neutral"), 0, self.output)
        self.assertEqual(self.content(self.site_path + "/PREVIEW").decode(), SAID)
        self.assertIn("STOPPED", self.ctl("status", "linod_mdg2"))

    def test_a_preview_s_background_programs_stand_still_until_the_switch(self):
        self.ctl("start", "linod_mdg2")
        self.assertEqual(self.itself(), 0, self.output)
        self.assertIn("STOPPED", self.ctl("status", "linod_mdg2"), "it would mail and work with production's rows, which its users may go back to")
        self.assertEqual(attempts.read(self.series)["stopped"], {self.site_path: ["linod_mdg2"]}, "run starts it again")

    def test_a_preview_that_somebody_else_made_neutral_is_refused_and_keeps_its_file(self):
        self.write(self.site_path + "/PREVIEW", "ask joe\n")
        self.assertEqual(self.itself(), 3)
        self.assertEqual(self.report["refusal"]["code"], "guard")
        self.assertEqual(self.content(self.site_path + "/PREVIEW"), b"ask joe\n")

    def test_where_nothing_would_change_it_is_a_warning(self):
        os.unlink(self.site_path + "/PREVIEW")
        self.assertEqual(self.itself(), 0, self.output)
        self.assertIn("no neutral preview", self.report["warnings"][0])
        self.write(self.site_path + "/settings.py", "x = 1\n")
        self.assertEqual(self.itself(), 0, self.output)
        self.assertIn("no block", self.report["warnings"][-1])
        self.assertEqual(self.neutral(), 0)
        self.assertFalse(os.path.exists(self.site_path + "/PREVIEW"), "what was not neutral before is not made so by a file that nobody reads")

    def test_a_block_that_was_lost_meanwhile_is_no_neutral_site(self):
        self.assertEqual(self.itself(), 0)
        self.write(self.site_path + "/settings.py", "x = 1\n")
        self.assertEqual(self.neutral(), 1)
        self.assertIn("not neutral", self.output)

    def test_production_is_not_made_neutral(self):
        self.lead("mdg2")
        self.assertEqual(self.neutral(), 3)
        self.assertEqual(self.itself(), 3)


class Warm(Supervised, AttemptCase):
    def setUp(self):
        super().setUp()
        self.write(self.site_path + "/wsgi.py", COLD)
        os.chmod(self.site_path, 0o777)
        for name, value in (("PATIENCE", 12.0),):
            self.addCleanup(setattr, attempt_warm, name, getattr(attempt_warm, name))
            setattr(attempt_warm, name, value)

    def begin(self, ini="processes = 3\n"):
        self.start_daemon(others=self.program_uwsgi("mdg2", ini))
        self.wait_for(lambda: os.path.exists(self.site_path + "/nginx.sock") or "http" in ini)

    def warm(self, address="https://mdg.example.com"):
        return self.step(attempt_warm.attempt_warm, "warm", self.site_path, address=address)

    def test_every_worker_is_asked_as_production_until_all_are_fast(self):
        self.begin()
        self.assertEqual(self.warm(), 0, self.output)
        asked = [line.split() for line in self.content(self.site_path + "/asked.txt").decode().splitlines()]
        self.assertEqual(sorted({line[0] for line in asked}), ["1", "2", "3"])
        for worker in "123":
            self.assertEqual(len([line for line in asked if line[0] == worker]), 4, "each round asks each worker once: %s" % asked)
        self.assertEqual({tuple(line[1:]) for line in asked}, {("mdg.example.com", "https")})
        self.assertEqual(self.report["warm"]["workers"], 3)
        self.assertGreaterEqual(self.report["warm"]["first"], 1.5)
        self.assertLess(self.report["warm"]["seconds"], 30)

    def test_a_name_that_django_refuses_fails_with_what_to_do(self):
        self.begin()
        self.write(self.site_path + "/status.txt", "400 Bad Request")
        self.assertEqual(self.warm("http://mdg.example.com:8080"), 1)
        self.assertIn("add mdg.example.com to ALLOWED_HOSTS in %s/settings.py" % self.site_path, self.output)

    def test_an_error_of_the_site_fails_and_names_the_log(self):
        self.begin()
        self.write(self.site_path + "/status.txt", "500 Oops")
        self.assertEqual(self.warm(), 1)
        self.assertIn("lino.log", self.output)

    def test_a_page_that_is_not_there_fails_unless_production_had_none_either(self):
        self.begin()
        self.write(self.site_path + "/status.txt", "404 Not Found")
        self.assertEqual(self.warm(), 1)
        self.assertIn("There is no page for users: %s/log/lino.log" % self.site_path, self.output)
        path = os.path.join(attempts.directory(self.series, attempts.read(self.series)["id"]), attempt_measure.FILE)
        paths.write_json(path, {"public": 404, "itself": 200})
        self.assertEqual(self.warm(), 1)
        self.assertIn("Production answered 200 there just before the freeze", self.output)
        paths.write_json(path, {"public": 401, "itself": 404})
        self.assertEqual(self.warm(), 0, self.output)

    def test_a_site_that_is_slow_for_ever_fails_after_its_time(self):
        attempt_warm.PATIENCE = 4.0
        self.write(self.site_path + "/wsgi.py", COLD.replace("if not seen:", "if True:"))
        self.begin()
        self.assertEqual(self.warm(), 1)
        self.assertRegex(self.output, "does not answer fast after 4 s: (the slowest answer took 1.5|no answer within 1) s")

    def test_a_site_that_does_not_listen_yet_is_waited_for(self):
        self.start_daemon(others=self.program_uwsgi("mdg2").replace("stopsignal", "autostart = false\nstopsignal"))
        process = subprocess.Popen(["/bin/sh", "-c", "sleep 2; exec /usr/bin/supervisorctl -c %s start mdg2-uwsgi" % self.conf], stdout=subprocess.DEVNULL)
        self.addCleanup(process.wait)
        self.wait_for(lambda: os.path.exists(self.site_path + "/nginx.sock"), 10)
        self.assertEqual(self.warm(), 0, self.output)

    def test_a_program_that_has_ended_is_not_waited_for_until_the_patience_ends(self):
        attempt_warm.PATIENCE = 120.0
        self.begin()
        self.ctl("stop", "mdg2-uwsgi")
        began = time.monotonic()
        self.assertEqual(self.warm(), 1)
        self.assertLess(time.monotonic() - began, 60)
        self.assertIn("mdg2-uwsgi does not run", self.output)

    def test_a_http_socket_is_asked_by_http(self):
        from webworld import free_port
        port = free_port()
        self.start_daemon(others=self.program_uwsgi("mdg2"))
        self.ctl("stop", "mdg2-uwsgi")
        ini = self.site_path + "/nginx/uwsgi.ini"
        self.write(ini, self.content(ini).decode().replace("socket = %s/nginx.sock" % self.site_path, "http-socket = 127.0.0.1:%d" % port))
        self.ctl("start", "mdg2-uwsgi")
        self.assertEqual(self.warm("http://mdg.example.com"), 0, self.output)
        self.assertIn("mdg.example.com http\n", self.content(self.site_path + "/asked.txt").decode())

    def test_without_an_address_nothing_is_asked_and_that_is_told(self):
        self.begin()
        self.assertEqual(self.warm(""), 0)
        self.assertIn("not known", self.report["warnings"][0])

    def test_what_the_web_server_runs_itself_is_asked_in_a_process_of_its_own(self):
        os.makedirs(self.site_path + "/nginx", exist_ok=True)
        self.write(self.site_path + "/nginx/uwsgi.ini", "[uwsgi]\nsocket = %s/nginx.sock\n" % self.site_path)   # left of an earlier way
        self.write(self.site_path + "/wsgi.py", COLD.replace("import uwsgi\n", "").replace("uwsgi.worker_id()", "7"))
        os.makedirs(self.site_path + "/env/bin")
        os.symlink("/usr/bin/python3", self.site_path + "/env/bin/python")
        self.assertEqual(self.warm(), 0, self.output)
        self.assertIn("7 mdg.example.com https", self.content(self.site_path + "/asked.txt").decode())
        self.assertIn("may take 2 s", self.report["warnings"][0])
        self.write(self.site_path + "/status.txt", "400 Bad Request")
        self.assertEqual(self.warm(), 1)
        self.assertIn("ALLOWED_HOSTS", self.output)
        self.write(self.site_path + "/wsgi.py", "raise ImportError('no module lino')\n")
        self.assertEqual(self.warm(), 1)
        self.assertIn("no module lino", self.output)


if __name__ == "__main__":
    support.main()
