# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import unittest

import support
from dumps import TABLES, function, model, names, restore

from baton_server import restoreanalysis, restoremerge, restoretext


def loaded(text):
    return restoretext.Script(text).files()


def not_python(text):
    try:
        compile(text, "script", "exec")
    except SyntaxError as error:
        return str(error)
    return None


class Analysis:
    maxDiff = None

    def analyse(self, base, kept, fresh, present=None):
        return restoreanalysis.analyse(base, kept, fresh, present, not_python)

    def kinds(self, found, decided=None):
        return sorted((one["kind"], one["name"]) for one in found["findings"] if decided is None or one["decided"] == decided)

    def merges(self, base, kept, fresh, present=None):
        found = self.analyse(base, kept, fresh, present)
        self.assertEqual((found["state"], found["conflicts"], self.kinds(found, False)), ("merge", [], []))
        compile(found["merged"], "merged", "exec")
        return found


class Merging(Analysis, unittest.TestCase):
    def test_without_a_dump_there_is_nothing_to_say(self):
        self.assertEqual(self.analyse(None, "x = 1\n", None)["state"], "none")

    def test_the_first_script_is_the_fresh_one(self):
        found = self.analyse(None, None, restore())
        self.assertEqual((found["state"], found["merged"], found["findings"]), ("new", restore(), []))

    def test_row_counts_order_settings_and_the_models_that_change_places_are_no_drift(self):
        kept = restore().replace("    kw.update(body=body)\n", "#    kw.update(body=body)\n")
        order = ["a_one", "b_two", "c_three", "e_five", "d_four"]
        found = self.analyse(restore(), kept, restore(rows=900, order=order, settings="other.settings"))
        self.assertEqual((found["state"], found["merged"]), ("current", kept))
        self.assertEqual(self.kinds(found), [("edit", "create_c_three")])

    def test_a_new_version_of_production_reaches_the_kept_script(self):
        kept = restore().replace("    kw.update(body=body)\n", "")
        self.assertIn("SOURCE_VERSION = '26.10.0'", self.merges(restore(), kept, restore(version="26.10.0"))["merged"])

    def test_a_version_that_the_provider_wrote_stays(self):
        kept = restore(version="25.1")
        found = self.analyse(restore(), kept, restore(version="26.10.0"))
        self.assertIn("SOURCE_VERSION = '25.1'", found["merged"])
        self.assertEqual(found["state"], "current")
        self.assertEqual(self.kinds(found), [("edit", "")])

    def test_a_new_table_is_loaded_beside_an_edit_and_next_to_a_line_that_the_provider_removed(self):
        tables = dict(TABLES, bb_new=["id"])
        order = ["a_one", "b_two", "bb_new", "c_three", "d_four", "e_five"]
        kept = restore().replace('    execfile("b_two.py", *args)\n', "").replace("    kw.update(body=body)\n", "    kw.update(body=body.strip())\n")
        found = self.merges(restore(), kept, restore(tables, order=order), names(tables))
        self.assertEqual(loaded(found["merged"]), ["a_one.py", "bb_new.py", "c_three.py", "d_four.py", "e_five.py"])
        self.assertIn("body.strip()", found["merged"])
        self.assertIn("def create_bb_new(id):", found["merged"])
        self.assertIn('bb_New = resolve_model("bb.New")', found["merged"])
        self.assertEqual(found["leftOut"], ["b_two"])
        self.assertEqual(self.kinds(found), [("edit", "create_c_three"), ("left-out", "b_two"), ("new-table", "bb_new")])

    def test_a_table_that_was_split_is_loaded_in_all_its_parts(self):
        fresh = restore(parts={"c_three": 3})
        found = self.merges(restore(), restore().replace("title=title", "title=title.upper()"), fresh, names(parts={"c_three": 3}) | {"c_three.py"})
        self.assertEqual(loaded(found["merged"]), loaded(fresh))
        self.assertEqual(self.kinds(found), [("edit", "create_b_two"), ("split", "c_three"), ("stale-file", "c_three.py")])

    def test_a_table_that_is_one_file_again_is_loaded_once(self):
        found = self.merges(restore(parts={"c_three": 3}), restore(parts={"c_three": 3}).replace("title=title", "title=title.upper()"), restore())
        self.assertEqual(loaded(found["merged"]), loaded(restore()))
        self.assertIn(("joined", "c_three"), self.kinds(found))

    def test_more_parts_than_before_are_loaded_too(self):
        found = self.merges(restore(parts={"c_three": 2}), restore(parts={"c_three": 2}), restore(parts={"c_three": 4}))
        self.assertEqual(loaded(found["merged"]), loaded(restore(parts={"c_three": 4})))

    def test_a_table_that_was_left_out_stays_out_when_it_is_split(self):
        kept = restore().replace('    execfile("c_three.py", *args)\n', '#    execfile("c_three.py", *args)\n')
        found = self.analyse(restore(), kept, restore(parts={"c_three": 2}))
        self.assertNotIn("c_three", "".join(loaded(found["merged"])))
        self.assertEqual((found["state"], found["leftOut"]), ("merge", ["c_three"]))

    def test_parts_that_the_provider_left_out_need_a_decision_once_the_parts_change(self):
        base = restore(parts={"c_three": 3})
        kept = base.replace('    execfile("c_three_2.py", *args)\n', "")
        self.assertEqual(self.analyse(base, kept, base)["state"], "conflict")   # two thirds of a table are no decision to leave it out
        comment = base.replace('    execfile("c_three_2.py", *args)\n', '    # execfile("c_three_2.py", *args)\n')
        self.assertEqual(self.analyse(base, comment, base)["state"], "current")
        for one in (kept, comment):
            self.assertEqual(self.analyse(base, one, restore(parts={"c_three": 4}))["state"], "conflict")

    def test_a_table_that_production_has_no_more_is_not_loaded(self):
        tables = {t: f for t, f in TABLES.items() if t != "c_three"}
        found = self.merges(restore(), restore().replace("title=title", "title=title.upper()"), restore(tables), names(tables) | {"c_three.py"})
        self.assertEqual(loaded(found["merged"]), loaded(restore(tables)))
        self.assertNotIn("c_three", found["merged"])
        self.assertEqual(self.kinds(found), [("edit", "create_b_two"), ("gone-table", "c_three"), ("stale-file", "c_three.py")])

    def test_a_function_of_a_gone_table_that_the_provider_uses_elsewhere_stays(self):
        tables = {t: f for t, f in TABLES.items() if t != "c_three"}
        kept = restore().replace("    kw.update(title=title)\n", "    create_c_three(id, title)\n")
        merged = self.merges(restore(), kept, restore(tables))["merged"]
        self.assertIn("def create_c_three", merged)

    def test_a_field_that_is_new_merges_with_an_edit_of_the_line_beside_it(self):
        tables = dict(TABLES, b_two=["id", "title", "price", "color"])
        kept = restore().replace("    kw.update(price=price)\n", "#    kw.update(price=price)\n")
        found = self.merges(restore(), kept, restore(tables))
        self.assertIn("#    kw.update(price=price)\n    kw.update(color=color)\n    return b_Two", found["merged"])
        self.assertEqual(self.kinds(found), [("edit", "create_b_two"), ("field-added", "b_two")])

    def test_a_line_that_the_provider_added_stays_after_a_new_field(self):
        tables = dict(TABLES, b_two=["id", "title", "price", "color"])
        kept = restore().replace("    return b_Two", "    kw['tint'] = kw.pop('title')\n    return b_Two")
        self.assertIn("    kw.update(color=color)\n    kw['tint'] = kw.pop('title')\n    return b_Two", self.merges(restore(), kept, restore(tables))["merged"])

    def test_a_field_that_is_gone_in_production_and_was_a_comment_already_is_no_conflict(self):
        tables = dict(TABLES, b_two=["id", "title"])
        kept = restore().replace("    kw.update(price=price)\n", "#    kw.update(price=price)\n")
        found = self.merges(restore(), kept, restore(tables))
        self.assertEqual(restoretext.Script(found["merged"]).fields("b_two"), ["id", "title"])
        self.assertIn(("field-removed", "b_two"), self.kinds(found))

    def test_both_sides_changing_one_line_is_a_conflict_with_the_three_texts(self):
        tables = dict(TABLES, b_two=["id", "title"])
        kept = restore().replace("    kw.update(price=price)\n", "    kw.update(price=price * 2)\n")
        found = self.analyse(restore(), kept, restore(tables))
        self.assertEqual(found["state"], "conflict")
        lines = found["merged"].split("\n")
        for one in found["conflicts"]:
            self.assertEqual(lines[one["line"] - 1], "<<<<<<< restore2preview.py")
        self.assertIn("    kw.update(price=price * 2)", found["conflicts"][0]["ours"])
        self.assertIn("    kw.update(price=price)", found["conflicts"][0]["base"])
        self.assertNotIn("price", found["conflicts"][0]["fresh"])

    def test_what_stands_outside_of_the_functions_is_merged_by_diff3(self):
        kept = restore().replace("import six\n", "import six\nimport datetime\n").replace("    loader.finalize()\n", "    loader.finalize()\n    fix_them()\n")
        kept = kept.replace("\ndef create_c_three", "\nOLD = {1: 2}\n\ndef fix_them():\n    pass\n\ndef create_c_three")
        fresh = restore(dict(TABLES, z_new=["id"])).replace("def execfile(fn", "def pmem():\n    pass\n\ndef execfile(fn")
        merged = self.merges(restore(), kept, fresh)["merged"]
        for words in ("import datetime", "    fix_them()", "OLD = {1: 2}", "def pmem", "z_new.py"):
            self.assertEqual(merged.count(words), 1, words)

    def test_a_change_that_both_made_alike_is_no_conflict(self):
        def both(text):
            return text.replace("    # pmem()  # requires pip install psutil\n", "    # nothing\n")
        kept = both(restore()).replace("import six\n", "import six\nimport datetime\n")
        fresh = both(restore(version="27")).replace("    loader.finalize()\n", "    loader.finalize(1)\n")
        merged = self.merges(restore(), kept, fresh)["merged"]
        self.assertEqual((merged.count("# nothing"), merged.count("<<<")), (1, 0))

    def test_a_list_with_conditions_is_left_to_diff3(self):
        kept = restore().replace('    execfile("b_two.py", *args)\n', '    if args:\n        execfile("b_two.py", *args)\n')
        self.assertIn('    if args:\n        execfile("b_two.py", *args)\n', self.merges(restore(), kept, restore(dict(TABLES, z_new=["id"])))["merged"])

    def test_statements_between_the_files_keep_their_place(self):
        kept = restore().replace('    execfile("c_three.py", *args)\n', '    prepare()\n    execfile("c_three.py", *args)  # mine\n')
        merged = self.merges(restore(), kept, restore(parts={"c_three": 2}))["merged"]
        self.assertIn('    execfile("b_two.py", *args)\n    prepare()\n    execfile("c_three_1.py", *args)  # mine\n    execfile("c_three_2.py", *args)  # mine\n', merged)

    def test_the_providers_own_file_stays_and_must_be_there(self):
        kept = restore().replace('    execfile("c_three.py", *args)\n', '    execfile("c_three.py", *args)\n    execfile("extra.py", *args)\n')
        fresh = restore(version="27")
        self.assertIn('"c_three.py", *args)\n    execfile("extra.py"', self.merges(restore(), kept, fresh, names() | {"extra.py"})["merged"])
        found = self.analyse(restore(), kept, fresh, names())
        self.assertEqual((found["state"], self.kinds(found, False)), ("conflict", [("stale-file", "extra.py")]))

    def test_a_merge_that_is_not_python_is_a_conflict(self):
        found = self.analyse(restore(), restore().replace("import six\n", "import six six\n"), restore(version="27"))
        self.assertEqual((found["state"], self.kinds(found, False)), ("conflict", [("edit", "restore2preview.py")]))

    def test_a_function_whose_fields_do_not_fit_the_rows_is_a_conflict(self):
        found = self.analyse(restore(), restore().replace("create_b_two(id, title, price)", "create_b_two(id, title)"), restore())
        self.assertEqual((found["state"], self.kinds(found, False)), ("conflict", [("field-added", "b_two")]))

    def test_a_table_without_its_function_is_a_conflict(self):
        kept = restore().replace(function("b_two", TABLES["b_two"]), "")
        found = self.analyse(restore(), kept, restore())
        self.assertEqual(self.kinds(found, False), [("field-added", "b_two")])

    def test_a_dump_with_a_missing_file_needs_a_decision(self):
        self.assertEqual(self.analyse(restore(), restore(), restore(), names() - {"c_three.py"})["state"], "conflict")
        self.assertEqual(self.analyse(None, None, restore(), names() - {"c_three.py"})["state"], "conflict")

    def test_windows_line_ends_are_no_drift(self):
        self.assertEqual(self.analyse(restore(), restore().replace("\n", "\r\n"), restore())["state"], "current")

    def test_a_model_left_out_and_a_new_one_beside_it_are_no_conflict(self):
        tables = dict(TABLES, bb_new=["id"])
        kept = restore().replace('b_Two = resolve_model("b.Two")\n', "").replace('    execfile("b_two.py", *args)\n', "")
        merged = self.merges(restore(), kept, restore(tables))["merged"]
        self.assertNotIn("b_Two = ", merged)
        self.assertIn("bb_New = ", merged)

    def test_a_table_named_like_a_part_is_a_table_of_its_own(self):
        tables = {"a_one": ["id"], "x_list_1": ["id"], "x_list_2": ["id"]}
        found = self.merges(restore(tables), restore(tables).replace("kw.update(id=id)\n    return a_One", "kw.update(id=id + 1)\n    return a_One"), restore(dict(tables, x_list_3=["id"])))
        self.assertIn(("new-table", "x_list_3"), self.kinds(found))

    def test_a_hostile_script_is_compared_in_bounded_time(self):
        import time
        start = time.monotonic()
        for text in ("\n" * 300000, "x = 1\n" * 200000, " " * 3000000, "def create_a_one(" + "a, " * 300000, restore() + "    y = 2\n" * 100000,
                     restore().replace("import six\n", "import six\n" * 5000), "".join('    execfile("t%d.py", *args)\n' % i for i in range(50000)), "(" * 100000):
            found = restoreanalysis.analyse(restore(), text, restore(version="27"))
            self.assertLessEqual(len(found["findings"]), 500)
        self.assertLess(time.monotonic() - start, 120)

    def test_a_missing_diff3_is_said(self):
        import os
        path = os.environ["PATH"]
        os.environ["PATH"] = "/nowhere"
        self.addCleanup(os.environ.__setitem__, "PATH", path)
        kept = restore().replace("import six\n", "import six\nimport datetime\n")
        with self.assertRaises(restoremerge.NoDiff3) as caught:
            self.analyse(restore(), kept, restore().replace("    loader.finalize()\n", "    loader.finalize(1)\n"))
        self.assertIn("diffutils", str(caught.exception))


