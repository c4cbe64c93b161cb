# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A site that may be retired: how it stands, since when, until when it was promised to stay, and what of it lies where."""
import calendar
import json
import os
import re
import time

from . import attempts, compare, files, paths, series, sitenamed

DAYS = 30
DAY = 86400
KEPT = re.compile(r"retired-\d{8}T\d{6}Z")
MAY_GO = ("old", "not-linked")


class Old:
    """site: real path, which may be gone already. links: as the client names the directory."""

    def __init__(self, identity, links, site):
        self.series, self.links = identity, links
        self.path = os.path.join(os.path.realpath(os.path.dirname(site)), os.path.basename(site))
        self.name = os.path.basename(self.path)

    def state(self):
        """production, preview, in-attempt, standing-by, old or not-linked."""
        return compare.state_of(self.series, self.links, self.path)

    def since(self):
        """Seconds since 1970 when it ceased to be production, as far as is known; None where it is not, or never was production."""
        last, found = None, None
        for at, site in files.parsed(paths.in_state("series", self.series, "production.jsonl"), production_times):
            if site == self.path:
                last, found = at, None
            elif last is not None and found is None:
                found = at
        return found

    def agreed(self):
        """{"until", "by", "at"} of retire.keep-until, or {}."""
        found = (paths.read_json(paths.in_state("series", self.series, "old.json")) or {}).get(self.path)
        return found if isinstance(found, dict) and day(found.get("until")) is not None else {}

    def keep_until(self):
        """The day as text, None where nothing was agreed and it never was production, "unknown" where it was, and nobody knows when."""
        agreed = self.agreed().get("until")
        if agreed:
            return agreed
        since = self.since()
        if since is not None:
            return time.strftime("%Y-%m-%d", time.localtime(since + DAYS * DAY))
        return "unknown" if self.state() == "old" else None

    def links_here(self):
        """Links of any series that lead to it, or into it."""
        _, found = series.discover(series.default_roots() + [os.path.realpath(self.links), os.path.dirname(self.path)])
        leading = {link.path for one in found for link in one.roles.values() if inside(os.path.realpath(link.path), self.path)}
        for role in series.ROLES:
            link = os.path.join(self.links, role)
            if os.path.islink(link) and inside(os.path.realpath(link), self.path):
                leading.add(link)
        return sorted(leading)

    def others(self):
        """Real paths of the other sites of this server."""
        _, found = series.discover(series.default_roots() + [os.path.realpath(self.links), os.path.dirname(self.path)])
        return sorted({real for one in found for _, real in one.sites if real != self.path})

    def directories(self):
        """[(kind, real path, why it stays or "")]: the project, and its env and log where these lie elsewhere and are its own."""
        found = [("directory", self.path, "")]
        for name, kind in (("env", "directory"), ("log", "log")):
            path = os.path.join(self.path, name)
            if os.path.islink(path) and os.path.isdir(path):
                real = os.path.realpath(path)
                if not inside(real, self.path):
                    found.append((kind, real, self.why_it_stays(real, name)))
        return found

    def why_it_stays(self, real, name):
        """A sentence where a directory outside of the project is not only this site's."""
        for other in self.others():
            if inside(other, real) or inside(real, other):
                return "%s is of %s" % (real, other)
            theirs = os.path.realpath(os.path.join(other, name))
            if inside(theirs, real) or inside(real, theirs):
                return "%s is also that of %s" % (real, other)
        words = re.findall(r"[^\W_]+\d*", real)
        if self.name not in words and self.name not in real.split("/"):
            return "%s does not bear the site's name" % real
        return "" if real.count("/") >= 3 else "%s is too near the root" % real

    def media_elsewhere(self):
        """The real path of media that lie outside of the project, or empty."""
        real = os.path.realpath(os.path.join(self.path, "media"))
        return real if os.path.isdir(real) and not inside(real, self.path) else ""

    def archive(self):
        """Where the last snapshot is kept: beside the site's own snapshots where this user may write there, else in the state directory."""
        stem = time.strftime("retired-%Y%m%dT%H%M%SZ", time.gmtime())
        for base in (snapshots(self.path), os.path.join("/var/backups/lino", self.name)):
            if base and may_make(base) and not any(inside(os.path.realpath(base), real) for real in [self.path] + self.others()):
                return os.path.join(os.path.realpath(base), stem)
        return paths.in_state("series", self.series, "retired", self.name, stem)


