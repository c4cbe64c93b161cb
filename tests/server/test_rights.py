# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import time
import unittest

import support
from privileged import SudoUser, can_make_users
from support import Case

from baton_server import rights
from baton_server.rights import Rights
from baton_server.sync_site import Failure, Refusal

# A sudo as Debian's behaves: BEFORE says what it does before the command
FAKE = r"""#!/bin/bash
prompt= ask=yes
printf '%s\n' "$@" > "$0.argv"
env > "$0.env"
while [ "$1" != -- ]; do
    case $1 in -p) prompt=$2; shift ;; -n) ask= ;; esac
    shift
done
shift
BEFORE
exec "$@"
"""
ASKS = """printf %s "$prompt" >&2
IFS= read -r password
[ "$password" = right ] || { echo 'Sorry, try again.' >&2; printf %s "$prompt" >&2; IFS= read -r again || exit 1; echo "$again" > "$0.again"; exit 1; }
"""


class FakeSudo(Case):
    def setUp(self):
        Case.setUp(self)
        self.addCleanup(setattr, rights, "PATH", rights.PATH)
        self.addCleanup(setattr, rights, "ASKING", rights.ASKING)
        rights.PATH = self.make("bin") + ":" + rights.PATH

    def sudo(self, before):
        self.fake = self.write(self.directory + "/bin/sudo", FAKE.replace("BEFORE", before), 0o755)

    def held(self, password="right", kind="password"):
        return Rights(kind, "joe", password)

    def refused(self, held, code="sudo"):
        with self.assertRaises(Refusal) as caught:
            held.run(["cat"], b"data")
        self.assertEqual(caught.exception.code, code)
        self.assertNotIn("right", caught.exception.found)
        return caught.exception

    def said(self, what):
        with open(self.fake + what, "rb") as source:
            return source.read()

    def test_the_command_gets_its_input_and_not_the_password(self):
        self.sudo(ASKS)
        self.assertEqual(self.held().run(["cat"], b"two\nlines\n"), (0, b"two\nlines\n"))
        self.assertEqual(self.held().run(["sh", "-c", "echo out; echo err >&2; exit 7"])[0], 7)
        self.assertEqual(self.held().ask(["sh", "-c", "echo err >&2; echo out"])[2], b"out\n")
        self.assertNotIn(b"right", self.said(".argv") + self.said(".env"))

    def test_much_goes_both_ways_at_once(self):
        self.sudo(ASKS)
        data = os.urandom(3 << 20)
        self.assertEqual(self.held().run(["cat"], data), (0, data))

    def test_a_sudo_that_does_not_ask_gives_the_password_to_nobody(self):
        self.sudo("")
        self.assertEqual(self.held().run(["cat"], b"only this"), (0, b"only this"))
        self.assertEqual(self.held().run(["cat"]), (0, b""))

    def test_another_prompt_is_not_answered(self):
        rights.ASKING = 1.0
        self.sudo("printf 'Passwort: ' >&2; IFS= read -r password && echo \"$password\" > \"$0.stolen\"; exit 1\n")
        self.assertIn("Passwort", self.refused(self.held()).found)
        self.assertFalse(os.path.exists(self.fake + ".stolen"))

    def test_a_wrong_password_is_told_and_not_given_twice(self):
        self.sudo(ASKS)
        self.assertIn("second time", self.refused(self.held("wrong")).found)
        time.sleep(0.2)
        self.assertFalse(os.path.exists(self.fake + ".again"))

    def test_a_sudo_that_hangs_has_a_limit(self):
        rights.ASKING = 0.5
        self.sudo("sleep 20\n")
        begun = time.monotonic()
        self.refused(self.held())
        self.assertLess(time.monotonic() - begun, 15)

    def test_a_sudo_that_refuses_is_told_in_its_own_words(self):
        self.sudo(ASKS + "echo 'joe is not in the sudoers file.' >&2; exit 1\n")
        self.assertIn("not in the sudoers", self.refused(self.held()).found)

    def test_what_the_command_prints_is_never_taken_for_a_prompt(self):
        self.sudo(ASKS + "echo \"$prompt$prompt\" > \"$0.prompt\"\n")
        status, output = self.held().run(["sh", "-c", "cat '%s.prompt' >&2; cat" % self.fake], b"input")
        self.assertEqual((status, output[-5:]), (0, b"input"))
        self.assertNotIn(b"right", output)

    def test_its_environment_is_clean_and_the_command_stands_behind_two_dashes(self):
        os.environ["SUDO_ASKPASS"] = os.environ["LD_PRELOAD_X"] = "/x"
        self.addCleanup(os.environ.pop, "SUDO_ASKPASS")
        self.addCleanup(os.environ.pop, "LD_PRELOAD_X")
        self.sudo(ASKS)
        self.held().run(["true"])
        names = {line.split("=")[0] for line in self.said(".env").decode().splitlines()}
        self.assertEqual(names - {"PATH", "LC_ALL", "LANG", "TERM", "HOME", "USER", "LOGNAME", "PWD", "SHLVL", "_", "OLDPWD"}, set())
        self.assertIn("LC_ALL=C", self.said(".env").decode().splitlines())
        argv = self.said(".argv").decode().splitlines()
        self.assertLess(argv.index("--"), argv.index("/bin/sh"))
        self.assertIn("-k", argv)

    def test_without_a_password_sudo_is_told_not_to_ask(self):
        self.sudo("[ -z \"$ask\" ] || { echo asked; exit 1; }\n")
        self.assertEqual(self.held(None, "sudo").run(["cat"], b"x"), (0, b"x"))
        self.assertIn("-n", self.said(".argv").decode().splitlines())

    def test_a_command_that_takes_too_long_is_ended(self):
        self.sudo(ASKS)
        with self.assertRaises(Failure):
            self.held().run(["sleep", "20"], timeout=1)

    def test_who_has_no_rights_is_told_what_to_have_run(self):
        with self.assertRaises(Refusal) as caught:
            Rights("none", "joe").run(["nginx", "-t"])
        self.assertEqual(caught.exception.code, "administrator")
        self.assertIn("nginx -t", caught.exception.todo)

    def test_what_root_runs_itself_has_its_exit_status(self):
        self.assertEqual(Rights("root", "root").run(["sh", "-c", "cat; exit 3"], b"x"), (3, b"x"))


