// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/RunHistory.h"

#include <QChartView>

class QStackedBarSeries;
class QCategoryAxis;
class QValueAxis;

/// A site's runs as bars stacked by phase, oldest on the left, with the median of the good ones as a line. Runs that
/// brought nothing over are hatched and carry an icon. The arrow keys choose a bar; a click or Enter opens it.
class HistoryChart : public QChartView
{
    Q_OBJECT
public:
    explicit HistoryChart(QWidget *parent = nullptr);

    void showHistory(const RunHistory &history, int serverUtcOffset);
    /// The chosen run, from the left; -1: none.
    int chosen() const { return m_chosen; }
    void choose(int run);
    /// Told as the tool tip and to screen readers for each run, from the left.
    void setSentences(const QStringList &sentences) { m_sentences = sentences; }
    /// The run whose column is there, -1 beside them. In coordinates of the viewport.
    int runAt(const QPoint &where) const;
    /// The middle of the run's column, a little above the axis.
    QPoint placeOf(int run) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosenChanged(int run);
    void opened(int run);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void rebuild();
    void addPhases();
    void addMedian();
    void scaleAxes();
    void dress();
    QPointF top(int run) const;

    RunHistory m_history;
    QStringList m_sentences;
    int m_utcOffset = 0;
    int m_chosen = -1;
    double m_unit = 60; ///< Seconds of one step of the axis: minutes, or seconds where all runs are short.
    QStackedBarSeries *m_bars = nullptr;
    QCategoryAxis *m_days = nullptr;
    QValueAxis *m_times = nullptr;
};
