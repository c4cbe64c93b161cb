// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/LogQuery.h"

#include "core/progress/RequiredLiterals.h"
#include "ui/logs/Ascii.h"

#include <algorithm>

using namespace Qt::StringLiterals;

LogQuery::LogQuery(const QString &text, bool caseSensitive, bool regularExpression)
    : m_text(text), m_caseSensitive(caseSensitive), m_isExpression(regularExpression), m_foldsCase(!caseSensitive)
{
    if (text.isEmpty())
        return;
    const QString pattern = regularExpression ? text : QRegularExpression::escape(text);
    // PCRE2 gives up on a line instead of backtracking for seconds.
    m_expression.setPattern(u"(*LIMIT_MATCH=20000)"_s + pattern);
    m_expression.setPatternOptions(caseSensitive ? QRegularExpression::NoPatternOption
                                                 : QRegularExpression::CaseInsensitiveOption);
    if (regularExpression) {
        const QByteArrayList literals = requiredLiterals(text);
        if (literals.size() == 1)
            m_needle = literals.first();
        m_foldsCase = true;
    } else if (caseSensitive || isAscii(text)) {
        m_needle = caseSensitive ? text.toUtf8() : text.toLower().toUtf8();
        m_needleIsEnough = true;
    }
}

QString LogQuery::problem() const
{
    return m_isExpression && !m_expression.isValid() ? m_expression.errorString() : QString();
}

bool LogQuery::operator==(const LogQuery &other) const
{
    return m_text == other.m_text && m_caseSensitive == other.m_caseSensitive && m_isExpression == other.m_isExpression;
}

QList<LogQuery::Match> LogQuery::matches(const QString &text) const
{
    QList<Match> result;
    if (isEmpty() || !m_expression.isValid())
        return result;
    auto all = m_expression.globalMatch(text);
    while (all.hasNext() && result.size() < 100) {
        const auto match = all.next();
        if (match.capturedLength() > 0)
            result.append({match.capturedStart(), match.capturedLength()});
    }
    return result;
}
