# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where vhosts hand the requests for a site: only what leads through its link moves with the link. A port, and a socket elsewhere, stay the former site's."""
import os
import re
from collections import namedtuple

from . import attempt_idle, files, services, setup_web, vhostapache, vhostnginx, vhosts, vhosttext, webserver

# file: of the vhost; where: the location or URL; target: as it is told; path: of the socket or script, else empty; port: or None; root: whether requests for the site's own address go there
Pass = namedtuple("Pass", "file where target path port root")
SCRIPTS = ("wsgiscriptalias", "wsgiscriptaliasmatch", "wsgihandlerscript")
SECTIONS = ("location", "locationmatch")


class Reach:
    """How the vhosts of one link hand on requests.

    web: their server. texts: {path: text} that are looked at in place of what that server has. links, role: of the link. sites: real paths whose own ports and sockets are known.
    led: whether any of it leads through the link. wrong: what serves the site and does not; beside: what else does not, e.g. another service's. serving: files that hand on anything. problems: what cannot be read.
    remembered: {file: directive} of nginx that goes on showing what it saw of files and links."""

    def __init__(self, web, texts, links, role, sites=()):
        self.web, self.link, self.sites = web, os.path.join(links, role), [one for one in sites if one]
        self.through, self.others = setup_web.roles(links, role), setup_web.roles(links, "preview" if role == "prod" else "prod")
        self.texts = {os.path.realpath(path): (path, text) for path, text in list(web.loaded().items()) + list(texts.items())}
        self.main = web.master.main if web.master else webserver.DEFAULT_MAIN.get(web.kind, "")
        self.base = webserver.base_of(self.main, web.kind, web.master.prefix if web.master else "")
        self.led, self.wrong, self.beside, self.serving, self.problems = False, [], [], set(), []
        self.remembered = {}
        for one in Nginx(self).servers() if web.kind == "nginx" else Apache(self).servers():
            self.judge(one)

    def text(self, path):
        return self.texts.get(os.path.realpath(path), (path, None))[1] or files.text(path, 4 << 20) or ""

    def included(self, pattern):
        return [self.text(path) for path in webserver.resolved(pattern, self.web.kind, self.base)]

    def of_kind(self):
        """[(path, text)] of the files with vhosts."""
        return [(path, text) for path, text in self.texts.values() if vhosttext.kind(text) == self.web.kind]

    def judge(self, passes):
        """passes: of one server. Where the site's own address leads through the other link it is that one's, though it names this one too."""
        roots = [one for one in passes if one.root]
        if roots and all(leads(one.path, self.others) for one in roots):
            return
        good = [one for one in passes if leads(one.path, self.through)]
        self.led = self.led or bool(good)
        self.serving |= {one.file for one in passes}
        for one in passes:
            if one not in good:
                (self.wrong if one.root or not good or self.known(one) else self.beside).append(one)

    def known(self, one):
        """Whether a site's own program is what listens there, as far as its settings tell."""
        for site in self.sites:
            if one.path and (one.path.startswith(site + "/") or one.path in attempt_idle.sockets(site)):
                return True
            if one.port and (one.port in attempt_idle.ports(site) or any(re.search(r"(?<!\d)%d(?!\d)" % one.port, text) for text in told(site))):
                return True
        return False

    def faults(self):
        """What keeps the link from moving the site, in words without an end; empty where it moves all of it."""
        found = self.problems + sorted({"%s passes %s to %s, and not through %s" % (one.file, one.where, one.target, self.link) for one in self.wrong})
        return "; ".join(found or ([] if self.led else ["no vhost passes requests to a program through %s" % self.link]))

    def elsewhere(self):
        """What else does not lead through the link; empty where there is no such."""
        return "; ".join(sorted({"%s passes %s to %s: no switch moves that" % (one.file, one.where, one.target) for one in self.beside}))

    def todo(self):
        return ("let what serves the site listen at a unix socket in the site's directory (of uwsgi: socket = <the site's directory>/nginx.sock), and the vhost name it through the link (unix:%s/nginx.sock); "
                "of mod_wsgi the script is %s/wsgi.py" % (self.link, self.link))


def leads(path, through):
    return any(path.startswith(one + "/") for one in through) and ".." not in path.split("/")


