# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real sshd on loopback that can come back with another host key."""
import getpass
import os
import shutil
import socket
import subprocess
import tempfile
import time

SSHD = "/usr/sbin/sshd"


class Sshd:
    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="baton-sshd-")
        self.user = getpass.getuser()
        self.identity = self.make_key("user")
        shutil.copyfile(self.identity + ".pub", self.path("authorized_keys"))
        os.makedirs(self.path("home"))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process = None

    def path(self, name):
        return os.path.join(self.folder, name)

    def make_key(self, name):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", self.path(name)], check=True)
        return self.path(name)

    def fingerprint(self, name):
        line = subprocess.run(["ssh-keygen", "-lf", self.path(name)], stdout=subprocess.PIPE, check=True, universal_newlines=True).stdout
        return line.split()[1]

    def start(self, key):
        """Serves with the host key of that name, which is made where it is not there yet."""
        self.stop()
        if not os.path.exists(self.path(key)):
            self.make_key(key)
        if os.getuid() == 0:
            os.makedirs("/run/sshd", exist_ok=True)
        with open(self.path("config"), "w") as file:
            file.write("Port %d\nListenAddress 127.0.0.1\nHostKey %s\nPidFile none\nAuthorizedKeysFile %s\nStrictModes no\nUsePAM no\n"
                       "PermitRootLogin yes\nSetEnv SHLVL=3 HOME=%s\n" % (self.port, self.path(key), self.path("authorized_keys"), self.path("home")))
        self.process = subprocess.Popen([SSHD, "-D", "-f", self.path("config"), "-E", self.path("log")])
        end = time.monotonic() + 20
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                if time.monotonic() > end or self.process.poll() is not None:
                    raise
                time.sleep(0.05)

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait(20)
            self.process = None

    def remove(self):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)
