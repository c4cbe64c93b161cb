# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Readiness: every guardrail of an attempt's start, passed where it holds and failed with what to do where it does not; and how long the freeze will last."""
import json
import os
import time
import types
import unittest
from unittest import mock

import support
import syncsites
from attemptdesk import DeskCase

from baton_server import attempt_answers, actions, attempt_client, attempt_quiet, attempt_ready_here, attempt_ready_jobs, attempt_ready_site, attempt_readiness, attempts, clock, dbsettings, paths, restorescript, sync_site

NGINX = """upstream x { server unix:%(link)s/nginx/uwsgi.sock; }
server {
    server_name %(host)s;
    location / { %(freeze)suwsgi_pass x; }
    location /media { alias %(link)s/media; }
}
"""
CODES = "links sync script database neutral names vhost restart programs rights disk lock attempt cron shared notes answers clock jobs".split()


@unittest.skipUnless(syncsites.has_django(), "the system's Python has no Django: apt install python3-django")
class Ready(DeskCase):
    def setUp(self):
        DeskCase.setUp(self)
        self.django_sites()
        for site in (self.production, self.preview):
            self.settings(site, 'os.path.join(HERE, "default.db")', "ALLOWED_HOSTS = ['mdg.example.com']\n")
        self.vhosts = self.make("vhosts")
        self.set_environment("LINO_BATON_ETC", self.make("etc"))
        self.vhost("prod", "mdg.example.com")
        self.vhost("preview", "preview.mdg.example.com")

    def vhost(self, role, host, link=None, freeze=True):
        link = link or os.path.join(self.links, role)
        words = "if (-f %s/.maintenance) { return 503; } " % link if freeze else ""
        self.write(os.path.join(self.vhosts, role), NGINX % {"link": link, "host": host, "freeze": words})

    def ask(self, **more):
        self.document = attempt_readiness.readiness(dict({"series": self.series, "links": self.links, "vhosts": [self.vhosts], "minutes": 60, "maxSyncAge": 26, "startsBySelf": False}, **more))
        return self.document

    def one(self, code, **more):
        """(state, detail) of the worst check of this code, asked anew; what is failed says what to do."""
        found = [one for one in self.ask(**more)["checks"] if one["code"] == code]
        self.assertTrue(found, code)
        order = ("failed", "warning", "passed")
        worst = min(found, key=lambda one: order.index(one["state"]))
        if worst["state"] != "passed":
            self.assertTrue(worst["todo"], worst)
        return worst["state"], worst["detail"]

    def synced(self, ago, state="succeeded", source=None, seconds=600, operation="sync", number=0, dump=None, more=()):
        """A synchronisation that ended so many seconds ago, whose dump and all that came after took so many. more: (step, seconds from its dump to its begin and end)."""
        end = time.time() - ago
        name = "%s-%s-%06x" % (time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(end - seconds - 60)), operation, number)
        directory = paths.make_directory(paths.in_state("series", self.series, "jobs", name))
        steps = [{"id": "guard", "state": "done", "started": clock.iso(end - seconds - 60), "ended": clock.iso(end - seconds)}, {"id": "dump", "state": "done", "started": clock.iso(end - seconds), "ended": clock.iso(end - seconds + (dump or 1))},
                 {"id": "verify", "state": "done", "started": clock.iso(end), "ended": clock.iso(end)}]
        steps += [{"id": step, "state": "done", "started": clock.iso(end - seconds + begun), "ended": clock.iso(end - seconds + ended)} for step, begun, ended in more]
        paths.write_json(os.path.join(directory, "result.json"), {"id": name, "series": self.series, "operation": operation, "state": state, "site": self.preview, "source": source or self.production, "run": name,
                                                                   "started": clock.iso(end - seconds - 60), "ended": clock.iso(end), "steps": steps})
        paths.write_json(os.path.join(directory, "tables.json"), [{"table": "notes_note", "dumped": 50, "loaded": 50, "unsaved": 0, "kind": "same"}])
        return name

    def test_every_code_of_the_contract_is_asked_in_a_document_that_says_when(self):
        document = self.ask()
        self.assertEqual({one["code"] for one in document["checks"]}, set(CODES))
        for one in document["checks"]:
            self.assertEqual(set(one), {"code", "state", "detail", "todo", "at"}, one)
            self.assertIn(one["state"], ("passed", "warning", "failed", "administrator"))
            self.assertTrue(one["detail"], one)
        self.assertEqual((document["production"]["address"], document["preview"]["name"]), ("http://mdg.example.com", "mdg2"))
        self.assertEqual((document["notes"], document["restart"], set(document["rights"])), (None, "none", {"kind", "user", "needed"}))
        json.dumps(document)

    def test_a_dump_that_was_ended_in_its_middle_decides_nothing_about_the_restore_script(self):
        place = os.path.join(self.production, "snapshot2preview")
        whole = "def main(args):\n    execfile(\"rows.py\", *args)\n    loader.finalize()\n\nif __name__ == '__main__':\n    main(args)\n"
        for text, table, wanted in ((whole, True, "failed"), (whole, False, "warning"), (whole[:60], True, "warning")):
            self.write(os.path.join(place, "restore.py"), text)
            if table:
                self.write(os.path.join(place, "rows.py"), "")
            elif os.path.exists(os.path.join(place, "rows.py")):
                os.unlink(os.path.join(place, "rows.py"))
            with mock.patch.object(restorescript, "document", lambda params: {"freshFrom": "", "syntax": None, "state": "conflict", "findings": [], "conflicts": [1], "directory": place}):
                self.assertEqual(self.one("script")[0], wanted, (text, table))

    def test_tables_that_the_restore_script_leaves_out_are_told(self):
        found = [{"kind": "left-out", "name": "notes_tag%d" % number, "detail": "", "decided": True} for number in range(12)]
        with mock.patch.object(restorescript, "document", lambda params: {"freshFrom": "", "syntax": None, "state": "current", "findings": found, "conflicts": [], "directory": self.production}):
            self.one("script")
        told = [(one["state"], one["detail"]) for one in self.document["checks"] if one["code"] == "script"]
        self.assertEqual([state for state, _ in told], ["passed", "warning"])
        self.assertIn("notes_tag9 and 2 more tables", told[1][1])

    def test_the_last_synchronisation_is_good_young_and_of_this_production(self):
        self.assertEqual(self.one("sync")[0], "failed")
        for ago, state, source, wanted in ((25 * 3600, "succeeded", None, "passed"), (3600, "differs", None, "warning"), (3600, "failed", None, "failed"), (3600, "stopped", None, "failed"),
                                           (3600, "succeeded", self.links + "/mdg0", "failed"), (27 * 3600, "succeeded", None, "failed")):
            name = self.synced(ago, state, source)
            self.assertEqual(self.one("sync")[0], wanted, (ago, state))
            self.assertTrue([one["at"] for one in self.document["checks"] if one["code"] == "sync"][0])
            os.unlink(paths.in_state("series", self.series, "jobs", name, "result.json"))
        self.synced(27 * 3600)
        self.assertEqual(self.one("sync", maxSyncAge=28)[0], "passed")
        paths.write_json(paths.in_state("series", self.series, "preview.json"), {"site": self.preview, "state": "half-restored", "time": clock.iso()})
        self.assertEqual(self.one("sync")[0], "failed")

    def test_a_preview_whose_rows_baton_never_counted_is_refused_before_users_wait(self):
        counted = self.synced(40 * 86400, number=1)
        for number in range(60):   # two months of nights of the site's own script, which counts nothing
            os.unlink(paths.in_state("series", self.series, "jobs", self.synced(3600 + number * 60, operation="run-script", number=100 + number), "tables.json"))
        self.assertEqual(self.one("sync")[0], "passed", "however long ago it was")
        os.rename(paths.in_state("series", self.series, "jobs", counted, "tables.json"), self.directory + "/aside")
        state, detail = self.one("sync")
        self.assertEqual((state, "that counted its rows" in detail), ("failed", True))
        os.rename(self.directory + "/aside", paths.in_state("series", self.series, "jobs", counted, "tables.json"))
        self.synced(600, source=self.links + "/mdg0", number=2)
        self.synced(500, operation="run-script", number=3)
        self.assertEqual(self.one("sync")[0], "passed", "another production's is none")
        self.synced(400, "failed", operation="attempt", number=4)
        self.assertEqual(self.one("sync")[0], "passed", "the start of an attempt has counted too")

    def test_rows_of_a_many_to_many_field_are_refused_before_users_wait_unless_the_last_synchronisation_told_of_them(self):
        name = self.synced(3600)
        self.assertEqual(self.one("sync")[0], "passed", "an empty table is nobody's loss")
        self.sql(self.production, "insert into notes_note_tags (note_id, tag_id) values (1, 1), (1, 2), (2, 3)")
        state, detail = self.one("sync")
        self.assertEqual((state, "rows of mdg1 are in no dump" in detail, "notes_note_tags (3)" in detail), ("failed", True, True), detail)
        self.sql(self.preview, "insert into notes_note_tags (note_id, tag_id) values (1, 1), (1, 2), (2, 3)")
        self.assertEqual(self.one("sync")[0], "passed", "they are in both")
        self.sql(self.preview, "delete from notes_note_tags")
        path = paths.in_state("series", self.series, "jobs", name, "tables.json")
        paths.write_json(path, [{"table": "notes_note_tags", "dumped": 2, "loaded": 0, "unsaved": 0, "kind": "fewer"}])
        self.assertEqual(self.one("sync")[0], "passed", "the last synchronisation told of it: the final one is held against that")

    def test_the_job_that_starts_it_leaves_no_question_out_however_long_it_takes(self):
        self.addCleanup(setattr, attempt_readiness, "LIMIT", attempt_readiness.LIMIT)
        self.addCleanup(setattr, attempt_readiness, "PARTS", attempt_readiness.PARTS)
        attempt_readiness.LIMIT, attempt_readiness.PARTS = -1, (("attempt_ready_sync", "sync"),)
        context = actions.Context(self.directory_of_job, self.plan(), "check", self.preview, None)
        self.assertEqual([one["state"] for one in attempt_readiness.checks(attempt_readiness.Asked(self.series, self.links, [self.vhosts]))], ["warning"])
        self.assertEqual([one["state"] for one in attempt_readiness.checks(attempt_readiness.Asked(self.series, self.links, [self.vhosts], context=context))], ["failed"])

    def test_links_that_lead_nowhere_or_to_one_site_stop_all_other_questions(self):
        for links in ({"preview": None}, {"preview": "mdg1"}, {"prod": None}, {"preview": "nowhere"}):
            self.lead(prod="mdg1", preview="mdg2")
            self.lead(**links)
            self.assertEqual(self.one("links")[0], "failed")
            self.assertEqual({one["code"] for one in self.document["checks"]}, {"attempt", "links"})

    def test_a_second_database_is_warned_of_since_no_report_covers_it(self):
        said = lambda: [one["detail"] for one in self.ask()["checks"] if one["code"] == "database" and one["state"] == "warning"]
        self.assertEqual(said(), [])
        self.settings(self.preview, 'os.path.join(HERE, "default.db")', "DATABASES['archive'] = dict(DATABASES['default'], NAME='/tmp/archive.db')\n")
        warned, = said()
        self.assertIn("mdg2 has another database beside its default one (archive)", warned)

    def test_media_that_are_not_the_previews_own_are_warned_of(self):
        said = lambda: [one["detail"] for one in self.ask()["checks"] if one["code"] == "links" and one["state"] == "warning"]
        for site in (self.production, self.preview):
            self.settings(site, 'os.path.join(HERE, "default.db")', "MEDIA_ROOT = os.path.join(HERE, 'media')\n")
            os.makedirs(site + "/media", exist_ok=True)
        self.assertEqual(said(), [])
        self.settings(self.preview, 'os.path.join(HERE, "default.db")', "MEDIA_ROOT = os.path.join(HERE, 'uploads')\n")
        self.assertIn("not its media directory", said()[0])
        self.settings(self.preview, 'os.path.join(HERE, "default.db")', "MEDIA_ROOT = %r\n" % (self.production + "/media"))
        self.assertIn("in one directory", said()[0])
        self.settings(self.preview, 'os.path.join(HERE, "default.db")', "MEDIA_ROOT = os.path.join(HERE, 'media')\n")
        os.makedirs(self.production + "/tmp", exist_ok=True)
        os.symlink(self.production + "/tmp", self.preview + "/media/inbox")
        os.symlink("/var", self.preview + "/media/elsewhere")
        self.assertEqual([one.partition(" leads")[0] for one in said()], [self.preview + "/media/inbox"])

    def test_one_database_is_refused(self):
        self.assertEqual(self.one("database")[0], "passed")
        self.settings(self.preview, repr(self.production + "/default.db"))
        self.assertEqual(self.one("database")[0], "failed")
        self.write(self.preview + "/settings.py", "raise Exception('broken')\n")
        state, detail = self.one("database")
        self.assertEqual((state, "broken" in detail), ("failed", True))

    def test_a_database_that_this_account_cannot_read_fails_before_anybody_is_frozen_out(self):
        for module, name, error in ((attempt_client, "opened", attempt_client.Problem("there is no psql on this server: apt install postgresql-client")), (attempt_quiet, "of", sync_site.Failure("Access denied"))):
            with mock.patch.object(module, name, side_effect=error):
                state, detail = self.one("database")
            self.assertEqual(state, "failed")
            self.assertIn(str(error), detail)

    def test_another_database_than_django_s_is_not_what_is_proven(self):
        other = dbsettings.Named({"ENGINE": "sqlite3", "NAME": self.production + "/default.db", "USER": "", "PASSWORD": "", "HOST": "", "PORT": ""}, self.preview)
        with mock.patch.object(attempt_client, "named_by", lambda site: other):
            state, detail = self.one("database")
        self.assertEqual((state, "of mdg2 leads to the SQLite file %s/default.db, and its Django uses" % self.production in detail), ("failed", True), detail)

    def test_counters_that_tell_nothing_prove_no_freeze(self):
        reader = type(attempt_client.opened(self.production))
        with mock.patch.object(reader, "written", staticmethod(lambda *_: None)):
            state, detail = self.one("database")
        self.assertEqual((state, "mdg1 does not count" in detail), ("failed", True), detail)

    def test_the_preview_must_answer_as_production(self):
        self.assertEqual(self.one("names")[0], "passed")
        self.settings(self.preview, 'os.path.join(HERE, "default.db")', "ALLOWED_HOSTS = ['preview.mdg.example.com']\n")
        state, detail = self.one("names")
        self.assertEqual((state, "mdg.example.com" in detail), ("failed", True))

    def test_a_preview_is_to_answer_as_production_does_or_to_ask_for_a_password(self):
        asked = types.SimpleNamespace(address=lambda role: "http://%s.example.com" % role, links=self.links, hosts=[], production=self.production)
        for production, preview, wanted in ((200, 200, "passed"), (200, 404, "warning"), (200, 401, "passed"), (404, 404, "passed"), (404, 410, "warning"), (500, 200, "failed"), (404, 200, "passed")):
            answers = {"http://prod.example.com": production, "http://preview.example.com": preview}
            with mock.patch.object(attempt_answers, "ask", lambda address, *_: (answers[address], "")):
                self.assertEqual([one["state"] for one in attempt_ready_site.answers(asked)], [wanted], (production, preview))

    def test_vhosts_lead_through_the_links_and_can_be_frozen(self):
        self.assertNotIn("shows no page", self.one("vhost")[1])
        self.vhost("prod", "mdg.example.com", freeze=False)
        self.assertIn("could not be frozen", self.one("vhost")[1])
        self.vhost("prod", "mdg.example.com", link=self.production)
        self.assertEqual(self.one("vhost")[0], "failed")
        self.vhost("prod", "mdg.example.com")
        self.write(self.vhosts + "/other", NGINX % {"link": self.production, "host": "old.example.com", "freeze": ""})
        self.assertIn("beside the link", self.one("vhost")[1])
        os.unlink(self.vhosts + "/other")
        self.vhost("preview", "preview.mdg.example.com", freeze=False)
        self.assertEqual(self.one("vhost")[0], "failed")

    def of_vhosts(self):
        """The checks of the vhosts alone."""
        return list(attempt_ready_site.vhost(attempt_readiness.Asked(self.series, self.links, [self.vhosts])))

    def test_a_vhost_that_passes_requests_to_a_port_is_refused_since_the_switch_would_not_move_it(self):
        for role, host, words in (("prod", "mdg.example.com", "users would go on writing into %s" % self.production), ("preview", "preview.mdg.example.com", "the preview's address would lead to another site")):
            self.vhost(role, host)
            path, socket = os.path.join(self.vhosts, role), "unix:%s/%s/nginx/uwsgi.sock" % (self.links, role)
            text = self.content(path).decode()
            for target in ("127.0.0.1:8001", "unix:/run/uwsgi/app/mdg1/socket"):
                self.write(path, text.replace(socket, target))
                found = [one for one in self.of_vhosts() if "%s passes location / to %s (upstream x), and not through %s/%s" % (path, target, self.links, role) in one["detail"]]
                self.assertEqual([(one["state"], words in one["detail"], "Production is served as before" in one["detail"]) for one in found], [("failed", True, True)])
                self.assertIn("unix:%s/%s/nginx.sock" % (self.links, role), found[0]["todo"])
            self.write(path, text)
        self.write(path, text.replace("location /media", "location /nextcloud { proxy_pass http://127.0.0.1:8080; }\n    location /media"))
        found = [one for one in self.of_vhosts() if "/nextcloud" in one["detail"]]
        self.assertEqual([one["state"] for one in found], ["warning"])

    def test_a_web_server_that_remembers_files_is_refused_since_it_would_not_see_the_page(self):
        for role, words in (("prod", "users would still write while production is frozen"), ("preview", "a preview that is being restored")):
            path = os.path.join(self.vhosts, role)
            text = self.content(path).decode()
            self.write(path, text.replace("location / {", "open_file_cache max=100; location / {"))
            found = [one for one in self.of_vhosts() if "%s (open_file_cache max=100)" % path in one["detail"]]
            self.assertEqual([(one["state"], words in one["detail"], one["todo"]) for one in found], [("failed", True, "baton adopt mends it")])
            self.write(path, text)

    def test_a_preview_that_is_not_neutral_is_refused(self):
        self.assertEqual(self.one("neutral")[0], "warning")
        from baton_server import settings_edit
        self.settings(self.preview, 'os.path.join(HERE, "default.db")', "%s\n_baton_preview = False\n%s\n" % (settings_edit.BEGIN, settings_edit.END))
        self.assertEqual(self.one("neutral")[0], "failed")
        self.write(self.preview + "/PREVIEW", "Lino Baton: x\n")
        self.assertEqual(self.one("neutral")[0], "passed")

    def test_a_planned_one_is_fine_and_one_under_way_or_damaged_is_not(self):
        self.record()
        self.assertEqual(self.one("attempt")[0], "passed")
        self.record(former="mdg0")
        self.assertEqual(self.one("attempt")[0], "failed")
        for state in attempts.UNDER_WAY:
            self.record(state)
            self.assertEqual(self.one("attempt")[0], "failed")

    def test_without_a_crontab_it_is_a_warning_and_a_refusal_where_it_starts_by_itself(self):
        self.assertEqual(self.one("cron")[0], "passed")
        self.write(self.table + ".denied")
        self.assertEqual(self.one("cron")[0], "warning")
        self.assertFalse(self.document["startsBySelf"]["possible"])
        self.assertEqual(self.one("cron", startsBySelf=True)[0], "failed")

    def test_a_jobs_time_in_the_future_tells_that_the_clock_was_set(self):
        self.assertEqual(self.one("clock")[0], "passed")
        self.synced(-86400)
        self.assertEqual(self.one("clock")[0], "warning")

    def test_a_part_that_breaks_is_a_guardrail_that_does_not_hold(self):
        self.addCleanup(setattr, attempt_ready_site, "names", attempt_ready_site.names)
        attempt_ready_site.names = lambda asked: 1 / 0
        self.assertEqual(self.one("names")[0], "failed")

    def test_rights_that_are_needed_and_missing_are_refused(self):
        from baton_server import rights
        self.assertEqual(self.one("rights")[0], "passed")
        self.addCleanup(setattr, attempt_ready_site, "needs_root", attempt_ready_site.needs_root)
        self.addCleanup(setattr, rights, "survey", rights.survey)
        attempt_ready_site.needs_root = lambda asked: (True, "root's supervisor runs mdg1")
        for kind, by_self, wanted in (("none", False, "failed"), ("password", False, "passed"), ("password", True, "failed"), ("sudo", True, "passed"), ("root", True, "passed")):
            rights.survey = lambda: {"kind": kind, "user": "ann"}
            self.assertEqual(self.one("rights", startsBySelf=by_self)[0], wanted, kind)
            self.assertEqual((self.document["rights"]["needed"], self.document["startsBySelf"]["possible"], self.document["endsBySelf"]["possible"]), (True,) + (kind in ("sudo", "root"),) * 2)
        self.record("planned", atEnd="cancel")
        for kind, wanted in (("password", "failed"), ("sudo", "passed")):
            rights.survey = lambda: {"kind": kind, "user": "ann"}
            self.assertEqual(self.one("rights")[0], wanted, kind)

    def test_a_start_by_hand_whose_plan_says_that_it_is_cancelled_by_itself_needs_rights_without_a_password(self):
        class Context:
            plan = {"steps": [{"run": {"argv": ["true"]}}, {"run": {"action": "attempt-begin", "with": {"atEnd": "cancel"}}}]}
        asked = attempt_readiness.of_call({"series": self.series, "links": self.links, "vhosts": [self.vhosts]})
        self.assertFalse(asked.cancels)
        asked.context = Context
        self.assertTrue(asked.cancels)
        Context.plan["steps"][1]["run"]["with"]["atEnd"] = "remind"
        self.assertFalse(asked.cancels)

    def test_the_freeze_is_estimated_from_the_last_ten_good_runs(self):
        self.assertEqual(self.ask()["freeze"], {"seconds": None, "low": 0, "high": 0, "runs": 0})
        for number, seconds in enumerate((9999, 100, 110, 120, 130, 140, 150, 160, 170, 180, 1000)):   # the first one is the oldest
            self.synced(100000 - number * 5000, seconds=seconds, number=number)
        self.synced(100, "failed", seconds=1, number=50)
        found = self.ask()["freeze"]
        self.assertEqual((found["seconds"], found["low"], found["high"], found["runs"]), (170, 130, 200, 10), "with what an attempt needs beyond a synchronisation")

    def test_the_freeze_lasts_what_the_last_attempt_needed_beyond_its_synchronisation(self):
        self.synced(5000, seconds=100, dump=40, number=1)
        self.assertEqual(self.ask()["freeze"]["seconds"], 145, "the dump as at the switch lasts longer than a restart")
        self.synced(4000, seconds=110, operation="attempt", number=2, more=(("freeze", -3, -2), ("switch", 130, 131)))
        self.synced(3000, seconds=120, number=3)
        self.synced(2000, "failed", seconds=110, operation="attempt", number=4)   # it went back: nobody knows what it would have needed
        found = self.ask()["freeze"]
        self.assertEqual((found["seconds"], found["low"], found["high"], found["runs"]), (134, 124, 144, 4))

    def test_cron_jobs_of_production_within_the_hour_are_told(self):
        self.assertEqual(self.one("jobs")[0], "passed")
        now = time.localtime(time.time() + 1800)
        table = self.write(self.directory + "/etc/cron.d/mdg", "%d %d * * * root %s/make_snapshot.sh\n" % (now.tm_min, now.tm_hour, self.production))
        self.assertEqual(self.one("jobs")[0], "warning")
        now = time.localtime(time.time() + 5 * 3600)
        self.write(table, "%d %d * * * root %s/make_snapshot.sh\n" % (now.tm_min, now.tm_hour, self.production))
        self.assertEqual(self.one("jobs")[0], "passed")
        self.write(table, "*/5 * * * * root %s/env/bin/python x\n" % self.production)
        self.assertEqual(self.one("jobs")[0], "warning")

    def test_jobs_of_the_preview_are_told_but_for_its_snapshot_and_what_goes_through_the_link_is_right(self):
        table = self.write(self.directory + "/etc/cron.d/mdg", "*/5 * * * * root %s/env/bin/python x\n" % self.preview)
        state, detail = self.one("jobs")
        self.assertEqual((state, "before mdg2 is production" in detail, table in detail), ("warning", True, True))
        for line in ("*/5 * * * * root %s/make_snapshot.sh" % self.preview, "*/5 * * * * root %s/prod/pull.sh" % self.links):
            self.write(table, line + "\n")
            self.assertEqual(self.one("jobs")[0], "passed", line)
        self.write(table, "*/5 * * * * root supervisorctl stop all; %s/make_snapshot.sh\n" % self.preview)
        self.assertEqual(self.one("jobs")[0], "warning")

    def test_jobs_of_ones_own_crontab_are_held_and_told(self):
        self.write(self.table, "*/5 * * * * %s/pull.sh\n0 3 * * * echo mdg1\n" % self.production)
        state, detail = self.one("jobs")
        self.assertEqual((state, "your crontab, line 1 (*/5 * * * *)" in detail, "line 2" in detail), ("passed", True, False))

    def test_each_job_that_nobody_holds_is_a_warning_of_its_own_with_what_to_do_about_it(self):
        table = self.write(self.directory + "/etc/cron.d/mdg", "# mine\n*/5 * * * * root %s/a.sh\n*/7 * * * * root %s/b.sh\n" % (self.production, self.preview))
        script = self.write(self.directory + "/etc/cron.hourly/mdg", "#!/bin/sh\n%s/c.sh\n" % self.production, 0o755)
        spool = self.make("spool")
        other = self.write(spool + "/joe", "*/9 * * * * %s/d.sh\n" % self.production)
        with mock.patch.object(attempt_ready_jobs, "SPOOLS", (spool,)):
            told = [one for one in self.ask()["checks"] if one["code"] == "jobs"]
        self.assertEqual({one["state"] for one in told}, {"warning"})
        todo = [one["todo"] for one in told]
        prod = ", or let it go through %s/prod" % self.links
        self.assertEqual(sorted(todo), sorted(["comment out line 2 of %s until the attempt has ended%s" % (table, prod), "comment out line 3 of %s until the attempt has ended" % table,
                                               "chmod -x %s until the attempt has ended%s" % (script, prod), "let joe comment it out until the attempt has ended (crontab -u joe -e)" + prod]))
        self.write(other, "*/9 * * * * %s/prod/d.sh\n" % self.links)
        os.unlink(table)
        os.unlink(script)
        with mock.patch.object(attempt_ready_jobs, "SPOOLS", (spool,)):
            self.assertEqual(self.one("jobs")[0], "passed", "what goes through the link moves with it")

    def test_release_notes_are_told_with_their_age(self):
        self.assertEqual(self.one("notes")[0], "warning")
        from baton_server import notes
        notes.save({"series": self.series, "links": self.links, "site": self.preview, "markdown": "# New\n", "html": "<p>New", "seen": "", "by": "ann", "vhosts": [self.vhosts]})
        self.assertEqual(self.one("notes")[0], "passed")
        self.assertEqual((self.document["notes"]["url"], bool(self.document["notes"]["at"])), ("http://preview.mdg.example.com/release-notes/", True))


