# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""logrotate's files as far as they are about a site's logs."""
import fnmatch
import os
import re
from collections import namedtuple

from . import cronfiles, wholename

# begin, end: offsets in the file's text; patterns: of the logs; own: those of them that are the site's
Block = namedtuple("Block", "begin end patterns own")
BLOCK = re.compile(r"(?ms)^(?P<head>[ \t]*[/\"'][^{}#]*?)\{(?P<body>.*?)^[ \t]*\}[^\n]*\n?")


def directory():
    return os.path.join(cronfiles.etc(), "logrotate.d")


def named(pattern, site):
    """Whether a pattern of logs is this site's own."""
    log = site.log()
    return site.owns(pattern) or bool(log) and wholename.names_path(pattern, log)


def patterns(head):
    return [one[0] or one[1] or one[2] for one in re.findall(r"\"([^\"]*)\"|'([^']*)'|(\S+)", head)]


def blocks(text, site):
    found = []
    for match in BLOCK.finditer(text):
        all_of_it = patterns(match.group("head"))
        found.append(Block(match.start(), match.end(), all_of_it, [one for one in all_of_it if named(one, site)]))
    return found


def about(site):
    """[(path, text, blocks)] of each file that names the site's logs."""
    found = []
    for path in cronfiles.listed(directory()):
        text = cronfiles.text(path)
        those = blocks(text, site)
        if any(one.own for one in those):
            found.append((path, text, those))
    return found


def covering(log):
    """The file whose patterns cover a directory of logs by a wildcard; None where none does."""
    for path in cronfiles.listed(directory()):
        for match in BLOCK.finditer(cronfiles.text(path)):
            if any(fnmatch.fnmatch(os.path.join(log, "lino.log"), one) for one in patterns(match.group("head"))):
                return path
    return None


def derived(path, text, those, site, new):
    """(path, text) of the new site's file, after what stands there for this one."""
    base = os.path.basename(path)
    own = [one for one in those if one.own]
    if len(own) == len(those) and all(one.own == one.patterns for one in own):
        part = text
    else:
        part = "".join(only(text, one) for one in own)
    name = site.renamed(base, new)
    return os.path.join(os.path.dirname(path), name if name != base else "%s-%s" % (new, base)), site.renamed(part, new)


def only(text, block):
    """The block for its own patterns."""
    body = text[block.begin:block.end]
    return " ".join('"%s"' % one if re.search(r"\s", one) else one for one in block.own) + " " + body[body.index("{"):]


def without(text, those):
    """The text without what is the site's; None where no block is left."""
    if all(one.own == one.patterns for one in those):
        return None
    out, done = "", 0
    for one in those:
        if one.own:
            left = [pattern for pattern in one.patterns if pattern not in one.own]
            out += text[done:one.begin] + (only(text, one._replace(own=left)) if left else "")
            done = one.end
    return out + text[done:]
