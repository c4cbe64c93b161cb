# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The switch ended after each of its calls, and looked at without pause."""
import os
import signal
import time

import support
from switching import SwitchCase

from baton_server import actions, attempt_switch

SWITCHES = int(os.environ.get("BATON_SWITCHES") or 3000)   # 100,000 in the campaign
CALLS = ("unlink", "rename", "replace", "symlink", "link", "mkdir", "open", "write", "fsync", "close", "utime")   # after each of which the machine may stop


class Killed(SwitchCase):
    """Ended after each call of its own that changes something; then done again or undone."""

    def act_until(self, number, action, cwd):
        """Whether the action came to its end before its number-th call was over; else it was ended there."""
        pid = os.fork()
        if pid == 0:
            try:
                quiet = os.open(os.devnull, os.O_WRONLY)
                os.dup2(quiet, 1)
                os.dup2(quiet, 2)
                self.counted(number)
                context = actions.Context(self.directory_of_job, self.plan(), "switch", cwd, self.run_id)
                os._exit(actions.perform(action, context, {}))
            except BaseException:
                os._exit(77)
        status = os.waitpid(pid, 0)[1]
        if os.WIFSIGNALED(status):
            self.assertEqual(os.WTERMSIG(status), signal.SIGKILL)
            return False
        self.assertEqual(os.WEXITSTATUS(status), 0)
        return True

    def counted(self, number):
        left = [number]

        def after(function):
            def call(*arguments, **named):
                result = function(*arguments, **named)
                if function.__name__ != "open" or len(arguments) > 1 and arguments[1] & (os.O_CREAT | os.O_DIRECTORY):
                    left[0] -= 1
                    if left[0] == 0:
                        os.kill(os.getpid(), signal.SIGKILL)
                return result
            return call
        for name in CALLS:
            setattr(os, name, after(getattr(os, name)))

    def points(self, action, cwd, prepare):
        """For each point: prepared, ended there, and prod leads to one of the two."""
        number, over = 0, False
        while not over:
            number += 1
            prepare()
            over = self.act_until(number, action, cwd)
            self.assertIn(self.leads()[1], ("mdg1", "mdg2"), number)
            self.unreached(number)
            yield number
        self.assertGreater(number, 10)

    def unreached(self, number):
        """Nobody writes into a site that prod does not lead to."""
        preview = self.leads("preview")
        self.assertTrue(preview is None or preview[1] != self.leads()[1] and self.shows(self.links + "/preview"), number)

    def anew(self):
        for role, text in (("prod", "mdg1"), ("preview", "mdg2")):
            attempt_switch.lead(self.links + "/" + role, text)
        self.begin()

    def anew_cancelled(self):
        self.anew()
        attempt_switch.lead(self.links + "/prod", "mdg2")
        os.unlink(self.links + "/preview")
        self.begin("cancelling", switched="2026-12-05T17:10:00Z", raw={"prod": "mdg1", "preview": "mdg2"}, ends="2026-12-05T18:10:00Z")

    def test_a_switch_is_done_again_from_wherever_it_was_ended(self):
        for _ in self.points("attempt-switch", self.preview, self.anew):
            self.assertEqual(self.switch(), 0, self.output)
            self.is_there()

    def test_a_switch_is_undone_from_wherever_it_was_ended(self):
        for number in self.points("attempt-switch", self.preview, self.anew):
            begun = self.kept()["switching"] or self.kept()["switched"]
            self.assertEqual(self.switch_back(), 0, self.output)
            if begun:
                self.is_back()
            else:
                self.assertEqual((self.leads()[1], self.shows(self.production), self.shows(self.preview)), ("mdg1", True, True), number)

    def test_an_undo_is_done_again_from_wherever_it_was_ended(self):
        def there():
            self.anew()
            self.switch()
        for _ in self.points("attempt-switch-back", self.production, there):
            self.assertEqual(self.switch_back(), 0, self.output)
            self.is_back()

    def test_an_undo_that_was_ended_may_become_a_switch_only_while_production_is_frozen(self):
        def there():
            self.anew()
            self.switch()
        for number in self.points("attempt-switch-back", self.production, there):
            thawed = self.leads()[1] == "mdg1" and not self.shows(self.production)
            self.assertEqual(self.switch(), 3 if thawed else 0, (number, self.output))
            if not thawed:
                self.is_there()

    def test_a_return_is_done_again_from_wherever_it_was_ended(self):
        for _ in self.points("attempt-return", self.production, self.anew_cancelled):
            self.assertEqual(self.go_back(), 0, self.output)
            self.is_back(preview=False)

    def test_a_return_is_undone_from_wherever_it_was_ended(self):
        for _ in self.points("attempt-return", self.production, self.anew_cancelled):
            self.assertEqual(self.act("attempt-return-back", "return", cwd=self.production), 0, self.output)
            self.assertEqual((self.leads()[1], self.shows(self.production), self.shows(self.preview), self.leads("preview"), self.kept()["switching"], self.left_over()), ("mdg2", True, True, None, None, []))

    def test_a_switch_that_was_ended_and_done_again_still_knows_how_the_links_were_written(self):
        self.anew()
        attempt_switch.lead(self.links + "/preview", self.preview)
        for number in range(1, 60):
            if self.act_until(number, "attempt-switch", self.preview) or not os.path.lexists(self.links + "/preview"):
                break
        self.assertEqual(self.kept()["switching"], "there")
        self.switch()
        self.assertEqual(self.switch_back(), 0, self.output)
        self.assertEqual(self.leads("preview")[0], self.preview)


