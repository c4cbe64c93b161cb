# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Readiness of an attempt: cron jobs that run in one of the two sites by its own path within the attempt. What goes through the prod link moves with it, and is right."""
import os

from . import attempt_cron, cronfiles, sitenamed, synctext
from .attempt_ready_here import runs
from .attempt_readiness import check

LATER = 3600       # seconds after the attempt's end in which a job still counts
SPOOLS = ("/var/spool/cron/crontabs", "/var/spool/cron")
MOST, MOST_NAMED = 6, 20   # in one sentence; with a sentence each
BACK = "put that back where the attempt was cancelled, and never while %s is production"


def jobs(asked):
    """Those of this user's own crontab are held while they would do harm; the others are named, with what becomes of them and what to do."""
    begin = asked.begins()
    window = begin, begin + asked.minutes * 60 + LATER
    former, site = sitenamed.Site(asked.production), sitenamed.Site(asked.preview)
    mine, own_table = own((former, site), window)
    destroy = list(syncs(site, window))
    told = [check("jobs", "failed", of_sync(site, named([one])), away(one, BACK % site.name)) for one in destroy]
    told += [check("jobs", "warning", "%s fills a database anew when somebody runs it, and nothing keeps it from that while %s is production" % (os.path.join(site.path, name), site.name),
                   "see that nobody runs it, or move it away") for name in synctext.by_hand(site)]
    for words, those in ((of_former, without(others(former, window), destroy)), (of_preview, [one for one in without(others(site, window), destroy) if harms(one)])):
        told += [check("jobs", "warning", words(asked, named([one])), todo(asked, one, words is of_former)) for one in those[:MOST_NAMED]]
        if those[MOST_NAMED:]:
            told.append(check("jobs", "warning", words(asked, named(those[MOST_NAMED:])), "comment them out until the attempt has ended"))
    if mine:
        told.append(check("jobs", "passed", "held as comments in your crontab while their site is frozen or stands by: %s. At a cancel they run as before, and when %s is kept those of %s become its own; but what synchronises stays a comment"
                          % (named(mine), site.name, former.name)))
    elif not own_table:
        told.append(check("jobs", "warning", "your crontab cannot be read: jobs in it that name %s or %s by their paths are not held" % (former.name, site.name), "see what crontab -l says"))
    return told or [check("jobs", "passed", "no cron job runs in %s or %s by its own path within the attempt" % (former.name, site.name))]


def syncs(site, window):
    """The jobs of the server's files and of other users' crontabs that may fill the preview anew in an attempt or after it."""
    for one in list(cronfiles.jobs()) + list(foreign()):
        script = one.line is None
        if script and ("." in os.path.basename(one.path) or not os.access(one.path, os.X_OK)):
            continue   # run-parts passes over it
        if synctext.overwrites(one.text, site, lambda: runs(one.path, one.schedule, *window)):
            yield one


def without(those, told):
    return [one for one in those if one not in told]


def of_sync(site, words):
    return ("synchronises %s by itself, and is not held: %s. Within the freeze it would undo the final synchronisation; once %s is production it would empty its database, and all that users did in it since would be lost" % (site.name, words, site.name))


def of_former(asked, words):
    former, site = os.path.basename(asked.production), os.path.basename(asked.preview)
    return ("runs in %s by its own path within the attempt, and is not held: %s. What it writes there while users freeze lets the start go back, and later a cancel is refused; what it is for does not happen in %s meanwhile. "
            "Keeping %s makes a job of the server's own files its own" % (former, words, site, site))


def of_preview(asked, words):
    site = os.path.basename(asked.preview)
    return ("runs in %s by its own path within the attempt, and is not held: %s. From the restart within the freeze on it finds mail and jobs switched on, before %s is production" % (site, words, site))


def todo(asked, one, former):
    """Of one job, by whoever may change it. former: whether it is production's."""
    through = ", or let it go through %s" % os.path.join(asked.links, "prod") if former else ""
    return away(one, "") + through


def away(one, later):
    """later: when it may come back; empty: once the attempt has ended."""
    until, later = ("", "; " + later) if later else (" until the attempt has ended", "")
    if one.line is None:
        return "chmod -x %s%s%s" % (one.path, until, later)
    if os.path.dirname(one.path) in SPOOLS:
        return "let %s comment it out%s (crontab -u %s -e)%s" % (one.user, until, one.user, later)
    return "comment out line %d of %s%s%s" % (one.line + 1, one.path, until, later)


def harms(job):
    """Whether a job of the preview's matters: its snapshot only reads, unless it stops what serves."""
    return not cronfiles.is_snapshot(job) or cronfiles.stops_others(job)


def others(site, window):
    """The jobs of the server's files and, where they may be read, of other users' crontabs, that name a site by its own path and are due."""
    found = [one for one in cronfiles.about(site) if runs(one.path, one.schedule, *window)]
    return found + [one for one in foreign() if site.owns(one.text) and runs(one.path, one.schedule, *window)]


def own(sites, window):
    """(this user's own jobs that are about one of the sites and due, also by a link; whether the crontab could be read, or may not be there)."""
    from . import crontab
    from .errors import CallError
    try:
        text = crontab.read()
    except CallError as error:
        return [], error.code in ("unsupported", "not-permitted")
    lines = text.split("\n")
    return [cronfiles.Job("your crontab", number, schedule, "", lines[number]) for number, schedule, command in attempt_cron.entries(text)
            if any(site.named(command) or synctext.of(command, site) for site in sites) and runs("", schedule, *window)], True


def foreign():
    """Jobs of other users' crontabs: root reads them, nobody else does."""
    from . import host
    for path in [one for spool in SPOOLS for one in cronfiles.listed(spool)]:
        if os.path.basename(path) != host.user_name() and os.path.isfile(path) and not os.path.islink(path) and os.access(path, os.R_OK):
            text = cronfiles.text(path)
            for number, schedule, command in attempt_cron.entries(text):
                yield cronfiles.Job(path, number, schedule, os.path.basename(path), command)


def named(those):
    words = ["%s%s" % (one.path, "" if one.line is None else ", line %d (%s)" % (one.line + 1, one.schedule)) for one in those]
    return ", ".join(words[:MOST]) + (" and %d more" % (len(words) - MOST) if len(words) > MOST else "")
