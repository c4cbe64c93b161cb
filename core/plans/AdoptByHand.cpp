// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/AdoptByHand.h"

#include "core/plans/ShellFiles.h"
#include "core/plans/ShellWords.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace
{
QStringList checkLinks(const QString &links)
{
    return {u"[ -d \"$site\" ] || refuse \"$site is not there\""_s, u"for role in prod preview; do"_s,
            u"    [ ! -L %1/$role ] || refuse %1/\"$role is there already\""_s.arg(shellWord(links)), u"done"_s};
}

QStringList makeLinks(const QString &links)
{
    const QString directory = shellWord(links);
    return {u"if [ ! -d %1 ]; then"_s.arg(directory),
            u"    sudo mkdir -m 2775 %1"_s.arg(directory),
            u"    sudo chown --reference=\"$site\" %1"_s.arg(directory),
            u"    if [ -e \"$(dirname \"$site\")/__init__.py\" ]; then sudo touch %1/__init__.py; fi"_s.arg(directory),
            u"fi"_s,
            u"sudo ln -s \"$site\" %1/prod"_s.arg(directory)};
}

QStringList askAddress(const QString &address)
{
    if (address.isEmpty())
        return {u"echo 'The address of production is not known: open it in a browser.'"_s};
    return {u"curl --silent --show-error --fail --max-time 60 --output /dev/null "_s +
            shellWord(QUrl(address).toString(QUrl::FullyEncoded))};
}
} // namespace

QStringList adoptByHand(const QString &id, const AdoptSurvey &survey)
{
    if (id == "check"_L1)
        return checkLinks(survey.links);
    if (id == "links"_L1)
        return makeLinks(survey.links);
    if (id == "vhost"_L1)
        return webServerLines(survey.webKind, survey.webChanges);
    if (id == "answers"_L1)
        return askAddress(survey.address);
    return {};
}
