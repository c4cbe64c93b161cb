# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what dump2py wrote without executing it: which fields a row has, and the rows that two dumps do not have in common.

A row's values are told as JSON can hold them: a time is {"$": "dt", "a": [2026, 12, 5, 18, 0, 0]}, a content type {"$": "model", "a": "tickets.Ticket"}."""
import ast
import os
import re

from . import dumpcheck, files

AT_ONCE = 1 << 20      # rows whose hashes are held in memory
SAVE = b"loader.save("
MODEL = re.compile(r'^(\w+) = resolve_model\("([\w.]+)"\)$', re.M)
FUNCTION = re.compile(r"^def create_([^\s(]+)\(([^)]*)\):$")
BABEL = re.compile(r"^\s+(?:if .*: )?kw\.update\(bv2kw\('(\w+)',\s*\w+\)\)$")
MADE = re.compile(r"^\s+return (\w+)\(\*\*kw\)$")
CHILD = re.compile(r"^\s+return create_mti_child\((\w+), (\w+), (\w+), \*\*kw\)$")
LANGUAGES = re.compile(r"^\s+return settings\.SITE\.babelkw\(fieldname, (.*)\)$", re.M)
LANGUAGE = re.compile(r"(\w+)=values\[(\d+)\]")
TIMES = ("dt", "date", "time")


class Unreadable(Exception):
    """The dump is not as dump2py writes one; where and why."""


class Function:
    """How a table's rows are made: fields in their order, model ("tickets.Ticket"), parent (its model and the link's field) or None, babel: fields in several languages."""

    def __init__(self, table, fields):
        self.table, self.fields = table, fields
        self.model, self.parent, self.babel = "", None, set()


class Dump:
    """A dump's restore.py. keys: {table: columns of its primary key}, as far as the database told. It has functions {table: Function}, tables in the order in which they are loaded, files {table: [names]}, languages."""

    def __init__(self, directory, keys=None):
        self.directory, self.keys = directory, keys or {}
        text = files.text(os.path.join(directory, "restore.py"), 64 << 20)
        if text is None:
            raise Unreadable("there is no restore.py in %s" % directory)
        self.models = dict(MODEL.findall(text))
        found = LANGUAGES.search(text)
        self.languages = [name for name, _ in sorted(LANGUAGE.findall(found.group(1)), key=lambda one: int(one[1]))] if found else []
        self.functions = {}
        self.read_functions(text)
        self.tables, self.files, self.rows = [], {}, {}
        try:
            names = dumpcheck.script(directory)[0]
            for name in names:
                self.read_head(name)
        except (dumpcheck.Broken, OSError) as error:
            raise Unreadable(str(error))

    def read_functions(self, text):
        at = None
        for line in text.split("\n"):
            found = FUNCTION.match(line)
            if found:
                at = self.functions[found.group(1)] = Function(found.group(1), [name.strip() for name in found.group(2).split(",") if name.strip()])
            elif line and not line[0].isspace() and not line.startswith("#"):
                at = None
            elif at is not None:
                self.read_line(at, line)

    def read_line(self, function, line):
        babel, made, child = BABEL.match(line), MADE.match(line), CHILD.match(line)
        if babel:
            function.babel.add(babel.group(1))
        elif made:
            function.model = self.models.get(made.group(1), "")
        elif child:
            function.model = self.models.get(child.group(3), "")
            function.parent = (self.models.get(child.group(1), ""), child.group(2))

    def read_head(self, name):
        with open(os.path.join(self.directory, name), "rb") as source:
            source.readline()
            stated = dumpcheck.STATED.match(source.readline(1 << 16))
        if not stated:
            raise Unreadable("%s does not say which table it is of" % name)
        table = stated.group(4).decode("utf-8", "replace")
        if table not in self.files:
            self.tables.append(table)
            self.rows[table] = int(stated.group(1))
        self.files.setdefault(table, []).append(name)

    def statements(self, table):
        """Yields the bytes of each row's statement."""
        for name in self.files.get(table, ()):
            with open(os.path.join(self.directory, name), "rb") as source:
                for statement in statements(source):
                    yield statement

    def values(self, table, statement):
        """{field: value} of a row. Raises Unreadable."""
        function = self.functions.get(table)
        if function is None:
            raise Unreadable("restore.py does not say how a row of %s is made" % table)
        found = parsed(statement, self.models)
        if len(found) != len(function.fields):
            raise Unreadable("a row of %s has %d values for %d fields" % (table, len(found), len(function.fields)))
        return dict(zip(function.fields, found))

    def key_fields(self, table):
        """The fields of the primary key."""
        function, columns = self.functions[table], self.keys.get(table)
        if columns and set(columns) <= set(function.fields):
            return list(columns)
        if "id" in function.fields:
            return ["id"]
        return [function.parent[1]] if function.parent else function.fields[:1]


