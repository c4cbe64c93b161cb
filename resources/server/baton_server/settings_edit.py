# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes single values in the text of a settings.py, where they stand: comments and layout stay. Text in, text out; nothing is run.

Lines end with a line feed here; whoever reads and writes the file keeps its own."""
import ast
import io
import tokenize

KEYS = ("ENGINE", "NAME", "USER", "PASSWORD", "HOST", "PORT")
OPEN, CLOSE = "([{", ")]}"
SKIP = (tokenize.NL, tokenize.NEWLINE, tokenize.COMMENT, tokenize.INDENT, tokenize.DEDENT)
BEGIN, END = "# BEGIN lino-baton", "# END lino-baton"


class Source:
    """A text with its syntax tree and its tokens. Raises SyntaxError for what is no Python."""

    def __init__(self, text):
        self.text = text
        try:
            self.tree = ast.parse(text)
            self.tokens = [token for token in tokenize.generate_tokens(io.StringIO(text).readline) if token.type not in SKIP]
        except (ValueError, RecursionError, tokenize.TokenError) as error:
            raise SyntaxError(str(error))
        self.starts = [0]
        for line in text.split("\n"):
            self.starts.append(self.starts[-1] + len(line) + 1)

    def offset(self, place):
        return self.starts[place[0] - 1] + place[1]

    def token_at(self, node):
        """The index of the token with which a node begins; its column counts bytes."""
        line = self.text[self.starts[node.lineno - 1]:self.starts[node.lineno]]
        column = len(line.encode("utf-8")[:node.col_offset].decode("utf-8", "ignore"))
        for index, token in enumerate(self.tokens):
            if token.start == (node.lineno, column):
                return index
        raise SyntaxError("no token at line %d" % node.lineno)

    def display(self, node):
        """(index of the bracket that opens it, index of the one that closes it) of a dict or list display or a call's arguments."""
        index = self.token_at(node)
        while self.tokens[index].string not in OPEN:
            index += 1
        depth = 0
        for end in range(index, len(self.tokens)):
            depth += (self.tokens[end].string in OPEN and self.tokens[end].type == tokenize.OP) - (self.tokens[end].string in CLOSE and self.tokens[end].type == tokenize.OP)
            if depth == 0:
                return index, end
        raise SyntaxError("a bracket is not closed")

    def parts(self, node):
        """[(first, last)] indexes of the tokens between the commas of a display."""
        begin, end = self.display(node)
        found, first, depth = [], begin + 1, 0
        for index in range(begin + 1, end + 1):
            token = self.tokens[index]
            if token.type == tokenize.OP and (index == end or token.string == "," and depth == 0):
                if index > first:
                    found.append((first, index - 1))
                first = index + 1
            elif token.type == tokenize.OP:
                depth += (token.string in OPEN) - (token.string in CLOSE)
        return found

    def span(self, first, last):
        return self.offset(self.tokens[first].start), self.offset(self.tokens[last].end)


def assigned(tree, name):
    """The value of the last plain assignment to a name at the top level, or None."""
    found = None
    for node in tree.body:
        if isinstance(node, ast.Assign) and any(isinstance(target, ast.Name) and target.id == name for target in node.targets):
            found = node.value
    return found


def entries(source, node):
    """{key: (first, last) tokens of its value} of {'KEY': value} or dict(KEY=value); None where it is neither."""
    found = {}
    if isinstance(node, ast.Dict):
        separator = ":"
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "dict" and not node.args:
        separator = "="
    else:
        return None
    for first, last in source.parts(node):
        middle = next((index for index in range(first, last + 1) if source.tokens[index].string == separator), None)
        if middle is None or middle == last:
            continue
        words = source.tokens[first:middle]
        try:
            key = ast.literal_eval(words[0].string) if separator == ":" else words[0].string
        except (ValueError, SyntaxError):
            continue
        if len(words) == 1 and isinstance(key, str):
            found[key] = (middle + 1, last)
    return found


