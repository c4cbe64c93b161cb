# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What lost_changes.py sets in a production that was used since; Django and Lino are stand-ins. tests/integration/attempt/test_lost.py loads one into a real Lino."""
import datetime
import sys
import types
from decimal import Decimal

import support

from baton_server import attempt_compare, attempt_fixture

UTC = datetime.timezone.utc


class Field:
    remote_field = None

    def __init__(self, attname, convert=None, editable=True, to=None, null=True):
        self.attname, self.convert, self.editable, self.null = attname, convert, editable, null
        if to:
            self.remote_field = types.SimpleNamespace(model=to, parent_link=False)

    def to_python(self, value):
        return value if value is None or self.convert is None else self.convert(value)


class FileField(Field):
    pass


class DateTimeField(Field):
    pass


class Model:
    """One class is one model: rows {key: values}."""

    def __init__(self, **values):
        self.__dict__.update(values)

    @property
    def pk(self):
        return self.id

    def full_clean(self):
        pass


def model(label, *fields):
    made = type(label, (Model,), {})
    made.rows = {}
    made._meta = types.SimpleNamespace(label=label, local_concrete_fields=[Field("id", int)] + list(fields), pk=types.SimpleNamespace(attname="id", remote_field=None))
    made.objects = types.SimpleNamespace(filter=lambda pk: types.SimpleNamespace(first=lambda: made.rows.get(pk)))
    return made


