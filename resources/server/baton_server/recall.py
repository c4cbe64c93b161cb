# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A former production becomes the preview again, so that an attempt in the other direction can go back to it: what that means is told first, and nothing of its data changes before the next synchronisation."""
import ast
import os
import time

from . import attempt_client, attempt_itself, attempt_programs, attempts, guards, iniparts, jobs, oldsite, paths, probe, rights, rootops, settings_edit, setup_files, setup_settings, setup_subject, siteprograms, sites, sync_site
from .errors import CallError, bad
from .sync_page import MARK
from .sync_site import Failure, Refusal, action, say

NAMED = 12   # tables and columns that a sentence names


class Former:
    """name, path: of the site that was production; production: (name, real path) of what is now. record: of the attempt that was kept instead of it, or None."""

    def __init__(self, identity, links, site, hosts):
        self.series, self.links = identity, links
        self.subject = setup_subject.Subject(identity, links, os.path.basename(site), hosts, {})
        self.path, self.name = site, os.path.basename(site)
        self.production = self.subject.old, self.subject.production
        self.record = kept_over(identity, site)
        self.old = oldsite.Old(identity, links, site)

    def there(self):
        try:
            return sites.looks_like_site(self.path)
        except OSError:
            return False


def kept_over(series, site):
    """The newest attempt of the series that was kept, whose former production the site is; None where there is none."""
    base, found = paths.in_state("series", series, "attempts"), None
    try:
        names = sorted(name for name in os.listdir(base) if attempts.ID.fullmatch(name))
    except OSError:
        return None
    for name in names:
        record = attempts.load(os.path.join(base, name, "attempt.json"))[0]
        if record is not None and record["state"] == "kept" and record["former"] == site:
            found = record
    return found


def newest(series, links):
    """The site that was production last before what is now, as far as is known; raises refused."""
    production = os.path.realpath(os.path.join(links, "prod"))
    attempt = attempts.glance(series)[0]
    if attempt is not None and attempt["state"] == "kept" and attempt["former"] != production:
        return attempt["former"]
    for site in reversed(jobs.production_log(paths.in_state("series", series, "production.jsonl"))):
        if site != production and kept_over(series, site) is not None:
            return site
    raise CallError("refused", "no attempt of the series was kept", {"code": "state", "found": "there is no former production to go back to", "production": guards.production_words(links),
                                                                   "todo": "name the site that was production: --site"})


# What it means

def survey(params):
    """{"name", "site", "production": {"name", "path"}, "address", "productionAddress", "checks", "rights"}: docs/attempt.md, "Going back after a keep"."""
    identity, links, site = params.get("series"), params.get("links"), params.get("site") or ""
    if not isinstance(identity, str) or not jobs.SERIES_ID.fullmatch(identity):
        raise bad("series is not a series' id")
    if not isinstance(links, str) or not links.startswith("/") or "\0" in links or not isinstance(site, str) or site and not site.startswith("/") or "\0" in site:
        raise bad("links and site are absolute paths")
    site = os.path.join(os.path.realpath(os.path.dirname(site)), os.path.basename(site)) if site else newest(identity, links)
    former = Former(identity, links, site, probe.directories(params, "vhosts"))
    had = rights.survey()
    return {"name": former.name, "site": former.path, "production": {"name": former.production[0], "path": former.production[1]}, "address": former.subject.address,
            "productionAddress": former.subject.production_address, "checks": checks(former, had["kind"], set_aside=params.get("setAside") is True), "rights": dict(had, needed=former.there() and needs_root(former.path))}


def needs_root(site):
    known = attempt_programs.Programs(site)
    programs, units = known.serving()
    return bool(units) or bool(programs) and known.daemon is not None and not known.daemon.own()


def check(code, state, detail, todo=""):
    return {"code": code, "state": state, "detail": paths.clean(detail), "todo": paths.clean(todo)}


