# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The project's text files that hold the old site's name: what replacing it changes, as a diff, and what only the maintainer can decide. Reads only."""
import difflib
import os
import stat

from . import files, paths, setup_tree, veil, wholename
from .setup_subject import check

LARGE = 1 << 20
MOST_FINDS = 1000
MOST_DIFF = 20000   # characters
SKIPPED = ("media", ".git")


def each(site, tree):
    """(path relative to the site, its bytes or None where it is unreadable, whether only a part was read) of all files that are looked into. Links are none."""
    left_out, links = {path for path, _ in tree.left_out}, set(tree.links) | set(tree.own)
    waiting = [""]
    while waiting:
        directory = waiting.pop()
        try:
            with os.scandir(os.path.join(site, directory)) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            path = os.path.join(directory, entry.name)
            if path in left_out or path in links or path in setup_tree.TOP or path in SKIPPED or entry.name == ".git" or entry.name == "__pycache__" or tree.why(path, stat.S_IFREG):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            elif entry.is_file(follow_symlinks=False):
                data = files.read(entry.path, LARGE + 1)
                yield path, data if data is None else data[:LARGE], data is not None and len(data) > LARGE


class Found:
    """files: {path: (bytes before, Replaced)}; finds: the survey's entries."""

    def __init__(self):
        self.files, self.finds = {}, []


def look(site, tree, name, new, replace=()):
    """Found. replace: ids of the finds that are replaced as well."""
    chosen = {}
    for one in replace:
        path, _, line = one.rpartition(":")
        if line.isdigit():
            chosen.setdefault(path, set()).add(int(line))
    found = Found()
    needle = name.encode()
    for path, data, cut in each(site, tree):
        shown = paths.clean(path)
        if data is None:
            found.finds.append(find(shown, 0, "", "unreadable"))
        elif needle not in data:
            continue
        elif wholename.encoding(data) is None:
            if not cut:
                found.finds.append(find(shown, 0, "", "binary"))
        elif cut and 0 not in chosen.get(shown, ()):
            found.finds.append(find(shown, 0, "", "large"))
        else:
            whole = files.read(os.path.join(site, path), 64 << 20) if cut else data
            made = wholename.replace(whole, name, new, os.path.dirname(tree.production), lines=chosen.get(shown, ()))
            if made.count:
                found.files[path] = (whole, made)
            lines = set()
            for one in made.finds:
                if one.line not in lines:
                    lines.add(one.line)
                    found.finds.append(find(shown, one.line, one.text, one.why))
    return found


def find(path, line, text, why):
    return {"id": "%s:%d" % (path, line), "path": path, "line": line, "text": paths.clean(veil.veiled(text)), "why": why, "default": "keep"}


def digest(data):
    return paths.sha256(data).hexdigest()


def difference(path, before, after):
    """A unified diff of two texts, as people read it."""
    kind = wholename.encoding(before) or "latin-1"
    lines = [data.decode(kind).replace("\r\n", "\n").splitlines() for data in (before, after)]
    text = "\n".join(difflib.unified_diff(lines[0], lines[1], "a/" + path, "b/" + path, lineterm="", n=1))
    text = veil.veiled(text)
    return text if len(text) <= MOST_DIFF else text[:MOST_DIFF] + "\n..."


def survey(subject):
    """Of a site that was begun its own files are looked at, since these are what stays; else production's."""
    tree = setup_tree.Tree(subject.production, subject.site, subject.links)
    begun = subject.state() != "new"
    found = look(subject.production, tree, subject.old, subject.name)
    if begun:
        over(found, look(subject.site, tree, subject.old, subject.name), subject)
    told = []
    for path, (before, made) in sorted(found.files.items()):
        shown = paths.clean(path)
        told.append({"path": shown, "hash": digest(before), "diff": paths.clean(difference(shown, before, made.data)), "replaced": made.count, "encoding": wholename.encoding(before),
                     "lineEnds": wholename.line_ends(before)})
    return {"files": told, "finds": found.finds[:MOST_FINDS]}, checks(found)


def over(found, own, subject):
    """What the begun site has of its own counts instead of production's."""
    mine = lambda path: os.path.lexists(os.path.join(subject.site, path))
    found.files = dict([(path, one) for path, one in found.files.items() if not mine(path)] + list(own.files.items()))
    found.finds = [one for one in found.finds if not mine(one["path"])] + own.finds


def checks(found):
    if len(found.finds) > MOST_FINDS:
        return [check("files", "warning", "the name stands in %d more places that are not replaced, which are not all shown" % (len(found.finds) - MOST_FINDS))]
    return []
