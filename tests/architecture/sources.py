# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The project's C++ sources, and their text without comments and string literals."""
import os
import re

SUFFIXES = (".cpp", ".h", ".h.in")
BLANKED = re.compile(
    r"""//[^\n]*|/\*.*?\*/|R"(?P<tag>[^(]*)\(.*?\)(?P=tag)"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'""", re.DOTALL
)


def source_files(root, folders=("app", "core", "ui")):
    """Paths relative to root, sorted."""
    found = []
    for folder in folders:
        for directory, _, names in os.walk(os.path.join(root, folder)):
            found += [os.path.relpath(os.path.join(directory, name), root) for name in names if name.endswith(SUFFIXES)]
    return sorted(found)


def read(root, path):
    with open(os.path.join(root, path), encoding="utf-8") as file:
        return file.read()


def without_comments_and_strings(text):
    """The same lines, with what is not code turned into blanks."""
    return BLANKED.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)
