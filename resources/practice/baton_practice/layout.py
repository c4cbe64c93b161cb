# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where everything of a practice server is, and what is remembered of it."""
import json
import os
import re
import socket
import zlib

from .report import Refusal

SITES = {"production": "mdg1", "preview": "mdg2"}
LINKS = {"production": "prod", "preview": "preview"}
SERIES = "mdg"
OTHER_PORTS, OTHER_PORTS_SIZE = 11000, 20000  # below those that clients are given
SOCKET_LIMIT = 107  # sockaddr_un of Linux


class Server:
    """The paths of one server. Number 1 has both sites and a web server, further ones have production only."""

    def __init__(self, root, number):
        self.number = number
        self.directory = os.path.join(root, "server%d" % number)
        self.name = "practice" if number == 1 else "practice%d" % number

    @property
    def full(self):
        return self.number == 1

    @property
    def sites_root(self):
        return os.path.join(self.directory, "lino")

    @property
    def series(self):
        return os.path.join(self.sites_root, SERIES)

    def site(self, role):
        return os.path.join(self.series, SITES[role])

    def roles(self):
        return ["production", "preview"] if self.full else ["production"]

    def path(self, *names):
        return os.path.join(self.directory, *names)


class Practice:
    """One directory with its servers, its database server and its record."""

    def __init__(self, directory, cache):
        self.directory = directory
        self.cache = cache
        self.identity = os.path.join(directory, "id_ed25519")
        self.record_path = os.path.join(directory, "practice.json")
        self.book_path = os.path.join(directory, "parts.json")
        self.record = read_json(self.record_path)

    def server(self, number):
        return Server(self.directory, number)

    def servers(self):
        return [self.server(n) for n in range(1, self.record.get("servers", 0) + 1)]

    def database(self):
        return os.path.join(self.directory, "database")

    def save(self, **values):
        self.record.update(values)
        write_json(self.record_path, self.record)

    def port(self, name):
        return self.record["ports"][name]

    def choose_port(self, name, preferred):
        """The port kept under this name; chosen now when there is none yet. Each directory but the usual one has a range of its own:
        one that is stopped keeps its ports, and another would not see them as taken."""
        ports = self.record.setdefault("ports", {})
        if name not in ports:
            if self.directory != usual_directory():
                preferred = OTHER_PORTS + zlib.crc32(self.directory.encode()) % OTHER_PORTS_SIZE
            ports[name] = free_port(preferred, set(ports.values()))
        return ports[name]


def read_json(path):
    try:
        with open(path) as f:
            return json.load(f)
    except (OSError, ValueError):
        return {}


def write_json(path, value):
    with open(path + ".new", "w") as f:
        json.dump(value, f, indent=1)
    os.replace(path + ".new", path)


def write_text(path, text, mode=None):
    """Replaces a file by renaming a new one over it, so that no hard link to the old one is written through."""
    with open(path + ".new~", "w") as f:
        f.write(text)
    if mode is not None:
        os.chmod(path + ".new~", mode)
    os.replace(path + ".new~", path)


def free_port(preferred, taken):
    """The first free one of 1000 from the preferred, else any."""
    for port in range(preferred, preferred + 1000):
        if port not in taken and port_is_free(port):
            return port
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def port_is_free(port):
    with socket.socket() as s:
        s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            s.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def answers(port):
    with socket.socket() as s:
        s.settimeout(1)
        return s.connect_ex(("127.0.0.1", port)) == 0


def check_directory(directory):
    """Refuses a path that shebang lines, web servers' configurations or sockets cannot hold."""
    if not re.match(r"^/[A-Za-z0-9._/@+-]+$", directory):
        raise Refusal("The practice server's directory may hold only letters, digits and . _ - + @, but it is %r." % directory,
                      "Name another one with --directory.")
    longest = os.path.join(directory, "server1/lino/mdg/preview/nginx.sock")
    if len(longest) > SOCKET_LIMIT:
        raise Refusal("The practice server's directory is %d characters too long for its sockets." % (len(longest) - SOCKET_LIMIT),
                      "Name a shorter one with --directory.")


def usual_directory():
    base = os.environ.get("XDG_DATA_HOME") or os.path.join(os.path.expanduser("~"), ".local", "share")
    return os.path.join(base, "lino-baton", "practice")


def default_directory():
    return os.environ.get("BATON_PRACTICE_DIRECTORY") or usual_directory()


def default_cache():
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.environ.get("BATON_PRACTICE_CACHE") or os.path.join(base, "lino-baton", "practice")
