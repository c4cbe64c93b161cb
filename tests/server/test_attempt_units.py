# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sites that systemd runs, in an upgrade attempt. No systemd is here: a systemctl that keeps what it is told answers as the real one does, and a sudo that notes its words runs them."""
import os
import subprocess

import support
from attemptsites import AttemptCase

from baton_server import attempt_itself, attempt_programs, attempt_run, attempt_warm, attempts, rights, rootops
from baton_server.sync_site import Failure, Refusal

# Of several units is-active and is-enabled are content with one; a unit without [Install] is "static", with exit status 0
SYSTEMCTL = r'''#!/bin/sh
echo "$(id -un) ${AS_ROOT:-own} $*" >> @d@/calls
verb=$1; shift
quiet=; now=
while :; do case "$1" in --quiet) quiet=1; shift;; --now) now=1; shift;; --no-pager) shift;; *) break;; esac; done
[ $# -gt 0 ] || exit 1
case $verb in
start|stop|restart|enable|disable) [ -n "$AS_ROOT" ] || { echo "Access denied" >&2; exit 1; };;
esac
status=1
for one in "$@"; do
    case "$one" in
    *@*) file=@etc@/systemd/system/${one%@*}@.${one##*.};;
    *) file=@etc@/systemd/system/$one;;
    esac
    case $verb in
    is-active|is-enabled|status) ;;
    *) [ -e "$file" ] || { echo "Unit $one not found." >&2; exit 5; };;
    esac
    case $verb in
    start|restart) [ ! -e "@d@/broken.$one" ] || { echo "Job for $one failed because the control process exited with error code." >&2; exit 1; }; : > "@d@/active.$one"; status=0;;
    stop) rm -f "@d@/active.$one"; status=0;;
    enable) : > "@d@/enabled.$one"; status=0;;
    disable) rm -f "@d@/enabled.$one"; [ -z "$now" ] || rm -f "@d@/active.$one"; status=0;;
    is-active) [ -e "@d@/active.$one" ] && status=0;;
    is-enabled)
        if [ -e "@d@/enabled.$one" ]; then said=enabled; status=0
        elif grep -q '^\[Install\]' "$file" 2>/dev/null; then said=disabled
        else said=static; status=0; fi
        [ -n "$quiet" ] || echo $said;;
    status) echo "$one - state";;
    esac
done
exit $status
'''
SUDO = '#!/bin/sh\nprintf "%s\\n" "$*" >> @d@/sudo.calls\nwhile [ "$1" != -- ]; do shift; done; shift\nAS_ROOT=root exec "$@"\n'
UNIT = "[Unit]\nDescription=of a site\n[Service]\nExecStart=%s\n%s"
INSTALL = "[Install]\nWantedBy=multi-user.target\n"


class UnitsCase(AttemptCase):
    def setUp(self):
        super().setUp()
        self.etc = self.make("etc")
        self.make("etc", "systemd", "system")
        os.environ["LINO_BATON_ETC"] = self.etc
        self.addCleanup(os.environ.pop, "LINO_BATON_ETC")
        self.place = self.make("d")
        for name, text in (("systemctl", SYSTEMCTL), ("sudo", SUDO)):
            self.write(self.directory + "/bin/" + name, text.replace("@d@", self.place).replace("@etc@", self.etc), 0o755)
        self.addCleanup(setattr, rights, "PATH", rights.PATH)
        rights.PATH = self.directory + "/bin:" + rights.PATH
        self.addCleanup(os.environ.__setitem__, "PATH", os.environ["PATH"])
        os.environ["PATH"] = rights.PATH
        for name in ("mdg1", "mdg2"):
            path = os.path.join(self.links, name)
            self.unit("%s-uwsgi.service" % name, "/usr/bin/uwsgi --ini %s/nginx/uwsgi.ini" % path)
            self.unit("linod-%s.service" % name, "/bin/sh %s/linod.sh" % path)
        self.runs("mdg1-uwsgi.service", "linod-mdg1.service", "mdg2-uwsgi.service")
        self.enabled("mdg1-uwsgi.service", "linod-mdg1.service", "mdg2-uwsgi.service")

    def unit(self, name, command, more=INSTALL):
        self.write("%s/systemd/system/%s" % (self.etc, name), UNIT % (command, more))

    def runs(self, *names):
        for name in names:
            self.write("%s/active.%s" % (self.place, name))

    def enabled(self, *names):
        for name in names:
            self.write("%s/enabled.%s" % (self.place, name))

    def are(self, kind):
        """Names of the units that are active, or enabled."""
        return sorted(name.partition(".")[2] for name in os.listdir(self.place) if name.startswith(kind + "."))

    def held(self):
        return rights.Rights("sudo", "joe")

    def calls(self, *verbs):
        """What systemctl was told as root."""
        with open(self.place + "/calls") as source:
            lines = [line.split(" ", 2) for line in source.read().splitlines()]
        return [words for _, who, words in lines if who == "root" and words.split()[0] in (verbs or ("start", "stop", "restart", "enable", "disable"))]

    def context_of(self, step="freeze"):
        made = self.context(step, self.held(), site=self.site_path, source=self.former)
        made.cwd = self.former
        return made


