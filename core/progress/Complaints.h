// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/progress/LiteralFilter.h"

#include <QRegularExpression>

#include <optional>
#include <vector>

/// The known complaints of resources/complaints/complaints.json: messages that servers print, each with what it means
/// and what to do. The words are English there; ui/text/ComplaintText translates them.
class Complaints
{
public:
    /// Those this program was built with.
    static const Complaints &builtIn();
    /// FileDamaged names the entry that can't be read.
    static Result<Complaints> parse(const QByteArray &json);

    enum class Severity { Note, Warning, Error };
    struct Entry {
        QString id;
        Severity severity = Severity::Error;
        QRegularExpression match;
        QByteArray what, todo; ///< English, UTF-8; %1 stands for the first group's text.
        QStringList examples;  ///< Lines that servers really print.
    };
    struct Match {
        const Entry *entry;
        QStringList captures; ///< The groups' texts from the first on, as the server wrote them.
    };

    const std::vector<Entry> &entries() const { return m_entries; }
    /// What the first entry that knows \a line says of it. A line is read up to ProgressReader::longestLine.
    std::optional<Match> match(const QString &line) const;

private:
    std::vector<Entry> m_entries;
    std::vector<LiteralFilter> m_filters; ///< The first for the first LiteralFilter::mostRules entries, and so on.
};
