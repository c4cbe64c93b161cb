# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether what dump2py wrote is complete, told from its files alone, in constant memory. Nothing of it is executed."""
import _ast
import array
import os
import re
import warnings

CHUNK = 1 << 18   # bytes that are compiled at a time
LOADS = re.compile(br'^[ \t]+execfile\("([^"/]+\.py)", \*args\)', re.M)
STATED = re.compile(br'logger\.info\("Loading (\d+) objects(?: \(part (\d+) of (\d+)\))? to table ([^". ]+)\.\.\."\)\n$')
FAILED = re.compile(br'^\s*raise Exception\("The data of table')
SAVE = b"loader.save("
FLUSH = b"loader.flush_deferred_objects()\n"
LARGEST_SCRIPT = 64 << 20


class Broken(Exception):
    """file, line (0: the file as a whole) and why."""

    def __init__(self, file, line, why):
        Exception.__init__(self, "%s%s: %s" % (file, ", line %d" % line if line else "", why))
        self.file, self.line, self.why = file, line, why


class Part:
    """What one table file holds."""

    def __init__(self, name):
        self.name = name
        self.table, self.stated, self.number, self.of = "", 0, 1, 1
        self.rows = self.bytes = 0
        self.marks = None   # of the rows of a table in parts


def check(directory):
    """{"objects", "files", "bytes", "counts": {table: rows}}; raises Broken, or OSError where a directory cannot be read."""
    names, size = script(directory)
    tables = {}
    parts = [read(directory, name) for name in names]
    for part in parts:
        tables.setdefault(part.table, []).append(part)
    for table, found in tables.items():
        whole(table, found)
    for name in sorted(os.listdir(directory)):
        if name.endswith(".py") and name not in ("restore.py", "restore2preview.py") and name not in names:
            raise Broken(name, 0, "restore.py does not load it")
    counts = {table: sum(part.rows for part in found) for table, found in tables.items()}
    return {"objects": sum(counts.values()), "files": len(parts) + 1, "bytes": size + sum(part.bytes for part in parts), "counts": counts}


def script(directory):
    """(names of the files that restore.py loads, its size)"""
    name = "restore.py"
    try:
        with open(os.path.join(directory, name), "rb") as source:
            text = source.read(LARGEST_SCRIPT + 1)
    except OSError as error:
        raise Broken(name, 0, error.strerror)
    if len(text) > LARGEST_SCRIPT:
        raise Broken(name, 0, "it is larger than any restore.py")
    compiles(name, text, 1)
    lines = text.split(b"\n")
    if len(lines) < 2 or lines[-1] or not re.match(br"\s+main\(args\)$", lines[-2]) or b"    loader.finalize()" not in lines:
        raise Broken(name, len(lines), "its end is missing")
    for number, line in enumerate(lines, 1):
        if FAILED.match(line):
            raise Broken(name, number, line.strip().decode("utf-8", "replace"))
    names = [found.decode("utf-8", "replace") for found in LOADS.findall(text)]
    if not names:
        raise Broken(name, 0, "it loads no files")
    if len(set(names)) != len(names):
        raise Broken(name, 0, "it loads a file twice")
    return names, len(text)


def compiles(name, text, line):
    """Raises Broken where the text is no Python; line is the number of its first."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, name, "exec", _ast.PyCF_ONLY_AST, True)
    except SyntaxError as error:
        raise Broken(name, line - 1 + (error.lineno or 1), "not Python: %s" % error.msg)
    except (ValueError, RecursionError, MemoryError) as error:
        raise Broken(name, line, "not Python: %s" % error)


def read(directory, name):
    """The Part of one table file, line by line: each row is a statement on a line of its own."""
    part = Part(name)
    number, begun, held, chunk = 0, 1, 0, []
    last = before = b""
    try:
        with open(os.path.join(directory, name), "rb") as source:
            for line in source:
                number += 1
                part.bytes += len(line)
                before, last = last, line
                if line.startswith(SAVE):
                    part.rows += 1
                    if part.marks is not None:
                        part.marks.append(hash(line))
                elif FAILED.match(line):
                    raise Broken(name, number, line.strip().decode("utf-8", "replace"))
                elif number == 2:
                    head(part, line)
                chunk.append(line)
                held += len(line)
                if held >= CHUNK and line.startswith(SAVE):
                    compiles(name, b"".join(chunk), begun)
                    begun, held, chunk = number + 1, 0, []
    except OSError as error:
        raise Broken(name, 0, error.strerror)
    compiles(name, b"".join(chunk), begun)
    if number < 2:
        raise Broken(name, number, "it does not say how many objects it holds")
    complete = last == FLUSH and before == b"\n" if part.number == part.of else last == b"\n"
    if not complete:
        raise Broken(name, number, "its end is missing")
    return part


def head(part, line):
    stated = STATED.match(line)
    if not stated:
        raise Broken(part.name, 2, "it does not say how many objects it holds")
    part.stated, part.table = int(stated.group(1)), stated.group(4).decode("utf-8", "replace")
    if stated.group(2):
        part.number, part.of = int(stated.group(2)), int(stated.group(3))
        part.marks = array.array("q")
    wanted = part.table + ("_%d.py" % part.number if part.of > 1 else ".py")
    if part.name != wanted:
        raise Broken(part.name, 2, "it holds what belongs into %s" % wanted)


def whole(table, parts):
    """Raises Broken where the parts of a table are not what they state together."""
    first = parts[0]
    if sorted(part.number for part in parts) != list(range(1, first.of + 1)) or any((part.of, part.stated) != (first.of, first.stated) for part in parts):
        raise Broken(first.name, 2, "of the %d parts of table %s there are %s" % (first.of, table, ", ".join(str(part.number) for part in parts)))
    rows = sum(part.rows for part in parts)
    if rows != first.stated:
        raise Broken(first.name, 0, "%d objects are stated for table %s, and there are %d" % (first.stated, table, rows))
    if first.marks is not None:
        marks = set()
        for part in parts:
            marks.update(part.marks)
        if len(marks) != rows:
            raise Broken(first.name, 0, "%d rows of table %s are there twice, so as many are missing" % (rows - len(marks), table))
