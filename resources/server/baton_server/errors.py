# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A call's failure, as docs/protocol.md lists them."""


class CallError(Exception):
    def __init__(self, code, message, details=None):
        Exception.__init__(self, message)
        self.code = code
        self.message = message
        self.details = details or {}


def from_os(error):
    """The CallError for a failed system call."""
    code = {2: "not-found", 20: "not-found", 1: "not-permitted", 13: "not-permitted"}.get(error.errno, "failed")
    return CallError(code, str(error), {"errno": error.errno})


def bad(message):
    return CallError("bad-request", message)
