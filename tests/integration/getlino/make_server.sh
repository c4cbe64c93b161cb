#!/bin/bash
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes a Lino server with getlino from PyPI, as its documentation says it to be done: for a test, as root, on a Debian 12 that has PostgreSQL,
# nginx, supervisor and uwsgi, and where no getlino was before. The site has no links, and a vhost by its own name.
# usage: make_server.sh [--linked] SITE DIRECTORY [APPLICATION [DATABASE]]; getlino's own environment and the logs go into DIRECTORY.
# DATABASE: postgresql, mysql or sqlite3. With --linked the site has the link prod, and there are vhosts of prod.localhost and preview.localhost by the links.
set -euo pipefail

linked=
[ "${1:-}" != --linked ] || { linked=1; shift; }
site=$1 place=$2 application=${3:-noi} database=${4:-postgresql}
root=/usr/local/lino
domain=${linked:+prod.localhost}
domain=${domain:-$site.localhost}

say() { printf '%s %s\n' "$(date +%T)" "$*"; }

fail() {
    say "$*"
    tail -n 30 "$place"/*.log
    exit 1
}

until_true() { # SECONDS COMMAND...
    local left=$(($1 * 5))
    shift
    until "$@" >/dev/null 2>&1; do
        left=$((left - 1))
        [ $left -gt 0 ] || return 1
        sleep 0.2
    done
}

supervised() { supervisorctl pid; }

# getlino restarts what it configures through init, which leaves no supervisord where uwsgi ends slowly
all_runs() {
    until_true 3 supervised || supervisord -c /etc/supervisor/supervisord.conf
    until_true 20 supervised || fail "supervisord does not run"
    nginx -t 2>>"$place/nginx.log" || fail "nginx takes its configuration not"
    nginx -s reload 2>/dev/null || nginx
}

site_answers() { curl -s -o /dev/null -f -H "Host: $domain" http://127.0.0.1/; }

# As who follows the manual procedure makes them out of getlino's vhost
link_it() {
    local sites=$root/lino_local vhosts=/etc/nginx/sites-available role
    ln -s "$site" $sites/prod
    for role in prod preview; do
        # an include through a link that is missing stops all of nginx
        sed -e "s/django_$site/django_$role/g; s#/lino_local/$site#/lino_local/$role#g; s/prod\.localhost/$role.localhost/" \
            -e "s#include .*uwsgi_params;#include /etc/nginx/uwsgi_params;#" "$vhosts/$site.conf" >"$vhosts/$role.conf"
        ln -sf "../sites-available/$role.conf" "/etc/nginx/sites-enabled/$role.conf"
    done
    rm -f "/etc/nginx/sites-enabled/$site.conf"
}

[ "$(id -u)" = 0 ] || { echo "by root only" >&2; exit 2; }
[ ! -e /etc/getlino/getlino.conf ] || { echo "this is a getlino server already" >&2; exit 2; }
mkdir -p "$place"
export DEBIAN_FRONTEND=noninteractive

say "getlino"
[ -x "$place/env/bin/getlino" ] || { /usr/bin/python3 -m venv "$place/env" && "$place/env/bin/pip" -q install getlino; } >"$place/install.log" 2>&1 || fail "no getlino"

say "the server"
all_runs
"$place/env/bin/getlino" configure --batch --sites-base $root --web-server nginx --db-engine "$database" --usergroup www-data \
    --server-domain localhost --no-https --no-monit --no-redis --no-appy --no-linod --no-clone \
    --admin-name Tester --admin-email root@localhost >"$place/configure.log" 2>&1 || fail "getlino configure failed"
all_runs

say "the site"
"$place/env/bin/getlino" startsite "$application" "$site" --batch --db-engine "$database" --site-domain "$domain" >"$place/startsite.log" 2>&1 || fail "getlino startsite failed"
[ -z "$linked" ] || link_it
all_runs
supervisorctl update >/dev/null
supervisorctl start "$site-uwsgi" >/dev/null 2>&1 || true
until_true 90 site_answers || fail "$domain does not answer"
say "$domain answers"
