# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""afoo becomes bfoo in the new site's text files: as it was reviewed, and nothing that was not."""
import os

from . import paths, setup_files, setup_project, setup_texts, setup_tree, sync_site
from .sync_site import Refusal, action, say


def found_in(context, values):
    """(site, what is still to be replaced in it)."""
    site, production = setup_project.place(context)
    tree = setup_tree.Tree(production, site, context.links)
    return site, setup_texts.look(site, tree, values["from"], values["to"], values.get("replace") or ())


@action
def setup_names(context, values):
    """Replaces the old site's name. Reports "written" {path: hash of what was made of it}, before it is written."""
    site, found = found_in(context, values)
    written = dict(sync_site.first_said(context, context.step, "written") or {})
    known = values.get("reviewed") if isinstance(values.get("reviewed"), dict) else {}
    total = 0
    for path, (before, made) in sorted(found.files.items()):
        shown, now = paths.clean(path), setup_texts.digest(before)
        if written.get(shown) == now:
            continue   # of a run that was interrupted; the new name may hold the old one
        if shown in known and known[shown] != now and written.get(shown) is None:
            raise Refusal("review", "%s is not what was reviewed" % shown, "it changed since, and holds %s in %d places" % (values["from"], made.count),
                          "look at the changes again, and start the set-up anew")
        if shown not in known and not chosen(shown, values):
            raise Refusal("review", "%s was not reviewed" % shown, "it holds %s in %d places, and was not there or held it not when the changes were shown" % (values["from"], made.count),
                          "look at the changes again, and start the set-up anew")
        written[shown] = setup_texts.digest(made.data)
        context.report({"written": written})
        setup_files.replace(site, path, made.data)
        say("%s: %d" % (shown, made.count))
        total += made.count
    context.report({"written": written, "done": True})
    say("%s is %s in %d places of %d files" % (values["from"], values["to"], total, len(found.files)))


def chosen(path, values):
    return any(one.rpartition(":")[0] == path for one in values.get("replace") or ())


@action
def setup_names_made(context, values):
    """0 where nothing is left to replace."""
    site, found = found_in(context, values)
    written = sync_site.first_said(context, context.step, "written") or {}
    left = [path for path, (before, _) in found.files.items() if written.get(paths.clean(path)) != setup_texts.digest(before)]
    if not os.path.isfile(os.path.join(site, "settings.py")):
        return 1
    return 1 if left else 0
