// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/JobProgress.h"

#include "core/progress/RunEstimate.h"
#include "ui/jobs/FittedTable.h"
#include "ui/jobs/JobText.h"
#include "ui/jobs/StepsModel.h"
#include "ui/text/ProgressText.h"
#include "ui/widgets/PlainLabel.h"

#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
constexpr int mostSteps = 14;
}

JobProgress::JobProgress(QWidget *parent)
    : QWidget(parent), m_steps(new StepsModel(this)), m_view(new FittedTable(mostSteps)), m_bar(new QProgressBar),
      m_count(new PlainLabel), m_estimate(new PlainLabel)
{
    m_bar->setRange(0, 100);
    m_bar->setAccessibleName(tr("Progress of the job"));
    m_count->setObjectName(u"count"_s);
    m_estimate->setObjectName(u"estimate"_s);
    m_view->setObjectName(u"steps"_s);
    m_view->setModel(m_steps);
    m_view->setAccessibleName(tr("Steps of the job"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bar);
    layout->addWidget(m_count);
    layout->addWidget(m_estimate);
    layout->addWidget(m_view);
    clear();
}

void JobProgress::clear()
{
    m_steps->clear();
    for (QWidget *part : {static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_count),
                          static_cast<QWidget *>(m_estimate), static_cast<QWidget *>(m_view)})
        part->hide();
}

void JobProgress::showJob(const JobRecord &job, const QList<JobRecord> &earlier, int serverUtcOffset,
                          const QDateTime &now, const QString &table)
{
    m_bar->setVisible(job.isRunning());
    m_bar->setValue(std::clamp(job.percent, 0, 99));
    m_count->setText(JobText::count(job, table.isEmpty() ? job.table : table));
    m_count->setVisible(job.isRunning() && !m_count->text().isEmpty());
    m_estimate->setText(estimateText(job, earlier, serverUtcOffset, now));
    m_estimate->setVisible(!m_estimate->text().isEmpty());
    m_steps->show(job, earlier, now);
    m_view->setVisible(m_steps->rowCount() > 0);
}

QString JobProgress::estimateText(const JobRecord &job, const QList<JobRecord> &earlier, int serverUtcOffset,
                                  const QDateTime &now)
{
    // A rehearsal, an undo or the rest of a run takes another time than a whole run.
    if (!job.isRunning() || job.rehearsal || !job.resumes.isEmpty() || !job.undoes.isEmpty())
        return {};
    const RunEstimate estimate(earlier, job);
    const auto usual = estimate.usual();
    if (!usual || estimate.runs() < RunEstimate::runsForEstimate)
        return {};
    const auto range = estimate.ready(job, now);
    const QString ready = range && range->latest >= now
                              ? readyText(std::max(range->earliest, now), range->latest, serverUtcOffset)
                              : QString();
    if (!ready.isEmpty() && !estimate.isOverrun(job, now))
        return ready;
    const QString over = overrunText(JobText::elapsed(job, now), usual->count());
    return ready.isEmpty() ? over : tr("%1; %2", "overrun, ready").arg(over, ready);
}
