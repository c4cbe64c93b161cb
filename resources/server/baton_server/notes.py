# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A site's release notes: a Markdown text with its versions in the series' state, and the page that the preview's vhost shows."""
import fcntl
import os
import re
import stat
import time

from . import attempts, changelogs, clock, files, guards, host, jobs, nightstate, notespage, paths, probe, restorefiles, sites, vhosts
from .errors import CallError, bad, from_os

TEXT, META, LOCK = "notes.md", "notes.json", "lock"
FOLDER, PAGE = "release-notes", "index.html"
VERSION = re.compile(r"(\d{8}T\d{6}Z)-([A-Za-z0-9@._+-]{1,80}?)(?:~(\d+))?\.md")
MOST = 100
LONGEST, LONGEST_PAGE = 1 << 20, 3 << 20


def fingerprint(text):
    """SHA-256 of a text; empty where there is none."""
    return "" if text is None else paths.sha256(text.encode("utf-8")).hexdigest()


class Notes:
    """What is kept of one site's notes. site: real path, which need not be there any more."""

    def __init__(self, identity, site):
        self.site = site
        self.directory = paths.in_state("series", identity, "notes", paths.identity(os.path.basename(site), site))

    def text(self):
        data = files.read(os.path.join(self.directory, TEXT), LONGEST * 4)
        return None if data is None else data.decode("utf-8", "replace")

    def meta(self):
        return paths.read_json(os.path.join(self.directory, META)) or {}

    def versions(self):
        """[{"name", "at", "by", "bytes"}], newest first."""
        found = []
        for name in self.names():
            at, by, _ = VERSION.fullmatch(name).groups()
            size = os.path.getsize(os.path.join(self.directory, name))
            found.append({"name": name, "at": "%s-%s-%sT%s:%s:%sZ" % (at[:4], at[4:6], at[6:8], at[9:11], at[11:13], at[13:15]), "by": by, "bytes": size})
        return found

    def names(self):
        try:
            names = [name for name in os.listdir(self.directory) if VERSION.fullmatch(name)]
        except OSError:
            return []
        return sorted(names, key=order, reverse=True)

    def keep(self):
        """The present text becomes a version, by whoever wrote it."""
        text, meta = self.text(), self.meta()
        if text is None:
            return
        by = re.sub("[^A-Za-z0-9@._+-]", "-", paths.clean(str(meta.get("by") or "")))[:80].strip(".") or "x"
        stem = "%s-%s" % (time.strftime("%Y%m%dT%H%M%SZ", time.gmtime()), by)
        name, number = stem + ".md", 1
        while os.path.lexists(os.path.join(self.directory, name)):
            number += 1
            name = "%s~%d.md" % (stem, number)
        write(os.path.join(self.directory, name), text)
        for old in self.names()[MOST:]:
            os.unlink(os.path.join(self.directory, old))

    def replace(self, text, page, by):
        """Writes the text, after what was there became a version. page: the HTML that was published with it."""
        if self.text() not in (None, text):
            self.keep()
        write(os.path.join(self.directory, TEXT), text)
        made = {"by": by, "at": clock.iso(), "hash": fingerprint(text), "page": fingerprint(page) if page else ""}
        if isinstance(self.meta().get("released"), dict):
            made["released"] = self.meta()["released"]
        paths.write_json(os.path.join(self.directory, META), made, sync=True)

    def release(self, text, page, released):
        """Notes that the site is in production. page: the HTML that was published with it, None where the page was not touched."""
        if text != self.text():
            self.keep()
            write(os.path.join(self.directory, TEXT), text)
        meta = dict(self.meta(), released=released, hash=fingerprint(text))
        if page is not None:
            meta["page"] = fingerprint(page)
        paths.write_json(os.path.join(self.directory, META), meta, sync=True)


class Held:
    """The notes' own lock: saving is no work of the series, and need not wait for a synchronisation."""

    def __init__(self, notes):
        self.path = os.path.join(paths.make_directory(notes.directory), LOCK)

    def __enter__(self):
        self.fd = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o660)
        fcntl.flock(self.fd, fcntl.LOCK_EX)

    def __exit__(self, *error):
        os.close(self.fd)


