// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/SiteHealth.h"

#include "ui/text/QuantityText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{
constexpr int slow = 3000;
constexpr int daysToAct = 14;
} // namespace

SiteHealth::Level SiteHealth::level() const
{
    if (http == 0 || http >= 500 || (certificateDays && *certificateDays < 0))
        return Level::Bad;
    if (http >= 400 || milliseconds >= slow || (certificateDays && *certificateDays < daysToAct))
        return Level::Attention;
    return Level::Good;
}

QString SiteHealth::text(const QDateTime &now) const
{
    return fresh
               ? words()
               : QCoreApplication::translate("SiteHealth", "%1, %2", "answer, age").arg(words(), ageText(checked, now));
}

QString SiteHealth::words() const
{
    if (http == 0)
        return problem.isEmpty() ? QCoreApplication::translate("SiteHealth", "No answer") : problem;
    QString words = QCoreApplication::translate("SiteHealth", "%1, %2 ms").arg(http).arg(milliseconds);
    if (certificateDays && *certificateDays < daysToAct)
        words += u", "_s + QCoreApplication::translate("SiteHealth", "certificate: %1 days").arg(*certificateDays);
    return words;
}
