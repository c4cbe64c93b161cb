# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A restore script of dump2py cut into the parts that it always has: names of models, create functions, and the files that main loads.

It is read by lines and not as a syntax tree: the provider's own script may hold anything, errors included."""
import difflib
import re

MODEL = re.compile(r"^(#?[ \t]*)(\w+) = resolve_model\(")
FUNCTION = re.compile(r"^def create_(\w+)\((.*)\):")
LOAD = re.compile(r"^([ \t]*)((?:#[ \t]*)?)execfile\([ \t]*[\"']([^\"'/]+\.py)[\"']")
CIRCULAR = re.compile(r"^# (?:There are \d+ models with circular dependencies|- [\w.]+ \(\d+ rows?, depends on )")
SETTINGS = re.compile(r"^# DJANGO_SETTINGS_MODULE was ")
VERSION = re.compile(r"^SOURCE_VERSION[ \t]*=")
MARK = "# (models with circular dependencies)"   # stands for these lines while texts are compared: they hold row counts
PAIRS = 1000000   # of lines that are compared
PART = re.compile(r"^(.+)_(\d+)$")


class Load:
    """One file that main loads, or would if the line were no comment."""

    def __init__(self, line, found):
        self.line, self.indent, self.active, self.file = line, found.group(1), not found.group(2), found.group(3)

    def like(self, file):
        """This line for another file."""
        return self.line.replace(self.file, file)


class Script:
    """head, models, middle, functions, gap, loads, tail: lists of lines; regular is False where the text has not these parts in this order."""

    def __init__(self, text):
        lines = text.replace("\r\n", "\n").split("\n")
        self.lines = lines[:-1] if lines[-1] == "" else lines
        models = [i for i, line in enumerate(self.lines) if MODEL.match(line)]
        functions = [i for i, line in enumerate(self.lines) if FUNCTION.match(line)]
        main = next((i for i, line in enumerate(self.lines) if line.startswith("def main(")), None)
        loads = [i for i, line in enumerate(self.lines) if LOAD.match(line) and main is not None and i > main]
        self.loads = [Load(self.lines[i], LOAD.match(self.lines[i])) for i in loads]
        self.regular = bool(models and functions and loads) and models[-1] < functions[0] and functions[-1] < main
        self.functions = {}   # table -> lines
        self.between = []     # (table before it, lines) of what stands between functions
        if not self.regular:
            return
        end = self._cut(functions, main)
        self.head, self.models, self.middle = self.lines[:models[0]], self.lines[models[0]:models[-1] + 1], self.lines[models[-1] + 1:functions[0]]
        self.gap, self.load_lines, self.tail = self.lines[end:loads[0]], self.lines[loads[0]:loads[-1] + 1], self.lines[loads[-1] + 1:]

    def _cut(self, starts, main):
        """Fills functions and between; returns where the last function ends."""
        end = starts[0]
        for number, start in enumerate(starts):
            limit = starts[number + 1] if number + 1 < len(starts) else main
            table = FUNCTION.match(self.lines[start]).group(1)
            last = start
            for i in range(start + 1, limit):
                line = self.lines[i]
                if line and not line[0].isspace() and not line.startswith("#"):
                    break
                # A comment after an empty line belongs to what follows
                if line.strip() and (line[0].isspace() or self.lines[i - 1].strip()):
                    last = i
            end = min(last + 1, limit)
            if end < limit and not self.lines[end].strip():
                end += 1
            if table in self.functions:
                self.regular = False
            self.functions[table] = self.lines[start:last + 1]
            rest = self.lines[end:limit]
            if number + 1 < len(starts) and any(line.strip() for line in rest):
                self.between.append((table, rest))
        return end

    def fields(self, table):
        """Names of a create function's parameters, or None where there is none or it takes more than plain names."""
        found = FUNCTION.match(self.functions.get(table, [""])[0])
        if not found:
            return None
        names = [name.strip() for name in found.group(2).split(",") if name.strip()]
        return names if all(re.match(r"\w+$", name) for name in names) else None

    def files(self):
        """Files that are loaded, in order."""
        return [one.file for one in self.loads if one.active]


def table_of(file, known):
    """The table of a dumped file: of t_1.py it is t, where a create function says so. known: tables with a create function."""
    stem = file[:-3]
    part = PART.match(stem)
    if part and stem not in known and part.group(1) in known:
        return part.group(1)
    return stem


def by_table(script, known):
    """{table: [Load, ...]} in the script's order."""
    found = {}
    for one in script.loads:
        found.setdefault(table_of(one.file, known), []).append(one)
    return found


def circular(lines):
    """(lines with MARK in place of the first such line and without the others, those lines)."""
    kept, out = [], []
    for line in lines:
        if not CIRCULAR.match(line):
            kept.append(line)
        else:
            if not out:
                kept.append(MARK)
            out.append(line)
    return kept, out


def version_of(lines):
    return next((line for line in lines if VERSION.match(line)), None)


def replaced(lines, pattern, line):
    """The lines with the first that matches replaced by line, where there is a line."""
    if line is None:
        return lines
    for i, one in enumerate(lines):
        if pattern.match(one):
            return lines[:i] + [line] + lines[i + 1:]
    return lines


def essence(text):
    """What a script does, apart from the order of its functions and files and from comments with row counts: equal for equal behaviour."""
    script = Script(text)
    if not script.regular:
        return text
    head = [line for line in script.head if not SETTINGS.match(line)]
    middle = [line for line in circular(script.middle)[0] if line != MARK]
    return (solid(head), sorted(solid(script.models)), solid(middle), sorted("\n".join(lines) for lines in script.functions.values()),
            [lines for _, lines in script.between], solid(script.gap), sorted(solid(script.load_lines)), solid(script.tail))


def differing(old, new):
    """[(a, b, c, d), ...]: old[a:b] became new[c:d]. Of what is too long for difflib (a hostile script must not hold up the helper) one piece."""
    start, limit = 0, min(len(old), len(new))
    while start < limit and old[start] == new[start]:
        start += 1
    end = 0
    while end < limit - start and old[-1 - end] == new[-1 - end]:
        end += 1
    before, now = old[start:len(old) - end], new[start:len(new) - end]
    if not before and not now:
        return []
    if len(before) * len(now) > PAIRS:
        return [(start, len(old) - end, start, len(new) - end)]
    codes = difflib.SequenceMatcher(None, before, now, False).get_opcodes()
    return [(a + start, b + start, c + start, d + start) for tag, a, b, c, d in codes if tag != "equal"]


def solid(lines):
    return [line for line in lines if line.strip()]
