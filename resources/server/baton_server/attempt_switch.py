# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The switch of an upgrade attempt, and the way back. prod leads to one of the two sites at every moment, and each step can be ended anywhere and done again or undone.

P is production before the attempt, V the preview that takes its place. P shows its maintenance page for as long as prod does not lead to it, so that nobody writes into both."""
import os
import re
import sqlite3
import stat
import time

from . import attempt_client, attempt_fingerprint, attempt_holders, attempts, clock, setup_link, sync_page
from .errors import CallError
from .sync_site import PAGE, Failure, Refusal, action, say

LEFT = re.compile(r"\.(?:prod|preview|maintenance)\.[0-9a-f]{8}")   # of a link or a page that was being made
TODO = "look at the links by hand: ls -l %s. Then resume it, or undo it"


def lead(link, text, before=None):
    """The link says this text from one moment to the next; the directory is synced. Raises OSError."""
    setup_link.point(link, text, before)


# What there is

class Pair:
    """The two links of a record's attempt, as they stand. former, site: P and V."""

    def __init__(self, record, links):
        self.record, self.links = record, links
        self.former, self.site = record["former"], record["site"]
        self.prod, self.preview = os.path.join(links, "prod"), os.path.join(links, "preview")

    def production(self):
        """P or V, whichever prod leads to. Refused where it is neither."""
        real = os.path.realpath(self.prod) if os.path.islink(self.prod) else None
        if real not in (self.former, self.site):
            raise Refusal("switched", "%s leads to neither of the attempt's two sites" % self.prod, words(self.prod), TODO % self.links)
        return real

    def preview_stands(self):
        """Whether the preview link is there. Refused where it is not the attempt's."""
        if not os.path.lexists(self.preview):
            return False
        if not os.path.islink(self.preview) or os.path.realpath(self.preview) != self.site:
            raise Refusal("switched", "%s does not lead to %s" % (self.preview, self.site), words(self.preview), TODO % self.links)
        return True

    def text(self, role, site):
        """The text of a link to this site, as it was before the switch; else in the manner of production's."""
        said = (self.record["raw"] or {}).get(role)
        if isinstance(said, str) and said and os.path.realpath(os.path.join(self.links, said)) == site:
            return said
        made = setup_link.like((self.record["raw"] or {}).get("prod") or os.readlink(self.prod), self.links, site)
        if os.path.realpath(os.path.join(self.links, made)) != site:
            raise Refusal("switched", "no link in %s can lead to %s" % (self.links, site), "%s leads to %s" % (made, os.path.realpath(os.path.join(self.links, made))), TODO % self.links)
        return made

    def said(self):
        """Both texts, for the record."""
        return {role: os.readlink(path) for role, path in (("prod", self.prod), ("preview", self.preview)) if os.path.islink(path)}

    def to(self, site, before=None):
        """prod leads to the site; refused where it leads to neither by now. before: called when only the renaming is left."""
        def last():
            self.production()
            if before is not None:
                before()
        if self.production() != site:
            lead(self.prod, self.text("prod", site), last)

    def swept(self):
        """Removes what an ended renaming or page left; what cannot be removed keeps nobody waiting."""
        for place in (self.links, self.former, self.site):
            try:
                for name in os.listdir(place):
                    path = os.path.join(place, name)
                    if LEFT.fullmatch(name) and (os.path.islink(path) if place == self.links else stat.S_ISREG(os.lstat(path).st_mode)):
                        os.unlink(path)
            except OSError:
                pass


def words(path):
    """What stands at a path, in words."""
    if os.path.islink(path):
        return "%s leads to %s" % (path, os.path.realpath(path))
    return "%s is a directory" % path if os.path.isdir(path) else "%s is a file" % path if os.path.lexists(path) else "there is no %s" % path


def page(site):
    """The site's maintenance page: "" where there is none, ours, or theirs."""
    path = os.path.join(site, PAGE)
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        return ""
    except OSError:
        return "theirs"
    try:
        return "ours" if os.read(fd, 100).startswith(sync_page.MARK.encode()) else "theirs"
    except OSError:
        return "theirs"
    finally:
        os.close(fd)


def page_on(site, job):
    """The site shows its page. Raises OSError."""
    try:
        sync_page.put_up(os.path.join(site, PAGE), sync_page.MARK + job + "\n")
    except FileExistsError:
        pass


def page_off(site):
    """The site is reached again and shows no page of ours, nor its text; whether none is left."""
    return sync_page.take_down(site)


