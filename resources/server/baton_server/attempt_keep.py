# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of the former production when the attempt is kept: its cron jobs are the new one's, and the release notes say since when it is in production."""
import difflib
import os

from . import attempts, clock, cronfiles, iniparts, notes, notespage, retire_services, rights, rootops, setup_notes, sitenamed, synctext, veil, wholename
from .attempt_switch import warn
from .errors import CallError
from .sync_site import Failure, action, say


# Cron jobs

class Jobs:
    """The server's cron jobs about P, and what they become. operations: of rootops; shown: their diffs; stays: sentences on what is left as it is."""

    def __init__(self, former, site):
        self.former, self.site = sitenamed.Site(former), sitenamed.Site(site)
        self.operations, self.shown, self.stays = [], [], []
        theirs = cronfiles.about(self.site)
        self.snapshot = any(cronfiles.is_snapshot(one) for one in theirs)
        self.known = {one.text.strip() for one in theirs if one.line is not None}
        mine = cronfiles.about(self.former)
        for path in sorted({one.path for one in mine}):
            self.file(path, [one for one in mine if one.path == path])
        for one in cronfiles.jobs():
            if one not in mine and wholename.whole(one.text, self.former.name) and not self.site.owns(one.text):
                self.stays.append("%s names %s without its directory, and stays as it is" % (place(one), self.former.name))

    def file(self, path, those):
        data = read(path)
        if those[0].line is None:
            if self.left_alone(those[0]):
                return
            text = None if self.snapshot and cronfiles.is_snapshot(those[0]) else iniparts.decoded(data)
            self.becomes(path, data, self.renamed(path, text), True)
        else:
            self.table(path, data, those)

    def table(self, path, data, those):
        """Line by line. One that is only about P is renamed like a script."""
        lines = iniparts.decoded(data).split("\n")
        numbers = {one.line: one for one in those}
        out, others, jobs = [], False, 0
        for number, line in enumerate(lines):
            if number not in numbers:
                others = others or cronfiles.LINE.match(line) is not None
                out.append(line)
            elif self.left_alone(numbers[number]):
                others = True
                out.append(line)
            elif not (self.snapshot and cronfiles.is_snapshot(numbers[number])):
                made = self.renamed("%s, line %d" % (path, number + 1), line)
                if made.strip() not in self.known:
                    out.append(made)
                    jobs += 1
        whole = not others and os.path.basename(path) != "crontab"
        text = "\n".join(out)
        self.becomes(path, data, None if whole and not jobs else self.renamed(path, text, False) if whole else text, whole)

    def left_alone(self, job):
        """Whether it names other sites as well, or fills a database anew, and so stays."""
        if synctext.fills(synctext.read(job.text)):
            self.stays.append("%s synchronises, and stays as it is: as a job of %s it would empty production's database. Remove it" % (place(job), self.site.name))
            return True
        others = retire_services.other_sites([job], self.former)
        if others:
            self.stays.append("%s names %s as well as %s, and stays as it is: change it by hand" % (place(job), others[0], self.former.path))
        return bool(others)

    def renamed(self, where, text, tell=True):
        """The text with P's whole name made V's."""
        if text is None:
            return None
        made = wholename.replace(text.encode("utf-8", "surrogateescape"), self.former.name, self.site.name, self.former.parent)
        for one in made.finds if tell else ():
            self.stays.append("%s: %s stays as it is: %s" % (where, self.former.name, one.text))
        return made.data.decode("utf-8", "surrogateescape")

    def becomes(self, path, data, text, whole):
        """The file has this text, or is gone where it is None; as a whole it gets the new site's name as well."""
        before = iniparts.decoded(data)
        target = os.path.join(os.path.dirname(path), self.site_name(os.path.basename(path))) if whole else path
        if text is None:
            self.operations.append(rootops.remove(path))
            self.show(path, "/dev/null", before, "")
            return
        made = iniparts.encoded(text, data)
        if target == path and made == data:
            return
        if target != path and os.path.lexists(target) and read(target) != made:
            self.stays.append("%s stays as it is, since there is another %s: look at both" % (path, target))
            return
        self.operations.append(rootops.write(target, made, os.stat(path).st_mode & 0o7777))
        if target != path:
            self.operations.append(rootops.remove(path))
        self.show(path, target, before, text)

    def site_name(self, base):
        """The file's name for V. cron and run-parts pass over names with a dot."""
        made = self.former.renamed(base, self.site.name)
        return base if "." in made and "." not in base else made

    def show(self, path, target, before, after):
        diff = difflib.unified_diff(veil.veiled(before).splitlines(True), veil.veiled(after).splitlines(True), path, target)
        self.shown.append("".join(line if line.endswith("\n") else line + "\n" for line in diff).rstrip("\n"))