class Fields(unittest.TestCase):
    def test_fields_of_a_crontab_are_understood(self):
        for word, low, high, wanted in (("*", 0, 3, {0, 1, 2, 3}), ("1,3", 0, 5, {1, 3}), ("1-3", 0, 5, {1, 2, 3}), ("*/2", 0, 5, {0, 2, 4}), ("1-5/2", 0, 9, {1, 3, 5}), ("mon", 0, 7, {1}), ("jan", 1, 12, {1}), ("4/2", 0, 9, {4, 6, 8})):
            self.assertEqual(attempt_ready_here.numbers(word, low, high), wanted, word)
        for word in ("x", "9-1", "60", "*/0", ""):
            self.assertRaises(ValueError, attempt_ready_here.numbers, word, 0, 59)

    def test_when_a_job_is_due(self):
        begin = time.mktime((2026, 12, 5, 18, 0, 0, 0, 0, -1))   # a Saturday
        for schedule, wanted in (("0 18 * * *", True), ("59 19 * * *", True), ("1 20 * * *", False), ("30 18 * * sat", True), ("30 18 * * 1-5", False), ("30 18 5 12 *", True), ("30 18 6 * *", False),
                                 ("30 18 6 * 6", True), ("@hourly", True), ("@daily", False), ("@reboot", False), ("what is this now", True)):
            self.assertEqual(attempt_ready_here.runs("/etc/cron.d/x", schedule, begin, begin + 7200), wanted, schedule)


if __name__ == "__main__":
    support.main()
