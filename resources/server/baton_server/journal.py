# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A job's journal: one JSON object per line, on disk before what it announces begins."""
import json
import os

from . import clock


def append(directory, entry, name="journal.jsonl"):
    """Raises OSError, e.g. on a full disk."""
    entry = dict(entry, at=clock.iso(milliseconds=True))
    fd = os.open(os.path.join(directory, name), os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o660)
    try:
        data = json.dumps(entry).encode() + b"\n"
        if os.write(fd, data) != len(data):
            raise OSError(28, "No space left on device")
        os.fsync(fd)
    finally:
        os.close(fd)
