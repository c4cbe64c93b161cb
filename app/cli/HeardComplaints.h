// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/Complaints.h"

#include <QByteArray>
#include <QCoreApplication>

/// Listens to a log for known complaints, to explain them at its end: each kind once, in the order they came.
class HeardComplaints
{
    Q_DECLARE_TR_FUNCTIONS(HeardComplaints)
public:
    /// The log's next bytes, cut anywhere.
    void hear(const QByteArray &bytes);
    /// The lines to print; empty where nothing known was said.
    QStringList explanations();

private:
    void hearLine();

    struct Heard {
        Complaints::Match first;
        qint64 lines;
    };
    QList<Heard> m_heard;
    QByteArray m_line; ///< Begun and not ended; no more than is read of a line.
};
