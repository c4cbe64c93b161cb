# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import stat
import subprocess
import tarfile
import time
import unittest

import attempting
import support
import syncsites
from support import Case
from retiring import RetireCase

from baton_server import actions, oldsite, paths, retire, retire_remove, rights, setup_remove, sitetar
from baton_server.errors import CallError


@unittest.skipUnless(syncsites.has_django(), "the system's Python has no Django: apt install python3-django")
class Survey(RetireCase):
    def setUp(self):
        RetireCase.setUp(self)
        self.sites()

    def survey(self, **more):
        return retire.survey(dict({"series": self.series, "links": self.links, "site": self.old, "vhosts": [self.hosts]}, **more))

    def states(self, found):
        return {one["code"]: one["state"] for one in found["checks"]}

    def test_it_tells_what_would_go_what_stays_and_what_it_frees(self):
        self.write(self.old + "/big.bin", b"x" * 3000000)
        self.write(self.hosts + "/old.conf", "server { listen 80; server_name old.example.com; location / { root %s/static; } }\n" % self.old)
        found = self.survey()
        self.assertEqual((found["site"], found["state"]), (self.old, "old"))
        self.assertEqual({(one["kind"], one["path"]) for one in found["removes"]}, {("vhost", self.hosts + "/old.conf"), ("directory", self.old)})
        self.assertTrue(found["keeps"]["directory"].startswith(self.directory + "/backups/mdg0/retired-"))
        self.assertTrue(oldsite.KEPT.fullmatch(os.path.basename(found["keeps"]["directory"])))
        total = sum(one["bytes"] or 0 for one in found["removes"])
        self.assertGreater(total, 3000000)
        self.assertEqual(found["frees"], max(total - found["keeps"]["bytes"], 0))
        self.assertEqual({key: value for key, value in found["rights"].items() if key != "needed"}, rights.survey())
        self.assertEqual(found["rights"]["needed"], os.geteuid() != 0 and any(not os.access(os.path.dirname(one["path"]), os.W_OK) for one in found["removes"]))
        self.assertNotIn("failed", self.states(found).values(), found["checks"])

    def test_the_day_is_30_days_after_it_ceased_to_be_production(self):
        for days, state in ((29, "failed"), (31, "passed")):
            self.ceased(days)
            found = self.survey()
            self.assertEqual(self.states(found)["age"], state)
            since = time.time() - days * 86400
            self.assertEqual(found["since"][:10], time.strftime("%Y-%m-%d", time.gmtime(since)))
            self.assertEqual(found["keepUntil"], time.strftime("%Y-%m-%d", time.localtime(since + 30 * 86400)))

    def test_an_agreed_day_counts_instead_and_is_kept_with_who_set_it(self):
        future, past = (time.strftime("%Y-%m-%d", time.localtime(time.time() + days * 86400)) for days in (40, -1))
        for until, state in ((future, "failed"), (past, "passed")):
            self.assertEqual(retire.keep_until({"series": self.series, "links": self.links, "site": self.old, "until": until, "by": "ann"}), {"keepUntil": until})
            found = self.survey()
            self.assertEqual((found["keepUntil"], self.states(found)["age"]), (until, state))
        self.assertIn("ann", self.content(paths.in_state("series", self.series, "activity.jsonl")).decode())
        self.assertEqual(paths.read_json(paths.in_state("series", self.series, "old.json"))[self.old]["by"], "ann")
        for until in ("tomorrow", "2026-13-01", "", None, "2026-1-1"):
            with self.assertRaises(CallError):
                retire.keep_until({"series": self.series, "links": self.links, "site": self.old, "until": until, "by": ""})

    def test_a_site_that_never_was_production_has_no_day_and_one_of_which_nobody_knows_when_has_to_be_agreed(self):
        log = paths.in_state("series", self.series, "production.jsonl")
        os.unlink(log)
        found = self.survey()
        self.assertEqual((found["state"], found["since"], found["keepUntil"], self.states(found)["age"]), ("not-linked", None, None, "passed"))
        self.write(log, json.dumps({"site": self.old, "at": "2026-01-01T00:00:00Z"}) + "\n")
        found = self.survey()
        self.assertEqual((found["state"], found["keepUntil"], self.states(found)["age"]), ("old", None, "failed"))

    def test_what_other_sites_use_stays_and_is_said(self):
        os.makedirs(self.directory + "/shared/env/bin")
        os.rename(self.old + "/env", self.directory + "/shared/old-env")
        os.symlink(self.directory + "/shared/old-env", self.old + "/env")
        os.rename(self.preview + "/env", self.preview + "/env.own")
        os.symlink(self.directory + "/shared/old-env", self.preview + "/env")
        self.write(self.hosts + "/both.conf", "server { listen 80; server_name x.example.com; root %s/static; }\nserver { listen 81; root %s/static; }\n" % (self.old, self.production))
        found = self.survey()
        self.assertEqual([one["path"] for one in found["removes"]], [self.old])
        said = " ".join(one["detail"] for one in found["checks"] if one["state"] == "warning")
        self.assertIn("old-env", said)
        self.assertIn("both.conf", said)

    def test_an_env_and_a_log_that_lie_elsewhere_and_are_its_own_go_too(self):
        for name, place in (("env", "/envs/mdg0"), ("log", "/var/log/lino/mdg0")):
            os.makedirs(os.path.dirname(self.directory + place))
            os.rename(self.old + "/" + name, self.directory + place) if name == "env" else os.makedirs(self.directory + place)
            os.symlink(self.directory + place, self.old + "/" + name)
        found = self.survey()
        self.assertEqual({(one["kind"], one["path"]) for one in found["removes"]},
                         {("directory", self.old), ("directory", self.directory + "/envs/mdg0"), ("log", self.directory + "/var/log/lino/mdg0")})


