# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What production answers just before its freeze (A/answered.json): the measure of what the new site answers, and production itself after a cancel."""
import os
import re

from . import attempts, paths
from .sync_site import say

FILE = "answered.json"
LIMIT = 10.0            # seconds for one request
REFUSING = (401, 403)   # a site that lives, and lets nobody in without a name
TODO = "%s answered %s there just before the freeze"


def take(context, record):
    """Asks production under its address, past the web server as well, and keeps both. Never fails: what is not known is no measure."""
    place = os.path.join(attempts.directory(context.series, record["id"]), FILE)
    if (paths.read_json(place) or {}).get("run") == context.run:
        return   # it may be frozen by now
    try:
        found = dict(asked(context, os.path.realpath(context.source)), run=context.run)
        paths.write_json(place, found)
        say("production answers %s, its program itself %s" % (found["public"] or "nothing that is known", found["itself"] or "nothing that is known"))
    except Exception as error:
        say("what production answers is not known: %s" % error)


def asked(context, site):
    """{"address", "public", "itself"}: HTTP statuses, null where there is none that a site in use gives."""
    from . import attempt_answers
    values = next((step["run"].get("with") or {} for step in context.plan["steps"] if step["run"].get("action") == "attempt-answers"), {})
    directories = attempt_answers.hosts(values)
    address = values.get("address") or attempt_answers.known(context.links, directories)
    if not address:
        return {"address": "", "public": None, "itself": None}
    public = attempt_answers.ask(address, attempt_answers.places(address, context.links, directories), LIMIT)[0]
    return {"address": address, "public": used(public), "itself": used(itself(site, address))}


def itself(site, address):
    """The status that the site's own uwsgi answers; None where it has none."""
    from . import attempt_warm, uwsgitalk
    scheme, host = re.match(r"(https?)://([^/]+)", address).groups()
    place = attempt_warm.ears(site)
    if place is None:
        return None
    try:
        return uwsgitalk.Request(place[0], "/", host, scheme == "https", place[1], LIMIT).answer(LIMIT)[0]
    except OSError:
        return None


def used(status):
    return status if status is not None and status < 500 else None


def of(context, *keys):
    """The status that was kept under the first of the keys that has one; None where none is known."""
    try:
        return kept(context.series, attempts.read(context.series), *keys)
    except Exception:
        return None


def kept(series, record, *keys):
    """The same of this attempt, or of none."""
    kept = paths.read_json(os.path.join(attempts.place(series, record["id"]), FILE)) or {} if record else {}
    return next((kept[key] for key in keys if type(kept.get(key)) is int), None)


def as_before(status, before):
    """Whether a site that answers so answers as production did. before: None where that is not known."""
    if status is None or status >= 500:
        return False
    return status < 400 or (status == before if before is not None else status not in (400, 404, 410))


def words(status, before, name):
    """What production answered, as a sentence where that is why the status is none; else empty."""
    return TODO % (name, before) if before is not None and status is not None and 400 <= status < 500 else ""
