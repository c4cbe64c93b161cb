#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The practice server that tests share: "fixture.py start|stop NOTE". They begin with it as it was built, whatever somebody did on it before;
one that was running goes on running after them."""
import os
import sys

import support


def main(verb, note):
    if verb == "start":
        _status, events = support.practice("status")
        already = any(part["state"] == "running" for server in events[-1].get("servers", []) for part in server["parts"])
        if already:
            with open(note, "w") as f:
                f.write("was running\n")
        elif os.path.exists(note):
            os.unlink(note)
    elif os.path.exists(note):
        os.unlink(note)
        return 0
    status, events = support.practice({"start": "reset", "stop": "stop"}[verb], timeout=1750)
    print(events[-1])
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
