# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What users of a practice server's site do, while it is production."""
import subprocess

WORK = '''
from django.conf import settings
models = settings.SITE.models
users = {user.username: user for user in models.users.User.objects.all()}


def ticket(user, title):
    one = models.tickets.Ticket(title=title, user=users[user])
    one.full_clean()
    one.save()
    return one


def comment(user, one, body):
    said = models.comments.Comment(user=users[user], owner=one, body=body)
    said.full_clean()
    said.save()


def rename(number, title):
    one = models.tickets.Ticket.objects.get(pk=number)
    one.title = title
    one.save()


'''
HOUR = '''
invoice = ticket("robin", "Invoice 2026-117 lacks the VAT number")
report = ticket("jean", "Monthly report shows last year")
ticket("luc", "Cannot print labels on the new printer")
comment("jean", invoice, "Same for 2026-118 and 2026-119.")
comment("robin", report, "Fixed in the new version, please look again.")
comment("marc", report, "Looks good.")
rename(5, "Cannot create a partner without a city")
rename(8, "Search finds partners by phone number, too")
'''


def in_production(server, work):
    """Does that work in what the prod link leads to, by the server's ssh."""
    command = ["ssh", "-q", "-i", server["identity"], "-p", str(server["port"]), "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=no",
               "-o", "UserKnownHostsFile=/dev/null", "%s@%s" % (server["user"], server["host"]), "cd %s/mdg/prod && env/bin/python manage.py shell" % server["sitesRoot"]]
    subprocess.run(command, input=WORK + work + "\n", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, universal_newlines=True, check=True, timeout=300)


def open_ticket(server, user, title):
    in_production(server, "ticket(%r, %r)" % (user, title))


def work_an_hour(server):
    """Three tickets, three comments and two tickets with another title, by four users."""
    in_production(server, HOUR)
