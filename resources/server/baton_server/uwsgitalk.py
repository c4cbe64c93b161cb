# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One request to a uwsgi over its own protocol, as nginx sends it; without a web server between."""
import socket
import struct
import time

LONGEST = 1 << 16   # bytes of an answer's body


def variables(path, host, tls=False, method="GET"):
    """The request's variables, as nginx's uwsgi_params has them."""
    name, _, port = host.partition(":") if not host.startswith("[") else (host, "", "")
    port = port or ("443" if tls else "80")
    path, _, query = path.partition("?")
    return {"REQUEST_METHOD": method, "REQUEST_URI": path + ("?" + query if query else ""), "PATH_INFO": path, "QUERY_STRING": query, "CONTENT_LENGTH": "", "CONTENT_TYPE": "",
            "SERVER_PROTOCOL": "HTTP/1.1", "REQUEST_SCHEME": "https" if tls else "http", "HTTPS": "on" if tls else "", "HTTP_X_FORWARDED_PROTO": "https" if tls else "http", "REMOTE_ADDR": "127.0.0.1", "REMOTE_PORT": "0",
            "SERVER_NAME": name, "SERVER_PORT": port, "HTTP_HOST": host, "HTTP_USER_AGENT": "Lino Baton", "HTTP_ACCEPT": "*/*"}


def packet(known):
    body = b""
    for key, value in known.items():
        for text in (key, value):
            data = text.encode("utf-8")
            body += struct.pack("<H", len(data)) + data
    return struct.pack("<BHB", 0, len(body), 0) + body


def connect(place, limit):
    """A connection to a path, or to (host, port)."""
    if isinstance(place, tuple):
        return socket.create_connection(place, limit)
    talk = socket.socket(socket.AF_UNIX)
    try:
        talk.settimeout(limit)
        talk.connect(place)
        return talk
    except BaseException:
        talk.close()
        raise


class Request:
    """A request of which the begin was sent: a worker that takes it waits for the rest, and for no other. Raises OSError where nobody listens."""

    BEGIN = 2   # bytes

    def __init__(self, place, path, host, tls=False, http=False, limit=10.0):
        if http:
            self.data = ("GET %s HTTP/1.0\r\nHost: %s\r\nUser-Agent: Lino Baton\r\nX-Forwarded-Proto: %s\r\n\r\n" % (path, host, "https" if tls else "http")).encode()
        else:
            self.data = packet(variables(path, host, tls))
        self.talk = connect(place, limit)
        try:
            self.talk.sendall(self.data[:self.BEGIN])
        except BaseException:
            self.talk.close()
            raise

    def close(self):
        self.talk.close()

    def answer(self, limit):
        """(status, body, seconds since the rest was sent); (None, why as bytes, seconds) where there is no answer within limit seconds."""
        begun, data = time.monotonic(), b""
        try:
            with self.talk:
                self.talk.settimeout(limit)
                self.talk.sendall(self.data[self.BEGIN:])
                while len(data) < LONGEST:
                    self.talk.settimeout(max(0.01, limit - (time.monotonic() - begun)))
                    piece = self.talk.recv(1 << 16)
                    if not piece:
                        break
                    data += piece
        except socket.timeout:
            return None, b"no answer within %d s" % limit, time.monotonic() - begun
        except OSError as error:
            return None, (error.strerror or str(error)).encode(), time.monotonic() - begun
        return parted(data) + (time.monotonic() - begun,)


def parted(data):
    """(status, body) of an answer; (None, why)."""
    head, _, body = data.partition(b"\r\n\r\n")
    words = head.split(b"\r\n")[0].split()
    if len(words) < 2 or not words[0].startswith(b"HTTP/") or not words[1].isdigit():
        return None, b"it closed the connection without an answer" if not data else b"no HTTP answer: " + data[:200]
    return int(words[1]), body


def ask(place, path, host, limit, tls=False, http=False):
    """(status, body, seconds); (None, why as bytes, seconds) where there is no answer within limit seconds."""
    begun = time.monotonic()
    try:
        return Request(place, path, host, tls, http, limit).answer(limit)
    except OSError as error:
        return None, (error.strerror or str(error)).encode(), time.monotonic() - begun
