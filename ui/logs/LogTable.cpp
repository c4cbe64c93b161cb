// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/LogTable.h"

#include "ui/logs/LogDelegate.h"
#include "ui/logs/LogModel.h"

#include <QApplication>
#include <QFontDatabase>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

LogTable::LogTable(LogModel *model, QWidget *parent)
    : QTableView(parent), m_model(model), m_delegate(new LogDelegate(model, this))
{
    setModel(model);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Log lines"));
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    fitColumns();

    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &LogTable::scrollBarActed);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LogTable::widenLineColumn);
    connect(model, &LogModel::rowsAboutToBeRemoved, this, [this] { m_topBefore = verticalScrollBar()->value(); });
    connect(model, &LogModel::announced, this, &LogTable::rowsAnnounced);
    connect(model, &LogModel::modelReset, this, [this] {
        if (m_model->store().endLine() == 0)
            m_keptTop = m_keptCurrent = -1;
    });
    connect(model, &LogModel::aboutToRearrange, this, &LogTable::keepPlace);
    connect(model, &LogModel::rearranged, this, &LogTable::restorePlace);
}

void LogTable::setFollowing(bool on)
{
    if (on)
        scrollToBottom();
    if (m_following == on)
        return;
    m_following = on;
    emit followingChanged(on);
}

bool LogTable::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

void LogTable::leaveIfAway()
{
    if (m_following && !isAtEnd())
        setFollowing(false);
}

void LogTable::scrollBarActed(int action)
{
    // The slider is where the user put it; the value follows after this signal.
    if (action == QAbstractSlider::SliderToMaximum)
        setFollowing(true);
    else if (m_following && verticalScrollBar()->sliderPosition() < verticalScrollBar()->maximum())
        setFollowing(false);
}

void LogTable::rowsAnnounced(int gone)
{
    if (m_following && !m_mouseDown)
        scrollToBottom();
    else if (gone > 0) {
        executeDelayedItemsLayout();
        verticalScrollBar()->setValue(std::max(m_topBefore - gone, 0));
    }
    widenLineColumn();
}

void LogTable::keepPlace()
{
    // Where a filter left nothing to see or to choose, what was kept before it holds.
    if (topLine() >= 0)
        m_keptTop = topLine();
    if (currentLine() >= 0)
        m_keptCurrent = currentLine();
}

void LogTable::restorePlace()
{
    executeDelayedItemsLayout();
    updateGeometries();
    if (const int row = m_keptCurrent < 0 ? -1 : m_model->rowOfLine(m_keptCurrent); row >= 0)
        selectionModel()->setCurrentIndex(m_model->index(row, LogModel::Line),
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (m_following)
        scrollToBottom();
    else if (m_keptTop >= 0)
        verticalScrollBar()->setValue(std::max(m_model->rowFrom(m_keptTop), 0));
    widenLineColumn();
}

qint64 LogTable::currentLine() const
{
    return currentIndex().isValid() ? m_model->lineOfRow(currentIndex().row()) : -1;
}

qint64 LogTable::topLine() const
{
    const int row = rowAt(0);
    return row < 0 ? -1 : m_model->lineOfRow(row);
}

void LogTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int left = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    horizontalScrollBar()->setValue(left);
}

void LogTable::goToLine(qint64 line)
{
    m_model->reveal(line);
    const int row = m_model->rowFrom(line);
    if (row < 0)
        return;
    setFollowing(false);
    const QModelIndex index = m_model->index(row, LogModel::Line);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    executeDelayedItemsLayout();
    const int inSight = viewport()->height() / std::max(verticalHeader()->defaultSectionSize(), 1);
    const int top = verticalScrollBar()->value();
    if (row < top || row >= top + inSight)
        verticalScrollBar()->setValue(std::max(row - inSight / 2, 0));
}

void LogTable::setQuery(const LogQuery &query)
{
    m_delegate->setQuery(query);
    viewport()->update();
}

