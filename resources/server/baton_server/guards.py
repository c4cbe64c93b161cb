# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a plan must satisfy on this server. Asked by the helper before a start, and by the runner again under the lock."""
import os
import stat

from . import jobs, paths, probe, series, sites
from .errors import CallError, bad

SIZE_LIMIT = 1 << 20


def refuse(message, found, production, todo):
    raise CallError("refused", message, {"found": found, "production": production, "todo": todo})


def check(plan):
    """Raises bad-request for a plan that is none, refused where a guardrail stands in the way."""
    shape(plan)
    links, site = plan["links"], plan["site"]
    real = os.path.realpath(site)
    try:
        known = sites.looks_like_site(real)
    except OSError as error:
        raise CallError("not-found", "no site at %s: %s" % (site, error.strerror))
    if not known:
        raise CallError("not-found", "no Lino project at " + site)
    if not series.belongs(links, real, plan["series"]):
        raise bad("the site %s is not of the series %s at %s" % (site, plan["series"], links))
    foreign = leading_here(plan, real)
    if foreign:
        refuse("the links in another directory lead to the site", ", ".join("%s leads to %s" % (path, real) for path in foreign),
               production_words(os.path.dirname(foreign[0])), "look at the sites again, and start it from the series that has these links")
    production = production_words(links)
    for step in plan["steps"]:
        cwd = os.path.realpath(step["cwd"])
        if cwd != real and not cwd.startswith(real + "/"):
            raise bad("step %s would run in %s, outside of the site" % (step["id"], step["cwd"]))
        if not os.path.isdir(cwd):
            raise CallError("not-found", "no directory " + step["cwd"])
    if plan["operation"] == "run-script":
        own_script(plan, real, production)


def own_script(plan, real, production):
    """The site's own sync script: never in production, and only a file of the site that not everyone may change."""
    if os.path.realpath(os.path.join(plan["links"], "prod")) == real:
        refuse("a sync script does not run in the production site", "prod leads to %s" % real, production, "run it in the preview site")
    for step in plan["steps"]:
        name = step["argv"][0]
        script = os.path.realpath(os.path.join(step["cwd"], name))
        if "/" not in name or not script.startswith(real + "/"):
            refuse("the script is not a file of the site", "%s is %s" % (name, script), production, "name the script by its path within %s" % real)
        try:
            state = os.stat(script)
        except OSError as error:
            raise CallError("not-found", "%s: %s" % (script, error.strerror))
        if not stat.S_ISREG(state.st_mode):
            refuse("the script is not a regular file", script, production, "put the script there")
        if not state.st_mode & 0o111:
            refuse("the script is not executable", "%s has mode %o" % (script, state.st_mode & 0o7777), production, "chmod +x " + script)
        # By group too: a warning (checks.py). getlino makes every file of a site writable for the web server's group, manage.py and
        # settings.py included, so a refusal would stop every real server's sync and protect nothing.
        if state.st_mode & 0o002:
            refuse("everyone on the server may change the script", "%s has mode %o" % (script, state.st_mode & 0o7777), production, "chmod o-w " + script)


def leading_here(plan, real):
    """Links of other series that lead to the site: of the server's own roots now, and of the roots that were last probed.

    A plan of before these links were made names no links, or others: then neither its guard nor its lock would be about this site."""
    _, found = series.discover(series.default_roots() + [os.path.realpath(plan["links"])])
    own = os.path.realpath(plan["links"])
    roles = ("prod",) if real in series.targets(own) else series.ROLES   # a copy of the links directory stops no sync in preview
    known = [link.path for one in found + list(probe.last) for role, link in one.roles.items() if role in roles and link.real == real]
    return sorted({path for path in known if os.path.realpath(os.path.dirname(path)) != own and os.path.realpath(path) == real})


def production_words(links):
    link = os.path.join(links, "prod")
    if not os.path.islink(link):
        return "untouched; there is no prod link in %s" % links
    return "untouched; prod leads to %s" % os.path.realpath(link)


def shape(plan):
    """The plan's form, before anything of it is used."""
    if not isinstance(plan, dict) or plan.get("format") != 1:
        raise bad("not a plan of format 1")
    for key in ("operation", "title", "series", "links", "site"):
        if not isinstance(plan.get(key), str) or "\0" in plan[key]:
            raise bad("the plan's %s is not a text" % key)
    if not jobs.SERIES_ID.fullmatch(plan["series"]):
        raise bad("the plan's series is not a series' id")
    if not plan["links"].startswith("/") or not plan["site"].startswith("/"):
        raise bad("links and site are absolute paths")
    if not plan["operation"] or paths.slug(plan["operation"]) != plan["operation"]:
        raise bad("the operation is not lower-case words with hyphens")
    steps = plan.get("steps")
    if not isinstance(steps, list) or not 0 < len(steps) <= 200:
        raise bad("the plan has no steps")
    for step in steps:
        step_shape(step)
    rules = plan.get("progress")
    if rules is not None and not isinstance(rules, dict):
        raise bad("progress is not an object")
    if rules:
        from . import progress
        try:
            progress.Progress(rules)
        except Exception as error:
            raise bad("the progress rules cannot be used: %s" % error)


def step_shape(step):
    if not isinstance(step, dict) or not isinstance(step.get("id"), str) or not step["id"]:
        raise bad("a step has no id")
    argv = step.get("argv")
    if not isinstance(argv, list) or not argv or not all(isinstance(a, str) and "\0" not in a for a in argv) or not argv[0]:
        raise bad("the argv of step %s is not a list of texts" % step["id"])
    if not isinstance(step.get("cwd"), str) or not step["cwd"].startswith("/") or "\0" in step["cwd"]:
        raise bad("the cwd of step %s is not an absolute path" % step["id"])
    timeout = step.get("timeout", 3600)
    if type(timeout) not in (int, float) or not 0 < timeout <= 30 * 86400:
        raise bad("the timeout of step %s is not a number of seconds" % step["id"])
