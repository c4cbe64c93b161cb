# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A job in which operations are performed, undone and asked of an administrator; and a user of this machine for whom a real sudo asks a password."""
import os
import pwd
import shutil
import subprocess

from support import SERVER, Case

from baton_server import actions, paths, rights, series

MODULES = os.path.join(SERVER, "baton_server")


class Plain(rights.Rights):
    """The rights of whom the test says; commands run as this process."""

    def __init__(self, kind="none"):
        rights.Rights.__init__(self, kind, "joe")

    def command(self, argv, timeout):
        return list(argv), None, None


class Unprivileged:
    """os.geteuid as of a user who owns nothing here: so the tests say the same to root."""

    def __enter__(self):
        self.euid, self.access = os.geteuid, os.access
        os.geteuid, os.access = lambda: 4242, lambda *_: False

    def __exit__(self, *_):
        os.geteuid, os.access = self.euid, self.access


class PrivilegedCase(Case):
    """self.context(step) of a job of a series with production only; self.new_job() begins the next one of its chain."""
    operation = "setup"

    def setUp(self):
        Case.setUp(self)
        self.addCleanup(setattr, paths, "_state", paths._state)
        paths._state = (self.make("state"), False)
        self.links = self.root
        self.series = series.links_id(self.links)
        self.project = self.root + "/mdg1"
        self.steps = []
        self.number, self.chain = 0, ()
        self.new_job()

    def new_job(self, chain=()):
        self.number += 1
        self.chain = tuple(chain)
        self.job = paths.make_directory(paths.in_state("series", self.series, "jobs", "20261128T0800%02dZ-setup-abcdef" % self.number))
        return self.job

    def context(self, step="vhost", held=None, **more):
        plan = dict({"series": self.series, "links": self.links, "site": self.project, "source": "", "operation": self.operation, "title": "New mdg2", "steps": self.steps}, **more)
        made = actions.Context(self.job, plan, step, self.root, None, self.chain)
        made._rights = held or Plain("root" if os.geteuid() == 0 else "none")
        return made

    def content(self, path):
        with open(path, "rb") as source:
            return source.read()

    def tree(self, top):
        """{path: (mode, owner, bytes or target)} of all below, to compare with what it was."""
        found = {}
        for base, directories, names in os.walk(top):
            for name in directories + names:
                path = os.path.join(base, name)
                state = os.lstat(path)
                what = os.readlink(path) if os.path.islink(path) else self.content(path) if os.path.isfile(path) else None
                found[path] = (state.st_mode, state.st_uid, state.st_gid, what)
        return found


class SudoUser:
    """A user of this machine for as long as the test runs, whom sudo asks for his password unless tagged NOPASSWD. Only root can make one."""

    password = "canary sudo 'pass\"word\\ é"

    def __init__(self, case, tag=""):
        self.name = "baton-t%s" % os.urandom(3).hex()
        self.home = os.path.join(case.directory, self.name)
        self.rule = "/etc/sudoers.d/" + self.name
        case.addCleanup(self.remove)
        subprocess.check_call(["useradd", "-M", "-d", self.home, "-s", "/bin/sh", self.name], stdout=subprocess.DEVNULL)
        subprocess.run(["chpasswd"], input=("%s:%s\n" % (self.name, self.password)).encode(), check=True)
        entry = pwd.getpwnam(self.name)
        os.makedirs(self.home)
        os.chown(self.home, entry.pw_uid, entry.pw_gid)
        os.chmod(case.directory, 0o755)
        if tag is not None:
            fd = os.open(self.rule, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o440)
            with os.fdopen(fd, "w") as out:
                out.write("%s ALL=(ALL:ALL) %sALL\n" % (self.name, tag))
        self.code = os.path.join(case.directory, "code-" + self.name)
        shutil.copytree(MODULES, self.code + "/baton_server", ignore=shutil.ignore_patterns("__pycache__"))
        subprocess.check_call(["chmod", "-R", "a+rX", self.code])

    def python(self, text, **more):
        """The output of Python code that this user runs; the helper's modules can be imported."""
        head = "import os, sys\nsys.dont_write_bytecode = True\nsys.path.insert(0, %r)\n" % self.code
        environment = {"PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "HOME": self.home, "USER": self.name, "LANG": "de_DE.UTF-8", "PYTHONUTF8": "1"}
        done = subprocess.run(["setpriv", "--reuid", self.name, "--regid", self.name, "--init-groups", "/usr/bin/python3", "-"], input=(head + text).encode(), stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, cwd=self.home, env=environment, **more)
        return done.stdout.decode("utf-8", "replace")

    def remove(self):
        for command in (["userdel", self.name], ["groupdel", self.name]):
            subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if os.path.exists(self.rule):
            os.unlink(self.rule)


def can_make_users():
    return os.geteuid() == 0 and all(map(shutil.which, ("sudo", "useradd", "chpasswd", "setpriv")))
