# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The adoption of a site that has no links: what it would change (adopt.survey), and its steps. Of a production that has them, its vhosts get what they lack, and the preview's with it."""
import os
import stat
import time

from . import accounts, files, guards, probe, rights, rootops, series, setup_web, sites, vhostpasses, vhosttext, webchange, webproof, webserver
from .errors import CallError, bad
from .setup_subject import check
from .sync_page import ask
from .sync_site import PAGE, Failure, Refusal, action, say

ANSWERS = 30.0   # seconds for production, which ran before


class Adoption:
    """site: real path. directory: where prod will stand. linked: it stands there already. alone: whether all sites of the root share its stem. address: production's."""

    def __init__(self, site, directory, hosts):
        self.site, self.root, self.hosts = site, os.path.dirname(site), list(hosts or ())
        self.stem = series.stem(os.path.basename(site))
        self.alone = all(series.stem(name) == self.stem for name in siblings(self.root))
        self.directory = os.path.normpath(directory) if directory else self.proposed()
        self.link = os.path.join(self.directory, "prod")
        self.linked = leads(self.directory, site)
        self.web = webserver.find([site, self.link], self.hosts)
        self.address = setup_web.address_in(self.web.files, [self.link, site])
        self.change, self.warnings, self.problems = webchange.Change(self.web), [], []
        for path, text in self.web.files.items():
            self.lead(path, text, [self.site, self.link], self.link, "prod")
        self.reached(self.web, "prod")
        preview = os.path.join(self.directory, "preview")
        if self.linked and os.path.islink(preview) and os.path.realpath(preview) != site:
            self.lead_preview(preview)

    def lead_preview(self, link):
        """The preview's vhost as well: the page of a synchronisation and of an attempt is its."""
        paths = [os.path.realpath(link)] + setup_web.roles(self.directory, "preview")
        found = webserver.find(paths, self.hosts)
        if found.kind == self.web.kind:
            for path, text in found.files.items():
                self.lead(path, text, paths, link, "preview")
            self.reached(found, "preview")
        elif found.files:
            self.warnings.append("the preview's vhost is another web server's (%s), and stays as it is" % found.kind)

    def reached(self, web, role):
        """Whether the vhosts, as they will be, hand requests on through the link: no text can do so for what listens elsewhere."""
        if not web.files or self.problems:
            return
        reach = vhostpasses.Reach(web, dict(web.files, **self.change.included()), self.directory, role, (self.site,))
        if reach.faults():
            self.problems.append("%s: a switch of the link would not move that. Nothing was changed, and production is served as before; %s" % (reach.faults(), reach.todo()))
        elif reach.elsewhere():
            self.warnings.append(reach.elsewhere())

    def proposed(self):
        """Where its link stands already, else the sites' own directory, or one for this stem below it."""
        for one in (self.root, os.path.join(self.root, self.stem), os.path.join(self.root, self.stem + "-links")):
            if leads(one, self.site):
                return one
        if self.alone:
            return self.root
        own = os.path.join(self.root, self.stem)
        return own if not os.path.isdir(own) or not sites.is_site(files.entries(own)) else own + "-links"

    def lead(self, path, text, sources, link, role):
        logs = setup_web.web_logs(self.web)
        beside = os.path.dirname(self.web.master.main) if self.web.master else "/etc/nginx"
        wanted = vhosttext.Wanted(sources, link, os.path.basename(self.site), self.stem, role, logs=logs, read=files.text, beside=beside)
        real = os.path.realpath(path)
        before, now = self.change.texts.get(real, (text, text))   # both vhosts may stand in one file
        try:
            self.change.text(real, before, vhosttext.led(now, wanted))
        except ValueError as error:
            self.problems.append("%s cannot be read as a vhost: %s" % (path, error))
        self.warnings += wanted.warnings
        for place, copied in wanted.copies.items():
            self.change.text(place, files.text(place), copied)

    def link_operations(self):
        """The directory, for whom the root is; a package where the root is one; and the link."""
        made = []
        if self.linked:
            return made
        if self.directory != self.root:
            state = os.stat(self.root)
            made.append(rootops.directory(self.directory, stat.S_IMODE(state.st_mode), accounts.user(state.st_uid), accounts.group(state.st_gid)))
            if os.path.exists(os.path.join(self.root, "__init__.py")):
                made.append(rootops.write(os.path.join(self.directory, "__init__.py"), b"", 0o664))
        return made + [rootops.link(self.link, os.path.relpath(self.site, self.directory))]


