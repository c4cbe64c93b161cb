# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os

import support
from switching import SwitchCase

from baton_server import actions, attempt_keep, forking, notes, notespage, rootops, setup_notes

CRON = "SHELL=/bin/sh\n# what @P@ needs\nMAILTO=ann@mdg1.example.com\n*/5 * * * * www-data cd @P@ && env/bin/python manage.py checkmail\n0 4 * * * www-data @P@/nightly.sh mdg1 # of mdg10\n"


class KeepCase(SwitchCase):
    def setUp(self):
        SwitchCase.setUp(self)
        self.etc = self.make("etc")
        for name in ("cron.d", "cron.daily"):
            self.make("etc", name)
        forking.INHERITED["LINO_BATON_ETC"] = self.etc   # what a job begins with
        for site in (self.production, self.preview, self.links + "/other1"):
            self.site(site)
        self.begin("keeping", switched="2026-12-05T17:10:00Z", ends="2026-12-05T18:10:00Z", language="de")
        self.addCleanup(forking.INHERITED.pop, "LINO_BATON_ETC")
        os.environ["LINO_BATON_ETC"] = self.etc
        self.addCleanup(os.environ.pop, "LINO_BATON_ETC")

    def plan(self):
        return dict(SwitchCase.plan(self), operation="keep")

    def cron(self, name, text, mode=0o644):
        return self.write(self.etc + "/" + name, text.replace("@P@", self.production).replace("@V@", self.preview), mode)

    def jobs(self):
        return self.act("attempt-jobs", "jobs")

    def of(self, name):
        path = self.etc + "/" + name
        return self.content(path).decode().replace(self.production + "/", "@P@/").replace(self.production + " ", "@P@ ").replace(self.preview, "@V@") if os.path.exists(path) else None


