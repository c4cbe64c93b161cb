// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/Complaints.h"

#include <QObject>
#include <QTimer>

#include <vector>

class LogModel;

/// Goes through a log for known complaints while nothing arrives, 2 ms at a time: never in the way of reading or
/// painting.
class ComplaintScan : public QObject
{
    Q_OBJECT
public:
    explicit ComplaintScan(const LogModel *model, QObject *parent = nullptr);

    struct Kind {
        const Complaints::Entry *entry;
        Complaints::Match first; ///< Of its first line.
        qint64 firstLine;
        qint64 lines = 0;
    };

    /// In the order of their first lines.
    const std::vector<Kind> &kinds() const { return m_kinds; }
    /// The next line after \a line that a complaint stands in, going on from the beginning; -1 where there is none.
    qint64 lineAfter(qint64 line) const;
    /// Whether every line that the views know was read.
    bool isDone() const;

    /// lineAfter() knows so many lines; what a log repeats more often is only counted.
    static constexpr size_t MostLines = 10'000;

signals:
    /// At each new kind, and at the end of what there is to read.
    void changed();

private:
    void readSlice();
    void restart();
    bool readLine(qint64 line);

    const LogModel *m_model;
    QTimer m_timer;
    std::vector<Kind> m_kinds;
    std::vector<qint64> m_lines; ///< Ascending.
    qint64 m_next = 0;
    bool m_unsaid = false; ///< Lines were found since changed() was emitted.
};
