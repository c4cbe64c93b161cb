# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A site's programs in an upgrade attempt: those that do not serve are stopped and started again, those that serve take their settings anew."""
import os
import re
import time

from . import attempts, cronfiles, files, iniparts, procs, rights, rootops, services, sitenamed, siteprograms, supervisor, sync_page, units, uwsgiini, vhosts, vhosttext
from .errors import CallError
from .sync_site import Failure, Refusal, action, say

LISTED = re.compile(r"(?m)^(\S+)\s+(STOPPED|STARTING|RUNNING|BACKOFF|STOPPING|EXITED|FATAL|UNKNOWN)\b")
ALIVE = ("STARTING", "RUNNING", "BACKOFF", "STOPPING")   # one that supervisor would start again is not gone
RELOAD = 90.0     # seconds for a uwsgi to load its site anew before it is restarted instead
MERCY = 1.0       # seconds for its former workers to end: the site shows its page, and nobody is served by them
WAITING = 0.1
YOUNG = 10.0      # seconds in which a supervisord that was started may not have begun all that it starts by itself
OFF = "; not started any more: Lino Baton kept %s in its place"
WHY_OFF = re.compile(r"(?m)^; not started (?:any more: Lino Baton kept \S+ in its place|while \S+ is a preview)\r?\n")


class Programs:
    """How a site is run. told: {supervisor's full name: state}, None where it may not be asked."""

    def __init__(self, site, context=None):
        found = services.find(site)
        self.site, self.found = sitenamed.Site(site), found._replace(units=found.units + units_of_time(found.units))
        self.context, self.daemon = context, self.found.daemon
        self.named = siteprograms.names(self.daemon.sections()) if self.daemon is not None else set()
        self.told = self.asked()

    def asked(self):
        daemon = self.daemon
        if daemon is None or daemon.pid is None or not self.found.programs or not (daemon.own() or self.context is not None and rights.of(self.context).kind != "none"):
            return None
        try:
            return dict(LISTED.findall(control(self.context, daemon, "status")[1]))
        except (Failure, OSError):
            return None

    def processes(self, program):
        """Supervisor's full names of a program's processes, with their states; {} where they are not told."""
        return {name: state for name, state in (self.told or {}).items() if siteprograms.fits(program, self.named, *(name.partition(":")[::2] if ":" in name else (name, name)))}

    def runs(self, program):
        known = self.processes(program)
        return any(state in ALIVE for state in known.values()) if known else siteprograms.runs(self.daemon, self.site, program)

    def names(self, program):
        """What supervisorctl is told."""
        return sorted(self.processes(program)) or [program.name]

    def background(self):
        """(programs, units) that do not serve and run."""
        return [one for one in self.found.programs if not one.serves and self.runs(one)], [one for one in self.found.units if not one.serves and siteprograms.active(one.name)]

    def serving(self):
        return [one for one in self.found.programs if one.serves], [one for one in self.found.units if one.serves and one.name.endswith(".service")]

    def of(self, names):
        return [one for one in self.found.programs if one.name in names], [one for one in self.found.units if one.name in names]


def control(context, daemon, *words):
    """(exit status, text) of supervisorctl; without a context as this user."""
    if context is not None:
        return siteprograms.control(context, daemon, *words)
    import subprocess
    try:
        done = subprocess.run(daemon.argv(*words), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=rights.environment(), timeout=20)
    except (OSError, subprocess.TimeoutExpired) as error:
        return 127, str(error)
    return done.returncode, done.stdout.decode("utf-8", "replace").strip()


# Looking

def units_of_time(those):
    """Timers that start one of these units: they need not name the site themselves."""
    return [one for one in units.timers(those) if one.name not in [unit.name for unit in those]]


def background(site, context=None):
    """Names of the site's programs and units that do not serve and run."""
    programs, units = Programs(site, context).background()
    return [one.name for one in programs + units]


def states(site):
    """[{"name", "runs"}] of all of the site's programs and units; needs no rights."""
    known = Programs(site)
    return [{"name": one.name, "runs": known.runs(one)} for one in known.found.programs] + [{"name": one.name, "runs": siteprograms.active(one.name)} for one in known.found.units]


