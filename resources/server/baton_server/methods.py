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
    "job.resume": ("worker", "control", "resume"),
    "job.undo": ("worker", "control", "undo"),
    "job.report": ("worker", "reports", "report"),
    "job.stop": ("worker", "control", "stop"),
    "job.watch": ("stream", "streams", "watch"),
    "adopt.survey": ("worker", "adopt", "survey"),
    "logs": ("worker", "logs", "logs"),
    "file.read": ("stream", "streams", "read"),
    "restore-script": ("worker", "restorescript", "document"),
    "restore-script.save": ("worker", "restorescript", "save"),
    "restore-script.check": ("worker", "restorescript", "check"),
    "restore-script.version": ("worker", "restorescript", "version"),
    "compare": ("worker", "compare", "compare"),
    "retire.survey": ("worker", "retire", "survey"),
    "retire.keep-until": ("worker", "retire", "keep_until"),
    "notes": ("worker", "notes", "notes"),
    "notes.save": ("worker", "notes", "save"),
    "notes.version": ("worker", "notes", "version"),
    "nightly.set": ("worker", "nightly", "set"),
    "nightly.clear": ("worker", "nightly", "clear"),
    "nightly.hold": ("worker", "nightly", "hold"),
    "setup.survey": ("worker", "setup_survey", "survey"),
    "attempt.readiness": ("worker", "attempt_readiness", "readiness"),
    "attempt.plan": ("worker", "attempt_plan", "plan"),
    "attempt.withdraw": ("worker", "attempt_plan", "withdraw"),
    "attempt.extend": ("worker", "attempt_plan", "extend"),
    "attempt.announcement": ("worker", "attempt_plan", "announcement"),
    "attempt.rights": ("worker", "attempt_rights", "ends"),
    "attempt.status": ("worker", "attempt_status", "status"),
    "attempt.lost": ("worker", "attempt_lost", "lost"),
    "attempt.lost-rows": ("worker", "attempt_lost", "lost_rows"),
    "recall.survey": ("worker", "recall", "survey"),
    "activity": ("worker", "attempt_status", "activity"),
    "local-time": ("inline", "localtime", "local_time"),
}


def find(name):
    """(kind, function of params) of a method; raises unsupported."""
    try:
        kind, module, function = METHODS[name]
    except (KeyError, TypeError):
        raise CallError("unsupported", "no method %r" % (name,))

    def work(params):
        try:
            loaded = import_module("baton_server." + module)
        except ImportError as error:
            raise CallError("unsupported", "%s: %s" % (name, error))
        return getattr(loaded, function)(params)
    return kind, work
