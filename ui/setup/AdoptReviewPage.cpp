// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/AdoptReviewPage.h"

#include "core/base/InertText.h"
#include "ui/setup/ChangesView.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/wizards/PlanSteps.h"
#include "ui/wizards/RehearsalPane.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

AdoptReviewPage::AdoptReviewPage(AdoptDraft *draft, QWidget *parent)
    : OrderPage(draft, parent), m_draft(draft), m_summary(new PlainLabel({}, this)),
      m_changes(new ChangesView(tr("Configurations of the web server"), tr("No configuration has to change."))),
      m_steps(new PlanSteps)
{
    setTitle(tr("Review"));
    setSubTitle(tr("What is written and what runs on the server. Nothing was changed so far."));
    auto *tabs = new QTabWidget(this);
    tabs->setAccessibleName(tr("What is written and what runs"));
    tabs->tabBar()->setAccessibleName(tr("Parts of the review"));
    tabs->addTab(m_changes, tr("Vhosts"));
    tabs->addTab(m_steps, tr("Commands"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(message());
    layout->addWidget(m_summary);
    layout->addWidget(tabs, 3);
    layout->addWidget(rehearsal(), 2);
    rehearsal()->followByTab(tabs);
    connect(m_draft->inquiry.get(), &Inquiry::changed, this, &AdoptReviewPage::refresh);
}

QString AdoptReviewPage::commitText() const
{
    return tr("Adopt %1").arg(m_draft->siteName());
}

bool AdoptReviewPage::hasOrder() const
{
    return m_draft->mayGoOn() && OrderPage::hasOrder();
}

void AdoptReviewPage::initializePage()
{
    OrderPage::initializePage();
    rehearsal()->setScriptName(u"adopt-%1.sh"_s.arg(m_draft->siteName()));
    refresh();
}

void AdoptReviewPage::refresh()
{
    if (!m_draft->survey || m_draft->job)
        return;
    QList<ChangesView::Change> changes;
    for (const FileChange &change : m_draft->survey->webChanges)
        changes += {change.path, {}, change.diff, change.text};
    m_changes->showChanges(changes);
    QStringList sentences{
        tr("%1/prod will lead to %2. The web server's configuration is tested before it is used, and "
           "put back where %3 does not answer through it.")
            .arg(inertLine(m_draft->survey->links, 300), inertLine(m_draft->site.path, 300), m_draft->siteName())};
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