def leads(directory, site):
    """Whether the link prod of a directory leads to the site."""
    link = os.path.join(directory, "prod")
    return os.path.islink(link) and os.path.realpath(link) == site


def siblings(root):
    """Names of the sites in a directory."""
    found = []
    for name, kind in files.entries(root).items():
        if kind == "d" and not name.startswith("."):
            try:
                if sites.is_site(files.entries(os.path.join(root, name))):
                    found.append(name)
            except OSError:
                pass
    return found


# The survey

def survey(params):
    """adopt.survey"""
    links, site, directory = params.get("links"), params.get("site"), params.get("directory") or ""
    for one in (links, site, directory or "/"):
        if not isinstance(one, str) or not one.startswith("/") or "\0" in one:
            raise bad("links, site and directory are absolute paths")
    real = os.path.realpath(site)
    if not sites.looks_like_site(real):
        raise CallError("not-found", "no Lino project at " + site)
    if not isinstance(params.get("series"), str) or not series.belongs(links, real, params["series"]):
        raise bad("the site %s is not of the series at %s" % (site, links))
    found = Adoption(real, directory or (os.path.realpath(links) if leads(links, real) else ""), probe.directories(params, "vhosts"))
    return {"site": found.site, "links": found.directory, "checks": checks(found), "web": {"kind": found.web.kind, "changes": found.change.told()}, "address": found.address,
            "rights": dict(rights.survey(), needed=needs_root(found)), "alone": found.alone}


def needs_root(found):
    """Whether root's rights are needed: else nobody is to be asked for a password."""
    changes = found.change.told()
    box = found.directory if os.path.isdir(found.directory) else os.path.dirname(found.directory)
    return bool(changes) and found.web.master is not None and found.web.root or not os.access(box, os.W_OK | os.X_OK) or not rootops.all_own([rootops.write(one["path"], b"") for one in changes])


def checks(found):
    """What stands in the way first."""
    made = [check("links", "failed", *one) for one in link_problems(found)] + [check("web", "failed", one, "") for one in found.problems]
    made += [check("web", "warning", one) for one in found.warnings]
    if not found.web.files:
        made.append(check("web", "warning", "no vhost names %s: only the link is made" % found.site, "write a vhost through %s later" % found.link))
    elif found.web.kind == "apache" and not setup_web.loads(found.web, "rewrite_module"):
        made.append(check("web", "failed", "Apache does not load mod_rewrite, which the freeze page needs", "a2enmod rewrite && service apache2 restart"))
    elif found.web.master is None:
        made.append(check("web", "warning", "no running web server loads %s" % ", ".join(sorted(found.web.files)), "service %s start" % ("nginx" if found.web.kind == "nginx" else "apache2")))
    else:
        made.append(check("web", "passed", "%s (%s)" % (found.web.kind, found.web.how)))
    if found.web.kind == "apache" and found.change.texts and any("WSGIDaemonProcess" in text for text in found.web.files.values()):
        made.append(check("web", "warning", "at Apache's reload, a graceful one too, mod_wsgi starts its sites' processes anew: for seconds some requests wait, or get 503 or 500", "adopt it while few people work"))
    if os.path.lexists(os.path.join(found.site, PAGE)) and found.change.texts:
        made.append(check("page", "failed", "%s is there: with the freeze page in its vhost production would answer 503" % os.path.join(found.site, PAGE), "remove it"))
    order = ("failed", "administrator", "warning", "passed")
    return sorted(made, key=lambda one: order.index(one["state"]))


def link_problems(found):
    """(what is in the way of the links, what to do)."""
    for role in series.ROLES:
        path = os.path.join(found.directory, role)
        there = found.linked if role == "prod" else found.linked and os.path.islink(path) and os.path.realpath(path) != found.site
        if os.path.lexists(path) and not there:
            yield "%s is there already" % path, "choose another directory for the links"
    for one in guards.leading_here({"links": found.directory}, found.site)[:1]:
        yield "%s leads to it already" % one, "it has links already"
    if found.linked:
        return
    if os.path.dirname(found.directory) != found.root and found.directory != found.root:
        yield "%s is neither the directory of the sites nor just below it" % found.directory, "choose %s" % found.proposed()
    if os.path.isdir(found.directory) and found.directory != found.root and sites.is_site(files.entries(found.directory)):
        yield "%s is a site itself" % found.directory, "choose another directory for the links"
    if found.directory == found.root and not found.alone:
        yield "sites of other series stand in %s too" % found.root, "choose %s" % os.path.join(found.root, found.stem)


