# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The dump of production: earlier table files out of the way, dump2py, and whether what it wrote is complete."""
import os
import re
import shutil
import stat
import subprocess

from . import dumpcheck, paths, sync_site
from .sync_site import Failure, Refusal, action, say, warn

KEPT = ("restore.py", "restore2preview.py")
STAMP = "baton-dump.json"
TABLE_FILE = re.compile(br"^logger\.info\(.Loading \d+ objects", re.M)   # near its beginning
ASIDE = ".kept"


def place(context, values):
    """The dump's directory, a real one within the site."""
    site = os.path.realpath(context.cwd)
    path = os.path.join(site, values["directory"])
    real = os.path.realpath(path)
    if not real.startswith(site + "/"):
        raise Refusal("guard", "the snapshot's directory is not within the site", "%s is %s" % (path, real), "make %s a directory of its own" % path)
    return real


@action
def clear_dump(context, values):
    """Removes what an earlier dump left behind: dump2py -o does not, and a kept restore script would load it again."""
    path = place(context, values)
    try:
        os.mkdir(path)
        os.chmod(path, 0o2775)
        say("%s is new" % path)
    except FileExistsError:
        pass
    directory = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    removed, aside = 0, []
    try:
        for name in sorted(os.listdir(directory)):
            kind = os.stat(name, dir_fd=directory, follow_symlinks=False).st_mode
            if stat.S_ISDIR(kind):
                if name == "__pycache__":
                    shutil.rmtree(os.path.join(path, name))
            elif name == STAMP or name.endswith(".pyc") or name.endswith(".py") and name not in KEPT and dumped(directory, name, kind):
                os.unlink(name, dir_fd=directory)
                removed += 1
            elif name.endswith(".py") and name not in KEPT:
                aside.append(put_aside(directory, name))
    except PermissionError as error:
        raise Failure("%s. Whoever made the files of %s did so with a umask that keeps its group out: chmod -R g+w %s" % (error, path, path))
    finally:
        os.close(directory)
    say("%d files of an earlier dump removed" % removed)
    for name in aside:
        text = "%s is no file of a dump, and would be taken for one: it is %s now" % (os.path.join(path, name[0]), name[1])
        warn(context, text)


def dumped(directory, name, kind):
    """Whether dump2py made the file, as far as its beginning tells: a dump that was killed leaves an empty one. A link holds nothing of its own."""
    if not stat.S_ISREG(kind):
        return stat.S_ISLNK(kind)
    with os.fdopen(os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=directory), "rb") as source:
        beginning = source.read(4096)
    return b"\n" not in beginning.strip() and (not beginning.strip() or beginning.startswith(b"# -*- coding")) or TABLE_FILE.search(beginning) is not None


def put_aside(directory, name):
    """(name, the name that it has from now on): what somebody wrote himself is not thrown away."""
    number, other = 1, name + ASIDE
    while True:
        try:
            os.link(name, other, src_dir_fd=directory, dst_dir_fd=directory, follow_symlinks=False)
            break
        except FileExistsError:
            number += 1
            other = "%s%s.%d" % (name, ASIDE, number)
    os.unlink(name, dir_fd=directory)
    return name, other


@action
def dump_made(context, values):
    """Exit status 0 where the dump of this run is there, as it was when it had been written."""
    path = place(context, values)
    kept = paths.read_json(os.path.join(path, STAMP), 64 << 20)
    if not kept or kept.get("run") != context.run:
        return 1
    return 0 if kept.get("files") == written(path) else 1


def written(path):
    """{name: [size, time of the last change in nanoseconds]} of the dump's own files."""
    found = {}
    for name in sorted(os.listdir(path)):
        if name.endswith(".py") and name != "restore2preview.py":
            state = os.lstat(os.path.join(path, name))
            found[name] = [state.st_size, state.st_mtime_ns]
    return found


@action
def dump(context, values):
    """dump2py in production's own Python: at low priority, since its users work meanwhile.

    after: a step beside this one, whose report must say "frozenAt" before anything is read. Nobody works then, and all wait for it."""
    path = place(context, values)
    after = values.get("after")
    site = os.path.realpath(context.cwd)
    last = sync_site.last_good(context) or {}
    expected = (last.get("tables") or {}).get("dumped")
    order = sync_site.order(context, {"mode": "dump", "report": sync_site.report_file(context), "objects": expected,
                                      "awaits": [os.path.join(context.directory, "report.%s.json" % after), "frozenAt"] if after else None})
    argv, environment = sync_site.command(site, order, ["dump2py", "-o", values["directory"]])
    status = subprocess.call(argv if after else ["nice"] + argv, cwd=site, env=environment, stdin=subprocess.DEVNULL)
    report = paths.read_json(sync_site.report_file(context)) or {}
    if status == 3 and report.get("found"):
        raise Refusal("database", "production does not say which database it uses", report["found"], report["todo"])
    if status:
        raise Failure("dump2py ended with %s; what it wrote to %s is not used" % (ending(status), path))
    sizes = {"dump": sum(size for size, _ in written(path).values())}
    if report.get("databaseSize") is not None:
        sizes["database"] = report["databaseSize"]
    context.report({"sizes": sizes})
    paths.write_json(os.path.join(path, STAMP), {"run": context.run, "job": context.job, "objects": report.get("objects"), "files": written(path)}, 0o664)


def ending(status):
    return "exit status %d" % status if status >= 0 else "signal %d" % -status


@action
def check_dump(context, values):
    """Refuses a dump that is not complete, with file and line, before anything of the preview is touched."""
    path = place(context, values)
    try:
        found = dumpcheck.check(path)
        objects = context.report_of("dump").get("objects")
        if type(objects) is int and objects != found["objects"]:
            raise dumpcheck.Broken("restore.py", 0, "dump2py wrote %d objects, and the files hold %d" % (objects, found["objects"]))
    except dumpcheck.Broken as error:
        raise Refusal("dump", "the dump is not complete: %s" % error, "%s in %s; the preview is as it was" % (error, path),
                      "start the sync again; where it says the same, look at production's disk and at the log of the dump")
    context.report(dict(found, sizes={"dump": found["bytes"]}))
    say("%d objects in %d tables, %d files, %d MB: complete" % (found["objects"], len(found["counts"]), found["files"], found["bytes"] >> 20))