def order(name):
    at, _, number = VERSION.fullmatch(name).groups()
    return at, int(number or 1), name


def write(path, text):
    """A file of the state as a whole."""
    work = "%s.%s" % (path, os.urandom(4).hex())
    fd = os.open(work, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW, 0o660)
    try:
        with os.fdopen(fd, "wb") as out:
            out.write(text.encode("utf-8", "replace"))
            out.flush()
            os.fsync(fd)
        os.replace(work, path)
    except BaseException:
        os.unlink(work)
        raise


# The page in the site

def folder(site, make=False):
    """A descriptor of the page's directory in the site, never through a link; None where there is none. Raises OSError."""
    top = os.open(site, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        if make:
            try:
                os.mkdir(FOLDER, 0o775, dir_fd=top)
                made = os.open(FOLDER, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=top)
                try:
                    os.fchown(made, -1, os.fstat(top).st_gid)
                except OSError:
                    pass
                os.fchmod(made, 0o2775)
                return made
            except FileExistsError:
                pass
        try:
            return os.open(FOLDER, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=top)
        except FileNotFoundError:
            return None
    finally:
        os.close(top)


def publish(site, page):
    """Writes the page as a whole, for the web server to read. Raises OSError."""
    directory = folder(site, make=True)
    try:
        restorefiles.put(directory, PAGE, page.encode("utf-8", "replace"), Like(os.fstat(directory).st_gid))
    finally:
        os.close(directory)


class Like:
    """Group and mode of the page."""

    def __init__(self, group):
        self.st_gid, self.st_mode = group, 0o664


def published(site):
    """The page's text, or None."""
    try:
        directory = folder(site)
        if directory is None:
            return None
        try:
            fd = os.open(PAGE, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=directory)
        finally:
            os.close(directory)
        with os.fdopen(fd, "rb") as source:
            return source.read(LONGEST_PAGE * 4).decode("utf-8", "replace") if stat.S_ISREG(os.fstat(fd).st_mode) else None
    except OSError:
        return None


def unpublish(site):
    """Removes the page, and its directory where nothing else is in it."""
    directory = folder(site)
    if directory is None:
        return
    try:
        try:
            os.unlink(PAGE, dir_fd=directory)
        except FileNotFoundError:
            pass
    finally:
        os.close(directory)
    top = os.open(site, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        os.rmdir(FOLDER, dir_fd=top)
    except OSError:
        pass
    finally:
        os.close(top)


# Methods

def place(params, present=True):
    """(series' id, links, site's real path) of a call."""
    identity, links, site = params.get("series"), params.get("links"), params.get("site")
    if not isinstance(identity, str) or not jobs.SERIES_ID.fullmatch(identity):
        raise bad("series is not a series' id")
    for path in (site,) if not present else (links, site):
        if not isinstance(path, str) or not path.startswith("/") or "\0" in path:
            raise bad("links and site are absolute paths")
    real = os.path.realpath(site)
    if present:
        guards.member({"links": links, "series": identity}, real)
    return identity, links, real


def notes(params):
    """The document of docs/setup.md, section Release notes."""
    identity, links, site = place(params)
    return document(identity, links, site, probe.directories(params, "vhosts"))


def document(identity, links, site, hosts=()):
    kept = Notes(identity, site)
    text, meta, page = kept.text(), kept.meta(), published(site)
    return {"markdown": text, "hash": fingerprint(text), "at": meta.get("at") if text is not None else None, "by": str(meta.get("by") or "") if text is not None else "",
            "url": address(links, site, hosts), "page": os.path.join(site, FOLDER, PAGE) if page is not None else None,
            "stale": text is not None and (page is None or fingerprint(page) != meta.get("page") or fingerprint(text) != meta.get("hash")),
            "material": material(identity, links, site), "versions": kept.versions(), "released": released(meta)}


def released(meta):
    """{"since", "kept"} of a site that an attempt made production, else None."""
    found = meta.get("released")
    return {key: found.get(key) for key in ("since", "kept")} if isinstance(found, dict) else None


def address(links, site, hosts=()):
    """Where the page is shown, or empty: by the vhost of the link that leads to the site."""
    known = vhosts.addresses(list(hosts) or probe.hosts)
    for role in ("preview", "prod"):
        link = os.path.join(links, role)
        if os.path.islink(link) and os.path.realpath(link) == site:
            for base in (links, os.path.realpath(links)):
                found = known.get(os.path.join(base, role))
                if found:
                    return found.rstrip("/") + "/%s/" % FOLDER
    own = files.parsed(os.path.join(site, "settings.py"), sites.settings.read)["server_url"]
    return (own.rstrip("/") + "/%s/" % FOLDER) if own.startswith("http") else ""


def before(identity, links, site):
    """The real path of the site that this one follows: production, or what was production before it; None where there is none."""
    link = os.path.join(links, "prod")
    production = os.path.realpath(link) if os.path.islink(link) else None
    if production and production != site:
        return production
    former = [one for one in files.parsed(paths.in_state("series", identity, "production.jsonl"), jobs.production_log) if one != site and os.path.isdir(one)]
    return former[-1] if former else None


def material(identity, links, site):
    """What there is to write about."""
    older = before(identity, links, site)
    packages = differences(sites.versions(older)[0] if older else {}, sites.versions(site)[0]) if older else []
    return {"from": os.path.basename(older) if older else "", "to": os.path.basename(site), "packages": packages, "changes": changelogs.of(site, packages),
            "attempt": dates(identity, site)}


def dates(identity, site):
    """What the notes of a site may say of its attempt: {"state", "starts", "ends"}, the times as this server's clock shows them; or None."""
    found, _ = attempts.glance(identity)
    if found is None or found["site"] != site or found["state"] not in ("planned",) + attempts.UNDER_WAY:
        return None
    return {"state": found["state"], "starts": local(found["switched"] or found["starts"]), "ends": local(found["ends"])}


def local(text):
    """A time for readers: 2026-12-05 18:00 CET; None where there is none."""
    seconds = nightstate.seconds(text)
    return time.strftime("%Y-%m-%d %H:%M %Z", time.localtime(seconds)) if seconds else None


def differences(old, new):
    """[{"name", "old", "new"}] of every package that either has, by name."""
    return [{"name": name, "old": old.get(name), "new": new.get(name)} for name in sorted(set(old) | set(new))]


def save(params):
    """Keeps the text, and publishes its page."""
    identity, links, site = place(params)
    markdown, page, seen, by = params.get("markdown"), params.get("html"), params.get("seen"), params.get("by", "")
    if not isinstance(markdown, str) or not isinstance(page, str) or not isinstance(seen, str) or not isinstance(by, str) or len(by) > 200:
        raise bad("markdown, html, seen and by are texts")
    if len(markdown) > LONGEST or len(page) > LONGEST_PAGE:
        raise CallError("too-large", "release notes are at most %d KiB, and their page %d KiB" % (LONGEST >> 10, LONGEST_PAGE >> 10))
    kept = Notes(identity, site)
    try:
        with Held(kept):
            if fingerprint(kept.text()) != seen:
                guards.refuse("the release notes were changed meanwhile", "%s wrote others at %s" % (kept.meta().get("by") or "somebody", kept.meta().get("at") or "an unknown time"),
                              guards.production_words(links), "look at the new ones, and decide again")
            if page:
                page = notespage.released(page, kept.meta().get("released"))
                publish(site, page)
            kept.replace(markdown, page, by or host.user_name())
    except OSError as error:
        raise from_os(error)
    return document(identity, links, site, probe.directories(params, "vhosts"))


def version(params):
    """{"markdown"} of an earlier text; the site need not be there any more."""
    identity, _, site = place(params, present=False)
    name = params.get("name")
    if not isinstance(name, str) or not VERSION.fullmatch(name):
        raise bad("not a version's name")
    text = files.text(os.path.join(Notes(identity, site).directory, name), LONGEST * 4)
    if text is None:
        raise CallError("not-found", "no version " + name)
    return {"markdown": text}
