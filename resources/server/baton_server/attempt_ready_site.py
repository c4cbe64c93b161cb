# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Readiness of an attempt: how the preview becomes production: neutral until then, under production's name, through vhosts that lead through the links, with programs that can be restarted."""
import os
import re

from . import attempt_answers, attempt_measure, attempt_programs, services, settings_edit, setup_web, vhostpasses, webserver
from .attempt_readiness import check
from .setup_settings import PREVIEW, host_of
from .sync_site import PAGE

ASKING = 15.0   # seconds for an address


def neutral(asked):
    """The preview mails nobody now, and will as soon as it is itself."""
    from . import attempt_itself
    here = os.path.isfile(os.path.join(asked.preview, PREVIEW))
    if not attempt_itself.has_block(asked.preview):
        yield check("neutral", "warning", "the settings of %s have no block of Lino Baton's: whether it mails and runs jobs is up to them" % os.path.basename(asked.preview),
                    "see that %s/settings.py sends mail as production does" % asked.preview)
    elif not here:
        yield check("neutral", "failed", "the preview is not neutral: there is no %s, so that it mails users and runs jobs" % os.path.join(asked.preview, PREVIEW), "make %s again: touch it, and restart the preview" % PREVIEW)
    else:
        yield check("neutral", "passed", "the preview is neutral, and becomes itself when %s goes" % PREVIEW)


def names(asked):
    """The new site answers under production's name."""
    address = asked.address("prod")
    host = host_of(address) if address else ""
    said = asked.said()[1]
    if not host:
        yield check("names", "warning", "production's address is not known", "let a vhost name %s" % os.path.join(asked.links, "prod"))
    elif said["error"]:
        yield check("names", "failed", "%s does not say under which names it answers: %s" % (os.path.basename(asked.preview), said["error"].strip()[-300:]), "see that %s/manage.py check works" % asked.preview, said["asked"])
    elif not settings_edit.allows(said["allowedHosts"], host):
        yield check("names", "failed", "%s would not answer as %s: ALLOWED_HOSTS is %s" % (os.path.basename(asked.preview), host, ", ".join(said["allowedHosts"]) or "empty"),
                    "add %s to ALLOWED_HOSTS in %s/settings.py" % (host, asked.preview), said["asked"])
    else:
        yield check("names", "passed", "%s answers as %s" % (os.path.basename(asked.preview), host), "", said["asked"])


def vhost(asked):
    """Production's vhosts lead through the link and show the page while it is there; no vhost leads to the former production beside that."""
    made = []
    for role, real in (("prod", asked.production), ("preview", asked.preview)):
        through = [os.path.join(base, role) for base in {asked.links, os.path.realpath(asked.links)}]
        web = webserver.find(through + [real], asked.hosts)
        led = {path: text for path, text in web.files.items() if webserver.names(text, through)}
        direct = sorted(path for path, text in web.files.items() if webserver.names(text, [real]))
        reach = vhostpasses.Reach(web, led, asked.links, role, (asked.production, asked.preview))
        bare = sorted(path for path, text in led.items() if path in reach.serving and not freezes(text, through))
        made.append((led, direct, bare, reach))
    yield from of_production(asked, *made[0])
    yield from of_preview(asked, *made[1])


def of_production(asked, led, direct, bare, reach):
    mend = "baton adopt mends it"
    if not led:
        yield check("vhost", "failed", "no vhost leads through %s" % reach.link, mend)
    elif direct:
        yield check("vhost", "failed", "%s names %s itself, beside the link: users would still reach the former production there" % (", ".join(direct), asked.production), mend)
    elif reach.faults():
        yield check("vhost", "failed", "%s: the switch would not move that, and users would go on writing into %s, the former production then. Production is served as before" % (reach.faults(), asked.production), reach.todo())
    elif bare:
        yield check("vhost", "failed", "%s shows no page while %s is there: production could not be frozen" % (", ".join(bare), PAGE), mend)
    elif reach.remembered:
        yield check("vhost", "failed", "%s: users would still write while production is frozen, and see the former production's files after the switch" % slow(reach), mend)
    elif reach.web.master is None:
        yield check("vhost", "failed", "no running web server loads %s" % ", ".join(sorted(led)), "start the web server")
    else:
        yield check("vhost", "passed", "%s leads through %s, and shows its page while that is frozen" % (", ".join(sorted(led)), reach.link))
    yield from beside(reach)


