# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking at a site's programs, and starting and stopping them: never taken for done before it was seen."""
import os
import re
import time

from . import cronfiles, procs, rights, rootops, supervisor, supervisortexts, uwsgiini
from .sync_site import Failure, say

PATIENCE = 60.0   # seconds for a program to run and to listen
PAUSE = 0.2
STEADY = 1.2      # seconds that it must stay so: supervisor, too, calls a program running after one
ASK_AFTER = 4.0   # seconds without a process until supervisor or systemd is asked why
OVER = re.compile(r"\b(FATAL|BACKOFF|EXITED|STOPPED)\b|no such (?:process|group)", re.I)


def processes(daemon, site):
    """{pid: command line} of what a supervisord runs for the site."""
    if daemon is None or daemon.pid is None:
        return {}
    return {pid: words for pid, words in supervisor.children(daemon.pid).items() if site.owns(" ".join(words)) or within(pid, site)}


def within(pid, site):
    try:
        return (os.readlink("/proc/%d/cwd" % pid) + "/").startswith(site.path + "/")
    except OSError:
        return False


def runs(daemon, site, program):
    """Whether a process of this program is there."""
    return bool(processes_of(daemon, site, program))


def processes_of(daemon, site, program):
    """{pid: command line} of this program's processes: those that supervisor itself gave its name, as far as this may be read; else those with
    its command's words, and those that no other program of the site has the words of (what a script became)."""
    found = processes(daemon, site)
    known = daemon.sections() if found else []
    others, named = [one for one in supervisortexts.programs(known, site) if one.name != program.name], names(known)
    mine = {}
    for pid, words in found.items():
        name = called(pid)
        if name is not None:
            here = fits(program, named, *name)
        else:
            here = begun_by(words, program) or not any(begun_by(words, one) for one in others)
        if here:
            mine[pid] = words
    return mine


def called(pid):
    """(group, name) that supervisor gave a process; None where that may not be read."""
    try:
        with open("/proc/%d/environ" % pid, "rb") as source:
            known = dict(one.partition(b"=")[::2] for one in source.read(1 << 20).split(b"\0"))
    except OSError:
        return None
    name = known.get(b"SUPERVISOR_PROCESS_NAME")
    return None if name is None else (os.fsdecode(known.get(b"SUPERVISOR_GROUP_NAME", name)), os.fsdecode(name))


def names(sections):
    """Names of the programs among supervisor's sections, whosoever they are."""
    return {one.name for one in sections if one.kind != "group"}


def fits(program, named, group, name):
    """Whether supervisor's process of this group and name is one of the program's; of several they are numbered. named: all programs' names: one of these may look like another's number."""
    own = program.section.name
    if group != program.group:
        return False
    if name == own or program.group == own == program.name and "process_name" in supervisor.keys(program.section):
        return True
    return numbered(own, name) and not any(name == one or len(one) > len(own) and numbered(one, name) for one in named)


def numbered(own, name):
    return re.match(re.escape(own) + r"[_:-]?\d+\Z", name) is not None


def begun_by(words, program):
    """Whether a command line ends with the program's command, or with all of it but its first word."""
    tail = program.words[1:] or program.words
    return bool(tail) and words[-len(tail):] == tail


def control(context, daemon, *words):
    """(exit status, text) of supervisorctl."""
    return asked(context, daemon.argv(*words), not daemon.own())


def asked(context, argv, root):
    status, output = rootops.ask(rights.of(context), rootops.run(argv, root=root))
    return status, output.decode("utf-8", "replace").strip()


def update_operation(daemon, groups, words, unless=None):
    """Only these groups: `update` alone would restart every program whose file somebody changed since."""
    return rootops.run(daemon.argv("update", *groups), words=words, unless=unless, root=not daemon.own())


def listening(path):
    """Whether some process is bound to a unix socket; asks the kernel, since the socket itself may not be ours to open."""
    try:
        with open("/proc/net/unix", "rb") as source:
            ending = b" " + os.fsencode(path) + b"\n"
            return any(line.endswith(ending) for line in source)
    except OSError:
        return os.path.exists(path)


def sockets(site, programs):
    """The unix sockets that the site's serving programs are to listen on."""
    found = []
    for one in programs:
        ini = uwsgiini.ini_of(one.words)
        if one.serves and ini:
            found += uwsgiini.sockets(cronfiles.text(ini), site.path)
    return sorted(set(found))


def wait_running(context, daemon, site, programs):
    """Until these programs run and their sockets are bound. Raises Failure with what supervisor says of one that does not."""
    begun, since = time.monotonic(), None
    ends = sockets(site, programs)
    while True:
        waiting = [one for one in programs if not runs(daemon, site, one)]
        closed = [path for path in ends if not listening(path)]
        now = time.monotonic()
        passed = now - begun
        since = None if waiting or closed else since or now
        if since and now - since >= STEADY:
            break
        if passed > PATIENCE or waiting and passed > ASK_AFTER and gave_up(context, daemon, waiting[0]):
            raise Failure(why(context, daemon, waiting, closed, passed))
        time.sleep(PAUSE if passed < ASK_AFTER else 2)
    for one in programs:
        say("%s runs" % one.name)
    for path in ends:
        say("%s takes connections" % path)


def may_ask(context, daemon):
    return daemon.own() or rights.of(context).kind != "none"


def gave_up(context, daemon, program):
    return may_ask(context, daemon) and OVER.search(control(context, daemon, "status", program.name)[1]) is not None


def why(context, daemon, waiting, closed, passed):
    if not waiting:
        return "nobody listens on %s after %d s: the log of %s says why" % (closed[0], passed, os.path.dirname(closed[0]))
    said = [""]
    if may_ask(context, daemon):
        said = [control(context, daemon, "status", waiting[0].name)[1]]
        said += [text for text in (control(context, daemon, "tail", "-1500", waiting[0].name, stream)[1] for stream in ("stderr", "stdout")) if text]
    return "%s does not run: %s" % (waiting[0].name, "\n".join(said).strip() or "supervisor does not say why")


def wait_gone(context, daemon, site, programs):
    """Until none of these programs runs."""
    begun = time.monotonic()
    while any(runs(daemon, site, one) for one in programs):
        if time.monotonic() - begun > PATIENCE:
            raise Failure("%s still runs" % ", ".join(one.name for one in programs if runs(daemon, site, one)))
        time.sleep(PAUSE)


# systemd

def active(name):
    """Whether a unit runs."""
    return rootops.already({"unless": ["systemctl", "is-active", "--quiet", name]})


def systemd_starts():
    """Whether systemd has not started yet all that belongs to the server's start."""
    import subprocess
    try:
        said = subprocess.run(["systemctl", "is-system-running"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=20).stdout
    except (OSError, subprocess.TimeoutExpired):
        return False
    return said.decode("utf-8", "replace").strip() in ("initializing", "starting")


def wait_units(context, names, wanted=True):
    begun = time.monotonic()
    while any(active(one) != wanted for one in names):
        if time.monotonic() - begun > (PATIENCE if wanted else PATIENCE * 2):
            late = next(one for one in names if active(one) != wanted)
            raise Failure("%s %s: %s" % (late, "does not run" if wanted else "still runs", asked(context, ["systemctl", "status", "--no-pager", "-n", "20", late], False)[1]))
        time.sleep(PAUSE * 2)
    for one in names:
        say("%s %s" % (one, "runs" if wanted else "is stopped"))


def alive(pid):
    found = procs.status(pid)
    return found is not None and found[0] not in "ZX"
