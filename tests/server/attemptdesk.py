# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Production mdg1 and preview mdg2 with links beside them, a crontab in a file, and calls and actions of an attempt about them, in this process or in others."""
import json
import os
import subprocess
import sys
from unittest import mock

import attempting
import support
from syncsites import SyncCase

from baton_server import attempt_plan, attempt_seen, attempts, attempttick, errors, forking, paths

CRONTAB = """#!/bin/sh
table=%s
[ -e "$table.denied" ] && { echo "You (ann) are not allowed to use this program (crontab)" >&2; exit 1; }
case "$1" in
-l) [ -f "$table" ] || { echo "no crontab for ann" >&2; exit 1; }
    cat "$table" ;;
-r) rm "$table" ;;
-) [ -e "$table.broken" ] && { cat >/dev/null; echo "bad minute" >&2; exit 1; }
   cat > "$table" ;;
esac
"""
CALL = """
import json, sys
sys.path.insert(0, sys.argv[1])
from baton_server import attempt_plan, errors, paths
paths._state = (sys.argv[2], False)
paths.place = sys.argv[5]
sys.stdin.readline()   # all of them at once
try:
    print(json.dumps(getattr(attempt_plan, sys.argv[3])(json.loads(sys.argv[4]))))
except errors.CallError as error:
    print(json.dumps({"error": error.code, "details": error.details}))
"""


class DeskCase(SyncCase):
    def setUp(self):
        SyncCase.setUp(self)
        for site in (self.production, self.preview):
            self.write(site + "/manage.py", "")
            self.write(site + "/settings.py", "ALLOWED_HOSTS = ['mdg.example.com']\n")
        self.table = self.directory + "/table"
        self.write(self.directory + "/bin/crontab", CRONTAB % self.table, 0o755)
        self.set_environment("PATH", self.directory + "/bin:" + os.environ["PATH"])
        self.set_environment("HOME", self.home)
        self.place_before = paths.place
        paths.place = self.make("bin", "version")
        self.addCleanup(setattr, paths, "place", self.place_before)
        self.cron_daemon(True)
        self.operation, self.values = "attempt", {"minutes": 60, "maxSyncAge": 26, "vhosts": [], "attempt": ""}

    def set_environment(self, name, value):
        """Here, and in what the actions inherit: nothing of this may reach the crontab of whoever runs the tests."""
        for place in (os.environ, forking.INHERITED):
            self.addCleanup(place.__setitem__, name, place.get(name, ""))
            place[name] = value

    def cron_daemon(self, runs):
        """Whether this server has one: what runs where the tests do does not matter. None: it may not be seen."""
        patched = mock.patch.object(attempt_seen, "daemon", lambda: runs)
        patched.start()
        self.addCleanup(patched.stop)

    def ticked(self, ago):
        """Cron ran this series' entry so many seconds ago."""
        now = attempts.clock()
        paths.write_json(attempttick.place(self.series), {"uid": os.geteuid(), "bootId": now["bootId"], "boottime": now["boottime"] - ago})

    # The record

    def record(self, state="planned", **values):
        """Writes such a record; returns it."""
        made = attempting.record(self.links, state, **dict({"run": self.run_id, "job": self.job} if state in attempts.WITH_JOB else {}, **values))
        return attempts.change(self.series, lambda before: made)

    def kept(self):
        return attempts.read(self.series)

    def lead(self, **links):
        """Where the links lead: prod="mdg2", preview=None."""
        for role, name in links.items():
            path = os.path.join(self.links, role)
            if os.path.lexists(path):
                os.unlink(path)
            if name:
                os.symlink(name, path)

    def switched(self):
        self.lead(prod="mdg2", preview=None)

    def cron(self):
        try:
            with open(self.table) as source:
                return source.read()
        except FileNotFoundError:
            return ""

    def activity(self):
        from baton_server import attempt_status
        return attempt_status.activity({"series": self.series, "links": self.links})["activity"]

    # Plans and calls

    def plan(self):
        """Of the job that self.act() is in."""
        return dict(self.start_plan(), operation=self.operation)

    def start_plan(self, operation="attempt", action="attempt-check", values=None):
        step = {"id": "check", "run": {"action": action, "with": dict(self.values if values is None else values), "cwd": self.preview}}
        return {"format": 2, "operation": operation, "title": "", "series": self.series, "links": self.links, "site": self.preview, "source": self.production, "steps": [step]}

    def wanted(self, **more):
        return dict({"starts": "2036-12-05T17:00:00Z", "minutes": 60, "atEnd": "remind", "startsBySelf": False, "maxSyncAge": 26, "language": "de", "announcement": "Soon", "page": "<p>"}, **more)

    def params(self, by="ann@laptop", seen=None, **more):
        return {"series": self.series, "links": self.links, "attempt": self.wanted(**more), "plan": self.start_plan(), "seen": seen, "by": by, "vhosts": []}

    def planned(self, **more):
        return attempt_plan.plan(self.params(**more))["attempt"]

    def call(self, method, **more):
        return getattr(attempt_plan, method)(dict({"series": self.series, "links": self.links, "by": "bea@desk"}, **more))["attempt"]

    def refused_call(self, function, code, *arguments, **more):
        """The refusal of a call, with its three sentences."""
        try:
            function(*arguments, **more)
        except errors.CallError as error:
            self.assertEqual((error.code, error.details.get("code")), ("refused", code), error.message)
            for key in ("found", "production", "todo"):
                self.assertTrue(error.details[key], key)
            return error
        raise AssertionError("nothing was refused")

    def race(self, calls):
        """What (method, params) answer, each in a process of its own, all at the same moment."""
        those = [subprocess.Popen([sys.executable, "-B", "-c", CALL, support.SERVER, paths.state(), method, json.dumps(params), paths.place], stdin=subprocess.PIPE, stdout=subprocess.PIPE) for method, params in calls]
        for one in those:
            one.stdin.write(b"\n")
            one.stdin.flush()
        return [json.loads(one.communicate()[0].decode()) for one in those]
