# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The texts of the sites' and the web server's files, as a provider who used getlino would have them."""

SETTINGS = '''# -*- coding: UTF-8 -*-
from lino_noi.lib.noi.settings import *


class Site(Site):
    title = "{site}"
    server_url = "{server_url}"
    default_ui = "lino_react.react"

    def get_plugin_configs(self):
        yield super().get_plugin_configs()
        yield "linod", "use_channels", False


SITE = Site(globals())

STATIC_ROOT = str(SITE.project_dir / "env" / "static_root")
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]

SECRET_KEY = "{secret}"

DATABASES = {{
    "default": {{
{database}
    }}
}}

EMAIL_SUBJECT_PREFIX = "[{site}] "
'''

# As Baton's own set-up writes it (setup_settings.py): a preview that mails nobody and runs no jobs while the file PREVIEW is there
NEUTRAL_HEAD = '''# BEGIN lino-baton
# While the file PREVIEW stands beside this one, the site is a preview: it sends no mail and runs no jobs. Baton writes and removes it.
import os as _baton_os
import sys as _baton_sys
_baton_place = _baton_os.path.dirname(_baton_os.path.abspath(__file__))
_baton_preview = _baton_os.path.exists(_baton_os.path.join(_baton_place, "PREVIEW"))
if _baton_preview and {{"linod", "lino_runworker", "runworker"}} & set(_baton_sys.argv[1:2]):
    _baton_sys.exit("this site is a preview, and runs no background jobs: " + _baton_place)
if _baton_preview and hasattr(globals().get("Site"), "use_linod"):
    class Site(Site):
        use_linod = False
# END lino-baton
'''

NEUTRAL_TAIL = '''# BEGIN lino-baton
if _baton_preview:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = _baton_os.path.join(_baton_place, *(["log"] if _baton_os.path.isdir(_baton_os.path.join(_baton_place, "log")) else []), "mail")
    if "CHANNEL_LAYERS" in globals():
        CHANNEL_LAYERS = {{"default": {{"BACKEND": "channels.layers.InMemoryChannelLayer"}}}}
    if "SITE" in globals():
        SITE.server_url = "{server_url}"
# END lino-baton
'''

PREVIEW = "Lino Baton: {site} is a preview of {production}.\n"

MANAGE = '''#!/usr/bin/env python
import os
import sys

sys.path.insert(0, "{root}")
if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "{series}.{site}.settings")
    from django.core.management import execute_from_command_line
    execute_from_command_line(sys.argv)
'''

WSGI = '''import os
import sys

sys.path.insert(0, "{root}")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "{series}.{site}.settings")
from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
'''

UWSGI = '''# uwsgi configuration of {site}
[uwsgi]
chdir           = {project}
module          = wsgi
home            = {project}/env
plugins         = python3
master          = true
processes       = 1
# the socket answers at once, Lino is loaded behind it
lazy-apps       = true
enable-threads  = true
socket          = {project}/nginx.sock
chmod-socket    = 660
umask           = 007
vacuum          = true
die-on-term     = true
buffer-size     = 16384
safe-pidfile    = {directory}/run/{site}-uwsgi.pid
touch-reload    = {project}/wsgi.py
'''

MAKE_SNAPSHOT = '''#!/bin/bash
# Make a snapshot of a Lino database.
set -e

PROJECT_DIR={project}
ARCH_DIR={directory}/backups/{site}
ENVDIR=$PROJECT_DIR/env
SNAPSHOTDIR=snapshot
ZIPFILE=snapshot.zip

umask 0007
mkdir -p $ARCH_DIR
cd $PROJECT_DIR

if [ -f $ZIPFILE ] ; then
  ARCFILE=`date +$ARCH_DIR/%Y%m%d_%H%M.zip -r $ZIPFILE`
  echo "Move existing $ZIPFILE to $ARCFILE"
  mv $ZIPFILE $ARCFILE
fi

. $ENVDIR/bin/activate

if [ -d $SNAPSHOTDIR ] ; then
  rm -r $SNAPSHOTDIR
fi

python manage.py dump2py $SNAPSHOTDIR
pip freeze > $SNAPSHOTDIR/requirements.txt
echo "Writing $ZIPFILE..."
python -m zipfile -c $ZIPFILE $SNAPSHOTDIR media/uploads *.py *.sh

# delete all files older than 60 days in ARCH_DIR:
find $ARCH_DIR -maxdepth 1 -depth -name '*.zip' -mtime +60 -delete
echo "make_snapshot terminated successfully"
'''

PULL = '''#!/bin/bash
# Update the application's code in the environment of {site}.
set -e
umask 0007
ENVDIR={project}/env
. $ENVDIR/bin/activate
pip install -U --upgrade-strategy eager lino-noi lino-react
(date ; pip freeze) >> {project}/freeze.log
echo "pull.sh terminated successfully"
'''

