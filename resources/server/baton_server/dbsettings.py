# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The database that a site's settings name, with its password: as the text says it literally, else as the site's own Python does.

The password goes nowhere but to a database client's standard input or password file."""
import json
import os
import re

from . import files, settings
from .dbidentity import family

LIMIT = 60   # seconds
KEYS = ("ENGINE", "NAME", "USER", "PASSWORD", "HOST", "PORT")
GROUPS = ("client", "client-server", "client-mariadb")   # of a read_default_file
ESCAPED = {"b": "\b", "t": "\t", "n": "\n", "r": "\r", "s": " "}

# Runs in a site's Python: manage.py sets up everything, and no command is begun.
QUESTION = r'''
import json, os, runpy, sys
def answer(*args, **kw):
    from django.conf import settings
    d = dict(settings.DATABASES["default"])
    d["FILE"] = (d.get("OPTIONS") or {}).get("read_default_file")
    os.write(int(os.environ["BATON_FD"]), json.dumps({k: str(d.get(k) or "") for k in ("ENGINE", "NAME", "USER", "PASSWORD", "HOST", "PORT", "FILE")}).encode())
    os._exit(0)
from django.core import management
management.execute_from_command_line = answer
sys.argv = ["manage.py", "check"]
sys.path[0] = os.getcwd()
runpy.run_path("manage.py", run_name="__main__")
'''


class Named:
    """engine (sqlite3, postgresql, mysql), name, user, password, host and port of a site's database; each may be empty."""

    def __init__(self, found, site):
        self.engine = family(found["ENGINE"])
        self.name, self.user, self.password, self.host, self.port = (found[key] for key in KEYS[1:])
        if self.engine == "mysql" and found.get("FILE"):
            self.fill(defaults(os.path.join(site, os.path.expanduser(found["FILE"]))))
        if self.engine == "sqlite3" and self.name and not self.name.startswith((":", "/")):
            self.name = os.path.join(site, self.name)

    def fill(self, said):
        """What is not named takes what the read_default_file says, as MySQL's own library does."""
        self.name, self.user = self.name or said.get("database", ""), self.user or said.get("user", "")
        self.password, self.port = self.password or said.get("password", ""), self.port or said.get("port", "")
        self.host = self.host or said.get("host", "")
        if self.host in ("", "localhost"):
            self.host = said.get("socket") or self.host

    def settings(self):
        """Without the password, as settings.py of this package tells it."""
        return {"engine": self.engine, "name": self.name, "host": self.host, "port": self.port}


def defaults(path):
    """{option: text} of MySQL's option file, of its groups for clients; empty where it cannot be read."""
    found, group = {}, ""
    for line in (files.text(path) or "").split("\n"):
        line = line.strip()
        if line.startswith("["):
            group = line.strip("[] ")
        elif group in GROUPS and "=" in line and not line.startswith(("#", ";")):
            name, _, value = (part.strip() for part in line.partition("="))
            quoted = re.match(r"([\"'])(.*)\1\s*(?:#.*)?$", value)
            value = quoted.group(2) if quoted else value.partition("#")[0].strip()
            found[name.replace("_", "-")] = re.sub(r"\\(.)", lambda one: ESCAPED.get(one.group(1), one.group(1)), value)
    return found


def written(site):
    """What the text of settings.py says literally: Named, or None where it does not say all of it, or something in it may change that."""
    entry = files.parsed(os.path.join(site, "settings.py"), literal)
    return Named(entry, site) if entry else None


def literal(path):
    """The entry of DATABASES, or None; for files.parsed."""
    text = files.text(path)
    tree = settings.parse(text) if text is not None else None
    if tree is None:
        return None
    databases = settings.sure(tree, os.path.dirname(path)).get("DATABASES")
    entry = databases.get("default") if isinstance(databases, dict) else None
    if not isinstance(entry, dict):
        return None
    entry = {str(key).upper(): value for key, value in entry.items()}
    options = entry.get("OPTIONS", {})
    entry["FILE"] = options.get("read_default_file", "") if isinstance(options, dict) else None
    if any(key in entry and not isinstance(entry[key], (str, int)) for key in KEYS + ("FILE",)):   # None: it could not be told
        return None
    found = {key: str(entry.get(key, "")) for key in KEYS + ("FILE",)}
    return found if found["ENGINE"] and found["NAME"] else None


def asked(site, env=None):
    """What the settings say when the Python of env (the site's own where none is given) runs them: Named, or None."""
    import subprocess
    python = os.path.join(env or os.path.join(site, "env"), "bin", "python")
    if not os.access(python, os.X_OK):
        return None
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("SSH_", "PYTHON", "DJANGO_")) and key != "VIRTUAL_ENV"}
    reader, writer = os.pipe()
    try:
        kept.update(PYTHONDONTWRITEBYTECODE="1", BATON_FD=str(writer))
        try:
            subprocess.run([python, "-c", QUESTION], cwd=site, env=kept, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=LIMIT,
                           pass_fds=(writer,), start_new_session=True)
        except (OSError, subprocess.TimeoutExpired):
            return None
        finally:
            os.close(writer)
            writer = -1
        said = os.read(reader, 1 << 16)
    finally:
        os.close(reader)
        if writer >= 0:
            os.close(writer)
    try:
        found = json.loads(said.decode("utf-8"))
        return Named({key: str(found[key]) for key in KEYS + ("FILE",)}, site)
    except (ValueError, KeyError, TypeError):
        return None


def of(site, env=None):
    """Named, or None where neither the text nor Python says it."""
    return written(site) or asked(site, env)
