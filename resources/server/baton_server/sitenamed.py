# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a text of the server's configuration names a site: by its path, by another path that leads there, or by a link of its series."""
import os
import re

from . import wholename

TOKEN = re.compile(r"/[^\s\"'`;,:=<>|&(){}\[\]*?]+")
ROLES = ("prod", "preview")


class Site:
    """path: the site's real path. It need not exist."""

    def __init__(self, path):
        self.path = os.path.realpath(path)
        self.name = os.path.basename(self.path)
        self.parent = os.path.dirname(self.path)
        self.known = {}

    def leads(self, prefix):
        if prefix not in self.known:
            self.known[prefix] = prefix == self.path or os.path.realpath(prefix) == self.path
        return self.known[prefix]

    def named(self, text):
        """The paths in the text that are the site: by its own name, or by a link of the roles."""
        found = set()
        for token in TOKEN.findall(text):
            parts = token.rstrip(".").split("/")
            for depth, part in enumerate(parts[1:], 2):
                if (part == self.name or part in ROLES) and self.leads("/".join(parts[:depth])):
                    found.add("/".join(parts[:depth]))
        return found

    def owns(self, text):
        """Whether the text names the site by its own name: such a text is about this site, and not about a role."""
        return any(os.path.basename(one) == self.name for one in self.named(text))

    def by_link(self, text):
        """Whether it names the site through a link of its series only."""
        found = self.named(text)
        return bool(found) and not any(os.path.basename(one) == self.name for one in found)

    def renamed(self, text, new):
        """The text (a string) with this site's name made the new one."""
        return wholename.replaced(text, self.name, new, self.parent)

    def log(self):
        """The real path of its log directory outside of the project; empty where it has none there."""
        path = os.path.join(self.path, "log")
        real = os.path.realpath(path)
        return real if os.path.islink(path) and not real.startswith(self.path + "/") else ""
