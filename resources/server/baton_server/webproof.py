# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the running web server serves what its files say: asked over its own port, by a file that nobody else has."""
import http.client
import os
import re
import socket
import ssl
import time

from .sync_site import Failure, say

PATIENCE = 15.0


def through(address, site, web, strict):
    """A file that is in the site's release notes for this moment must be shown under the address. Raises Failure where strict, else warns."""
    directory = os.path.join(site, "release-notes")
    made = not os.path.isdir(directory)
    name, word = "served-%s.txt" % os.urandom(8).hex(), os.urandom(16).hex()
    path = os.path.join(directory, name)
    try:
        if made:
            os.mkdir(directory, 0o755)
            os.chmod(directory, 0o2755)
        fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o644)
        with os.fdopen(fd, "w") as out:
            os.fchmod(fd, 0o644)
            out.write(word)
        last = waited(address, "/release-notes/" + name, word, web)
    finally:
        for away, what in ((os.unlink, path),) + (((os.rmdir, directory),) if made else ()):
            try:
                away(what)
            except OSError:
                pass
    if last is None:
        say("%s is served from %s" % (address, site))
    elif strict:
        raise Failure("%s does not show the new site: %s" % (address, last))
    else:
        say("warning: %s does not show the new site's release notes: %s" % (address, last))


def waited(address, path, word, web):
    """None once it is served, else what was seen last."""
    end, last = time.monotonic() + PATIENCE, ""
    while True:
        for place in places(address, web):
            status, body = ask(address, path, place)
            if status == 200 and body.decode("utf-8", "replace").strip() == word:
                return None
            last = "%s says %s" % (place, "%d" % status if status else body.decode("utf-8", "replace"))
        if time.monotonic() >= end:
            return last
        time.sleep(0.2)


def parts(address):
    """(whether by TLS, host, port)."""
    found = re.match(r"(https?)://([^/:]+|\[[^\]]+\])(?::(\d+))?", address)
    if not found:
        raise Failure("%s is no address" % address)
    tls = found.group(1) == "https"
    return tls, found.group(2), int(found.group(3) or (443 if tls else 80))


def places(address, web):
    """Where it may listen: the loopback, and hosts that its files name."""
    found = ["127.0.0.1"]
    for text in web.files.values():
        for one in re.findall(r"(?im)^\s*(?:listen|<VirtualHost)\s+\"?(\d+\.\d+\.\d+\.\d+|\[[0-9a-f:]+\]):\d+", text):
            one = one.strip("[]")
            if one not in found and one not in ("0.0.0.0", "::"):
                found.append(one)
    return found + ([] if "::1" in found else ["::1"])


def ask(address, path, place, limit=5.0):
    """(HTTP status, body), or (None, why) of one request to this place under the address's name; certificates are not checked."""
    try:
        tls, host, port = parts(address)
        connection = socket.create_connection((place, port), limit)
        try:
            if tls:
                connection = ssl._create_unverified_context().wrap_socket(connection, server_hostname=host.strip("[]"))
            talk = http.client.HTTPConnection(host.strip("[]"), port, timeout=limit)
            talk.sock = connection
            talk.request("GET", path, headers={"User-Agent": "Lino Baton", "Host": host + ("" if port == (443 if tls else 80) else ":%d" % port)})
            answer = talk.getresponse()
            return answer.status, answer.read(1 << 16)
        finally:
            connection.close()
    except (OSError, http.client.HTTPException) as error:
        return None, str(error).encode()
