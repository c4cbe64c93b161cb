# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The last snapshot of an old site, and whether all of it can be read again: only then anything is removed."""
import fnmatch
import json
import os
import shutil
import subprocess

from . import clock, compare, dbidentity, dbsettings, dumpcheck, files, oldsite, paths, retire, sites, sitetar, sync_site
from .sync_dump import ending
from .sync_site import Failure, Refusal, action, say

MARKER = ".lino-baton"
APART = ("env", "media", "log", "snapshot", "snapshot2preview", "snapshot.zip", "nginx.sock")   # env can be made again; media are a tar of their own
SKIPPED = ("*.pyc", "*.sock", "*.pid")
FREEZE = 300   # seconds


def place(context, values):
    """The snapshot's directory: a new one of its kind, outside of every site."""
    path = os.path.normpath(values["directory"])
    real = os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path))
    old = retire.of_context(context)
    inside = [one for one in [old.path] + old.others() if oldsite.inside(real, one)]
    if not path.startswith("/") or not oldsite.KEPT.fullmatch(os.path.basename(path)) or inside:
        raise Refusal("guard", "the snapshot cannot be kept there", "%s is %s" % (real, "within %s" % inside[0] if inside else "no name for it"), "look at the retirement again, and start it anew")
    return real


@action
def retire_snapshot(context, values):
    """Dump, project, media, versions and the server's files about the site. Reports "snapshot": {directory, identity, database, files, bytes}."""
    old, path = retire.still_old(context), place(context, values)
    fresh(path, context.run)
    identity = dump(context, old.path, os.path.join(path, "dump"))
    counted = {"project": packed(old.path, path, "project", left_out)}
    media = os.path.realpath(os.path.join(old.path, "media"))
    if os.path.isdir(media):
        counted["media"] = packed(media, path, "media", lambda name: fnmatch.fnmatch(name, "*.sock"))
    write(os.path.join(path, "requirements.txt"), versions(old.path))
    server_files(context, old, os.path.join(path, "server"))
    named = dbsettings.of(old.path)
    about = {"site": old.path, "name": old.name, "series": context.series, "job": context.job, "made": clock.iso(), "identity": identity,
             "database": {"engine": named.engine, "name": named.name, "user": named.user, "host": named.host, "port": named.port}, "counted": counted}
    write(os.path.join(path, "README.txt"), readme(about, counted))
    manifest(path, about)
    size = sum(one["bytes"] for one in json.loads(files.text(os.path.join(path, "manifest.json"), 64 << 20))["files"].values())
    context.report({"snapshot": {"directory": path, "identity": identity, "database": about["database"], "bytes": size}, "sizes": {"media": counted.get("media", {}).get("bytes", 0)}})
    say("the snapshot is in %s: %d MB" % (path, size >> 20))
    return 0


def fresh(path, run):
    """An empty directory for this user only; what a killed run of this chain left there goes."""
    try:
        os.makedirs(os.path.dirname(path), 0o750, exist_ok=True)
        os.mkdir(path, 0o700)
    except FileExistsError:
        if os.path.islink(path) or files.text(os.path.join(path, MARKER)) != run + "\n":
            raise Refusal("guard", "the snapshot's directory is there already", "%s is not of this retirement" % path, "start the retirement again: it takes another name")
        for entry in os.listdir(path):
            inner = os.path.join(path, entry)
            if os.path.isdir(inner) and not os.path.islink(inner):
                shutil.rmtree(inner)
            elif entry != MARKER:
                os.unlink(inner)
    except PermissionError as error:
        raise Refusal("rights", "the snapshot's directory cannot be made", str(error), "let this user write there, and resume")
    write(os.path.join(path, MARKER), run + "\n")


def write(path, text):
    work = path + ".new"
    with open(work, "w", encoding="utf-8", errors="surrogateescape") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    os.chmod(work, 0o600)
    os.replace(work, path)


def dump(context, site, target):
    """dump2py in the site's own Python; who its database is."""
    order = sync_site.order(context, {"mode": "dump", "report": sync_site.report_file(context), "objects": None})
    argv, environment = sync_site.command(site, order, ["dump2py", "-o", target])
    status = subprocess.call(["nice"] + argv, cwd=site, env=environment, stdin=subprocess.DEVNULL)
    report = paths.read_json(sync_site.report_file(context)) or {}
    if status == 3 and report.get("found"):
        raise Refusal("database", "the site does not say which database it uses", report["found"], report["todo"])
    if status:
        raise Failure("dump2py ended with %s. The site stands as it was; see that %s/manage.py check works" % (ending(status), site))
    return report.get("identity")