def checks(former, kind, lock=True, set_aside=False):
    """[check]: what stands in the way, then what going back means. lock: whether somebody else's lock counts."""
    problem, todo = standing(former, set_aside)
    found = [check("state", "failed" if problem else "passed", problem or "%s was production, and no link leads to it" % former.name, todo)]
    attempt, damaged = attempts.glance(former.series)
    if damaged or attempt and attempt["state"] in attempts.UNDER_WAY + ("planned",):
        found.append(check("attempt", "failed", damaged or "an upgrade attempt is %s: %s -> %s" % (attempt["state"], attempt["from"], attempt["to"]), "withdraw, keep or cancel it first"))
    holder = jobs.holder(former.series) if lock else None
    if holder:
        found.append(check("locked", "failed", "%s works on the series: %s" % (holder.get("who") or "somebody", holder.get("operation") or ""), "wait until that has ended"))
    if former.there() and former.path != former.production[1]:
        found += meaning(former)
        if kind == "none" and needs_root(former.path):
            found.append(check("rights", "administrator", "its programs are root's, and there are no rights to start them", "have the script run by an administrator"))
    return found


def standing(former, set_aside):
    """(why the site cannot become the preview, what to do); ("", "") where it can."""
    if former.path == former.production[1]:
        return "%s is production" % former.name, "look at the sites again"
    if not former.there():
        words, todo = retired(former)
        return "%s is no longer there%s" % (former.path, words), todo
    if former.path not in jobs.former_production(former.series):
        return "%s was never production" % former.name, "set up a new preview instead"
    leading = [link for link in former.old.links_here() if os.path.realpath(link) == former.path]
    own = os.path.join(os.path.realpath(former.links), "preview")
    if [link for link in leading if os.path.join(os.path.realpath(os.path.dirname(link)), os.path.basename(link)) != own]:
        return "%s lead%s to it" % (" and ".join(leading), "" if len(leading) > 1 else "s"), "look at the links"
    if leading:
        return "%s is the preview already" % former.name, "synchronise it, then plan or start the attempt"
    words, todo = retired(former)
    if words:
        return "%s is being removed%s" % (former.name, words), todo
    other = former.subject.preview
    if other is not None and os.path.isdir(other[1]) and not set_aside:
        return "the series has a preview: %s" % other[0], "go on with that, or set it aside: its link goes, and it stays as it is"
    return "", ""


def retired(former):
    """(what is known of a retirement that began to remove the site, what to do): ("", todo) where there was none."""
    for name in jobs.names(former.series):
        job = jobs.plain(former.series, name)
        if job is None or job["operation"] != "retire" or job["site"] != former.path or job["rehearsal"] or job["undoes"]:
            continue
        begun = [one["id"] for one in job["steps"] if one["state"] not in ("waiting", "skipped")]
        if not {"vhost", "services", "database", "directory"} & set(begun):
            continue
        kept = ((paths.read_json(paths.in_state("series", former.series, "jobs", name, "report.snapshot.json")) or {}).get("snapshot") or {}).get("directory") or ""
        return ": it was retired by %s (%s)%s" % (job["by"] or "somebody", (job["started"] or "")[:10], "; its last snapshot is in %s" % kept if kept else ""), \
            "there is no way back to it but from its last snapshot: README.txt in it says how" if kept else "there is no way back to it"
    return "", "look at the sites again: there is no way back to a site that is gone"


def meaning(former):
    """[check]: each consequence of going back to the site, in the order in which it comes."""
    name, new = former.name, former.production[0]
    told = [check("age", "passed", age(former))]
    ours, theirs = version(former.path), version(former.production[1])
    told.append(check("version", "warning", "the older code comes back: %s runs %s, and %s runs %s" % (name, ours, new, theirs) if ours != theirs else
                      "the former code comes back: by their packages' versions both run %s" % ours))
    told += model(former.path, former.production[1])
    when = former.record["frozen"] if former.record else None
    kept = kept_dump(former)
    told.append(check("data", "warning", "the next synchronisation overwrites the database and the media of %s, as they were %s, with those of %s: they are gone then%s"
                        % (name, "at the freeze of %s" % when if when else "when it ceased to be production", new, ". %s" % kept if kept else ""), "copy what you may need of it before you synchronise"))
    told.append(check("attempt", "warning", "users get nothing of it before a new attempt, from %s to %s, is planned or started: it freezes %s, brings its data over once more, and can be cancelled or kept like any other" % (new, name, new)))
    return told


