# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns output lines into phase, counts and percent, by the rules of resources/progress/rules.json. docs/protocol.md has the semantics; core/progress is its twin."""
import re

LINE_LIMIT = 4096
GROUPS = ("loading", "part", "parts", "total", "done", "left", "percent", "table", "label")
ROWS = 50000   # per part of a split table, unless dump2py was told otherwise
ESCAPES = re.compile("\x1b\\[[0-9;?]*[A-Za-z]")


class Rule:
    def __init__(self, data):
        pattern = data["match"]
        compiled = re.compile(pattern)
        # search would try an anchored pattern at every position
        self.find = compiled.match if pattern.startswith("^") and "|" not in pattern else compiled.search
        self.data = data
        expect = data.get("expect", {"phase": "", "total": 1})
        # told before the job begins: in the middle of a restore it would end the job
        for number in [data[key] for key in GROUPS if key in data] + [expect["total"]] * ("expect" in data):
            if type(number) is not int or not 0 <= number <= compiled.groups:
                raise ValueError("%r has no group %r" % (pattern, number))
        for name in (data.get("phase", ""), expect["phase"]):
            if not isinstance(name, str):
                raise ValueError("%r is no phase" % (name,))


def share(whole, part, parts):
    """Objects in one part of a table that dump2py split. Each part states the number of the whole table."""
    if not 0 < part <= parts:
        return whole
    rows = ROWS if whole // ROWS == parts - 1 else whole // parts
    return rows if part < parts else whole - rows * (parts - 1)


class Progress:
    """What the lines so far say. Numbers are None while unknown.

    weights: [(phase, weight)] instead of the rules' own. expected: shared by readers of one job's outputs."""

    def __init__(self, rules, weights=None, expected=None):
        rules = rules or {}
        self.rules = [Rule(r) for r in rules.get("rules", [])]
        self.weights = weights or [(p["id"], p["weight"]) for p in rules.get("phases", [])]
        self.order = {name: index for index, (name, _) in enumerate(self.weights)}
        self.whole = sum(weight for _, weight in self.weights) or 1
        self.phase = self.done = self.total = self.label = self.table = self.level = None
        self.part = None       # percent within the phase
        self.counted = None    # (done, total) of the last phase that counted and is over
        self.loading = 0
        self.expected = {} if expected is None else expected
        self.percent = 0
        self.rest = b""
        self.changes = []      # phases entered since the last look

    def feed(self, data):
        """Takes raw output as it comes; a line ends at \\n or \\r."""
        parts = (self.rest + data).replace(b"\r", b"\n").split(b"\n")
        self.rest = parts.pop()[:LINE_LIMIT * 4]
        for part in parts:
            if part:
                self.line(part[:LINE_LIMIT * 4].decode("utf-8", "replace"))

    def finish(self):
        """Takes a last line without an end."""
        if self.rest:
            self.line(self.rest.decode("utf-8", "replace"))
            self.rest = b""

    def line(self, text):
        """Takes one line without its end; returns whether a rule matched."""
        text = text[:LINE_LIMIT]
        if "\x1b" in text:
            text = ESCAPES.sub("", text)
        self.level = None
        for rule in self.rules:
            found = rule.find(text)
            if found:
                self.apply(rule.data, found)
                return True
        return False

    def apply(self, rule, found):
        def number(key):
            group = rule.get(key)
            if group is None or found.group(group) is None:
                return None
            digits = re.sub("[^0-9]", "", found.group(group))
            return int(digits[:15]) if digits else None

        if "phase" in rule and rule["phase"] != self.phase:
            self.enter(rule["phase"])
        loading, done, total, part = number("loading"), number("done"), number("total"), number("percent")
        if loading is not None:
            if number("part") is not None and number("parts") is not None:
                loading = share(loading, number("part"), number("parts"))
            self.done = (self.done or 0) + self.loading
            self.loading = loading
        if total is not None:
            self.total = total
        if done is not None:
            self.done, self.loading = done, 0
        left = number("left")
        if left is not None and self.total is not None:
            self.done, self.loading = max(0, self.total - left), 0
        if part is not None:
            self.part = min(part, 100)
        if "expect" in rule:
            group = rule["expect"]["total"]
            digits = re.sub("[^0-9]", "", found.group(group) or "")
            if digits:
                self.expected[rule["expect"]["phase"]] = int(digits[:15])
        if "table" in rule:
            self.table = found.group(rule["table"])
        if "label" in rule:
            self.label = found.group(rule["label"])
        self.level = rule.get("level")
        self.percent = max(self.percent, self.overall())

    def enter(self, phase):
        if self.total and self.done is not None:
            self.counted = (self.done, self.total)
        self.phase = phase
        self.done = self.part = self.table = self.label = None
        self.total = self.expected.get(phase)
        self.loading = 0
        self.changes.append(phase)

    def overall(self):
        """Percent of the whole, by the phases' weights; at most 99, since only the exit status says that it is done."""
        if self.phase not in self.order:
            return self.percent
        index = self.order[self.phase]
        before = sum(weight for _, weight in self.weights[:index])
        return min(99, (before * 1000 + self.weights[index][1] * self.thousandths()) * 100 // (self.whole * 1000))

    def thousandths(self):
        """Of the current phase."""
        if self.total and self.done is not None:
            return min(self.done, self.total) * 1000 // self.total
        return self.part * 10 if self.part is not None else 0

    def snapshot(self):
        return {"phase": self.phase, "done": self.done, "total": self.total, "percent": self.percent, "table": self.table, "label": self.label, "level": self.level}
