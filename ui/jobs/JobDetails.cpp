// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/JobDetails.h"

#include "core/base/InertText.h"
#include "ui/jobs/JobOutcome.h"
#include "ui/jobs/JobProgress.h"
#include "ui/jobs/JobText.h"
#include "ui/text/QuantityText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

JobDetails::JobDetails(const JobsModel *model, QWidget *parent)
    : QFrame(parent), m_model(model), m_icon(new QLabel), m_title(new PlainLabel), m_state(new PlainLabel),
      m_origin(new PlainLabel), m_remark(new PlainLabel), m_progress(new JobProgress), m_outcome(new JobOutcome)
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_state->setObjectName(u"state"_s);
    m_remark->setObjectName(u"remark"_s);
    m_origin->setObjectName(u"origin"_s);

    auto *head = new QHBoxLayout;
    head->addWidget(m_icon);
    head->addWidget(m_title, 1);
    auto *page = new QWidget;
    auto *rest = new QVBoxLayout(page);
    rest->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : {static_cast<QWidget *>(m_remark), static_cast<QWidget *>(m_outcome),
                          static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_origin)})
        rest->addWidget(part);
    rest->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Details of the job"));
    scroll->setWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_state);
    layout->addWidget(scroll, 1);
    buildButtons();
    showRow(-1);
}

void JobDetails::buildButtons()
{
    m_openLog = new QPushButton(Icons::icon(u"log"_s), tr("Open log"));
    m_stop = new QPushButton(tr("Stop..."));
    m_stop->setObjectName(u"stop"_s);
    m_openLog->setObjectName(u"openLog"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_openLog);
    buttons->addWidget(m_stop);
    buttons->addStretch();

    m_question = new QWidget;
    m_questionText = new PlainLabel;
    m_keep = new QPushButton(tr("Keep it running"));
    m_confirm = new QPushButton(tr("Stop the job"));
    m_keep->setObjectName(u"keep"_s);
    m_confirm->setObjectName(u"confirmStop"_s);
    auto *answers = new QHBoxLayout;
    answers->addWidget(m_keep);
    answers->addWidget(m_confirm);
    answers->addStretch();
    auto *question = new QVBoxLayout(m_question);
    question->setContentsMargins(0, 0, 0, 0);
    question->addWidget(m_questionText);
    question->addLayout(answers);
    m_question->hide();

    layout()->addWidget(m_question);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
    connect(m_openLog, &QPushButton::clicked, this, &JobDetails::openLogClicked);
    connect(m_stop, &QPushButton::clicked, this, [this] { askToStop(true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { askToStop(false); });
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        askToStop(false);
        m_stopping = true;
        tick();
        emit stopConfirmed();
    });
}

void JobDetails::askToStop(bool ask)
{
    if (ask && m_row >= 0)
        m_questionText->setText(JobText::stopQuestion(m_model->job(m_row).record));
    m_question->setVisible(ask);
    m_stop->setVisible(!ask && m_row >= 0 && m_model->job(m_row).record.isRunning());
    if (ask)
        m_keep->setFocus();
}

void JobDetails::showRow(int row)
{
    m_row = row;
    setEnabled(row >= 0);
    if (row < 0) {
        m_key.clear();
        for (QLabel *label : {m_title, m_state, m_origin, m_remark})
            label->clear();
        m_icon->clear();
        m_progress->clear();
        m_outcome->hide();
        m_question->hide();
        return;
    }
    const ShownJob &shown = m_model->job(row);
    const QString key = shown.server + u'/' + shown.record.id;
    if (key != m_key || !shown.record.isRunning()) {
        m_stopping = false;
        m_question->hide();
    }
    m_key = key;
    update(shown);
}

void JobDetails::tick()
{
    if (m_row >= 0)
        update(m_model->job(m_row));
}

void JobDetails::setFailed(const QString &words)
{
    m_stopping = false;
    tick();
    if (m_row >= 0 && !m_model->job(m_row).record.isRunning()) {
        m_outcome->setFailed(words);
        return;
    }
    m_remark->setText(words);
    m_remark->setVisible(!words.isEmpty());
}

void JobDetails::update(const ShownJob &shown)
{
    const JobRecord &job = shown.record;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QColor background = palette().color(QPalette::Window);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(JobText::stateIcon(job.state, background).pixmap(side, side));
    m_title->setText(JobText::title(job));

    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, StateColors::readableOn(JobText::stateColor(job.state), background));
    m_state->setPalette(colors);
    const QString word = m_stopping
                             ? tr("Stopping: the server ends its processes")
                             : m_model->data(m_model->index(m_row, JobsModel::State), Qt::DisplayRole).toString();
    m_state->setText(tr("%1 \u00b7 %2").arg(word, durationText(JobText::elapsed(job, now))));
    m_progress->showJob(job, m_model->records(shown.server), m_model->utcOffset(shown.server), now, shown.table);
    m_outcome->showJob(job);
    m_outcome->setReachable(m_model->isReachable(shown.server), tr("The server can't be reached now"));
    m_remark->setText(remark(shown));
    m_remark->setVisible(!m_remark->text().isEmpty());
    m_origin->setText(tr("Started %1 by %2, on %3 in %4")
                          .arg(m_model->clockText(shown.server, job.started), inertText(job.by, 120),
                               inertText(shown.server, 80), inertText(job.site, 300)));
    m_stop->setVisible(job.isRunning() && !m_question->isVisibleTo(this));
    m_stop->setEnabled(!m_stopping && m_model->isReachable(shown.server));
    m_stop->setToolTip(m_model->isReachable(shown.server) ? QString() : tr("The server can't be reached now"));
}

QString JobDetails::remark(const ShownJob &shown) const
{
    const JobRecord &job = shown.record;
    if (!job.isRunning())
        return {}; // the outcome says it
    if (!m_model->isReachable(shown.server))
        return tr(
            "The server can't be reached now. The job goes on there; this is how it stood when it was last seen.");
    if (JobText::isQuiet(job, QDateTime::currentDateTimeUtc())) {
        const QString since = m_model->serverTimeText(shown.server, job.quietSince);
        return job.alive ? tr("Quiet since %1 (server time), process alive").arg(since)
                         : tr("Quiet since %1 (server time), process not seen").arg(since);
    }
    return {};
}
