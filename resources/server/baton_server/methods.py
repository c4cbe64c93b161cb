# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The methods by name. inline: answers at once; worker: in a thread; stream: a thread opens it, then the loop asks it for frames."""
from importlib import import_module

from .errors import CallError

METHODS = {
    "hello": ("inline", "host", "hello"),
    "ping": ("inline", "host", "ping"),
    "sudo": ("worker", "host", "sudo"),
    "probe": ("worker", "probe", "probe"),
    "facts": ("worker", "facts", "facts"),
    "jobs": ("worker", "jobs", "jobs"),
    "job.start": ("worker", "control", "start"),
    "job.stop": ("worker", "control", "stop"),
    "job.watch": ("stream", "streams", "watch"),
    "logs": ("worker", "logs", "logs"),
    "file.read": ("stream", "streams", "read"),
}


def find(name):
    """(kind, function of params) of a method; raises unsupported."""
    try:
        kind, module, function = METHODS[name]
    except (KeyError, TypeError):
        raise CallError("unsupported", "no method %r" % (name,))

    def work(params):
        return getattr(import_module("baton_server." + module), function)(params)
    return kind, work
