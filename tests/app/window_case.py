# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the stories in the real window on a practice server share: a display, the window, and what the server says beside it."""
import contextlib
import json
import os
import signal
import time

from baton_case import BatonCase, practice_servers
from window import Desktop, Window


class WindowCase(BatonCase):
    """Each class is one story in one test: each step needs the one before."""
    server_name = "practice"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.desktop = Desktop(os.path.join(cls.home, "run"))
        cls.log = open(os.path.join(cls.home, "window.log"), "w+")

    @classmethod
    def tearDownClass(cls):
        cls.desktop.end()
        cls.log.close()
        super().tearDownClass()

    def window(self):
        window = Window(self.environment, self.desktop, self.log)
        self.addCleanup(window.close)
        return window

    def add_practice(self):
        """The practice server's own description of itself, after Baton knows it."""
        server = practice_servers()[0]
        words = [word for directory in server["vhosts"] for word in ("--vhosts", directory)]
        self.baton("server", "add", self.server_name, server["host"], "--port", str(server["port"]), "--user", server["user"], "--identity", server["identity"],
                   "--root", server["sitesRoot"], *words, "--fingerprint", server["fingerprint"])
        return server

    def newest(self):
        return max(self.json("jobs", self.server_name)["jobs"], key=lambda job: job["started"], default=None)

    def running(self, step, before):
        """The job that was begun after that one, once it is at this step."""
        end = time.monotonic() + 120
        while time.monotonic() < end:
            job = self.newest()
            if job and job["id"] != (before and before["id"]) and any(one["id"] == step and one["state"] == "running" for one in job["steps"]):
                return job
            time.sleep(0.1)
        self.fail("no job came to its %s: %s" % (step, self.newest()))

    def pause(self, server, job):
        """Stops the step that runs, as a slow server would: looking at a window takes longer than a small site's dump."""
        with open(os.path.join(server["state"], "series", job["seriesId"], "jobs", job["id"], "progress.json")) as source:
            groups = [group["pid"] for group in json.load(source)["groups"]]
        for group in groups:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(group, signal.SIGSTOP)
        self.addCleanup(self.go_on, groups)
        return groups

    def go_on(self, groups):
        for group in groups:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(group, signal.SIGCONT)

    def end(self, window):
        """Ends the last window of a story; AssertionError where any of them complained of memory."""
        window.close()
        self.log.seek(0)
        self.assertNotIn("ERROR: AddressSanitizer", self.log.read())
