# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cron jobs that stop the supervisord which runs the sites, as getlino's snapshots do around their dump: within an upgrade attempt nobody starts it again, or it stops while users work."""
import os
import re
import time

from . import attempt_seen, cronfiles, cronwhen, services, supervisor
from .attempt_readiness import check, freeze

# Stops all of supervisor's programs, whoever's they are
STOPS = re.compile(r"\b(?:service|rc-service|invoke-rc\.d|(?:/usr/sbin/)?rcctl)\s+supervisord?\s+(?:stop|restart)\b|\bsystemctl\b[^\n;&|]*\b(?:stop|restart)\b[^\n;&|]*\bsupervisord?\b"
                   r"|/init\.d/supervisord?\s+(?:stop|restart)\b|\bsupervisorctl\b[^\n;&|]*\b(?:shutdown|reload|(?:stop|restart)\s+all)\b|\b(?:pkill|killall)\b[^\n;&|]*\bsupervisord?\b")
SCRIPT = re.compile(r"(?<![\w=])(/[\w./+@-]+)")
BEFORE = 1800      # seconds that such jobs may take: what began before the attempt may still be at work
UNKNOWN = 1800     # seconds of freeze where there is no history


def jobs(asked):
    """Refused where one is at work, or begins before the attempt can have ended."""
    if not by_root_s_supervisor(asked.production, asked.preview):
        return
    begin = asked.begins()
    for state, words, todo in within(begin, begin + asked.minutes * 60 + 2 * (freeze(asked)["high"] or UNKNOWN)):
        yield check("jobs", state, words, todo)


def within(begin, end):
    """[("failed" or "warning", what stops supervisord between two moments, what to do)]"""
    for job in stopping():
        what = "%s stops supervisord, and with it every site of this server" % job.path
        todo = "plan the attempt for another time, or %s" % held_back(job)
        if at_work(job):
            yield "failed", "%s, and is at work now" % what, "wait until it has ended, and see that supervisord runs again"
            continue
        moments = times(job, begin - BEFORE, end)
        if moments is None:
            yield "warning", "%s; when it runs is not known" % what, todo
        elif moments and nobody_begins_it():
            yield "warning", "%s; it would begin %s, but no cron daemon runs on this server" % (what, spoken(*moments[0])), "start none before the attempt has ended, or %s" % held_back(job)
        elif moments:
            yield "failed", "%s; it begins %s, before the attempt is sure to have ended" % (what, ", ".join(spoken(*one) for one in moments[:3])), todo


def nobody_begins_it():
    """Whether it is certain that neither cron nor anacron comes to it."""
    return attempt_seen.daemon() is False and not os.access(cronwhen.ANACRON, os.X_OK)


def held_back(job):
    if job.line is None:
        return "hold it back until the attempt has ended: sudo chmod -x %s" % job.path
    return "take its line out of %s until the attempt has ended" % job.path


def spoken(first, last):
    at = time.strftime("%Y-%m-%d %H:%M", time.localtime(first))
    return "at %s" % at if last - first < 60 else "between %s and %s" % (at, time.strftime("%H:%M", time.localtime(last)))


def by_root_s_supervisor(*sites):
    """Whether a supervisord that the server's own scripts stop runs one of these sites."""
    found = [services.find(site) for site in sites if site]
    return any(one.programs and one.daemon is not None and one.daemon.uid in (0, None) for one in found)


def stopping():
    """The cron jobs of the server that stop supervisord, by themselves or in the script that they begin."""
    for job in cronfiles.jobs():
        if job.line is None and not os.access(job.path, os.X_OK) or job.line is None and "." in os.path.basename(job.path):
            continue   # run-parts passes over it
        texts = [bare(job.text)]
        if not STOPS.search(texts[0]):
            texts = [bare(cronfiles.text(path)) for path in SCRIPT.findall(texts[0])[:20] if os.path.isfile(path) and not os.path.islink(path) and os.path.getsize(path) < 1 << 16]
        if any(STOPS.search(text) for text in texts):
            yield job


def bare(text):
    return re.sub(r"(?m)^\s*#.*$", "", text)


def times(job, begin, end):
    """[(from, until)] in which it may begin; None where that is not known."""
    if job.line is not None:
        return [] if job.schedule == "@reboot" else cronwhen.due(job.schedule, begin, end)
    period = os.path.basename(os.path.dirname(job.path))[len("cron."):]
    return cronwhen.begins(period, begin, end)


def at_work(job):
    """Whether a process has the script in its command line."""
    if job.line is not None:
        return False
    for name in os.listdir("/proc"):
        if name.isdigit() and job.path in supervisor.command_line(int(name)):
            return True
    return False


# While an attempt is under way

def gone(site):
    """A sentence where the supervisord that is to run the site does not run; else empty."""
    found = services.find(site)
    if not found.programs or found.daemon is None or found.daemon.pid is not None:
        return ""
    names = ", ".join(one.name for one in found.programs)
    return "supervisord does not run (%s): it is to run %s, and nobody serves %s. Start it: sudo service supervisor start" % (found.daemon.conf, names, os.path.basename(os.path.realpath(site)))


def coming(site, end):
    """A sentence where supervisord is going to be stopped before that moment, though the attempt is under way; else empty."""
    if not by_root_s_supervisor(site):
        return ""
    for job in stopping():
        if at_work(job):
            return "%s is at work, and stops supervisord: see that it runs again" % job.path
        moments = [] if nobody_begins_it() else times(job, time.time(), end)
        if moments:
            return "%s begins %s, and stops supervisord, and with it this site: %s" % (job.path, spoken(*moments[0]), held_back(job))
    return ""
