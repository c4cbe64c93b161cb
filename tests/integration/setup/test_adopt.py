#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A site that getlino made, without links and with a vhost by its own name, is adopted while its users work. The tests run in the order of their names."""
import os
import unittest

from setup_case import SetUpCase, pictures


class AdoptCase(SetUpCase):
    linked = False

    def adopt(self, *options, target=None, status=0):
        record, said = self.command("adopt", (target or self.target) + "/mini1", "--without-sudo", *options, status=status)
        if record and not status:
            self.assertEqual(record["state"], "succeeded", said)
        return record, said

    def vhost(self, site="mini1"):
        return self.world.read(os.path.join(self.world.vhosts(), site + ".conf"))


class TestAdopt(AdoptCase):
    def test_1_what_it_would_do_is_shown_and_changes_nothing(self):
        before = self.picture()
        out, _ = self.baton("adopt", self.target + "/mini1", "--review")
        self.assertIn("prod", out.decode())
        self.assertIn("mini1.conf", out.decode())
        self.adopt("--rehearse")
        self.assert_as_before(before)

    def test_2_production_answers_at_every_moment_and_is_served_through_the_link_then(self):
        before = self.picture()
        with self.world.load(clients=4) as load:
            record, said = self.adopt("--follow")
        self.assert_answered(load)
        self.assertEqual(os.path.realpath(os.path.join(self.world.links, "prod")), self.world.site("prod"))
        text = self.vhost()
        self.assertIn(os.path.join(self.world.links, "prod") + "/", text)
        self.assertNotIn(self.world.site("prod") + "/", text)
        self.assertIn(".maintenance", text)
        after = self.picture()
        for part in ("production", "env", "tables", "databases", "programs", "etc"):
            self.assertEqual(pictures.differences(before[part], after[part]), [], part)
        status = self.json("status", "w", "--no-health")["servers"][0]["series"][0]
        self.assertTrue(status["linked"])
        self.assertEqual([site["state"] for site in status["sites"] if site["name"] == "mini1"], ["production"])

    def test_3_the_freeze_page_is_shown_while_its_file_is_there(self):
        self.assertEqual(self.world.ask("prod")[0], 200)
        self.world.write(self.world.path("prod", ".maintenance"), "")
        self.assertEqual(self.world.ask("prod")[0], 503)
        os.unlink(self.world.path("prod", ".maintenance"))
        self.assertEqual(self.world.ask("prod")[0], 200)

    def test_4_adopted_again_there_is_nothing_to_do(self):
        before = self.picture()
        process = self.start("adopt", self.again() + "/mini1", "--without-sudo", "--follow")
        process.communicate()
        self.assertIn(process.returncode, (0, 3))
        self.assert_as_before(before)

    def again(self):
        """The series' id is another one since it has links."""
        found = self.json("status", "w", "--no-health")["servers"][0]["series"][0]["id"]
        type(self).series, type(self).target = found, "w/" + found
        return self.target

    def test_5_a_preview_is_set_up_beside_it(self):
        before = self.picture()
        self.again()
        with self.world.load() as load:
            self.set_up()
        self.assert_answered(load)
        self.assert_preview_lives()
        self.assert_production_as_before(before)
        self.assert_neutral()


class TestUndo(AdoptCase):
    def test_an_undo_puts_every_byte_back_while_production_answers(self):
        before = self.picture()
        with self.world.load(clients=4) as load:
            for step in ("links", "vhost", "answers"):
                with self.subTest(step=step):
                    known = set(self.jobs())
                    self.baton("adopt", self.target + "/mini1", "--without-sudo")
                    job, = set(self.jobs()) - known
                    self.assertTrue(self.kill_within(job, step), "it had ended before the signal came")
                    self.baton("stop", job)
                    record = self.undo(job)
                    self.assertEqual(record["state"], "succeeded", self.log(record["id"])[-3000:])
                    self.assert_as_before(before)
        self.assert_answered(load, reloads=5)


class TestTwoOperators(AdoptCase):
    """Sites of two operators in one flat directory."""

    def test_each_gets_a_links_directory_of_its_own(self):
        other = os.path.join(self.world.links, "shop1")
        self.world.beside("shop1")
        values = dict(self.world.values("shop1"), host=self.world.hosts["preview"])
        self.world.write_vhost("shop1", values)
        self.world.reload_web_server()
        series = {one["name"]: one for one in self.json("status", "w", "--no-health")["servers"][0]["series"]}
        self.assertEqual(set(series), {"mini", "shop"})
        text = self.vhost("shop1")
        with self.world.load() as load:
            self.adopt("--follow", target="w/" + series["mini"]["id"])
        self.assert_answered(load)
        self.assertEqual(os.path.realpath(os.path.join(self.world.links, "mini", "prod")), self.world.site("prod"))
        self.assertFalse(os.path.lexists(os.path.join(self.world.links, "prod")))
        self.assertEqual(self.vhost("shop1"), text)
        self.assertTrue(os.path.isdir(other))
        self.assertIn(os.path.join(self.world.links, "mini", "prod"), self.vhost())
        names = {one["name"]: one["linked"] for one in self.json("status", "w", "--no-health")["servers"][0]["series"]}
        self.assertEqual(names, {"mini": True, "shop": False})
        self.assertEqual(self.world.ask("prod")[0], 200)


if __name__ == "__main__":
    unittest.main()
