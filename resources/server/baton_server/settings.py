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
        """DATABASES.update(...), ALLOWED_HOSTS.append(...); whether that could be followed."""
        if not _is(call.func, "Attribute"):
            return False
        try:
            place = self.value(call.func.value)
            given = [self.value(a) for a in call.args]
            if isinstance(place, dict) and call.func.attr == "update" and all(isinstance(one, dict) for one in given[:1]) and len(given) <= 1 and all(k.arg for k in call.keywords):
                place.update(*given, **{k.arg: self.maybe(k.value) for k in call.keywords})
                return True
            if isinstance(place, list) and call.func.attr in ("append", "extend") and len(given) == 1:
                more = list(given[0]) if call.func.attr == "extend" else given
                if len(place) + len(more) <= 10000:
                    place.extend(more)
                    return True
        except (Unknown, TypeError):
            pass
        return False

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
            if _is(part, "FormattedValue") and (part.conversion != -1 or part.format_spec is not None):
                raise Unknown
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


# What may change any name of the module, or what it holds: django-split-settings' include too
ANYTHING = ("exec", "execfile", "eval", "globals", "locals", "vars", "setattr", "include")
NESTED = ("FunctionDef", "AsyncFunctionDef", "Lambda")


def sure(tree, directory):
    """The module's names as far as the text leaves no doubt of their values; empty where a function of its own may change them."""
    reader = Sure(directory)
    try:
        reader.take(tree.body)
    except Unknown:
        return {}
    return reader.names


class Sure(Reader):
    """Knows a value only where nothing in the text can make it another one: no condition, no loop, no import, no call that is not followed."""

    def __init__(self, directory):
        super().__init__(directory)
        self.own = set()   # names of its functions: what they do when called is not followed

    def take(self, body):
        if any(shaken(inner) for node in body for outer in within_node(node) if type(outer).__name__ in NESTED for inner in within_node(outer)):
            raise Unknown   # whoever calls it, and when
        for node in body:
            if _is(node, "Assign") and all(_is(target, "Name") or _is(target, "Subscript") for target in node.targets):
                self.doubt_unless_known(node.value)
                for target in node.targets:
                    self.assign(target, node.value)
            elif _is(node, "AnnAssign") and node.value is not None and _is(node.target, "Name"):
                self.doubt_unless_known(node.value)
                self.assign(node.target, node.value)
            elif _is(node, "AugAssign") and _is(node.target, "Name") and _is(node.op, "Add"):
                self.add(node)
            elif not (_is(node, "Expr") and _is(node.value, "Call") and self.update(node.value)):
                self.doubt(node)

    def assign(self, target, value):
        if _is(target, "Subscript") and not self.can(target.value, self.key, target):
            self.doubt(target)
        super().assign(target, value)

    def can(self, place, function, node):
        try:
            return isinstance(self.value(place), dict) and function(node) is not None
        except (Unknown, TypeError):
            return False

    def add(self, node):
        self.doubt_unless_known(node.value)
        try:
            self.names[node.target.id] = self.names[node.target.id] + self.value(node.value)
        except (Unknown, KeyError, TypeError):
            self.names[node.target.id] = None

    def doubt_unless_known(self, node):
        try:
            self.value(node)
        except Unknown:
            self.doubt(node)

    def doubt(self, node):
        """What this may change is not known any more."""
        for one in within_node(node):
            if _is(one, "Name"):
                held = self.names.get(one.id)
                if isinstance(held, dict) or one.id in self.own:
                    self.forget()
                elif isinstance(held, list) or not _is(one.ctx, "Load"):
                    self.names[one.id] = None
            elif _is(one, "alias"):
                self.names[(one.asname or one.name).partition(".")[0]] = None
            elif isinstance(getattr(one, "name", None), str):   # of a function, a class, what is caught or matched
                self.names[one.name] = None
                self.own |= {one.name} if type(one).__name__ in NESTED else set()
            if shaken(one):
                self.forget()

    def forget(self):
        self.names = {"__file__": self.names.get("__file__")}

    def on_Dict(self, node):
        for key in node.keys:
            if key is None:
                raise Unknown
            self.value(key)
        return super().on_Dict(node)

    def on_Call(self, node):
        if any(keyword.arg is None for keyword in node.keywords):
            raise Unknown
        return super().on_Call(node)


def within_node(node):
    """Yields the node and all within it, but for who only looks whether globals() has a name, or what it is."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        yield one
        if _is(one, "Call") and _is(one.func, "Attribute") and one.func.attr == "get" and all_names(one.func.value):
            waiting += one.args[1:]
        elif _is(one, "Compare") and all(_is(op, "In") or _is(op, "NotIn") for op in one.ops):
            waiting += [one.left] if not _is(one.left, "Constant") and not _is(one.left, "Str") else []
            waiting += [other for other in one.comparators if not all_names(other)]
        else:
            for field in one._fields:
                value = getattr(one, field, None)
                waiting += [inner for inner in (value if isinstance(value, list) else [value]) if hasattr(inner, "_fields")]


def all_names(node):
    return _is(node, "Call") and _is(node.func, "Name") and node.func.id == "globals"


def shaken(node):
    """Whether any name may be another one after this."""
    if _is(node, "Name"):
        return node.id in ANYTHING or node.id == "DATABASES"
    if _is(node, "Attribute"):
        return node.attr in ("DATABASES", "update_settings")
    if _is(node, "keyword") or _is(node, "alias"):
        return "DATABASES" in (getattr(node, "arg", ""), getattr(node, "asname", "")) or getattr(node, "name", "") in ("*", "DATABASES")
    return _is(node, "Constant") and node.value == "DATABASES" or _is(node, "Str") and node.s == "DATABASES" or _is(node, "Global")
