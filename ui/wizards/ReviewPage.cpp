// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/ReviewPage.h"

#include "core/progress/RunEstimate.h"
#include "ui/text/ErrorText.h"
#include "ui/text/QuantityText.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/wizards/PlanSteps.h"
#include "ui/wizards/RehearsalPane.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ReviewPage::ReviewPage(SynchroniseDraft *draft, QWidget *parent)
    : OrderPage(draft, parent), m_draft(draft), m_summary(new PlainLabel({}, this)), m_usual(new PlainLabel({}, this)),
      m_steps(new PlanSteps(this))
{
    setTitle(tr("Review"));
    setSubTitle(tr("What will run on the server, in this order."));
    rehearsal()->setScriptName(u"synchronise-%1.sh"_s.arg(m_draft->previewName()));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(message());
    layout->addWidget(m_summary);
    layout->addWidget(m_usual);
    layout->addWidget(m_steps, 3);
    layout->addWidget(rehearsal(), 2);
    rehearsal()->followByTab(m_steps);
}

QString ReviewPage::commitText() const
{
    if (m_draft->runsNow)
        return tr("Overwrite %1").arg(m_draft->previewName());
    return m_draft->runsNightly ? tr("Save: nightly at %1").arg(m_draft->nightlyAt) : tr("Save: not nightly any more");
}

void ReviewPage::initializePage()
{
    OrderPage::initializePage();
    const bool runs = m_draft->runsNow || m_draft->runsNightly;
    m_steps->setVisible(runs);
    rehearsal()->setVisible(runs);
    if (const Result<Plan> plan = m_draft->plan()) {
        m_steps->showPlan(*plan);
    } else {
        m_steps->clear();
        message()->showError(errorText(plan.error(), m_draft->serverName()));
    }
    QStringList sentences;
    if (m_draft->runsNow)
        sentences +=
            tr("Now: %1 is overwritten with the data of %2.").arg(m_draft->previewName(), m_draft->productionName());
    if (m_draft->runsNightly) {
        QDateTime next = m_draft->nextNight(QDateTime::currentDateTimeUtc());
        if (m_draft->holdsNext)
            next = next.addDays(1);
        sentences +=
            tr("Every night: %1 is overwritten, first %2.").arg(m_draft->previewName(), m_draft->clockText(next));
        sentences += m_draft->replacesScript ? tr("initdb_from_prod.sh becomes a call of this synchronisation.")
                                             : tr("initdb_from_prod.sh stays as it is.");
    }
    if (m_draft->clearsNightly())
        sentences += tr("The nightly synchronisation is taken back.");
    m_summary->setText(sentences.join(u'\n'));
    showUsual();
    emit completeChanged();
}

void ReviewPage::showUsual()
{
    const RunEstimate estimate(m_draft->earlier, m_draft->likeness());
    const auto usual = estimate.usual();
    m_usual->setVisible(m_draft->runsNow || m_draft->runsNightly);
    if (!usual)
        m_usual->setText(tr("First run: how long it takes is not known yet."));
    else
        m_usual->setText(estimate.runs() == 1 ? tr("The run before took %1.").arg(durationText(usual->count()))
                                              : tr("Usually it takes %1, says the median of the last %2 good runs.")
                                                    .arg(durationText(usual->count()))
                                                    .arg(estimate.runs()));
}

bool ReviewPage::hasOrder() const
{
    return m_draft->clearsNightly() || OrderPage::hasOrder();
}

QString ReviewPage::orderingText() const
{
    return m_draft->runsNow ? OrderPage::orderingText() : tr("Saving on the server...");
}

void ReviewPage::giveOrder(const Plan &plan)
{
    const auto then = [this, plan](const Result<void> &done) {
        if (!done)
            return orderFailed(done.error());
        m_hasSetNightly = true;
        if (m_draft->session)
            orderHold(plan);
    };
    if (m_draft->runsNightly)
        m_draft->session->setNightly(m_draft->series, m_draft->nightlyAt, plan, m_draft->replacesScript, this, then);
    else if (m_draft->clearsNightly())
        m_draft->session->clearNightly(m_draft->series, this, then);
    else
        orderNow(plan);
}

void ReviewPage::orderHold(const Plan &plan)
{
    if (!m_draft->changesHold())
        return orderNow(plan);
    m_draft->session->holdTonight(m_draft->series, m_draft->holdsNext, this, [this, plan](const Result<void> &done) {
        if (!done)
            return orderFailed(done.error());
        if (m_draft->session)
            orderNow(plan);
    });
}

void ReviewPage::orderNow(const Plan &plan)
{
    if (!m_draft->runsNow)
        return orderTaken();
    startJob(plan);
}

void ReviewPage::orderFailed(const Error &error)
{
    OrderPage::orderFailed(error);
    if (!m_hasSetNightly)
        return;
    ErrorText words = errorText(error, m_draft->serverName());
    words.what = tr("What was chosen for every night is saved, but nothing was started. %1").arg(words.what);
    message()->showError(words);
}
