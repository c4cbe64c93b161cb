// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

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

signals:
    void addressActivated(const QUrl &address);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;

private:
    void showColumnMenu(const QPoint &where);
    void drawSeries(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};
