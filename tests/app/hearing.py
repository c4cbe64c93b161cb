# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what a screen reader is told to say at once: hearing.py, ended by its caller."""
import pyatspi

pyatspi.setTimeout(30000, 60000)   # milliseconds; where a machine is busy, a window's answer takes a while


def heard(event):
    """Newer Qt announces; older Qt shows an element whose role is notification, and that is what Orca reads then."""
    try:
        if event.type.startswith("object:announcement"):
            print(event.any_data, flush=True)
        elif event.detail1 and event.source.getRole() == pyatspi.ROLE_NOTIFICATION:
            event.source.clear_cache()
            print(event.source.name, flush=True)
    except Exception:   # it went away meanwhile
        pass


pyatspi.Registry.registerEventListener(heard, "object:state-changed:showing")
try:
    pyatspi.Registry.registerEventListener(heard, "object:announcement")
except Exception:   # an AT-SPI of before announcements
    pass
print("listening", flush=True)
pyatspi.Registry.start()
