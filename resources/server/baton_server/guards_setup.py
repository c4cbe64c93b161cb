# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a plan of set-up, adoption or retirement must satisfy. It is asked again at each resume and undo, when part of it is done already."""
import os

from . import guards, jobs, series, sitename, sites
from .errors import CallError, bad
from .guards import refuse


def setup(plan):
    """(V, P): the new site beside production, which need not be there yet, and production."""
    if not plan.get("source"):
        raise bad("a set-up names the production site that it copies")
    source = guards.member(plan, plan["source"])
    links, production = os.path.realpath(plan["links"]), guards.production_words(plan["links"])
    link = os.path.join(plan["links"], "prod")
    if not os.path.islink(link) or os.path.realpath(link) != source:
        refuse("the source is not production", "%s leads to %s, and the plan takes %s for it" % (link, os.path.realpath(link) if os.path.islink(link) else "nothing", source),
               production, "look at the sites again, and start the set-up anew; a series without links is adopted first", "switched")
    real = beside(plan, source, production)
    if real in jobs.former_production(plan["series"]):
        refuse("the site was production before", "%s was production when a job of the series ran" % real, production, "choose a name that was never used; the old site is retired by its own plan")
    leads = [path for path in guards.leading_here(plan, real)] + ([link] if real == os.path.realpath(link) else [])
    if leads:
        refuse("a link leads to the site already", ", ".join("%s leads to %s" % (path, real) for path in leads), production, "choose another name, or look at the links in %s" % links)
    guards.none_under_way(plan)
    return real, source


def beside(plan, source, production):
    """The real path of the new site; refused where it is none that a set-up may make."""
    name = os.path.basename(plan["site"])
    real = os.path.join(os.path.realpath(os.path.dirname(plan["site"])), name)
    if real == source or os.path.dirname(real) != os.path.dirname(source):
        refuse("the new site is not made beside production", "%s and %s" % (real, source), production, "choose a name, not a path")
    wrong = sitename.refused(name)
    if wrong:
        refuse("the name %s is refused" % name, wrong, production, sitename.ADVICE, "name")
    if os.path.lexists(real) and (os.path.islink(real) or not os.path.isdir(real)):
        refuse("the new site's place is taken", "%s is %s" % (real, "a link" if os.path.islink(real) else "a file"), production, "choose another name", "name")
    return real


def adopt(plan):
    """The site whose links are to be made, or are there; nothing else's prod link leads to it."""
    if plan.get("source"):
        raise bad("an adoption reads no other site")
    real = guards.member(plan, plan["site"])
    guards.none_under_way(plan)
    directory = os.path.realpath(value_of(plan, "adopt-links", "directory") or plan["links"])
    production = guards.production_words(plan["links"])
    foreign = [path for path in guards.leading_here(dict(plan, links=directory), real)]
    if foreign:
        refuse("links in another directory lead to the site already", ", ".join("%s leads to %s" % (path, real) for path in foreign), production, "look at the sites again: it is a linked site now")
    for role in series.ROLES:
        link = os.path.join(directory, role)
        linked = os.path.islink(os.path.join(directory, "prod")) and os.path.realpath(os.path.join(directory, "prod")) == real   # then only its vhosts get what they lack
        if os.path.lexists(link) and (not linked or not os.path.islink(link) or role == "preview" and os.path.realpath(link) == real):
            refuse("the directory has a link of that name already", "%s leads to %s" % (link, os.path.realpath(link)), production, "choose another directory for the links, or look at the sites again", "switched")
    return real


def retire(plan):
    """The old site. Not production, not the preview, not what a running attempt goes back to."""
    if plan.get("source"):
        raise bad("a retirement reads no other site")
    real, production = old_member(plan), guards.production_words(plan["links"])
    if value_of(plan, "retire-check", "confirm") != os.path.basename(real):
        refuse("the site's name was not typed", "the plan confirms %r, and the site is %s" % (value_of(plan, "retire-check", "confirm") or "", os.path.basename(real)), production,
               "type the name of the site that is to be removed", "confirm")
    for role in series.ROLES:
        link = os.path.join(plan["links"], role)
        if os.path.islink(link) and os.path.realpath(link) == real:
            refuse("the site is not old: a link leads to it", "%s leads to %s" % (link, real), production, "only a site to which no link leads is retired", "state")
    guards.none_under_way(plan)
    foreign = guards.leading_here(plan, real)
    if foreign:
        refuse("links in another directory lead to the site", ", ".join("%s leads to %s" % (path, real) for path in foreign), production, "only a site to which no link leads is retired", "state")
    return real


def recall(plan):
    """(V, P): the former production that becomes the preview again, and production."""
    if not plan.get("source"):
        raise bad("a recall names the production site beside it")
    real, source, production = guards.member(plan, plan["site"]), guards.member(plan, plan["source"]), guards.production_words(plan["links"])
    link = os.path.join(plan["links"], "prod")
    if not os.path.islink(link) or os.path.realpath(link) != source or real == source:
        refuse("the plan was made before the links changed", "%s leads to %s, and the plan takes %s for it" % (link, os.path.realpath(link) if os.path.islink(link) else "nothing", source), production,
               "look at the sites again", "switched")
    if value_of(plan, "recall-check", "confirm") != os.path.basename(real):
        refuse("the site's name was not typed", "the plan confirms %r, and the site is %s, whose data the next synchronisation overwrites" % (value_of(plan, "recall-check", "confirm") or "", os.path.basename(real)),
               production, "read what it means, and type the name of the site", "confirm")
    if real not in jobs.former_production(plan["series"]):
        refuse("the site was never production", "%s was no production when a job of the series ran" % real, production, "set up a new preview instead", "state")
    foreign = guards.leading_here(plan, real)
    if foreign:
        refuse("links in another directory lead to the site", ", ".join("%s leads to %s" % (path, real) for path in foreign), production, "look at the links", "state")
    guards.none_under_way(plan)
    return real, source


def old_member(plan):
    """The real path of a site of the series, of which a retirement that was interrupted may have removed everything."""
    real = os.path.join(os.path.realpath(os.path.dirname(plan["site"])), os.path.basename(plan["site"]))
    if os.path.islink(real):
        raise bad("%s is a link, not a site" % plan["site"])
    try:
        whole = sites.looks_like_site(real)
    except OSError:
        whole = False
    if whole:
        return guards.member(plan, real)
    links = os.path.realpath(plan["links"])
    if os.path.dirname(real) not in {links} | {os.path.dirname(target) for target in series.targets(links)}:
        raise CallError("not-found", "no Lino project at " + plan["site"])
    return real


def value_of(plan, action, key):
    """A value of the plan's step that runs this action, or None."""
    for step in plan["steps"]:
        if step["run"].get("action") == action:
            found = (step["run"].get("with") or {}).get(key)
            return found if isinstance(found, str) else None
    return None
