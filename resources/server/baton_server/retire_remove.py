# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What of an old site goes after its snapshot was verified: vhosts, database, directories. Each looks again whether the site may go, and may be run again."""
import errno
import os

from . import administrator, dbadmin, dbidentity, dbsettings, dbsql, dbsurvey, files, oldsite, retire, rights, rootops, setup_database, setup_remove, sites, sync_guard
from .dbclient import ClientError, Server
from .sync_site import Failure, Refusal, action, say, warn

MARKER = "lino_baton_site"


# Vhosts

def vhost_changes(context, values):
    """(Web or None, [operations that remove the files], [sentences on those that stay])."""
    hosts = [one for one in values.get("vhosts") or [] if isinstance(one, str)]
    web, own, mixed = oldsite.vhosts_of(retire.of_context(context), hosts)
    gone = []
    for path in own:
        gone += [path] + ([os.path.realpath(path)] if os.path.islink(path) else [])
    return web, [rootops.remove(path) for path in dict.fromkeys(gone)], mixed


def vhost_operations(context, values):
    """Of actions.PRIVILEGED: removed, tested, reloaded. Nothing before the snapshot is verified: a script must not run ahead of it."""
    if context.report_of("verify").get("verified") is None:
        return []
    web, gone, _ = vhost_changes(context, values)
    if not gone:
        return []
    reload_it = web.reload_operation()
    return gone + [web.test_operation()] + ([reload_it] if reload_it else [])


def services_operations(context, values):
    """Of actions.PRIVILEGED, for retire-services: as above, nothing before the snapshot is verified."""
    from . import retire_services
    return retire_services.operations(context, values) if context.report_of("verify").get("verified") else []


@action
def retire_vhost(context, values):
    """Vhosts that are only about this site go; the configuration is tested, put back where the server does not take it, and reloaded."""
    retire.still_old(context)
    retire.verified(context)
    web, gone, mixed = vhost_changes(context, values)
    for sentence in mixed:
        say("warning: " + sentence)
    if mixed:
        context.report({"warnings": mixed})
    if not gone:
        finish_reload(context)
        say("no vhost is only about the site")
        return 0
    held = rights.of(context)
    if held.kind != "none" or os.geteuid() == 0 or not web.root:
        good, said = web.test(held)
        if not good:
            raise Refusal("web", "the web server's configuration is faulty already, before anything was changed", said, "mend it, and resume")
    context.report({"reload": {"kind": web.kind, "main": web.master.main if web.master else ""}})
    rootops.perform(context, gone)
    good, said = web.test(held)
    if not good:
        rootops.revert(context, context.step)
        raise Refusal("web", "the web server does not take its configuration without the vhosts: they are put back", said, "look what needs them, and resume")
    web.reload(held)
    context.report({"reload": None})
    return 0


def finish_reload(context):
    """After a kill between the removal and the reload nothing names the site any more: whoever loaded the files is reloaded all the same."""
    from . import webserver
    left = context.report_of(context.step).get("reload")
    for master in webserver.masters() if isinstance(left, dict) else ():
        if (master.kind, master.main) == (left.get("kind"), left.get("main")):
            webserver.Web(master.kind, {}, master).reload(rights.of(context))


# Database

class Target:
    """The database that the snapshot was made of."""

    def __init__(self, context):
        kept = retire.verified(context)
        self.old = retire.of_context(context)
        self.identity = kept["identity"]
        named = kept["database"]
        self.engine, self.name, self.user = named["engine"], named["name"], named["user"]
        self.entry = {"engine": self.engine, "name": self.name, "host": named["host"], "port": named["port"]}
        self.server = Server(self.engine, named["host"], named["port"]) if self.engine != "sqlite3" else None

    def why_it_stays(self):
        """A sentence where the database is not only this site's."""
        other = dbsurvey.claimed(self.entry, self.old.path, [os.path.realpath(self.old.links)], ask=True)
        if other:
            return other
        production = os.path.realpath(os.path.join(self.old.links, "prod"))
        if os.path.isdir(production) and production != self.old.path:
            said = sync_guard.ask(production)
            if not said["error"] and dbidentity.same(said["database"].get("who"), self.identity) is not False:
                return "it is production's"
            if said["error"] and sync_guard.alike(dict(self.entry), files.parsed(os.path.join(production, "settings.py"), sites.settings.read)["database"] or self.entry):
                return "production does not say which database it uses"
        return ""

    def user_of_others(self):
        """Whether another site's settings name the same user on the same server, as far as their texts or their Python tell."""
        for other in self.old.others():
            named = dbsettings.of(other)
            if named is not None and named.engine == self.engine and named.user == self.user and sync_guard.one_server(self.engine, named.settings(), self.entry):
                return other
        return ""

    def user_to_drop(self):
        """The user's name, empty where he stays."""
        return self.user if self.user and dbsql.allowed(self.user) and not self.user_of_others() else ""


