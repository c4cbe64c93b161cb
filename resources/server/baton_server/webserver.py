# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The web server that shows a site: found by what its running masters were started with and by the vhosts that name the site; tested and reloaded."""
import glob
import os
import re
import shutil
import time

from . import files, procs, rights, rootops, vhosttext

ENABLED = ("/etc/nginx/sites-enabled", "/etc/nginx/conf.d", "/etc/apache2/sites-enabled", "/etc/httpd/conf.d")
DEFAULT_MAIN = {"nginx": "/etc/nginx/nginx.conf", "apache": "/etc/apache2/apache2.conf"}
SKIPPED = ("~", ".bak", ".dpkg-old", ".dpkg-dist", ".dpkg-new", ".orig", ".save")
DEPTH, MOST = 8, 2000   # of includes


class Master:
    """A running server's first process. words: with what it was started; main: its configuration; root: whether it is root's."""

    def __init__(self, kind, pid, words):
        self.kind, self.pid, self.words = kind, pid, words
        self.binary = words[0] if words and os.path.isabs(words[0]) else shutil.which(words[0] if words else kind, path=rights.PATH) or kind
        options = picked(words[1:], "cpg" if kind == "nginx" else "fdDC")
        self.prefix = options.get("p") or options.get("d") or ""
        self.main = options.get("c") or options.get("f") or DEFAULT_MAIN[kind]
        if not os.path.isabs(self.main):
            self.main = os.path.join(self.prefix or ("/etc/apache2" if kind == "apache" else "/etc/nginx"), self.main)
        self.options = options
        self.root = owner(pid) == 0
        self.loaded = loaded(self.main, kind, self.prefix)

    def arguments(self, main=None):
        """How its program is called again with its own configuration, or with another one."""
        made = []
        if self.kind == "nginx":
            if self.prefix:
                made += ["-p", self.prefix]
            if self.options.get("g"):
                made += ["-g", self.options["g"]]
            return made + (["-c", main or self.main] if main or self.options.get("c") else [])
        if self.prefix:
            made += ["-d", self.prefix]
        return made + (["-f", main or self.main] if main or self.options.get("f") else [])

    def program(self):
        """Apache's own variables are set by apache2ctl, where it was started with none of its own files."""
        if self.kind == "apache" and not self.options.get("f") and not self.options.get("d"):
            return shutil.which("apache2ctl", path=rights.PATH) or shutil.which("apachectl", path=rights.PATH) or self.binary
        return self.binary

    def workers(self):
        """{(pid, start time)} of its children."""
        found = set()
        for pid in processes():
            if parent_of(pid) == self.pid:
                found.add((pid, procs.start_time(pid)))
        return found


def serving(workers):
    """Those of these workers that may still take requests: nginx's say in their title that they no longer do, Apache's end."""
    return {(pid, started) for pid, started in workers
            if procs.start_time(pid) == started and "shutting down" not in " ".join(command_line(pid))}


def picked(words, letters):
    """{letter: value} of the options that take one. nginx's -g goes on to the next option: its title has lost the quotes."""
    found, at = {}, 0
    while at < len(words):
        word = words[at]
        if len(word) >= 2 and word[0] == "-" and word[1] in letters:
            value = word[2:]
            if not value and at + 1 < len(words):
                at += 1
                value = words[at]
                while word[1] == "g" and at + 1 < len(words) and not re.match(r"-[a-zA-Z]$", words[at + 1]):
                    at += 1
                    value += " " + words[at]
            found[word[1]] = value
        at += 1
    return found


def processes():
    return [int(name) for name in os.listdir("/proc") if name.isdigit()]


def owner(pid):
    try:
        return os.stat("/proc/%d" % pid).st_uid
    except OSError:
        return None


def parent_of(pid):
    try:
        with open("/proc/%d/stat" % pid, "rb") as source:
            return int(source.read().rpartition(b")")[2].split()[1])
    except (OSError, ValueError, IndexError):
        return None


