// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QList>
#include <QWidget>

/// What the chart's colours mean, with what each phase usually takes: as many lines as the width needs, so that no name
/// is cut off.
class PhaseLegend : public QWidget
{
    Q_OBJECT
public:
    struct Entry {
        QBrush brush;
        QString text;
        bool operator==(const Entry &) const = default;
    };

    explicit PhaseLegend(QWidget *parent = nullptr);

    void setEntries(const QList<Entry> &entries);
    const QList<Entry> &entries() const { return m_entries; }

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// The entries' places in that width.
    QList<QRect> places(int width) const;

    QList<Entry> m_entries;
};
