// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/LogModel.h"

#include "core/base/InertText.h"
#include "ui/text/ComplaintText.h"
#include "ui/text/QuantityText.h"
#include "ui/text/StateText.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 sliceMilliseconds = 3;
constexpr qint64 pieceBytes = 16 * 1024;
constexpr int announceMilliseconds = 33;

quint8 levelOf(quint8 flags)
{
    return flags & LogIndex::LevelMask;
}
} // namespace

LogModel::LogModel(QObject *parent, const ProgressRules &rules)
    : QAbstractTableModel(parent), m_store(rules), m_zone(u"UTC"_s)
{
    m_readTimer.setInterval(0);
    connect(&m_readTimer, &QTimer::timeout, this, &LogModel::readSlice);
    m_announceTimer.setSingleShot(true);
    connect(&m_announceTimer, &QTimer::timeout, this, &LogModel::announce);
}

void LogModel::append(qint64 offset, const QByteArray &bytes, const QList<TimeMark> &times)
{
    m_queue.push_back({offset, bytes, times, false});
    m_readTimer.start();
}

void LogModel::beginFile()
{
    m_queue.push_back({0, {}, {}, true});
    m_readTimer.start();
}

void LogModel::clear()
{
    beginResetModel();
    m_queue.clear();
    m_readTimer.stop();
    m_announceTimer.stop();
    m_store.clear();
    m_visible.clear();
    m_folded.clear();
    m_announcedEnd = 0;
    m_announcedSections = 0;
    m_openIsRow = m_unannounced = false;
    endResetModel();
    emit sectionsChanged();
    if (!m_announcedTable.isEmpty())
        emit tableChanged(m_announcedTable = QString());
}

void LogModel::readSlice()
{
    QElapsedTimer elapsed;
    elapsed.start();
    while (!m_queue.empty() && elapsed.elapsed() < sliceMilliseconds) {
        Arrival &arrival = m_queue.front();
        if (arrival.beginsFile)
            m_store.beginFile();
        if (arrival.taken == 0)
            m_store.addTimes(arrival.times);
        const qint64 count = std::min(pieceBytes, arrival.bytes.size() - arrival.taken);
        m_store.append(arrival.offset + arrival.taken, {arrival.bytes.constData() + arrival.taken, size_t(count)});
        arrival.taken += count;
        if (arrival.taken == arrival.bytes.size())
            m_queue.pop_front();
    }
    if (m_queue.empty())
        m_readTimer.stop();
    m_unannounced = true;
    // Rows whose lines are gone must not be painted.
    if (m_visible.rowFrom(m_store.firstLine()) > 0)
        announce();
    else
        announceSoon();
}

void LogModel::announceSoon()
{
    if (m_announceTimer.isActive())
        return;
    const qint64 passed = m_sinceAnnounced.isValid() ? m_sinceAnnounced.elapsed() : announceMilliseconds;
    m_announceTimer.start(int(std::max<qint64>(announceMilliseconds - passed, 0)));
}

void LogModel::announce()
{
    m_unannounced = false;
    const int gone = announceOldestGone();
    announceOpenLine();

    const qint64 end = m_store.endLine();
    VisibleLines fresh;
    collect(fresh, m_announcedEnd, end);
    const bool openIsNew = !m_openIsRow && m_store.hasOpenLine() && showsLine(end, LogIndex::Plain);
    const qint64 count = fresh.rows() + (openIsNew ? 1 : 0);
    if (count > 0) {
        beginInsertRows({}, int(m_visible.rows()), int(m_visible.rows() + count - 1));
        m_visible.append(fresh);
        if (openIsNew)
            m_visible.append(end);
        endInsertRows();
    }
    m_announcedEnd = end;
    m_openIsRow |= openIsNew;

    if (m_announcedSections != m_store.sections().size() || gone > 0) {
        m_announcedSections = m_store.sections().size();
        emit sectionsChanged();
    }
    if (m_announcedTable != m_store.table())
        emit tableChanged(m_announcedTable = m_store.table());
    emit announced(gone);
    m_sinceAnnounced.start();
}

int LogModel::announceOldestGone()
{
    const qint64 first = m_store.firstLine();
    const int gone = int(m_visible.rowFrom(first));
    if (gone > 0) {
        beginRemoveRows({}, 0, gone - 1);
        m_visible.forgetBefore(first);
        endRemoveRows();
    }
    if (first > m_announcedEnd) {
        m_announcedEnd = first;
        m_openIsRow = false;
    }
    return gone;
}

