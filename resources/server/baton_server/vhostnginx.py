# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""nginx's vhosts: read into directives with their places in the text, and edited there, so that all else stays as the provider wrote it."""
import re

from .vhosttext import HEAD, PAGE, RELEASE_NOTES, WORDS, edited, indent_of, line_of

TOKEN = re.compile(r"(?P<space>\s+|#[^\n]*)|(?P<mark>[{};])|(?P<word>\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|(?:\$\{\w+\}|\\.|[^\s{};\\])+)", re.S)
PASSES = ("uwsgi_pass", "proxy_pass", "fastcgi_pass", "scgi_pass", "grpc_pass")
LOGS = ("access_log", "error_log")
REMEMBERS = "open_file_cache"         # nginx: what a path is, for a minute: neither the page nor a link that moved would be seen
SHOWN = "/lino-baton-maintenance"     # by its address and not a name: so a POST becomes a GET, and a file can answer it
EARLIER = "@lino_baton_maintenance"   # without the announced page, as Baton wrote it before
ONCE = ("default_server", "default", "reuseport", "bind", "deferred")   # options of listen that one server per port may have
ONCE_WITH = ("backlog=", "rcvbuf=", "sndbuf=", "fastopen=", "ipv6only=", "so_keepalive=", "setfib=", "accept_filter=")


class Directive:
    """name and args (unquoted) with their places; children is None where it has no block."""

    def __init__(self, words):
        self.name = words[0][0]
        self.words = words           # (text as it stands, start, end)
        self.args = [unquoted(one[0]) for one in words[1:]]
        self.start, self.end = words[0][1], None
        self.children = self.body = None

    def of(self, name):
        return [one for one in self.children or () if one.name == name]

    def walk(self):
        yield self
        for one in self.children or ():
            for inner in one.walk():
                yield inner


def unquoted(word):
    return word[1:-1] if len(word) > 1 and word[0] in "\"'" and word[-1] == word[0] else word


def parse(text):
    """The outermost directives. What is no nginx configuration raises ValueError."""
    top, stack, words, at = [], [], [], 0
    here = top
    while at < len(text):
        found = TOKEN.match(text, at)
        if not found:
            raise ValueError("not understood at %r" % text[at:at + 30])
        at = found.end()
        if found.group("word"):
            words.append((found.group("word"), found.start(), found.end()))
        mark = found.group("mark")
        if mark == "}":
            if words or not stack:
                raise ValueError("a } too many")
            here, one = stack.pop()
            one.end, one.body = found.end(), (one.body, found.start())
        elif mark and not words:
            raise ValueError("a %s without a directive" % mark)
        elif mark:
            one, words = Directive(words), []
            one.end = found.end()
            here.append(one)
            if mark == "{":
                one.children, one.body = [], found.end()
                stack.append((here, one))
                here = one.children
    if words or stack:
        raise ValueError("a directive or a block has no end")
    return top


def hosts(text):
    """The names of its servers, in order."""
    found = []
    for server in servers(parse(text)):
        for one in server.of("server_name"):
            found.extend(name for name in one.args if name not in found)
    return found


def upstreams(text):
    return [one.args[0] for one in parse(text) if one.name == "upstream" and one.args]


def servers(top):
    return [one for one in top if one.name == "server"]


