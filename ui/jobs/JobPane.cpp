// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/JobPane.h"

#include "ui/jobs/JobDetails.h"
#include "ui/jobs/JobOutcome.h"
#include "ui/jobs/JobsModel.h"
#include "ui/jobs/ProgressDelegate.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

JobPane::JobPane(QWidget *parent)
    : QWidget(parent), m_model(new JobsModel(this)), m_pages(new QStackedWidget), m_list(new QTableView),
      m_details(new JobDetails(m_model))
{
    m_list->setModel(m_model);
    m_list->setItemDelegateForColumn(JobsModel::Progress, new ProgressDelegate(m_list));
    m_list->setAccessibleName(tr("Jobs"));
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setTabKeyNavigation(false);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int widths[JobsModel::ColumnCount] = {30, 22, 12, 14, 14, 10, 24};
    for (int column = 0; column < JobsModel::ColumnCount; ++column)
        m_list->setColumnWidth(column, fontMetrics().averageCharWidth() * widths[column]);
    m_list->horizontalHeader()->setStretchLastSection(true);

    auto *splitter = new QSplitter;
    splitter->addWidget(m_list);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({600, 500});
    splitter->setChildrenCollapsible(false);
    auto *empty =
        new QLabel(tr("No jobs yet. Synchronising a preview starts one; it goes on here when you come back."));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    m_pages->addWidget(empty);
    m_pages->addWidget(splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    setFocusProxy(m_list);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showSelected(); });
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] { showSelected(); });
    connect(m_list, &QTableView::activated, this, [this](const QModelIndex &index) {
        emit openLogRequested(m_model->job(index.row()).server, m_model->job(index.row()).record);
    });
    connectDetails();
    auto *clock = new QTimer(this);
    connect(clock, &QTimer::timeout, m_model, &JobsModel::tick);
    clock->start(1000);
}

void JobPane::connectDetails()
{
    const auto ask = [this](void (JobPane::*wish)(const QString &, const JobRecord &)) {
        return [this, wish] {
            if (const int row = m_model->rowOf(m_server, m_job); row >= 0) {
                const ShownJob shown = m_model->job(row); // who hears it may change the model
                emit(this->*wish)(shown.server, shown.record);
            }
        };
    };
    connect(m_details, &JobDetails::openLogClicked, this, ask(&JobPane::openLogRequested));
    connect(m_details, &JobDetails::stopConfirmed, this, ask(&JobPane::stopRequested));
    const JobOutcome *outcome = m_details->outcome();
    connect(outcome, &JobOutcome::resumeRequested, this, ask(&JobPane::resumeRequested));
    connect(outcome, &JobOutcome::undoRequested, this, ask(&JobPane::undoRequested));
    connect(outcome, &JobOutcome::decideRequested, this, ask(&JobPane::decideRequested));
    connect(outcome, &JobOutcome::tablesRequested, this, ask(&JobPane::tablesRequested));
    connect(outcome, &JobOutcome::administratorScriptWanted, this, [this] {
        // The details say it while they are told which job they show: the pane must know it first.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (const int row = m_model->rowOf(m_server, m_job); row >= 0) {
                    const ShownJob shown = m_model->job(row);
                    emit administratorScriptWanted(shown.server, shown.record);
                }
            },
            Qt::QueuedConnection);
    });
}

void JobPane::setJobs(const QString &server, const QList<JobRecord> &jobs)
{
    m_model->setJobs(server, jobs);
    showEmptyOrList();
}

void JobPane::setJob(const QString &server, const JobRecord &job)
{
    m_model->setJob(server, job);
    showEmptyOrList();
}

void JobPane::removeServer(const QString &server)
{
    m_model->removeServer(server);
    showEmptyOrList();
}

void JobPane::setServerReachable(const QString &server, bool reachable)
{
    m_model->setReachable(server, reachable);
}

void JobPane::setServerClock(const QString &server, const QString &zone, int utcOffset)
{
    m_model->setClock(server, zone, utcOffset);
}

void JobPane::setTable(const QString &server, const QString &job, const QString &table)
{
    m_model->setTable(server, job, table);
}

void JobPane::setFailed(const QString &server, const QString &job, const QString &words)
{
    if (server == m_server && job == m_job)
        m_details->setFailed(words);
}

void JobPane::setReport(const QString &server, const QString &job, const QJsonObject &report)
{
    if (server == m_server && job == m_job)
        m_details->outcome()->showReport(report);
}

void JobPane::setAdministratorScript(const QString &server, const QString &job, const Result<QString> &script,
                                     const QString &failure)
{
    if (server == m_server && job == m_job)
        m_details->outcome()->setAdministratorScript(script, failure);
}

bool JobPane::select(const QString &server, const QString &job)
{
    const int row = m_model->rowOf(server, job);
    if (row < 0)
        return false;
    m_list->selectRow(row);
    return true;
}

int JobPane::runningJobs() const
{
    return m_model->running();
}

void JobPane::showSelected()
{
    const QModelIndex current = m_list->currentIndex();
    const int row = current.isValid() && current.row() < m_model->rowCount() ? current.row() : -1;
    m_server = row < 0 ? QString() : m_model->job(row).server;
    m_job = row < 0 ? QString() : m_model->job(row).record.id;
    m_details->showRow(row);
}

void JobPane::showEmptyOrList()
{
    const bool hasJobs = m_model->rowCount() > 0;
    m_pages->setCurrentIndex(hasJobs ? 1 : 0);
    if (hasJobs && !m_list->currentIndex().isValid())
        m_list->selectRow(0);
    showSelected();
    if (m_running != m_model->running()) {
        m_running = m_model->running();
        emit runningJobsChanged(m_running);
    }
}
