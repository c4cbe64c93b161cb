# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the user or the calling program sees: progress, results, refusals."""
import json
import sys


class Refusal(Exception):
    """A start or stop that cannot be done: what is wrong, and what the reader can do about it."""

    def __init__(self, message, todo=""):
        super().__init__(message)
        self.message = message
        self.todo = todo


class Report:
    """Writes JSON lines for a program, a bar for a terminal, or plain lines."""

    def __init__(self, json_lines, out=None):
        self.json_lines = json_lines
        self.out = out or sys.stdout
        self.bar = not json_lines and self.out.isatty()
        self.last = None

    def progress(self, percent, text):
        """percent is 0 to 100 and never falls within one run."""
        percent = int(percent)
        if self.last and self.last[0] > percent:
            percent = self.last[0]
        if (percent, text) == self.last:
            return
        text_changed = not self.last or self.last[1] != text
        self.last = (percent, text)
        if self.json_lines:
            self.event({"event": "progress", "percent": percent, "text": text})
        elif self.bar:
            filled = percent * 24 // 100
            self.write("\r[%s%s] %3d%% %s\x1b[K" % ("#" * filled, "-" * (24 - filled), percent, text))
        elif text_changed:
            self.write("%3d%% %s\n" % (percent, text))

    def event(self, document):
        self.write(json.dumps(document, ensure_ascii=False) + "\n")

    def done(self, document, lines):
        """The end of a command: the document for a program, the lines for a reader."""
        if self.json_lines:
            self.event(document)
            return
        self.end_bar()
        for line in lines:
            self.write(line + "\n")

    def error(self, message, todo):
        if self.json_lines:
            self.event({"event": "error", "message": message, "todo": todo})
            return
        self.end_bar()
        sys.stderr.write(message + "\n" + (todo + "\n" if todo else ""))

    def end_bar(self):
        if self.bar and self.last:
            self.write("\n")
            self.last = None

    def write(self, text):
        try:
            self.out.write(text)
            self.out.flush()
        except (BrokenPipeError, ValueError):
            # Who asked has gone; the work goes on, its result is found by the next start.
            self.out = open("/dev/null", "w")
            self.bar = False


class Span:
    """A part of the whole progress, from one percentage to another."""

    def __init__(self, report, begin, end):
        self.report = report
        self.begin = begin
        self.end = end

    def at(self, fraction, text):
        self.report.progress(self.begin + (self.end - self.begin) * min(max(fraction, 0.0), 1.0), text)

    def part(self, begin, end):
        """The span between two fractions of this one."""
        width = self.end - self.begin
        return Span(self.report, self.begin + width * begin, self.begin + width * end)
