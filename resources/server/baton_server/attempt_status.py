# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How an attempt goes: its clock, what changed, whether production answers, what its logs say; and who did what when."""
import json
import os
import re
import stat
import time

from . import attempt_measure, attempts, clock, jobs, nightstate, paths, probe, setup_web, webserver
from .attempt_plan import given
from .errors import bad
from .sync_site import PAGE

TAIL = 1 << 19        # bytes of a log's end
ERRORS, LONGEST = 20, 500
CHUNK, MOST = 1 << 18, 1000   # bytes of the activity that are read at once; entries of an answer
ASKING = 10.0
SOON = 1800           # seconds after the end in which somebody may still decide
QUARTER, MOST_APART, CLOSE = 900, 4 * 26, 60   # seconds; quarters of an hour between two time zones; seconds
LINO = re.compile(r"^(\d{4})-?(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)(?:[.,]\d+)? +(\w+)\b")
NGINX = re.compile(r"^(\d{4})/(\d\d)/(\d\d) (\d\d):(\d\d):(\d\d) \[(\w+)\]")
APACHE = re.compile(r"^\[\w{3} (\w{3}) (\d\d) (\d\d):(\d\d):(\d\d)(?:\.\d+)? (\d{4})\] \[(?:\w+:)?(\w+)\]")
MONTHS = {name: number for number, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)}
SEVERE = ("ERROR", "CRITICAL", "FATAL", "CRIT", "ALERT", "EMERG")
CLOSED = ("starting", "cancelling")   # production shows its page then, as it should
DEFAULTS = {"nginx": "/var/log/nginx/error.log", "apache": "/var/log/apache2/error.log"}


def status(params):
    """The document of docs/attempt.md, "Status"."""
    identity, links, _ = given(params)
    if type(params.get("changes", False)) is not bool:
        raise bad("changes is not true or false")
    hosts = probe.directories(params, "vhosts")
    record = attempts.read(identity)
    under_way = record is not None and record["state"] in attempts.UNDER_WAY
    switched = under_way and bool(record["switched"])
    made = {"attempt": probe.attempt_record(record, jobs.history(identity)) if record is not None else None, "now": clock.iso(), "changes": None, "rows": None, "users": [], "asked": None,
            "health": health(links, hosts, record is not None and record["state"] in CLOSED, attempt_measure.kept(identity, record if under_way else None, "public")), "programs": programs(links), "errors": [], "former": {"frozen": False, "written": None}, "readiness": None}
    if switched:
        made["errors"] = errors(links, record, hosts)
        made["former"] = {"frozen": os.path.lexists(os.path.join(record["former"], PAGE)), "written": written(identity, record) if params.get("changes") else None}
        if params.get("changes"):
            found = changes(identity, record)
            problem = found.pop("problem")
            made.update(found)
            if problem:
                made["errors"] = [{"log": "database", "at": made["now"], "text": paths.clean(problem)[:LONGEST]}] + made["errors"][:ERRORS - 1]
            made["attempt"]["changedRows"] = made["rows"]
    if under_way:
        made["errors"] = (stopped(links, record) + made["errors"])[:ERRORS]
    return made


def stopped(links, record):
    """The first that maintainers see: supervisord does not run, or is about to be stopped while the attempt is under way."""
    from . import attempt_ready_stops
    try:
        site, now = os.path.realpath(os.path.join(links, "prod")), time.time()
        found = [attempt_ready_stops.gone(site) or attempt_ready_stops.coming(site, max(nightstate.seconds(record["ends"]), now) + SOON)]
    except Exception:   # as with the programs
        found = []
    return [{"log": "supervisor", "at": clock.iso(), "text": paths.clean(one)[:LONGEST]} for one in found if one]


# What changed

