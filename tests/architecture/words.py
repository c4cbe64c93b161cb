#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls that this project does without, because each was measured to do harm (CONTRIBUTING.md). Usage: words.py ROOT"""
import re
import sys

from sources import read, source_files, without_comments_and_strings

EVERYWHERE = ("app/", "core/", "ui/")
# core/ssh has threads of its own, which may wait; and it hands ssh_userauth_agent an agent that knows a single key.
SSH_THREADS = ("core/ssh/BackgroundThreads.cpp", "core/ssh/SshEngine.cpp")
# SQLite answers at once: QSqlQuery::exec() is no event loop.
SQL = ("core/store/CacheDatabase.cpp",)
# Another program may hold the list of servers for a moment.
SHORT_LOCK = ("core/store/FileLock.cpp",)
ONE_KEY_AGENT = ("core/ssh/EngineAuthentication.cpp",)
# Release notes as their readers will see them: of Markdown, in which HTML stays text (core/notes); it loads nothing.
OWN_PAGES = ("ui/notes/NotesPreview.cpp", "ui/attempt/AttemptFreezePage.cpp")   # made here, of escaped text
# (pattern, where it may not stand, exceptions, why)
RULES = [
    (r"\bQEventLoop\b|\bprocessEvents\s*\(", EVERYWHERE, (), "a nested event loop lets a user re-enter half-done work"),
    (r"\bwaitFor(Finished|Started|ReadyRead|Connected|Disconnected|BytesWritten|Done)\s*\(", EVERYWHERE, (), "waits in place"),
    (r"(->|\.)exec\s*\(\s*\)", ("ui/", "core/"), SQL, "a dialog or thread of its own event loop: use open() and its signal"),
    (r"\b(setHtml|insertHtml|appendHtml|setMarkdown)\s*\(", EVERYWHERE, OWN_PAGES, "what a server says is never rich text"),
    (r"\bQt::(RichText|AutoText|MarkdownText)\b", EVERYWHERE, (), "what a server says is never rich text"),
    (r"\b(tr|QT_TR_NOOP|QT_TRANSLATE_NOOP)\s*\(|\bQ_DECLARE_TR_FUNCTIONS\b", ("core/",), (), "words belong to ui/ and app/"),
    (r"\bssh_session_is_known_server\b|\bssh_session_update_known_hosts\b", EVERYWHERE, (), "says OK to revoked keys: use KnownHosts"),
    (r"\bssh_options_parse_config\b", EVERYWHERE, (), "turned a changed key into OK and ran a local command"),
    (r"\bssh_userauth_agent\b|\bssh_userauth_publickey_auto\b", EVERYWHERE, ONE_KEY_AGENT, "offers every key and knows no time limit"),
    (r"\bsetInsecureFallback\s*\(\s*true", EVERYWHERE, (), "writes secrets to a file in the clear"),
    (r"\bignoreSslErrors\s*\(\s*\)", EVERYWHERE, (), "certificates are really checked"),
    (r"\bQ?std::system\b|\bpopen\s*\(|\bQProcess::startCommand\b|\bsplitCommand\b", EVERYWHERE, (), "commands are argument lists"),
    (r"\b(qputenv|setenv)\s*\(", EVERYWHERE, (), "the environment is shared by all threads and seen by other processes"),
    (r"\bQThread::(m|u)?sleep\b|\bstd::this_thread::sleep_", EVERYWHERE, SSH_THREADS + SHORT_LOCK, "waits in place"),
    (r"\bstd::thread\b|\bstd::jthread\b|\bQThread\s*::\s*create\b|\bQtConcurrent\b", ("app/", "ui/"), (), "threads belong to core"),
]


def violations(files):
    """files: {path: text}. Lines that say which file calls what it may not."""
    found = []
    for path, text in files.items():
        code = without_comments_and_strings(text)
        for pattern, folders, exceptions, why in RULES:
            if not path.startswith(tuple(folders)) or path in exceptions:
                continue
            for match in re.finditer(pattern, code):
                line = code.count("\n", 0, match.start()) + 1
                found.append("%s:%d: %s: %s" % (path, line, match.group().strip(), why))
    return found


def main():
    root = sys.argv[1]
    files = {path: read(root, path) for path in source_files(root)}
    if len(files) < 20:
        sys.exit("only %d sources found below %s" % (len(files), root))
    found = violations(files)
    print("\n".join(found) or "%d files do without the %d forbidden calls" % (len(files), len(RULES)))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
