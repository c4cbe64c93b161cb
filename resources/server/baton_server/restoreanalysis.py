# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What differs between the three versions of a restore script, and what they give together. Reads and writes nothing but diff3's temporary files."""
from .restoremerge import Merge, fields_of
from .restoretext import CIRCULAR, LOAD, MODEL, SETTINGS, Script, differing, essence, table_of, version_of

DETAIL = 4000   # characters of one change
MOST = 500      # findings


def analyse(base, kept, fresh, present=None, syntax=None):
    """{"state", "merged", "conflicts", "findings", "leftOut"} of three texts, of which each may be None.

    present: names of the dump's files, or None where that is not to be held against them. syntax: says of a text why it is not Python, or None;
    it is not compiled here, since some texts end the process that compiles them. leftOut: tables not loaded on purpose.
    Raises restoremerge.NoDiff3, and OSError where diff3 cannot run."""
    found = {"state": "none", "merged": None, "conflicts": [], "findings": [], "leftOut": []}
    if fresh is None:
        return found
    if kept is None:
        problems = holes(fresh, fresh, present, set(), syntax)
        found.update(state="conflict" if problems else "new", merged=fresh, findings=problems)
        return found
    first = base is None
    merge = Merge(fresh if first else base, kept, fresh, first)
    merged = merge.result()
    found["conflicts"] = merge.conflicts
    found["leftOut"] = sorted(table for table in merge.tables[2] if merge.left_out(table))
    findings = differences(merge, first, present)
    if not merge.conflicts:
        findings += holes(kept if essence(merged) == essence(kept) else merged, fresh, present, set(found["leftOut"]), syntax)
    found["findings"] = findings[:MOST]
    if merge.conflicts or any(not one["decided"] for one in findings):
        found.update(state="conflict", merged=merged)
    elif essence(merged) == essence(kept):
        found.update(state="current", merged=kept)
    else:
        found.update(state="merge", merged=merged)
    return found


def finding(kind, name, detail="", decided=True):
    return {"kind": kind, "name": name, "detail": detail[:DETAIL], "decided": decided}


def differences(merge, first, present):
    base, kept, fresh = merge.tables
    open_problems = {(kind, name) for kind, name, _ in merge.problems}
    found = [finding(kind, name, detail, False) for kind, name, detail in merge.problems]

    def add(kind, name, detail=""):
        if (kind, name) not in open_problems:
            found.append(finding(kind, name, detail))

    for table, new in fresh.items():
        names = [one.file for one in new]
        ours = [one.file for one in kept.get(table, []) if one.active]
        if merge.left_out(table):
            add("left-out", table, ", ".join(names))
        elif not ours:
            add("new-table", table, ", ".join(names))
        elif ours != names and ("split", table) not in open_problems:
            add("joined" if len(names) < len(ours) else "split", table, "%s instead of %s" % (", ".join(names), ", ".join(ours)))
            for file in ours:
                if file not in names and (present is None or file in present):
                    add("stale-file", file, "loaded by the kept script, not dumped any more")
    for table, ours in kept.items():
        if table in fresh or not any(one.active for one in ours):
            continue
        if table in base or (first and not merge.own(table)):
            add("gone-table", table, ", ".join(one.file for one in ours))
            for one in ours:
                if one.active and (present is None or one.file in present):
                    add("stale-file", one.file, "loaded by the kept script, not dumped any more")
    if not first and merge.regular:
        for table in merge.fresh.functions:
            if table in merge.base.functions and table in merge.kept.functions:
                added, removed = fields_of(merge.base, merge.fresh, table)
                if added:
                    add("field-added", table, ", ".join(added))
                if removed:
                    add("field-removed", table, ", ".join(removed))
    return found + edits(merge, first)


