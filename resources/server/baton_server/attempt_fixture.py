# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes lost_changes.py: what users added and changed in the new site, as a fixture that the former production's Lino loads."""
import os

from . import attempt_compare, attempt_dumpfile, attempt_relations

AT_ONCE = 20000     # rows in the fixture itself: a Python module is compiled as a whole

HEAD = '''# -*- coding: UTF-8 -*-
"""{what}

Look through rows() first, and take away what is not wanted. Then, in the site's directory:

    env/bin/python manage.py loaddata {path}

A row that came is added, under another key where its own is taken by now; of a row that was changed only the changed fields are set,
and of these only those that still are what they were before: what somebody has changed here since stays, and is said with both values.
Files that were uploaded come along from media/ beside this file, under another name where that is another file's by now.
What does not fit is skipped, and said. It may be loaded again. Rows that were removed are not among them.
"""
import filecmp
import hashlib
import os
import re
from datetime import date, datetime, time, timezone

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import models
from lino import logger


def dt(*args):
    """A time as the dump had it, in UTC."""
    return datetime(*args, tzinfo=timezone.utc) if settings.USE_TZ else datetime(*args)


class Type:
    """The content type of a model."""

    def __init__(self, model):
        self.model = model


class Babel(dict):
    """A text in several languages."""


def rows():
    """(whether it is new, model, its key, fields, {field that was changed: what it was before})"""
'''

MORE = '''    with open(os.path.join(os.path.dirname(__file__), "lost_changes.rows"), encoding="utf-8") as source:
        for line in source:   # as those above
            yield eval(line)
'''

RELATIONS = '''    return
    yield


def relations():
    """(table, what it brings together): many-to-many rows that came"""
'''

