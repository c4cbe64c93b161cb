# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A preview becomes itself, with mail and jobs as production has them, and neutral again: by the file PREVIEW, which the block in its settings looks for, and a restart."""
import os
import time

from . import attempt_cron, attempt_programs, attempts, files, paths, settings_edit, setup_files
from .setup_settings import PREVIEW
from .sync_page import MARK
from .sync_site import Failure, Refusal, action, say, warn

KEPT = "preview.json"   # in the attempt's directory: what PREVIEW said, for the way back
LOOKS = "_baton_preview ="


def site_of(context):
    """(record, real path of the site at cwd). Refused where prod leads to it."""
    record, site = attempts.of(context), os.path.realpath(context.cwd)
    if os.path.realpath(os.path.join(context.links, "prod")) == site:
        raise Refusal("switched", "this is the production site", "%s/prod leads to %s" % (context.links, site), "look at the links in %s" % context.links)
    return record, site


def has_block(site):
    """Whether the settings have the block that looks for PREVIEW."""
    text = files.text(os.path.join(site, "settings.py"), 4 << 20) or ""
    return settings_edit.BEGIN in text and LOOKS in text


def said(site):
    """What PREVIEW says; None where there is none. Refused where it is no file."""
    path = os.path.join(site, PREVIEW)
    if not os.path.lexists(path):
        return None
    data = files.read(path, 1 << 16) if not os.path.islink(path) and os.path.isfile(path) else None
    if data is None:
        raise Refusal("guard", "%s cannot be read" % path, "it is no file of this user's group", "look at it: ls -l %s" % path)
    return data.decode("utf-8", "surrogateescape")


def kept_file(context, record):
    return os.path.join(attempts.directory(context.series, record["id"]), KEPT)


def vhosts_of(context):
    """Directories of vhosts, as another step of the plan names them."""
    for step in context.plan.get("steps", ()):
        found = ((step.get("run") or {}).get("with") or {}).get("vhosts")
        if isinstance(found, list) and found:
            return [one for one in found if isinstance(one, str)]
    return []


@action
def attempt_itself(context, values):
    """PREVIEW goes, kept for the way back, and the site starts anew. Nobody reaches it yet: it shows its page."""
    record, site = site_of(context)
    text = said(site)
    if text is not None and not text.startswith(MARK):
        raise Refusal("guard", "the preview was made neutral by somebody else", "%s is none of Lino Baton's" % os.path.join(site, PREVIEW),
                      "see what reads it, and remove both where the site is to become production; then start again")
    attempt_programs.stop(context, site, attempt_programs.background(site, context))   # it would work on production's mail and tasks before the switch
    attempt_cron.hold(context, site)
    path = kept_file(context, record)
    if text is not None:
        paths.write_json(path, {"text": text, "site": site}, sync=True)
        os.unlink(os.path.join(site, PREVIEW))
        attempts.sync(site)
        say("%s is gone: the site mails and works as production does" % os.path.join(site, PREVIEW))
    elif not os.path.exists(path):   # else an earlier run of this step did it
        sentence = "%s is no neutral preview: there is no %s, and nothing is switched on" % (site, PREVIEW) if has_block(site) else \
            "the settings of %s have no block of Lino Baton's: it serves with its settings as they are. See that mail and background jobs are not switched off in them" % site
        warn(context, sentence)
    anew(context, site)


def anew(context, site):
    begun = time.monotonic()
    how = attempt_programs.restart(context, site, vhosts_of(context))
    context.report({"restart": how, "restarted": round(time.monotonic() - begun, 1)})


@action
def attempt_neutral(context, values):
    """PREVIEW is back with what it said, the site starts anew, and its programs that do not serve are off; its own cron jobs find it neutral."""
    record, site = site_of(context)
    neutral(context, record, site)
    attempt_cron.let_go(context, site)


def neutral(context, record, site):
    kept = (paths.read_json(kept_file(context, record)) or {}).get("text")
    there = said(site)
    if kept is None and there is None and not has_block(site):
        say("the settings have no block of Lino Baton's: they are what they were before the attempt")
        return
    if there is None:
        text = kept if isinstance(kept, str) else "%s%s is a preview of %s.\n" % (MARK, os.path.basename(site), os.path.basename(record["former"]))
        setup_files.replace(site, PREVIEW, text.encode("utf-8", "surrogateescape"))
        say("%s is back: no mail, no background jobs" % os.path.join(site, PREVIEW))
    else:
        say("%s is there already" % os.path.join(site, PREVIEW))
    attempt_programs.stop(context, site, attempt_programs.background(site, context))
    if there is None or not context.report_of(context.step).get("neutral"):   # else an earlier run of this step did it
        if attempt_programs.way(site, vhosts_of(context)) == "none":
            asleep(site)
        else:
            anew(context, site)
    proven(site)
    context.report({"neutral": True})


def asleep(site):
    """Nothing runs the site now: its program was stopped, or the web server reaches it by the preview link only. It reads its settings when it starts."""
    if os.path.isfile(os.path.join(site, "wsgi.py")):   # a process of mod_wsgi that had it before loads it anew
        os.utime(os.path.join(site, "wsgi.py"))
    say("nothing runs %s now: it is neutral when it starts" % site)


def proven(site):
    """Raises Failure unless the file is there and the settings look for it."""
    if said(site) is None:
        raise Failure("%s is not there: the site is not neutral, and would mail its users" % os.path.join(site, PREVIEW))
    if not has_block(site):
        raise Failure("%s/settings.py does not look for %s: the site is not neutral. Put back the block that the set-up wrote, then resume" % (site, PREVIEW))
    say("neutral: the settings look for %s, and it is there" % PREVIEW)
