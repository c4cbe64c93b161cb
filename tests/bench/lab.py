# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the benches are measured on: practice servers, the peers' configuration of them, and a slow link."""
import json
import os
import shutil
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.dirname(os.path.dirname(HERE))
ONCE = """import json, os, sys
sys.path.insert(0, %r)
from baton_server import probe
sys.stdout.write(json.dumps(probe.probe({"roots": [sys.argv[1]], "vhosts": sys.argv[2:]})) + "\\n")
sys.stdout.flush()
os._exit(0)
"""


def run(*command, **options):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, universal_newlines=True, **options).stdout


class Lab:
    """A directory with everything of one run of the benches; it may be deleted afterwards."""

    def __init__(self, build, directory, servers):
        self.build = os.path.abspath(build)
        self.directory = os.path.abspath(directory)
        os.makedirs(self.directory, mode=0o755, exist_ok=True)
        self.environment = self.home("main")
        self.write_probe()
        self.servers = self.start_servers(servers)
        self.ssh_config = self.write_ssh_config("ssh_config", self.servers)

    def home(self, name):
        """An environment in which Baton has its own configuration, cache and data."""
        base = os.path.join(self.directory, "home-" + name)
        environment = dict(os.environ, DBUS_SESSION_BUS_ADDRESS="disabled:")
        environment.pop("SSH_AUTH_SOCK", None)
        for kind in ("CONFIG", "CACHE", "DATA", "STATE"):
            environment["XDG_%s_HOME" % kind] = os.path.join(base, kind.lower())
        return environment

    def program(self, path):
        return os.path.join(self.build, path)

    def baton(self, *arguments, environment=None):
        return run(self.program("app/cli/baton"), *arguments, env=environment or self.environment)

    def fleet(self, *arguments, environment=None, prefix=()):
        """The answer of bench_fleet."""
        return json.loads(run(*prefix, self.program("tests/bench/bench_fleet"), *map(str, arguments), env=environment or self.environment))

    def start_servers(self, count):
        practice = os.path.join(self.directory, "practice")
        self.baton("practice", "start", "--servers", str(count), "--directory", practice)
        out = run("/usr/bin/python3", os.path.join(SOURCE, "resources/practice/practice.py"), "status", "--json-progress", "--directory", practice)
        return json.loads(out.splitlines()[-1])["servers"]

    def stop_servers(self):
        self.baton("practice", "stop", "--directory", os.path.join(self.directory, "practice"))

    def write_probe(self):
        """The same probe as the helper's, as a script that a peer can run: every peer pays for the same work on the server."""
        target = os.path.join(self.directory, "peer")
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(os.path.join(SOURCE, "resources/server/baton_server"), os.path.join(target, "baton_server"))
        self.once = os.path.join(target, "once.py")
        with open(self.once, "w") as file:
            file.write(ONCE % target)
        run(sys.executable, "-m", "compileall", "-q", target)

    def probe_command(self, server):
        return " ".join(["python3 -I -S", self.once, server["sitesRoot"]] + server["vhosts"])

    def write_ssh_config(self, name, servers):
        known = os.path.join(self.directory, name + "_known_hosts")
        with open(known, "w") as file:
            file.writelines(line + "\n" for server in servers for line in server.get("knownHosts", [server["knownHost"]]))
        path = os.path.join(self.directory, name)
        with open(path, "w") as file:
            for server in servers:
                file.write("Host %(name)s\n  HostName %(host)s\n  Port %(port)d\n  User %(user)s\n  IdentityFile %(identity)s\n" % server)
            file.write("Host *\n  IdentitiesOnly yes\n  BatchMode yes\n  StrictHostKeyChecking yes\n  GlobalKnownHostsFile /dev/null\n"
                       "  UserKnownHostsFile %s\n  ControlPath %s/cm-%%C\n" % (known, self.directory))
        return path

    def machine(self):
        with open("/proc/cpuinfo") as file:
            model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), "unknown processor")
        return "%d cores of %s, load %.1f at the start" % (os.cpu_count(), model, os.getloadavg()[0])


class SlowLink:
    """Two network namespaces with a link of the given one-way delay between them, and the first practice server's sshd at its far end."""

    def __init__(self, lab, one_way_ms):
        self.lab = lab
        self.delay = one_way_ms
        self.name = "baton%d" % (os.getpid() % 10000)
        self.processes = []

    def __enter__(self):
        near, far = self.name + "c", self.name + "s"
        devices = (self.name[:10] + "tc", self.name[:10] + "ts")
        for namespace in (near, far):
            run("ip", "netns", "add", namespace)
        link = subprocess.Popen([self.lab.program("tests/bench/delaylink"), str(self.delay), *devices], stdout=subprocess.PIPE, universal_newlines=True)
        self.processes.append(link)
        if link.stdout.readline().strip() != "up":
            raise RuntimeError("the delay link did not come up")
        for number, (namespace, device) in enumerate(zip((near, far), devices), 1):
            run("ip", "link", "set", device, "netns", namespace)
            run("ip", "-n", namespace, "addr", "add", "10.99.0.%d/24" % number, "dev", device)
            run("ip", "-n", namespace, "link", "set", device, "txqueuelen", "5000", "up")
            run("ip", "-n", namespace, "link", "set", "lo", "up")
        self.inside = ("ip", "netns", "exec", near)
        self.start_sshd(far)
        return self

    def start_sshd(self, namespace):
        server = self.lab.servers[0]
        config = os.path.join(os.path.dirname(server["sitesRoot"]), "ssh", "sshd_config")
        with open(config) as file:
            lines = [line for line in file if not line.startswith(("ListenAddress", "PidFile"))]
        slow = os.path.join(self.lab.directory, "slow_sshd_config")
        with open(slow, "w") as file:
            file.write("ListenAddress 10.99.0.2\nPidFile none\n" + "".join(lines))
        user = ["runuser", "-u", server["user"], "--"] if os.getuid() == 0 else []
        with open(os.path.join(self.lab.directory, "slow_sshd.log"), "w") as log:
            self.processes.append(subprocess.Popen(["ip", "netns", "exec", namespace, *user, shutil.which("sshd", path="/usr/sbin:/usr/bin"), "-D", "-e", "-f", slow],
                                                   stdin=subprocess.DEVNULL, stderr=log))
        self.server = dict(server, name="slow", host="10.99.0.2", knownHosts=[line.replace("127.0.0.1", "10.99.0.2") for line in server["knownHosts"]])
        self.ssh_config = self.lab.write_ssh_config("slow_ssh_config", [self.server])
        self.environment = self.lab.home("slow")
        shutil.rmtree(os.path.dirname(self.environment["XDG_CONFIG_HOME"]), ignore_errors=True)
        self.lab.baton("server", "add", "slow", "10.99.0.2", "--port", str(server["port"]), "--user", server["user"], "--identity", server["identity"],
                       "--root", server["sitesRoot"], *(word for directory in server["vhosts"] for word in ("--vhosts", directory)),
                       "--fingerprint", server["fingerprint"], "--no-connect", environment=self.environment)
        time.sleep(1)

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.terminate()
            process.wait()
        for end in "cs":
            subprocess.run(["ip", "netns", "del", self.name + end])
