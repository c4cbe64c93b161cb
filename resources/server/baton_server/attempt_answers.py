# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether production answers under its public address after the switch, asked from the server itself."""
import os
import re
import time

from . import attempt_measure, attempt_ready_stops, setup_web, sync_page, vhosts, webproof, webserver
from .attempt_switch import hosts, warn
from .sync_site import Failure, action, say

PATIENCE = 60.0   # seconds: a web server that starts the site anew answers 500 or 503 until then
QUICK = 3.0       # seconds within which it is to answer
PAUSE = 0.2
DOWN = 3.0        # seconds after which it is asked whether supervisord runs at all
LOOPBACK = ("127.0.0.1", "::1")
LIMIT = 20.0      # seconds for one request


@action
def attempt_answers(context, values):
    """The public address answers quickly what production answered before its freeze, or a page. Raises Failure with what was seen last after a minute.

    Where supervisord does not run, nobody waits for it. Then a cancel is not held up either: there is nothing better to go back to, nor where nobody knows what production answered before."""
    address = values.get("address") or known(context.links, hosts(values))
    if not address:
        warn(context, "production's address is not known: not asked")
        return
    local = places(address, context.links, hosts(values))
    cancel, before = context.plan["operation"] == "cancel", attempt_measure.of(context, "public")

    def healthy(status):
        return good(status) if cancel and before is None else attempt_measure.as_before(status, before)
    begun, seen, slow = time.monotonic(), [], None
    while True:
        asked = time.monotonic()
        status, words = ask(address, local, max(1.0, min(LIMIT, PATIENCE - (asked - begun))))
        now = time.monotonic()
        if healthy(status):
            if now - asked <= QUICK:
                say("%s answers %d within %.2f s%s%s" % (address, status, now - asked, ", " + words if words else "", ", at first: " + "; ".join(seen) if seen else ""))
                return
            slow = "it answered %d after %.1f s" % (status, now - asked)
        note(seen, slow if healthy(status) else "%d%s" % (status, " " + words if words else "") if status else words)
        gone = "" if healthy(status) or now - begun < DOWN else attempt_ready_stops.gone(context.cwd)
        if gone and cancel:
            warn(context, "%s does not answer: %s" % (address, gone))
            return
        if gone or now - begun >= PATIENCE:
            break
        time.sleep(PAUSE)
    if slow and healthy(status):
        warn(context, "%s is slow: %s" % (address, slow))
        return
    raise Failure("%s does not answer as a site in use would: %s. %s" % (address, "; ".join(seen), gone or attempt_measure.words(status, before, "production") or todo(status, os.path.realpath(context.cwd))))


def known(links, directories):
    """The address that a vhost gives production's link; empty where none does."""
    found = vhosts.addresses(directories)
    return next((found[one] for one in setup_web.roles(links, "prod") if found.get(one)), "")


def good(status):
    return status is not None and status < 500 and status != 400


def note(seen, words):
    """Each answer once, in the order in which they came; the newest ones where there are many."""
    if words in seen:
        seen.remove(words)
    seen.append(words)
    del seen[:-5]


def places(address, links, directories):
    """Where this server's own web server takes requests for the address: what its vhost names, then the loopback. [] where no vhost of this server leads through the link."""
    web = webserver.find(setup_web.roles(links, "prod"), directories)
    if not web.files or web.master is None:
        return []
    found = webproof.places(address, web)
    return [one for one in found if one not in LOOPBACK] + [one for one in found if one in LOOPBACK]


def ask(address, local, limit):
    """(HTTP status or None, words). This server's own web server first, by its vhost; where it does not answer there, whatever answers under that name."""
    path = re.sub(r"^\w+://[^/]*", "", address) or "/"
    for place in local:
        status, _ = webproof.ask(address, path, place, limit)
        if status is not None:
            return status, "by the web server here"
    return sync_page.ask(address, limit)


def todo(status, site):
    if status == 503:
        return "Does it show its maintenance page? Look for .maintenance in %s" % site
    if status in (404, 410):
        return "Does the site have a page there? Its urls and %s/log/lino.log tell" % site
    return sync_page.TODO.get(status, sync_page.TODO[None]).replace("in the preview's", "in its").replace("in the preview", "in %s" % site)
