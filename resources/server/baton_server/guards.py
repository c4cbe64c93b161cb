# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a plan must satisfy on this server. Asked by the helper before a start, and by the runner again under the lock."""
import os
import stat

from . import plans, probe, series, sites
from .errors import CallError, bad



def refuse(message, found, production, todo, code="guard"):
    raise CallError("refused", message, {"code": code, "found": found, "production": production, "todo": todo})


def check(plan, mode=None, of=None, quick=False):
    """Raises bad-request for a plan that is none, refused where a guardrail stands in the way.

    mode: run, rehearse, resume or undo; of: the job that the last two are about; quick: no database is asked (the runner has little time to report)."""
    plans.shape(plan)
    if plan["operation"] in ("attempt", "cancel", "keep"):
        return check_attempt(plan, mode, of, quick)
    if plan["operation"] in ("setup", "adopt", "retire", "recall"):
        return check_new(plan)
    links = plan["links"]
    real = member(plan, plan["site"])
    source = member(plan, plan["source"]) if plan.get("source") else None
    foreign = leading_here(plan, real)
    if foreign:
        refuse("the links in another directory lead to the site", ", ".join("%s leads to %s" % (path, real) for path in foreign),
               production_words(os.path.dirname(foreign[0])), "look at the sites again, and start it from the series that has these links")
    for step in plan["steps"]:
        for command in plans.commands(step):
            within(step, command, [one for one in (real, source) if one])
    production = production_words(links)
    none_under_way(plan)
    if plan["operation"] == "run-script":
        own_script(plan, real, production)
    if plan["operation"] == "sync":
        direction(plan, real, source, production)


def check_attempt(plan, mode, of, quick):
    from . import guards_attempt
    bases = list(guards_attempt.check(plan, mode, of, quick))
    for step in plan["steps"]:
        for command in plans.commands(step):
            within(step, command, bases)


def none_under_way(plan):
    """Refused while an upgrade attempt of the series is under way."""
    from . import guards_attempt
    guards_attempt.none_under_way(plan)


def check_new(plan):
    """Of set-up, adoption, retirement and recall, whose site may not be there yet, or no longer."""
    from . import guards_setup
    found = getattr(guards_setup, plan["operation"])(plan)
    bases = list(found) if isinstance(found, tuple) else [found]
    links = os.path.realpath(plan["links"]) if plan["operation"] == "retire" else None
    for step in plan["steps"]:
        for command in plans.commands(step):
            if os.path.realpath(command["cwd"]) != links:
                within(step, command, bases, may_miss=bases[0])


def member(plan, site):
    """The real path of a site of the plan's series."""
    real = os.path.realpath(site)
    try:
        known = sites.looks_like_site(real)
    except OSError as error:
        raise CallError("not-found", "no site at %s: %s" % (site, error.strerror))
    if not known:
        raise CallError("not-found", "no Lino project at " + site)
    if not series.belongs(plan["links"], real, plan["series"]):
        raise bad("the site %s is not of the series %s at %s" % (site, plan["series"], plan["links"]))
    return real


def within(step, command, bases, may_miss=None):
    """Refused where a command would run elsewhere. may_miss: a base that need not be there when the plan starts."""
    cwd = os.path.realpath(command["cwd"])
    if not any(cwd == base or cwd.startswith(base + "/") for base in bases):
        raise bad("step %s would run in %s, outside of the site" % (step["id"], command["cwd"]))
    if not os.path.isdir(cwd) and not (may_miss and (cwd == may_miss or cwd.startswith(may_miss + "/"))):
        raise CallError("not-found", "no directory " + command["cwd"])


def direction(plan, real, source, production):
    """Data goes from production into preview, never while preview serves as production."""
    if source is None:
        raise bad("a sync names the site that it reads")
    if source == real:
        refuse("a site is not synchronised from itself", "source and target are both %s" % real, production, "look at the links again")
    for role, wanted in (("prod", source), ("preview", real)):
        link = os.path.join(plan["links"], role)
        leads = os.path.realpath(link) if os.path.islink(link) else ""
        if leads != wanted:
            refuse("the plan was made before the links changed", "%s leads to %s, and the plan takes %s for it" % (link, leads or "nothing", wanted), production,
                   "look at the sites again, and start the synchronisation anew; a nightly one is set again", "switched")


def own_script(plan, real, production):
    """The site's own sync script: never in production, and only a file of the site that not everyone may change."""
    if os.path.realpath(os.path.join(plan["links"], "prod")) == real:
        refuse("a sync script does not run in the production site", "prod leads to %s" % real, production, "run it in the preview site")
    for step in plan["steps"]:
        for command in plans.commands(step):
            if "argv" not in command or os.path.realpath(command["cwd"]) != real and not os.path.realpath(command["cwd"]).startswith(real + "/"):
                raise bad("step %s is not the site's own script" % step["id"])
            script_file(command, real, production)


def script_file(command, real, production):
    name = command["argv"][0]
    script = os.path.realpath(os.path.join(command["cwd"], name))
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
