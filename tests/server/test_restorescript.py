# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import contextlib
import fcntl
import hashlib
import io
import os
import time
from unittest import mock

import support
from dumps import TABLES, names, restore
from support import Case

NEW = dict(TABLES, z_new=["id"])


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


class Script(Case):
    def setUp(self):
        Case.setUp(self)
        from baton_server import paths, series
        self.addCleanup(setattr, paths, "_state", paths._state)
        paths._state = (self.state(), False)
        self.links = self.pair()
        self.production, self.preview = self.links + "/mdg1", self.links + "/mdg2"
        self.dump = self.production + "/snapshot2preview"
        self.series = series.links_id(self.links)
        self.who = {"series": self.series, "links": self.links}

    def dumped(self, tables=None, parts=None, **more):
        os.makedirs(self.dump, exist_ok=True)
        for name in os.listdir(self.dump):
            if name.endswith(".py") and not name.startswith("restore"):
                os.unlink(os.path.join(self.dump, name))
        for name in names(tables, parts):
            self.write(os.path.join(self.dump, name), "x = 1\n")
        self.put("restore.py", restore(tables, parts, **more))

    def put(self, name, text, mode=0o644):
        return self.write(os.path.join(self.dump, name), text, mode)

    def text(self, name):
        try:
            with open(os.path.join(self.dump, name)) as source:
                return source.read()
        except FileNotFoundError:
            return None

    def versions(self):
        try:
            return sorted(name for name in os.listdir(self.dump + "/restore2preview.versions") if name.endswith(".py"))
        except FileNotFoundError:
            return []


