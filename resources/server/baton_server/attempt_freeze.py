# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A site that answers its users stops taking their changes: its page, its programs, its gate; the proof that nothing writes any more; and the way back."""
import os
import time

from . import attempt_client, attempt_cron, attempt_fingerprint, attempt_idle, attempt_programs, attempt_quiet, attempts, clock, rights, sync_page
from .errors import CallError
from .sync_site import PAGE, Failure, Refusal, action, say, warn

PATIENCE = 60.0   # seconds until everything must stand still
HANGING = 45.0    # seconds until what still works on the new site is ended at a cancel
LAST = 100.0      # seconds of all that: the step has two minutes
ANSWER = 10.0     # seconds in which its database must answer a question, and for which it is asked once more after that
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
        if record["state"] == "starting":   # a cancel's users are told what the vhost says: the announced words are of the upgrade, and of its time
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
    began = time.monotonic()
    back = record["state"] == "cancelling" and site == record["site"]
    watch = Watch(context, site, *database(site, rights.of(context), back), reader=opened(site) if record["state"] == "starting" else None)
    if not watch.wait(began + (HANGING if back else PATIENCE)):
        if not back:
            raise Failure("%s is not still after %d s. %s, then start again" % (site, PATIENCE, watch.said()))
        let_go(context, site, watch)
        if not watch.wait(began + LAST):
            raise Failure("%s is not still after %d s, though its programs were ended. %s, then cancel again" % (site, LAST, watch.said()))
    if record["state"] == "starting":
        attempt_fingerprint.begin(context, record["id"], watch.state)   # before anything is read of what the new site gets
    at = clock.iso()
    context.report({"frozenAt": at, "waited": round(time.monotonic() - began, 1)})
    if record["state"] == "starting":
        attempts.update(context, frozen=at)
    for sentence in watch.quiet.hidden:
        if sentence:
            warn(context, sentence)
    if watch.silence:
        warn(context, "%s. No request is under way and its programs stand still, but whether others write there nobody can tell" % watch.silence)
    else:
        say("nothing was written for %.1f s: no request, no transaction, and the counters stand still" % watch.needed)


def database(site, held, back):
    """(what tells of its database, whether that may stay silent): a cancel goes back from a site whose database is lost as well."""
    try:
        return attempt_quiet.of(site, held, ANSWER) if back else attempt_quiet.of(site, held), back
    except attempt_quiet.Silent as error:
        if not back:
            raise
        return attempt_quiet.Unknown(error), back


def let_go(context, site, watch):
    """Nobody is served by a site that is gone back from: what hangs there does not hold its users."""
    from . import attempt_hanging
    warn(context, "%s was not still after %d s (%s): what serves it and its sessions in the database are ended. What these were at, and had not finished, is not done" % (site, HANGING, watch.under_way_words()))
    for sentence in attempt_hanging.end(context, site, watch.quiet if not watch.silence else None):
        warn(context, sentence)
    watch.accept()


def opened(site):
    try:
        return attempt_client.opened(site)
    except attempt_client.Problem as problem:
        raise Failure("%s cannot be read: %s" % (site, problem))


class Watch:
    """What stands in the way of a standstill, looked at again and again. forgiving: what the database does not say is waited for as well. silence: what it said in place of an answer, as last asked.
    reader: of the counters that are kept as state, as they were within the standstill; or None."""

    def __init__(self, context, site, quiet, forgiving=False, reader=None):
        self.context, self.site, self.quiet, self.forgiving, self.reader = context, site, quiet, forgiving, reader
        self.needed = STILL
        self.since = self.stamp = self.state = None
        self.reasons, self.moved, self.silence, self.accepted = [], 0, "", False

    def wait(self, until):
        """Whether it stands still before that moment."""
        while not self.look(time.monotonic()):
            if time.monotonic() > until:
                return False
            time.sleep(PAUSE)
        return True

    def accept(self):
        """From now on a database that does not answer anything is one that nothing is read from."""
        self.accepted, self.since = True, None

    def look(self, now):
        """Whether all has stood still for long enough."""
        if not sync_page.ours(os.path.join(self.site, PAGE)):
            raise Failure("the maintenance page of %s is gone: its users may write again" % self.site)
        if attempt_idle.open_again(self.site):   # its program was started anew meanwhile
            shut(self.site)
            self.since = None
        stamp = self.asked()
        if self.reasons:
            self.since = None
            return False
        if stamp != self.stamp or self.since is None:
            self.moved += self.stamp is not None and stamp != self.stamp
            self.stamp, self.since, self.state = stamp, now, None
            return False
        if self.state is None and self.reader is not None:
            self.state = self.counters()
        self.needed = ANSWER if self.silence else STILL + self.quiet.still
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

    def asked(self):
        """The database's counters, where nothing is under way; what is stands in reasons."""
        self.reasons, self.silence = ["%d request%s at %s" % (number, "" if number == 1 else "s", place) for place, number in attempt_idle.requests(self.site)], ""
        try:
            self.reasons += self.quiet.writers()
            return None if self.reasons else self.quiet.stamp()
        except Failure as error:
            if not self.forgiving:
                raise
            self.silence = str(error) if isinstance(error, attempt_quiet.Silent) else ""
            if not self.silence or not self.accepted:
                self.reasons.append(str(error))
            return "silent"

    def under_way_words(self):
        return "; ".join(self.reasons[:5]) or "its database goes on changing"

    def said(self):
        """Who still writes, and what to do."""
        if self.reasons:
            return "Still under way: %s. Wait for it or end it" % self.under_way_words()
        return ("Its database goes on changing (%d times within that time), by somebody whose transactions are too short to be seen: a cron job, an import or a program that is not known here. "
                "Stop it" % self.moved)


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
        warn(context, "%s shows a maintenance page that somebody else put there: remove %s" % (site, os.path.join(site, PAGE)))
    try:
        names = attempt_programs.stopped(context, site)
    except (Refusal, CallError) as error:
        names = []
        say("warning: it is not known what the freeze stopped: %s" % error)
    told = attempt_programs.start(context, site, names)
    if told:
        context.report({"warnings": told})
    attempt_cron.let_go(context, site)
