// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/ProgressPage.h"

#include "core/fleet/LogFollower.h"
#include "core/progress/RunEstimate.h"
#include "ui/jobs/JobProgress.h"
#include "ui/jobs/JobText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/QuantityText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"

#include <QHBoxLayout>
#include <QTimer>

using namespace Qt::StringLiterals;

ProgressPage::ProgressPage(OperationDraft *draft, QWidget *parent)
    : QWizardPage(parent), m_draft(draft), m_icon(new QLabel(this)), m_title(new PlainLabel({}, this)),
      m_time(new PlainLabel({}, this)), m_quiet(new PlainLabel({}, this)), m_message(new MessageBar(this)),
      m_progress(new JobProgress(this)), m_clock(new QTimer(this))
{
    setTitle(tr("Progress"));
    setSubTitle(
        tr("The job runs on the server. You may close this window: the job goes on, and you find it under Jobs."));
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText,
                     StateColors::readableOn(QColor(StateColors::orange), palette().color(QPalette::Window)));
    m_quiet->setPalette(warning);
    auto *head = new QHBoxLayout;
    head->addWidget(m_icon);
    head->addWidget(m_title, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addLayout(head);
    layout->addWidget(m_time);
    layout->addWidget(m_quiet);
    layout->addWidget(m_progress);
    layout->addStretch();
    connect(m_clock, &QTimer::timeout, this, &ProgressPage::update);
    m_clock->setInterval(1000);
}

void ProgressPage::initializePage()
{
    watch();
}

void ProgressPage::watch()
{
    disconnect(m_watching);
    delete m_follower;
    m_follower = nullptr;
    m_hasTold = false;
    m_message->hide();
    if (!m_draft->session || !m_draft->job)
        return;
    m_watching = connect(m_draft->session, &ServerSession::jobChanged, this, &ProgressPage::take);
    connect(m_draft->session, &ServerSession::stateChanged, this, &ProgressPage::update, Qt::UniqueConnection);
    // Only the record is wanted of it: the log itself is followed from its end.
    m_follower = m_draft->session->followJob(m_draft->job->id, m_draft->job->logSize, true, this);
    if (m_follower) {
        connect(m_follower, &LogFollower::jobChanged, this, &ProgressPage::take);
        connect(m_follower, &LogFollower::finished, this, [this](const Result<void> &result) {
            if (!result)
                m_message->showError(errorText(result.error(), m_draft->serverName()));
        });
    }
    m_clock->start();
    update();
}

void ProgressPage::take(const JobRecord &job)
{
    if (!m_draft->job || job.id != m_draft->job->id)
        return;
    m_draft->job = job;
    update();
}

/// What the progress' own estimate leaves out: the time so far, and why there is no estimate.
QString ProgressPage::timeText(const QDateTime &now) const
{
    const JobRecord &job = *m_draft->job;
    const QString elapsed = durationText(JobText::elapsed(job, now));
    const RunEstimate estimate(m_draft->earlier, job);
    const auto usual = estimate.usual();
    if (!job.resumes.isEmpty() || !job.undoes.isEmpty())
        return tr("%1 so far.").arg(elapsed);
    if (!usual)
        return tr("%1 so far. First run: how long it takes is not known yet.").arg(elapsed);
    if (estimate.runs() >= RunEstimate::runsForEstimate)
        return tr("%1 so far.").arg(elapsed);
    return tr("%1 so far, usually %2. When it is ready can be said after %3 good runs.")
        .arg(elapsed, durationText(usual->count()))
        .arg(RunEstimate::runsForEstimate);
}

void ProgressPage::update()
{
    if (!m_draft->job)
        return;
    const JobRecord &job = *m_draft->job;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QColor background = palette().color(QPalette::Window);
    m_icon->setPixmap(JobText::stateIcon(job.state, background).pixmap(QSize(20, 20), devicePixelRatio()));
    const QString work = job.undoes.isEmpty() ? m_draft->workTitle() : tr("Undo in %1").arg(m_draft->siteName());
    m_title->setText(tr("%1: %2", "what is done, how it stands").arg(work, JobText::state(job)));
    m_time->setText(job.isRunning() ? timeText(now) : QString());
    m_progress->showJob(job, m_draft->earlier, m_draft->utcOffset(), job.ended.isValid() ? job.ended : now);

    QString remark;
    if (m_draft->session && m_draft->session->state() != ServerSession::State::Online)
        remark =
            tr("The server can't be reached now. The job goes on there; this is how it stood when it was last seen.");
    else if (JobText::isQuiet(job, now))
        remark = (job.alive ? tr("Quiet since %1 (server time), process alive.")
                            : tr("Quiet since %1 (server time), process not seen."))
                     .arg(m_draft->serverTimeText(job.quietSince));
    m_quiet->setText(remark);
    m_quiet->setVisible(!remark.isEmpty());
    if (!job.isRunning() && !m_hasTold) {
        m_hasTold = true;
        m_clock->stop();
        emit completeChanged();
        emit ended();
    }
}

bool ProgressPage::isComplete() const
{
    return m_draft->job && !m_draft->job->isRunning();
}