def age(former):
    """How long the site was promised to stay."""
    until = former.old.keep_until()
    day = oldsite.day(until)
    if day is None:
        return "nobody agreed on a day until which %s stays" % former.name
    if day > time.time():
        return "%s was promised to stay until %s, and may be retired from then on: as the preview it may not" % (former.name, until)
    return "the day until which %s was promised to stay is over (%s); it was not retired yet, and as the preview it may not be" % (former.name, until)


def version(site):
    """What the site runs, as its environment's packages say."""
    said = sites.describe(site)
    words = ["%s %s" % (said["application"], said["version"])] if said["application"] and said["version"] else []
    return ", ".join(words + (["Lino %s" % said["lino"]] if said["lino"] else [])) or "a version that is not known"


def model(old, new):
    """[check]: what the database of the new site has that the old one's does not, and the other way round."""
    todo = "after a synchronisation that fails: baton restore-script --edit takes out of restore2preview.py what the older code does not know; then synchronise again"
    try:
        ours, theirs = (attempt_client.opened(one) for one in (old, new))
        before, now = ours.tables(), theirs.tables()
        told = lost(before, now, theirs) + missing(before, now)
    except (attempt_client.Problem, Failure, OSError, ValueError, KeyError) as problem:
        told, before = ["the two databases cannot be compared: %s" % problem], {}
    if not told:
        return [check("model", "warning", "the tables and columns of both databases are the same now; what changes in them by then, or in the meaning of values, the older code may not load", todo)]
    return [check("model", "warning", "the data model of the newer code may not load into the older: " + "; ".join(told), todo)]


def lost(before, now, reader):
    """Sentences on what only the new database has."""
    tables = sorted(set(now) - set(before) - {"lino_baton_site"})
    counts = reader.counts(tables) if tables else {}
    columns = ["%s.%s" % (name, column) for name in sorted(set(before) & set(now)) for column in now[name].columns if column not in before[name].columns]
    told = ["only the newer one has the table%s %s, whose rows are lost" % ("s" if len(tables) > 1 else "", listed(["%s (%d row%s)" % (one, counts[one], "" if counts[one] == 1 else "s") for one in tables]))] if tables else []
    return told + (["only the newer one has the column%s %s, whose values are lost" % ("s" if len(columns) > 1 else "", listed(columns))] if columns else [])


def missing(before, now):
    """Sentences on what only the old database has: nothing comes for it."""
    absent = sorted(set(before) - set(now) - {"lino_baton_site"})
    absent += ["%s.%s" % (name, column) for name in sorted(set(before) & set(now)) for column in before[name].columns if column not in now[name].columns]
    return ["only the older one has %s: nothing comes for it, and what it holds is gone" % listed(absent)] if absent else []


def listed(names):
    return ", ".join(names[:NAMED]) + (" and %d more" % (len(names) - NAMED) if len(names) > NAMED else "")


def kept_dump(former):
    """A sentence on the dump that the attempt made of that data, where it is there."""
    place = os.path.join(attempts.place(former.series, former.record["id"]), "switch") if former.record else ""
    return "A dump of them, as the newer code loaded them, is in %s for 90 days after that attempt" % place if place and os.path.isdir(place) else ""


def direction(asked):
    """A part of the readiness (attempt_readiness.Asked): an attempt that goes back to a former production says so."""
    from .attempt_readiness import check as told
    record = kept_over(asked.series, asked.preview)
    if record is None:
        return
    new, name = os.path.basename(asked.production), os.path.basename(asked.preview)
    yield told("direction", "warning", "this attempt goes back: %s was production until %s kept %s in its place (%s). The older code comes back, %s instead of %s"
               % (name, record["endedBy"] or "somebody", record["to"], (record["ended"] or "")[:10], version(asked.preview), version(asked.production)), "tell the users what they will miss", record["ended"])
    for one in model(asked.preview, asked.production):
        yield told("direction", "warning", one["detail"], "look at the tables of the last synchronisation that differ: what the final one does not bring over is lost for the users of %s if it is kept" % new, None)