class Readers(SwitchCase):
    """Processes that look at the link without pause while it moves."""

    def reader(self, end):
        """A child that reads until a byte comes through the pipe; it answers with the number of reads, or what it saw wrong."""
        back_reader, back_writer = os.pipe()
        pid = os.fork()
        if pid:
            os.close(back_writer)
            return pid, back_reader
        told = "?"
        try:
            os.close(back_reader)
            told = self.reads(end)
        except BaseException as error:
            told = "wrong: %r" % error
        finally:
            os.write(back_writer, told.encode())
            os._exit(0)

    def reads(self, end):
        link, number = self.links + "/prod", 0
        names = {"mdg1": "mdg1", "mdg2": "mdg2"}
        while True:
            for _ in range(200):
                text = os.readlink(link)
                if text not in names:
                    return "wrong: prod says %s" % text
                with open(link + "/name") as source:   # what a request does: through the link
                    if source.read() not in names:
                        return "wrong: prod leads elsewhere"
                try:
                    if os.readlink(self.links + "/preview") != "mdg2":
                        return "wrong: preview leads to production"
                except FileNotFoundError:
                    pass
                number += 1
            if os.pread(end, 1, 0):
                return "%d" % number

    def test_readers_never_see_prod_missing_or_wrong(self):
        for site in (self.production, self.preview):
            self.write(site + "/name", os.path.basename(site))
        end = os.open(self.write(self.directory + "/end"), os.O_RDWR)
        readers = [self.reader(end) for _ in range(2)]
        pair = attempt_switch.Pair(dict(self.record, raw={"prod": "mdg1", "preview": "mdg2"}), self.links)
        begun, longest = time.monotonic(), 0.0
        for number in range(SWITCHES // 2):
            for turn in (self.turn_there, self.turn_back):
                one = time.monotonic()
                turn(pair)
                longest = max(longest, time.monotonic() - one)
        seconds = time.monotonic() - begun
        os.write(end, b"x")
        os.close(end)
        told = []
        for pid, channel in readers:
            with os.fdopen(channel) as source:
                told.append(source.read())
            os.waitpid(pid, 0)
        self.assertEqual([one for one in told if not one.isdigit()], [])
        print("%d switches in %.1f s, the longest %.1f ms; %s reads, none saw prod missing or wrong" % (SWITCHES // 2 * 2, seconds, longest * 1000, " and ".join(told)))

    def turn_there(self, pair):
        attempt_switch.page_on(self.production, "x")
        attempt_switch.there(pair, [], None)
        self.assertEqual(os.path.realpath(pair.prod), self.preview)

    def turn_back(self, pair):
        attempt_switch.page_on(self.preview, "x")
        attempt_switch.back(pair, [], None)
        attempt_switch.shown_again(pair)
        self.assertEqual(os.path.realpath(pair.prod), self.production)


if __name__ == "__main__":
    support.main()