def left_out(name):
    """Whether a path of the project is not kept: caches, sockets, and what is kept in another way."""
    parts = name.split("/")
    return parts[0] in APART or "__pycache__" in parts or any(fnmatch.fnmatch(parts[-1], pattern) for pattern in SKIPPED)


def packed(root, path, name, skip):
    try:
        found = sitetar.pack(root, os.path.join(path, name + ".tar"), os.path.join(path, name + ".sha256"), skip)
    except sitetar.Unreadable as error:
        raise Refusal("rights", "not all of the site can be kept: this user may not read some files", "%s: %s" % (root, error), "let this user's group read them: chmod -R g+rX %s" % root)
    for ending_ in (".tar", ".sha256"):
        os.chmod(os.path.join(path, name + ending_), 0o600)
    say("%s: %d files, %d MB" % (root, found["files"], found["bytes"] >> 20))
    return found


def versions(site):
    """pip freeze, else what the env's metadata say."""
    try:
        done = subprocess.run([os.path.join(site, "env", "bin", "python"), "-m", "pip", "freeze", "--disable-pip-version-check"], cwd=site, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, timeout=FREEZE, env=dict(os.environ, PYTHONDONTWRITEBYTECODE="1"))
        if done.returncode == 0 and done.stdout.strip():
            return done.stdout.decode("utf-8", "replace")
    except (OSError, subprocess.TimeoutExpired):
        pass
    found, python, _ = sites.versions(site)
    return "# Python %s\n" % python + "".join("%s==%s\n" % pair for pair in sorted(found.items()))


def server_files(context, old, target):
    """Copies of the vhosts and jobs that will be removed, named by their paths; what cannot be read is told."""
    hosts = next((step["run"]["with"].get("vhosts") for step in context.plan["steps"] if step["run"].get("action") == "retire-vhost"), None) or []
    _, own, _ = oldsite.vhosts_of(old, hosts)
    texts = {os.path.realpath(path): text for path, text in own.items()}
    for one in oldsite.services_of(old)[0]:
        text = files.text(one["path"])
        if text is not None:
            texts[one["path"]] = text
        elif os.path.isfile(one["path"]):
            context.report({"warnings": ["%s cannot be read, and is not kept" % one["path"]]})
    os.mkdir(target, 0o700)
    for path, text in texts.items():
        write(os.path.join(target, path.strip("/").replace("/", "%2F")), text)


def manifest(path, about):
    """manifest.json: what it is about, and every file with its size and SHA-256."""
    found = {}
    for base, folders, names in os.walk(path):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            full = os.path.join(base, name)
            if name not in ("manifest.json", MARKER) and os.path.isfile(full) and not os.path.islink(full):
                found[os.path.relpath(full, path)] = {"bytes": os.path.getsize(full), "sha256": sitetar.digest_of(full)}
    write(os.path.join(path, "manifest.json"), json.dumps(dict(about, files=found), indent=1, sort_keys=True) + "\n")


def readme(about, counted):
    database = about["database"]
    return """The last snapshot of the Lino site %(name)s, which stood at %(site)s.
Made by Lino Baton on %(made)s, before the site was retired.

dump/             the database as Lino's own dump: restore.py and one file per table
project.tar       settings.py, scripts and other files of the project; project.sha256 has the SHA-256 of each
media.tar         the uploaded files; media.sha256 has the SHA-256 of each
requirements.txt  the Python packages of its env, as pip freeze names them
server/           vhosts, jobs and cron files; %%2F in a name stands for /
manifest.json     every file here with its SHA-256

To restore it, under its own or another name:
 1. mkdir %(site)s && tar -xpf project.tar -C %(site)s
 2. mkdir -p %(site)s/media && tar -xpf media.tar -C %(site)s/media
    (cd %(site)s/media && sha256sum --quiet -c %(here)s)
 3. python3 -m venv %(site)s/env && %(site)s/env/bin/pip install -r requirements.txt
 4. Make the database that settings.py names (%(engine)s %(database)s, user %(user)s) with the password that stands there.
 5. cd %(site)s && env/bin/python manage.py run THIS-DIRECTORY/dump/restore.py --noinput
    This drops all tables of the database that settings.py names: look at it first.
 6. Put the files of server/ back where their names say, if the site is to be served again.
""" % dict(about, engine=database["engine"], database=database["name"], user=database["user"] or "-", here="THIS-DIRECTORY/media.sha256")