def changes(identity, record):
    """What attempt_marks counts; the number is kept for the probe."""
    from . import attempt_marks
    try:
        found = attempt_marks.live(identity, record)
    except Exception as error:   # a database that does not answer must not hide the clock
        found = {"changes": None, "rows": None, "users": [], "asked": None, "problem": str(error)}
    if type(found.get("rows")) is int:
        try:
            path = os.path.join(attempts.directory(identity, record["id"]), "changed.json")
            if (paths.read_json(path) or {}).get("rows") != found["rows"]:
                paths.write_json(path, {"rows": found["rows"]})
        except OSError:
            pass
    return dict({key: found.get(key) for key in ("changes", "rows", "users", "asked")}, problem=found.get("problem") or "")


def written(identity, record):
    """Whether anything was written to the former production since the freeze; None where its counters do not tell."""
    from . import attempt_fingerprint
    try:
        return attempt_fingerprint.written(record["former"], attempt_fingerprint.kept(identity, record["id"]))
    except Exception:
        return None


# How production stands

def health(links, hosts, closed, before=None):
    """{"http", "ms", "page", "problem"}: production's address, asked from this server. closed: a job of the attempt has production closed, so that its page is what is to be seen there. before: what production
    answered there before its freeze, where that is known."""
    from . import attempt_answers
    address = attempt_answers.known(links, hosts)
    if not address:
        return {"http": None, "ms": None, "page": False, "problem": "production's address is not known"}
    begun = time.monotonic()
    code, words = attempt_answers.ask(address, attempt_answers.places(address, links, hosts), ASKING)
    taken = int((time.monotonic() - begun) * 1000)
    if attempt_measure.as_before(code, before) if before is not None else attempt_answers.good(code):
        return {"http": code, "ms": taken, "page": False, "problem": ""}
    page = os.path.join(links, "prod", PAGE)
    shown = code == 503 and os.path.lexists(page)
    if shown and closed:
        return {"http": code, "ms": taken, "page": True, "problem": ""}
    why = "its maintenance page stands in production: %s" % page if shown else "%d %s" % (code, words) if code else words
    return {"http": code, "ms": taken if code else None, "page": False, "problem": "%s: %s" % (address, why)}


def programs(links):
    """[{"name", "runs"}] of what is production now."""
    from . import attempt_programs
    link = os.path.join(links, "prod")
    try:
        return attempt_programs.states(os.path.realpath(link)) if os.path.isdir(link) else []
    except Exception:   # a supervisor's strange configuration must not hide the clock
        return []


# Logs

def errors(links, record, hosts):
    """The newest lines of level ERROR or worse since the switch, newest first."""
    since = nightstate.seconds(record["switched"])
    found = [dict(one, log="lino.log") for one in lines(os.path.join(record["site"], "log", "lino.log"), since, LINO)]
    web = webserver.find(setup_web.roles(links, "prod"), hosts)
    for path, own in web_logs(web):
        about = None if own else re.compile("|".join(re.escape(one) for one in mentions(links, record, web)))
        found += [dict(one, log=os.path.basename(path)) for one in lines(path, since, NGINX if web.kind == "nginx" else APACHE, about)]
    found.sort(key=lambda one: one["at"] or "", reverse=True)
    return [{key: one[key] for key in ("log", "at", "text")} for one in found[:ERRORS]]


def web_logs(web):
    """[(path of an error log, whether it is this site's own)]."""
    found = []
    for text in web.files.values():
        for path in re.findall(r"(?mi)^\s*(?:error_log|ErrorLog)\s+\"?(/[^\s;\"]+)", text):
            if (path, True) not in found and path != "/dev/null":
                found.append((path, True))
    return found or ([(DEFAULTS[web.kind], False)] if web.kind in DEFAULTS else [])


def mentions(links, record, web):
    from . import vhosttext
    names = [record["site"], os.path.join(links, "prod"), os.path.join(os.path.realpath(links), "prod")]
    for text in web.files.values():
        try:
            names += [one for one in vhosttext.hosts(text) if one]
        except ValueError:
            pass
    return names


