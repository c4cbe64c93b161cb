# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The preview's vhost: what the survey tells of it, and the steps setup-vhost and setup-vhost-away."""
import os
import re
import socket

from . import files, ports, series, vhosts as addresses, vhostapache, vhostnginx, vhostpasses, vhosttext, webchange, webserver
from .sync_site import Failure, action, say

LETSENCRYPT = "/etc/letsencrypt"


class Preview:
    """What is to become of the preview's vhost. change: a webchange.Change. state: exists, mends or new. address: the preview's, as it will answer."""

    def __init__(self, production, site, links, hosts, address):
        self.production, self.site, self.links, self.hosts = production, site, links, list(hosts or ())
        self.name, self.stem = os.path.basename(production), series.stem(os.path.basename(production))
        self.link = os.path.join(links, "preview")
        self.web = webserver.find([production] + roles(links, "prod"), self.hosts)
        self.certificate, self.certbot, self.warnings, self.problems = "", "", [], []
        self.production_address = address_in(self.web.files, roles(links, "prod") + [production])
        existing = webserver.find(roles(links, "preview") + ([site] if site else []), self.hosts)
        if existing.files:
            self.web = existing
            self.mend(address)
        else:
            self.new(address)
        if self.web.files and not self.problems:
            self.reached()

    def reached(self):
        """Whether its vhost, as it will be, hands requests on through its link, and not to where production's go."""
        reach = vhostpasses.Reach(self.web, dict(self.web.files, **self.change.included()), self.links, "preview", (self.production, self.site))
        if reach.faults():
            self.problems.append("%s: the preview's address would lead to another site, to production perhaps. Nothing of it was changed, and production is served as before; %s" % (reach.faults(), reach.todo()))
        elif reach.elsewhere():
            self.warnings.append(reach.elsewhere())

    def wanted(self, sources, link, role, **more):
        web = self.web
        logs = web_logs(web)
        beside = os.path.dirname(web.master.main) if web.master else "/etc/nginx"
        return vhosttext.Wanted(sources, link, self.name, self.stem, role, logs=logs, read=files.text, beside=beside, **more)

    def mend(self, address):
        """The preview's vhost is there: through the link, with freeze page and release notes."""
        self.change, self.state = webchange.Change(self.web), "exists"
        self.address = address_in(self.web.files, roles(self.links, "preview") + [self.site or self.link]) or address
        if address and address != self.address:
            self.warnings.append("the preview's vhost answers at %s, and stays at that" % self.address)
        for path, text in self.web.files.items():
            self.take(path, text, lambda wanted: vhosttext.led(text, wanted), self.wanted(roles(self.links, "preview") + ([self.site] if self.site else []), self.link, "preview"))
        if self.change.texts:
            self.state = "mends"

    def take(self, path, text, make, wanted):
        try:
            self.change.text(os.path.realpath(path), text, make(wanted))
        except ValueError as error:
            self.problems.append("%s cannot be read as a vhost: %s" % (path, error))
        self.warnings += wanted.warnings
        for place, copied in wanted.copies.items():
            self.change.text(place, files.text(place), copied)

    def new(self, address):
        """A new one after production's; of its files one is made."""
        self.change, self.state = webchange.Change(self.web), "new"
        self.address = address or proposed(self.production_address, self.web)
        found = re.match(r"(https?)://([^/:]+|\[[^\]]+\])(?::(\d+))?/?$", self.address)
        if not self.web.files or not found:
            if self.web.files:
                self.problems.append("no address for the preview is known: name one")
            return
        scheme, host, port = found.groups()
        self.certificate = certificate_for(host, self.web.files)
        if not self.certificate and scheme == "https":
            self.address = "http://%s%s" % (host, ":" + port if port and port != "443" else "")
        port = self.other_port(port)
        wanted = self.wanted([self.production] + roles(self.links, "prod"), self.link, "preview", host=host, port=port, certificate=self.certificate or None,
                             taken=self.taken())
        try:
            text = "".join(part for part in (vhosttext.preview(one, wanted) for one in ordered(self.web.files.values(), bool(self.certificate))) if part)
        except ValueError as error:
            self.problems.append("production's vhost cannot be read: %s" % error)
            return
        text = with_listen(text, self.web, port) if self.web.kind == "apache" and port else text
        if wanted.certbot:
            self.certbot = "certbot --%s -d %s" % ("nginx" if self.web.kind == "nginx" else "apache", host)
        self.warnings += wanted.warnings
        place, enabled = self.place()
        before = files.text(place)
        self.change.text(place, before, text)
        self.change.enabled[enabled] = place
        for one, copied in wanted.copies.items():
            self.change.text(one, files.text(one), copied)
        self.problems += self.name_taken(host)
        if self.web.kind == "apache" and not loads(self.web, "rewrite_module"):
            self.problems.append("Apache does not load mod_rewrite, which the freeze page needs: a2enmod rewrite")

    def other_port(self, port):
        """The port of the new address where it is not production's, else None: then the ports stay as they are."""
        old, new = port_of(self.production_address), port_of(self.address)
        return None if old == new or not port and {old, new} == {"80", "443"} else new

    def taken(self):
        found = set()
        for text in self.web.loaded().values():
            try:
                found |= set(vhostnginx.upstreams(text) if self.web.kind == "nginx" else vhostapache.upstreams(text))
            except ValueError:
                pass
        return found

    def place(self):
        """(file, the path by which the server includes it) of the new vhost, beside production's."""
        like = sorted(self.web.files)[0]
        real = os.path.realpath(like)
        name = "%s-preview%s" % (self.stem, os.path.splitext(like)[1])
        return os.path.join(os.path.dirname(real), name), os.path.join(os.path.dirname(like), name)

    def name_taken(self, host):
        """Another vhost of that name and port."""
        for path, text in self.web.loaded().items():
            if os.path.realpath(path) in self.change.texts or vhosttext.kind(text) != self.web.kind:
                continue
            found = addresses.read(path) if os.path.isfile(path) else {}
            try:
                if host in vhosttext.hosts(text) and self.address in found.values():
                    return ["%s answers under %s already" % (path, host)]
            except ValueError:
                pass
        return []


