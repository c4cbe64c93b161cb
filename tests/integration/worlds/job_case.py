# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""baton on the sshd of a world of sites, and what its jobs leave on the server, which is this machine."""
import contextlib
import glob
import json
import os
import signal
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(os.path.dirname(HERE)), "app")]

from baton_case import BatonCase  # noqa: E402

SLICE = 0.004   # seconds that a runner may go on before it is looked at again


@contextlib.contextmanager
def punctual():
    """On a busy machine too, this thread comes to its turn before those it looks at, where it may ask for that."""
    before = os.getpriority(os.PRIO_PROCESS, 0)
    with contextlib.suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, 0, -15)
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, 0, before)


def stands_still(pid):
    """Stops a process; whether it stands: False where there is none any more."""
    with contextlib.suppress(OSError):
        os.kill(pid, signal.SIGSTOP)
        while True:
            with open("/proc/%d/stat" % pid) as source:
                state = source.read().rpartition(")")[2].split()[0]
            if state in "TtZX":
                return state in "Tt"
            time.sleep(0.0002)
    return False


class JobCase(BatonCase):
    """The class has a world; its server is known to baton as "w"."""

    world = None

    @classmethod
    def add_server(cls, *options):
        """Makes the world's server known; its first series is the case's."""
        server = cls.world.server
        case = cls("id")   # no test of it is run
        case.baton("server", "add", "w", server["host"], "--port", str(server["port"]), "--user", server["user"], "--identity", server["identity"],
                   "--root", cls.world.base, "--fingerprint", server["fingerprint"], *options)
        cls.series = case.json("status", "w", "--no-health")["servers"][0]["series"][0]["id"]
        cls.target = "w/" + cls.series

    def job_directories(self):
        return glob.glob(os.path.join(self.world.server["state"], "series", self.series, "jobs", "*"))

    def jobs(self):
        return sorted(os.path.basename(path) for path in self.job_directories())

    def job_file(self, job, name):
        return os.path.join(self.world.server["state"], "series", self.series, "jobs", job, name)

    def record(self, job):
        for name in ("result.json", "progress.json"):
            try:
                with open(self.job_file(job, name)) as source:
                    return json.load(source)
            except OSError:
                pass
        return None

    def log(self, job):
        with open(self.job_file(job, "log"), errors="replace") as source:
            return source.read()

    def states(self, record):
        return {step["id"]: step["state"] for step in record["steps"]}

    def wait_until(self, condition, seconds, what):
        return self.world.wait(condition, seconds, what)

    def ended(self, job, seconds=300):
        return self.wait_until(lambda: os.path.exists(self.job_file(job, "result.json")) and self.record(job), seconds, "the end of " + job)

    def journal(self, job):
        entries = []
        with contextlib.suppress(OSError), open(self.job_file(job, "journal.jsonl")) as source:
            for line in source:
                with contextlib.suppress(ValueError):
                    entries.append(json.loads(line))
        return entries

    def begun(self, job, step):
        return any(e["event"] == "step" and e.get("step") == step for e in self.journal(job))

    def over(self, job, step):
        return any(e["event"] == "step-ended" and e.get("step") == step for e in self.journal(job))

    def at(self, job, step, seconds=300):
        """Returns as soon as the journal has the step, or the job has ended. It goes on meanwhile: what must not be late is hold()."""
        end = time.monotonic() + seconds
        while not self.begun(job, step) and not os.path.exists(self.job_file(job, "result.json")):
            if time.monotonic() > end:
                self.fail("step %s was not begun within %d s" % (step, seconds))
            time.sleep(0.005)

    def state_of(self, job):
        return next(j for j in self.json("jobs", "w")["jobs"] if j["id"] == job)["state"]

    def hold(self, job, step, delay=0.0, seconds=300):
        """The runner stands still within a step: delay seconds after its begin, or at its end where that comes first.

        The runner has slices of time, between which its journal is read: so a fast machine cannot be past the step before it is seen, and a slow one only takes longer.
        What the step has started goes on. Returns whether it stands; False where the job had ended all the same."""
        with punctual():
            return self.held(self.record(job)["pid"], job, step, delay, time.monotonic() + seconds)

    def held(self, pid, job, step, delay, end):
        begun = None
        while stands_still(pid):
            seen = {e["event"] for e in self.journal(job) if e.get("step") == step}
            if begun is None and seen:
                begun = time.monotonic()
            there = begun is not None and (time.monotonic() >= begun + delay or "step-ended" in seen)
            ended = os.path.exists(self.job_file(job, "result.json"))
            if there and not ended:
                return True
            os.kill(pid, signal.SIGCONT)
            if ended:
                return False
            if time.monotonic() > end:
                self.fail("step %s was not begun in time" % step)
            time.sleep(SLICE)
        return False

    def go_on(self, job):
        os.kill(self.record(job)["pid"], signal.SIGCONT)

    def kill_within(self, job, step, delay=0.0, seconds=300):
        """Kills the runner alone within a step, see hold(). Whether it was killed; False where the job had ended. Nothing of it is stopped but the runner."""
        if not self.hold(job, step, delay, seconds):
            return False
        pid = self.record(job)["pid"]
        self.kill_runner(job)
        self.wait_until(lambda: not stands_still(pid), 10, "the runner's end")
        return True

    def kill_runner(self, job):
        """The runner and nothing else, as the system would when memory is short."""
        os.kill(self.record(job)["pid"], signal.SIGKILL)

    def unlocked(self, seconds=60):
        """Once nobody holds the series: the runner gives its lock away after its result is written."""
        lock = os.path.join(self.world.server["state"], "series", self.series, "lock")
        return self.wait_until(lambda: subprocess.run(["flock", "-n", lock, "true"]).returncode == 0 and
                               subprocess.run(["flock", "-n", self.world.links, "true"]).returncode == 0, seconds, "the lock")

    def quiet(self, seconds=10):
        """Nothing that the job started is left: no process works in the sites."""
        def look():
            for name in os.listdir("/proc"):
                if name.isdigit():
                    try:
                        if os.readlink("/proc/%s/cwd" % name).startswith(self.world.links + "/"):
                            return False
                    except OSError:
                        pass
            return True
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if look():
                return
            time.sleep(0.1)
        self.fail("processes of the job are left")
