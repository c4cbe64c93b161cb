# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a settings.py says, read from its syntax tree and never executed. What cannot be told stays unknown."""
import _ast
import os
import re
import warnings

from . import files

LONGEST = 100000   # of a text on the way to a value
TOO_DEEP = re.compile(r"[-+~(\[{]{40}|(?:not\s+){40}")
EMPTY = {"application": "", "title": "", "server_url": "", "allowed_hosts": [], "database": None, "readable": False}


class Unknown(Exception):
    """The value depends on what only Python itself could tell."""


def read(path):
    """What the settings of one site say; for files.parsed."""
    found = dict(EMPTY)
    text = files.text(path)
    if text is None:
        return found
    found["readable"] = True
    found["application"] = application(text)
    tree = parse(text)
    reader = Reader(os.path.dirname(path))
    if tree is not None:
        reader.take(tree.body)
    names = reader.names
    found["title"] = words(names.get("title")) or by_pattern(text, "title")
    found["server_url"] = words(names.get("server_url")) or by_pattern(text, "server_url")
    hosts = names.get("ALLOWED_HOSTS")
    found["allowed_hosts"] = [h for h in hosts if isinstance(h, str)] if isinstance(hosts, (list, tuple)) else []
    found["database"] = database(names.get("DATABASES"), os.path.dirname(path))
    return found


def parse(text):
    # Older Pythons run out of C stack on deep or very long expressions
    if TOO_DEEP.search(text) or any(line.count("+") + line.count(".") + line.count("(") + line.count("[") > 3000 for line in text.split("\n")):
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return compile(text, "settings.py", "exec", _ast.PyCF_ONLY_AST, True)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def by_pattern(text, name):
    # no \s, which would run over line ends: a file of empty lines would take hours
    found = re.search(r"^[ \t]*%s[ \t]*=[ \t]*[\"']([^\"'\n]*)[\"']" % name, text, re.M)
    return found.group(1) if found else ""


def application(text):
    """The package whose settings these build on: lino_noi in "from lino_noi.lib.noi.settings import *"."""
    best = ""
    for found in re.finditer(r"^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import|import[ \t]+([\w.]+))", text, re.M):
        module = found.group(1) or found.group(2)
        package = module.split(".")[0]
        if package.startswith("lino") and package != "lino_local" and ("settings" in module or module.startswith("lino.projects")):
            if not best or best == "lino":
                best = package
    return best


def words(value):
    return value if isinstance(value, str) else ""


def database(value, directory):
    entry = value.get("default") if isinstance(value, dict) else None
    if not isinstance(entry, dict):
        return None
    entry = {str(k).upper(): v for k, v in entry.items() if isinstance(v, (str, int))}
    engine = str(entry.get("ENGINE", "")).rpartition(".")[2]
    engine = {"postgresql_psycopg2": "postgresql", "psycopg2": "postgresql"}.get(engine, engine)
    name = str(entry.get("NAME", ""))
    if engine == "sqlite3" and name and not name.startswith((":", "/")):
        name = os.path.join(directory, name)
    return {"engine": engine, "name": name, "host": str(entry.get("HOST", "")), "port": str(entry.get("PORT", ""))}


def _is(node, name):
    return type(node).__name__ == name


def plain(value):
    """A value whose text is short to make: the text of lists in lists doubles with each assignment."""
    if isinstance(value, int) and not -1 << 64 < value < 1 << 64:
        raise Unknown
    if not isinstance(value, (str, int, float)):
        raise Unknown
    return value


def within(size):
    """Raises Unknown before a text is made that would be too long."""
    if size > LONGEST:
        raise Unknown