def port_of(address):
    found = re.match(r"(https?)://(?:[^/:]+|\[[^\]]+\])(?::(\d+))?", address)
    return (found.group(2) or ("443" if found.group(1) == "https" else "80")) if found else ""


def roles(links, role):
    return sorted({os.path.join(links.rstrip("/"), role), os.path.join(os.path.realpath(links), role)})


def address_in(found, prefixes):
    """The address that some vhost of these files gives one of the paths; https first."""
    best = ""
    for prefix in prefixes:
        for path in found:
            address = addresses.read(path).get(prefix, "")
            if address and (not best or address.startswith("https:") and not best.startswith("https:")):
                best = address
    return best


def proposed(address, web):
    """An address for the preview: preview. before production's host, or -preview behind its first name where production's certificate covers that; another port where the host has no name of its own."""
    found = re.match(r"(https?)://(?:www\.)?([^/:]+|\[[^\]]+\])(:\d+)?", address)
    if not found:
        return ""
    scheme, host, port = found.groups()
    if re.match(r"[\d.]+$|\[", host) or host == "localhost":
        number = int((port or ":80")[1:])
        return "%s://%s:%d" % (scheme, host, next((one for one in range(number + 1, number + 100) if ports.unused(one)), number + 1))
    first, _, rest = host.partition(".")
    beside = "%s-preview.%s" % (first, rest)
    chosen = beside if rest and any(covers(one, beside) for one in certificates(web.files)) else "preview." + host
    return "%s://%s%s" % (scheme, chosen, port or "")


def certificates(found):
    """Certificate files that vhosts name."""
    return [one.strip("\"';") for text in found.values() for one in re.findall(r"(?im)^\s*(?:ssl_certificate|SSLCertificateFile)\s+(\S+)", text)]


def certificate_for(host, found):
    """The directory of a certificate for this host, or empty: certbot's own, else production's where it covers the name."""
    own = os.path.join(LETSENCRYPT, "live", host)
    if os.path.exists(os.path.join(own, "fullchain.pem")) or os.path.exists(os.path.join(LETSENCRYPT, "renewal", host + ".conf")):
        return own
    for one in certificates(found):
        if os.path.basename(one) == "fullchain.pem" and covers(one, host):
            return os.path.dirname(one)
    return ""


def covers(path, host):
    """Whether a certificate, where it can be read, is for this host."""
    try:
        import ssl
        told = ssl._ssl._test_decode_cert(path)
    except Exception:
        return False
    names = [value for kind, value in told.get("subjectAltName", ()) if kind == "DNS"]
    return any(name == host or name.startswith("*.") and host.partition(".")[2] == name[2:] for name in names)


def ordered(texts, tls):
    """The file with the certificate first where there is none for the new name: the http form is made of it."""
    found = sorted(texts, key=lambda text: not re.search(r"(?i)ssl_certificate|SSLEngine", text))
    secure = [one for one in found if re.search(r"(?i)ssl_certificate|SSLEngine", one)]
    return secure if secure and not tls else found


