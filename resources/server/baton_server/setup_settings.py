# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The new site's settings: its own database with a password made here, both addresses, and the block that keeps it neutral while it is a preview."""
import ast
import os
import re

from . import dbidentity, dbsettings, files, settings_edit, setup_files, setup_project
from .sync_site import Failure, Refusal, action, say

PREVIEW = "PREVIEW"
ENGINES = {"postgresql": "django.db.backends.postgresql", "mysql": "django.db.backends.mysql", "sqlite3": "django.db.backends.sqlite3"}
ALPHABET = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
LENGTH = 24
ASIDE = "_baton_database = "   # where DATABASES stands in no form that can be changed in place

HEAD = """# While the file PREVIEW stands beside this one, the site is a preview: it sends no mail and runs no jobs. Baton writes and removes it.
import os as _baton_os
import sys as _baton_sys
_baton_place = _baton_os.path.dirname(_baton_os.path.abspath(__file__))
_baton_preview = _baton_os.path.exists(_baton_os.path.join(_baton_place, "PREVIEW"))
if _baton_preview and {"linod", "lino_runworker", "runworker"} & set(_baton_sys.argv[1:2]):
    _baton_sys.exit("this site is a preview, and runs no background jobs: " + _baton_place)
if _baton_preview and hasattr(globals().get("Site"), "use_linod"):
    class Site(Site):
        use_linod = False"""

TAIL = """if _baton_preview:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = _baton_os.path.join(_baton_place, *(["log"] if _baton_os.path.isdir(_baton_os.path.join(_baton_place, "log")) else []), "mail")
    if "CHANNEL_LAYERS" in globals():
        CHANNEL_LAYERS = {"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}}
    if "SITE" in globals():
        SITE.server_url = %(address)r"""


def host_of(address):
    """The host as Django compares it, or empty."""
    found = re.match(r"https?://(\[[0-9A-Fa-f:.]+\]|[^/:]+)", address or "")
    return found.group(1).lower() if found else ""


def password():
    """A new one of ASCII letters and digits: about 140 bits."""
    import random
    draw = random.SystemRandom()
    return "".join(draw.choice(ALPHABET) for _ in range(LENGTH))


class Text:
    """settings.py as text with line feeds; encoding, line ends and what they were are kept."""

    def __init__(self, site):
        self.site = site
        data = files.read(os.path.join(site, "settings.py"), 4 << 20)
        if data is None:
            raise Failure("%s/settings.py cannot be read" % site)
        self.before = data
        self.encoding = declared(data)
        self.mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
        try:
            text = data[len(self.mark):].decode(self.encoding)
        except UnicodeDecodeError as error:
            raise Failure("%s/settings.py is not %s: %s" % (site, self.encoding, error))
        self.crlf = text.count("\r\n") * 2 > text.count("\n")
        self.mixed = text.count("\r\n") not in (0, text.count("\n"))
        self.text = text if self.mixed and not self.crlf else text.replace("\r\n", "\n")

    def data(self):
        text = self.text.replace("\r\n", "\n").replace("\n", "\r\n") if self.crlf else self.text
        return self.mark + text.encode(self.encoding)


