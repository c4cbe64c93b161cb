# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import time
from unittest import mock

import support
from switching import SwitchCase

from baton_server import attempt_client, attempt_fingerprint, attempt_holders, attempt_switch, attempts, paths


class Switch(SwitchCase):
    def test_the_switch_moves_both_links_and_the_page_and_is_in_the_record(self):
        self.assertEqual(self.switch(), 0, self.output)
        self.is_there()
        self.assertEqual(self.kept()["raw"], {"prod": "mdg1", "preview": "mdg2"})
        self.assertTrue(self.kept()["clock"])
        self.assertEqual(self.switch(), 0, "a second time as well")
        self.is_there()

    def test_an_undo_makes_all_as_it_was_before_with_production_thawed(self):
        self.switch()
        self.assertEqual(self.switch_back(), 0, self.output)
        self.is_back()
        self.assertEqual((self.kept()["switched"], self.kept()["clock"]), (None, None))
        self.assertEqual(self.switch_back(), 0)
        self.assertIn("nothing was switched", self.output)

    def test_an_undo_before_the_switch_changes_nothing(self):
        self.assertEqual(self.switch_back(), 0)
        self.assertTrue(self.shows(self.production) and self.shows(self.preview))
        self.assertEqual(self.leads(), ("mdg1", "mdg1"))

    def test_a_cancel_goes_back_and_leaves_the_preview_link_for_later(self):
        self.switched()
        self.assertEqual(self.go_back(), 0, self.output)
        self.is_back(preview=False)
        self.assertTrue(self.kept()["switched"])
        self.assertEqual(self.go_back(), 0)
        self.assertIn("already", self.output)
        self.assertEqual(self.act("attempt-preview-back", "link"), 0, self.output)
        self.assertEqual((self.leads("preview"), self.shows(self.preview)), (("mdg2", "mdg2"), False))
        self.assertEqual(self.act("attempt-preview-back", "link"), 0, self.output)

    def test_links_keep_the_manner_in_which_production_s_was_written(self):
        other = self.directory + "/other"
        os.symlink(self.links, other)
        for prod, preview, wanted in (("mdg1", self.preview, "mdg2"), (self.production, "mdg2", self.preview), (other + "/mdg1", "mdg2", other + "/mdg2"), ("./mdg1/", "./mdg2", "mdg2")):
            for role, text in (("prod", prod), ("preview", preview)):
                os.unlink(self.links + "/" + role)
                os.symlink(text, self.links + "/" + role)
            self.begin()
            self.assertEqual(self.switch(), 0, self.output)
            self.assertEqual(self.leads()[0], wanted)
            self.assertEqual(self.switch_back(), 0, self.output)
            self.assertEqual((self.leads()[0], self.leads("preview")[0]), (prod, preview))

    def test_without_production_s_page_nothing_is_switched(self):
        os.unlink(self.production + "/.maintenance")
        self.assertEqual(self.switch(), 3)
        self.refusal("guard")
        self.assertEqual((self.leads()[1], self.leads("preview")[1], self.shows(self.preview), self.kept()["switching"]), ("mdg1", "mdg2", True, None))

    def test_what_was_written_into_the_frozen_production_keeps_it_production(self):
        known = {"state": {"who": "mysql:h:1:/d:mdg1"}, "tables": {"tickets_ticket": [7, "a"]}, "media": {"digest": "", "files": 0, "listing": ""}}
        for written, tables, status in ((True, {"tickets_ticket": [8, "b"]}, 3), (None, {"tickets_ticket": [8, "b"]}, 3), (True, known["tables"], 0)):
            with mock.patch.multiple(attempt_fingerprint, kept=lambda *_: known, written=lambda *_: written, take=lambda *_: dict(known, tables=tables)):
                self.assertEqual(self.switch(), status, self.output)
            if status:
                self.refusal("written")
                self.assertIn("tickets_ticket has 8 rows, and had 7", self.report["refusal"]["found"])
                self.assertEqual((self.leads()[1], self.leads("preview")[1], self.kept()["switching"]), ("mdg1", "mdg2", None))
        self.is_there()

    def test_counters_that_tell_late_are_no_proof_that_the_dump_has_what_the_fingerprint_has(self):
        known = {"state": {"who": "postgresql:1:mdg1"}, "tables": {}, "media": {"digest": "", "files": 0, "listing": ""}}
        with mock.patch.multiple(attempt_fingerprint, kept=lambda *_: known, written=lambda *_: True, take=lambda *_: known):
            self.assertEqual(self.switch(), 3, self.output)
        self.refusal("written")
        self.assertEqual(self.leads()[1], "mdg1")

    def test_a_standstill_of_another_database_than_django_dumped_is_no_proof(self):
        paths.write_json(os.path.join(self.directory_of_job, "report.dump.json"), {"identity": {"engine": "postgresql", "system": "", "oid": "7", "database": "mdg1"}})
        for who, status in (("postgresql:8:mdg1", 3), ("sqlite3:/x", 3), ("postgresql:7:mdg1", 0)):
            with mock.patch.multiple(attempt_fingerprint, kept=lambda *_: {"state": {"who": who}}, written=lambda *_: False):
                self.assertEqual(self.switch(), status, who)
            if status:
                self.refusal("database")
                self.assertIn("number 7 of", self.report["refusal"]["found"])
                self.assertEqual(self.leads()[1], "mdg1")

    def test_production_whose_counters_stand_still_is_not_read_again(self):
        with mock.patch.multiple(attempt_fingerprint, kept=lambda *_: {"state": {"who": ""}}, written=lambda *_: False, take=None):
            self.assertEqual(self.switch(), 0, self.output)

    def test_production_that_cannot_be_asked_is_not_left(self):
        def take(*_):
            raise attempt_client.Problem("no answer")
        with mock.patch.multiple(attempt_fingerprint, kept=lambda *_: {"state": {"who": ""}}, written=lambda *_: None, take=take):
            self.assertEqual(self.switch(), 1)
        self.assertEqual(self.leads()[1], "mdg1")

    def test_a_cancel_without_the_new_site_s_page_goes_nowhere(self):
        self.switched()
        os.unlink(self.preview + "/.maintenance")
        self.assertEqual(self.go_back(), 3)
        self.refusal("guard")
        self.assertEqual(self.leads()[1], "mdg2")
        self.assertTrue(self.shows(self.production))

    def test_the_page_s_own_text_goes_with_it(self):
        for site in (self.production, self.preview):
            self.write(site + "/.maintenance.html", "<p>away</p>\n<!-- Lino Baton: x -->\n")
        self.switch()
        self.assertEqual([os.path.exists(one + "/.maintenance.html") for one in (self.production, self.preview)], [True, False])
        self.switch_back()
        self.assertFalse(os.path.exists(self.production + "/.maintenance.html"))

    def test_a_page_that_somebody_else_put_into_the_new_site_stops_the_switch_before_it_begins(self):
        self.write(self.preview + "/.maintenance", "away until Monday")
        self.assertEqual(self.switch(), 3)
        self.refusal("guard")
        self.assertEqual((self.leads()[1], self.leads("preview")[1]), ("mdg1", "mdg2"))
        self.assertEqual(self.content(self.preview + "/.maintenance"), b"away until Monday")

    def test_a_page_that_somebody_else_put_into_the_former_production_stays_and_is_told(self):
        self.switched()
        self.write(self.production + "/.maintenance", "away until Monday")
        self.assertEqual(self.go_back(), 3)
        self.refusal("guard")
        self.assertEqual(self.leads()[1], "mdg2")
        attempts.change(self.series, lambda record: dict(record, state="starting"))
        self.assertEqual(self.switch_back(), 0, "an undo goes back all the same")
        self.assertIn("somebody else", self.report["warnings"][0])
        self.assertEqual((self.leads()[1], self.content(self.production + "/.maintenance")), ("mdg1", b"away until Monday"))

    def test_the_undo_of_a_return_makes_the_new_site_production_with_both_frozen(self):
        self.switched()
        self.go_back()
        self.assertEqual(self.act("attempt-return-back", "return", cwd=self.production), 0, self.output)
        self.assertEqual((self.leads()[1], self.shows(self.production), self.shows(self.preview), self.leads("preview"), self.kept()["switching"]), ("mdg2", True, True, None, None))
        self.assertEqual(self.act("attempt-return-back", "return", cwd=self.production), 0, self.output)

    def test_a_return_that_cannot_rename_leaves_both_frozen(self):
        self.switched()
        rename = os.rename

        def fail(source, target):
            if target.endswith("/prod"):
                raise OSError(5, "Input/output error")
            rename(source, target)
        os.rename = fail
        try:
            self.assertEqual(self.go_back(), 1)
        finally:
            os.rename = rename
        self.assertEqual((self.leads()[1], self.shows(self.production), self.shows(self.preview), self.kept()["switching"], self.left_over()), ("mdg2", True, True, None, []))

    def test_a_full_disk_keeps_no_undo_from_making_production_answer(self):
        self.switch()

        def full(*_, **__):
            raise OSError(28, "No space left on device")
        before = paths.write_json, os.link
        paths.write_json, os.link = full, full
        try:
            self.switch_back()
        finally:
            paths.write_json, os.link = before
        self.assertEqual((self.leads()[1], self.shows(self.production)), ("mdg1", False), self.output)
        self.assertEqual(self.switch_back(), 0, self.output)
        self.is_back()


