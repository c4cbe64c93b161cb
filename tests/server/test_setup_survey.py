# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import types
import unittest

import attempting
import support
from setupsites import SetupCase

from baton_server import errors, paths, series, setup_names_free, setup_neutral, setup_room, setup_subject, setup_survey
from baton_server.sync_site import Refusal


class Survey(SetupCase):
    def setUp(self):
        SetupCase.setUp(self)
        before = dict(setup_survey.PARTS)
        self.addCleanup(setup_survey.PARTS.update, before)
        for part in ("databases", "web", "services", "rights"):   # the other modules' own tests look at these
            setup_survey.PARTS[part] = ("no_such_module", before[part][1])
        self.vhosts = self.make("vhosts")
        self.backups = self.make("backups")   # for all that the server has: what stands on this machine is nobody's business
        for module, name, found in ((setup_names_free, "CONFIGURATIONS", (self.backups,)), (series, "default_roots", lambda: [])):
            self.addCleanup(setattr, module, name, getattr(module, name))
            setattr(module, name, found)

    def survey(self, name="", **options):
        return setup_survey.survey({"series": self.series, "links": self.links, "name": name, "vhosts": [self.vhosts], "options": options})

    def failed(self, document):
        return {one["code"] for one in document["checks"] if one["state"] == "failed"}

    def test_the_survey_proposes_a_name_and_tells_what_comes_along(self):
        self.oddities()
        before = self.tree(self.links)
        said = self.survey()
        self.assertEqual(self.tree(self.links), before)
        self.assertEqual((said["name"], said["state"], said["preview"], said["production"]["name"]), ("mdg2", "new", None, "mdg1"))
        self.assertEqual(said["address"], "https://preview.mdg1.example.com")
        self.assertEqual({one["path"]: one["why"] for one in said["copy"]["leftOut"]},
                         {"env": "env", "media/cache": "cache", "log": "log", "snapshot": "snapshot", "snapshot.zip": "snapshot", "uwsgi.pid": "pid", "__pycache__": "cache", "freeze.log": "log",
                          ".maintenance": "lock", "nginx.sock": "socket", "fifo": "socket"})
        self.assertTrue(all(one["needed"] > 0 and one["free"] > 0 for one in said["space"]))
        json.dumps(said)

    def test_a_part_that_cannot_be_found_out_is_a_warning(self):
        checks = [one for one in self.survey()["checks"] if "could not be found out" in one["detail"]]
        self.assertEqual({one["state"] for one in checks}, {"warning"})
        self.assertEqual({one["code"] for one in checks}, {"database", "web", "services", "sudo"})

    def test_a_name_is_free_on_the_whole_server_or_refused(self):
        self.write(self.vhosts + "/mdg2.conf", "")
        self.assertEqual(self.survey()["name"], "mdg3")
        os.unlink(self.vhosts + "/mdg2.conf")
        self.assertEqual(self.survey()["name"], "mdg2")
        os.mkdir(self.backups + "/mdg2")
        self.assertEqual(self.survey()["name"], "mdg3")
        for name in ("prod", "Mdg3", "mdg1"):
            self.assertIn("name", self.failed(self.survey(name)), name)
        self.write(self.preview, "a file")
        self.assertIn("name", self.failed(self.survey("mdg3")))
        os.unlink(self.preview)
        os.symlink("mdg1", self.preview)
        self.assertIn("name", self.failed(self.survey("mdg3")))

    def test_what_was_begun_is_told_apart(self):
        self.write(self.preview + "/manage.py", "# mdg1, by hand\n")
        said = self.survey("mdg3")
        self.assertEqual(said["state"], "by-hand")
        self.assertIn("by hand", next(one["diff"] for one in said["files"] if one["path"] == "manage.py"))
        self.write(self.preview + "/.baton-setup.json", json.dumps({"run": "x"}))
        self.assertEqual(self.survey("mdg3")["state"], "made")
        self.assertEqual(self.survey()["name"], "mdg2")

    def test_a_site_that_was_filled_before_is_never_begun_anew_unless_it_is_the_preview(self):
        self.write(self.preview + "/manage.py", "")
        self.write(self.preview + "/.baton-setup.json", json.dumps({"run": "x"}))
        job = paths.make_directory(paths.in_state("series", self.series, "jobs", "20261101T080000Z-setup-abcdef"))
        record = {"site": self.preview, "operation": "setup", "state": "failed", "series": self.series}
        paths.write_json(job + "/result.json", record)
        self.assertNotIn("name", self.failed(self.survey("mdg3")))
        job = paths.make_directory(paths.in_state("series", self.series, "jobs", "20261101T090000Z-setup-abcdef"))
        paths.write_json(job + "/result.json", dict(record, state="differs"))
        self.assertIn("name", self.failed(self.survey("mdg3")))
        os.symlink("mdg3", self.links + "/preview")
        self.assertNotIn("name", self.failed(self.survey("mdg3")))

    def test_what_filled_an_earlier_site_of_that_name_does_not_hinder_a_set_up_that_is_gone_on_with(self):
        run = "20261101T090000Z-setup-abcdef"
        self.write(self.preview + "/.baton-setup.json", json.dumps({"run": run}))
        record = {"site": self.preview, "operation": "setup", "state": "succeeded", "series": self.series}
        paths.write_json(paths.make_directory(paths.in_state("series", self.series, "jobs", "20261101T080000Z-setup-000000")) + "/result.json", record)
        self.assertNotIn("name", self.failed(self.survey("mdg3")))
        later = paths.make_directory(paths.in_state("series", self.series, "jobs", "20261101T100000Z-sync-ffffff")) + "/result.json"
        paths.write_json(later, dict(record, operation="sync"))
        self.assertIn("name", self.failed(self.survey("mdg3")))
        os.unlink(later)
        of_the_run = paths.make_directory(paths.in_state("series", self.series, "jobs", "20261101T070000Z-setup-aaaaaa"))   # the clock went back
        paths.write_json(of_the_run + "/result.json", dict(record, run=run))
        self.assertIn("name", self.failed(self.survey("mdg3")))

    def test_another_preview_is_refused_unless_it_is_set_aside(self):
        self.site(self.links + "/mdg2")
        os.symlink("mdg2", self.links + "/preview")
        said = self.survey("mdg3")
        self.assertEqual((said["preview"], "preview" in self.failed(said)), ("mdg2", True))
        self.assertNotIn("preview", self.failed(self.survey("mdg3", earlier="set-aside")))
        self.assertNotIn("preview", self.failed(self.survey("mdg2")))

    def test_a_held_series_and_a_running_attempt_are_told(self):
        subject = setup_subject.Subject(self.series, self.links, "mdg3", [], {})
        self.write(paths.in_state("series", self.series, "attempt.json"), json.dumps(attempting.record(self.links, "running")))
        self.assertEqual(setup_room.attempt(subject)["state"], "failed")
        from baton_server import procs
        self.write(paths.in_state("series", self.series, "lock"), json.dumps({"who": "ann", "pid": os.getpid(), "startTime": procs.start_time(os.getpid()), "bootId": procs.boot_id()}))
        self.assertEqual(setup_room.lock(subject)["state"], "failed")

    def test_a_disk_that_is_too_small_fails_with_what_is_needed(self):
        subject = setup_subject.Subject(self.series, self.links, "mdg3", [], {})
        tree = types.SimpleNamespace(bytes=1 << 60, inodes=5, env_bytes=0, env_inodes=0)
        space, checks = setup_room.room(subject, tree)
        self.assertEqual((checks[0]["code"], checks[0]["state"]), ("space", "failed"))
        self.assertGreater(space[0]["needed"], 1 << 60)

    def test_options_and_links_are_looked_at(self):
        for options in ({"packages": "some"}, {"earlier": "x"}, {"address": "ftp://x"}, {"address": "https://x/ y"}, {"database": "x"}, {"other": "x"}):
            with self.assertRaises(errors.CallError):
                self.survey(**options)
        os.unlink(self.links + "/prod")
        with self.assertRaises(errors.CallError) as caught:
            self.survey()
        self.assertIn("adopt", caught.exception.details["todo"])


