# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of attempts in which something breaks share: a job that is held within a step, what can break then, and what has to be true in the end."""
import contextlib
import itertools
import json
import os
import random
import signal
import subprocess
import time

from attempt_case import NEW, OLD, AttemptCase
from attempt_world import FaultyWorld
from job_case import stands_still

TRIES = 6        # to catch a job within a step
COUNT = itertools.count(1)
LAUNCH = '''import json, sys
sys.path.insert(0, sys.argv[1])
from baton_server import control, errors, paths
paths.place = sys.argv[1]
try:
    print(json.dumps(control.start({"plan": json.load(sys.stdin), "by": "a test"})["job"]["id"]))
except errors.CallError as error:
    sys.exit("%s %s" % (error.message, error.details))
'''


class Faults(AttemptCase):
    """One world for all of a class. It begins with a synchronised preview."""

    made_world = FaultyWorld

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls("id").ready()

    # Beginnings

    def begin(self, verb, *words):
        """A job that goes on by itself; its id."""
        self.unlocked()
        before = set(self.jobs())
        self.baton("attempt", verb, self.target, *words)
        return min(set(self.jobs()) - before)

    def start_job(self):
        if self.half_restored():
            self.ready()
        return self.begin("start", "--for", "60m")

    def cancel_job(self):
        return self.begin("cancel", "--confirm", NEW)

    def keep_job(self):
        return self.begin("keep", "--confirm", OLD)

    def job_of(self, verb):
        return {"start": self.start_job, "cancel": self.cancel_job, "keep": self.keep_job}[verb]()

    def half_restored(self):
        path = os.path.join(self.world.server["state"], "series", self.series, "preview.json")
        with contextlib.suppress(OSError), open(path) as source:
            return "half" in source.read()
        return False

    def as_for(self, verb):
        """The state in which this verb begins: the former production serves, or an attempt runs."""
        return self.to_old() if verb == "start" else self.to_running()

    def to_old(self):
        found = self.told()
        if found and found["state"] == "kept":
            self.rewind()
        if found and found["state"] in ("kept", "running"):
            job = self.cancel_job()
            self.settled("cancelled")
            self.ended(job)
        if found:
            self.assert_old(("cancelled", "failed", "planned"))

    def to_running(self):
        found = self.told()
        if found and found["state"] == "kept":
            self.rewind()
        elif not found or found["state"] != "running":
            job = self.start_job()
            self.ended(job)
            self.settled("running")
        self.unlocked()
        self.assert_running()
        self.remember()

    # A keep is decided for good: its world is brought back to the running attempt from outside

    def small(self):
        """What a keep changes, but for programs."""
        return [self.world.etc(), os.path.join(self.world.directory, "supervisor", "conf.d"), os.path.join(self.world.server["state"], "series", self.series)]

    def remember(self):
        for number, path in enumerate(self.small()):
            self.world.run(["mkdir", "-p", "%s/remembered/%d" % (self.world.home, number)])
            self.world.run(["rsync", "-a", "--delete", path + "/", "%s/remembered/%d/" % (self.world.home, number)])
        self.remembered_page = self.world.read(os.path.join(self.world.links, OLD, ".maintenance"))
        self.remembered_crontab = self.world.crontab()
        type(self).remembered = self

    def rewind(self):
        self.unlocked()
        for number, path in enumerate(self.small()):
            self.world.run(["rsync", "-a", "--delete", "%s/remembered/%d/" % (self.world.home, number), path + "/"])
        self.world.write(os.path.join(self.world.links, OLD, ".maintenance"), self.remembered.remembered_page)
        self.world.write(os.path.join(self.world.directory, "crontab"), self.remembered.remembered_crontab)
        self.world.supervisorctl("update")
        self.world.supervisorctl("start", OLD + "-uwsgi")
        self.world.wait(lambda: self.programs().get(OLD + "-uwsgi") == "RUNNING", 30, "the former production's uwsgi")

    def ordered(self, plan):
        """A job of this plan, begun as the helper begins it on a client's order; its id."""
        self.unlocked()
        place = os.path.realpath(os.path.join(self.world.server["state"], "bin", "current"))
        done = self.as_baton("/usr/bin/python3", "-I", "-S", "-c", LAUNCH, place, input=json.dumps(plan))
        return json.loads(done.stdout.splitlines()[-1])

    def plan_of(self, job):
        with open(self.job_file(job, "plan.json")) as source:
            return json.load(source)

    # Within a step

    def within(self, job, step):
        """running, over, or None where the step has not begun."""
        found = None
        for entry in self.journal(job):
            if entry.get("step") == step and entry["event"] in ("step", "step-ended", "skipped"):
                found = "running" if entry["event"] == "step" else "over"
        return found

    def stilled(self, job, step, delay=0.0):
        """Stops the runner and what it started while it is at this step: their pids, the runner's first; None where the step was over, and then the job goes on."""
        self.wait_until(lambda: self.record(job), 20, "the job's record")
        if not self.hold(job, step, delay):
            return None
        runner = self.record(job)["pid"]
        while self.within(job, step) == "running":
            below = stop_below(runner)
            if below:
                return [runner] + below
            self.go_on(job)   # its process is about to begin, or has just ended
            time.sleep(0.001)
            if not stands_still(runner):
                return None
        self.go_on(job)
        return None

    @contextlib.contextmanager
    def caught(self, verb, step, begin=None):
        """(job, pids, users) of a job of this verb that is held within this step, however fast the machine, while users write; no pids where its plan leaves the step out."""
        for number in range(TRIES):
            self.as_for(verb)
            with self.case(verb, step) as users:
                job = (begin or (lambda: self.job_of(verb)))()
                pids = self.stilled(job, step, random.random() * 0.3 if number == 0 else 0.0)
                left_out = not pids and self.ended(job) and any(entry["event"] == "skipped" and entry.get("step") == step for entry in self.journal(job))
                if pids or left_out:   # its check found that it was done
                    try:
                        yield job, pids or [], users
                    finally:
                        signal_all(pids or [], signal.SIGCONT)
                    return
            self.settled("running", "cancelled", "kept", "failed")
        self.fail("%s: step %s was over before it could be held, %d times" % (verb, step, TRIES))

    def chosen(self, sample, everything, variable="BATON_ATTEMPT_STEPS"):
        wanted = os.environ.get(variable, sample)
        return [one for one in everything if wanted == "all" or one in wanted.split()]

    # Ends

    def settled(self, *states, seconds=180, ticking=False):
        """The attempt once it has come to one of these states and nobody is at it, nor begins to be. ticking: cron's minutes pass quickly."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if ticking:
                self.tick()
            found = self.told()
            if found and found["state"] in states and self.free():
                time.sleep(0.4)   # a guardian begins at once
                if self.free() and self.told()["state"] == found["state"]:
                    return self.told()
            time.sleep(0.05)
        self.fail("the attempt is %s\n%s" % (self.told(), "\n".join(job + "\n" + self.log(job)[-2500:] for job in self.jobs()[-3:])))

    def free(self):
        """Whether nobody holds the series."""
        return all(subprocess.run(["flock", "-n", path, "true"]).returncode == 0 for path in (os.path.join(self.world.server["state"], "series", self.series, "lock"), self.world.links))

    def tick(self):
        """Cron's minute: the entry is run as cron runs it."""
        self.as_cron("* * * * * ")

    def as_cron(self, when):
        for line in self.world.crontab().splitlines():
            if "attempttick" in line and line.startswith(when):
                self.as_baton("/bin/sh", "-c", line[len(when):].replace("\\%", "%"), check=False)

    def as_baton(self, *argv, **options):
        """A command in what cron or sshd give to Baton."""
        given = dict(self.world.clock_environment(), HOME=self.world.home, LOGNAME=self.world.user, PATH=self.world.directory + "/bin:/usr/bin:/bin", SHELL="/bin/sh", LINO_BATON_ETC=self.world.etc())
        return self.world.run(["env", "-i"] + ["%s=%s" % pair for pair in given.items()] + list(argv), **options)

    def answering(self, seconds=60):
        """The name of the site that answers; users may have to wait for it so long."""
        def look():
            status, body = self.world.ask("prod", "/users/write/ask-%d" % time.monotonic_ns())
            return body.split()[1].decode() if status == 200 else None
        return self.wait_until(look, seconds, "an answer")

    def assert_whole(self, *writers, seconds=0):
        """One of the two is production and answers; it has every row that it acknowledged and those from before the switch, and none that only the other one acknowledged."""
        serving = self.answering(seconds) if seconds else self.serves()
        self.assertEqual(self.leads("prod"), serving)
        due = {name for users in writers for site in ({OLD, NEW} if serving == NEW else {OLD}) for name in users.by_site(site)}   # before the rows are read: they go on writing
        found = set(self.world.names(serving))
        self.assertEqual(due - found, set(), "acknowledged, and not there")
        if serving == OLD:
            self.assertEqual({name for users in writers for name in users.by_site(NEW)} & found, set(), "of the new site")
        return serving

    def thawed(self, users, since):
        """Seconds from a moment until users were served again and stayed so."""
        good = [answered for asked, answered, status, _, _ in sorted(users.answers) if status == 200 and asked >= since]
        bad = [asked for asked, _, status, _, _ in users.answers if status != 200 and asked >= since]
        later = [moment for moment in good if not bad or moment > max(bad)]
        self.assertTrue(later, "nobody was served again")
        return (min(later) if bad else since) - since

    def case(self, *words, **pace):
        """Users of one case, whose rows are nobody else's."""
        return self.users("-".join(words + (str(next(COUNT)),)), **pace)

    # Faults

    def kill_sshd(self):
        """The server, and every connection."""
        found, parents = [], set(pids_of(os.path.join(self.world.directory, "sshd_config")))
        while parents:
            found += parents
            parents = {pid for pid in processes() if stat_of(pid)[1] in parents and name_of(pid) == "sshd"}
        signal_all(found, signal.SIGKILL)
        self.world.sshd.wait(10)

    def kill_uwsgi(self, *sites):
        """As a crash of it; supervisor starts it again."""
        for site in sites:
            signal_all(pids_of(os.path.join(self.world.links, site, "nginx", "uwsgi.ini")), signal.SIGKILL)

    def revive(self):
        """What supervisor gave up meanwhile is started, as its administrator would, and a supervisor that ended itself (for a full disk), as systemd would; what Baton stopped stays."""
        if not pids_of(os.path.join(self.world.directory, "supervisor", "supervisord.conf")):
            self.world.start_supervisor_anew()
        for name, state in self.programs().items():
            if state in ("FATAL", "EXITED"):
                self.world.supervisorctl("start", name)


