# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A new preview site by baton setup, against the commands that a provider types for it one after the other, in turns, on the same server."""
import json
import os
import shutil
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(os.path.dirname(HERE), "integration", "setup"))

TURNS = 3
NEW = "mini3"
BEGIN_OF_PLUGINS = "    def get_installed_plugins"

# The seed's procedure, with production's packages as they are. Nobody waits between two commands here.
BY_HAND = '''#!/bin/bash
set -e
umask 002
cd {links}
df -h . > /dev/null

cp -a mini1 {new}
cd {new}
rm -rf env nginx.sock default.db snapshot2preview
rm log
mkdir {directory}/log/{new} {directory}/backups/{new}
ln -s {directory}/log/{new} log
sed -i 's/mini1/{new}/g' settings.py manage.py wsgi.py pull.sh make_snapshot.sh nginx/uwsgi.ini
sed -i -e 's#^ALLOWED_HOSTS = .*#ALLOWED_HOSTS = ["{host}", "{production}"]#' -e 's#server_url = .*#server_url = "{address}"#' settings.py
cat >> settings.py <<END
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = "{links}/{new}/log"
END

{python} -m venv env
{links}/mini1/env/bin/python -m pip freeze > {directory}/freeze.txt
env/bin/python -m pip install -r {directory}/freeze.txt

cd {links}/mini1
env/bin/python manage.py dump2py -o snapshot2preview
[ -f snapshot2preview/restore2preview.py ] || cp snapshot2preview/restore.py snapshot2preview/restore2preview.py
rsync -a --delete --times --omit-dir-times media snapshot2preview {links}/{new}/
cd {links}/{new}
env/bin/python manage.py run snapshot2preview/restore2preview.py --noinput
env/bin/python manage.py collectstatic --noinput

ln -s {new} {links}/preview
sed 's/mini1/{new}/g' {directory}/supervisor/conf.d/mini1-uwsgi.conf > {directory}/supervisor/conf.d/{new}-uwsgi.conf
sed 's/mini1/{new}/g' {etc}/logrotate.d/lino-mini1.conf > {etc}/logrotate.d/lino-{new}.conf
sed 's/mini1/{new}/g' {etc}/cron.daily/make_snapshot_mini1 > {etc}/cron.daily/make_snapshot_{new}
supervisorctl -c {directory}/supervisor/supervisord.conf update
sed -e 's#{links}/prod#{links}/preview#g' -e 's/mini_prod/mini_preview/g' -e 's/{production};/{host};/' \\
    {directory}/nginx/sites-available/mini1.conf > {directory}/nginx/sites-available/preview.conf
ln -s ../sites-available/preview.conf {directory}/nginx/sites-enabled/preview.conf
/usr/sbin/nginx -t -c {directory}/nginx/nginx.conf -e {directory}/nginx/error.log
kill -HUP $(cat {directory}/run/nginx.pid)
until curl -s -f -o /dev/null {address}/; do sleep 0.2; done
'''


def provider_class():
    """Only known once the practice server that it asks for is the bench's own."""
    from hosting_world import PYTHON, HostingWorld, databases

    class Provider(HostingWorld):
        """A provider's server whose production is Lino Noi with its demo data, as the practice server has it."""

        prefix = "bench-"

        def source_env(self):
            super().source_env()   # for the cache of packages
            return self.practice_env()

        def write_site(self, site, role, vhost=True):
            super().write_site(site, role, vhost)
            source, project = os.path.realpath(os.path.join(self.server["sitesRoot"], "mdg", "prod")), os.path.join(self.links, site)
            text = self.read(os.path.join(project, "settings.py")).replace("lino.projects.std.settings", "lino_noi.lib.noi.settings")
            begin, end = text.index(BEGIN_OF_PLUGINS), text.index("SITE = Site(")
            self.write(os.path.join(project, "settings.py"), text[:begin] + "\n" + text[end:], 0o640)
            self.run(["cp", "-a", os.path.join(source, "media"), os.path.join(source, "default.db"), project])
            # the demo's volume is a link to a directory of its own site
            self.run(["mkdir", "-p", os.path.join(project, "tmp")])
            self.run(["ln", "-sfn", os.path.join(project, "tmp"), os.path.join(project, "media", "volumes", "inbox")])
            self.run([PYTHON, "-c", "import sys; sys.path.insert(0, sys.argv[1]); from baton_practice import databases as d; d.make('sqlite3', '').move_paths(*sys.argv[2:])",
                      os.path.dirname(os.path.dirname(databases.__file__)), project, site, source, project])

        def by_hand(self):
            return BY_HAND.format(links=self.links, new=NEW, directory=self.directory, python=PYTHON, host=self.hosts["preview"], production=self.hosts["prod"],
                                  address=self.addresses["preview"], etc=self.etc())
    return Provider