def successors(former, site, names):
    """Names of the programs and units of the site that are to another site what these are to the former one, and do not run."""
    old, known = sitenamed.Site(former), Programs(site)
    wanted = set()
    for name in names:
        wanted |= {old.renamed(name, known.site.name), re.sub(re.escape(old.name) + r"(?!\d)", known.site.name, name), "%s-%s" % (known.site.name, name)}
    programs = [one for one in known.found.programs if one.name in wanted and not one.serves and not known.runs(one)]
    return [one.name for one in programs] + [one.name for one in known.found.units if one.name in wanted and not one.serves and not siteprograms.active(one.name)]


def supervised_by(site):
    """[pid, start time] of the supervisord that runs the site's programs: [0, 0] where none is known to, None where it does not run."""
    daemon = services.find(site).daemon
    if daemon is None:
        return [0, 0]
    return None if daemon.pid is None else [daemon.pid, procs.start_time(daemon.pid)]


def way(site, directories=()):
    """How the site's serving programs take their settings anew: supervisor, systemd, touch or none. directories: of vhosts."""
    return way_of(Programs(site), directories)


def way_of(known, directories=()):
    programs, units = known.serving()
    if any(known.runs(one) for one in programs):
        return "supervisor"
    if units:
        return "systemd"
    return "touch" if by_touch(known.site, directories) else "none"


def by_touch(site, directories=()):
    """Whether the site loads its code anew once wsgi.py was touched: in a daemon process of mod_wsgi, or a uwsgi that was told to."""
    if not os.path.isfile(os.path.join(site.path, "wsgi.py")):
        return False
    for directory in list(directories) or vhosts.DEFAULTS:
        for path in cronfiles.listed(directory):
            text = files.text(path) or ""
            if "WSGIDaemonProcess" in text and vhosttext.kind(text) == "apache" and any(re.match(r"\s*WSGIScriptAlias\b", line) and site.named(line) for line in text.split("\n")):
                return True
    for path in (os.path.join(site.path, "nginx", "uwsgi.ini"), os.path.join(site.path, "uwsgi.ini")):
        text = cronfiles.text(path)
        touched = [value for _, key, value in iniparts.settings(text) if key == "touch-reload"]
        if any(os.path.realpath(os.path.join(site.path, one)) == os.path.join(site.path, "wsgi.py") for one in touched):
            return any(siteprograms.listening(one) for one in uwsgiini.sockets(text, site.path))
    return False


# Stopping and starting what does not serve

def stop(context, site, names):
    """Stops these programs and units, which are in the record before they are stopped, and proves them gone. Raises Failure, Refusal."""
    if not names:
        return
    site = os.path.realpath(site)
    remember(context, site, lambda known: sorted(set(known) | set(names)))
    known = Programs(site, context)
    programs, units = known.of(names)
    held = rights.of(context)
    running = [one for one in programs if known.runs(one)]
    if running:
        rootops.order(held, rootops.run(known.daemon.argv("stop", *[name for one in running for name in known.names(one)]), words="supervisor stops %s" % words(running), root=not known.daemon.own()))
    active = [one for one in units if siteprograms.active(one.name)]
    if active:
        rootops.order(held, rootops.run(["systemctl", "stop"] + [one.name for one in active], words="systemd stops %s" % words(active)))
    gone(context, site, running)
    siteprograms.wait_units(context, [one.name for one in active], False)


def awaited(site, names):
    """Whether one of these programs and units may be started yet by a server that was started a moment ago."""
    known = Programs(os.path.realpath(site))
    programs, units = known.of(names)
    if len(programs) + len(units) < len(set(names)):
        return True   # of a supervisord that does not run, all that is known may be where it lies by default
    if programs and known.daemon is not None and (known.daemon.pid is None or procs.ticks() - procs.start_time(known.daemon.pid) < YOUNG * os.sysconf("SC_CLK_TCK")):
        return True
    return bool(units) and siteprograms.systemd_starts()


