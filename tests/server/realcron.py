# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real crontab program and a real cron daemon, in a mount namespace of their own: the system's crontabs are neither read nor changed."""
import os
import shutil
import signal
import subprocess
import time
import unittest

from support import Case

ACCOUNT = "nobody"
INSIDE = """
set -e
mount --make-rprivate /
mount -t tmpfs -o mode=755 tmpfs /var/spool/cron
mkdir -m 1730 /var/spool/cron/crontabs
chgrp crontab /var/spool/cron/crontabs
mount -t tmpfs -o mode=755 tmpfs /run
mount -t tmpfs tmpfs /etc/cron.d
: > /run/crontab
mount --bind /run/crontab /etc/crontab
# The daemon compares times in whole seconds: what is written in the second of its first look would never be seen
touch -d 2001-01-01 /var/spool/cron/crontabs /etc/cron.d /etc/crontab
[ "$1" = daemon ] && { /usr/sbin/cron -f & echo $! > "$2"; }
echo ready
exec sleep 600
"""


def able():
    return os.geteuid() == 0 and all(shutil.which(name) for name in ("unshare", "nsenter", "crontab", "setpriv")) and os.path.exists("/usr/sbin/cron") \
        and subprocess.call(["unshare", "-m", "true"], stderr=subprocess.DEVNULL) == 0


@unittest.skipUnless(able(), "needs root, cron, and a mount namespace")
class CronCase(Case):
    def enter(self, *arguments):
        """The namespace, as a process whose namespaces others enter."""
        import pwd
        self.user, self.group = pwd.getpwnam(ACCOUNT).pw_uid, pwd.getpwnam(ACCOUNT).pw_gid
        self.inside = subprocess.Popen(["unshare", "-m", "sh", "-c", INSIDE, "sh"] + list(arguments), stdout=subprocess.PIPE)
        self.pids.append(self.inside.pid)
        self.addCleanup(self.inside.wait)
        self.addCleanup(self.inside.kill)
        self.addCleanup(self.inside.stdout.close)
        self.assertEqual(self.inside.stdout.readline(), b"ready\n")

    def within(self, *command):
        """A command line of the account, in the namespace."""
        return ["nsenter", "-t", str(self.inside.pid), "-m", "setpriv", "--reuid", str(self.user), "--regid", str(self.group), "--clear-groups", "--inh-caps=-all"] + list(command)

    def crontab(self, text=None):
        if text is not None:
            subprocess.run(self.within("crontab", "-"), input=text.encode(), check=True)
        return subprocess.run(self.within("crontab", "-l"), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode()

    def give(self, *paths):
        for top in paths:
            for base, directories, files in os.walk(top):
                for name in [""] + files + directories:
                    os.lchown(os.path.join(base, name) if name else base, self.user, self.group)

    def helper_of_account(self, **more):
        shell = self.write(self.directory + "/shell", "#!/bin/sh\nshift\nexec %s /bin/sh -c \"$@\"\n" % " ".join(self.within()), 0o755)
        self.give(self.home, self.root)
        os.chmod(self.directory, 0o755)
        return self.helper(shell=shell, **more)

    def daemon(self):
        """Starts cron; the account has a crontab without mail."""
        number = self.directory + "/cron.pid"
        self.enter("daemon", number)
        with open(number) as source:
            pid = int(source.read())
        self.addCleanup(os.kill, pid, signal.SIGTERM)
        # what is written twice in the second of the daemon's look at a minute's begin would not be seen either
        time.sleep(next(wait for wait in range(60) if 2 <= (time.time() + wait) % 60 < 50))
        self.crontab("MAILTO=\"\"\nHOME=/tmp\n")

    def early(self):
        """Waits until a new entry is there in time for the next minute, on a busy machine too."""
        if time.time() % 60 > 30:
            time.sleep(31)
