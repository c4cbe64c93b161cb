// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/SyncsPage.h"

#include "core/base/InertText.h"
#include "ui/history/HistoryChart.h"
#include "ui/history/PhaseLegend.h"
#include "ui/history/RunMark.h"
#include "ui/history/RunsModel.h"
#include "ui/text/ProgressText.h"
#include "ui/text/StateText.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PlainLabel.h"

#include <QHeaderView>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

SyncsPage::SyncsPage(QWidget *parent)
    : QWidget(parent), m_model(new RunsModel(this)), m_pages(new QStackedLayout), m_empty(new EmptyState),
      m_chart(new HistoryChart), m_legend(new PhaseLegend), m_remark(new PlainLabel), m_usual(new PlainLabel),
      m_table(new QTableView)
{
    m_empty->setIconName(u"synchronise"_s);
    m_remark->setObjectName(u"remark"_s);
    m_usual->setObjectName(u"usual"_s);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Last synchronisations"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    auto *above = new QWidget;
    auto *upper = new QVBoxLayout(above);
    upper->setContentsMargins(0, 0, 0, 0);
    upper->addWidget(m_chart, 1);
    upper->addWidget(m_usual);
    upper->addWidget(m_legend);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(above);
    splitter->addWidget(m_table);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *page = new QWidget;
    auto *whole = new QVBoxLayout(page);
    whole->addWidget(m_remark);
    whole->addWidget(splitter, 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(page);
    setLayout(m_pages);

    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { open(index.row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        m_chart->choose(row.isValid() ? m_model->rowCount() - 1 - row.row() : -1);
    });
    connect(m_chart, &HistoryChart::chosenChanged, this, [this](int run) {
        if (run >= 0)
            m_table->selectRow(m_model->rowCount() - 1 - run);
    });
    connect(m_chart, &HistoryChart::opened, this, [this](int run) { open(m_model->rowCount() - 1 - run); });
    showSite({}, {}, 0, {});
}

void SyncsPage::open(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const JobRecord job = m_model->run(row).job; // who hears it may change the model
    emit openRequested(job);
}

void SyncsPage::showSite(const QString &sitePath, const QList<JobRecord> &jobs, int serverUtcOffset,
                         const QString &serverZone, const QString &remark)
{
    const RunHistory history = sitePath.isEmpty() ? RunHistory() : RunHistory(jobs, sitePath);
    m_model->showHistory(history, serverUtcOffset, serverZone);
    QStringList sentences;
    for (int row = m_model->rowCount() - 1; row >= 0; --row)
        sentences += m_model->spoken(row);
    m_chart->setSentences(sentences);
    m_chart->showHistory(history, serverUtcOffset);
    showUsual(history);
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    m_empty->setText(sitePath.isEmpty() ? tr("No site is chosen") : tr("No synchronisation yet"),
                     sitePath.isEmpty()
                         ? tr("Choose a site to see how its synchronisations went.")
                         : tr("After the first one, this page shows how long each took and how it ended."));
    m_pages->setCurrentIndex(history.isEmpty() ? 0 : 1);
}

void SyncsPage::showUsual(const RunHistory &history)
{
    const auto median = history.median();
    m_usual->setText(median ? tr("Usually %1 (dashed line), the median of those that brought production's data over.")
                                  .arg(roughDurationText(*median))
                            : tr("None of these runs brought production's data over."));
    QHash<QString, qint64> usual;
    for (const auto &[phase, seconds] : history.usualPhases())
        usual.insert(phase, seconds);
    QList<PhaseLegend::Entry> entries;
    const QStringList phases = median ? history.phases() : QStringList();
    for (const QString &phase : phases) {
        const QString name = phase.isEmpty() ? tr("Other") : phaseText(inertText(phase, 40));
        entries.append({RunMark::phaseColor(phase),
                        usual.contains(phase)
                            ? tr("%1 %2", "phase, duration").arg(name, roughDurationText(usual.value(phase)))
                            : name});
    }
    const bool failed = std::ranges::any_of(history.runs(), [](const auto &run) { return !run.job.isGood(); });
    if (failed)
        entries.append({RunMark::failedBrush(), tr("Not synchronised")});
    m_legend->setEntries(entries);
}
