// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recall/RecallReviewPage.h"

#include "ui/text/ErrorText.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/wizards/PlanSteps.h"
#include "ui/wizards/RehearsalPane.h"
#include "ui/wizards/TypedName.h"

#include <QVBoxLayout>

RecallReviewPage::RecallReviewPage(RecallDraft *draft, QWidget *parent)
    : OrderPage(draft, parent), m_draft(draft), m_summary(new PlainLabel({}, this)), m_steps(new PlanSteps(this)),
      m_name(new TypedName(draft->site.name, tr("Name of the site to make the preview again"), this))
{
    setTitle(tr("Review"));
    setSubTitle(tr("What runs on the server, in this order. Nothing was changed so far."));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(message());
    layout->addWidget(m_summary);
    layout->addWidget(m_steps, 3);
    layout->addWidget(rehearsal(), 2);
    layout->addWidget(m_name);
    rehearsal()->followByTab(m_steps);
    connect(m_name, &TypedName::changed, this, &RecallReviewPage::completeChanged);
    connect(m_draft->inquiry.get(), &Inquiry::changed, this, &RecallReviewPage::refresh);
}

QString RecallReviewPage::commitText() const
{
    return m_draft->workTitle();
}

bool RecallReviewPage::hasOrder() const
{
    return m_name->isTyped() && m_draft->mayGoOn() && OrderPage::hasOrder();
}

void RecallReviewPage::giveOrder(const Plan &plan)
{
    if (m_name->isTyped())
        startJob(plan);
    else
        orderFailed(Error{Error::Code::Refused, {}});
}

void RecallReviewPage::initializePage()
{
    OrderPage::initializePage();
    m_name->clear();
    refresh();
}

void RecallReviewPage::refresh()
{
    if (!m_draft->survey || m_draft->job)
        return;
    m_summary->setText(summary());
    if (const Result<Plan> plan = m_draft->plan()) {
        m_steps->showPlan(*plan);
    } else {
        m_steps->clear();
        message()->showError(errorText(plan.error(), m_draft->serverName()));
    }
    emit completeChanged();
}

QString RecallReviewPage::summary() const
{
    QStringList sentences{
        tr("%1 becomes the preview beside production, %2: neutral, and with the data that it has. That data stays, "
           "and this can be undone, until the next synchronisation overwrites it with that of %2. Production is not "
           "touched.")
            .arg(m_draft->siteName(), m_draft->productionName())};
    if (m_draft->setAside)
        sentences += tr("%1 is set aside.").arg(m_draft->previewName());
    const RootRights rights = m_draft->rights();
    if (m_draft->wantsPassword() || (rights.needed && rights.kind == u"none"))
        sentences += tr("Steps that need root's rights are written into a script for the administrator.");
    return sentences.join(u' ');
}
