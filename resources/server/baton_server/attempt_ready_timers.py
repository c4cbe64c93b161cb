# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Readiness of an attempt: systemd timers that run something in one of the two sites by its own path. Those of the server's own units are held with their site's programs; all others are named."""
import os
import re
import subprocess
import time
from collections import namedtuple

from . import attempt_programs, cronfiles, host, iniparts, rights, sitenamed, siteprograms, synctext, units
from .attempt_readiness import check
from .attempt_ready_jobs import BACK, of_sync

SYSTEM = ("/run/systemd/transient", "/run/systemd/system", "/usr/local/lib/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system")
USERS = ".config/systemd/user", ".local/share/systemd/user"
LATER = 3600       # seconds after the attempt's end in which a timer still counts
NEXT = re.compile(r"^\s*\w{3} (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)")
SECONDS = 15
# account: empty of the server's own manager, "*" of every account's
Timer = namedtuple("Timer", "name path account text")


def jobs(asked):
    """Checks of the code jobs; none where there are no such timers. What would fill the preview anew is nobody's to start again at the switch."""
    begin = asked.begins()
    end = begin + asked.minutes * 60 + LATER
    sites = sitenamed.Site(asked.production), sitenamed.Site(asked.preview)
    for site in sites:
        mine = [one.name for one in attempt_programs.units_of_time(units.about(site)) + units.about(site) if one.name.endswith(".timer")]
        if mine:
            yield check("jobs", "passed", "stopped and started with the other programs of %s: %s" % (site.name, ", ".join(sorted(set(mine)))))
    for name in own_syncs(sites[1]):
        yield check("jobs", "failed", of_sync(sites[1], "the timer %s of the server" % name), "systemctl disable --now %s; %s" % (cronfiles.quoted(name), BACK % sites[1].name))
    said = {}
    for one in found():
        named = [site for site in sites if site.owns(one.text)]
        fills = synctext.of(one.text, sites[1])
        if (named or fills) and one.account not in said:
            said[one.account] = listed(one.account)
        if fills and may_run(one, said) and synctext.overwrites(one.text, sites[1], lambda: due(one.name, said[one.account], end)):
            yield check("jobs", "failed", of_sync(sites[1], "the timer %s (%s) of %s" % (one.name, one.path, owner(one))), "%s; %s" % (stop(one), BACK % sites[1].name))
        elif named and due(one.name, said[one.account], end):
            yield check("jobs", "warning", "the timer %s (%s) of %s runs in %s by its own path, and is not held: what it writes in %s while users freeze lets the start go back, and later a cancel is refused; what it does in %s comes before that is production"
                        % (one.name, one.path, owner(one), " and ".join(site.name for site in named), sites[0].name, sites[1].name), todo(one))


def owner(one):
    return {"": "the server", "*": "every account that is signed in"}.get(one.account, "the account %s" % one.account)


def own_syncs(site):
    """Names of the server's own timers that are on and fill the site anew: they would be started with its other programs."""
    those = [one for one in units.about(site) if one.name.endswith(".service") and synctext.overwrites(one.text, site, lambda: True)]
    return [one.name for one in units.timers(those) if units.wanted(one.name) or siteprograms.active(one.name)]


def may_run(one, said):
    """Whether it is active, as far as is known."""
    return said[one.account] is None or one.name in said[one.account]


def stop(one):
    return {"": "systemctl stop %s", "*": "systemctl --user stop %s in each account", host.user_name(): "systemctl --user stop %s"}.get(one.account, "let %s run: systemctl --user stop %%s" % one.account) % cronfiles.quoted(one.name)


def todo(one):
    return "%s; and start it again when the attempt has ended" % stop(one)


def found():
    """The timers outside of the server's own unit files, with the texts of all that they start."""
    seen = set()
    for account, directories in places():
        for directory in directories:
            for path in cronfiles.listed(directory):
                real = os.path.realpath(path)
                if not path.endswith(".timer") or not os.path.isfile(path) or (account, real) in seen or real.startswith(units.directory() + "/"):
                    continue
                seen.add((account, real))
                text = cronfiles.text(path)
                name = os.path.basename(path)
                starts = [value.strip() for _, key, value in iniparts.settings(text) if key == "Unit"][-1:] or [name[:-len(".timer")] + ".service"]
                services = [cronfiles.text(os.path.join(place, starts[0])) for place in directories]
                yield Timer(name, path, account, "\n".join([text] + services))


def places():
    """[(account, directories)] that this user may read: root those of all accounts."""
    import pwd
    yield "", SYSTEM
    yield "*", (os.path.join(cronfiles.etc(), "systemd", "user"),)
    homes = {host.user_name(): os.path.expanduser("~")}
    for entry in pwd.getpwall():
        homes.setdefault(entry.pw_name, entry.pw_dir)
    for account, home in homes.items():
        directories = tuple(os.path.join(home, one) for one in USERS)
        if home.startswith("/") and any(os.path.isdir(one) for one in directories):
            yield account, directories


def listed(account):
    """{timer: when it is due next as systemctl writes it} of those that are active; None where nobody can be asked."""
    if account not in ("", host.user_name()):
        return None
    argv = ["systemctl"] + (["--user"] if account else []) + ["list-timers", "--no-pager", "--no-legend"]
    try:
        done = subprocess.run(argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=dict(rights.environment(), LC_ALL="C", **bus() if account else {}), timeout=SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        return None
    if done.returncode:
        return None
    rows = [line.split() for line in done.stdout.decode("utf-8", "replace").splitlines()]
    return {words[-2]: " ".join(words[:-2]) for words in rows if len(words) > 2 and words[-2].endswith(".timer")}


def bus():
    return {"XDG_RUNTIME_DIR": os.environ.get("XDG_RUNTIME_DIR") or "/run/user/%d" % os.geteuid()}


def due(name, said, end):
    """Whether it may run before that moment; of one whose next time is not known, it may."""
    if said is None:
        return True
    if name not in said:
        return False   # not active
    match = NEXT.match(said[name])
    try:
        return match is None or time.mktime(time.strptime(match.group(1), "%Y-%m-%d %H:%M:%S")[:8] + (-1,)) < end
    except (ValueError, OverflowError):
        return True