class Strangers(SwitchCase):
    """What somebody else did meanwhile is found, told, and never overwritten."""

    def change(self, role, kind):
        path = self.links + "/" + role
        if os.path.lexists(path):
            os.unlink(path)
        if kind == "elsewhere":
            os.makedirs(self.links + "/mdg9", exist_ok=True)
            os.symlink("mdg9", path)
        elif kind == "file":
            self.write(path, "a note")
        elif kind == "directory":
            os.makedirs(path)

    def look(self, role):
        path = self.links + "/" + role
        return (os.lstat(path).st_mode, os.path.islink(path) and os.readlink(path)) if os.path.lexists(path) else None

    def put_right(self, role, text):
        path = self.links + "/" + role
        if os.path.islink(path) or os.path.isfile(path):
            os.unlink(path)
        elif os.path.isdir(path):
            os.rmdir(path)
        if text:
            os.symlink(text, path)

    def test_a_link_of_another_kind_or_elsewhere_stops_each_direction_with_what_was_found(self):
        for role, kind in (("prod", "elsewhere"), ("prod", "file"), ("prod", "directory"), ("prod", "none"), ("preview", "elsewhere"), ("preview", "file"), ("preview", "directory")):
            self.begin()
            self.put_right("prod", "mdg1")
            self.put_right("preview", "mdg2")
            self.change(role, kind)
            before = self.look("prod"), self.look("preview")
            self.assertEqual(self.switch(), 3, (role, kind))
            self.refusal("switched")
            self.assertEqual((self.look("prod"), self.look("preview")), before, (role, kind))
            self.assertTrue(self.shows(self.production) and self.shows(self.preview))

    def test_the_way_back_overwrites_nothing_either(self):
        for kind in ("elsewhere", "file", "directory", "none"):
            self.put_right("prod", "mdg1")
            self.put_right("preview", "mdg2")
            self.begin()
            self.switched()
            self.change("prod", kind)
            before = self.look("prod")
            for action in ("attempt-return", "attempt-switch-back", "attempt-preview-back"):
                self.assertEqual(self.act(action, "return", cwd=self.production), 3, (action, kind))
                self.refusal("switched")
                self.assertEqual(self.look("prod"), before)

    def test_an_undo_goes_back_although_somebody_took_the_preview_link(self):
        self.switch()
        self.change("preview", "elsewhere")
        self.assertEqual(self.switch_back(), 0, self.output)
        self.assertEqual((self.leads()[1], self.leads("preview")[1], self.shows(self.production)), ("mdg1", "mdg9", False))
        self.assertIn("mdg9", " ".join(self.report["warnings"]))

    def test_a_preview_link_of_somebody_else_stops_the_last_step_of_a_cancel(self):
        self.switched()
        self.go_back()
        self.change("preview", "elsewhere")
        self.assertEqual(self.act("attempt-preview-back", "link"), 3)
        self.refusal("switched")
        self.assertEqual(self.leads("preview")[1], "mdg9")

    def test_a_switch_that_somebody_made_by_hand_is_not_taken_for_the_attempt_s(self):
        attempt_switch.lead(self.links + "/prod", "mdg2")
        self.assertEqual(self.switch(), 3)
        self.refusal("switched")

    def test_a_link_that_is_changed_in_the_last_moment_is_not_overwritten(self):
        symlink = os.symlink

        def meanwhile(text, path):
            symlink(text, path)
            if ".prod." in path:
                os.unlink(self.links + "/prod")
                symlink("mdg9", self.links + "/prod")
        os.makedirs(self.links + "/mdg9")
        os.symlink = meanwhile
        try:
            self.assertEqual(self.switch(), 3)
        finally:
            os.symlink = symlink
        self.refusal("switched")
        self.assertEqual((self.leads()[1], self.shows(self.production), self.shows(self.preview), self.left_over()), ("mdg9", True, True, []))

    def test_another_job_s_sites_are_refused(self):
        self.begin(former=self.links + "/mdg7")
        self.assertEqual(self.switch(), 3)
        self.refusal("attempt")


class Time(SwitchCase):
    def test_the_survey_and_the_switch_last_less_than_a_second(self):
        begun = time.monotonic()
        attempt_holders.find(self.links)
        found = time.monotonic() - begun
        begun = time.monotonic()
        self.assertEqual(self.switch(), 0)
        whole = time.monotonic() - begun
        print("web servers looked at in %.0f ms; the whole step, with its process, %.0f ms" % (found * 1000, whole * 1000))
        self.assertLess(whole, 1.0)


if __name__ == "__main__":
    support.main()
