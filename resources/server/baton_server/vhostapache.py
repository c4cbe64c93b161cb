# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Apache's vhosts (mod_wsgi, or a proxy): edited line by line, so that all else stays as the provider wrote it."""
import re

from .vhosttext import HEAD, PAGE, RELEASE_NOTES, WORDS

LINE = re.compile(r"[^\n]*\\\n(?:[^\n]*\\\n)*[^\n]*\n?|[^\n]*\n|[^\n]+$")
OPENED = ("include", "includeoptional")
EARLIER = "RewriteRule ^ - [R=503,L]"   # as Baton wrote it before there was an announced page
# The character set of the announced page is its own
RULE = "RewriteRule ^ - [E=lino_baton_frozen:1,E=suppress-error-charset:1,R=503,L]"
LOGS = ("errorlog", "customlog", "transferlog", "rewritelog")


class Line:
    """One line with what it continues on; name is in lower case, empty for comments and empty lines."""

    def __init__(self, text):
        self.text = text
        found = re.match(r"\s*(</?)?([A-Za-z]\w*)", text)
        self.section = (found.group(1) or "") if found else ""
        self.name = found.group(2).lower() if found else ""
        self.pad = text[:len(text) - len(text.lstrip())].replace("\n", "")

    def args(self):
        rest = re.sub(r"^\s*</?\w+|>\s*$" if self.section else r"^\s*\w+", "", self.text.replace("\\\n", " "))
        return [one.strip("\"") for one in re.findall(r"\"(?:\\.|[^\"\\])*\"|[^\s\"]+", rest)]


def lines(text):
    return [Line(one) for one in LINE.findall(text)]


class Block:
    """A <VirtualHost> with its first and last line's index, and what wraps it (IfModule)."""

    def __init__(self, all_lines, first, last, around):
        self.all, self.first, self.last, self.around = all_lines, first, last, around
        self.lines = all_lines[first:last + 1]

    def of(self, name):
        return [one for one in self.lines if one.name == name and not one.section]

    def text(self):
        """Without comments."""
        return "".join(one.text for one in self.lines if one.name)

    def hosts(self):
        return [re.sub(r"^\w+://|:\d+$", "", word) for one in self.of("servername") + self.of("serveralias") for word in one.args()]

    def secure(self):
        return bool([one for one in self.of("sslengine") if one.args()[:1] and one.args()[0].lower() == "on"]) or any(word.endswith(":443") for word in self.lines[0].args())

    def serves(self):
        """Whether requests reach the site, and are not only sent on."""
        return any(one.name in ("wsgiscriptalias", "wsgihandlerscript", "proxypass", "proxypassmatch") for one in self.lines) or \
            any(one.name == "rewriterule" and "[P" in one.text for one in self.lines)


def blocks(text):
    """The vhosts of a text. A block without an end raises ValueError."""
    found, around, first = [], [], None
    whole = lines(text)
    for index, one in enumerate(whole):
        if one.section == "<" and one.name == "virtualhost":
            first = index
        elif one.section == "</" and one.name == "virtualhost":
            if first is None:
                raise ValueError("a </VirtualHost> too many")
            found.append(Block(whole, first, index, list(around)))
            first = None
        elif first is None and one.section == "<":
            around.append(one)
        elif first is None and one.section == "</" and around:
            around.pop()
    if first is not None:
        raise ValueError("a <VirtualHost> has no end")
    return found


def hosts(text):
    found = []
    for block in blocks(text):
        found.extend(name for name in block.hosts() if name not in found)
    return found


def upstreams(text):
    """Names of the daemon processes, which must be unique in the server."""
    return [one.args()[0] for one in lines(text) if one.name == "wsgidaemonprocess" and one.args()]


