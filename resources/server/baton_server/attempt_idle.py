# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether requests are under way at a site's own sockets, as the kernel says, and a gate before these: while it is shut no web server reaches the site.

The page alone lets those in that passed it before: somebody's long upload reaches the site only when all of it is there, minutes later perhaps."""
import os
import stat

from . import attempt_wsgi, cronfiles, iniparts, services, unixdiag, uwsgiini

PLACES = ("", "nginx", "run", "tmp")   # within a site
GATE = ".baton-frozen"   # behind the socket's name while the gate is shut
LISTENING, BUSY = "0A", ("01", "08", "04", "05", "09", "0B")   # of TCP; CLOSE_WAIT too: the web server went away and the site still works


def inis(site):
    """Texts of the uwsgi.ini that the site's serving programs are told, and of the ones in their usual places."""
    found = services.find(site)
    lines = [one.words for one in found.programs if one.serves]
    lines += [value.split() for one in found.units if one.serves for _, key, value in iniparts.settings(one.text.replace("%i", os.path.basename(site))) if key == "ExecStart"]
    paths = [uwsgiini.ini_of(words) for words in lines] + [os.path.join(site, "nginx", "uwsgi.ini"), os.path.join(site, "uwsgi.ini")]
    return [cronfiles.text(path) for path in dict.fromkeys(path for path in paths if path.startswith("/"))]


def unix_table():
    """[(state, whether it listens, path as it was bound)] of the kernel's unix sockets with a path."""
    found = []
    with open("/proc/net/unix", "rb") as source:
        for line in source.read().split(b"\n")[1:]:
            fields = line.split(None, 7)
            if len(fields) == 8 and fields[7].startswith(b"/"):
                found.append((fields[5].decode(), int(fields[3], 16) & 0x10000 != 0, os.fsdecode(fields[7])))
    return found


def sockets(site):
    """Paths of the unix sockets that the site listens on: those in its directory, and those that its uwsgi.ini names."""
    site = os.path.realpath(site)
    named = {one for text in inis(site) for one in uwsgiini.sockets(text, site)}
    bound = {path for _, listens, path in unix_table() if listens and in_site(path, site)}
    return sorted(named | bound)


def in_site(path, site):
    """Whether a socket's path lies in the site's own directory or just below it."""
    directory = os.path.realpath(os.path.dirname(path))
    return directory == site or os.path.dirname(directory) == site


def ports(site):
    """Numbers of the TCP ports that the site's uwsgi.ini names."""
    found = set()
    for text in inis(os.path.realpath(site)):
        for _, key, value in iniparts.settings(text):
            match = uwsgiini.PORT.match(value)
            if key in uwsgiini.ADDRESSES and not key.startswith("stats") and match:
                found.add(int(match.group(2)))
    return found


def requests(site):
    """[(socket, number of connections)] of those that have any, waiting ones included; of Apache's own processes too."""
    found = {}
    own, table = set(sockets(site)), unix_table()
    for state, listens, path in table:
        if path in own and not listens and state in ("02", "03"):
            found[path] = found.get(path, 0) + 1
    for path, number in abandoned(own).items() if found else ():
        found[path] = max(0, found.get(path, 0) - number)
    found = {path: number for path, number in found.items() if number}
    wanted = ports(site)
    for name in ("tcp", "tcp6") if wanted else ():
        for port, state in tcp_table(name):
            if port in wanted and state in BUSY:
                found["port %d" % port] = found.get("port %d" % port, 0) + 1
    return sorted(found.items()) + attempt_wsgi.requests(site, table)


def abandoned(paths):
    """{path: connections} that wait at a socket to which no file leads any more, since the site was started anew, and whose program takes none of them.

    A uwsgi worker that supervisor left behind when it ended the master stands still for ever, and what came to it at that time waits there as long.
    Only where the socket in its place is seen as the one of the file: elsewhere file systems tell other numbers than the kernel."""
    there, found = [one for one in unixdiag.bound() if one.path in paths], {}
    for path in {one.path for one in there if one.listens and one.waiting}:
        now = {number for number in (inode(path), inode(path + GATE)) if number is not None}
        here = [one for one in there if one.path == path]
        if not any(one.listens and one.inode in now for one in here):
            continue
        busy = {one.inode for one in here if not one.listens and one.accepted}
        number = sum(one.waiting for one in here if one.listens and one.inode not in now | busy)
        if number:
            found[path] = number
    return found


def inode(path):
    """As the kernel's answer tells it; None where nothing is there."""
    try:
        return os.lstat(path).st_ino & 0xffffffff
    except OSError:
        return None


def tcp_table(name):
    """[(local port, state)]"""
    try:
        with open("/proc/net/" + name) as source:
            lines = source.read().split("\n")[1:]
    except OSError:
        return []
    return [(int(fields[1].rpartition(":")[2], 16), fields[3]) for fields in (line.split() for line in lines) if len(fields) > 3]


def idle(site):
    """Whether no request is under way at the site's own sockets."""
    return not requests(site)


# The gate

def inside(site):
    """Paths of the site's sockets in its own directory: only these does a vhost reach through a link."""
    return [path for path in sockets(site) if os.path.realpath(os.path.dirname(path)) in places(site)]


def places(site):
    site = os.path.realpath(site)
    return [os.path.join(site, name).rstrip("/") for name in PLACES]


def shut(site):
    """The site's sockets get another name: who connects from now on finds nobody, and who is connected stays so. The paths that were shut.

    Raises OSError where the directory may not be written; then none is shut."""
    made = []
    try:
        for path in inside(site):
            if is_socket(path):
                os.rename(path, path + GATE)
                made.append(path)
    except OSError:
        unshut(site)
        raise
    return made


def unshut(site):
    """Opens the gate; sentences on what could not be opened. A gate whose socket was made anew meanwhile goes away."""
    told = []
    for path in gates(site):
        try:
            if os.path.lexists(path[:-len(GATE)]):
                os.unlink(path)
            else:
                os.rename(path, path[:-len(GATE)])
        except FileNotFoundError:
            pass
        except OSError as error:
            told.append("%s keeps the name that the freeze gave it: %s. Rename it to %s" % (path, error.strerror, path[:-len(GATE)]))
    return told


def gates(site):
    """Paths of shut sockets, by their names alone: so they are found whatever became of the job that shut them."""
    found = []
    for place in places(site):
        if os.path.realpath(place) != place:   # a link of the web server's user leads to another site's
            continue
        try:
            found += [os.path.join(place, name) for name in os.listdir(place) if name.endswith(GATE)]
        except OSError:
            pass
    return sorted(path for path in found if is_socket(path))


def open_again(site):
    """Paths of sockets that are there although the gate was shut: the site's program was started anew."""
    return [path for path in inside(site) if is_socket(path)]


def is_socket(path):
    try:
        return stat.S_ISSOCK(os.lstat(path).st_mode)
    except OSError:
        return False