TAIL = '''    return
    yield


MEDIA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "media")
FILES = {}      # name here -> the file beside this one
KEYS = {}       # (model, key that the row had) -> key that it has now
DONE = set()    # (model, key that the row had)
FAILED = set()  # of these, those that are not here: nothing may refer to another row in their place
SAID = set()
SECRET = re.compile(r"{secret}")   # of fields that are named so the values are not said
COUNTS = {"added": 0, "changed": 0, "there": 0, "skipped": 0}
LATER = "later"
KEPT = "kept"   # in place of an object: what is here stays


def say(text, *args):
    if (text, args) not in SAID:
        SAID.add((text, args))
        logger.warning("lost_changes: " + text, *args)


def objects():
    """What Lino's loader saves, in an order in which it can be saved."""
    coming = {(model, key) for new, model, key, _, _ in rows() if new}
    waiting = list(rows())
    while waiting:
        held = []
        for row in waiting:
            if coming & {need for _, need, _ in needs(row)} - DONE:
                held.append(row)
            else:
                yield from handled(row)
        if len(held) == len(waiting):   # they need each other: one of them comes without what may be missing, and gets it later
            row = next((row for row in held if all(null for _, need, null in needs(row) if need in coming - DONE)), held[0])
            held.remove(row)
            new, model, key, fields, changed = row
            left = [name for name, need, _ in needs(row) if need in coming - DONE]
            yield from handled((new, model, key, {name: value for name, value in fields.items() if name not in left}, {name: value for name, value in changed.items() if name not in left}))
            held.append((LATER, model, key, fields, {name: changed.get(name) for name in left}))
        waiting = held
    for table, fields in relations():   # all rows that they bring together have been saved
        try:
            related(table, fields)
        except Exception as error:
            unrelated(table, fields, "%s: %s" % (type(error).__name__, error))
    logger.info("lost_changes: %d rows added, %d changed, %d there already, %d skipped", COUNTS["added"], COUNTS["changed"], COUNTS["there"], COUNTS["skipped"])


def related(table, fields):
    """Adds one row of a many-to-many field, where it is not there."""
    through = next((model for model in apps.get_models(include_auto_created=True) if model._meta.auto_created and model._meta.db_table == table), None)
    if through is None:
        return unrelated(table, fields, "this site has no such table")
    field = next(f for f in through._meta.auto_created._meta.local_many_to_many if f.remote_field.through is through)
    ends = []
    for name in (field.m2m_field_name(), field.m2m_reverse_field_name()):
        end = through._meta.get_field(name)
        model = end.remote_field.model
        need = (model._meta.label, model._meta.pk.to_python(fields[end.column]))
        there = None if need in FAILED else model._base_manager.filter(pk=KEYS.get(need, need[1])).first()
        if there is None:
            return unrelated(table, fields, "%s %s is not here" % need)
        ends.append(there)
    those = getattr(ends[0], field.name)
    if those.filter(pk=ends[1].pk).exists():
        COUNTS["there"] += 1
    else:
        those.add(ends[1])
        COUNTS["added"] += 1


def unrelated(table, fields, why):
    COUNTS["skipped"] += 1
    say("%s %s is skipped: %s", table, " ".join("%s=%s" % one for one in sorted(fields.items())), why)


def handled(row):
    """Yields what is to be saved of a row, if anything is."""
    new, model, key, fields, changed = row
    if new == LATER and (model, key) in FAILED:
        return
    try:
        apps.get_model(model)
    except LookupError:
        return skipped(model, key, "this site has no %s" % model)
    try:
        obj = made_of(row)
        if obj is not None and obj is not KEPT:
            bring_files(obj)
            obj.full_clean()
    except (ValidationError, Skip) as error:
        return skipped(model, key, error)
    except Exception as error:   # e.g. of an upload whose file is not there
        return skipped(model, key, "%s: %s" % (type(error).__name__, error))
    if obj is None:
        COUNTS["there"] += new != LATER
    elif obj is KEPT:
        COUNTS["skipped"] += new != LATER
    else:
        yield obj
        if new != LATER:
            COUNTS["added" if new else "changed"] += 1
        if obj.pk != key and new is True:
            KEYS[model, key] = obj.pk
            say("%s %s is %s now: its number was taken", model, key, obj.pk)
    DONE.add((model, key))


class Skip(Exception):
    pass


def skipped(model, key, why):
    DONE.add((model, key))
    FAILED.add((model, key))
    COUNTS["skipped"] += 1
    say("%s %s is skipped: %s", model, key, why)


def made_of(row):
    """The object to save; None where it is here already."""
    new, model, key, fields, changed = row
    found, fields, changed = apps.get_model(model), dict(fields), dict(changed)
    for name, need, null in needs(row):
        if need not in FAILED:
            continue
        if new is False or changed.get(name) is not None:
            say("%s %s: %s stays what it is: %s %s is not here", model, key, name, *need)
            for one in together(name, fields):
                changed.pop(one, None)
            continue
        if not null:
            raise Skip("it belongs to %s %s, which is not here" % need)
        say("%s %s is without its %s: %s %s is not here", model, key, name, *need)
        fields[name] = None
    if new is False and not changed:
        return KEPT
    return added(found, key, fields) if new is True else altered(found, key, fields, changed)


def together(name, *rows):
    """The fields that say one thing: a reference to a row of any model has two."""
    kind = name if name.endswith("_type_id") else name[:-3] + "_type_id"
    return [kind[:-8] + "_id", kind] if name.endswith("_id") and any(isinstance(row.get(kind), Type) for row in rows) else [name]


def needs(row):
    """(field, (model, key), whether it may be missing) of each row to which this one refers."""
    new, model, _, fields, changed = row
    try:
        known = apps.get_model(model)._meta.local_concrete_fields
    except LookupError:
        return
    for f in known:
        value = fields.get(f.attname)
        if value is None or isinstance(value, Type) or new is not True and f.attname not in changed:
            continue
        if f.remote_field:
            yield f.attname, (f.remote_field.model._meta.label, value), f.null
        elif isinstance(fields.get(f.attname[:-3] + "_type_id"), Type):
            yield f.attname, (fields[f.attname[:-3] + "_type_id"].model, value), f.null


def converted(model, fields, row, before=False):
    """The fields as this site's model takes them. before: they are what they were at the switch, when no file had another name."""
    known, made = {f.attname: f for f in model._meta.local_concrete_fields}, {}
    for name, value in fields.items():
        f = known.get(name)
        if isinstance(value, Babel):
            made.update({one: text for one, text in settings.SITE.babelkw(name, **value).items() if one in known})
        elif f is None:
            say("%s has no field %s here, which is skipped", model._meta.label, name)
        elif isinstance(value, Type):
            made[name] = content_type(value.model)
        elif f.remote_field:
            made[name] = KEYS.get((f.remote_field.model._meta.label, value), value)
        elif isinstance(row.get(name[:-3] + "_type_id"), Type):
            made[name] = KEYS.get((row[name[:-3] + "_type_id"].model, value), value)
        elif isinstance(f, models.FileField) and not before:
            made[name] = file_name(f, value)
        else:
            made[name] = f.to_python(value)
    return made


def file_name(f, name):
    """The name that a file has here: its own, or where that is another file's by now, one that tells its contents."""
    source = os.path.join(MEDIA, name or "")
    if not name or name.startswith("/") or ".." in name.split("/") or not os.path.isfile(source):
        return name
    if f.storage.exists(name) and not filecmp.cmp(source, f.storage.path(name), shallow=False):
        with open(source, "rb") as content:
            stem, ending = os.path.splitext(name)
            other = "%s_%s%s" % (stem, hashlib.sha256(content.read()).hexdigest()[:7], ending)
        say("%s is %s here: its name was taken", name, other)
        FILES[other] = source
        return other
    FILES[name] = source
    return name


def bring_files(obj):
    for f in obj._meta.local_concrete_fields:
        name = str(getattr(obj, f.attname)) if isinstance(f, models.FileField) else ""
        if name in FILES and not f.storage.exists(name):
            with open(FILES[name], "rb") as content:
                f.storage.save(name, File(content))


def content_type(model):
    from django.contrib.contenttypes.models import ContentType
    try:
        return ContentType.objects.get_for_model(apps.get_model(model)).pk
    except LookupError:
        raise Skip("this site has no %s, to which it refers" % model)


def added(model, key, fields):
    made, pk = converted(model, fields, fields), model._meta.pk
    key = made.get(pk.attname, key)
    there = model.objects.filter(pk=key).first()
    told = {f.attname: made[f.attname] for f in model._meta.local_concrete_fields if f.attname in made and f is not pk and not isinstance(f, models.DateTimeField)}
    if there is not None:
        if all(getattr(there, name) == value for name, value in told.items()):
            return None
        if not isinstance(pk, models.AutoField):
            raise Skip("there is another row of that key")
        there = model.objects.filter(**told).first()
        if there is not None:   # as it was loaded before
            KEYS[model._meta.label, key] = there.pk
            return None
        made.pop(pk.attname, None)
    if pk.remote_field and pk.remote_field.parent_link:
        from lino.utils.dpy import create_mti_child
        made.pop(pk.attname, None)
        return create_mti_child(pk.remote_field.model, key, model, **made)
    return model(**made)


def altered(model, key, fields, changed):
    """Sets of a row what was changed and is here as it was before, nothing else. None where it has all of it already, KEPT where nothing of it may be set."""
    obj = model.objects.filter(pk=KEYS.get((model._meta.label, key), key)).first()
    if obj is None:
        raise Skip("it was changed, and is not here any more")
    was = dict(fields, **changed)
    groups = {tuple(together(name, fields, was)) for name in changed}
    known = {f.attname: f for f in model._meta.local_concrete_fields}
    noted = {name for name, f in known.items() if isinstance(f, models.DateTimeField) and not f.editable}   # Lino notes the time of a change by itself
    wanted, kept = {}, False
    for group in sorted(groups):
        made = converted(model, {name: fields[name] for name in group if name in fields}, fields)
        before = converted(model, {name: was[name] for name in group if name in fields}, was, True)
        for names in [list(made)] if len(group) > 1 else [[name] for name in made]:   # a text in several languages is several fields here
            left = [name for name in names if not same(known[name], made[name], getattr(obj, name))]
            if not left or all(same(known[name], made[name], before.get(name)) for name in names):
                continue
            if all(same(known[name], before.get(name), getattr(obj, name), True) for name in names):
                wanted.update({name: made[name] for name in names})
            elif not noted & set(names):
                kept = True
                for name in left:
                    say("%s %s: %s is %s here, and was %s before it was changed: it stays, and does not become %s", model._meta.label, key, name,
                        *(shown(known[name], value) for value in (getattr(obj, name), before.get(name), made[name])))
    if not set(wanted) - noted and (kept or not set(changed) <= noted):
        return KEPT if kept else None
    for name, value in wanted.items():
        setattr(obj, name, value)
    return obj if wanted else None


def plain(f, value):
    """A value as it is compared: a dump has no fractions of a second, and a choice by its value."""
    if isinstance(f, models.FileField):
        return str(value or "")
    if isinstance(value, (datetime, time)):
        return value.replace(microsecond=0)
    if isinstance(value, memoryview):
        return bytes(value)
    return getattr(value, "value", value)


def same(f, one, other, empty=False):
    """Whether two values of a field are one. empty: nothing and an empty text are."""
    one, other = plain(f, one), plain(f, other)
    return one == other or empty and one in (None, "") and other in (None, "")


def shown(f, value):
    return "***" if value not in (None, "") and SECRET.search(f.attname) else repr(plain(f, value))[:200]
'''


