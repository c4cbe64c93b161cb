// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/OrderPage.h"

#include "ui/text/ErrorText.h"
#include "ui/widgets/MessageBar.h"
#include "ui/wizards/RehearsalPane.h"

OrderPage::OrderPage(OperationDraft *draft, QWidget *parent)
    : QWizardPage(parent), m_draft(draft), m_message(new MessageBar(this)),
      m_rehearsal(new RehearsalPane(draft, m_message, this))
{
    setCommitPage(true);
}

void OrderPage::initializePage()
{
    m_message->hide();
    setButtonText(QWizard::CommitButton, commitText());
}

bool OrderPage::hasOrder() const
{
    return m_draft->plan().has_value();
}

bool OrderPage::isComplete() const
{
    return !m_isOrdering && hasOrder();
}

void OrderPage::saveScript(const QString &path)
{
    m_rehearsal->saveScript(path);
}

QString OrderPage::orderingText() const
{
    return tr("Starting on the server...");
}

bool OrderPage::validatePage()
{
    if (m_isOrdered)
        return true;
    if (m_isOrdering)
        return false;
    if (!m_draft->session) {
        m_message->showMessage(MessageBar::Kind::Warning, tr("This server is not in the list any more."));
        return false;
    }
    const Result<Plan> plan = m_draft->plan();
    if (!plan && !hasOrder()) {
        m_message->showError(errorText(plan.error(), m_draft->serverName()));
        return false;
    }
    m_isOrdering = true;
    m_message->showMessage(MessageBar::Kind::Information, orderingText());
    emit completeChanged();
    giveOrder(plan ? *plan : Plan{});
    return false;
}

void OrderPage::giveOrder(const Plan &plan)
{
    startJob(plan);
}

void OrderPage::startJob(const Plan &plan)
{
    m_draft->session->startJob(
        plan, this,
        [this](const Result<JobRecord> &job) {
            if (!job)
                return orderFailed(job.error());
            m_draft->job = *job;
            emit started(*job);
            orderTaken();
        },
        m_draft->secrets());
}

void OrderPage::orderTaken()
{
    m_isOrdering = false;
    m_isOrdered = true;
    m_message->hide();
    m_rehearsal->stopFollowing();
    emit completeChanged();
    emit ordered();
}

void OrderPage::orderFailed(const Error &error)
{
    m_isOrdering = false;
    m_message->showError(errorText(error, m_draft->serverName()));
    emit completeChanged();
}
