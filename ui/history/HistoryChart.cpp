// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/HistoryChart.h"

#include "core/base/InertText.h"
#include "ui/history/RunMark.h"
#include "ui/text/ProgressText.h"
#include "ui/text/StateText.h"
#include "ui/widgets/StateColors.h"

#include <QAccessible>
#include <QBarSet>
#include <QCategoryAxis>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineSeries>
#include <QLocale>
#include <QMouseEvent>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace
{
constexpr double shortRuns = 180; ///< Up to three minutes are shown in seconds.
constexpr int iconSide = 14;

bool failed(const RunHistory::Run &run)
{
    return !run.job.isGood();
}
} // namespace

HistoryChart::HistoryChart(QWidget *parent) : QChartView(parent)
{
    setAccessibleName(tr("Durations of the last synchronisations"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    viewport()->setFocusPolicy(Qt::NoFocus); // the view itself has it
    chart()->setBackgroundRoundness(0);
    chart()->setBackgroundVisible(false);
    chart()->setMargins(QMargins(0, 0, 0, 0));
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide(); // it cuts names off where there is no room for all in one line: PhaseLegend does not
    rebuild();
}

QSize HistoryChart::sizeHint() const
{
    return {60 * fontMetrics().averageCharWidth(), 18 * fontMetrics().height()};
}

QSize HistoryChart::minimumSizeHint() const
{
    return {20 * fontMetrics().averageCharWidth(), 8 * fontMetrics().height()};
}

void HistoryChart::showHistory(const RunHistory &history, int serverUtcOffset)
{
    if (history == m_history && serverUtcOffset == m_utcOffset)
        return;
    m_history = history;
    m_utcOffset = serverUtcOffset;
    m_chosen = std::min(m_chosen, int(history.runs().size()) - 1);
    rebuild();
}

void HistoryChart::rebuild()
{
    chart()->removeAllSeries();
    for (QAbstractAxis *axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    m_bars = new QStackedBarSeries;
    m_bars->setBarWidth(0.8);
    m_days = new QCategoryAxis;
    m_times = new QValueAxis;
    addPhases();
    chart()->addSeries(m_bars);
    chart()->addAxis(m_days, Qt::AlignBottom);
    chart()->addAxis(m_times, Qt::AlignLeft);
    m_bars->attachAxis(m_days);
    m_bars->attachAxis(m_times);
    addMedian();
    scaleAxes();
    dress();
}

void HistoryChart::addPhases()
{
    double longest = 0;
    for (const RunHistory::Run &run : m_history.runs())
        longest = std::max(longest, double(run.seconds));
    m_unit = longest <= shortRuns ? 1 : 60;
    for (const QString &phase : m_history.phases()) {
        auto *set = new QBarSet(phase.isEmpty() ? tr("Other") : phaseText(inertText(phase, 40)));
        double whole = 0;
        for (const RunHistory::Run &run : m_history.runs()) {
            const auto part = std::ranges::find(run.parts, phase, &RunHistory::Part::phase);
            const double value = failed(run) || part == run.parts.end() ? 0 : part->seconds / m_unit;
            set->append(value);
            whole += value;
        }
        if (whole <= 0) {
            delete set;
            continue;
        }
        set->setColor(RunMark::phaseColor(phase));
        m_bars->append(set);
    }
    if (std::ranges::any_of(m_history.runs(), failed)) {
        auto *set = new QBarSet(tr("Not synchronised"));
        for (const RunHistory::Run &run : m_history.runs())
            set->append(failed(run) ? double(run.seconds) / m_unit : 0);
        set->setBrush(RunMark::failedBrush());
        m_bars->append(set);
    }
}

void HistoryChart::addMedian()
{
    const auto median = m_history.median();
    if (!median)
        return;
    auto *line = new QLineSeries;
    line->setName(tr("Median %1").arg(roughDurationText(*median)));
    line->append(-0.5, double(*median) / m_unit);
    line->append(double(m_history.runs().size()) - 0.5, double(*median) / m_unit);
    chart()->addSeries(line);
    line->attachAxis(m_days);
    line->attachAxis(m_times);
}

void HistoryChart::scaleAxes()
{
    const auto &runs = m_history.runs();
    const int count = int(runs.size());
    double longest = 0;
    for (const RunHistory::Run &run : runs)
        longest = std::max(longest, double(run.seconds) / m_unit);
    m_days->setRange(-0.5, std::max(count, 1) - 0.5);
    m_days->setStartValue(-1);
    m_days->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_days->setGridLineVisible(false);
    // Three labels, none near an edge, so that none is cut off.
    const int step = std::max(1, (count + 2) / 3);
    QStringList used;
    for (int run = count > step ? step / 2 : 0; run < count; run += step) {
        QString day = QLocale().toString(runs[run].job.started.toOffsetFromUtc(m_utcOffset), u"d MMM"_s);
        if (!used.contains(day)) {
            used += day;
            m_days->append(day, run);
        }
    }
    m_times->setRange(0, std::max(longest * 1.15, 1.0)); // room for the marks above the bars
    m_times->setTickCount(5);
    m_times->applyNiceNumbers();
    m_times->setLabelFormat(m_unit > 1 ? tr("%g min") : tr("%g s"));
}

void HistoryChart::dress()
{
    const QColor text = palette().color(QPalette::WindowText), base = palette().color(QPalette::Window);
    QColor grid = text;
    grid.setAlphaF(0.18f);
    setBackgroundBrush(base);
    QFont small = font();
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.9);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(m_days), static_cast<QAbstractAxis *>(m_times)}) {
        axis->setLabelsColor(text);
        axis->setLabelsFont(small);
        axis->setGridLinePen(QPen(grid));
        axis->setLinePen(QPen(grid));
    }
    for (QBarSet *set : m_bars->barSets()) {
        const bool hatched = set->brush().style() == Qt::BDiagPattern;
        set->setPen(QPen(hatched ? QColor(StateColors::vermilion) : base, 1));
    }
    for (QAbstractSeries *series : chart()->series()) {
        if (auto *line = qobject_cast<QLineSeries *>(series))
            line->setPen(QPen(text, 1.5, Qt::DashLine));
    }
}

void HistoryChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (m_bars && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        dress();
}

int HistoryChart::runAt(const QPoint &where) const
{
    const QPointF scene = mapToScene(where);
    if (m_history.isEmpty() || !chart()->plotArea().contains(chart()->mapFromScene(scene)))
        return -1;
    const double value = chart()->mapToValue(chart()->mapFromScene(scene), m_bars).x();
    return std::clamp(int(std::lround(value)), 0, int(m_history.runs().size()) - 1);
}

QPointF HistoryChart::top(int run) const
{
    return chart()->mapToScene(
        chart()->mapToPosition(QPointF(run, double(m_history.runs()[run].seconds) / m_unit), m_bars));
}

QPoint HistoryChart::placeOf(int run) const
{
    const QPointF foot = chart()->mapToScene(chart()->mapToPosition(QPointF(run, 0), m_bars));
    return mapFromScene(foot) - QPoint(0, 3);
}

void HistoryChart::choose(int run)
{
    if (run == m_chosen || run < -1 || run >= int(m_history.runs().size()))
        return;
    m_chosen = run;
    setAccessibleDescription(m_sentences.value(run));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    scene()->update();
    emit chosenChanged(run);
}

void HistoryChart::mouseReleaseEvent(QMouseEvent *event)
{
    const int run = event->button() == Qt::LeftButton ? runAt(event->pos()) : -1;
    if (run < 0) {
        QChartView::mouseReleaseEvent(event);
        return;
    }
    choose(run);
    emit opened(run);
}

void HistoryChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_history.runs().size()) - 1;
    const int from = m_chosen < 0 ? last + 1 : m_chosen;
    switch (event->key()) {
    case Qt::Key_Left:
        choose(std::max(from - 1, 0));
        return;
    case Qt::Key_Right:
        choose(std::min(from + 1, last));
        return;
    case Qt::Key_Home:
        choose(0);
        return;
    case Qt::Key_End:
        choose(last);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_chosen >= 0)
            emit opened(m_chosen);
        return;
    default:
        QChartView::keyPressEvent(event);
    }
}

bool HistoryChart::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QChartView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int run = runAt(help->pos());
    if (run < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), m_sentences.value(run).toHtmlEscaped(), this);
    return true;
}

void HistoryChart::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    const auto &runs = m_history.runs();
    const QRectF plot = chart()->mapRectToScene(chart()->plotArea());
    for (int run = 0; run < int(runs.size()); ++run) {
        if (runs[run].job.state == JobRecord::State::Succeeded)
            continue;
        const int side = std::min(iconSide, int(plot.width() / double(runs.size())) + 4);
        const QPointF above = top(run) - QPointF(side / 2.0, side + 1.0);
        RunMark::icon(runs[run].job.state, palette().color(QPalette::Window))
            .paint(painter, QRectF(above, QSizeF(side, side)).toAlignedRect());
    }
    if (m_chosen < 0)
        return;
    const double half = plot.width() / double(runs.size()) / 2;
    QPen pen(palette().color(hasFocus() ? QPalette::Highlight : QPalette::WindowText), hasFocus() ? 2 : 1);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF(placeOf(m_chosen).x() - half, plot.top() + 1, 2 * half, plot.height() - 2));
}