def told(site):
    """Texts of what runs a site."""
    found = services.find(site)
    return ["%s\n%s" % (" ".join(one.words), one.section.text) for one in found.programs if one.serves] + [one.text for one in found.units if one.serves]


def doors(names, listens):
    """{(name, port)} under which a server answers; http and https are one."""
    ports = {vhosts.listening(one)[1] for one in listens or ["80"]}
    return {(name, "" if port in ("80", "443", "*") else port) for name in names if name not in ("_", "") for port in ports}


def taken(pattern, path="/"):
    """Whether a regular expression fits the site's own address; one that is not understood does."""
    try:
        return re.search(pattern, path) is not None
    except re.error:
        return True


def address(word):
    """(path, port) of what a word names: unix:/path, or host:port with or without a scheme."""
    rest = re.sub(r"^(?!unix:)\w+://", "", word)
    if rest.startswith("unix:"):
        return re.sub(r"/+", "/", re.split(r"[:|]", rest[5:])[0]), None
    found = re.match(r"(?:[^/:\[\]]*|\[[^\]]*\]):(\d+)(?:/|$)", rest)
    return "", int(found.group(1)) if found else None


class Nginx:
    def __init__(self, reach):
        self.reach, self.pools, self.found = reach, {}, []
        for path, text in reach.of_kind():
            try:
                blocks = [one for top in vhostnginx.parse(text) for one in top.walk() if one.children is not None]
            except ValueError as error:
                if webserver.names(text, reach.through):
                    reach.problems.append("%s cannot be read as a vhost: %s" % (path, error))
                continue
            self.pools.update((one.args[0], one) for one in blocks if one.name == "upstream" and one.args)
            self.found += [(path, one) for one in blocks if one.name == "server"]

    def servers(self):
        """The passes of each server that names the link, or answers for one that does."""
        mine = [one for _, one in self.found if self.names(one)]
        for path, one in self.found:
            if one in mine:
                self.reach.remembered.update((path, found) for found in self.remembers(one))
        known = {door for one in mine for door in self.doors(one)}
        return [list(self.passes(path, one, ())) for path, one in self.found if one in mine or known & self.doors(one)]

    def doors(self, server):
        return doors([name for one in server.of("server_name") for name in one.args], [one.args[0] for one in server.of("listen") if one.args])

    def names(self, server):
        bodies = [server] + [self.pools[name] for name in (pool(one.args[0]) for one in server.walk() if one.name in vhostnginx.PASSES and one.args) if name in self.pools]
        return any(webserver.names(word, self.reach.through) for body in bodies for one in body.walk() for word in one.args)

    def remembers(self, server):
        """The open_file_cache of a server and its locations, where it is on: its own, else that of all servers."""
        own = [one for one in self.inner(server.children) if one.name == vhostnginx.REMEMBERS]
        around = [one for http in self.around() for one in self.inner(http.children) if one.name == vhostnginx.REMEMBERS] if not own else []
        deeper = [one for one in self.deep(server) if one.name == vhostnginx.REMEMBERS]
        return ["%s %s" % (one.name, " ".join(one.args)) for one in own + around + deeper if one.args != ["off"]]

    def around(self):
        """The http block of the main file."""
        try:
            return [one for one in vhostnginx.parse(self.reach.text(self.reach.main)) if one.name == "http" and one.children is not None]
        except ValueError:
            return []

    def deep(self, block):
        """What stands in the blocks within a block."""
        for one in self.inner(block.children):
            if one.children is not None:
                yield from self.inner(one.children)
                yield from self.deep(one)

    def inner(self, block, depth=0):
        """What stands in a block, and in what it includes."""
        for one in block:
            if one.name != "include" or not one.args or depth > webserver.DEPTH:
                yield one
                continue
            for text in self.reach.included(one.args[0]):
                try:
                    yield from self.inner(vhostnginx.parse(text), depth + 1)
                except ValueError:
                    pass

    def passes(self, path, block, location):
        for one in self.inner(block.children):
            if one.name in vhostnginx.PASSES and one.args:
                yield from self.targets(path, location, one.args[0])
            elif one.children is not None:
                yield from self.passes(path, one, one.args if one.name == "location" else location)

    def targets(self, path, location, word):
        where, root, name = "location %s" % " ".join(location), at_root(location), pool(word)
        if name not in self.pools:
            yield Pass(path, where, word, *address(word), root=root)
            return
        for one in self.inner(self.pools[name].children):
            if one.name == "server" and one.args and "down" not in one.args[1:]:
                yield Pass(path, where, "%s (upstream %s)" % (one.args[0], name), *address(one.args[0]), root=root)


