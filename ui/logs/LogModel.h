// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/Complaints.h"
#include "ui/logs/LogStore.h"
#include "ui/logs/VisibleLines.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QTimer>

#include <set>

/// The rows of the log view. What arrives is read in slices of 3 ms and told to views at most 30 times a second, so
/// that a flood never holds the event loop. Lines are numbered for good; rows are what filter and folds leave of them.
class LogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Level, Line, ColumnCount };
    enum class Filter { All, Warnings, Errors };

    explicit LogModel(QObject *parent = nullptr, const ProgressRules &rules = ProgressRules::builtIn());

    /// Takes bytes from \a offset of the file on; they become rows soon.
    void append(qint64 offset, const QByteArray &bytes, const QList<TimeMark> &times);
    void beginFile();
    void clear();
    /// Whether all that came is shown.
    bool isIdle() const { return m_queue.empty() && !m_announceTimer.isActive() && !m_unannounced; }
    void setMemoryLimit(qint64 bytes);
    void setServerClock(const QString &zone, int utcOffset);

    void setFilter(Filter filter);
    Filter filter() const { return m_filter; }
    void setFolded(int section, bool folded);
    bool isFolded(int section) const { return m_folded.contains(section); }

    const LogStore &store() const { return m_store; }
    qint64 lineOfRow(int row) const { return m_visible.lineOfRow(row); }
    int rowOfLine(qint64 line) const { return int(m_visible.rowOfLine(line)); }
    /// The row of that line or of the next one that is visible; -1 where there is none.
    int rowFrom(qint64 line) const;
    /// Makes that line a row: the filter goes, its phase unfolds.
    void reveal(qint64 line);
    /// The lines told to the views so far.
    qint64 announcedEnd() const { return m_announcedEnd; }

    /// The line as shown: inert, tabs as spaces, cut at LongestShown with "...".
    QString lineText(qint64 line, qsizetype longest = LongestShown) const;
    bool isCut(qint64 line) const;
    QString timeText(qint64 line) const;
    /// "Restore": how many lines stand below it; empty for other lines than a phase's first.
    QString phaseMark(qint64 line) const;
    /// What is known of the line's message: judged when asked for, never for all lines that arrive.
    std::optional<Complaints::Match> complaint(qint64 line) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static constexpr qsizetype LongestShown = 2000;

signals:
    /// Before rows go because filter or folds change; views remember their place.
    void aboutToRearrange();
    void rearranged();
    void sectionsChanged();
    void tableChanged(const QString &table);
    /// Rows are at their newest; \a gone rows went at the beginning.
    void announced(int gone);

private:
    struct Arrival {
        qint64 offset;
        QByteArray bytes;
        QList<TimeMark> times;
        bool beginsFile;
        qint64 taken = 0;
    };

    void readSlice();
    void announceSoon();
    void announce();
    int announceOldestGone();
    void announceOpenLine();
    bool showsLine(qint64 line, quint8 flags) const;
    /// The lines in [from, to) that filter and folds leave.
    void collect(VisibleLines &visible, qint64 from, qint64 to) const;
    void rearrange();
    QString toolTip(qint64 line) const;
    QString accessibleText(qint64 line, int column) const;

    LogStore m_store;
    VisibleLines m_visible;
    std::deque<Arrival> m_queue;
    QTimer m_readTimer;
    QTimer m_announceTimer;
    QElapsedTimer m_sinceAnnounced;
    Filter m_filter = Filter::All;
    std::set<int> m_folded;
    qint64 m_announcedEnd = 0; ///< Finished lines before it were considered for rows.
    bool m_openIsRow = false;  ///< The line m_announcedEnd is a row though it is not finished.
    bool m_unannounced = false;
    size_t m_announcedSections = 0;
    QString m_announcedTable;
    QString m_zone;
    int m_utcOffset = 0;
};
