# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a set-up is about: production, the new site beside it, the links, and what the maintainer chose. The survey's parts and setup-check take it."""
import os
import re

from . import files, guards, paths, probe, series, sites, vhosts
from .errors import CallError, bad

MARKER = ".baton-setup.json"
OPTIONS = ("packages", "python", "database", "address", "earlier")


class Subject:
    """production, site: real paths; the site need not be there. old, name: their names. links: as the client names the directory. options: as in docs/setup.md.

    address, production_address: of the two roles, empty where they are not known. preview: (name, real path) of the series' preview, or None."""

    def __init__(self, identity, links, name, hosts, options):
        self.series, self.links, self.hosts, self.options = identity, links, hosts, options
        link = os.path.join(links, "prod")
        if not os.path.islink(link) or not os.path.isdir(link):
            raise CallError("refused", "the series has no production", {"code": "switched", "found": "%s leads to no site" % link, "production": guards.production_words(links),
                                                                        "todo": "adopt the site first: then it has the links that a preview needs"})
        self.production = os.path.realpath(link)
        self.old = os.path.basename(self.production)
        self.addresses = vhosts.addresses(hosts)
        self.preview = self.leading("preview")
        self.production_address = self.known_address()
        self.name = name
        self.address = options.get("address") or self.proposed_address()

    @property
    def directory(self):
        return os.path.dirname(self.production)

    @property
    def site(self):
        return os.path.join(self.directory, self.name)

    def leading(self, role):
        link = os.path.join(self.links, role)
        if not os.path.islink(link):
            return None
        real = os.path.realpath(link)
        return os.path.basename(real), real

    def known_address(self):
        one = series.Series("", self.links, True, self.series)
        return probe.address_of(one, self.production, {"links": ["prod"]}, self.addresses)

    def proposed_address(self):
        """The preview's, as its vhost says; else production's host with preview in front."""
        for base in (self.links, os.path.realpath(self.links)):
            if self.addresses.get(os.path.join(base, "preview")):
                return self.addresses[os.path.join(base, "preview")]
        found = re.match(r"(https?://)(?:www\.)?([^/:]+)(:\d+)?", self.production_address)
        if not found or re.match(r"[\d.]+$", found.group(2)):
            return ""
        return "%spreview.%s%s" % (found.group(1), found.group(2), found.group(3) or "")

    def preview_is_other(self):
        """Whether the series has a preview that is not the new site."""
        return self.preview is not None and self.preview[1] != self.site

    def state(self):
        """new: nothing is there; made: an earlier set-up of ours began it; by-hand: somebody else did."""
        if not os.path.lexists(self.site):
            return "new"
        return "made" if marker(self.site) else "by-hand"


def marker(site):
    """What the marker of ours in a site says, or None. Made by setup-directory."""
    found = paths.read_json(os.path.join(site, MARKER))
    return found if found and isinstance(found.get("run"), str) else None


def of_params(params):
    """The subject of a survey's params; its name may still be empty. Raises bad-request, not-found, refused."""
    identity, links, name = params.get("series"), params.get("links"), params.get("name") or ""
    options = params.get("options") or {}
    if not isinstance(identity, str) or not isinstance(links, str) or not links.startswith("/") or "\0" in links or not isinstance(name, str):
        raise bad("series, links and name are texts, and links is an absolute path")
    subject = Subject(identity, links, name, probe.directories(params, "vhosts"), checked(options))
    if not series.belongs(links, subject.production, identity):
        raise bad("the site %s is not of the series %s at %s" % (subject.production, identity, links))
    return subject


def of_context(context, values):
    """The same for the action setup-check: with {name, options, vhosts}."""
    hosts = [one for one in values.get("vhosts") or [] if isinstance(one, str) and one.startswith("/")]
    return Subject(context.series, context.links, os.path.basename(context.site), hosts, checked(values.get("options") or {}))


def checked(options):
    if not isinstance(options, dict):
        raise bad("options is not an object")
    for key, value in options.items():
        if key not in OPTIONS or not isinstance(value, dict if key == "database" else str):
            raise bad("the option %s is not one of a set-up, or not of its kind" % key)
    if options.get("packages", "frozen") not in ("frozen", "newest", "repositories") or options.get("earlier", "refuse") not in ("refuse", "set-aside"):
        raise bad("packages is one of frozen, newest and repositories, earlier one of refuse and set-aside")
    address = options.get("address", "")
    if address and not re.match(r"https?://[A-Za-z0-9.\[\]:_-]+/?$", address):
        raise bad("the address is not one such as https://preview.example.com")
    made = dict(options)
    if address:
        made["address"] = address.rstrip("/")
    return made


def check(code, state, detail, todo=""):
    """One entry of a survey's checks."""
    return {"code": code, "state": state, "detail": paths.clean(detail), "todo": paths.clean(todo)}


def settings_of(site):
    """What the settings of a site say, read from the file."""
    return files.parsed(os.path.join(site, "settings.py"), sites.settings.read)