# The steps

def of_context(context, values):
    site = os.path.realpath(context.site)
    return Adoption(site, values.get("directory") or (os.path.realpath(context.links) if leads(context.links, site) else ""), values.get("vhosts"))


@action
def adopt_check(context, values):
    """The survey's checks again; refused while one of them is failed."""
    found = of_context(context, values)
    for one in checks(found):
        say("%s: %s" % (one["state"], one["detail"]))
        if one["state"] == "failed":
            raise Refusal("guard" if one["code"] != "links" else "switched", "the site cannot be adopted so", one["detail"], one["todo"] or "see what it says, then start it again")
    rights.of(context)


def links_operations(context, values):
    """For an administrator; of actions.PRIVILEGED."""
    return of_context(context, values).link_operations()


@action
def adopt_links(context, values):
    """Makes the directory and the link prod."""
    found = of_context(context, values)
    for words, todo in link_problems(found):
        raise Refusal("switched", "the link cannot be made", words, todo)
    rootops.perform(context, found.link_operations())
    if os.path.realpath(found.link) != found.site:
        raise Failure("%s does not lead to %s" % (found.link, found.site))
    say("%s leads to %s" % (found.link, found.site))


@action
def adopt_links_away(context, values):
    """Takes the link and the directory away, where they are still as they were made."""
    rootops.revert(context, context.step)


def vhost_operations(context, values):
    """For an administrator; of actions.PRIVILEGED."""
    found = of_context(context, values)
    return found.change.privileged() if found.change.texts else []


@action
def adopt_vhost(context, values):
    """Production's vhost leads through the link. It answers at every moment: what is to be is tested in a copy first, and the reload is a graceful one."""
    found = of_context(context, values)
    if found.problems:
        raise Failure("; ".join(found.problems))
    for sentence in found.warnings:
        say("warning: " + sentence)
    if not found.web.files:
        say("no vhost names the site")
        return
    if os.path.realpath(found.link) != found.site:
        raise Refusal("switched", "the link is not there", "%s does not lead to %s" % (found.link, found.site), "resume the adoption: its step before makes the link")
    before = seen(found)
    links = setup_web.roles(found.directory, "prod") + setup_web.roles(found.directory, "preview")
    done = webchange.apply(context, found.change, links, lambda: still(found, before))
    say("the vhost leads through %s%s" % (found.link, "" if done else " already"))


def seen(found):
    """The best HTTP status that production's address gives at the server itself, or None."""
    if not found.address or found.web.master is None:
        return None
    told = [webproof.ask(found.address, "/", place, 30.0)[0] for place in webproof.places(found.address, found.web)]
    return min([one for one in told if one] or [None], key=lambda one: one or 999)


def still(found, before):
    """Raises Failure where production answered before, and does not now."""
    if before is None or before >= 500:
        return
    end = time.monotonic() + ANSWERS
    while True:
        now = seen(found)
        if now is not None and now < 500:
            return
        if time.monotonic() >= end:
            raise Failure("production does not answer through its new vhost: %s says %s, and said %s before" % (found.address, now, before))
        time.sleep(0.3)


@action
def adopt_vhost_back(context, values):
    """The vhosts as they were, byte for byte, and served so."""
    webchange.put_back(context, of_context(context, values).web)


@action
def adopt_answers(context, values):
    """Production answers; otherwise the vhost is put back at once."""
    address = values.get("address") or ""
    if not address:
        say("production's address is not known: not asked")
        return
    end = time.monotonic() + ANSWERS
    while True:
        status, words = ask(address, 30.0)
        if status is not None and status < 500:
            say("%s answers: %d %s" % (address, status, words))
            return
        if time.monotonic() >= end:
            break
        time.sleep(0.5)
    here = Adoption(os.path.realpath(context.site), values.get("directory") or links_of(context), values.get("vhosts"))
    told = seen(here) if here.web.files else None
    if status is None and told is not None and told < 500:
        say("%s is not reached from here (%s); the web server itself answers under this name: %d" % (address, words, told))
        context.report({"warnings": ["%s is not reached from the server itself: %s" % (address, words)]})
        return
    webchange.put_back(context, here.web, "vhost")
    raise Failure("%s does not answer: %s. The vhost is what it was before" % (address, "%s %s" % (status or "", words)))


def links_of(context):
    """The directory that this plan's step before made."""
    for one in context.plan["steps"]:
        if one["run"].get("action") == "adopt-links":
            return (one["run"].get("with") or {}).get("directory") or ""
    return ""
