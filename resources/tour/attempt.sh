#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
# An upgrade attempt from its plan to its end, in words: attempt.sh BATON SERVER/SERIES NEW-SITE. The change that a user makes is one on the practice server.
set -euo pipefail

baton=$1 series=$2 new=$3

say() { printf '\n== %s\n' "$*" >&2; }

# What it says at its end. A start whose rows differ as in the last synchronisation ends with 5, a refusal with 3.
last_words() {
    local good=$1 status=0 said
    shift
    said=$("$@" 2>&1) || status=$?
    printf '%s\n' "$said" | tail -n 12
    [ "$status" -eq 0 ] || [ "$status" -eq "$good" ] || exit "$status"
}

# A user opens a ticket in what is production now.
change() {
    local server=${series%%/*} at
    at=$("$baton" practice status --json | /usr/bin/python3 -c 'import json, sys
server = next(one for one in json.load(sys.stdin)["servers"] if one["name"] == sys.argv[1])
print(server["identity"], server["port"], server["user"] + "@" + server["host"], server["sitesRoot"])' "$server")
    read -r identity port login root <<<"$at"
    # shellcheck disable=SC2029 # the path is the server's
    ssh -q -i "$identity" -p "$port" -o IdentitiesOnly=yes -o BatchMode=yes -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null "$login" \
        "cd '$root'/*/prod && env/bin/python manage.py shell -c '
from django.conf import settings
tickets, users = settings.SITE.models.tickets, settings.SITE.models.users
ticket = tickets.Ticket(title=\"Written during the attempt\", user=users.User.objects.get(username=\"robin\"))
ticket.full_clean()
ticket.save()
print(\"Robin opened ticket\", ticket.pk)'" | grep "^Robin opened ticket [0-9]*$"
}

say "An upgrade attempt lets users try the new version $new on real data for an agreed time. Afterwards you keep it, or go back and nothing has happened."
say "Long before, it is planned. Baton writes the announcement for your users:"
"$baton" attempt plan "$series" --at "$(date -d '+3 days' '+%Y-%m-%d 18:00')" --for 60m

say "How it stands: what has to be true before it may start is looked at each time you ask."
"$baton" attempt status "$series"

say "The moment has come. Production is frozen (its users see a page), its data goes into $new once more, and production becomes $new. All that takes no more than a synchronisation."
last_words 5 "$baton" attempt start "$series" --for 30m --follow

say "Users work in the new version now. The former one stands by, exactly as it was."
"$baton" attempt status "$series"

say "Robin works in it and opens a ticket:"
change

say "That is one change that a way back would lose. Baton knows it:"
"$baton" attempt status "$series"

say "So a cancel is refused until you type the new site's name:"
last_words 3 "$baton" attempt cancel "$series" --follow

say "Say that the users were not happy. With its name the former version is production again:"
last_words 0 "$baton" attempt cancel "$series" --confirm "$new" --follow

say "What users had done in the new version is not gone: it is listed row by row, with a fixture that loads it."
"$baton" attempt lost "$series"
"$baton" attempt lost "$series" --table tickets_ticket

say "Who did what, and when:"
"$baton" activity "$series"

say "Production is the former version, and $new is a preview again. After the next synchronisation you try once more."
"$baton" status "${series%%/*}" --no-health