def database_operations(context, values):
    """Of actions.PRIVILEGED."""
    target = Target(context)
    if target.engine == "sqlite3" or target.why_it_stays() or not dbsql.allowed(target.name):
        return []
    only = dbsql.postgresql_only if target.engine == "postgresql" else dbsql.mysql_only
    return setup_database.drop_operations(target.server, target.name, target.user_to_drop(), ["localhost"], only(target.name, target.identity, MARKER, target.old.path))


@action
def retire_database(context, values):
    """Drops database and user where nobody else's settings name them, the database is the one that was kept, and its marker names no other site."""
    retire.still_old(context)
    target = Target(context)
    why = target.why_it_stays()
    if why:
        return stays(context, "the database %s stays: %s" % (target.name, why))
    if target.engine == "sqlite3":
        return file_away(context, target)
    if not dbsql.allowed(target.name):
        return stays(context, "the database %s stays: it is not named as a site's is; drop it by hand" % target.name)
    access, refused = dbadmin.find(target.server, rights.of(context), context.secrets, target.old.path if os.path.isdir(target.old.path) else None)
    if access is None:
        if gone(target):
            say("%s is not there any more" % target.name)
            return 0
        if target.server.local and target.server.socket() and rights.of(context).kind == "none":
            raise administrator.refusal(context)
        raise Refusal("database", "no right drops databases on this server", "; ".join(refused), "resume with a database administrator's name and password")
    try:
        return drop(context, target, access)
    except ClientError as error:
        raise Refusal("database", "the database server did not drop %s" % target.name, str(error), "see what it says, and resume")


def drop(context, target, access):
    user = target.user_to_drop()
    found = dbadmin.exists(access, target.name, user)
    if found["database"]:
        if dbidentity.same(dbadmin.identity(access, target.name), target.identity) is not True:
            raise Refusal("database", "the database %s is not the one that was kept" % target.name, dbidentity.words(target.identity), "look at it, and drop it by hand where nobody needs it")
        marked = marker(access, target.name)
        if marked and os.path.realpath(marked) != target.old.path:
            raise Refusal("database", "the database belongs to another site", "%s says the table %s in %s" % (marked, MARKER, target.name), "look at both sites' settings")
        dbadmin.drop(access, target.name, "")
        say("the database %s is dropped" % target.name)
    if not user or not found["user"]:
        if target.user and not user:
            say("the user %s stays: %s uses it" % (target.user, target.user_of_others() or "somebody"))
        return 0
    try:
        if access.server.engine == "mysql" and access.ask("SELECT Db FROM mysql.db WHERE User = %s AND Db NOT IN (%s, %s);" % (
                dbsql.text_of(user), dbsql.text_of(target.name), dbsql.text_of(target.name.replace("_", "\\_")))):
            return stays(context, "the user %s stays: he has rights on other databases" % user)
        dbadmin.drop(access, "", user)
        say("the user %s is dropped" % user)
    except ClientError as error:   # e.g. he owns another database
        return stays(context, "the user %s stays: %s" % (user, dbadmin.short(error)))
    return 0


def marker(access, name):
    """The site that the marker in the database names, or empty where there is none. Raises ClientError."""
    if access.server.engine == "postgresql":
        there = access.ask("SELECT to_regclass('%s') IS NOT NULL;" % MARKER, name)[0][0] == "t"
    else:
        there = bool(access.ask("SELECT 1 FROM information_schema.tables WHERE table_schema = %s AND table_name = '%s';" % (dbsql.text_of(name), MARKER)))
    rows = access.ask("SELECT site FROM %s;" % MARKER, name) if there else []
    return rows[0][0] if rows else ""


def gone(target):
    """Whether the database is not there any more, told by what the site's own password opens; an administrator's script removes the project after it."""
    if not os.path.isdir(target.old.path):
        return True
    named = dbsettings.of(target.old.path)
    if named is None:
        return False
    try:
        dbadmin.enter(target.server, named)
        return False
    except ClientError as error:
        return any(words in str(error) for words in ("does not exist", "ERROR 1045", "ERROR 1049", "password authentication failed"))


