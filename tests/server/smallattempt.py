# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small upgrade attempt: real runner, record, links and guards; its steps do by files what the real ones do with programs and databases, and hang where a test wants it."""
import hashlib
import json
import os
import signal
import subprocess
import sys
import time

import support
from support import Case, alive, bundle_with

DOER = r'''
import hashlib, json, os, time
from baton_server import attempts, attempt_switch, clock, sync_page
from baton_server.sync_site import action, PAGE

def point(directory, name):
    """Once: hangs here until it is killed, or does what the test says."""
    path = os.path.join(directory, "at." + name)
    try:
        with open(path) as source:
            todo = source.read()
        if todo != "always fail":
            os.rename(path, os.path.join(directory, "is." + name))
    except FileNotFoundError:
        return
    if todo == "hang":
        time.sleep(120)
    if todo == "deaf":
        import signal
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        os.rename(os.path.join(directory, "is." + name), os.path.join(directory, "deaf." + name))
        time.sleep(120)
    if todo in ("fail", "always fail"):
        os._exit(1)

@action
def sync_guard(context, values):
    name = values["do"]
    with open(os.path.join(values["trace"], "trace"), "a") as out:
        out.write("%s %s %.3f\n" % (context.job, name, time.time()))
    if context.secrets:
        with open(os.path.join(values["trace"], "knows"), "a") as out:
            out.write("%s %s\n" % (name, hashlib.sha256(context.secrets["sudo"].encode()).hexdigest()))
    point(values["trace"], name + ".before")
    globals()[name.replace("-", "_")](context)
    point(values["trace"], name + ".after")
    with open(os.path.join(values["trace"], "trace"), "a") as out:
        out.write("%s %s. %.3f\n" % (context.job, name, time.time()))

attempt_check = attempt_cancel_check = sync_guard

def nothing(context):
    pass
check = work = unwork = answers = dump = programs = stop = nothing

def paths(context):
    return [os.path.realpath(one) for one in (context.source, context.site)]

def begin(context):
    former, site = paths(context)
    def made(now):
        base = now if now and now["state"] == "planned" else dict(attempts.BLANK, id=attempts.new_id(), to=os.path.basename(site), former=former, site=site, links=context.links, minutes=60)
        base["from"] = os.path.basename(former)
        return dict(base, state="starting", job=context.job, run=context.run, startedBy=context.by, begun=clock.iso(), raw={"prod": "mdg1", "preview": "mdg2"})
    attempts.change(context.series, made)

def begin_back(context):
    if (attempts.read(context.series) or {}).get("run") == context.run:
        attempts.update(context, state="failed", ended=clock.iso())

def freeze(context):
    attempt_switch.page_on(os.path.realpath(context.cwd), context.job)
def thaw(context):
    attempt_switch.page_off(os.path.realpath(context.cwd))

def to(context, site):
    prod, preview = (os.path.join(context.links, one) for one in ("prod", "preview"))
    if site == paths(context)[1]:
        if os.path.lexists(preview):
            os.unlink(preview)
    attempt_switch.lead(prod, os.path.basename(site))
    if site == paths(context)[0] and not os.path.lexists(preview):
        os.symlink(os.path.basename(paths(context)[1]), preview)
def switch(context):
    to(context, paths(context)[1])
def switch_back(context):
    if os.path.realpath(os.path.join(context.links, "prod")) != paths(context)[0] or not os.path.lexists(os.path.join(context.links, "preview")):
        to(context, paths(context)[0])

def run(context):
    attempts.update(context, state="running", switched=clock.iso(), ends=clock.iso(time.time() + 3600), clock=attempts.clock())

def cancel_begin(context):
    attempts.update(context, state="cancelling", job=context.job, run=context.run)
def cancel_begin_back(context):
    if attempts.read(context.series)["run"] == context.run:
        attempts.update(context, state="running")
def go_home(context):
    attempt_switch.page_off(paths(context)[0])
    attempt_switch.lead(os.path.join(context.links, "prod"), os.path.basename(paths(context)[0]))
def cancelled(context):
    attempt_switch.page_off(paths(context)[1])
    preview = os.path.join(context.links, "preview")
    if not os.path.lexists(preview):
        os.symlink(os.path.basename(paths(context)[1]), preview)
    attempts.update(context, state="cancelled", ended=clock.iso())
def decide(context):
    attempts.update(context, state="keeping", job=context.job, run=context.run)
def kept(context):
    attempts.update(context, state="kept", ended=clock.iso())
'''
with open(os.path.join(support.SERVER, "baton_server", "procs.py")) as _source:
    PROCS = _source.read().replace('open("/proc/sys/kernel/random/boot_id")', 'open(os.path.expanduser("~/boot_id"))')
