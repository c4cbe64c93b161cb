#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures as ratios against OpenSSH, asyncssh, ansible and an empty window, all in one run, written to tests/RESULTS.md, newest first.
Usage: run.py --build build/release [--servers 50] [--directory DIR] [probe] [first] [stream] [slow] [paint] [log] [sync] [setup] [attempt]"""
import argparse
import datetime
import json
import os
import re
import statistics
import subprocess
import time

import attempt as attempts
import newpreview
import peers
import synchronise
from lab import SOURCE, Lab, SlowLink, run

RESULTS = os.path.join(SOURCE, "tests", "RESULTS.md")
ROUND_TRIP = 100
# glibc's memmove copies blocks from 2 KiB on by an instruction that some AMD processors do slowly (glibc bug 30994)
WITHOUT_REP_MOVSB = {"GLIBC_TUNABLES": "glibc.cpu.x86_rep_movsb_threshold=1073741824"}


class Row:
    """One figure: what was measured, by whom, and where there is a goal whether it was reached."""

    def __init__(self, what, ours, peer, theirs, unit="ms", goal=None, more_is_better=False):
        self.what, self.ours, self.peer, self.theirs, self.unit = what, ours, peer, theirs, unit
        self.goal, self.more_is_better = goal, more_is_better
        self.ratio = ours / theirs if theirs else None

    def verdict(self):
        if self.goal is None:
            return ""
        reached = self.ratio >= self.goal if self.more_is_better else self.ratio <= self.goal
        return "%s %.2f: %s" % ("at least" if self.more_is_better else "at most", self.goal, "reached" if reached else "**missed**")

    def cells(self):
        theirs = "%.4g" % self.theirs if self.theirs else ""
        return [self.what, "%.4g %s" % (self.ours, self.unit), self.peer, theirs, "%.3f" % self.ratio if self.ratio else "", self.verdict()]


def probe(lab, repeats=7):
    installing = lab.fleet("probe", 0)["cold_ms"]  # the first one installs the helper on every server
    lab.fleet("settle")
    time.sleep(3)
    ours = lab.fleet("probe", repeats)
    warm = statistics.median(ours["warm_ms"])
    count = "%d servers" % len(lab.servers)
    ssh_cold, ssh_warm = peers.openssh_cold(lab), peers.openssh_warm(lab, repeats)
    async_cold, async_warm = peers.asyncssh(lab, repeats)
    ansible_cold, ansible_warm = peers.ansible(lab)
    return [Row("cold probe of " + count, ours["cold_ms"], "ssh, in parallel", ssh_cold, goal=0.4), Row("", ours["cold_ms"], "asyncssh", async_cold),
            Row("", ours["cold_ms"], "ansible raw", ansible_cold), Row("the same, helper installed on the way", installing, "ssh, in parallel", ssh_cold),
            Row("warm probe of " + count, warm, "ssh with ControlMaster", ssh_warm, goal=0.15), Row("", warm, "asyncssh", async_warm),
            Row("", warm, "ansible raw, persistent", ansible_warm), Row("memory with %s connected" % count, ours["maxrss_kb"] / 1024, "", 0, unit="MiB")]


def first(lab, turns=5, repeats=5):
    """In turns, since the machine is never quiet for long."""
    name = lab.servers[0]["name"]
    ours, theirs = [], []
    for _ in range(turns):
        ours += lab.fleet("first", name, repeats)["first_ms"]
        theirs += [peers.timed(lambda: run(*peers.ssh(lab.ssh_config, "-o", "ControlPath=none"), name, "true")) for _ in range(repeats)]
    return [Row("cold connect, authentication, first answer", statistics.median(ours), "ssh HOST true", statistics.median(theirs), goal=0.3)]


def write_lines(path, megabytes):
    line = b"2026-11-22 18:00:00 INFO Loading 116 objects to table tickets_ticket, one of the lines that a synchronisation writes\n"
    with open(path, "wb") as file:
        for _ in range(megabytes):
            file.write(line * (2**20 // len(line)))
    os.chmod(path, 0o644)


def stream_rates(lab, config, server, path, environment, peers_environment=None, prefix=(), times=9):
    """Median megabytes per second of ours and of ssh cat, taken in turns."""
    size = os.path.getsize(path) / 1e6
    ours, theirs = [], []
    for _ in range(times):
        answer = lab.fleet("stream", server, path, environment=environment, prefix=prefix)
        if answer["bytes"] != os.path.getsize(path):
            raise RuntimeError("%d of %d bytes arrived" % (answer["bytes"], os.path.getsize(path)))
        ours.append(size / answer["stream_ms"] * 1000)
        cat = [*prefix, *peers.ssh(config, "-o", "ControlPath=none"), server, "cat " + path]
        theirs.append(size / peers.timed(lambda: subprocess.run(cat, check=True, stdout=subprocess.DEVNULL, env=peers_environment)) * 1000)
    return statistics.median(ours), statistics.median(theirs)


def stream(lab):
    path = os.path.join(lab.directory, "stream.log")
    write_lines(path, 512)
    name = lab.servers[0]["name"]
    rows = []
    for what, tunables in (("log streaming, 512 MiB of lines", {}), ("the same, without rep movsb for both", WITHOUT_REP_MOVSB)):
        ours, theirs = stream_rates(lab, lab.ssh_config, name, path, dict(lab.environment, **tunables), dict(os.environ, **tunables))
        rows.append(Row(what, ours, "ssh cat", theirs, unit="MB/s", goal=1.1, more_is_better=True))
    os.unlink(path)
    return rows


def slow(lab, repeats=15):
    if os.getuid() != 0:
        print("slow: needs root (network namespaces); left out")
        return []
    with SlowLink(lab, ROUND_TRIP / 2) as link, peers.Masters(link.ssh_config, ["slow"], link.inside):
        ours = statistics.median(lab.fleet("call", "slow", repeats, environment=link.environment, prefix=link.inside)["call_ms"])
        theirs = peers.median_of(repeats, lambda: run(*link.inside, *peers.ssh(link.ssh_config), "slow", "true"))
        path = os.path.join(lab.directory, "slow.log")
        write_lines(path, 32)
        rate, cat = stream_rates(lab, link.ssh_config, "slow", path, link.environment, prefix=link.inside, times=3)
        os.unlink(path)
    return [Row("one call at 100 ms, in round trips", ours / ROUND_TRIP, "one round trip", 1, unit="", goal=1.15),
            Row("", ours, "ssh with ControlMaster", theirs), Row("log streaming at 100 ms, 32 MiB", rate, "ssh cat", cat, unit="MB/s", goal=1.0, more_is_better=True)]


def paint(lab, times=15):
    """From the start of the process to the first pixels of its window, with 500 cached sites; in turns."""
    environment = lab.home("paint")
    if not os.path.exists(environment["XDG_CONFIG_HOME"]):
        lab.fleet("seed", 500, environment=environment)
    display = ":%d" % (200 + os.getpid() % 300)
    server = subprocess.Popen(["Xvfb", display, "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(1)
        environment.update(DISPLAY=display, QT_QPA_PLATFORM="xcb")
        ours, empty = [], []
        for _ in range(times):
            for program, found in (("app/gui/lino-baton", ours), ("tests/bench/bench_emptywindow", empty)):
                found.append(float(run(lab.program("tests/bench/firstpaint"), lab.program(program), env=environment, stderr=subprocess.DEVNULL)))
    finally:
        server.terminate()
        server.wait()
    return [Row("start to first paint, 500 cached sites", statistics.median(ours), "an empty Qt window", statistics.median(empty), goal=1.5)]


def log(lab):
    """bench_logview measures itself; the rest of its words goes below the table."""
    text = run(lab.program("tests/bench/bench_logview"), env=dict(lab.home("log"), QT_QPA_PLATFORM="offscreen"), stderr=subprocess.DEVNULL)
    found = {line["bench"]: line for line in map(json.loads, text.splitlines()) if line["bench"] != "search"}
    stall = found["event-loop-stall"]
    what = "stall of the event loop, {lines_per_second} lines/s and {sites} sites twice a second, ".format(**stall)
    rows = [Row(what + "p99", stall["p99_ms"], "limit", 10, goal=1), Row("the same, longest", stall["max_ms"], "limit", 33, goal=1),
            Row("a million lines of 112 bytes, resident", found["memory"]["resident_ratio"], "their bytes", 1, unit="", goal=1.2)]
    return rows, text


def sync(lab):
    """Against the hand-written script of the same server."""
    found, share = synchronise.measure(lab)
    return [Row(what, ours, "initdb_from_prod.sh", theirs, unit=unit, goal=goal) for what, ours, theirs, unit, goal in found], \
        "Lino's own restore is %.0f %% of the managed sync's time" % (100 * share)


def setup(lab):
    """Against the commands that a provider types, one after the other."""
    found, words = newpreview.measure(lab)
    return [Row(what, ours, "the same by hand, without a pause", theirs, unit=unit, goal=goal) for what, ours, theirs, unit, goal in found], "the longest steps: " + words


def attempt(lab):
    """Against the commands that a provider types, and against the limits."""
    found, words = attempts.measure(lab)
    return [Row(what, ours, peer, theirs, unit=unit, goal=goal) for what, ours, peer, theirs, unit, goal in found], "the longest steps: " + words


PARTS = {"probe": probe, "first": first, "stream": stream, "slow": slow, "paint": paint, "log": log, "sync": sync, "setup": setup, "attempt": attempt}


def section(lab, machine, rows, texts, names):
    head = ["What", "Baton", "Against", "Theirs", "Ratio", "Goal"]
    lines = ["## %s" % datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC"), "",
             "`./dev bench %s` at %s, on %s. Medians; servers and clients share the machine, so read ratios." % (
                 " ".join(names), run("git", "-C", SOURCE, "rev-parse", "--short", "HEAD").strip(), machine), "",
             "| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(row.cells()) + " |" for row in rows]
    for name, text in texts.items():
        lines += ["", "%s:" % name, "```", text.strip(), "```"]
    return "\n".join(lines) + "\n"


def prepend(text):
    with open(RESULTS) as file:
        old = file.read()
    begin = re.search(r"^## ", old, re.MULTILINE)
    place = begin.start() if begin else len(old)
    with open(RESULTS, "w") as file:
        file.write(old[:place] + text + "\n" + old[place:])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", required=True)
    parser.add_argument("--servers", type=int, default=50)
    parser.add_argument("--directory", default="/var/tmp/baton-bench-%d" % os.getuid())
    parser.add_argument("--keep-running", action="store_true", help="leave the practice servers running for the next run")
    parser.add_argument("--dry", action="store_true", help="print, and leave tests/RESULTS.md alone")
    parser.add_argument("parts", nargs="*", metavar="PART", help=" ".join(PARTS))
    options = parser.parse_args()
    names = options.parts or list(PARTS)
    unknown = set(names) - set(PARTS)
    if unknown:
        parser.error("unknown: %s" % " ".join(unknown))
    lab = Lab(options.build, options.directory, options.servers)
    machine = lab.machine()
    rows, texts = [], {}
    try:
        for name in names:
            print("measuring: %s" % name, flush=True)
            found = PARTS[name](lab)
            if isinstance(found, tuple):
                found, texts[name] = found
            rows += found
            print("\n".join(" | ".join(row.cells()) for row in found), flush=True)
    finally:
        if not options.keep_running:
            lab.stop_servers()
    text = section(lab, machine, rows, texts, names)
    print(text)
    if not options.dry:
        prepend(text)


if __name__ == "__main__":
    main()
