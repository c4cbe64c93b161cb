# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import signal
import sys
import time
import types

import support
from support import Case

PLAN = {"series": "mdg-1", "links": "/x", "site": "/x/mdg2", "source": "/x/mdg1"}


class Actions(Case):
    """The frame in which an action runs: tests put their own function into the table."""

    def perform(self, function, values=None, chain=()):
        """(exit status, output) of an action in a forked child."""
        from baton_server import actions, forking
        module = types.ModuleType("baton_server.tried")
        module.tried = function
        sys.modules["baton_server.tried"] = module
        actions.ACTIONS["tried"] = ("tried", "tried")
        self.addCleanup(actions.ACTIONS.pop, "tried", None)
        directory = self.make("job")
        context = actions.Context(directory, PLAN, "one", self.root, "the-first-run", chain)
        child = forking.Child({"action": "tried", "with": values or {}, "cwd": self.root}, context, ())
        self.assertIsNone(child.settle(30))
        os.set_blocking(child.reader, True)
        output = b""
        while True:
            data = os.read(child.reader, 65536)
            if not data:
                break
            output += data
        os.close(child.reader)
        return os.WEXITSTATUS(os.waitpid(child.pid, 0)[1]), output.decode()

    def test_an_action_prints_to_the_log_and_its_return_is_the_exit_status(self):
        def tried(context, values):
            print("in", os.getcwd(), values["a"], context.job, context.run, context.source, os.environ["BATON_RUN"], os.environ["BATON_JOB_DIR"] == context.directory)
            os.write(2, b"raw\n")
            return 5
        self.assertEqual(self.perform(tried, {"a": 7}), (5, "in %s 7 job the-first-run /x/mdg1 the-first-run True\nraw\n" % self.root))

    def test_returning_nothing_is_done_and_raising_is_failed_with_the_trace_in_the_log(self):
        self.assertEqual(self.perform(lambda context, values: None), (0, ""))
        status, output = self.perform(lambda context, values: 1 / 0)
        self.assertEqual(status, 1)
        self.assertIn("ZeroDivisionError", output)
        self.assertEqual(self.perform(lambda context, values: sys.exit("in words")), (1, "in words\n"))

    def test_an_action_may_become_a_program(self):
        self.assertEqual(self.perform(lambda context, values: os.execv("/bin/sh", ["sh", "-c", "echo $TERM; exit 9"])), (9, "dumb\n"))

    def test_a_process_that_does_not_begin_is_ended_in_time_and_holds_nobody(self):
        """As where the file server of the site's directory is gone."""
        from baton_server import actions, forking

        class Stuck(forking.Child):
            def become(self, writer, tell):
                signal.signal(signal.SIGTERM, signal.SIG_IGN)
                time.sleep(600)
        child = Stuck({"action": "tried", "cwd": self.root}, actions.Context(self.make("job"), PLAN, "one", self.root, "run", ()), ())
        self.assertEqual(child.settle(0.3), "tried did not begin within 0.3 s; does %s answer?" % self.root)
        self.assertRaises(ChildProcessError, os.waitpid, child.pid, 0)   # it is gone, and reaped
        self.assertRaises(OSError, os.fstat, child.reader)

    def test_what_cannot_be_started_says_why(self):
        from baton_server import actions, forking
        child = forking.Child({"argv": ["true"], "cwd": self.root + "/missing"}, actions.Context(self.make("job"), PLAN, "one", self.root, "run", ()), ())
        self.assertIn("No such file", child.settle(30))
        self.assertRaises(ChildProcessError, os.waitpid, child.pid, 0)

    def test_an_action_holds_no_descriptor_of_the_runner(self):
        reader, writer = os.pipe()
        self.perform(lambda context, values: os.write(writer, b"x"))
        os.close(writer)
        self.assertEqual(os.read(reader, 10), b"")
        os.close(reader)

    def test_reports_add_up_and_are_found_along_the_chain(self):
        def tried(context, values):
            context.report({"a": 1, "warnings": ["w"], "sizes": {"dump": 1, "media": 2}})
            context.report({"b": 2, "warnings": ["x"], "sizes": {"media": 3}})
            context.report({"a": 4})
            print(context.report_of("one"), context.report_of("earlier"), context.report_of("none"))
        from baton_server import paths
        earlier = self.make("earlier")
        paths.write_json(earlier + "/report.earlier.json", {"c": 3})
        self.assertEqual(self.perform(tried, chain=(self.root, earlier))[1], "{'a': 4, 'warnings': ['w', 'x'], 'sizes': {'dump': 1, 'media': 3}, 'b': 2} {'c': 3} {}\n")


if __name__ == "__main__":
    support.main()