assert "~/boot_id" in PROCS
# Keeps in files what it is asked to stop and to start
PROGRAMS = """
import json, os
from .sync_site import Failure
def supervised_by(site):
    if not os.path.exists(os.path.expanduser("~/supervisord")):
        return [0, 0]
    with open(os.path.expanduser("~/supervisord")) as source:
        return json.load(source)
def background(site, context=None):
    return ["linod_mdg1", "other_mdg1"] if os.path.exists(os.path.expanduser("~/begun")) else []
def successors(former, site, names):
    return [one.replace("mdg1", "mdg2") for one in names if not os.path.exists(os.path.expanduser("~/started"))]
def start(context, site, names):
    with open(os.path.expanduser("~/started"), "a") as out:
        out.write("%s %s\\n" % (site, " ".join(names)))
    return ["broken_mdg2 did not start: no such file"] if "broken_mdg2" in names else []
def stop(context, site, names):
    if os.path.exists(os.path.expanduser("~/deny")):
        raise Failure("no right to stop it")
    with open(os.path.expanduser("~/stopped"), "a") as out:
        out.write("%s %s %s\\n" % (context.by, site, " ".join(names)))
    print("stopped it")
def awaited(site, names):
    if os.path.exists(os.path.expanduser("~/unreadable")):
        raise OSError("no look at supervisord")
    return os.path.exists(os.path.expanduser("~/awaited"))
"""
BUNDLE = bundle_with({"sync_guard": DOER, "attempt_check": DOER, "procs": PROCS, "attempt_programs": PROGRAMS})
DIGEST = hashlib.sha256(BUNDLE).hexdigest()
TICK = """
import sys, time
sys.path.insert(0, sys.argv[1])
ahead = float(sys.argv[3])
real = time.time
time.time = lambda: real() + ahead
from baton_server import attempttick
sys.exit(attempttick.main(sys.argv[2:3] + sys.argv[4:]))
"""


