// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/AttemptRehearsalPage.h"

#include "ui/text/ErrorText.h"
#include "ui/widgets/MessageBar.h"
#include "ui/wizards/PlanSteps.h"
#include "ui/wizards/RehearsalPane.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

AttemptRehearsalPage::AttemptRehearsalPage(AttemptDraft *draft, QWidget *parent)
    : QWizardPage(parent), m_draft(draft), m_message(new MessageBar(this)), m_steps(new PlanSteps(this)),
      m_rehearsal(new RehearsalPane(draft, m_message, this))
{
    setTitle(tr("Rehearsal"));
    setSubTitle(tr("What runs when the attempt starts, in this order. A rehearsal runs what only looks."));
    m_message->hide();
    m_rehearsal->setScriptName(u"attempt-%1.sh"_s.arg(draft->siteName()));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(m_steps, 3);
    layout->addWidget(m_rehearsal, 2);
}

void AttemptRehearsalPage::initializePage()
{
    m_message->hide();
    m_rehearsal->setEnabled(m_draft->session);
    if (const Result<Plan> plan = m_draft->plan()) {
        m_steps->showPlan(*plan);
    } else {
        m_steps->clear();
        m_message->showError(errorText(plan.error(), m_draft->serverName()));
    }
}

void AttemptRehearsalPage::cleanupPage()
{
    m_rehearsal->stopFollowing();
}
