# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files beside a report of lost changes: a list per table that a spreadsheet opens, and copies of the media that came or changed."""
import csv
import os
import re

from . import attempt_compare, attempt_marks, attempt_media
from .attempt_client import Problem
from .attempt_dump import FULL, fresh

LISTED = 10000                  # media files that a report names
LEAST = 64 << 20                # bytes that a disk keeps
NUMBER = re.compile(r"[+-]?\d+([.,:]\d+)*")
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
NAME = re.compile(r"[A-Za-z0-9_.-]+")
A_LINK = "a link"


def entry(path, place, kind):
    """A file of the report as it is named once its directory is in place."""
    return {"name": os.path.basename(path), "path": os.path.join(place, os.path.basename(path)), "bytes": os.path.getsize(path), "kind": kind}


# Lists

def lists(work, place, found):
    """Writes <table>.csv of each table; their entries."""
    made = []
    for number, table in enumerate(found.tables()):
        path = os.path.join(work, (table if NAME.fullmatch(table) and not table.startswith(".") else "table-%d" % number) + ".csv")
        fields = []
        for row in found.rows(table):
            fields += [name for name in row["new"] or row["old"] if name not in fields]
        with open(path, "x", encoding="utf-8-sig", errors="replace", newline="") as out:   # the mark tells a spreadsheet that it is UTF-8
            writer = csv.writer(out)
            writer.writerow(["change", "key", "by", "at", "label", "changed fields"] + [inert(name) for name in fields])
            for row in found.rows(table):
                for word, side in sides(row):
                    shown = attempt_compare.told(side)
                    writer.writerow([word] + [inert(one) for one in (row["key"], row["by"] or "", row["at"] or "", row["label"], " ".join(row["fields"]))] + [inert(shown.get(name, "")) for name in fields])
            out.flush()
            os.fsync(out.fileno())
        made.append(entry(path, place, "csv"))
    return made


def sides(row):
    """(word, values) of each line of a row."""
    if row["change"] == "changed":
        return [("changed: before", row["old"]), ("changed: after", row["new"])]
    return [(row["change"], row["new"] if row["change"] == "added" else row["old"])]


def inert(text):
    """Text that no spreadsheet takes for a formula."""
    return "'" + text if text.startswith(FORMULA) and not NUMBER.fullmatch(text) else text


# Media

def media(directory, site, work, place, warnings):
    """{"added", "changed", "removed", "files", "kept", "missing"}: since the marks were made. What came or changed is copied to work/media where there is room."""
    told = {"added": 0, "changed": 0, "removed": 0, "files": [], "kept": "", "missing": None}
    try:
        differing = between(directory, site)
    except (Problem, OSError) as error:
        warnings.append("what came to the media is not known: %s" % error)
        return told
    for path, change, size in differing:
        told[change] += 1
        if len(told["files"]) < LISTED:
            told["files"].append({"path": os.fsencode(path).decode("utf-8", "replace"), "change": change, "bytes": size})
    wanted = [(path, size) for path, change, size in differing if change != "removed"]
    total, target = sum(size for _, size in wanted), os.path.join(work, "media")
    told["missing"] = 0
    if not wanted:
        return told
    try:
        failed = keep(site, [path for path, _ in wanted], target) if room(work, total) else None
    except OSError as error:
        if error.errno != FULL:
            raise
        fresh(target)   # room for the report
        failed = None
    if failed is None:
        warnings.append("the media that came or changed are %d MB, for which there is no room in %s: they are listed only, and stay in %s/media until the next synchronisation" % (total >> 20, place, site))
        told["missing"] = len(wanted)
        return told
    if failed:
        warnings.append("%d media files were not copied: %s" % (len(failed), "; ".join("%s: %s" % pair for pair in failed[:5])))
        told["missing"] = sum(reason != A_LINK for _, reason in failed)
    if len(failed) < len(wanted):
        told["kept"] = os.path.join(place, "media")
    return told


def room(work, size):
    space = os.statvfs(work)
    return size + LEAST <= space.f_bavail * space.f_frsize


def keep(site, paths, target):
    """Copies the files; [(path, why)] of those that could not be. Raises OSError where the disk is full."""
    failed = []
    for path in paths:
        try:
            copied(site, path, target)
        except OSError as error:
            if error.errno == FULL:
                raise
            failed.append((os.fsencode(path).decode("utf-8", "replace"), A_LINK if error.errno in (20, 40) else error.strerror or str(error)))
    return failed


def between(directory, site):
    """[(path, change, bytes)] of the media, sorted."""
    marks = attempt_marks.Marks(os.path.join(directory, "marks.db"))
    try:
        before = {path: (size, mtime) for path, size, mtime in marks.media()}
    finally:
        marks.close()
    found = []
    for path, state in attempt_media.listed(site):
        former = before.pop(path, None)
        if former != (state.st_size, state.st_mtime_ns):
            found.append((path, "added" if former is None else "changed", state.st_size))
    return sorted(found + [(path, "removed", size) for path, (size, _) in before.items()])


def copied(site, path, target):
    """Copies one file with its time. Raises OSError, of a link too: none is followed."""
    fd = attempt_media.opened(attempt_media.root(site), path)
    try:
        state = os.fstat(fd)
        place = os.path.join(target, path)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        try:
            with open(place, "xb") as out:
                while True:
                    data = os.read(fd, 1 << 20)
                    if not data:
                        break
                    out.write(data)
        except OSError:
            fresh(place)   # half a file would be taken for the user's
            raise
        os.utime(place, ns=(state.st_atime_ns, state.st_mtime_ns))
    finally:
        os.close(fd)