class Vhost:
    """One text and what it is to become."""

    def __init__(self, text, wanted):
        self.text, self.wanted, self.top = text, wanted, parse(text)
        self.edits = []
        self.pools = {one.args[0]: one for one in self.top if one.name == "upstream" and one.args}
        self.servers = [one for one in servers(self.top) if self.names(one)]
        self.old_hosts = [name for one in self.servers for directive in one.of("server_name") for name in directive.args if name not in ("_", "")]
        self.redirects = [one for one in servers(self.top) if one not in self.servers and self.redirects_here(one)]
        self.used = {pool for one in self.servers for pool in self.passed(one)}
        self.fresh_names = {}

    def passed(self, server):
        """Names of the upstreams that a server passes to."""
        found = set()
        for one in server.walk():
            if one.name in PASSES and one.args:
                name = re.sub(r"^\w+://", "", one.args[0]).split("/")[0]
                found |= {name} & set(self.pools)
        return found

    def names(self, server):
        bodies = [server] + [self.pools[name] for name in self.passed(server)]
        return any(self.wanted.names(word) for body in bodies for one in body.walk() for word, _, _ in one.words[1:])

    def redirects_here(self, server):
        names = [name for one in server.of("server_name") for name in one.args]
        return bool(set(names) & set(self.old_hosts))

    # Editing

    def replace(self, start, end, words):
        self.edits.append((start, end, words))

    def drop(self, one):
        self.replace(*(line_of(self.text, one.start, one.end) + ("",)))

    def set_args(self, one, args):
        self.replace(one.words[1][1], one.words[-1][2], " ".join(args))

    def lead(self, top):
        """Paths through the link, logs and includes past it."""
        for one in top.walk():
            if one.name == "include" and one.args and self.wanted.inner(one.args[0]) is not None:
                self.set_args(one, [self.wanted.included(one.args[0])])
            elif one.name in LOGS and one.args:
                self.set_args(one, [self.wanted.log(one.args[0])] + [word for word, _, _ in one.words[2:]])
            elif not (self.wanted.new and one.name in ("server_name", "listen", "ssl_certificate", "ssl_certificate_key", "ssl_trusted_certificate")):
                self.lead_words(one)

    def lead_words(self, one):
        for word, start, end in one.words[1:]:
            other = self.wanted.led(word)
            if self.wanted.new:
                other = self.of_preview(one, other)
            if other != word:
                self.replace(start, end, other)

    def of_preview(self, one, word):
        """Hosts and upstreams of the new vhost."""
        for host in sorted(set(self.old_hosts), key=len, reverse=True):
            if not re.search(r"[*~^$\\(]", host):
                word = re.sub(r"(?<![\w.-])%s(?![\w.-])" % re.escape(host), lambda found: self.wanted.host, word)
        if one.name in PASSES or one.name == "upstream":
            head, _, rest = word.rpartition("://")
            name, slash, path = rest.partition("/")
            if name in self.used:
                word = (head + "://" if head else "") + self.pool(name) + slash + path
        return word

    def pool(self, name):
        if name not in self.fresh_names:
            self.fresh_names[name] = self.wanted.unique(name)
            self.wanted.taken.add(self.fresh_names[name])
        return self.fresh_names[name]

    def freeze(self, server):
        """503 with a page while the file is there, wherever something could be changed; static files and the notes stay."""
        if ".maintenance" in self.text[server.start:server.end]:
            self.mend(server)
            return
        pad = indent_of(self.text, server.start) + "    "
        page = writes = False
        for location in [one for one in server.walk() if one.name == "location"]:
            writes = writes or bool(location.of("dav_methods"))
            if not any(one.name in PASSES for one in location.children):
                continue
            inner = indent_of(self.text, location.start) + "    "
            words = "\n{0}if (-f {1}/.maintenance) {{\n{0}    return 503;\n{0}}}".format(inner, self.wanted.link)
            if location.of("error_page"):
                words += "\n%serror_page 503 %s;" % (inner, SHOWN)
            self.replace(location.body[0], location.body[0], words)
            page = True
        if writes:   # in a limit_except, nginx does not look at the location's own if
            words = ("\n{0}# Written by Lino Baton: while .maintenance is there nothing is written\n{0}set $lino_baton_frozen \"\";\n{0}if (-f {1}/.maintenance) {{\n{0}    set $lino_baton_frozen frozen;\n{0}}}\n"
                     "{0}if ($request_method !~ ^(GET|HEAD|OPTIONS)$) {{\n{0}    set $lino_baton_frozen \"${{lino_baton_frozen}}-write\";\n{0}}}\n{0}if ($lino_baton_frozen = frozen-write) {{\n{0}    return 503;\n{0}}}\n")
            self.before_end(server, words.format(pad, self.wanted.link))
        if (page or writes) and not any("503" in one.args[:-1] for one in server.of("error_page")):
            self.before_end(server, "\n{0}{1}\n{0}error_page 503 {2};\n{0}{3}\n".format(pad, HEAD, SHOWN, self.shown(server, pad)))

    def forget(self, server):
        """Files and links are looked at anew at each request."""
        for one in server.walk():
            if one.name == REMEMBERS and one.args != ["off"]:
                self.set_args(one, ["off"])
        if not server.of(REMEMBERS):
            self.before_end(server, "\n{0}# Written by Lino Baton: .maintenance and a link that moves are seen at once\n{0}{1} off;\n".format(indent_of(self.text, server.start) + "    ", REMEMBERS))

    def shown(self, server, pad):
        """The location of the page. Passwords are asked by none of it."""
        open_to_all = "".join("%s    %s off;\n" % (pad, name) for name in ("auth_basic", "auth_request") if any(one.name == name for one in server.walk()))
        return ("location = {1} {{\n{0}    internal;\n{2}{0}    default_type text/html;\n{0}    add_header Retry-After 120 always;\n{0}    add_header Cache-Control no-store always;\n"
                "{0}    root {3};\n{0}    if (-f {3}/{4}) {{\n{0}        rewrite ^ /{4} break;\n{0}    }}\n{0}    return 503 \"{5}\";\n{0}}}").format(pad, SHOWN, open_to_all, self.wanted.link, WORDS, PAGE)

    def mend(self, server):
        """The page as Baton wrote it before becomes the one of now; what somebody changed of it stays."""
        earlier = [one for one in server.of("location") if one.args == [EARLIER] and any(inner.args == ["503", PAGE] for inner in one.of("return"))]
        if len(earlier) != 1 or len(earlier[0].children) != 4:
            return
        self.replace(earlier[0].start, earlier[0].end, self.shown(server, indent_of(self.text, earlier[0].start)))
        for one in server.walk():
            if one.name == "error_page" and one.args[-1:] == [EARLIER]:
                self.set_args(one, [word for word, _, _ in one.words[1:-1]] + [SHOWN])

    def notes(self, server):
        if not any(one.name == "location" and one.args and one.args[-1].startswith(RELEASE_NOTES[:-1]) for one in server.walk()):
            pad = indent_of(self.text, server.start) + "    "
            self.before_end(server, "\n{0}location ^~ {1} {{\n{0}    alias {2}{1};\n{0}    index index.html;\n{0}}}\n".format(pad, RELEASE_NOTES, self.wanted.link))

    def before_end(self, server, words):
        at = server.body[1]
        line = self.text.rfind("\n", 0, at) + 1
        if not self.text[line:at].strip():
            at = line
        elif self.text[at - 1] != "\n":
            words = "\n" + words
        self.replace(at, at, words)

    def serves(self, server):
        """Whether it passes requests to the site, and is no mere redirect."""
        return any(one.name in PASSES for one in server.walk())

    # The preview's own

    def own_address(self, server):
        for one in server.of("server_name"):
            self.set_args(one, [self.wanted.host])
        for one in server.of("listen"):
            self.listen(one)

    def listen(self, one):
        secure = "ssl" in one.args[1:]
        if secure and not self.wanted.certificate:
            self.drop(one)
            return
        words = [word for word, _, _ in one.words[1:]]
        if self.wanted.port:
            host, colon, port = words[0].rpartition(":")
            words[0] = self.wanted.port if words[0].isdigit() else "%s:%s" % (host, self.wanted.port) if colon and port.isdigit() else "%s:%s" % (words[0], self.wanted.port)
        self.set_args(one, words[:1] + [word for word in words[1:] if word not in ONCE and not word.startswith(ONCE_WITH)])

    def certificate(self, server):
        """The new name's certificate, or the http form."""
        secure = any("ssl" in one.args[1:] for one in server.of("listen")) or server.of("ssl_certificate")
        if not secure:
            return
        if self.wanted.certificate:
            for name, part in (("ssl_certificate", "fullchain.pem"), ("ssl_certificate_key", "privkey.pem")):
                for one in server.of(name):
                    self.set_args(one, ["%s/%s" % (self.wanted.certificate, part)])
            for one in server.of("ssl_trusted_certificate"):
                self.set_args(one, ["%s/chain.pem" % self.wanted.certificate])
            return
        self.wanted.certbot = True
        for one in server.children:
            strict = one.name == "add_header" and one.args[:1] == ["Strict-Transport-Security"]
            if one.name.startswith("ssl_") or one.name in ("ssl", "http2") or strict or (one.name == "include" and "letsencrypt" in one.args[0]) or self.to_https(one):
                self.drop(one)
        if not [one for one in server.of("listen") if "ssl" not in one.args[1:]]:
            self.plain_listen(server)

    def plain_listen(self, server):
        others = [one for other in self.redirects for one in other.of("listen") if "ssl" not in one.args[1:]]
        places = [[word for word in one.args if word not in ONCE and not word.startswith(ONCE_WITH)] for one in others] or [["80"], ["[::]:80"]]
        pad = indent_of(self.text, server.start) + "    "
        self.replace(server.body[0], server.body[0], "".join("\n%slisten %s;" % (pad, " ".join(place)) for place in places))

    def to_https(self, one):
        """Whether a directive of a server only sends to https."""
        return any(inner.name in ("return", "rewrite") and any("https://" in word for word in inner.args) for inner in one.walk()) and one.name in ("if", "return", "rewrite")