class Steps(Script):
    """The actions of the sync, in a job of their own each."""

    def setUp(self):
        Script.setUp(self)
        self.jobs = []

    def perform(self, name="restore-script", chain=(), rehearsal=False):
        """(exit status, what it printed, its report)"""
        from baton_server import actions, paths
        job = self.state("series", self.series, "jobs", "2026112%dT000000Z-sync-aaaaaa" % len(self.jobs))
        os.makedirs(job)
        self.jobs.insert(0, job)
        paths.write_json(job + "/progress.json", {"by": "ann@laptop"})
        plan = {"series": self.series, "links": self.links, "site": self.preview, "source": self.production}
        context = actions.Context(job, plan, "compare", self.production, None, chain, rehearsal)
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            status = actions.perform(name, context, dict(self.who, directory="snapshot2preview", preview=self.preview))
        return status, said.getvalue(), paths.read_json(job + "/report.compare.json") or {}

    def test_the_first_sync_makes_the_script_and_its_base_and_an_undo_removes_them(self):
        self.dumped()
        status, said, report = self.perform()
        self.assertEqual((status, report["summary"]["state"], report["leftOut"]), (0, "new", []))
        self.assertEqual((self.text("restore2preview.py"), self.text("restore2preview.base")), (restore(), restore()))
        self.assertEqual(self.versions(), [])
        self.assertEqual(self.perform("restore-script-back", self.jobs[:1])[0], 0)
        self.assertEqual((self.text("restore2preview.py"), self.text("restore2preview.base")), (None, None))
        self.assertEqual(len(self.versions()), 1)

    def test_a_merge_keeps_the_earlier_version_mode_and_group_and_can_be_undone(self):
        self.dumped(NEW)
        kept = restore().replace("title=title", "title=title.upper()")
        self.put("restore2preview.base", restore())
        path = self.put("restore2preview.py", kept, 0o664)
        status, said, report = self.perform()
        self.assertEqual((status, report["summary"]["state"]), (0, "merge"))
        merged = self.text("restore2preview.py")
        self.assertIn("z_new.py", merged)
        self.assertIn("title.upper()", merged)
        self.assertEqual(os.stat(path).st_mode & 0o7777, 0o664)
        self.assertEqual(self.text("restore2preview.base"), restore(NEW))
        self.assertEqual([name[17:] for name in self.versions()], ["ann@laptop.py"])
        self.assertEqual(self.text("restore2preview.versions/" + self.versions()[0]), kept)
        self.assertIn("new-table z_new", said)
        self.assertEqual(self.perform("restore-script-back", self.jobs[:1])[0], 0)
        self.assertEqual((self.text("restore2preview.py"), self.text("restore2preview.base")), (kept, restore()))
        self.assertIn(merged, [self.text("restore2preview.versions/" + name) for name in self.versions()])

    def test_an_undo_leaves_what_somebody_changed_since(self):
        self.dumped(NEW)
        self.put("restore2preview.base", restore())
        self.put("restore2preview.py", restore())
        self.perform()
        self.put("restore2preview.py", "mine = 1\n")
        status, said, _ = self.perform("restore-script-back", self.jobs[:1])
        self.assertEqual((status, self.text("restore2preview.py"), self.text("restore2preview.base")), (0, "mine = 1\n", restore(NEW)))
        self.assertIn("changed since", said)

    def test_a_run_that_was_cut_off_after_the_merge_is_undone_to_what_was_before_it(self):
        self.dumped(NEW)
        self.put("restore2preview.base", restore())
        self.put("restore2preview.py", restore())
        self.perform()
        self.perform(chain=self.jobs[:1])
        self.perform("restore-script-back", self.jobs[:2])
        self.assertEqual(self.text("restore2preview.py"), restore())

    def test_nights_without_a_change_write_nothing(self):
        self.dumped()
        self.perform()
        before = {name: os.stat(os.path.join(self.dump, name)).st_mtime_ns for name in ("restore2preview.py", "restore2preview.base")}
        self.dumped(rows=999)
        self.assertEqual(self.perform()[2]["summary"]["state"], "current")
        self.assertEqual({name: os.stat(os.path.join(self.dump, name)).st_mtime_ns for name in before}, before)
        self.assertEqual(self.versions(), [])

    def test_a_script_of_before_baton_that_fits_gets_its_base(self):
        self.dumped()
        self.put("restore2preview.py", restore(rows=1).replace("title=title", "title=title.upper()"))
        kept = self.text("restore2preview.py")
        self.assertEqual(self.perform()[2]["summary"]["state"], "current")
        self.assertEqual((self.text("restore2preview.py"), self.text("restore2preview.base")), (kept, restore()))

    def test_a_script_that_was_changed_in_the_preview_is_kept_before_the_mirror_replaces_it(self):
        self.dumped()
        self.put("restore2preview.py", restore())
        mirrored = self.write(self.preview + "/snapshot2preview/restore2preview.py", "edited = 'in the preview'\n")
        for _ in range(2):   # one copy is enough
            status, said, report = self.perform()
            self.assertEqual(status, 0)
            self.assertEqual([name[17:] for name in self.versions() if "preview" in name], ["preview.py"])
        name, = [name for name in self.versions() if "preview" in name]
        self.assertEqual(self.text("restore2preview.versions/" + name), "edited = 'in the preview'\n")
        self.assertTrue(os.path.exists(mirrored))

    def test_the_comparison_is_done_anew_once_the_script_or_the_dump_is_another(self):
        def fits():
            return self.perform("restore-script-fits", chain)[0]
        chain = ()
        self.dumped()
        self.put("baton-dump.json", "{}")
        self.assertEqual(fits(), 1, "nothing was compared yet")
        self.assertEqual(self.perform()[0], 0)
        chain = self.jobs[:1]
        self.assertEqual(fits(), 0)
        for name in ("restore2preview.py", "restore.py", "baton-dump.json"):
            text = self.text(name)
            self.put(name, text + "\n")
            self.assertEqual(fits(), 1, name)
            self.put(name, text)
        self.assertEqual(fits(), 0)

    def test_a_conflict_is_refused_in_words_and_changes_nothing(self):
        self.dumped(NEW)
        self.put("restore2preview.py", restore())
        before = sorted(os.listdir(self.dump))
        status, said, report = self.perform()
        self.assertEqual((status, report["refusal"]["code"], report["preview"], report["summary"]["state"]), (3, "restore-script", "untouched", "conflict"))
        self.assertIn("z_new", report["refusal"]["found"])
        self.assertIn("prod leads to " + self.production, report["refusal"]["production"])
        self.assertEqual((sorted(os.listdir(self.dump)), self.text("restore2preview.py")), (before, restore()))

    def test_a_rehearsal_changes_nothing(self):
        self.dumped(NEW)
        self.put("restore2preview.base", restore())
        self.put("restore2preview.py", restore())
        self.assertEqual(self.perform(rehearsal=True)[2]["summary"]["state"], "merge")
        self.assertEqual((self.text("restore2preview.py"), self.text("restore2preview.base"), self.versions()), (restore(), restore(), []))

    def test_what_the_previews_python_does_not_take_needs_a_decision(self):
        self.dumped()
        self.write(self.preview + "/env/bin/python", "#!/bin/sh\necho 7 a word that this Python does not know\n", 0o755)
        status, _, report = self.perform()
        self.assertEqual((status, self.text("restore2preview.py")), (3, None))
        self.assertIn("line 7: a word", report["summary"]["findings"][0]["detail"])

    def test_a_switch_in_the_meantime_is_refused(self):
        self.dumped()
        os.unlink(self.links + "/prod")
        os.symlink("mdg2", self.links + "/prod")
        self.assertEqual(self.perform()[2]["refusal"]["code"], "switched")

    def test_no_dump_links_and_other_encodings_are_refused(self):
        self.assertEqual(self.perform()[2]["refusal"]["code"], "dump")
        self.dumped()
        self.put("restore2preview.py", "# caf\xe9\n".encode("latin-1"))
        self.assertIn("UTF-8", self.perform()[2]["refusal"]["found"])
        os.unlink(self.dump + "/restore2preview.py")
        outside = self.write(self.directory + "/outside.py", restore())
        os.symlink(outside, self.dump + "/restore2preview.py")
        self.assertIn("symbolic link", self.perform()[2]["refusal"]["found"])
        os.rename(self.dump, self.directory + "/elsewhere")
        os.symlink(self.directory + "/elsewhere", self.dump)
        self.assertIn("link", self.perform()[2]["refusal"]["found"])

    def test_a_full_disk_leaves_the_earlier_script_and_no_temporary_file(self):
        from baton_server import restorefiles
        self.dumped(NEW)
        self.put("restore2preview.base", restore())
        self.put("restore2preview.py", restore())
        written, os_write = [], os.write

        def write(fd, data):
            written.append(len(data))
            if len(written) == failing:
                raise OSError(28, "No space left on device")
            return os_write(fd, data)
        os.mkdir(self.dump + "/restore2preview.versions")
        failures = 0
        for failing in range(1, 30):
            self.put("restore2preview.base", restore())
            self.put("restore2preview.py", restore())
            del written[:]
            restorefiles.os.write = write
            try:
                done = self.perform()[0]
                if failing > len(written):
                    break
                failures += 1   # the other Python compiled it
            except OSError:
                failures += 1
            finally:
                restorefiles.os.write = os_write
            kept = self.text("restore2preview.py")
            if kept != restore():
                self.assertIn("z_new.py", kept)
                self.assertIn(restore(), [self.text("restore2preview.versions/" + name) for name in self.versions()])
            self.assertEqual([n for n in os.listdir(self.dump) + os.listdir(self.dump + "/restore2preview.versions") if n.startswith(".")], [])
        self.assertEqual((done, self.text("restore2preview.base")), (0, restore(NEW)))
        self.assertGreater(failures, 4)


