# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a site is run: its programs in supervisor or systemd, its cron jobs and log rotation; and what a new site beside it gets. Only reads."""
import difflib
import os
from collections import namedtuple

from . import cronfiles, iniparts, logrotation, ports, sitenamed, supervisor, supervisortexts, units, uwsgiini, veil, wholename

# kind: supervisor, systemd or none; daemon: the Supervisor or None; programs, units: about the site; jobs: of cron; rotation: as logrotation.about
Found = namedtuple("Found", "kind daemon programs units jobs rotation others")
# path, text, mode: of a file to write; like: (path, text) of production's counterpart or None; inside: a file of the new site itself
Change = namedtuple("Change", "path text mode like inside")
# programs: of supervisor (Program), those there already included; units: of systemd; archive: (directory, production's)
Planned = namedtuple("Planned", "kind daemon changes programs units archive checks")


def find(path):
    """How the site at this path is run."""
    site = sitenamed.Site(path)
    known, others = supervisor.running()
    known += supervisor.stopped([one.conf for one in known])
    daemon, programs = None, []
    for one in known:
        of_site = supervisortexts.programs(one.sections(), site)
        if of_site and (daemon is None or any(program.serves for program in of_site) and not any(program.serves for program in programs)):
            daemon, programs = one, of_site
    own_units = units.about(site)
    kind = "supervisor" if programs and (any(one.serves for one in programs) or not any(one.serves for one in own_units)) else "systemd" if own_units else "none"
    return Found(kind, daemon, programs, own_units, cronfiles.about(site), logrotation.about(site), others)


def check(code, state, detail, todo=""):
    return {"code": code, "state": state, "detail": detail, "todo": todo}


def free_port(taken):
    """A function: the next port after this one that nothing listens on and that was not given before."""
    def choose(port):
        for candidate in range(port + 1, 65536):
            if candidate not in taken and ports.unused(candidate):
                taken.add(candidate)
                return candidate
        return port
    return choose


def planned(production, new_path):
    """Planned: what the new site still lacks, after what production has."""
    site, made = sitenamed.Site(production), sitenamed.Site(new_path)
    found = find(production)
    plan = Planned(found.kind, found.daemon, [], [], [], None, [])
    choose = free_port(set())
    plan.checks.extend(kind_checks(found, site))
    plan.checks.extend(unique_checks(found, site, made))
    if found.daemon and found.programs:
        plan_supervisor(plan, found, site, made, choose)
    plan_units(plan, site, made)
    plan_ini(plan, found, site, made, choose)
    archive = plan_snapshot(plan, found, site, made)
    plan_rotation(plan, found, site, made)
    plan.checks.extend(text_checks(plan, site))
    return plan._replace(archive=archive)


def survey(production, new_path, vhosts=()):
    """(the survey's "services", checks)."""
    plan = planned(production, new_path)
    checks = plan.checks
    if plan.kind == "none" and mod_wsgi(production, vhosts):
        checks = [one for one in checks if one["code"] != "services"] + [check("services", "passed", "the web server itself runs %s (mod_wsgi), and will run the new site" % os.path.basename(production))]
    return {"kind": plan.kind, "changes": [shown(one) for one in plan.changes], "root": bool(plan.units or plan.programs and plan.daemon and not plan.daemon.own())}, checks


def shown(change):
    """The change for a reader: the diff is against production's counterpart."""
    like, old = change.like or ("/dev/null", "")
    old, text = veil.veiled(old), veil.veiled(change.text)   # a program's environment may hold passwords
    diff = difflib.unified_diff(old.splitlines(True), text.splitlines(True), like, change.path)
    return {"path": change.path, "diff": "".join(line if line.endswith("\n") else line + "\n" for line in diff), "text": text}


def mod_wsgi(production, vhosts):
    from . import files, vhosts as known
    site = sitenamed.Site(production)
    for directory in list(vhosts) or known.DEFAULTS:
        for path in cronfiles.listed(directory):
            text = files.text(path) or ""
            if any("WSGIScriptAlias" in line and site.named(line) for line in text.split("\n")):
                return True
    return False


def kind_checks(found, site):
    if found.daemon and found.programs:
        names = ", ".join(one.name for one in found.programs)
        if found.daemon.pid is None:
            return [check("services", "failed", "supervisor knows %s, and does not run" % names, "service supervisor start")]
        return [check("services", "passed", "supervisor (%s) runs %s as %s" % (found.daemon.conf, site.name, names))]
    if found.units:
        return [check("services", "passed", "systemd runs %s as %s" % (site.name, ", ".join(one.name for one in found.units)))]
    linked = [one for daemon in supervisor.running()[0] for one in daemon.sections() if one.kind != "group" and site.by_link(one.text)]
    if linked:
        return [check("services", "warning", "%s is run through a link of the series (%s in %s): a new site gets no program of its own by that" % (site.name, linked[0].name, linked[0].path),
                      "give each site a program that names its own directory")]
    strangers = ["process %d of user number %s" % one for one in found.others]
    seen = processes(site)
    detail = "neither supervisor nor a unit of systemd names %s" % site.path
    if seen:
        detail += "; it is used by " + ", ".join("process %d (%s)" % one for one in seen[:3])
    if strangers:
        detail += "; there is a supervisord that is neither root's nor yours: " + ", ".join(strangers)
    return [check("services", "warning", detail, "start the new site in the way that production is started, then resume")]


