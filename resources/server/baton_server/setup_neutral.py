# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The proof that the new site is neutral and itself: Django is asked, in the site's own env, what it would do."""
import json
import os

from . import children, dbidentity, facts, setup_env, setup_project, setup_settings, sites, sync_guard, sync_mirror
from .sync_site import Failure, Refusal, action, say

LIMIT = 180   # seconds: a new env compiles what it starts
# Behind dbidentity.py and the question of facts.py, in the site's Python. The key itself is never told: both sites hash it with a number that is thrown away.
QUESTION = r'''
def more():
    import hashlib
    from django.conf import settings
    site = getattr(settings, "SITE", None)
    base = os.path.realpath(os.getcwd())
    production = os.environ["BATON_PRODUCTION"]
    module = sys.modules.get(os.environ.get("DJANGO_SETTINGS_MODULE", ""))
    loaded = [str(getattr(one, "__file__", "") or "") for one in list(sys.modules.values())]
    return {"backend": str(settings.EMAIL_BACKEND), "mail": str(getattr(settings, "EMAIL_FILE_PATH", "") or ""), "linod": bool(getattr(site, "use_linod", False)), "server": str(getattr(site, "server_url", "")),
        "channels": str((getattr(settings, "CHANNEL_LAYERS", None) or {}).get("default", {}).get("BACKEND", "")), "settings": os.path.realpath(str(getattr(module, "__file__", ""))), "prefix": os.path.realpath(sys.prefix),
        "key": hashlib.sha256((os.environ["BATON_SALT"] + str(settings.SECRET_KEY)).encode("utf-8")).hexdigest(),
        "foreign": sorted(set(one for one in loaded + sys.path if one and (os.path.realpath(one) + "/").startswith(production + "/")))[:5]}
try:
    out = ask()
    out["more"] = more()
    out["error"] = None
except BaseException as e:
    out = {"error": type(e).__name__ + ": " + str(e)}
sys.stdout.write("\n" + os.environ["BATON_NONCE"] + json.dumps(out) + os.environ["BATON_NONCE"] + "\n")
sys.stdout.flush()
'''


def question():
    """What Django is asked: the functions of facts.py's question, without its own end."""
    return facts.question().rpartition("\ntry:\n    out = ask()")[0] + QUESTION


def ask(site, production, salt):
    """What a site's Django says; raises Failure."""
    nonce = os.urandom(12).hex()
    env = setup_env.environment(os.path.join(site, "env"), {"BATON_NONCE": nonce, "BATON_SALT": salt, "BATON_PRODUCTION": production})
    if site == production:
        env["PYTHONDONTWRITEBYTECODE"] = "1"
    status, out, error = children.run([os.path.join(site, "env", "bin", "python"), "manage.py", "shell", "-c", question()], LIMIT, env=env, cwd=site, shared=True)
    parts = out.decode("utf-8", "replace").split(nonce)
    try:
        found = json.loads(parts[1]) if len(parts) == 3 else None
    except ValueError:
        found = None
    if found is None:
        last = (error.decode("utf-8", "replace").strip() or out.decode("utf-8", "replace").strip())[-1500:]
        raise Failure("%s does not start: %s\n%s" % (site, "no answer within %d s" % LIMIT if status is None else "exit status %s" % status, last))
    if found["error"]:
        raise Failure("%s does not answer: %s" % (site, found["error"]))
    return found


@action
def setup_neutral(context, values):
    """Refused where the new site would mail, run jobs, use production's database or files, or not answer under both names. Reports "identity".

    ownKey: a SECRET_KEY of its own, which it had as production, is only warned of."""
    site, production = setup_project.place(context)
    salt = os.urandom(16).hex()
    stamps = [sites.describe(one)["stamp"] for one in (site, production)]
    mine, theirs = sync_guard.side_by_side(lambda one: ask(one, production, salt), [site, production])
    for one, said, stamp in zip((site, production), (mine, theirs), stamps):
        facts.keep(one, said, stamp)   # the sync's guard asks the same, and each start of Django costs seconds
    context.report({"identity": mine["database"]["who"], "production": theirs["database"]["who"]})
    own_database(site, mine, theirs)
    own_files(site, production, mine)
    quiet(site, mine)
    key(context, site, mine, theirs, values.get("ownKey") is True)
    names(context, site, mine)


