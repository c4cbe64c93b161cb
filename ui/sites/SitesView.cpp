// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/SitesView.h"

#include "ui/sites/SitesModel.h"
#include "ui/sites/StateDelegate.h"
#include "ui/widgets/StateColors.h"

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QMenu>
#include <QPainter>

namespace
{
constexpr quint32 stateVersion = 1;
}

SitesView::SitesView(QWidget *parent) : QTreeView(parent)
{
    setAccessibleName(tr("Sites"));
    setItemDelegate(new StateDelegate(this));
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
    if (version == stateVersion && stream.status() == QDataStream::Ok && header()->restoreState(headerState)) {
        setColumnHidden(int(SiteColumn::State), false); // it carries the tree and the life cycle
        return;
    }
    const int em = fontMetrics().averageCharWidth();
    const QList<int> widths{26, 14, 30, 14, 22, 12, 12, 18, 11, 24, 14, 13};
    for (int column = 0; column < siteColumnCount; ++column)
        setColumnWidth(column, widths[column] * em);
    setColumnHidden(int(SiteColumn::Trend), true); // no data for these yet
    setColumnHidden(int(SiteColumn::Attempt), true);
    sortByColumn(int(SiteColumn::State), Qt::AscendingOrder);
}

void SitesView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QTreeView::rowsInserted(parent, start, end);
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
    if (index.siblingAtColumn(0).data(SitesModel::StateRole).toInt() == int(SiteState::Production))
        painter->fillRect(QRect(0, option.rect.top(), edgeWidth, option.rect.height()), QColor(StateColors::blue));
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
