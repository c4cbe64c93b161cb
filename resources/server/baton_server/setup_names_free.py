# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a name is free on the whole server: directories of all roots, web server, jobs, cron, log rotation and databases."""
import os

from . import chain, files, jobs, series, sitename, vhosts, wholename
from .setup_subject import check, marker

# Where the names of others stand, as file names. What is in them is the business of services and webserver.
CONFIGURATIONS = ("/etc/supervisor/conf.d", "/etc/supervisord.d", "/etc/systemd/system", "/etc/logrotate.d", "/etc/cron.d", "/etc/cron.daily", "/etc/nginx/sites-available", "/etc/apache2/sites-available",
                  "/var/log/lino", "/var/backups/lino")


class Names:
    """What the server has, looked at once."""

    def __init__(self, subject):
        self.subject = subject
        roots = [subject.directory] + series.default_roots()
        _, found = series.discover(roots)
        self.sites = {real: one.id for one in found for _, real in one.sites}
        self.entries = []
        for directory in tuple(subject.hosts or vhosts.DEFAULTS) + CONFIGURATIONS:
            try:
                self.entries += [(name, os.path.join(directory, name)) for name in files.entries(directory)]
            except OSError:
                continue

    def proposed(self):
        return sitename.proposed(self.subject.old, self.taken)

    def taken(self, name):
        """Where the name is in use on this server; empty where it is not."""
        path = os.path.join(self.subject.directory, name)
        if os.path.lexists(path):
            return path
        return self.elsewhere(name) or self.file_of(name)

    def elsewhere(self, name):
        """Another site of that name, wherever it stands."""
        return next((real for real in sorted(self.sites) if os.path.basename(real) == name and real != os.path.join(self.subject.directory, name)), "")

    def file_of(self, name):
        return next((path for entry, path in self.entries if wholename.whole(os.path.splitext(entry)[0], name)), "")

    def checks(self, databases, services):
        """The check "name". databases and services: what the other parts found; of their own site a set-up that goes on finds its own."""
        subject, name = self.subject, self.subject.name
        todo = "choose another name, or retire the site that has this one"
        wrong = sitename.refused(name)
        if wrong:
            return [check("name", "failed", wrong, sitename.ADVICE)]
        state = subject.state()
        place = self.place(state)
        if place:
            return [check("name", "failed", place, todo)]
        other = self.elsewhere(name)
        if other:
            return [check("name", "failed", "a site of this name stands at %s" % other, todo)]
        file = self.file_of(name)
        if file and state == "new":
            return [check("name", "warning", "%s bears this name already" % file, "look whether it is left of an earlier site: then remove it")]
        words = {"new": "%s is free" % name, "made": "%s was begun by an earlier set-up, and is gone on with" % subject.site, "by-hand": "%s was begun by hand: what is there stays, what is missing is made" % subject.site}
        return [check("name", "passed", words[state])]

    def place(self, state):
        """Why the site's place cannot be taken; empty where it can."""
        subject = self.subject
        if os.path.islink(subject.site) or os.path.lexists(subject.site) and not os.path.isdir(subject.site):
            return "%s is there, and no directory" % subject.site
        if subject.site == subject.production:
            return "%s is production" % subject.site
        if subject.site in jobs.former_production(subject.series):
            return "%s was production before" % subject.site
        before = self.filled(state)
        if before:
            return "%s is a site with data of its own, filled by %s, and no link leads to it" % (subject.site, before)
        if subject.site in self.sites and self.sites[subject.site] != subject.series and state == "by-hand":
            return "%s is a site of another series" % subject.site if not self.same_stem() else ""
        return ""

    def filled(self, state):
        """The newest job that brought data into the site, where it is no set-up that is gone on with; empty where there is none, or where it is the preview.

        What was done before a set-up made this directory was done to an earlier one of that name."""
        subject = self.subject
        if state == "new" or subject.preview is not None and not subject.preview_is_other():
            return ""
        made = (marker(subject.site) or {}).get("run", "")
        since = made if jobs.JOB_ID.fullmatch(made) else ""
        for name in jobs.names(subject.series):
            job = jobs.plain(subject.series, name)
            if job and (name >= since or job["run"] == since) and job["site"] == subject.site and job["operation"] in ("setup", "sync", "run-script") and job["state"] in chain.GOOD and not (job["rehearsal"] or job["undoes"]):
                return name
        return ""

    def same_stem(self):
        return series.stem(self.subject.name) == series.stem(self.subject.old)