def preview(text, wanted):
    """A new vhost with what production's has of the site: its servers, the upstreams these use, and its redirects."""
    vhost = Vhost(text, wanted)
    kept = [one for one in vhost.top if one in vhost.servers or one in vhost.redirects or one is vhost.pools.get((one.args or [""])[0]) and one.args[0] in vhost.used]
    if not wanted.certificate:
        plain = [one for one in vhost.servers if vhost.serves(one)]
        secure = any("ssl" in one.args[1:] for server in plain for one in server.of("listen"))
        if secure:   # without a certificate the server for http is the only one
            kept = [one for one in kept if one.name == "upstream" or one in plain]
    for one in kept:
        vhost.lead(one)
        if one.name == "server":
            vhost.own_address(one)
            vhost.certificate(one)
            vhost.forget(one)
            if vhost.serves(one):
                vhost.freeze(one)
                vhost.notes(one)
    pieces = []
    for one in kept:
        inside = [(start - one.start, end - one.start, words) for start, end, words in vhost.edits if one.start <= start and end <= one.end + 1]
        pieces.append(edited(vhost.text[one.start:one.end], inside))
    return "# %s: written by Lino Baton, after the vhost of %s\n" % (wanted.host, wanted.name) + "\n\n".join(pieces) + "\n" if pieces else ""


def led(text, wanted):
    """The same text through the link; servers of other sites, and all that stands outside of servers, stay as they are."""
    vhost = Vhost(text, wanted)
    for one in vhost.servers:
        vhost.lead(one)
        vhost.forget(one)
        if vhost.serves(one):
            vhost.freeze(one)
            vhost.notes(one)
    for name in vhost.used:
        vhost.lead(vhost.pools[name])
    return edited(text, vhost.edits)