class Attempt(Case):
    def setUp(self):
        Case.setUp(self)
        self.world()
        self.baton = self.helper(digest=DIGEST, bundle=BUNDLE)

    def world(self):
        from baton_server import series
        self.links = self.pair()
        self.former, self.new = self.links + "/mdg1", self.links + "/mdg2"
        self.series = series.links_id(self.links)
        self.traced = self.make("traced")
        self.boot("one")

    def boot(self, name):
        self.write(self.home + "/boot_id", name + "\n")

    # Plans

    def act(self, name, undo=None, cwd=None, action="sync-guard", **more):
        where = {"former": self.former, "new": self.new}[cwd or "new"]
        if undo:
            more["undo"] = {"action": "sync-guard", "with": {"do": undo, "trace": self.traced}, "cwd": where}
        values = dict({"do": name, "trace": self.traced}, **more.pop("values", {}))
        return self.step(name, dict(values, action=action), where, **more)

    def start_plan(self, attempt="", **keys):
        steps = [self.act("check", action="attempt-check", values={"attempt": attempt}, again=True), self.act("begin", "begin-back"), self.act("freeze", "thaw", cwd="former", undoFirst=True),
                 self.act("work", "unwork"), self.act("switch", "switch-back", undoFirst=True), self.act("answers"), self.act("run")]
        return self.whole("attempt", steps, turn="switch", revertUntil="answers", **keys)

    def cancel_plan(self, confirm="mdg2", **keys):
        steps = [self.act("check", action="attempt-cancel-check", values={"confirm": confirm}, again=True), self.act("cancel-begin", "cancel-begin-back"), self.act("freeze", "thaw", undoFirst=True),
                 self.act("dump"), self.act("go-home"), self.act("programs"), self.act("cancelled")]
        return self.whole("cancel", steps, turn="go-home", revertUntil="go-home", **keys)

    def keep_plan(self, **keys):
        return self.whole("keep", [self.act("check", again=True), self.act("decide"), self.act("stop", cwd="former"), self.act("kept")], turn="decide", **keys)

    def whole(self, operation, steps, **keys):
        return dict(self.plan(self.links, operation=operation, steps=steps), **dict({"source": self.former, "grace": 1}, **keys))

    # Jobs

    def begin(self, plan, baton=None, **more):
        job = (baton or self.baton).call("job.start", plan=plan, by="ann", **more)["job"]
        self.pids.append(job["pid"])
        self.job = job["id"]
        return job

    def at(self, name, todo="hang"):
        for word in ("is.", "deaf."):
            if os.path.exists(os.path.join(self.traced, word + name)):
                os.unlink(os.path.join(self.traced, word + name))
        self.write(os.path.join(self.traced, "at." + name), todo)

    def reached(self, name, timeout=20):
        self.wait_for(lambda: os.path.exists(os.path.join(self.traced, name)), timeout, name)

    def trace(self):
        """[(job, what, time)]: of each action its begin, and with a point its end."""
        try:
            with open(os.path.join(self.traced, "trace")) as source:
                return [(words[0], words[1], float(words[2])) for words in map(str.split, source)]
        except FileNotFoundError:
            return []

    def jobs(self):
        return self.baton.call("jobs", series=self.series)["jobs"]

    def guardian(self, runner):
        """Its pid: of what the runner started it is a session of its own that is no step's."""
        from baton_server import procs
        def look():
            steps = {one["pid"] for one in (self.json("jobs", self.job, "progress.json") or {}).get("groups", ())}
            found = [pid for pid in procs.children(runner) if pid not in steps and (procs.status(pid) or (0, 0, 0))[2] == pid]
            return found if len(found) == 1 else None
        return self.wait_for(look, 5, "the guardian")[0]

    def kill(self, *pids):
        """In one moment: a runner that still ran would have another guardian."""
        for number in (signal.SIGSTOP, signal.SIGKILL):
            for pid in pids:
                try:
                    os.kill(pid, number)
                except ProcessLookupError:
                    pass
        for pid in pids:
            self.wait_for(lambda: not alive(pid), 5, "the end of %d" % pid)

    def power_off(self, job):
        """Kills the runner, its guardian and all that they started."""
        progress = self.json("jobs", job["id"], "progress.json")
        watching = self.guardian(job["pid"])
        self.kill(watching, job["pid"])
        for group in progress["groups"]:
            try:
                os.killpg(group["pid"], signal.SIGKILL)
            except OSError:
                pass
        self.wait_for(lambda: not alive(job["pid"]), 5, "the runner's end")

    # How it stands

    def json(self, *parts):
        try:
            with open(self.state("series", self.series, *parts)) as source:
                return json.load(source)
        except (FileNotFoundError, ValueError):
            return None

    def record(self):
        return self.json("attempt.json")

    def set(self, **values):
        """Changes the record as a test needs it."""
        path = self.state("series", self.series, "attempt.json")
        made = dict(self.record(), **values)
        for one in (path, self.state("series", self.series, "attempts", made["id"], "attempt.json")):
            self.write(one, json.dumps(made))

    def activity(self, what=None):
        try:
            with open(self.state("series", self.series, "activity.jsonl")) as source:
                return [one for one in map(json.loads, source) if what is None or one["what"] == what]
        except FileNotFoundError:
            return []

    def leads(self, role):
        path = os.path.join(self.links, role)
        return os.readlink(path) if os.path.islink(path) else None

    def settled(self, state, timeout=20):
        """The record once it says so and nobody holds the series."""
        def look():
            found = self.record()
            return found and found["state"] == state and self.free() and found   # a job's last step tells the state before the job has ended
        try:
            return self.wait_for(look, timeout, state)
        except AssertionError:
            raise AssertionError("%s, not %s: %s" % ((self.record() or {}).get("state"), state, [(one["id"], one["state"], one["error"]) for one in self.jobs()] + [one["detail"] for one in self.activity()]))

    def free(self):
        from baton_server import procs
        return not procs.holders(self.state("series", self.series, "lock"))

    def page(self, site):
        return os.path.exists(os.path.join(site, ".maintenance"))

    def whole_old(self):
        """Production is the old one, open, and nothing is left of the new one's time."""
        self.assertEqual((self.leads("prod"), self.leads("preview"), self.page(self.former)), ("mdg1", "mdg2", False))

    def whole_new(self):
        self.assertEqual((self.leads("prod"), self.leads("preview"), self.page(self.new), self.page(self.former)), ("mdg2", None, False, True))

    def running_attempt(self, **values):
        self.begin(self.start_plan())
        self.settled("running")
        self.whole_new()
        if values:
            self.set(**values)
        return self.record()

    # Cron

    def tick(self, ahead=0.0, status=0):
        """What a run of the tick prints; ahead: seconds by which the clock on the wall was set."""
        return self.ticked(self.ticking(ahead), status)

    def ticking(self, ahead=0.0, *words):
        return subprocess.Popen([support.PYTHON, "-X", "utf8", "-I", "-S", "-c", TICK.replace("sys.argv[1]", repr(self.current())), "", self.series, str(ahead), *words],
                                env=self.environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def ticked(self, tick, status=0):
        with tick:
            text = tick.communicate(timeout=60)[0].decode()
        self.assertEqual(tick.returncode, status, text)
        return text

    def current(self):
        """The directory of the version that cron starts; the helper leads there when it is ready."""
        self.wait_for(lambda: os.path.islink(self.state("bin", "current")), what="the link")
        return os.path.realpath(self.state("bin", "current"))

    def environment(self):
        return dict(os.environ, HOME=self.home)


def iso(moment):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(moment))


if __name__ == "__main__":
    sys.exit("no test of its own")
