# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The new site's own log directory, where production has one."""
import os

from . import administrator, rights, rootops, services, setup_remove, sitenamed
from .setup_services import like
from .sync_site import Failure, Refusal, action, say


def wanted(context):
    """(kind, directory, production's directory): link, where it stands outside of the project, directory, or none."""
    site, made = sitenamed.Site(os.path.realpath(context.source)), sitenamed.Site(context.site)
    old = os.path.join(site.path, "log")
    if site.log():
        return "link", services.new_log(site, made), site.log()
    if os.path.isdir(old):
        return "directory", os.path.join(made.path, "log"), os.path.realpath(old)
    return "none", "", ""


def operations(context, values):
    kind, path, old = wanted(context)
    return like(path, old) if kind == "link" and not settled(context, path, old) else []


def directories(production, site):
    """The operations of a set-up that has not begun."""
    return operations(Places(production, site), {})


class Places:
    """Stands for a job's context."""

    def __init__(self, source, site):
        self.source, self.site = source, site


def settled(context, path, old):
    """Whether somebody gave the new site a log directory that is neither production's nor the one that would be made."""
    link = os.path.join(os.path.realpath(context.site), "log")
    real = os.path.realpath(link)
    return os.path.isdir(link) and real not in (os.path.realpath(old), os.path.realpath(path))


@action
def setup_log(context, values):
    """As production has it: a link to a directory of its own with the same owner, group and mode, a directory in the project, or none."""
    kind, path, old = wanted(context)
    link = os.path.join(os.path.realpath(context.site), "log")
    if kind == "none":
        say("production has no log directory: none is made")
        return
    if settled(context, path, old):
        say("%s leads to %s, and stays" % (link, os.path.realpath(link)))
        return
    if kind == "directory":
        own_directory(context, link, old)
        return
    if os.path.realpath(path) == os.path.realpath(old):
        raise Refusal("guard", "the new site would log into production's directory", path, "make a log directory for it: ln -sfnT /var/log/lino/NAME %s" % link)
    todo = like(path, old)
    told = context.report_of(context.step).get("log") or {}
    context.report({"log": {"directory": path, "made": bool(todo) or bool(told.get("made")), "link": link}})
    rootops.perform(context, todo)
    point(link, path)
    say("%s leads to %s" % (link, path))


def own_directory(context, path, old):
    """A directory in the project, empty, with production's mode and group."""
    if os.path.islink(path):
        os.unlink(path)
    told = context.report_of(context.step).get("log") or {}
    if os.path.isdir(path):
        say("%s is there" % path)
        return
    state = os.stat(old)
    context.report({"log": {"directory": path, "made": True or bool(told.get("made")), "link": ""}})
    os.mkdir(path, 0o700)
    if os.stat(path).st_gid != state.st_gid:
        try:
            os.chown(path, -1, state.st_gid)
        except PermissionError:
            context.report({"warnings": ["%s has not the group of production's: chgrp --reference=%s %s" % (path, old, path)]})
    os.chmod(path, state.st_mode & 0o7777)
    say("made: %s" % path)


def point(link, path):
    """By a new link that is renamed over what is there; a directory is only taken away where it is empty."""
    if os.path.isdir(link) and not os.path.islink(link):
        try:
            os.rmdir(link)
        except OSError:
            raise Failure("%s is a directory with files of its own: move them to %s, then resume" % (link, path))
    work = "%s.%s" % (link, os.urandom(4).hex())
    os.symlink(path, work)
    try:
        os.replace(work, link)
    except BaseException:
        os.unlink(work)
        raise


@action
def setup_log_away(context, values):
    """The link, and the directory with the new site's logs where this chain made it."""
    told = context.report_of(context.step).get("log") or {}
    path, link = told.get("directory") or "", told.get("link") or ""
    if link and os.path.islink(link) and os.path.realpath(link) == os.path.realpath(path):
        os.unlink(link)
        say("removed: %s" % link)
    if not told.get("made") or not os.path.isdir(path) or os.path.islink(path):
        say("no log directory of this chain's is left")
        return
    site = sitenamed.Site(os.path.realpath(context.source))
    if os.path.realpath(path) in (site.log(), os.path.realpath(os.path.join(site.path, "log"))) or not guarded(path, site) or setup_remove.mounted(path):
        raise Refusal("guard", "the directory is not the new site's own", "%s, or what is mounted in it" % path, "look at it, and remove it by hand")
    away = rootops.run(["rm", "-rf", "--one-file-system", "--", path], words="removed with what it holds: %s" % path, root=not mine(path))
    held = rights.of(context)
    if held.kind == "none" and not rootops.own(away):
        raise administrator.refusal(context, [away])
    rootops.order(held, away)


def guarded(path, site):
    """Whether the path is a log directory of this name, and not one above production's."""
    return path.startswith("/") and path.count("/") >= 2 and not (site.path + "/").startswith(path + "/") and not (site.log() + "/").startswith(path + "/")


def mine(path):
    """Whether this user may remove it with what it holds."""
    if not os.access(os.path.dirname(path), os.W_OK | os.X_OK):
        return False
    return all(os.access(folder, os.W_OK | os.X_OK) and os.stat(folder).st_uid == os.geteuid() for folder, _, _ in os.walk(path))