def lines(path, since, pattern, about=None):
    """[{"at", "text"}] of a log's end. about: a pattern that a line must have. Never through a FIFO or a device."""
    found, (text, written) = [], tail(path)
    told = [(line, match, moment(match, pattern)) for line in text.split("\n") for match in [pattern.match(line)] if match]
    ahead = apart(told[-1][2], written) if told and pattern is LINO else 0
    for line, match, at in told:
        if match.group(7).upper() in SEVERE and (about is None or about.search(line)) and at is not None and at + ahead >= since:
            found.append({"at": clock.iso(at + ahead), "text": paths.clean(line[:LONGEST])})
    return found[-ERRORS:]


def apart(last, written):
    """Seconds by which a log's clock differs from the server's: Django writes in the time zone of its settings, which Lino's are UTC where nobody changed that.

    Told by its last line and when the file was written; 0 where these are apart by no whole quarters of an hour."""
    if last is None:
        return 0
    quarters = round((written - last) / QUARTER)
    return quarters * QUARTER if abs(quarters) <= MOST_APART and abs(written - last - quarters * QUARTER) <= CLOSE else 0


def moment(match, pattern):
    """Seconds since 1970 of a line's local time, or None."""
    said = match.groups()
    if pattern is APACHE:
        said = (said[5], MONTHS.get(said[0], 0)) + said[1:5]
    try:
        return time.mktime(tuple(int(one) for one in said[:6]) + (0, 0, -1))
    except (ValueError, OverflowError):
        return None


def tail(path):
    """(the end of a log, when it was written)"""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError:
        return "", 0
    try:
        state = os.fstat(fd)
        if not stat.S_ISREG(state.st_mode):
            return "", 0
        return os.pread(fd, TAIL, max(0, state.st_size - TAIL)).decode("utf-8", "replace"), state.st_mtime
    except OSError:
        return "", 0
    finally:
        os.close(fd)


# Who did what

def activity(params):
    """{"activity": [...], newest first, "before": where the next older ones end, or None where there are none}."""
    identity, _, _ = given(params)
    limit, before = params.get("limit", 100), params.get("before")
    if type(limit) is not int or not 1 <= limit <= MOST:
        raise bad("limit is not a number from 1 to %d" % MOST)
    if before is not None and (type(before) is not int or before < 0):
        raise bad("before is not what an earlier answer gave")
    found = []
    for place, entry in entries(paths.in_state("series", identity, "activity.jsonl"), before):
        if len(found) == limit:
            return {"activity": [one for _, one in found], "before": found[-1][0]}
        found.append((place, entry))
    return {"activity": [one for _, one in found], "before": None}


def entries(path, before=None):
    """Yields (where it begins, entry) of activity.jsonl, newest first; before: only what stands before that byte. A line that was torn is left out."""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError:
        return
    try:
        state = os.fstat(fd)
        for place, line in lines_back(fd, state.st_size if before is None else min(before, state.st_size)) if stat.S_ISREG(state.st_mode) else ():
            try:
                entry = json.loads(line.decode("utf-8", "replace"))
            except (ValueError, RecursionError):
                continue
            if isinstance(entry, dict) and isinstance(entry.get("at"), str):
                yield place, tidy(entry)
    except OSError:
        return
    finally:
        os.close(fd)


def lines_back(fd, end):
    """Yields (where it begins, line) of what stands before end, the last one first. Read by and by: of a long log nobody wants more than its end."""
    rest = b""   # of the line whose beginning has not been read yet
    while end > 0:
        begin = max(0, end - CHUNK)
        data = os.pread(fd, end - begin, begin)
        if len(data) < end - begin:   # somebody cut the file
            return
        first, *lines = (data + rest).split(b"\n")
        place = end + len(rest)
        for line in reversed(lines):
            place -= len(line)
            if line:
                yield place, line
            place -= 1
        end, rest = begin, first
    if rest:
        yield 0, rest


def tidy(entry):
    """An entry in the protocol's form; the agreed days of old sites were kept in another one."""
    def text(key):
        return entry[key] if isinstance(entry.get(key), str) else ""
    detail = text("detail") or " until ".join(one for one in (text("site"), text("until")) if one)
    return {"at": text("at"), "by": text("by"), "what": text("what") or text("event"), "attempt": text("attempt"), "job": text("job"), "detail": detail}