def of_preview(asked, led, direct, bare, reach):
    if not led:
        yield check("vhost", "warning", "no vhost leads through %s: nobody can look at the preview after a cancel" % reach.link if not direct else
                    "%s names %s itself, so that users reach it there during the attempt as well" % (", ".join(direct), asked.preview), "let it lead through the link")
    elif reach.faults():
        yield check("vhost", "failed", "%s: the preview's address would lead to another site, to production perhaps, or go on leading to this one while it is production. Production is served as before" % reach.faults(), reach.todo())
    elif bare:
        yield check("vhost", "failed", "%s shows no page while %s is there: users would look at a preview that is being restored" % (", ".join(bare), PAGE), "baton adopt mends it")
    elif reach.remembered:
        yield check("vhost", "failed", "%s: users would look at a preview that is being restored" % slow(reach), "baton adopt mends it")
    yield from beside(reach)


def slow(reach):
    return "nginx remembers for a while what it saw of files and links in %s, and would not see %s and the link's move at once" % (
        ", ".join("%s (%s)" % one for one in sorted(reach.remembered.items())), PAGE)


def beside(reach):
    """Another service in the site's vhost stays where it is, on purpose perhaps."""
    if reach.elsewhere():
        yield check("vhost", "warning", reach.elsewhere(), "see that it is not a part of the site itself: what is one belongs to a unix socket that is named through %s" % reach.link)


def freezes(text, through):
    """Whether the vhost looks for the page through one of these links, and answers 503."""
    bare = re.sub(r"(?m)^\s*#.*$", "", text)
    return "503" in bare and any(os.path.join(link, PAGE) in bare for link in through)


def restart(asked):
    """The preview's programs can take their settings anew."""
    asked.way = attempt_programs.way(asked.preview, asked.hosts)
    if asked.way == "none":
        yield check("restart", "failed", *attempt_programs.unserved(attempt_programs.Programs(asked.preview)))
    else:
        yield check("restart", "passed", {"supervisor": "supervisor restarts it", "systemd": "systemd restarts it", "touch": "it starts anew when wsgi.py is touched"}[asked.way])


def programs(asked):
    """What the freeze stops, and what would run after the switch."""
    stopped = attempt_programs.background(asked.production)
    late = [one["name"] for one in attempt_programs.states(asked.production) if not one["runs"]]
    words = "%s is stopped for the freeze" % ", ".join(stopped) if stopped else "nothing of production runs beside what serves"
    if late and not stopped:
        words += "; not running now: %s" % ", ".join(late)
    yield check("programs", "passed", words)
    asleep = attempt_programs.by_hand(asked.preview)
    if asleep:   # e.g. of a former production, which an earlier keep turned off
        yield check("programs", "warning", "%s of %s does not start with the server: after a reboot during the attempt users would reach nobody" % (", ".join(asleep), os.path.basename(asked.preview)),
                    "let it start with the server: autostart = true in supervisor's file, or systemctl enable; a keep does so too")


def needs_root(asked):
    """(whether root's rights are needed, what for)."""
    reasons = []
    for site in (asked.production, asked.preview):
        found = services.find(site)
        if found.programs and found.daemon is not None and not found.daemon.own():
            reasons.append("root's supervisor runs %s" % os.path.basename(site))
        if found.units:
            reasons.append("systemd runs %s" % os.path.basename(site))
    web = webserver.find(setup_web.roles(asked.links, "prod"), asked.hosts)
    if web.root and web.master is not None and any("WSGIDaemonProcess" in text for text in web.files.values()):
        reasons.append("Apache is reloaded at the switch")
    return bool(reasons), " and ".join(reasons) or "nothing"


def answers(asked):
    """Production answers now, and so does the preview."""
    address = asked.address("prod")
    if not address:
        yield check("answers", "warning", "production's address is not known, so that nobody asks it after the switch", "let a vhost name %s" % os.path.join(asked.links, "prod"))
        return
    status, words = attempt_answers.ask(address, attempt_answers.places(address, asked.links, asked.hosts), ASKING)
    if not attempt_answers.good(status):
        yield check("answers", "failed", "%s does not answer as it should: %s" % (address, "%s %s" % (status, words) if status else words), attempt_answers.todo(status, asked.production))
        return
    other = asked.address("preview")
    if other and other != address:
        measure = status
        status, words = attempt_answers.ask(other, attempt_answers.places(other, asked.links, asked.hosts), ASKING)
        if not attempt_measure.as_before(status, measure) and status not in attempt_measure.REFUSING:   # a preview has its own password
            yield check("answers", "warning", "%s answers, but the preview's %s does not: %s" % (address, other, "%s %s" % (status, words) if status else words), "look at the preview before the attempt")
            return
    yield check("answers", "passed", "%s answers" % address)