class Calls(Case):
    def test_the_helper_answers_for_a_site_that_may_not_go(self):
        from baton_server import series
        links = self.pair()
        place = {"series": series.links_id(links), "links": links, "site": links + "/mdg2"}
        server = self.helper()
        found = server.call("retire.survey", **place)
        self.assertEqual((found["state"], found["checks"][0]["state"]), ("preview", "failed"))
        self.assertEqual(server.call("retire.keep-until", until="2030-01-01", by="ann", **place), {"keepUntil": "2030-01-01"})
        self.assertEqual(server.error("retire.survey", **dict(place, site=self.root + "/nowhere/x"))["code"], "not-found")
        found = server.call("compare", other=links + "/mdg1", **place)
        self.assertEqual([one["state"] for one in found["sites"]], ["preview", "production"])
        self.assertEqual(len(found["problems"]), 2)


@unittest.skipUnless(syncsites.has_django(), "the system's Python has no Django: apt install python3-django")
class Guards(RetireCase):
    def setUp(self):
        RetireCase.setUp(self)
        self.sites()

    def refused(self, code, name="check", **more):
        before = self.tree(self.old)
        self.assertEqual(self.step(name, **more), 3, self.output)
        self.refusal(code)
        self.assertEqual(self.tree(self.old), before)

    def test_a_site_that_may_go_passes(self):
        self.done("check")
        self.assertEqual(self.report["space"][0]["path"], self.directory + "/backups/mdg0")

    def test_a_name_that_was_not_typed_is_refused(self):
        for name in ("", "mdg", "mdg1", "MDG0", None):
            self.refused("confirm", confirm=name)

    def test_production_preview_attempt_and_standing_by_are_refused_at_every_step(self):
        self.done("check", "snapshot", "verify")
        attempt = paths.in_state("series", self.series, "attempt.json")
        for link, leads in (("prod", "mdg1"), ("preview", "mdg2")):
            os.unlink(self.links + "/" + link)
            os.symlink("mdg0", self.links + "/" + link)
            for name in ("check", "snapshot", "verify", "vhost", "services", "database", "directory"):
                self.refused("state", name)
            self.assertEqual(self.act("retire-stop", "stop", self.links), 3, self.output)
            os.unlink(self.links + "/" + link)
            os.symlink(leads, self.links + "/" + link)
        paths.write_json(attempt, attempting.record(self.links, "running", former=os.path.basename(self.old)))
        for name in ("check", "vhost", "database", "directory"):
            self.refused("state", name)
        os.unlink(attempt)
        other = self.make("sites", "other")
        os.symlink(self.old, other + "/prod")
        self.assertEqual(self.step("check"), 0, "a link in a root that nobody knows cannot be found")
        os.rename(other, self.links + "/linking")
        self.refused("state")

    def test_a_site_younger_in_its_old_age_than_agreed_is_refused(self):
        self.ceased(10)
        self.refused("age")
        self.assertIn("30 days", self.report["refusal"]["found"])

    def test_another_site_within_it_is_refused(self):
        self.write(self.old + "/inner/manage.py")
        self.write(self.old + "/inner/settings.py")
        os.rename(self.old + "/inner", self.old + "/mdg7")
        os.rename(self.production + "/env", self.old + "/shared-env")
        os.symlink(self.old + "/shared-env", self.production + "/env")
        self.refused("guard")
        os.unlink(self.production + "/env")
        os.rename(self.old + "/shared-env", self.production + "/env")

    def test_media_of_another_site_that_lead_into_it_are_refused(self):
        os.makedirs(self.old + "/tmp/inbox", exist_ok=True)
        link = os.path.join(os.path.realpath(self.production), "media/volumes/inbox")
        os.makedirs(os.path.dirname(link), exist_ok=True)
        os.symlink(self.old + "/tmp/inbox", link)
        self.refused("guard")
        self.assertIn(link, self.report["refusal"]["found"])
        os.unlink(link)

    def test_what_is_mounted_in_it_is_refused_even_where_the_device_is_the_same(self):
        self.addCleanup(setattr, setup_remove, "MOUNTS", setup_remove.MOUNTS)
        setup_remove.MOUNTS = self.write(self.directory + "/mountinfo", "36 35 8:1 /data %s/media rw - ext4 /dev/sda1 rw\n" % self.old)
        from baton_server.sync_site import Refusal
        with self.assertRaises(Refusal):
            retire.still_old(self.retirement())
        self.assertIn("%s/media is mounted there" % self.old, " ".join(one["detail"] for one in retire.checks(retire.of_context(self.retirement()), "root") if one["state"] == "failed"))

    def retirement(self):
        return actions.Context(self.directory_of_job, self.plan(), "check", self.links, self.run_id, self.chain)

    @unittest.skipUnless(syncsites.may_mount(), "only root can mount, and not in every container")
    def test_root_removes_nothing_through_a_bind_mount(self):
        precious = self.write(self.directory + "/precious dir/x", "x")
        place = self.make("sites", "old one", "media")
        subprocess.check_call(["mount", "--bind", os.path.dirname(precious), place])
        self.addCleanup(subprocess.call, ["umount", place])
        done = subprocess.run(retire_remove.remove_operation(os.path.dirname(place))["argv"], stderr=subprocess.PIPE)
        self.assertEqual((done.returncode, os.path.exists(precious), os.path.isdir(place)), (1, True, True))
        with self.assertRaises(OSError):
            setup_remove.remove(os.path.dirname(place))
        self.assertTrue(os.path.exists(precious))

    def test_nothing_is_removed_without_a_verified_snapshot(self):
        for name in ("vhost", "services", "database", "directory"):
            self.refused("guard", name)
        self.done("check", "snapshot")
        for name in ("vhost", "database", "directory"):
            self.refused("guard", name)
            self.assertEqual(self.operations_of(name), [])
        self.assertEqual(self.privileged("services"), [], "a script must not run ahead of the snapshot")

    def operations_of(self, name):
        from baton_server.sync_site import Refusal
        try:
            return self.privileged(name)
        except Refusal:
            return []

    def test_a_snapshot_is_kept_nowhere_within_a_site_and_in_no_directory_that_is_there(self):
        for place in (self.old + "/retired-20261128T100000Z", self.production + "/media/retired-20261128T100000Z", self.directory + "/backups/other", "retired-20261128T100000Z"):
            self.assertEqual(self.step("snapshot", directory=place), 3, place)
            self.refusal("guard")
        os.mkdir(self.kept)
        self.write(self.kept + "/mine", "x")
        self.assertEqual(self.step("snapshot"), 3)
        self.refusal("guard")
        self.assertEqual(self.content(self.kept + "/mine"), b"x")


