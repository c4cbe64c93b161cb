# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The new site's programs, snapshots and log rotation, beside production's; started, and looked at."""
import os

from . import accounts, administrator, cronfiles, iniparts, rights, rootops, services, settings_edit, sitenamed, siteprograms, supervisor, supervisortexts, uwsgiini
from .sync_site import Failure, Refusal, action, say


def plan_of(context):
    """services.planned for the plan's sites. Refused where a check fails."""
    plan = services.planned(os.path.realpath(context.source), os.path.realpath(context.site))
    failed = [one for one in plan.checks if one["state"] == "failed"]
    if failed:
        raise Refusal("name" if failed[0]["code"] == "name" else "guard", "the new site's programs cannot be added", failed[0]["detail"], failed[0]["todo"] or "look at it, then resume")
    return plan


def groups(plan):
    return sorted({one.group for one in plan.programs})


def file_operations(plan):
    """Directories of logs and of snapshots first: supervisor takes no configuration whose log has no directory."""
    found = []
    if plan.archive:
        found += like(plan.archive[0], plan.archive[1])
    for path, old in log_directories(plan):
        found += like(path, old)
    return found + [rootops.write(one.path, iniparts.encoded(one.text, one.text.encode("utf-8", "replace")), one.mode) for one in plan.changes if not one.inside]


def log_directories(plan):
    """[(directory, production's)] of the logs that the new programs write outside of their site, where production's has another."""
    found = []
    for change in plan.changes:
        if not change.inside and change.like:
            old = [value for _, key, value in iniparts.settings(change.like[1]) if key in supervisortexts.LOGS]
            new = [value for _, key, value in iniparts.settings(change.text) if key in supervisortexts.LOGS]
            found += [(os.path.dirname(a), os.path.dirname(b)) for a, b in zip(new, old) if a.startswith("/") and b.startswith("/") and os.path.dirname(a) != os.path.dirname(b)]
    return sorted(set(found))


def like(path, model):
    """Operations that make a directory with owner, group and mode of another one, and what is missing above it. [] where it is there."""
    made = []
    while not os.path.isdir(path) and path != "/":
        state = None
        try:
            state = os.stat(model)
        except OSError:
            pass
        made.insert(0, rootops.directory(path, state.st_mode & 0o7777, accounts.user(state.st_uid), accounts.group(state.st_gid)) if state else rootops.directory(path))
        path, model = os.path.dirname(path), os.path.dirname(model)
    return made


def start_operations(plan, site):
    """What makes supervisor or systemd take the files; only the new site's programs are told."""
    found = []
    written = any(not one.inside for one in plan.changes)
    if plan.programs and plan.daemon:
        idle = [one for one in plan.programs if one.serves and not siteprograms.runs(plan.daemon, site, one)]
        if written or idle:
            found.append(siteprograms.update_operation(plan.daemon, groups(plan), "supervisor takes %s" % ", ".join(groups(plan))))
    if plan.units:
        if any(not one.instance for one in plan.units):
            found.append(rootops.run(["systemctl", "daemon-reload"], words="systemd reads its units again"))
        for one in plan.units:
            if one.serves and not siteprograms.active(one.name):
                found.append(rootops.run(["systemctl", "enable", "--now", one.name], words="systemd starts %s" % one.name, unless=["systemctl", "is-active", "--quiet", one.name]))
    return found


def operations(context, values):
    """All that is root's of this step."""
    plan = plan_of(context)
    if not has_own_settings(context.site):
        raise Failure("%s has not its own settings yet: started now, it would work on production's database" % context.site)
    files = file_operations(plan)
    runs = start_operations(plan, sitenamed.Site(context.site))
    return files + runs


def has_own_settings(site):
    """Whether setup-settings was there: before, the copied settings name production's database, and mail its users."""
    return settings_edit.BEGIN in cronfiles.text(os.path.join(site, "settings.py"))


@action
def setup_services(context, values):
    """Writes what is missing and sees that the new site's program runs and listens. What is there already stays."""
    plan = plan_of(context)
    site = sitenamed.Site(context.site)
    for one in plan.checks:
        say(("warning: " if one["state"] == "warning" else "") + one["detail"])
    told = context.report_of(context.step).get("services") or {}
    serving = [one for one in plan.programs if one.serves]
    before = [one.name for one in serving if siteprograms.runs(plan.daemon, site, one)]
    mine = {one.path for one in plan.changes}
    context.report({"services": {"conf": plan.daemon.conf if plan.daemon else "", "groups": sorted(set(told.get("groups") or []) | {one.group for one in plan.programs if one.section.path in mine or owned(plan, one, mine)}),
                                 "units": sorted(set(told.get("units") or []) | {one.name for one in plan.units if not siteprograms.active(one.name)})},
                    "warnings": [one["detail"] for one in plan.checks if one["state"] == "warning"]})
    if not before:
        write_inside(plan)
    take(context, plan, operations(context, values))
    if before:
        again(context, plan, site, before)
    look(context, plan, site, serving)


def owned(plan, program, mine):
    """Whether the program's section stands in a file that this step writes."""
    return any(change.path in mine and not change.inside and ("[%s:%s]" % (program.section.kind, program.section.name)) in change.text for change in plan.changes)


