# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clones of repositories that production's packages are taken from: the new env gets its own, so that an update of one site is none of the other."""
import os
import re

from . import files, setup_env, setup_installed
from .sync_site import Failure, say, warn

GIT = ["git", "-c", "safe.directory=*", "-c", "core.hooksPath=/dev/null", "-c", "advice.detachedHead=false"]


class Clone:
    """One repository. source: production's; place: the new env's; packages: [(name, path within it)] that are installed from it."""

    def __init__(self, source, place):
        self.source, self.place, self.packages = source, place, []
        self.is_git = os.path.exists(os.path.join(source, ".git"))

    def make(self, context):
        """Clones at production's commit; one that is there already stays. Raises Failure."""
        if os.path.isdir(self.place):
            return say("%s is there already" % self.place)
        os.makedirs(os.path.dirname(self.place), exist_ok=True)
        work = "%s.%s" % (self.place, os.urandom(4).hex())
        if not self.is_git:
            setup_env.shown(["rsync", "-rlptg", "--exclude=__pycache__", self.source + "/", work + "/"], None, "/", "rsync")
            os.rename(work, self.place)
            return None
        if setup_installed.git(self.source, "status", "--porcelain", "--untracked-files=no"):
            words = "%s holds changes that are not committed; the new clone has the commit without them" % self.source
            warn(context, words)
        commit = setup_installed.git(self.source, "rev-parse", "HEAD")
        if not re.match("[0-9a-f]{40,64}$", commit):
            raise Failure("git does not say which commit %s is at" % self.source)
        git(["clone", "--quiet", "--no-hardlinks", "--no-checkout", "--", self.source, work])
        self.follow(work, commit)
        os.rename(work, self.place)
        say("%s is a clone of its own, at %s" % (self.place, commit[:12]))
        return None

    def follow(self, work, commit):
        """The same branch, commit and origin as production's."""
        branch = setup_installed.git(self.source, "symbolic-ref", "--short", "-q", "HEAD")
        git(["-C", work, "checkout", "--quiet"] + (["-B", branch, commit] if branch else ["--detach", commit]))
        url = setup_installed.git(self.source, "config", "--get", "remote.origin.url")
        if url:
            if "://" not in url and not re.match(r"[^/]+:", url) and not os.path.isabs(url):
                url = os.path.join(self.source, url)
            git(["-C", work, "config", "remote.origin.url", url])
            merge = setup_installed.git(self.source, "config", "--get", "branch.%s.merge" % branch) if branch else ""
            if merge:
                git(["-C", work, "config", "branch.%s.remote" % branch, "origin"])
                git(["-C", work, "config", "branch.%s.merge" % branch, merge])
        else:
            git(["-C", work, "remote", "remove", "origin"])

    def pull(self):
        """The newest commit of the branch's upstream; a clone without one stays as it is."""
        if not self.is_git or not setup_installed.git(self.place, "rev-parse", "--abbrev-ref", "@{upstream}") and not setup_installed.git(self.place, "config", "--get", "remote.origin.url"):
            return say("%s has no upstream, and stays at production's commit" % self.place)
        if not setup_installed.git(self.place, "symbolic-ref", "--short", "-q", "HEAD"):
            return say("%s is at no branch, and stays at production's commit" % self.place)
        setup_env.shown(GIT + ["-C", self.place, "pull", "--ff-only", "--no-rebase"], None, self.place, "git pull of %s" % os.path.basename(self.place))
        return None

    def install(self, env, dependencies):
        """pip install -e of its packages, without the build's own download where the env has what builds it."""
        for name, inside in self.packages:
            where = os.path.join(self.place, inside) if inside else self.place
            more = ([] if dependencies else ["--no-deps"]) + (["--no-build-isolation"] if builds_here(env, where) else [])
            setup_env.shown([os.path.join(env, "bin", "python"), "-m", "pip", "install"] + more + ["-e", where], env, self.place, "pip install -e %s" % name)


def git(arguments):
    setup_env.shown(GIT + arguments, None, "/", "git %s" % next(one for one in arguments if one[0] not in "-/"))


def builds_here(env, where):
    """Whether the project's build backend and what it requires are in the env."""
    text = files.text(os.path.join(where, "pyproject.toml")) or ""
    found = re.search(r"^\s*build-backend\s*=\s*[\"']([\w.]+)", text, re.M)
    module = found.group(1) if found else "setuptools"
    status, _, _ = setup_env.said([os.path.join(env, "bin", "python"), "-c", "import %s" % module], env, "/")
    return status == 0


def of(production, theirs, env, packages):
    """[Clone] of what production's packages are taken from."""
    found = {}
    for package in sorted(packages.values(), key=lambda one: one.name):
        if package.editable:
            top = setup_installed.git(package.editable, "rev-parse", "--show-toplevel") or package.editable
            one = found.setdefault(top, Clone(top, os.path.join(env, "repositories", os.path.basename(top))))
            one.packages.append((package.name, "" if package.editable == top else os.path.relpath(package.editable, top)))
    repositories = os.path.join(theirs, "repositories")
    if os.path.isdir(repositories):
        for name in sorted(os.listdir(repositories)):
            path = os.path.realpath(os.path.join(repositories, name))
            if os.path.exists(os.path.join(path, ".git")) and path not in found:
                found[path] = Clone(path, os.path.join(env, "repositories", name))
    return list(found.values())