def own_database(site, mine, theirs):
    one, other = mine["database"]["who"], theirs["database"]["who"]
    same = dbidentity.same(one, other) if dbidentity.known(one) and dbidentity.known(other) else None
    if same is not False:
        raise Refusal("database", "the new site's settings name production's database" if same else "it cannot be told whether the new site's database is its own",
                      "%s: %s; production: %s" % (site, dbidentity.words(one), dbidentity.words(other)), "give it a database of its own in %s/settings.py" % site)
    say("the new site uses %s; production uses %s" % (dbidentity.words(one), dbidentity.words(other)))


def own_files(site, production, mine):
    said = mine["more"]
    if not said["settings"].startswith(site + "/"):
        raise Refusal("guard", "the new site starts with other settings", "%s/manage.py loads %s" % (site, said["settings"] or "no module that is known"), "let %s/manage.py name the site's own settings" % site)
    if not said["prefix"].startswith(site + "/"):
        raise Refusal("python", "the new site starts with another env", said["prefix"], "look at %s/env" % site)
    if said["foreign"]:
        raise Refusal("guard", "the new site loads files of production", ", ".join(said["foreign"]), "see which .pth file or setting in %s names %s" % (site, production))
    say("settings, env and packages are its own")


def quiet(site, mine):
    said = mine["more"]
    if "filebased" not in said["backend"]:
        raise Refusal("guard", "the new site would send mail", "EMAIL_BACKEND is %s" % said["backend"], "see what sets it after the block at the end of %s/settings.py" % site)
    if said["linod"]:
        raise Refusal("guard", "the new site would run background jobs", "use_linod is set", "see what sets it in %s/settings.py" % site)
    if said["channels"] and "InMemory" not in said["channels"]:
        raise Refusal("guard", "the new site would notify production's users", "CHANNEL_LAYERS is %s" % said["channels"], "see what sets it in %s/settings.py" % site)
    say("mail goes to files in %s; background jobs are off" % (said["mail"] or "no directory"))


def key(context, site, mine, theirs, own):
    if mine["more"]["key"] == theirs["more"]["key"]:
        say("SECRET_KEY is production's")
    elif own:
        sync_mirror.warned(context, "the SECRET_KEY of %s is not production's: links that users have by mail are not valid after a switch, unless it is copied to %s/settings.py" % (os.path.basename(site), site))
    else:
        raise Refusal("guard", "the new site's SECRET_KEY is not production's", "links that users have by mail would not be valid after the switch", "copy SECRET_KEY to %s/settings.py" % site)


def names(context, site, mine):
    said = mine["more"]
    with_ = next((step["run"].get("with") or {} for step in context.plan.get("steps", ()) if (step.get("run") or {}).get("action") in ("setup-settings", "recall-settings")), {})
    hosts = [host for host in (setup_settings.host_of(with_.get("address")), setup_settings.host_of(with_.get("productionAddress"))) if host]
    from .settings_edit import allows
    closed = [host for host in hosts if not allows(mine["allowedHosts"], host)]
    if closed:
        raise Refusal("guard", "the new site would not answer as %s" % closed[0], "ALLOWED_HOSTS is %s" % ", ".join(mine["allowedHosts"]), "add %s to ALLOWED_HOSTS in %s/settings.py" % (", ".join(closed), site))
    if with_.get("address") and said["server"] and said["server"].rstrip("/") != with_["address"].rstrip("/"):
        raise Refusal("guard", "the new site would name another address in what it writes", "server_url is %s" % said["server"], "see what sets it in %s/settings.py" % site)
    say("it answers as %s" % (" and ".join(hosts) or "the hosts that its settings name"))