def command_line(pid):
    """Its arguments, [] where it has none."""
    try:
        with open("/proc/%d/cmdline" % pid, "rb") as source:
            data = source.read().decode("utf-8", "surrogateescape")
    except OSError:
        return []
    return data.rstrip("\0").split("\0") if data else []


def masters():
    """The nginx and Apache servers that run here."""
    found = []
    for pid in processes():
        words = command_line(pid)
        if not words:
            continue
        if words[0].startswith("nginx: master process "):
            found.append(Master("nginx", pid, words[0][len("nginx: master process "):].split()))
        elif os.path.basename(words[0]) in ("apache2", "httpd") and os.path.basename((command_line(parent_of(pid) or 0) or [""])[0]) not in ("apache2", "httpd"):
            found.append(Master("apache", pid, words))
    return found


# What a configuration consists of

def includes(text, kind):
    """The patterns that a text includes."""
    if kind == "nginx":
        return [one.strip("\"'") for one in re.findall(r"(?m)(?:^|[;{}])[ \t]*include\s+(\"[^\"]+\"|'[^']+'|[^;\s]+)\s*;", re.sub(r"(?m)(^|\s)#.*$", "", text))]
    return [one.strip("\"") for one in re.findall(r"(?im)^[ \t]*Include(?:Optional)?[ \t]+(\"[^\"]+\"|\S+)", text)]


def resolved(pattern, kind, base):
    """The files of an include's pattern, in the server's order."""
    pattern = re.sub(r"\$\{?APACHE_CONFDIR\}?", base, pattern)
    path = pattern if os.path.isabs(pattern) else os.path.join(base, pattern)
    if kind == "apache" and os.path.isdir(path):
        path = os.path.join(path, "*")
    return sorted(glob.glob(path)) if re.search(r"[*?\[]", path) else [path]


def base_of(main, kind, prefix):
    """The directory to which relative includes belong."""
    if kind == "nginx":
        return os.path.dirname(main)
    root = re.search(r"(?im)^[ \t]*ServerRoot[ \t]+\"?([^\"\s]+)", files.text(main) or "")
    return prefix or (root.group(1) if root else os.path.dirname(main))


def loaded(main, kind, prefix=""):
    """{path as it is included: text} of a configuration, the main file first; what cannot be read is left out."""
    found, base = {}, base_of(main, kind, prefix)

    def take(path, depth):
        text = files.text(path, 4 << 20) if path not in found and depth <= DEPTH and len(found) < MOST else None
        if text is not None:
            found[path] = text
            for pattern in includes(text, kind):
                for inner in resolved(pattern, kind, base):
                    take(inner, depth + 1)
    take(main, 0)
    return found


# Finding it

