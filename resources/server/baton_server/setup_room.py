# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Room, rights and whether the series is free for a set-up: what the survey tells and setup-check refuses."""
import os
import stat
import tempfile

from . import attempts, dbidentity, jobs, paths, setup_subject, sync_guard
from .setup_subject import check

MARGIN = 1.2
PIP = 200 << 20   # bytes that pip works with in the temporary directory


def standing(subject, held=None):
    """Checks of lock, attempt, preview and directory. held: the context of the job that asks."""
    return ([] if held else [lock(subject)]) + [attempt(subject), preview(subject)] + directory(subject)


def sudo(found):
    """The check "sudo" of the survey's rights. Without any, what is root's becomes a script, and the rest is done."""
    kind = found.get("kind")
    if kind == "none":
        return check("sudo", "administrator", "%s has no root's rights here: what belongs to root becomes a script for the administrator" % (found.get("user") or "this user"))
    return check("sudo", "passed", {"root": "root himself", "sudo": "sudo asks nothing", "password": "sudo asks for a password"}.get(kind, ""))


def lock(subject):
    holder = jobs.holder(subject.series)
    if holder:
        return check("locked", "failed", "%s holds the series since %s: %s" % (holder.get("who", ""), holder.get("since", ""), holder.get("operation", "")), "wait until that job has ended")
    return check("locked", "passed", "nobody holds the series")


def attempt(subject):
    found, damaged = attempts.glance(subject.series)
    if damaged:
        return check("attempt", "failed", "the record of the upgrade attempt cannot be used: %s" % damaged, "put attempt.json back from its copy")
    if found and found["state"] in attempts.UNDER_WAY:
        return check("attempt", "failed", "an upgrade attempt is %s" % found["state"], "wait until it has been accepted or cancelled")
    return check("attempt", "passed", "no upgrade attempt runs")


def preview(subject):
    if not subject.preview_is_other():
        return check("preview", "passed", "the series has no other preview")
    name, _ = subject.preview
    if subject.options.get("earlier") == "set-aside":
        return check("preview", "warning", "%s ceases to be the preview; it stays as it is, and no link leads to it any more" % name)
    return check("preview", "failed", "the series has the preview %s already" % name, "choose to set it aside, or retire it first")


def directory(subject):
    """Whether this user can make a directory of the site's kind there, as the web server's group needs it."""
    place, found = subject.directory, []
    if not os.access(place, os.W_OK | os.X_OK):
        return [check("rights", "failed", "this user may not write in %s" % place, "sudo chmod g+rwxs '%s'; sudo usermod -aG %s $USER" % (place, group_name(place)))]
    state, project = os.stat(place), os.stat(subject.production)
    if not project.st_mode & stat.S_ISGID:
        found.append(check("group", "warning", "%s has no setgid bit: what one maintainer makes there is of his own group" % subject.production, "sudo find '%s' -type d -exec chmod g+s {} +" % subject.production))
    if os.geteuid() and project.st_gid not in os.getgroups() + [os.getegid()] and state.st_gid != project.st_gid:
        found.append(check("group", "failed", "this user is not of the group %s, to which %s belongs" % (group_name(subject.production), subject.production),
                           "sudo usermod -aG %s $USER, then log in again" % group_name(subject.production)))
    found.append(umask(place))
    return found


def umask(place):
    """What a file gets that a job makes there. A job has the umask 002; an access list or a file system may say otherwise."""
    try:
        before = tempfile.mkdtemp(prefix=".baton-", dir=place)
    except OSError as error:
        return check("rights", "failed", "nothing can be made in %s: %s" % (place, error.strerror), "df -i '%s'; mount" % place)
    try:
        os.chmod(before, 0o2775 if os.stat(place).st_mode & stat.S_ISGID else 0o775)
        path = os.path.join(before, "file")
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o664))
        os.chmod(path, 0o664)
        mode = os.stat(path).st_mode
        os.unlink(path)
    finally:
        os.rmdir(before)
    if not mode & 0o020:
        return check("umask", "failed", "a file made in %s cannot be written by its group" % place, "getfacl '%s'" % place)
    return check("umask", "passed", "what is made in %s can be written by its group" % place)


def group_name(path):
    import grp
    try:
        return grp.getgrgid(os.stat(path).st_gid).gr_name
    except (KeyError, OSError):
        return "www-data"


def room(subject, tree):
    """(the part "space", checks)."""
    if tree is None:
        return [], []
    space = {}
    mine = subject.state() != "new"
    there = sync_guard.walk(subject.site)[0] if mine else 0
    env = tree.env_bytes * MARGIN
    sync_guard.add(space, subject.site, max(0, tree.bytes + env - there), 0 if there else tree.inodes + tree.env_inodes)
    size, place = database(subject)
    for path, amount in ((os.path.join(subject.production, "snapshot2preview"), size), (subject.site, size), (tempfile.gettempdir(), PIP)):
        sync_guard.add(space, path, amount * MARGIN, 0)
    if place and os.path.isdir(place):
        sync_guard.add(space, place, size * MARGIN, 0)
    checks = []
    for one in space.values():
        if one["needed"] > one["free"]:
            checks.append(check("space", "failed", "%s has %s free, and the set-up needs %s" % (one["path"], sync_guard.mb(one["free"]), sync_guard.mb(one["needed"])), "sudo du -xh --max-depth=2 '%s' | sort -h | tail" % one["path"]))
        elif one["inodes"] > one["freeInodes"] and one["hasInodes"]:
            checks.append(check("space", "failed", "%s has room for %d files, and the set-up makes %d" % (one["path"], one["freeInodes"], one["inodes"]), "df -i '%s'" % one["path"]))
    if not checks:
        checks.append(check("space", "passed", "; ".join("%s: %s needed, %s free" % (one["path"], sync_guard.mb(one["needed"]), sync_guard.mb(one["free"])) for one in space.values())))
    return [{"path": paths.clean(one["path"]), "needed": one["needed"], "free": one["free"]} for one in space.values()], checks


def database(subject):
    """(bytes of production's database as far as is known from files, where a local server keeps its data)."""
    key = paths.identity(subject.old, subject.production)
    kept = (paths.read_json(paths.in_state("facts", key + ".json")) or {}).get("database") or {}
    said = setup_subject.settings_of(subject.production)["database"] or {}
    if dbidentity.family(said.get("engine", "")) == "sqlite3":
        try:
            return os.path.getsize(said["name"]), subject.directory
        except OSError:
            return 0, ""
    size = kept.get("bytes")
    return size if isinstance(size, int) else 0, kept.get("directory") or ""