class Vhost:
    """A block and what it is to become; lines are replaced in it."""

    def __init__(self, block, wanted, groups):
        self.block, self.wanted, self.groups = block, wanted, groups
        self.out = [one.text for one in block.lines]

    def made(self):
        return "".join(self.out)

    def lead(self):
        old = [name for name in self.block.hosts() if name not in ("_", "")] if self.wanted.new else []
        for index, one in enumerate(self.block.lines):
            if not one.name:
                continue
            if one.name in OPENED and one.args() and self.wanted.inner(one.args()[0]) is not None:
                self.out[index] = "%sInclude %s\n" % (one.pad, self.wanted.included(one.args()[0]))
            elif one.name in LOGS and one.args():
                path = one.args()[0]
                self.out[index] = one.text.replace(path, self.wanted.log(path), 1)
            else:
                self.out[index] = self.of_role(one, self.wanted.led(one.text), old)

    def of_role(self, one, text, old):
        if not self.wanted.new:
            return text
        for host in sorted(old, key=len, reverse=True):
            text = re.sub(r"(?<![\w.-])%s(?![\w.-])" % re.escape(host), lambda found: self.wanted.host, text)
        if one.name.startswith("wsgi"):
            for name, other in self.groups.items():
                text = re.sub(r"(?<![\w./-])%s(?![\w./-])" % re.escape(name), lambda found: other, text)
        return text

    def insert(self, words):
        """At the vhost's begin, behind its names: rules of the provider's own come later."""
        names = [index for index, one in enumerate(self.block.lines) if one.name in ("servername", "serveralias") and not one.section]
        self.out[names[-1] if names else 0] += words

    def pad(self):
        return self.block.lines[0].pad + "    "

    def freeze(self):
        if ".maintenance" in self.block.text():
            self.mend()
            return
        self.insert(("\n{0}{3}\n{0}RewriteEngine On\n{0}RewriteCond {1}/.maintenance -f\n"
                     "{0}RewriteCond %{{REQUEST_METHOD}} !^(GET|HEAD)$ [OR]\n{0}RewriteCond %{{REQUEST_URI}} !^/(media|static|release-notes)/\n{0}{4}\n"
                     "{0}ErrorDocument 503 \"{2}\"\n").format(self.pad(), self.link(), PAGE, HEAD, RULE) + self.shown())

    def shown(self):
        """The announced page in place of the words while it is there."""
        return ("{0}<If \"-f '{1}/{2}'\">\n{0}    ErrorDocument 503 \"%{{file:{1}/{2}}}\"\n{0}</If>\n{0}<IfModule mod_headers.c>\n{0}    Header always set Retry-After 120 env=lino_baton_frozen\n"
                "{0}    Header always set Cache-Control no-store env=lino_baton_frozen\n{0}</IfModule>\n").format(self.pad(), self.wanted.link, WORDS)

    def mend(self):
        """The page as Baton wrote it before becomes the one of now; what somebody changed of it stays."""
        said = [one.text.strip() for one in self.block.lines]
        words = "ErrorDocument 503 \"%s\"" % PAGE
        if HEAD not in said or said.count(words) != 1 or said.count(EARLIER) != 1 or WORDS in self.block.text():
            return
        at = said.index(EARLIER)
        self.out[at] = self.out[at].replace(EARLIER, RULE)
        at = said.index(words)
        self.out[at] += ("" if self.out[at].endswith("\n") else "\n") + self.shown()

    def notes(self):
        if not any(one.name in ("alias", "aliasmatch") and one.args() and one.args()[0].lstrip("^").startswith(RELEASE_NOTES[:-1]) for one in self.block.lines):
            exception = "{0}ProxyPass {1} !\n".format(self.pad(), RELEASE_NOTES) if self.block.of("proxypass") else ""
            self.insert("\n{0}Alias {1} {2}{1}\n{3}{0}<Directory {2}/release-notes>\n{0}    DirectoryIndex index.html\n{0}    Require all granted\n{0}</Directory>\n".format(
                self.pad(), RELEASE_NOTES, self.link(), exception))

    def link(self):
        return '"%s"' % self.wanted.link if re.search(r"\s", self.wanted.link) else self.wanted.link

    # The preview's own

    def own_address(self):
        seen = False
        for index, one in enumerate(self.block.lines):
            if one.section == "<" and one.name == "virtualhost" and self.wanted.port:
                self.out[index] = re.sub(r":(\d+|\*)(?=[\s>])", ":" + self.wanted.port, one.text)
            elif one.name == "servername" and not seen:
                self.out[index], seen = "%sServerName %s\n" % (one.pad, self.wanted.host), True
            elif one.name in ("servername", "serveralias") and not one.section:
                self.out[index] = ""
        if not seen:
            self.out[0] += "%sServerName %s\n" % (self.pad(), self.wanted.host)

    def certificate(self):
        if not self.block.secure():
            return
        if not self.wanted.certificate:
            self.wanted.certbot = True
            self.out[0] = re.sub(r":443(?=[\s>])", ":80", self.out[0])
        for index, one in enumerate(self.block.lines):
            files = {"sslcertificatefile": "fullchain.pem", "sslcertificatekeyfile": "privkey.pem"}
            if self.wanted.certificate and one.name in files:
                self.out[index] = "%s%s %s/%s\n" % (one.pad, one.text.split()[0], self.wanted.certificate, files[one.name])
            elif not self.wanted.certificate and (one.name.startswith("ssl") or "letsencrypt" in one.text or "Strict-Transport-Security" in one.text):
                self.out[index] = ""


