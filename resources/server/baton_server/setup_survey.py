# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""setup.survey: what a set-up would find, would make and would change, put together of its parts, which are asked side by side. Reads only.

A part is survey(subject) -> (its part of the document, [checks]) of its module; subject: setup_subject.Subject."""
from importlib import import_module

from . import paths, rights, rootops, setup_names_free, setup_room, setup_subject, sync_guard
from .setup_subject import check

# key of the document: (module, what stands there where it fails)
PARTS = {
    "tree": ("setup_tree", None),
    "installed": ("setup_installed", {"installed": [], "clones": [], "pull": False}),
    "pythons": ("setup_pythons", []),
    "texts": ("setup_texts", {"files": [], "finds": []}),
    "databases": ("dbadmin", []),
    "web": ("setup_web", {"kind": "none", "state": "new", "changes": [], "certificate": "", "certbot": "", "reload": False, "root": False}),
    "services": ("services", {"kind": "none", "changes": [], "root": False}),
    "rights": ("rights", {"kind": "none", "user": ""}),
}


def survey(params):
    """The set-up survey of docs/setup.md."""
    subject = setup_subject.of_params(params)
    free = setup_names_free.Names(subject)
    subject.name = subject.name or free.proposed()
    return document(subject, free)


def document(subject, free, held=None):
    """held: the context of the job that asks; then its own lock is no obstacle."""
    found = dict(zip(PARTS, sync_guard.side_by_side(lambda key: part(subject, key, held), list(PARTS))))
    checks = free.checks(found["databases"][0], found["services"][0]) + setup_room.standing(subject, held)
    tree, _ = found.pop("tree")
    space, more = setup_room.room(subject, tree)
    checks += more
    for _, said in found.values():
        checks += said
    if not found["rights"][1]:
        checks.append(setup_room.sudo(found["rights"][0]))
    preview = subject.preview[0] if subject.preview_is_other() else None
    return {"name": subject.name, "site": paths.clean(subject.site), "production": {"name": subject.old, "path": paths.clean(subject.production)}, "preview": preview, "state": subject.state(),
            "checks": ordered(checks), "copy": tree.told() if tree else {"bytes": 0, "files": 0, "leftOut": []}, "space": space, "pythons": found["pythons"][0], "packages": found["installed"][0],
            "databases": found["databases"][0], "address": subject.address, "productionAddress": subject.production_address, "web": found["web"][0], "services": found["services"][0],
            "files": found["texts"][0]["files"], "finds": found["texts"][0]["finds"], "rights": dict(found["rights"][0], needed=needs_root(subject, found))}



def needs_root(subject, found):
    """Whether a step of the set-up would need root's rights: else nobody is to be asked for a password."""
    from . import setup_log
    web, services, databases = (found[key][0] for key in ("web", "services", "databases"))
    written = [one["path"] for part in (web, services) for one in part["changes"] if not one["path"].startswith(subject.site + "/")]
    engine = (subject.options.get("database") or {}).get("engine") or ""
    ways = [one["way"] for one in databases if not engine or one["engine"] == engine][:1]
    return not rootops.all_own([rootops.write(path, b"") for path in written] + setup_log.directories(subject.production, subject.site)) or web.get("root", False) or services.get("root", False) or ways[0:1] in (["sudo"], ["administrator"])


def part(subject, key, held):
    """(part, checks) of one module; what it cannot find out is a check, never the end of the survey."""
    module, empty = PARTS[key]
    try:
        loaded = import_module("baton_server." + module)
        if key == "rights":
            said = loaded.survey()
        elif key == "databases":
            said = loaded.survey(subject.production, subject.site, subject.options, rights.of(held or Asker()), held.secrets if held else None)
        elif key == "services":
            said = loaded.survey(subject.production, subject.site, subject.hosts)
        else:
            said = loaded.survey(subject)
        return said if isinstance(said, tuple) else (said, [])
    except Exception as error:
        return empty, [check(CODES.get(key, key), "warning", "could not be found out: %s: %s" % (type(error).__name__, error))]


class Asker:
    """Stands for the context of a job where only a survey asks: it has no secrets."""
    secrets = {}


CODES = {"tree": "space", "installed": "packages", "pythons": "python", "texts": "files", "databases": "database", "rights": "sudo"}


def ordered(checks):
    """What stands in the way first."""
    order = ("failed", "administrator", "warning", "passed")
    return sorted(checks, key=lambda one: order.index(one["state"]))
