# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Merging the provider's restore script with a fresh one: by its parts where these are known, by diff3 for the rest.

dump2py orders the models of a dependency circle by their number of rows, so functions and files change places from night to night: as a text that
would conflict with every change of the provider's."""
import os
import re
import tempfile

from .restoretext import MARK, MODEL, SETTINGS, VERSION, Script, by_table, circular, differing, replaced, version_of

OURS = "<<<<<<< restore2preview.py"
FIELD_LINE = re.compile(r"^#?[ \t]+(?:kw\.update\(|if \w+(?: is not None)?: |\w+ = new_content_type_id\()")


class NoDiff3(Exception):
    def __init__(self):
        Exception.__init__(self, "diff3 is not installed on this server; it is in the package diffutils")


class Merge:
    """The merge of three scripts. first: there is no base, the fresh one stands for it."""

    def __init__(self, base, kept, fresh, first):
        self.first = first
        self.base, self.kept, self.fresh = Script(base), Script(kept), Script(fresh)
        self.regular = self.base.regular and self.kept.regular and self.fresh.regular and not self.base.between and not self.fresh.between
        self.known = set(self.fresh.functions) | set(self.base.functions) | set(self.kept.functions)
        self.tables = [by_table(script, self.known) for script in (self.base, self.kept, self.fresh)]
        self.problems = []   # (kind, name, words)
        self.texts = self.aligned() if self.regular else [plain(script, self) for script in (self.base, self.kept, self.fresh)]
        self.lines, self.conflicts = diff3(*self.texts)

    def result(self):
        """The merged text; the conflicts' lines count in it."""
        comments = circular(self.fresh.lines)[1]
        lines = []
        for line in self.lines:
            lines.extend(comments if line == MARK else [line])
        starts = [number for number, line in enumerate(lines, 1) if line == OURS]
        for conflict, number in zip(self.conflicts, starts):
            conflict["line"] = number
        return "\n".join(lines) + "\n"

    # What is loaded

    def left_out(self, table):
        """Whether the provider took out a table that the base has."""
        base, kept, _ = self.tables
        lines = kept.get(table, [])
        if any(one.active for one in lines):
            return False
        return bool(lines) or (table in base and not self.first)

    def loads(self):
        """([(base, kept, fresh) lines, ...]) of the list of files, or None where the provider's list is no plain list."""
        if not self.plain_list():
            return None
        base, kept, fresh = self.tables
        after = self.extras()
        out = [("", ) + (after.pop(None, []),) * 3]
        for table, new in fresh.items():
            ours, old = kept.get(table, []), base.get(table, [])
            out.append((table,) + self.choice(table, old, ours, new))
        for table, ours in kept.items():
            if table in fresh or (table in base and not self.first) or (self.first and not self.own(table)):
                continue
            lines = [one.line for one in ours]
            self.insert(out, list(kept), table, lines)
        for table, lines in after.items():
            self.append(out, list(kept), table, lines)
        return [one[1:] for one in out]

    def choice(self, table, old, ours, new):
        """(base, kept, fresh) lines for one table of the fresh script; the same three times where nothing is open."""
        names = [one.file for one in new]
        active = [one.file for one in ours if one.active]
        fresh = [one.line for one in new]
        if self.left_out(table):
            same = [one.file for one in ours] == names or not ours
            lines = [one.line for one in ours] if same else [ours[0].like(name) for name in names]
        elif not active:
            if self.first:
                self.problems.append(("new-table", table, "the kept script does not load it"))
            lines = fresh
        elif active == names:
            lines = [one.line for one in ours]
        elif self.first or not old or sorted(active) == sorted(one.file for one in old):
            template = next(one for one in ours if one.active)
            lines = [template.like(name) for name in names]
        elif [one.file for one in old] == names:
            lines = [one.line for one in ours]   # the provider loads some of the parts only
        else:
            self.problems.append(("split", table, "the kept script loads only some of its parts: %s" % ", ".join(active)))
            return [one.line for one in old], [one.line for one in ours], fresh
        return lines, lines, lines

    def own(self, table):
        """Whether the kept script's entry is the provider's own file. Without a base only a table that no dump has could be."""
        return table not in self.fresh.functions and table not in self.kept.functions

    def plain_list(self):
        """Nothing but files, comments and simple statements at one indentation; and dump2py's own lists nothing but files."""
        for script in (self.base, self.fresh):
            if len(script.load_lines) != len(script.loads):
                return False
        indent = {one.indent for one in self.kept.loads if one.active}
        if len(indent) > 1:
            return False
        indent = indent.pop() if indent else "    "
        for line in self.kept.load_lines:
            text = line.strip()
            if not text or text.startswith("#") or (line == indent + text and not text.endswith((":", "\\", "(", "[", "{", ","))):
                continue
            return False
        names = [one.file for one in self.kept.loads if one.active]
        return len(names) == len(set(names))

    def extras(self):
        """{table: lines that follow it} of the kept list."""
        found, current = {}, None
        where = {one.line: table for table, lines in self.tables[1].items() for one in lines}
        for line in self.kept.load_lines:
            if line in where:
                current = where[line]
            else:
                found.setdefault(current, []).append(line)
        return found

    @staticmethod
    def place(out, order, table):
        """Index in out of the last table of order, up to this one, that is there."""
        names = [one[0] for one in out]
        for name in reversed(order[:order.index(table) + 1]):
            if name in names:
                return names.index(name)
        return 0

    def insert(self, out, order, table, lines):
        out.insert(self.place(out, order, table) + 1, (table, lines, lines, lines))

    def append(self, out, order, table, lines):
        at = self.place(out, order, table)
        out[at] = (out[at][0],) + tuple(part + lines for part in out[at][1:])

    # Functions

    def function_parts(self):
        """[(base, kept, fresh) lines, ...] in the order of the fresh script."""
        base, kept, fresh = self.base.functions, self.kept.functions, self.fresh.functions
        out = [("", [], [], [])]
        for table, new in fresh.items():
            old, ours = base.get(table), kept.get(table)
            out.append((table,) + self.function(table, old, ours, new))
        for table, ours in kept.items():
            if table not in fresh and (table not in base or base[table] != ours or self.used(table)):
                self.insert(out, list(kept), table, ours + [""])
        for table, lines in self.kept.between:
            at = self.place(out, list(kept), table)
            out[at] = (out[at][0], out[at][1], out[at][2] + lines, out[at][3])
        return [one[1:] for one in out]

    def function(self, table, old, ours, new):
        if self.first:
            if ours is not None and self.kept.fields(table) != self.fresh.fields(table) and not self.left_out(table):
                added, removed = fields_of(self.kept, self.fresh, table)
                if added:
                    self.problems.append(("field-added", table, ", ".join(added)))
                if removed:
                    self.problems.append(("field-removed", table, ", ".join(removed)))
                if not added and not removed:
                    self.problems.append(("field-added", table, "the parameters of create_%s differ" % table))
                return [], ours + [""], new + [""]
            chosen = ours if ours is not None else [] if self.left_out(table) else new
        elif old is None:
            chosen = new if ours is None or ours == new else None
        elif ours is None:
            chosen = []
        else:
            chosen = new if ours == old else ours if new == old or ours == new else merged_lines(old, ours, new)
        if chosen is None:
            return ((old or []) + [""] if old else []), ours + [""], new + [""]
        lines = chosen + [""] if chosen else []
        return lines, lines, lines

    def used(self, table):
        word = re.compile(r"\bcreate_%s\b" % re.escape(table))
        return any(word.search(line) and not line.startswith("def create_" + table + "(") for line in self.kept.lines)

    # Models

    def model_lines(self):
        """The merged lines, or None where they are no plain list."""
        found = []
        for script in (self.base, self.kept, self.fresh):
            names = {}
            for line in script.models:
                match = MODEL.match(line)
                if match and match.group(2) not in names:
                    names[match.group(2)] = line
                elif match or line.strip():
                    return None
            found.append(names)
        base, kept, fresh = found
        lines = []
        for name, line in fresh.items():
            if name in kept:
                lines.append(kept[name] if kept[name] != base.get(name) else line)
            elif name not in base or (self.first and not self.model_left_out(name)):
                lines.append(line)
        rest = "\n".join(line for table, part in self.kept.functions.items() if table not in self.base.functions or part != self.base.functions[table] for line in part)
        for name, line in kept.items():
            if name not in fresh and (base.get(name) != line or re.search(r"\b%s\b" % name, rest)):
                lines.append(line)
        return lines

    def model_left_out(self, name):
        return self.left_out(name.lower())

    # All of it

    def aligned(self):
        """Three lists of lines in which only what diff3 has to decide differs."""
        volatile = [self.volatile(script) for script in (self.base, self.kept, self.fresh)]
        functions, loads, models = self.function_parts(), self.loads(), self.model_lines()
        texts = []
        for number, script in enumerate((self.base, self.kept, self.fresh)):
            head, middle = volatile[number]
            listed = sum((part[number] for part in loads), []) if loads is not None else script.load_lines
            texts.append(head + (script.models if models is None else models) + middle + sum((part[number] for part in functions), []) + script.gap + listed + script.tail)
        return texts

    def volatile(self, script):
        """(head, middle) with what changes from dump to dump as the fresh script has it."""
        head = replaced(script.head, SETTINGS, next((line for line in self.fresh.head if SETTINGS.match(line)), None))
        ours, theirs = version_of(self.kept.lines), version_of(self.base.lines)
        if script is self.base or self.first or ours == theirs:
            head = replaced(head, VERSION, version_of(self.fresh.lines))
        return head, circular(script.middle)[0]


