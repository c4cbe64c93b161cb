# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""systemd timers about the two sites of an attempt. No systemd is here: a systemctl tells of them as the real one does."""
import os
import time
import types
from unittest import mock

import support
from attemptdesk import DeskCase
from test_attempt_units import UnitsCase

from baton_server import attempt_programs, attempt_readiness, attempt_ready_timers, attempts, rights

# As systemd 252 prints them with --no-legend: NEXT LEFT LAST PASSED UNIT ACTIVATES
LINE = "%s 3h left Sat 2026-12-05 00:00:00 UTC 15h ago %s %s\n"
NEVER = "- - Sat 2026-12-05 00:00:00 UTC 15h ago %s %s\n"
SYSTEMCTL = '#!/bin/sh\necho "$@" >> %(d)s/calls\nwhere=system\n[ "$1" != --user ] || { where=user; shift; }\n[ "$1" = list-timers ] || exit 1\n[ -e %(d)s/$where ] || { echo "Failed to connect to bus" >&2; exit 1; }\ncat %(d)s/$where\n'


class Named(DeskCase):
    def setUp(self):
        DeskCase.setUp(self)
        self.set_environment("LINO_BATON_ETC", self.make("etc"))
        self.place, self.system, self.own = self.make("told"), self.make("lib"), self.make("home", ".config", "systemd", "user")
        self.write(self.directory + "/bin/systemctl", SYSTEMCTL % {"d": self.place}, 0o755)
        for module, name, value in ((attempt_ready_timers, "SYSTEM", (self.system,)), (rights, "PATH", self.directory + "/bin:" + rights.PATH)):
            patched = mock.patch.object(module, name, value)
            patched.start()
            self.addCleanup(patched.stop)
        self.set_environment("HOME", self.directory + "/home")

    def timer(self, directory, name, site, more=""):
        self.write("%s/%s.timer" % (directory, name), "[Timer]\nOnCalendar=hourly\n" + more)
        self.write("%s/%s.service" % (directory, name), "[Service]\nExecStart=%s/pull.sh\n" % site)

    def next(self, where, name, seconds):
        """What systemctl says of a timer that is due in so many seconds; None: it has no next time."""
        text = NEVER % (name + ".timer", name + ".service") if seconds is None else LINE % (time.strftime("%a %Y-%m-%d %H:%M:%S %Z", time.localtime(time.time() + seconds)), name + ".timer", name + ".service")
        self.write(os.path.join(self.place, where), text)

    def told(self):
        asked = attempt_readiness.of_call({"series": self.series, "links": self.links, "vhosts": [], "minutes": 60})
        return [(one["state"], one["detail"], one["todo"]) for one in attempt_readiness.part(asked, "attempt_ready_timers", "jobs")]

    def test_a_timer_of_ones_own_account_and_of_the_server_is_named_with_what_to_do(self):
        for where, directory, stop in (("user", self.own, "systemctl --user stop pull.timer"), ("system", self.system, "systemctl stop pull.timer")):
            self.timer(directory, "pull", self.production)
            self.next(where, "pull", 1800)
            ((state, detail, todo),) = self.told()
            self.assertEqual((state, "%s/pull.timer" % directory in detail, "runs in mdg1 by its own path" in detail), ("warning", True, True), detail)
            self.assertTrue(todo.startswith(stop + ";"), todo)
            os.unlink(directory + "/pull.timer")
            self.assertEqual(self.told(), [])

    def test_one_that_is_not_active_or_not_due_until_it_is_over_is_not_told(self):
        self.timer(self.own, "pull", self.preview)
        for seconds, wanted in ((1800, 1), (2 * 3600 - 60, 1), (2 * 3600 + 60, 0), (None, 1)):
            self.next("user", "pull", seconds)
            self.assertEqual(len(self.told()), wanted, seconds)
        self.next("user", "other", 1800)
        self.assertEqual(self.told(), [], "it is not active")
        os.unlink(self.place + "/user")
        self.assertEqual(len(self.told()), 1, "nobody can be asked, so it may be")

    def test_another_unit_that_it_starts_is_read_and_what_goes_through_the_link_is_right(self):
        self.timer(self.own, "pull", "/nowhere", "Unit=other.service\n")
        self.next("user", "pull", 60)
        self.assertEqual(self.told(), [])
        self.write(self.own + "/other.service", "[Service]\nExecStart=%s/x\n" % self.preview)
        self.assertIn("runs in mdg2", self.told()[0][1])
        self.write(self.own + "/other.service", "[Service]\nExecStart=%s/prod/x\n" % self.links)
        self.assertEqual(self.told(), [])

    def test_those_of_other_accounts_are_named_where_they_may_be_read(self):
        import pwd
        home = self.make("joe")
        self.timer(home + "/.config/systemd/user", "pull", self.production)
        entry = types.SimpleNamespace(pw_name="joe", pw_dir=home)
        with mock.patch.object(pwd, "getpwall", lambda: [entry]):
            ((state, detail, todo),) = self.told()
        self.assertEqual((state, "of the account joe" in detail, todo.startswith("let joe run: systemctl --user stop pull.timer")), ("warning", True, True), (detail, todo))

    def test_every_timer_is_one_check_and_a_name_is_no_command(self):
        self.timer(self.own, "a;reboot", self.production)
        self.timer(self.own, "pull", self.production)
        told = self.told()
        self.assertEqual(len(told), 2)
        self.assertTrue(any("stop 'a;reboot.timer'" in todo for _, _, todo in told), told)


class Held(UnitsCase):
    def test_a_timer_of_the_servers_own_units_is_stopped_by_the_freeze_and_started_by_the_thaw(self):
        for name, more in (("pull-mdg1.service", ""), ("pull-mdg1.timer", "")):
            self.write("%s/systemd/system/%s" % (self.etc, name), "[Service]\nExecStart=/bin/sh %s/pull.sh\n" % self.former if name.endswith("service") else "[Timer]\nOnCalendar=hourly\n" + more)
        self.runs("pull-mdg1.timer")
        background = attempt_programs.background(self.former)
        self.assertEqual(sorted(background), ["linod-mdg1.service", "pull-mdg1.timer"])
        context = self.context_of()
        self.done(attempt_programs.stop, context, self.former, background)
        self.assertNotIn("pull-mdg1.timer", self.are("active"))
        self.assertEqual(sorted(attempts.read(self.series)["stopped"][self.former]), sorted(background))
        self.assertEqual(self.done(attempt_programs.start, context, self.former, background), [])
        self.assertIn("pull-mdg1.timer", self.are("active"))


if __name__ == "__main__":
    support.main()
