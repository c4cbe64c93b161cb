# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of whole upgrade attempts share: a provider's server with a preview that baton set up, users who write, and questions about both sites."""
import contextlib
import json
import os
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(HERE), "setup"), os.path.join(os.path.dirname(HERE), "worlds")]

import pictures  # noqa: E402
from attempt_world import OLD, AttemptWorld  # noqa: E402
from setup_case import NEW, SetUpCase  # noqa: E402
from writing import Writers  # noqa: E402

ENGINE = os.environ.get("BATON_ATTEMPT_ENGINE", "postgresql")
WEB = os.environ.get("BATON_ATTEMPT_WEB", "nginx")
THAW = 5.0 if WEB == "nginx" else 10.0   # seconds from a decision until users are served again; mod_wsgi starts the site meanwhile, which on a busy machine lasts


class AttemptCase(SetUpCase):
    engine, web = ENGINE, WEB
    made_world = AttemptWorld

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls("id").set_up()

    def attempt(self, verb, *words, status=0):
        """baton attempt to its end: (the newest job's record where there is a new one, all that was said)."""
        return self.command("attempt", verb, self.target, *words, status=status)

    def start_attempt(self, *words, status=0):
        """One that has been started and switched; its record."""
        self.unlocked()
        job, said = self.attempt("start", "--for", "60m", "--follow", *words, status=status)
        if not status:
            self.assertEqual(job["state"], "succeeded", said)
        return job, said

    def ready(self):
        """A synchronised preview, with nothing under way."""
        self.unlocked()
        _, said = self.command("sync", self.target, "--follow")
        self.unlocked()
        return said

    def told(self):
        """The attempt as its record on the server says."""
        path = os.path.join(self.world.server["state"], "series", self.series, "attempt.json")
        with contextlib.suppress(OSError), open(path) as source:
            return json.load(source)
        return None

    def site_states(self):
        series = self.json("status", "w", "--no-health")["servers"][0]["series"][0]
        return {site["name"]: site["state"] for site in series["sites"]}

    def leads(self, role):
        """The name of the site that a link leads to; None where there is none."""
        link = os.path.join(self.world.links, role)
        return os.path.basename(os.path.realpath(link)) if os.path.islink(link) else None

    def serves(self):
        """The name of the site that answers under production's address; None where it shows its page, anything else fails."""
        status, body = self.world.ask("prod", "/users/write/ask-%d" % time.monotonic_ns())
        self.assertIn(status, (200, 503), body[:300])
        return body.split()[1].decode() if status == 200 else None

    def users(self, word, **pace):
        return Writers(self.world.hosts["prod"], self.world.port, word, **pace)

    def kept(self, name=OLD):
        """Of a site, what nobody may change while it stands by: users' rows and their files."""
        site = os.path.join(self.world.links, name)
        return {"rows": self.world.rows(name), "others": self.world.rows(name, "rows_other"), "users": self.world.rows(name, "users_user"), "media": pictures.tree(os.path.join(site, "media"))}

    def programs(self):
        return {name: state for name, state in self.world.programs().items()}

    def assert_running(self):
        self.assertEqual(self.told()["state"], "running")
        self.assertEqual((self.leads("prod"), self.leads("preview")), (NEW, None))
        self.assertEqual(self.serves(), NEW)
        self.assertTrue(os.path.exists(os.path.join(self.world.links, OLD, ".maintenance")))
        self.assertFalse(os.path.exists(os.path.join(self.world.links, NEW, ".maintenance")))

    def assert_old(self, states=("cancelled", "failed")):
        """Production is the former one, thawed, with its programs; the preview is a neutral one."""
        self.assertIn(self.told()["state"], states)
        self.assertEqual((self.leads("prod"), self.leads("preview")), (OLD, NEW))
        self.assertEqual(self.serves(), OLD)
        for name in (OLD, NEW):
            self.assertFalse(os.path.exists(os.path.join(self.world.links, name, ".maintenance")), name)
        if self.web == "nginx":
            self.world.wait(lambda: self.programs().get(OLD + "-linod") == "RUNNING", 20, lambda: "production's own program: %s" % self.programs())
            states = self.programs()
            self.assertEqual({name: states[name] for name in (OLD + "-uwsgi", OLD + "-linod", NEW + "-uwsgi")},
                             {OLD + "-uwsgi": "RUNNING", OLD + "-linod": "RUNNING", NEW + "-uwsgi": "RUNNING"})
            self.assertNotEqual(states.get(NEW + "-linod"), "RUNNING")
        self.assert_neutral()

    def mails_of(self, name, since=0):
        return [subject for subject in self.world.sink.subjects[since:] if subject.startswith(name + " ")]

    def moments(self, job):
        """{(event, step): wall clock} of a job's journal."""
        found = {}
        for entry in self.journal(job):
            found.setdefault((entry["event"], entry.get("step")), self.seconds(entry["at"]))
        return found

    @staticmethod
    def seconds(text):
        import datetime
        return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()
