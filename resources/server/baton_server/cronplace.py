# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What cron starts finds itself as the helper does when a maintainer is connected, and runs only what its own user wrote."""
import json
import os
import re
import stat

from . import paths
from .errors import CallError

HOME = re.compile(r"(.+)/\.local/state/lino-baton/bin/[^/]+/baton_server")
PATH = "/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin"
LARGEST = 4000000


def settle():
    """Home, place, umask and PATH."""
    here = os.path.dirname(os.path.realpath(__file__))
    found = HOME.fullmatch(here)
    if found:
        os.environ["HOME"] = found.group(1)
    paths.place = os.path.dirname(here)
    paths.digest = os.path.basename(paths.place)
    os.umask(0o002 if paths.shared() else 0o077)
    parts = os.environ.get("PATH", "").split(":")
    os.environ["PATH"] = ":".join([one for one in parts if one] + [one for one in PATH.split(":") if one not in parts])


def own_plan(path):
    """The plan in a file that this user wrote. In a shared state others may put files there. Raises CallError of any other, with a sentence."""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise CallError("refused", "there is no plan to run by itself", {"code": "guard", "found": "%s: %s" % (path, error.strerror), "todo": "do it by hand"})
    with os.fdopen(fd, "rb") as source:
        state = os.fstat(fd)
        if not stat.S_ISREG(state.st_mode) or state.st_uid != os.geteuid():
            raise CallError("refused", "the plan was written by another user, and cron runs only its own user's", {"code": "foreign", "found": path, "todo": "do it by hand, or plan the attempt again"})
        data = source.read(LARGEST)
    try:
        plan = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        plan = None
    if not isinstance(plan, dict):
        raise CallError("refused", "the plan cannot be read", {"code": "guard", "found": path, "todo": "plan the attempt again"})
    return plan
