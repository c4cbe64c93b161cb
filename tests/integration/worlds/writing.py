# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Users who write into a site without pause, and remember what the site acknowledged."""
import threading
import time

from load import ask


class Writers:
    """answers: (moment asked, moment answered, status or None, name, body), in the order of the answers. Names begin with the group's word."""

    def __init__(self, host, port, word, clients=3, pause=0.02):
        self.host, self.port, self.word, self.clients, self.pause = host, port, word, clients, pause
        self.answers = []
        self.over = threading.Event()
        self.lock = threading.Lock()

    def client(self, number):
        count = 0
        while not self.over.is_set():
            name = "%s-%d-%d" % (self.word, number, count)
            asked = time.monotonic()
            status, body = ask(self.host, self.port, "/users/write/" + name)
            with self.lock:
                self.answers.append((asked, time.monotonic(), status, name, body))
            count += 1
            self.over.wait(self.pause)

    def __enter__(self):
        self.threads = [threading.Thread(target=self.client, args=(number,)) for number in range(self.clients)]
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        for thread in self.threads:
            thread.join()

    def acknowledged(self, since=0.0, before=None):
        """Names of the rows that the site said it has."""
        with self.lock:
            return [one[3] for one in self.answers if one[2] == 200 and one[1] >= since and (before is None or one[1] < before)]

    def by_site(self, title):
        """Names that this site acknowledged: each answer says who gave it."""
        with self.lock:
            return [one[3] for one in self.answers if one[2] == 200 and one[4].split()[1:] == [title.encode()]]

    def refused(self):
        with self.lock:
            return [one for one in self.answers if one[2] == 503]

    def failed(self):
        """Answers that are neither good nor the maintenance page."""
        with self.lock:
            return [one for one in self.answers if one[2] not in (200, 503)]

    def windows(self):
        """[(first, last, next good)] of each time without a good answer: when the first was refused, the last, and when a good one came again (None: never)."""
        found, first, last = [], None, None
        with self.lock:
            ordered = sorted(self.answers)
        for asked, answered, status, _, _ in ordered:
            if status == 200 and first is not None and asked > last:
                found.append((first, last, answered))
                first = last = None
            elif status != 200:
                first = asked if first is None else first
                last = asked
        return found + ([(first, last, None)] if first is not None else [])
