// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/logs/LogQuery.h"

#include <QObject>
#include <QTimer>

#include <optional>

class LogStore;

/// Looks through a log in slices of 4 ms, so that a million lines never hold the event loop. Begins again at the other
/// end, once.
class LogSearch : public QObject
{
    Q_OBJECT
public:
    explicit LogSearch(const LogStore &store, QObject *parent = nullptr);

    /// The first line with a match after \a fromLine (before it where \a backward); a search under way is given up.
    void start(const LogQuery &query, qint64 fromLine, bool backward);
    void cancel() { m_timer.stop(); }
    bool isRunning() const { return m_timer.isActive(); }

signals:
    /// \a wrapped: the search went past the log's end or beginning.
    void found(qint64 line, bool wrapped);
    void notFound();

private:
    void beginRound(qint64 from, qint64 to);
    void slice();
    /// Looks through the next window; a line where it holds a match.
    std::optional<qint64> nextWindow();
    std::optional<qint64> lineInBytes(qint64 from, qint64 to);
    std::optional<qint64> lineInLines(qint64 from, qint64 to) const;
    bool lineMatches(qint64 line) const;
    qint64 endOfLine(qint64 line) const;

    const LogStore &m_store;
    QTimer m_timer;
    LogQuery m_query;
    QByteArray m_window;
    // What is left of this round: positions where the query has a needle, else line numbers; the end is exclusive.
    qint64 m_from = 0;
    qint64 m_to = 0;
    qint64 m_origin = 0;
    bool m_backward = false;
    bool m_wrapped = false;
};
