# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plugin with every kind of field and relation that a Python dump treats in its own way, and what users do with it during an attempt."""

PLUGINS = '''
        yield "lino.modlib.gfks"
        yield "lino.modlib.changes"
'''

MODELS = '''from django.db import models
from lino.api import dd
from lino.mixins import BabelNamed, CreatedModified
from lino.modlib.gfks.mixins import Ownable
from lino.modlib.users.mixins import UserAuthored


class Row(dd.Model):
    name = models.CharField(max_length=60)
    note = models.TextField(blank=True)


class Other(dd.Model):
    row = dd.ForeignKey("rows.Row", null=True, blank=True)
    name = models.CharField(max_length=60)


class Tag(BabelNamed):
    pass


class Party(dd.Model):
    name = models.CharField(max_length=60)
    leader = dd.ForeignKey("rows.Ticket", null=True, blank=True, related_name="led")    # parties and tickets need each other


class Person(Party):
    first_name = models.CharField(max_length=60, blank=True)


class Ticket(UserAuthored, CreatedModified):
    title = models.CharField(max_length=200)
    body = models.TextField(blank=True)
    price = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)
    due = models.DateField(null=True, blank=True)
    at = models.TimeField(null=True, blank=True)
    closed = models.BooleanField(default=False)
    weight = models.IntegerField(default=0)
    parent = dd.ForeignKey("self", null=True, blank=True)
    party = dd.ForeignKey("rows.Party", null=True, blank=True)
    marks = models.ManyToManyField("rows.Tag", blank=True, related_name="marked")    # its table is Django's own, and in no dump


class Tagging(dd.Model):
    ticket = dd.ForeignKey("rows.Ticket")
    tag = dd.ForeignKey("rows.Tag")


class Country(dd.Model):
    isocode = models.CharField(max_length=4, primary_key=True)
    name = models.CharField(max_length=60)


class Remark(UserAuthored, Ownable):
    text = models.TextField()


class Upload(UserAuthored):
    file = models.FileField(upload_to="scans")
    size = models.IntegerField(null=True, editable=False)

    def full_clean(self, *args, **kw):   # as Lino's own uploads
        super().full_clean(*args, **kw)
        self.size = self.file.size
'''

# The new release has more than production
NEW_MODELS = MODELS.replace("    weight =", "    extra = models.CharField(max_length=60, blank=True)\n    weight =") + '''

class Extra(dd.Model):
    name = models.CharField(max_length=60)
'''

FILL = '''from decimal import Decimal
from django.conf import settings
rows, users = settings.SITE.models.rows, settings.SITE.models.users
for name in ("robin", "luc", "rolf"):
    users.User(username=name, user_type="900", language="en").save()
robin, luc, rolf = [users.User.objects.get(username=name) for name in ("robin", "luc", "rolf")]
for i in range(1, 6):
    rows.Tag(name="tag %d" % i, name_de="Marke %d" % i).save()
rows.Country(isocode="ee", name="Eesti").save()
rows.Country(isocode="be", name="Belgique").save()
for i in range(1, 21):
    rows.Ticket(title="ticket %d" % i, body="first line\\nsecond \\"line\\" of %d" % i, user=(robin, luc)[i % 2], price=Decimal("10.50")).save()
rows.Party(name="Party one", leader_id=1).save()
rows.Person(name="Doe", first_name="Jane").save()
rows.Tagging(ticket_id=1, tag_id=1).save()
for i in range(1, 31):
    rows.Row(name="row %d" % i, note="Zo\\u00eb's note %d" % i).save()
'''

# Many-to-many rows that no dump brings over
MARKS = '''from django.conf import settings
rows = settings.SITE.models.rows
for ticket in (9, 10):
    rows.Ticket.objects.get(pk=ticket).marks.add(1, 2)
'''

