# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether what cron, systemd or a person runs empties a site's database and fills it anew: by the sync script's name, by Lino's commands that do so, and in the scripts that it names. Only reads."""
import os
import re

from . import files, iniparts, nightstate, sites

NAME = re.compile(r"\binitdb_from_prod(?![\w-]*\.(?:log|txt)\b)")
COMMAND = r"(?:\bmanage\.py|\bdjango-admin(?:\.py)?|\bpm)[\"']?\s+(?:-\S+\s+)*"
FILLS = re.compile(r"\brestore2preview\.py\b|%s(?:prep|initdb|initdb_demo|flush)\b" % COMMAND)
RUN = re.compile(r"%srun\s+(?:-\S+\s+)*([^\s\"';&|]+|\"[^\"]+\"|'[^']+')" % COMMAND)
LOADS = re.compile(r"\bDpyLoader\b|\bloader\.(?:initialize|finalize|flush_deferred_objects)\(|(?m:^\s*execfile\()")   # in what dump2py writes
STATEMENTS = re.compile(r"\n|;|&&|\|\|")
ASSIGNED = re.compile(r"\s*(?:export\s+)?(\w+)=(\"[^\"]*\"|'[^']*'|[^\s;]*)")
REFERENCE = re.compile(r"\$(?:\{(\w+)\}|(\w+))")
HERE = re.compile(r"\$\(\s*dirname\s+\"?\$(?:0|\{?BASH_SOURCE(?:\[0\])?\}?)\"?\s*\)|`\s*dirname\s+\"?\$0\"?\s*`")
MOVES = re.compile(r"(?:^|[\s({\"'])(?:cd|pushd)\s+(?:--\s+)?[\"']?([^\s\"')]+)")
WORD = re.compile(r"[^\s\"'`<>|&(){}]+")
LARGEST, LONGEST, MOST, DEEPEST = 1 << 16, 300, 200, 3   # bytes of a script; characters of a value; paths that are looked at; scripts within scripts


def read(text, without=""):
    """The text without comments, its own variables filled in, and the words of it that are paths below the directory that it goes to as whole paths; then the same of the scripts that it runs.

    without: the path of a script that is not read."""
    told, seen = [], {os.path.realpath(without)} if without else set()
    take(text, "", "", told, seen, 0)
    return "\n".join(told)


def take(text, script, place, told, seen, depth):
    """script: the path of the one whose text it is; place: the directory in which it begins; empty where they are not known."""
    values = {}
    if script:
        text = HERE.sub(lambda _: os.path.dirname(script), text)
    for statement in STATEMENTS.split(re.sub(r"(?m)^\s*#.*$", "", text)):
        statement = REFERENCE.sub(lambda found: values.get(found.group(1) or found.group(2), found.group()), statement)
        told.append(statement)
        assigned = ASSIGNED.match(statement)
        if assigned and len(assigned.group(2)) <= LONGEST:
            values[assigned.group(1)] = assigned.group(2).strip("\"'")
        moves = MOVES.search(statement)
        if moves:
            place = joined(place, moves.group(1))
            told.append(place)
        for path in paths(statement, place):
            told.append(path)
            if depth < DEEPEST and len(seen) < MOST and os.path.realpath(path) not in seen:
                seen.add(os.path.realpath(path))
                found = script_text(path)
                if found:
                    take(found, path, place, told, seen, depth + 1)


def joined(place, path):
    """An absolute path as a shell would take it; empty where it is not known."""
    if not path.startswith("/") and not place or "$" in path or "`" in path:
        return ""
    return os.path.normpath(os.path.join(place, path))


def paths(statement, place):
    """Words that may be a file's path, as absolute paths."""
    for word in WORD.findall(statement):
        word = word.rpartition("=")[2]
        if word.startswith("/") or "/" in word and place or word.endswith((".sh", ".py")) and place:
            path = joined(place, word)
            if path and "\0" not in path:
                yield path


def script_text(path):
    """The text of a script; empty of what is none, and of the one that Lino Baton wrote, which asks by itself whether it may."""
    try:
        if not os.path.isfile(path) or os.path.getsize(path) > LARGEST:
            return ""
    except OSError:
        return ""
    data = files.read(path, LARGEST) or b""
    if not data.startswith(b"#!") and not path.endswith(".sh") or nightstate.generated(path):
        return ""
    return iniparts.decoded(data)


def fills(told, by_name=True):
    """Whether what read() told empties and fills a database. by_name: the sync script's own name says so too, whatever stands in it."""
    return bool(by_name and NAME.search(told) or FILLS.search(told)) or any(loads(one.strip("\"'"), told) for one in RUN.findall(told))


def loads(name, told):
    """Whether a file that Lino's command run is given may be a restore script. One that is there tells; of any other that is not known."""
    places = [line for line in told.split("\n") if line.startswith("/") and " " not in line]
    for path in [name] if name.startswith("/") else [os.path.join(place, name) for place in places]:
        text = files.text(path, 1 << 20) if os.path.isfile(path) else None
        if text is not None:
            return LOADS.search(text) is not None
    return True


def of(text, site, by_name=True):
    """Whether a text is about the site (sitenamed.Site), by its path or a link, itself or in the scripts that it runs, and fills a database."""
    told = read(text)
    return bool(site.named(told)) and fills(told, by_name)


def overwrites(text, site, soon):
    """Whether what nobody holds may empty the site's database in an attempt or after a keep. By the preview link it reaches the site until the switch only, where its own script does it: soon() says whether it is due."""
    script = os.path.join(site.path, sites.SCRIPT)
    by_name = not nightstate.generated(script)   # Baton's own asks by itself whether it may
    if not of(text, site, by_name):
        return False
    told = read(text, without=script)
    return site.owns(told) or fills(told, by_name=False) or soon()


def by_hand(site):
    """Names of scripts in the site's directory that fill a database when somebody runs them, but for the sync script, which an attempt shuts."""
    own = os.path.join(site.path, sites.SCRIPT)
    try:
        names = sorted(name for name in os.listdir(site.path) if name.endswith(".sh") and name != sites.SCRIPT)
    except OSError:
        return []
    return [name for name in names if fills(read(os.path.join(site.path, name), without=own), by_name=False)]
