# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A freshly started site is asked until each of its workers answers fast, under production's name: the first request to a Lino may take 17 s.

Asked is the site's own uwsgi, past its page. Each worker is given exactly one request at a time: all get the begin of one, and only when every worker has taken one the rest follows."""
import json
import os
import re
import threading
import time

from . import attempt_idle, attempt_measure, attempt_programs, children, iniparts, procs, setup_env, siteprograms, uwsgiini, uwsgitalk
from .sync_site import Failure, action, say, warn

PATIENCE = 180.0   # seconds until it must be warm
FAST = 1.0         # seconds for an answer
ROUNDS = 3         # times that each worker answers so
TAKEN = 3.0        # seconds until every worker has taken the begin of a request; uwsgi waits 4 s for its rest
MOST = 32          # requests at the same time
PAUSE = 0.3
DEAD = 5           # looks at which none of its programs runs
TODO = {400: "Django does not answer under this name: add %s to ALLOWED_HOSTS in %s/settings.py, then start again",
        None: "The site itself failed (%s): %s/log/lino.log and its uwsgi's log say why; %s/manage.py check may as well"}


@action
def attempt_warm(context, values):
    """Until each worker of the site at cwd has answered within a second three times. Reports "warm"."""
    site, address = os.path.realpath(context.cwd), values.get("address") or ""
    found = re.match(r"(https?)://([^/]+)", address)
    if not found:
        say("warning: production's address is not known: the site is not asked before the switch")
        context.report({"warnings": ["production's address is not known: its new site was not warmed"]})
        return
    host, tls = found.group(2), found.group(1) == "https"
    begun = time.monotonic()
    place = ears(site)
    if place is None or nobody(context, site, place[0]):
        first, number = by_itself(context, site, host, tls), 0
    else:
        first, number = rounds(context, site, place, host, tls, begun)
    seconds = time.monotonic() - begun
    context.report({"warm": {"seconds": round(seconds, 1), "first": round(first, 1), "workers": number}})
    say("warm after %.1f s; the first answer took %.1f s" % (seconds, first))


def ears(site):
    """(path or (host, port), whether it is HTTP) of where the site's uwsgi listens; None where it has none."""
    own = attempt_idle.inside(site)
    for text in attempt_idle.inis(site):
        for _, key, value in iniparts.settings(text):
            for kinds, http in ((uwsgiini.SOCKETS, False), (("http-socket", "http"), True)):
                match = uwsgiini.PORT.match(value)
                path = os.path.join(site, value)
                if key in kinds and match:
                    return (match.group(1).rstrip(":").strip("[]*") or "127.0.0.1", int(match.group(2))), http
                if key in kinds and not match and (path in own or siteprograms.listening(path)):
                    return path, http
    return (own[0], False) if own else None


def nobody(context, site, where):
    """Whether nothing will ever listen there: it is named in a file that is left of an earlier way, and the web server itself runs the site."""
    programs, units = attempt_programs.Programs(site, context).serving()
    return isinstance(where, str) and not programs and not units and not siteprograms.listening(where)


def dead(context, site):
    """Names of the programs that serve the site, where none of them runs or is about to; empty otherwise."""
    known = attempt_programs.Programs(site, context)
    programs, units = known.serving()
    if any(known.runs(one) for one in programs) or any(siteprograms.active(one.name) for one in units):
        return ""
    return ", ".join(one.name for one in programs + units)


def slots(context, site):
    """How many requests the site works on at the same time: its workers, each with its threads."""
    threads = 1
    for text in attempt_idle.inis(site):
        for _, key, value in iniparts.settings(text):
            if key == "threads" and value.isdigit():
                threads = max(threads, int(value))
    known = attempt_programs.Programs(site, context)
    workers = 0
    for one in known.serving()[0]:
        for master in siteprograms.processes_of(known.daemon, known.site, one):
            workers += len(procs.children(master))
    return max(1, min(MOST, (workers or from_ini(site)) * threads))


def from_ini(site):
    told = [int(value) for text in attempt_idle.inis(site) for _, key, value in iniparts.settings(text) if key in ("processes", "workers") and value.isdigit()]
    return max(told or [1])


