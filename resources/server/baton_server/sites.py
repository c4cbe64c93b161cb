# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One site's directory: what its files say about application, versions, Python, database and script."""
import os
import re

from . import files, paths, settings

SCRIPT = "initdb_from_prod.sh"
OWN_FILES = ("settings.py", "manage.py", "wsgi.py", "pull.sh", "make_snapshot.sh", "nginx/uwsgi.ini")


def is_site(entries):
    # settings.py alone is no site: getlino keeps one that all sites import in the sites root itself
    return "manage.py" in entries or ("settings.py" in entries and ("wsgi.py" in entries or "env" in entries))


def looks_like_site(path):
    """Whether the directory holds a Lino project; raises OSError where it cannot be told."""
    return is_site(files.entries(path))


def packages(path):
    """{normalised name: version} of a site-packages directory; for files.parsed."""
    found = {}
    try:
        names = os.listdir(path)
    except OSError:
        return found
    for name in names:
        match = re.match(r"(.+?)-([0-9][^-]*)(?:-py[0-9.]+)?\.(?:dist|egg)-info$", name)
        if match:
            found[normal(match.group(1))] = match.group(2)
        elif name.endswith(".egg-link"):
            version = linked_version(os.path.join(path, name), name[:-9])
            if version:
                found.setdefault(normal(name[:-9]), version)
    return found


def normal(name):
    return re.sub("[-_.]+", "_", name).lower()


def linked_version(path, name):
    """The version of a package that an env takes from a clone (setup.py develop)."""
    target = (files.text(path, 4096) or "").split("\n")[0].strip()
    text = files.text(os.path.join(target, name.replace("-", "_") + ".egg-info", "PKG-INFO"), 65536) if target else None
    found = re.search("^Version: (.*)$", text or "", re.M)
    return found.group(1).strip() if found else ""


def env_config(path):
    """The Python version that pyvenv.cfg names; for files.parsed."""
    found = re.search(r"^version(?:_info)?\s*=\s*(\d+\.\d+(?:\.\d+)?)", files.text(path, 65536) or "", re.M)
    return found.group(1) if found else ""


def library_directories(path):
    """The site-packages directories below env/lib; for files.parsed."""
    try:
        names = sorted(n for n in os.listdir(path) if n.startswith("python"))
    except OSError:
        return []
    return [os.path.join(path, n, "site-packages") for n in names]


def versions(path):
    """(packages, Python version, site-packages directories) of the site's env."""
    env = os.path.join(path, "env")
    directories = files.parsed(os.path.join(env, "lib"), library_directories)
    found = {}
    for directory in directories:
        found.update(files.parsed(directory, packages))
    return found, files.parsed(os.path.join(env, "pyvenv.cfg"), env_config), directories


def stamp(path, directories):
    """Changes when the site's files change in a way that may change what Django says."""
    marks = []
    for name in [os.path.join(path, "settings.py"), os.path.join(path, "manage.py")] + directories:
        try:
            state = os.stat(name)
            marks.append("%d.%d" % (state.st_mtime_ns, state.st_size if state.st_mode & 0o100000 else 0))
        except OSError:
            marks.append("-")
    return paths.sha256(" ".join(marks).encode()).hexdigest()[:16]


def describe(path):
    """The part of a site's record that its own files tell."""
    found = files.parsed(os.path.join(path, "settings.py"), settings.read)
    installed, python, directories = versions(path)
    application = found["application"]
    try:
        script = SCRIPT if files.entries(path).get(SCRIPT) in ("f", "l") else None
    except OSError:
        script = None
    return {"application": application, "version": installed.get(normal(application), "") if application else "", "lino": installed.get("lino", ""),
            "python": python, "database": found["database"] or {"engine": "", "name": "", "host": "", "port": ""},
            "title": found["title"], "script": script, "stamp": stamp(path, directories)}
