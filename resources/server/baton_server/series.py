# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds sites and links below the roots, and which of them make a series. docs/protocol.md has the rules in words."""
import errno
import os
import re

from . import files, paths, sites

ROLES = ("prod", "preview")
GETLINO = "/etc/getlino/getlino.conf"
DEPTH = 2   # sites root, operators' roots, links directories


def default_roots():
    text = files.text(GETLINO, 65536) or ""
    base = re.search(r"^\s*sites_base\s*[=:]\s*(\S.*?)\s*$", text, re.M)
    roots = [base.group(1)] if base else []
    if "/usr/local/lino" not in roots and os.path.isdir("/usr/local/lino"):
        roots.append("/usr/local/lino")
    return roots or ["/usr/local/lino"]


class Root:
    def __init__(self, path):
        self.path = path
        self.real = os.path.realpath(path)
        self.error = None
        self.warnings = []


class Container:
    """A directory with sites, with links, or with both."""

    def __init__(self, path, real):
        self.path, self.real = path, real
        self.roles = {}
        self.sites = {}   # name -> real path


class Link:
    """Where one of the two links leads. warning is a code where it leads to no site."""

    def __init__(self, path):
        self.path = path
        self.raw = None
        self.real = None
        self.warning = self.detail = None
        try:
            self.raw = os.readlink(path)
        except OSError:
            self.fail("not-a-link", "%s is not a symbolic link" % path)
            return
        try:
            os.stat(path)
        except OSError as error:
            code = {errno.ELOOP: "loop", errno.EACCES: "unreadable"}.get(error.errno, "dangling")
            self.fail(code, "%s leads to %s: %s" % (path, self.raw, error.strerror))
            return
        real = os.path.realpath(path)
        try:
            found = sites.looks_like_site(real)
        except PermissionError as error:
            self.fail("unreadable", str(error))
            return
        except OSError:
            found = False
        if not found:
            self.fail("dangling", "%s leads to %s, which holds no Lino project" % (path, self.raw))
            return
        self.real = real

    def fail(self, code, detail):
        self.warning, self.detail = code, detail


class Series:
    def __init__(self, name, links, linked, identity):
        self.name, self.links, self.linked, self.id = name, links, linked, identity
        self.roles = {}   # "prod" -> Link
        self.sites = []   # (name, real path), sorted

    def role_path(self, role):
        link = self.roles.get(role)
        return link.real if link else None


def stem(name):
    return re.sub(r"[-_.]?\d+$", "", name) or name


def numbered(name):
    return re.search(r"\d$", name) is not None


def links_id(links):
    """The id of the series whose links stand in this directory."""
    real = os.path.realpath(links)
    return paths.identity(os.path.basename(real), real)


def group_id(directory, name):
    """The id of sites in a directory without links that share the stem."""
    return paths.identity(name, os.path.join(os.path.realpath(directory), name))


def discover(given):
    """(roots, series) of what stands on the server now."""
    roots = [Root(path) for path in given or default_roots()]
    containers = []
    seen = set()
    for root in roots:
        try:
            walk(root, root.path, root.real, 0, containers, seen)
        except OSError as error:
            root.error = "%s: %s" % (root.path, error.strerror)
    return roots, group(roots, containers)


def walk(root, path, real, depth, containers, seen):
    if real in seen:
        return
    seen.add(real)
    found = files.entries(real)
    box = Container(path, real)
    box.roles = {role: Link(os.path.join(real, role)) for role in ROLES if role in found}
    for name, kind in found.items():
        if kind != "d" or name.startswith(".") or name in ROLES:
            continue
        child = os.path.join(real, name)
        try:
            inner = files.entries(child)
            if sites.is_site(inner):
                box.sites[name] = child
            elif depth < DEPTH:
                walk(root, os.path.join(path, name), child, depth + 1, containers, seen)
        except OSError as error:
            if error.errno != errno.ENOENT:
                root.warnings.append({"code": "unreadable", "detail": "%s: %s" % (child, error.strerror)})
    if box.roles or box.sites:
        containers.append(box)


def group(roots, containers):
    linked_by = {}
    for box in containers:
        for link in box.roles.values():
            if link.real is None:
                continue
            if not any(link.real.startswith(root.real + "/") for root in roots):
                link.fail("outside-root", "%s leads to %s, outside of the sites roots" % (link.path, link.real))
                link.real = None
            else:
                linked_by.setdefault(link.real, box)
        for real in standing(box, roots):
            linked_by.setdefault(real, box)
    found = []
    for box in containers:
        if box.roles:
            found.append(linked_series(box, containers, linked_by, standing(box, roots)))
    taken = {real for series in found for _, real in series.sites}
    for box in containers:
        stems = {}
        for name, real in box.sites.items():
            if real not in taken:
                stems.setdefault(stem(name), []).append((name, real))
        for name, members in stems.items():
            series = Series(name, box.path, False, group_id(box.real, name))
            series.sites = sorted(members)
            found.append(series)
    rename_doubles(found)
    return sorted(found, key=lambda s: (s.name, s.id))


def standing(box, roots):
    """Sites of an attempt that is under way: to the former production no link leads then."""
    if not box.roles:
        return []
    from . import attempts
    return [real for real in attempts.sites_of(links_id(box.real)) if any(real.startswith(root.real + "/") for root in roots) and site_there(real)]


def site_there(real):
    try:
        return sites.looks_like_site(real)
    except OSError:
        return False


def linked_series(box, containers, linked_by, standing=()):
    """The links' own sites, those beside the links, and those of the same stem beside the linked ones. standing: what counts as linked beside these."""
    linked = [link.real for link in box.roles.values() if link.real]
    linked += [real for real in standing if real not in linked]
    names = [os.path.basename(real) for real in linked]
    stems = {stem(name) for name in names}
    all_numbered = bool(names) and all(numbered(name) for name in names)
    members = {os.path.basename(real): real for real in linked}
    for other in containers:
        near = any(os.path.dirname(real) == other.real for real in linked)
        if other is not box and not near:
            continue
        for name, real in other.sites.items():
            if linked_by.get(real, box) is not box:
                continue
            related = stem(name) in stems
            if related or (other is box and not (all_numbered and numbered(name))):
                members.setdefault(name, real)
    title = stems.pop() if all_numbered and len(stems) == 1 else os.path.basename(box.path.rstrip("/"))
    series = Series(title, box.path, True, links_id(box.real))
    series.roles = box.roles
    series.sites = sorted(members.items())
    return series


def rename_doubles(found):
    """Two operators may both number their sites site1, site2: then the links' directories tell them apart."""
    count = {}
    for series in found:
        count[series.name] = count.get(series.name, 0) + 1
    for series in found:
        if count[series.name] > 1 and series.linked:
            series.name = os.path.basename(series.links.rstrip("/")) or series.name


def belongs(links, site, linked_id):
    """Whether a site (real path) is of the series with this id, asked afresh from the links directory."""
    real = os.path.realpath(links)
    if links_id(links) != linked_id:
        return group_id(links, stem(os.path.basename(site))) == linked_id and os.path.dirname(site) == real
    from . import attempts
    _, found = discover([real] + sorted({os.path.dirname(t) for t in targets(real) | set(attempts.sites_of(linked_id))}))
    return any(s.id == linked_id and site in [r for _, r in s.sites] for s in found)


def targets(links):
    """Real paths that the two links lead to, whether or not these are sites."""
    return {os.path.realpath(os.path.join(links, role)) for role in ROLES if os.path.islink(os.path.join(links, role))}