def pool(word):
    """The name that may be an upstream's."""
    return re.split(r"/|\$(?:request_)?uri\b", re.sub(r"^(?!unix:)\w+://", "", word))[0]


def at_root(location):
    """Whether requests for / come to a location; named ones may be reached from there."""
    if not location or location[-1] == "/" or location[0].startswith("@"):
        return True
    return location[0] in ("~", "~*") and taken(location[-1])


class Apache:
    def __init__(self, reach):
        self.reach, self.balancers, self.found = reach, {}, []
        for path, text in reach.of_kind():
            try:
                blocks = vhostapache.blocks(text)
            except ValueError as error:
                if webserver.names(text, reach.through):
                    reach.problems.append("%s cannot be read as a vhost: %s" % (path, error))
                continue
            inside = {index for block in blocks for index in range(block.first, block.last + 1)}
            outside = [one for index, one in enumerate(vhostapache.lines(text)) if index not in inside]
            self.found += [(path, block.lines, doors(block.hosts(), block.lines[0].args())) for block in blocks] + [(path, outside, set())]
        for _, lines, _ in self.found:
            self.take_balancers(lines)

    def take_balancers(self, lines):
        within = ""
        for one, _ in self.inner(lines):
            args = one.args()
            if one.name == "proxy" and one.section:
                within = args[0] if one.section == "<" and args else ""
            elif one.name == "balancermember" and args:
                name, member = (args[0], args[1]) if args[0].startswith("balancer://") and len(args) > 1 else (within, args[0])
                self.balancers.setdefault(name.rstrip("/"), []).append(member)

    def servers(self):
        mine = [one for one in self.found if webserver.names("".join(line.text for line in one[1] if line.name), self.reach.through)]
        known = {door for _, _, doors_of in mine for door in doors_of}
        return [list(self.passes(path, lines)) for path, lines, doors_of in self.found if (path, lines, doors_of) in mine or known & doors_of]

    def inner(self, lines, within=(), depth=0):
        """(line, the <Location> in which it stands), of what is included too."""
        within = list(within)
        for one in lines:
            if one.name in SECTIONS and one.section == "<":
                within.append(("locationmatch" if "~" in one.args() else one.name, (one.args() or [""])[-1]))
            elif one.name in SECTIONS and within:
                within.pop()
            elif one.name in vhostapache.OPENED and one.args() and depth <= webserver.DEPTH:
                for text in self.reach.included(one.args()[0]):
                    yield from self.inner(vhostapache.lines(text), within, depth + 1)
            else:
                yield one, within[-1] if within else None

    def passes(self, path, lines):
        for one, location in self.inner(lines):
            args = one.args()
            if not args or one.section:
                continue
            if one.name in SCRIPTS and len(args) > 1:
                yield Pass(path, "%s %s" % (one.text.split()[0], args[0]), args[1], args[1], None, one.name != "wsgiscriptalias" or args[0] == "/")
            elif one.name in ("proxypass", "proxypassmatch"):
                url = args[:1] if location and not args[0].startswith(("/", "^")) else args[1:2]
                yield from self.targets(path, one, location or (one.name, args[0]), url)
            elif one.name == "sethandler" and args[0].startswith("proxy:"):
                yield from self.targets(path, one, location or ("location", "/"), [args[0][len("proxy:"):]])
            elif one.name == "rewriterule" and len(args) > 2 and "P" in args[2].strip("[]").split(","):
                yield from self.targets(path, one, ("rewriterule", args[0]), args[1:2])

    def targets(self, path, line, location, url):
        if not url or url[0] == "!":
            return
        word = url[0]
        # A WebSocket is asked for beside the site's own address
        root = not re.match(r"wss?://", word) and (location[1] == "/" or location[0] in ("rewriterule", "proxypassmatch", "locationmatch") and taken(location[1]))
        where = "%s %s" % (line.text.split()[0], location[1])
        name = "/".join(word.split("/")[:3])
        for member in self.balancers.get(name, [word]) if word.startswith("balancer://") else [word]:
            yield Pass(path, where, member if member == word else "%s (%s)" % (member, name), *address(member), root=root)