def with_listen(text, web, port):
    """Apache listens at a port of its own only where it is told to."""
    known = [word.rpartition(":")[2] for one in web.loaded().values() for word in re.findall(r"(?im)^\s*Listen\s+(\S+)", one)]
    if port in known or not text:
        return text
    host = re.search(r"<VirtualHost\s+\"?([^\s\">]+):", text)
    return "Listen %s%s\n" % (host.group(1) + ":" if host and host.group(1) not in ("*", "_default_") else "", port) + text


def loads(web, module):
    return any(re.search(r"(?im)^\s*LoadModule\s+%s\b" % module, one) for one in web.loaded().values()) or not web.loaded()


def web_logs(web):
    """Where this server keeps its logs, for those that stood in a project."""
    main = web.master.main if web.master else webserver.DEFAULT_MAIN.get(web.kind, "")
    found = re.search(r"(?im)^\s*(?:error_log|ErrorLog)\s+\"?([^\"\s;]+)", files.text(main) or "")
    if found and found.group(1).startswith(("/", "${")):
        return os.path.dirname(found.group(1))
    return "/var/log/apache2" if web.kind == "apache" else "/var/log/nginx"


# The survey

def survey(subject):
    """(the survey's "web", checks). The address as it will answer becomes the subject's."""
    found = Preview(subject.production, subject.site, subject.links, subject.hosts, subject.options.get("address") or "")
    if found.address:
        subject.address = found.address
    if found.production_address and not subject.production_address:
        subject.production_address = found.production_address
    web = {"kind": found.web.kind, "state": found.state, "changes": found.change.told(), "certificate": found.certificate, "certbot": found.certbot, "reload": found.web.master is not None,
           "root": bool(found.change.told()) and found.web.master is not None and found.web.root}
    return web, checks(found)


def checks(found):
    from .setup_subject import check
    if not found.web.files:
        return [check("web", "warning", "no vhost names %s: the new site gets none" % found.production, "write one for production first, or one for %s by hand" % found.link)]
    made = [check("web", "failed", one) for one in found.problems] + [check("web", "warning", one) for one in found.warnings]
    if found.web.master is None:
        made.append(check("web", "warning", "no running web server loads %s" % ", ".join(sorted(found.web.files)), "service %s start" % ("nginx" if found.web.kind == "nginx" else "apache2")))
    if found.certbot:
        made.append(check("certificate", "warning", "there is no certificate for the new name: the preview answers by http", found.certbot))
    if found.address and unresolved(found.address):
        made.append(check("address", "warning", "the name of %s is not known to this server's DNS" % found.address, "add it to the DNS of the site operator's domain"))
    return made or [check("web", "passed", "%s (%s)" % (found.web.kind, found.web.how))]


def unresolved(address):
    host = re.sub(r"^\w+://|[:/]\d*$", "", address).strip("[]")
    try:
        socket.getaddrinfo(host, None)
        return False
    except (OSError, UnicodeError):
        return True


# The steps

def of_context(context, values):
    found = Preview(os.path.realpath(context.source), os.path.realpath(context.site), context.links, values.get("vhosts"), values.get("address") or "")
    if found.problems:
        raise Failure("; ".join(found.problems))
    return found


def operations(context, values):
    """For an administrator; of actions.PRIVILEGED."""
    found = of_context(context, values)
    return found.change.privileged() if found.change.texts else []


@action
def setup_vhost(context, values):
    """Tested before it is there, tested again, reloaded, and seen to serve the new site; where anything of that fails, all is as it was."""
    found = of_context(context, values)
    for sentence in found.warnings:
        say("warning: " + sentence)
    if not found.web.files:
        say("no vhost names production: none is made for the preview")
        context.report({"warnings": ["no vhost was made for the preview, since none names production"]})
        return
    site = os.path.realpath(context.site)
    done = webchange.apply(context, found.change, roles(context.links, "preview") + roles(context.links, "prod"), lambda: served(found, site, True))
    if not done:
        say("the preview's vhost is there already")
        served(found, site, False)
    if found.certbot:
        say("for https, have root run: %s" % found.certbot)
        context.report({"warnings": ["%s answers by http until there is a certificate: %s" % (found.address, found.certbot)]})


@action
def setup_vhost_away(context, values):
    """Takes the vhost away, or puts it back as it was, and has the web server forget it."""
    web = webserver.find([os.path.realpath(context.source)] + roles(context.links, "prod") + roles(context.links, "preview"), values.get("vhosts"))
    webchange.put_back(context, web)


def served(found, site, strict):
    """Raises Failure where the web server does not show a file of the new site's release notes under the preview's address."""
    if found.web.master is None or not found.address:
        return
    from . import webproof
    webproof.through(found.address, site, found.web, strict)