def rounds(context, site, place, host, tls, begun):
    """(seconds of the first round, workers)."""
    number, before = slots(context, site), attempt_measure.of(context, "itself", "public")
    say("%d worker%s asked at %s as %s" % (number, " is" if number == 1 else "s are", place[0] if isinstance(place[0], str) else "port %d" % place[0][1], host))
    good, first, bad, gone = 0, None, 0, 0
    while True:
        left = PATIENCE - (time.monotonic() - begun)
        told = at_once(place, host, tls, number, max(left, 1.0))
        slowest = max(seconds for _, _, seconds in told)
        statuses = [status for status, _, _ in told]
        wrong = next((status for status in statuses if status is not None and not attempt_measure.as_before(status, before)), None)
        if None not in statuses and first is None:
            first = slowest
        bad = bad + 1 if wrong else 0
        if bad > 1:   # one may have been begun while it started
            raise Failure("%s answers %d as %s. %s" % (site, wrong, host, advice(wrong, host, site, before)))
        fast = None not in statuses and not wrong and slowest <= FAST
        good = good + 1 if fast else 0
        if good >= ROUNDS:
            return first, number
        if time.monotonic() - begun > PATIENCE:
            why = next((body.decode("utf-8", "replace") for status, body, _ in told if status is None), "the slowest answer took %.1f s" % slowest)
            raise Failure("%s does not answer fast after %d s: %s. See what it does: %s/log/lino.log, and the server's load" % (site, PATIENCE, why, site))
        if not any(statuses):   # nobody takes a request: users wait for nothing where nobody is about to
            gone = gone + 1 if dead(context, site) else 0
            if gone > DEAD:
                raise Failure("%s does not run: it was started for the switch and has ended, or somebody stopped it. Its log says why; then start again" % dead(context, site))
        if not fast:
            time.sleep(PAUSE)


def advice(status, host, site, before=None):
    if status != 400 and status < 500:
        return "%s%s/log/lino.log and its urls tell why" % ((attempt_measure.words(status, before, "Production") or "There is no page for users") + ": ", site)
    return TODO[400] % (re.sub(r":\d+$", "", host), site) if status == 400 else TODO[None] % (status, site, site)


def at_once(place, host, tls, number, limit):
    """[(status or None, body, seconds)] of one request to each worker."""
    where, http = place
    held = []
    try:
        for _ in range(number):
            held.append(uwsgitalk.Request(where, "/", host, tls, http))
    except OSError as error:
        for one in held:
            one.close()
        return [(None, (error.strerror or str(error)).encode(), 0.0)] * number
    taken(where, number)
    results = [None] * number

    def work(index):
        results[index] = held[index].answer(limit)
    threads = [threading.Thread(target=work, args=(index,), daemon=True) for index in range(number)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return results


def taken(where, number):
    """Waits until the workers have taken that many connections; of a port the kernel does not say."""
    end = time.monotonic() + TAKEN
    while isinstance(where, str) and time.monotonic() < end:
        if sum(1 for state, listens, path in attempt_idle.unix_table() if path == where and state == "03" and not listens) >= number:
            return
        time.sleep(0.01)


# Where the web server itself runs the site

# One request after the other to the site's own application, in a process of its own
ASK = r'''
import io, json, os, runpy, sys, time
order = json.loads(os.environ["BATON_ORDER"])
sys.path.insert(0, os.getcwd())
told = []
try:
    begun = time.monotonic()
    application = runpy.run_path("wsgi.py")["application"]
    for _ in range(order["times"]):
        said = []
        environ = dict(order["variables"])
        environ.update({"wsgi.version": (1, 0), "wsgi.url_scheme": environ["REQUEST_SCHEME"], "wsgi.input": io.BytesIO(), "wsgi.errors": sys.stderr, "wsgi.multithread": False,
                        "wsgi.multiprocess": True, "wsgi.run_once": False, "SCRIPT_NAME": ""})
        answer = application(environ, lambda status, headers, exc_info=None: said.append(int(status.split()[0])))
        for _piece in answer:
            pass
        if hasattr(answer, "close"):
            answer.close()
        told.append([said[0], time.monotonic() - begun])
        begun = time.monotonic()
    error = None
except BaseException as e:
    error = type(e).__name__ + ": " + str(e)
sys.stdout.write("\n" + os.environ["BATON_NONCE"] + json.dumps({"told": told, "error": error}) + os.environ["BATON_NONCE"] + "\n")
sys.stdout.flush()
os._exit(0)
'''


def by_itself(context, site, host, tls):
    """Seconds of the first answer of the site's application in a process of its own: the web server's own start with the switch, and cannot be asked before."""
    nonce = os.urandom(12).hex()
    order = {"times": ROUNDS + 1, "variables": uwsgitalk.variables("/", host, tls)}
    env = setup_env.environment(os.path.join(site, "env"), {"BATON_NONCE": nonce, "BATON_ORDER": json.dumps(order)})
    status, out, error = children.run([os.path.join(site, "env", "bin", "python"), "-c", ASK], PATIENCE, env=env, cwd=site, shared=True)
    parts = out.decode("utf-8", "replace").split(nonce)
    found = json.loads(parts[1]) if len(parts) == 3 else None
    if found is None or found["error"]:
        raise Failure("%s does not start: %s" % (site, found["error"] if found else (error.decode("utf-8", "replace").strip() or "no answer within %d s" % PATIENCE)[-1500:]))
    before = attempt_measure.of(context, "itself", "public")
    wrong = next((code for code, _ in found["told"] if not attempt_measure.as_before(code, before)), None)
    if wrong:
        raise Failure("%s answers %d as %s. %s" % (site, wrong, host, advice(wrong, host, site, before)))
    sentence = "the web server itself runs the site, and starts it with the switch: its first answer may take %.0f s" % found["told"][0][1]
    warn(context, sentence)
    return found["told"][0][1]
