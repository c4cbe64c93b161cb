# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether cron looks after an upgrade attempt: an entry in a crontab does nothing where no daemon runs it. Reads only."""
import os
import time

from . import attempts, attempttick, clock, procs

PROC = "/proc"
DAEMONS = ("cron", "crond", "fcron", "bcron-sched", "mcron")
GENERATORS = ("/usr/lib/systemd/system-generators/systemd-crontab-generator", "/lib/systemd/system-generators/systemd-crontab-generator")   # systemd-cron: systemd itself runs crontabs
FRESH = 60.0      # seconds for which a look at the processes is good
GONE = "no cron daemon runs on this server"
START = "start it (systemctl enable --now cron); where another program runs crontabs, plan a start by hand first: once cron's minute has been seen, it may be planned to start by itself"
_looked = []      # [monotonic time, what daemon() said]


def daemon():
    """Whether a cron daemon runs; None where this user may not see the processes of others."""
    if _looked and time.monotonic() - _looked[0] < FRESH:
        return _looked[1]
    found = look()
    _looked[:] = [time.monotonic(), found]
    return found


def look():
    first = name_of("1")
    if first is None:
        return None
    if first == "systemd" and any(os.path.exists(path) for path in GENERATORS):
        return True
    try:
        numbers = [one for one in os.listdir(PROC) if one.isdigit()]
    except OSError:
        return None
    return any(is_daemon(one) for one in numbers)


def is_daemon(number):
    name = name_of(number)
    if name == "busybox":
        return b"crond" in content(number, "cmdline")[:200].split(b"\0")[:2]
    return name in DAEMONS and b") Z " not in content(number, "stat")


def name_of(number):
    """A process's name, None where it may not be seen."""
    return content(number, "comm").decode("utf-8", "replace").rstrip("\n") or None


def content(number, name):
    try:
        with open(os.path.join(PROC, number, name), "rb") as source:
            return source.read(4096)
    except OSError:
        return b""


# Of an attempt

def seen(series):
    """Whether cron ran this series' entry within the last minutes."""
    ago = attempttick.last(series)
    return ago is not None and ago < attempttick.SEEN


def absent(series):
    """Whether it is certain that nothing runs this user's crontab."""
    return not seen(series) and daemon() is False


def silent(series, record):
    """Why cron does not look after this attempt, empty where it does, or its entry is too new to tell."""
    if seen(series):
        return ""
    if daemon() is False:
        return GONE
    now, then = attempts.clock(), record.get("clock") or {}
    waited = now["boottime"] - (then["boottime"] if then.get("bootId") == now["bootId"] else 0)
    ago = attempttick.last(series)
    if waited < attempttick.SEEN:
        return ""
    return "cron's minute has not been seen since %s" % clock.iso(time.time() - min(waited, waited if ago is None else ago))


def loss(record):
    """What does not happen without cron, of one that is planned or runs."""
    if record["state"] == "planned" and record["startsBySelf"]:
        return "nothing would start by itself"
    if record["atEnd"] == "cancel":
        return "nothing would cancel it at its end"
    return "nobody reminds of the end, nor takes the attempt up after a reboot"


def warnings(series, record):
    """Sentences for whoever looks at an attempt that is planned or runs."""
    if record["state"] not in ("planned", "running"):
        return []
    found, why = [], silent(series, record)
    if why:
        found.append("%s, so %s" % (why[:1].upper() + why[1:], loss(record)))
    if unsettled(record) and not seen(series):
        found.append("The server was started anew, and nobody has stopped again what the former production %s runs beside its site%s" % (record["from"], ": %s" % ", ".join(stopped(record)) if stopped(record) else ""))
    return found + misled(record)


def misled(record):
    """Links that somebody changed by hand while it runs: what goes through them reaches another site than is meant, and keep and cancel are refused."""
    if record["state"] != "running":
        return []
    prod, preview = (os.path.join(record["links"], role) for role in ("prod", "preview"))
    found = []
    if os.path.realpath(prod) != record["site"]:
        found.append("%s leads to %s in place of %s, so that users may be elsewhere, and keep and cancel are refused: ln -sfn %s %s" % (prod, os.path.realpath(prod), record["site"], record["to"], prod))
    if os.path.lexists(preview):
        found.append("%s is there again, made by hand, so that keep and cancel are refused: rm %s" % (preview, preview))
    return found


def unsettled(record):
    """Whether the server was started anew while it runs, and nobody has looked at it since."""
    boot = procs.boot_id()
    return record["state"] == "running" and ((record["clock"] or {}).get("bootId") not in (None, boot) or "reboot %s pending" % boot in record["told"])


def stopped(record):
    return (record["stopped"] or {}).get(record["former"]) or []


# The guardrail

def guardrail(asked):
    """(state, detail, to do, when it was seen) of the readiness; the crontab itself may be had."""
    record = asked.record if asked.record is not None and asked.record["state"] == "planned" else None
    needed = asked.by_self or record is not None and (record["startsBySelf"] or record["atEnd"] == "cancel")
    if seen(asked.series):
        ago = attempttick.last(asked.series)
        return "passed", "cron looks after this attempt: it did so %d s ago" % ago, "", clock.iso(time.time() - ago)
    why = silent(asked.series, record) if record is not None else GONE if daemon() is False else ""
    if why:
        lost = "nothing starts, ends or reminds by itself, nor takes the attempt up after a reboot"
        return "failed" if needed else "warning", "%s: %s" % (why, lost), START if why == GONE else "see that cron runs and what its log says (journalctl -u cron), or plan a start by hand and a reminder at the end", None
    if needed and record is not None:
        return "warning", "the entry is in the crontab, and cron has not run it yet: that shows within %d minutes of the plan" % (attempttick.SEEN // 60), "ask again then, before you rely on it", None
    return "passed", "this user may have a crontab", "", None
