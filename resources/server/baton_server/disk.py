# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many bytes each site holds: measured one after the other in the background, kept, and measured again after 6 hours."""
import _thread
import os
import time
from collections import deque

from . import clock, files, paths

AGE = 6 * 3600
_queue = deque()
_waiting = set()
_lock = _thread.allocate_lock()
_running = False
_tried = {}


def known(key):
    """The kept measure, or None."""
    kept = files.parsed(paths.in_state("disk", key + ".json"), paths.read_json)
    return {"bytes": kept["bytes"], "measured": kept["measured"]} if kept and "bytes" in kept else None


def measure_soon(sites):
    """Queues the sites whose measure is missing or old; returns at once."""
    global _running
    now = time.time()
    for real in sites:
        if real in _waiting or now - _tried.get(real, 0) < AGE:
            continue
        try:
            age = now - os.stat(paths.in_state("disk", paths.identity(os.path.basename(real), real) + ".json")).st_mtime
        except OSError:
            age = AGE
        if age >= AGE or age < 0:
            _waiting.add(real)
            _queue.append(real)
    with _lock:
        if _queue and not _running:
            try:
                _thread.start_new_thread(_work, ())
            except RuntimeError:
                return   # no thread to spare: the next probe tries again
            _running = True


def _work():
    global _running
    while True:
        with _lock:
            if not _queue:
                _running = False
                return
            real = _queue.popleft()
        try:
            _measure(real)
        except (OSError, ValueError):
            pass
        _tried[real] = time.time()
        _waiting.discard(real)


def _measure(real):
    from . import children
    # du follows no links and counts what is linked twice once
    status, out, _ = children.run(["du", "-sk", "--", real], 1800, nice=19)
    if status is None or not out:
        return
    size = int(out.split(None, 1)[0]) * 1024
    directory = paths.make_directory(paths.in_state("disk"))
    paths.write_json(os.path.join(directory, paths.identity(os.path.basename(real), real) + ".json"), {"bytes": size, "measured": clock.iso(), "path": paths.clean(real)})