class CronJobs(KeepCase):
    def test_the_lines_of_a_table_become_the_new_site_s_by_whole_name_and_a_table_of_its_own_gets_its_name(self):
        self.cron("cron.d/mdg1-jobs", CRON)
        self.assertEqual(self.jobs(), 0, self.output)
        self.assertIsNone(self.of("cron.d/mdg1-jobs"))
        self.assertEqual(self.of("cron.d/mdg2-jobs"), "SHELL=/bin/sh\n# what @V@ needs\nMAILTO=ann@mdg1.example.com\n*/5 * * * * www-data cd @V@ && env/bin/python manage.py checkmail\n"
                         "0 4 * * * www-data @V@/nightly.sh mdg2 # of mdg10\n")
        self.assertIn("-*/5 * * * * www-data cd %s " % self.production, self.output)
        self.assertIn("+*/5 * * * * www-data cd %s " % self.preview, self.output)
        self.assertEqual(self.jobs(), 0)
        self.assertIn("no cron job", self.output)

    def test_a_table_with_jobs_of_others_keeps_them_byte_for_byte(self):
        text = "# shared\r\n0 1 * * * root /usr/bin/true mdg1\n0 2 * * * www-data @P@/go\n0 3 * * * www-data %s/go\n" % (self.links + "/other1")
        self.cron("crontab", text)
        self.assertEqual(self.jobs(), 0, self.output)
        self.assertEqual(self.content(self.etc + "/crontab").decode(), text.replace("@P@", self.preview))
        self.assertIn("without its directory", " ".join(self.report["warnings"]))

    def test_what_also_names_another_site_is_told_and_not_touched(self):
        both = self.cron("cron.daily/all", "#!/bin/sh\nfor one in @P@ %s; do $one/go; done\n" % (self.links + "/other1"), 0o755)
        line = self.cron("cron.d/both", "0 2 * * * root cp @P@/a @V@/b\n")
        before = self.content(both), self.content(line)
        self.assertEqual(self.jobs(), 0, self.output)
        self.assertEqual((self.content(both), self.content(line)), before)
        self.assertEqual(len([one for one in self.report["warnings"] if "by hand" in one]), 2)

    def test_a_script_keeps_its_mode_and_gets_the_new_name(self):
        self.cron("cron.daily/lino_mdg1", "#!/bin/sh\n# caf\xe9\n@P@/go --site mdg1\n".encode("latin-1").decode("latin-1"), 0o750)
        self.write(self.etc + "/cron.daily/lino_mdg1", ("#!/bin/sh\n# caf\xe9\n%s/go --site mdg1\n" % self.production).encode("latin-1"), 0o750)
        self.assertEqual(self.jobs(), 0, self.output)
        self.assertEqual(self.content(self.etc + "/cron.daily/lino_mdg2"), ("#!/bin/sh\n# caf\xe9\n%s/go --site mdg2\n" % self.preview).encode("latin-1"))
        self.assertEqual(os.stat(self.etc + "/cron.daily/lino_mdg2").st_mode & 0o777, 0o750)
        self.assertFalse(os.path.exists(self.etc + "/cron.daily/lino_mdg1"))

    def test_the_snapshot_job_goes_where_the_new_site_has_its_own(self):
        self.cron("cron.daily/make_snapshot_mdg1", "#!/bin/sh\n@P@/make_snapshot.sh\n", 0o755)
        mine = self.cron("cron.daily/make_snapshot_mdg2", "#!/bin/sh\n@V@/make_snapshot.sh\n", 0o755)
        before = self.content(mine)
        self.assertEqual(self.jobs(), 0, self.output)
        self.assertFalse(os.path.exists(self.etc + "/cron.daily/make_snapshot_mdg1"))
        self.assertEqual(self.content(mine), before)
        self.cron("cron.d/snapshots", "0 1 * * * root @P@/make_snapshot.sh\n0 2 * * * root @P@/go\n")
        self.assertEqual(self.jobs(), 0, self.output)
        self.assertEqual(self.of("cron.d/snapshots"), "0 2 * * * root @V@/go\n")

    def test_the_only_snapshot_job_becomes_the_new_site_s(self):
        self.cron("cron.daily/make_snapshot_mdg1", "#!/bin/sh\n@P@/make_snapshot.sh\n", 0o755)
        self.assertEqual(self.jobs(), 0, self.output)
        self.assertEqual(self.of("cron.daily/make_snapshot_mdg2"), "#!/bin/sh\n@V@/make_snapshot.sh\n")

    def test_a_line_that_the_new_site_has_already_does_not_come_twice(self):
        self.cron("cron.d/jobs", "0 2 * * * root @P@/go\n0 2 * * * root @V@/go\n")
        self.assertEqual(self.jobs(), 0, self.output)
        self.assertEqual(self.of("cron.d/jobs"), "0 2 * * * root @V@/go\n")

    def test_another_file_of_the_new_name_is_not_overwritten(self):
        self.cron("cron.daily/lino_mdg1", "#!/bin/sh\n@P@/go\n", 0o755)
        theirs = self.cron("cron.daily/lino_mdg2", "#!/bin/sh\necho theirs\n", 0o755)
        self.assertEqual(self.jobs(), 0, self.output)
        self.assertEqual(self.content(theirs), b"#!/bin/sh\necho theirs\n")
        self.assertTrue(os.path.exists(self.etc + "/cron.daily/lino_mdg1"))
        self.assertIn("look at both", " ".join(self.report["warnings"]))

    def test_jobs_of_other_sites_and_of_the_link_stay(self):
        texts = {name: self.cron(name, text) for name, text in (("cron.d/ten", "0 1 * * * root %s0/go\n" % self.production), ("cron.d/link", "0 1 * * * root %s/prod/go\n" % self.links))}
        before = [self.content(path) for path in texts.values()]
        self.assertEqual(self.jobs(), 0, self.output)
        self.assertEqual([self.content(path) for path in texts.values()], before)

    def test_a_step_that_was_ended_between_the_new_file_and_the_old_one_is_done_again(self):
        self.cron("cron.daily/lino_mdg1", "#!/bin/sh\n@P@/go\n", 0o755)
        first = attempt_keep.Jobs(self.production, self.preview).operations[0]
        self.write(first["path"], first["data"], first["mode"])
        self.assertEqual(self.jobs(), 0, self.output)
        self.assertEqual((self.of("cron.daily/lino_mdg1"), self.of("cron.daily/lino_mdg2")), (None, "#!/bin/sh\n@V@/go\n"))

    def test_an_administrator_gets_the_same_operations(self):
        self.cron("cron.daily/lino_mdg1", "#!/bin/sh\n@P@/go\n", 0o755)
        context = actions.Context(self.directory_of_job, self.plan(), "jobs", self.preview, self.run_id)
        module, function = actions.PRIVILEGED["attempt-jobs"]
        self.assertEqual((module, [one["do"] for one in getattr(attempt_keep, function)(context, {})]), ("attempt_keep", ["write", "remove"]))
        self.assertIn("lino_mdg2", "\n".join(rootops.script(attempt_keep.jobs_operations(context, {}))))


