# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A change of vhosts from its test to its reload: tested in a copy with the links there and missing, made, tested again, reloaded, and put back where anything fails."""
import difflib
import os
import shutil

from . import rights, rootops, rootscript, veil
from .sync_site import Failure, say


class Change:
    """web: the server. texts: {file: (text before or None, text after)}. enabled: {path by which the server includes a new file: that file}."""

    def __init__(self, web):
        self.web, self.texts, self.enabled, self.warnings = web, {}, {}, []

    def text(self, path, before, after):
        if before != after:
            self.texts[path] = (before, after)

    def operations(self):
        """The files and links that are written; directories of copies first."""
        made = []
        for path in self.texts:
            if os.path.basename(os.path.dirname(path)) == "lino-baton":
                made.append(rootops.directory(os.path.dirname(path)))
        made += [rootops.write(path, after, self.mode(path)) for path, (_, after) in sorted(self.texts.items(), key=lambda one: "/lino-baton/" not in one[0])]
        return made + [rootops.link(path, target) for path, target in self.enabled.items() if path != target]

    def mode(self, path):
        try:
            return os.stat(path).st_mode & 0o7777
        except OSError:
            return 0o644

    def included(self):
        """{path by which the server includes it: text}."""
        by_file = {target: path for path, target in self.enabled.items()}
        return {by_file.get(path, path): after for path, (_, after) in self.texts.items()}

    def told(self):
        """The survey's changes."""
        found = []
        for path, (before, after) in self.texts.items():
            before, after = veil.veiled(before) if before is not None else None, veil.veiled(after)
            diff = difflib.unified_diff((before or "").splitlines(True), after.splitlines(True), path if before is not None else "/dev/null", path)
            found.append({"path": path, "diff": "".join(one if one.endswith("\n") else one + "\n" for one in diff), "text": after})
        return found

    def privileged(self):
        """All of it as operations for an administrator: his script puts the files back where the test fails."""
        files = [one for one in self.operations() if rootops.to_do(one)]
        back = []
        for one in reversed(files):
            try:
                back.append({"do": "put", "path": one["path"], "state": rootops.look(None, one["path"])})
            except OSError:
                pass
        lines = rootscript.script([one for one in back if one["state"]["kind"] != "directory"])
        test = self.web.test_operation()
        command = rootscript.script([dict(test, words="")])[0]
        test["lines"] = ["if ! %s; then" % command, "  echo 'The web server does not take it: the files are put back.' >&2"] + lines + ["  exit 1", "fi"]
        reload_it = self.web.reload_operation()
        return self.operations() + [test] + ([reload_it] if reload_it else [])


def tested(context, change, links):
    """Tests the configuration as it will be, in a copy, with the links leading somewhere and nowhere. Raises Failure; nothing was changed then."""
    held = rights.of(context)
    if held.kind == "none" and change.web.root and os.geteuid() != 0:
        say("the configuration is tested by the administrator: only root may")
        return
    good, said = in_copy(context, change, held, {}, ())
    if not good:
        raise Failure("the web server's configuration is faulty already, before anything was changed: %s" % said)
    for words, replaced in (("with the links as they are", ()), ("with both links missing", [(one, os.path.join(os.path.dirname(one), ".missing-" + os.path.basename(one))) for one in links])):
        good, said = in_copy(context, change, held, change.included(), replaced)
        if not good:
            raise Failure("the web server would not take the new configuration %s; nothing was changed. It says: %s" % (words, said))
        conflict = [line for line in said.splitlines() if "conflicting server name" in line]
        for line in conflict:
            raise Failure("another vhost answers under that name already; nothing was changed. The web server says: %s" % line)
        say("tested %s: good" % words)


def in_copy(context, change, held, changes, replaced):
    from . import webserver
    directory = os.path.join(context.directory, "configuration-%s" % os.urandom(4).hex())
    try:
        return change.web.test(held, webserver.copy(change.web, directory, changes, replaced))
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def apply(context, change, links, proven):
    """Makes the change; whether anything was to do. proven: called after the reload, raises Failure where the site is not served as it should be.

    Raises Failure; then the files are what they were, and served so."""
    held = rights.of(context)
    history = rootops.Records(context, context.step)
    reload_it = change.web.reload_operation()
    files = change.operations()
    todo = rootops.pending(files, held)
    if not todo and not (reload_it and history.unfinished(reload_it)):
        return False
    if todo:
        tested(context, change, links)
        rootops.perform(context, files)
    try:
        good, said = change.web.test(held)
        if not good:
            raise Failure("the web server does not take the new configuration: %s" % said)
        change.web.reload(held)
        proven()
    except (Failure, OSError) as error:
        put_back(context, change.web)
        raise Failure("%s. Its files are what they were before" % error)
    if reload_it:
        history.ran(reload_it)
    else:
        say("no web server runs that loads these files: it takes them when it starts")
    return True


def put_back(context, web, step=None):
    """The files as they were before that step, tested and served. Raises Failure, Refusal."""
    step = step or context.step
    begun = any(rootops.Records(context, step).entries(one) for one in (context.directory,) + context.chain)
    held = rights.of(context)
    if web.kind == "none":
        rootops.revert(context, step)
        return
    reload_it = web.reload_operation()
    changed = rootops.revert(context, step, [web.test_operation()] + ([reload_it] if reload_it else []))
    if not changed and (not begun or held.kind == "none" and web.root):
        return
    good, said = web.test(held)
    if not good:
        raise Failure("the files are put back, and the web server does not take its configuration: %s" % said)
    web.reload(held)
