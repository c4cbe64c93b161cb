# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The new site's directory and the copy of production's project in it; and the way back, which removes only what this chain made."""
import os
import re
import shutil
import stat
import subprocess
import time

from . import clock, guards, paths, series, setup_dump, setup_remove, setup_subject, setup_tree, sync_site
from .setup_subject import MARKER
from .sync_site import Failure, Refusal, action, say

PASSES = 5
# no -D: sockets and fifos belong to processes. -H: two names of one file stay one file.
FLAGS = ["-rlptgoH", "--no-inc-recursive", "--omit-dir-times", "--out-format=%i %n", "--from0", "--exclude-from=-"]
CHANGED = re.compile(rb"^(?:[<>ch]|\*deleting)")
VANISHED = re.compile(r"^(?:file has vanished|rsync warning: some files vanished)")
HARMLESS = re.compile(r'^rsync: (?:\[[a-z]+\] )?(?:failed to set (?:times|permissions) on|chgrp|chown) ".*(?:Operation not permitted \(1\))|^skipping non-regular file')
TICK = 0.5   # seconds between two lines of progress


def place(context):
    """(real path of the new site, real path of production). Refused where the site has become something that a set-up must not write to."""
    site, production = os.path.join(os.path.realpath(os.path.dirname(context.site)), os.path.basename(context.site)), os.path.realpath(context.source)
    if os.path.islink(site) or os.path.lexists(site) and not os.path.isdir(site):
        raise Refusal("name", "%s is no directory" % site, "it is a link or a file", "look at it, and choose another name")
    serving = os.path.realpath(os.path.join(context.links, "prod"))
    if site in (production, serving) or (site + "/").startswith(production + "/") or (production + "/").startswith(site + "/"):
        raise Refusal("switched", "%s is production" % site, "prod leads to %s" % serving, "look at the sites again")
    return site, production


@action
def setup_directory(context, values):
    """Makes V with production's mode and group, and a marker that names this run; one that is there already stays, and gets no marker.

    What an earlier set-up left unfinished, and can be undone by it no longer, becomes this run's."""
    site, production = place(context)
    setup_dump.keep(context, production)
    if os.path.isdir(site):
        mine = setup_subject.marker(site)
        used = mine and mine["run"] != context.run and led_to(context, site)
        if used or mine is None and os.listdir(site):
            say("%s is there already: what is in it stays" % site)
            context.report({"made": False})
            return
    context.report({"made": True, "directory": site})   # first: what is made from here on is this chain's
    work = "%s/.%s.%s" % (os.path.dirname(site), os.path.basename(site), os.urandom(4).hex())
    if not os.path.isdir(site):
        state = os.stat(production)
        os.mkdir(work, 0o700)
        try:
            like(work, state)
            mark(context, work)
            os.rename(work, site)
        except BaseException:
            shutil.rmtree(work, ignore_errors=True)
            raise
    elif mine is None or mine["run"] != context.run:
        mark(context, site, "taken over from the run %s" % mine["run"] if mine else "")
    say("%s is there" % site)


def led_to(context, site):
    """The series' link that leads to the site, or None."""
    links = os.path.realpath(context.links)
    return next((link for link in (os.path.join(links, role) for role in series.ROLES) if os.path.islink(link) and os.path.realpath(link) == site), None)


def mark(context, directory, before=""):
    """before: where the directory was made by another run; then what is in it stays, though an undo removes it."""
    paths.write_json(os.path.join(directory, MARKER), {"before": before, "run": context.run, "job": context.job, "series": context.series, "source": os.path.realpath(context.source), "made": clock.iso()}, mode=0o664, sync=True)


def like(path, state):
    """Gives a new directory the owner, group and mode of another, as far as this user may."""
    for owner in (state.st_uid, -1):
        try:
            os.chown(path, owner, state.st_gid)
            break
        except OSError:
            continue
    os.chmod(path, stat.S_IMODE(state.st_mode))


@action
def setup_directory_made(context, values):
    """0 where V is there and this chain's, or was there before it."""
    site, _ = place(context)
    said = sync_site.first_said(context, context.step, "made")
    if said is None or not os.path.isdir(site):
        return 1
    mine = setup_subject.marker(site)
    return 0 if not said or mine else 1


@action
def setup_directory_away(context, values):
    """Removes V where this chain made it, and the dump's directory in production where there was none before. Last of an undo."""
    site, production = place(context)
    setup_dump.back(context, production)
    if not sync_site.first_said(context, context.step, "made"):
        say("%s was there before this set-up, and stays" % site)
        if os.path.isdir(site):
            context.report({"warnings": ["%s was there before the set-up: what it added there stays" % site]})
        return
    mine = setup_subject.marker(site)
    if not os.path.lexists(site):
        setup_remove.sweep(site)
        say("there is no %s any more" % site)
        return
    if not mine or mine.get("run") != context.run:
        say("%s does not bear this run's marker, and stays" % site)
        context.report({"warnings": ["%s is not what this set-up made, and stays" % site]})
        return
    unused(context, site)
    setup_remove.remove(site)
    say("%s is removed" % site)