class Units(UnitsCase):
    def test_systemd_is_known_as_the_way_and_linod_as_what_does_not_serve(self):
        self.assertEqual(attempt_programs.way(self.former), "systemd")
        self.assertEqual(attempt_programs.background(self.former), ["linod-mdg1.service"])
        self.assertEqual({one["name"]: one["runs"] for one in attempt_programs.states(self.site_path)}, {"linod-mdg2.service": False, "mdg2-uwsgi.service": True})

    def test_a_freeze_stops_linod_by_sudo_without_a_password_and_a_thaw_starts_it(self):
        context = self.context_of()
        self.done(attempt_programs.stop, context, self.former, ["linod-mdg1.service"])
        self.assertEqual((self.are("active"), attempts.read(self.series)["stopped"]), (["mdg1-uwsgi.service", "mdg2-uwsgi.service"], {self.former: ["linod-mdg1.service"]}))
        with open(self.place + "/sudo.calls") as source:
            line, = [line for line in source.read().splitlines() if "systemctl stop" in line]
        self.assertRegex(line, r"^-n -- /bin/sh -c .* 120 systemctl stop linod-mdg1\.service$")
        self.assertEqual(self.done(attempt_programs.start, context, self.former, ["linod-mdg1.service"]), [])
        self.assertEqual((self.calls(), attempts.read(self.series)["stopped"]), (["stop linod-mdg1.service", "start linod-mdg1.service"], {}))

    def test_what_systemd_does_not_start_is_a_sentence_with_its_words(self):
        context = self.context_of()
        self.done(attempt_programs.stop, context, self.former, ["linod-mdg1.service"])
        self.write(self.place + "/broken.linod-mdg1.service")
        told, = self.done(attempt_programs.start, context, self.former, ["linod-mdg1.service"])
        self.assertIn("control process exited", told)
        self.assertEqual(attempts.read(self.series)["stopped"], {self.former: ["linod-mdg1.service"]})

    def test_without_rights_nothing_is_stopped_and_what_is_to_be_started_is_told(self):
        context = self.context_of()
        context._rights = rights.Rights("none", "joe")
        with self.assertRaises(Refusal):
            self.done(attempt_programs.stop, context, self.former, ["linod-mdg1.service"])
        self.assertIn("linod-mdg1.service", self.are("active"))
        os.unlink(self.place + "/active.linod-mdg1.service")
        told, = self.done(attempt_programs.start, context, self.former, ["linod-mdg1.service"])
        self.assertIn("did not start", told)

    def test_the_preview_is_restarted_by_its_serving_units_alone_and_after_the_switch_its_linod_starts(self):
        context = self.context_of("itself")
        self.assertEqual(self.done(attempt_programs.restart, context, self.site_path), "systemd")
        self.assertEqual(self.calls(), ["restart mdg2-uwsgi.service"])
        self.record(stopped={self.former: ["linod-mdg1.service"]})
        self.done(attempt_run.programs, self.context_of("run"), attempts.read(self.series))
        self.assertEqual(self.calls()[1:], ["start linod-mdg2.service"])
        self.write(self.place + "/broken.mdg2-uwsgi.service")
        with self.assertRaises(Failure):
            self.done(attempt_programs.restart, self.context_of("itself"), self.site_path)

    def test_instances_of_a_template_and_names_that_a_shell_would_take_apart_are_one_word_each(self):
        for name in ("linod-mdg1.service", "linod-mdg2.service"):
            os.unlink("%s/systemd/system/%s" % (self.etc, name))
        os.unlink(self.place + "/active.linod-mdg1.service")
        self.write("%s/systemd/system/linod@.service" % self.etc, UNIT % ("/bin/sh %s/%%i/linod.sh" % self.links, INSTALL))
        self.write("%s/systemd/system/multi-user.target.wants/linod@mdg1.service" % self.etc)
        strange = "mdg1\\x2dmail $(touch %s).service" % "pwned"
        self.unit(strange, "/bin/sh %s/mail.sh" % self.former)
        self.runs("linod@mdg1.service", strange)
        context = self.context_of()
        names = attempt_programs.background(self.former, context)
        self.assertEqual(sorted(names), sorted(["linod@mdg1.service", strange]))
        self.done(attempt_programs.stop, context, self.former, names)
        self.assertEqual(self.are("active"), ["mdg1-uwsgi.service", "mdg2-uwsgi.service"])
        self.assertFalse(os.path.exists("pwned"))

    def test_a_preview_whose_units_have_ended_is_told_at_once(self):
        self.assertEqual(attempt_warm.dead(self.context_of(), self.site_path), "")
        os.unlink(self.place + "/active.mdg2-uwsgi.service")
        self.assertEqual(attempt_warm.dead(self.context_of(), self.site_path), "mdg2-uwsgi.service")

    def test_neutral_again_it_is_restarted_and_its_linod_is_off(self):
        self.write(self.site_path + "/settings.py", "%s\n%s False\n" % (attempt_itself.settings_edit.BEGIN, attempt_itself.LOOKS))
        self.runs("linod-mdg2.service")
        self.assertEqual(self.step(attempt_itself.attempt_neutral, "neutral", self.site_path), 0, self.output)
        self.assertEqual(self.calls(), ["stop linod-mdg2.service", "restart mdg2-uwsgi.service"])


