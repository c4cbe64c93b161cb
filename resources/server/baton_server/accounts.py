# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names of this server's users and groups."""


def user(number):
    """The name of a user; empty where there is none."""
    import pwd
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return ""


def group(number):
    """The name of a group; empty where there is none."""
    import grp
    try:
        return grp.getgrgid(number).gr_name
    except KeyError:
        return ""