def plain(script, merge):
    """A script that has not the usual parts: only the volatile lines are set."""
    lines = replaced(script.lines, SETTINGS, next((line for line in merge.fresh.lines if SETTINGS.match(line)), None))
    if script is merge.base or merge.first or version_of(merge.kept.lines) == version_of(merge.base.lines):
        lines = replaced(lines, VERSION, version_of(merge.fresh.lines))
    return circular(lines)[0]


def fields_of(old, new, table):
    """(fields added, fields removed) of a create function between two scripts; of lists of plain names only."""
    before, now = old.fields(table), new.fields(table)
    if before is None or now is None:
        return [], []
    return [name for name in now if name not in before], [name for name in before if name not in now]


def changes(old, new):
    return [(a, b, new[c:d]) for a, b, c, d in differing(old, new)]


def merged_lines(base, ours, theirs):
    """Both changes of one create function, or None where they touch the same lines. Unlike in diff3 neighbours are no conflict: each line is about one field."""
    mine, yours = changes(base, ours), changes(base, theirs)
    out, at = [], 0
    while mine or yours:
        if mine and yours:
            (a, b, m), (c, d, y) = mine[0], yours[0]
            if (a, b, m) == (c, d, y):
                mine.pop(0)
            elif a == b == c == d:
                if not all(FIELD_LINE.match(line) for line in y):
                    return None
                mine[0] = (a, b, y + m)
                yours.pop(0)
                continue
            elif max(a, c) < min(b, d) or a < c == d < b or c < a == b < d:
                # A line that the provider made a comment, and whose field production has no more
                if c <= a and b <= d and not y and all(line.startswith("#") for line in m):
                    mine.pop(0)
                    continue
                return None
        first = mine if mine and (not yours or mine[0][:2] <= yours[0][:2]) else yours
        a, b, lines = first.pop(0)
        out.extend(base[at:a] + lines)
        at = b
    return out + base[at:]


