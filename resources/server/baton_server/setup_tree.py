# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What of production's project comes into the new site, what is left out and why, and what becomes of its links. Reads only."""
import os
import re
import stat

from . import paths, setup_subject, sites, sync_guard, wholename
from .setup_subject import check

# Of the project's own directory. What an env, a snapshot or a running process makes again is not copied.
TOP = {"env": "env", "log": "log", "snapshot": "snapshot", "snapshot2preview": "snapshot", "snapshot.zip": "snapshot", ".maintenance": "lock", ".maintenance.html": "lock", "PREVIEW": "lock",
       setup_subject.MARKER: "lock", "release-notes": "notes"}
# Anywhere but in media, where users' own files are
ANYWHERE = (("*.pid", "pid"), ("*.log", "log"), ("__pycache__", "cache"))
CACHE = "media/cache"
OWN_FILES = tuple(sites.OWN_FILES) + ("initdb_from_prod.sh", "linod.sh")
MOST = 200   # of one kind in a document


class Tree:
    """Paths are relative to production. links: {path: target in the new site}; own: paths of links to directories elsewhere that bear the site's name, or media."""

    def __init__(self, subject_production, new, links_directory):
        self.production, self.new = subject_production, new
        self.old = os.path.basename(subject_production)
        self.bytes = self.files = self.inodes = 0
        self.left_out = []     # (path, why)
        self.links, self.own, self.outward = {}, [], []
        self.unreadable = []
        self.env_bytes = self.env_inodes = 0
        roots = [subject_production, os.path.join(links_directory, "prod"), os.path.join(os.path.realpath(links_directory), "prod"), os.path.join(links_directory, self.old)]
        self.roots = [os.path.normpath(root) for root in roots]
        self.database = database_files(subject_production)

    def told(self):
        """The part "copy" of the survey."""
        shown = [{"path": paths.clean(path), "bytes": size(os.path.join(self.production, path)), "why": why} for path, why in self.left_out[:MOST]]
        for one in shown:
            if one["path"] == "env":
                one["bytes"] = self.env_bytes
        return {"bytes": self.bytes, "files": self.files, "leftOut": shown}

    def walk(self):
        self.directory("")
        env = os.path.realpath(os.path.join(self.production, "env"))
        if os.path.isdir(env):
            self.env_bytes, self.env_inodes = sync_guard.walk(env)
        return self

    def directory(self, relative):
        try:
            with os.scandir(os.path.join(self.production, relative)) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError:
            self.unreadable.append(relative)
            return
        for entry in entries:
            path = os.path.join(relative, entry.name)
            try:
                self.entry(entry, path)
            except FileNotFoundError:
                pass   # production is in use
            except OSError:
                self.unreadable.append(path)

    def entry(self, entry, path):
        state = entry.stat(follow_symlinks=False)
        why = self.why(path, state.st_mode)
        if why:
            self.left_out.append((path, why))
        elif stat.S_ISLNK(state.st_mode):
            self.inodes += 1
            self.link(path)
        elif stat.S_ISDIR(state.st_mode):
            self.inodes += 1
            self.directory(path)
        elif not os.access(entry.path, os.R_OK):
            self.unreadable.append(path)
        else:
            self.inodes += 1
            self.files += 1
            self.bytes += state.st_size

    def why(self, path, mode):
        """Why this is left out; empty where it is copied."""
        if path in TOP:
            return TOP[path]
        if path == CACHE:
            return "cache"
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode) or stat.S_ISLNK(mode)):
            return "socket"
        if not path.startswith("media/"):
            name = os.path.basename(path)
            for pattern, why in ANYWHERE:
                if name == pattern or pattern.startswith("*") and name.endswith(pattern[1:]) and not stat.S_ISDIR(mode):
                    return why
        return "database" if os.path.join(self.production, path) in self.database else ""

    def link(self, path):
        """A link within production becomes the same one within the new site; one to data of the site elsewhere must not lead there any more."""
        here = os.path.join(self.production, path)
        target = os.readlink(here)
        place = os.path.normpath(os.path.join(os.path.dirname(here), target))
        root = next((root for root in self.roots if place == root or place.startswith(root + "/")), None)
        if root is not None:
            rest = place[len(root):].lstrip("/")
            if os.path.isabs(target):
                self.links[path] = os.path.join(self.new, rest) if rest else self.new
            elif climbs_out(path, target):
                self.links[path] = os.path.relpath(os.path.join(self.new, rest), os.path.dirname(os.path.join(self.new, path)))
        elif path == "media" or wholename.whole(target, self.old):
            self.own.append(path)
            if path == "media" and os.path.isdir(here):
                found, inodes = sync_guard.walk(os.path.realpath(here))
                self.bytes, self.inodes = self.bytes + found, self.inodes + inodes
        elif os.path.isdir(here):
            self.outward.append(path)

    def matters(self):
        """The unreadable paths without which the site does not work, or which the media's mirror would stop at."""
        return [path for path in self.unreadable if path in OWN_FILES or path.endswith(".py") or path == "" or path.split("/")[0] == "media" or os.path.isdir(os.path.join(self.production, path))]

    def filters(self):
        """rsync's filter rules, as bytes, for --from0 --exclude-from."""
        known = [path for path, _ in self.left_out] + list(self.links) + self.own + self.unreadable
        rules = [b"- /" + pattern(os.fsencode(path)) for path in known if path]
        rules += [b"- /" + os.fsencode(path) for path in list(TOP) + [CACHE]] + [b"+ /media/***"] + [b"- " + os.fsencode(glob) for glob, _ in ANYWHERE]
        return b"".join(rule + b"\0" for rule in dict.fromkeys(rules))