def place(job):
    return job.path if job.line is None else "%s, line %d" % (job.path, job.line + 1)


def read(path):
    """The bytes of a file; None of a link or what is none."""
    if os.path.islink(path) or not os.path.isfile(path):
        return None
    with open(path, "rb") as source:
        return source.read()


def of(context):
    record = attempts.of(context)
    return Jobs(record["former"], record["site"])


def jobs_operations(context, values):
    """For an administrator; of actions.PRIVILEGED."""
    return of(context).operations


@action
def attempt_jobs(context, values):
    """P's cron jobs become V's, by whole name; P's snapshot job goes where V has its own. What also names other sites is told, and stays."""
    found = of(context)
    if not found.operations:
        say("no cron job of %s is left to change" % found.former.name)
    for diff in found.shown:
        say(diff)
    for sentence in found.stays + personal(context, found.former):
        warn(context, sentence)
    rootops.perform(context, found.operations)


def personal(context, former):
    """Sentences on crontabs of users that name P: they are theirs."""
    from . import crontab
    told = []
    try:
        told += lines_about(former, "your own crontab", crontab.read())
    except CallError:
        pass
    try:
        held = rights.of(context)
        if held.kind != "none":
            status, _, output = held.ask(["grep", "-rsF", "--", former.path, "/var/spool/cron"], timeout=30)
            own = held.user
            for line in output.decode("utf-8", "replace").splitlines() if status == 0 else ():
                path, _, text = line.partition(":")
                if os.path.basename(path) != own:
                    told += lines_about(former, "the crontab of %s" % os.path.basename(path), text)
    except (Failure, OSError):
        pass
    return told


def lines_about(former, whose, text):
    return ["%s names %s, and stays as it is: %s" % (whose, former.name, veil.veiled(line.strip())[:300])
            for line in text.splitlines() if not line.lstrip().startswith("#") and former.owns(line)]


# Release notes

@action
def attempt_notes(context, values):
    """The release notes say since when the site is in production: in their record, and in a line of their page that is Lino Baton's own."""
    record = attempts.of(context)
    kept = notes.Notes(context.series, record["site"])
    with notes.Held(kept):
        text, meta, page = kept.text(), kept.meta(), notes.published(record["site"])
        if text is None:
            say("there are no release notes")
            return
        released = meta.get("released") or {}
        if released.get("since") != record["switched"]:
            released = {"since": record["switched"], "kept": clock.iso(), "language": record["language"]}
        first = meta.get("by") == setup_notes.BY and notes.fingerprint(text) == meta.get("hash")
        made = ours(page, meta, released, first)
        if page is not None and made is None:
            warn(context, "%s is another page than that of the release notes, and stays as it is" % os.path.join(record["site"], notes.FOLDER, notes.PAGE))
        kept.release(notespage.in_production(text) if first else text, made, released)
        if made is not None:
            notes.publish(record["site"], made)
    say("the release notes say: %s" % notespage.released_words(released))


def ours(page, meta, released, first):
    """The page as it is to be; None where the one that is there is another one. What was noted before a step that was ended is ours as well."""
    if page is None:
        return None
    made = notespage.released(notespage.in_production(page) if first else page, released)
    return made if meta.get("page") in (notes.fingerprint(page), notes.fingerprint(made)) else None