def gone(context, site, programs):
    """Until none of these programs runs, as supervisor and the kernel say."""
    begun = time.monotonic()
    while programs:
        known = Programs(site, context)
        left = [one for one in programs if known.runs(one) or siteprograms.runs(known.daemon, known.site, one)]
        if not left:
            say("stopped: %s" % words(programs))
            return
        if time.monotonic() - begun > siteprograms.PATIENCE:
            raise Failure("%s still runs" % words(left))
        time.sleep(siteprograms.PAUSE)


def words(those):
    return ", ".join(one.name for one in those)


def start(context, site, names):
    """Starts these programs and units; sentences on those that did not start. Never raises, and the record forgets those that run."""
    site = os.path.realpath(site)
    try:
        late = begin(context, site, names) if names else {}
    except (Refusal, Failure, CallError, OSError) as error:
        late = dict.fromkeys(names, "%s%s" % (error, " (%s)" % error.found if isinstance(error, Refusal) else ""))
    try:
        remember(context, site, lambda known: [one for one in known if one in late or one not in names])
    except (Refusal, Failure, CallError, OSError) as error:
        say("warning: the attempt's record could not be changed: %s" % error)
    for name in names:
        say("warning: %s did not start: %s" % (name, late[name]) if name in late else "%s runs" % name)
    return ["%s did not start: %s" % (name, late[name]) for name in names if name in late]


def begin(context, site, names):
    """{name: why} of those that did not start."""
    known = Programs(site, context)
    programs, units = known.of(names)
    late = {name: "nothing of this server's configuration knows it any more" for name in names if name not in [one.name for one in programs + units]}
    idle = [one for one in programs if not known.runs(one)]
    if idle and known.daemon.pid is None:
        late.update((one.name, "supervisord does not run (%s)" % known.daemon.conf) for one in idle)
    elif idle:
        argv = known.daemon.argv("start", *[name for one in idle for name in known.names(one)])
        said = attempted(context, rootops.run(argv, words="supervisor starts %s" % words(idle), root=not known.daemon.own(), timeout=60))
        after = Programs(site, context)
        for one in idle:
            states_now = after.processes(one)
            if any(state not in ("RUNNING", "STARTING") for state in states_now.values()) or not states_now and not after.runs(one):
                late[one.name] = next((line for line in said.splitlines() if one.section.name in line), said) or "supervisor does not say why"
    for one in units:
        if not siteprograms.active(one.name):
            said = attempted(context, rootops.run(["systemctl", "start", one.name], words="systemd starts %s" % one.name, timeout=60))
            if not siteprograms.active(one.name):
                late[one.name] = said or "systemd does not say why"
    return late


def attempted(context, operation):
    """What a command says, whatever its exit status."""
    say("$ %s" % operation["words"])
    text = rootops.ask(rights.of(context), operation)[1].decode("utf-8", "replace").strip()
    if text:
        say(text)
    return text


def remember(context, site, function):
    """The names in the record that were stopped of a site become function(those there)."""
    record = attempts.of(context)
    known = record["stopped"].get(site) or []
    now = function(known)
    if now != known:
        stopped = {path: those for path, those in dict(record["stopped"], **{site: now}).items() if those}
        attempts.update(context, stopped=stopped)


def stopped(context, site):
    """Names of what a freeze of this attempt stopped of the site and nobody started since."""
    return list(attempts.of(context)["stopped"].get(os.path.realpath(site)) or [])


# What serves

def restart(context, site, directories=()):
    """The serving programs run anew with the settings as they are now. How: supervisor, systemd or touch. Raises Failure, Refusal."""
    known = Programs(site, context)
    how = way_of(known, directories)
    programs, units = known.serving()
    if how == "supervisor":
        again = []
        for one in [one for one in programs if known.runs(one)]:
            if not reloaded(context, known, one):
                rootops.order(rights.of(context), rootops.run(known.daemon.argv("restart", *known.names(one)), words="supervisor restarts %s" % one.name, root=not known.daemon.own()))
                again.append(one)
        if again:   # the others were seen to have new workers
            siteprograms.wait_running(context, known.daemon, known.site, again)
    elif how == "systemd":
        names = [one.name for one in units]
        rootops.order(rights.of(context), rootops.run(["systemctl", "restart"] + names, words="systemd restarts %s" % ", ".join(names)))
        siteprograms.wait_units(context, names)
    elif how == "touch":
        os.utime(os.path.join(known.site.path, "wsgi.py"))
        say("wsgi.py was touched: the site starts anew with its next request")
    else:
        what, todo = unserved(known)
        raise Failure("%s. %s, then start again" % (what, todo[:1].upper() + todo[1:]))
    return how


