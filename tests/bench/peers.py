# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same work done by OpenSSH, asyncssh and ansible. Times in milliseconds."""
import json
import os
import statistics
import subprocess
import time

from lab import run

ASYNCSSH = """
import asyncio, asyncssh, json, sys, time
hosts, repeats = json.load(open(sys.argv[1])), int(sys.argv[2])
async def main():
    async def connect(h):
        c = await asyncssh.connect(h["host"], h["port"], username=h["user"], client_keys=[h["identity"]], known_hosts=h["known_hosts"], config=None, agent_path=None)
        return c, await c.run(h["command"], check=True)
    begin = time.perf_counter()
    done = await asyncio.gather(*map(connect, hosts))
    times = [time.perf_counter() - begin]
    for _ in range(repeats):
        begin = time.perf_counter()
        await asyncio.gather(*(c.run(h["command"], check=True) for (c, _), h in zip(done, hosts)))
        times.append(time.perf_counter() - begin)
    print(json.dumps([t * 1000 for t in times]))
asyncio.run(main())
"""


def timed(action):
    begin = time.perf_counter()
    action()
    return (time.perf_counter() - begin) * 1000


def median_of(times, action):
    return statistics.median(timed(action) for _ in range(times))


def all_at_once(commands):
    """Starts every command and waits for all; each must succeed and say something or nothing, but not fail."""
    running = [subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) for command in commands]
    for process in running:
        process.communicate()
        if process.returncode:
            raise RuntimeError("%s ended with %d" % (process.args, process.returncode))


def ssh(config, *options):
    return ["ssh", "-F", config, *options]


def openssh_cold(lab):
    return timed(lambda: all_at_once([*ssh(lab.ssh_config, "-o", "ControlPath=none"), s["name"], lab.probe_command(s)] for s in lab.servers))


class Masters:
    """A ControlMaster for each server, ended at the end."""

    def __init__(self, config, names, prefix=()):
        self.config, self.names, self.prefix = config, names, list(prefix)

    def __enter__(self):
        for name in self.names:
            run(*self.prefix, *ssh(self.config, "-M", "-N", "-f", "-o", "ControlPersist=yes"), name, stderr=subprocess.DEVNULL)
        return self

    def __exit__(self, *_):
        for name in self.names:
            subprocess.run([*self.prefix, *ssh(self.config, "-O", "exit"), name], stderr=subprocess.DEVNULL)


def openssh_warm(lab, repeats):
    with Masters(lab.ssh_config, [s["name"] for s in lab.servers]):
        return median_of(repeats, lambda: all_at_once([*ssh(lab.ssh_config), s["name"], lab.probe_command(s)] for s in lab.servers))


def environment_of_peers(lab):
    """A venv with asyncssh and ansible, made once."""
    path = os.path.join(lab.directory, "venv")
    if not os.path.exists(os.path.join(path, "bin", "ansible")):
        run("/usr/bin/python3", "-m", "venv", path)
        run(os.path.join(path, "bin", "pip"), "install", "-q", "asyncssh", "ansible-core")
    return path


def asyncssh(lab, repeats):
    """Cold and the median of the warm ones."""
    hosts = [{"host": s["host"], "port": s["port"], "user": s["user"], "identity": s["identity"], "command": lab.probe_command(s),
              "known_hosts": lab.ssh_config + "_known_hosts"} for s in lab.servers]
    path = os.path.join(lab.directory, "hosts.json")
    with open(path, "w") as file:
        json.dump(hosts, file)
    script = os.path.join(lab.directory, "peer_asyncssh.py")
    with open(script, "w") as file:
        file.write(ASYNCSSH)
    times = json.loads(run(os.path.join(environment_of_peers(lab), "bin", "python"), script, path, str(repeats)))
    return times[0], statistics.median(times[1:])


def ansible(lab):
    """Cold, and once more over the connections that it keeps."""
    inventory = os.path.join(lab.directory, "inventory")
    with open(inventory, "w") as file:
        file.writelines("%s probe='%s'\n" % (s["name"], lab.probe_command(s)) for s in lab.servers)
    environment = dict(os.environ, ANSIBLE_SSH_ARGS="-F %s -o ControlMaster=auto -o ControlPersist=60s" % lab.ssh_config, ANSIBLE_GATHERING="explicit", ANSIBLE_SSH_USETTY="False",
                       ANSIBLE_SSH_CONTROL_PATH_DIR=os.path.join(lab.directory, "acm"), ANSIBLE_LOCALHOST_WARNING="False", LC_ALL="C.UTF-8")
    command = [os.path.join(environment_of_peers(lab), "bin", "ansible"), "all", "-i", inventory, "-f", str(len(lab.servers)), "-m", "raw", "-a", "exec {{ probe }}"]

    def once():
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return timed(once), timed(once)
