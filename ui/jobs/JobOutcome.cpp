// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/JobOutcome.h"

#include "core/base/InertText.h"
#include "ui/jobs/AdministratorScriptBox.h"
#include "ui/jobs/FittedTable.h"
#include "ui/jobs/TablesModel.h"
#include "ui/text/JobResultText.h"
#include "ui/widgets/PlainLabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{
constexpr int mostTables = 12;

void showWhereThereIsText(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}
} // namespace

JobOutcome::JobOutcome(QWidget *parent)
    : QWidget(parent), m_tables(new TablesModel(this)), m_tablesView(new FittedTable(mostTables)),
      m_administrator(new AdministratorScriptBox), m_result(new PlainLabel), m_counts(new PlainLabel),
      m_sizes(new PlainLabel), m_warnings(new PlainLabel), m_answer(new PlainLabel)
{
    m_result->setObjectName(u"result"_s);
    m_counts->setObjectName(u"tables"_s);
    m_sizes->setObjectName(u"sizes"_s);
    m_warnings->setObjectName(u"warnings"_s);
    m_answer->setObjectName(u"answer"_s);
    m_tablesView->setModel(m_tables);
    m_tablesView->setAccessibleName(tr("Rows per table"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_result);
    layout->addWidget(m_administrator);
    layout->addWidget(m_counts);
    layout->addWidget(m_tablesView);
    m_all = new QPushButton(tr("Show all tables"));
    m_all->setObjectName(u"allTables"_s);
    layout->addWidget(m_all, 0, Qt::AlignLeft);
    layout->addWidget(m_sizes);
    layout->addWidget(m_warnings);
    buildButtons();
    layout->addWidget(m_answer);
    connect(m_administrator, &AdministratorScriptBox::scriptWanted, this, &JobOutcome::administratorScriptWanted);
    connect(m_administrator, &AdministratorScriptBox::continueRequested, this, [this] {
        waitForAnswer(tr("Resuming..."));
        emit resumeRequested();
    });
    hide();
}

void JobOutcome::buildButtons()
{
    m_decide = new QPushButton(tr("Decide..."));
    m_resume = new QPushButton(tr("Resume"));
    m_undo = new QPushButton(tr("Undo..."));
    m_decide->setObjectName(u"decide"_s);
    m_resume->setObjectName(u"resume"_s);
    m_undo->setObjectName(u"undo"_s);
    m_resume->setToolTip(tr("Goes on with the step where it ended"));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_decide, m_resume, m_undo})
        buttons->addWidget(button);
    buttons->addStretch();

    m_question = new QWidget;
    m_questionText = new PlainLabel;
    m_keep = new QPushButton(tr("Leave it as it is"));
    m_confirm = new QPushButton(tr("Undo the job's changes"));
    m_keep->setObjectName(u"keepChanges"_s);
    m_confirm->setObjectName(u"confirmUndo"_s);
    auto *answers = new QHBoxLayout;
    answers->addWidget(m_keep);
    answers->addWidget(m_confirm);
    answers->addStretch();
    auto *question = new QVBoxLayout(m_question);
    question->setContentsMargins(0, 0, 0, 0);
    question->addWidget(m_questionText);
    question->addLayout(answers);
    m_question->hide();

    auto *page = static_cast<QVBoxLayout *>(layout());
    page->addLayout(buttons);
    page->addWidget(m_question);
    connect(m_decide, &QPushButton::clicked, this, &JobOutcome::decideRequested);
    connect(m_resume, &QPushButton::clicked, this, [this] {
        waitForAnswer(tr("Resuming..."));
        emit resumeRequested();
    });
    connect(m_undo, &QPushButton::clicked, this, [this] { askToUndo(true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { askToUndo(false); });
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        askToUndo(false);
        waitForAnswer(tr("Asking the server to undo it..."));
        emit undoRequested();
    });
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_all->setEnabled(false);
        emit tablesRequested();
    });
}

void JobOutcome::askToUndo(bool ask)
{
    if (ask)
        m_questionText->setText(undoQuestion(m_job));
    m_question->setVisible(ask);
    updateButtons();
    if (ask)
        m_keep->setFocus();
}

void JobOutcome::waitForAnswer(const QString &words)
{
    m_waiting = true;
    showWhereThereIsText(m_answer, words);
    updateButtons();
}

void JobOutcome::updateButtons()
{
    const bool asks = !m_question->isHidden();
    m_decide->setVisible(needsDecision(m_job) && !asks);
    // "Continue" beside the script is the same.
    m_resume->setVisible(m_job.canResume && !asks && !needsAdministrator(m_job));
    m_undo->setVisible(m_job.canUndo && !asks);
    for (QPushButton *button : {m_decide, m_resume, m_undo, m_confirm}) {
        button->setEnabled(m_reachable && !m_waiting);
        if (button != m_resume)
            button->setToolTip(m_whyNot);
    }
    m_all->setEnabled(m_reachable);
}

void JobOutcome::showJob(const JobRecord &job)
{
    if (job.id != m_job.id || job.isRunning()) {
        m_waiting = false;
        m_question->hide();
        showWhereThereIsText(m_answer, {});
    }
    if (job.id != m_job.id || job.tables != m_job.tables)
        m_allTables = false;
    m_job = job;
    m_administrator->showJob(job);
    if (job.isRunning()) {
        hide();
        return;
    }
    showWhereThereIsText(m_result, jobResultText(job).paragraph());
    showWhereThereIsText(m_counts, tablesText(job));
    showWhereThereIsText(m_sizes, sizesText(job));
    QStringList warnings;
    for (const QString &warning : job.warnings)
        warnings += tr("Warning: %1").arg(inertText(warning, 500));
    showWhereThereIsText(m_warnings, warnings.join(u'\n'));
    showTables();
    updateButtons();
    show();
}

void JobOutcome::showTables()
{
    if (!m_allTables) {
        if (m_job.tables)
            m_tables->showDifferences(*m_job.tables);
        else
            m_tables->clear();
    }
    m_tablesView->setVisible(m_tables->rowCount() > 0);
    m_all->setVisible(m_job.tables && !m_allTables);
}

void JobOutcome::showReport(const QJsonObject &report)
{
    m_allTables = true;
    m_tables->showReport(report);
    showTables();
}

void JobOutcome::setFailed(const QString &words)
{
    m_waiting = false;
    showWhereThereIsText(m_answer, words);
    m_administrator->setFailed({});
    updateButtons();
}

void JobOutcome::setAdministratorScript(const Result<QString> &script, const QString &failure)
{
    if (script)
        m_administrator->setScript(*script);
    else
        m_administrator->setFailed(failure);
}

void JobOutcome::setReachable(bool reachable, const QString &why)
{
    m_reachable = reachable;
    m_whyNot = reachable ? QString() : why;
    m_administrator->setReachable(reachable, why);
    updateButtons();
}