class Kept(UnitsCase):
    """What a keep does to the units of both sites, for this boot and the next ones."""

    def setUp(self):
        super().setUp()
        self.lead("mdg2")
        self.unit("mail-mdg1.service", "/bin/sh %s/mail.sh" % self.former, "")   # static: begun by something else
        self.unit("mail-mdg2.service", "/bin/sh %s/mail.sh" % self.site_path)
        self.runs("linod-mdg2.service", "mail-mdg2.service", "mail-mdg1.service")
        self.enabled("mail-mdg2.service")

    def operations(self):
        context = self.context_of("stop")
        return attempt_programs.former_stop_operations(context, {})

    def test_the_former_one_s_units_stop_and_do_not_begin_with_the_server_and_all_of_the_new_one_s_do(self):
        self.assertEqual(self.step(attempt_programs.attempt_former_stop, "stop", self.former), 0, self.output)
        self.assertEqual(self.are("active"), ["linod-mdg2.service", "mail-mdg2.service", "mdg2-uwsgi.service"])
        self.assertEqual(self.are("enabled"), ["linod-mdg2.service", "mail-mdg2.service", "mdg2-uwsgi.service"])

    def test_what_serves_the_new_one_begins_with_the_server_though_an_earlier_keep_had_turned_it_off(self):
        self.assertEqual(attempt_programs.by_hand(self.site_path), [])
        os.unlink(self.place + "/enabled.mdg2-uwsgi.service")
        self.assertEqual(attempt_programs.by_hand(self.site_path), ["mdg2-uwsgi.service"])
        self.assertEqual(self.step(attempt_programs.attempt_former_stop, "stop", self.former), 0, self.output)
        self.assertIn("mdg2-uwsgi.service", self.are("enabled"))

    def test_done_again_nothing_is_to_do_though_systemctl_calls_a_unit_static(self):
        """Else an administrator's script would be asked for again and again."""
        self.assertEqual(self.step(attempt_programs.attempt_former_stop, "stop", self.former), 0, self.output)
        self.assertEqual(rootops.pending(self.operations()), [])

    def test_a_unit_that_runs_still_is_seen(self):
        self.assertEqual(self.step(attempt_programs.attempt_former_stop, "stop", self.former), 0, self.output)
        self.runs("mail-mdg1.service")
        self.assertEqual([one["argv"][:2] for one in rootops.pending(self.operations())], [["systemctl", "disable"]])

    def test_the_administrator_s_script_does_the_same(self):
        path = self.write(self.directory + "/administrator.sh", "set -e\n" + "\n".join(rootops.script(self.operations())) + "\n")
        done = subprocess.run(["/bin/sh", path], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True, env=dict(rights.environment(), AS_ROOT="root"))
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertEqual(self.are("enabled"), ["linod-mdg2.service", "mail-mdg2.service", "mdg2-uwsgi.service"])
        self.assertEqual(rootops.pending(self.operations()), [])


if __name__ == "__main__":
    support.main()
