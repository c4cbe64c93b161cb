# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The methods about restore2preview.py: what the three versions say, and the provider's decision about them."""
import os

from . import clock, host, jobs, locks, paths, procs, restoreanalysis, restorefiles, restoremerge, series
from .errors import CallError, bad, from_os
from .restorefiles import BASE, DIRECTORY, FRESH, KEPT, LIMIT, Dump

CHECK = "import sys\ntry:\n compile(sys.stdin.buffer.read(), 'restore2preview.py', 'exec', 0, True)\nexcept (SyntaxError, ValueError, RecursionError, MemoryError) as e:\n print(getattr(e, 'lineno', 0) or 0, getattr(e, 'msg', e))"


def fingerprint(data):
    """SHA-256 of a file's bytes; empty where there is none."""
    return "" if data is None else paths.sha256(data).hexdigest()


def place(params):
    """(series' id, links, production's real path, preview's or None), asked from the links."""
    identity, links = params.get("series"), params.get("links")
    if not isinstance(identity, str) or not jobs.SERIES_ID.fullmatch(identity):
        raise bad("series is not a series' id")
    if not isinstance(links, str) or not links.startswith("/") or "\0" in links:
        raise bad("links is not an absolute path")
    found = [os.path.realpath(os.path.join(links, role)) if os.path.islink(os.path.join(links, role)) else None for role in series.ROLES]
    if found[0] is None:
        raise CallError("not-found", "no prod link in " + links)
    for real in found:
        if real is not None and not series.belongs(links, real, identity):
            if real == found[0]:
                raise bad("%s is not of the series %s at %s" % (real, identity, links))
            found[1] = None
    return identity, links, found[0], found[1]


def document(params):
    """The document of docs/protocol.md, section restore2preview.py."""
    identity, _, production, preview = place(params)
    made = {"directory": os.path.join(production, DIRECTORY), "base": None, "kept": None, "fresh": None, "merged": None, "keptHash": "", "freshHash": "", "freshFrom": "",
            "state": "none", "conflicts": [], "findings": [], "versions": [], "keptBy": "", "syntax": None}
    try:
        dump = Dump(production)
    except CallError as error:
        if error.code == "not-found":
            return made
        raise
    with dump:
        try:
            made.update(base=dump.text(BASE), kept=dump.text(KEPT), fresh=dump.text(FRESH))
            kept = dump.read(KEPT)
            made.update(keptHash=fingerprint(kept), freshHash=fingerprint(dump.read(FRESH)), freshFrom=restorefiles.modified(dump, FRESH), versions=dump.versions(),
                        keptBy=kept_by(identity, dump, fingerprint(kept)))
            found = analysed(made["base"], made["kept"], made["fresh"], dump.present(), preview)
        except OSError as error:
            raise from_os(error)
    made.update({key: found[key] for key in ("state", "merged", "conflicts", "findings")})
    if kept is not None:
        checked = compiled(kept, preview)
        if not checked["ok"]:
            made["syntax"] = {"line": checked["line"], "message": checked["message"]}
    return made


def analysed(base, kept, fresh, present, preview):
    """restoreanalysis.analyse in the words of a call; the preview's Python says whether a text is Python."""
    def syntax(text):
        checked = compiled(text.encode(), preview)
        return None if checked["ok"] else "the preview's Python does not take it: line %s: %s" % (checked["line"] or "?", checked["message"])
    try:
        return restoreanalysis.analyse(base, kept, fresh, present, syntax)
    except restoremerge.NoDiff3 as error:
        raise CallError("unsupported", str(error))


def kept_by(identity, dump, digest):
    """Who saved the kept script last, as far as this state knows; else who owns the file."""
    note = paths.read_json(paths.in_state("series", identity, "restore-script.json")) or {}
    if digest and note.get("hash") == digest and isinstance(note.get("by"), str):
        return note["by"]
    return restorefiles.owner(dump, KEPT)


def note_by(identity, digest, by):
    directory = paths.make_directory(paths.in_state("series", identity))
    paths.write_json(os.path.join(directory, "restore-script.json"), {"hash": digest, "by": by, "at": clock.iso()})