class WithoutBase(Analysis, unittest.TestCase):
    """A script that was made by hand, before Baton."""

    def test_one_that_differs_in_row_counts_only_is_current(self):
        self.assertEqual(self.analyse(None, restore(rows=2), restore())["state"], "current")

    def test_one_with_edits_and_the_same_tables_and_fields_is_current(self):
        found = self.analyse(None, restore().replace("title=title", "title=title.upper()"), restore())
        self.assertEqual((found["state"], self.kinds(found)), ("current", [("edit", "create_b_two")]))

    def test_its_source_version_is_that_of_the_dump(self):
        self.assertIn("SOURCE_VERSION = '27'", self.merges(None, restore().replace("title=title", "title=title.upper()"), restore(version="27"))["merged"])

    def test_split_and_joined_tables_are_replaced(self):
        kept = restore(parts={"c_three": 2}).replace("title=title", "title=title.upper()")
        found = self.merges(None, kept, restore(parts={"a_one": 3}), names(parts={"a_one": 3}))
        self.assertEqual(loaded(found["merged"]), loaded(restore(parts={"a_one": 3})))
        self.assertIn("title.upper()", found["merged"])

    def test_a_table_that_it_does_not_load_needs_a_decision_and_is_loaded_in_the_proposal(self):
        tables = dict(TABLES, bb_new=["id"])
        found = self.analyse(None, restore().replace("title=title", "title=title.upper()"), restore(tables))
        self.assertEqual((found["state"], self.kinds(found, False)), ("conflict", [("new-table", "bb_new")]))
        self.assertIn("bb_new.py", loaded(found["merged"]))
        self.assertIn("title.upper()", found["merged"])
        self.assertIn("create_bb_new", found["merged"])

    def test_a_table_whose_line_is_a_comment_is_left_out_on_purpose(self):
        kept = restore().replace('    execfile("c_three.py", *args)\n', '    # execfile("c_three.py", *args)\n')
        found = self.analyse(None, kept, restore())
        self.assertEqual((found["state"], found["leftOut"]), ("current", ["c_three"]))

    def test_other_fields_need_a_decision(self):
        found = self.analyse(None, restore(), restore(dict(TABLES, b_two=["id", "title", "price", "color"])))
        self.assertEqual(self.kinds(found, False), [("field-added", "b_two")])
        self.assertEqual(found["state"], "conflict")

    def test_a_gone_table_is_not_loaded(self):
        tables = {t: f for t, f in TABLES.items() if t != "c_three"}
        found = self.merges(None, restore(), restore(tables), names(tables) | {"c_three.py"})
        self.assertEqual(loaded(found["merged"]), loaded(restore(tables)))


