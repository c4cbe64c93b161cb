// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <deque>

/// Which lines of a log are rows of the view: runs of lines, so that a million unfiltered lines are one run.
class VisibleLines
{
public:
    qint64 rows() const { return m_endRow - m_beginRow; }
    bool isEmpty() const { return rows() == 0; }
    /// Lines after the last that is visible.
    void append(qint64 line, qint64 count = 1);
    void append(const VisibleLines &later);
    /// Takes the last row back.
    void removeLast();
    /// Lets go of lines before \a line; returns how many rows went.
    qint64 forgetBefore(qint64 line);
    void clear();

    qint64 lineOfRow(qint64 row) const;
    /// -1 where that line is not visible.
    qint64 rowOfLine(qint64 line) const;
    /// The first visible row at or after \a line; rows() where there is none.
    qint64 rowFrom(qint64 line) const;
    /// -1 where nothing is visible.
    qint64 lastLine() const;

private:
    struct Run {
        qint64 firstLine;
        qint64 count;
        qint64 firstRow; ///< Counted from the first row that ever was.
    };

    std::deque<Run> m_runs;
    qint64 m_beginRow = 0;
    qint64 m_endRow = 0;
};
