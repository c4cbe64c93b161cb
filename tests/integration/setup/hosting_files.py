# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a hosting provider has around a site: settings, uwsgi and its supervisor, the web server, the snapshot script. An own text, in the shape that getlino gives them."""

SETTINGS = '''# -*- coding: UTF-8 -*-
import os
import sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from lino.projects.std.settings import *


class Site(Site):
    title = "{site}"
    server_url = "{address}"
    default_ui = "lino_react.react"
    languages = "en"

    def get_installed_plugins(self):
        yield super().get_installed_plugins()
        yield "lino.modlib.users"
        yield "rows"


SITE = Site(globals())
STATIC_ROOT = str(SITE.project_dir / "env" / "static_root")
DEBUG = False
ALLOWED_HOSTS = ["{host}"]
SECRET_KEY = "{secret}"
EMAIL_HOST = "127.0.0.1"
EMAIL_PORT = {mail}
EMAIL_SUBJECT_PREFIX = "[{site}] "
ADMINS = [["Host Provider", "root@localhost"]]
SESSION_COOKIE_NAME = "{site}_session"

DATABASES = {{
    "default": {{
{database}
    }}
}}
'''

WSGI = '''import os
import sys

sys.path.insert(0, "{base}")

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "{package}.{site}.settings")
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
enable-threads  = true
socket          = {project}/nginx.sock
chmod-socket    = 660
vacuum          = true
buffer-size     = 16384
safe-pidfile    = {directory}/run/{site}-master.pid
'''

UWSGI_PARAMS = "".join("uwsgi_param  %s  $%s;\n" % pair for pair in (
    ("QUERY_STRING", "query_string"), ("REQUEST_METHOD", "request_method"), ("CONTENT_TYPE", "content_type"), ("CONTENT_LENGTH", "content_length"),
    ("REQUEST_URI", "request_uri"), ("PATH_INFO", "document_uri"), ("DOCUMENT_ROOT", "document_root"), ("SERVER_PROTOCOL", "server_protocol"),
    ("REQUEST_SCHEME", "scheme"), ("REMOTE_ADDR", "remote_addr"), ("REMOTE_PORT", "remote_port"), ("SERVER_PORT", "server_port"), ("SERVER_NAME", "server_name")))

PROGRAM = '''[program:{site}-uwsgi]
command = {uwsgi} --ini {project}/nginx/uwsgi.ini --ignore-sigpipe
umask = 0002
stopsignal = QUIT
stopwaitsecs = 5
stdout_logfile = {directory}/log/{site}/uwsgi.log
redirect_stderr = true
'''

SUPERVISOR = '''[unix_http_server]
file = {directory}/run/supervisor.sock
chmod = 0700

[supervisord]
logfile = {directory}/supervisor/supervisord.log
pidfile = {directory}/run/supervisord.pid
childlogdir = {directory}/supervisor
nodaemon = true

[rpcinterface:supervisor]
supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface

[supervisorctl]
serverurl = unix://{directory}/run/supervisor.sock

[include]
files = {directory}/supervisor/conf.d/*.conf
'''

NGINX = '''worker_processes 1;
pid {directory}/run/nginx.pid;
error_log {directory}/nginx/error.log;
daemon off;
events {{
    worker_connections 512;
}}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    server_names_hash_bucket_size 64;
    client_body_temp_path {directory}/nginx/tmp/body;
    proxy_temp_path {directory}/nginx/tmp/proxy;
    fastcgi_temp_path {directory}/nginx/tmp/fastcgi;
    uwsgi_temp_path {directory}/nginx/tmp/uwsgi;
    scgi_temp_path {directory}/nginx/tmp/scgi;
    include {directory}/nginx/sites-enabled/*.conf;
}}
'''

# As getlino writes it, by the site's own name; the included file lies in the site.
NGINX_FLAT = '''upstream django_{site} {{
    server unix:{project}/nginx.sock;
}}

server {{
    listen      {port};
    server_name {host};
    charset     utf-8;
    client_max_body_size 75M;

    location /media  {{
        alias {project}/media;
    }}

    location /static {{
        alias {project}/env/static_root;
    }}

    location / {{
        uwsgi_pass  django_{site};
        include     {project}/nginx/uwsgi_params;
    }}

    # the page for when supervisor is down
    error_page 502 @maintenance;
    location @maintenance {{
        root {project}/media/cache;
        rewrite ^(.*)$ /maintenance.html break;
    }}
}}
'''

