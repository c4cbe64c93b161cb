// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/LineDiff.h"

#include <QList>

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace
{
constexpr int mostEdits = 1000;
constexpr qsizetype context = 3;

struct Line {
    QChar mark; ///< ' ', '-' or '+'.
    QString text;
};

QStringList linesOf(const QString &text)
{
    if (text.isEmpty())
        return {};
    auto lines = text.split(u'\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    else
        lines.last() += u"\n\\ No newline at end of file"_s;
    return lines;
}

/// Myers' greedy algorithm; nothing where more than mostEdits would be needed.
std::optional<std::vector<std::vector<int>>> traceOf(const QStringList &from, const QStringList &to)
{
    const int n = int(from.size()), m = int(to.size());
    std::vector<std::vector<int>> trace;
    std::vector<int> reach(2 * mostEdits + 3, 0);
    constexpr int zero = mostEdits + 1;
    for (int edits = 0; edits <= std::min(n + m, mostEdits); ++edits) {
        trace.emplace_back(reach.begin() + zero - edits, reach.begin() + zero + edits + 1);
        for (int k = -edits; k <= edits; k += 2) {
            int x = k == -edits || (k != edits && reach[zero + k - 1] < reach[zero + k + 1]) ? reach[zero + k + 1]
                                                                                             : reach[zero + k - 1] + 1;
            while (x < n && x - k < m && from[x] == to[x - k])
                ++x;
            reach[zero + k] = x;
            if (x >= n && x - k >= m)
                return trace;
        }
    }
    return {};
}

QList<Line> replaced(const QStringList &from, const QStringList &to)
{
    QList<Line> lines;
    for (const QString &line : from)
        lines += {u'-', line};
    for (const QString &line : to)
        lines += {u'+', line};
    return lines;
}

QList<Line> compared(const QStringList &from, const QStringList &to)
{
    const auto trace = traceOf(from, to);
    if (!trace)
        return replaced(from, to);
    QList<Line> backwards;
    int x = int(from.size()), y = int(to.size());
    for (int edits = int(trace->size()) - 1; edits >= 0; --edits) {
        const std::vector<int> &reach = (*trace)[edits];
        const auto at = [&](int k) { return reach[k + edits]; };
        const int k = x - y;
        int before = 0;
        if (edits > 0) {
            const bool down = k == -edits || (k != edits && at(k - 1) < at(k + 1));
            before = down ? k + 1 : k - 1;
        }
        const int startX = edits > 0 ? at(before) : 0;
        const int startY = edits > 0 ? startX - before : 0;
        while (x > startX && y > startY)
            backwards += {u' ', from[--x]}, --y;
        if (edits == 0)
            break;
        if (x == startX)
            backwards += {u'+', to[--y]};
        else
            backwards += {u'-', from[--x]};
    }
    std::ranges::reverse(backwards);
    return backwards;
}

QString rangeText(qsizetype first, qsizetype count)
{
    return u"%1,%2"_s.arg(count == 0 ? first - 1 : first).arg(count);
}

/// The lines from \a begin to \a end as one hunk; \a from and \a to number its first lines.
QStringList hunk(const QList<Line> &lines, qsizetype begin, qsizetype end, qsizetype from, qsizetype to)
{
    qsizetype removed = 0;
    qsizetype added = 0;
    QStringList texts;
    for (qsizetype i = begin; i < end; ++i) {
        removed += lines[i].mark != u'+';
        added += lines[i].mark != u'-';
        texts += QString(lines[i].mark + lines[i].text).split(u'\n');
    }
    return QStringList{u"@@ -%1 +%2 @@"_s.arg(rangeText(from, removed), rangeText(to, added))} + texts;
}
} // namespace

QStringList lineDiff(const QString &from, const QString &to)
{
    if (from == to)
        return {};
    const QList<Line> lines = compared(linesOf(from), linesOf(to));
    QStringList result;
    qsizetype fromLine = 1;
    qsizetype toLine = 1;
    qsizetype next = 0; // the first line that is in no hunk yet
    const auto pass = [&](qsizetype until) {
        for (; next < until; ++next) {
            fromLine += lines[next].mark != u'+';
            toLine += lines[next].mark != u'-';
        }
    };
    const auto isChange = [&lines](qsizetype i) { return lines[i].mark != u' '; };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!isChange(i) || i < next)
            continue;
        qsizetype end = i + 1;
        for (qsizetype j = i + 1; j < lines.size() && j <= end + 2 * context; ++j)
            if (isChange(j))
                end = j + 1;
        pass(std::max(next, i - context));
        const qsizetype begin = next;
        const qsizetype last = std::min(end + context, lines.size());
        result += hunk(lines, begin, last, fromLine, toLine);
        pass(last);
    }
    return result;
}
