# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A site that answers its users stops taking their changes: its page, its programs, its gate; the proof that nothing writes any more; and the way back."""
import os
import time

from . import attempt_client, attempt_cron, attempt_fingerprint, attempt_idle, attempt_programs, attempt_quiet, attempts, clock, rights, sync_page
from .errors import CallError
from .sync_site import PAGE, Failure, Refusal, action, say

PATIENCE = 60.0   # seconds until everything must stand still
STILL = 2.0       # seconds that it must stand still
PAUSE = 0.2


def live(context):
    """(record, real path of the site at cwd). Refused where prod does not lead to it: then another one is what users write into."""
    record, site = attempts.of(context), os.path.realpath(context.cwd)
    link = os.path.join(context.links, "prod")
    if not os.path.islink(link) or os.path.realpath(link) != site:
        raise Refusal("switched", "%s does not lead to %s" % (link, site), "it leads to %s" % os.path.realpath(link), "look at the links in %s" % context.links)
    return record, site


# The freeze

@action
def attempt_freeze(context, values):
    """The page first, so that nothing new begins; then what works in the background; then nobody who passed the page before reaches the site."""
    record, site = live(context)
    path = os.path.join(site, PAGE)
    if os.path.lexists(path) and not sync_page.ours(path):
        raise Refusal("guard", "%s shows a maintenance page that somebody else put there" % site, "%s is none of Lino Baton's" % path, "remove it where nobody needs it, then start again")
    if record["state"] == "starting" and not record["begun"]:
        attempts.update(context, begun=clock.iso())
    try:
        sync_page.put_words(site, record["page"], context.job)
    except OSError as error:   # the vhost has words of its own
        say("warning: the announced page cannot be written: %s" % error.strerror)
    try:
        sync_page.put_up(path, sync_page.MARK + context.job + "\n")
        say("%s shows its maintenance page" % site)
    except FileExistsError:
        say("%s is there already" % path)
    names = attempt_programs.background(site, context)
    attempt_programs.stop(context, site, names)
    if not names:
        say("no program works in the background")
    attempt_cron.hold(context, site)
    shut(site)


def shut(site):
    try:
        made = attempt_idle.shut(site)
    except OSError as error:
        raise Failure("%s cannot be renamed: %s. While it stands there, a long upload that began before reaches the site: let the group write in its directory" % (error.filename, error.strerror))
    for path in made:
        say("%s is shut: who is connected stays so, nobody else comes in" % path)


@action
def attempt_frozen(context, values):
    """Proven: no request under way, no transaction, and the database's counters stand still. Reports "frozenAt"."""
    record, site = live(context)
    held = rights.of(context)
    watch = Watch(context, site, attempt_quiet.of(site, held), opened(site) if record["state"] == "starting" else None)
    began = time.monotonic()
    while True:
        still = watch.look(time.monotonic())
        if still:
            break
        if time.monotonic() - began > PATIENCE:
            raise Failure("%s is not still after %d s. %s" % (site, PATIENCE, watch.said()))
        time.sleep(PAUSE)
    if record["state"] == "starting":
        attempt_fingerprint.begin(context, record["id"], watch.state)   # before anything is read of what the new site gets
    at = clock.iso()
    context.report({"frozenAt": at, "waited": round(time.monotonic() - began, 1)})
    if record["state"] == "starting":
        attempts.update(context, frozen=at)
    for sentence in watch.quiet.hidden:
        if sentence:
            say("warning: " + sentence)
            context.report({"warnings": [sentence]})
    say("nothing was written for %.1f s: no request, no transaction, and the counters stand still" % watch.needed)


def opened(site):
    try:
        return attempt_client.opened(site)
    except attempt_client.Problem as problem:
        raise Failure("%s cannot be read: %s" % (site, problem))


class Watch:
    """What stands in the way of a standstill, looked at again and again. reader: of the counters that are kept as state, as they were within the standstill; or None."""

    def __init__(self, context, site, quiet, reader=None):
        self.context, self.site, self.quiet, self.reader = context, site, quiet, reader
        self.needed = STILL + quiet.still
        self.since = self.stamp = self.state = None
        self.reasons, self.moved = [], 0

    def look(self, now):
        """Whether all has stood still for long enough."""
        if not sync_page.ours(os.path.join(self.site, PAGE)):
            raise Failure("the maintenance page of %s is gone: its users may write again" % self.site)
        if attempt_idle.open_again(self.site):   # its program was started anew meanwhile
            shut(self.site)
            self.since = None
        self.reasons = self.under_way()
        if self.reasons:
            self.since = None
            return False
        stamp = self.quiet.stamp()
        if stamp != self.stamp or self.since is None:
            self.moved += self.stamp is not None and stamp != self.stamp
            self.stamp, self.since, self.state = stamp, now, None
            return False
        if self.state is None and self.reader is not None:
            self.state = self.counters()
        if now - self.since < self.needed:
            return False
        running = attempt_programs.background(self.site, self.context)
        if running:
            raise Failure("%s runs again, and was stopped: somebody or something started it. Stop what starts it, then start again" % ", ".join(running))
        return True

    def counters(self):
        try:
            return self.reader.state()
        except attempt_client.Problem as problem:
            raise Failure("%s cannot be read: %s" % (self.site, problem))

    def under_way(self):
        told = ["%d request%s at %s" % (number, "" if number == 1 else "s", place) for place, number in attempt_idle.requests(self.site)]
        return told + self.quiet.writers()

    def said(self):
        """Who still writes."""
        if self.reasons:
            return "Still under way: %s. Wait for it or end it, then start again" % "; ".join(self.reasons[:5])
        return ("Its database goes on changing (%d times within that time), by somebody whose transactions are too short to be seen: a cron job, an import or a program that is not known here. "
                "Stop it, then start again" % self.moved)


# The way back

@action
def attempt_thaw(context, values):
    """The gate opens and the page goes, at once; then what the freeze stopped starts again. What does not is a warning: production answers."""
    site = os.path.realpath(context.cwd)
    link = os.path.join(context.links, "prod")
    if os.path.islink(link) and os.path.realpath(link) != site:
        raise Refusal("switched", "%s does not lead to %s" % (link, site), "it leads to %s: this one stays frozen" % os.path.realpath(link), "look at the links in %s" % context.links)
    if sync_page.take_down(site):
        say("%s answers its users again" % site)
    else:
        sentence = "%s shows a maintenance page that somebody else put there: remove %s" % (site, os.path.join(site, PAGE))
        say("warning: " + sentence)
        context.report({"warnings": [sentence]})
    try:
        names = attempt_programs.stopped(context, site)
    except (Refusal, CallError) as error:
        names = []
        say("warning: it is not known what the freeze stopped: %s" % error)
    told = attempt_programs.start(context, site, names)
    if told:
        context.report({"warnings": told})
    attempt_cron.let_go(context, site)
