# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A production site mdg1 with what hosting servers have, no preview, and the actions of a set-up of mdg3, each in its own process."""
import hashlib
import os
import re
import shutil
import socket

from syncsites import SyncCase

SETTINGS = """# -*- coding: utf-8 -*-
from lino_noi.lib.noi.settings import *

class Site(Site):
    title = "mdg1"
    server_url = "https://mdg1.example.com"

SITE = Site(globals())
ALLOWED_HOSTS = ['mdg1.example.com']   # the operator's
SECRET_KEY = 'canary-key'
DATABASES = {
    'default': {
        'ENGINE': 'django.db.backends.postgresql',
        'NAME': 'mdg1',
        'USER': 'mdg1',
        'PASSWORD': 'canary-password',   # of 2019
        'HOST': 'localhost',
        'PORT': 5432,
    },
    'other': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': 'mdg10'},
}
"""


class SetupCase(SyncCase):
    def setUp(self):
        SyncCase.setUp(self)
        os.unlink(self.links + "/preview")
        os.rmdir(self.preview)
        self.preview = self.links + "/mdg3"
        self.write(self.production + "/settings.py", SETTINGS, 0o640)
        self.write(self.production + "/manage.py", "import sys\nsys.path.insert(0, '/x')\nDJANGO = 'lino_local.mdg1.settings'\n", 0o755)
        os.chmod(self.production, 0o2775)

    def plan(self):
        return dict(SyncCase.plan(self), operation="setup", site=self.preview)

    def act(self, action, step=None, cwd=None, **values):
        return SyncCase.act(self, action, step or re.sub("^setup-|-(made|away|back)$", "", action), cwd or self.production, **values)

    def next_job(self):
        """A job that goes on with this one."""
        self.new_job((self.directory_of_job,) + tuple(self.chain), self.run_id)

    def oddities(self):
        """What the trials of hosting servers brought up."""
        p = self.production
        for name, text in (("media/uploads/a b/c.pdf", "pdf"), ("media/cache/js/x.js", "x"), ("media/mail.log", "a user's own"), ("log/lino.log", "x"), ("snapshot/restore.py", ""), ("snapshot.zip", "z"),
                           ("uwsgi.pid", "1"), ("__pycache__/x.pyc", "x"), ("config/deep/local.py", "NAME = 'mdg1'\n"), ("freeze.log", "x"), ("env/bin/python", "x"), (".maintenance", "")):
            self.write(p + "/" + name, text)
        self.write(p + "/dos.ini", b"a = /x/mdg1/y\r\nb = mdg10\r\n")
        self.write(p + "/latin.txt", b"caf\xe9 in mdg1\n")
        self.write(p + "/data.bin", b"\0mdg1\0")
        self.write(p + "/od*d [x]", "odd")
        holder = socket.socket(socket.AF_UNIX)
        self.addCleanup(holder.close)
        before = os.getcwd()
        os.chdir(p)
        holder.bind("nginx.sock")
        os.mkfifo("fifo")
        os.chdir(before)
        os.symlink(p + "/config", p + "/absolute")
        os.symlink("config/deep", p + "/relative")
        os.symlink("../mdg1/config", p + "/around")
        os.symlink("/usr/share", p + "/shared")
        os.makedirs(self.directory + "/data/mdg1/big")
        os.symlink(self.directory + "/data/mdg1/big", p + "/big")

    def tree(self, root, skip=()):
        """{path: (kind, mode, target or hash)} of all below a directory."""
        found = {}
        for place, directories, names in os.walk(root):
            for name in directories + names:
                full = os.path.join(place, name)
                path = os.path.relpath(full, root)
                if path in skip:
                    continue
                state = os.lstat(full)
                what = os.readlink(full) if os.path.islink(full) else hashlib.sha256(self.content(full)).hexdigest() if os.path.isfile(full) else ""
                found[path] = (state.st_mode, what)
        return found


def has_rsync():
    return shutil.which("rsync") is not None