class ManyNights(unittest.TestCase):
    def test_200_random_histories_lose_neither_a_table_nor_an_edit(self):
        for seed in range(200):
            dice = random.Random(seed)
            tables, parts, order = dict(TABLES), {}, list(TABLES)
            base = kept = restore(tables)
            out, edited = set(), set()
            for night in range(6):
                for _ in range(dice.randint(0, 2)):
                    table = dice.choice(order)
                    if dice.random() < .4 and table not in out and len(out) < 2:
                        script = restoretext.Script(kept)
                        kept = "".join(line + "\n" for line in kept.split("\n")[:-1] if not line.startswith('    execfile("%s' % table) or restoretext.table_of(line.split('"')[1], script.functions) != table)
                        out.add(table)
                    elif table not in edited and table in kept:
                        kept = kept.replace("    return %s(" % model(table), "    kw['x'] = %d\n    return %s(" % (seed, model(table)))
                        edited.add(table)
                new = "n%d_t" % night
                if dice.random() < .5:
                    tables[new] = ["id"]
                    order.insert(dice.randint(0, len(order)), new)
                if dice.random() < .5:
                    table = dice.choice(order)
                    tables[table] = tables[table] + ["f%d" % night]
                parts[dice.choice(order)] = dice.randint(1, 4)
                dice.shuffle(order)
                fresh = restore(tables, parts, order, version=str(night), rows=dice.randint(0, 99))
                found = restoreanalysis.analyse(base, kept, fresh, names(tables, parts))
                self.assertIn(found["state"], ("merge", "current"), (seed, night, found["findings"], found["conflicts"]))
                base, kept = fresh, found["merged"]
                wanted = {f for t in tables if t not in out for f in names([t], parts)}
                self.assertEqual(set(loaded(kept)), wanted, (seed, night))
                for table in edited:
                    self.assertIn("    kw['x'] = %d\n    return %s(" % (seed, model(table)), kept)
                script, dumped = restoretext.Script(kept), restoretext.Script(fresh)
                for table in tables:
                    self.assertEqual(script.fields(table), dumped.fields(table))


if __name__ == "__main__":
    support.main()
