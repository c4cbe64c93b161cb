# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A provider's server on which two maintainers have accounts of their own, of one group; and /var/lib/lino-baton, where a test is the only one to see it."""
import contextlib
import grp
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile

from attempt_world import CRONTAB, AttemptWorld
from world import PYTHON, answers, free_port

SHARED = "/var/lib/lino-baton"
WITHIN = "BATON_TEST_VAR_LIB"


def with_a_var_lib_of_its_own():
    """Goes on with this program where what it makes in /var/lib is nobody else's. By root only."""
    if os.environ.get(WITHIN):
        return
    place = tempfile.mkdtemp(prefix="baton-var-lib-")
    mounts = ("mount -t tmpfs tmpfs {0} && mkdir {0}/up {0}/work && mount -t overlay -o lowerdir=/var/lib,upperdir={0}/up,workdir={0}/work overlay /var/lib && exec \"$@\"").format(place)
    status = subprocess.call(["unshare", "--mount", "--propagation", "private", "sh", "-c", mounts, "sh", sys.executable, "-B"] + sys.argv, env=dict(os.environ, **{WITHIN: place}))
    os.rmdir(place)
    sys.exit(status)


class AccountsWorld(AttemptWorld):
    """The sites are the first maintainer's; the second one is of his group."""

    prefix = "accounts-"
    shared = True

    def __init__(self, *arguments, **more):
        self.other = "baton-two-%d" % os.getpid()
        super().__init__(*arguments, base="/var/tmp", **more)

    def start_sshd(self):
        subprocess.run(["useradd", "--no-log-init", "--gid", str(self.account.pw_gid), "--home-dir", os.path.join(self.directory, "home2"), "--create-home", "--shell", "/bin/bash", self.other], check=True)
        if self.shared:
            os.mkdir(SHARED)
            os.chown(SHARED, 0, self.account.pw_gid)
            os.chmod(SHARED, 0o2770)
        super().start_sshd()
        if self.shared:
            self.server["state"] = SHARED
        self.start_other_sshd()

    def start_other_sshd(self):
        """The same sshd once more, run by the second maintainer, for him."""
        account = pwd.getpwnam(self.other)
        place = os.path.join(account.pw_dir, "ssh")
        shutil.copytree(os.path.join(self.directory, "ssh"), place)
        self.write(os.path.join(account.pw_dir, "crontab.sh"), CRONTAB.format(directory=account.pw_dir), 0o755)
        os.mkdir(os.path.join(account.pw_dir, "bin"))
        os.rename(os.path.join(account.pw_dir, "crontab.sh"), os.path.join(account.pw_dir, "bin", "crontab"))
        identity = shutil.copy2(self.server["identity"], os.path.join(self.directory, "other-key"))
        port = free_port()
        text = self.read(os.path.join(self.directory, "sshd_config")).replace(os.path.join(self.directory, "ssh") + "/", place + "/")
        lines = [line for line in text.splitlines() if not line.startswith(("Port", "SetEnv", "AllowUsers"))]
        given = dict(self.session(), HOME=account.pw_dir)
        given["PATH"] = os.path.join(account.pw_dir, "bin") + ":/usr/local/bin:/usr/bin:/bin"
        path = os.path.join(account.pw_dir, "sshd_config")
        self.write(path, "\n".join(lines + ["Port %d" % port, " ".join(["SetEnv"] + ["%s=%s" % pair for pair in given.items()])]) + "\n")
        subprocess.run(["chown", "-R", "%d:%d" % (account.pw_uid, account.pw_gid), account.pw_dir], check=True)
        with open(os.path.join(self.directory, "sshd2.log"), "wb") as log:
            self.other_sshd = subprocess.Popen(["runuser", "-u", self.other, "--", "/usr/sbin/sshd", "-D", "-e", "-f", path], stdin=subprocess.DEVNULL, stderr=log, cwd="/", start_new_session=True)
        self.wait(lambda: answers(port), 20, "the second sshd")
        self.other_server = dict(self.server, port=port, user=self.other, identity=identity)

    # Supervisor is root's, as on a server; the group may ask it

    def write_web_server(self):
        super().write_web_server()
        path = os.path.join(self.directory, "supervisor", "supervisord.conf")
        with open(path, "r+") as file:
            text = file.read().replace("chmod = 0700", "chmod = 0770\nchown = root:%s" % grp.getgrgid(self.account.pw_gid).gr_name)
            file.seek(0)
            file.write(text.replace("[supervisord]", "[supervisord]\nuser = root"))
        os.chown(path, 0, 0)

    def write_site(self, site, role, vhost=True):
        super().write_site(site, role, vhost)
        place = os.path.join(self.directory, "supervisor", "conf.d")
        for name in os.listdir(place):
            path = os.path.join(place, name)
            self.write(path, self.read(path).replace("umask = 0002", "umask = 0002\nuser = " + self.user), 0o644)

    def start_supervisor(self):
        with open(os.path.join(self.directory, "supervisord.out"), "ab") as out:
            self.started.append(subprocess.Popen([PYTHON, "/usr/bin/supervisord", "-c", os.path.join(self.directory, "supervisor", "supervisord.conf")],
                                                 stdin=subprocess.DEVNULL, stdout=out, stderr=out, cwd="/", start_new_session=True, env=self.environment()))
        self.wait(lambda: os.path.exists(os.path.join(self.directory, "run", "supervisor.sock")), 30, "supervisord")

    def complete(self):
        """Who is of the group reaches the database's socket, and may change the server's jobs, as sudo lets him elsewhere."""
        for place in (self.database().directory, self.database().run):
            os.chmod(place, 0o755)
        super().complete()
        subprocess.run(["chmod", "-R", "g+w", self.etc()], check=True)

    def close(self):
        with contextlib.suppress(AttributeError, OSError):
            os.killpg(self.other_sshd.pid, signal.SIGTERM)
            self.other_sshd.wait(10)
        subprocess.run(["pkill", "-KILL", "-u", self.other])
        super().close()
        subprocess.run(["userdel", self.other], stderr=subprocess.DEVNULL)


class ApartWorld(AccountsWorld):
    shared = False
