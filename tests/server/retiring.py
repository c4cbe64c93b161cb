# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Three small sites on the system's own Django: the old mdg0, production mdg1, preview mdg2; and the actions of a retirement of mdg0."""
import json
import os
import subprocess
import sys
import time

import syncsites
from syncsites import SyncCase

from baton_server import actions, paths

STEPS = ("check", "snapshot", "verify", "vhost", "services", "database", "directory")


class RetireCase(SyncCase):
    def setUp(self):
        SyncCase.setUp(self)
        self.old = self.links + "/mdg0"
        self.kept = self.directory + "/backups/mdg0/retired-20261128T100000Z"
        self.hosts = self.make("vhosts")
        self.make("backups", "mdg0")
        self.operation = "retire"

    def sites(self):
        """mdg0 is as production, with media and more rows."""
        self.django_sites()
        self.write(self.old + "/manage.py", syncsites.MANAGE)
        self.settings(self.old, 'os.path.join(HERE, "default.db")')
        self.write(self.old + "/env/bin/python", self.content(self.production + "/env/bin/python"), 0o755)
        subprocess.check_call(["env/bin/python", "manage.py", "migrate", "--run-syncdb", "-v", "0"], cwd=self.old)
        self.sql(self.old, "insert into notes_tag (text) values ('x'), ('y')", *["insert into notes_note (text) values ('old %d')" % n for n in range(70)])
        for number in range(5):
            self.write(self.old + "/media/uploads/file %d.bin" % number, os.urandom(2000))
        self.write(self.old + "/pull.sh", "#!/bin/sh\n", 0o755)
        self.write(self.old + "/make_snapshot.sh", "#!/bin/bash\nARCH_DIR=%s/backups/mdg0\n" % self.directory, 0o755)
        self.ceased(60)

    def ceased(self, days):
        """mdg0 was production until so many days ago."""
        place = paths.make_directory(paths.in_state("series", self.series))
        at = lambda ago: time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(time.time() - ago * 86400))
        self.write(place + "/production.jsonl", "".join(json.dumps(one) + "\n" for one in ({"site": self.old, "at": at(days + 300)}, {"site": self.production, "at": at(days)})))

    def plan(self):
        values = {"check": {"confirm": "mdg0", "vhosts": [self.hosts]}, "snapshot": {"directory": self.kept}, "verify": {"directory": self.kept}, "vhost": {"vhosts": [self.hosts]}}
        steps = [{"id": one, "run": {"action": "retire-" + one, "with": values.get(one, {}), "cwd": self.links}} for one in STEPS]
        return {"series": self.series, "links": self.links, "site": self.old, "operation": "retire", "title": "mdg0", "steps": steps}

    def step(self, name, **more):
        """The exit status of a step of the plan."""
        step = next(one for one in self.plan()["steps"] if one["id"] == name)
        return self.act("retire-" + name, name, self.links, **dict(step["run"]["with"], **more))

    def done(self, *names):
        for name in names:
            self.assertEqual(self.step(name), 0, self.output)

    def privileged(self, name):
        """The operations of a step for an administrator."""
        from importlib import import_module
        module, function = actions.PRIVILEGED["retire-" + name]
        step = next(one for one in self.plan()["steps"] if one["id"] == name)
        context = actions.Context(self.directory_of_job, self.plan(), name, self.links, self.run_id, self.chain)
        return getattr(import_module("baton_server." + module), function)(context, step["run"]["with"])

    def tree(self, path):
        """{path: its bytes, or where it leads} of everything below."""
        found = {}
        for base, folders, names in os.walk(path):
            for name in names + folders:
                full = os.path.join(base, name)
                found[full] = os.readlink(full) if os.path.islink(full) else self.content(full) if os.path.isfile(full) else b""
        return found


if __name__ == "__main__":
    sys.exit("no test")
