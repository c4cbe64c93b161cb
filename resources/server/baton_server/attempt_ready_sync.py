# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Readiness of an attempt: the links, and all that the final synchronisation needs. Asked of files and kept facts."""
import os
import time

from . import attempt_client, attempt_quiet, dbidentity, dumpcheck, guards, jobs, nightstate, paths, restorescript, sites, sync_guard, sync_mirror, sync_restore, sync_site, synclog
from .attempt_readiness import Job, check

DUMPS = 2   # beside those of a synchronisation: as at the switch, and as at a cancel


def links(asked):
    """prod and preview lead to two sites, neither within the other, and no other directory's links lead there."""
    for role, real in (("prod", asked.production), ("preview", asked.preview)):
        link = os.path.join(asked.links, role)
        if not real:
            yield check("links", "failed", "%s leads to no site" % link, "set up a preview first" if role == "preview" else "adopt the site first")
        elif not there(real):
            yield check("links", "failed", "%s leads to %s, which holds no Lino project" % (link, real), "look at the links in %s" % asked.links)
    if not asked.production or not asked.preview:
        return
    one, other = os.stat(asked.production), os.stat(asked.preview)
    if (one.st_dev, one.st_ino) == (other.st_dev, other.st_ino) or asked.production.startswith(asked.preview + "/") or asked.preview.startswith(asked.production + "/"):
        yield check("links", "failed", "production and preview are not two sites: %s and %s" % (asked.production, asked.preview), "look at the links in %s" % asked.links)
        return
    foreign = sorted(set(guards.leading_here({"links": asked.links}, asked.preview) + guards.leading_here({"links": asked.links}, asked.production)))
    if foreign:
        yield check("links", "failed", "links in another directory lead to a site of the attempt: %s" % ", ".join(foreign), "remove those, or start the attempt there")
        return
    yield check("links", "passed", "prod leads to %s, preview to %s" % (asked.production, asked.preview))


def there(real):
    try:
        return sites.looks_like_site(real)
    except OSError:
        return False