@unittest.skipUnless(can_make_users(), "only root can make a user for sudo to ask")
class RealSudo(Case):
    RUN = "from baton_server import rights\nfrom baton_server.sync_site import Refusal\ntry:\n    held = rights.choose(%r)\n    print(held.kind, held.run(['sh', '-c', 'id -u; cat'], b'data') if held.kind != 'none' else '')\nexcept Refusal as e:\n    print(e.code, e.found)\n"

    def test_its_password_makes_root_and_reaches_nobody_else(self):
        user = SudoUser(self)
        self.assertEqual(user.python(self.RUN % user.password), "password (0, b'0\\ndata')\n")
        self.assertIn("sudo it asked a second time", user.python(self.RUN % "wrong"))
        self.assertEqual(user.python(self.RUN % None).strip(), "none")
        self.assertEqual(user.python("from baton_server import rights; print(rights.survey())"), "{'kind': 'password', 'user': '%s'}\n" % user.name)

    def test_where_it_asks_nothing_no_password_is_needed(self):
        user = SudoUser(self, "NOPASSWD: ")
        self.assertEqual(user.python(self.RUN % None), "sudo (0, b'0\\ndata')\n")

    def test_who_may_not_use_it_is_told_so(self):
        user = SudoUser(self, None)
        self.assertIn("not in the sudoers", user.python(self.RUN % user.password))


if __name__ == "__main__":
    support.main()
