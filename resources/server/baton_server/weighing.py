# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of a job each phase is: by the medians of the last good runs, before the first of them by the progress rules."""
import calendar
import time

from . import chain, jobs

RUNS = 10
LOOKED_AT = 200   # jobs that are looked through for them


def good_runs(series, operation, site):
    """Records of the last ten whole runs that succeeded or differed, newest first. A resumed one is no measure: it did a part only."""
    found = []
    for name in jobs.names(series)[:LOOKED_AT]:
        job = jobs.plain(series, name)
        if job and job["state"] in chain.GOOD and (job["operation"], job["site"]) == (operation, site) and not (job["rehearsal"] or job["resumes"] or job["undoes"]):
            found.append(job)
            if len(found) == RUNS:
                break
    return found


def medians(runs, key):
    """{id: seconds} of the records' phases or steps; what a run did twice counts together, what it did not counts 0."""
    whole = [durations(run[key]) for run in runs]
    return {name: median([one.get(name, 0) for one in whole]) for name in {name for one in whole for name in one}}


def durations(entries):
    found = {}
    for entry in entries:
        try:
            seconds = moment(entry["ended"]) - moment(entry["started"])
            found[entry["id"]] = found.get(entry["id"], 0) + max(0, seconds)
        except (KeyError, TypeError, ValueError):
            pass   # a step that was not run has no times
    return found


def moment(text):
    return calendar.timegm(time.strptime(text[:19], "%Y-%m-%dT%H:%M:%S"))


def median(values):
    values = sorted(values)
    middle = len(values) // 2
    return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2


def phase_weights(rules, runs, named=False):
    """[(phase, weight)] in the rules' order, whole numbers with a sum above 0.

    named: of a plan whose steps name their phases. Then a rule's share counts: it is not among the weights that a script's run is held against."""
    of_rules = [(one["id"], one.get("share", one["weight"]) if named else one["weight"]) for one in rules.get("phases", [])]
    measured = medians(runs, "phases")
    weights = [(name, int(measured.get(name, 0) * 1000)) for name, _ in of_rules]
    return weights if sum(weight for _, weight in weights) else of_rules


class Scale:
    """Percent of a plan whose steps name phases."""

    def __init__(self, steps, weights, runs):
        known, measured = dict(weights), medians(runs, "steps")
        self.weights = {}
        for phase in {one.plan.get("phase") for one in steps if one.plan.get("phase")}:
            members = [one for one in steps if one.plan.get("phase") == phase]
            # before the first run a step's time limit tells best how long it may take
            shares = [measured.get(one.id, 0) for one in members] if any(measured.get(one.id) for one in members) else [one.plan.get("timeout", 3600) for one in members]
            for one, share in zip(members, shares):
                self.weights[one.id] = known.get(phase, 0) * share / sum(shares)
        if not sum(self.weights.values()):
            self.weights = {one.id: 1 for one in steps}

    def percent(self, steps, thousandths):
        """At most 99. thousandths(step): of a running one."""
        done = sum(self.weights.get(one.id, 0) * (1000 if one.over() else thousandths(one) if one.state == "running" else 0) for one in steps)
        return min(99, int(done / sum(self.weights.values()) / 10))
