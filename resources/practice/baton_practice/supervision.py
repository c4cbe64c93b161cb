# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sites' programs, run by a supervisord with one file per site, as on a hosting server: what a set-up adds there stops and starts with the practice server."""
import configparser
import glob
import http.client
import os
import signal
import socket
import xmlrpc.client
from collections import namedtuple

from . import parts, programs, templates
from .layout import SITES, write_text

MARK = parts.MARK + "_SUPERVISOR"   # in the environment of what supervisord runs: found again where that was killed
GRACE = 1.5     # seconds: uwsgi ends no worker that is still loading Lino, and holds no state that a kill could lose
GOOD = ("RUNNING", "STARTING", "BACKOFF")

# name: supervisor's; part: as the practice server calls it; log, socket: paths; own: of a site that the practice server made
Program = namedtuple("Program", "name part log socket own")


def configuration(server):
    return server.path("supervisor", "supervisord.conf")


def write(server):
    """supervisord's configuration and the programs of the server's sites."""
    for name in ("supervisor/conf.d", "run"):
        os.makedirs(server.path(name), exist_ok=True)
    write_text(configuration(server), templates.SUPERVISORD.format(directory=server.directory))
    for role, site in SITES.items():
        write_text(server.path("supervisor", "conf.d", site + "-uwsgi.conf"),
                   templates.SUPERVISED.format(site=site, project=server.site(role), uwsgi=programs.find("uwsgi"), log=server.path("log", site, "uwsgi.log")))


def ensure(server):
    """One that was made before there was a supervisord gets its files."""
    if not os.path.exists(configuration(server)):
        write(server)


def argv(server):
    return [programs.find("supervisord"), "-c", configuration(server)]


def environment(server, base):
    return dict(base, **{parts.MARK: server.directory, MARK: server.directory})


def wanted(server):
    """The Programs that start with supervisord, as its files say now: a set-up adds some, a retirement takes some away."""
    found = []
    for path in sorted(glob.glob(glob.escape(server.path("supervisor", "conf.d")) + "/*.conf")):
        known = configparser.RawConfigParser(strict=False)
        try:
            known.read(path)
        except (configparser.Error, UnicodeDecodeError):
            continue
        for section in known.sections():
            kind, _, name = section.partition(":")
            if kind == "program" and known.get(section, "autostart", fallback="true").lower() not in ("false", "no", "off", "0"):
                site = name[:-len("-uwsgi")] if name.endswith("-uwsgi") else ""
                found.append(Program(name, "server%d/%s" % (server.number, "uwsgi-" + site if site else name), known.get(section, "stdout_logfile", fallback=""),
                                     os.path.join(server.series, site, "nginx.sock") if site else "", site in SITES.values()))
    return found


class Connection(http.client.HTTPConnection):
    """HTTP over supervisord's socket."""

    def __init__(self, path):
        http.client.HTTPConnection.__init__(self, "localhost", timeout=10)
        self.path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self.path)


class Transport(xmlrpc.client.Transport):
    def __init__(self, path):
        xmlrpc.client.Transport.__init__(self)
        self.path = path

    def make_connection(self, _host):
        return Connection(self.path)


def ask(server, method, *arguments):
    """What supervisord answers; None where it does not, or refuses."""
    proxy = xmlrpc.client.ServerProxy("http://localhost/RPC2", Transport(server.path("run", "supervisor.sock")))
    try:
        return getattr(proxy.supervisor, method)(*arguments)
    except (OSError, http.client.HTTPException, xmlrpc.client.Error):
        return None


def answers(server):
    return (ask(server, "getState") or {}).get("statename") == "RUNNING"


def states(server):
    """{program: (state in supervisor's word, pid or None)}; {} where supervisord does not answer."""
    return {one["name"]: (one["statename"], one["pid"] or None) for one in ask(server, "getAllProcessInfo") or []}


def start_stopped(server):
    """Starts what supervisord knows and does not run, as one that was stopped by hand or that failed too often."""
    known = states(server)
    for program in wanted(server):
        if program.name in known and known[program.name][0] not in GOOD:
            ask(server, "startProcess", program.name, False)


def listens(path):
    """Whether a process takes connections at a unix socket."""
    with socket.socket(socket.AF_UNIX) as s:
        s.settimeout(1)
        try:
            s.connect(path)
        except OSError:
            return False
    return True


def end(book, name):
    """Asks supervisord and what it runs to end, at once: it waits for its programs, which may be loading. What does not end in time is killed with its group."""
    identity = book.parts[name]["identity"]
    if not book.running(name):
        return []
    table = parts.processes()
    below = parts.descendants(identity[0], table)
    leaders = [one for one in below if table[one[0]][1] == identity[0]]
    parts.send(identity, signal.SIGTERM)
    return parts.end(leaders, signal.SIGTERM, GRACE, os.killpg)


def end_strays(server):
    """What a supervisord that was killed left running."""
    boot = parts.boot_id()
    mark = ("%s=%s" % (MARK, server.directory)).encode()
    found = []
    for pid, (_state, _parent, started) in parts.processes().items():
        try:
            with open("/proc/%d/environ" % pid, "rb") as f:
                if mark in f.read().split(b"\0"):
                    found.append([pid, started, boot])
        except OSError:
            continue
    parts.end(found, signal.SIGTERM, GRACE)