def processes(site):
    """[(pid, name)] of processes whose command line or working directory names the site."""
    found = []
    for name in os.listdir("/proc"):
        if name.isdigit() and int(name) != os.getpid():
            words = supervisor.command_line(int(name))
            try:
                place = os.readlink("/proc/%s/cwd" % name)
            except OSError:
                place = ""
            if site.owns(" ".join(words[:20])) or (place + "/").startswith(site.path + "/"):
                found.append((int(name), os.path.basename(words[0]) if words else "?"))
    return sorted(found)


def unique_checks(found, site, made):
    """The new name belongs to nobody else among the server's programs, units, cron jobs and log rotations."""
    taken = []
    for daemon in supervisor.running()[0] + ([found.daemon] if found.daemon and found.daemon.pid is None else []):
        for one in daemon.sections():
            if one.kind != "group" and wholename.whole(one.name, made.name) and not made.owns(one.text):
                taken.append("supervisor's program %s in %s" % (one.name, one.path))
    places = [units.directory(), logrotation.directory(), os.path.join(cronfiles.etc(), "cron.d")] + [os.path.join(cronfiles.etc(), "cron." + one) for one in cronfiles.PERIODS]
    for directory in places:
        for path in cronfiles.listed(directory):
            if wholename.whole(os.path.basename(path), made.name) and os.path.isfile(path):
                text = cronfiles.text(path)
                if not made.named(text) and not any(one.own for one in logrotation.blocks(text, made)) and "/%s/" % made.name not in text:
                    taken.append(path)
                elif site.owns(text):
                    taken.append("%s, which names %s" % (path, site.path))
    if taken:
        return [check("name", "failed", "the name %s is taken: %s" % (made.name, "; ".join(taken)), "choose another name, or take away what has this one")]
    return [check("name", "passed", "no program, unit, cron job or log rotation of this server is called %s" % made.name)]


def plan_supervisor(plan, found, site, made, choose):
    daemon = found.daemon
    plan.programs.extend(supervisortexts.programs(daemon.sections(), made))
    texts, notes = supervisortexts.derived(daemon, site, made.name, made.path, choose)
    for one in texts:
        if not one.path:
            plan.checks.append(check("services", "failed", "%s includes no directory of files, so that no program can be added beside production's" % daemon.conf,
                                     "add to it: [include] files = %s/conf.d/*.conf" % os.path.dirname(daemon.conf)))
            continue
        if os.path.lexists(one.path):
            plan.checks.append(check("services", "failed", "%s is there, and has none of %s" % (one.path, ", ".join(p.name for p in one.programs)), "look at it, and rename or complete it"))
            continue
        plan.changes.append(Change(one.path, one.text, 0o644, one.like, False))
        plan.programs.extend(one.programs)
    for note in notes:
        plan.checks.append(check("services", "warning", note, "look whether the new site's vhost and firewall fit"))
    off = [one for one in plan.programs if not one.serves]
    tell_off(plan, made, [one.name for one in off if supervisortexts.LINOD.search(one.name + " ".join(one.words))],
             [one.name for one in off if not supervisortexts.LINOD.search(one.name + " ".join(one.words))])
    if found.programs and not any(one.serves for one in found.programs):
        plan.checks.append(check("services", "warning", "none of production's programs is known as one that serves a site (%s)" % ", ".join(one.name for one in found.programs),
                                 "start the new site's own by hand, then resume"))


def tell_off(plan, made, linod, others):
    if linod:
        plan.checks.append(check("linod", "passed", "%s: written and not started, since a preview must not run production's jobs" % ", ".join(linod)))
    if others:
        plan.checks.append(check("services", "warning", "%s: written and not started, since it is not known what they do to production's users" % ", ".join(others), "start them by hand where a preview needs them"))


def plan_units(plan, site, made):
    off = []
    for unit, text, like in units.derived(site, made.name):
        plan.units.append(unit)
        if not unit.serves:
            off.append(unit.name)
        if text is not None and not os.path.lexists(unit.path):
            plan.changes.append(Change(unit.path, text, 0o644, (like.path, like.text), False))
    tell_off(plan, made, [one for one in off if supervisortexts.LINOD.search(one)], [one for one in off if not supervisortexts.LINOD.search(one)])


