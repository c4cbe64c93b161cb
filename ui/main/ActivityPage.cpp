// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/ActivityPage.h"

#include "core/base/InertText.h"
#include "ui/text/QuantityText.h"
#include "ui/text/StateText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/StateColors.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace
{
QIcon iconOf(JobRecord::State state)
{
    switch (state) {
    case JobRecord::State::Running:
        return Icons::icon(u"working"_s, QColor(StateColors::sky));
    case JobRecord::State::Succeeded:
        return Icons::icon(u"passed"_s, QColor(StateColors::green));
    case JobRecord::State::Failed:
    case JobRecord::State::Differs:
    case JobRecord::State::Lost:
        return Icons::icon(u"failed"_s, QColor(StateColors::vermilion));
    case JobRecord::State::Stopped:
    case JobRecord::State::Refused:
        return Icons::icon(u"information"_s, QColor(StateColors::grey));
    }
    return {};
}
} // namespace

ActivityPage::ActivityPage(QWidget *parent) : QTreeWidget(parent)
{
    setAccessibleName(tr("Jobs of this series"));
    setHeaderLabels({tr("Job"), tr("Began"), tr("By")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    header()->setStretchLastSection(false);
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        if (const int row = indexOfTopLevelItem(item); row >= 0 && row < m_jobs.size())
            emit openRequested(m_jobs[row]);
    });
}

void ActivityPage::showJobs(const QList<JobRecord> &jobs, int serverUtcOffset, const QString &serverZone)
{
    if (jobs == m_jobs && topLevelItemCount() == jobs.size())
        return;
    const int row = currentIndex().row();
    m_jobs = jobs;
    clear();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const JobRecord &job : jobs) {
        const QString what = tr("%1: %2").arg(operationText(inertText(job.operation, 100)), jobStateText(job.state));
        auto *item = new QTreeWidgetItem(this, {what, ageText(job.started, now), inertLine(job.by, 100)});
        item->setIcon(0, iconOf(job.state));
        item->setToolTip(0, inertText(job.error.isEmpty() ? job.title : job.error, 500));
        item->setToolTip(1, bothClocksText(job.started, serverUtcOffset, inertText(serverZone, 20)));
    }
    if (row >= 0 && row < topLevelItemCount())
        setCurrentItem(topLevelItem(row));
}
