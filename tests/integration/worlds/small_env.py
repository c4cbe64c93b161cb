# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The environment that the sites of worlds get clones of: what a site of lino_files needs, of the practice server's versions. It is installed once for an account and an engine.

Each set-up copies it and compares the copy file by file: what only takes time there, such as the words of ninety languages, is taken away."""
import fcntl
import glob
import hashlib
import os
import shutil
import sys

PACKAGES = ("asgiref", "babel", "beautifulsoup4", "charset-normalizer", "click", "dateparser", "deepmerge", "django", "docutils", "etgen", "future", "html2text",
            "imagesize", "jinja2", "lino", "lino-react", "lxml", "markupsafe", "num2words", "packaging", "pillow", "pygments", "python-dateutil", "pytz", "pyyaml",
            "regex", "rstgen", "six", "soupsieve", "sphinx", "sqlparse", "typing-extensions", "tzlocal")
LANGUAGES = ("en", "de", "fr")
EDITOR = "lino/modlib/tinymce/static"   # of a plugin that no site of the tests has


def made(world, python, requirements):
    """The environment's path. requirements: what the engine's driver needs."""
    frozen = world.run([os.path.join(world.practice_env(), "bin", "python"), "-m", "pip", "freeze"]).stdout.split()
    wanted = sorted(line for line in frozen if normal(line.split("==")[0]) in PACKAGES) + list(requirements)
    with open(__file__, "rb") as own:
        kind = hashlib.sha256("\n".join(wanted).encode() + own.read()).hexdigest()[:12]
    place = os.path.join(world.account.pw_dir, ".cache", "lino-baton", "tests", "mini-" + kind)
    world.run(["mkdir", "-p", place])
    env, stamp = os.path.join(place, "env"), os.path.join(place, "complete")
    with open(os.path.join(place, "lock"), "a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not os.path.exists(stamp):
            world.run(["rm", "-rf", env])
            world.run([python, "-m", "venv", env])
            world.run([env + "/bin/python", "-m", "pip", "-q", "install", "--no-deps", "--disable-pip-version-check"] + wanted, timeout=1200)
            world.run([python, "-B", os.path.abspath(__file__), env])
            world.run(["touch", stamp])
    return env


def normal(name):
    return name.lower().replace("_", "-").replace(".", "-")


def slim(packages):
    """Takes other languages away, and what the packages' lists of files say of them: these are as their packages brought them."""
    for folder, folders, files in os.walk(packages):
        if os.path.basename(folder) == "locale":
            for name in folders:
                if os.path.isdir(os.path.join(folder, name)) and not kept(name) and name != "__pycache__":
                    shutil.rmtree(os.path.join(folder, name))
            folders[:] = []
        if os.path.basename(folder) == "locale-data":
            for name in files:
                if name.endswith(".dat") and not kept(name[:-4]) and name != "root.dat":
                    os.unlink(os.path.join(folder, name))
    shutil.rmtree(os.path.join(packages, EDITOR), ignore_errors=True)
    for path in glob.glob(os.path.join(packages, "*.dist-info", "RECORD")):
        with open(path, encoding="utf-8") as source:
            lines = [line for line in source if os.path.exists(os.path.join(packages, line.rsplit(",", 2)[0].strip('"')))]
        with open(path, "w", encoding="utf-8") as out:
            out.writelines(lines)


def kept(language):
    return language.replace("-", "_").split("_")[0] in LANGUAGES


if __name__ == "__main__":
    slim(glob.glob(os.path.join(sys.argv[1], "lib", "python3*", "site-packages"))[0])
