# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The link by which the new site becomes the preview: renamed over what was there, so that it leads somewhere at every moment."""
import os

from . import nightscript, setup_project, sync_site
from .sync_site import Refusal, action, say


@action
def setup_link(context, values):
    """preview leads to V. Reports "earlier": what the link said before, null where there was none."""
    site, production = setup_project.place(context)
    link = os.path.join(context.links, "preview")
    if os.path.lexists(link) and not os.path.islink(link):
        raise Refusal("preview", "%s is no link" % link, "something else stands there", "move it away, and resume")
    if os.path.isdir(site) and nightscript.reopen(site):   # of a former production, or copied from one
        say("%s is what it was before an upgrade attempt" % os.path.join(site, nightscript.NAME))
    now = os.readlink(link) if os.path.islink(link) else None
    if now is not None and os.path.realpath(link) == site:
        say("preview leads to %s already" % site)
        return
    if now is not None and os.path.realpath(link) == production:
        raise Refusal("switched", "preview leads to production", "%s leads to %s" % (link, production), "let it lead to the preview, or remove it")
    if now is not None and os.path.isdir(link) and values.get("earlier") != "set-aside":
        raise Refusal("preview", "the series has a preview already", "%s leads to %s" % (link, os.path.realpath(link)), "start the set-up anew and set the earlier one aside, or retire it")
    if sync_site.first_said(context, context.step, "earlier") is None:
        context.report({"earlier": {"target": now}})
    point(link, target(context, site))
    if now is not None:
        say("preview led to %s, which stays as it is" % os.path.realpath(os.path.join(context.links, now)))
    say("preview leads to %s" % site)


def target(context, site):
    """As production's link says it: a relative one where that is relative."""
    return like(os.readlink(os.path.join(context.links, "prod")), context.links, site)


def like(said, links, site):
    """The text of a link in this directory that leads to the site, in the manner of another one's text."""
    if os.path.isabs(said):
        directory = os.path.dirname(said.rstrip("/"))
        return os.path.join(directory, os.path.basename(site)) if os.path.realpath(directory) == os.path.dirname(site) else site
    return os.path.relpath(site, os.path.realpath(links))


def point(link, text, before=None):
    """Renames a new link over what is there, and syncs the directory. before: called when only the renaming is left."""
    work = os.path.join(os.path.dirname(link), ".%s.%s" % (os.path.basename(link), os.urandom(4).hex()))
    os.symlink(text, work)
    try:
        if before is not None:
            before()
        os.rename(work, link)
    except BaseException:
        os.unlink(work)
        raise
    synced(os.path.dirname(link))


def synced(directory):
    fd = os.open(directory, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


@action
def setup_link_back(context, values):
    """Where preview still leads to V, it is what it was before."""
    site, _ = setup_project.place(context)
    link = os.path.join(context.links, "preview")
    earlier = sync_site.first_said(context, context.step, "earlier")
    if earlier is None:
        say("the link was not changed")
        return
    if not os.path.islink(link) or os.path.realpath(link) != site:
        say("preview does not lead to %s, and stays as it is" % site)
        return
    before = earlier.get("target")
    if before is None:
        os.unlink(link)
        say("there is no preview link again")
    else:
        point(link, before)
        say("preview leads to %s again" % os.path.realpath(link))