def write(directory, place, found, dump, what):
    """The names of the files written to directory, which is at place in the end. found: attempt_compare.Found; dump: the later one, whose order of tables the rows have."""
    names, count, more = ["lost_changes.py"], 0, None
    with open(os.path.join(directory, names[0]), "x", encoding="utf-8", errors="backslashreplace") as out:
        out.write(HEAD.replace("{what}", inert(what)).replace("{path}", inert(os.path.join(place, names[0]))))
        try:
            for row in rows(found, dump):
                count += 1
                if count <= AT_ONCE:
                    out.write("    yield %s\n" % row)
                    continue
                if more is None:
                    names.append("lost_changes.rows")
                    more = open(os.path.join(directory, names[1]), "x", encoding="utf-8", errors="backslashreplace")
                    out.write(MORE)
                more.write(row + "\n")
            out.write(RELATIONS)
            for table, fields in attempt_relations.rows(found, dump.tables):
                out.write("    yield %r, %r\n" % (table, fields))
            out.write(TAIL.replace("{secret}", attempt_compare.SECRET.pattern))
        finally:
            if more:
                more.close()
    return names


def rows(found, dump):
    """Yields each row as a line of Python."""
    there = set(found.tables())
    for table in dump.tables:
        function = dump.functions.get(table)
        if table not in there or not function.model:
            continue
        key = dump.key_fields(table)[0]
        for row in found.rows(table):
            if row["change"] != "removed":
                new, old = row["new"], row["old"] or {}
                yield "%r, %r, %s, %s, %s" % (row["change"] == "added", function.model, attempt_dumpfile.source(new[key]), written(new, new, function, dump), written(row["fields"], old, function, dump))


def written(names, values, function, dump):
    """The fields of those names as a dictionary in Python."""
    return "{%s}" % ", ".join("%r: %s" % (name, attempt_dumpfile.source(values[name], dump.languages if name in function.babel else ())) for name in names)


def inert(text):
    """Text that does not end a docstring."""
    return text.replace("\\", "/").replace('"', "'")
