# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Pythons of this server that can make an environment; production's own first."""
import glob
import os
import re

from . import children, files, sync_guard
from .setup_subject import check

PLACES = ("/usr/bin", "/usr/local/bin")
ASK = ("import os, sys\nprint('%d.%d.%d' % sys.version_info[:3])\nprint(os.path.realpath(sys.executable))\n"
       "try:\n import venv, ensurepip\n print('usable')\nexcept ImportError as error:\n print(error)\n")


def base_of(env):
    """The Python that an environment was made with, or empty."""
    text = files.text(os.path.join(env, "pyvenv.cfg"), 65536) or ""
    said = dict(re.findall(r"^\s*([\w-]+)\s*=\s*(.*?)\s*$", text, re.M))
    version = ".".join((said.get("version") or said.get("version_info") or "").split(".")[:2])
    home = said.get("home", "")
    for path in (said.get("executable", ""), said.get("base-executable", ""), os.path.join(home, "python" + version), os.path.join(home, "python3")):
        if path.startswith("/") and os.access(path, os.X_OK):
            return path
    return ""


def candidates(production):
    """Paths, production's own base interpreter first, one for each real file."""
    found = [base_of(os.path.join(production, "env"))]
    for directory in list(PLACES) + os.environ.get("PATH", "").split(":"):
        if directory.startswith("/"):
            found += [os.path.join(directory, "python3")] + sorted(path for path in glob.glob(os.path.join(glob.escape(directory), "python3.*")) if re.search(r"/python3\.\d+$", path))
    chosen = {}
    for path in found:
        if path and os.access(path, os.X_OK):
            chosen.setdefault(os.path.realpath(path), path)
    return list(chosen.values())


def ask(path):
    """The survey's entry of one Python."""
    status, out, error = children.run([path, "-I", "-c", ASK], 20)
    lines = out.decode("utf-8", "replace").split("\n")
    if status != 0 or len(lines) < 3:
        return {"path": path, "real": path, "version": "", "usable": False, "why": (error.decode("utf-8", "replace").strip() or "it does not start")[-300:]}
    version, real, said = lines[:3]
    why = "" if said == "usable" else "%s: apt install python%s-venv" % (said, ".".join(version.split(".")[:2]))
    return {"path": path, "real": real, "version": version, "usable": not why, "why": why}


def all_of(production):
    """The survey's entries: those that start, once each, though several paths may lead to one."""
    chosen = {}
    for one in sync_guard.side_by_side(ask, candidates(production)):
        if one["version"]:
            chosen.setdefault(one.pop("real"), one)
    return list(chosen.values())


def survey(subject):
    found = all_of(subject.production)
    wanted = subject.options.get("python") or ""
    usable = [one for one in found if one["usable"]]
    if wanted:
        known = next((one for one in found if os.path.realpath(one["path"]) == os.path.realpath(wanted)), None)
        if known is None and os.access(wanted, os.X_OK) and os.path.isabs(wanted):
            known = ask(wanted)
            known.pop("real")
            found.append(known)
        if known is None or not known["usable"]:
            return found, [check("python", "failed", "%s makes no environment: %s" % (wanted, known["why"] if known else "there is none"), mend(known))]
        return found, [check("python", "passed", "%s, Python %s" % (wanted, known["version"]))]
    if not usable:
        return found, [check("python", "failed", "no Python of this server makes an environment", mend(found[0] if found else None))]
    return found, [check("python", "passed", "%s, Python %s" % (usable[0]["path"], usable[0]["version"]))]


def mend(one):
    return "sudo apt install python%s-venv" % (".".join(one["version"].split(".")[:2]) if one and one["version"] else "3")
