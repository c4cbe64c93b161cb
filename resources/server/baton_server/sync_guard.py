# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must hold before anything is done: direction, databases, room, rights. Files are asked first; Django only where what it said is out of date."""
import glob
import os
import time

from . import dbidentity, facts, files, series, sites, sync_site
from .sync_site import Refusal, action, say

MARGIN = 1.2
LEAST = 64 << 20            # bytes that are asked for in any case
INODES = 1000
WALK_SECONDS, WALK_FILES = 20.0, 300000
LOCAL = ("", "localhost", "127.0.0.1", "::1")


@action
def sync_guard(context, values):
    """Reports the room ("space"), refuses where a guardrail stands in the way. Changes nothing."""
    context.report({"preview": sync_site.preview_state(context) if sync_site.preview_state(context) == "half-restored" else
                    "page" if shows_a_page(values["preview"]) else "untouched"})
    production, preview = sync_site.direction(context, values["production"], values["preview"])
    say("prod leads to %s, preview to %s" % (production, preview))
    own_env(production, preview)
    asked = databases(production, preview)
    other_sites(context, production, preview, asked[1])
    room(context, production, preview, asked)
    rights(production, preview, snapshot(context))
    if os.geteuid() == 0:
        context.report({"warnings": ["the sync runs as root, and so does the sites' code"]})


def shows_a_page(preview):
    """Whether its data may be less than whole behind a page; that of a former production which stands still, or was just recalled, is not."""
    from . import sync_page
    path = os.path.join(preview, sync_site.PAGE)
    return os.path.lexists(path) and not sync_page.read(path, False).startswith(("%skept " % sync_page.MARK).encode())


def snapshot(context):
    """The name of the dump's directory, as the plan's other steps have it."""
    for step in context.plan.get("steps", ()):
        found = (step.get("run") or {}).get("with") or {}
        if isinstance(found.get("directory"), str):
            return found["directory"]
    return "snapshot2preview"


def own_env(production, preview):
    """A restore makes the env's migrations anew, and collects static files into it."""
    env, other = (os.path.realpath(os.path.join(site, "env")) for site in (preview, production))
    if os.path.isdir(env) and (env == other or env.startswith((other + "/", production + "/")) or other.startswith(env + "/")):
        raise Refusal("guard", "the preview's env is production's", "%s/env is %s, and a restore writes migrations and static files there" % (preview, env),
                      "give the preview an env of its own: python3 -m venv, and what %s/bin/pip freeze names" % other)


# Databases

def databases(production, preview):
    """What Django says of both sites' databases; refused where they are one, or where one does not say."""
    found = []
    for site, word, said in zip((production, preview), ("production", "the preview"), side_by_side(ask, (production, preview))):
        if said["error"] or not dbidentity.known(said["database"].get("who")):
            raise Refusal("database", "%s does not say which database it uses" % word, said["error"] or "no answer", "see that its database works: %s/manage.py check" % site)
        found.append(said["database"])
        say("%s uses %s" % (word, dbidentity.words(said["database"]["who"])))
    same = dbidentity.same(found[0]["who"], found[1]["who"])
    if same is None or same:
        raise Refusal("database", "the preview's settings name production's database", "%s: %s; %s: %s" % (
            production, dbidentity.words(found[0]["who"]), preview, dbidentity.words(found[1]["who"])), "give the preview a database of its own in %s/settings.py" % preview)
    return found