INITDB_FROM_PROD = '''#!/bin/bash
# Make a snapshot of production and restore it to preview. Also mirror the media files.
# Every night from cron:  cd {series_path}/preview && ./initdb_from_prod.sh > log/initdb_from_prod-nightly.log 2>&1
set -e
umask 0007

ROOT={series_path}
OLD=$ROOT/prod
NEW=$ROOT/preview
LOG=$NEW/log/initdb_from_prod.log
MIRROR="nice rsync -a --verbose --delete --delete-excluded --delete-during --times --omit-dir-times --log-file $LOG"

echo "`date '+%Y-%m-%d %H:%M:%S'` Start $0" >> $LOG

echo "PART1 : MAKE A SNAPSHOT OF $OLD"
cd $OLD
. env/bin/activate
python manage.py dump2py -o snapshot2preview
deactivate

echo "PART2 : MIRROR MEDIA FILES AND SNAPSHOT"
$MIRROR $OLD/media $NEW/
$MIRROR $OLD/snapshot2preview $NEW/

echo "PART3 : RESTORE SNAPSHOT TO $NEW"
cd $NEW
. env/bin/activate
python manage.py run snapshot2preview/restore2preview.py --noinput
python manage.py collectstatic --noinput
deactivate

echo "`date '+%Y-%m-%d %H:%M:%S'` End $0" >> $LOG
'''

CRONTAB = '''# What the maintainer's crontab says (this practice server has no cron of its own):
0 3 * * * cd {series_path}/preview && ./initdb_from_prod.sh > log/initdb_from_prod-nightly.log 2>&1
'''

# What is run writes to this program's output, which is the part's log; getlino's servers have these files in /etc/supervisor.
SUPERVISORD = '''; supervisor of the practice server, run by an ordinary user
[unix_http_server]
file = {directory}/run/supervisor.sock
chmod = 0700

[supervisord]
nodaemon = true
logfile = /dev/null
logfile_maxbytes = 0
pidfile = {directory}/run/supervisord.pid
childlogdir = {directory}/supervisor

[rpcinterface:supervisor]
supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface

[supervisorctl]
serverurl = unix://{directory}/run/supervisor.sock

[include]
files = {directory}/supervisor/conf.d/*.conf
'''

SUPERVISED = '''[program:{site}-uwsgi]
command = {uwsgi} --ini {project}/nginx/uwsgi.ini
umask = 0002
stopsignal = QUIT
stopwaitsecs = 3
killasgroup = true
redirect_stderr = true
stdout_logfile = {log}
stdout_logfile_maxbytes = 0
'''

NGINX = '''# the practice server's nginx, run by an ordinary user
worker_processes 1;
pid {directory}/run/nginx.pid;
error_log {directory}/nginx/log/error.log;
daemon off;
events {{
    worker_connections 512;
}}
http {{
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log {directory}/nginx/log/access.log;
    client_body_temp_path {directory}/nginx/tmp/body;
    proxy_temp_path {directory}/nginx/tmp/proxy;
    fastcgi_temp_path {directory}/nginx/tmp/fastcgi;
    uwsgi_temp_path {directory}/nginx/tmp/uwsgi;
    scgi_temp_path {directory}/nginx/tmp/scgi;
    sendfile on;
    gzip on;
    include {directory}/nginx/sites/*.conf;
}}
'''

# The project is named through the link only, and only where nginx opens a path at each request: a missing link stops no other site.
VHOST = '''upstream django_{series}_{role} {{
    server unix:{link}/nginx.sock;
}}

server {{
    listen 127.0.0.1:{port};
    server_name 127.0.0.1 localhost;
    charset utf-8;
    client_max_body_size 75M;
    open_file_cache off;

    location /media {{
        alias {link}/media;
    }}

    location /static {{
        alias {link}/env/static_root;
    }}

    location ^~ /release-notes/ {{
        alias {link}/release-notes/;
        index index.html;
    }}

    location / {{
        if (-f {link}/.maintenance) {{
            return 503;
        }}
        uwsgi_pass django_{series}_{role};
        uwsgi_read_timeout 120s;
        include /etc/nginx/uwsgi_params;
    }}

    error_page 503 /maintenance;
    location = /maintenance {{
        internal;
        default_type text/html;
        root {link};
        if (-f {link}/.maintenance.html) {{
            rewrite ^ /.maintenance.html break;
        }}
        return 503 "<!DOCTYPE html><title>Maintenance</title><p>This site is being maintained. Please come back in a moment.</p>";
    }}
}}
'''

SSHD = '''# sshd of {name}, run by an ordinary user
Port {port}
ListenAddress 127.0.0.1
{host_keys}
PidFile {directory}/run/sshd.pid
AuthorizedKeysFile {directory}/ssh/authorized_keys
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitUserEnvironment no
PrintMotd no
AcceptEnv LANG LC_*
MaxStartups 500
MaxSessions 200
UseDNS no
Subsystem sftp internal-sftp
SetEnv HOME={directory}/home {mark}={directory}
'''
