# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The JSON that `baton status`, `jobs`, `sync` and `history` promise with `--json` (docs/json.md): keys, and what each may hold."""
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
NIGHT_PROBLEMS = {"late", "missed", "longer", "failed", "differs", "refused", "needs-you", "locked", "no-cron"}
STEP_STATES = {"waiting", "running", "done", "skipped", "failed", "refused", "differs", "stopped"}
NIGHTLY = {"at": lambda value: isinstance(value, str) and bool(re.match(r"^\d\d:\d\d$", value)), "by": text, "since": or_null(time), "next": or_null(time),
           "script": or_null(text), "hold": or_null(object_of({"night": text, "by": text})),
           "last": or_null(object_of({"at": time, "event": text, "job": or_null(text), "detail": or_null(text)})),
           "problem": or_null(one_of(NIGHT_PROBLEMS))}
DIFFERENCE = {"table": text, "dumped": number, "loaded": number, "unsaved": number}
TABLES = {"dumped": number, "loaded": number, "differences": list_of(DIFFERENCE), "leftOut": list_of(DIFFERENCE)}
REFUSAL = {"code": or_null(text), "message": or_null(text), "found": or_null(text), "production": or_null(text), "todo": or_null(text)}
SIZES = {"dump": or_null(number), "media": or_null(number), "mediaFiles": or_null(number), "database": or_null(number)}
PHASE = {"id": text, "started": or_null(time), "ended": or_null(time)}
STEP = dict(PHASE, phase=or_null(text), state=one_of(STEP_STATES))
RUN = {"id": text, "operation": one_of({"sync", "run-script"}), "state": one_of(JOB_STATES), "started": time, "ended": or_null(time), "by": text,
       "seconds": or_null(number), "objects": or_null(number), "dumped": or_null(number), "differences": list_of(DIFFERENCE),
       "refusal": or_null(object_of(REFUSAL)), "phases": list_of({"id": text, "seconds": or_null(number)}), "sizes": or_null(object_of(SIZES))}
HISTORY = {"runs": list_of(RUN),
           "usual": object_of({"seconds": or_null(number), "runs": number, "phases": list_of({"id": text, "seconds": number})})}
JOB = {"id": text, "server": text, "series": text, "operation": text, "state": one_of(JOB_STATES), "by": text, "started": time,
       "ended": or_null(time), "phase": or_null(text), "done": number, "total": or_null(number),
       "source": or_null(text), "phases": list_of(PHASE), "steps": list_of(STEP), "rehearsal": flag, "resumes": or_null(text), "run": or_null(text),
       "undoes": or_null(text), "canResume": flag, "canUndo": flag, "refusal": or_null(object_of(REFUSAL)), "tables": or_null(object_of(TABLES)),
       "sizes": or_null(object_of(SIZES)), "preview": or_null(text)}
ATTEMPT_STATES = {"planned", "starting", "running", "cancelling", "keeping", "cancelled", "kept", "failed"}
ATTEMPT = {"id": text, "state": one_of(ATTEMPT_STATES), "from": text, "to": text, "former": text, "site": text, "starts": or_null(time), "minutes": number,
           "begun": or_null(time), "switched": or_null(time), "ends": or_null(time), "ended": or_null(time), "startedBy": or_null(text), "left": or_null(number)}
ROW_CHANGES = {"added": number, "changed": number, "removed": number, "exact": flag}
ATTEMPT_STATUS = dict(ATTEMPT, changes=or_null(lambda value: isinstance(value, dict) and not any(problems(one, ROW_CHANGES) for one in value.values())), rows=or_null(number),
                      users=list_of({"name": text, "rows": number}), health=object_of({"http": or_null(number), "ms": or_null(number), "page": flag}), programs=list_of({"name": text, "runs": flag}),
                      standingBy=object_of({"frozen": flag, "written": or_null(flag)}))
SITE = {"name": text, "state": one_of(SITE_STATES), "path": text, "application": or_null(text), "version": or_null(text), "lino": or_null(text),
        "python": or_null(text), "database": or_null(object_of(DATABASE)), "address": or_null(text), "health": or_null(object_of(HEALTH)),
        "lastSync": or_null(object_of(SYNC)), "warnings": list_of(WARNING)}
SERIES = {"id": text, "name": text, "links": text, "attempt": or_null(object_of(ATTEMPT)), "nightly": or_null(object_of(NIGHTLY)), "job": or_null(object_of(JOB)), "sites": list_of(SITE)}
SERVER = {"name": text, "reachable": flag, "error": or_null(object_of({"code": text, "detail": lambda value: isinstance(value, str)})),
          "checked": or_null(time), "series": list_of(SERIES)}
CHECK = {"code": text, "state": one_of({"passed", "warning", "failed", "administrator"}), "detail": lambda value: isinstance(value, str),
         "todo": lambda value: isinstance(value, str)}
ANY_TEXT = CHECK["detail"]
SURVEY = {"site": text, "checks": list_of(CHECK), "rights": object_of({"kind": text, "user": ANY_TEXT})}
CHANGES = {"kind": ANY_TEXT, "changes": list_of({"path": text, "diff": ANY_TEXT, "text": ANY_TEXT})}
SETUP = dict(SURVEY, name=text, production=object_of({"name": text, "path": text}), preview=or_null(text), state=text, copy=object_of({"bytes": number, "files": number}),
             space=list_of({"path": text, "needed": number, "free": number}), databases=list_of({"engine": text, "name": text, "way": text}), address=ANY_TEXT,
             productionAddress=ANY_TEXT, web=object_of(CHANGES), services=object_of(CHANGES), files=list_of({"path": text, "hash": text, "diff": ANY_TEXT, "replaced": number}),
             finds=list_of({"id": text, "path": text, "line": number, "text": ANY_TEXT, "why": text, "default": one_of({"keep", "replace"})}))
ADOPT = dict(SURVEY, links=text, web=object_of(CHANGES), address=ANY_TEXT)
RETIRE = dict(SURVEY, state=text, since=or_null(ANY_TEXT), keepUntil=or_null(text), removes=list_of({"kind": text, "path": text, "bytes": or_null(number)}),
              keeps=object_of({"directory": ANY_TEXT, "bytes": number}), frees=number)
VERSIONS = list_of({"name": text, "left": or_null(ANY_TEXT), "right": or_null(ANY_TEXT)})
COMPARISON = {"sites": list_of({"name": text, "path": text, "state": ANY_TEXT}), "packages": VERSIONS, "plugins": VERSIONS,
              "settings": list_of({"name": text, "left": ANY_TEXT, "right": ANY_TEXT, "masked": flag}),
              "tables": list_of({"table": text, "left": or_null(number), "right": or_null(number)}),
              "sizes": list_of({"what": text, "left": or_null(number), "right": or_null(number)}), "problems": lambda value: isinstance(value, list)}
NOTES = {"markdown": or_null(ANY_TEXT), "hash": ANY_TEXT, "at": or_null(time), "by": or_null(text), "url": or_null(text), "page": or_null(text), "stale": flag,
         "material": lambda value: isinstance(value, dict), "versions": list_of({"name": text, "at": or_null(time), "by": ANY_TEXT, "bytes": number}),
         "released": or_null(object_of({"since": time, "kept": or_null(time)}))}
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


def history_problems(document):
    return problems(document, HISTORY) and [problem for run in document.get("runs", [{}]) for problem in problems(run, RUN, "run ")] + problems(
        document, {"usual": HISTORY["usual"]})
