# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the sync's actions share: the sites' places, refusals, the site's own Python, how the preview stands."""
import os

from . import actions, attempts, paths
from .errors import CallError

PLACE = os.path.dirname(os.path.abspath(__file__))
PAGE = ".maintenance"


class Refusal(Exception):
    """A guardrail. code is one of docs/protocol.md; the texts are sentences."""

    def __init__(self, code, message, found, todo):
        Exception.__init__(self, message)
        self.code, self.message, self.found, self.todo = code, message, found, todo


class Failure(Exception):
    """An action failed, in words, with what to do."""


def action(function):
    """Turns what an action raises into its report and its exit status: 3 refused, 1 failed."""
    def perform(context, values):
        try:
            return function(context, values) or 0
        except Refusal as error:
            refusal = {"code": error.code, "message": error.message, "found": error.found, "production": production_words(context), "todo": error.todo}
            say("refused: %s" % error.message)
            for name in ("found", "production", "todo"):
                say("  %s: %s" % (name, refusal[name]))
            context.report({"refusal": refusal})
            return 3
        except (Failure, CallError) as error:
            return failed(context, str(error))
        except OSError as error:
            return failed(context, "%s%s" % (error, ", and the disk is full: make room, then resume" if error.errno == 28 else ""))
    perform.__name__, perform.__doc__ = function.__name__, function.__doc__
    return perform


def failed(context, why):
    """Says it, and leaves it where the runner finds what to tell of the job; 1."""
    say("failed: %s" % why)
    try:
        actions.leave_failure(context.directory, context.step, why)
    except (OSError, AttributeError):   # no room, or no job
        pass
    return 1


def say(text):
    print(text.encode("utf-8", "replace").decode(), flush=True)


def warn(context, sentence):
    """In the log, and among what the job tells at its end. Raises OSError."""
    say("warning: " + sentence)
    context.report({"warnings": [sentence]})


def production_words(context):
    link = os.path.join(context.links, "prod")
    return "untouched; prod leads to %s" % os.path.realpath(link) if os.path.islink(link) else "untouched; there is no prod link in %s" % context.links


def direction(context, production, preview):
    """(real path of production, real path of preview); refused where the links no longer lead there, or lead to one site."""
    production, preview = os.path.realpath(production), os.path.realpath(preview)
    todo = "look at the links in %s, and start the sync again from the series" % context.links
    for role, expected in (("prod", production), ("preview", preview)):
        link = os.path.join(context.links, role)
        if not os.path.islink(link):
            raise Refusal("switched", "%s is no link" % link, "the links no longer say which site is which", todo)
        leads = os.path.realpath(link)
        if leads != expected:
            raise Refusal("switched", "%s does not lead to %s" % (link, expected), "it leads to %s" % leads, todo)
    one, other = os.stat(production), os.stat(preview)
    if (one.st_dev, one.st_ino) == (other.st_dev, other.st_ino):
        raise Refusal("switched", "production and preview are one directory", "%s is %s" % (preview, production), todo)
    if production.startswith(preview + "/") or preview.startswith(production + "/"):
        raise Refusal("switched", "one of the two sites lies within the other", "%s and %s" % (production, preview), todo)
    free_of_attempt(context)
    return production, preview


def free_of_attempt(context):
    """Refused while an upgrade attempt is under way, but for the job that starts it."""
    try:
        attempt = attempts.read(context.series)
    except attempts.Damaged as error:
        raise Refusal("attempt", "the record of the upgrade attempt cannot be used", error.message, error.details["todo"])
    if attempt is None or attempt["state"] not in attempts.UNDER_WAY:
        return
    if attempt["state"] == "starting" and attempt["run"] == context.run:
        attempts.own(attempt, context)
        return
    raise Refusal("attempt", "an upgrade attempt is under way", "the former production %s is what a cancel goes back to" % attempt["former"], "end the attempt first")


def state_file(context):
    """Where it is kept how the preview stands after a restore began: a later undo or page-off belongs to another job."""
    return paths.in_state("series", context.series, "preview.json")


def preview_state(context):
    """half-restored, restored, or empty where no restore of this site is known."""
    kept = paths.read_json(state_file(context)) or {}
    return kept.get("state", "") if kept.get("site") == os.path.realpath(context.cwd) else ""


def command(site, order, arguments):
    """(argv, environment) of insite.py in the site's own Python; order is the path of its order."""
    env = os.path.join(site, "env")
    python = os.path.join(env, "bin", "python")
    if not os.access(python, os.X_OK):
        raise Failure("there is no Python at %s" % python)
    # nothing of the maintainer's own: a DJANGO_SETTINGS_MODULE of his would win over the one in manage.py
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("SSH_", "PYTHON", "DJANGO_"))}
    kept.update(VIRTUAL_ENV=env, PATH=os.path.join(env, "bin") + ":" + os.environ.get("PATH", "/usr/local/bin:/usr/bin:/bin"), PYTHONUNBUFFERED="1")
    return [python, os.path.join(PLACE, "insite.py"), order, "manage.py"] + arguments, kept


def order(context, values):
    """Writes the order of this step; its path."""
    path = os.path.join(context.directory, "order.%s.json" % context.step)
    paths.write_json(path, dict(values, job=context.job, series=context.series))
    return path


def report_file(context):
    return os.path.join(context.directory, "report.%s.json" % context.step)


def first_said(context, step, key):
    """What the first job of this chain that said it reported of a step under this key, or None: later ones find what the first one made."""
    for directory in reversed((context.directory,) + context.chain):
        found = (paths.read_json(os.path.join(directory, "report.%s.json" % step)) or {}).get(key)
        if found is not None:
            return found
    return None


def last_good(context, site=None):
    """The newest record of the series' good syncs (into the given site), or None."""
    from . import jobs
    for name in jobs.names(context.series):
        found = paths.read_json(paths.in_state("series", context.series, "jobs", name, "result.json"))
        if found and found.get("operation") in ("sync", "setup") and found.get("state") in ("succeeded", "differs") and not found.get("rehearsal") and isinstance(found.get("sizes"), dict):
            if site is None or found.get("site") == site:
                return found
    return None


def within(path, directory):
    """Whether the real path lies in the (real) directory."""
    return os.path.realpath(path).startswith(directory + "/")
