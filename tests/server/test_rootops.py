# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import shutil
import subprocess
import sys
import types
import unittest

import support
from privileged import Plain, PrivilegedCase, SudoUser, Unprivileged, can_make_users

from baton_server import actions, administrator, chain, paths, placing, rootops, rootscript
from baton_server.sync_site import Failure, Refusal

ODD = "a $(touch /tmp/no) `id` 'quoted' \"and\" \\ back\nBATON_1\nä\n"


class Operations(PrivilegedCase):
    def setUp(self):
        PrivilegedCase.setUp(self)
        self.etc = self.make("etc")
        self.write(self.etc + "/kept.conf", b"before\xff\n", 0o640)
        self.write(self.etc + "/gone.conf", "to be removed\n")
        os.symlink("kept.conf", self.etc + "/led.conf")
        self.ran = self.directory + "/ran"
        self.operations = [rootops.write(self.etc + "/new.conf", ODD), rootops.write(self.etc + "/kept.conf", "after\n", 0o600), rootops.remove(self.etc + "/gone.conf"),
                           rootops.link(self.etc + "/led.conf", "new.conf"), rootops.link(self.etc + "/new-link.conf", "../it's"), rootops.directory(self.etc + "/d", 0o750),
                           rootops.run(["sh", "-c", "cat >> " + self.ran], "reload\n", "reload the server", root=False)]
        self.before = self.tree(self.etc)

    def reloads(self):
        return self.content(self.ran).count(b"reload") if os.path.exists(self.ran) else 0

    def after(self):
        self.assertEqual(self.content(self.etc + "/new.conf").decode(), ODD)
        self.assertEqual((self.content(self.etc + "/kept.conf"), os.stat(self.etc + "/kept.conf").st_mode & 0o7777), (b"after\n", 0o600))
        self.assertFalse(os.path.exists(self.etc + "/gone.conf"))
        self.assertEqual((os.readlink(self.etc + "/led.conf"), os.readlink(self.etc + "/new-link.conf")), ("new.conf", "../it's"))
        self.assertEqual(os.stat(self.etc + "/d").st_mode & 0o7777, 0o750)
        self.assertEqual([name for name in os.listdir(self.etc) if name.startswith(".")], [])

    def test_what_was_done_is_not_done_again_and_the_command_belongs_to_its_changes(self):
        self.assertEqual(len(rootops.pending(self.operations)), 7)
        rootops.perform(self.context(), self.operations)
        self.after()
        self.assertEqual(self.reloads(), 1)
        self.assertEqual(rootops.pending(self.operations), [])
        self.assertEqual(rootops.perform(self.context(), self.operations), [])
        self.assertEqual(self.reloads(), 1)

    def test_an_undo_leaves_every_file_as_it_was(self):
        rootops.perform(self.context(), self.operations)
        first = self.job
        self.new_job([first])
        self.assertTrue(rootops.revert(self.context(), "vhost"))
        self.assertEqual(self.tree(self.etc), self.before)
        self.assertFalse(rootops.revert(self.context(), "vhost"), "a second time there is nothing to do")
        self.assertEqual(rootops.revert(self.context("other"), "other"), False)

    def test_a_step_killed_at_any_point_is_gone_on_with_and_put_back(self):
        for point in range(7):
            for kind in ("before", "after"):
                for way in ("resume", "undo"):
                    with self.subTest(point=point, kind=kind, way=way):
                        self.killed(point, kind)
                        self.new_job([self.job])
                        if way == "resume":
                            rootops.perform(self.context(), self.operations)
                            self.after()
                            self.assertGreaterEqual(self.reloads(), 1, "the reload that did not come")
                            self.new_job([self.job] + list(self.chain))
                        rootops.revert(self.context(), "vhost")
                        self.assertEqual(self.tree(self.etc), self.before)
                        self.assertEqual([name for name in os.listdir(self.job) if name.startswith(".")], [])
                        shutil.rmtree(self.ran, ignore_errors=True)
                        self.new_job()
                        if os.path.exists(self.ran):
                            os.unlink(self.ran)

    def killed(self, point, kind):
        """As if the process had been killed when its n-th change was recorded, or made."""
        class Killed(BaseException):
            pass
        count = [0]

        def counted(work):
            def made(*arguments):
                if count[0] == point and kind == "before":
                    raise Killed()
                work(*arguments)
                if count[0] == point:
                    raise Killed()
                count[0] += 1
            return made
        kept = rootops.make, rootops.order
        rootops.make, rootops.order = counted(rootops.make), counted(rootops.order)
        try:
            with self.assertRaises(Killed):
                rootops.perform(self.context(), self.operations)
        finally:
            rootops.make, rootops.order = kept

    def test_what_somebody_changed_since_stays_with_a_warning(self):
        rootops.perform(self.context(), self.operations)
        self.write(self.etc + "/new.conf", "edited by hand\n")
        self.write(self.etc + "/d/file", "of somebody")
        self.new_job([self.job])
        rootops.revert(self.context("undo"), "vhost")
        self.assertEqual(self.content(self.etc + "/new.conf"), b"edited by hand\n")
        self.assertTrue(os.path.exists(self.etc + "/d/file"))
        self.assertEqual(self.content(self.etc + "/kept.conf"), b"before\xff\n")
        warnings = paths.read_json(self.job + "/report.undo.json")["warnings"]
        self.assertEqual(sorted(one.split()[0] for one in warnings), [self.etc + "/d", self.etc + "/new.conf"])

    def test_two_changes_of_one_file_go_back_to_the_first(self):
        path = self.etc + "/kept.conf"
        for text in ("one\n", "two\n"):
            rootops.perform(self.context(), [rootops.write(path, text)])
            self.new_job([self.job] + list(self.chain))
        rootops.revert(self.context(), "vhost")
        self.assertEqual(self.tree(self.etc), self.before)

    def test_a_command_that_fails_fails_the_step_and_comes_again(self):
        broken = [rootops.write(self.etc + "/x", "x"), rootops.run(["sh", "-c", "echo why; exit 4"], words="reload it", root=False)]
        with self.assertRaises(Failure) as caught:
            rootops.perform(self.context(), broken)
        self.assertIn("reload it ended with exit status 4", str(caught.exception))
        with self.assertRaises(Failure):
            rootops.perform(self.context(), broken)

    def test_a_command_with_unless_is_done_where_that_says_so(self):
        one = rootops.run(["false"], unless=["test", "-e", self.etc + "/flag"], root=False)
        self.assertEqual(len(rootops.pending([one])), 1)
        self.write(self.etc + "/flag")
        self.assertEqual(rootops.perform(self.context(), [one]), [])

    def test_a_link_that_others_may_change_is_not_followed(self):
        outside = self.make("outside")
        box = self.make("box")
        os.symlink(outside, box + "/way")
        rootops.perform(self.context(), [rootops.write(box + "/way/trusted", "x")])
        self.assertTrue(os.path.exists(outside + "/trusted"))
        os.chmod(box, 0o775)
        with self.assertRaises(OSError) as caught:
            rootops.perform(self.context(), [rootops.write(box + "/way/file", "x")])
        self.assertIn("not followed", str(caught.exception))
        self.assertEqual(os.listdir(outside), ["trusted"])
        self.write(outside + "/target", "x")
        os.symlink(outside + "/target", box + "/last")
        rootops.perform(self.context(), [rootops.write(box + "/last", "y")])
        self.assertEqual((self.content(outside + "/target"), os.path.islink(box + "/last")), (b"x", False))

    def test_what_changes_in_between_is_not_overwritten(self):
        with self.assertRaises(OSError):
            placing.place(self.etc + "/kept.conf", {"kind": "none"}, "file of before")
        with self.assertRaises(OSError):
            rootops.perform(self.context(), [rootops.write(self.make("etc", "full"), "x")])

    def test_in_a_directory_that_the_maintainer_makes_himself_he_needs_no_rights(self):
        inside = rootops.write(self.etc + "/own/one.conf", "one\n")
        with Unprivileged():
            os.access = lambda path, mode: path == self.etc
            self.assertTrue(rootops.all_own([rootops.directory(self.etc + "/own"), inside]))
            self.assertFalse(rootops.all_own([inside]))
            self.assertFalse(rootops.all_own([rootops.directory(self.etc + "/own"), inside, rootops.run(["nginx", "-t"])]))

    # An administrator

    def test_without_rights_nothing_is_begun_and_the_script_is_reported(self):
        script = self.asked()
        told = paths.read_json(self.job + "/report.vhost.json")["administrator"]
        self.assertEqual((told["steps"], told["script"]), (["vhost", "services"], script))
        self.assertEqual(administrator.of_job([self.job]), None, "only with the refusal that the action reports")
        self.context().report({"refusal": {"code": "administrator"}})
        self.assertEqual(administrator.of_job([self.job]), told)
        self.assertEqual(administrator.of_job([self.job, self.new_job()]), None)

    def asked(self):
        """The script of a step that was refused."""
        self.privileged()
        context = self.context(held=Plain("none"))
        with Unprivileged(), self.assertRaises(Refusal) as caught:
            rootops.perform(context, self.operations + [rootops.run(["nginx", "-t"])])
        self.assertEqual(caught.exception.code, "administrator")
        self.assertEqual(self.tree(self.etc), self.before)
        return paths.read_json(self.job + "/report.vhost.json")["administrator"]["script"]

    def privileged(self):
        """Two steps of the plan are the operations, one that cannot be told yet, and one that is done."""
        def cannot(context, values):
            raise Failure("needs what is not there")
        module = types.ModuleType("baton_server.test_privileged")
        module.vhost = lambda context, values: self.operations
        module.services = lambda context, values: [rootops.write(self.etc + "/services.conf", values["text"]), rootops.run(["sh", "-c", "cat >> " + self.ran], "services\n")]
        module.cannot = cannot
        sys.modules["baton_server.test_privileged"] = module
        self.addCleanup(sys.modules.pop, "baton_server.test_privileged")
        self.addCleanup(actions.PRIVILEGED.clear)
        self.addCleanup(actions.PRIVILEGED.update, dict(actions.PRIVILEGED))
        for name in ("vhost", "services", "cannot"):
            actions.PRIVILEGED["test-" + name] = ("test_privileged", name)
        def step(name, action, **values):
            return {"id": name, "title": "The %s\nof it" % name, "run": {"action": action, "with": values, "cwd": self.root}}
        self.steps = [step("log", "test-services", text="done"), step("vhost", "test-vhost"), step("plain", "verify"), step("cannot", "test-cannot"), step("services", "test-services", text=ODD)]
        with open(self.job + "/journal.jsonl", "w") as out:
            out.write(json.dumps({"event": "step-ended", "step": "log", "state": "done"}) + "\n")

    def shell(self, script):
        path = self.write(self.directory + "/script.sh", script)
        if os.geteuid() != 0:
            self.skipTest("the script is for root")
        subprocess.check_call(["sh", path])

    @unittest.skipUnless(shutil.which("shellcheck"), "there is no shellcheck here")
    def test_the_script_is_good_shell(self):
        path = self.write(self.directory + "/script.sh", self.asked())
        done = subprocess.run(["shellcheck", "-s", "sh", path], stdout=subprocess.PIPE)
        self.assertEqual(done.stdout.decode(), "")

    def test_the_script_does_what_the_steps_would_have_done_and_can_be_run_twice(self):
        script = self.asked()
        self.shell(script)
        self.shell(script)
        self.after()
        self.assertEqual(self.content(self.etc + "/services.conf").decode(), ODD)
        self.assertIn(b"services\n", self.content(self.ran))
        self.assertEqual(rootops.pending(self.operations), [])
        first = self.job
        self.new_job([first])
        context = self.context(held=Plain("none"))
        self.assertEqual(rootops.perform(context, self.operations), [], "a resume finds it done")
        self.assertTrue({"vhost", "services"} <= set(chain.asked(first)), "an undo reverts these steps")
        for step in ("services", "vhost"):
            rootops.revert(self.context(step), step)
        self.assertEqual(self.tree(self.etc), self.before)

    def test_an_undo_without_rights_is_a_script_as_well(self):
        rootops.perform(self.context(), self.operations)
        self.new_job([self.job])
        with Unprivileged(), self.assertRaises(Refusal):
            rootops.revert(self.context(held=Plain("none")), "vhost")
        self.shell(paths.read_json(self.job + "/report.vhost.json")["administrator"]["script"])
        self.assertEqual({path: one[3] for path, one in self.tree(self.etc).items()}, {path: one[3] for path, one in self.before.items()})

    def test_an_undo_s_script_does_nothing_where_the_new_site_is_production_by_then(self):
        rootops.perform(self.context(), self.operations)
        self.new_job([self.job])
        with Unprivileged(), self.assertRaises(Refusal):
            rootops.revert(self.context(held=Plain("none")), "vhost")
        os.makedirs(self.project, exist_ok=True)
        now = self.tree(self.etc)
        os.symlink("mdg1", self.links + "/prod")
        with self.assertRaises(subprocess.CalledProcessError):
            self.shell(paths.read_json(self.job + "/report.vhost.json")["administrator"]["script"])
        self.assertEqual(self.tree(self.etc), now)

    def test_lines_of_a_command_stand_in_its_place(self):
        one = rootops.run(["psql"], "create user x password 'canary'", "create the user", lines=["psql < /site/settings"])
        self.assertEqual(rootscript.script([one]), ["# create the user", "psql < /site/settings"])

    @unittest.skipUnless(can_make_users(), "only root can make a user for sudo to ask")
    def test_by_sudo_root_owns_what_was_written(self):
        user = SudoUser(self)
        box = self.make("etc", "root")
        os.chmod(box, 0o755)
        self.write(box + "/secret", "old\n", 0o600)
        before = self.tree(box)
        code = """
from baton_server import actions, paths, rights, rootops
paths._state = (%r, False)
context = actions.Context(sys.argv[1] if len(sys.argv) > 1 else os.getcwd(), {"series": "s", "links": "/", "site": "/", "operation": "setup", "steps": []}, "step", "/", secrets={"sudo": %r})
operations = [rootops.write(%r + "/new", "text\\n"), rootops.write(%r + "/secret", "new\\n", 0o600), rootops.directory(%r + "/d", 0o2775, "www-data", "www-data"), rootops.run(["sh", "-c", "id -u; cat"], "fed\\n")]
""" % (user.home, user.password, box, box, box)
        said = user.python(code + "rootops.perform(context, operations)\nprint(rootops.pending(operations, rights.of(context)))\n")
        self.assertIn("\n0\nfed\n", said)
        self.assertTrue(said.endswith("[]\n"), said)
        self.assertEqual([self.tree(box)[box + "/" + name][:2] for name in ("new", "secret", "d")], [(0o100644, 0), (0o100600, 0), (0o42775, 33)])
        self.assertIn("put back: %s/secret" % box, user.python(code + "rootops.revert(context, 'step')\n"))
        self.assertEqual(self.tree(box), before)


if __name__ == "__main__":
    support.main()
