# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Making, starting and describing the servers of a practice directory."""
import base64
import hashlib
import os
import shutil
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

from . import databases, nights, parts, programs, sites, supervision, templates
from .copying import clone_environment, copy_site, copy_tree, replace_in_texts, set_aside
from .layout import SITES, answers, port_is_free, write_json, write_text
from .report import Refusal

STAMP = "complete.json"
SHUT = ".baton-frozen"   # behind a socket's name: attempt_idle.GATE of the server's part
PORTS = {"sshd": 2201, "production": 8081, "preview": 8082}


def complete(server):
    return os.path.exists(server.path(STAMP))


def make(practice, cache, server):
    """Makes a server from the built sites. What an interrupted start left is thrown away first; the stamp comes last."""
    throw_away(practice, server.directory)
    for name in ("run", "ssh", "home", "log"):
        os.makedirs(server.path(name))
    source = cache.server()
    ports = {role: practice.choose_port("server1/" + role, PORTS[role]) for role in SITES}
    practice.choose_port("server%d/sshd" % server.number, PORTS["sshd"])
    practice.save(moved=None if cache.engine == "sqlite3" else [cache.built_at(), server.directory])
    database = databases.make(cache.engine, practice.database())
    if server.full and cache.engine != "sqlite3":
        throw_away(practice, practice.database())
        copy_tree(cache.database(), practice.database(), cache.database(), practice.database())
    for role in server.roles():
        copy_site(source.site(role), server.site(role), source.directory, server.directory)
        shutil.copytree(source.path("log", SITES[role]), server.path("log", SITES[role]))
        sites.write_site(server, role, database, ports[role])
        if cache.engine == "sqlite3":
            database.move_paths(server.site(role), SITES[role], cache.built_at(), server.directory)
    make_environments(source, server)
    replace_in_texts(server.path("log"), source.directory, server.directory)
    sites.write_links(server)
    if server.full:
        sites.write_web_server(server, ports)
        supervision.write(server)
    write_ssh(practice, server)
    write_json(server.path(STAMP), {"built": cache.directory})


def make_environments(source, server):
    """The first server's environments are clones of its own, made at once, since they are most of a start's time; a further one's is the cache's."""
    pairs = [(os.path.join(source.site(role), "env"), os.path.join(server.site(role), "env")) for role in server.roles()]
    if not server.full:
        os.symlink(*pairs[0])
        return
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda pair: clone_environment(*pair, source.directory, server.directory), pairs))


def throw_away(practice, path):
    set_aside(path, practice.directory)


def mend_environment(server, cache):
    """A further server's environment is the cache's, which another recipe may have replaced. True where that must be built first."""
    environment = os.path.join(server.site("production"), "env")
    if not os.path.islink(environment) or os.path.exists(environment):
        return False
    if not cache.complete():
        return True
    sites.link(os.path.join(cache.server().site("production"), "env"), environment)
    return False


def keygen(path, kind, *options):
    subprocess.run([programs.find("ssh-keygen"), "-q", "-t", kind, "-N", "", "-C", "practice", "-f", path, *options],
                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=True)


def write_ssh(practice, server):
    """Host keys and configuration. Only the first server has a key of each type: fifty servers are to be made in seconds."""
    if not os.path.exists(practice.identity):
        keygen(practice.identity, "ed25519")
    kinds = ["ed25519", "ecdsa", "rsa"] if server.full else ["ed25519"]
    for kind in kinds:
        keygen(server.path("ssh", "host_" + kind), kind, *(["-b", "2048"] if kind == "rsa" else []))
    shutil.copy(practice.identity + ".pub", server.path("ssh", "authorized_keys"))
    text = templates.SSHD.format(name=server.name, port=practice.port("server%d/sshd" % server.number), directory=server.directory, mark=parts.MARK,
                                 host_keys="\n".join("HostKey " + server.path("ssh", "host_" + kind) for kind in kinds))
    write_text(server.path("ssh", "sshd_config"), text)


