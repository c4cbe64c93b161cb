# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Restore scripts and table files as Lino's dump2py writes them, for tests."""

HEAD = """#!/usr/bin/env python
# -*- coding: UTF-8 -*-

# This is a Python dump created using dump2py.
# DJANGO_SETTINGS_MODULE was '{settings}', TIME_ZONE was 'UTC'.


from lino import logger

SOURCE_VERSION = '{version}'

import os
import six
from decimal import Decimal
from django.conf import settings
from lino.core.utils import resolve_model

def new_content_type_id(m):
    if m is None: return m
    ct = settings.SITE.models.contenttypes.ContentType.objects.get_for_model(m)
    if ct is None: return None
    return ct.pk

def execfile(fn, *args):
    logger.info("Execute file %s ...", fn)
    six.exec_(compile(open(fn, "rb").read(), fn, 'exec'), *args)
    # pmem()  # requires pip install psutil

"""
MAIN = """



def main(args):
    loader = DpyLoader(globals(), quick=args.quick, strict=True)
    from django.core.management import call_command
    call_command('initdb', interactive=args.interactive)
    os.chdir(os.path.dirname(__file__))
    loader.initialize()
    args = (globals(), locals())

"""
TAIL = """    loader.finalize()
    logger.info("Loaded %d objects", loader.count_objects)
    call_command('resetsequences')

if __name__ == '__main__':
    import argparse
    parser = argparse.ArgumentParser(description='Restore the data.')

    args = parser.parse_args()
    main(args)
"""
TABLES = {"a_one": ["id", "name"], "b_two": ["id", "title", "price"], "c_three": ["id", "body"], "d_four": ["id", "user_id"], "e_five": ["id", "owner_id"]}


def model(table):
    app, _, name = table.partition("_")
    return "%s_%s" % (app, name.capitalize())


def function(table, fields):
    lines = ["def create_%s(%s):" % (table, ", ".join(fields))]
    lines += ["    if %s is not None: %s = Decimal(%s)" % (f, f, f) for f in fields if f == "price"]
    lines += ["    kw = dict()"] + ["    kw.update(%s=%s)" % (f, f) for f in fields] + ["    return %s(**kw)" % model(table), "", ""]
    return "\n".join(lines)


def restore(tables=None, parts=None, order=None, version="26.9.2", rows=4, settings="mdg.mdg1.settings"):
    """The text of restore.py. parts: {table: number of files}; order: the tables, where it is not that of their names."""
    tables = TABLES if tables is None else tables
    order = order or list(tables)
    text = HEAD.format(settings=settings, version=version)
    text += "".join('%s = resolve_model("%s")\n' % (model(t), model(t).replace("_", ".")) for t in sorted(tables)) + "\n"
    text += "\n# There are 2 models with circular dependencies :\n# - d.Four (%d rows, depends on e.Five)\n# - e.Five (%d rows, depends on d.Four)\n" % (rows, rows * 7)
    text += "".join(function(t, tables[t]) for t in order)
    return text + MAIN + "".join('    execfile("%s", *args)\n' % f for t in order for f in files(t, (parts or {}).get(t, 1))) + TAIL


def files(table, number):
    return [table + ".py"] if number == 1 else ["%s_%d.py" % (table, i + 1) for i in range(number)]


def names(tables=None, parts=None):
    return {f for t in (TABLES if tables is None else tables) for f in files(t, (parts or {}).get(t, 1))}