def unused(context, site):
    """Refused where a link leads to the site: it is in use."""
    link = led_to(context, site)
    if link:
        raise Refusal("switched", "%s leads to %s" % (link, site), "the site is in use", "let the link lead elsewhere first")
    other = guards.leading_here({"links": context.links}, site)
    if other:
        raise Refusal("switched", "%s leads to %s" % (other[0], site), "the site is in use", "let the link lead elsewhere first")



# The copy

@action
def setup_copy(context, values):
    """Copies production's project, again until a pass finds nothing to do. What is in a site that was there before stays as it is."""
    site, production = place(context)
    mine = setup_subject.marker(site) or {}
    began = mine.get("run") == context.run and not mine.get("before")
    for number in range(1, PASSES + 1):
        tree = setup_tree.Tree(production, site, context.links).walk()
        complain(context, tree)
        changed = one_pass(context, tree, ["--delete"] if began else ["--ignore-existing"])
        changed += links(tree)
        say("pass %d: %d changes" % (number, changed))
        if not changed:
            break
    else:
        context.report({"warnings": ["production's files changed during each of %d passes of the copy: what changed last may be missing in %s" % (PASSES, site)]})
    directories(tree)
    context.report({"sizes": {"media": setup_tree.sync_guard.walk(os.path.join(site, "media"))[0]}, "files": tree.files, "bytes": tree.bytes})


def complain(context, tree):
    serious = tree.matters()
    if serious:
        path = os.path.join(tree.production, serious[0])
        raise Refusal("rights", "this user may not read %s" % path, "%d files and directories of production cannot be read" % len(serious), "sudo chmod g+rX '%s'" % path)
    for path in tree.unreadable:
        say("warning: %s cannot be read, and is left out" % path)
    if tree.unreadable:
        context.report({"warnings": ["%s cannot be read, and is left out" % os.path.join(tree.production, path) for path in tree.unreadable[:20]]})


def one_pass(context, tree, flags):
    """The number of changes that rsync made."""
    argv = ["nice", "rsync"] + FLAGS + flags + [tree.production + "/", tree.new + "/"]
    try:
        child = subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ, LC_ALL="C.UTF-8"))
    except FileNotFoundError:
        raise Failure("nice or rsync is missing: apt install rsync")
    changed, shown, complaints = 0, time.monotonic(), []
    rules = tree.filters()
    import threading
    threads = [threading.Thread(target=feed, args=(child.stdin, rules)), threading.Thread(target=lambda: complaints.extend(child.stderr.read().decode("utf-8", "replace").split("\n")))]
    for thread in threads:
        thread.start()
    for line in child.stdout:
        if CHANGED.match(line):
            changed += 1
            if time.monotonic() - shown > TICK:
                shown = time.monotonic()
                say("Baton: %d of %d files copied" % (min(changed, tree.inodes), tree.inodes))
    status = child.wait()
    for thread in threads:
        thread.join()
    judge(context, status, [line for line in complaints if line])
    if changed:
        say("Baton: %d of %d files copied" % (tree.inodes, tree.inodes))
    return changed


def feed(pipe, data):
    try:
        with pipe:
            pipe.write(data)
    except BrokenPipeError:
        pass


def judge(context, status, complaints):
    serious = [line for line in complaints if not HARMLESS.match(line) and not VANISHED.match(line) and not line.startswith("rsync error: ")]
    for line in complaints[:20]:
        say("copy: " + line)
    if status in (0, 24) or status == 23 and not serious:
        return
    full = " The disk is full: make room, then resume." if any("No space left" in line or "quota" in line for line in complaints) or sync_mirror_full(context) else ""
    raise Failure("rsync ended with exit status %d%s.%s" % (status, ": " + serious[0] if serious else "", full))


def sync_mirror_full(context):
    from . import sync_mirror
    return sync_mirror.full(context.site)


def links(tree):
    """Links within the project lead to the same place within the new one; how many were made."""
    made = 0
    for path, target in tree.links.items():
        here = os.path.join(tree.new, path)
        try:
            if os.readlink(here) == target:
                continue
            if os.readlink(here) != os.readlink(os.path.join(tree.production, path)):
                continue   # by hand
        except OSError:
            if os.path.lexists(here):
                continue
        work = "%s.%s" % (here, os.urandom(4).hex())
        os.symlink(target, work)
        os.rename(work, here)
        made += 1
    return made


def directories(tree):
    """Directories of the site's own in place of links to production's data elsewhere; the log's, where production has a real one."""
    for path in tree.own + ["log"]:
        source, here = os.path.join(tree.production, path), os.path.join(tree.new, path)
        if os.path.isdir(source) and not os.path.lexists(here) and (path != "log" or not os.path.islink(source)):
            os.mkdir(here, 0o775)
            like(here, os.stat(source))
            say("%s is an empty directory of the new site's own" % path)