class Part:
    """One process to run, and how to see that it answers."""

    def __init__(self, name, argv, log, ready, port=None, supervised=None):
        self.name = name
        self.argv = argv
        self.log = log
        self.ready = ready
        self.port = port
        self.supervised = supervised   # the server whose sites' programs it runs


def database_part(practice):
    engine = databases.make(practice.record.get("database", "sqlite3"), practice.database())
    if not engine.argv():
        return []
    return [Part("database", engine.argv(), os.path.join(practice.directory, "database.log"), engine.ready)]


def server_parts(practice, server):
    """The parts of one server, in the order of their start."""
    prefix = "server%d/" % server.number
    port = practice.port(prefix + "sshd")
    log = server.path("ssh", "sshd.log")
    result = [Part(prefix + "sshd", [programs.find("sshd"), "-D", "-e", "-f", server.path("ssh", "sshd_config")], log, lambda: answers(port), port)]
    if not server.full:
        return result
    result.append(Part(prefix + "supervisord", supervision.argv(server), server.path("supervisor", "supervisord.log"), lambda: supervision.answers(server), supervised=server))
    web = practice.port(prefix + "production")
    result.append(Part(prefix + "nginx", [programs.find("nginx"), "-e", server.path("nginx", "log", "error.log"), "-c", server.path("nginx", "nginx.conf")],
                       server.path("nginx", "log", "nginx.log"), lambda: answers(web), web))
    return result


def all_parts(practice):
    return database_part(practice) + [part for server in practice.servers() for part in server_parts(practice, server)]


def start(practice, span):
    """Starts every part that does not run, then waits until each answers."""
    book = parts.Book(practice.book_path)
    environment = sites.environment(os.path.expanduser("~"))
    stop_names(practice, book, [name for name in book.parts if "/uwsgi-" in name], [])   # of a start before there was a supervisord
    wanted = [part for part in all_parts(practice) if not book.running(part.name)]
    try:
        for number, part in enumerate(wanted):
            span.at(number / len(wanted), "Starting " + part.name)
            if part.port and not port_is_free(part.port):
                raise Refusal("Port %d of %s is used by another program." % (part.port, part.name),
                              "End that program, or choose new ports with: practice reset")
            own = prepared(part.supervised, environment) if part.supervised else environment
            book.record(part.name, parts.spawn(part.argv, part.log, practice.directory, own), part.log)
            if part.name == "database":
                wait_ready(part, book)
                move_paths(practice)
        for part in wanted:
            wait_ready(part, book)
        for server in practice.servers():
            if server.full:
                wait_programs(server)
    except Refusal:
        stop_names(practice, book, [part.name for part in wanted], [])
        raise


def prepared(server, environment):
    """What supervisord runs with, once nothing of an earlier one is in its way."""
    supervision.ensure(server)
    supervision.end_strays(server)
    return supervision.environment(server, environment)


def wait_programs(server):
    """Until the own sites' programs take connections; what a set-up added is started and not waited for."""
    supervision.start_stopped(server)
    deadline = time.monotonic() + 60
    for program in supervision.wanted(server):
        # the former production of an attempt that runs has its socket shut
        while program.own and program.socket and not any(supervision.listens(one) for one in (program.socket, program.socket + SHUT)):
            state = supervision.states(server).get(program.name, ("unknown", None))[0]
            if state in ("FATAL", "unknown") or time.monotonic() > deadline:
                raise Refusal("%s did not start (%s): %s" % (program.part, state, tail(program.log)), "Its log is %s." % program.log)
            time.sleep(0.02)


def move_paths(practice):
    """Completes the copy of a database that only its running server can change."""
    if practice.record.get("moved"):
        database = databases.make(practice.record["database"], practice.database())
        for role, site in SITES.items():
            database.move_paths(practice.server(1).site(role), site, *practice.record["moved"])
        practice.save(moved=None)


def wait_ready(part, book):
    deadline = time.monotonic() + 60
    while not part.ready():
        if not book.running(part.name) or time.monotonic() > deadline:
            raise Refusal("%s did not start: %s" % (part.name, tail(part.log)), "Its log is %s." % part.log)
        time.sleep(0.02)