# What users do in the new site. Each line that writes says in a comment whose row it is for the report.
EDITS = '''import datetime
from decimal import Decimal
from django.conf import settings
from django.core.files.base import ContentFile
from django.utils import timezone
from django.contrib.contenttypes.models import ContentType
rows, users, changes = settings.SITE.models.rows, settings.SITE.models.users, settings.SITE.models.changes
robin, luc, rolf = [users.User.objects.get(username=name) for name in ("robin", "luc", "rolf")]
tag = rows.Tag(name="urgent", name_de="dringend")
tag.save()                                                                                                   # nobody's
one = rows.Ticket(title="=cmd|' /C calc'!A0", body="line one\\nloader.save(create_rows_row(1,'x','y'))\\n\\nend\\\\n'\\"", user=robin, price=Decimal("-12.34"),
                  due=datetime.date(2026, 12, 5), at=datetime.time(18, 30), weight=2, closed=True, extra="new")
one.save()                                                                                                   # robin's
two = rows.Ticket(title="child \\U0001f600", user=luc, parent=one)
two.save()                                                                                                   # luc's
rows.Tagging(ticket=two, tag=tag).save()                                                                     # nobody's
party = rows.Party(name="New party", leader=two)
party.save()                                                                                                 # nobody's
two.party = party
two.save()
person = rows.Person(name="Smith", first_name="John")
person.save()                                                                                                # nobody's, in two tables
rows.Remark(user=rolf, text="about two", owner=two).save()                                                   # rolf's
extra = rows.Extra(name="of the new release")
extra.save()                                                                                                 # nobody's
two.marks.add(tag)                                                                                           # nobody's, with keys that will be others
rows.Ticket.objects.get(pk=8).marks.add(rows.Tag.objects.get(pk=4))                                          # nobody's
rows.Ticket.objects.get(pk=9).marks.remove(rows.Tag.objects.get(pk=1))                                       # nobody's
rows.Remark(user=rolf, text="about extra", owner=extra).save()                                               # rolf's
for name in ("receipt.txt", "taken.txt"):
    upload = rows.Upload(user=rolf)
    upload.file.save(name, ContentFile("of the attempt"), save=False)
    upload.full_clean()
    upload.save()                                                                                            # rolf's
lost = rows.Upload(user=rolf, file="scans/never.txt", size=3)
lost.save()                                                                                                  # rolf's, its file is nowhere
rows.Country(isocode="de", name="Deutschland").save()                                                        # nobody's
five = rows.Ticket.objects.get(pk=5)
five.title, five.price = "changed", None
five.save()                                                                                                  # rolf's, says the log
six = rows.Ticket.objects.get(pk=6)
six.closed = True
six.save()                                                                                                   # its own user's: robin
jane = rows.Person.objects.get(first_name="Jane")
jane.first_name = "Janet"
jane.save()                                                                                                  # nobody's
three = rows.Tag.objects.get(pk=3)
three.name_de = "Drei"
three.save()                                                                                                 # nobody's
rows.Ticket.objects.get(pk=7).delete()                                                                       # luc's, says the log
rows.Row.objects.filter(pk__gt=28).delete()                                                                  # nobody's
luc.last_login = timezone.now()
luc.save(update_fields=["last_login"])                                                                       # signing in is no change
kind = ContentType.objects.get_for_model(rows.Ticket)
changes.Change(time=timezone.now(), type="U", user=rolf, object_type=kind, object_id=5, master_type=kind, master_id=5, diff="title", changed_fields="title").save()    # rolf's
changes.Change(time=timezone.now(), type="D", user=luc, object_type=kind, object_id=7, master_type=kind, master_id=7, diff="gone").save()                         # luc's
'''

# (added, changed, removed) and rows by user of each table
WANTED = {
    "rows_tag": ((1, 1, 0), {}), "rows_ticket": ((2, 2, 1), {"robin": 2, "luc": 2, "rolf": 1}), "rows_tagging": ((1, 0, 0), {}), "rows_party": ((2, 0, 0), {}), "rows_person": ((1, 1, 0), {}),
    "rows_remark": ((2, 0, 0), {"rolf": 2}), "rows_extra": ((1, 0, 0), {}), "rows_country": ((1, 0, 0), {}), "rows_upload": ((3, 0, 0), {"rolf": 3}), "rows_row": ((0, 0, 2), {}), "rows_ticket_marks": ((2, 0, 1), {}), "changes_change": ((2, 0, 0), {"rolf": 1, "luc": 1}),
}

# Every row as Django itself reads it: {table: {key: {column: text}}}
ALL_ROWS = '''import json
from django.apps import apps
def text(value):
    value = getattr(value, "value", value)   # a choice of Lino's
    return "" if value is None else value.isoformat() if hasattr(value, "isoformat") else str(value)
made = {}
for model in apps.get_models(include_auto_created=True):
    if model._meta.app_label in ("rows", "changes", "users"):
        fields = model._meta.local_concrete_fields
        made[model._meta.db_table] = {str(row.pk): {f.attname: text(getattr(row, f.attname)) for f in fields} for row in model._base_manager.all()}
print("\\n" + json.dumps(made))
'''

# What users of the former production do once it is back, before the fixture is loaded
AFTERWARDS = '''from decimal import Decimal
from django.conf import settings
from django.core.files.base import ContentFile
rows, users = settings.SITE.models.rows, settings.SITE.models.users
rows.Ticket(title="of production", user=users.User.objects.get(username="luc")).save()
five = rows.Ticket.objects.get(pk=5)
five.body = "production's own"
five.price = Decimal("11.00")    # users of the new site emptied it
five.save()
three = rows.Tag.objects.get(pk=3)
three.name = "three"             # they changed its German
three.save()
rows.Tag.objects.get(pk=2).delete()
rows.Tag(name="production's tag").save()    # with the number of the lost one
upload = rows.Upload(user=users.User.objects.get(username="luc"))
upload.file.save("taken.txt", ContentFile("of production"), save=False)
upload.full_clean()
upload.save()
'''