@unittest.skipUnless(syncsites.has_django(), "the system's Python has no Django: apt install python3-django")
class Snapshot(RetireCase):
    def setUp(self):
        RetireCase.setUp(self)
        self.sites()

    def test_everything_that_cannot_be_made_again_is_kept_for_this_user_only(self):
        self.write(self.hosts + "/old.conf", "server { listen 80; root %s/static; }\n" % self.old)
        os.symlink("/etc/passwd", self.old + "/media/link")
        self.write(self.old + "/log/lino.log", "x")
        before = self.tree(self.old)
        self.done("check", "snapshot")
        self.assertEqual(sorted(os.listdir(self.kept)), [".lino-baton", "README.txt", "dump", "manifest.json", "media.sha256", "media.tar", "project.sha256", "project.tar", "requirements.txt", "server"])
        self.assertEqual(stat.S_IMODE(os.stat(self.kept).st_mode), 0o700)
        for name in ("project.tar", "media.tar", "manifest.json", "README.txt"):
            self.assertEqual(stat.S_IMODE(os.stat(self.kept + "/" + name).st_mode), 0o600, name)
        with tarfile.open(self.kept + "/project.tar") as tar:
            self.assertEqual({name for name in tar.getnames() if "." in name}, {"default.db", "make_snapshot.sh", "manage.py", "pull.sh", "settings.py"})
            self.assertEqual(tar.getmember("pull.sh").mode, 0o755)
        with tarfile.open(self.kept + "/media.tar") as tar:
            self.assertEqual(tar.getmember("link").linkname, "/etc/passwd")
        self.assertEqual(os.listdir(self.kept + "/server"), [(self.hosts + "/old.conf").strip("/").replace("/", "%2F")])
        self.assertEqual(self.report["snapshot"]["identity"]["path"], self.old + "/default.db")
        self.assertIn("restore.py --noinput", self.content(self.kept + "/README.txt").decode())
        self.assertEqual({path: data for path, data in self.tree(self.old).items() if "__pycache__" not in path}, before)
        self.done("verify")
        self.assertIn("72 objects", self.output)

    def test_the_restore_instructions_give_the_site_back(self):
        self.done("check", "snapshot", "verify")
        place = self.make("restored")
        subprocess.check_call(["tar", "-xpf", self.kept + "/project.tar", "-C", place])
        os.mkdir(place + "/media")
        subprocess.check_call(["tar", "-xpf", self.kept + "/media.tar", "-C", place + "/media"])
        subprocess.check_call(["sha256sum", "--quiet", "-c", self.kept + "/media.sha256"], cwd=place + "/media")
        for name in ("settings.py", "pull.sh", "media/uploads/file 1.bin"):
            self.assertEqual(self.content(os.path.join(place, name)), self.content(os.path.join(self.old, name)))
        os.unlink(place + "/default.db")
        self.write(place + "/env/bin/python", self.content(self.old + "/env/bin/python"), 0o755)
        subprocess.check_call(["env/bin/python", "manage.py", "run", self.kept + "/dump/restore.py", "--noinput"], cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.assertEqual(self.sql(place, "select count(*) from notes_note"), [(70,)])

    def test_a_killed_snapshot_is_made_anew_by_the_same_chain(self):
        self.done("check", "snapshot")
        os.unlink(self.kept + "/manifest.json")
        self.write(self.kept + "/dump/extra.py", "half")
        first = self.directory_of_job
        self.new_job((first,), self.run_id)
        self.done("snapshot", "verify")
        self.assertFalse(os.path.exists(self.kept + "/dump/extra.py"))

    def test_whatever_is_broken_in_the_snapshot_is_found(self):
        self.done("check", "snapshot")

        def flip(path):
            data = bytearray(self.content(path))
            data[len(data) // 2] ^= 1
            self.write(path, bytes(data), 0o600)
        for words, harm in (("a bit of the media", lambda: flip(self.kept + "/media.tar")), ("a missing tar", lambda: os.unlink(self.kept + "/project.tar")),
                            ("a cut dump", lambda: self.write(self.kept + "/dump/notes_note.py", self.content(self.kept + "/dump/notes_note.py")[:-200]))):
            with self.subTest(words=words):
                harm()
                self.assertEqual(self.step("verify"), 3, self.output)
                self.refusal("dump")
                self.done("snapshot")

    def test_rows_and_media_that_came_after_the_snapshot_are_found(self):
        self.done("check", "snapshot")
        self.sql(self.old, "insert into notes_note (text) values ('late')")
        self.assertEqual(self.step("verify"), 3)
        self.refusal("dump")
        self.assertIn("notes_note", self.report["refusal"]["found"])
        self.done("snapshot")
        self.write(self.old + "/media/late", "x")
        self.assertEqual(self.step("verify"), 3)
        self.assertIn("late", self.report["refusal"]["found"])
        self.done("snapshot", "verify")

    def test_another_database_than_the_one_that_was_dumped_is_found(self):
        self.done("check", "snapshot")
        self.settings(self.old, '"%s/default.db"' % self.production)
        self.assertEqual(self.step("verify"), 3)
        self.refusal("database")

    def test_a_site_that_does_not_start_is_not_removed(self):
        self.write(self.old + "/settings.py", self.content(self.old + "/settings.py") + b"INSTALLED_APPS = ['nowhere']\n")
        self.assertNotEqual(self.step("snapshot"), 0)
        self.assertNotEqual(self.step("verify"), 0)
        self.assertTrue(os.path.exists(self.old + "/default.db"))

    def test_a_tar_says_what_it_cannot_read_and_names_with_everything_in_them(self):
        root = self.make("odd")
        for name in ("a\nb", "back\\slash", "spa ce", "\udcff.bin", "-x"):
            self.write(os.path.join(root, name).encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape"), name.encode("utf-8", "surrogateescape"))
        os.mkfifo(root + "/fifo")
        found = sitetar.pack(root, self.directory + "/odd.tar", self.directory + "/odd.sha256")
        self.assertEqual(found["files"], 5)
        self.assertEqual(len(sitetar.verify(self.directory + "/odd.tar", self.directory + "/odd.sha256")), 5)
        subprocess.check_call(["tar", "-xf", self.directory + "/odd.tar", "-C", self.make("odd2")])
        subprocess.check_call(["sha256sum", "--quiet", "-c", self.directory + "/odd.sha256"], cwd=self.directory + "/odd2")
        self.assertEqual(sitetar.unescaped("a\\\\nb\\nc"), "a\\nb\nc")


@unittest.skipUnless(syncsites.has_django(), "the system's Python has no Django: apt install python3-django")
class Removing(RetireCase):
    def setUp(self):
        RetireCase.setUp(self)
        self.sites()
        self.write(self.hosts + "/old.conf", "server { listen 80; server_name old.example.com; root %s/static; }\n" % self.old)
        self.write(self.hosts + "/production.conf", "server { listen 80; server_name example.com; root %s/prod/static; }\n" % self.links)

    def test_a_whole_retirement_removes_the_site_and_touches_nothing_else(self):
        before = {site: self.tree(site) for site in (self.production, self.preview)}
        self.done("check", "snapshot", "verify", "database", "directory")
        self.assertFalse(os.path.exists(self.old))
        self.assertEqual(sorted(os.listdir(self.links)), ["mdg1", "mdg2", "preview", "prod"])
        for site, tree in before.items():
            now = {path: data for path, data in self.tree(site).items() if "__pycache__" not in path}
            self.assertEqual(now, tree)
        self.assertTrue(os.path.exists(self.kept + "/manifest.json"))
        self.done("check", "database", "directory")

    def test_links_in_it_are_removed_and_not_followed(self):
        outside = self.write(self.directory + "/outside/precious", "x")
        os.symlink(os.path.dirname(outside), self.old + "/media/leads-out")
        os.symlink(self.production, self.old + "/sibling")
        self.done("check", "snapshot", "verify", "directory")
        self.assertFalse(os.path.exists(self.old))
        self.assertEqual(self.content(outside), b"x")
        self.assertTrue(os.path.exists(self.production + "/settings.py"))

    def test_a_kill_in_the_middle_of_the_removal_is_finished(self):
        env = self.directory + "/envs/mdg0"
        os.makedirs(os.path.dirname(env))
        os.rename(self.old + "/env", env)
        os.symlink(env, self.old + "/env")
        self.done("check", "snapshot", "verify")
        paths.write_json(self.directory_of_job + "/report.directory.json", {"directories": [env, self.old]})
        os.rename(self.old, self.links + "/.baton-away-mdg0.0123abcd")
        first = self.directory_of_job
        self.new_job((first,), self.run_id)
        self.done("check", "directory")
        self.assertFalse(os.path.exists(env))
        self.assertEqual([name for name in os.listdir(self.links) if "mdg0" in name], [])

    @unittest.skipUnless(os.geteuid() == 0, "only root can run what an administrator would")
    def test_an_administrators_script_removes_only_after_the_snapshot_was_verified(self):
        self.done("check", "snapshot")
        self.assertEqual(self.privileged("directory"), [])
        self.done("verify")
        from baton_server import rootops
        script = "\n".join(rootops.script(self.privileged("directory")))
        subprocess.check_call(["sh", "-eu", "-c", script])
        self.assertFalse(os.path.exists(self.old))
        self.assertTrue(os.path.exists(self.production + "/settings.py"))
        self.done("directory")

    @unittest.skipUnless(os.geteuid() == 0, "only root can run what an administrator would")
    def test_an_administrators_script_that_is_run_after_a_switch_back_does_nothing(self):
        self.done("check", "snapshot", "verify")
        from baton_server import administrator
        context = actions.Context(self.directory_of_job, self.plan(), "directory", self.links, self.run_id, self.chain)
        script = administrator.report(context)["script"]
        before = self.tree(self.old)
        for role, leads in (("prod", "mdg1"), ("preview", "mdg2")):
            os.unlink(self.links + "/" + role)
            os.symlink("mdg0", self.links + "/" + role)
            done = subprocess.run(["sh", "-c", script], stderr=subprocess.PIPE)
            self.assertEqual(done.returncode, 1)
            self.assertIn(b"by now: nothing was done", done.stderr)
            self.assertEqual(self.tree(self.old), before)
            os.unlink(self.links + "/" + role)
            os.symlink(leads, self.links + "/" + role)
        subprocess.check_call(["sh", "-c", script])
        self.assertFalse(os.path.exists(self.old))


if __name__ == "__main__":
    support.main()