# The plan's steps

def of_context(context, values):
    hosts = [one for one in values.get("vhosts") or [] if isinstance(one, str) and one.startswith("/")]
    former = Former(context.series, context.links, os.path.realpath(context.site), hosts)
    if former.production[1] != os.path.realpath(context.source):
        raise Refusal("switched", "the links changed since this was planned", "prod leads to %s" % former.production[1], "look at the sites again")
    return former


@action
def recall_check(context, values):
    """Refused where it may not become the preview, and where its name was not typed. A job that goes on finds the link made."""
    former = of_context(context, values)
    linked = sync_site.first_said(context, "link", "earlier") is not None
    for one in checks(former, rights.of(context).kind, lock=False, set_aside=values.get("earlier") == "set-aside"):
        say("%s %s: %s" % (one["state"], one["code"], one["detail"]))
        if one["state"] == "failed" and not (linked and one["code"] == "state" and os.path.realpath(os.path.join(context.links, "preview")) == former.path):
            raise Refusal(one["code"], "%s cannot become the preview again" % former.name, one["detail"], one["todo"])
    if values.get("confirm") == former.name:
        return
    if context.rehearsal:
        say("the name %s is to be typed before" % former.name)
        return
    raise Refusal("confirm", "the site's name was not typed", "%r is not %s, whose data the next synchronisation overwrites" % (values.get("confirm") or "", former.name), "read what it means, and type the name %s" % former.name)


@action
def recall_settings(context, values):
    """The site is neutral from its next start on, and answers under both addresses. A block that is there already stays."""
    site = os.path.realpath(context.cwd)
    if os.path.realpath(os.path.join(context.links, "prod")) == site:
        raise Refusal("switched", "this is the production site", "prod leads to %s" % site, "look at the links")
    said = attempt_itself.said(site)
    if said is None:
        context.report({"made": True})
        setup_files.replace(site, setup_settings.PREVIEW, ("%s%s is a preview of %s.\n" % (MARK, os.path.basename(site), os.path.basename(context.source))).encode("utf-8", "replace"))
    say("%s is there: no mail, no background jobs" % os.path.join(site, setup_settings.PREVIEW))
    text, hosts = setup_settings.Text(site), [host for host in (setup_settings.host_of(values.get(key)) for key in ("address", "productionAddress")) if host]
    try:
        if not attempt_itself.has_block(site):
            text.text = setup_settings.with_block(text.text, hosts, values.get("address") or "")[0]
        elif hosts:
            text.text = settings_edit.hosts(text.text, hosts) or text.text
        data = text.data()
        compile(data, "settings.py", "exec", ast.PyCF_ONLY_AST, True)
    except (SyntaxError, ValueError) as error:
        raise Refusal("review", "%s/settings.py is no Python that can be changed" % site, str(error), "see that it starts: %s/manage.py check" % site)
    if data != text.before:
        setup_files.replace(site, "settings.py", data)
        say("settings.py has Lino Baton's block, and the hosts %s" % (", ".join(hosts) or "that it had"))


@action
def recall_settings_back(context, values):
    """PREVIEW goes where this chain made it: nothing runs the site, and its settings do not look for anything then."""
    site = os.path.realpath(context.cwd)
    said = attempt_itself.said(site)
    if sync_site.first_said(context, context.step, "made") and said is not None and said.startswith(MARK):
        os.unlink(os.path.join(site, setup_settings.PREVIEW))
        say("%s is gone" % os.path.join(site, setup_settings.PREVIEW))