def edits(merge, first):
    """One finding for each change of the provider's. Without a base: for each difference that is none of the dump's own."""
    old, new = (merge.fresh if first else merge.base), merge.kept
    if not merge.regular:
        return hunks("", old.lines, new.lines, first)
    found = []
    volatile = {version_of(old.lines)} if first else set()
    for name, before, now in (("", old.head, new.head), ("", old.models, new.models), ("", old.middle, new.middle)):
        found.extend(hunks(name, before, now, first, volatile))
    for table, lines in new.functions.items():
        if lines != old.functions.get(table) and (table in old.functions or not first):
            found.extend(hunks("create_" + table, old.functions.get(table, []), lines, first))
    for table, lines in new.between:
        found.extend(hunks("create_" + table, [], lines, first))
    for table in old.functions:
        if not first and table not in new.functions and table not in merge.tables[1]:
            found.append(finding("edit", "create_" + table, "removed"))
    found.extend(hunks("main", old.gap, new.gap, first))
    found.extend(hunks("main", old.load_lines, new.load_lines, first))
    found.extend(hunks("main", old.tail, new.tail, first))
    return found


def hunks(name, before, now, first, volatile=()):
    """Findings of kind edit; row counts, blank lines and files that are merely loaded in another place or not at all are none."""
    same = set(before) & set(now)

    def own(line):
        dumps = CIRCULAR.match(line) or SETTINGS.match(line) or line in volatile or (first and line.startswith("SOURCE_VERSION"))
        listed = LOAD.match(line) or MODEL.match(line)
        if dumps or not line.strip() or (listed and line in same):
            return False
        # Files and models that come and go are findings of their own
        return not (listed and not line.lstrip().startswith("#") and line.strip() == listed_form(line))

    found = []
    if name == "main" or not name:
        before, now = [line for line in before if own(line)], [line for line in now if own(line)]
    for a, b, c, d in differing(before, now):
        lines = ["-" + line for line in before[a:b]] + ["+" + line for line in now[c:d]]
        if any(line[1:].strip() for line in lines):
            found.append(finding("edit", name, "\n".join(lines)))
    return found


def listed_form(line):
    """How dump2py writes this file's or model's line."""
    load = LOAD.match(line)
    return 'execfile("%s", *args)' % load.group(3) if load else line.strip()


def holes(merged, fresh, present, left_out, syntax):
    """Findings, not decided, of what would make a restore fail or lose data silently."""
    found = []
    wrong = syntax(merged) if syntax else None
    if wrong:
        found.append(finding("edit", "restore2preview.py", wrong, False))
    new, old = Script(merged), Script(fresh)
    known = set(new.functions) | set(old.functions)
    dumped, loaded = set(old.files()), new.files()
    commented = {one.file for one in new.loads if not one.active}
    for file in dumped - set(loaded) - commented:
        if table_of(file, known) not in left_out:
            found.append(finding("new-table", table_of(file, known), "%s was dumped and would not be loaded" % file, False))
    for file in loaded:
        if file not in dumped and (present is None or file not in present):
            found.append(finding("stale-file", file, "it would be loaded, and was not dumped", False))
        if present is not None and file in dumped and file not in present:
            found.append(finding("stale-file", file, "restore.py names it, and it is not there", False))
    text = "\n" + merged
    for file in loaded:
        table = table_of(file, known)
        if table not in old.functions or file not in dumped:
            continue
        ours, theirs = new.fields(table), old.fields(table)
        if table not in new.functions and "create_" + table not in text.replace("create_%s(" % table, ""):
            found.append(finding("field-added", table, "its create_%s function is missing" % table, False))
        elif ours is not None and theirs is not None and len(ours) != len(theirs):
            added, removed = fields_of(new, old, table)
            found.append(finding("field-added" if added or not removed else "field-removed", table,
                                 "create_%s takes %d fields, and each row has %d" % (table, len(ours), len(theirs)), False))
    unique = {}
    for one in found:
        unique.setdefault((one["kind"], one["name"]), one)
    return [unique[key] for key in sorted(unique)]