class Reader:
    """Follows assignments of plain values, top to bottom, as far as they can be told without running anything."""

    def __init__(self, directory):
        self.directory = directory
        self.names = {"__file__": os.path.join(directory, "settings.py")}
        self.budget = 20000

    def take(self, body):
        for node in body:
            if _is(node, "Assign"):
                for target in node.targets:
                    self.assign(target, node.value)
            elif _is(node, "AnnAssign") and node.value is not None:
                self.assign(node.target, node.value)
            elif _is(node, "AugAssign") and _is(node.target, "Name"):
                self.add(node)
            elif _is(node, "ClassDef"):
                self.take(node.body)
            elif _is(node, "If") or _is(node, "Try") or _is(node, "With"):
                self.take(node.body)
            elif _is(node, "Expr") and _is(node.value, "Call"):
                self.update(node.value)

    def assign(self, target, value):
        try:
            known = self.value(value)
        except Unknown:
            known = None
        if _is(target, "Name"):
            self.names[target.id] = known
        elif _is(target, "Subscript"):
            try:
                place = self.value(target.value)
                if isinstance(place, dict):
                    place[self.key(target)] = known
            except (Unknown, TypeError):
                pass
        elif _is(target, "Attribute") and _is(target.value, "Name") and target.value.id == "SITE":
            self.names[target.attr] = known

    def add(self, node):
        try:
            whole = self.names[node.target.id] + self.value(node.value)
            self.names[node.target.id] = whole if not isinstance(whole, (str, list)) or len(whole) <= 10000 else None
        except (Unknown, KeyError, TypeError):
            pass

    def update(self, call):
        """DATABASES.update(...), ALLOWED_HOSTS.append(...)"""
        if not _is(call.func, "Attribute"):
            return
        try:
            place = self.value(call.func.value)
            given = [self.value(a) for a in call.args]
            if isinstance(place, dict) and call.func.attr == "update" and len(given) == 1 and isinstance(given[0], dict):
                place.update(given[0])
            elif isinstance(place, list) and call.func.attr in ("append", "extend") and len(given) == 1:
                more = list(given[0]) if call.func.attr == "extend" else given
                if len(place) + len(more) <= 10000:
                    place.extend(more)
        except (Unknown, TypeError):
            pass

    def key(self, node):
        index = node.slice
        return self.value(index.value if _is(index, "Index") else index)

    def value(self, node):
        self.budget -= 1
        if self.budget < 0:
            raise Unknown
        handle = getattr(self, "on_" + type(node).__name__, None)
        if handle is None:
            raise Unknown
        try:
            result = handle(node)
        except (TypeError, ValueError, KeyError, IndexError, AttributeError, OverflowError, RecursionError):
            raise Unknown   # e.g. a text joined with what is unknown
        if isinstance(result, (str, list)) and len(result) > 10000:
            raise Unknown
        return result

    def on_Constant(self, node):
        return node.value

    def on_Str(self, node):
        return node.s

    def on_Num(self, node):
        return node.n

    def on_NameConstant(self, node):
        return node.value

    def on_Name(self, node):
        if self.names.get(node.id) is None:
            raise Unknown
        return self.names[node.id]

    def on_List(self, node):
        return [self.maybe(e) for e in node.elts]

    on_Tuple = on_List

    def on_Dict(self, node):
        found = {}
        for key, value in zip(node.keys, node.values):
            if key is not None:
                try:
                    found[self.value(key)] = self.maybe(value)
                except (Unknown, TypeError):
                    pass
        return found

    def maybe(self, node):
        try:
            return self.value(node)
        except Unknown:
            return None

    def on_JoinedStr(self, node):
        parts = []
        size = 0
        for part in node.values:
            parts.append(str(plain(self.value(part.value if _is(part, "FormattedValue") else part))))
            size += len(parts[-1])
            within(size)
        return "".join(parts)

    def on_BinOp(self, node):
        left, right = self.value(node.left), self.value(node.right)
        try:
            if _is(node.op, "Add"):
                return left + right
            if _is(node.op, "Div") and isinstance(left, str) and isinstance(right, str):
                return os.path.join(left, right)
            if _is(node.op, "Mod") and isinstance(left, str) and "*" not in left and not re.search(r"%[^%]*\d{4}", left):
                return self.formatted(left, right)
        except (TypeError, ValueError, KeyError):
            pass
        raise Unknown

    def formatted(self, left, right):
        """left % right, of plain values only."""
        if isinstance(right, dict):
            right = {key: plain(value) for key, value in right.items()}
            values = list(right.values()) + [str(right)]
        else:
            right = tuple(map(plain, right)) if isinstance(right, list) else plain(right)
            values = right if isinstance(right, tuple) else (right,)
        within(len(left) + left.count("%") * max([len(str(value)) for value in values] or [0]))
        return left % right

    def on_Attribute(self, node):
        if _is(node.value, "Name") and node.value.id in ("SITE", "self") and node.attr in ("project_dir", "site_dir"):
            return self.directory
        if node.attr == "parent":
            return os.path.dirname(self.value(node.value))
        raise Unknown

    def on_Subscript(self, node):
        try:
            return self.value(node.value)[self.key(node)]
        except (TypeError, KeyError, IndexError):
            raise Unknown

    def on_Call(self, node):
        name = node.func.attr if _is(node.func, "Attribute") else getattr(node.func, "id", "")
        if name == "dict" and not node.args:
            return {k.arg: self.maybe(k.value) for k in node.keywords if k.arg}
        if name in ("join", "child", "joinpath"):
            given = [self.value(a) for a in node.args]
            if _is(node.func, "Attribute") and (name != "join" or not self.is_path_module(node.func.value)):
                base = self.value(node.func.value)
                if name == "join":
                    within(len(base) * len(given[0]) + sum(map(len, given[0])))
                    return base.join(given[0])
                given.insert(0, base)
            if all(isinstance(g, str) for g in given) and given:
                within(sum(map(len, given)))
                return os.path.join(*given)
        if name in ("dirname", "abspath", "realpath", "Path", "str", "resolve", "absolute") and len(node.args) <= 1:
            base = self.value(node.args[0]) if node.args else self.value(node.func.value)
            if isinstance(base, str):
                return os.path.dirname(base) if name == "dirname" else base
        raise Unknown

    def is_path_module(self, node):
        return getattr(node, "attr", getattr(node, "id", "")) in ("path", "osp")
