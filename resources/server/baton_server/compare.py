# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What differs between two sites of a series: packages, plugins, settings, rows per table, sizes. What cannot be told is a sentence in "problems"."""
import json
import os

from . import attempts, children, files, guards, jobs, series, sites, sync_guard
from .errors import bad

LIMIT = 180        # seconds for a site's Django
DU_LIMIT = 60      # seconds for one directory
APART = ("env", "media", "log")
PLACE = os.path.dirname(os.path.abspath(__file__))


def compare(params):
    """The document of docs/setup.md, section Comparison."""
    identity, links = params.get("series"), params.get("links")
    if not isinstance(identity, str) or not jobs.SERIES_ID.fullmatch(identity):
        raise bad("series is not a series' id")
    for path in (links, params.get("site"), params.get("other")):
        if not isinstance(path, str) or not path.startswith("/") or "\0" in path:
            raise bad("links, site and other are absolute paths")
    pair = [guards.member({"links": links, "series": identity}, params[key]) for key in ("site", "other")]
    if pair[0] == pair[1]:
        raise bad("site and other are one site")
    salt = os.urandom(16).hex()
    sides = sync_guard.side_by_side(lambda real: Side(real, salt), pair)
    problems = [problem for side in sides for problem in side.problems]
    return {"sites": [{"name": os.path.basename(real), "path": real, "state": state_of(identity, links, real)} for real in pair],
            "packages": by_name("name", *(side.packages for side in sides)), "plugins": by_name("name", *(side.plugins for side in sides)),
            "settings": settings(*(side.settings for side in sides)), "tables": by_name("table", *(side.tables for side in sides)),
            "sizes": [{"what": what, "left": sides[0].sizes.get(what), "right": sides[1].sizes.get(what)} for what in ("project", "env", "media", "database", "log")], "problems": problems}


def state_of(identity, links, real):
    """production, preview, in-attempt, standing-by, old or not-linked."""
    leads = {role: os.path.realpath(os.path.join(links, role)) for role in series.ROLES if os.path.islink(os.path.join(links, role))}
    part = attempts.part(attempts.glance(identity)[0], real, leads.get("prod"))
    if part:
        return part
    if leads.get("prod") == real:
        return "production"
    if leads.get("preview") == real:
        return "preview"
    return "old" if real in jobs.former_production(identity) else "not-linked"


class Side:
    """What one site says: packages, plugins, tables: {name: value}; settings: {name: [text, digest]}; sizes: {what: bytes or None}."""

    def __init__(self, real, salt):
        self.problems = []
        name = os.path.basename(real)
        self.packages = dict(sites.versions(real)[0])
        if not self.packages:
            self.problems.append("%s: its env names no packages" % name)
        said = ask(real, "plugins,settings,counts", salt)
        if said["error"]:
            self.problems.append("%s: Django does not start, so plugins, settings, tables and the database's size are not all known: %s" % (name, said["error"]))
        self.plugins = {one["name"]: one["version"] for one in said.get("plugins") or []}
        self.settings = said.get("settings") or {}
        self.tables = said.get("tables") or {}
        if said.get("estimated"):
            self.problems.append("%s: counting took too long, so the rows are the database's own estimate: %s" % (name, ", ".join(said["estimated"])))
        self.sizes = sizes(real, name, self.problems)
        self.sizes["database"] = said.get("databaseSize")


def ask(real, wanted, salt="", limit=LIMIT):
    """What askinsite.py says in the site's own Python; {"error": text} at least. At low priority."""
    argv, env = question(real, wanted, salt)
    if not os.access(argv[0], os.X_OK):
        return {"error": "no Python at %s" % argv[0]}
    status, out, error = children.run(argv, limit, env=env, cwd=real, nice=15, shared=True, limit=16 << 20)
    return taken(status, out, error, env["BATON_NONCE"], limit)


def question(real, wanted, salt=""):
    """(argv, environment) of askinsite.py in the site's own Python."""
    env = {key: value for key, value in os.environ.items() if not key.startswith(("SSH_", "PYTHON", "DJANGO_")) and key != "VIRTUAL_ENV"}
    env.update(PYTHONDONTWRITEBYTECODE="1", PYTHONUNBUFFERED="1", BATON_NONCE=os.urandom(12).hex(), BATON_WANTED=wanted, BATON_SALT=salt)
    code = (files.text(os.path.join(PLACE, "dbidentity.py")) or "") + (files.text(os.path.join(PLACE, "askinsite.py")) or "")
    return [os.path.join(real, "env", "bin", "python"), "-c", code], env


def taken(status, out, error, nonce, limit):
    """What was answered between the two nonces, with "error"."""
    parts = out.decode("utf-8", "replace").split(nonce)
    if len(parts) == 3:
        try:
            said = json.loads(parts[1])
            if isinstance(said, dict):
                return dict(said, error=said.get("error"))
        except ValueError:
            pass
    return {"error": "no answer within %d s" % limit if status is None else "exit status %d: %s" % (status, error.decode("utf-8", "replace").strip()[-1500:])}


def sizes(real, name, problems):
    """Bytes of the project without the others, of env, media and log; a link's target counts where the site alone has it."""
    found = {}
    for what in APART:
        path = os.path.join(real, what)
        found[what] = used([os.path.realpath(path)], name, problems) if os.path.isdir(path) else None
    found["project"] = used(["--exclude=%s" % os.path.join(real, what) for what in APART] + [real], name, problems)
    return found


def used(words, name, problems):
    status, out, error = children.run(["du", "-sk"] + words, DU_LIMIT, nice=19)
    head = out.split(None, 1)
    if status is None or not head or not head[0].isdigit():
        problems.append("%s: the size of %s is not known: %s" % (name, words[-1], "du took too long" if status is None else error.decode("utf-8", "replace").strip()[-300:]))
        return None
    return int(head[0]) * 1024


def by_name(word, left, right):
    """[{word, "left", "right"}] of everything that either has."""
    return [{word: name, "left": left.get(name), "right": right.get(name)} for name in sorted(set(left) | set(right))]


def settings(left, right):
    """[{"name", "left", "right", "masked"}]: of secrets only whether they are the same."""
    found = []
    for name in sorted(set(left) | set(right)):
        one, other = left.get(name), right.get(name)
        masked = any(side is not None and side[1] for side in (one, other))
        if masked:
            texts = ("", "") if one == other else ("1" if one else "", "2" if other else "")
        else:
            texts = (one[0] if one else "", other[0] if other else "")
        found.append({"name": name, "left": texts[0], "right": texts[1], "masked": masked})
    return found
