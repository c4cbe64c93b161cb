# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be opened for a site: its logs, its sync script's, the web server's, and its own files."""
import os
import re
import stat

from . import clock, files, probe, sites, synclog, vhosts
from .errors import CallError, bad

WEB = (("/var/log/nginx", "nginx"), ("/var/log/apache2", "apache2"))
MOST = 500


def logs(params):
    """{"logs": [...]}, logs first; names are unique."""
    return {"logs": listing(probe.find_site(params.get("site")))}


def listing(site):
    found = []
    taken = set()
    known = set()

    def add(name, path, kind):
        real = os.path.realpath(path)
        try:
            state = os.stat(real)
        except OSError:
            return
        if not stat.S_ISREG(state.st_mode) or real in known or len(found) >= MOST:
            return
        if name in taken:
            name = os.path.basename(os.path.dirname(path)) + "/" + name
        if name in taken:
            name = path
        taken.add(name)
        known.add(real)
        found.append({"name": name, "path": path, "size": state.st_size, "modified": clock.iso(state.st_mtime), "kind": kind})

    add("lino.log", os.path.join(site, "log", "lino.log"), "lino-log")
    links = [role for role in ("prod", "preview") if os.path.realpath(os.path.join(os.path.dirname(site), role)) == site]
    for path in synclog.log_files(site, links, sites.SCRIPT):
        add(os.path.basename(path), path, "sync-log")
    for name in names_of(os.path.join(site, "log")):
        if not name.endswith((".gz", ".xz", ".bz2", ".zip")):
            add(name, os.path.join(site, "log", name), "lino-log" if name.startswith("lino.log") else "file")
    for path in web_logs():
        kind = "nginx-error" if "error" in os.path.basename(path) and "nginx" in path else "web-log"
        add("%s-%s" % (os.path.basename(os.path.dirname(path)), os.path.basename(path)), path, kind)
    for name in names_of(site) + ["nginx/uwsgi.ini", "snapshot2preview/restore2preview.py", "snapshot2preview/restore.py"]:
        if name.endswith((".log", ".txt", ".py", ".sh", ".ini", ".cfg", ".json")):
            add(name, os.path.join(site, name), "file")
    return found


def names_of(directory):
    try:
        return sorted(files.entries(directory))
    except OSError:
        return []


def web_logs():
    """The web server's logs, and those that its vhosts name."""
    found = []
    for directory, _ in WEB:
        found.extend(os.path.join(directory, name) for name in names_of(directory) if name.endswith(".log"))
    for directory in vhosts.DEFAULTS:
        for name in names_of(directory):
            text = files.text(os.path.join(directory, name)) or ""
            found.extend(p for p in re.findall(r"(?mi)^\s*(?:error_log|access_log|ErrorLog|CustomLog)\s+(/[^\s;]+)", text) if p not in found)
    return found


def path_of(site, name):
    """The path of a listed name, or of a file within the site or its log directory."""
    if not isinstance(name, str) or not name or "\0" in name:
        raise bad("neither path nor name")
    real = probe.find_site(site)
    for entry in listing(real):
        if entry["name"] == name:
            return entry["path"]
    for base in (os.path.join(real, "log"), real):
        path = os.path.realpath(os.path.join(base, name))
        if os.path.exists(path) and path.startswith((real + "/", os.path.realpath(os.path.join(real, "log")) + "/")):
            return path
    raise CallError("not-found", "no %s in %s" % (name, site))
