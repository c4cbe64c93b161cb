// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/AttemptReviewPage.h"

#include "ui/text/ErrorText.h"
#include "ui/text/OperationResult.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/wizards/RehearsalPane.h"

#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

AttemptReviewPage::AttemptReviewPage(AttemptDraft *draft, QWidget *parent)
    : OrderPage(draft, parent), m_draft(draft), m_summary(new PlainLabel({}, this)), m_wayBack(new PlainLabel({}, this))
{
    setTitle(tr("Review"));
    setSubTitle(tr("What is planned, and how to go back. Planning changes nothing; every maintainer of the server "
                   "sees the plan from then on."));
    rehearsal()->hide();
    QFont bold = font();
    bold.setBold(true);
    auto *inner = new QWidget;
    auto *rows = new QVBoxLayout(inner);
    rows->setSpacing(10);
    rows->addWidget(m_summary);
    auto *heading = new PlainLabel(tr("How to go back"), inner);
    heading->setFont(bold);
    rows->addWidget(heading);
    rows->addWidget(m_wayBack);
    rows->addStretch();
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(inner);
    area->setAccessibleName(tr("What is planned, and how to go back"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(message());
    layout->addWidget(area, 1);
    connect(m_draft->inquiry.get(), &Inquiry::changed, this, &AttemptReviewPage::refresh);
    connect(m_draft->clock.get(), &Inquiry::changed, this, &AttemptReviewPage::refresh);
}

QString AttemptReviewPage::commitText() const
{
    return m_draft->seen().isEmpty() ? tr("Plan attempt") : tr("Change plan");
}

QString AttemptReviewPage::orderingText() const
{
    return tr("Planning it on the server...");
}

bool AttemptReviewPage::hasOrder() const
{
    return m_draft->session && m_draft->time && m_draft->readiness && !m_draft->isLate() && OrderPage::hasOrder();
}

void AttemptReviewPage::initializePage()
{
    OrderPage::initializePage();
    refresh();
    if (m_draft->isLate())
        message()->showMessage(MessageBar::Kind::Warning,
                               tr("The chosen moment has passed meanwhile. Go back and choose another one."));
    else if (const Result<Plan> plan = m_draft->plan(); !plan)
        message()->showError(errorText(plan.error(), m_draft->serverName()));
}

void AttemptReviewPage::refresh()
{
    if (m_draft->done)
        return;
    m_summary->setText(summary());
    m_wayBack->setText(wayBack());
    emit completeChanged();
}

QString AttemptReviewPage::summary() const
{
    if (!m_draft->time)
        return {};
    const Attempts::Planned &planned = m_draft->planned;
    const QString to = m_draft->siteName(), from = m_draft->productionName();
    const AttemptMoment moment = m_draft->moment();
    QStringList lines{
        tr("%1 replaces %2 on %3: %4, for %5, announced until %6.", "new, former, server, time, span, end")
            .arg(to, from, m_draft->serverName(), serverTimeText(m_draft->time->utc, moment),
                 spanText(qint64(planned.minutes) * 60), serverTimeText(m_draft->announcedEnd(), moment)),
        planned.startsBySelf
            ? tr("The server starts it by itself, if every guardrail holds then.")
            : tr("Somebody has to start it: one click in the banner, in the table's row, or baton attempt "
                 "start."),
        asSentence(atEndText(planned.atEnd))};
    lines.last().replace(0, 1, lines.last().at(0).toUpper());
    if (const auto minutes = m_draft->readiness ? m_draft->readiness->freezeMinutes() : std::nullopt)
        lines += tr("About %1 min of it nobody can work.").arg(*minutes);
    lines += tr("The announcement is in %1; users are told by you, with the buttons of the next page.")
                 .arg(AttemptDraft::languageName(planned.language));
    if (m_draft->readiness && m_draft->readiness->isRefused())
        lines += tr("As things are now it would not start: look at the readiness again before.");
    return lines.join(u"\n\n"_s);
}

QString AttemptReviewPage::wayBack() const
{
    const QString to = m_draft->siteName(), from = m_draft->productionName();
    return QStringList{
        tr("Before the start: withdraw or edit the plan; nothing has happened yet."),
        tr("Until the switch: Stop. %1 goes on with all its data; so does the server by itself if a step fails or "
           "takes "
           "too long.")
            .arg(from),
        tr("After the switch: Cancel attempt, one click while nobody changed anything; otherwise you see first what "
           "would be lost. %1 is production again within seconds, exactly as it was at the freeze, and what users did "
           "in %2 is kept in a report for 90 days.")
            .arg(from, to),
        tr("After Keep new version there is no simple way back: going back is then a new attempt in the other "
           "direction.")}
        .join(u"\n\n"_s);
}

void AttemptReviewPage::giveOrder(const Plan &plan)
{
    m_draft->fillIn();
    Attempts::plan(*m_draft->session, m_draft->series, m_draft->planned, plan, m_draft->seen(), this,
                   [this](const Result<Attempt> &kept) {
                       if (!kept)
                           return orderFailed(kept.error());
                       m_draft->done = *kept;
                       if (m_draft->session)
                           m_draft->session->refresh();
                       orderTaken();
                   });
}