def write_inside(plan):
    """The new site's own uwsgi.ini: its places of its own."""
    for change in plan.changes:
        if change.inside:
            if not os.path.isfile(change.path) or os.path.islink(change.path):
                raise Failure("there is no file %s, which production's program has: resume from the copy" % change.path)
            state = os.stat(change.path)
            work = "%s.%s.new~" % (change.path, os.urandom(4).hex())
            fd = os.open(work, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
            try:
                with os.fdopen(fd, "wb") as out:
                    out.write(iniparts.encoded(change.text, open_bytes(change.path)))
                    os.fchmod(fd, state.st_mode & 0o7777)
                    if state.st_gid != os.getegid():
                        os.fchown(fd, -1, state.st_gid)
                os.replace(work, change.path)
            except BaseException:
                os.unlink(work)
                raise
            say("written: %s" % change.path)


def open_bytes(path):
    with open(path, "rb") as source:
        return source.read()


def take(context, plan, todo):
    """Does the operations. Where supervisor does not take the files they are put back: its next start would fail with them, and end every site."""
    try:
        rootops.perform(context, todo)
    except Failure:
        if plan.daemon and any(not one.inside for one in plan.changes):
            say("supervisor did not take it: what was written is put back")
            rootops.revert(context, context.step)
        raise


def again(context, plan, site, before):
    """One that ran already takes the new code: by its touch-reload, else by a restart of this program alone."""
    path = os.path.join(site.path, "wsgi.py")
    if os.path.isfile(path):
        os.utime(path)
    inis = [uwsgiini.ini_of(one.words) for one in plan.programs if one.name in before]
    if all(ini and uwsgiini.has(cronfiles.text(ini), "touch-reload") for ini in inis):
        say("%s runs already, and loads the new code by itself" % ", ".join(before))
    elif siteprograms.may_ask(context, plan.daemon):
        status, text = siteprograms.control(context, plan.daemon, "restart", *before)
        say(text)
    else:
        context.report({"warnings": ["%s ran already: it is to be restarted by somebody with root's rights" % ", ".join(before)]})


def look(context, plan, site, serving):
    if plan.daemon and serving:
        late = [one for one in serving if not siteprograms.runs(plan.daemon, site, one)]
        if late and siteprograms.may_ask(context, plan.daemon):
            status, text = siteprograms.control(context, plan.daemon, "start", *[one.name for one in late])   # with autostart off it would wait for ever
            say(text)
        siteprograms.wait_running(context, plan.daemon, site, serving)
    names = [one.name for one in plan.units if one.serves]
    if names:
        siteprograms.wait_units(context, names)
    if not serving and not names:
        say("nothing is started: %s" % ("production has no program that serves it" if plan.kind != "none" else "it is not known how production is run"))


@action
def setup_services_away(context, values):
    """Takes away what this chain's step wrote, and ends those programs first or with it."""
    told = context.report_of(context.step).get("services") or {}
    site = sitenamed.Site(context.site)
    daemon = next((one for one in supervisor.running()[0] if one.conf == told.get("conf")), None)
    held = rights.of(context)
    runs = []
    for name in told.get("units") or []:
        if siteprograms.active(name):
            runs.append(rootops.run(["systemctl", "disable", "--now", name], words="systemd stops %s" % name))
    after = []
    if daemon and told.get("groups"):
        after.append(siteprograms.update_operation(daemon, told["groups"], "supervisor lets go of %s" % ", ".join(told["groups"])))
    if told.get("units"):
        after.append(rootops.run(["systemctl", "daemon-reload"], words="systemd reads its units again"))
    files, _ = rootops.back(context, context.step, held)
    files = [one for one in files if rootops.to_do(one, held)]
    if held.kind == "none" and not all(map(rootops.own, runs + files + after)) and (runs or files):
        raise administrator.refusal(context, runs + files + after)
    for one in runs:
        rootops.order(held, one)
    changed = rootops.revert(context, context.step)
    if changed or files:
        for one in after:
            letting_go(held, one)
    if daemon:
        mine = set(told.get("groups") or ())
        left = [one for one in supervisor.Supervisor(daemon.conf, daemon.pid, daemon.uid).sections() if one.name in mine]
        programs = [one for one in siteprograms.processes(daemon, site)]
        if programs and not left:
            gone(context, daemon, site)


def letting_go(held, operation):
    """supervisor may know no such group any more: an earlier undo got that far."""
    say("$ %s" % operation["words"])
    status, output = rootops.ask(held, operation)
    text = output.decode("utf-8", "replace").strip()
    if text:
        say(text)
    if status and "no such group" not in text:
        raise Failure("%s ended with exit status %d" % (operation["words"], status))


def gone(context, daemon, site):
    import time
    begun = time.monotonic()
    while siteprograms.processes(daemon, site):
        if time.monotonic() - begun > siteprograms.PATIENCE:
            raise Failure("a program of %s still runs: supervisorctl -c %s status" % (site.name, daemon.conf))
        time.sleep(siteprograms.PAUSE)
