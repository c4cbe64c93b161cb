# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first release notes of a new preview, and their way back."""
import os
import shutil
import time

from . import files, notes, notespage, paths, setup_dump, sites
from .sync_site import action, say

BY = "lino-baton"


@action
def setup_notes(context, values):
    """Writes the first text and its page, where the site has no notes yet. Reports where they are: "notes" {"page", "url", "hash"}."""
    first_text(context, values)
    setup_dump.forget(context)   # the last step of a set-up: nothing is undone any more


def first_text(context, values):
    site = os.path.realpath(context.site)
    kept = notes.Notes(context.series, site)
    hosts = [one for one in values.get("vhosts") or [] if isinstance(one, str)]
    with notes.Held(kept):
        if kept.text() is not None:
            say("there are release notes already: they stay")
            return
        material = notes.material(context.series, context.links, site)
        title = files.parsed(os.path.join(site, "settings.py"), sites.settings.read)["title"]
        markdown, page = notespage.first(title, material, time.strftime("%d %B %Y").lstrip("0"))
        address = notes.address(context.links, site, hosts)
        report = {"page": os.path.join(site, notes.FOLDER, notes.PAGE), "url": address, "hash": notes.fingerprint(markdown), "pageHash": notes.fingerprint(page)}
        context.report({"notes": report})
        notes.publish(site, page)
        kept.replace(markdown, page, BY)
    changed = len([one for one in material["packages"] if one["old"] != one["new"]])
    say("release notes: %d packages have other versions, %d say what changed" % (changed, len(material["changes"])))
    say("they are shown at %s" % (address or report["page"]))


@action
def setup_notes_away(context, values):
    """Removes the notes and their page, as far as they are those that this chain wrote."""
    site = os.path.realpath(context.site)
    wrote = wrote_here(context)
    if wrote is None:
        say("no release notes were written here")
        return 0
    kept = notes.Notes(context.series, site)
    if os.path.isdir(site):
        page = notes.published(site)
        if page is None or notes.fingerprint(page) == wrote["pageHash"] or notes.fingerprint(page) == kept.meta().get("page"):
            notes.unpublish(site)
        else:
            context.report({"warnings": ["%s is another page by now, and stays" % wrote["page"]]})
    if os.path.isdir(kept.directory):
        with notes.Held(kept):
            edited = kept.names() or notes.fingerprint(kept.text()) not in ("", wrote["hash"])
            if not edited:
                shutil.rmtree(kept.directory)
        if edited:
            say("the release notes were edited: their text is kept with the series")
    return 0


def wrote_here(context):
    for directory in (context.directory,) + context.chain:
        found = (paths.read_json(os.path.join(directory, "report.%s.json" % context.step)) or {}).get("notes")
        if isinstance(found, dict):
            return found
    return None
