# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Planning an attempt, withdrawing and extending it, by several at the same moment too; and what is told of it."""
import json
import os
import time
from unittest import mock

import attempting
import support
from attemptdesk import DeskCase

from baton_server import attempt_answers, attempt_plan, attempt_status, attempts, clock, guards, nightstate, paths, probe
from baton_server.errors import CallError


class Plan(DeskCase):
    def saved(self):
        return paths.read_json(paths.in_state("series", self.series, "attempt-plan.json"))

    def test_a_plan_is_kept_seen_by_everybody_and_looked_after(self):
        shown = self.planned()
        kept = self.kept()
        self.assertEqual((kept["state"], kept["from"], kept["to"], kept["former"], kept["site"], kept["plannedBy"], kept["ends"]),
                         ("planned", "mdg1", "mdg2", self.production, self.preview, "ann@laptop", "2036-12-05T18:00:00Z"))
        self.assertEqual((kept["announcement"], "announcement" in shown, shown["id"]), ("Soon", False, kept["id"]))
        self.assertEqual(self.saved()["steps"][0]["run"]["with"]["attempt"], kept["id"])
        self.assertIn("attempttick.py", self.cron())
        self.assertIsNone(guards.check(self.saved(), "run"), "what cron starts")
        self.assertEqual([one["what"] for one in self.activity()], ["planned"])
        (one,) = [one for one in probe.probe({"roots": [os.path.dirname(self.links)]})["series"] if one["id"] == self.series]
        self.assertEqual((one["attempt"]["id"], one["attempt"]["left"], one["attempt"]["interrupted"]), (kept["id"], None, False))
        self.assertEqual({site["name"]: site["state"] for site in one["sites"]}, {"mdg1": "production", "mdg2": "preview"})

    def test_who_saw_the_planned_one_may_edit_it_and_nobody_else(self):
        first = self.planned()
        self.refused_call(attempt_plan.plan, "attempt", self.params(by="bea"))
        self.refused_call(attempt_plan.plan, "attempt", self.params(by="bea", seen="20261205T170000Z-ffffff"))
        again = self.planned(by="bea", seen=first["id"], minutes=90)
        self.assertEqual((again["id"], again["minutes"], again["plannedBy"], again["ends"]), (first["id"], 90, "bea", "2036-12-05T18:30:00Z"))
        self.assertEqual([one["what"] for one in self.activity()], ["edited", "planned"])

    def test_who_edits_gets_the_announcement_and_what_it_was_made_of(self):
        call = {"series": self.series, "links": self.links}
        self.assertRaises(CallError, attempt_plan.announcement, call)
        for announcement, template in (("By hand", None), ("At six", "At {start}"), ("Soon", "")):
            shown = self.planned(announcement=announcement, template=template, seen=self.kept() and self.kept()["id"])
            self.assertEqual(attempt_plan.announcement(call), {"language": "de", "announcement": announcement, "template": template})
            self.assertNotIn("template", shown)
        self.record("running")
        self.assertRaises(CallError, attempt_plan.announcement, call)

    def test_of_many_that_plan_at_the_same_moment_one_does(self):
        told = self.race([("plan", self.params(by="p%d" % number)) for number in range(5)])
        good = [one for one in told if "attempt" in one]
        self.assertEqual(len(good), 1, told)
        self.assertEqual({one["details"]["code"] for one in told if "error" in one}, {"attempt"})
        self.assertEqual((self.kept()["id"], self.saved()["steps"][0]["run"]["with"]["attempt"]), (good[0]["attempt"]["id"], good[0]["attempt"]["id"]))

    def test_of_one_that_withdraws_and_one_that_edits_one_is_refused(self):
        for _ in range(3):
            first = self.planned()
            told = self.race([("withdraw", {"series": self.series, "links": self.links, "by": "x"}), ("plan", self.params(by="y", seen=first["id"]))])
            # edited first, then withdrawn: both did; withdrawn first: the edit is refused
            self.assertIn("attempt", told[0])
            self.assertEqual(self.kept()["state"], "cancelled", told)

    def test_extensions_at_the_same_moment_all_count(self):
        self.switched()
        before = self.record("running")
        told = self.race([("extend", {"series": self.series, "links": self.links, "minutes": 15, "by": "p%d" % number}) for number in range(4)])
        self.assertTrue(all("attempt" in one for one in told), told)
        kept = self.kept()
        self.assertEqual(nightstate.seconds(kept["ends"]) - nightstate.seconds(before["ends"]), 3600)
        self.assertEqual(sorted(one["by"] for one in kept["extensions"]), ["p0", "p1", "p2", "p3"])

    def test_what_is_overdue_is_extended_from_now(self):
        self.switched()
        self.record("running", ends=clock.iso(time.time() - 3600))
        shown = self.call("extend", minutes=15)
        self.assertTrue(880 <= shown["left"] <= 900, shown["left"])

    def test_only_a_running_one_is_extended_and_only_by_a_few_hours(self):
        self.refused_call(self.call, "attempt", "extend", minutes=15)
        for state in ("planned", "starting", "cancelling", "keeping", "kept", "cancelled", "failed"):
            self.record(state)
            self.refused_call(self.call, "attempt", "extend", minutes=15)
        self.record("running")
        for minutes in (0, -1, 241, "15", 1.5, None, True):
            self.assertRaises(CallError, self.call, "extend", minutes=minutes)

    def test_a_planned_one_is_withdrawn_with_all_that_looks_after_it(self):
        self.refused_call(self.call, "attempt", "withdraw")
        self.planned()
        self.assertEqual(self.call("withdraw")["state"], "cancelled")
        self.assertEqual((self.saved(), self.cron(), self.kept()["endedBy"], self.kept()["begun"]), (None, "", "bea@desk", None))
        for state in ("starting", "running", "cancelling", "keeping", "cancelled", "kept", "failed"):
            self.record(state)
            self.refused_call(self.call, "attempt", "withdraw")

    def test_nothing_is_planned_while_one_is_under_way_nor_for_other_links(self):
        for state in attempts.UNDER_WAY:
            self.record(state)
            self.refused_call(attempt_plan.plan, "attempt", self.params())
        self.record("kept")
        self.lead(prod="mdg2", preview="mdg1")
        self.refused_call(attempt_plan.plan, "switched", self.params())

    def test_a_damaged_record_refuses_every_plan(self):
        self.write(attempts.record_file(self.series), "{")
        self.refused_call(attempt_plan.plan, "attempt", self.params())
        self.assertRaises(CallError, self.call, "withdraw")
        self.assertEqual(self.content(attempts.record_file(self.series)), b"{")

    def test_values_that_are_none_are_refused(self):
        for more in ({"minutes": 0}, {"minutes": "60"}, {"minutes": 100000}, {"atEnd": "explode"}, {"startsBySelf": 1}, {"starts": "soon"}, {"starts": "2020-01-01T00:00:00Z"}, {"starts": None, "startsBySelf": True},
                     {"maxSyncAge": 0}, {"language": 1}, {"announcement": "x" * 70000}, {"announcement": None}, {"template": 1}, {"template": "x" * 70000}):
            with self.assertRaises(CallError, msg=more) as raised:
                self.planned(**more)
            self.assertEqual(raised.exception.code, "bad-request", more)
        for plan in (None, {}, dict(self.start_plan(), operation="sync"), dict(self.start_plan(), series="other-1"), dict(self.start_plan(), steps=[])):
            self.assertRaises(CallError, attempt_plan.plan, dict(self.params(), plan=plan))
        self.assertIsNone(self.kept())

    def test_without_a_crontab_nothing_is_planned_that_needs_one(self):
        self.write(self.table + ".denied")
        for more in ({"startsBySelf": True}, {"atEnd": "cancel"}):
            self.refused_call(attempt_plan.plan, "rights", self.params(**more))
        self.assertIsNone(self.kept())
        self.assertTrue(self.planned()["warnings"])

    def test_a_plan_that_cron_does_not_take_is_none(self):
        self.write(self.table + ".broken")
        self.assertRaises(CallError, self.planned)
        self.assertEqual((self.kept()["state"], self.saved()), ("cancelled", None))
        os.unlink(self.table + ".broken")
        first = self.planned()
        self.write(self.table, self.cron().replace("attempttick", "other"))   # so that there is something to write
        self.write(self.table + ".broken")
        self.assertRaises(CallError, self.planned, seen=first["id"], minutes=90)
        self.assertEqual((self.kept()["id"], self.kept()["minutes"], self.saved()["steps"][0]["run"]["with"]["attempt"]), (first["id"], 60, first["id"]))

    def test_starting_and_being_cancelled_by_itself_need_rights_without_a_password(self):
        from baton_server import attempt_ready_site, rights
        for name, module, value in (("needs_root", attempt_ready_site, lambda asked: (True, "root's supervisor runs mdg1")), ("survey", rights, lambda: {"kind": "password", "user": "ann"})):
            self.addCleanup(setattr, module, name, getattr(module, name))
            setattr(module, name, value)
        self.refused_call(attempt_plan.plan, "rights", self.params(startsBySelf=True))
        self.refused_call(attempt_plan.plan, "rights", self.params(atEnd="cancel"))
        self.assertEqual(self.planned(atEnd="remind")["state"], "planned")
        rights.survey = lambda: {"kind": "sudo", "user": "ann"}
        self.assertEqual(self.planned(atEnd="cancel", seen=self.kept()["id"])["atEnd"], "cancel")