def sync(asked):
    """The last synchronisation of this preview: good, of this production, young enough; and one of Baton's has counted the rows, as the final one is held against."""
    script = sites.SCRIPT if os.path.lexists(os.path.join(asked.preview, sites.SCRIPT)) else None
    mine = [job for job in (jobs.plain(asked.series, name) for name in jobs.names(asked.series)[:200]) if job and job["site"] == asked.preview]
    found = synclog.last_sync(asked.preview, ["preview"], mine, script)
    todo = "synchronise %s" % os.path.basename(asked.preview)
    kept = paths.read_json(paths.in_state("series", asked.series, "preview.json")) or {}
    if kept.get("site") == asked.preview and kept.get("state") == "half-restored":
        yield check("sync", "failed", "the preview is half restored", todo, kept.get("time") if isinstance(kept.get("time"), str) else None)
        return
    if found is None:
        yield check("sync", "failed", "the preview was never synchronised", todo)
        return
    at = found["ended"] or found["started"]
    source = next((job["source"] for job in mine if job["id"] == found["job"]), "") if found["job"] else ""
    age = time.time() - nightstate.seconds(at)
    if found["state"] == "running":
        yield check("sync", "failed", "a synchronisation is running", "wait until it has ended", found["started"])
    elif found["state"] not in ("succeeded", "differs"):
        yield check("sync", "failed", "the last synchronisation is %s" % found["state"], "see its log, and %s" % todo, at)
    elif source and source != asked.production:
        yield check("sync", "failed", "the last synchronisation was from %s, which is not production" % source, todo, at)
    elif age > asked.max_age * 3600:
        yield check("sync", "failed", "the last good synchronisation is %d hours old, and may be %d" % (age // 3600, asked.max_age), todo, at)
    elif not sync_restore.tables_before(asked.series, asked.preview, asked.production):
        yield check("sync", "failed", "no synchronisation of %s by Lino Baton is known that counted its rows: the final one could not tell rows that are lost from those that never arrive" % os.path.basename(asked.preview),
                    "synchronise %s once with Lino Baton" % os.path.basename(asked.preview), at)
    elif found["state"] == "differs":
        yield check("sync", "warning", "rows differed in the last synchronisation; the final one counts them again", "look at the tables that differ", at)
    else:
        yield check("sync", "passed", "the last synchronisation was good", "", at)


def script(asked):
    """restore2preview.py needs no decision."""
    found = restorescript.document({"series": asked.series, "links": asked.links})
    at = found["freshFrom"] or None
    if found["syntax"]:
        yield check("script", "failed", "restore2preview.py is not Python: line %s: %s" % (found["syntax"]["line"], found["syntax"]["message"]), "mend the restore script", at)
    elif found["state"] == "conflict" and not whole(found["directory"]):   # a start was ended at its dump
        yield check("script", "warning", "the last dump did not come to its end, so nobody knows whether the restore script fits", "the next one tells: synchronise once, or start", at)
    elif found["state"] == "conflict":
        yield check("script", "failed", "restore2preview.py needs a decision: %s" % decisions(found), "open the restore script, and decide", at)
    elif found["state"] == "none":
        yield check("script", "warning", "there is no dump yet, so nobody knows whether the restore script fits", "synchronise once", at)
    else:
        yield check("script", "passed", "restore2preview.py fits the last dump" if found["state"] == "current" else "the next dump brings restore2preview.py up to date by itself", "", at)
    left_out = [one["name"] for one in found["findings"] if one["kind"] == "left-out"]
    if left_out:
        yield check("script", "warning", "restore2preview.py does not load %s%s: what production has there will not be in the new one" % (", ".join(left_out[:10]), " and %d more tables" % (len(left_out) - 10) if left_out[10:] else ""),
                    "let the restore script load what users need, and synchronise", at)


def whole(directory):
    """Whether the dump there has its end and its files."""
    try:
        return all(os.path.isfile(os.path.join(directory, name)) for name in dumpcheck.script(directory)[0])
    except (dumpcheck.Broken, OSError):
        return False


def decisions(found):
    open_ones = [one["name"] for one in found["findings"] if not one["decided"]]
    return ", ".join(open_ones[:5]) or "%d conflicts" % len(found["conflicts"])


def database(asked):
    """Both sites' databases as Django names them: two, and the preview's is no other site's."""
    said = asked.said()
    at = min((one["asked"] for one in said if one["asked"]), default=None)
    for site, one in zip((asked.production, asked.preview), said):
        if one["error"] or not one["database"].get("who"):
            yield check("database", "failed", "Django does not say which database %s uses: %s" % (os.path.basename(site), (one["error"] or "no answer").strip()[-400:]), "see that %s/manage.py check works" % site, at)
            return
    whose = [one["database"]["who"] for one in said]
    if dbidentity.same(*whose) is not False:
        yield check("database", "failed", "the preview's settings name production's database: %s" % dbidentity.words(whose[1]), "give the preview a database of its own in %s/settings.py" % asked.preview, at)
        return
    unread = [one for one in sync_guard.side_by_side(reading, ((asked.production, whose[0], True), (asked.preview, whose[1], False))) if one]
    for detail, todo in unread:
        yield check("database", "failed", detail, todo)
    if unread:
        return
    sync_guard.own_env(asked.production, asked.preview)
    sync_guard.other_sites(Job(asked), asked.production, asked.preview, said[1]["database"])
    for site, one in zip((asked.production, asked.preview), said):
        if one.get("moreDatabases"):
            yield check("database", "warning", "%s has another database beside its default one (%s): no synchronisation brings its rows, and no report of lost changes lists what users change there" % (os.path.basename(site), ", ".join(one["moreDatabases"])),
                        "see that both sites may use it at once, and that nobody misses what is written there within the attempt when you go back", at)
    yield check("database", "passed", "%s uses %s, %s uses %s" % (os.path.basename(asked.production), dbidentity.words(whose[0]), os.path.basename(asked.preview), dbidentity.words(whose[1])), "", at)


def reading(one):
    """(what stands in the way, what to do) where this account cannot read a site's database as the attempt's proofs do, or reads another one; None where it can. one: (site, the database as Django says it, whether its counters must tell of writes)."""
    site, said, counting = one
    name = os.path.basename(site)
    try:
        reader = attempt_client.opened(site)
        state = reader.state()
        other = attempt_client.another(site, state["who"], said)
        if not other:
            attempt_quiet.of(site, None).stamp()
    except (attempt_client.Problem, sync_site.Failure) as problem:
        return ("this account cannot read the database of %s, so that nothing could be proven of it: %s" % (name, problem),
                "let it be read with what DATABASES in %s/settings.py says: with the client of its kind, and the password in PASSWORD or, of MySQL, in the read_default_file, which this account must be allowed to read" % site)
    if other:
        return other, attempt_client.NAME_IT % site
    if counting and reader.written(state, state) is None:
        return "the database of %s does not count what is written, so that no freeze of it could be proven" % name, "set track_counts on in PostgreSQL, or raise MySQL's table_definition_cache above the number of the tables"
    return None


def media(asked):
    """Warnings where users' files of the preview are not below its own media: these are neither compared nor kept at a cancel, and may be production's. Of the code links."""
    name, former = os.path.basename(asked.preview), os.path.basename(asked.production)
    ours, theirs = (said.get("mediaRoot") and os.path.realpath(said["mediaRoot"]) for said in reversed(asked.said()))
    if ours and ours == theirs:
        yield check("links", "warning", "%s and %s keep their media in one directory, %s: what users change there during the attempt is changed for both, and no report lists it" % (name, former, ours),
                    "give %s a MEDIA_ROOT of its own" % name)
    elif ours and ours != os.path.realpath(os.path.join(asked.preview, "media")):
        yield check("links", "warning", "%s keeps its media in %s, which is not its media directory: no synchronisation brings production's files there, and no report lists what users upload" % (name, ours),
                    "let MEDIA_ROOT of %s be its media directory; that may be a link to another disk" % name)
    for path, real in sync_mirror.leading_out(os.path.join(asked.preview, "media"), asked.preview):
        if (real + "/").startswith(asked.production + "/"):
            yield check("links", "warning", "%s leads into %s, to %s: what users change there during the attempt is changed for %s as well, and no report lists it" % (path, former, real, former),
                        "lead it elsewhere where users may change something there")


def rights(asked):
    """What this user may write, and whether root's rights are there where they are needed. After the programs: they tell what is needed."""
    sync_guard.rights(asked.production, asked.preview, sync_guard.snapshot(Job(asked)))
    from . import attempt_ready_site
    closed = [path for path in (asked.links, asked.production, asked.preview) if not os.access(path, os.W_OK | os.X_OK)]
    if closed:
        yield check("rights", "failed", "this user may not write into %s" % ", ".join(closed), "let the group of the maintainers write there")
        return
    asked.root, why = attempt_ready_site.needs_root(asked)
    kind = asked.rights["kind"]
    if asked.root and not asked.may_root:
        yield check("rights", "failed", "%s, and %s has no root's rights%s" % (why, asked.rights["user"] or "this user", ", or gave no password for sudo" if asked.context is not None else ""),
                    "let the user run sudo, or a supervisor of its own run the sites")
    elif asked.root and asked.by_self and kind == "password":
        yield check("rights", "failed", "%s, and sudo asks for a password, which nobody types when it starts by itself" % why, "start it by hand, or let sudo ask for none")
    elif asked.root and asked.cancels and kind == "password":
        yield check("rights", "failed", "%s, and sudo asks for a password, which nobody types when it is cancelled by itself" % why, "plan a reminder at the end, or let sudo ask for none")
    else:
        yield check("rights", "passed", "%s: %s" % (why, {"root": "the user is root", "sudo": "sudo asks nothing", "password": "sudo asks for a password"}.get(kind, "")) if asked.root else "no root's rights are needed")


def disk(asked):
    """Room for a synchronisation, and for the two dumps that tell later what was changed."""
    job = Job(asked)
    said = [one["database"] for one in asked.said()]
    space, last = {}, sync_site.last_good(job) or {}
    for path, size, inodes in sync_guard.needs(job, asked.production, asked.preview, said):
        sync_guard.add(space, path, size, inodes)
    sizes = last.get("sizes") or {}
    dump = sizes.get("dump") or said[0].get("bytes") or 0
    sync_guard.add(space, paths.make_directory(paths.in_state("series", asked.series)), DUMPS * dump * sync_guard.MARGIN, 0)
    asked.space = [{"path": one["path"], "needed": one["needed"], "free": one["free"]} for one in space.values()]
    short = ["%s has %s free, and needs %s" % (one["path"], sync_guard.mb(one["free"]), sync_guard.mb(one["needed"])) for one in space.values() if one["needed"] > one["free"]]
    short += ["%s has room for %d files, and needs %d" % (one["path"], one["freeInodes"], one["inodes"]) for one in space.values() if one["hasInodes"] and one["inodes"] > one["freeInodes"]]
    if short:
        yield check("disk", "failed", "; ".join(short), "make room: old snapshots, backups and logs are the usual places")
    else:
        yield check("disk", "passed", "; ".join("%s: %s needed, %s free" % (one["path"], sync_guard.mb(one["needed"]), sync_guard.mb(one["free"])) for one in space.values()))
