# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Apache's own daemon processes that run a site (mod_wsgi): the requests that they work on, and the sockets at which they listen.

These are numbered by the order of WSGIDaemonProcess in the configuration; the kernel says who is connected. Apache connects when a request begins, and not when its body is there: so an upload under way is seen here as well."""
import os
import re

from . import files, sitenamed, vhostapache, webserver

SOCKET = re.compile(r"\.(\d+)\.(\d+)\.(\d+)\.sock\Z")   # Apache's process, its generation, the number
DEPTH = 8


def requests(site, table):
    """[(words, number of connections)] of the site's daemon processes. table: the kernel's unix sockets, as attempt_idle tells them."""
    known, found = sitenamed.Site(site), []
    for master in webserver.masters():
        if master.kind != "apache":
            continue
        order = daemons(master)
        own = groups(master, known)
        numbers = [number for number, name in enumerate(order, 1) if name in own]
        here = [(path, listens, state, int(match.group(3))) for state, listens, path in table for match in [SOCKET.search(path)] if match and int(match.group(1)) == master.pid]
        if not own or not here:
            continue
        certain = {number for _, listens, _, number in here if listens} == set(range(1, len(order) + 1)) and numbers
        busy = sum(1 for _, listens, state, number in here if not listens and state in ("02", "03") and (number in numbers or not certain))
        if busy:
            found.append(("mod_wsgi's processes" + (" %s" % ", ".join(sorted(own)) if certain else " (of all sites: which are this one's is not known)"), busy))
    return found


def daemons(master):
    """Names of the daemon processes, in the order of the configuration."""
    base, found = webserver.base_of(master.main, "apache", master.prefix), []

    def take(path, depth):
        for line in vhostapache.lines(files.text(path, 4 << 20) or ""):
            if line.name == "wsgidaemonprocess" and line.args():
                found.append(line.args()[0])
            elif line.name in vhostapache.OPENED and depth < DEPTH:
                for pattern in webserver.includes(line.text, "apache"):
                    for inner in webserver.resolved(pattern, "apache", base):
                        take(inner, depth + 1)
    take(master.main, 0)
    return found


def groups(master, site):
    """Names of the daemon processes in which vhosts of the site run."""
    found = set()
    for path, text in master.loaded.items():
        try:
            blocks = vhostapache.blocks(text)
        except ValueError:
            continue
        for block in blocks:
            if site.named(block.text()):
                found |= {one.args()[0] for name in ("wsgiprocessgroup", "wsgidaemonprocess") for one in block.lines if one.name == name and one.args()}
                found |= set(re.findall(r"process-group=([^\s\"]+)", block.text()))
    return {name for name in found if "%" not in name}


# The sockets of those that run production

SCRIPTS = ("wsgiscriptalias", "wsgiscriptaliasmatch", "wsgihandlerscript")


def listeners(master, prefixes):
    """{path: inode} of the sockets at which the daemon processes listen in which vhosts through one of these links run.

    {} where that is not certain: the configuration was changed since the server read it, it is reloading, or a vhost of somebody else's runs in the same processes."""
    own, order = alone(master, prefixes), daemons(master)
    found, newest = {}, True
    for path, inode in listening(master.pid):
        number = int(SOCKET.search(path).group(3))
        newest = newest and number not in found
        found[number] = (path, inode)
    if not own or not newest or len(set(order)) != len(order) or set(found) != set(range(1, len(order) + 1)) or not own <= set(order) or changed(master, [path for path, _ in found.values()]):
        return {}
    return dict(found[number] for number, name in enumerate(order, 1) if name in own)


def listening(master):
    """[(path, inode)] of the sockets for daemon processes of that Apache."""
    return [(path, inode) for path, inode, listens in sockets(master) if listens]


def busy(master, paths):
    """Number of connections to these sockets."""
    return len([path for path, _, listens in sockets(master) if not listens and path in paths])


def sockets(master):
    """[(path, inode, whether it listens)]"""
    found = []
    with open("/proc/net/unix", "rb") as source:
        for line in source.read().split(b"\n")[1:]:
            fields = line.split(None, 7)
            match = SOCKET.search(os.fsdecode(fields[7])) if len(fields) == 8 else None
            if match and int(match.group(1)) == master:
                found.append((os.fsdecode(fields[7]), int(fields[6]), int(fields[3], 16) & 0x10000 != 0))
    return found


def alone(master, prefixes):
    """Names of the daemon processes in which all vhosts through these links run, and nothing else does; empty where there is no such."""
    mine, others = set(), set()
    for text in master.loaded.values():
        try:
            blocks = vhostapache.blocks(text)
        except ValueError:
            return set()
        for block in blocks:
            said = named(block.lines)
            if not webserver.names(block.text(), prefixes) or not any(one.name in SCRIPTS for one in block.lines):
                others |= said
            elif not said or any("%" in one for one in said):
                return set()
            else:
                mine |= said
        inside = {index for block in blocks for index in range(block.first, block.last + 1)}
        outside = [one for index, one in enumerate(vhostapache.lines(text)) if index not in inside and (one.name in SCRIPTS or one.name == "wsgiprocessgroup")]
        if any(webserver.names(one.text, prefixes) for one in outside):
            return set()
        others |= named(outside)
    return set() if mine & others else mine


def named(those):
    """Names of daemon processes in these lines' WSGIProcessGroup and process-group."""
    found = {one.args()[0] for one in those if one.name == "wsgiprocessgroup" and one.args()}
    return found | {name for one in those if one.name in SCRIPTS for name in re.findall(r"process-group=([^\s\"]+)", one.text)}


def changed(master, paths):
    """Whether a file of the configuration, or what lies in its directories, is newer than these sockets."""
    base = webserver.base_of(master.main, "apache", master.prefix)
    looked = set(master.loaded)
    for text in master.loaded.values():
        patterns = [one if os.path.isabs(one) else os.path.join(base, one) for one in (re.sub(r"\$\{?APACHE_CONFDIR\}?", base, one) for one in webserver.includes(text, "apache"))]
        looked |= {os.path.dirname(one) if re.search(r"[*?\[]", one) else one for one in patterns}
    try:
        made = min(os.lstat(path).st_mtime for path in paths)
        for path in looked:
            for found in (os.stat(path), os.lstat(path)) if os.path.lexists(path) else ():
                if max(found.st_mtime, found.st_ctime) >= made:
                    return True
    except (OSError, ValueError):
        return True
    return False
