# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The server's own systemd units that are about a site, and what they become for another one. They only read."""
import glob
import os
from collections import namedtuple

from . import cronfiles, iniparts, supervisortexts

KINDS = (".service", ".socket", ".timer")
# name: of the unit; path: its file, of an instance its template's; instance: whether it is one; serves: whether it answers the site's users
Unit = namedtuple("Unit", "name path text instance serves")


def directory():
    return os.path.join(cronfiles.etc(), "systemd", "system")


def about(site):
    """The units that name the site, instances of templates included."""
    found = []
    for path in cronfiles.listed(directory()):
        name = os.path.basename(path)
        stem, kind = os.path.splitext(name)
        if kind not in KINDS or not os.path.isfile(path) or os.path.islink(path) and not os.path.realpath(path).startswith(directory() + "/"):
            continue
        text = cronfiles.text(path)
        if stem.endswith("@"):
            filled = text.replace("%i", site.name).replace("%I", site.name)
            if not site.owns(text) and site.owns(filled) and wanted(stem + site.name + kind):
                found.append(Unit(stem + site.name + kind, path, text, True, serving(filled, kind)))
        elif site.owns(text):
            found.append(Unit(name, path, text, False, serving(text, kind)))
    timed = {one.name[:-len(".timer")] for one in found if one.name.endswith(".timer")}
    return [one._replace(serves=one.serves and one.name.rpartition(".")[0] not in timed) for one in found]


def timers(those):
    """The timers of this server's own that start one of these units."""
    names, found = {one.name for one in those}, []
    for path in cronfiles.listed(directory()):
        name = os.path.basename(path)
        stem, kind = os.path.splitext(name)
        if kind != ".timer" or os.path.islink(path):
            continue
        text = cronfiles.text(path)
        starts = [value.strip() for _, key, value in iniparts.settings(text) if key == "Unit"][-1:] or [stem + ".service"]
        if starts[0] in names:
            found.append(Unit(name, path, text, False, False))
    return found


def wanted(name):
    """Whether somebody enabled this unit."""
    return bool(glob.glob(os.path.join(glob.escape(directory()), "*.wants", glob.escape(name))))


def serving(text, kind):
    if kind == ".socket":
        return True
    words = " ".join(value for _, key, value in iniparts.settings(text) if key == "ExecStart")
    return kind == ".service" and supervisortexts.serves([words])


def derived(site, new):
    """[(Unit of the new site, text or None for an instance, Unit of this one)]; what is there already is left out."""
    made = []
    for unit in about(site):
        name = site.renamed(unit.name, new)
        if unit.instance:
            name = unit.name.partition("@")[0] + "@" + new + os.path.splitext(unit.name)[1]
        elif name == unit.name:
            name = "%s-%s" % (new, unit.name)
        path = unit.path if unit.instance else os.path.join(directory(), name)
        text = None if unit.instance else site.renamed(unit.text, new)
        made.append((Unit(name, path, text or unit.text, unit.instance, unit.serves), text, unit))
    return made