def unserved(known):
    """(what is found, what to do) of a site whose way is none."""
    site, daemon, programs = known.site.path, known.daemon, known.serving()[0]
    if daemon is not None and daemon.pid is None:
        return "supervisord does not run, which is to run %s (%s)" % (site, daemon.conf), "start it: sudo service supervisor start"
    if programs:
        return "%s, which serves %s under supervisor, is stopped" % (words(programs), site), "start it: %s" % " ".join(
            ([] if daemon.own() else ["sudo"]) + daemon.argv("start", *[name for one in programs for name in known.names(one)]))
    return "nothing is known that runs %s: neither supervisor, systemd nor mod_wsgi" % site, "let one of them run it"


def reloaded(context, known, program):
    """Whether a uwsgi took HUP: its master stays, with the socket, and all its workers are new ones. False: it is to be restarted."""
    found = siteprograms.processes_of(known.daemon, known.site, program)
    if len(found) != 1:
        return False
    master, line = next(iter(found.items()))
    before = workers(master)
    if not line or not os.path.basename(line[0]).startswith("uwsgi") or not before or not siteprograms.may_ask(context, known.daemon):
        return False
    name = known.names(program)[0]
    status, text = siteprograms.control(context, known.daemon, "signal", "HUP", name)
    say("$ supervisor signals HUP to %s%s" % (name, ": " + text if status else ""))
    begun, started = time.monotonic(), procs.start_time(master)
    while status == 0 and procs.start_time(master) == started and time.monotonic() - begun < RELOAD:
        now = workers(master)
        if now and not now & before:
            say("%s loaded its site anew within %.1f s" % (name, time.monotonic() - begun))
            return True
        if time.monotonic() - begun > MERCY and now & before and not ended(now & before):
            return False
        time.sleep(WAITING)
    return False


def ended(those):
    """Ends workers that do not end by themselves: uwsgi gives them 60 s where a thread of Lino's goes on, and nobody is served by this site meanwhile. Whether that was permitted."""
    import signal
    for pid, started in those:
        try:
            if procs.start_time(pid) == started:
                os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        except OSError:
            return False
    return True


def workers(master):
    """{(pid, start time)} of a uwsgi's workers."""
    return {(pid, procs.start_time(pid)) for pid in procs.children(master)}


# The steps

@action
def attempt_programs(context, values):
    """Starts what the freeze of this site stopped. What does not start is a warning: production answers without it."""
    names = stopped(context, context.cwd)
    if not names:
        say("the freeze stopped nothing")
    told = start(context, context.cwd, names)
    if told:
        context.report({"warnings": ["it did not start again: " + one for one in told]})
    from . import attempt_cron
    attempt_cron.let_go(context, context.cwd)


def former_stop_operations(context, values):
    """For an administrator as well; of actions.PRIVILEGED. All of P's programs stop and do not come back with the next boot, and V's do: those that run, and those in place of what P's freeze stopped."""
    known, new = Programs(context.cwd), Programs(context.site)
    heirs = heirs_of(context)
    todo = []
    running = [one for one in known.found.programs if known.runs(one)]
    if running:
        todo.append(rootops.run(known.daemon.argv("stop", *[name for one in running for name in known.names(one)]), words="supervisor stops %s" % words(running), root=not known.daemon.own()))
    if known.found.units:
        names = [one.name for one in known.found.units]
        todo.append(rootops.run(["systemctl", "disable", "--now"] + names, words="systemd stops %s, for the next boot as well" % ", ".join(names), unless=off(names)))
    begins = [one.name for one in new.found.units if one.name in heirs or siteprograms.active(one.name)]   # what serves too: it may have been a former production before
    if begins:
        todo.append(rootops.run(["systemctl", "enable"] + begins, words="systemd starts %s at the next boot as well" % ", ".join(begins), unless=begun_with_the_server(begins)))
    return todo + autostart(known, new, heirs)


