// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"

#include <QWidget>

class EmptyState;
class HistoryChart;
class PhaseLegend;
class QLabel;
class QStackedLayout;
class QTableView;
class RunHistory;
class RunsModel;

/// The last synchronisations of the chosen site: chart, what is usual, and the same as a table. A click or Enter opens
/// a run's log.
class SyncsPage : public QWidget
{
    Q_OBJECT
public:
    explicit SyncsPage(QWidget *parent = nullptr);

    /// \a jobs: of the site's server or series, in any order. \a remark: why they may not be the newest; empty where
    /// they are.
    void showSite(const QString &sitePath, const QList<JobRecord> &jobs, int serverUtcOffset, const QString &serverZone,
                  const QString &remark = {});

signals:
    void openRequested(const JobRecord &job);

private:
    void open(int row);
    void showUsual(const RunHistory &history);

    RunsModel *m_model;
    QStackedLayout *m_pages;
    EmptyState *m_empty;
    HistoryChart *m_chart;
    PhaseLegend *m_legend;
    QLabel *m_remark;
    QLabel *m_usual;
    QTableView *m_table;
};
