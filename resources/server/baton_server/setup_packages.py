# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The packages of the new site's env: as production has them, the newest of the same set, or from clones of their repositories."""
import os
import re

from . import files, setup_clones, setup_copied, setup_env, setup_files, setup_installed, setup_project, setup_services, sites, wholename
from .setup_installed import BASICS
from .sync_site import Failure, Refusal, action, say


class Work:
    """What the three ways share. had: production's packages by normalised name."""

    def __init__(self, context):
        self.context = context
        self.site, self.production = setup_project.place(context)
        self.env, self.theirs = setup_env.own(self.site), setup_env.production_env(context)
        self.python = os.path.join(self.env, "bin", "python")
        self.had = setup_installed.packages(self.theirs)
        self.clones = setup_clones.of(self.production, self.theirs, self.env, self.had)
        self.editable = {name for name, one in self.had.items() if one.editable}

    def plain(self):
        return {name: one for name, one in self.had.items() if name not in self.editable}

    def has(self):
        return {name: one.version for name, one in setup_installed.packages(self.env).items()}

    def pip(self, *arguments, **more):
        setup_env.shown([self.python, "-m", "pip"] + list(arguments), self.env, self.site, "pip " + arguments[0], **more)

    def need_pip(self):
        status, _, _ = setup_env.said([self.python, "-m", "pip", "--version"], self.env, "/")
        if status:
            setup_env.shown([self.python, "-m", "ensurepip"], self.env, "/", "ensurepip")

    def names(self):
        """Under which paths texts may name production's env, the longest first."""
        found = {self.theirs, os.path.join(self.production, "env"), os.path.join(self.context.links, "prod", "env"), os.path.join(os.path.realpath(self.context.links), "prod", "env")}
        return sorted(found, key=len, reverse=True)


@action
def setup_packages(context, values):
    """Fills the env. Reports "packages": [{name, old, new}], and warnings. A failure names pip's last lines."""
    work = Work(context)
    mode = values.get("mode") or "frozen"
    if not work.had:
        raise Failure("no packages are found in %s" % work.theirs)
    {"frozen": frozen, "newest": newest, "repositories": repositories}[mode](work)
    has = work.has()
    table = [{"name": work.had[name].name if name in work.had else name, "old": work.had[name].version if name in work.had else None, "new": has.get(name)} for name in sorted(set(work.had) | set(has))]
    context.report({"packages": table})
    for one in table:
        if one["old"] != one["new"]:
            say("%s: %s -> %s" % (one["name"], one["old"] or "none", one["new"] or "none"))
    say("%d packages, %d of another version than production's" % (len(has), sum(one["old"] != one["new"] for one in table)))


# As production has them

def frozen(work):
    as_installed(work)
    for clone in work.clones:
        clone.make(work.context)
    for clone in work.clones:
        clone.install(work.env, False)
    missing = sorted(name for name, one in work.had.items() if name not in BASICS and work.has().get(name) != one.version)
    if missing:
        has = work.has()
        raise Failure("the new env is not as production's: " + ", ".join("%s %s instead of %s" % (name, has.get(name), work.had[name].version) for name in missing[:10]))


def as_installed(work):
    """All but the editable packages, exactly: copied where both envs are of one Python and pip proves them equal, else installed by pip."""
    has = work.has()
    foreign = [name for name, version in has.items() if name not in BASICS and (name not in work.had or work.had[name].version != version)]
    if setup_copied.same_python(work.theirs, work.env) and not foreign:
        why = copied(work)
        if not why:
            return
        say("the copied packages are not as production's, so pip installs them: %s" % why)
    exactly(work, work.plain())


def copied(work):
    """Why the copy is not production's; empty where it is."""
    copy = setup_copied.Copy(work.theirs, work.env, work.plain(), work.names())
    try:
        copy.perform()
    except OSError as error:
        if error.errno == 28:
            raise
        return str(error)
    if copy.changed:
        say("%d files of production's env are not as their packages brought them: %s" % (len(copy.changed), ", ".join(copy.changed[:5])))
        work.context.report({"warnings": ["%d files in production's env are not as their packages brought them, for example %s; the new env has them as production" % (len(copy.changed), copy.changed[0])]})
    if copy.left:
        work.need_pip()
        exactly(work, {name: work.had[name] for name in copy.left})
    return setup_copied.proven(work.theirs, work.env, work.editable)


def exactly(work, packages):
    """pip install of these versions and nothing else."""
    work.need_pip()
    lines = requirements(work, packages)
    path = os.path.join(work.context.directory, "requirements.txt")
    with open(path, "w", encoding="utf-8", errors="surrogateescape") as out:
        out.write("".join(line + "\n" for line in lines))
    work.pip("install", "--no-deps", "-r", path, watch=Count(len(lines)))


