// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QRegularExpression>
#include <QString>

/// What is looked for in a log: words or a regular expression.
class LogQuery
{
public:
    LogQuery() = default;
    LogQuery(const QString &text, bool caseSensitive, bool regularExpression);

    bool isEmpty() const { return m_text.isEmpty(); }
    /// Why the expression can't be used, in the words of PCRE; empty where it can.
    QString problem() const;
    bool operator==(const LogQuery &other) const;

    struct Match {
        qsizetype start;
        qsizetype length;
    };
    /// Where it is in \a text, at most 100 times.
    QList<Match> matches(const QString &text) const;

    /// Bytes that every matching line holds; empty where every line must be tried.
    const QByteArray &needle() const { return m_needle; }
    /// Whether needle() is in lower case and to be found whatever the case.
    bool foldsCase() const { return m_foldsCase; }
    /// Whether a line that holds needle() matches for certain.
    bool needleIsEnough() const { return m_needleIsEnough; }

    /// Of a line, so much is tried with a regular expression.
    static constexpr qsizetype LongestTried = 64 * 1024;

private:
    QString m_text;
    QRegularExpression m_expression;
    QByteArray m_needle;
    bool m_caseSensitive = false;
    bool m_isExpression = false;
    bool m_foldsCase = false;
    bool m_needleIsEnough = false;
};
