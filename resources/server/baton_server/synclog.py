# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""When a site was synchronised last: by Baton's jobs, or by the hand-written script as its log tells."""
import os
import re
import time

from . import clock, files, paths

RSYNC = re.compile(r"^\d{4}/\d\d/\d\d \d\d:\d\d:\d\d \[\d+\]")
START = re.compile(r"\b(?:start(?:ed|ing)?|begin(?:ning|s)?|began)\b", re.I)
END = re.compile(r"\b(?:end(?:ed|s)?|finish(?:ed)?|done|completed?)\b", re.I)
TROUBLE = re.compile(r"^Traceback \(most recent|rsync error: |\b(?:failed|aborted)\b")
DATES = ((re.compile(r"(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?(Z|UTC)?"), (0, 1, 2)),
         (re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4}) (\d\d):(\d\d)(?::(\d\d))?"), (2, 1, 0)))
PLAIN_DATE = re.compile(r"[A-Z][a-z]{2} +([A-Z][a-z]{2}) +(\d{1,2}) +(\d\d):(\d\d):(\d\d)(?: (AM|PM))? (\w+) (\d{4})")
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
SYNCS = ("run-script", "sync", "synchronise")
COUNTED = ("done", "differs", "failed", "refused")   # states of a step that came to its end
TAIL = 1 << 20
LONGEST = 4096   # of a path
MOST = 50        # paths of one script
_running = {}


def last_sync(site, links, mine, script):
    """The newest of both, or None. mine: this site's jobs, newest first."""
    job = next((j for j in mine if synchronised(j)), None)
    state, ended = outcome(job) if job else ("", None)
    by_job = job and {"state": state, "started": job["started"], "ended": ended, "source": "job", "job": job["id"],
                      "log": paths.in_state("series", job["series"], "jobs", job["id"], "log")}
    by_hand = from_script(site, links, script) if script else None
    made = files.parsed(os.path.join(site, script), generated_at) if by_hand else None
    if made is not None and by_hand["started"] > made:
        by_hand = None   # the thin script starts a job, whatever its output was written to
    if not by_job or not by_hand:
        return by_job or by_hand
    if by_hand["started"] <= by_job["started"]:
        return by_job
    # Within the job's time it is the same run
    return by_job if job["ended"] is None or by_hand["started"] <= job["ended"] else by_hand


def outcome(job):
    """(state, when it ended) of what a job brought into its site. What an attempt does after it counted the rows is no matter of its synchronisation."""
    verify = next((one for one in job.get("steps") or () if one.get("id") == "verify"), {}) if job["operation"] == "attempt" else {}
    if verify.get("state") in ("done", "differs"):
        return "differs" if verify["state"] == "differs" else "succeeded", verify.get("ended")
    return job["state"], job["ended"]


def synchronised(job):
    """Whether this job was to bring production's data into its site: a set-up where its restore ran, the start of an attempt where its rows were counted.

    An attempt that broke off within its restore leaves the preview as it was or half restored, and preview.json tells which."""
    if job.get("rehearsal") or job.get("undoes"):
        return False
    states = {one.get("id"): one.get("state") for one in job.get("steps") or ()}
    if job["operation"] == "attempt":
        return states.get("verify") in COUNTED
    return job["operation"] in SYNCS or job["operation"] == "setup" and states.get("restore", "waiting") not in ("waiting", "skipped")


def from_script(site, links, script):
    for path in log_files(site, links, script):
        run = files.parsed(path, last_run)
        if run is None:
            continue
        found = {"state": run["state"], "started": run["started"], "ended": run["ended"], "source": "script-log", "job": None, "log": path}
        if found["state"] == "open":
            found["state"] = open_state(path, site, script, run)
        return found
    return None


def open_state(path, site, script, run):
    """Of a run that has a start and no end yet. A restore may write nothing for an hour, so the processes are asked, too."""
    try:
        age = time.time() - os.stat(path).st_mtime
    except OSError:
        return "unknown"
    if -5 < age < 60:
        return "running"
    if age < 86400:
        runs = script_runs(site, script)
        if runs:
            return "running"
        if runs is None:
            return "unknown"
    return "failed"


def script_runs(site, script):
    """True, False, or None where another user's process may be it. Looked up at most every 10 s."""
    known = _running.get(site)
    now = time.monotonic()
    if known and now - known[0] < 10:
        return known[1]
    answer = False
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        try:
            with open("/proc/%s/cmdline" % name, "rb") as source:
                words = source.read(4096).split(b"\0")
            if not any(os.path.basename(w) == script.encode() for w in words[:4]):
                continue
            cwd = os.readlink("/proc/%s/cwd" % name)
        except PermissionError:
            answer = None
            continue
        except OSError:
            continue
        if os.path.dirname(cwd) == os.path.dirname(site) or cwd == site:
            answer = True
            break
    _running[site] = (now, answer)
    return answer


def generated_at(path):
    """When the script was written, where it is Baton's own; else None. For files.parsed."""
    from . import nightstate
    try:
        return clock.iso(os.stat(path).st_mtime) if nightstate.generated(path) else None
    except OSError:
        return None


# Which files