def side_by_side(function, values):
    """function of each value, all at the same time: two starts of Django take as long as one."""
    import threading
    results = [None] * len(values)

    def work(number):
        try:
            results[number] = function(values[number])
        except Exception as error:
            results[number] = error
    threads = [threading.Thread(target=work, args=(number,)) for number in range(len(values))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for result in results:
        if isinstance(result, Exception):
            raise result
    return results


def ask(site):
    """The kept facts where they are of now and of this kind; else Django's answer."""
    said = facts.facts({"site": site})
    if said["error"] or "who" not in said["database"] or "mediaRoot" not in said or "relations" not in said:
        said = facts.facts({"site": site, "refresh": True})
    return said


def other_sites(context, production, preview, said=None):
    """Refused where the settings of another site on this server name the preview's database. Read from files only.

    said: what Django says of the preview's database."""
    own = files.parsed(os.path.join(preview, "settings.py"), sites.settings.read)["database"]
    mine = [one for one in (said, own) if one and one.get("engine") and one.get("name")]
    _, found = series.discover(series.default_roots() + [os.path.realpath(context.links)])
    others = sorted({real for one in found for _, real in one.sites if real != preview})
    for real in others:
        theirs = files.parsed(os.path.join(real, "settings.py"), sites.settings.read)["database"]
        if theirs and any(alike(theirs, one) for one in mine):
            raise Refusal("database", "another site's settings name the preview's database", "%s and %s: %s" % (real, preview, theirs["name"]),
                          "give each of the two sites a database of its own")


def alike(one, other):
    """Whether two settings name one database, as far as texts can tell."""
    kind = dbidentity.family(one["engine"])
    if not kind or kind != dbidentity.family(other["engine"]) or not one["name"]:
        return False
    if kind == "sqlite3":
        return bool(dbidentity.same({"engine": kind, "path": os.path.realpath(one["name"])}, {"engine": kind, "path": os.path.realpath(other["name"])}))
    return one["name"] == other["name"] and one_server(kind, one, other)


def one_server(kind, one, other):
    """Whether two settings lead to one server: a socket, localhost and 127.0.0.1 may."""
    places = [said.get("host", "") for said in (one, other)]
    sockets = [place.startswith("/") for place in places]
    if all(sockets):
        if os.path.realpath(places[0]) != os.path.realpath(places[1]):
            return False
    elif not all(place in LOCAL or socket for place, socket in zip(places, sockets)) and places[0] != places[1]:
        return False
    default = {"postgresql": "5432", "mysql": "3306"}[kind]
    ports = [str(said.get("port") or "") or default for said in (one, other)]
    if kind == "mysql":   # a socket of MySQL has no port
        ports = [default if socket else port for port, socket in zip(ports, sockets)]
    return ports[0] == ports[1]


# Room

def room(context, production, preview, asked):
    """Refused where a disk does not hold what was measured in the last good run, or is measured now."""
    space = {}
    for path, size, inodes in needs(context, production, preview, asked):
        add(space, path, size, inodes)
    shown, short = [], []
    for one in space.values():
        shown.append({"path": one["path"], "needed": one["needed"], "free": one["free"]})
        say("%s: %s needed, %s free" % (one["path"], mb(one["needed"]), mb(one["free"])))
        if one["needed"] > one["free"]:
            short.append("%s has %s free, and needs %s" % (one["path"], mb(one["free"]), mb(one["needed"])))
        if one["inodes"] > one["freeInodes"] and one["hasInodes"]:
            short.append("%s has room for %d files, and needs %d" % (one["path"], one["freeInodes"], one["inodes"]))
    context.report({"space": shown})
    if short:
        raise Refusal("disk", "there is not enough room on the disk", "; ".join(short), "make room: old snapshots, backups and logs are the usual places")


def add(space, path, size, inodes):
    """Adds to what the path's file system must hold."""
    while not os.path.exists(path):
        path = os.path.dirname(path)
    device = os.stat(path).st_dev
    if device not in space:
        state = os.statvfs(path)
        space[device] = {"path": path, "needed": LEAST, "free": state.f_bavail * state.f_frsize, "inodes": INODES, "freeInodes": state.f_favail, "hasInodes": state.f_files > 0}
    space[device]["needed"] += int(size)
    space[device]["inodes"] += inodes


def needs(context, production, preview, asked):
    """(path, bytes, files) of all that a sync writes."""
    directory = snapshot(context)
    last = sync_site.last_good(context) or {}
    sizes = last.get("sizes") or {}
    mirrored = last.get("site") == preview   # its media are here already: room for what is new
    media, number = sizes.get("media"), sizes.get("mediaFiles")
    if media is None or number is None or not mirrored:
        media, number = walk(os.path.join(production, "media"))
        here, known = walk(os.path.join(preview, "media"))
        media, number = max(media - here, media // 10), max(number - known, 0)
    else:
        media, number = media // 10, number // 10
    database = next((one for one in (sizes.get("database"), asked[0].get("bytes"), asked[1].get("bytes")) if one is not None), 0)
    dump = sizes.get("dump")
    if dump is None:
        dump = max(walk(os.path.join(production, directory))[0], int(database))
    yield os.path.join(production, directory), dump * MARGIN, 0
    yield os.path.join(preview, directory), dump * MARGIN, 0
    yield os.path.join(preview, "media"), media * MARGIN, number
    place = asked[1].get("directory") or ""
    if dbidentity.family(asked[1]["engine"]) == "sqlite3" or asked[1].get("host", "").startswith("/") or asked[1].get("host", "") in LOCAL:
        if place and os.path.isdir(place):
            yield place, database * MARGIN, 0


def walk(path):
    """(bytes, files) below a directory; of a very large one what was counted within the limits."""
    size = count = 0
    end = time.monotonic() + WALK_SECONDS
    waiting = [path]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as scan:
                for entry in scan:
                    count += 1
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    elif entry.is_file(follow_symlinks=False):
                        size += entry.stat(follow_symlinks=False).st_size
        except OSError:
            continue
        if count > WALK_FILES or time.monotonic() > end:
            break
    return size, count


def mb(size):
    return "%d MB" % (int(size) + (1 << 20) - 1 >> 20)


# Rights

def rights(production, preview, directory):
    """Refused where this user may not write what the sync writes."""
    packages = glob.glob(os.path.join(preview, "env", "lib", "python*", "site-packages"))
    dump = os.path.join(production, directory)
    wanted = [dump if os.path.exists(dump) else production, preview]
    wanted += [path for path in [os.path.join(preview, name) for name in ("media", directory, "env/static_root")] if os.path.exists(path)]
    wanted += packages + [path for one in packages for path in (os.path.join(one, "lino", "modlib", "system"),) if os.path.isdir(path)]   # a restore writes migrations there
    closed = [path for path in wanted if not os.access(path, os.W_OK | os.X_OK)]
    if closed:
        raise Refusal("guard", "this user may not write where the sync writes", ", ".join(closed),
                      "let the group write there, for example: chgrp -R www-data %s; chmod -R g+rwX %s; and see that its members use the umask 002" % (closed[0], closed[0]))
