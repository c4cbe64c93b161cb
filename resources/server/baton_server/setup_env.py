# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The new site's own Python environment, and what its commands are run with."""
import os
import subprocess

from . import files, setup_project, setup_pythons
from .sync_site import Failure, Refusal, action, say

LINES = 15   # of a failed command, in what is told


def environment(env, more=None):
    """For commands of this env: the maintainer's own, with what pip is told there, but without another Python's."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "DJANGO_", "SSH_")) and k not in ("VIRTUAL_ENV", "__PYVENV_LAUNCHER__")}
    kept.update(PYTHONUNBUFFERED="1", PYTHONNOUSERSITE="1", PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_NO_INPUT="1", PIP_ROOT_USER_ACTION="ignore")
    if env:
        kept.update(VIRTUAL_ENV=env, PATH=os.path.join(env, "bin") + ":" + os.environ.get("PATH", "/usr/local/bin:/usr/bin:/bin"))
    kept.update(more or {})
    return kept


def said(argv, env=None, cwd=None, timeout=300):
    """(exit status, output, error output) of a short command, nothing of which is shown. It compiles nothing: it may be production's."""
    done = subprocess.run(argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(env, {"PYTHONDONTWRITEBYTECODE": "1"}), cwd=cwd, timeout=timeout)
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")


def shown(argv, env, cwd, what, watch=None):
    """Runs a command whose output is the log's; raises Failure with its last lines."""
    last = []
    child = subprocess.Popen(["nice"] + list(argv), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment(env), cwd=cwd)
    with child.stdout:
        for line in child.stdout:
            text = line.decode("utf-8", "replace").rstrip()
            say(text)
            if watch:
                watch(text)
            if text.strip():
                last.append(text)
                del last[:-LINES]
    status = child.wait()
    if status:
        raise Failure("%s ended with exit status %d:\n%s" % (what, status, "\n".join(last)))


def own(site):
    return os.path.join(site, "env")


def production_env(context):
    return os.path.realpath(os.path.join(os.path.realpath(context.source), "env"))


@action
def setup_env(context, values):
    """python -m venv, in a directory of the site's own. pip comes with the packages."""
    site, production = setup_project.place(context)
    env, theirs = own(site), production_env(context)
    stands(env, theirs)
    python = values.get("python") or setup_pythons.base_of(theirs) or "/usr/bin/python3"
    link = os.path.join(production, "env")
    if os.path.islink(link):
        say("production's env is a link to %s; the new site gets a directory of its own" % theirs)
    argv = [python, "-m", "venv", "--without-pip"] + (["--system-site-packages"] if system_packages(theirs) else [])
    say("%s %s" % (" ".join(argv), env))
    shown(argv + [env], None, production, "%s -m venv" % python)
    like_production(env, site)
    context.report({"env": env, "python": python})


def stands(env, theirs):
    """Refused where what is at the env's place is production's, or a copy of it."""
    if os.path.islink(env) or os.path.realpath(env) == theirs or os.path.lexists(env) and not os.path.isdir(env):
        raise Refusal("python", "the new site's env is no directory of its own", "%s is %s" % (env, os.path.realpath(env)), "rm '%s', and resume" % env)
    script = files.text(os.path.join(env, "bin", "activate"), 65536) or ""
    if theirs in script or copied(env, theirs):
        raise Refusal("python", "the new site's env is a copy of production's", "the scripts in %s/bin run production's Python" % env, "mv '%s' '%s.copied', and resume" % (env, env))


def copied(env, theirs):
    """Whether pip's own script there starts another env's Python."""
    first = (files.text(os.path.join(env, "bin", "pip"), 4096) or "").split("\n")[0]
    return first.startswith("#!" + theirs + "/")


def system_packages(env):
    text = files.text(os.path.join(env, "pyvenv.cfg"), 65536) or ""
    return "include-system-site-packages = true" in text


def like_production(env, site):
    """Group and setgid bit as the project's: what the web server's group must read and a restore must write."""
    setup_project.like(env, os.stat(site))


@action
def setup_env_made(context, values):
    """0 where the env is a directory of the site's own and its Python starts."""
    site, _ = setup_project.place(context)
    env, theirs = own(site), production_env(context)
    if not os.path.isdir(env):
        return 1
    stands(env, theirs)
    python = os.path.join(env, "bin", "python")
    if not os.access(python, os.X_OK) or not os.path.isfile(os.path.join(env, "bin", "activate")):
        return 1
    status, out, _ = said([python, "-I", "-c", "import sys; print(sys.prefix != sys.base_prefix)"])
    return 0 if status == 0 and out.strip() == "True" else 1