class Neutral(unittest.TestCase):
    """What Django's answers mean."""
    MORE = {"backend": "django.core.mail.backends.filebased.EmailBackend", "mail": "/s/mail", "linod": False, "server": "https://preview.x", "channels": "", "settings": "/s/settings.py", "prefix": "/s/env", "key": "k", "foreign": []}

    def said(self, path="/s/default.db", hosts=("preview.x", "x"), **more):
        return {"database": {"who": {"engine": "sqlite3", "path": path, "device": "", "inode": ""}}, "allowedHosts": list(hosts), "more": dict(self.MORE, **more)}

    def context(self, action="setup-settings"):
        values, self.reported = {"address": "https://preview.x", "productionAddress": "https://x"}, []
        return types.SimpleNamespace(plan={"steps": [{"run": {"action": action, "with": values}}]}, report=self.reported.append)

    def look(self, mine, theirs=None):
        theirs = theirs or self.said("/p/default.db")
        setup_neutral.own_database("/s", mine, theirs)
        setup_neutral.own_files("/s", "/p", mine)
        setup_neutral.quiet("/s", mine)
        setup_neutral.key(self.context(), "/s", mine, theirs, False)
        setup_neutral.names(self.context(), "/s", mine)

    def test_a_neutral_site_passes(self):
        self.look(self.said())

    def test_each_lack_is_refused(self):
        for code, mine in (("database", self.said("/p/default.db")), ("guard", self.said(backend="django.core.mail.backends.smtp.EmailBackend")), ("guard", self.said(linod=True)),
                           ("guard", self.said(channels="channels_redis.core.RedisChannelLayer")), ("guard", self.said(settings="/p/settings.py")), ("python", self.said(prefix="/p/env")),
                           ("guard", self.said(foreign=["/p/env/lib/x.py"])), ("guard", self.said(key="other")), ("guard", self.said(hosts=["preview.x"])), ("guard", self.said(server="https://x"))):
            with self.assertRaises(Refusal) as caught:
                self.look(mine)
            self.assertEqual(caught.exception.code, code, mine)

    def test_a_former_production_may_keep_its_key_with_a_warning(self):
        setup_neutral.key(self.context(), "/s", self.said(key="other"), self.said(), True)
        self.assertIn("SECRET_KEY of s is not production's", self.reported[0]["warnings"][0])
        setup_neutral.key(self.context(), "/s", self.said(), self.said(), True)
        self.assertEqual(self.reported, [])

    def test_a_former_production_too_has_to_answer_as_both_hosts(self):
        setup_neutral.names(self.context("recall-settings"), "/s", self.said())
        with self.assertRaises(Refusal):
            setup_neutral.names(self.context("recall-settings"), "/s", self.said(hosts=["preview.x"]))

    def test_a_database_that_does_not_say_who_it_is_is_refused(self):
        mine = self.said()
        mine["database"]["who"] = None
        with self.assertRaises(Refusal):
            self.look(mine)


if __name__ == "__main__":
    support.main()
