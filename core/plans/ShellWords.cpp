// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/ShellWords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

QString shellWord(const QString &text)
{
    static const QRegularExpression plain(QRegularExpression::anchoredPattern(u"[A-Za-z0-9_/.:@%+,-]+"_s));
    const QString whole = text.left(text.indexOf(QChar::Null));
    if (plain.match(whole).hasMatch())
        return whole;
    return u'\'' + QString(whole).replace(u'\'', u"'\\''"_s) + u'\'';
}

QString shellWords(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted += shellWord(word);
    return quoted.join(u' ');
}