def requirements(work, packages):
    """Lines as production's own pip freezes them, else name==version."""
    status, out, _ = setup_env.said([os.path.join(work.theirs, "bin", "python"), "-m", "pip", "freeze", "--all"], work.theirs, "/")
    said = {}
    for line in out.split("\n") if status == 0 else []:
        if line and not line.startswith(("#", "-e ")):
            said[sites.normal(re.split("[=@ ]", line)[0])] = line
    return [said.get(name) or "%s==%s" % (one.name, one.version) for name, one in sorted(packages.items())]


class Count:
    """Tells how many packages pip has looked at."""

    def __init__(self, total):
        self.done, self.total = 0, total

    def __call__(self, line):
        found = re.match(r"^(?:Collecting|Processing|Requirement already satisfied:) (?:\S*/)?([A-Za-z0-9_.]+(?:-(?!\d)[A-Za-z0-9_.]+)*)", line)
        if found:
            self.done += 1
            self.total = max(self.total, self.done)
            say("Baton: %d of %d packages: %s" % (self.done, self.total, found.group(1)))


# The newest of the same set

def newest(work):
    """What nothing else requires, as new as the index has it, with all that it needs now. Clones stay at production's commit."""
    work.need_pip()
    top = [name for name in setup_installed.not_required(work.had) if name not in work.editable]
    wanted = [newest_line(line) for line in requirements(work, {name: work.had[name] for name in top})]
    wanted += [name for name in BASICS if name in work.had]
    work.pip("install", "--upgrade", *wanted, watch=Count(len(work.had)))
    for clone in work.clones:
        clone.make(work.context)
    for clone in work.clones:
        clone.install(work.env, True)
    told_by_check(work)


def newest_line(line):
    """A frozen requirement without its version or commit."""
    vcs = re.match(r"^([\w.-]+ @ \w+\+.*?)@[0-9a-f]{7,64}(#.*)?$", line)
    if vcs:
        return vcs.group(1) + (vcs.group(2) or "")
    return line if " @ " in line else line.split("==")[0]


def told_by_check(work):
    """What pip check complains of is a warning: the site's own start proves more."""
    status, out, _ = setup_env.said([work.python, "-m", "pip", "check"], work.env, "/")
    if status:
        lines = [line for line in out.split("\n") if line]
        for line in lines:
            say("pip check: " + line)
        work.context.report({"warnings": ["pip check: " + line for line in lines[:10]]})


# From repositories

def repositories(work):
    """First as production; then the site's own pull.sh, or git pull, and pip install -e with what the new commits need."""
    if not work.clones:
        raise Refusal("python", "production has no clones of repositories", "nothing in %s is installed from one, and %s/repositories is not there" % (work.theirs, work.theirs),
                      "choose the packages as production has them, or the newest")
    as_installed(work)
    for clone in work.clones:
        clone.make(work.context)
    script = own_script(work)
    if script:
        setup_env.shown([script], work.env, work.site, os.path.basename(script))
    else:
        for clone in work.clones:
            clone.pull()
    for clone in work.clones:
        clone.install(work.env, True)
    told_by_check(work)


def own_script(work):
    """The site's pull.sh as the new site's, or empty where it would work on production or on clones that it shares."""
    source = setup_installed.pull_script(work.production)
    if not source:
        return ""
    if not setup_services.has_own_settings(work.site):
        say("%s is not run, since the new site has not its own settings yet: started now, it would work on production's database. git pull instead" % source)
        return ""
    text = wholename.replaced(files.text(source) or "", os.path.basename(work.production), os.path.basename(work.site), os.path.dirname(work.production))
    named = [path for path in (work.production, work.theirs, os.path.join(work.context.links, "prod")) if wholename.names_path(text, path)]
    shared = [clone.source for clone in work.clones if not clone.source.startswith(work.theirs + "/")]
    if named or shared or not os.access(source, os.X_OK):
        say("%s is not run, since it %s: git pull instead" % (source, "names " + named[0] if named else "may work on %s, which is shared" % shared[0] if shared else "is not executable"))
        return ""
    relative = os.path.relpath(source, work.production) if not source.startswith(work.theirs) else "env/bin/pull.sh"
    setup_files.replace(work.site, relative, text.encode("utf-8", "surrogateescape"), 0o775)
    os.chmod(os.path.join(work.site, relative), 0o775)
    return os.path.join(work.site, relative)
