# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""An upgrade attempt by baton, against the commands that a provider types for it one after the other, in turns, on the same server, as its users see both."""
import datetime
import json
import os
import statistics
import threading
import time

import newpreview

TURNS = 3
MORE = 20000   # rows beside those of the demo, so that dump and restore take a minute
NEW = newpreview.NEW

# The seed's procedure. Nobody waits between two commands here.
BY_HAND = '''#!/bin/bash
set -e
umask 002
cd {links}
touch prod/.maintenance
cd {links}/prod
env/bin/python manage.py dump2py -o snapshot2preview
[ -f snapshot2preview/restore2preview.py ] || cp snapshot2preview/restore.py snapshot2preview/restore2preview.py
rsync -a --delete --times --omit-dir-times media snapshot2preview {links}/{new}/
cd {links}/{new}
env/bin/python manage.py run snapshot2preview/restore2preview.py --noinput
env/bin/python manage.py collectstatic --noinput
mv PREVIEW kept-PREVIEW
supervisorctl -c {directory}/supervisor/supervisord.conf restart {new}-uwsgi
cd {links}
rm -f preview
ln -sfn {new} prod
until curl -s -f -o /dev/null {address}/; do sleep 0.2; done
'''
BACK_BY_HAND = '''#!/bin/bash
set -e
cd {links}
mv {new}/kept-PREVIEW {new}/PREVIEW
ln -sfn mini1 prod
ln -sfn {new} preview
rm -f mini1/.maintenance
supervisorctl -c {directory}/supervisor/supervisord.conf restart {new}-uwsgi
'''


class User:
    """One who asks production every 20 ms. closed(): seconds for which the page was shown."""

    def __init__(self, world):
        self.world, self.over, self.answers = world, threading.Event(), []

    def __enter__(self):
        self.thread = threading.Thread(target=self.ask)
        self.thread.start()
        return self

    def ask(self):
        while not self.over.is_set():
            asked = time.time()
            self.answers.append((asked, time.time(), self.world.ask("prod")[0]))
            self.over.wait(0.02)

    def __exit__(self, *_):
        self.over.set()
        self.thread.join()

    def closed(self):
        bad = [asked for asked, _, status in self.answers if status != 200]
        return self.served(max(bad)) - min(bad) if bad else 0.0

    def last_bad(self):
        return max(asked for asked, _, status in self.answers if status != 200)

    def served(self, moment):
        """When the first good answer after a moment came."""
        return next(answered for asked, answered, status in self.answers if status == 200 and asked > moment)