def ini_pairs(found, site, made):
    """[(path of production's uwsgi.ini, path of the new site's)]."""
    words = [one.words for one in found.programs if one.serves]
    words += [value.split() for one in found.units if one.serves for _, key, value in iniparts.settings(one.text.replace("%i", site.name)) if key == "ExecStart"]
    pairs = []
    for ini in (uwsgiini.ini_of(one) for one in words):
        if ini.startswith("/"):
            new = site.renamed(ini, made.name)
            pairs.append((ini, new if new != ini else supervisortexts.ini_beside(ini, made.name)))
    return pairs


def plan_ini(plan, found, site, made, choose):
    pairs = ini_pairs(found, site, made)
    serving = [one for one in found.programs + found.units if one.serves]
    if serving and not pairs:
        plan.checks.append(check("uwsgi", "warning", "%s names no uwsgi.ini: all that it is told stands in its command" % serving[0].name, "look at the command of the new site's program"))
    for old, new in pairs:
        production = cronfiles.text(old)
        if not production:
            plan.checks.append(check("uwsgi", "failed" if not os.path.exists(new) else "warning", "%s cannot be read" % old, "look at it: ls -l %s" % old))
            continue
        inside = new.startswith(made.path + "/")
        there = cronfiles.text(new)
        text, notes = uwsgiini.adapted(there or site.renamed(production, made.name), production, site.path, made.path, choose)
        if notes or not there and not inside:
            plan.changes.append(Change(new, text, 0o644, (old, production), inside))
        for note in notes:
            plan.checks.append(check("uwsgi", "passed", "%s: %s" % (new, note)))


def plan_snapshot(plan, found, site, made):
    """Adds the snapshot job; gives (directory of the snapshots, production's) or None."""
    snapshots = [job for job in found.jobs if cronfiles.is_snapshot(job)]
    others = [job for job in found.jobs if job not in snapshots]
    if others:
        plan.checks.append(check("cron", "warning", "production has other jobs that a preview does not get: %s" % ", ".join(sorted({job.path for job in others})), "add those by hand that a preview needs"))
    if not snapshots:
        plan.checks.append(check("snapshot", "passed", "no cron job of this server makes snapshots of %s: none is made for %s" % (site.name, made.name)))
        return None
    old = cronfiles.archive(site.path)
    archive = cronfiles.archive(made.path) or site.renamed(old, made.name)
    if not archive or archive == old:
        plan.checks.append(check("snapshot", "warning", "where make_snapshot.sh of %s keeps its snapshots is not told apart from %s's (%s)" % (made.name, site.name, old or "ARCH_DIR is not understood"),
                                 "set ARCH_DIR in the new site's make_snapshot.sh; until then it has no snapshot job"))
        return None
    job = snapshots[0]
    path = cronfiles.snapshot_path(job, site, made.name)
    there = [one for one in cronfiles.about(made) if cronfiles.is_snapshot(one)]
    if there:
        stops = [one.path for one in there if cronfiles.stops_others(one)]
        plan.checks.append(check("snapshot", "warning", "%s stops every site of the server while it dumps" % stops[0], "write one that stops nobody") if stops else
                           check("snapshot", "passed", "%s is there already" % there[0].path))
        return archive, old
    user = cronfiles.snapshot_user(site.path)
    text, mode = cronfiles.snapshot_text(job, os.path.join(made.path, "make_snapshot.sh"), user)
    plan.changes.append(Change(path, text, mode, (job.path, job.text if job.text.endswith("\n") else job.text + "\n"), False))
    words = ", while %s stops every site of the server" % job.path if cronfiles.stops_others(job) else ""
    plan.checks.append(check("snapshot", "passed", "%s makes snapshots as %s, at low priority, and stops nobody%s" % (path, user, words)))
    return archive, old


def plan_rotation(plan, found, site, made):
    own = site.log()
    log = new_log(site, made)
    for path, text, those in found.rotation:
        name, new = logrotation.derived(path, text, those, site, made.name)
        if own and log:
            new = new.replace(own + "/", log + "/")
        covering = logrotation.covering(log or os.path.join(made.path, "log"))
        if covering or os.path.lexists(name):
            plan.checks.append(check("logrotate", "passed", "%s rotates the new site's logs as well" % (covering or name)))
            continue
        plan.changes.append(Change(name, new, 0o644, (path, text), False))


def new_log(site, made):
    """Where the new site's log directory stands when production's is outside of its project; else empty."""
    own = site.log()
    if not own:
        return ""
    named = site.renamed(own, made.name)
    return named if named != own else os.path.join(os.path.dirname(own), made.name)


def text_checks(plan, site):
    """No new text leads to production, and what looks like its name is told."""
    found = []
    for change in plan.changes:
        if not change.inside and site.named(change.text):
            found.append(check("services", "failed", "%s would still name %s" % (change.path, sorted(site.named(change.text))[0]), "write it by hand, then set up again"))
        hosts = wholename.replace(change.text.encode("utf-8", "replace"), site.name, site.name + "0").finds
        if hosts:
            found.append(check("services", "warning", "%s line %d still says: %s" % (change.path, hosts[0].line, hosts[0].text), "look whether that is right for the new site"))
    return found