def pids_of(words):
    """Processes whose command line has these words."""
    found = []
    for pid in processes():
        with contextlib.suppress(OSError):
            with open("/proc/%d/cmdline" % pid, "rb") as source:
                if words.encode() in source.read().replace(b"\0", b" "):
                    found.append(pid)
    return found


def processes():
    return [int(name) for name in os.listdir("/proc") if name.isdigit() and int(name) != os.getpid()]


def name_of(pid):
    with contextlib.suppress(OSError), open("/proc/%d/comm" % pid) as source:
        return source.read().strip()
    return ""


def stat_of(pid):
    """(state's letter, parent, start) of a process; ("X", 0, 0) where there is none."""
    with contextlib.suppress(OSError, IndexError):
        with open("/proc/%d/stat" % pid) as source:
            words = source.read().rsplit(")", 1)[1].split()
        return words[0], int(words[1]), int(words[19])
    return "X", 0, 0


def stop_below(runner):
    """Stops all that a stopped runner has started, and what that has; their pids. Its guardian, which was the first, goes on."""
    found, parents, guardian = [], {runner}, True
    while parents:
        children = sorted((stat_of(pid)[2], pid) for pid in processes() if stat_of(pid)[1] in parents)
        parents = {pid for _, pid in children[1 if guardian else 0:] if pid not in found and stands_still(pid)}
        found += parents
        guardian = False
    return found


def signal_all(pids, number):
    for pid in pids:
        with contextlib.suppress(OSError):
            os.kill(pid, number)
