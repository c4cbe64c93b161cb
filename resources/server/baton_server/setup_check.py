# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first step of a set-up: everything that the survey looked at is looked at again, under the lock."""
import os

from . import setup_names_free, setup_subject, setup_survey, sync_site
from .sync_site import Refusal, action, say

# The survey's codes that a refusal has; any other is guard
CODES = ("name", "space", "database", "rights", "python", "preview", "attempt", "locked", "guard", "sudo", "review")
OF = {"group": "rights", "umask": "rights", "packages": "python"}


@action
def setup_check(context, values):
    """Refused where a check of the survey fails. Changes nothing. Reports "space", "snapshot" (whether production had a dump's directory) and "state" of the new site."""
    subject = setup_subject.of_context(context, values)
    if subject.production != os.path.realpath(context.source):
        raise Refusal("switched", "the links changed since the set-up was planned", "prod leads to %s, and the plan copies %s" % (subject.production, context.source),
                      "look at the sites again, and start the set-up anew")
    found = setup_survey.document(subject, setup_names_free.Names(subject), held=context)
    for one in found["checks"]:
        say("%s: %s: %s" % (one["state"], one["code"], one["detail"]))
    context.report({"space": found["space"], "state": found["state"], "warnings": ["%s" % one["detail"] for one in found["checks"] if one["state"] == "warning"]})
    failed = [one for one in found["checks"] if one["state"] == "failed"]
    if failed:
        first = failed[0]
        code = OF.get(first["code"], first["code"])
        raise Refusal(code if code in CODES else "guard", "%s cannot be set up: %s" % (subject.name, first["detail"]), "; ".join(one["detail"] for one in failed), first["todo"] or "look at the survey again")
    reviewed(found, values)
    remember(context, subject)


def reviewed(found, values):
    """Refused where a file that holds the name is another than the maintainer saw. A site that was begun has files that are replaced already."""
    known = values.get("reviewed")
    if not isinstance(known, dict) or found["state"] != "new":
        return
    for one in found["files"]:
        if known.get(one["path"]) != one["hash"]:
            raise Refusal("review", "%s is not what was reviewed" % one["path"], "%s holds production's name, and %s" % (one["path"], "changed since" if one["path"] in known else "was not there then"),
                          "look at the changes again, and start the set-up anew")


def remember(context, subject):
    """What an undo must know of how production was: kept from the chain's first run."""
    if sync_site.first_said(context, context.step, "before") or context.rehearsal:
        return
    snapshot = os.path.join(subject.production, "snapshot2preview")
    context.report({"before": {"snapshot": os.path.lexists(snapshot)}})