def save(params):
    """The provider's decision: his text becomes the kept script, and the fresh restore.py what it was made from."""
    text, seen, fresh_seen, by = params.get("text"), params.get("seen"), params.get("seenFresh"), params.get("by", "")
    data = given(text)
    if not isinstance(seen, str) or not isinstance(fresh_seen, (str, type(None))) or not isinstance(by, str) or len(by) > 200:
        raise bad("seen and by are not short texts")
    identity, links, production, _ = place(params)
    unless_starting(identity, links)
    me = {"pid": os.getpid(), "startTime": procs.start_time(os.getpid()), "bootId": procs.boot_id()}
    who = dict(me, who=by or host.user_name(), operation="restore-script", job="", host=os.uname().nodename, user=host.user_name(), since=clock.iso())
    try:
        lock = locks.Lock(identity, links, who)
    except locks.Locked as error:
        raise CallError("locked", "the series is locked", {"holder": error.holder})
    except OSError as error:
        raise from_os(error)
    try:
        with Dump(production) as dump:
            decide(dump, data, seen, fresh_seen, by or host.user_name(), links)
        note_by(identity, fingerprint(data), by or host.user_name())
    except OSError as error:
        raise from_os(error)
    finally:
        lock.release()
    return {"restoreScript": document(params)}


def unless_starting(identity, links):
    """Refused while an upgrade attempt starts or ends, whose final synchronisation took the script as it was; while it runs the script is the new site's."""
    from . import attempts, guards, guards_attempt
    record = guards_attempt.record_of({"series": identity, "links": links})
    if record is not None and record["state"] in attempts.WITH_JOB:
        guards.refuse("an upgrade attempt %s" % guards_attempt.WORDS[record["state"]], "its job takes the restore script as it is", guards.production_words(links),
                      "wait until that job has ended", "attempt")


def decide(dump, data, seen, fresh_seen, by, links):
    from . import guards
    kept, fresh = dump.read(KEPT), dump.read(FRESH)
    if fingerprint(kept) != seen:
        guards.refuse("the restore script was changed meanwhile", "%s is not the one that was shown" % os.path.join(dump.path, KEPT),
                      guards.production_words(links), "look at the new one, and decide again")
    if fresh_seen is not None and fingerprint(fresh) != fresh_seen:
        guards.refuse("production was dumped again meanwhile", "%s is not the one that was shown" % os.path.join(dump.path, FRESH),
                      guards.production_words(links), "look at what differs now, and decide again")
    if kept != data:
        dump.keep(by)
        dump.replace(KEPT, data)
    if fresh is not None and dump.read(BASE) != fresh:
        if kept == data:
            dump.keep(by)   # with the base that goes
        dump.replace(BASE, fresh)


def given(text):
    """The bytes of a text that a client sends."""
    if not isinstance(text, str) or "\0" in text:
        raise bad("text is not a text, or holds NUL bytes")
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError:
        raise bad("text holds what UTF-8 cannot say")
    if len(data) > LIMIT:
        raise restorefiles.too_large("the text")
    return data


def check(params):
    """{"ok", "line", "message"}: the text compiled by the preview's own Python."""
    data = given(params.get("text"))
    return compiled(data, place(params)[3])


def compiled(data, preview):
    """As check; by the helper's Python where the preview has none that starts."""
    import subprocess
    import sys
    own = sys.executable or "/usr/bin/python3"
    theirs = os.path.join(preview, "env", "bin", "python") if preview else own
    crashed = None
    for python in (theirs, own):
        try:
            done = subprocess.run([python, "-X", "utf8", "-I", "-S", "-W", "ignore", "-c", CHECK], input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=60, cwd="/")
        except (OSError, subprocess.TimeoutExpired):
            continue
        if done.returncode == 0:
            line, _, message = done.stdout.decode("utf-8", "replace").strip().partition(" ")
            return {"ok": not line, "line": int(line) or None if line else None, "message": message[:1000]}
        if done.returncode < 0:
            crashed = -done.returncode
    if crashed is not None:
        return {"ok": False, "line": None, "message": "Python was ended by signal %d while it compiled the text" % crashed}
    raise CallError("failed", "no Python of this server could compile the script")


def version(params):
    """{"text"} of an earlier version."""
    _, _, production, _ = place(params)
    with Dump(production) as dump:
        return {"text": dump.version(params.get("name")).decode("utf-8", "replace")}
