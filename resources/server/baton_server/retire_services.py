# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The jobs of an old site: stopped, started again, and taken out of supervisor, systemd, cron and log rotation. Nobody else's are touched."""
import os

from . import cronfiles, iniparts, logrotation, retire, rootops, services, sitenamed, siteprograms, supervisor, supervisortexts
from .sync_site import action, say, warn


def of(context):
    """(site, services.Found) of the plan's site."""
    path = os.path.realpath(context.site)
    return sitenamed.Site(path), services.find(path)


# Stop and start

def running(site, found):
    """(programs, units) of the site that run now."""
    programs = [one for one in found.programs if siteprograms.runs(found.daemon, site, one)]
    return programs, [one for one in found.units if siteprograms.active(one.name)]


def stop_operations(context, values):
    site, found = of(context)
    programs, units = running(site, found)
    todo = []
    if programs:
        todo.append(rootops.run(found.daemon.argv("stop", *[one.name for one in programs]), words="supervisor stops %s" % names(programs), root=not found.daemon.own()))
    if units:
        todo.append(rootops.run(["systemctl", "stop"] + [one.name for one in units], words="systemd stops %s" % names(units)))
    return todo


def names(those):
    return ", ".join(one.name for one in those)


@action
def retire_stop(context, values):
    """Ends the site's programs; reports which of them ran, so that retire-start knows them."""
    retire.still_old(context)
    site, found = of(context)
    programs, units = running(site, found)
    told = context.report_of(context.step).get("stopped") or {}
    context.report({"stopped": {"conf": found.daemon.conf if found.daemon else "", "programs": merged(told.get("programs"), programs), "units": merged(told.get("units"), units)}})
    rootops.perform(context, stop_operations(context, values))
    siteprograms.wait_gone(context, found.daemon, site, programs)
    siteprograms.wait_units(context, [one.name for one in units], False)
    if not programs and not units:
        say("none of its programs runs")
    left = [one for one in services.processes(site) if one[0] not in ancestors()]
    if left:
        sentence = "%s is still used by %s" % (site.path, ", ".join("process %d (%s)" % one for one in left[:5]))
        warn(context, sentence)


def ancestors():
    """This process and those above it: the job's own command line may name the site."""
    found, pid = [], os.getpid()
    while pid > 1:
        found.append(pid)
        try:
            with open("/proc/%d/stat" % pid, "rb") as source:
                pid = int(source.read().rpartition(b")")[2].split()[1])
        except (OSError, ValueError, IndexError):
            break
    return found


def merged(told, those):
    return sorted(set(told or []) | {one.name for one in those})


@action
def retire_start(context, values):
    """Starts again what retire-stop ended."""
    told = context.report_of(context.step).get("stopped") or {}
    site, found = of(context)
    programs = [one for one in found.programs if one.name in (told.get("programs") or [])]
    units = [one for one in found.units if one.name in (told.get("units") or [])]
    todo = []
    idle = [one for one in programs if not siteprograms.runs(found.daemon, site, one)]
    if idle:
        todo.append(rootops.run(found.daemon.argv("start", *[one.name for one in idle]), words="supervisor starts %s" % names(idle), root=not found.daemon.own()))
    if units:
        todo.append(rootops.run(["systemctl", "start"] + [one.name for one in units], words="systemd starts %s" % names(units)))
    rootops.perform(context, todo)
    if programs:
        siteprograms.wait_running(context, found.daemon, site, programs)
    siteprograms.wait_units(context, [one.name for one in units])
    lost = [one for one in told.get("programs") or [] if one not in [p.name for p in programs]]
    if lost:
        context.report({"warnings": ["%s is not known to supervisor any more" % ", ".join(lost)]})


# Taken away