class Race:
    def __init__(self, lab):
        self.baton, self.environment = lab.program("app/cli/baton"), lab.home("setup")
        os.environ["BATON_PRACTICE_DIRECTORY"] = os.path.join(lab.directory, "practice")
        self.world = provider_class()()
        server = self.world.server
        shutil.rmtree(os.path.dirname(self.environment["XDG_CONFIG_HOME"]), ignore_errors=True)
        self.run("server", "add", "p", server["host"], "--port", str(server["port"]), "--user", server["user"], "--identity", server["identity"],
                 "--root", self.world.base, "--vhosts", self.world.vhosts(), "--fingerprint", server["fingerprint"])
        self.series = json.loads(self.run("status", "p", "--no-health", "--json"))["servers"][0]["series"][0]["id"]

    def run(self, *arguments, good=(0,)):
        done = subprocess.run([self.baton, *arguments], env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True)
        if done.returncode not in good:
            raise RuntimeError("baton %s ended with %d: %s" % (arguments[0], done.returncode, done.stderr[-3000:]))
        return done.stdout

    def hand(self):
        path = os.path.join(self.world.directory, "by-hand.sh")
        self.world.write(path, self.world.by_hand(), 0o755)
        return self.timed(lambda: self.world.run(["/bin/bash", path], timeout=3600))

    def ours(self):
        # the demo data loses rows of memo_mention by Lino's own loading order
        return self.timed(lambda: self.run("setup", "p/" + self.series, "--name", NEW, "--packages", "frozen", "--address", self.world.addresses["preview"], "--follow", good=(0, 5)))

    def timed(self, work):
        """Seconds until the preview answers; then it is taken away again."""
        begin = time.monotonic()
        work()
        self.world.wait(lambda: self.world.ask("preview")[0] == 200, 120, "the preview")
        took = time.monotonic() - begin
        self.world.remove_site(NEW)
        time.sleep(2)
        return took

    def steps(self):
        """The longest steps of the newest set-up, in words."""
        jobs = os.path.join(self.world.server["state"], "series", self.series, "jobs")
        newest = max(name for name in os.listdir(jobs) if "-setup-" in name)
        with open(os.path.join(jobs, newest, "result.json")) as source:
            steps = json.load(source)["steps"]
        spans = sorted(((span(step), step["id"]) for step in steps if step["started"] and step["ended"]), reverse=True)
        return ", ".join("%s %.0f s" % (name, seconds) for seconds, name in spans[:8])


def span(step):
    moments = [time.mktime(time.strptime(step[key][:19], "%Y-%m-%dT%H:%M:%S")) for key in ("started", "ended")]
    return moments[1] - moments[0]


def measure(lab):
    """([(what, ours, theirs, unit, goal)], words about the longest steps)."""
    race = Race(lab)
    try:
        race.ours()   # warm caches, of pip as well
        race.hand()
        hand, ours = [], []
        for _ in range(TURNS):
            hand.append(race.hand())
            ours.append(race.ours())
        return [("new preview, from the command to its answer", statistics.median(ours), statistics.median(hand), "s", 0.7)], race.steps()
    finally:
        race.world.close()
