# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is run of a plan: all of it, what an earlier job left, only its checks, or its undo commands."""
from . import plans, step


class Order:
    """A run, or a resumed one. before: the chain (chain.Chain) that it goes on with, or None."""
    rehearsal = False
    stubborn = False   # whether it goes on where its own files cannot be written

    def __init__(self, plan, before=None):
        self.plan, self.before = plan, before
        self.chain = before.directories if before else []

    def steps(self, job):
        found = []
        for index, one in enumerate(self.plan["steps"]):
            found.append(step.Step(one, plans.after(self.plan["steps"], index), self.queue(one), job))
        return found

    def queue(self, one):
        return ([("check", one["check"])] if one.get("check") else []) + [("run", one["run"])]

    def announcement(self, one):
        return ""

    def passes(self, one):
        """Whether the chain did this step and nothing that it builds on was done anew. Where there is a check, that is asked instead."""
        if not self.before or one.plan.get("check") or one.plan.get("again") or one.id not in self.before.done:
            return False
        return all(earlier.state == "skipped" or earlier.plan.get("again") for earlier in map(one.job.by_id.get, one.after))

    def differed(self, one):
        return self.before is not None and self.before.done.get(one.id) == "differs"


class Rehearsal(Order):
    """Nothing that changes anything: checks, and the steps that only read."""
    rehearsal = True

    def queue(self, one):
        whole = Order.queue(self, one)
        return whole if one.get("rehearse") else whole[:-1]

    def announcement(self, one):
        by_hand = "".join("  by hand: %s\n" % line for line in one.plan.get("byHand") or () if line)
        return "$ %s\n%s" % (plans.in_words(one.plan["run"]), by_hand if "action" in one.plan["run"] else "")


class Undo(Order):
    """The undo commands of what the chain began. In the plan's order backwards, so nothing is taken away below what builds on it; but what users wait for comes first.
    A step that another one's undo reverts as well is not named."""

    def __init__(self, plan, before):
        Order.__init__(self, plan, before)
        self.stubborn = bool(plan.get("turn"))   # production waits for this way back, and it can be repeated

    def steps(self, job):
        found = []
        for one in sorted(reversed(self.plan["steps"]), key=lambda one: not one.get("undoFirst")):
            if one["id"] in self.before.begun and (one.get("undo") or not (one.get("rehearse") or one.get("undoneBy"))):
                found.append(step.Step(one, [found[-1].id] if found else [], [("undo", one["undo"])] if one.get("undo") else [], job))
        return found

    def announcement(self, one):
        return "" if one.queue else "not reverted: this step has no way back\n"

    def passes(self, one):
        return False

    def differed(self, one):
        return False


def make(plan, mode, before):
    """The order for what job.start, job.resume and job.undo ask."""
    return {"rehearse": Rehearsal, "undo": Undo}.get(mode, Order)(plan, before)