class Web:
    """kind: nginx, apache or none. files: {path: text} of the vhosts that name the site. master: the process that loads them, or None where none runs."""

    def __init__(self, kind="none", found=None, master=None):
        self.kind, self.files, self.master = kind, found or {}, master
        self.how = "process %d, %s" % (master.pid, master.main) if master else "no running server loads them" if found else "no vhost names the site"

    @property
    def root(self):
        """Whether only root may test and reload it."""
        return self.master.root if self.master else True

    def loaded(self):
        """{path: text} of the whole configuration."""
        if self.master:
            return loaded(self.master.main, self.kind, self.master.prefix)
        return loaded(DEFAULT_MAIN[self.kind], self.kind) if self.kind in DEFAULT_MAIN else {}

    def other(self):
        """A Master for calling the program where none runs."""
        return self.master or Idle(self.kind)

    def test_operation(self, main=None):
        """The command that only tests the configuration, or another main file."""
        one = self.other()
        argv = [one.program()] + one.arguments(main) + (["-t"] if self.kind == "nginx" or main or one.program() == one.binary else ["configtest"])
        return rootops.run(argv, words="test the web server's configuration", root=self.root, timeout=60)

    def test(self, held, main=None):
        """(whether the configuration is good, what the program says)."""
        status, output = rootops.ask(held, self.test_operation(main))
        return status == 0, output.decode("utf-8", "replace").strip()

    def reload_operation(self):
        """The command for a reload that answers every request, or None where no server runs."""
        if self.master is None:
            return None
        one = self.master
        argv = [one.program()] + one.arguments() + (["-s", "reload"] if self.kind == "nginx" else ["-k", "graceful"] if one.program() == one.binary else ["graceful"])
        return rootops.run(argv, words="reload the web server", root=self.root, timeout=60)

    def reload(self, held):
        """Reloads it and waits until it has new workers and the former ones take no more requests: what these still need may be
        removed next. Raises Failure where it has none after 20 s."""
        from .sync_site import Failure
        operation = self.reload_operation()
        if operation is None:
            return
        before, asked = self.master.workers(), procs.ticks()
        rootops.order(held, operation)
        end = time.monotonic() + 20
        while time.monotonic() < end:
            seen = self.master.workers()
            before |= {(pid, started) for pid, started in seen if started < asked}   # of a server that was itself just starting
            if seen - before:
                break
            time.sleep(0.05)
        else:
            raise Failure("the web server has no new workers 20 s after its reload: it may have kept the former configuration; its error log says why")
        while serving(before) and time.monotonic() < end:   # one with a long request of Apache's may stay
            time.sleep(0.05)


class Idle:
    """The installed program of a server that does not run."""

    def __init__(self, kind):
        self.kind = kind
        self.binary = shutil.which("nginx" if kind == "nginx" else "apache2", path=rights.PATH) or ("/usr/sbin/nginx" if kind == "nginx" else "/usr/sbin/apache2")

    def program(self):
        return self.binary if self.kind == "nginx" else shutil.which("apache2ctl", path=rights.PATH) or self.binary

    def arguments(self, main=None):
        return ["-c" if self.kind == "nginx" else "-f", main] if main else []


def names(text, site_paths):
    bare = re.sub(r"(?m)(^|\s)#.*$", "", text)
    return any(re.search(re.escape(path.rstrip("/")) + vhosttext.END, bare) for path in site_paths)


def directories(vhosts):
    """The directories of enabled vhosts; for nginx's and Apache's sites-available the sites-enabled beside it."""
    found = []
    for one in vhosts or ENABLED:
        beside = os.path.join(os.path.dirname(one.rstrip("/")), "sites-enabled")
        if os.path.basename(one.rstrip("/")) == "sites-available" and os.path.isdir(beside):
            one = beside
        if one not in found:
            found.append(one)
    return found


def candidates(vhosts, running):
    """{path: text} of the vhosts that are looked at: those of the directories, and without any given also all that running servers load."""
    found = {}
    for directory in directories(vhosts):
        try:
            listed = sorted(os.listdir(directory))
        except OSError:
            continue
        for name in listed:
            if not name.startswith(".") and not name.endswith(SKIPPED):
                text = files.text(os.path.join(directory, name))
                if text is not None:
                    found[os.path.join(directory, name)] = text
    if not vhosts:
        for one in running:
            for path, text in one.loaded.items():
                found.setdefault(path, text)
    return found


def find(site_paths, vhosts=()):
    """The Web whose vhosts name one of these paths."""
    running = masters()
    found = {path: text for path, text in candidates(vhosts, running).items() if vhosttext.kind(text) and names(text, site_paths)}
    if not found:
        return Web()
    real = {os.path.realpath(path) for path in found}
    for one in running:
        if real & {os.path.realpath(path) for path in one.loaded}:
            inside = {os.path.realpath(path) for path in one.loaded}
            return Web(one.kind, {path: text for path, text in found.items() if os.path.realpath(path) in inside}, one)
    kinds = [vhosttext.kind(text) for text in found.values()]
    return Web(kinds[0], {path: text for path, text in found.items() if vhosttext.kind(text) == kinds[0]})


