# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The server's cron jobs that are about a site, and the snapshot job of a new one. They only read."""
import os
import re
from collections import namedtuple

from . import files, iniparts, webuser

PERIODS = ("hourly", "daily", "weekly", "monthly", "yearly")
LINE = re.compile(r"^[ \t]*(@\w+|(?:[^\s#=]+[ \t]+){4}[^\s#=]+)[ \t]+(\S+)[ \t]+(\S.*)$")
SNAPSHOT = re.compile(r"make_snapshot")
STOPS = re.compile(r"(?:service|systemctl|supervisorctl|/etc/init\.d/)\b[^\n]*\b(?:stop|restart)\b|\bstop\b[^\n]*\bsupervisor")
# path: of the file; line: of a table (cron.d, crontab), None where the file is a script; schedule, user: of a line; text: the script or the line
Job = namedtuple("Job", "path line schedule user text")


def etc():
    """The directory of the server's configuration: another one in tests."""
    return os.environ.get("LINO_BATON_ETC") or "/etc"


def listed(directory):
    """The paths of a directory's files; [] where there is none."""
    try:
        return [os.path.join(directory, name) for name in sorted(os.listdir(directory)) if not name.startswith(".")]
    except OSError:
        return []


def text(path):
    data = files.read(path)
    return "" if data is None else iniparts.decoded(data)


def jobs():
    """All cron jobs of the server's own files."""
    for period in PERIODS:
        for path in listed(os.path.join(etc(), "cron." + period)):
            yield Job(path, None, "", "root", text(path))
    for path in listed(os.path.join(etc(), "cron.d")) + [os.path.join(etc(), "crontab")]:
        for number, line in enumerate(text(path).split("\n")):
            match = LINE.match(line)
            if match:
                yield Job(path, number, match.group(1), match.group(2), line)


def about(site):
    """The jobs that name the site."""
    return [job for job in jobs() if site.owns(job.text)]


def is_snapshot(job):
    return SNAPSHOT.search(job.text) is not None


def stops_others(job):
    """Whether it stops services: getlino's snapshot job stops every site of the server."""
    return STOPS.search(job.text) is not None


def snapshot_path(job, site, new):
    """Where the new site's counterpart of this job stands. run-parts and cron pass over names with a dot."""
    base = os.path.basename(job.path)
    named = site.renamed(base, new)
    if os.path.basename(os.path.dirname(job.path)) == "cron.d" and named != base and "." not in named:
        return os.path.join(os.path.dirname(job.path), named)
    if job.line is not None:
        return os.path.join(etc(), "cron.d", "make_snapshot_" + new)
    return os.path.join(os.path.dirname(job.path), named if named != base and "." not in named else "make_snapshot_" + new)


def snapshot_text(job, script, user):
    """(text, mode) of the new site's snapshot job: at the time of the production's, at low priority, as an ordinary user, and stopping nobody."""
    words = "# The snapshot of %s, at low priority. Nobody is stopped for it.\n" % os.path.basename(os.path.dirname(script))
    run = "nice -n 19 ionice -c 3 %s > /dev/null" % quoted(script)
    if job.line is not None:
        return "%sPATH=/usr/local/bin:/usr/bin:/bin\n%s %s %s\n" % (words, job.schedule, user, run), 0o644
    return "#!/bin/sh\n%sPATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin\nexec runuser -u %s -- %s\n" % (words, quoted(user), run), 0o755


def quoted(word):
    return word if re.match(r"[\w./+:@-]+\Z", word) else "'%s'" % word.replace("'", "'\\''")


def snapshot_user(site_path):
    """The user as whom a site's own script runs from cron: its owner, and where that is root, the web server's user, since what stands in a site is not root's to run."""
    import pwd
    try:
        entry = pwd.getpwuid(os.stat(site_path).st_uid)
    except (OSError, KeyError):
        entry = None
    if entry is None or entry.pw_uid == 0:
        web = webuser.who()
        return web[0] if web else "nobody"
    return entry.pw_name


def archive(site_path):
    """The directory that a site's make_snapshot.sh keeps its snapshots in; empty where it tells none that can be understood."""
    project = ""
    for line in text(os.path.join(site_path, "make_snapshot.sh")).splitlines():
        match = re.match(r"\s*(?:export\s+)?(PROJECT_DIR|ARCH_DIR)=([\"']?)([^\"'#]*?)\2\s*(?:#.*)?$", line)
        if match and match.group(1) == "PROJECT_DIR":
            project = match.group(3)
        elif match:
            value = re.sub(r"\$\{?PROJECT_DIR\}?", lambda _: project, match.group(3))
            return os.path.normpath(value) if value.startswith("/") and "$" not in value and "`" not in value else ""
    return ""


def without(path, site):
    """The text of a cron table without the lines about a site; None where nothing else is left in it that runs."""
    lines = text(path).split("\n")
    gone = {job.line for job in about(site) if job.path == path}
    left = [line for number, line in enumerate(lines) if number not in gone]
    return "\n".join(left) if any(LINE.match(line) for line in left) or os.path.basename(path) == "crontab" else None
