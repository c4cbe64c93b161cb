# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Users of a site who work while something is done to it."""
import http.client
import threading
import time

AGAIN = 0.05   # seconds from an answer to the next question: asking more often only keeps the machine from what is tried beside it


def ask(host, port, path="/", limit=30, method="GET"):
    """(status or None, body or words) of one request; nothing is followed."""
    connection = http.client.HTTPConnection(host, port, timeout=limit)
    try:
        connection.request(method, path, headers={"Connection": "close"})
        answer = connection.getresponse()
        return answer.status, answer.read()
    except OSError as error:
        return None, str(error).encode()
    except http.client.HTTPException as error:
        return None, type(error).__name__.encode()
    finally:
        connection.close()


class Load:
    """Clients that ask a site again and again from the first line of a with block to its last; what was not answered well is in `failed`, and asked again a little later."""

    def __init__(self, host, port, clients, paths):
        self.host, self.port, self.clients, self.paths = host, port, clients, paths
        self.failed, self.answered = [], 0
        self.over = threading.Event()
        self.lock = threading.Lock()

    def client(self, path):
        while not self.over.is_set():
            status, body = ask(self.host, self.port, path)
            good = status is not None and status < 400
            with self.lock:
                if good:
                    self.answered += 1
                else:
                    self.failed.append((time.strftime("%H:%M:%S"), path, status, body[:200]))
            self.over.wait(AGAIN)

    def __enter__(self):
        self.threads = [threading.Thread(target=self.client, args=(self.paths[number % len(self.paths)],)) for number in range(self.clients)]
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        for thread in self.threads:
            thread.join()