class Status(DeskCase):
    def status(self, **more):
        return attempt_status.status(dict({"series": self.series, "links": self.links, "changes": False, "vhosts": [self.make("vhosts")]}, **more))

    def test_a_series_without_an_attempt_has_a_status_too(self):
        found = self.status()
        self.assertEqual((found["attempt"], found["changes"], found["errors"], found["former"]), (None, None, [], {"frozen": False, "written": None}))

    def test_a_page_is_no_problem_only_while_a_job_of_the_attempt_has_production_closed(self):
        for name, value in (("known", lambda links, hosts: "https://mdg.example.com"), ("ask", lambda *more: (503, "Service Unavailable"))):
            self.addCleanup(setattr, attempt_answers, name, getattr(attempt_answers, name))
            setattr(attempt_answers, name, value)
        self.record("starting")
        self.assertEqual(self.status()["health"]["problem"], "https://mdg.example.com: 503 Service Unavailable")
        self.write(self.production + "/.maintenance", "Lino Baton: x\n")
        for state, closed in (("planned", False), ("starting", True), ("running", False), ("cancelling", True), ("keeping", False)):
            self.record(state)
            found = self.status()["health"]
            self.assertEqual((found["http"], found["page"], ".maintenance" in found["problem"]), (503, closed, not closed), state)

    def test_it_tells_clock_errors_and_that_the_former_production_is_frozen(self):
        self.switched()
        now = time.time()
        self.record("running", switched=clock.iso(now - 600), ends=clock.iso(now + 3000))
        local = lambda seconds, form: time.strftime(form, time.localtime(seconds))
        self.write(self.preview + "/log/lino.log", "".join((
            local(now - 900, "%Y%m-%d %H:%M:%S") + " ERROR [x 1 2] : before the switch\n", local(now - 300, "%Y%m-%d %H:%M:%S") + " INFO [x 1 2] : fine\n",
            local(now - 200, "%Y%m-%d %H:%M:%S") + " ERROR [x 1 2] : after it\n", "Traceback\n", local(now - 100, "%Y-%m-%d %H:%M:%S") + " CRITICAL [x] : worse\n")))
        self.write(self.production + "/.maintenance", "Lino Baton: x\n")
        found = self.status()
        self.assertEqual([one["text"].partition(" : ")[2] for one in found["errors"]], ["worse", "after it"])
        self.assertEqual((found["former"]["frozen"], found["attempt"]["state"], found["attempt"]["interrupted"]), (True, "running", False))
        self.assertTrue(2990 <= found["attempt"]["left"] <= 3000)

    def test_only_the_end_of_a_large_log_is_read_and_at_most_20_lines_are_told(self):
        self.switched()
        self.record("running", switched=clock.iso(time.time() - 600))
        line = time.strftime("%Y%m-%d %H:%M:%S", time.localtime()) + " ERROR [x] : %06d\n"
        path = self.write(self.preview + "/log/lino.log", "".join(line % number for number in range(60000)))
        read = []
        with mock.patch.object(os, "pread", lambda fd, size, offset, pread=os.pread: read.append(os.fstat(fd).st_size == os.path.getsize(path) and size) or pread(fd, size, offset)):
            found = self.status()["errors"]
        self.assertEqual(sum(read), attempt_status.TAIL)
        self.assertEqual((len(found), max(one["text"][-6:] for one in found)), (20, "059999"))

    def test_errors_of_a_site_whose_settings_have_another_time_zone_than_the_server_are_told_at_the_servers_time(self):
        self.switched()
        now = int(time.time())
        self.record("running", switched=clock.iso(now - 600), ends=clock.iso(now + 3000))
        for hours in (-1, -2, 5.75, 0):
            at = lambda seconds: time.strftime("%Y%m-%d %H:%M:%S", time.localtime(now - seconds + hours * 3600))
            path = self.write(self.preview + "/log/lino.log", at(900) + " ERROR [x 1 2] : before the switch\n" + at(300) + " ERROR [x 1 2] : after it\nTraceback\n" + at(20) + " INFO [x 1 2] : fine\n")
            os.utime(path, (now - 20, now - 20))
            self.assertEqual([(one["at"], one["text"].partition(" : ")[2]) for one in self.status()["errors"]], [(clock.iso(now - 300), "after it")], hours)
        os.utime(path, (now - 500, now - 500))   # who touched it is no time zone
        self.assertEqual([one["at"] for one in self.status()["errors"]], [clock.iso(now - 300)])

    def test_lines_of_both_web_servers_are_understood(self):
        now = int(time.time())
        for pattern, form, levels in ((attempt_status.NGINX, "%Y/%m/%d %H:%M:%S [{0}] 1#1: *1 upstream", ("error", "crit", "notice")),
                                      (attempt_status.APACHE, "[%a %b %d %H:%M:%S.123456 %Y] [wsgi:{0}] [pid 1] x", ("error", "alert", "info"))):
            path = self.write(self.directory + "/web.log", "".join(time.strftime(form.format(level), time.localtime(now)) + "\n" for level in levels))
            self.assertEqual([(one["at"]) for one in attempt_status.lines(path, now - 10, pattern)], [clock.iso(now)] * 2)
            self.assertEqual(attempt_status.lines(path, now + 10, pattern), [])

    def test_a_database_that_does_not_answer_hides_nothing_else(self):
        self.switched()
        self.record("running")
        found = self.status(changes=True)
        self.assertEqual((found["rows"], found["former"]["written"], found["attempt"]["state"]), (None, None, "running"))

    def test_the_rows_that_were_counted_are_kept_for_the_probe(self):
        from baton_server import attempt_marks
        self.switched()
        self.record("running")
        self.addCleanup(setattr, attempt_marks, "live", attempt_marks.live)
        attempt_marks.live = lambda series, record: {"changes": {"t": {"added": 3, "changed": 0, "removed": 0, "exact": True}}, "rows": 3, "users": [{"name": "robin", "rows": 3}], "asked": clock.iso(), "problem": ""}
        self.assertEqual(self.status(changes=True)["rows"], 3)
        self.assertEqual(self.status()["attempt"]["changedRows"], 3)
        (one,) = [one for one in probe.probe({"roots": [os.path.dirname(self.links)]})["series"] if one["id"] == self.series]
        self.assertEqual(one["attempt"]["changedRows"], 3)
        self.assertEqual({site["name"]: site["state"] for site in one["sites"]}, {"mdg1": "standing-by", "mdg2": "in-attempt"})

    def test_what_a_cancel_lost_is_told_as_its_report_counts_it(self):
        self.record("cancelled")
        self.assertIsNone(self.status()["attempt"]["changedRows"])
        report = os.path.join(attempts.directory(self.series, self.kept()["id"]), "lost", "report.json")
        os.makedirs(os.path.dirname(report))
        for rows, more in ((3, {"tables": [{"table": "t"}]}), (0, {"tables": [], "from_sql": False}), (None, {"rows": 0, "tables": [], "from_sql": True})):
            paths.write_json(report, dict({"rows": rows}, **more))
            os.utime(report, (1, 1 + (rows or 9)))
            self.assertEqual(self.status()["attempt"]["changedRows"], rows)

    def test_the_zone_is_that_of_the_servers_clock_on_the_attempts_day(self):
        self.addCleanup(time.tzset)
        self.addCleanup(os.environ.pop, "TZ", None)
        os.environ["TZ"] = "CET-1CEST,M3.5.0,M10.5.0/3"
        time.tzset()
        for starts, ends, state, told in (("2036-12-05T17:00:00Z", "2036-12-05T18:00:00Z", "planned", ("CET", 3600)), ("2036-07-05T17:00:00Z", "2036-07-05T18:00:00Z", "planned", ("CEST", 7200)),
                                          ("2036-10-26T00:30:00Z", "2036-10-26T01:30:00Z", "planned", ("CEST", 7200)), ("2036-10-26T00:30:00Z", "2036-10-26T01:30:00Z", "running", ("CET", 3600)),
                                          (None, None, "planned", (None, None))):
            self.record(state, starts=starts, ends=ends)
            shown = attempts.shown(self.kept(), True)
            self.assertEqual((shown["zone"], shown["utcOffset"]), told, (starts, state))

    def test_a_limit_of_the_activity_is_held(self):
        for number in range(30):
            attempts.note(self.series, "extended", detail=str(number))
        found = attempt_status.activity({"series": self.series, "links": self.links, "limit": 3})["activity"]
        self.assertEqual([one["detail"] for one in found], ["29", "28", "27"])
        self.assertRaises(CallError, attempt_status.activity, {"series": self.series, "links": self.links, "limit": 0})

    def test_the_whole_activity_is_given_piece_by_piece_whatever_is_damaged_or_appended(self):
        with open(os.path.join(paths.make_directory(paths.in_state("series", self.series)), "activity.jsonl"), "wb") as out:
            for number in range(3000):
                out.write(json.dumps({"at": "2026-12-05T17:00:00Z", "what": "extended", "detail": "%d é%s" % (number, "x" * (number * 37 % 900))}, ensure_ascii=False).encode() + b"\n")
                out.write(b'{"at": "torn\n' if number % 700 == 0 else b"\n" if number % 900 == 0 else b"[" * 100000 + b"\n" if number == 1500 else b"")
            self.assertGreater(out.tell(), 1 << 20)
        ask = lambda limit, **more: attempt_status.activity(dict({"series": self.series, "links": self.links, "limit": limit}, **more))
        wanted = [str(number) for number in reversed(range(3000))]
        for limit, chunk in ((1000, 1 << 18), (997, 1 << 18), (61, 300)):
            with mock.patch.object(attempt_status, "CHUNK", chunk):
                answer = ask(limit)
                found = [one["detail"].split()[0] for one in answer["activity"]]
                later = found.count("later")
                while answer["before"] is not None and len(found) < 4000:
                    attempts.note(self.series, "planned", detail="later")   # is none of the older ones
                    answer = ask(limit, before=answer["before"])
                    found += [one["detail"].split()[0] for one in answer["activity"]]
            self.assertEqual(found, ["later"] * later + wanted, (limit, chunk))
        self.assertIsNone(ask(2, before=0)["before"])
        self.assertEqual(ask(2, before=0)["activity"], [])
        for wrong in (-1, "12", 1.5, True):
            self.assertRaises(CallError, ask, 2, before=wrong)


assert attempting

if __name__ == "__main__":
    support.main()