class Fixture(support.Case):
    def setUp(self):
        super().setUp()
        user = model("users.User")
        self.ticket = model("tickets.Ticket", Field("title", str), Field("body", str), Field("price", Decimal), Field("closed", bool), Field("at"), Field("blob"), Field("password", str), FileField("file"),
                            Field("name", str), Field("name_de", str), Field("user_id", to=user), DateTimeField("due"), DateTimeField("modified", editable=False), Field("owner_type_id"), Field("owner_id"))
        self.models = {"tickets.Ticket": self.ticket, "users.User": user}
        self.said = []

    def load(self, *rows):
        """Loads rows as the fixture has them; what it counts."""
        def get_model(label):
            if label not in self.models:
                raise LookupError(label)
            return self.models[label]
        def babel(name, **values):
            return {name + ("" if language == "en" else "_" + language): text for language, text in values.items()}
        say = lambda text, *args: self.said.append(text % args)   # noqa: E731
        content_type = types.SimpleNamespace(objects=types.SimpleNamespace(get_for_model=lambda found: types.SimpleNamespace(pk=sorted(self.models).index(found._meta.label))))
        names = {"django": {}, "django.apps": {"apps": types.SimpleNamespace(get_model=get_model, get_models=lambda **_: [])}, "django.core": {}, "django.core.files": {"File": None},
                 "django.conf": {"settings": types.SimpleNamespace(USE_TZ=True, SITE=types.SimpleNamespace(babelkw=babel))}, "django.core.exceptions": {"ValidationError": ValueError},
                 "django.db": {"models": types.SimpleNamespace(FileField=FileField, DateTimeField=DateTimeField, AutoField=Field)}, "django.contrib": {}, "django.contrib.contenttypes": {},
                 "django.contrib.contenttypes.models": {"ContentType": content_type}, "lino": {"logger": types.SimpleNamespace(warning=say, info=say)}}
        for name, values in names.items():
            sys.modules[name] = types.ModuleType(name)
            sys.modules[name].__dict__.update(values)
            self.addCleanup(sys.modules.pop, name, None)
        path = self.directory + "/lost_changes.py"
        self.made = {"__file__": path, "__name__": "fixture"}
        text = attempt_fixture.HEAD + "".join("    yield %s\n" % row for row in rows) + attempt_fixture.RELATIONS + attempt_fixture.TAIL.replace("{secret}", attempt_compare.SECRET.pattern)
        exec(compile(text, path, "exec"), self.made)
        del self.said[:]
        for obj in self.made["objects"]():
            type(obj).rows[obj.pk] = obj
        return self.made["COUNTS"]

    def here(self, **values):
        """Ticket 5 as production has it."""
        before = dict(id=5, title="old", body="", price=Decimal("10.50"), closed=False, at=None, blob=None, password="", file="", name="tag", name_de="Marke", user_id=1, due=None,
                      modified=datetime.datetime(2026, 12, 5, 17, 0, 0, 123456, UTC), owner_type_id=None, owner_id=None)
        self.ticket.rows[5] = self.ticket(**dict(before, **values))

    def changed(self, new, old):
        """Loads that these fields of ticket 5 were changed."""
        return self.load("False, 'tickets.Ticket', 5, dict({'id': 5}, **%s), %s" % (new, old))

    def test_what_production_changed_since_stays_and_is_said_with_both_values(self):
        self.here(title="production's own")
        self.assertEqual(self.changed("{'title': 'lost'}", "{'title': 'old'}"), {"added": 0, "changed": 0, "there": 0, "skipped": 1})
        self.assertEqual(self.ticket.rows[5].title, "production's own")
        self.assertIn("lost_changes: tickets.Ticket 5: title is \"production's own\" here, and was 'old' before it was changed: it stays, and does not become 'lost'", self.said)

    def test_of_a_row_the_fields_that_production_left_alone_are_set(self):
        self.here(title="production's own", modified=datetime.datetime(2026, 12, 5, 19, tzinfo=UTC))
        counts = self.changed("{'title': 'lost', 'price': None, 'body': 'lost', 'modified': dt(2026,12,5,18,0,0)}", "{'title': 'old', 'price': '10.5', 'body': None, 'modified': dt(2026,12,5,17,0,0)}")
        row = self.ticket.rows[5]
        self.assertEqual((row.title, row.price, row.body, row.modified.hour, counts["changed"]), ("production's own", None, "lost", 19, 1))
        self.assertEqual(len(self.said), 2, self.said)

    def test_a_row_that_has_all_of_it_is_left_alone_and_said_to_nobody(self):
        self.here(title="lost", price=Decimal("3.00"), modified=datetime.datetime(2026, 12, 5, 19, tzinfo=UTC))
        counts = self.changed("{'title': 'lost', 'price': '3', 'modified': dt(2026,12,5,18,0,0)}", "{'title': 'old', 'price': '10.5', 'modified': dt(2026,12,5,17,0,0)}")
        self.assertEqual((counts["there"], len(self.said)), (1, 1), self.said)

    def test_values_that_a_dump_writes_in_another_way_are_the_same(self):
        """A dump has no fractions of a second; bytes, numbers and names of files are of other types."""
        for name, here, old, new, wanted in (("due", datetime.datetime(2026, 12, 5, 17, 0, 0, 99, UTC), "dt(2026,12,5,17,0,0)", "dt(2026,12,6,0,0,0)", datetime.datetime(2026, 12, 6, tzinfo=UTC)),
                                             ("at", datetime.time(8, 30, 0, 5), "time(8,30,0)", "time(9,0,0)", datetime.time(9)), ("blob", memoryview(b"a"), "b'a'", "b'b'", b"b"),
                                             ("file", None, "''", "'scans/x'", "scans/x"), ("closed", False, "False", "True", True), ("body", None, "''", "'x'", "x"), ("price", Decimal("1.10"), "'1.1'", "'2.00'", Decimal(2)),
                                             ("title", types.SimpleNamespace(value="old"), "'old'", "'lost'", "lost")):
            self.here(**{name: here})
            counts = self.changed("{%r: %s}" % (name, new), "{%r: %s}" % (name, old))
            self.assertEqual((getattr(self.ticket.rows[5], name), counts["changed"]), (wanted, 1), (name, self.said))

    def test_of_a_text_in_several_languages_only_the_changed_one_is_set(self):
        self.here(name="production's own")
        counts = self.changed("{'name': Babel(en='tag', de='lost')}", "{'name': Babel(en='tag', de='Marke')}")
        self.assertEqual((self.ticket.rows[5].name, self.ticket.rows[5].name_de, counts["changed"], len(self.said)), ("production's own", "lost", 1, 1))

    def test_a_reference_to_any_model_is_set_as_a_whole_or_not_at_all(self):
        user, ticket = (sorted(self.models).index(name) for name in ("users.User", "tickets.Ticket"))
        change = "{'owner_type_id': Type('tickets.Ticket'), 'owner_id': 7}", "{'owner_id': 6}"
        self.here(owner_type_id=user, owner_id=6)   # production's is of another model, with the same number
        counts = self.changed(*change)
        self.assertEqual((self.ticket.rows[5].owner_type_id, self.ticket.rows[5].owner_id, counts["skipped"]), (user, 6, 1))
        self.here(owner_type_id=ticket, owner_id=6)
        self.assertEqual(self.changed(*change)["changed"], 1)
        self.assertEqual((self.ticket.rows[5].owner_type_id, self.ticket.rows[5].owner_id), (ticket, 7))

    def test_a_reference_to_a_row_that_does_not_come_leaves_what_is_here(self):
        self.here(user_id=1)
        counts = self.load("True, 'users.User', 9, {'id': 9, 'gone': Type('no.Model')}, {}", "False, 'tickets.Ticket', 5, {'id': 5, 'user_id': 9}, {'user_id': 1}")
        self.assertEqual(counts["added"], 1)   # only its unknown field is left out
        self.models.pop("users.User")
        self.here(user_id=1)
        counts = self.load("True, 'users.User', 9, {'id': 9}, {}", "False, 'tickets.Ticket', 5, {'id': 5, 'user_id': 9}, {'user_id': 1}")
        self.assertEqual((self.ticket.rows[5].user_id, counts["skipped"]), (1, 2))
        self.assertIn("lost_changes: tickets.Ticket 5: user_id stays what it is: users.User 9 is not here", self.said)

    def test_passwords_are_not_said(self):
        self.here(password="canary1")
        self.changed("{'password': 'canary2'}", "{'password': 'canary3'}")
        self.assertIn("password is *** here", self.said[0])
        self.assertNotIn("canary", "".join(self.said))


if __name__ == "__main__":
    support.main()
