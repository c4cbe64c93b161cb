# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files like supervisor's, uwsgi's and systemd's as text: cut into sections, values changed, all else as it is. No I/O."""
import re
from collections import namedtuple

from . import wholename

# head: what stands between the brackets; begin, end: offsets, with the comment lines right above the heading
Part = namedtuple("Part", "head begin end")
HEADING = re.compile(r"(?m)^[ \t]*\[([^\]\r\n]+)\][^\r\n]*(?:\r?\n|\Z)")
COMMENTS = re.compile(r"(?m)(?:^[ \t]*[;#][^\n]*\n)+\Z")
SETTING = re.compile(r"^([ \t]*)([\w.-]+)([ \t]*[=:][ \t]*)([^\r\n]*?)([ \t]*(?:[ \t][;#][^\r\n]*)?)(\r?\n?)$")


def decoded(data):
    """The text of bytes, UTF-8 where they are, else Latin-1 (which takes any). `encoded` gives the same bytes."""
    return data.decode(wholename.encoding(data) or "latin-1")


def encoded(text, like=b""):
    """The bytes of a text, in the encoding of the bytes that it was made from."""
    return text.encode(wholename.encoding(like) or "latin-1", "replace")


def cut(text):
    """The text's sections, in their order; what stands above the first one is in none."""
    found = []
    for match in HEADING.finditer(text):
        before = COMMENTS.search(text, 0, match.start())
        begin = before.start() if before else match.start()
        if found:
            found[-1] = found[-1]._replace(end=begin)
        found.append(Part(match.group(1).strip(), begin, len(text)))
    return found


def settings(text):
    """[(number of the line, key, value)] of each line with a value of its own."""
    found = []
    for number, line in enumerate(text.splitlines(True)):
        match = SETTING.match(line)
        if match and not match.group(1):
            found.append((number, match.group(2), match.group(4).strip()))
    return found


def with_value(text, number, value):
    """The text with another value in that line."""
    lines = text.splitlines(True)
    match = SETTING.match(lines[number])
    lines[number] = match.group(1) + match.group(2) + match.group(3) + value + match.group(5) + match.group(6)
    return "".join(lines)


def put(text, key, value, comment=""):
    """A section's text with key = value: where it has the key there, else right below the heading. comment: a line above it."""
    for number, known, old in settings(text):
        if known == key:
            return text if old == value else with_value(text, number, value)
    match = HEADING.search(text)
    end = "\r\n" if match.group(0).endswith("\r\n") else "\n"
    above = match.group(0) if match.group(0).endswith("\n") else match.group(0) + end
    return text[:match.start()] + above + (comment + end if comment else "") + "%s = %s%s" % (key, value, end) + text[match.end():]


def with_head(text, head):
    """A section's text under another heading."""
    match = HEADING.search(text)
    return text[:match.start(1)] + head + text[match.end(1):]
