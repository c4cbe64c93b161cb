// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AttemptOptionTexts.h"

#include "app/cli/CommandLine.h"
#include "core/announcement/Announcement.h"
#include "core/base/InertText.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{
constexpr int mostMinutes = 7 * 24 * 60;

class AttemptOptionWords
{
    Q_DECLARE_TR_FUNCTIONS(AttemptOptionTexts)
};
} // namespace

std::optional<int> AttemptOptionTexts::minutes(const QString &text)
{
    static const QRegularExpression form(u"^(?:([0-9]{1,3})h)?(?:([0-9]{1,5})m?)?$"_s);
    const auto found = form.match(text);
    if (!found.hasMatch() || text.isEmpty())
        return std::nullopt;
    const int count = found.captured(1).toInt() * 60 + found.captured(2).toInt();
    if (count < 1 || count > mostMinutes)
        return std::nullopt;
    return count;
}

std::optional<AttemptOptionTexts::Moment> AttemptOptionTexts::moment(const QString &text)
{
    static const QRegularExpression form(
        u"^([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]([0-9]{2}:[0-9]{2})(?::00)?(Z|[+-][0-9]{2}:[0-9]{2})?$"_s);
    const auto found = form.match(text.trimmed());
    if (!found.hasMatch())
        return std::nullopt;
    const QString zone = found.captured(3);
    const auto local = QDateTime::fromString(
        found.captured(1) + u'T' + found.captured(2) + u":00"_s + (zone.isEmpty() ? u"Z"_s : zone), Qt::ISODate);
    if (!local.isValid())
        return std::nullopt;
    return Moment{.local = local, .hasZone = !zone.isEmpty()};
}

std::string AttemptOptionTexts::minutesProblem(const std::string &text)
{
    return minutes(textOf(text))
               ? std::string()
               : words(AttemptOptionWords::tr("\"%1\" is no length of time: write it as 60m, 1h or 1h30m.")
                           .arg(inertText(textOf(text), 40)));
}

std::string AttemptOptionTexts::momentProblem(const std::string &text)
{
    return moment(textOf(text))
               ? std::string()
               : words(AttemptOptionWords::tr("\"%1\" is no time: write it as \"2026-12-05 18:00\", on the server's "
                                              "clock, or with its zone: \"2026-12-05 18:00+01:00\".")
                           .arg(inertText(textOf(text), 60)));
}

std::string AttemptOptionTexts::languageProblem(const std::string &text)
{
    return Announcement::languages().contains(textOf(text))
               ? std::string()
               : words(AttemptOptionWords::tr("There is no announcement in \"%1\": choose one of %2.")
                           .arg(inertText(textOf(text), 20), Announcement::languages().join(u", "_s)));
}
