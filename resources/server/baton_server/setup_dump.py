# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Production's dump directory, which the set-up's synchronisation writes to: kept before the first of that, and put back by an undo."""
import os
import shutil
import subprocess

from . import paths, setup_remove, sync_site
from .sync_site import Failure, say

NAME = "snapshot2preview"
KEPT = "kept-dump"


def keep(context, production):
    """A copy of the directory as it is, in this job's directory, once in a chain. Raises Failure: without it there is no way back."""
    source = os.path.join(production, NAME)
    if kept(context) or not os.path.isdir(source) or os.path.islink(source):
        return
    target = os.path.join(context.directory, KEPT)
    work = target + ".new~"
    shutil.rmtree(work, ignore_errors=True)
    mirror(source, work)
    os.rename(work, target)
    say("%s is kept for an undo" % source)


def kept(context):
    """The chain's copy, or None."""
    return next((path for path in (os.path.join(one, KEPT) for one in (context.directory,) + context.chain) if os.path.isdir(path)), None)


def mirror(source, target):
    done = subprocess.run(["rsync", "-aH", "--checksum", "--delete", source + "/", target + "/"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          env=dict(os.environ, LC_ALL="C.UTF-8"))
    if done.returncode:
        raise Failure("rsync of %s ended with exit status %d: %s" % (source, done.returncode, done.stdout.decode("utf-8", "replace").strip()[-1000:]))


def back(context, production):
    """The directory is as it was before the set-up: put back, or removed where there was none. What another run dumped since stays, with a warning."""
    before = sync_site.first_said(context, "check", "before") or {}
    directory = os.path.join(production, NAME)
    if before.get("snapshot") is False:
        remove(context, directory)
        return
    copy = kept(context)
    if not copy:
        return
    said = paths.read_json(os.path.join(directory, "baton-dump.json")) or {}
    former = paths.read_json(os.path.join(copy, "baton-dump.json")) or {}
    if os.path.islink(directory) or said.get("run") not in (None, context.run, former.get("run")):
        context.report({"warnings": ["%s was made by another run since, and stays; what was there before the set-up is in %s" % (directory, copy)]})
        return
    mirror(copy, directory)
    say("%s is as it was before" % directory)


def remove(context, directory):
    setup_remove.sweep(directory)
    if not os.path.isdir(directory) or os.path.islink(directory):
        return
    made = paths.read_json(os.path.join(directory, "baton-dump.json")) or {}
    names = os.listdir(directory)
    if names and made.get("run") != context.run:
        if made or any(name != "baton-dump.json" and not name.endswith(".py") for name in names):
            context.report({"warnings": ["%s was made by another run since, and stays" % directory]})
            return
    setup_remove.remove(directory)
    say("%s, which this set-up's dump made, is removed" % directory)


def forget(context):
    """After a set-up that ended well the copy is of no use."""
    for one in (context.directory,) + context.chain:
        shutil.rmtree(os.path.join(one, KEPT), ignore_errors=True)
