// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/AttemptByHand.h"

#include "core/plans/ShellWords.h"
#include "core/plans/SynchroniseByHand.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace
{
using Lines = QHash<QString, QString>;

const auto startCheck =
    uR"sh(# Baton also asks: rights, room, the age of the last synchronisation, the vhosts, the programs.
[ "$(readlink -f "$links/prod")" = "$(readlink -f "$production")" ] || refuse "$links/prod does not lead to $production"
[ ! -e "$production/.maintenance" ] || refuse "$production/.maintenance is there already")sh"_s;

const auto startFreeze = uR"sh(# Whatever fails before the switch takes production's page away again.
switched=
# shellcheck disable=SC2317 # the trap calls it
thaw() { [ -n "$switched" ] || rm -f "$production/.maintenance"; }
trap thaw EXIT
touch "$production/.maintenance"
read -r -p "Stop the programs of $production that do not serve (linod), then press Enter. " _)sh"_s;

const auto frozen = uR"sh(# What was under way comes to its end. Baton asks the kernel and the database for proof.
sleep 10)sh"_s;

const auto itself = uR"sh(rm -f "$preview/PREVIEW"
read -r -p "Restart the programs of $preview, then press Enter. " _)sh"_s;

const auto switchDump = uR"sh((cd "$preview" && env/bin/python manage.py dump2py -o dump-at-switch))sh"_s;

const auto switchLinks =
    uR"sh([ "$status" -eq 0 ] || refuse "what was loaded is not what was dumped: production stays as it was"
rm -f "$links/preview" "$preview/.maintenance"
# A new link is renamed over the old one: prod is never missing.
ln -s "$preview" "$links/.prod.$$"
mv -T "$links/.prod.$$" "$links/prod"
switched=yes
# With Apache and mod_wsgi: apachectl graceful)sh"_s;

const auto startRun = uR"sh(echo "Start the other programs of $preview (linod). $production keeps its page.")sh"_s;

const auto cancelCheck =
    uR"sh([ "$(readlink -f "$links/prod")" = "$(readlink -f "$site")" ] || refuse "$links/prod does not lead to $site"
[ -e "$former/.maintenance" ] || refuse "$former is not frozen: its data may have changed since the switch"
read -r -p "What users changed in $site since the switch will be lost. Type its name to go on: " confirmed
[ "$confirmed" = "$(basename "$site")" ] || refuse "not confirmed")sh"_s;

const auto cancelFreeze = uR"sh(# Whatever fails before the return takes the page away again.
returned=
# shellcheck disable=SC2317 # the trap calls it
thaw() { [ -n "$returned" ] || rm -f "$site/.maintenance"; }
trap thaw EXIT
touch "$site/.maintenance"
read -r -p "Stop the programs of $site that do not serve (linod), then press Enter. " _)sh"_s;

const auto cancelDump = uR"sh((cd "$site" && env/bin/python manage.py dump2py -o dump-at-cancel))sh"_s;

const auto returnLinks = uR"sh(rm -f "$former/.maintenance" "$former/.maintenance.html"
ln -s "$former" "$links/.prod.$$"
mv -T "$links/.prod.$$" "$links/prod"
returned=yes
# With Apache and mod_wsgi: apachectl graceful)sh"_s;

const auto cancelPrograms =
    uR"sh(read -r -p "Start the programs of $former that were stopped (linod), then press Enter. " _)sh"_s;

const auto neutral = uR"sh(touch "$site/PREVIEW"
read -r -p "Restart the programs of $site, then press Enter. " _)sh"_s;

const auto previewBack = uR"sh(ln -s "$site" "$links/preview"
rm -f "$site/.maintenance" "$site/.maintenance.html")sh"_s;

const auto keepCheck =
    uR"sh([ "$(readlink -f "$links/prod")" = "$(readlink -f "$site")" ] || refuse "$links/prod does not lead to $site"
[ -e "$former/.maintenance" ] || refuse "$former is not frozen: users may have worked in it since the switch")sh"_s;

const auto formerStop =
    uR"sh(echo "Stop all programs of $former, and let none of them start again. It keeps its page.")sh"_s;

const auto moveJobs = uR"sh(echo "Make the cron jobs of $former those of $site. Its name stands in:"
grep -rlwF "$(basename "$former")" /etc/cron* || true)sh"_s;

const Lines &startLines()
{
    static const Lines lines{
        {u"check"_s, startCheck},
        {u"media-first"_s, synchroniseByHand(u"media"_s, {}).join(u'\n')},
        {u"begin"_s, u"# Baton shows it to every maintainer; by hand, tell them."_s},
        {u"freeze"_s, startFreeze},
        {u"frozen"_s, frozen},
        {u"former"_s, u"# Baton takes it here, to prove when you go back that nothing has changed."_s},
        {u"itself"_s, itself},
        {u"warm"_s, u"# By hand, the first visitor of each worker waits."_s},
        {u"switch-dump"_s, switchDump},
        {u"marks"_s, u"# Baton counts from here what users change."_s},
        {u"switch"_s, switchLinks},
        {u"run"_s, startRun},
    };
    return lines;
}

const Lines &cancelLines()
{
    static const Lines lines{
        {u"check"_s, cancelCheck},
        {u"begin"_s, u"# Baton shows it to every maintainer; by hand, tell them."_s},
        {u"freeze"_s, cancelFreeze},
        {u"frozen"_s, frozen},
        {u"dump"_s, cancelDump},
        {u"former"_s, u"# Baton proves it; by hand, you rely on the page of the former production."_s},
        {u"report"_s, u"# Baton lists them by comparing the two dumps, which are kept."_s},
        {u"return"_s, returnLinks},
        {u"programs"_s, cancelPrograms},
        {u"neutral"_s, neutral},
        {u"link"_s, previewBack},
        {u"end"_s, u"# Baton shows it to every maintainer; by hand, tell them."_s},
    };
    return lines;
}

const Lines &keepLines()
{
    static const Lines lines{
        {u"check"_s, keepCheck},
        {u"decide"_s, u"# Baton shows it to every maintainer; by hand, tell them."_s},
        {u"stop"_s, formerStop},
        {u"jobs"_s, moveJobs},
        {u"notes"_s, u"# By hand, edit the release notes."_s},
        {u"end"_s, u"# The former production is an old site from now on: note until when it stays."_s},
    };
    return lines;
}

QStringList askProduction(const QUrl &address)
{
    if (address.isEmpty())
        return {u"echo 'The address of production is not known: open it in a browser.'"_s};
    return {u"curl --silent --show-error --fail --max-time 60 --output /dev/null "_s +
            shellWord(address.toString(QUrl::FullyEncoded))};
}
} // namespace

QStringList attemptByHand(const QString &operation, const QString &id, const QUrl &address)
{
    if (id == "answers"_L1)
        return askProduction(address);
    const Lines &lines = operation == "attempt"_L1  ? startLines()
                         : operation == "cancel"_L1 ? cancelLines()
                                                    : keepLines();
    const QString found = lines.value(id);
    return found.isEmpty() ? QStringList() : found.split(u'\n');
}
