// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/AdministratorScriptBox.h"

#include "core/base/InertText.h"
#include "ui/jobs/JobText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/JobResultText.h"
#include "ui/widgets/PlainLabel.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype mostShown = 1 << 20;
}

AdministratorScriptBox::AdministratorScriptBox(QWidget *parent)
    : QWidget(parent), m_words(new PlainLabel(tr("The steps that are left need root's rights, which you do not have "
                                                 "there. Hand this script to the server's administrator. When it has "
                                                 "run, continue: what it did is not done again."),
                                              this)),
      m_remark(new PlainLabel({}, this)), m_script(new QPlainTextEdit(this)), m_copy(new QPushButton(tr("Copy"), this)),
      m_save(new QPushButton(tr("Save..."), this)), m_continue(new QPushButton(tr("Continue"), this))
{
    buildRest();
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text);
        m_remark->setText(tr("Copied."));
    });
    connect(m_save, &QPushButton::clicked, this, &AdministratorScriptBox::askWhereToSave);
    connect(m_continue, &QPushButton::clicked, this, [this] {
        m_waiting = true;
        m_remark->setText(tr("Asking the server to go on..."));
        updateButtons();
        emit continueRequested();
    });
    hide();
}

void AdministratorScriptBox::buildRest()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_script->setReadOnly(true);
    m_script->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_script->setFont(fixed);
    m_script->setAccessibleName(tr("Script for the administrator"));
    m_script->setTabChangesFocus(true);
    m_script->setMinimumHeight(7 * fontMetrics().lineSpacing());
    m_copy->setObjectName(u"copyScript"_s);
    m_copy->setAccessibleName(tr("Copy the script"));
    m_save->setObjectName(u"saveScript"_s);
    m_save->setAccessibleName(tr("Save the script"));
    m_continue->setObjectName(u"continueJob"_s);
    m_continue->setToolTip(tr("Once the administrator has run the script"));
    m_remark->setObjectName(u"administratorRemark"_s);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_copy, m_save, m_continue}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_words);
    layout->addWidget(m_script, 1);
    layout->addWidget(m_remark);
    layout->addLayout(buttons);
}

void AdministratorScriptBox::showJob(const JobRecord &job)
{
    const bool another = job.id != m_job.id;
    m_job = job;
    if (!needsAdministrator(job)) {
        hide();
        return;
    }
    if (another || (isHidden() && m_text.isEmpty())) {
        m_text.clear();
        m_script->clear();
        m_waiting = false;
        m_remark->setText(tr("Asking the server for the script..."));
        show();
        updateButtons();
        emit scriptWanted();
        return;
    }
    show();
    updateButtons();
}

void AdministratorScriptBox::setScript(const QString &script)
{
    m_text = script;
    // What is read must be what is handed over: characters that are not seen could hide a command.
    const QString shown = inertText(script, mostShown);
    m_script->setPlainText(shown);
    m_remark->setText(script.isEmpty() ? tr("The server left no script. Its log says what is needed.")
                      : shown != script
                          ? tr("The script holds characters that are not shown. Look at it closely before it is run.")
                          : QString());
    updateButtons();
}

void AdministratorScriptBox::setFailed(const QString &words)
{
    m_waiting = false;
    m_remark->setText(words);
    updateButtons();
}

void AdministratorScriptBox::setReachable(bool reachable, const QString &why)
{
    const bool cameBack = reachable && !m_reachable;
    m_reachable = reachable;
    m_whyNot = reachable ? QString() : why;
    updateButtons();
    if (cameBack && m_text.isEmpty() && needsAdministrator(m_job))
        emit scriptWanted();
}

void AdministratorScriptBox::updateButtons()
{
    for (QPushButton *button : {m_copy, m_save})
        button->setEnabled(!m_text.isEmpty());
    m_continue->setEnabled(m_reachable && !m_waiting && m_job.canResume);
    m_continue->setToolTip(m_reachable ? tr("Once the administrator has run the script") : m_whyNot);
    m_remark->setVisible(!m_remark->text().isEmpty());
}

void AdministratorScriptBox::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save the script"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"sh"_s);
    dialog->selectFile(u"administrator-%1.sh"_s.arg(JobText::siteName(m_job)));
    connect(dialog, &QFileDialog::fileSelected, this, &AdministratorScriptBox::saveScript);
    dialog->open();
}

void AdministratorScriptBox::saveScript(const QString &path)
{
    QSaveFile file(path);
    const QByteArray text = m_text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner) || !file.commit())
        m_remark->setText(
            errorText({Error::Code::FileUnwritable, u"%1: %2"_s.arg(path, file.errorString())}, {}).paragraph());
    else
        m_remark->setText(tr("Saved to %1.").arg(inertLine(path)));
    updateButtons();
}
