# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""This machine once more, for root: its own processes and network, and private copies of the directories that a hosting server is made of.

What is done in it stays in it, and all of it ends with it. Only the way to the package index leads out, through a socket."""
import contextlib
import os
import re
import shutil
import socket
import socketserver
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

COPIED = ("/etc", "/usr/local", "/var/lib", "/var/log", "/var/backups", "/var/cache", "/var/spool")
EMPTY = ("/run", "/tmp", "/usr/local/lino")
# Made anew: this machine may have others of them running
REMOVED = ("/etc/getlino", "/etc/nginx/sites-enabled", "/etc/nginx/sites-available", "/etc/supervisor/conf.d", "/etc/postgresql", "/var/lib/postgresql", "/var/lib/mysql", "/var/log/lino", "/var/backups/lino")
RELAY = ("127.0.0.1", 3128)
APT = '''#!/bin/sh
# What getlino would install is there; an upgrade of the machine is nobody's wish in a test.
echo "left out in a test: apt-get $*"
'''


def possible():
    """Why such a machine cannot be made here, or an empty text."""
    if os.getuid():
        return "a private machine is made by root only"
    tried = subprocess.run(["unshare", "--mount", "--pid", "--net", "--fork", "--mount-proc", "true"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    return "this system makes no namespaces: " + tried.stdout.strip() if tried.returncode else ""


def run(argv, source, environment):
    """Runs a command in a private machine, below whose SOURCE the tree is; returns its exit status."""
    with tempfile.TemporaryDirectory(prefix="private-", dir="/var/tmp") as place, outward(os.path.join(place, "index.sock")):
        environment = dict(environment, PRIVATE_PLACE=place, PRIVATE_SOURCE=source, SOURCE=os.path.join(place, "source"))
        inside = ["unshare", "--mount", "--pid", "--net", "--fork", "--mount-proc", "--kill-child", "--propagation", "private"]
        # a shell as the first process takes what is left behind by those that end
        first = ["/bin/sh", "-c", '"$@" & wait $!', "sh", "/usr/bin/python3", "-B", os.path.abspath(__file__)]
        return subprocess.run(inside + first + list(argv), env=environment, stdin=subprocess.DEVNULL).returncode


# In it

def main():
    place, source = os.environ.pop("PRIVATE_PLACE"), os.environ.pop("PRIVATE_SOURCE")
    prepare(place, source)
    serve(RELAY, lambda client: relay(client, to_socket(os.path.join(place, "index.sock"))))
    here = os.environ["SOURCE"]
    moved = {name: value.replace(source, here, 1) for name, value in os.environ.items() if value.startswith(source + "/")}
    proxy = "http://%s:%d" % RELAY
    os.environ.update(moved, https_proxy=proxy, http_proxy=proxy, HTTPS_PROXY=proxy, HTTP_PROXY=proxy, no_proxy="localhost,127.0.0.1,.localhost", NO_PROXY="localhost,127.0.0.1,.localhost")
    argv = [word.replace(source, here, 1) if word.startswith(source + "/") else word for word in sys.argv[1:]]
    sys.exit(subprocess.run(argv, cwd="/").returncode)


def prepare(place, source):
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    mount("--bind", source, make(place, "source"))
    for path in COPIED:
        upper, work = make(place, "upper" + path), make(place, "work" + path)
        mount("-t", "overlay", "overlay", "-o", "lowerdir=%s,upperdir=%s,workdir=%s" % (path, upper, work), path)
    for path in EMPTY:
        os.makedirs(path, exist_ok=True)
        mount("--bind", make(place, "empty" + path), path)
    os.chmod("/tmp", 0o1777)
    os.makedirs("/run/lock", mode=0o1777, exist_ok=True)
    for path in REMOVED:
        shutil.rmtree(path, ignore_errors=True)
    for path in ("/etc/nginx/sites-enabled", "/etc/nginx/sites-available", "/etc/supervisor/conf.d", "/etc/postgresql", "/var/lib/postgresql"):
        os.makedirs(path)
    shutil.chown("/etc/postgresql", "postgres", "postgres")
    shutil.chown("/var/lib/postgresql", "postgres", "postgres")
    version = max(name for name in os.listdir("/usr/lib/postgresql"))
    subprocess.run(["pg_createcluster", version, "main", "--start"], check=True, stdout=subprocess.DEVNULL, cwd="/")
    start_mariadb()
    apt = os.path.join(place, "apt-get")
    with open(apt, "w") as out:
        out.write(APT)
    os.chmod(apt, 0o755)
    mount("--bind", apt, "/usr/bin/apt-get")


def start_mariadb():
    for path in ("/var/lib/mysql", "/run/mysqld"):
        os.makedirs(path)
        shutil.chown(path, "mysql", "mysql")
    subprocess.run(["mariadb-install-db", "--user=mysql", "--skip-test-db"], check=True, stdout=subprocess.DEVNULL, cwd="/")
    subprocess.Popen(["mariadbd", "--user=mysql"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")
    for _ in range(300):
        if os.path.exists("/run/mysqld/mysqld.sock"):
            return
        time.sleep(0.1)
    raise SystemExit("MariaDB did not start")


def make(place, name):
    path = place + "/" + name
    os.makedirs(path)
    return path


def mount(*words):
    subprocess.run(["mount", *words], check=True)


# The way to the package index

class Server(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    daemon_threads = True


@contextlib.contextmanager
def outward(path):
    """A proxy at this socket for the time of a with block: https only, or whatever this machine's own proxy takes."""
    class Handler(socketserver.BaseRequestHandler):
        def handle(self):
            with contextlib.suppress(OSError):
                answer(self.request)
    server = Server(path, Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()


def answer(client):
    own = os.environ.get("https_proxy") or os.environ.get("HTTPS_PROXY")
    if own:
        place = urllib.parse.urlsplit(own)
        relay(client, socket.create_connection((place.hostname, place.port or 3128), 60))
        return
    head = b""
    while b"\r\n\r\n" not in head:
        piece = client.recv(4096)
        if not piece:
            return
        head += piece
    match = re.match(rb"CONNECT ([^ :]+):(\d+) ", head)
    if not match:
        client.sendall(b"HTTP/1.1 405 Only CONNECT\r\n\r\n")
        return
    try:
        server = socket.create_connection((match.group(1).decode(), int(match.group(2))), 60)
    except OSError:
        client.sendall(b"HTTP/1.1 502 Not reached\r\n\r\n")
        return
    client.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
    relay(client, server)


def to_socket(path):
    made = socket.socket(socket.AF_UNIX)
    made.connect(path)
    return made


def relay(one, other):
    def pump(source, target):
        with contextlib.suppress(OSError):
            while True:
                piece = source.recv(1 << 16)
                if not piece:
                    break
                target.sendall(piece)
        with contextlib.suppress(OSError):
            target.shutdown(socket.SHUT_WR)
    one.settimeout(None)
    other.settimeout(None)
    back = threading.Thread(target=pump, args=(other, one), daemon=True)
    back.start()
    pump(one, other)
    back.join()
    other.close()


def serve(address, handle):
    listener = socket.create_server(address)

    def accept():
        while True:
            client, _ = listener.accept()
            threading.Thread(target=serve_one, args=(client,), daemon=True).start()

    def serve_one(client):
        with contextlib.suppress(OSError), client:
            handle(client)
    threading.Thread(target=accept, daemon=True).start()


if __name__ == "__main__":
    main()
