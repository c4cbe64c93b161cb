#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A preview that is a release ahead of production: the dump of one Lino is restored by another, and a model has one field more and one less."""
import unittest

from sync_case import SyncCase
import lino_files

OLDER = "26.9.7"
NEXT_MODELS = lino_files.MODELS.replace("    note = models.TextField(blank=True)\n", "    remark = models.TextField(blank=True)\n    rank = models.IntegerField(default=7)\n")


class TestAReleaseAhead(SyncCase):
    def test_a_dump_of_the_older_lino_arrives_in_the_newer_site_by_the_providers_edit(self):
        self.world.run([self.world.path("prod", "env/bin/python"), "-m", "pip", "-q", "install", "--no-deps", "--disable-pip-version-check", "lino==" + OLDER])
        self.assertEqual(self.version("prod"), OLDER)
        self.assertNotEqual(self.version("preview"), OLDER)
        self.world.run(["env/bin/python", "manage.py", "prep", "--noinput", "--keepmedia"], cwd=self.world.path("prod"))
        self.world.add_rows("prod", 1, 300)
        self.world.write(self.world.path("preview", "rows/models.py"), NEXT_MODELS)

        # the field is called otherwise in the new release: an untouched copy of restore.py cannot load it
        record, said = self.sync(status=1)
        self.assertEqual((record["state"], record["preview"]), ("failed", "half-restored"), said)
        self.assertIn("note", self.log(record["id"]))

        path = self.world.snapshot("restore2preview.py")
        self.world.write(path, self.world.read(path).replace("kw.update(note=note)", "kw.update(remark=note)"))
        self.baton("resume", record["id"], "--follow")
        query = "select id, name, %s from rows_row order by id;"
        self.assertEqual(self.world.sql("preview", query % "remark"), self.world.sql("prod", query % "note"))
        self.assertEqual(self.world.sql("preview", "select distinct rank from rows_row;").strip(), "7")

        self.world.add_rows("prod", 2001, 2005)
        record, said = self.sync()
        self.assertEqual(record["state"], "succeeded", said)
        self.assertEqual(self.world.count("preview", "rows_row"), 305)

    def version(self, role):
        return self.world.run([self.world.path(role, "env/bin/python"), "-c", "import lino; print(lino.__version__)"]).stdout.strip()


if __name__ == "__main__":
    unittest.main()
