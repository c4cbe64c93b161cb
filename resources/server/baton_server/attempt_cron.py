# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""This user's own cron jobs about the two sites of an attempt: held, as comments with a mark in the crontab itself, while their site is frozen, stands by or is not yet what it is going to be.

Other users' crontabs and the server's files are not this user's to hold: readiness names what is in them."""
import os
import re

from . import crontab, sitenamed, synctext
from .errors import CallError
from .sync_site import Failure, say, warn

ENTRY = re.compile(r"[ \t]*(@\w+|(?:[^\s#=]+[ \t]+){4}[^\s#=]+)[ \t]+(\S.*)$")


def mark(series):
    """What a held line begins with; the rest of it is the line as it was."""
    return "# HELD lino-baton %s: " % series


def ended(series):
    """What a line that would overwrite a kept attempt's production begins with: nothing lets it go again by itself."""
    return "# ENDED lino-baton %s: " % series


def entries(text):
    """[(number of the line, schedule, command)] of a user's crontab, without Lino Baton's own blocks."""
    inside = False
    for number, line in enumerate(text.split("\n")):
        if line.startswith((crontab.BEGIN, crontab.END)):
            inside = line.startswith(crontab.BEGIN)
        match = None if inside else ENTRY.match(line)
        if match:
            yield number, match.group(1), match.group(2)


# The text

def held(text, series, site, only_syncs=False):
    """(the text with the lines about a site held, these lines). About it: by its path, or by a link of its series that leads there now; of one that synchronises in its scripts too."""
    lines, named = text.split("\n"), sitenamed.Site(site)
    numbers = [number for number, _, command in entries(text) if not only_syncs and named.named(command) or synctext.of(command, named)]
    those = [lines[number] for number in numbers]
    for number in numbers:
        lines[number] = mark(series) + lines[number]
    return "\n".join(lines), those


def released(text, series, wanted, become=lambda line: line):
    """(the text with those of the held lines for whose command wanted() is true as they were, or as become(line) has them; these lines).

    become: None of a line that is left out. A line that somebody changed so that it is none any more is let go as it is."""
    out, those = [], []
    for line in text.split("\n"):
        if line.startswith(mark(series)):
            plain = line[len(mark(series)):]
            entry = ENTRY.match(plain)
            if entry is None or wanted(entry.group(2)):
                line = become(plain)
                those.append(plain)
        if line is not None:
            out.append(line)
    return "\n".join(out), those


def change(function):
    """The lines that function(text) -> (text, lines) tells beside the text which the crontab has now. Raises CallError, OSError."""
    if not function(crontab.read())[1]:
        return []
    found = []

    def edited(text):
        after, found[:] = function(text)
        return after
    crontab.edit(edited)
    return found


# In a job

def hold(context, site):
    """Holds what is about the site. It goes on where that cannot be: the proofs that nothing was written catch what runs all the same."""
    tried(context, "cron jobs about %s cannot be held" % site, "held in this user's crontab", lambda: change(lambda text: held(text, context.series, site)))


def hold_syncs(context, site):
    """Holds what would fill the site anew by itself. Raises Failure where that cannot be: it would run into what Lino Baton does there, and overwrite production after that."""
    try:
        lines = change(lambda text: held(text, context.series, site, only_syncs=True))
    except (CallError, OSError) as error:
        if isinstance(error, CallError) and error.code in ("unsupported", "not-permitted"):
            return
        raise Failure("a line of your crontab synchronises %s by itself, and cannot be held: %s. Comment it out, then start again" % (os.path.basename(site), getattr(error, "message", "") or error))
    for line in lines:
        say("held in this user's crontab: %s" % veiled(line))


def let_go(context, site):
    """What is about the site runs again."""
    named = sitenamed.Site(site)
    tried(context, "cron jobs about %s are still held" % site, "runs again in this user's crontab", lambda: change(lambda text: released(text, context.series, named.named)))


def let_go_but_syncs(context, site):
    """What is about the site that is production now runs again; what would fill it anew does not."""
    tried(context, "cron jobs about %s are still held" % site, "runs again in this user's crontab", lambda: change(lambda text: released(text, context.series, harmless(site))))


def harmless(site):
    named = sitenamed.Site(site)
    return lambda command: bool(named.named(command)) and not synctext.fills(synctext.read(command))


def settle(context, record):
    """The attempt is over: nothing is held any more. What would overwrite the production that was kept stays a comment, with a warning."""
    stay = []

    def those():
        lines = over(context.series, record)
        stay.extend(line for line in lines if record["state"] == "kept" and synctext.fills(synctext.read(line)))
        return [line for line in lines if line not in stay]
    tried(context, "cron jobs are still held", "runs again in this user's crontab", those)
    for line in stay:
        sentence = ("a line of your crontab synchronised, and would overwrite %s, which is production now: it stays a comment, with ENDED before it. Remove it, or write it anew for the next preview: %s" % (record["to"], veiled(line)))
        warn(context, sentence)


def tried(context, words, done, function):
    try:
        for line in function():
            say("%s: %s" % (done, veiled(line)))
    except (CallError, OSError) as error:
        if isinstance(error, CallError) and error.code in ("unsupported", "not-permitted"):
            return   # without a crontab nothing is held
        sentence = "%s: %s. Look for lines with HELD in your crontab" % (words, getattr(error, "message", "") or error)
        warn(context, sentence)


def veiled(line):
    from . import veil
    return veil.veiled(line.strip())[:300]


# Of an attempt that ended, or runs

def over(series, record):
    """Lets go of all, also for cron's tick; the lines. A kept attempt's that name the former production by its path name the new one, and those that synchronise stay comments. Raises CallError, OSError."""
    if record is not None and record["state"] in ("keeping", "kept"):
        return change(lambda text: released(text, series, lambda command: True, successor(text, series, record)))
    if record is not None and record["state"] == "planned":
        return change(lambda text: released(text, series, lambda command: True, of_an_earlier_one(series, record)))
    return change(lambda text: released(text, series, lambda command: True))


def of_an_earlier_one(series, record):
    """What becomes of a line that nobody let go when an attempt was kept, before the next one was planned: where it synchronises what is production now it stays a comment."""
    production, site = sitenamed.Site(record["former"]), sitenamed.Site(record["site"])

    def become(line):
        entry = ENTRY.match(line)
        told = synctext.read(entry.group(2)) if entry else ""
        return ended(series) + line if production.owns(told) and not site.named(told) and synctext.fills(told) else line
    return become


def successor(text, series, record):
    """What a former production's line becomes: the new one's, and nothing where the new one has that already. One that synchronises becomes nobody's."""
    former, site = sitenamed.Site(record["former"]), record["to"]
    there = {line.strip() for line in text.split("\n")}

    def become(line):
        entry = ENTRY.match(line)
        if entry is not None and synctext.fills(synctext.read(entry.group(2))):
            return ended(series) + line
        if entry is None or not former.owns(entry.group(2)):
            return line
        made = former.renamed(line, site)
        return None if made.strip() in there else made
    return become


def live(series, links):
    """Lets go of what is about the site that is production now, but for what would fill it anew: whoever ended its freeze may have had another crontab. Raises CallError, OSError."""
    prod = os.path.join(links, "prod")
    if not os.path.isdir(prod):
        return []
    return change(lambda text: released(text, series, harmless(prod)))


def any_held(series):
    """Whether this user's crontab holds something of the series."""
    try:
        return any(line.startswith(mark(series)) for line in crontab.read().split("\n"))
    except CallError:
        return False