def frozen(site, todo):
    if not os.path.isfile(os.path.join(site, PAGE)):
        raise Refusal("guard", "%s shows no maintenance page any more: its users may have written since" % site, "there is no %s" % os.path.join(site, PAGE), todo)


def not_theirs(site):
    if page(site) == "theirs":
        raise Refusal("guard", "%s shows a maintenance page that somebody else put there" % site, "%s is none of Lino Baton's" % os.path.join(site, PAGE),
                      "remove it, where nobody needs it, then resume")


# There

@action
def attempt_switch(context, values):
    """V is production, and there is no preview."""
    record = attempts.of(context)
    pair = Pair(record, context.links)
    now = pair.production()
    if record["switching"] is None and record["switched"] and now == pair.site:
        say("%s leads to %s already" % (pair.prod, pair.site))
        return
    if record["switching"] is None and now == pair.site:
        raise Refusal("switched", "%s leads to %s already, and this attempt did not do it" % (pair.prod, pair.site), words(pair.prod), TODO % context.links)
    pair.preview_stands()
    if now == pair.former:
        frozen(pair.former, "go back, and start the attempt again")
        not_theirs(pair.site)
        unwritten(context, record)
        taken_along(context, record)
    else:
        hidden(context, pair.former)
    holders = attempt_holders.find(context.links, hosts(values))
    attempt_holders.ready(context, holders)
    begun = time.monotonic()
    raw = record["raw"] if record["switching"] else pair.said()
    pair = Pair(attempts.update(context, switching="there", raw=raw), context.links)
    there(pair, holders, context)
    attempts.update(context, switching=None, switched=clock.iso(), clock=attempts.clock())
    say("%s leads to %s; that took %.3f s" % (pair.prod, pair.site, time.monotonic() - begun))


def unwritten(context, record):
    """Refused where production was written to since the freeze: V lacks that. Its counters are asked, and all of its data only where these moved or do not tell."""
    before = attempt_fingerprint.kept(context.series, record["id"])
    if before is None:
        return
    other = attempt_client.another(record["former"], before["state"]["who"], context.report_of("dump").get("identity"))
    if other:
        raise Refusal("database", "another database than production's was seen to stand still", other, attempt_client.NAME_IT % record["former"])
    moved = attempt_fingerprint.written(record["former"], before, True)
    if moved is False:
        return
    try:
        found = attempt_fingerprint.differs(before, attempt_fingerprint.take(record["former"], os.path.join(attempts.directory(context.series, record["id"]), "former-switch.media")))
    except attempt_client.Problem as problem:
        raise Failure("it cannot be told whether production was written to since the freeze: %s" % problem)
    if not found and moved and attempt_client.kind_of(before["state"]["who"]).late:   # the counters may have told of it after the fingerprint, which has it and the dump has not
        found = ["its rows are those of a moment after the freeze, and its counters moved since: a session that told late of what it wrote, or wrote and took it back"]
    if found:
        raise Refusal("written", "production was written to since the freeze, and %s lacks that" % record["to"], "; ".join(found), attempt_fingerprint.WHO_WRITES)


def taken_along(context, record):
    """Warns of rows of production that the new site lacks, since no dump of Lino's has them."""
    from . import attempt_marks
    try:
        found = attempt_marks.left_behind(attempts.directory(context.series, record["id"]), attempt_fingerprint.kept(context.series, record["id"]) or {"tables": {}})
    except (attempt_client.Problem, sqlite3.Error, KeyError, TypeError, ValueError) as error:
        say("whether Lino's dump takes all tables along is not known: %s" % error)
        return
    if found:
        warn(context, "rows of %s are not in %s, since Lino's dump leaves their tables out: %s" % (record["from"], record["to"], ", ".join(found[:20])))


def there(pair, holders, context):
    """Both links and the page of V. Where the web server keeps P between requests, V's page stays until it was reloaded."""
    pair.swept()
    if pair.preview_stands():
        os.unlink(pair.preview)
        setup_link.synced(pair.links)
    if holders:
        page_on(pair.site, pair.record["id"])
    pair.to(pair.site, None if holders else lambda: page_off(pair.site))
    attempt_holders.reload(context, holders, pair.site)
    if not page_off(pair.site):
        not_theirs(pair.site)


def hosts(values):
    return [one for one in values.get("vhosts") or [] if isinstance(one, str) and one.startswith("/")]


# Back

