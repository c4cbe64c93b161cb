# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What only Django can say about a site: asked in the site's own env, at low priority, once per change of its files."""
import _thread
import json
import os

from . import clock, files, paths, probe, sites
from .errors import CallError

LIMIT = 120   # seconds
EMPTY = {"stamp": "", "asked": "", "database": {"engine": "", "name": "", "host": "", "port": "", "user": "", "identity": "", "who": None, "bytes": None, "directory": ""}, "moreDatabases": [], "allowedHosts": [], "staticRoot": "", "mediaRoot": "", "relations": [],
         "plugins": [], "versions": {}, "title": "", "asRoot": False, "error": None}

# Runs in the site's Python behind the text of dbidentity.py, whatever its version: no f-strings. Prints one JSON object between two nonces.
QUESTION = r'''
import json, os, sys
def ask():
    from django.apps import apps
    from django.conf import settings
    from django.db import connection
    import django
    d = settings.DATABASES["default"]
    engine = d.get("ENGINE", "").rpartition(".")[2]
    answer = {"database": {"engine": engine, "name": str(d.get("NAME") or ""), "host": str(d.get("HOST") or ""), "port": str(d.get("PORT") or ""), "user": str(d.get("USER") or "")},
        "moreDatabases": sorted(str(n) for n in settings.DATABASES if n != "default"), "allowedHosts": [str(h) for h in settings.ALLOWED_HOSTS], "staticRoot": os.path.abspath(str(settings.STATIC_ROOT)) if settings.STATIC_ROOT else "",
        "mediaRoot": os.path.abspath(str(settings.MEDIA_ROOT)) if getattr(settings, "MEDIA_ROOT", "") else "", "relations": sorted(m._meta.db_table for m in apps.get_models(include_auto_created=True) if m._meta.auto_created),
        "plugins": [], "versions": {"django": django.get_version()}, "title": ""}
    who = identify(connection, engine, answer["database"]["name"])
    answer["database"].update(identity=who["text"], who=who, bytes=size(connection, who), directory=directory(connection, who))
    site = getattr(settings, "SITE", None)
    if site is not None:
        answer["title"] = str(getattr(site, "title", "") or "")
        for p in getattr(site, "installed_plugins", ()) or ():
            answer["plugins"].append({"name": str(getattr(p, "app_label", p)), "version": str(getattr(sys.modules.get(str(getattr(p, "app_name", "")).split(".")[0]), "__version__", ""))})
    for name in ("lino", "lino_xl", "lino_react"):
        version = installed(name)
        if version:
            answer["versions"][name] = version
    module = str(os.environ.get("DJANGO_SETTINGS_MODULE", ""))
    for base in type(site).__mro__ if site is not None else ():
        name = base.__module__.split(".")[0]
        if name.startswith("lino_") and name != "lino_local" and installed(name):
            answer["versions"].setdefault(name, installed(name))
    return answer
def installed(name):
    try:
        try:
            from importlib.metadata import version
        except ImportError:
            from pkg_resources import get_distribution
            version = lambda n: get_distribution(n).version
        return version(name.replace("_", "-"))
    except Exception:
        return ""
try:
    out = ask()
    out["error"] = None
except BaseException as e:
    out = {"error": type(e).__name__ + ": " + str(e)}
sys.stdout.write("\n" + os.environ["BATON_NONCE"] + json.dumps(out) + os.environ["BATON_NONCE"] + "\n")
sys.stdout.flush()
'''

_lock = _thread.allocate_lock()
_asking = {}


def facts(params):
    """The kept answer, or a new one where the site's files changed, where none is kept, or where refresh is true."""
    real = probe.find_site(params.get("site"))
    refresh = params.get("refresh", False) is True
    key = paths.identity(os.path.basename(real), real)
    with _lock:
        mine = _asking.setdefault(key, _thread.allocate_lock())
    asked_before = clock.iso()
    with mine:   # whoever came second takes the first one's answer
        stamp = sites.describe(real)["stamp"]
        file = paths.in_state("facts", key + ".json")
        kept = paths.read_json(file)
        if kept and kept.get("stamp") == stamp and (not refresh or kept.get("asked", "") > asked_before):
            return kept
        try:
            return keep(real, ask(real), stamp)
        except OSError as error:
            raise CallError("failed", "the facts cannot be kept: %s" % error, {"errno": error.errno})


def keep(real, said, stamp):
    """Keeps what a site's Django said just now; stamp is of before it was asked. Returns the answer as it is kept. Raises OSError."""
    answer = dict(EMPTY, asRoot=os.geteuid() == 0)
    answer.update({key: said[key] for key in EMPTY if key in said and key != "asRoot"})
    answer.update(stamp=stamp, asked=clock.iso())
    file = paths.in_state("facts", paths.identity(os.path.basename(real), real) + ".json")
    paths.make_directory(os.path.dirname(file))
    paths.write_json(file, answer)
    return answer


def question():
    """What Django is asked, as text."""
    return (files.text(os.path.join(os.path.dirname(os.path.abspath(__file__)), "dbidentity.py")) or "") + QUESTION


def ask(real):
    """Starts the site's Django once. A failure is an answer, too."""
    from . import children
    answer = dict(EMPTY, asRoot=os.geteuid() == 0)
    python = os.path.join(real, "env", "bin", "python")
    if not os.access(python, os.X_OK):
        answer["error"] = "no Python at %s" % python
        return answer
    nonce = os.urandom(12).hex()
    argv = [python, "manage.py", "shell", "-c", question()]
    env = {k: v for k, v in os.environ.items() if not k.startswith(("SSH_", "PYTHON", "DJANGO_")) and k != "VIRTUAL_ENV"}
    # not as part of argv: Lino prints its command line when it is done
    env.update(PYTHONDONTWRITEBYTECODE="1", PYTHONUNBUFFERED="1", BATON_NONCE=nonce)
    status, out, error = children.run(argv, LIMIT, env=env, cwd=real, nice=15, shared=True)
    parts = out.decode("utf-8", "replace").split(nonce)
    if len(parts) == 3:
        try:
            said = json.loads(parts[1])
            answer.update({k: said[k] for k in EMPTY if k in said and k != "asRoot"})
            return answer
        except (ValueError, TypeError):
            pass
    if status is None:
        answer["error"] = "no answer within %d s" % LIMIT
    else:
        answer["error"] = "exit status %d: %s" % (status, error.decode("utf-8", "replace").strip()[-1500:])
    return answer
