# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Web servers that keep something of production's site from one request to the next, and would go on serving the former one when the link has moved."""
import os
import re
import time

from . import attempt_wsgi, rights, rootops, setup_web, vhosttext, webserver, wsgikill
from .sync_site import Failure, Refusal, say, warn

MERCY = 2.0   # seconds for requests that are under way before the processes of mod_wsgi are ended

WSGI = re.compile(r"(?im)^\s*WSGI(?:ScriptAlias|ScriptAliasMatch|DaemonProcess|ImportScript)\b")
DAEMON = re.compile(r"(?im)^\s*WSGIProcessGroup\s|\bprocess-group=")
SOCKET = re.compile(r"(?im)^\s*(?:ProxyPass|ProxyPassMatch|BalancerMember|ProxySet)\b.*unix:.*\|http")
POOL = re.compile(r"\bupstream\s+\S+\s*\{([^{}]*)\}")
KEPT = re.compile(r"(?m)^[^#\n]*\bkeepalive\s+\d")


class Holder:
    """web: the server. why: what it keeps. touch: whether its processes load a site's wsgi.py again where its time has changed. prefixes: production's link."""

    def __init__(self, web, why, touch=False, prefixes=()):
        self.web, self.why, self.touch, self.prefixes = web, why, touch, prefixes


def find(links, vhosts=()):
    """The Holders; [] on a server that asks the link anew for each request."""
    prefixes, found = setup_web.roles(links, "prod"), []
    running = [(one.kind, one, one.loaded) for one in webserver.masters()]
    if not webserver.command_line(1):   # other users' processes are hidden from this one
        running += [(kind, None, {}) for kind in ("nginx", "apache") if kind not in [one[0] for one in running]]
    for kind, master, texts in running:
        texts = texts or webserver.candidates(vhosts, ())
        mine = {path: text for path, text in texts.items() if vhosttext.kind(text) == kind and webserver.names(text, prefixes)}
        why, touch = kept(kind, mine.values(), prefixes)
        if why:
            found.append(Holder(webserver.Web(kind, mine, master), why, touch, prefixes))
    return found


def kept(kind, texts, prefixes):
    """(what a server with these vhosts keeps, whether a touched wsgi.py is loaded again); ("", False) where nothing."""
    if kind == "nginx":
        pools = [one for text in texts for one in POOL.findall(text) if webserver.names(one, prefixes)]
        return ("connections to the site's socket (keepalive)" if any(KEPT.search(one) for one in pools) else ""), False
    wsgi = [text for text in texts if WSGI.search(text)]
    if wsgi:
        return "the site in its own processes (mod_wsgi)", all(DAEMON.search(text) for text in wsgi)
    return ("connections to the site's socket" if any(SOCKET.search(text) for text in texts) else ""), False


def ready(context, holders):
    """Before anything is changed: that each of them can be reloaded, and takes its configuration. Raises Refusal, Failure."""
    for one in holders:
        if one.web.master is None:
            if not one.touch:
                raise Refusal("web", "the web server must be reloaded at the switch, and its processes are hidden from this account", "it keeps %s" % one.why,
                              "have somebody do it who sees them: /proc is mounted with hidepid")
            continue
        held = rights.of(context)
        if held.kind == "none" and one.web.root and os.geteuid() != 0:
            raise Refusal("rights", "the web server must be reloaded at the switch, and that needs root's rights",
                          "%s keeps %s, and %s has no root's rights" % (one.web.how, one.why, held.user), "give the password for sudo, or have somebody do it who has these rights")
        good, said = one.web.test(held)
        if not good:
            raise Refusal("web", "the web server does not take its own configuration, and must be reloaded at the switch", said[-1500:], "mend the configuration, then start it again")


def reload(context, holders, site):
    """They forget what they keep. site: the one that is production now, whose wsgi.py is touched where a reload does not go through. Raises Failure."""
    for one in holders:
        if one.web.master is None:
            touched(context, site, "its processes are hidden from this account")
            continue
        try:
            if ended(context, one):
                continue
            one.web.reload(rights.of(context))
            say("the web server was reloaded, since it keeps %s" % one.why)
        except (Failure, Refusal, OSError) as error:
            if not one.touch:
                raise Failure("the web server was not reloaded: %s. It keeps %s: until it is, the maintenance page stays" % (error, one.why))
            touched(context, site, error)


def ended(context, one):
    """Whether the processes of mod_wsgi that run production were ended, all of them and nobody else's, when the link had moved: those that Apache starts in their place know nothing of the former site.

    A reload does the same, but gives them three seconds that they always take, and those of all other sites with them."""
    master = one.web.master
    if one.web.kind != "apache" or not one.touch:
        return False
    begun, before = time.monotonic(), attempt_wsgi.listeners(master, one.prefixes)
    if not before:
        return False
    while attempt_wsgi.busy(master.pid, before) and time.monotonic() - begun < MERCY:
        time.sleep(0.02)
    order = {"do": "end", "path": "mod_wsgi's processes", "master": master.pid, "started": wsgikill.started(master.pid), "inodes": sorted(before.values())}
    try:
        if os.geteuid() == 0 or not one.web.root:
            known = wsgikill.end(order["master"], order["started"], order["inodes"])
        else:
            known = rootops.by_root(rights.of(context), order, wsgikill)["ended"]
    except (OSError, Failure, Refusal) as error:
        say("mod_wsgi's processes were not ended: %s" % error)
        return False
    if attempt_wsgi.listeners(webserver.Master("apache", master.pid, master.words), one.prefixes) != before:
        say("the web server was reloaded meanwhile")
        return False
    say("%d process%s of mod_wsgi ended within %.2f s: new ones load the site" % (len(known), "" if len(known) == 1 else "es", time.monotonic() - begun))
    return True


def touched(context, site, error):
    path = os.path.join(site, "wsgi.py")
    try:
        os.utime(path)
    except OSError as second:
        raise Failure("the web server was not reloaded: %s; and %s cannot be touched: %s. The maintenance page stays until it is" % (error, path, second.strerror))
    sentence = "the web server was not reloaded (%s): it loads %s again by itself, since the file was touched" % (error, path)
    warn(context, sentence)