def declared(data):
    for line in data.split(b"\n")[:2]:
        found = re.match(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", line)
        if found:
            return found.group(1).decode("ascii")
    return "utf-8"


def known(site):
    """What the settings of a site say of the default database, or None where that cannot be told without running them."""
    for line in (files.text(os.path.join(site, "settings.py")) or "").split("\n"):
        if line.startswith(ASIDE):
            said = settings_edit.literal(line[len(ASIDE):].strip())
            if isinstance(said, dict):
                return dbsettings.Named(dict(dict.fromkeys(dbsettings.KEYS, ""), ENGINE=said.get("ENGINE") or "", **{key: said[key] for key in said if key != "ENGINE"}), site)
    return dbsettings.written(site)


def wanted(context, values, site):
    """{key: text} for DATABASES["default"]."""
    database = values.get("database") or {}
    engine = dbidentity.family(str(database.get("engine") or ""))
    if engine not in ENGINES:
        raise Refusal("database", "the plan names no database", str(database.get("engine") or ""), "plan the set-up anew")
    now, theirs = known(site), known(os.path.realpath(context.source))
    found = {"NAME": str(database.get("name") or "")}
    if now is None or now.engine != engine or aside(site):
        found["ENGINE"] = ENGINES[engine]
    if engine == "sqlite3":
        found["NAME"] = os.path.normpath(os.path.join(site, found["NAME"]))
        if not found["NAME"].startswith(site + "/"):
            raise Refusal("database", "the SQLite database is not within the new site", found["NAME"], "plan the set-up anew")
        return dict(found, **{key: "" for key in ("USER", "PASSWORD", "HOST", "PORT")})
    found.update(USER=str(database.get("user") or ""), HOST=str(database.get("host") or ""), PORT=str(database.get("port") or ""))
    kept = now and now.password and (theirs is None or now.password != theirs.password) and (now.engine, now.name, now.user) == (engine, found["NAME"], found["USER"])
    found["PASSWORD"] = now.password if kept else password() if found["USER"] else ""
    return found


def aside(site):
    return any(line.startswith(ASIDE) for line in (files.text(os.path.join(site, "settings.py")) or "").split("\n"))


@action
def setup_settings(context, values):
    """Writes settings.py and PREVIEW. The password is made here once, and stands nowhere else."""
    site, production = setup_project.place(context)
    text = Text(site)
    target = wanted(context, values, site)
    hosts = [host for host in (host_of(values.get("address")), host_of(values.get("productionAddress"))) if host]
    try:
        text.text, later = edited(text.text, target, hosts, values.get("address") or "")
    except SyntaxError as error:
        raise Refusal("review", "%s/settings.py is no Python that can be changed" % site, str(error), "see that it starts: %s/manage.py check" % production)
    data = text.data()
    try:
        compile(data, "settings.py", "exec", ast.PyCF_ONLY_AST, True)
    except (SyntaxError, ValueError) as error:
        raise Failure("the changed settings.py would be no Python: %s" % error)
    setup_files.replace(site, PREVIEW, ("Lino Baton: %s is a preview of %s.\n" % (os.path.basename(site), os.path.basename(production))).encode("utf-8", "replace"))
    if data != text.before:
        setup_files.replace(site, "settings.py", data)
    say("settings.py names the database %s%s" % (target["NAME"], ", in a block at its end" if later else ""))
    say("hosts: %s" % (", ".join(hosts) or "none are known"))
    if not hosts:
        context.report({"warnings": ["neither address is known: add both hosts to ALLOWED_HOSTS in %s/settings.py" % site]})


def edited(text, target, hosts, address):
    """(the new text, whether database or hosts are set at its end, since they do not stand there as plain values)."""
    text, more = settings_edit.without_blocks(text), []
    changed = settings_edit.database(text, target)
    if changed is not None and says(changed, target):
        text = changed
    else:
        more += [ASIDE + repr({key: target[key] for key in settings_edit.KEYS if key in target}),
                 "DATABASES = dict(globals().get(\"DATABASES\", {}))", "DATABASES[\"default\"] = dict(DATABASES.get(\"default\", {}), **_baton_database)"]
    return with_block(text, hosts, address, more)


def with_block(text, hosts, address, more=()):
    """(the text with the block that makes a preview neutral, and with these hosts; whether something is set at its end). more: lines for that end."""
    more, tail = list(more), TAIL % {"address": address} if address else TAIL.rpartition("\n    if \"SITE\"")[0]
    if hosts:
        changed = settings_edit.hosts(text, hosts)
        if changed is not None:
            text = changed
        else:
            more.append("ALLOWED_HOSTS = list(globals().get(\"ALLOWED_HOSTS\", [])) + %r" % hosts)
    return settings_edit.with_blocks(text, HEAD.split("\n"), more + tail.split("\n")), bool(more)


def says(text, target):
    """Whether what comes later in the text leaves the values as they were set."""
    from . import settings
    tree = settings.parse(text)
    if tree is None:
        return False
    databases = settings.sure(tree, "/").get("DATABASES")
    entry = databases.get("default") if isinstance(databases, dict) else None
    return isinstance(entry, dict) and all(str(entry.get(key) or "") == value for key, value in target.items())


@action
def setup_settings_made(context, values):
    """0 where the settings say all of it already."""
    site, _ = setup_project.place(context)
    try:
        text = Text(site)
        target = wanted(context, values, site)
        hosts = [host for host in (host_of(values.get("address")), host_of(values.get("productionAddress"))) if host]
        if not os.path.isfile(os.path.join(site, PREVIEW)) or not known(site) or known(site).name != target["NAME"]:
            return 1
        same, _ = edited(text.text, target, hosts, values.get("address") or "")
    except (SyntaxError, Failure):
        return 1
    return 0 if same == text.text else 1