def pairs(paths):
    """{real file: the enabled path that leads to it (itself where it is no link)}."""
    return {os.path.realpath(path): path for path in paths}


# A copy of the configuration, to test what is not in place yet

def copy(web, directory, changes, replaced=()):
    """Writes the configuration into a directory, with changes {path: text or None} made and (old, new) texts replaced; the copy's main file.

    The original stays untouched: so a vhost is tested before it is there, and as if a link led nowhere."""
    main = web.master.main if web.master else DEFAULT_MAIN[web.kind]
    prefix = web.master.prefix if web.master else ""
    return Copy(web.kind, directory, main, base_of(main, web.kind, prefix), {os.path.realpath(path): text for path, text in changes.items()}, list(replaced), changes).write()


class Copy:
    def __init__(self, kind, directory, main, base, changed, replaced, changes):
        self.kind, self.directory, self.main, self.base, self.changed, self.replaced = kind, directory, main, base, changed, replaced
        self.added = [path for path, text in changes.items() if text is not None and not os.path.lexists(path)]
        self.done, self.number = {}, 0

    def write(self):
        os.mkdir(self.directory, 0o700)
        if self.kind == "nginx":   # its relative names belong to the main file's directory
            for name in os.listdir(self.base):
                os.symlink(os.path.join(self.base, name), os.path.join(self.directory, name))
        return self.put(self.main)

    def text(self, path):
        real = os.path.realpath(path)
        if real in self.changed:
            return self.changed[real]
        return files.text(path, 4 << 20)

    def put(self, path):
        """The copy of a file, whose includes lead to copies; the path itself where it cannot be read."""
        if path in self.done:
            return self.done[path]
        text = self.text(path)
        if text is None:
            return None if os.path.realpath(path) in self.changed else path
        name = "baton-%d-%s" % (self.number, os.path.basename(path))
        self.number += 1
        self.done[path] = made = os.path.join(self.directory, name)
        text = self.led(text)
        for old, new in self.replaced:
            text = re.sub(re.escape(old) + vhosttext.END, lambda found: new, text)
        with open(made, "w", encoding="utf-8", errors="replace") as out:
            out.write(text)
        return made

    def led(self, text):
        if self.kind == "nginx":
            return re.sub(r"(?m)(^|[;{}])([ \t]*)include\s+(\"[^\"]+\"|'[^']+'|[^;\s]+)\s*;", lambda found: found.group(1) + found.group(2) + " ".join(
                "include %s;" % self.quoted(one) for one in self.of(found.group(3).strip("\"'"))), text)
        return re.sub(r"(?im)^([ \t]*)(Include(?:Optional)?)[ \t]+(\"[^\"]+\"|\S+)[ \t]*$", lambda found: "\n".join(
            found.group(1) + "%s %s" % (found.group(2), self.quoted(one)) for one in self.of(found.group(3).strip("\""))), text)

    def quoted(self, path):
        return '"%s"' % path

    def of(self, pattern):
        """The copies of what a pattern includes, with what the changes add to it."""
        import fnmatch
        if any(re.search(re.escape(old) + vhosttext.END, pattern) for old, _ in self.replaced):
            return [pattern]   # it is replaced as it stands: what leads nowhere cannot be included
        listed = resolved(pattern, self.kind, self.base)
        whole = re.sub(r"\$\{?APACHE_CONFDIR\}?", self.base, pattern)
        whole = whole if os.path.isabs(whole) else os.path.join(self.base, whole)
        whole = os.path.join(whole, "*") if self.kind == "apache" and os.path.isdir(whole) else whole
        if re.search(r"[*?\[]", whole):
            listed = sorted(set(listed) | {one for one in self.added if fnmatch.fnmatch(one, whole) and os.path.dirname(one) == os.path.dirname(whole)})
        return [made for made in map(self.put, listed) if made]