def inside(path, directory):
    return path == directory or path.startswith(directory.rstrip("/") + "/")


def may_make(path):
    """Whether this user may make something there: the directory itself, or the nearest one above it that exists, which then is no one's but for backups."""
    if os.path.isdir(path):
        return os.access(path, os.W_OK | os.X_OK)
    above = os.path.dirname(path)
    return os.path.basename(above) == "lino" and os.path.isdir(above) and os.access(above, os.W_OK | os.X_OK)


def snapshots(site):
    """The directory that make_snapshot.sh archives to, as its text says; empty where it says none."""
    text = files.text(os.path.join(site, "make_snapshot.sh")) or ""
    found = re.search(r"^[ \t]*(?:export[ \t]+)?ARCH_?DIR=[\"']?(/[^\"'\s$`]+)[\"']?[ \t]*(?:#.*)?$", text, re.M)
    return found.group(1).rstrip("/") if found else ""


def production_times(path):
    """[(seconds since 1970, site)] of the log of productions, oldest first; for files.parsed."""
    found = []
    for line in (files.text(path) or "").split("\n"):
        try:
            entry = json.loads(line)
            found.append((calendar.timegm(time.strptime(entry["at"][:19], "%Y-%m-%dT%H:%M:%S")), str(entry["site"])))
        except (ValueError, KeyError, TypeError):
            pass
    return found


def day(text):
    """Seconds since 1970 of the beginning of a day on this server, or None where it is none."""
    try:
        return time.mktime(time.strptime(text, "%Y-%m-%d"))
    except (ValueError, TypeError, OverflowError):
        return None


def standing(old):
    """A sentence where the site may not go, else empty."""
    state = old.state()
    if state not in MAY_GO:
        return "%s is %s" % (old.path, {"production": "production", "preview": "the preview", "in-attempt": "production in an upgrade attempt",
                                        "standing-by": "what a cancel of the upgrade attempt goes back to"}[state])
    leading = old.links_here()
    if leading:
        return "%s lead%s to it" % (" and ".join(leading), "" if len(leading) > 1 else "s")
    attempt, damaged = attempts.glance(old.series)
    if damaged:
        return "the record of the upgrade attempt cannot be used (%s), and it may be about %s" % (damaged, old.path)
    return "an upgrade attempt is under way" if attempt and attempt["state"] in attempts.UNDER_WAY else ""


def too_young(old):
    """(sentence, what to do) where it was promised to stay longer, else ("", "")."""
    until = old.keep_until()
    if until == "unknown":
        return "%s was production, and it is not known until when" % old.name, "agree on a day until which it stays, and set it"
    begin = day(until)
    if begin is None or begin <= time.time():
        return "", ""
    agreed = old.agreed()
    why = "as %s agreed" % (agreed.get("by") or "somebody") if agreed else "30 days after it ceased to be production"
    return "%s is to stay until %s, %s" % (old.name, until, why), "wait until then, or agree on another day and set it"


def vhosts_of(old, hosts):
    """(Web, {path: text} of vhosts that are only about this site, [sentences on those that are about others as well])."""
    from . import webserver
    site = sitenamed.Site(old.path)
    web = webserver.find([old.path], hosts)
    own, mixed = {}, []
    for path, text in sorted(web.files.items()):
        shared = [other for other in old.others() if sitenamed.Site(other).named(text)]
        by_link = [link for link in site_links(old) if re.search(re.escape(link) + r"(?![\w-])", text)]
        if shared or by_link:
            mixed.append("%s also serves %s: it stays, take %s out of it by hand" % (path, ", ".join(shared + by_link), old.name))
        elif site.owns(text):
            own[path] = text
    return web, own, mixed


def site_links(old):
    return [os.path.join(base, role) for base in {old.links, os.path.realpath(old.links)} for role in series.ROLES]


def services_of(old):
    """([{"kind", "path", "bytes"}] of jobs, cron files and log rotation that are only about the site, [sentences on those that stay])."""
    from . import retire_services
    return retire_services.removals(old.path, old.name), retire_services.keeps(old.path)
