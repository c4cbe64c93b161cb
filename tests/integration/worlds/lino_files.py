# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Lino application that starts in under a second: real Lino and Django, users and two tables of its own. Faults and races need many runs."""

SETTINGS = '''import os
import sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from lino.projects.std.settings import *


class Site(Site):
    title = "{site}"
    default_ui = "lino_react.react"
    languages = "en"

    def get_installed_plugins(self):
        yield super().get_installed_plugins()
        yield "lino.modlib.users"
        yield "rows"


SITE = Site(globals())
STATIC_ROOT = str(SITE.project_dir / "static_root")
DEBUG = False
ALLOWED_HOSTS = ["*"]
SECRET_KEY = "not secret"
DATABASES = {{
    "default": {{
{database}
    }}
}}
'''

MANAGE = '''#!/usr/bin/env python
import os
import sys

sys.path.insert(0, "{base}")
if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "{series}.{site}.settings")
    from django.core.management import execute_from_command_line
    execute_from_command_line(sys.argv)
'''

PLUGIN = '''from lino.api import ad


class Plugin(ad.Plugin):
    verbose_name = "Rows"
'''

MODELS = '''from django.db import models
from lino.api import dd


class Row(dd.Model):
    name = models.CharField(max_length=60)
    note = models.TextField(blank=True)


class Other(dd.Model):
    row = dd.ForeignKey("rows.Row", null=True, blank=True)
    name = models.CharField(max_length=60)
'''

# A table that only this site has, as a new release would bring one.
MORE_MODELS = MODELS + '''

class Extra(dd.Model):
    name = models.CharField(max_length=60)
'''

INITDB_FROM_PROD = '''#!/bin/bash
# Make a snapshot of production and restore it to preview. Also mirror the media files.
set -e
umask 0007

ROOT={links}
OLD=$ROOT/prod
NEW=$ROOT/preview
LOG=$NEW/log/initdb_from_prod.log
MIRROR="nice rsync -a --verbose --delete --delete-excluded --delete-during --times --omit-dir-times --log-file $LOG"

echo "`date '+%Y-%m-%d %H:%M:%S'` Start $0" >> $LOG

echo "PART1 : MAKE A SNAPSHOT OF $OLD"
cd $OLD
env/bin/python manage.py dump2py -o snapshot2preview
[ -f snapshot2preview/restore2preview.py ] || cp snapshot2preview/restore.py snapshot2preview/restore2preview.py

echo "PART2 : MIRROR MEDIA FILES AND SNAPSHOT"
$MIRROR $OLD/media $NEW/
$MIRROR $OLD/snapshot2preview $NEW/

echo "PART3 : RESTORE SNAPSHOT TO $NEW"
cd $NEW
env/bin/python manage.py run snapshot2preview/restore2preview.py --noinput
env/bin/python manage.py collectstatic --noinput

echo "`date '+%Y-%m-%d %H:%M:%S'` End $0" >> $LOG
'''