def heirs_of(context):
    """Names of V's programs that are to run beside it and do not: a server or a supervisord that was started anew does not begin what a preview does without."""
    record = attempts.read(context.series)
    return successors(context.cwd, context.site, (record["stopped"].get(os.path.realpath(context.cwd)) or []) if record is not None else [])


def begun_with_the_server(names):
    """A command that says by exit status 0 that all of these units are enabled; systemctl itself is content with one of them."""
    return ["/bin/sh", "-c", 'for one in "$@"; do systemctl is-enabled --quiet "$one" || exit 1; done', "sh"] + names


def off(names):
    """A command that says by exit status 0 that none of these units runs or is enabled; one that has no [Install] never is, though systemctl's status says so."""
    return ["/bin/sh", "-c", 'for one in "$@"; do systemctl is-active --quiet "$one" && exit 1; case $(systemctl is-enabled "$one" 2>/dev/null) in enabled*|linked*) exit 1;; esac; done; exit 0', "sh"] + names


def autostart(known, new, heirs):
    """Writes of supervisor's files: nothing of the former production starts with supervisor, what runs of the new one does, and what is to run of it."""
    changed = {}
    for one in known.found.programs:
        put(changed, known.daemon, one, "false", OFF % new.site.name)
    for one in new.found.programs:
        if (one.name in heirs or new.runs(one)) and off_at_boot(one):
            put(changed, new.daemon, one, "true", "")
    made = []
    for path, text in sorted(changed.items()):
        with open(path, "rb") as source:
            data = source.read()
        made.append(rootops.write(path, iniparts.encoded(text, data), os.stat(path).st_mode & 0o7777))
    return made


def off_at_boot(program):
    """Whether supervisor does not start it by itself."""
    return (supervisor.keys(program.section).get("autostart") or "").strip().lower() in ("false", "off", "no", "0")


def by_hand(site):
    """Names of what serves the site, runs, and would not after a reboot."""
    known = Programs(site)
    programs, units = known.serving()
    return [one.name for one in programs if known.runs(one) and off_at_boot(one)] + [
        one.name for one in units if siteprograms.active(one.name) and not rootops.already({"unless": begun_with_the_server([one.name])})]


def put(changed, daemon, program, value, comment):
    """One program's autostart in {path: text}; sections are found by their heading, since earlier changes move them."""
    section = program.section
    text = changed.get(section.path, daemon.texts[section.path])
    here = next((one for one in supervisor.sections(section.path, text) if (one.kind, one.name) == (section.kind, section.name)), None)
    if here is not None:
        plain = WHY_OFF.sub("", here.text) if value == "true" else here.text
        changed[section.path] = text[:here.begin] + iniparts.put(plain, "autostart", value, comment) + text[here.end:]


@action
def attempt_former_stop(context, values):
    """Stops all of the former production's programs, also for the next boot, and starts what the new one lacks in place of them. The page stays."""
    site = os.path.realpath(context.cwd)
    if os.path.realpath(os.path.join(context.links, "prod")) == site:
        raise Refusal("switched", "this is the production site", "%s/prod leads to %s" % (context.links, site), "look at the links")
    known = Programs(site, context)
    programs = [one for one in known.found.programs if known.runs(one)]
    units = [one for one in known.found.units if siteprograms.active(one.name)]
    if programs or units:
        told = attempts.of(context)["stopped"].get(site) or []
        attempts.update(context, stopped=dict(attempts.of(context)["stopped"], **{site: sorted(set(told) | {one.name for one in programs + units})}))
    rootops.perform(context, former_stop_operations(context, values))
    gone(context, site, programs)
    siteprograms.wait_units(context, [one.name for one in units], False)
    if not programs and not units:
        say("none of its programs runs")
    late = start(context, context.site, heirs_of(context))
    if late:
        context.report({"warnings": late})
    path = os.path.join(site, sync_page.PAGE)
    try:   # whoever does not see the attempt's record sees by it that the attempt is over
        sync_page.put_up_anew(path, "%skept %s\n" % (sync_page.MARK, context.job))
    except OSError as error:
        say("warning: %s still names the attempt: %s" % (path, error.strerror))