class Removal:
    """What goes: operations on files, commands before and after them, what a reader sees of it, and what stays with the reason."""

    def __init__(self, path):
        self.site = sitenamed.Site(path)
        self.found = services.find(path)
        self.files, self.before, self.after, self.shown, self.stays = [], [], [], [], []
        self.supervisor()
        self.units()
        self.cron()
        self.rotation()

    def take(self, kind, path, text, part=""):
        """The file at path becomes this text, or goes where it is None."""
        if text is None:
            self.files.append(rootops.remove(path))
        else:
            self.files.append(rootops.write(path, iniparts.encoded(text, read(path)), os.stat(path).st_mode & 0o7777))
        self.shown.append({"kind": kind, "path": path + (" (%s)" % part if part else ""), "bytes": size(path) if text is None else None})

    def supervisor(self):
        daemon = self.found.daemon
        if not daemon or not self.found.programs:
            return
        known = daemon.sections()
        own = supervisortexts.own_sections(known, self.site)
        gone = {one.name for one in own if one.kind != "group"}
        shared = [one for one in known if one.kind == "group" and one not in own and supervisortexts.members(one) & gone]
        for path in daemon.texts:
            mine = [one for one in own if one.path == path]
            groups = [one for one in shared if one.path == path]
            if mine or groups:
                text = supervisortexts.without(daemon.texts[path], mine, {one.name: one for one in groups}, gone)
                self.take("service", path, text if path != daemon.conf or text is not None else "", "" if text is None else names(mine + groups))
        whole = sorted({one.group for one in self.found.programs} - {one.name for one in shared})
        if whole:
            self.after.append(siteprograms.update_operation(daemon, whole, "supervisor lets go of %s" % ", ".join(whole)))
        if shared:
            self.stays.append("supervisor knows %s until its next restart: it is in a group with programs of other sites (%s)" % (names(self.found.programs), names(shared)))

    def units(self):
        for unit in self.found.units:
            self.before.append(rootops.run(["systemctl", "disable", "--now", unit.name], words="systemd forgets %s" % unit.name))
            if not unit.instance:
                self.take("service", unit.path, None)
            else:
                self.shown.append({"kind": "service", "path": os.path.join(os.path.dirname(unit.path), unit.name), "bytes": None})
        if any(not one.instance for one in self.found.units):
            self.after.append(rootops.run(["systemctl", "daemon-reload"], words="systemd reads its units again"))

    def cron(self):
        for path in sorted({job.path for job in self.found.jobs}):
            those = [job for job in self.found.jobs if job.path == path]
            others = other_sites(those, self.site)
            if others:
                self.stays.append("%s names %s as well: take %s out of it by hand" % (path, others[0], self.site.path))
            elif those[0].line is None:
                self.take("cron", path, None)
            else:
                left = cronfiles.without(path, self.site)
                self.take("cron", path, left, "" if left is None else "%d lines" % len(those))

    def rotation(self):
        for path, text, those in self.found.rotation:
            left = logrotation.without(text, those)
            self.take("logrotate", path, left, "" if left is None else ", ".join(pattern for one in those for pattern in one.own))


def other_sites(jobs, site):
    """Paths of other sites that these jobs name."""
    found = set()
    for job in jobs:
        for token in sitenamed.TOKEN.findall(job.text):
            parts = token.split("/")
            for depth in range(3, len(parts) + 1):
                prefix = "/".join(parts[:depth])
                if not site.leads(prefix) and os.path.isfile(os.path.join(prefix, "manage.py")) and os.path.isfile(os.path.join(prefix, "settings.py")):
                    found.add(prefix)
    return sorted(found)


def read(path):
    with open(path, "rb") as source:
        return source.read()


def size(path):
    try:
        return os.lstat(path).st_size
    except OSError:
        return None


def removals(site, name=""):
    """What a retirement of the site at this path takes out of the server's configuration: [{"kind","path","bytes"}]."""
    return Removal(site).shown


def keeps(site):
    """Sentences about what of the site's a retirement leaves there, for a check."""
    return Removal(site).stays


def operations(context, values):
    """All that is root's of this step. What an earlier job of the chain took away is not found any more; its commands are those of its report."""
    removal = Removal(os.path.realpath(context.site))
    told = context.report_of(context.step).get("services") or {}
    after = list(removal.after)
    if told.get("groups") and not any("update" in one["argv"] for one in after):
        daemon = next((one for one in supervisor.running()[0] if one.conf == told.get("conf")), None)
        after += [siteprograms.update_operation(daemon, told["groups"], "supervisor lets go of %s" % ", ".join(told["groups"]))] if daemon else []
    return removal.before + removal.files + after


@action
def retire_services(context, values):
    """Files that are only about the site go, of shared ones its part; then supervisor and systemd are told."""
    retire.still_old(context)   # the snapshot took long, and somebody may have switched back to it meanwhile
    retire.verified(context)
    removal = Removal(os.path.realpath(context.site))
    told = context.report_of(context.step).get("services") or {}
    groups = sorted(set(told.get("groups") or []) | {one.group for one in removal.found.programs if removal.after})
    todo = operations(context, values)
    context.report({"services": {"conf": removal.found.daemon.conf if removal.found.daemon else told.get("conf") or "", "groups": groups},
                    "removed": (told_removed(context) + [one for one in removal.shown if one not in told_removed(context)]), "warnings": removal.stays})
    for sentence in removal.stays:
        say("warning: " + sentence)
    rootops.perform(context, todo)
    if not removal.shown:
        say("nothing of this server's configuration names %s" % removal.site.path)
    left = [one["path"] for one in Removal(removal.site.path).shown]
    if left:
        raise rootops.Failure("%s still name the site" % ", ".join(left))


def told_removed(context):
    found = context.report_of(context.step).get("removed")
    return found if isinstance(found, list) else []
