// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/SiteName.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

Result<SiteName> SiteName::parse(const QString &text)
{
    static const QStringList lifeCycleWords{u"preview"_s, u"prod"_s, u"production"_s, u"old"_s, u"new"_s, u"testing"_s};
    static const QRegularExpression neutral(QRegularExpression::anchoredPattern(u"[a-z][a-z0-9]{0,30}"_s));

    if (lifeCycleWords.contains(text))
        return std::unexpected(Error{Error::Code::ReservedSiteName, text});
    if (!neutral.match(text).hasMatch())
        return std::unexpected(Error{Error::Code::InvalidSiteName, text});
    return SiteName(text);
}