def tail(path):
    try:
        with open(path, errors="replace") as f:
            return f.read()[-600:].strip()
    except OSError:
        return ""


def stop(practice, servers=None):
    """Ends these servers, or everything. Sessions and jobs that were started through them end as well, as when a machine goes down."""
    book = parts.Book(practice.book_path)
    chosen = practice.servers() if servers is None else servers
    nights.end([server.directory for server in chosen])
    prefixes = tuple("server%d/" % server.number for server in chosen)
    names = [name for name in book.parts if servers is None or name.startswith(prefixes)]
    left = stop_names(practice, book, names, [server.directory for server in chosen])
    if left:
        raise Refusal("These processes did not end: %s." % ", ".join(str(i[0]) for i in left), "See what they wait for with: ps -o pid,stat,wchan,cmd")


def stop_names(practice, book, names, directories):
    loading = [n for n in names if "/uwsgi-" in n]
    left = parts.stop(book, loading, [], seconds=supervision.GRACE, kill=os.killpg)
    for name in names:
        left += supervision.end(book, name) if name.endswith("/supervisord") else []
    left += parts.stop(book, [n for n in names if n != "database" and n not in loading], directories)
    if "database" in names:
        number = signal.SIGINT if practice.record.get("database") == "postgresql" else signal.SIGTERM
        left += parts.stop(book, ["database"], [], number, seconds=30)
    return left


def describe(practice):
    """The document that `start` and `status` give."""
    book = parts.Book(practice.book_path)
    servers = [describe_server(practice, server, book) for server in practice.servers()]
    database = [describe_part(part, book) for part in database_part(practice)]
    running = bool(servers) and all(s["running"] for s in servers) and all(p["state"] == "running" for p in database)
    return {"directory": practice.directory, "database": practice.record.get("database"), "running": running, "parts": database, "servers": servers}


def describe_server(practice, server, book):
    own = [describe_part(part, book) for part in server_parts(practice, server)]
    added = []
    if server.full:
        for program, part in describe_programs(practice, server, book):
            (own if program.own else added).append(part)
    port = practice.port("server%d/sshd" % server.number)
    keys = [read(server.path("ssh", name)) for name in sorted(os.listdir(server.path("ssh"))) if name.startswith("host_") and name.endswith(".pub")]
    known = ["[127.0.0.1]:%d %s" % (port, " ".join(key.split()[:2])) for key in keys]
    first = next(line for line in known if "ssh-ed25519" in line)
    roles = {role: "http://127.0.0.1:%d/" % practice.port("server1/" + role) for role in SITES} if server.full else {}
    return {"name": server.name, "host": "127.0.0.1", "port": port, "user": databases.account(), "identity": practice.identity,
            "knownHost": first, "knownHosts": known, "fingerprint": fingerprint(first), "sitesRoot": server.sites_root,
            "vhosts": [server.path("nginx", "sites")] if server.full else [], "addresses": list(roles.values()), "addressOf": roles,
            "state": server.path("home", ".local", "state", "lino-baton"), "running": all(p["state"] == "running" for p in own), "parts": own + added}


def describe_part(part, book):
    state = book.state(part.name)
    return {"part": part.name, "state": state, "pid": book.parts[part.name]["identity"][0] if state == "running" else None, "log": part.log}


def describe_programs(practice, server, book):
    """[(program, its part's description)] as supervisord says; where that does not run, what it ran does not either."""
    above = book.state("server%d/supervisord" % server.number)
    known = supervision.states(server) if above == "running" else {}
    found = []
    for program in supervision.wanted(server):
        word, pid = known.get(program.name, ("", None))
        state = "running" if word in ("RUNNING", "STARTING") else "stopped" if above == "stopped" or word == "STOPPED" else "died"
        found.append((program, {"part": program.part, "state": state, "pid": pid if state == "running" else None, "log": program.log}))
    return found


def fingerprint(known_host):
    blob = base64.b64decode(known_host.split()[2])
    return "SHA256:" + base64.b64encode(hashlib.sha256(blob).digest()).decode().rstrip("=")


def read(path):
    with open(path) as f:
        return f.read().strip()