def log_files(site, links, script):
    """Logs that the script writes, the one it names as LOG first."""
    named = files.parsed(os.path.join(site, script), targets)
    directory = os.path.realpath(os.path.join(site, "log"))
    found = []
    for path in named:
        path = os.path.join(site, path)
        real = os.path.realpath(path)
        # The script names preview through the link: in another site this is not its own log
        if real.startswith((site + "/", directory + "/")) or ("preview" in links and os.path.isfile(real)):
            found.append(real)
    try:
        names = sorted(files.entries(directory))
    except OSError:
        names = []
    for name in names:
        if re.match(r"(?:initdb|sync).*\.(?:log|txt)$", name) and os.path.join(directory, name) not in found:
            found.append(os.path.join(directory, name))
    return found


def targets(path):
    """Paths that a shell script logs to, as far as its assignments tell; for files.parsed."""
    text = files.text(path) or ""
    values = {"HOME": os.path.expanduser("~")}
    found = []

    def expand(word):
        if len(word) > LONGEST:
            return ""
        word = re.sub(r"\$\{?(\w+)\}?", lambda m: values.get(m.group(1), "\0"), word.strip("\"'"))
        # A=$A$A doubles with each line
        return "" if len(word) > LONGEST or "\0" in word or "`" in word or "$" in word or "*" in word else word

    for line in text.split("\n"):
        assigned = re.match(r"\s*(?:export\s+)?(\w+)=(\"[^\"]*\"|'[^']*'|[^\s;]*)", line)
        if assigned:
            values[assigned.group(1)] = expand(assigned.group(2))
            if "LOG" in assigned.group(1).upper() and values[assigned.group(1)].endswith((".log", ".txt")):
                found.append(values[assigned.group(1)])
        for word in re.findall(r"(?:>>|--log-file[= ])\s*(\"[^\"]*\"|'[^']*'|[^\s;|&\"]+)", line):
            found.append(expand(word))
    unique = dict.fromkeys(word for word in found if word and word != "/dev/null")
    return list(unique)[:MOST]


# What they say

def last_run(path):
    """The last run that a log tells of, or None; state "open" where it has no end. For files.parsed."""
    text = tail(path)
    run = None
    parts = set()
    for line in text.split("\n"):
        if RSYNC.match(line):
            if run and "rsync error: " in line:
                run["trouble"] = True
            continue
        moment = date(line)
        part = re.match(r"PART ?(\d) ?:", line)
        if part:
            if part.group(1) == "1" and (run is None or 1 in parts or run["ended"]):
                if run is None or run["ended"] or 1 in parts:
                    run = begin(moment)
                    parts = set()
            parts.add(int(part.group(1)))
        elif announces(line, moment, START):
            run = begin(moment)
            parts = set()
        elif run and announces(line, moment, END):
            run["ended"] = moment or "?"
            run["trouble"] = run["trouble"] or bool(TROUBLE.search(line))
        elif run and not run["ended"] and TROUBLE.match(line):
            run["trouble"] = True
        elif run and re.match(r"\d+ static files? ", line) and 3 in parts:
            run["last_line"] = True
    return verdict(run, path) if run else None


def begin(moment):
    return {"started": moment, "ended": None, "trouble": False, "last_line": False}


def announces(line, moment, pattern):
    """A line of the script's own: the word with a date, or at the beginning."""
    found = pattern.search(line)
    return found is not None and len(line) < 300 and (moment is not None or found.start() < 3 or "initdb" in line[:200]) and "objects" not in line


def verdict(run, path):
    changed = os.stat(path).st_mtime
    ended = run["ended"]
    if ended == "?" or (ended is None and run["last_line"]):
        ended = changed
    state = "open" if ended is None else "failed" if run["trouble"] else "succeeded"
    if ended is None and run["trouble"]:
        state, ended = "failed", changed
    return {"state": state, "started": clock.iso(run["started"] if run["started"] is not None else changed), "ended": None if ended is None else clock.iso(ended)}


def tail(path):
    try:
        size = os.stat(path).st_size
        if size <= TAIL:
            return files.text(path) or ""
        from . import streams
        fd = streams.open_regular(path)
    except Exception:
        return ""
    try:
        return os.pread(fd, TAIL, size - TAIL).decode("utf-8", "replace").partition("\n")[2]
    finally:
        os.close(fd)


def date(line):
    """Seconds since 1970 of a date in the line, in the server's zone where it names none; or None."""
    try:
        for pattern, order in DATES:
            found = pattern.search(line)
            if found:
                fields = found.groups()
                year, month, day = (int(fields[i]) for i in order)
                return seconds((year, month, day, int(fields[3]), int(fields[4]), int(fields[5] or 0)), len(fields) > 6 and fields[6])
        found = PLAIN_DATE.search(line)
        if found:
            month, day, hour, minute, second, half, zone, year = found.groups()
            hour = int(hour) % 12 + (12 if half == "PM" else 0) if half else int(hour)
            return seconds((int(year), MONTHS.index(month) + 1, int(day), hour, int(minute), int(second)), zone in ("UTC", "GMT"))
    except (ValueError, OverflowError):
        pass
    return None


def seconds(fields, utc):
    if utc:
        import calendar
        return calendar.timegm(fields + (0, 0, 0))
    return time.mktime(fields + (0, 0, -1))
