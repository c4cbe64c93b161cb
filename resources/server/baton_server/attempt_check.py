# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the plans of an attempt ask before they change anything: the readiness once more, whether rows would be lost, whether the former production is what it was."""
import os

from . import attempts, guards_attempt
from .attempt_begin import mine, on_time, refuse
from .sync_site import Failure, Refusal, action, say


@action
def attempt_check(context, values):
    """Each guardrail of the readiness, asked anew; the first that does not hold refuses. A job that goes on with its own start has asked already."""
    record = attempts.read(context.series)
    if record is not None and record["state"] in attempts.UNDER_WAY and mine(record, context):
        attempts.own(record, context)
        say("this attempt has begun already")
        return
    from . import attempt_readiness
    asked = attempt_readiness.Asked(context.series, context.links, values.get("vhosts"), values.get("minutes"), values.get("maxSyncAge"), False, context)
    found = attempt_readiness.checks(asked)
    if record is not None and record["state"] == "planned":
        context.report({"plannedAt": record["plannedAt"]})   # attempt-begin asks whether it is that plan still
    for one in found:
        say("%s %s: %s" % (one["state"], one["code"], one["detail"]))
    warnings = ["%s%s" % (one["detail"], ": " + one["todo"] if one["todo"] else "") for one in found if one["state"] == "warning"]
    if warnings:
        context.report({"warnings": warnings})
    if asked.space:
        context.report({"space": asked.space})
    for one in found:
        if one["state"] == "failed":
            raise Refusal(one["code"], "the attempt may not start", one["detail"], one["todo"] or "look at the readiness, then start again")
    if (asked.production, asked.preview) != (os.path.realpath(context.source), os.path.realpath(context.site)):
        raise Refusal("switched", "the plan was made before the links changed", "prod leads to %s and preview to %s" % (asked.production, asked.preview), "look at the sites again, and start the attempt anew")


def running(context, going_on):
    """The record of an attempt that runs, or that this job is ending already. Refused otherwise."""
    record = attempts.of(context)
    if record["state"] != "running" and not (record["state"] == going_on and mine(record, context)):
        refuse(record)
    return record


@action
def attempt_cancel_check(context, values):
    """Refused where rows were changed since the switch, or nobody can tell, and the new site's name was not typed."""
    record = running(context, "cancelling")
    if record["state"] == "cancelling":
        say("this attempt is being cancelled already")
        return
    on_time(record, values)
    rows, words = guards_attempt.changes(context.series, record)
    say("changed since the switch: %s" % words)
    if not rows:
        return
    if values.get("confirm") == record["to"]:
        say("%s was typed: they are kept in a report, and lost for the users" % record["to"])
    elif context.rehearsal:
        say("the name %s is to be typed before these may be lost" % record["to"])
    else:
        raise Refusal("confirm", "rows were changed since the switch", words, "look at what will be lost, and type the name %s to go back all the same" % record["to"])


@action
def attempt_keep_check(context, values):
    """Refused where the former production is not what it was at the freeze, and its name was not typed: what was written there since would be lost."""
    record = running(context, "keeping")
    if record["state"] == "keeping":
        say("it is decided already that %s stays" % record["to"])
        return
    link = os.path.join(context.links, "prod")
    if os.path.realpath(link) != record["site"]:
        raise Refusal("switched", "prod does not lead to the new site", "%s leads to %s" % (link, os.path.realpath(link)), "look at the links in %s" % context.links)
    found = differences(context, record)
    if not found:
        say("%s is what it was at the freeze: nothing that anybody wrote is lost with it" % record["from"])
        return
    if values.get("confirm") == record["from"]:
        context.report({"warnings": ["%s is not what it was at the freeze: %s" % (record["from"], "; ".join(found))]})
    elif context.rehearsal:
        say("the name %s is to be typed before this may be lost: %s" % (record["from"], "; ".join(found)))
    else:
        raise Refusal("confirm", "%s was written to since the freeze" % record["from"], "; ".join(found),
                      "see what is only there, enter it in %s, and type the name %s to keep the new site" % (record["to"], record["from"]))


def differences(context, record):
    """Sentences on what of the former production is not as it was at the freeze; [] where everything is."""
    from . import attempt_client, attempt_fingerprint
    before = attempt_fingerprint.kept(context.series, record["id"])
    if before is None:
        return ["what it was at the freeze is not known: former.json of the attempt is missing"]
    try:
        now = attempt_fingerprint.take(record["former"], os.path.join(attempts.directory(context.series, record["id"]), "former-now.media"))
        return attempt_fingerprint.differs(before, now)
    except (attempt_client.Problem, Failure, OSError, KeyError, TypeError) as error:
        return ["its data cannot be read: %s" % error]
