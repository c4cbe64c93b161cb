// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/SitesView.h"

#include "ui/sites/SitesModel.h"
#include "ui/sites/StateDelegate.h"
#include "ui/sites/TrendDelegate.h"
#include "ui/widgets/StateColors.h"

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QMenu>
#include <QPainter>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace
{
constexpr quint32 stateVersion = 3;
constexpr quint32 versionWithoutAttempt = 2; ///< Its columns are taken over; the attempt, hidden then, is shown.
constexpr quint32 versionWithoutTrend = 1;   ///< The same for trend and attempt.
} // namespace

SitesView::SitesView(QWidget *parent) : QTreeView(parent)
{
    setAccessibleName(tr("Sites"));
    setItemDelegate(new StateDelegate(this));
    setItemDelegateForColumn(int(SiteColumn::Trend), new TrendDelegate(this));
    setUniformRowHeights(true);
    setAlternatingRowColors(false);
    setSelectionBehavior(SelectRows);
    setSortingEnabled(true);
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(false);
    setIndentation(14);
    setIconSize(QSize(18, 18));
    setContextMenuPolicy(Qt::CustomContextMenu); // the rows' menu is the window's: it knows what can be done
    setTextElideMode(Qt::ElideRight);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(false);
    header()->setStretchLastSection(false);
    header()->setAccessibleName(tr("Columns"));
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint &where) { showColumnMenu(header()->mapToGlobal(where)); });
    connect(header(), &QHeaderView::sectionResized, this, [this] { m_fits = m_fits && m_fitting; });
    connect(this, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() == int(SiteColumn::Address) && index.data(SitesModel::UrlRole).toUrl().isValid())
            emit addressActivated(index.data(SitesModel::UrlRole).toUrl());
    });
}

QByteArray SitesView::saveColumns() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << stateVersion << header()->saveState();
    return state;
}

void SitesView::restoreColumns(const QByteArray &state)
{
    quint32 version = 0;
    QByteArray headerState;
    QDataStream stream(state);
    stream >> version >> headerState;
    m_fits = false;
    const bool known = version == stateVersion || version == versionWithoutAttempt || version == versionWithoutTrend;
    if (known && stream.status() == QDataStream::Ok && header()->restoreState(headerState)) {
        if (version == versionWithoutTrend)
            setColumnHidden(int(SiteColumn::Trend), false);
        if (version != stateVersion)
            setColumnHidden(int(SiteColumn::Attempt), false);
        setColumnHidden(int(SiteColumn::State), false); // it carries the tree and the life cycle
        return;
    }
    const int em = fontMetrics().averageCharWidth();
    const QList<int> widths{26, 14, 30, 14, 22, 16, 19, 18, 11, 24, 14, 13};
    for (int column = 0; column < siteColumnCount; ++column)
        setColumnWidth(column, widths[column] * em);
    sortByColumn(int(SiteColumn::State), Qt::AscendingOrder);
    m_fits = true;
    fitAfter(0ms);
}

void SitesView::fitAfter(std::chrono::milliseconds pause)
{
    if (m_fits && !std::exchange(m_fitPending, true))
        QTimer::singleShot(pause, this, &SitesView::fitColumns);
}

/// Until the user chooses a width: what State and Last sync show is not cut off, within reason.
void SitesView::fitColumns()
{
    m_fitPending = false;
    if (!m_fits || !model())
        return;
    m_fitting = true;
    fitColumn(SiteColumn::State, 2 * indentation());
    fitColumn(SiteColumn::LastSync, 0);
    m_fitting = false;
}

void SitesView::fitColumn(SiteColumn column, int indent)
{
    constexpr int rowsMeasured = 60;
    QSet<QString> texts;
    int rows = 0;
    for (int group = 0; group < model()->rowCount() && rows < rowsMeasured; ++group) {
        const QModelIndex series = model()->index(group, 0);
        for (int row = 0; row < model()->rowCount(series) && rows < rowsMeasured; ++row, ++rows)
            texts += model()->index(row, int(column), series).data().toString();
    }
    QFont bold = font(); // production's, and the widest
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    int widest = 0;
    for (const QString &text : std::as_const(texts))
        widest = std::max(widest, metrics.horizontalAdvance(text));
    const int around = indent + iconSize().width() + 2 * metrics.averageCharWidth() + edgeWidth;
    const int width = std::min(widest + around, 48 * fontMetrics().averageCharWidth());
    if (width > columnWidth(int(column)))
        setColumnWidth(int(column), width);
}

void SitesView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QTreeView::dataChanged(topLeft, bottomRight, roles);
    fitAfter(400ms); // many rows may change many times a second
}

void SitesView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QTreeView::rowsInserted(parent, start, end);
    fitAfter(0ms);
    if (parent.isValid() && model()->rowCount(parent) == end - start + 1)
        expand(parent); // the first sites of a series: shown until the user folds it
}

void SitesView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!index.parent().isValid()) {
        drawSeries(painter, option, index);
        return;
    }
    QTreeView::drawRow(painter, option, index);
    const auto state = SiteState(index.siblingAtColumn(0).data(SitesModel::StateRole).toInt());
    if (state != SiteState::Production && state != SiteState::InAttempt)
        return;
    const QRect edge(0, option.rect.top(), edgeWidth, option.rect.height());
    if (selectionModel() && selectionModel()->isRowSelected(index.row(), index.parent()))
        painter->fillRect(
            edge.adjusted(0, 0, edgeGap, 0),
            palette().color(hasFocus() ? QPalette::Active : QPalette::Inactive, QPalette::HighlightedText));
    painter->fillRect(edge, StateColors::ofState(state));
}

void SitesView::drawSeries(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool selected = selectionModel() && selectionModel()->isRowSelected(index.row(), index.parent());
    const QPalette::ColorGroup group = hasFocus() ? QPalette::Active : QPalette::Inactive;
    painter->fillRect(row, selected ? palette().brush(group, QPalette::Highlight)
                                    : palette().brush(QPalette::AlternateBase));
    painter->setPen(palette().color(QPalette::Midlight));
    painter->drawLine(row.bottomLeft(), row.bottomRight());
    drawBranches(painter, QRect(0, row.top(), indentation(), row.height()), index);
    QRect rest = row.adjusted(indentation() + 4, 0, -4, 0);
    const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
    icon.paint(painter, QRect(rest.topLeft() + QPoint(0, (rest.height() - 16) / 2), QSize(16, 16)), Qt::AlignCenter,
               selected ? QIcon::Selected : QIcon::Normal);
    rest.adjust(22, 0, 0, 0);
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(selected ? palette().color(group, QPalette::HighlightedText) : palette().color(QPalette::Text));
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->drawText(rest, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine),
                      QFontMetrics(bold).elidedText(text, Qt::ElideRight, rest.width()));
    painter->setFont(option.font);
}

void SitesView::showColumnMenu(const QPoint &where)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 1; column < siteColumnCount; ++column) {
        QAction *action = menu->addAction(SiteCells::headerText(SiteColumn(column)));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
    menu->popup(where);
}
