# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""rsync, shells and what else a synchronisation script calls."""
import os
import shutil
import subprocess
import time

from support import WORK, Case, private, run, write

SMALL = os.path.join(WORK, "small")
INODES = os.path.join(WORK, "inodes")
FOREIGN = os.path.join(WORK, "foreign")
NOT_MOUNTED = "no small file system could be mounted here: by root only, or in user namespaces"


def foreign():
    """A directory of root's that this account may write."""
    return FOREIGN if os.path.isdir(FOREIGN) else "/tmp"


class RsyncTest(Case):
    def setUp(self):
        self.work = private(self.id().rsplit(".", 1)[1])
        self.source, self.target = os.path.join(self.work, "source"), os.path.join(self.work, "target")
        os.mkdir(self.source)
        os.mkdir(self.target)

    def rsync(self, *options, source=None, target=None):
        return run(["rsync", *options, (source or self.source) + "/", (target or self.target) + "/"])

    def test_times_of_a_directory_that_another_user_owns(self):
        self.prints("rsync-times", self.rsync("-dt", target=foreign()))

    def test_permissions_of_a_directory_that_another_user_owns(self):
        os.chmod(self.source, 0o700)
        self.prints("rsync-permissions", self.rsync("-dp", target=foreign()))

    def test_group_of_a_directory_that_another_user_owns(self):
        self.prints("rsync-group", self.rsync("-dg", target=foreign()))

    def test_a_file_and_a_directory_that_may_not_be_read(self):
        write(os.path.join(self.source, "file"), "x", 0o000)
        said = self.rsync("-r")
        self.prints("rsync-may-not-read", said)
        self.prints("rsync-partial", said)
        os.mkdir(os.path.join(self.source, "directory"), 0o000)
        self.prints("rsync-may-not-read", self.rsync("-r"))

    def test_a_directory_that_may_not_be_written(self):
        write(os.path.join(self.source, "a.pdf"), "new")
        closed = os.path.join(FOREIGN, "closed") # rsync gives itself the right where the directory is its own
        self.need(os.path.isdir(closed), "made by root only")
        self.prints("rsync-may-not-write", self.rsync("-r", target=closed))
        self.prints("rsync-may-not-write", self.rsync("-r", "--delete", target=closed))
        self.prints("rsync-may-not-write", self.rsync("-r", target=os.path.join(closed, "new")))

    def test_a_file_that_goes_away_meanwhile(self):
        write(os.path.join(self.source, "a"), "x" * 3_000_000)
        last = write(os.path.join(self.source, "z"), "x")
        process = subprocess.Popen(["rsync", "-r", "--bwlimit=2000", self.source + "/", self.target + "/"], stdout=subprocess.PIPE,
                                   stderr=subprocess.STDOUT, universal_newlines=True)
        time.sleep(0.4)
        os.unlink(last)
        self.prints("rsync-vanished", process.communicate()[0])

    def test_a_full_disk(self):
        self.need("SMALL" in os.environ, NOT_MOUNTED)
        write(os.path.join(self.source, "a.pdf"), "x" * 20_000_000)
        target = os.path.join(SMALL, "rsync")
        self.prints("no-space", self.rsync("-r", target=target))
        shutil.rmtree(target)


class FilesTest(Case):
    def test_a_full_disk(self):
        self.prints("no-space", run(["/usr/bin/python3", "-c", "open('/dev/full', 'wb', 0).write(b'x')"]))
        self.prints("no-space", run(["bash", "-c", "echo x > /dev/full"]))

    def test_no_free_inodes(self):
        self.need("SMALL" in os.environ, NOT_MOUNTED)
        self.prints("no-space", run(["touch"] + [os.path.join(INODES, str(i)) for i in range(20)]))

    def test_a_log_that_another_process_made_for_itself(self):
        work = private("umask")
        for place in ("log/lino.log", "media/uploads/a.pdf"):
            path = os.path.join(work, place)
            os.makedirs(os.path.dirname(path))
            write(path, "", 0o400)
            self.prints("umask", run(["/usr/bin/python3", "-c", "open(%r, 'a')" % path]))
        os.chmod(os.path.join(work, "log"), 0o555)
        for shell in ("bash", "sh"):
            self.prints("umask-shell", run([shell, "-c", "echo x > log/initdb_from_prod.log"], work))

    def test_site_packages_of_another_user(self):
        work = private("packages")
        packages = os.path.join(work, "env/lib/python3.11/site-packages/lino")
        os.makedirs(packages)
        os.chmod(packages, 0o555)
        self.prints("site-packages-not-writable", run(["/usr/bin/python3", "-c", "open(%r, 'w')" % os.path.join(packages, "0001_initial.py")]))

    def test_another_file(self):
        path = write(os.path.join(private("denied"), "lino.ini"), "", 0o000)
        self.prints("permission-denied", run(["/usr/bin/python3", "-c", "open(%r)" % path]))

    def test_an_environment_that_was_moved_or_is_missing(self):
        work = private("moved")
        write(os.path.join(work, "pip"), "#!%s/old/env/bin/python\n" % work, 0o755)
        self.prints("env-moved", run(["bash", "-c", os.path.join(work, "pip")]))
        self.prints("env-missing", run(["bash", "-c", ". env/bin/activate"], work))
        self.prints("env-missing", run(["/usr/bin/python3", "manage.py"], work))

    def test_git_in_a_clone_of_another_user_and_with_changes(self):
        work = private("git")
        script = ("git init -q a && cd a && git config user.name x && git config user.email x@x && echo 1 > f && git add f && git commit -qm 1 &&"
                  " git checkout -qb b && echo 2 > f && git commit -qam 2 && git checkout -q - && echo 3 > f; git merge b")
        self.prints("git-local-changes", run(["sh", "-c", script], work))
        self.prints("git-ownership", run(["git", "status"], os.path.join(work, "a"), GIT_TEST_ASSUME_DIFFERENT_OWNER="1"))


class SessionTest(Case):
    def test_a_locale_that_the_server_lacks(self):
        for argv in (["bash", "-c", "true"], ["perl", "-e", "1"], ["locale"]):
            self.prints("locale", run(argv, LC_ALL="de_XX.UTF-8"))
        self.prints("locale-python", run(["/usr/bin/python3", "-c", "import locale; locale.setlocale(locale.LC_ALL, '')"], LC_ALL="de_XX.UTF-8"))

    def test_a_priority_that_is_not_allowed(self):
        self.prints("nice", run(["nice", "-n", "-5", "true"]))

    def test_a_program_that_is_killed(self):
        script = write(os.path.join(private("killed"), "initdb_from_prod.sh"), "sh -c 'kill -9 $$'\ntrue\n")
        self.prints("killed", run(["bash", script]))

    def test_a_compiler_that_is_missing(self):
        self.prints("build-tools", run(["/bin/sh", "-c", "gcc"], PATH="/nowhere"))
