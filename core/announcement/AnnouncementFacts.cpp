// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/announcement/Announcement.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace
{
constexpr int frozenReload = 30; ///< Seconds.

const Site *productionOf(const Series &series)
{
    const Site *production = series.siteIn(SiteState::Production);
    return production ? production : series.siteIn(SiteState::InAttempt);
}
} // namespace

Announcement::Facts Announcement::factsOf(const Series &series, const std::optional<AttemptReadiness> &readiness)
{
    Facts facts;
    facts.title = series.name;
    if (const Site *production = productionOf(series)) {
        facts.title = production->title.isEmpty() ? series.name : production->title;
        facts.address = production->address;
    }
    if (const Site *preview = series.siteIn(SiteState::Preview))
        facts.preview = preview->address;
    if (const auto &attempt = series.attempt) {
        facts.starts = attempt->starts.isValid() ? attempt->starts : attempt->begun;
        facts.minutes = attempt->minutes;
        facts.lostRows = attempt->changedRows.value_or(0);
    }
    if (!readiness)
        return facts;
    if (!readiness->production.address.isEmpty())
        facts.address = readiness->production.address;
    facts.preview = readiness->preview.address;
    facts.notes = readiness->notes;
    facts.freezeMinutes = readiness->freezeMinutes().value_or(0);
    return facts;
}

QString Announcement::usualLanguage(const Series &series)
{
    if (series.attempt && languages().contains(series.attempt->language))
        return series.attempt->language;
    const QString own = QLocale().name().section(u'_', 0, 0);
    return languages().contains(own) ? own : u"en"_s;
}

QString Announcement::frozenPage(const Facts &facts, const QString &language)
{
    return page(text(Kind::Frozen, facts, language), language, frozenReload);
}

int Announcement::edition(const QDateTime &said)
{
    return int(said.toSecsSinceEpoch() / 60);
}