def programs_operations(context, values):
    """For an administrator as well; of actions.PRIVILEGED. What serves the site starts, at the next boot too; nothing else of it does."""
    known = attempt_programs.Programs(os.path.realpath(context.site))
    programs, units = known.serving()
    idle = [one for one in programs if not known.runs(one)]
    todo = []
    if idle:
        todo.append(rootops.run(known.daemon.argv("start", *[name for one in idle for name in known.names(one)]), words="supervisor starts %s" % attempt_programs.words(idle), root=not known.daemon.own()))
    if units:
        names = [one.name for one in units]
        todo.append(rootops.run(["systemctl", "enable", "--now"] + names, words="systemd starts %s, at the next boot as well" % ", ".join(names), unless=runs_for_good(names)))
    return todo + written(known, programs, "true", "")


def runs_for_good(names):
    """A command that says by exit status 0 that all of these units run and are enabled."""
    return ["/bin/sh", "-c", 'for one in "$@"; do systemctl is-active --quiet "$one" && systemctl is-enabled --quiet "$one" || exit 1; done', "sh"] + names


def written(known, programs, value, comment):
    """Writes of supervisor's files in which these programs' autostart has this value."""
    changed = {}
    for one in programs:
        if attempt_programs.off_at_boot(one) == (value == "true"):
            attempt_programs.put(changed, known.daemon, one, value, comment)
    made = []
    for path, text in sorted(changed.items()):
        with open(path, "rb") as source:
            made.append(rootops.write(path, iniparts.encoded(text, source.read()), os.stat(path).st_mode & 0o7777))
    return made


@action
def recall_programs(context, values):
    """What serves the site runs: neutral, and behind its page until it is synchronised."""
    site = os.path.realpath(context.site)
    if attempt_itself.said(site) is None or not attempt_itself.has_block(site):
        raise Refusal("guard", "the site is not neutral", "%s has no %s, or its settings do not look for it" % (site, setup_settings.PREVIEW), "resume the job from its settings")
    known = attempt_programs.Programs(site, context)
    programs, units = known.serving()
    if programs or units:
        rootops.perform(context, programs_operations(context, values))
    else:
        attempt_itself.asleep(site)
    if programs:
        siteprograms.wait_running(context, known.daemon, known.site, programs)
    siteprograms.wait_units(context, [one.name for one in units])
    attempts.note(context.series, "recalled", context.by or "", "", context.job, "%s is the preview of %s" % (os.path.basename(site), os.path.basename(context.source)))


def away_operations(context, values):
    """For an administrator as well: what recall-programs started stops, for the next boot too."""
    known = attempt_programs.Programs(os.path.realpath(context.site))
    programs, units = known.serving()
    running = [one for one in programs if known.runs(one)]
    todo = []
    if running:
        todo.append(rootops.run(known.daemon.argv("stop", *[name for one in running for name in known.names(one)]), words="supervisor stops %s" % attempt_programs.words(running), root=not known.daemon.own()))
    if units:
        names = [one.name for one in units]
        todo.append(rootops.run(["systemctl", "disable", "--now"] + names, words="systemd stops %s, for the next boot as well" % ", ".join(names), unless=attempt_programs.off(names)))
    return todo + written(known, programs, "false", attempt_programs.OFF % os.path.basename(context.source))


@action
def recall_programs_away(context, values):
    """The site is an old one again: nothing of it runs. Its page has stayed, unless it was synchronised meanwhile."""
    site = os.path.realpath(context.site)
    link = os.path.join(context.links, "preview")
    if os.path.realpath(os.path.join(context.links, "prod")) == site:
        raise Refusal("switched", "this is the production site", "prod leads to %s" % site, "look at the links")
    known = attempt_programs.Programs(site, context)
    programs, units = known.serving()
    running = [one for one in programs if known.runs(one)]
    rootops.perform(context, away_operations(context, values))
    attempt_programs.gone(context, site, running)
    siteprograms.wait_units(context, [one.name for one in units], False)
    say("nothing of %s runs%s" % (site, "" if os.path.islink(link) and os.path.realpath(link) == site else ", and no link leads to it"))
