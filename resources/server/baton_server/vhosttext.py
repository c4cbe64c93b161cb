# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts of vhosts, as pure functions: the preview's made from production's, and production's own led through the links.

Through a link leads only what the web server opens at each request (sockets, aliases, the freeze file): a missing link must not keep it from starting."""
import os
import re

RELEASE_NOTES = "/release-notes/"
PAGE = ("<!DOCTYPE html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'><title>Maintenance</title>"
        "<body style='font-family:sans-serif;max-width:30em;margin:15vh auto;padding:1em'><h1>Maintenance</h1><p>This site is being maintained. Please come back in a moment.</p></body></html>")
HEAD = "# Written by Lino Baton: the page while .maintenance is there"
WORDS = ".maintenance.html"   # beside it: what is shown in place of the words above while it is there
END = r"(?=[/\s;\"'{}<>:)]|$)"


class Wanted:
    """What a vhost is to become.

    sources: paths of production (real, and through its link). link: the link's path that takes their place. name: production's; stem: of the series; role: prod or preview.
    host, port: of the new address (None: as they are). certificate: its directory, or None. logs: a directory for logs that stood in the project.
    exists: whether a file is there. read: a file's text or None. taken: upstreams and process groups of other files. beside: a directory for copies of what is included."""

    def __init__(self, sources, link, name, stem, role, host=None, port=None, certificate=None, logs="/var/log/nginx", exists=os.path.isfile, read=None, taken=(), beside="/etc/nginx"):
        self.sources, self.link, self.name, self.stem, self.role = [one.rstrip("/") for one in sources], link, name, stem, role
        self.host, self.port, self.certificate, self.logs = host, port, certificate, logs
        self.exists, self.read, self.taken, self.beside = exists, read or (lambda path: None), set(taken), beside
        self.new = host is not None
        self.warnings, self.copies, self.certbot = [], {}, False

    def names(self, text):
        """Whether a text names the site, by one of its paths."""
        return any(re.search(re.escape(one) + END, text) for one in self.sources)

    def led(self, text):
        """The text with the site's paths through the link."""
        for one in sorted(self.sources, key=len, reverse=True):
            if one != self.link:
                text = re.sub(re.escape(one) + END, lambda found: self.link, text)
        return text

    def inner(self, path):
        """What follows the site's path in this one, or None where it does not lie in the site."""
        for one in self.sources + [self.link]:
            if path == one or path.startswith(one + "/"):
                return path[len(one) + 1:]
        return None

    def label(self):
        """What stands for the site's name in names that must differ from production's."""
        return "%s-%s" % (self.stem, self.role)

    def renamed(self, text):
        """The text with the label in place of production's name, by whole name only."""
        return re.sub(r"(?<![A-Za-z0-9])%s(?![A-Za-z0-9])" % re.escape(self.name), self.label(), text)

    def unique(self, name):
        """A name for an upstream or a process group that nobody has yet."""
        other = self.renamed(name)
        if other == name:
            other = "%s_%s" % (name, self.role)
        made, number = other, 2
        while made in self.taken or made == name:
            made, number = "%s_%d" % (other, number), number + 1
        return made

    def log(self, path):
        """The place of a log: never through a link, since logs are opened at the start."""
        if self.inner(path) is not None:
            return os.path.join(self.logs, "%s-%s" % (self.label(), os.path.basename(path)))
        if self.new:
            directory, name = os.path.split(path)
            return os.path.join(directory, self.renamed(name))
        return path

    def included(self, path):
        """The place of a file that is included: the system's own of that name, else a copy."""
        name = os.path.basename(path)
        own = os.path.join("/etc/nginx", name)
        if self.exists(own):
            return own
        text = self.read(path)
        if text is None:
            self.warnings.append("%s cannot be read, and is included still: without it the web server does not start" % path)
            return path
        place = os.path.join(self.beside, "lino-baton", "%s-%s" % (self.stem, name))
        self.copies[place] = text
        return place


def kind(text):
    """nginx, apache, or empty where the text is no vhost."""
    bare = re.sub(r"(?m)^\s*#.*$", "", text)
    if re.search(r"(?im)^\s*<VirtualHost\b", bare):
        return "apache"
    return "nginx" if re.search(r"(?m)\b(server|upstream)\b[^;{}]*\{", bare) else ""


def language(text):
    from . import vhostapache, vhostnginx
    return vhostapache if kind(text) == "apache" else vhostnginx


def preview(text, wanted):
    """The text of a new vhost for the preview, made of production's."""
    return language(text).preview(text, wanted)


def led(text, wanted):
    """The vhost's own text through the link, with freeze page and release notes: for the adoption, and for a preview's that lacks these."""
    return language(text).led(text, wanted)


def hosts(text):
    """The names under which the vhosts of a text answer."""
    return language(text).hosts(text)


def edited(text, edits):
    """The text with (start, end, replacement) applied; what overlaps an earlier one is left out."""
    made, at = [], 0
    for start, end, words in sorted(edits, key=lambda one: (one[0], one[1])):
        if start >= at:
            made += [text[at:start], words]
            at = end
    return "".join(made) + text[at:]


def line_of(text, start, end):
    """(start, end) of the whole line where nothing else stands in it, else as they are."""
    before = text.rfind("\n", 0, start) + 1
    after = text.find("\n", end)
    after = len(text) if after < 0 else after + 1
    rest = text[end:after].strip()
    if not text[before:start].strip() and (not rest or rest.startswith("#")):
        return before, after
    return start, end


def indent_of(text, start):
    line = text[text.rfind("\n", 0, start) + 1:start]
    return line[:len(line) - len(line.lstrip())]
