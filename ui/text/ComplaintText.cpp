// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ComplaintText.h"

#include "core/base/InertText.h"

#include <QCoreApplication>

namespace
{
constexpr qsizetype longestCapture = 160;

/// The words with %1 to %9 replaced in one pass: what the server wrote may hold such places, too.
QString filled(const QString &words, const QStringList &captures)
{
    QString text;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const int group = words.at(i) == u'%' && i + 1 < words.size() ? words.at(i + 1).digitValue() : -1;
        if (group < 1) {
            text += words.at(i);
            continue;
        }
        text += inertLine(captures.value(group - 1), longestCapture);
        ++i;
    }
    return text;
}
} // namespace

ComplaintText complaintText(const Complaints::Match &complaint)
{
    // The English words stand in resources/complaints/complaints.json; lupdate reads them from a header that CMake
    // makes of it.
    const auto translated = [](const QByteArray &words) {
        return QCoreApplication::translate("ComplaintText", words.constData());
    };
    return {filled(translated(complaint.entry->what), complaint.captures),
            filled(translated(complaint.entry->todo), complaint.captures)};
}