# As somebody who works with links has it.
NGINX_LINKED = '''upstream django_{package}_prod {{
    server unix:{links}/prod/nginx.sock;
}}

server {{
    listen      {port};
    server_name {host};
    charset     utf-8;
    client_max_body_size 75M;

    location /media  {{
        alias {links}/prod/media;
    }}

    location /static {{
        alias {links}/prod/env/static_root;
    }}

    location / {{
        if (-f {links}/prod/.maintenance) {{
            return 503;
        }}
        uwsgi_pass  django_{package}_prod;
        include     /etc/nginx/uwsgi_params;
    }}

    error_page 503 @maintenance;
    location @maintenance {{
        default_type text/html;
        return 503 "<!DOCTYPE html><title>Maintenance</title><p>This site is being maintained.</p>";
    }}
}}
'''

APACHE = '''ServerRoot {directory}/apache
PidFile {directory}/run/apache.pid
DefaultRuntimeDir {directory}/run
Mutex file:{directory}/run
ErrorLog {directory}/apache/error.log
LogLevel warn
ServerName 127.0.0.1
Listen {port}
{modules}
TypesConfig /etc/mime.types
WSGISocketPrefix {directory}/run/wsgi
StartServers 1
MinSpareThreads 5
MaxSpareThreads 25
ThreadsPerChild 25
MaxRequestWorkers 50
ServerLimit 2
<Directory />
    Options FollowSymLinks
    AllowOverride None
    Require all denied
</Directory>
IncludeOptional {directory}/apache/sites-enabled/*.conf
'''

APACHE_MODULES = ("mpm_event", "authz_core", "authz_host", "alias", "dir", "mime", "rewrite", "headers", "setenvif", "env", "wsgi")

APACHE_FLAT = '''<VirtualHost *:{port}>
    ServerName {host}
    WSGIScriptAlias / {project}/wsgi.py
    WSGIDaemonProcess {site} threads=5 python-home={project}/env
    WSGIProcessGroup {site}
    WSGIApplicationGroup %{{GLOBAL}}

    <Location />
        Require all granted
    </Location>

    Alias /media/ {project}/media/
    <Location /media/>
        Require all granted
    </Location>

    Alias /static/ {project}/env/static_root/
    <Location /static/>
        Require all granted
    </Location>
</VirtualHost>
'''

APACHE_LINKED = '''<VirtualHost *:{port}>
    ServerName {host}
    WSGIScriptAlias / {links}/prod/wsgi.py
    WSGIDaemonProcess {package}_prod threads=5 python-home={links}/prod/env
    WSGIProcessGroup {package}_prod
    WSGIApplicationGroup %{{GLOBAL}}

    RewriteEngine On
    RewriteCond {links}/prod/.maintenance -f
    RewriteRule .* - [R=503,L]
    ErrorDocument 503 "This site is being maintained."

    <Location />
        Require all granted
    </Location>

    Alias /media/ {links}/prod/media/
    <Location /media/>
        Require all granted
    </Location>

    Alias /static/ {links}/prod/env/static_root/
    <Location /static/>
        Require all granted
    </Location>
</VirtualHost>
'''

MAKE_SNAPSHOT = '''#!/bin/bash
# Makes a snapshot of {site}.
set -e
umask 0007

PROJECT_DIR={project}
ARCH_DIR={directory}/backups/{site}

cd $PROJECT_DIR
[ -f snapshot.zip ] && mv snapshot.zip $(date +$ARCH_DIR/%Y%m%d_%H%M.zip -r snapshot.zip)
env/bin/python manage.py dump2py -o snapshot
env/bin/python -m zipfile -c snapshot.zip snapshot media/uploads *.py *.sh
find $ARCH_DIR -maxdepth 1 -name '*.zip' -mtime +60 -delete
'''

PULL = '''#!/bin/bash
# Updates the packages of {site}.
set -e
umask 0007
cd {project}
. env/bin/activate
pip install -U lino lino-react
(date ; pip freeze) >> {project}/freeze.log
'''

CRON = '''#!/bin/sh
# the nightly snapshot of {site}
{project}/make_snapshot.sh > /dev/null
'''

LOGROTATE = '''{directory}/log/{site}/*.log {{
    weekly
    missingok
    rotate 8
    compress
    notifempty
    copytruncate
}}
'''

BESIDE = '''# a site beside the other one: {site} is no {other}
import os

DATABASES = {{"default": {{"ENGINE": "django.db.backends.sqlite3", "NAME": "{links}/{site}/default.db"}}}}
ALLOWED_HOSTS = ["{site}.example.com"]
'''