class Trial(newpreview.Race):
    """The race's server, with a preview that baton set up."""

    def __init__(self, lab):
        super().__init__(lab)
        try:
            self.run("setup", "p/" + self.series, "--name", NEW, "--packages", "frozen", "--address", self.world.addresses["preview"], "--follow", good=(0, 5))
        except BaseException:
            self.world.close()
            raise
        self.state = os.path.join(self.world.server["state"], "series", self.series)

    def script(self, name, text):
        path = os.path.join(self.world.directory, name)
        self.world.write(path, text.format(links=self.world.links, new=NEW, directory=self.world.directory, address=self.world.addresses["prod"]), 0o755)
        return lambda: self.world.run(["/bin/bash", path], timeout=3600)

    def grow(self, rows):
        """So many more sessions of work in production, copies of the demo's."""
        path = os.path.join(self.world.links, "mini1", "default.db")
        names = self.world.sqlite(path, "select group_concat(name, ', ') from pragma_table_info('working_session') where name <> 'id';").strip()
        self.world.sqlite(path, "with recursive n(i) as (select 1 union all select i + 1 from n where i < %d) insert into working_session (%s) "
                                "select %s from n cross join working_session where working_session.id = (select min(id) from working_session) + n.i %% 2000;" % (rows, names, names))

    def rows(self):
        """Of all that was dumped, in thousands."""
        with open(self.newest("sync", "result.json")) as source:
            return json.load(source)["tables"]["loaded"] / 1000

    def hand(self):
        """Seconds for which users saw the page."""
        with User(self.world) as user:
            time.sleep(0.5)
            self.script("attempt.sh", BY_HAND)()
            time.sleep(0.5)
        self.script("back.sh", BACK_BY_HAND)()
        self.world.wait(lambda: self.world.ask("preview")[0] == 200, 120, "the preview")
        return user.closed()

    def ours(self):
        """(seconds of the page, of it beyond dump, restore and restart, of the switch, from the decision to go back to the first answer, page of the cancel)."""
        self.run("sync", "p/" + self.series, "--follow", good=(0, 5))   # by hand its tables were written behind Baton's back
        with User(self.world) as user:
            time.sleep(0.5)
            self.run("attempt", "start", "p/" + self.series, "--for", "60m", "--follow", good=(0, 5))
            time.sleep(0.5)
        begun, ended = self.moments("attempt")
        # by themselves: nothing that was done beside them makes them longer
        needed = sum(ended[step] - begun[step] for step in ("dump", "restore", "itself", "warm")) - self.waited("dump")
        self.steps = {step: (begun[step] - begun["freeze"], ended[step] - begun[step]) for step in ended if begun[step] >= begun["freeze"]}
        switch = user.served(begun["switch"]) - begun["switch"]
        with User(self.world) as back:
            time.sleep(0.5)
            self.run("attempt", "cancel", "p/" + self.series, "--confirm", NEW, "--follow")
            time.sleep(0.5)
        begun, _ = self.moments("cancel")
        return user.closed(), user.closed() - needed, switch, back.served(begun["return"]) - begun["return"], back.closed(), needed

    def newest(self, operation, name):
        """The path of a file of the newest job."""
        jobs = os.path.join(self.state, "jobs")
        return os.path.join(jobs, max(one for one in os.listdir(jobs) if "-%s-" % operation in one), name)

    def waited(self, step):
        """Seconds that a step of the newest attempt waited for another one beside it."""
        with open(self.newest("attempt", "report.%s.json" % step)) as source:
            return json.load(source).get("waited", 0)

    def moments(self, operation):
        """({step: when it began}, {step: when it ended}) of the newest job."""
        found = {"step": {}, "step-ended": {}}
        with open(self.newest(operation, "journal.jsonl")) as source:
            for entry in map(json.loads, source):
                if entry["event"] in found:
                    found[entry["event"]][entry["step"]] = datetime.datetime.fromisoformat(entry["at"].replace("Z", "+00:00")).timestamp()
        return found["step"], found["step-ended"]


def measure(lab):
    """([(what, ours, against, theirs, unit, goal)], words about the longest steps)."""
    trial = Trial(lab)
    try:
        trial.hand()   # warm caches
        trial.ours()
        rows, words = of_size(trial, TURNS)
        trial.grow(MORE)
        more, said = of_size(trial, TURNS - 1)
        return rows + more, words + "; " + said
    finally:
        trial.world.close()


def of_size(trial, turns):
    hand, ours = [], []
    for _ in range(turns):
        hand.append(trial.hand())
        ours.append(trial.ours())
        print("attempt: by hand %.1f s; page %.1f s, beyond %.1f s of %.1f s, switch %.3f s, back %.3f s, cancel %.1f s; %s" % (
            hand[-1], ours[-1][0], ours[-1][1], ours[-1][5], *ours[-1][2:5], spans(trial.steps)), flush=True)
    page, beyond, switch, back, cancel, needed = (statistics.median(values) for values in zip(*ours))
    size = "%.1f thousand rows" % trial.rows()
    return [("attempt, %s: users see the page" % size, page, "the same by hand, without a pause", statistics.median(hand), "s", None),
            ("of it beyond dump, restore and restart", beyond, "limit", 10, "s", 1),
            ("the same, as a share of these", beyond / needed, "limit", 0.1, "", 1),
            ("the switch, from its begin to a user's answer by the new site", switch, "limit", 1, "s", 1),
            ("going back, from the decision to a user's answer", back, "limit", 5, "s", 1),
            ("cancel: users see the page, with its dump", cancel, "", 0, "s", None)], "%s, second of the freeze and length of each step: %s" % (size, spans(trial.steps))


def spans(steps):
    return ", ".join("%s %.1f+%.1f" % (step, began, took) for step, (began, took) in sorted(steps.items(), key=lambda one: one[1]))
