# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""psql, mariadb and mysql: statements on standard input, a password in a file without a name, rows back.

No value travels in a command line or an environment, but names of servers, users and databases."""
import contextlib
import os
import shutil
import tempfile

from .sync_site import Failure

CONNECTING = 10   # seconds
TIMEOUT = 120   # seconds
COLUMN = "\x1f"
OURS = "Lino Baton"   # as whose sessions PostgreSQL tells these
PACKAGES = {"postgresql": "postgresql-client", "mysql": "mariadb-client"}
PORTS = {"postgresql": "5432", "mysql": "3306"}
SOCKETS = {"postgresql": ("/var/run/postgresql", "/tmp"), "mysql": ("/run/mysqld/mysqld.sock", "/var/run/mysqld/mysqld.sock", "/var/lib/mysql/mysql.sock", "/tmp/mysql.sock")}
LOCAL = ("", "localhost", "127.0.0.1", "::1")
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


class ClientError(Exception):
    """The client could not connect, or the server did not take a statement; in the words of either."""


class Server:
    """Where a database server is, as a site's settings say it. engine: postgresql or mysql."""

    def __init__(self, engine, host="", port=""):
        self.engine, self.host, self.port = engine, str(host or ""), str(port or "")

    @property
    def local(self):
        return self.host in LOCAL or self.host.startswith("/")

    def program(self):
        """The client's path, or None."""
        for name in {"postgresql": ("psql",), "mysql": ("mariadb", "mysql")}[self.engine]:
            found = shutil.which(name, path=PATH)
            if found:
                return found
        return None

    def socket(self):
        """The path of the server's socket on this machine, or None."""
        if not self.local:
            return None
        if self.engine == "postgresql":
            name = ".s.PGSQL." + (self.port or PORTS["postgresql"])
            found = [os.path.join(place, name) for place in ((self.host,) if self.host.startswith("/") else SOCKETS["postgresql"])]
        else:
            found = (self.host,) if self.host.startswith("/") else SOCKETS["mysql"] if self.port in ("", PORTS["mysql"]) else ()
        return next((path for path in found if os.path.exists(path)), None)

    def argv(self, user="", database="", by_socket=False):
        """What starts the client. by_socket: whatever host the settings name, since only there the server asks the kernel who it is."""
        argv = [self.program() or "psql"]
        place = self.socket() if by_socket else None
        if self.engine == "postgresql":
            argv += ["-X", "-q", "-A", "-t", "-w", "-F", COLUMN, "-v", "ON_ERROR_STOP=1", "-d", database or "postgres", "-p", self.port or PORTS["postgresql"]]
            host = os.path.dirname(place) if place else self.host
            return argv + (["-h", host] if host else []) + (["-U", user] if user else [])
        argv += ["--batch", "--raw", "--skip-column-names", "--connect-timeout=%d" % CONNECTING, "--default-character-set=utf8mb4"]
        place = place or (self.host if self.host.startswith("/") else None)
        if place:
            argv += ["--protocol=socket", "--socket=" + place]
        elif self.host in ("", "localhost") and self.socket():   # as MySQL's own library takes the word
            argv += ["--protocol=socket", "--socket=" + self.socket()]
        else:
            argv += ["--protocol=tcp", "--host=" + (self.host or "127.0.0.1"), "--port=" + (self.port or PORTS["mysql"])]
        return argv + (["--user=" + user] if user else []) + ([database] if database else [])


def environment():
    """Nothing of the maintainer's own that would lead the client to another server."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PG", "MYSQL", "MARIADB", "SSH_"))}
    kept.update(PGCONNECT_TIMEOUT=str(CONNECTING), PGAPPNAME=OURS, PATH=PATH, LC_MESSAGES="C")
    return kept


def run(argv, statements, extra=None, descriptors=(), timeout=TIMEOUT):
    """(exit status, output bytes, error text); exit status 127 where the client is not there, 124 after the time limit."""
    import subprocess
    try:
        done = subprocess.run(argv, input=statements.encode("utf-8"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(environment(), **(extra or {})), timeout=timeout,
                              pass_fds=descriptors, cwd="/", start_new_session=True)
    except subprocess.TimeoutExpired:
        return 124, b"", "no answer within %d s" % timeout
    except OSError as error:
        return 127, b"", str(error)
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")


def rows(output):
    """The rows that a client printed, as lists of texts."""
    text = output.decode("utf-8", "replace")
    return [line.split(COLUMN if COLUMN in text else "\t") for line in text.split("\n") if line]


def taken(status, output, error):
    """The rows, or ClientError."""
    if status:
        said = (error or output.decode("utf-8", "replace")).strip()
        raise ClientError(said[-600:] or "the client ended with exit status %d" % status)
    return rows(output)


def ask(server, statements, user="", database="", by_socket=False, timeout=TIMEOUT):
    """Rows, as this user himself: by what the server knows of him, or by his own password files. Raises ClientError."""
    return taken(*run(server.argv(user, database, by_socket), statements, timeout=timeout))


def ask_with(server, user, password, statements, database="", timeout=TIMEOUT):
    """Rows, with a password. Raises ClientError."""
    with secret(server.engine, password) as (option, extra, descriptors):
        argv = server.argv(user, database)
        argv[1:1] = option
        return taken(*run(argv, statements, extra, descriptors, timeout))


@contextlib.contextmanager
def secret(engine, password):
    """(the client's first options, environment, descriptors to pass on) with which a client finds the password."""
    with tempfile.TemporaryFile() as kept:   # it has no name, so that it is gone with its processes
        os.fchmod(kept.fileno(), 0o600)
        path = "/dev/fd/%d" % kept.fileno()
        if engine == "postgresql":
            kept.write(b"*:*:*:*:" + password.replace("\\", "\\\\").replace(":", "\\:").encode("utf-8") + b"\n")
            option, extra = [], {"PGPASSFILE": path}
        else:
            kept.write(('[client]\npassword="%s"\n' % password.replace("\\", "\\\\").replace('"', '\\"')).encode("utf-8"))
            option, extra = ["--defaults-file=" + path], {}
        kept.flush()
        yield option, extra, (kept.fileno(),)


def ask_as_root(server, rights, statements, database=""):
    """Rows, through root's rights as the account that the server takes for its administrator. Raises ClientError with the last one's words."""
    last = ClientError("there is no socket of the server on this machine")
    for prefix in root_prefixes(server):
        try:
            status, both, output = rights.ask(prefix + server.argv("", database, True), statements.encode("utf-8"), TIMEOUT)
            return taken(status, output, both.decode("utf-8", "replace"))
        except ClientError as error:
            last = error
        except Failure as error:
            last = ClientError(str(error))
    raise last


def root_prefixes(server):
    """What root puts in front of the client: nothing for MySQL's root, else the account whose socket it is."""
    place = server.socket()
    if place is None:
        return
    import pwd
    if server.engine == "mysql":
        yield []
    try:
        owner = pwd.getpwuid(os.stat(place).st_uid).pw_name
    except (OSError, KeyError):
        return
    if owner != "root":
        yield ["runuser", "-u", owner, "--"]