class Methods(Script):
    def setUp(self):
        Script.setUp(self)
        self.baton = self.helper()

    def document(self):
        return self.baton.call("restore-script", **self.who)

    def save(self, text, **more):
        return dict(self.who, text=text, seen=digest(self.text("restore2preview.py")) if self.text("restore2preview.py") is not None else "", by="ann@laptop", **more)

    def test_the_document_tells_the_three_versions_and_what_differs(self):
        self.assertEqual(self.document()["state"], "none")
        self.dumped(NEW)
        found = self.document()
        self.assertEqual((found["state"], found["kept"], found["fresh"], found["directory"]), ("new", None, restore(NEW), self.dump))
        self.put("restore2preview.base", restore())
        self.put("restore2preview.py", restore())
        found = self.document()
        self.assertEqual((found["state"], found["keptHash"], found["freshHash"], found["syntax"]), ("merge", digest(restore()), digest(restore(NEW)), None))
        self.assertEqual([(one["kind"], one["name"], one["decided"]) for one in found["findings"]], [("new-table", "z_new", True)])
        self.assertIn("z_new.py", found["merged"])
        self.assertRegex(found["freshFrom"], "^20..-")

    def test_a_decision_is_kept_with_what_was_before_and_ends_the_conflict(self):
        self.dumped(NEW)
        self.put("restore2preview.py", restore())
        self.assertEqual(self.document()["state"], "conflict")
        made = self.baton.call("restore-script.save", **self.save(restore().replace("title=title", "title=title.upper()"), seenFresh=digest(restore(NEW))))["restoreScript"]
        self.assertEqual((made["state"], made["keptBy"], made["base"]), ("current", "ann@laptop", restore(NEW)))
        self.assertIn(("left-out", "z_new"), [(one["kind"], one["name"]) for one in made["findings"]])
        self.assertEqual([(one["by"], one["bytes"]) for one in made["versions"]], [("ann@laptop", len(restore()))])
        self.assertEqual(self.baton.call("restore-script.version", name=made["versions"][0]["name"], **self.who)["text"], restore())

    def test_what_was_left_out_on_purpose_is_no_warning(self):
        def warned():
            return [one["detail"] for one in self.baton.call("probe", roots=[self.root])["series"][0]["sites"][0]["warnings"] if one["code"] == "stale-restore-script"]
        self.dumped(NEW)
        self.put("restore2preview.py", restore())
        self.assertIn("z_new.py", warned()[0])
        self.baton.call("restore-script.save", **self.save(restore()))
        self.assertEqual(warned(), [])

    def test_a_text_that_was_changed_meanwhile_is_not_overwritten(self):
        self.dumped()
        self.put("restore2preview.py", restore())
        wanted = self.save("mine = 1\n")
        self.put("restore2preview.py", "other = 1\n")
        error = self.baton.error("restore-script.save", **wanted)
        self.assertEqual((error["code"], sorted(error["details"])), ("refused", ["code", "found", "production", "todo"]))
        self.assertEqual((self.text("restore2preview.py"), self.versions()), ("other = 1\n", []))

    def test_a_dump_that_was_renewed_meanwhile_is_no_base_of_the_decision(self):
        self.dumped()
        wanted = self.save("mine = 1\n", seenFresh=digest(restore()))
        self.dumped(NEW)
        self.assertEqual(self.baton.error("restore-script.save", **wanted)["code"], "refused")
        self.assertIsNone(self.text("restore2preview.base"))

    def test_nothing_is_saved_while_a_job_runs(self):
        self.dumped()
        lock = os.open(self.links, os.O_RDONLY)
        fcntl.flock(lock, fcntl.LOCK_EX)
        error = self.baton.error("restore-script.save", **self.save("mine = 1\n"))
        self.assertEqual((error["code"], self.text("restore2preview.py")), ("locked", None))
        os.close(lock)
        self.baton.call("restore-script.save", **self.save("mine = 1\n"))
        self.assertIsNone(self.baton.call("probe", roots=[self.root])["series"][0]["lock"])

    def test_a_text_that_is_not_python_is_saved_and_its_line_told(self):
        self.dumped()
        made = self.baton.call("restore-script.save", **self.save("x = 1\nx = = 2\n"))["restoreScript"]
        self.assertEqual((made["syntax"]["line"], made["state"]), (2, "conflict"))
        self.assertEqual(self.baton.call("restore-script.check", text="x = (\n", **self.who)["ok"], False)
        self.assertEqual(self.baton.call("restore-script.check", text="x = 1\n", **self.who), {"ok": True, "line": None, "message": ""})

    def test_too_much_and_what_is_no_text_is_refused(self):
        self.dumped()
        self.assertEqual(self.baton.error("restore-script.save", **self.save("a\0b"))["code"], "bad-request")
        self.assertEqual(self.baton.error("restore-script.save", **self.save("\ud800"))["code"], "bad-request")
        self.put("restore2preview.py", b"#" * ((16 << 20) + 1))
        self.assertEqual(self.baton.error("restore-script", **self.who)["code"], "too-large")
        for name in ("../restore.py", "/etc/passwd", "", None, "20261128T000000Z-x.base"):
            self.assertEqual(self.baton.error("restore-script.version", name=name, **self.who)["code"], "bad-request", name)
        self.assertEqual(self.baton.error("restore-script.version", name="20261128T000000Z-x.py", **self.who)["code"], "not-found")

    def test_only_the_production_site_of_that_series_is_written(self):
        self.pair(name="foo")
        self.dumped()
        for change in ({"series": "mdg-00000000"}, {"links": self.root + "/foo"}, {"links": "relative"}, {"series": "../x"}):
            self.assertEqual(self.baton.error("restore-script", **dict(self.who, **change))["code"], "bad-request", change)
        os.unlink(self.links + "/prod")
        self.assertEqual(self.baton.error("restore-script", **self.who)["code"], "not-found")

    def test_the_newest_100_versions_stay(self):
        from baton_server import restorefiles
        self.dumped()
        directory = self.dump + "/restore2preview.versions"
        for number in range(120):
            self.write("%s/20200101T%06dZ-ann.py" % (directory, number))
            self.write("%s/20200101T%06dZ-ann.base" % (directory, number))
        self.write(directory + "/notes.txt", "the provider's")
        self.put("restore2preview.py", "x = 1\n")
        with restorefiles.Dump(self.production) as dump:
            with mock.patch.object(restorefiles.time, "gmtime", return_value=time.gmtime()):   # all in one second
                made = [dump.keep("a/b c") for _ in range(3)]
        self.assertEqual([name[17:] for name in made], ["a-b-c.py", "a-b-c~2.py", "a-b-c~3.py"])
        left = self.versions()
        self.assertEqual((len(left), left[0]), (100, "20200101T000023Z-ann.py"))
        self.assertTrue(os.path.exists(directory + "/notes.txt"))
        self.assertFalse(os.path.exists(directory + "/20200101T000022Z-ann.base"))
        self.assertEqual([one["name"] for one in self.document()["versions"]][:3], made[::-1])
        self.assertEqual(self.document()["versions"][0]["by"], "a-b-c")

    def test_a_text_that_no_python_can_compile_ends_no_helper(self):
        self.dumped()
        made = self.baton.call("restore-script.save", **self.save("x = " + "(" * 90000 + ")" * 90000 + "\n"))["restoreScript"]
        self.assertEqual((made["state"], made["syntax"] is None), ("conflict", False))

    def test_a_job_merges_refuses_and_is_undone_by_the_real_runner(self):
        self.dumped(NEW)
        self.put("restore2preview.base", restore())
        kept = restore().replace("title=title", "title=title.upper()")
        self.put("restore2preview.py", kept)
        with_ = dict(self.who, directory="snapshot2preview", preview=self.preview)
        step = {"id": "compare", "phase": "compare", "run": {"action": "restore-script", "with": with_, "cwd": self.production}, "undo": {"action": "restore-script-back", "with": with_, "cwd": self.production}}
        plan = dict(self.plan(self.links, operation="sync", steps=[step, self.step("restore", "exit 1", self.preview)]), source=self.production)
        job = self.ended(self.baton, self.baton.call("job.start", plan=plan, by="ann@laptop")["job"]["id"])
        self.assertEqual((job["state"], job["canUndo"], job["steps"][0]["state"]), ("failed", True, "done"))
        self.assertEqual(self.baton.call("job.report", job=job["id"])["restoreScript"]["state"], "merge")
        self.assertEqual((self.document()["state"], self.document()["keptBy"], self.document()["versions"][0]["by"]), ("current", "ann@laptop", "ann@laptop"))
        undone = self.ended(self.baton, self.baton.call("job.undo", job=job["id"], by="eva")["job"]["id"])
        self.assertEqual((undone["state"], self.text("restore2preview.py"), self.text("restore2preview.base")), ("succeeded", kept, restore()))
        self.put("restore2preview.py", restore().replace("create_b_two(id, title, price)", "create_b_two(id, title)"))
        job = self.ended(self.baton, self.baton.call("job.start", plan=plan, by="ann@laptop")["job"]["id"])
        self.assertEqual((job["state"], job["refusal"]["code"], job["preview"]), ("refused", "restore-script", "untouched"))

    def test_two_who_save_at_once_lose_nothing(self):
        self.dumped()
        self.put("restore2preview.py", "x = 0\n")
        helpers = [self.helper() for _ in range(4)]
        wanted = [(one, one.send("restore-script.save", **self.save("x = %d\n" % number))) for number, one in enumerate(helpers, 1)]
        ends = [one.end_of(call)[0] for one, call in wanted]
        good = [end for end in ends if "result" in end]
        self.assertEqual(len(good), 1)
        self.assertEqual({end["error"]["code"] for end in ends if "error" in end} - {"locked", "refused"}, set())
        self.assertEqual([self.text("restore2preview.versions/" + name) for name in self.versions()], ["x = 0\n"])


if __name__ == "__main__":
    support.main()
