# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Warnings about one site, told from its files."""
import os
import re

from . import files, sites, webuser

SNAPSHOTS = ("snapshot2preview", "snapshot")
LOADS = re.compile(r"^[ \t]*(?:execfile|bv)\([ \t]*[\"']([^\"'/]+\.py)[\"']", re.M)


def warnings(record, names, env_users, space):
    """The warnings for this site's record. names: the series' sites; env_users: other sites with the same env."""
    path = record["path"]
    found = []

    def warn(code, detail):
        found.append({"code": code, "detail": detail})

    if not os.access(path, os.R_OK | os.X_OK):
        warn("unreadable", path)
    elif not files.parsed(os.path.join(path, "settings.py"), sites.settings.read)["readable"]:
        warn("unreadable", "settings.py is missing or cannot be read")
    if len(record["links"]) == 2:
        warn("half-switched", "prod and preview both lead to this site")
    others = tuple(sorted(name for name in names if name != record["name"]))
    for name in sites.OWN_FILES:
        named = files.parsed(os.path.join(path, name), words)
        for other in others:
            if other in named:
                warn("name-of-other-site", "%s names %s" % (name, other))
    if not os.path.isdir(os.path.join(path, "log")):
        warn("no-log", "no log directory")
    if "prod" in record["links"]:
        for name in SNAPSHOTS:
            for detail in stale(os.path.join(path, name)):
                warn("stale-restore-script", detail)
    if record["script"]:
        try:
            if webuser.may_write(os.stat(os.path.join(path, record["script"]))):
                warn("web-server-writable", "%s may be written by %s" % (record["script"], webuser.who()[0]))
        except OSError:
            pass
    if env_users:
        warn("shared-env", "its env is also that of " + ", ".join(env_users))
    if space.f_blocks and (space.f_bavail * space.f_frsize < 1 << 30 or space.f_bavail * 20 < space.f_blocks):
        warn("disk-low", "%d MB free" % (space.f_bavail * space.f_frsize >> 20))
    return found


def words(path):
    """The set of words in a file that may be a site's name; for files.parsed."""
    return frozenset(re.findall(r"[^\W_][\w-]*", files.text(path) or ""))


def loads(path):
    """The table files that a restore script loads; for files.parsed."""
    text = files.text(path, 8 << 20)
    return None if text is None else frozenset(LOADS.findall(text))


def stale(directory):
    """Sentences on how the kept restore2preview.py differs from the restore.py of the last dump."""
    kept = files.parsed(os.path.join(directory, "restore2preview.py"), loads)
    fresh = files.parsed(os.path.join(directory, "restore.py"), loads)
    if not kept or not fresh:
        return
    base = files.parsed(os.path.join(directory, "restore2preview.base"), loads) or frozenset()
    missing, gone = sorted(fresh - kept - base), sorted(kept - fresh)   # what the base has is left out on purpose
    if missing:
        yield "restore2preview.py does not load %s, which the last dump wrote" % short(missing)
    if gone:
        yield "restore2preview.py loads %s, which the last dump did not write" % short(gone)


def short(names):
    return ", ".join(names[:5]) + (" and %d more" % (len(names) - 5) if len(names) > 5 else "")
