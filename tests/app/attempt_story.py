# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stories of an upgrade attempt share: its wizard, and how the server says it stands."""
import time

from window import showing
from window_case import WindowCase


class AttemptStory(WindowCase):
    def know_series(self):
        """Baton knows the practice server then, and its preview is fresh. The server's own description of itself."""
        server = self.add_practice()
        self.series = "%s/%s" % (self.server_name, self.json("status", self.server_name, "--no-health")["servers"][0]["series"][0]["id"])
        self.fresh_preview()
        self.addCleanup(self.put_back)
        return server

    def attempt(self):
        """What the server says of the attempt, asked beside the window."""
        return self.json("attempt", "status", self.series)

    def comes_to(self, state, seconds=900):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = self.attempt()
            if found["state"] == state:
                return found
            time.sleep(0.3)
        self.fail("the attempt did not come to %s: %s" % (state, found))

    def states(self):
        status = self.json("status", self.server_name, "--no-health")
        return {site["name"]: site["state"] for site in status["servers"][0]["series"][0]["sites"]}

    def fresh_preview(self):
        """A start wants a synchronisation of today that was good, and one by Baton: what is lost again is told from what is lost anew by its numbers."""
        today = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - 12 * 3600))
        good = lambda one: one["state"] in ("succeeded", "differs") and one["ended"] > today
        sites = self.json("status", self.server_name, "--no-health")["servers"][0]["series"][0]["sites"]
        last = next(site for site in sites if site["name"] == "mdg2")["lastSync"]
        if not (last and good(last) and any(job["operation"] == "sync" and good(job) for job in self.json("jobs", self.server_name)["jobs"])):
            self.baton("sync", self.series, "--follow", status=5)   # the demo data loses rows by Lino's own loading order

    def put_back(self):
        """After a story that broke off: others use this practice server too."""
        found = self.attempt()
        end = time.monotonic() + 300
        while found["state"] in ("starting", "cancelling") and time.monotonic() < end:
            time.sleep(0.5)
            found = self.attempt()
        if found["state"] in ("planned", "running"):
            self.baton("attempt", "cancel", self.series, "--confirm", "mdg2", "--follow")

    def go_back(self, window):
        """Presses the button of the typed name. Where sudo would ask for a password it goes on without: the practice server's programs need none."""
        window.click("push button", "Go back to mdg1")
        end = time.monotonic() + 60
        while self.attempt()["state"] == "running" and time.monotonic() < end:
            if any(showing(button) for button in window.all("push button", "Go on without")):
                window.click("push button", "Go on without")
                break
        return self.comes_to("cancelled")

    def fill_in_plan(self, window):
        """Fills the wizard page by page up to the review, for the day after tomorrow at six as it is proposed."""
        window.click("push button", "Start attempt...")
        window.wait("label", "On the server's clock: ")
        window.type("Length, in minutes", "30", "spin button")
        window.click("push button", "Next >", 120)
        window.wait("label", "How the new site is restarted: passed", 120)
        window.click("push button", "Next >", 120)
        window.wait("label", "1. mdg1 shows the page")
        window.click("push button", "Next >")
        window.wait("table cell", "Switch")
        window.click("push button", "Next >")
        window.wait("label", "mdg2 replaces mdg1 on %s" % self.server_name)
        window.wait("label", "Before the start: withdraw")

    def plan(self, window):
        window.click("push button", "Plan attempt")
        window.wait("label", "mdg2 replaces mdg1", 60)
        window.click("push button", "Close")
        window.gone("push button", "Save as .ics...")

    def press_start(self, window):
        """Once it counts down. A click that hit nothing, since the banner had moved meanwhile, is made again."""
        for _ in range(3):
            window.click("push button", "Start now, attempt on mdg2")
            try:
                return window.wait("push button", "Stop what is about to begin", 8, showing)
            except AssertionError:
                if self.attempt()["state"] != "planned":
                    raise
        self.fail("the button begins nothing")
