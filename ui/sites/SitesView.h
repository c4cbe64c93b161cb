// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sites/SiteCells.h"

#include <QTreeView>

#include <chrono>

/// The table of sites. A series' row goes across all columns; production has a 4 px edge that no scrolling hides.
class SitesView : public QTreeView
{
    Q_OBJECT
public:
    explicit SitesView(QWidget *parent = nullptr);

    /// Column widths, order, visibility and sorting, as text for the settings.
    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);

    static constexpr int edgeWidth = 4;
    static constexpr int edgeGap = 2; ///< Between the edge and a selection, which may have the same blue.

signals:
    void addressActivated(const QUrl &address);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles = {}) override;

private:
    void fitAfter(std::chrono::milliseconds pause);
    void fitColumns();
    void fitColumn(SiteColumn column, int indent);
    void showColumnMenu(const QPoint &where);
    void drawSeries(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    bool m_fits = false; ///< No width was chosen yet: columns grow with what they show.
    bool m_fitPending = false;
    bool m_fitting = false;
};
