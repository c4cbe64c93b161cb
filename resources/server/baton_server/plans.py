# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The form of a plan, before anything of it is used. docs/protocol.md, "Plan", has it in words."""
import re

from . import actions, paths
from .errors import bad

FORMAT = 2
STEP_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")   # it is part of file names in the job's directory
COMMANDS = ("run", "check", "undo")
LONGEST_GRACE = 10   # seconds between TERM and KILL, and how many they are where a plan names none


def shape(plan):
    """Raises bad-request for what is no plan."""
    if not isinstance(plan, dict):
        raise bad("the plan is not an object")
    if plan.get("format") == 1:
        raise bad("this plan is of format 1, which this version of the server's part no longer runs: make it again with the current program")
    if plan.get("format") != FORMAT:
        raise bad("not a plan of format %d" % FORMAT)
    for key in ("operation", "title", "series", "links", "site"):
        if not text(plan.get(key)):
            raise bad("the plan's %s is not a text" % key)
    for key in ("source", "seriesName"):
        if not text(plan.get(key) or ""):
            raise bad("the plan's %s is not a text" % key)
    from . import jobs
    if not jobs.SERIES_ID.fullmatch(plan["series"]):
        raise bad("the plan's series is not a series' id")
    if not plan["links"].startswith("/") or not plan["site"].startswith("/") or (plan.get("source") or "/")[0] != "/":
        raise bad("links, site and source are absolute paths")
    if not plan["operation"] or paths.slug(plan["operation"]) != plan["operation"]:
        raise bad("the operation is not lower-case words with hyphens")
    steps_shape(plan.get("steps"), rules_shape(plan.get("progress")))
    way_back_shape(plan)


def way_back_shape(plan):
    """What an interrupted or failed job's own way back is made of."""
    known = [one["id"] for one in plan["steps"]]
    for key in ("turn", "revertUntil"):
        if (plan.get(key) or known[0]) not in known:
            raise bad("the plan's %s is none of its steps" % key)
    grace = plan.get("grace", LONGEST_GRACE)
    if type(grace) not in (int, float) or not 0 < grace <= LONGEST_GRACE:
        raise bad("the plan's grace is no number of seconds up to %d" % LONGEST_GRACE)


def text(value):
    return isinstance(value, str) and "\0" not in value


def rules_shape(rules):
    """The phases that the progress rules know, or None where there are no rules."""
    if rules is not None and not isinstance(rules, dict):
        raise bad("progress is not an object")
    if not rules:
        return None
    from . import progress
    try:
        return set(progress.Progress(rules).order)
    except Exception as error:
        raise bad("the progress rules cannot be used: %s" % error)


def steps_shape(steps, phases):
    if not isinstance(steps, list) or not 0 < len(steps) <= 200:
        raise bad("the plan has no steps")
    known = set()
    for step in steps:
        step_shape(step, known, phases)
        known.add(step["id"])


def step_shape(step, earlier, phases):
    if not isinstance(step, dict) or not isinstance(step.get("id"), str) or not STEP_ID.fullmatch(step["id"]):
        raise bad("a step has no id of lower-case letters, digits and hyphens")
    name = step["id"]
    if name in earlier:
        raise bad("two steps have the id %s" % name)
    after = step.get("after")
    if after is not None and (not isinstance(after, list) or not all(isinstance(one, str) and one in earlier for one in after)):
        raise bad("step %s is to come after what is no earlier step" % name)
    if not text(step.get("title") or "") or not text(step.get("phase") or ""):
        raise bad("title or phase of step %s is not a text" % name)
    if step.get("phase") and phases is not None and step["phase"] not in phases:
        raise bad("step %s is of the phase %s, which the progress rules do not have" % (name, step["phase"]))
    for key in COMMANDS:
        if key == "run" or step.get(key) is not None:
            command_shape(step.get(key), "the %s of step %s" % (key, name))
    timeout = step.get("timeout", 3600)
    if type(timeout) not in (int, float) or not 0 < timeout <= 30 * 86400:
        raise bad("the timeout of step %s is not a number of seconds" % name)
    accept = step.get("accept", [0])
    if not isinstance(accept, list) or not accept or not all(type(one) is int and 0 <= one <= 255 for one in accept):
        raise bad("what step %s accepts is not a list of exit statuses" % name)
    by_hand = step.get("byHand") or []
    if not isinstance(by_hand, list) or not all(text(line) for line in by_hand):
        raise bad("the byHand of step %s is not a list of texts" % name)
    reverting = step.get("undoneBy")
    if reverting is not None and (not isinstance(reverting, str) or reverting not in earlier):
        raise bad("step %s is to be undone by what is no earlier step" % name)
    for key in ("again", "rehearse", "undoFirst"):
        if type(step.get(key, False)) is not bool:
            raise bad("%s of step %s is not true or false" % (key, name))


def command_shape(command, what):
    if not isinstance(command, dict) or ("argv" in command) == ("action" in command):
        raise bad("%s is not a command" % what)
    if not text(command.get("cwd")) or not command["cwd"].startswith("/"):
        raise bad("the cwd of %s is not an absolute path" % what)
    if "action" in command:
        if not actions.known(command["action"]):
            raise bad("%s is the action %r, which this version does not have" % (what, command["action"]))
        if not isinstance(command.get("with", {}), dict):
            raise bad("with of %s is not an object" % what)
        return
    argv = command["argv"]
    if not isinstance(argv, list) or not argv or not all(text(one) for one in argv) or not argv[0]:
        raise bad("the argv of %s is not a list of texts" % what)


def commands(step):
    """The step's commands that there are, run first."""
    return [step[key] for key in COMMANDS if step.get(key)]


def after(steps, index):
    """Ids that a step waits for."""
    named = steps[index].get("after")
    return list(named) if named is not None else [steps[index - 1]["id"]] if index else []


def in_words(command):
    """One line that a maintainer can read; a program's can be pasted into a shell."""
    from shlex import quote
    if "argv" in command:
        return "cd %s && %s" % (quote(command["cwd"]), " ".join(quote(one) for one in command["argv"]))
    values = command.get("with") or {}
    return "%s in %s%s" % (command["action"], command["cwd"], "".join(" %s=%s" % (key, brief(values[key])) for key in sorted(values)))


def brief(value):
    """A value for a line of a log: a plan within a plan is named only."""
    return "(the plan %s)" % value["operation"] if isinstance(value, dict) and "operation" in value else value
