# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed in a site's env, read from the packages' own metadata: names, versions, what needs what, and the clones of repositories."""
import json
import os
import re
import subprocess
from collections import namedtuple

from . import files, paths, sites

# name as the package writes it; info: its metadata directory; editable: path of the clone it is taken from, or empty; needs: normalised names
Package = namedtuple("Package", "name version info editable needs")
BASICS = ("pip", "setuptools", "wheel")


def libraries(env):
    """The site-packages directories of an env."""
    return [path for path in sites.library_directories(os.path.join(env, "lib")) if os.path.isdir(path)]


def packages(env):
    """{normalised name: Package}."""
    found = {}
    for library in libraries(env):
        for name in sorted(os.listdir(library)):
            one = package(os.path.join(library, name))
            if one:
                found[sites.normal(one.name)] = one
    return found


def package(info):
    name = os.path.basename(info)
    if name.endswith(".egg-link"):
        return linked(info)
    if not name.endswith((".dist-info", ".egg-info")):
        return None
    text = metadata(info)
    said = dict(reversed(re.findall(r"^(Name|Version): *(.*?)\s*$", text, re.M)))
    if not said.get("Name"):
        return None
    return Package(said["Name"], said.get("Version", ""), info, editable(info), needs(text))


def metadata(info):
    """The head of the package's METADATA or PKG-INFO."""
    names = ("METADATA", "PKG-INFO") if os.path.isdir(info) else ("",)
    text = next((text for text in (files.text(os.path.join(info, name) if name else info) for name in names) if text), "")
    return text.replace("\r\n", "\n").partition("\n\n")[0]


def needs(text):
    """Normalised names that a package requires without extras."""
    found = re.findall(r"^Requires-Dist: *([A-Za-z0-9._-]+)(.*)$", text, re.M)
    return {sites.normal(name) for name, rest in found if "extra ==" not in rest.replace("extra==", "extra ==")}


def editable(info):
    """The directory that an editable installation is taken from, or empty."""
    try:
        said = json.loads(files.text(os.path.join(info, "direct_url.json")) or "{}")
        if (said.get("dir_info") or {}).get("editable") and said["url"].startswith("file://"):
            from urllib.parse import unquote
            return os.path.realpath(unquote(said["url"][7:]))
    except (ValueError, KeyError, AttributeError):
        pass
    return ""


def linked(path):
    """Of setup.py develop."""
    target = (files.text(path, 4096) or "").split("\n")[0].strip()
    name = os.path.basename(path)[:-len(".egg-link")]
    text = files.text(os.path.join(target, name.replace("-", "_") + ".egg-info", "PKG-INFO"), 1 << 20) or ""
    found = re.search("^Version: *(.*?)\\s*$", text, re.M)
    return Package(name, found.group(1) if found else "", path, os.path.realpath(target), needs(text.partition("\n\n")[0])) if target else None


def not_required(found):
    """Normalised names that nothing else requires, as pip list --not-required has them, without pip's own tools."""
    needed = set().union(*[one.needs for one in found.values()]) if found else set()
    return sorted(name for name in found if name not in needed and name not in BASICS)


def clones(env, found):
    """The survey's entries of the git clones that packages are taken from, and of those in env/repositories."""
    places = {one.editable: one.name for one in found.values() if one.editable}
    repositories = os.path.realpath(os.path.join(env, "repositories"))
    if os.path.isdir(repositories):
        for name in sorted(os.listdir(repositories)):
            path = os.path.join(repositories, name)
            if os.path.isdir(os.path.join(path, ".git")) and not any(place == path or place.startswith(path + "/") for place in places):
                places[path] = name
    return [clone(path, name) for path, name in sorted(places.items())]


def clone(path, name):
    top = git(path, "rev-parse", "--show-toplevel") or path
    return {"name": name, "path": path, "top": top, "url": without_password(git(path, "config", "--get", "remote.origin.url")), "commit": git(path, "rev-parse", "HEAD"),
            "changed": bool(git(path, "status", "--porcelain", "--untracked-files=no"))}


def without_password(url):
    return re.sub(r"^(\w+://[^/@:]*):[^/@]*@", r"\1@", url)


def git(path, *arguments):
    """What git says of a clone, stripped; empty where it does not. It writes nothing there, and a clone of another user is read as well."""
    try:
        done = subprocess.run(["git", "-c", "safe.directory=*", "-c", "core.fsmonitor=false", "-C", path] + list(arguments), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              timeout=20, env=dict(os.environ, GIT_OPTIONAL_LOCKS="0", GIT_TERMINAL_PROMPT="0"))
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else ""


def pull_script(site):
    """The site's own script that updates its code, or empty."""
    return next((path for path in (os.path.join(site, "pull.sh"), os.path.join(site, "env", "bin", "pull.sh")) if os.path.isfile(path)), "")


def survey(subject):
    env = os.path.join(subject.production, "env")
    found = packages(env)
    told = [{"name": paths.clean(one.name), "version": paths.clean(one.version)} for _, one in sorted(found.items())]
    shown = [{"name": one["name"], "path": shown_path(one["path"], subject.production), "url": one["url"], "commit": one["commit"]} for one in clones(env, found)]
    part = {"installed": told, "clones": shown, "pull": bool(pull_script(subject.production))}
    from .setup_subject import check
    if not found:
        return part, [check("packages", "failed", "no packages are found in %s" % env, "see that %s is the site's env" % env)]
    return part, []


def shown_path(path, production):
    env = os.path.realpath(os.path.join(production, "env"))
    return paths.clean("env/" + path[len(env) + 1:] if path.startswith(env + "/") else path)
