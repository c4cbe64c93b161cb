# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start of the helper: says ready, then answers until standard input closes."""
import os
import sys
import time

from . import frames, host, paths


def run(start, rest, place):
    """Called by the bootstrap. start is the client's first line, rest what was read beyond it. Does not return."""
    nonce = start["nonce"]
    if sys.version_info < (3, 7):
        text = "Python 3.7 or newer is needed, this is %d.%d" % sys.version_info[:2]
        os.write(1, frames.line(nonce, {"error": {"code": "unsupported", "message": text, "details": {}}}))
        os._exit(1)
    paths.place = place
    paths.digest = start["hash"]
    os.umask(0o002 if paths.shared() else 0o077)
    os.write(1, frames.line(nonce, {"ready": host.hello()}))
    keep_fresh(place)
    try:
        frames.Loop(nonce, rest).run()
    finally:
        from . import children
        children.end_all()
        os._exit(0)


def keep_fresh(place):
    """Marks this version as used today and as the one that cron starts, and sweeps versions that nobody used for 30 days."""
    now = time.time()
    lead_to(place)
    try:
        if now - os.stat(place).st_mtime < 86400:
            return
        os.utime(place)
        from . import install
        top = os.path.dirname(place)
        for name in os.listdir(top):
            path = os.path.join(top, name)
            if path != place and now - os.lstat(path).st_mtime > 30 * 86400 and os.path.isdir(path) and not os.path.islink(path):
                install.remove(path)
    except OSError:
        pass


def lead_to(place):
    """bin/current leads to the version that was used last. What stands in the way stops no start."""
    try:
        if os.path.basename(place) == paths.digest and (not os.path.islink(link_beside(place)) or os.readlink(link_beside(place)) != paths.digest):
            from . import install
            install.lead(place)
    except OSError:
        pass


def link_beside(place):
    return os.path.join(os.path.dirname(place), "current")