def value_node(node, key):
    """The value of a key in a dict display or a dict call, as a node; else None."""
    if isinstance(node, ast.Dict):
        for one, value in zip(node.keys, node.values):
            if one is not None and getattr(one, "value", getattr(one, "s", None)) == key:
                return value
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "dict":
        return next((one.value for one in node.keywords if one.arg == key), None)
    return None


def database(text, values):
    """The text with these values in the entry "default" of DATABASES; None where it does not stand there as a display. values: {key: text}."""
    source = Source(text)
    entry = value_node(assigned(source.tree, "DATABASES"), "default")
    known = entries(source, entry) if entry is not None else None
    if not known:
        return None
    changes, missing = [], []
    for key in values:
        if key in known:
            first, last = known[key]
            begin, end = source.span(first, last)
            if literal(text[begin:end]) != values[key] and not (key == "PORT" and str(literal(text[begin:end])) == values[key]):
                changes.append((begin, end, repr(values[key])))
        elif values[key]:
            missing.append(key)
    if missing:
        anchor = known.get("NAME") or list(known.values())[-1]
        changes.append(added(source, entry, anchor, missing, values))
    for begin, end, new in sorted(changes, reverse=True):
        text = text[:begin] + new + text[end:]
    return text


def added(source, entry, anchor, missing, values):
    """(begin, end, text) of keys that follow the anchor's value, each on a line of its own where the anchor stands so."""
    _, end = source.span(*anchor)
    first = next(first for first, last in source.parts(entry) if last == anchor[1])
    begin = source.offset(source.tokens[first].start)
    line = source.text.rfind("\n", 0, begin) + 1
    lead = source.text[line:begin]
    between = ",\n" + lead if not lead.strip() else ", "
    form = "%r: %r" if isinstance(entry, ast.Dict) else "%s=%r"
    return end, end, "".join(between + form % (key, values[key]) for key in missing)


def literal(text):
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return None


def hosts(text, wanted):
    """The text with these in ALLOWED_HOSTS; None where it is no list there that can be added to."""
    source = Source(text)
    node = assigned(source.tree, "ALLOWED_HOSTS")
    if not isinstance(node, (ast.List, ast.Tuple)):
        return None
    said = [getattr(one, "value", getattr(one, "s", None)) for one in node.elts]
    missing = [host for host in dict.fromkeys(wanted) if host and not allows(said, host)]
    if not missing:
        return text
    if isinstance(node, ast.Tuple):
        return None
    begin, end = source.display(node)
    parts = source.parts(node)
    place = source.span(*parts[-1])[1] if parts else source.offset(source.tokens[begin].end)
    new = ", ".join(map(repr, missing))
    return text[:place] + (", " if parts else "") + new + text[place:]


def allows(said, host):
    """Whether Django serves this host with that list."""
    return any(one == "*" or one == host or isinstance(one, str) and one.startswith(".") and (host == one[1:] or host.endswith(one)) for one in said)


def without_blocks(text):
    """The text without what stands between our marks."""
    kept, inside = [], False
    for line in text.split("\n"):
        if line.strip() == BEGIN:
            inside = True
        elif inside and line.strip() == END:
            inside = False
        elif not inside:
            kept.append(line)
    if inside:
        raise SyntaxError("%s has no %s" % (BEGIN, END))
    return "\n".join(kept)


def site_line(text):
    """The number of the line at which SITE is made, or None."""
    for node in ast.parse(text).body:
        if isinstance(node, ast.Assign) and any(isinstance(target, ast.Name) and target.id == "SITE" for target in node.targets):
            return node.lineno
    return None


def with_blocks(text, head, tail):
    """The text with two blocks of ours: before SITE is made, and at the end. Where SITE is not made here, both stand at the end."""
    text = without_blocks(text)
    number = site_line(text)
    lines = text.split("\n")
    ended = not lines[-1].strip()
    if ended:
        lines.pop()
    blocks = [[BEGIN] + part + [END] for part in (head, tail)]
    if number is None:
        lines += blocks[0][:-1] + blocks[1][1:]
    else:
        lines[number - 1:number - 1] = blocks[0]
        lines += blocks[1]
    return "\n".join(lines) + "\n"
