// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/RehearsalPane.h"

#include "core/base/InertText.h"
#include "core/fleet/LogFollower.h"
#include "core/plans/ScriptExport.h"
#include "ui/jobs/JobText.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/wizards/PlanSteps.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace
{
constexpr int mostLogLines = 2000;
}

RehearsalPane::RehearsalPane(OperationDraft *draft, MessageBar *message, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_message(message), m_save(new QPushButton(tr("Save as script..."), this)),
      m_rehearse(new QPushButton(tr("Rehearse"), this)), m_icon(new QLabel(this)), m_words(new PlainLabel({}, this)),
      m_log(new QPlainTextEdit(this))
{
    m_save->setToolTip(tr("A shell script that does the same by hand"));
    m_rehearse->setToolTip(tr("Runs only the checks and measures: nothing changes"));
    m_log->setReadOnly(true);
    m_log->setMaximumBlockCount(mostLogLines);
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->setFont(fixedFont(font()));
    m_log->setAccessibleName(tr("Log of the rehearsal"));
    m_log->setTabChangesFocus(true);
    m_log->hide();
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_save, m_rehearse}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    m_save->hide();
    buttons->addWidget(m_icon);
    buttons->addWidget(m_words, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buttons);
    layout->addWidget(m_log);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_save, &QPushButton::clicked, this, &RehearsalPane::askWhereToSave);
    connect(m_rehearse, &QPushButton::clicked, this, &RehearsalPane::rehearse);
}

void RehearsalPane::setScriptName(const QString &name)
{
    m_scriptName = name;
    m_save->setVisible(!name.isEmpty());
}

void RehearsalPane::followByTab(QWidget *before)
{
    QWidget::setTabOrder(before, m_save);
    QWidget::setTabOrder(m_save, m_rehearse);
    QWidget::setTabOrder(m_rehearse, m_log);
}

void RehearsalPane::stopFollowing()
{
    delete m_follower;
    m_follower = nullptr;
}

void RehearsalPane::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save as script"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"sh"_s);
    dialog->selectFile(m_scriptName);
    connect(dialog, &QFileDialog::fileSelected, this, &RehearsalPane::saveScript);
    dialog->open();
}

void RehearsalPane::saveScript(const QString &path)
{
    const Result<Plan> plan = m_draft->plan();
    if (!plan) {
        m_message->showError(errorText(plan.error(), m_draft->serverName()));
        return;
    }
    QSaveFile file(path);
    const QByteArray text = shellScript(*plan).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner) || !file.commit()) {
        m_message->showError(
            errorText({Error::Code::FileUnwritable, u"%1: %2"_s.arg(path, file.errorString())}, m_draft->serverName()));
        return;
    }
    m_message->showMessage(MessageBar::Kind::Information,
                           tr("Saved to %1. It holds no lock: read it before you run it.").arg(inertLine(path)));
}

void RehearsalPane::rehearse()
{
    const Result<Plan> plan = m_draft->plan();
    if (!plan || !m_draft->session)
        return;
    m_rehearse->setEnabled(false);
    m_log->clear();
    m_log->show();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_icon->setPixmap(Icons::icon(u"working"_s).pixmap(QSize(18, 18), devicePixelRatio()));
    m_words->setText(tr("Rehearsing: nothing is changed..."));
    m_draft->session->rehearseJob(*plan, this, [this](const Result<JobRecord> &job) {
        if (job) {
            rehearsalStarted(*job);
            return;
        }
        m_rehearse->setEnabled(true);
        m_icon->clear();
        m_words->setText(tr("The rehearsal did not begin."));
        m_message->showError(errorText(job.error(), m_draft->serverName()));
    });
}

void RehearsalPane::rehearsalStarted(const JobRecord &job)
{
    delete m_follower;
    m_follower = m_draft->session ? m_draft->session->followJob(job.id, 0, true, this) : nullptr;
    if (!m_follower)
        return;
    connect(m_follower, &LogFollower::appended, this, [this](qint64, const QByteArray &bytes) {
        // One block is all that is kept on screen: a flood costs no more than its end.
        m_log->moveCursor(QTextCursor::End);
        m_log->insertPlainText(inertText(bytes.right(64 << 10), 64 << 10));
        m_log->moveCursor(QTextCursor::End);
    });
    connect(m_follower, &LogFollower::jobChanged, this, [this](const JobRecord &now) {
        if (!now.isRunning())
            rehearsalEnded(now);
    });
    connect(m_follower, &LogFollower::finished, this, [this](const Result<void> &result) {
        if (result)
            return;
        m_rehearse->setEnabled(true);
        m_message->showError(errorText(result.error(), m_draft->serverName()));
    });
    if (!job.isRunning())
        rehearsalEnded(job);
}

void RehearsalPane::rehearsalEnded(const JobRecord &job)
{
    m_rehearse->setEnabled(true);
    m_icon->setPixmap(
        JobText::stateIcon(job.state, palette().color(QPalette::Window)).pixmap(QSize(18, 18), devicePixelRatio()));
    if (job.state == JobRecord::State::Succeeded) {
        m_words->setText(tr("Rehearsed: nothing stands in the way."));
        return;
    }
    QString words = JobText::state(job);
    if (job.refusal)
        words = inertLine(job.refusal->message, 400) + u' ' + inertLine(job.refusal->todo, 400);
    m_words->setText(tr("Rehearsed: %1").arg(words.trimmed()));
}
