# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Facts about the server as a machine, and what the maintainer may do on it."""
import os
import sys

from . import clock, paths, procs


def user_name():
    try:
        import pwd
        return pwd.getpwuid(os.geteuid()).pw_name
    except (KeyError, ImportError):
        return str(os.geteuid())


def hello(params=None):
    zone, offset = clock.zone()
    return {"protocol": 1, "python": "%d.%d.%d" % sys.version_info[:3], "hostname": os.uname().nodename, "user": user_name(), "uid": os.geteuid(),
            "home": os.path.expanduser("~"), "bootId": procs.boot_id(), "now": clock.iso(), "utcOffset": offset, "zone": zone,
            "state": paths.state(), "shared": paths.shared(), "hash": paths.digest}


def ping(params):
    return {"now": clock.iso(milliseconds=True)}


def sudo(params):
    """Whether sudo asks for nothing. Never waits for a password."""
    from . import children
    if os.geteuid() == 0:
        return {"passwordless": True, "detail": "root"}
    try:
        status, out, error = children.run(["sudo", "-n", "true"], 10)
    except FileNotFoundError:
        return {"passwordless": False, "detail": "sudo is not installed"}
    return {"passwordless": status == 0, "detail": error.decode("utf-8", "replace").strip()[:500]}