def pattern(path):
    """The path as a pattern of rsync's that means it alone."""
    if not re.search(rb"[*?\[]", path):
        return path
    return re.sub(rb"([*?\[\\])", rb"\\\1", path)


def climbs_out(path, target):
    """Whether a relative target goes through the directory above the project."""
    depth = path.count("/")
    for part in target.split("/"):
        depth += -1 if part == ".." else 1 if part not in ("", ".") else 0
        if depth < 0:
            return True
    return False


def database_files(production):
    """The paths of production's SQLite database and of what SQLite keeps beside it."""
    said = setup_subject.settings_of(production)["database"] or {}
    if said.get("engine") not in ("sqlite3", "spatialite") or not said.get("name"):
        return ()
    return tuple(os.path.realpath(said["name"]) + end for end in ("", "-journal", "-wal", "-shm"))


def size(path):
    """Bytes of a file or of all below a directory; a link's own are none."""
    try:
        state = os.lstat(path)
    except OSError:
        return 0
    if stat.S_ISDIR(state.st_mode):
        return sync_guard.walk(path)[0]
    return state.st_size if stat.S_ISREG(state.st_mode) else 0


def survey(subject):
    tree = Tree(subject.production, subject.site, subject.links).walk()
    return tree, checks(tree)


def checks(tree):
    found = []
    serious = tree.matters()
    if serious:
        full = os.path.join(tree.production, serious[0])
        found.append(check("rights", "failed", "this user may not read %s%s" % (full, " and %d more" % (len(serious) - 1) if len(serious) > 1 else ""), "sudo chmod g+rX '%s'" % full))
    for path in tree.unreadable:
        if path not in serious:
            found.append(check("rights", "warning", "%s cannot be read, and is left out" % os.path.join(tree.production, path), "sudo chmod g+r '%s'" % os.path.join(tree.production, path)))
    for path in tree.own:
        if path != "media":
            found.append(check("links", "warning", "%s leads to %s, which is production's own: the new site gets an empty directory there" % (path, os.readlink(os.path.join(tree.production, path)))))
    for path in tree.outward:
        found.append(check("links", "warning", "%s leads to %s, as in production: what the new site changes there is changed for production" % (path, os.readlink(os.path.join(tree.production, path)))))
    return found[:MOST]