class Notes(KeepCase):
    FIRST = "# What is new\n\nThis is the preview of the next version, since 1 December 2026. Please try it, and tell us what you find.\n"

    def kept_notes(self, text, by, page=None):
        page = page or "<html><body>\n<p>%s</p></body></html>" % text
        kept = notes.Notes(self.series, self.preview)
        with notes.Held(kept):
            notes.publish(self.preview, page)
            kept.replace(text, page, by)
        return kept

    def mark(self):
        return self.act("attempt-notes", "notes")

    def test_the_provider_s_text_stays_and_its_page_gets_a_line_of_our_own(self):
        kept = self.kept_notes("My own words.\n", "ann@laptop")
        for _ in range(2):
            self.assertEqual(self.mark(), 0, self.output)
            self.assertEqual(kept.text(), "My own words.\n")
            page = notes.published(self.preview)
            self.assertEqual(page.count("In Produktion seit 5.12.2026."), 1)
            self.assertIn("<body>\n" + notespage.BEGIN, page)
            self.assertEqual((kept.meta()["page"], kept.meta()["by"]), (notes.fingerprint(page), "ann@laptop"))
            self.assertEqual(notes.document(self.series, self.links, self.preview)["released"]["since"], "2026-12-05T17:10:00Z")
        self.assertFalse(notes.document(self.series, self.links, self.preview)["stale"])

    def test_our_own_first_text_no_longer_asks_to_try_the_preview(self):
        kept = self.kept_notes(self.FIRST, setup_notes.BY)
        self.assertEqual(self.mark(), 0, self.output)
        for text in (kept.text(), notes.published(self.preview)):
            self.assertNotIn("Please try it", text)
            self.assertIn(notespage.IN_PRODUCTION, text)
        self.assertEqual(len(kept.names()), 1, "the former text is an earlier version")

    def test_the_line_stays_when_another_text_is_published_later(self):
        self.kept_notes("one", "ann")
        self.mark()
        found = notes.save({"series": self.series, "links": self.links, "site": self.preview, "markdown": "two", "html": "<body><p>two</p></body>", "seen": notes.fingerprint("one"), "by": "bob"})
        self.assertIn("In Produktion seit", notes.published(self.preview))
        self.assertEqual((found["stale"], found["released"]["since"]), (False, "2026-12-05T17:10:00Z"))

    def test_a_page_of_somebody_else_is_not_touched(self):
        kept = self.kept_notes("one", "ann")
        notes.publish(self.preview, "<p>by hand</p>")
        self.assertEqual(self.mark(), 0)
        self.assertEqual(notes.published(self.preview), "<p>by hand</p>")
        self.assertTrue(self.report["warnings"] and kept.meta()["released"])

    def test_a_step_that_was_ended_before_the_page_was_written_is_done_again(self):
        self.kept_notes("one", "ann")
        publish = notes.publish

        def fail(*_):
            raise OSError(28, "No space left on device")
        notes.publish = fail
        try:
            self.assertEqual(self.mark(), 1)
        finally:
            notes.publish = publish
        self.assertEqual(self.mark(), 0)
        self.assertIn("In Produktion seit", notes.published(self.preview))
        self.assertNotIn("another page", self.output)

    def test_without_notes_there_is_nothing_to_do(self):
        self.assertEqual(self.mark(), 0)
        self.assertIn("no release notes", self.output)

    def test_each_language_has_its_sentence(self):
        for language, words in (("en", "In production since 5 December 2026."), ("fr", "En production depuis le 05/12/2026."), ("nl", "In productie sinds 05-12-2026."), ("et", "Kasutusel alates 5.12.2026."),
                                ("", "In production since 5 December 2026.")):
            self.assertEqual(notespage.released_words({"since": "2026-12-05T12:10:00Z", "language": language}), words)


if __name__ == "__main__":
    support.main()
