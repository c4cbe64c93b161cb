# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A mail server that takes every mail and keeps its subject only."""
import contextlib
import socket
import threading


class MailSink:
    """subjects: of all mails since it began, in their order."""

    def __init__(self, port):
        self.subjects = []
        self.listening = socket.create_server(("127.0.0.1", port), backlog=50)
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self.listening.accept()
                threading.Thread(target=self.talk, args=(connection,), daemon=True).start()

    def talk(self, connection):
        with contextlib.suppress(OSError), connection, connection.makefile("rwb") as stream:
            def say(words):
                stream.write(words + b"\r\n")
                stream.flush()
            say(b"220 sink")
            body = False
            for line in stream:
                line = line.rstrip(b"\r\n")
                if body:
                    if line.lower().startswith(b"subject:"):
                        self.subjects.append(line[8:].strip().decode("utf-8", "replace"))
                    if line != b".":
                        continue
                    body = False
                    say(b"250 taken")
                elif line.upper().startswith(b"DATA"):
                    body = True
                    say(b"354 go on")
                elif line.upper().startswith(b"QUIT"):
                    say(b"221 bye")
                    return
                else:
                    say(b"250 ok")

    def close(self):
        self.listening.close()
