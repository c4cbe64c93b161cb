# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sync's steps about restore2preview.py: compared and merged before the restore, and put back where the job is undone."""
import os

from . import actions, guards, host, paths, restorescript, restoretext
from .errors import CallError
from .restorefiles import BASE, FRESH, KEPT, VERSIONS, Dump
from .restorescript import fingerprint
from .sync_dump import STAMP

SHOWN = 12


def refuse(context, links, code, message, found, todo):
    print("%s: %s. To do: %s." % (message, found, todo))
    context.report({"refusal": {"code": code, "message": message, "found": found, "production": guards.production_words(links), "todo": todo}, "preview": "untouched"})
    return actions.REFUSED


def restore_script(context, values):
    """Makes or merges the kept script. values: directory, preview, links, series. Refused where it needs a decision; then nothing is changed."""
    links, production = values["links"], os.path.realpath(context.cwd)
    if os.path.realpath(os.path.join(links, "prod")) != production:
        return refuse(context, links, "switched", "prod leads to another site by now", "%s is not production" % production, "look at the sites again")
    try:
        with Dump(production, values["directory"]) as dump:
            return compare(context, dump, values)
    except CallError as error:
        if error.code == "unsupported":
            raise SystemExit(error.message)
        return refuse(context, links, "dump", "the restore script cannot be compared", error.message, "look at the files there, and synchronise again")


def compare(context, dump, values):
    if dump.stat(FRESH) is None:
        return refuse(context, values["links"], "dump", "there is no dump", "no restore.py in %s" % dump.path, "synchronise again")
    base, kept, fresh = dump.text(BASE), dump.text(KEPT), dump.text(FRESH)
    found = restorescript.analysed(base, kept, fresh, dump.present(), values["preview"])
    state, merged = found["state"], found["merged"]
    context.report({"summary": {"state": state, "findings": found["findings"]}, "leftOut": found["leftOut"]})
    tell(state, found["findings"])
    if state == "conflict":
        return refuse(context, values["links"], "restore-script", "the restore script needs a decision", open_words(found),
                      "open the restore script, decide what is to be loaded, save it, and synchronise again")
    if not context.rehearsal:
        rescue(context, dump, values)
        write(context, dump, merged.encode() if state != "current" else dump.read(KEPT), values["series"])
        context.report({"of": of(dump)})
    return actions.DONE


def of(dump):
    """What the comparison was about: the kept script and the dump."""
    return {name: fingerprint(dump.read(name)) for name in (KEPT, FRESH, STAMP)}


def restore_script_fits(context, values):
    """Exit status 0 where an earlier job of the chain compared this script with this dump. A resume after the provider's edit compares and restores anew."""
    try:
        with Dump(os.path.realpath(context.cwd), values["directory"]) as dump:
            return 0 if context.report_of(context.step).get("of") == of(dump) else 1
    except CallError:
        return 1


def rescue(context, dump, values):
    """The mirror replaces the preview's restore script: where somebody changed it there, it becomes a version."""
    try:
        with Dump(os.path.realpath(values["preview"]), values["directory"]) as mirrored:
            theirs = mirrored.read(KEPT)
    except CallError as error:
        if error.code == "not-found":
            return
        raise
    if theirs is None or theirs in (dump.read(KEPT), dump.read(BASE), dump.read(FRESH)) or any(dump.version(one["name"]) == theirs for one in dump.versions()):
        return
    name = dump.keep("preview", theirs)
    text = "%s in the preview was changed there, and is replaced by production's; it is kept as %s/%s" % (KEPT, VERSIONS, name)
    print("warning: " + text)
    context.report({"warnings": [text]})


def tell(state, findings):
    words = {"new": "There is no restore2preview.py: it is made as a copy of restore.py.", "current": "restore2preview.py fits the dump.",
             "merge": "restore2preview.py is merged with what changed in production; the earlier one is kept.", "conflict": "restore2preview.py needs a decision."}
    print(words[state])
    for one in findings:
        print("%s%s %s: %s" % ("" if one["decided"] else "? ", one["kind"], one["name"] or "the beginning", one["detail"].replace("\n", " | ")[:300]))


def open_words(found):
    """What is to be decided, in a sentence."""
    parts = []
    if found["conflicts"]:
        parts.append("%d places changed both by the provider and in production (line %s of the merge)" % (len(found["conflicts"]), ", ".join(str(one["line"]) for one in found["conflicts"][:SHOWN])))
    kinds = {"new-table": "tables that were dumped and are not loaded", "field-added": "create functions that do not fit the dump", "field-removed": "create functions that do not fit the dump",
             "stale-file": "files that are loaded and were not dumped, or are missing", "split": "tables of which only some parts are loaded", "edit": "what is not Python"}
    grouped = {}
    for one in found["findings"]:
        if not one["decided"]:
            grouped.setdefault(kinds.get(one["kind"], one["kind"]), []).append(one["name"])
    for words, names in grouped.items():
        names = list(dict.fromkeys(names))
        parts.append("%s: %s%s" % (words, ", ".join(names[:SHOWN]), " and %d more" % (len(names) - SHOWN) if len(names) > SHOWN else ""))
    return "; ".join(parts)


def write(context, dump, data, series):
    """The kept script and its base; the report names beforehand what an undo puts back."""
    kept, base, fresh = dump.read(KEPT), dump.read(BASE), dump.read(FRESH)
    earlier = noted(context)
    if data == kept and base is not None and restoretext.essence(base.decode()) == restoretext.essence(fresh.decode()):
        return
    by = (paths.read_json(os.path.join(context.directory, "progress.json")) or {}).get("by") or host.user_name()
    undo = {"version": dump.keep(by), "after": fingerprint(data), "base": fingerprint(fresh)}
    if earlier.get("after") == fingerprint(kept):
        undo.update(version=earlier.get("version", ""))
    context.report({"undo": undo})
    if data != kept:
        dump.replace(KEPT, data)
        restorescript.note_by(series, fingerprint(data), by)
    if base != fresh:
        dump.replace(BASE, fresh)


def noted(context):
    """What the newest run of this step in the chain wrote down for an undo; {} where none changed anything."""
    for directory in (context.directory,) + context.chain:
        undo = (paths.read_json(os.path.join(directory, "report.%s.json" % context.step)) or {}).get("undo")
        if isinstance(undo, dict):
            return undo
    return {}


def restore_script_back(context, values):
    """Puts back what the job's run replaced, where nobody changed it since. Production's directory is context.cwd."""
    undo = noted(context)
    if not undo:
        print("The restore script was not changed.")
        return actions.DONE
    with Dump(os.path.realpath(context.cwd), values["directory"]) as dump:
        kept = dump.read(KEPT)
        version = undo.get("version")
        former = dump.version(version) if version else None
        if fingerprint(kept) != undo.get("after"):
            words = "is the earlier one already" if kept == former else "was changed since then, and stays as it is"
            print("restore2preview.py %s." % words)
            return actions.DONE
        base = dump.version(version, ".base") if version else None
        dump.keep("undo")
        put_back(dump, KEPT, former)
        if fingerprint(dump.read(BASE)) == undo.get("base"):
            put_back(dump, BASE, base)
    print("restore2preview.py is as it was before." if version else "restore2preview.py, which was new, is gone again.")
    return actions.DONE


def put_back(dump, name, data):
    if data is not None:
        dump.replace(name, data)
    else:
        try:
            os.unlink(name, dir_fd=dump.fd)
        except FileNotFoundError:
            pass
