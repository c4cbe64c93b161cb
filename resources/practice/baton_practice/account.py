# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""As root: an unprivileged account that owns and runs everything, so that a practice server never runs with root's rights."""
import os
import pwd
import shutil
import subprocess

from .report import Refusal

NAME = "baton-practice"
HOME = "/var/lib/baton-practice"


def ensure():
    """The account's entry, created when it is missing."""
    try:
        return pwd.getpwnam(NAME)
    except KeyError:
        pass
    useradd = shutil.which("useradd") or "/usr/sbin/useradd"
    if not os.path.exists(useradd):
        raise Refusal("There is no useradd, and root needs an account '%s' for the practice server." % NAME,
                      "Install the Debian package passwd, or start the practice server as an ordinary user.")
    made = subprocess.run([useradd, "--system", "--user-group", "--create-home", "--home-dir", HOME, "--shell", "/bin/bash", NAME],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    try:
        return pwd.getpwnam(NAME)
    except KeyError:
        raise Refusal("The account '%s' could not be made: %s" % (NAME, made.stdout.strip()),
                      "Start the practice server as an ordinary user.") from None


def give(directory, entry):
    """Makes a directory for the account, with root's rights since its parents may be root's. An existing one of somebody else is refused."""
    if os.path.isdir(directory):
        if os.stat(directory).st_uid == entry.pw_uid:
            return
        if os.listdir(directory):
            raise Refusal("%s belongs to another account than '%s'." % (directory, NAME), "Name a new directory with --directory.")
    os.makedirs(directory, mode=0o755, exist_ok=True)
    os.chown(directory, entry.pw_uid, entry.pw_gid)


def become(entry):
    """Gives up root's rights for good, in this process and all that it starts."""
    os.chdir("/")
    os.initgroups(entry.pw_name, entry.pw_gid)
    os.setgid(entry.pw_gid)
    os.setuid(entry.pw_uid)
    for name in [n for n in os.environ if n.startswith("XDG_")]:
        del os.environ[name]
    os.environ.update(HOME=entry.pw_dir, USER=entry.pw_name, LOGNAME=entry.pw_name)
