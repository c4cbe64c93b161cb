# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the preview's users see meanwhile, and whether it answers afterwards."""
import os
import re
import socket
import time

from . import attempt_idle, sync_site, webproof
from .sync_site import PAGE, Failure, Refusal, action, say

MARK = "Lino Baton: "
ATTEMPT = re.compile(rb"Lino Baton: (\d{8}T\d{6}Z-(?:attempt-|cancel-)?[0-9a-f]{6})\n")   # of a page that an upgrade attempt put up
WORDS = PAGE + ".html"   # the page's own text, which the vhosts of Baton's show while it is there
WORDS_MARK = "<!-- %s" % MARK
PATIENCE = 240.0   # seconds: the first request to a freshly started Lino took 17 s on a quiet server, and more than 90 s on one with two processors and nine jobs
PAUSE = 2.0


@action
def page_on(context, values):
    """Vhosts that look for this file answer 503 with their maintenance page; one that somebody else put there stays his."""
    link = os.path.join(context.links, "prod")
    if os.path.realpath(link) == os.path.realpath(context.cwd):
        raise Refusal("switched", "this is the production site", "%s leads to %s" % (link, os.path.realpath(link)), "start the sync again from the series")
    path = os.path.join(context.cwd, PAGE)
    try:
        put_up(path, MARK + context.job + "\n")
        say("the preview shows its maintenance page: %s" % path)
    except FileExistsError:
        say("%s is there already" % path)
    context.report({"preview": "page"})


def put_up(path, text):
    """Whole or not at all: an empty page would be nobody's, and stay for ever. Raises FileExistsError where there is one."""
    work = "%s.%s" % (path, os.urandom(4).hex())
    fd = os.open(work, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW, 0o664)
    try:
        with os.fdopen(fd, "w") as out:
            os.fchmod(fd, 0o664)
            out.write(text)
        os.link(work, path)
    finally:
        os.unlink(work)


def put_up_anew(path, text):
    """The page, where it is ours, says this from one moment to the next. Raises OSError."""
    if not ours(path):
        return
    work = "%s.%s" % (path, os.urandom(4).hex())
    put_up(work, text)
    try:
        os.rename(work, path)
    except OSError:
        os.unlink(work)
        raise


def attempt_in(site):
    """The id of the job, or of the attempt, whose page a site shows; empty where it shows none, or another one."""
    found = ATTEMPT.fullmatch(read(os.path.join(site, PAGE), False))
    return found.group(1).decode() if found else ""


@action
def page_off(context, values):
    """Takes the page away that page-on made; unless: a state of the preview in which it stays."""
    state = sync_site.preview_state(context)
    if values.get("unless") and values["unless"] == state:
        say("the page stays, since the preview is %s: resume the sync, or start it again" % state)
        context.report({"preview": state})
        return
    take_away(context)
    context.report({"preview": state or "untouched"})


def put_words(site, html, job):
    """The page's own text beside it, as a whole and in ASCII: what the web server says of its characters may be anything. Raises OSError; what somebody else put there stays."""
    path = os.path.join(site, WORDS)
    if not html or os.path.lexists(path) and not our_words(path):
        return
    work = "%s.%s" % (path, os.urandom(4).hex())
    fd = os.open(work, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW, 0o664)
    try:
        with os.fdopen(fd, "wb") as out:
            os.fchmod(fd, 0o664)
            out.write(html.encode("ascii", "xmlcharrefreplace") + ("\n%s%s -->\n" % (WORDS_MARK, job)).encode())
        os.rename(work, path)
    except BaseException:
        os.unlink(work)
        raise


def ours(path):
    """Whether a page of ours stands there. A link is not followed."""
    return read(path, False).startswith(MARK.encode())


def our_words(path):
    return WORDS_MARK.encode() in read(path, True)


def read(path, end):
    """The first bytes of a file, or its last ones; none where it cannot be read."""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return b""
    try:
        return os.pread(fd, 200, max(0, os.fstat(fd).st_size - 200) if end else 0)
    except OSError:
        return b""
    finally:
        os.close(fd)


def take_down(site):
    """The site shows no page of ours, and is reached again; whether none is left. Sentences on what is left of a freeze are said."""
    for sentence in attempt_idle.unshut(site):   # first: who passes the page then finds the site
        say("warning: " + sentence)
    path = os.path.join(site, PAGE)
    if ours(path):
        os.unlink(path)
    if os.path.lexists(path):
        return False
    if our_words(os.path.join(site, WORDS)):
        os.unlink(os.path.join(site, WORDS))
    return True


def take_away(context):
    """Removes the page where it is ours."""
    there = os.path.lexists(os.path.join(context.cwd, PAGE))
    if take_down(context.cwd):
        say("the maintenance page is gone" if there else "there is no page any more")
    else:
        path = os.path.join(context.cwd, PAGE)
        say("%s is not ours, and stays" % path)
        context.report({"warnings": ["%s was there before the sync, and is still: the preview shows its maintenance page" % path]})


@action
def answers(context, values):
    """The site's address is asked from the server itself, until it answers or the patience ends."""
    address = values.get("address") or ""
    if not address:
        say("the preview's address is not known: not asked")
        return
    begun = time.monotonic()
    while True:
        status, words = ask(address, max(5.0, PATIENCE - (time.monotonic() - begun)))
        seconds = time.monotonic() - begun
        if status is not None and status < 500 and status != 400:
            say("%s answers after %.1f s: %d %s" % (address, seconds, status, words))
            return
        if status in (400, 500) or seconds >= PATIENCE:
            break
        time.sleep(PAUSE)
    said = "%s says %d %s" % (address, status, words) if status is not None else "%s does not answer: %s" % (address, words)
    raise Failure("%s. %s" % (said, TODO.get(status, TODO[None])))


TODO = {400: "Django does not answer under this name: add it to ALLOWED_HOSTS in the preview's settings.py",
        500: "The site itself failed: its log/lino.log and the web server's log say why",
        502: "Does its uwsgi run? supervisorctl status, then supervisorctl restart NAME-uwsgi",
        503: "Does it still show its maintenance page? Look for .maintenance in the preview",
        504: "Its uwsgi does not answer: touch wsgi.py in the preview, or supervisorctl restart NAME-uwsgi",
        None: "Does the web server run, and the site's uwsgi? supervisorctl status; touch wsgi.py in the preview"}


def here(address, limit):
    """The same of this server's own web server, under that name: a name often gets into the DNS only later."""
    path = re.sub(r"^\w+://[^/]*", "", address) or "/"
    last = None, ""
    for place in ("127.0.0.1", "::1"):
        status, body = webproof.ask(address, path, place, limit)
        if status is not None:
            return status, "by the web server here, since the name is not known to this server's DNS"
        last = last[1] and last or (None, body.decode("utf-8", "replace"))
    return None, "the name is not known to this server's DNS, and its own web server says: %s" % last[1]


def ask(address, limit):
    """(HTTP status or None, words). Certificates are not checked: this asks whether the site lives, and the name may lead elsewhere from here."""
    import http.client
    import ssl
    import urllib.error
    import urllib.request
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=ssl._create_unverified_context()))
    try:
        with opener.open(urllib.request.Request(address, headers={"User-Agent": "Lino Baton"}), timeout=limit) as answer:
            return answer.status, answer.reason
    except urllib.error.HTTPError as error:
        return error.code, str(error.reason)
    except urllib.error.URLError as error:
        return here(address, limit) if isinstance(error.reason, socket.gaierror) else (None, str(error.reason))
    except (OSError, ValueError, http.client.HTTPException) as error:
        return None, str(error) or type(error).__name__