def file_away(context, target):
    """An SQLite file goes with the project; one that lies elsewhere here."""
    path = os.path.realpath(target.name)
    if oldsite.inside(path, target.old.path):
        say("%s goes with the project" % path)
        return 0
    if os.path.exists(path) and not dbidentity.same(target.identity, {"engine": "sqlite3", "path": path}):
        raise Refusal("database", "the database is not the one that was kept", path, "look at it, and remove it by hand")
    rootops.perform(context, [rootops.remove(one) for one in (path, path + "-journal", path + "-wal", path + "-shm") if os.path.isfile(one)])
    return 0


def stays(context, text):
    warn(context, text)
    return 0


# Directories

def going(context):
    """Real paths that go: the project last, since it tells the others."""
    kept = context.report_of(context.step).get("directories")
    found = [path for _, path, why in retire.of_context(context).directories() if not why]
    if isinstance(kept, list):   # of a run that was killed after the project was gone
        found = [path for path in kept if isinstance(path, str)] + [path for path in found if path not in kept]
    return sorted({path for path in found if os.path.isdir(path) and not os.path.islink(path) or left_aside(path)}, key=lambda path: path == retire.of_context(context).path)


def left_aside(path):
    """What an earlier removal of this path renamed, and did not finish."""
    parent, name = os.path.split(path)
    found = os.listdir(parent) if os.path.isdir(parent) else ()
    return [os.path.join(parent, one) for one in found if one.startswith(setup_remove.AWAY + name + ".")]


REMOVE = """[ -d "$1" ] || exit 0
while read -r _ _ _ _ place _; do
    case "$place" in "$3" | "$3"/*) echo "$place is mounted there: umount it first" >&2; exit 1;; esac
done </proc/self/mountinfo
mv -T -- "$1" "$2" && rm -rf --one-file-system -- "$2"
"""


def as_mounted(path):
    """The path as the kernel writes it in its list of mounts."""
    return "".join("\\%03o" % ord(letter) if letter in " \t\n\\" else letter for letter in path)


def remove_operation(path):
    """Renamed aside first, where nothing is mounted in it: rm goes through no link and into no other file system, but into a bind mount of the same one."""
    aside = os.path.join(os.path.dirname(path), setup_remove.AWAY + os.path.basename(path) + "." + os.urandom(4).hex())
    return rootops.run(["/bin/sh", "-c", REMOVE, "sh", path, aside, as_mounted(path)], words="%s is removed" % path, timeout=3600)


def directory_operations(context, values):
    """Of actions.PRIVILEGED."""
    if context.report_of("verify").get("verified") is None:
        return []
    return [remove_operation(path) for path in going(context)]


@action
def retire_directory(context, values):
    """The project, and its env and log where these lie elsewhere and are nobody else's. Reports "directories" first."""
    old = retire.still_old(context)
    retire.verified(context)
    for _, path, why in old.directories():
        if why:
            stays(context, why + ", so it stays")
    paths = going(context)
    context.report({"directories": paths})
    for path in paths:
        others = [other for other in old.others() + [os.path.realpath(old.links)] if oldsite.inside(other, path)]
        if others:
            raise Refusal("guard", "%s may not be removed" % path, "%s lies within it" % ", ".join(others), "look at what lies there")
    for path in paths:
        retire.still_old(context)   # a removal may take long, and somebody may set a link meanwhile
        away(context, path)
    say("%s is removed" % old.path)
    return 0


def away(context, path):
    """With own rights where these suffice, else with root's. What an earlier try left aside goes, too."""
    try:
        setup_remove.remove(path) if os.path.isdir(path) else setup_remove.sweep(path)
        say("%s is removed" % path)
        return
    except OSError as error:
        if error.errno not in (errno.EACCES, errno.EPERM):
            raise Failure("%s cannot be removed: %s" % (path, error))
    held = rights.of(context)
    if held.kind == "none":
        raise administrator.refusal(context)
    for one in left_aside(path):
        if setup_remove.mounted(one):
            raise Failure("%s is mounted there: umount it, and resume" % setup_remove.mounted(one)[0])
        rootops.order(held, rootops.run(["rm", "-rf", "--one-file-system", "--", one], words="what is left of %s is removed" % path, timeout=3600))
    if os.path.isdir(path):
        rootops.order(held, remove_operation(path))
