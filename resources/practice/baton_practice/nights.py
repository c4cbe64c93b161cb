# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nightly synchronisations that were set on a practice server, and who looks after its upgrade attempts, stand in the real crontab of its account. They end with it."""
import glob
import os
import re
import shutil
import subprocess

BLOCK = re.compile(r"^# BEGIN lino-baton (\S+)[^\n]*\n(.*?)^# END lino-baton \1[^\n]*\n", re.M | re.S)


def end(directories):
    """Takes the blocks out that run something below these directories; all else of the crontab stays as it is."""
    records, attempts = ([path for directory in directories for path in glob.glob(os.path.join(directory, "home/.local/state/lino-baton/series/*", name))] for name in ("nightly.json", "attempt.json"))
    if not records + attempts or not shutil.which("crontab"):
        return
    shown = subprocess.run(["crontab", "-l"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    text = shown.stdout.decode("utf-8", "surrogateescape")
    kept = without(text, directories)
    if shown.returncode == 0 and kept != text:
        subprocess.run(["crontab", "-"], input=kept.encode("utf-8", "surrogateescape"), check=True)
    for path in records:
        os.unlink(path)


def without(text, directories):
    """The crontab without the blocks that name one of the directories."""
    def judge(found):
        return "" if any(directory + "/" in found.group(0) for directory in directories) else found.group(0)
    return BLOCK.sub(judge, text)
