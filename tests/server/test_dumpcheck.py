# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import subprocess
import sys

import support
from support import Case

from baton_server import dumpcheck

with open(os.path.join(support.ROOT, "tests", "fixtures", "dump", "noi.json"), encoding="utf-8") as _source:
    NOI = {name: text.encode() for name, text in json.load(_source).items()}   # what lino-noi's dump2py -m 12 wrote, of seven tables
TABLES = {"contacts_companytype": 16, "contacts_roletype": 5, "contacts_company": 26, "system_siteconfig": 1, "userstats_userstat": 36, "working_sessiontype": 1, "comments_reaction": 0}


class Dumps(Case):
    def setUp(self):
        Case.setUp(self)
        self.place = self.make("dump")
        for name, data in NOI.items():
            self.write(self.place + "/" + name, data)

    def broken(self, file=None):
        with self.assertRaises(dumpcheck.Broken) as caught:
            dumpcheck.check(self.place)
        if file:
            self.assertEqual(caught.exception.file, file)
        return str(caught.exception)

    def change(self, name, old, new, count=1):
        self.assertIn(old, NOI[name])
        self.write(self.place + "/" + name, NOI[name].replace(old, new, count))

    def test_a_complete_dump_tells_its_rows_per_table(self):
        found = dumpcheck.check(self.place)
        self.assertEqual((found["counts"], found["objects"], found["files"], found["bytes"]), (TABLES, 85, len(NOI), sum(map(len, NOI.values()))))

    def test_a_restore2preview_beside_it_does_not_count(self):
        self.write(self.place + "/restore2preview.py", "execfile('gone.py')\n")
        self.write(self.place + "/requirements.txt", "x")
        self.assertEqual(dumpcheck.check(self.place)["objects"], 85)

    def test_a_file_cut_at_any_tenth_byte_is_refused(self):
        for name, data in NOI.items():
            for size in list(range(0, len(data), 10)) + [len(data) - 1]:
                self.write(self.place + "/" + name, data[:size])
                try:
                    dumpcheck.check(self.place)
                except dumpcheck.Broken as error:
                    self.assertIn(error.file, (name, "contacts_companytype_1.py", "contacts_company_1.py", "userstats_userstat_1.py"))
                    continue
                self.fail("%s, cut to %d of %d bytes, is called complete" % (name, size, len(data)))
            self.write(self.place + "/" + name, data)

    def test_a_missing_file_is_named(self):
        for name in NOI:
            os.unlink(self.place + "/" + name)
            self.broken(name)
            self.write(self.place + "/" + name, NOI[name])

    def test_rows_that_are_lost_or_twice_are_refused(self):
        lines = NOI["contacts_roletype.py"].split(b"\n")
        self.write(self.place + "/contacts_roletype.py", b"\n".join(lines[:5] + lines[6:]))
        self.assertIn("5 objects are stated for table contacts_roletype, and there are 4", self.broken("contacts_roletype.py"))
        self.write(self.place + "/contacts_roletype.py", b"\n".join(lines[:5] + lines[4:]))
        self.assertIn("there are 6", self.broken())

    def test_a_row_that_stands_in_two_parts_is_refused(self):
        """As slices of an unordered table may have it: then another row is missing."""
        row = NOI["userstats_userstat_1.py"].split(b"\n")[3]
        self.change("userstats_userstat_2.py", NOI["userstats_userstat_2.py"].split(b"\n")[5], row)
        self.assertIn("1 rows of table userstats_userstat are there twice", self.broken())

    def test_parts_must_belong_together(self):
        self.change("userstats_userstat_2.py", b"(part 2 of 4)", b"(part 3 of 4)")
        self.broken("userstats_userstat_2.py")
        self.change("userstats_userstat_2.py", b"Loading 36", b"Loading 37")
        self.assertIn("of the 4 parts", self.broken("userstats_userstat_1.py"))
        self.write(self.place + "/userstats_userstat_2.py", NOI["userstats_userstat_2.py"])
        self.change("restore.py", b'    execfile("userstats_userstat_4.py", *args)\n', b"")
        self.broken("userstats_userstat_1.py")

    def test_what_is_no_python_is_refused_with_its_line(self):
        for old, new in ((b"loader.save(", b"loader.save(("), (b",None", b",\0one"), (b"\nloader.save", b"\nload er.save")):
            self.change("contacts_company_1.py", old, new)
            self.assertRegex(self.broken("contacts_company_1.py"), "line [0-9]+")
        self.change("restore.py", b"def main(args):", b"def main(args:")
        self.broken("restore.py")

    def test_what_dump2py_could_not_read_is_refused(self):
        self.change("contacts_roletype.py", b"\nloader.flush", b'\nraise Exception("The data of table x has not been dumped because an error y occured.")\nloader.flush')
        self.assertIn("has not been dumped", self.broken("contacts_roletype.py"))
        self.write(self.place + "/contacts_roletype.py", NOI["contacts_roletype.py"])
        self.change("restore.py", b"    loader.finalize()", b'\nraise Exception("The data of table x has not been dumped because an error y occured.")\n    loader.finalize()')
        self.broken("restore.py")

    def test_a_table_that_restore_py_does_not_load_is_refused(self):
        self.write(self.place + "/extra_table.py", NOI["contacts_roletype.py"])
        self.assertIn("does not load", self.broken("extra_table.py"))

    def test_random_bytes_never_do_anything_but_refuse(self):
        for number in range(200):
            data = bytearray(NOI["contacts_company_2.py"])
            data[(number * 37) % len(data)] ^= 1 << number % 8
            self.write(self.place + "/contacts_company_2.py", bytes(data))
            try:
                self.assertEqual(dumpcheck.check(self.place)["objects"], 85)   # within a text nobody can tell
            except dumpcheck.Broken:
                pass

    def test_a_large_dump_costs_no_memory(self):
        rows = 200000
        with open(self.place + "/contacts_roletype.py", "w") as out:
            out.write('# -*- coding: UTF-8 -*-\nlogger.info("Loading %d objects to table contacts_roletype...")\n# fields: id, name\n' % rows)
            for number in range(rows):
                out.write("loader.save(create_contacts_roletype(%d,['name %d', None, None],True))\n" % (number, number))
            out.write("\nloader.flush_deferred_objects()\n")
        code = ("import sys, resource; sys.path.insert(0, %r); from baton_server import dumpcheck; dumpcheck.check(%r); u = resource.getrusage(resource.RUSAGE_SELF); print(u.ru_maxrss, u.ru_utime)"
                % (support.SERVER, self.place))
        peak, seconds = subprocess.check_output([sys.executable, "-B", "-c", code]).decode().split()
        self.assertLess(int(peak), 100000, "kB")
        self.assertLess(float(seconds), 60)


if __name__ == "__main__":
    support.main()
