# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the web server's user may write, by owner, group and mode."""
import os

_who = False


def who():
    """(name, uid, group ids) of the web server's user, or None where there is none."""
    global _who
    if _who is False:
        import pwd
        _who = None
        for name in ("www-data", "nginx", "apache", "http"):
            try:
                entry = pwd.getpwnam(name)
            except KeyError:
                continue
            _who = (name, entry.pw_uid, frozenset(os.getgrouplist(name, entry.pw_gid)))
            break
    return _who


def may_write(state):
    """Whether that user may write what this stat result describes."""
    user = who()
    if user is None:
        return False
    if state.st_uid == user[1]:
        return True
    if state.st_gid in user[2]:
        return bool(state.st_mode & 0o020)
    return bool(state.st_mode & 0o002)
