# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A site's programs in supervisor's files, and what they become for another site. They only read."""
import os
import re
from collections import namedtuple

from . import iniparts, supervisor, uwsgiini

SERVES = re.compile(r"uwsgi|gunicorn|daphne|uvicorn|hypercorn|waitress|mod_wsgi")
LINOD = re.compile(r"linod")
LOGS = ("stdout_logfile", "stderr_logfile")
PORT = re.compile(r"(:|\s--port[= ])(\d{4,5})\b")
# name: as supervisorctl calls it; group: what `update` is told; serves: whether it is what answers the site's users; words: its command
Program = namedtuple("Program", "name group serves words section")
# path, text: of the new file; like: (path, text) of production's counterpart; programs: those in it
Made = namedtuple("Made", "path text like programs")


def serves(words, name=""):
    line = " ".join(words)
    return SERVES.search(line) is not None and LINOD.search(line + name) is None


def own_sections(known, site):
    """The sections of programs about a site, and of groups that hold no others."""
    found = [one for one in known if one.kind != "group" and site.owns(one.text)]
    names = {one.name for one in found}
    return [one for one in known if one in found or one.kind == "group" and members(one) and members(one) <= names]


def members(group):
    return {word.strip() for word in (supervisor.keys(group).get("programs") or "").split(",") if word.strip()}


def programs(known, site):
    """The Programs about a site."""
    groups = [one for one in known if one.kind == "group"]
    found = []
    for one in own_sections(known, site):
        if one.kind != "group":
            group = next((g.name for g in groups if one.name in members(g)), one.name)
            words = supervisor.command(one)
            found.append(Program(one.name if group == one.name else "%s:%s" % (group, one.name), group, serves(words, one.name), words, one))
    return found


def new_name(name, site, new):
    """A program's name for the new site: never production's own, since the later of two sections of one name would replace the earlier."""
    made = site.renamed(name, new)
    if made == name:
        made = re.sub(re.escape(site.name) + r"(?!\d)", new, name)
    return made if made != name else "%s-%s" % (new, name)


def derived(daemon, site, new, new_path, free_port):
    """([Made], sentences about what was changed beyond the name). What the new site has already is left out."""
    known = daemon.sections()
    own = own_sections(known, site)
    names = {one.name: new_name(one.name, site, new) for one in own}
    there = {one.name for one in known}
    made, notes = [], []
    for path in daemon.texts:
        pieces = [one for one in own if one.path == path and names[one.name] not in there]
        if not pieces:
            continue
        text = daemon.texts[path]
        heads = iniparts.cut(text)
        whole = path != daemon.conf and len(heads) == len(pieces)
        parts = [site.renamed(text[:heads[0].begin], new)] if whole else []
        inside = []
        for piece in pieces:
            section, notes_of = section_for(piece, site, new, new_path, names, free_port)
            parts.append(section)
            notes += notes_of
            if piece.kind != "group":
                words = supervisor.command(piece._replace(text=section))
                inside.append(Program(names[piece.name], names[piece.name], serves(words, piece.name), words, piece._replace(name=names[piece.name], text=section)))
        made.append(Made(new_path_of(daemon, path, whole, site, new), joined(parts), (path, text if whole else "".join(one.text for one in pieces)), inside))
    return grouped(made, own, names), notes


def grouped(made, own, names):
    """The programs with their groups as they are called then."""
    group_of = {names[name]: names[one.name] for one in own if one.kind == "group" for name in members(one)}

    def named(program):
        group = group_of.get(program.name)
        return program._replace(group=group, name="%s:%s" % (group, program.name)) if group else program
    return [one._replace(programs=[named(program) for program in one.programs]) for one in made]


def joined(parts):
    parts = [one for one in parts if one]
    return "".join(part if part.endswith("\n") or part is parts[-1] else part + "\n" for part in parts)


def new_path_of(daemon, path, whole, site, new):
    """Where the new file is included; empty where nothing is."""
    place = daemon.directory(path)
    if place is None:
        return ""
    directory, suffix = place
    base = os.path.basename(path) if whole else "%s%s" % (new, suffix)
    made = site.renamed(base, new)
    made = made if made != base or not whole else "%s-%s" % (new, base)
    return os.path.join(directory, made if made.endswith(suffix) else made + suffix)


def section_for(piece, site, new, new_path, names, free_port):
    """(text of the section for the new site, sentences)."""
    text = iniparts.with_head(site.renamed(piece.text, new), "%s:%s" % (piece.kind, names[piece.name]))
    if piece.kind == "group":
        return iniparts.put(text, "programs", ",".join(names[one] for one in (word.strip() for word in supervisor.keys(piece)["programs"].split(",")) if one)), []
    notes = []
    old = supervisor.keys(piece)
    for number, key, value in iniparts.settings(text):
        if key in LOGS and value.startswith("/") and not value.startswith("/dev/") and value == old.get(key):
            value = os.path.join(os.path.dirname(value), "%s-%s" % (new, os.path.basename(value)))
            text = iniparts.with_value(text, number, value)
            notes.append("%s logs to %s" % (names[piece.name], value))
        elif key == "command" and PORT.search(value):
            ports = {}
            given = PORT.sub(lambda found: found.group(1) + ports.setdefault(found.group(2), str(free_port(int(found.group(2))))), value)
            text = iniparts.with_value(text, number, given)
            notes.append("%s listens on port %s, %s on %s" % (piece.name, ", ".join(ports), names[piece.name], ", ".join(ports.values())))
    words = supervisor.command(piece)
    if not serves(words, piece.name):
        text = iniparts.put(text, "autostart", "false", "; not started while %s is a preview" % new)
    ini = uwsgiini.ini_of(words)
    if ini and site.renamed(ini, new) == ini:
        text = text.replace(ini, ini_beside(ini, new))
    return text, notes


def ini_beside(ini, new):
    return os.path.join(os.path.dirname(ini), "%s-%s" % (new, os.path.basename(ini)))


def without(text, gone, groups=None, names=()):
    """A file's text without these sections of it; None where no other is left. groups: shared ones of this file, which lose the programs `names`."""
    if len(iniparts.cut(text)) == len(gone):
        return None
    changed = [(one.begin, one.end, "") for one in gone]
    for one in (groups or {}).values():
        left = [word.strip() for word in supervisor.keys(one)["programs"].split(",") if word.strip() and word.strip() not in names]
        changed.append((one.begin, one.end, iniparts.put(one.text, "programs", ",".join(left))))
    for begin, end, part in sorted(changed, reverse=True):
        text = text[:begin] + part + text[end:]
    return text