# Verification

@action
def retire_verify(context, values):
    """Reads all of the snapshot again, and counts the dump's rows against the database. Reports "verified"."""
    old, path = retire.still_old(context), place(context, values)
    kept = paths.read_json(os.path.join(path, "manifest.json"), 64 << 20)
    if not kept or kept.get("site") != old.path:
        raise Refusal("guard", "the snapshot has no manifest of this site", path, "start the retirement again")
    try:
        sums(path, kept["files"])
        for name, root in (("project", old.path), ("media", os.path.realpath(os.path.join(old.path, "media")))):
            if name in kept["counted"]:
                found = sitetar.verify(os.path.join(path, name + ".tar"), os.path.join(path, name + ".sha256"))
                say("%s.tar: %d files, as they were read" % (name, len(found)))
                if name == "media":
                    unchanged(root, found)
        dumped = dumpcheck.check(os.path.join(path, "dump"))
    except sitetar.Broken as error:
        raise Refusal("dump", "the snapshot cannot be read again", str(error), "look at the disk that it lies on, and start the retirement again; the site stands as it was")
    except dumpcheck.Broken as error:
        raise Refusal("dump", "the dump is not complete: %s" % error, os.path.join(path, "dump"), "look at the log of the dump, and start the retirement again; the site stands as it was")
    rows(context, old.path, dumped["counts"], kept["identity"])
    context.report({"verified": {"directory": path, "identity": kept["identity"], "database": kept["database"], "objects": dumped["objects"], "at": clock.iso()}})
    say("%d objects in %d tables, as many as in the database: the snapshot is complete" % (dumped["objects"], len(dumped["counts"])))
    return 0


def sums(path, wanted):
    """Raises Broken where a file is missing or another."""
    for name, one in sorted(wanted.items()):
        full = os.path.join(path, name)
        if not os.path.isfile(full) or os.path.getsize(full) != one["bytes"] or sitetar.digest_of(full) != one["sha256"]:
            raise sitetar.Broken("%s is not what was written" % full)


def unchanged(root, found):
    """Raises Broken where media came or went after they were packed: somebody still uses the site."""
    there = {}
    for base, _, names in os.walk(root):
        for name in names:
            full = os.path.join(base, name)
            if os.path.isfile(full) and not os.path.islink(full) and not fnmatch.fnmatch(name, "*.sock"):
                there[os.path.relpath(full, root)] = os.path.getsize(full)
    if there != found:
        names = sorted(name for name in set(there) | set(found) if there.get(name) != found.get(name))
        raise sitetar.Broken("the media changed meanwhile: %s" % ", ".join(names[:5]))


def rows(context, site, dumped, identity):
    """Refused where the database holds other numbers of rows than the dump, or is another one by now."""
    argv, environment = compare.question(site, "exact")
    try:
        done = subprocess.run(argv, cwd=site, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    except OSError as error:
        raise Failure("the site's Python does not start: %s" % error)
    said = compare.taken(done.returncode, done.stdout, done.stderr, environment["BATON_NONCE"], 0)
    if said["error"]:
        raise Failure("the rows cannot be counted: %s. The site stands as it was" % said["error"])
    if dbidentity.same(said.get("database"), identity) is not True:
        raise Refusal("database", "the database is another one than the one that was dumped", dbidentity.words(said.get("database")), "start the retirement again")
    tables = said["tables"]
    differing = ["%s: %d dumped, %s in the database" % (name, count, tables.get(name, "no table")) for name, count in sorted(dumped.items()) if tables.get(name) != count]
    if differing:
        raise Refusal("dump", "the dump holds other rows than the database", "; ".join(differing[:10]), "see that nobody writes to the site any more, and start the retirement again")
    beside = ["%s (%d)" % (name, count) for name, count in sorted(tables.items()) if name not in dumped and count]
    if beside:
        say("not part of Lino's dump: %s" % ", ".join(beside))
