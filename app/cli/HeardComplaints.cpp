// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/HeardComplaints.h"

#include "ui/text/ComplaintText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longestHeard = 16 * 1024;
}

void HeardComplaints::hear(const QByteArray &bytes)
{
    for (qsizetype from = 0; from < bytes.size();) {
        const qsizetype newline = bytes.indexOf('\n', from);
        const qsizetype end = newline < 0 ? bytes.size() : newline;
        m_line += bytes.mid(from, std::min(end - from, longestHeard - m_line.size()));
        if (newline >= 0)
            hearLine();
        from = end + 1;
    }
}

void HeardComplaints::hearLine()
{
    while (m_line.endsWith('\r'))
        m_line.chop(1);
    // What a progress bar showed before is gone from the terminal, too.
    const auto known = Complaints::builtIn().match(QString::fromUtf8(m_line.mid(m_line.lastIndexOf('\r') + 1)));
    m_line.clear();
    if (!known)
        return;
    const auto same = std::ranges::find(m_heard, known->entry, [](const Heard &heard) { return heard.first.entry; });
    if (same == m_heard.end())
        m_heard.append({*known, 1});
    else
        ++same->lines;
}

QStringList HeardComplaints::explanations()
{
    if (!m_line.isEmpty())
        hearLine();
    QStringList lines;
    for (const Heard &heard : m_heard) {
        const ComplaintText text = complaintText(heard.first);
        lines += heard.lines == 1 ? tr("Known: %1").arg(text.what)
                                  : tr("Known (%1 times): %2").arg(QString::number(heard.lines), text.what);
        lines += u"  "_s + tr("What to do: %1").arg(text.todo);
    }
    return lines;
}
