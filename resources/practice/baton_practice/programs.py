# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs that a practice server is made of, and the Debian packages that bring them."""
import os
import shutil
import subprocess

from .report import Refusal

ADMIN_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
UWSGI_PLUGIN = "/usr/lib/uwsgi/plugins/python3_plugin.so"
PYTHON = "/usr/bin/python3"
POSTGRESQL_ROOT = "/usr/lib/postgresql"


def find(program):
    """Absolute path of a program (sshd insists on one), or None."""
    return shutil.which(program, path=ADMIN_PATH)


def postgresql_bin():
    """Directory of the newest PostgreSQL server's programs, or None."""
    try:
        versions = sorted((v for v in os.listdir(POSTGRESQL_ROOT) if v.isdigit()), key=int)
    except OSError:
        return None
    for version in reversed(versions):
        directory = os.path.join(POSTGRESQL_ROOT, version, "bin")
        if os.path.exists(os.path.join(directory, "initdb")):
            return directory
    return None


def missing(engine, first_server):
    """Debian packages that are not installed but needed."""
    wanted = [("openssh-server", find("sshd")), ("openssh-client", find("ssh-keygen"))]
    if first_server:
        wanted += [("nginx-light", find("nginx")), ("uwsgi-core", find("uwsgi")),
                   ("uwsgi-plugin-python3", os.path.exists(UWSGI_PLUGIN)), ("supervisor", find("supervisord")), ("rsync", find("rsync")),
                   ("python3", os.path.exists(PYTHON)), ("python3-venv", has_ensurepip())]
        if engine == "postgresql":
            wanted.append(("postgresql", postgresql_bin()))
        if engine == "mariadb":
            wanted += [("mariadb-server", find("mariadbd")), ("libmariadb-dev", mariadb_headers()),
                       ("pkg-config", find("pkg-config")), ("build-essential", find("cc")), ("python3-dev", find("python3-config"))]
    return [package for package, there in wanted if not there]


def has_ensurepip():
    """Of the Python that makes the environments, which may be another than the one that runs this."""
    return os.path.exists(PYTHON) and subprocess.run([PYTHON, "-c", "import ensurepip"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def mariadb_headers():
    config = find("mariadb_config") or find("mysql_config")
    return config is not None and subprocess.run([config, "--version"], stdout=subprocess.DEVNULL).returncode == 0


def check(engine):
    packages = missing(engine, True)
    if packages:
        raise Refusal("These programs of the practice server are missing; their Debian packages are: %s." % ", ".join(packages),
                      "Install them, for example with: sudo apt install --no-install-recommends %s" % " ".join(packages))