void LogTable::keyPressEvent(QKeyEvent *event)
{
    const bool shifted = event->modifiers() & Qt::ShiftModifier;
    if (event->key() == Qt::Key_End && !shifted) {
        setFollowing(true);
        if (const int rows = m_model->rowCount(); rows > 0)
            selectionModel()->setCurrentIndex(m_model->index(rows - 1, LogModel::Line),
                                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return;
    }
    if (event->key() == Qt::Key_Home && !shifted && m_model->rowCount() > 0) {
        goToLine(m_model->lineOfRow(0));
        verticalScrollBar()->setValue(0);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentLine() >= 0) {
        emit showWholeRequested(currentLine());
        return;
    }
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        // Cells of a row are not places to go to; a long line is read by moving it.
        horizontalScrollBar()->triggerAction(event->key() == Qt::Key_Left ? QAbstractSlider::SliderSingleStepSub
                                                                          : QAbstractSlider::SliderSingleStepAdd);
        return;
    }
    // Keys start from what is in sight, not from a row chosen long ago.
    if (m_following && (event->key() == Qt::Key_Up || event->key() == Qt::Key_PageUp) && m_model->rowCount() > 0)
        selectionModel()->setCurrentIndex(m_model->index(m_model->rowCount() - 1, LogModel::Line),
                                          QItemSelectionModel::NoUpdate);
    QTableView::keyPressEvent(event);
    leaveIfAway();
}

void LogTable::wheelEvent(QWheelEvent *event)
{
    QTableView::wheelEvent(event);
    if (event->angleDelta().y() > 0)
        leaveIfAway();
}

bool LogTable::pressedMark(const QPoint &position)
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid() || index.column() != LogModel::Line)
        return false;
    const qint64 line = m_model->lineOfRow(index.row());
    const QRect cell = visualRect(index);
    if (m_delegate->foldMark(cell, fontMetrics(), line).contains(position)) {
        const int section = m_model->store().sectionOf(line);
        emit foldRequested(section, !m_model->isFolded(section));
        return true;
    }
    if (m_delegate->showMark(cell, fontMetrics(), line).contains(position)) {
        emit showWholeRequested(line);
        return true;
    }
    return false;
}

void LogTable::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && pressedMark(event->position().toPoint()))
        return;
    m_mouseDown = true;
    m_valueAtPress = verticalScrollBar()->value();
    QTableView::mousePressEvent(event);
}

void LogTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    m_mouseDown = false;
    // Dragging a selection above the edge scrolls: that is the user's own doing, too.
    if (m_following && verticalScrollBar()->value() < m_valueAtPress)
        setFollowing(false);
    else if (m_following)
        scrollToBottom();
}

void LogTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTableView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && currentLine() >= 0 && m_model->isCut(currentLine()))
        emit showWholeRequested(currentLine());
}

void LogTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    widenLineColumn();
    const QRect current = visualRect(currentIndex());
    if (m_following)
        scrollToBottom();
    else if (current.bottom() >= viewport()->height() && current.top() < event->oldSize().height())
        scrollTo(currentIndex()); // the explanation that opens below must not cover the line that it explains
}

void LogTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        fitColumns();
}

void LogTable::fitColumns()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF());
    setFont(font);
    const QFontMetrics metrics(font);
    const int height = metrics.height() + 4;
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    const QFontMetrics header(horizontalHeader()->font());
    const int forTimes =
        std::max(metrics.horizontalAdvance(u"00:00:00"_s), header.horizontalAdvance(tr("Time (%1)").arg(u"CEST"_s)));
    setColumnWidth(LogModel::Time, forTimes + 4 * LogDelegate::Margin);
    setColumnWidth(LogModel::Level,
                   metrics.horizontalAdvance(tr("Warning")) + 2 * metrics.ascent() + 6 * LogDelegate::Margin);
    m_widest = 0;
    widenLineColumn();
}

void LogTable::widenLineColumn()
{
    const int top = rowAt(0);
    const int inSight = top < 0 ? 0 : viewport()->height() / std::max(verticalHeader()->defaultSectionSize(), 1) + 1;
    qint64 longest = 0;
    for (int row = top; row < std::min(top + inSight, m_model->rowCount()); ++row)
        longest = std::max(longest, m_model->store().lineLength(m_model->lineOfRow(row)));
    const qint64 characters = std::min<qint64>(longest, LogModel::LongestShown + 3) + 24;
    m_widest = std::max(m_widest, int(characters) * fontMetrics().horizontalAdvance(u'0'));
    const int rest = viewport()->width() - columnWidth(LogModel::Time) - columnWidth(LogModel::Level);
    const int wanted = std::max(m_widest, rest);
    if (wanted != columnWidth(LogModel::Line))
        setColumnWidth(LogModel::Line, wanted);
}
