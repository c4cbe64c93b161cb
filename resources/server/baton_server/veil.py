# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What of the server's files is shown to people: without their passwords and keys."""
import re

SECRET = re.compile(r"""(?i)([\w.-]*(?:passw|passphrase|secret|token|api[_-]?key|access[_-]?key|salt)[\w-]*['"]?\]?\s*[:=]\s*)(?:[rbu]?(?P<quote>['"]).*?(?P=quote)|[^\s'",;)}]+)""")
LOGIN = re.compile(r"(\w://[^/\s:@'\"]*:)[^/\s@'\"]+@")


def veiled(text):
    """The text with *** in place of each password and key."""
    return LOGIN.sub(r"\1***@", SECRET.sub(r"\1***", text))