def diff3(base, kept, fresh):
    """(merged lines, conflicts): diff3 -m of three lists of lines. A conflict stands in the merged lines between marks, as diff3 writes them. Raises NoDiff3, OSError."""
    if kept == base or kept == fresh:
        return list(fresh), []
    if fresh == base:
        return list(kept), []
    import subprocess
    with tempfile.TemporaryDirectory(prefix="lino-baton-") as directory:
        names = []
        for name, lines in (("kept", kept), ("base", base), ("fresh", fresh)):
            names.append(os.path.join(directory, name))
            with open(names[-1], "w", encoding="utf-8", newline="\n") as out:
                out.write("".join(line + "\n" for line in lines))
        label = os.urandom(8).hex()
        command = ["diff3", "-m", "-L", "kept-" + label, "-L", "base-" + label, "-L", "fresh-" + label] + names
        try:
            done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
        except FileNotFoundError:
            raise NoDiff3()
        except subprocess.TimeoutExpired:
            raise OSError(110, "diff3 did not end within 120 s")
        if done.returncode not in (0, 1):
            raise OSError(5, "diff3: " + done.stderr.decode("utf-8", "replace").strip()[:500])
        return marked(done.stdout.decode("utf-8").split("\n")[:-1], label)


def marked(lines, label):
    """diff3's output with its labels in words, and what both sides changed alike without marks."""
    out, conflicts = [], []
    part, state = {}, None
    for line in lines:
        if state is None:
            if line in ("<<<<<<< kept-" + label, "<<<<<<< base-" + label):
                state = "ours" if "kept-" in line else "base"
                part = {"ours": [], "base": [], "fresh": [], "alike": state == "base"}
            else:
                out.append(line)
        elif line == "||||||| base-" + label:
            state = "base"
        elif line == "=======" and state != "fresh":
            state = "fresh"
        elif line == ">>>>>>> fresh-" + label:
            state = None
            if part["alike"]:
                out.extend(part["fresh"])
                continue
            conflicts.append({"line": 0, "ours": "\n".join(part["ours"]), "base": "\n".join(part["base"]), "fresh": "\n".join(part["fresh"])})
            out.extend([OURS] + part["ours"] + ["||||||| the restore.py it was made from"] + part["base"] + ["======="] + part["fresh"] + [">>>>>>> restore.py"])
        else:
            part[state].append(line)
    return out, conflicts