def statements(source):
    """Yields the statements that save a row; one may go over several lines."""
    held, blank = b"", b""
    for line in source:
        starts = line.startswith(b"loader.")
        complete = ends(held)
        if held and not (starts and complete):
            if complete and not line.strip():
                blank += line      # the end of the file, or a part of a text
            else:
                held, blank = held + blank + line, b""
            continue
        if held:
            yield held
        held, blank = (line, b"") if line.startswith(SAVE) else (b"", b"")
    if held:
        yield held


def ends(statement):
    """Whether this is a whole statement. A text over several lines may look like the end of one."""
    if not statement.rstrip(b"\r\n").endswith(b"))"):
        return False
    if b'"""' not in statement and b"'''" not in statement:
        return True
    try:
        ast.parse(statement.decode("utf-8", "replace"))
        return True
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False


def parsed(statement, models):
    """The values of one statement. Raises Unreadable."""
    text = statement.decode("utf-8", "replace").strip()
    try:
        call = ast.parse(text, mode="eval").body
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "save" and len(call.args) == 1):
            raise Unreadable("no row: %s" % text[:100])
        made = call.args[0]
        if not (isinstance(made, ast.Call) and isinstance(made.func, ast.Name) and made.func.id.startswith("create_") and not made.keywords):
            raise Unreadable("no row: %s" % text[:100])
        return [value(node, models) for node in made.args]
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise Unreadable("a row cannot be read: %s: %s" % (error, text[:100]))


def value(node, models):
    """What a node of the tree stands for."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TIMES and not node.keywords:
        return {"$": node.func.id, "a": [ast.literal_eval(one) for one in node.args]}
    if isinstance(node, ast.Name):
        if node.id not in models:
            raise Unreadable("%s is no model" % node.id)
        return {"$": "model", "a": models[node.id]}
    return plain(ast.literal_eval(node))


def plain(found):
    """The value as JSON holds it."""
    if found is None or isinstance(found, (bool, int, float, str)):
        return found
    if isinstance(found, (list, tuple)):
        return [plain(one) for one in found]
    if isinstance(found, bytes):
        return {"$": "bytes", "a": found.decode("latin-1")}
    if isinstance(found, dict):
        return {"$": "dict", "a": [[plain(key), plain(one)] for key, one in found.items()]}
    raise Unreadable("a value of a kind that no dump has: %s" % type(found).__name__)


def source(found, languages=()):
    """The value as Python in a fixture. languages: of a field in several of them."""
    if isinstance(found, dict):
        kind, inner = found["$"], found["a"]
        if kind in TIMES:
            return "%s(%s)" % (kind, ", ".join(str(int(one)) for one in inner))
        if kind == "model":
            return "Type(%r)" % inner
        if kind == "bytes":
            return repr(inner.encode("latin-1"))
        return "{%s}" % ", ".join("%s: %s" % (source(key), source(one)) for key, one in inner)
    if isinstance(found, list) and languages and len(found) == len(languages):
        return "Babel(%s)" % ", ".join("%s=%s" % (name, source(one)) for name, one in zip(languages, found))
    if isinstance(found, list):
        return "[%s]" % ", ".join(source(one) for one in found)
    return repr(found)


def shown(found):
    """The value as people read it."""
    if found is None:
        return ""
    if isinstance(found, dict):
        kind, inner = found["$"], found["a"]
        if kind == "dt" and len(inner) >= 6:
            return "%04d-%02d-%02d %02d:%02d:%02d" % tuple(inner[:6])
        if kind == "date" and len(inner) == 3:
            return "%04d-%02d-%02d" % tuple(inner)
        if kind == "time" and len(inner) >= 3:
            return "%02d:%02d:%02d" % tuple(inner[:3])
        if kind == "dict":
            return ", ".join("%s: %s" % (shown(key), shown(one)) for key, one in inner)
        return str(inner)
    if isinstance(found, list):
        told = []
        for one in (shown(one) for one in found):
            if one and one not in told:
                told.append(one)
        return " / ".join(told)
    return str(found)


def differing(table, old, new):
    """Yields ("old" or "new", statement) of the rows that are not the same text in both dumps, in memory for AT_ONCE rows."""
    passes = max(old.rows.get(table, 0), new.rows.get(table, 0)) // AT_ONCE + 1
    for turn in range(passes):
        marks = set()
        for statement in old.statements(table):
            mark = hash(statement)
            if mark % passes == turn:
                marks.add(mark)
        for statement in new.statements(table):
            mark = hash(statement)
            if mark % passes == turn:
                if mark in marks:
                    marks.discard(mark)
                else:
                    yield "new", statement
        if marks:
            for statement in old.statements(table):
                if hash(statement) in marks:
                    yield "old", statement
