# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an administrator has to do where the maintainer has no root's rights: one shell script of all privileged steps that the plan has left."""
import os
import re
from importlib import import_module
from shlex import quote

from . import actions, chain, clock, errors, host, paths, placing, rootops, rootscript, series
from .sync_site import Failure, Refusal, say

HEAD = """#!/bin/sh
# Lino Baton, %s: what needs root's rights.
# Made for %s on %s, %s. Read it, then run it as root: sh THIS-FILE
# It can be run again. Afterwards go on with the job.
set -eu
if [ "$(id -u)" != 0 ]; then echo 'This is to be run as root.' >&2; exit 1; fi
umask 022"""


def refusal(context, back=None):
    """The Refusal with which a step ends that needs root's rights; its script is reported first. back: operations of an undo instead of the plan's."""
    found = report(context, back)
    steps = ", ".join(found["steps"])
    say("An administrator has to run this as root, then the job can go on:\n\n%s" % found["script"])
    return Refusal("administrator", "an administrator has to do a part of it", "%s has no root's rights here; needed for: %s" % (host.user_name(), steps),
                   "have the script of the job's report run as root on this server, then %s" % ("undo it again" if back is not None else "resume the job"))


def report(context, back=None):
    """Writes the script into the step's report; {"script", "steps"}. What it will replace is kept for an undo."""
    parts = [(context.step, "", back)] if back is not None else privileged(context)
    lines = [HEAD % (one_line(context.plan.get("title") or context.plan["operation"]), host.user_name(), os.uname().nodename, clock.iso())]
    lines += in_use(context, back is not None)
    for step, title, operations in parts:
        lines += ["", "# == %s" % one_line(title or step)] + rootscript.script(operations)
        if back is None:
            remember(context, step, operations)
    found = {"script": "\n".join(lines) + "\n", "steps": [step for step, _, _ in parts]}
    context.report({"administrator": found})
    return found


def in_use(context, back):
    """Lines that end a script which takes a site away where a link leads to it by then: nobody holds the lock until it is run, and that may be days."""
    roles = series.ROLES if context.plan["operation"] == "retire" else ("prod",) if back and context.plan["operation"] == "setup" else ()
    site = os.path.join(os.path.realpath(os.path.dirname(context.site)), os.path.basename(context.site)) if roles else ""
    lines = []
    for role in roles:
        link = os.path.join(context.links, role)
        lines += ["if [ \"$(readlink -m -- %s)\" = %s ]; then" % (quote(link), quote(site)),
                  "    echo %s >&2" % quote("%s leads to %s by now: nothing was done" % (paths.clean(link), paths.clean(site))), "    exit 1", "fi"]
    return lines


def one_line(text):
    return re.sub(r"[\x00-\x1f\x7f]", " ", paths.clean(text))


def privileged(context):
    """[(step's id, title, operations still to do)] of the steps that the chain has not done; of those whose operations can be told already."""
    done = chain.done_in((context.directory,) + context.chain)
    found = []
    for one in context.plan["steps"]:
        command = one["run"]
        if one["id"] in done or command.get("action") not in actions.PRIVILEGED:
            continue
        module, name = actions.PRIVILEGED[command["action"]]
        of_step = actions.Context(context.directory, context.plan, one["id"], command["cwd"], context.run, context.chain, context.rehearsal, by=context.by)
        try:
            operations = getattr(import_module("baton_server." + module), name)(of_step, command.get("with") or {})
        except (Refusal, Failure, errors.CallError, OSError) as error:
            if one["id"] == context.step:
                raise
            say("what step %s needs of root cannot be told yet: %s" % (one["id"], error))
            continue
        todo = rootops.pending(operations, None, rootops.Records(of_step, one["id"]).unfinished)
        if todo:
            found.append((one["id"], one.get("title") or "", todo))
    return found


def remember(context, step, operations):
    """Records what the script will change, as if the step did it: an undo then finds what was there before."""
    history = rootops.Records(context, step)
    for one in operations:
        if one["do"] == "run":
            continue
        try:
            before = placing.look(one["path"])
        except OSError as error:
            say("%s cannot be read: an undo will not put it back (%s)" % (one["path"], error.strerror))
            continue
        history.add(one, before, asked=True)


def of_job(directories):
    """{"script", "steps"} of the newest job (directories oldest first) that waits for an administrator, or None where its refusal is another one."""
    found = None
    for directory in directories:
        found = None
        for name in sorted(os.listdir(directory)):
            if name.startswith("report.") and name.endswith(".json"):
                told = paths.read_json(os.path.join(directory, name)) or {}
                if isinstance(told.get("administrator"), dict) and (told.get("refusal") or {}).get("code") == "administrator":
                    found = told["administrator"]
    return found
