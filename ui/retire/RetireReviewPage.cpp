// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retire/RetireReviewPage.h"

#include "core/base/InertText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/QuantityText.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/wizards/PlanSteps.h"
#include "ui/wizards/RehearsalPane.h"
#include "ui/wizards/TypedName.h"

#include <QVBoxLayout>

RetireReviewPage::RetireReviewPage(RetireDraft *draft, QWidget *parent)
    : OrderPage(draft, parent), m_draft(draft), m_summary(new PlainLabel({}, this)), m_steps(new PlanSteps(this)),
      m_name(new TypedName(draft->site.name, tr("Name of the site to retire"), this))
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
    connect(m_name, &TypedName::changed, this, &RetireReviewPage::completeChanged);
    connect(m_draft->inquiry.get(), &Inquiry::changed, this, &RetireReviewPage::refresh);
}

QString RetireReviewPage::commitText() const
{
    return tr("Retire %1").arg(m_draft->siteName());
}

bool RetireReviewPage::hasOrder() const
{
    return m_name->isTyped() && m_draft->mayGoOn() && OrderPage::hasOrder();
}

void RetireReviewPage::giveOrder(const Plan &plan)
{
    if (m_name->isTyped())
        startJob(plan);
    else
        orderFailed(Error{Error::Code::Refused, {}});
}

void RetireReviewPage::initializePage()
{
    OrderPage::initializePage();
    m_name->clear();
    refresh();
}

void RetireReviewPage::refresh()
{
    if (!m_draft->survey || m_draft->job)
        return;
    QStringList sentences{
        tr("%1 is removed from %2. Until its last snapshot was read again this can be undone; after that there is no "
           "way back but a restore by hand. About %3 are freed; the snapshot is kept in %4. Production is not touched.")
            .arg(m_draft->siteName(), m_draft->serverName(), sizeText(m_draft->survey->frees),
                 inertLine(m_draft->survey->keepDirectory, 300))};
    const RootRights rights = m_draft->rights();
    if (m_draft->wantsPassword() || (rights.needed && rights.kind == u"none"))
        sentences += tr("Steps that need root's rights are written into a script for the administrator.");
    m_summary->setText(sentences.join(u' '));
    if (const Result<Plan> plan = m_draft->plan()) {
        m_steps->showPlan(*plan);
    } else {
        m_steps->clear();
        message()->showError(errorText(plan.error(), m_draft->serverName()));
    }
    emit completeChanged();
}
