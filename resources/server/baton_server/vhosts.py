# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Addresses under which the web server shows a directory: read from the vhosts that name it."""
import os
import re

from . import files

DEFAULTS = ("/etc/nginx/sites-enabled", "/etc/nginx/conf.d", "/etc/apache2/sites-enabled", "/etc/httpd/conf.d")
PATH = re.compile(r"/[^\s;\"'{}<>|=]+")


def addresses(directories):
    """{directory: address} for every directory that some vhost names, the links' own names included."""
    found = {}
    for directory in directories or DEFAULTS:
        try:
            names = sorted(files.entries(directory))
        except OSError:
            continue
        for name in names:
            if name.endswith(("~", ".bak", ".dpkg-old", ".dpkg-dist")) or name.startswith("."):
                continue
            for prefix, address in files.parsed(os.path.join(directory, name), read).items():
                if prefix not in found or (address.startswith("https:") and not found[prefix].startswith("https:")):
                    found[prefix] = address
    return found


def read(path):
    """{directory: address} of one file; for files.parsed."""
    text = files.text(path)
    if not text:
        return {}
    text = re.sub(r"(?m)(^|\s)#.*$", "", text)
    blocks = apache(text) if "<VirtualHost" in text else nginx(text)
    found = {}
    for address, body in blocks:
        for match in PATH.finditer(body):
            named = match.group(0)
            if named.startswith("//"):
                continue
            parts = named.rstrip("/").split("/")
            for depth in range(2, len(parts) + 1):
                prefix = "/".join(parts[:depth])
                if prefix not in found or (address.startswith("https:") and not found[prefix].startswith("https:")):
                    found[prefix] = address
    return found


def nginx(text):
    """(address, body with the upstreams it passes to) of each server block."""
    upstreams = {}
    servers = []
    for head, body in braces(text):
        words = head.split()
        if words[-2:-1] == ["upstream"]:
            upstreams[words[-1]] = body
        elif words[-1:] == ["server"]:
            servers.append(body)
        elif words[-1:] == ["http"]:
            servers.extend(inner for name, inner in braces(body) if name.split()[-1:] == ["server"])
            upstreams.update((name.split()[-1], inner) for name, inner in braces(body) if name.split()[-2:-1] == ["upstream"])
    for body in servers:
        passed = re.findall(r"_pass\s+(?:https?://)?([\w.-]+)", body)
        yield nginx_address(body), body + "\n" + "\n".join(upstreams.get(name, "") for name in passed)


def braces(text):
    """(head, body) of each outermost block."""
    depth = 0
    start = begin = 0
    head = ""
    for match in re.finditer("[{};]", text):
        mark = match.group(0)
        if mark == "{":
            if depth == 0:
                head = text[start:match.start()].strip()
                begin = match.end()
            depth += 1
        elif mark == "}":
            depth -= 1
            if depth == 0:
                yield head, text[begin:match.start()]
                start = match.end()
            depth = max(depth, 0)
        elif depth == 0:
            start = match.end()


def nginx_address(body):
    names = [n for line in re.findall(r"(?:^|[\s;{}])server_name\s+([^;]+);", body) for n in line.split()]
    listens = re.findall(r"(?:^|[\s;{}])listen\s+([^;]+);", body) or ["80"]
    listens = [l for l in listens if l.split()] or ["80"]
    secure = [l for l in listens if "ssl" in l.split()[1:]]
    tls = bool(secure) or re.search(r"(?:^|[\s;{}])ssl_certificate\s", body) is not None
    host, port = listening((secure or listens)[0].split()[0])
    return address(tls, plain(names) or host, port or ("443" if tls else "80"))


def listening(text):
    """(host or "", port or "") of 8080, *:80, 127.0.0.1:8080 or [::]:80."""
    if text.startswith("unix:"):
        return "", ""
    host, colon, port = text.rpartition(":")
    if text.endswith("]") or (not colon and not text.isdigit()):
        host, port = text, ""
    return ("" if host in ("*", "0.0.0.0", "[::]") else host), port


def plain(names):
    for name in names:
        if name not in ("_", '""', "localhost.localdomain") and not re.search(r"[*~$\"]", name):
            return name
    return ""


def address(tls, host, port):
    scheme = "https" if tls else "http"
    standard = port == ("443" if tls else "80")
    return "%s://%s%s" % (scheme, host or os.uname().nodename, "" if standard else ":" + port)


def apache(text):
    for match in re.finditer(r"(?is)<VirtualHost\s+([^>]*)>(.*?)</VirtualHost>", text):
        body = match.group(2)
        names = re.findall(r"(?im)^\s*Server(?:Name|Alias)\s+(.+)$", body)
        name = plain([w for line in names for w in line.split()])
        host, port = listening(match.group(1).split()[0]) if match.group(1).split() else ("", "")
        tls = port == "443" or re.search(r"(?im)^\s*SSLEngine\s+on", body) is not None
        scheme, split, rest = name.rpartition("://")
        named, colon, own = rest.rpartition(":")
        if colon and own.isdigit():
            rest, port = named, own
        yield address(tls or scheme == "https", rest or host, port or ("443" if tls else "80")), body
