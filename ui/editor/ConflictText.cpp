// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/ConflictText.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace
{
bool begins(const QString &line, QLatin1StringView marker)
{
    return line == marker || line.startsWith(marker + u' ');
}

QString joined(const QStringList &lines, qsizetype from, qsizetype to)
{
    QString text;
    for (qsizetype i = from; i < to; ++i)
        text += lines[i] + u'\n';
    return text;
}
} // namespace

QList<ConflictText::Conflict> ConflictText::conflicts(const QString &text)
{
    QList<Conflict> found;
    if (!text.contains("<<<<<<<"_L1))
        return found;
    const QStringList lines = text.split(u'\n');
    for (qsizetype first = 0; first < lines.size(); ++first) {
        if (!begins(lines[first], "<<<<<<<"_L1))
            continue;
        // Rows of "=" may stand in the text itself: the base's marker, where there is one, says which is meant.
        qsizetype last = first + 1, base = -1, middle = -1;
        for (; last < lines.size() && !begins(lines[last], ">>>>>>>"_L1); ++last) {
            if (base < 0 && begins(lines[last], "|||||||"_L1)) {
                base = last;
                middle = -1;
            } else if (middle < 0 && lines[last] == "======="_L1) {
                middle = last;
            }
        }
        if (last >= lines.size() || middle < 0)
            continue;
        found += {.first = int(first),
                  .last = int(last),
                  .yours = joined(lines, first + 1, base < 0 ? middle : base),
                  .base = base < 0 ? QString() : joined(lines, base + 1, middle),
                  .fresh = joined(lines, middle + 1, last)};
        first = last;
    }
    return found;
}

QString ConflictText::resolved(const Conflict &conflict, Take take)
{
    switch (take) {
    case Take::Yours:
        return conflict.yours;
    case Take::Fresh:
        return conflict.fresh;
    case Take::Both:
        return conflict.yours + conflict.fresh;
    }
    return {};
}
