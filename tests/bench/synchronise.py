# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The managed synchronisation against the site's own hand-written script, on the practice server's two Lino sites, in turns."""
import glob
import json
import os
import resource
import statistics
import subprocess
import time

TURNS = 3


def seconds(usage):
    return usage.ru_utime + usage.ru_stime


class Pair:
    """The practice server's series, by hand and by Baton."""

    def __init__(self, lab):
        self.server = lab.servers[0]
        self.baton = lab.program("app/cli/baton")
        self.environment = lab.home("sync")
        self.links = os.path.join(self.server["sitesRoot"], "mdg")
        if not os.path.exists(self.environment["XDG_CONFIG_HOME"]):
            self.run("server", "add", "s", self.server["host"], "--port", str(self.server["port"]), "--user", self.server["user"], "--identity", self.server["identity"],
                     "--root", self.server["sitesRoot"], "--fingerprint", self.server["fingerprint"])
        self.series = json.loads(self.run("status", "s", "--no-health", "--json").stdout)["servers"][0]["series"][0]["id"]

    def run(self, *arguments):
        return subprocess.run([self.baton, *arguments], env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True)

    def by_hand(self):
        """(seconds, processor seconds)"""
        command = ["/bin/sh", "-c", "cd '%s/preview' && ./initdb_from_prod.sh" % self.links]
        if os.getuid() == 0:
            command = ["runuser", "-u", self.server["user"], "--"] + command
        before, begin = seconds(resource.getrusage(resource.RUSAGE_CHILDREN)), time.monotonic()
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT)
        return time.monotonic() - begin, seconds(resource.getrusage(resource.RUSAGE_CHILDREN)) - before

    def managed(self):
        """(seconds until its end is known here, processor seconds on the server, seconds of Lino's own restore)"""
        begin = time.monotonic()
        done = self.run("sync", "s/" + self.series, "--follow")
        took = time.monotonic() - begin
        if done.returncode not in (0, 5):   # the demo data loses rows of memo_mention by Lino's own loading order
            raise RuntimeError("baton sync ended with %d: %s" % (done.returncode, done.stderr[-2000:]))
        path = max(glob.glob(os.path.join(self.server["state"], "series", self.series, "jobs", "*-sync-*", "result.json")), key=os.path.getmtime)
        with open(path) as source:
            record = json.load(source)
        restore = next(step for step in record["steps"] if step["id"] == "restore")
        return took, record["processorMs"] / 1000, span(restore)


def span(step):
    moments = [time.mktime(time.strptime(step[key][:19], "%Y-%m-%dT%H:%M:%S")) for key in ("started", "ended")]
    return moments[1] - moments[0]


def measure(lab):
    """[(what, ours, theirs, unit, goal)], and the share of Lino's restore in our time."""
    pair = Pair(lab)
    pair.by_hand()    # warm caches, and restore2preview.py is there
    pair.managed()
    hand, ours = [], []
    for _ in range(TURNS):
        hand.append(pair.by_hand())
        ours.append(pair.managed())
    middle = lambda values, place: statistics.median(value[place] for value in values)   # noqa: E731
    share = middle(ours, 2) / middle(ours, 0)
    return [("managed sync, from the command to its known end", middle(ours, 0), middle(hand, 0), "s", 0.9),
            ("the same, processor time on the server", middle(ours, 1), middle(hand, 1), "s", 1.05)], share
