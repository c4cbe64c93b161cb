# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A hosting server of a provider as an ordinary account: one production site under supervisor and uwsgi (or mod_wsgi), its own nginx or Apache,
database server, sshd and home. Everything is loopback; nothing of the machine's own web server, supervisor or databases is used."""
import contextlib
import hashlib
import os
import secrets
import shutil
import signal
import subprocess
import sys
import urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(HERE), "worlds")]

import hosting_files as files  # noqa: E402
import pictures  # noqa: E402
from load import Load, ask  # noqa: E402
from world import PYTHON, World, as_account, free_port  # noqa: E402

NEW = "mini%d" % (1000 + os.getpid() % 100000)   # a name is nobody else's on the whole server, and tests run side by side
PATIENCE = 90   # seconds until a freshly started site answers


class HostingWorld(World):
    sites = {"prod": "mini1"}
    prefix = "host-"

    def __init__(self, engine="sqlite3", web="nginx", linked=True, package="mini", base=None):
        self.web, self.linked, self.package = web, linked, package
        self.started = []
        self.port, self.mail = free_port(), free_port()
        super().__init__(engine, base)

    def session(self):
        return dict(super().session(), LINO_BATON_ETC=self.etc())

    def etc(self, *names):
        """What /etc is to a server: cron's and logrotate's directories."""
        return os.path.join(self.directory, "etc", *names)

    # Making it

    def source_env(self):
        cache = os.path.join(self.account.pw_dir, ".cache", "pip")
        if os.path.isdir(os.path.dirname(cache)):   # so that no set-up loads every package anew
            self.run(["mkdir", "-p", cache, self.home + "/.cache"])
            self.run(["ln", "-sfn", cache, self.home + "/.cache/pip"])
        return super().source_env()

    def complete(self):
        """The provider's files, his database rights, and everything running."""
        host = self.address.rsplit(".", 1)[0]
        self.hosts = {"prod": host + ".10", "preview": host + ".11"}
        self.addresses = {role: "http://%s:%d" % (address, self.port) for role, address in self.hosts.items()}
        for name in ("run", "log", "backups", "etc/cron.daily", "etc/cron.d", "etc/logrotate.d", "supervisor/conf.d", self.web + "/sites-available", self.web + "/sites-enabled", self.web + "/tmp"):
            os.makedirs(os.path.join(self.directory, name))
        self.own(*(os.path.join(self.directory, name) for name in ("run", "log", "backups", "etc", "supervisor", self.web)))
        self.write_site("mini1", "prod")
        self.write_web_server()
        self.rights_on_databases()
        self.run(["env/bin/python", "manage.py", "collectstatic", "--noinput"], cwd=self.site("prod"))
        self.start_supervisor()
        self.start_web_server()
        self.wait(lambda: self.ask("prod")[0] == 200 and set(self.programs().values()) <= {"RUNNING"}, PATIENCE, "production")

    def values(self, site, role="prod"):
        project = os.path.join(self.links, site)
        return dict(site=site, project=project, directory=self.directory, base=self.base, package=self.package, links=self.links, port=self.port, mail=self.mail,
                    host=self.hosts[role], address=self.addresses[role], secret=secrets.token_urlsafe(40), uwsgi=shutil.which("uwsgi") or "/usr/bin/uwsgi",
                    database=self.database().settings(project, site))

    def write_site(self, site, role, vhost=True):
        """A site's files, its program and its vhost; its project, environment and database are there."""
        values = self.values(site, role)
        project = values["project"]
        os.makedirs(os.path.join(project, "nginx"))
        os.rename(os.path.join(project, "log"), os.path.join(self.directory, "log", site))
        os.makedirs(os.path.join(self.directory, "backups", site))
        os.symlink(os.path.join(self.directory, "log", site), os.path.join(project, "log"))
        self.own(*(os.path.join(self.directory, name, site) for name in ("log", "backups")), os.path.join(project, "nginx"))
        for name, text, mode in (("settings.py", files.SETTINGS, 0o640), ("wsgi.py", files.WSGI, 0o664), ("nginx/uwsgi.ini", files.UWSGI, 0o664),
                                 ("make_snapshot.sh", files.MAKE_SNAPSHOT, 0o775), ("pull.sh", files.PULL, 0o775)):
            self.write(os.path.join(project, name), text.format(**values), mode)
        self.write(os.path.join(project, "nginx", "uwsgi_params"), files.UWSGI_PARAMS)
        if self.web == "nginx":
            self.write(os.path.join(self.directory, "supervisor", "conf.d", site + "-uwsgi.conf"), files.PROGRAM.format(**values), 0o644)
        self.write(self.etc("cron.daily", "make_snapshot_" + site), files.CRON.format(**values), 0o755)
        self.write(self.etc("logrotate.d", "lino-%s.conf" % site), files.LOGROTATE.format(**values), 0o644)
        if vhost:
            self.write_vhost(site, values)

    def write_vhost(self, site, values):
        text = {("nginx", False): files.NGINX_FLAT, ("nginx", True): files.NGINX_LINKED,
                ("apache", False): files.APACHE_FLAT, ("apache", True): files.APACHE_LINKED}[self.web, self.linked]
        self.write(os.path.join(self.directory, self.web, "sites-available", site + ".conf"), text.format(**values), 0o644)
        link = os.path.join(self.vhosts(), site + ".conf")
        os.symlink("../sites-available/%s.conf" % site, link)
        self.own_link(link)

    def own_link(self, path):
        if os.getuid() == 0:
            os.chown(path, self.account.pw_uid, self.account.pw_gid, follow_symlinks=False)

    def write_web_server(self):
        if self.web == "nginx":
            self.write(os.path.join(self.directory, "nginx", "nginx.conf"), files.NGINX.format(directory=self.directory), 0o644)
        else:
            modules = "\n".join("LoadModule %s_module /usr/lib/apache2/modules/mod_%s.so" % (name, name) for name in files.APACHE_MODULES)
            self.write(os.path.join(self.directory, "apache", "apache2.conf"), files.APACHE.format(directory=self.directory, port=self.port, modules=modules), 0o644)
        self.write(os.path.join(self.directory, "supervisor", "supervisord.conf"), files.SUPERVISOR.format(directory=self.directory), 0o644)

    def rights_on_databases(self):
        """The account may make databases: in PostgreSQL as a role of his own name by its socket, in MariaDB he is its root."""
        if self.engine != "postgresql":
            return
        made = self.database()
        self.served_sql("postgres", 'create role "%s" login createdb createrole;' % self.user)
        hba = os.path.join(made.data, "pg_hba.conf")
        text = self.read(hba)
        self.write(hba, "local all \"%s\" peer\n%s" % (self.user, text), 0o600)
        self.served_sql("postgres", "select pg_reload_conf();")

    # Running it

    def spawn(self, argv, log):
        with open(os.path.join(self.directory, log), "ab") as out:
            child = subprocess.Popen(as_account(self.user) + argv, stdin=subprocess.DEVNULL, stdout=out, stderr=out, cwd="/", start_new_session=True, env=self.environment())
        self.started.append(child)
        return child

    def start_supervisor(self):
        self.spawn([PYTHON, "/usr/bin/supervisord", "-c", os.path.join(self.directory, "supervisor", "supervisord.conf")], "supervisord.out")
        self.wait(lambda: os.path.exists(os.path.join(self.directory, "run", "supervisor.sock")), 30, "supervisord")

    def start_web_server(self):
        if self.web == "nginx":
            self.spawn([shutil.which("nginx", path="/usr/sbin:/usr/bin"), "-c", os.path.join(self.directory, "nginx", "nginx.conf"), "-e", os.path.join(self.directory, "nginx", "error.log")],
                       "nginx.out")
        else:
            self.spawn([shutil.which("apache2", path="/usr/sbin:/usr/bin"), "-f", os.path.join(self.directory, "apache", "apache2.conf"), "-DFOREGROUND"], "apache.out")

    def supervisorctl(self, *arguments):
        return self.run(["supervisorctl", "-c", os.path.join(self.directory, "supervisor", "supervisord.conf"), *arguments], check=False).stdout

    def programs(self):
        """{program: state} as supervisor says it."""
        return {line.split()[0]: line.split()[1] for line in self.supervisorctl("status").splitlines() if len(line.split()) > 1}

    def vhosts(self):
        return os.path.join(self.directory, self.web, "sites-enabled")

    def close(self):
        for child in reversed(self.started):
            with contextlib.suppress(OSError):
                os.killpg(child.pid, signal.SIGTERM)
        for child in self.started:
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(15)
            with contextlib.suppress(OSError):
                os.killpg(child.pid, signal.SIGKILL)
        self.end_strays()
        super().close()

    def end_strays(self):
        """Uwsgi's masters and nginx's workers lead sessions of their own: what still names the world's directory in its command line or works in it is the world's. Returns how many it ended."""
        place, ended = self.directory.encode(), 0
        for name in os.listdir("/proc"):
            if not name.isdigit() or int(name) == os.getpid():
                continue
            with contextlib.suppress(OSError):
                with open("/proc/%s/cmdline" % name, "rb") as source:
                    line = source.read()
                ours = os.stat("/proc/" + name).st_uid == self.account.pw_uid and (place + b"/" in line or os.readlink("/proc/%s/cwd" % name).startswith(self.directory + "/"))
                if ours and b"sshd_config" not in line and b"postgres" not in line and b"mariadb" not in line:
                    os.kill(int(name), signal.SIGKILL)
                    ended += 1
        return ended

    # Asking it

    def ask(self, role, path="/", limit=30, method="GET"):
        """(status or None, body or words) from a role's address, without following anything."""
        return ask(self.hosts[role], self.port, path, limit, method)

    def load(self, role="prod", clients=3):
        """Clients without pause, of Django's page and of a static file."""
        static = os.path.join(self.site("prod"), "env", "static_root")
        name = next(os.path.join(folder, found[0]) for folder, _, found in sorted(os.walk(static)) if found)
        return Load(self.hosts[role], self.port, clients, ("/", "/static" + urllib.parse.quote(name[len(static):])))

    def rows(self, site, table="rows_row"):
        """A table's rows in the database of a site, by its name."""
        query = "select * from %s order by id;" % table
        if self.engine == "sqlite3":
            return self.sqlite(os.path.join(self.links, site, "default.db"), query)
        return self.served_sql(self.database_of(site), query)

    def sqlite(self, path, statements):
        from world import SQLITE
        return self.run([PYTHON, "-c", SQLITE, path], input=statements).stdout

    def database_of(self, site):
        return site

    def databases(self):
        """Every database and user that the server has."""
        if self.engine == "sqlite3":
            return ""
        if self.engine == "postgresql":
            return self.served_sql("postgres", "select datname from pg_database union all select rolname from pg_roles where rolname not like 'pg_%' order by 1;")
        return self.served_sql("mysql", "select schema_name from information_schema.schemata union all select concat(user, '@', host) from mysql.user order by 1;")

    def picture(self, *more):
        """All of what a set-up may not change, or must take back: files, databases, programs, links, and what production answers."""
        running = ("default.db", "default.db-journal", "default.db-wal", "default.db-shm", "snapshot2preview", "__pycache__", "nginx.sock", "env", "log")
        site = self.site("prod")
        return {"production": pictures.tree(site, running), "env": pictures.tree(os.path.join(site, "env"), ("__pycache__",), contents=False),
                "tables": {table: hashlib.sha256(self.rows("mini1", table).encode()).hexdigest() for table in ("rows_row", "rows_other", "users_user")},
                "links": pictures.tree(self.links, tuple(name for name in os.listdir(self.links) if os.path.isdir(os.path.join(self.links, name)) and
                                                         not os.path.islink(os.path.join(self.links, name)) and name == "mini1") + ("__pycache__",) + more),
                "databases": self.databases(), "etc": pictures.tree(self.etc()), "programs": self.programs(), "supervisor": pictures.tree(os.path.join(self.directory, "supervisor", "conf.d")),
                "web": {name: pictures.tree(os.path.join(self.directory, self.web, name)) for name in ("sites-available", "sites-enabled")},
                "logs": sorted(os.listdir(os.path.join(self.directory, "log"))), "backups": sorted(os.listdir(os.path.join(self.directory, "backups")))}

    def beside(self, site="mini10"):
        """A site beside production whose name begins with production's, with program and vhost of its own."""
        project = os.path.join(self.links, site)
        os.makedirs(os.path.join(project, "nginx"))
        for name, text in (("nginx/uwsgi_params", ""), ("settings.py", files.BESIDE), ("manage.py", "# manage.py of {site}, not of {other}0\n"), ("wsgi.py", "# {site}\n")):
            self.write(os.path.join(project, name), text.format(site=site, other="mini1", links=self.links))
        self.own(project)
        self.write(os.path.join(self.directory, "supervisor", "conf.d", site + "-uwsgi.conf"), "[program:%s-uwsgi]\ncommand = /bin/sleep 86400\nstartsecs = 0\n" % site, 0o644)
        self.supervisorctl("update")

    def remove_site(self, name, role="preview"):
        """Takes a site away by hand: everything that has its name, its link, and the vhost through it."""
        link = os.path.join(self.links, role)
        if os.path.islink(link) and os.path.basename(os.path.realpath(link)) == name:
            os.unlink(link)
        for place in (os.path.join(self.directory, self.web, "sites-enabled"), os.path.join(self.directory, self.web, "sites-available"),
                      os.path.join(self.directory, "supervisor", "conf.d"), self.etc("cron.daily"), self.etc("cron.d"), self.etc("logrotate.d")):
            for file in os.listdir(place):
                path = os.path.join(place, file)
                with open(path) as source:
                    text = source.read()
                if name in file or os.path.join(self.links, name) in text or (link + "/" in text and "sites-" in place):
                    os.unlink(path)
        for place in ("log", "backups"):
            shutil.rmtree(os.path.join(self.directory, place, name), ignore_errors=True)
        self.supervisorctl("update")
        self.reload_web_server()
        shutil.rmtree(os.path.join(self.links, name))
        if self.engine == "postgresql":
            self.served_sql("postgres", "drop database if exists %s with (force); drop role if exists %s;" % (name, name))
        elif self.engine == "mariadb":
            self.served_sql("mysql", "drop database if exists %s; drop user if exists %s@localhost;" % (name, name))

    def reload_web_server(self):
        pid = self.read(os.path.join(self.directory, "run", self.web + ".pid")).strip()
        self.run(["kill", "-HUP" if self.web == "nginx" else "-USR1", pid])


if __name__ == "__main__":   # a world to look at: hosting_world.py [ENGINE [WEB [flat]]]
    world = HostingWorld(*sys.argv[1:3], linked="flat" not in sys.argv)
    print(world.directory, world.addresses, world.server["port"], world.server["identity"], flush=True)
    with contextlib.suppress(KeyboardInterrupt):
        signal.sigwait({signal.SIGINT, signal.SIGTERM})
    world.close()