def preview(text, wanted):
    """A new text with production's vhosts of this site, for the preview; without a certificate only the one for http."""
    whole = blocks(text)
    own = [one for one in whole if wanted.names(one.text())]
    names = {name for one in own for name in one.hosts()}
    serving = [one for one in own if one.serves()]
    if any(one.secure() for one in serving) and not wanted.certificate:
        own = [one for one in serving if one.secure()][:1]
    else:
        own += [one for one in whole if one not in own and set(one.hosts()) & names]
    groups = {}
    for name in upstreams(text):
        if name not in groups:
            groups[name] = wanted.unique(name)
            wanted.taken.add(groups[name])
    pieces = []
    for block in sorted(own, key=lambda one: one.first):
        vhost = Vhost(block, wanted, groups)
        vhost.lead()
        vhost.own_address()
        vhost.certificate()
        if block.serves():
            vhost.freeze()
            vhost.notes()
        pieces.append(wrapped(block, vhost.made(), wanted))
    outside = outer(text, whole, wanted, groups)
    return "# %s: written by Lino Baton, after the vhost of %s\n" % (wanted.host, wanted.name) + outside + "\n".join(pieces) if pieces else ""


def wrapped(block, made, wanted):
    if not made.endswith("\n"):
        made += "\n"
    around = [one for one in block.around if one.name == "ifmodule" and not (block.secure() and not wanted.certificate)]
    return "".join(one.text for one in around) + made + "".join("%s</%s>\n" % (one.pad, one.text.strip()[1:].split()[0]) for one in reversed(around))


def outer(text, whole, wanted, groups):
    """Daemon processes and sections of the site that stand outside of its vhosts, through the link."""
    inside = {index for block in whole for index in range(block.first, block.last + 1)}
    found = [one for index, one in enumerate(lines(text)) if index not in inside and one.name == "wsgidaemonprocess" and wanted.names(one.text)]
    made = ""
    for one in found:
        words = wanted.led(one.text)
        for name, other in groups.items():
            words = re.sub(r"(?<![\w./-])%s(?![\w./-])" % re.escape(name), lambda match: other, words)
        made += words
    return made


def led(text, wanted):
    """The same text through the link; vhosts of other sites stay as they are."""
    whole = lines(text)
    out = [one.text for one in whole]
    inside = set()
    for block in blocks(text):
        inside |= set(range(block.first, block.last + 1))
        if not wanted.names(block.text()):
            continue
        vhost = Vhost(block, wanted, {})
        vhost.lead()
        if block.serves():
            vhost.freeze()
            vhost.notes()
        out[block.first:block.last + 1] = vhost.out
    for index, one in enumerate(whole):
        if index not in inside and one.name in ("wsgidaemonprocess", "directory", "wsgiimportscript") and wanted.names(one.text):
            out[index] = wanted.led(one.text)
    return "".join(out)
