# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import hashlib
import json
import os
import shutil
import subprocess
import threading
import unittest

import support
from support import BUNDLE, HASH, Case, Gone, Helper, made


class Start(Case):
    def test_it_installs_once_and_then_starts_without_the_bundle(self):
        first = self.helper()
        self.assertTrue(first.installed)
        self.assertEqual(first.first["ready"]["hash"], HASH)
        self.assertEqual(first.first["ready"]["protocol"], 1)
        second = self.helper()
        self.assertFalse(second.installed)
        self.assertEqual(second.call("hello")["home"], self.home)

    def test_it_ends_when_standard_input_closes(self):
        self.assertEqual(self.helper().close(), 0)

    def test_every_login_shell_reads_the_exec_string(self):
        tried = [shell for shell in ("/bin/sh", "/bin/dash", "/bin/bash", "/usr/bin/fish", "/bin/zsh", "/bin/tcsh", "/bin/ksh") if os.path.exists(shell)]
        self.assertGreaterEqual(len(tried), 3)
        for shell in tried:
            with self.subTest(shell=shell):
                self.assertIn("ready", self.helper(shell=shell).first)

    def test_python_from_the_path_serves_where_usr_bin_has_none(self):
        directory = self.make("bin")
        os.symlink(support.PYTHON, directory + "/python3")
        for name in ("sh",):
            os.symlink("/bin/sh", directory + "/" + name)
        command = support.EXEC.replace("p=/usr/bin/python3;", "p=/nowhere/python3;")
        process = subprocess.Popen(["/bin/sh", "-c", command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={"HOME": self.home, "PATH": directory})
        out, _ = process.communicate(b'{"nonce":"n","hash":"%s"}\n' % HASH.encode())
        self.assertEqual(out, b'n {"need": "bundle"}\n')

    def test_what_a_login_prints_before_is_noise(self):
        helper = self.helper(before="echo Welcome; printf 'half a line'; echo; ")
        self.assertIn("ready", helper.first)
        self.assertTrue(helper.noise.startswith(b"Welcome\n"))

    def test_calls_written_before_ready_are_answered_even_across_an_installation(self):
        early = b'{"id":900,"method":"ping","params":{}}\n{"id":901,"method":"ping"}\n'
        helper = self.helper(early=early)
        self.assertTrue(helper.installed)
        self.assertEqual([helper.frame()["id"], helper.frame()["id"]], [900, 901])
        again = self.helper(early=early)
        self.assertFalse(again.installed)
        self.assertEqual([again.frame()["id"], again.frame()["id"]], [900, 901])

    def test_a_bundle_with_another_hash_is_not_installed(self):
        helper = self.helper(bundle=BUNDLE.replace(b"Python 3.7 or newer", b"Python 3.7 or never", 1))
        self.assertEqual(helper.first["error"]["code"], "failed")
        self.assertIn("hash", helper.first["error"]["message"])
        self.assertEqual(os.listdir(self.state("bin")) if os.path.isdir(self.state("bin")) else [], [])

    def test_a_damaged_installation_is_replaced(self):
        self.helper().close()
        self.write(self.state("bin", HASH, "baton_server", "frames.py"), "this is no Python\n")
        helper = self.helper()
        self.assertTrue(helper.installed)
        self.assertIn("now", helper.call("ping"))

    def test_an_installation_that_others_may_write_is_replaced(self):
        self.helper().close()
        self.write(self.state("bin", HASH, "baton_server", "main.py"), "raise SystemExit(0)\n")
        os.chmod(self.state("bin", HASH), 0o777)
        helper = self.helper()
        self.assertTrue(helper.installed)
        self.assertEqual(os.stat(self.state("bin", HASH)).st_mode & 0o777, 0o700)
        self.assertIn("now", helper.call("ping"))

    @unittest.skipIf(os.geteuid() != 0, "only root can make another user's directory")
    def test_another_users_directory_is_refused_in_words(self):
        os.makedirs(self.state("bin"))
        os.chown(self.state("bin"), 12345, 12345)
        error = self.helper().first["error"]
        self.assertIn("belongs to another user", error["message"])

    def test_a_link_in_place_of_the_directory_is_not_followed(self):
        self.helper().close()
        elsewhere = self.make("elsewhere")
        shutil.move(self.state("bin", HASH), elsewhere + "/x")
        os.symlink(elsewhere + "/x", self.state("bin", HASH))
        self.write(elsewhere + "/x/baton_server/main.py", "raise SystemExit(0)\n")
        helper = self.helper()
        self.assertTrue(helper.installed)
        self.assertFalse(os.path.islink(self.state("bin", HASH)))

    def test_a_home_that_cannot_be_written_gives_a_framed_error(self):
        self.write(self.home + "/.local", "a file where a directory should be")
        helper = self.helper()
        self.assertEqual(helper.first["error"]["code"], "failed")
        self.assertIn(".local", helper.first["error"]["message"])
        with self.assertRaises(Gone):
            helper.frame()

    @unittest.skipIf(os.geteuid() != 0, "needs root for a small tmpfs")
    def test_a_full_disk_gives_a_framed_error_and_leaves_nothing(self):
        os.makedirs(self.home + "/.local")
        subprocess.check_call(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", self.home + "/.local"])
        try:
            helper = self.helper()
            self.assertIn("No space left", helper.first["error"]["message"])
            helper.close()
            self.assertEqual(os.listdir(self.state("bin")), [])
        finally:
            subprocess.check_call(["umount", self.home + "/.local"])

    def test_many_installations_at_once_all_work(self):
        answers = []

        def go():
            helper = Helper(self.home)
            answers.append(helper.call("probe", roots=[self.root])["series"])
            helper.close()
        threads = [threading.Thread(target=go) for _ in range(10)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(answers, [[]] * 10)
        self.assertEqual(sorted(os.listdir(self.state("bin"))), sorted([HASH, "current"]))

    def test_a_truncated_bundle_installs_nothing(self):
        helper = self.helper(install=False)
        helper.raw(json.dumps({"length": len(BUNDLE)}).encode() + b"\n" + BUNDLE[:5000])
        helper.input.close()
        self.assertEqual(helper.process.wait(10), 1)
        self.assertFalse(os.path.exists(self.state("bin", HASH)))

    def test_versions_unused_for_30_days_are_swept(self):
        self.helper().close()
        old, young = self.state("bin", "0" * 64), self.state("bin", "1" * 64)
        for path in (old, young):
            os.makedirs(path + "/baton_server")
        os.utime(old, (0, 0))
        os.utime(self.state("bin", HASH), (0, 0))
        helper = self.helper()
        self.wait_for(lambda: not os.path.exists(old), what="the sweep")
        self.assertTrue(os.path.exists(young))
        self.assertIn("now", helper.call("ping"))

    def test_current_leads_to_the_version_used_last(self):
        link = self.state("bin", "current")
        self.helper().close()
        self.assertEqual(os.readlink(link), HASH)
        other = support.bundle_with({"nightly": "# another version\n"})
        digest = hashlib.sha256(other).hexdigest()
        self.helper(bundle=other, digest=digest).close()
        self.assertEqual(os.readlink(link), digest)
        os.utime(self.state("bin", HASH), (0, 0))
        self.helper(bundle=other, digest=digest).close()
        self.helper().close()
        self.assertEqual((os.readlink(link), sorted(os.listdir(self.state("bin")))), (HASH, sorted([HASH, digest, "current"])))

    def test_current_is_there_at_every_moment(self):
        from baton_server import install
        top = self.make("bin")
        for name in ("a", "b"):
            os.mkdir(os.path.join(top, name))
        install.lead(top + "/a")
        stop = []

        def change():
            while not stop:
                install.lead(top + "/a")
                install.lead(top + "/b")
        thread = threading.Thread(target=change)
        thread.start()
        try:
            for _ in range(3000):
                self.assertIn(os.readlink(top + "/current"), ("a", "b"))
        finally:
            stop.append(1)
            thread.join()
        self.assertEqual(sorted(os.listdir(top)), ["a", "b", "current"])

    def test_what_stands_in_place_of_current_stops_no_start(self):
        os.makedirs(self.state("bin", "current", "x"))
        os.chmod(self.state("bin"), 0o700)
        self.assertIn("ready", self.helper().first)
        self.assertEqual(self.opened[0].close(), 0)
        self.assertEqual(sorted(os.listdir(self.state("bin"))), sorted([HASH, "current"]))

    def test_a_python_that_is_too_old_says_so(self):
        old = os.path.expanduser("~/.pyenv/versions/3.6.15/bin/python3")
        if not os.path.exists(old):
            self.skipTest("no Python 3.6 here")
        command = support.EXEC.replace("p=%s;" % support.PYTHON, "p=%s;" % old)
        process = subprocess.Popen(["/bin/sh", "-c", command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=dict(os.environ, HOME=self.home))
        out, _ = process.communicate(b'{"nonce":"n","hash":"%s"}\n{"length":%d}\n%s' % (HASH.encode(), len(BUNDLE), BUNDLE))
        self.assertIn(b"Python 3.7 or newer is needed", out)

    def test_the_bundle_is_the_same_each_time_and_names_its_files(self):
        self.assertEqual(made(), BUNDLE)
        self.assertEqual(hashlib.sha256(made()).hexdigest(), HASH)
        self.assertIn("baton_server/probe.py", json.loads(BUNDLE.decode())["files"])

    def test_a_cold_start_is_cheap(self):
        self.helper().close()
        self.helper().close()
        before = os.times()
        for _ in range(5):
            self.assertIn("ready", self.helper().first)
            self.opened[-1].close()
        after = os.times()
        used = (after.children_user + after.children_system - before.children_user - before.children_system) / 5
        self.assertLess(used, 0.15, "CPU seconds per start; 0.03 on an idle machine")


if __name__ == "__main__":
    support.main()
