# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The JSON that `baton status --json` and `baton jobs --json` promise (docs/json.md): keys, and what each may hold."""
import re

TIME = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
SITE_STATES = {"production", "preview", "in-attempt", "standing-by", "old", "not-linked", "broken"}
JOB_STATES = {"running", "succeeded", "failed", "stopped", "differs", "refused", "lost"}


def text(value):
    return isinstance(value, str) and value != ""


def number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def flag(value):
    return isinstance(value, bool)


def time(value):
    return isinstance(value, str) and bool(TIME.match(value))


def or_null(check):
    return lambda value: value is None or check(value)


def one_of(words):
    return lambda value: value in words


def list_of(table):
    return lambda value: isinstance(value, list) and not [problem for item in value for problem in problems(item, table)]


def object_of(table):
    return lambda value: isinstance(value, dict) and not problems(value, table)


def problems(document, table, where=""):
    """What is missing or of another kind than promised. More keys are welcome."""
    found = []
    for key, check in table.items():
        if key not in document:
            found.append("%s%s is missing" % (where, key))
        elif not check(document[key]):
            found.append("%s%s is %r" % (where, key, document[key]))
    return found


DATABASE = {"engine": text, "name": text}
HEALTH = {"http": or_null(number), "ms": or_null(number)}
WARNING = {"code": text, "detail": lambda value: isinstance(value, str)}
SYNC = {"state": text, "started": or_null(time), "ended": or_null(time)}
JOB = {"id": text, "server": text, "series": text, "operation": text, "state": one_of(JOB_STATES), "by": text, "started": time,
       "ended": or_null(time), "phase": or_null(text), "done": number, "total": or_null(number)}
SITE = {"name": text, "state": one_of(SITE_STATES), "path": text, "application": or_null(text), "version": or_null(text), "lino": or_null(text),
        "python": or_null(text), "database": or_null(object_of(DATABASE)), "address": or_null(text), "health": or_null(object_of(HEALTH)),
        "lastSync": or_null(object_of(SYNC)), "warnings": list_of(WARNING)}
SERIES = {"id": text, "name": text, "links": text, "attempt": or_null(text), "job": or_null(object_of(JOB)), "sites": list_of(SITE)}
SERVER = {"name": text, "reachable": flag, "error": or_null(object_of({"code": text, "detail": lambda value: isinstance(value, str)})),
          "checked": or_null(time), "series": list_of(SERIES)}
STATUS = {"servers": list_of(SERVER)}
JOBS = {"jobs": list_of(JOB)}


def status_problems(document):
    """The same as problems(document, STATUS), but naming the innermost place."""
    found = problems(document, {"servers": lambda value: isinstance(value, list)})
    for server in document.get("servers", []):
        found += problems(server, dict(SERVER, series=lambda value: isinstance(value, list)), "server ")
        for series in server.get("series", []):
            found += problems(series, dict(SERIES, sites=lambda value: isinstance(value, list)), "series ")
            for site in series.get("sites", []):
                found += problems(site, SITE, "site %s " % site.get("name"))
    return found


def jobs_problems(document):
    return problems(document, JOBS) and [problem for job in document.get("jobs", [{}]) for problem in problems(job, JOB, "job ")]
