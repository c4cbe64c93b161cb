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

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

RetireReviewPage::RetireReviewPage(RetireDraft *draft, QWidget *parent)
    : OrderPage(draft, parent), m_draft(draft), m_summary(new PlainLabel({}, this)), m_steps(new PlanSteps(this)),
      m_name(new QLineEdit(this)), m_mismatch(new PlainLabel({}, this))
{
    setTitle(tr("Review"));
    setSubTitle(tr("What runs on the server, in this order. Nothing was changed so far."));
    m_name->setAccessibleName(tr("Name of the site to retire"));
    m_name->setMaximumWidth(32 * fontMetrics().averageCharWidth());
    auto *label = new QLabel(tr("Type %1 to confirm:").arg(draft->siteName()), this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_name);
    auto *confirm = new QHBoxLayout;
    confirm->addWidget(label);
    confirm->addWidget(m_name);
    confirm->addWidget(m_mismatch, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(message());
    layout->addWidget(m_summary);
    layout->addWidget(m_steps, 3);
    layout->addWidget(rehearsal(), 2);
    layout->addLayout(confirm);
    setTabOrder(m_steps, rehearsal());
    setTabOrder(rehearsal(), m_name);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_draft->confirm = text.trimmed();
        refresh();
    });
    connect(m_draft->inquiry.get(), &Inquiry::changed, this, &RetireReviewPage::refresh);
}

QString RetireReviewPage::commitText() const
{
    return tr("Retire %1").arg(m_draft->siteName());
}

bool RetireReviewPage::hasOrder() const
{
    return m_draft->isConfirmed() && m_draft->mayGoOn() && OrderPage::hasOrder();
}

void RetireReviewPage::giveOrder(const Plan &plan)
{
    if (m_draft->isConfirmed())
        startJob(plan);
    else
        orderFailed(Error{Error::Code::Refused, {}});
}

void RetireReviewPage::initializePage()
{
    OrderPage::initializePage();
    rehearsal()->setScriptName(u"retire-%1.sh"_s.arg(m_draft->siteName()));
    m_name->clear();
    m_draft->confirm.clear();
    refresh();
}

void RetireReviewPage::refresh()
{
    if (!m_draft->survey || m_draft->job)
        return;
    // While a name is being typed, it is not wrong yet.
    const bool wrong = !m_draft->confirm.isEmpty() && !m_draft->site.name.startsWith(m_draft->confirm);
    m_mismatch->setText(wrong ? tr("This is not %1.").arg(m_draft->siteName()) : QString());
    QStringList sentences{
        tr("%1 is removed from %2. Until its last snapshot was read again this can be undone; after that there is no "
           "way back but a restore by hand. About %3 are freed; the snapshot is kept in %4. Production is not touched.")
            .arg(m_draft->siteName(), m_draft->serverName(), sizeText(m_draft->survey->frees),
                 inertLine(m_draft->survey->keepDirectory, 300))};
    const RootRights rights = m_draft->rights();
    if (m_draft->wantsPassword() || (rights.needed && rights.kind == u"none"))
        sentences += tr("Steps that need root's rights are written into a script for the administrator.");
    m_summary->setText(sentences.join(u' '));
    // The plan is the same whatever was typed so far, and so are its steps.
    RetireDraft *draft = m_draft;
    const QString typed = std::exchange(draft->confirm, draft->site.name);
    const Result<Plan> plan = draft->plan();
    draft->confirm = typed;
    if (plan) {
        if (m_steps->topLevelItemCount() == 0)
            m_steps->showPlan(*plan);
    } else {
        m_steps->clear();
        message()->showError(errorText(plan.error(), m_draft->serverName()));
    }
    emit completeChanged();
}
