# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A provider's server whose production has users who write, a program that works in the background and mails, and a crontab of its own."""
import contextlib
import os
import shutil
import signal
import struct
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(HERE), "setup"), os.path.join(os.path.dirname(HERE), "worlds")]

from hosting_world import HostingWorld  # noqa: E402
from mail_sink import MailSink  # noqa: E402
from world import answers, as_account  # noqa: E402

# Users' requests: each answer comes after its row or file is there for good.
PLUGIN = '''import os
from lino.api import ad


def write(request, name):
    from django.conf import settings
    from django.http import HttpResponse
    row = settings.SITE.models.rows.Row(name=name, note="written by a user")
    row.save()
    return HttpResponse("%s %s" % (row.pk, settings.SITE.title))


def upload(request, name):
    from django.conf import settings
    from django.http import HttpResponse
    path = os.path.join(settings.MEDIA_ROOT, "uploads", "2026", name)
    with open(path, "w") as out:
        out.write("of %s" % name)
        out.flush()
        os.fsync(out.fileno())
    return HttpResponse(name)


def slow(request, name):
    import time
    time.sleep(1.5)
    return write(request, name)


class Plugin(ad.Plugin):
    verbose_name = "Rows"
    url_prefix = "users"

    def get_patterns(self):
        from django.urls import path
        return [path("write/<name>", write), path("upload/<name>", upload), path("slow/<name>", slow)]
'''

# What linod is to a site: it writes and mails for as long as it runs.
WORKER = '''import os
import sys
import time

site = os.path.dirname(os.path.realpath(__file__))
package = os.path.dirname(site)
sys.path.insert(0, os.path.dirname(package))
os.environ["DJANGO_SETTINGS_MODULE"] = "%s.%s.settings" % (os.path.basename(package), os.path.basename(site))
import django
django.setup()
from django.conf import settings
from django.core.mail import send_mail
from django.db import connection
while True:
    settings.SITE.models.rows.Other(name="worker %d" % os.getpid()).save()
    connection.close()
    send_mail("%s did a task" % os.path.basename(site), "done", "worker@example.com", ["user@example.com"])
    time.sleep(0.5)
'''

PROGRAM = '''[program:{site}-linod]
command = {project}/env/bin/python {project}/worker.py
umask = 0002
stopwaitsecs = 5
stdout_logfile = {directory}/log/{site}/worker.log
redirect_stderr = true
'''

CRONTAB = '''#!/bin/sh
# crontab of the account in this world alone
file={directory}/crontab
case "$1" in
-l) [ -e $file ] || {{ echo "no crontab for $(id -un)" >&2; exit 1; }}; exec cat $file ;;
-r) exec rm -f $file ;;
*) cat "$1" > $file.new && mv $file.new $file ;;
esac
'''
OLD = "mini1"


class AttemptWorld(HostingWorld):
    prefix = "attempt-"
    clocked = False   # whether the clock on Baton's wall can be set

    def session(self):
        place = os.path.join(self.directory, "bin")
        os.makedirs(place, exist_ok=True)
        self.write(os.path.join(place, "crontab"), CRONTAB.format(directory=self.directory), 0o755)
        self.own(place)
        made = dict(super().session(), PATH=place + ":/usr/local/bin:/usr/bin:/bin")
        self.clock = os.path.join(self.directory, "clock") if self.clocked else None
        if self.clock:
            self.set_clock(0)
            subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", self.clock + ".so", os.path.join(HERE, "other_clock.c")], check=True)
            made.update(self.clock_environment())
        return made

    def clock_environment(self):
        """For Baton's processes, so that their clock on the wall can be set while they run."""
        return {"LD_PRELOAD": self.clock + ".so", "OTHER_CLOCK": self.clock} if self.clock else {}

    def set_clock(self, seconds):
        """Baton's processes, those that run as well, see the wall's clock so many seconds ahead."""
        with open(self.clock, "ab" if not os.path.exists(self.clock) else "r+b") as out:   # in its place: they have it in their memory
            out.write(struct.pack("q", seconds))

    def write_site(self, site, role, vhost=True):
        super().write_site(site, role, vhost)
        values = self.values(site, role)
        project = values["project"]
        self.write(os.path.join(project, "rows", "__init__.py"), PLUGIN)
        self.write(os.path.join(project, "worker.py"), WORKER)
        self.write(os.path.join(self.directory, "supervisor", "conf.d", site + "-linod.conf"), PROGRAM.format(**values), 0o644)
        self.sink = MailSink(self.mail)

    def complete(self):
        if self.engine == "postgresql":   # its rows were made with their numbers
            self.served_sql(OLD, "select setval(pg_get_serial_sequence('rows_row', 'id'), 1000); select setval(pg_get_serial_sequence('rows_other', 'id'), 1000);")
        super().complete()

    # Faults

    def start_again_sshd(self):
        """The same, on the same port."""
        with open(os.path.join(self.directory, "sshd.log"), "ab") as log:
            self.sshd = subprocess.Popen(as_account(self.user) + [shutil.which("sshd", path="/usr/sbin:/usr/bin"), "-D", "-e", "-f", os.path.join(self.directory, "sshd_config")],
                                         stdin=subprocess.DEVNULL, stderr=log, cwd="/", start_new_session=True)
        self.wait(lambda: answers(self.server["port"]), 20, "sshd")

    def reboot(self, cron=lambda: None):
        """Everything of this server ends at once, and comes up again under another boot: what Baton noted is of a former one. cron: begins what cron runs then."""
        for child in self.started + [self.sshd]:
            with contextlib.suppress(OSError):
                os.killpg(child.pid, signal.SIGKILL)
        while self.end_strays():
            pass
        self.stop_database()
        for child in self.started:
            child.wait(10)
        self.started = []
        self.forget_boot()
        with contextlib.suppress(FileNotFoundError):
            os.unlink(os.path.join(self.directory, "run/%s.pid" % self.web))
        self.start_database()
        self.start_again_sshd()
        cron()
        self.start_supervisor_anew()
        self.start_web_server()

    def start_supervisor_anew(self):
        """After one that left its files."""
        for name in ("run/supervisor.sock", "run/supervisord.pid"):
            with contextlib.suppress(FileNotFoundError):
                os.unlink(os.path.join(self.directory, name))
        self.start_supervisor()

    def forget_boot(self):
        """Boot ids in what Baton wrote are those of a former boot now."""
        with open("/proc/sys/kernel/random/boot_id") as source:
            now = source.read().strip()
        for folder, _, names in os.walk(self.server["state"]):
            for name in names:
                path = os.path.join(folder, name)
                if not name.endswith((".json", ".jsonl")) or os.path.islink(path):
                    continue
                with open(path) as source:
                    text = source.read()
                if now in text:
                    status = os.stat(path)
                    with open(path, "w") as out:
                        out.write(text.replace(now, "00000000-0000-4000-8000-000000000000"))
                    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

    def crontab(self):
        path = os.path.join(self.directory, "crontab")
        return self.read(path) if os.path.exists(path) else ""

    def names(self, site):
        """Names of the rows that users wrote, in a site's database."""
        query = "select name from rows_row where note = 'written by a user' order by id;"
        if self.engine == "sqlite3":
            return self.sqlite(os.path.join(self.links, site, "default.db"), query).split("\n")[:-1]
        return self.served_sql(site, query).split("\n")[:-1]

    def close(self):
        super().close()
        if hasattr(self, "sink"):
            self.sink.close()


class FaultyWorld(AttemptWorld):
    clocked = True
