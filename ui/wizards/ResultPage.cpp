// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/ResultPage.h"

#include "core/base/InertText.h"
#include "core/fleet/SiteSurveys.h"
#include "core/progress/RunEstimate.h"
#include "ui/editor/RestoreScriptEditor.h"
#include "ui/jobs/JobOutcome.h"
#include "ui/jobs/JobText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/JobResultText.h"
#include "ui/text/QuantityText.h"
#include "ui/text/StateText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

ResultPage::ResultPage(OperationDraft *draft, QWidget *parent)
    : QWizardPage(parent), m_draft(draft), m_message(new MessageBar(this)), m_icon(new QLabel(this)),
      m_heading(new PlainLabel({}, this)), m_words(new PlainLabel({}, this)), m_outcome(new JobOutcome(this)),
      m_times(new PlainLabel({}, this)), m_log(new QPushButton(Icons::icon(u"log"_s), tr("Open log"), this)),
      m_below(new QVBoxLayout)
{
    setTitle(tr("Result"));
    setSubTitle(tr("How it ended, how both sites stand, and what to do."));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_heading->setFont(large);
    m_log->setAutoDefault(false);
    auto *head = new QHBoxLayout;
    head->addWidget(m_icon);
    head->addWidget(m_heading, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addLayout(head);
    layout->addWidget(m_words);
    layout->addWidget(m_outcome);
    layout->addLayout(m_below);
    layout->addWidget(m_times);
    layout->addWidget(m_log, 0, Qt::AlignLeft);
    layout->addStretch();
    for (QPushButton *button : m_outcome->findChildren<QPushButton *>())
        button->setAutoDefault(false);
    connect(m_log, &QPushButton::clicked, this, [this] {
        if (m_draft->job)
            emit openLogRequested(*m_draft->job);
    });
    connect(m_outcome, &JobOutcome::decideRequested, this, &ResultPage::openEditor);
    connect(m_outcome, &JobOutcome::resumeRequested, this, &ResultPage::resume);
    connect(m_outcome, &JobOutcome::undoRequested, this, &ResultPage::undo);
    connect(m_outcome, &JobOutcome::administratorScriptWanted, this, &ResultPage::askScript);
    connect(m_outcome, &JobOutcome::tablesRequested, this, [this] {
        if (m_draft->job)
            askReport(*m_draft->job);
    });
}

void ResultPage::initializePage()
{
    m_message->hide();
    if (m_draft->job)
        showJob(*m_draft->job);
    else
        showWithoutJob();
}

void ResultPage::showWords(const QString &heading, const QString &words)
{
    m_heading->setText(heading);
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
}

QString ResultPage::heading() const
{
    return m_heading->text();
}

void ResultPage::addBelow(QWidget *widget)
{
    m_below->addWidget(widget);
}

void ResultPage::showWithoutJob()
{
    const QColor green = StateColors::readableOn(QColor(StateColors::green), palette().color(QPalette::Window));
    m_icon->setPixmap(Icons::icon(u"passed"_s, green).pixmap(QSize(28, 28), devicePixelRatio()));
    m_outcome->hide();
    m_times->hide();
    m_log->hide();
}

void ResultPage::showJob(const JobRecord &job)
{
    const QColor background = palette().color(QPalette::Window);
    m_icon->setPixmap(JobText::stateIcon(job.state, background).pixmap(QSize(28, 28), devicePixelRatio()));
    const bool succeeded = job.state == JobRecord::State::Succeeded;
    const QString heading = needsDecision(job)                   ? tr("Needs you")
                            : needsAdministrator(job)            ? tr("Needs the administrator")
                            : succeeded && !job.undoes.isEmpty() ? tr("Undone")
                            : succeeded                          ? tr("OK")
                                                                 : jobStateText(job.state);
    showWords(heading, {});
    m_outcome->showJob(job);
    m_times->setText(timesText(job));
    m_times->show();
    m_log->show();
    if (job.tables)
        askReport(job);
}

void ResultPage::askReport(const JobRecord &job)
{
    if (!m_draft->session)
        return;
    m_draft->session->jobReport(job.id, this, [this, id = job.id](const Result<QJsonObject> &report) {
        if (!m_draft->job || m_draft->job->id != id)
            return;
        if (report)
            m_outcome->showReport(*report);
        else
            m_outcome->setFailed(errorText(report.error(), m_draft->serverName()).paragraph());
    });
}

void ResultPage::askScript()
{
    if (!m_draft->session || !m_draft->job)
        return;
    SiteSurveys::administratorScript(
        *m_draft->session, m_draft->job->id, this, [this, id = m_draft->job->id](const Result<QString> &script) {
            if (m_draft->job && m_draft->job->id == id)
                m_outcome->setAdministratorScript(
                    script, script ? QString() : errorText(script.error(), m_draft->serverName()).paragraph());
        });
}

QString ResultPage::timesText(const JobRecord &job) const
{
    const RunEstimate estimate(m_draft->earlier, job);
    const QString whole = durationText(JobText::elapsed(job, QDateTime::currentDateTimeUtc()));
    const auto usual = estimate.usual();
    QStringList phases;
    for (const JobRecord::Phase &phase : job.phases) {
        if (phase.started.isValid() && phase.ended.isValid())
            phases +=
                u"%1 %2"_s.arg(phaseText(inertLine(phase.id, 40)), durationText(phase.started.secsTo(phase.ended)));
    }
    const QString time =
        usual ? tr("Time: %1, usually %2").arg(whole, durationText(usual->count())) : tr("Time: %1").arg(whole);
    return phases.isEmpty() ? time : u"%1 (%2)"_s.arg(time, phases.join(u", "_s));
}

void ResultPage::openEditor()
{
    auto *editor = new RestoreScriptEditor(m_draft->session, m_draft->series, {}, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &RestoreScriptEditor::saved, this, [this](const RestoreScript &script) {
        if (script.state != RestoreScript::State::Conflict)
            m_message->showMessage(MessageBar::Kind::Information,
                                   m_draft->job && m_draft->job->canResume
                                       ? tr("Decided. Now it can go on where it stopped.")
                                       : tr("Decided. Synchronise again."));
    });
    editor->open();
}

void ResultPage::resume()
{
    takeSecrets();
    if (m_draft->session && m_draft->job)
        m_draft->session->resumeJob(
            m_draft->job->id, this, [this](const Result<JobRecord> &job) { take(job); }, m_draft->secrets());
}

void ResultPage::undo()
{
    takeSecrets();
    if (m_draft->session && m_draft->job)
        m_draft->session->undoJob(
            m_draft->job->id, this, [this](const Result<JobRecord> &job) { take(job); }, m_draft->secrets());
}

void ResultPage::take(const Result<JobRecord> &job)
{
    if (!job) {
        m_outcome->setFailed(errorText(job.error(), m_draft->serverName()).paragraph());
        return;
    }
    m_draft->job = *job;
    emit started(*job);
}
