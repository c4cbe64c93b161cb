# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One loop reads calls and writes frames. Nothing in it waits: slow calls run in threads, streams are asked for their next frame in turn."""
import _thread
import json
import os
import select
import time
from collections import deque

from .errors import CallError, bad, from_os

LINE_LIMIT = 4 << 20
BACKLOG = 8 << 20   # above this many unsent bytes no further calls are read
WORKERS = 32


def dump(value):
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        pass
    try:
        data = text.encode("utf-8", "surrogateescape")   # a file name that is not UTF-8
    except UnicodeEncodeError:
        data = text.encode("utf-8", "surrogatepass")     # a half character that a client sent
    return data.decode("utf-8", "replace").encode("utf-8")


def line(nonce, value):
    return nonce.encode() + b" " + dump(value) + b"\n"


class Loop:
    """The helper's life between ready and the end of standard input."""

    def __init__(self, nonce, rest, reader=0, writer=1):
        self.nonce = nonce
        self.reader, self.writer = reader, writer
        self.input = bytearray(rest)
        self.skipping = False
        self.control = deque()   # whole frames that go before any stream's
        self.control_size = 0
        self.out = []            # buffers under way, never left in the middle of a frame
        self.calls = {}          # id -> None for a worker, or its stream
        self.streams = deque()
        self.posted = deque()
        self.workers = 0
        self.wake_out, self.wake_in = os.pipe()
        os.set_blocking(self.wake_in, False)
        os.set_blocking(self.wake_out, False)
        os.set_blocking(writer, False)
        self.open = True
        widen(writer)

    # The loop

    def run(self):
        poll = select.poll()
        poll.register(self.wake_out, select.POLLIN)
        self.take_lines()
        while self.open:
            wait = self.fill()
            poll.register(self.reader, select.POLLIN if self.control_size < BACKLOG else 0)
            if self.out:
                poll.register(self.writer, select.POLLOUT)
            else:
                poll.register(self.writer, 0)
            for fd, what in poll.poll(wait):
                if fd == self.writer and what & (select.POLLERR | select.POLLHUP | select.POLLNVAL) and fd != self.reader:
                    return
                if fd == self.writer and what & select.POLLOUT:
                    self.write()
                if fd == self.reader and what & ~select.POLLOUT:
                    self.read()
                if fd == self.wake_out:
                    self.take_posted()

    def fill(self):
        """Puts the next frames under way; says how many milliseconds may pass before a stream has to be asked again."""
        if self.out:
            return None
        if self.control:
            self.out.extend(self.control)
            self.control.clear()
            self.control_size = 0
            self.write()
            if self.out:
                return None
        while True:
            now = time.monotonic()
            nearest = None
            moved = False
            for _ in range(len(self.streams)):
                stream = self.streams[0]
                self.streams.rotate(-1)
                if stream.wake > now:
                    nearest = stream.wake if nearest is None else min(nearest, stream.wake)
                    continue
                self.step(stream, now)
                if self.control:
                    self.out.extend(self.control)
                    self.control.clear()
                    self.control_size = 0
                if self.out:
                    moved = True
                    self.write()
                    if self.out:
                        return None
                elif stream.wake > now:
                    nearest = stream.wake if nearest is None else min(nearest, stream.wake)
            if not moved:
                return None if nearest is None or nearest == NEVER else max(1, int((nearest - now) * 1000) + 1)
            if self.input_waits():
                return 0

    def input_waits(self):
        """Whether a call, a cancel or a worker's answer waits, so that a fast client does not keep streams running past it."""
        return bool(select.select([self.reader, self.wake_out], [], [], 0)[0])

    def step(self, stream, now):
        try:
            frame = stream.step(now)
        except CallError as error:
            self.fail(stream.id, error)
            return
        except OSError as error:
            self.fail(stream.id, from_os(error))
            return
        except Exception as error:
            self.fail(stream.id, CallError("failed", describe(error)))
            return
        if frame is None:
            return
        if "result" in frame:
            self.finish(stream.id, {"result": frame["result"]})
            return
        data = frame.pop("data", None)
        head = {"id": stream.id, "event": frame}
        if data is None:
            self.out.append(line(self.nonce, head))
        else:
            head["bytes"] = len(data)
            self.out.append(line(self.nonce, head))
            self.out.append(data)

    def write(self):
        try:
            while self.out:
                sent = os.writev(self.writer, self.out[:64])
                gone = 0
                while gone < len(self.out) and sent >= len(self.out[gone]):
                    sent -= len(self.out[gone])
                    gone += 1
                del self.out[:gone]
                if sent:
                    self.out[0] = memoryview(self.out[0])[sent:]
        except BlockingIOError:
            pass
        except OSError:
            self.open = False

    # Reading

    def read(self):
        try:
            data = os.read(self.reader, 1 << 18)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self.open = False
            return
        searched = len(self.input)
        self.input += data
        self.take_lines(searched)

    def take_lines(self, searched=0):
        start = 0
        while True:
            end = self.input.find(b"\n", max(start, searched))
            if end < 0:
                break
            if not self.skipping:
                self.take_line(bytes(self.input[start:end]))
            self.skipping = False
            start = end + 1
        del self.input[:start]
        if len(self.input) > LINE_LIMIT:
            if not self.skipping:
                self.fail(0, CallError("too-large", "a line of more than %d bytes" % LINE_LIMIT))
            self.skipping = True
            self.input.clear()

    def take_line(self, text):
        if not text.strip():
            return
        number = 0
        try:
            try:
                call = json.loads(text.decode("utf-8"))
            except (ValueError, RecursionError):
                raise bad("not a JSON object: " + text[:80].decode("utf-8", "replace"))
            if not isinstance(call, dict):
                raise bad("not a JSON object")
            params = call.get("params")
            if params is None:
                params = {}
            given = call.get("id")
            number = given if type(given) is int and given > 0 else 0
            if not isinstance(params, dict):
                raise bad("params is not an object")
            self.call(number, call.get("method"), params)
        except CallError as error:
            self.fail(number, error, finish=False)

    def call(self, number, method, params):
        if method == "cancel":
            self.cancel(params.get("call"))
            return
        if method == "credit":
            stream = self.calls.get(params.get("call")) if type(params.get("call")) is int else None
            if stream is not None and type(params.get("bytes")) is int and params["bytes"] > 0:
                stream.credit += params["bytes"]
                stream.wake = 0
            return
        if number == 0:
            raise bad("id is not a positive number")
        if number in self.calls:
            number_in_use = number
            raise CallError("bad-request", "id %d is in use" % number_in_use)
        from . import methods
        kind, work = methods.find(method)
        if kind == "inline":
            self.finish(number, outcome(work, params))
        elif self.workers >= WORKERS:
            raise CallError("busy", "%d calls are under way" % self.workers)
        else:
            try:
                _thread.start_new_thread(self.work, (number, kind, work, params))
            except RuntimeError as error:
                raise CallError("busy", "no thread can be started: %s" % error)
            self.calls[number] = None   # the loop alone takes what the thread posts
            self.workers += 1

    def cancel(self, number):
        if type(number) is int and number in self.calls:
            self.finish(number, {"result": {"cancelled": True}})

    # Ends of calls

    def work(self, number, kind, work, params):
        self.posted.append((number, kind, outcome(work, params)))
        try:
            os.write(self.wake_in, b"x")
        except OSError:
            pass

    def take_posted(self):
        try:
            os.read(self.wake_out, 4096)
        except BlockingIOError:
            pass
        while self.posted:
            number, kind, answer = self.posted.popleft()
            self.workers -= 1
            stream = answer.get("result") if kind == "stream" else None
            if number not in self.calls:
                if stream is not None:
                    stream.close()
            elif stream is not None:
                stream.id = number
                self.calls[number] = stream
                self.streams.append(stream)
            else:
                self.finish(number, answer)

    def finish(self, number, answer):
        stream = self.calls.pop(number, None)
        if stream is not None:
            self.streams.remove(stream)
            stream.close()
        answer["id"] = number
        try:
            frame = line(self.nonce, answer)
        except (ValueError, TypeError, RecursionError) as error:
            frame = line(self.nonce, {"id": number, "error": {"code": "failed", "message": describe(error), "details": {}}})
        self.control.append(frame)
        self.control_size += len(frame)

    def fail(self, number, error, finish=True):
        answer = {"error": {"code": error.code, "message": error.message, "details": error.details}}
        if finish:
            self.finish(number, answer)
        else:
            answer["id"] = number
            self.control.append(line(self.nonce, answer))
            self.control_size += len(self.control[-1])


NEVER = float("inf")


def outcome(work, params):
    """{"result": ...} or {"error": ...}: nothing that a call does ends the helper."""
    try:
        return {"result": work(params)}
    except CallError as error:
        known = error
    except OSError as error:
        known = from_os(error)
    except Exception as error:
        known = CallError("failed", describe(error))
    return {"error": {"code": known.code, "message": known.message, "details": known.details}}


def describe(error):
    """The error with the place in our code, since nobody sees a traceback."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = " (%s:%d)" % (os.path.basename(trace.tb_frame.f_code.co_filename), trace.tb_lineno) if trace else ""
    return "%s: %s%s" % (type(error).__name__, error, where)


def widen(fd):
    """A pipe of 64 KiB costs a switch of processes per 64 KiB."""
    try:
        import fcntl
        fcntl.fcntl(fd, 1031, 1 << 20)   # F_SETPIPE_SZ, which fcntl names only since 3.10
    except OSError:
        pass