void LogModel::announceOpenLine()
{
    if (!m_openIsRow)
        return;
    const int row = rowOfLine(m_announcedEnd);
    // It was finished: it stays a row, and is not to be counted again among the new ones.
    if (m_store.endLine() > m_announcedEnd) {
        ++m_announcedEnd;
        m_openIsRow = false;
    }
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

bool LogModel::showsLine(qint64 line, quint8 flags) const
{
    switch (m_filter) {
    case Filter::Warnings:
        return levelOf(flags) != LogIndex::Plain;
    case Filter::Errors:
        return levelOf(flags) == LogIndex::Error;
    case Filter::All:
        break;
    }
    return (flags & LogIndex::BeginsPhase) || m_folded.empty() || !m_folded.contains(m_store.sectionOf(line));
}

void LogModel::collect(VisibleLines &visible, qint64 from, qint64 to) const
{
    if (m_filter == Filter::All && m_folded.empty()) {
        visible.append(from, to - from);
        return;
    }
    m_store.index().visitFlags(from, to, [this, &visible](qint64 line, quint8 flags) {
        if (showsLine(line, flags))
            visible.append(line);
        return true;
    });
}

void LogModel::rearrange()
{
    emit aboutToRearrange();
    beginResetModel();
    m_visible.clear();
    collect(m_visible, m_store.firstLine(), m_store.endLine());
    m_announcedEnd = m_store.endLine();
    m_openIsRow = m_store.hasOpenLine() && showsLine(m_announcedEnd, LogIndex::Plain);
    if (m_openIsRow)
        m_visible.append(m_announcedEnd);
    endResetModel();
    emit rearranged();
}

void LogModel::setFilter(Filter filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    rearrange();
}

void LogModel::setFolded(int section, bool folded)
{
    if (folded == isFolded(section))
        return;
    if (folded)
        m_folded.insert(section);
    else
        m_folded.erase(section);
    rearrange();
    emit sectionsChanged();
}

void LogModel::reveal(qint64 line)
{
    if (rowOfLine(line) >= 0)
        return;
    m_filter = Filter::All;
    const bool unfolded = m_folded.erase(m_store.sectionOf(line)) > 0;
    rearrange();
    if (unfolded)
        emit sectionsChanged();
}

void LogModel::setMemoryLimit(qint64 bytes)
{
    m_store.setMemoryLimit(bytes);
    announce();
}

void LogModel::setServerClock(const QString &zone, int utcOffset)
{
    m_zone = zone;
    m_utcOffset = utcOffset;
    if (rowCount() > 0)
        emit dataChanged(index(0, Time), index(rowCount() - 1, Time));
}

int LogModel::rowFrom(qint64 line) const
{
    const qint64 row = m_visible.rowFrom(line);
    return row < m_visible.rows() ? int(row) : -1;
}

QString LogModel::lineText(qint64 line, qsizetype longest) const
{
    QString text = inertText(m_store.lineBytes(line, longest * 4), longest);
    text.replace(u'\n', u' ');
    for (qsizetype tab = text.indexOf(u'\t'); tab >= 0; tab = text.indexOf(u'\t', tab))
        text.replace(tab, 1, QString(8 - tab % 8, u' '));
    return text;
}

bool LogModel::isCut(qint64 line) const
{
    return m_store.lineLength(line) > LongestShown || (m_store.lineFlags(line) & LogIndex::CutShort);
}

QString LogModel::timeText(qint64 line) const
{
    const auto time = m_store.lineTime(line);
    if (!time)
        return {};
    return QDateTime::fromMSecsSinceEpoch(*time + qint64(m_utcOffset) * 1000, Qt::UTC).toString(u"HH:mm:ss"_s);
}

QString LogModel::phaseMark(qint64 line) const
{
    if (!(m_store.lineFlags(line) & LogIndex::BeginsPhase))
        return {};
    const int section = m_store.sectionOf(line);
    return section < 0 ? QString() : phaseText(m_store.sections()[size_t(section)].phase);
}

std::optional<Complaints::Match> LogModel::complaint(qint64 line) const
{
    return Complaints::builtIn().match(QString::fromUtf8(m_store.lineBytes(line, LineJudge::LongestRead)));
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_visible.rows());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const qint64 line = lineOfRow(index.row());
    if (line < m_store.firstLine())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Time)
            return timeText(line);
        if (index.column() == Line)
            return lineText(line);
        switch (levelOf(m_store.lineFlags(line))) {
        case LogIndex::Error:
            return tr("Error");
        case LogIndex::Warning:
            return tr("Warning");
        default:
            return QString();
        }
    case Qt::ToolTipRole:
        return toolTip(line);
    case Qt::AccessibleTextRole:
        return accessibleText(line, index.column());
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time (%1)").arg(m_zone);
    case Level:
        return tr("Level");
    case Line:
        return tr("Line");
    default:
        return {};
    }
}

QString LogModel::toolTip(qint64 line) const
{
    QStringList parts;
    if (const auto time = m_store.lineTime(line))
        parts << bothClocksText(QDateTime::fromMSecsSinceEpoch(*time, Qt::UTC), m_utcOffset, m_zone);
    const int section = m_store.sectionOf(line);
    if (section >= 0)
        parts << tr("Phase: %1").arg(phaseText(m_store.sections()[size_t(section)].phase));
    parts << tr("Line %L1").arg(line + 1);
    if (m_store.lineFlags(line) & LogIndex::BeginsFile)
        parts << tr("A new file begins here: the server put the earlier one away.");
    if (isCut(line))
        parts << tr("%1 long; press Enter to show all of it").arg(sizeText(m_store.lineLength(line)));
    if (const auto known = complaint(line)) {
        const ComplaintText text = complaintText(*known);
        parts << QString() << text.what << tr("What to do: %1").arg(text.todo);
    }
    // A tool tip would read tags in the log's own words.
    return inertTip(parts.join(u'\n'));
}

QString LogModel::accessibleText(qint64 line, int column) const
{
    if (column != Line)
        return data(index(rowOfLine(line), column), Qt::DisplayRole).toString();
    QStringList parts;
    const quint8 level = levelOf(m_store.lineFlags(line));
    if (level != LogIndex::Plain)
        parts << (level == LogIndex::Error ? tr("Error") : tr("Warning"));
    if (const QString mark = phaseMark(line); !mark.isEmpty())
        parts << tr("Phase %1 begins").arg(mark);
    if (const QString time = timeText(line); !time.isEmpty())
        parts << time;
    parts << lineText(line, 500);
    if (const auto known = complaint(line)) {
        const ComplaintText text = complaintText(*known);
        parts << tr("Explanation: %1").arg(text.what) << tr("What to do: %1").arg(text.todo);
    }
    return parts.join(u", "_s);
}