@action
def attempt_switch_back(context, values):
    """The undo of the switch: P is production and answers, V is the preview and shows its page."""
    record = attempts.of(context)
    pair = Pair(record, context.links)
    if record["switching"] is None and not record["switched"] and pair.production() == pair.former:
        say("nothing was switched: %s leads to %s" % (pair.prod, pair.former))
        return
    if record["state"] not in attempts.UNDER_WAY and pair.production() == pair.former:
        say("the attempt is %s: there is nothing to switch back" % record["state"])   # an old job of it that is undone late
        return
    begun = time.monotonic()
    noted(context, switching="back")
    hidden(context, pair.site)
    back(pair, attempt_holders.find(context.links, hosts(values)), context)
    try:
        shown_again(pair)
    except Refusal as error:   # production answers: the rest of the undo is not kept waiting
        warn(context, "%s; it stays as it is: %s" % (error, error.found))
    noted(context, switching=None, switched=None, clock=None)
    say("%s leads to %s again; that took %.3f s" % (pair.prod, pair.former, time.monotonic() - begun))


def warn(context, sentence):
    say("warning: " + sentence)
    try:
        if context is not None:
            context.report({"warnings": [sentence]})
    except OSError:
        pass   # a full disk: it stands in the log


def noted(context, **values):
    """On the way back nothing waits for the record: where the disk is full, the links say what was done."""
    try:
        attempts.update(context, **values)
    except (CallError, OSError) as error:
        say("warning: the record could not be written: %s" % error)


def hidden(context, site):
    """A site has its page before prod leaves it. A full disk keeps nobody from going back."""
    try:
        page_on(site, context.job)
    except OSError as error:
        say("warning: %s shows no maintenance page: %s" % (site, error.strerror))


def back(pair, holders, context):
    """prod leads to P, whose page goes before; where the web server keeps V between requests, after its reload."""
    pair.swept()
    if holders:
        page_on(pair.former, pair.record["id"])
    pair.to(pair.former, None if holders else lambda: page_off(pair.former))
    attempt_holders.reload(context, holders, pair.former)
    if not page_off(pair.former):
        warn(context, "%s shows a maintenance page that somebody else put there: remove %s" % (pair.former, os.path.join(pair.former, PAGE)))


def shown_again(pair):
    """The preview link is there."""
    if not pair.preview_stands():
        lead(pair.preview, pair.text("preview", pair.site))


@action
def attempt_return(context, values):
    """A cancel's switch: P is production again. The preview link waits until V is neutral."""
    record = attempts.of(context)
    pair = Pair(record, context.links)
    now = pair.production()
    if record["switching"] is None and now == pair.former:
        say("%s leads to %s already" % (pair.prod, pair.former))
        return
    if now == pair.site:
        frozen(pair.site, "start the cancel again: it freezes %s anew" % pair.site)
        not_theirs(pair.former)
    holders = attempt_holders.find(context.links, hosts(values))
    attempt_holders.ready(context, holders)
    begun = time.monotonic()
    attempts.update(context, switching="back")
    try:
        back(pair, holders, context)
    except (OSError, Refusal, Failure):
        forth(context, pair, holders)
        raise
    noted(context, switching=None)
    say("%s leads to %s again; that took %.3f s" % (pair.prod, pair.former, time.monotonic() - begun))


@action
def attempt_return_back(context, values):
    """The undo of a return that did not go through: V is production, P stands by, both frozen as they were."""
    pair = Pair(attempts.of(context), context.links)
    forth(context, pair, attempt_holders.find(context.links, hosts(values)))


def forth(context, pair, holders):
    """P shows its page again, and prod leads to V, whose page is the freeze's. What is neither's stays."""
    hidden(context, pair.former)
    pair.swept()
    if os.path.islink(pair.prod) and os.path.realpath(pair.prod) == pair.former:
        hidden(context, pair.site)
        pair.to(pair.site)
        attempt_holders.reload(context, holders, pair.site)
        say("%s leads to %s again" % (pair.prod, pair.site))
    noted(context, switching=None)


@action
def attempt_preview_back(context, values):
    """After a cancel V, neutral by now, is the preview again, and shows itself."""
    pair = Pair(attempts.of(context), context.links)
    if pair.production() != pair.former:
        raise Refusal("switched", "%s does not lead to %s" % (pair.prod, pair.former), words(pair.prod), TODO % context.links)
    pair.swept()
    shown_again(pair)
    say("%s leads to %s" % (pair.preview, pair.site))
    if not page_off(pair.site):
        warn(context, "%s shows a maintenance page that somebody else put there: remove %s" % (pair.site, os.path.join(pair.site, PAGE)))
