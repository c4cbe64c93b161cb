// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/AttemptPlanPage.h"

#include "ui/attempt/AnnouncementBox.h"
#include "ui/text/ErrorText.h"
#include "ui/text/QuantityText.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"

#include <QButtonGroup>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace
{
constexpr int fewestMinutes = 5, mostPlannedMinutes = 7 * 24 * 60, mostHours = 14 * 24;

QLabel *labelFor(const QString &text, QWidget *field, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setBuddy(field);
    return label;
}
} // namespace

AttemptPlanPage::AttemptPlanPage(AttemptDraft *draft, QWidget *parent)
    : QWizardPage(parent), m_draft(draft), m_message(new MessageBar(this)), m_start(new QDateTimeEdit(this)),
      m_startWords(new PlainLabel({}, this)), m_minutes(new QSpinBox(this)), m_endWords(new PlainLabel({}, this)),
      m_remind(new QRadioButton(tr("Remind maintainers"), this)),
      m_goBack(new QRadioButton(tr("Go back by itself"), this)), m_atEndWords(new PlainLabel({}, this)),
      m_byHand(new QRadioButton(tr("By hand"), this)), m_bySelf(new QRadioButton(tr("By itself"), this)),
      m_startsWords(new PlainLabel({}, this)), m_age(new QSpinBox(this)),
      m_announcement(new AnnouncementBox(draft, this))
{
    setTitle(tr("Plan"));
    setSubTitle(tr("When %1 takes the place of %2 for a while, and what users are told of it.")
                    .arg(draft->siteName(), draft->productionName()));
    m_message->setClosable(false);
    m_message->hide();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(2 * fontMetrics().averageCharWidth());
    columns->addWidget(choices(), 9);
    columns->addWidget(m_announcement, 11);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addLayout(columns, 1);
    orderTabs();
    connect(m_start, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime &typed) {
        m_draft->local = QDateTime(typed.date(), typed.time());
        m_draft->clock->askSoon();
    });
    connect(m_draft->clock.get(), &Inquiry::changed, this, &AttemptPlanPage::update);
    connect(m_draft->words.get(), &Inquiry::changed, this, &AttemptPlanPage::update);
    connect(m_draft->inquiry.get(), &Inquiry::changed, this, &AttemptPlanPage::update);
    for (QSpinBox *box : {m_minutes, m_age})
        connect(box, &QSpinBox::valueChanged, this, &AttemptPlanPage::take);
    for (QRadioButton *one : {m_goBack, m_bySelf})
        connect(one, &QRadioButton::toggled, this, &AttemptPlanPage::take);
}

QWidget *AttemptPlanPage::choices()
{
    auto *inner = new QWidget;
    auto *grid = new QGridLayout(inner);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    addStart(grid);
    addLength(grid);
    addEnd(grid);
    grid->setRowStretch(grid->rowCount(), 1);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(inner);
    area->setAccessibleName(tr("What is planned"));
    area->setFocusPolicy(Qt::NoFocus); // it scrolls to whatever in it has the focus
    area->setMinimumWidth(inner->minimumSizeHint().width());
    return area;
}

/// As one reads: the choices, then what users are told of them.
void AttemptPlanPage::orderTabs()
{
    QWidget *before = m_start;
    for (QWidget *next :
         {static_cast<QWidget *>(m_byHand), static_cast<QWidget *>(m_bySelf), static_cast<QWidget *>(m_minutes),
          static_cast<QWidget *>(m_remind), static_cast<QWidget *>(m_goBack), static_cast<QWidget *>(m_age)}) {
        setTabOrder(before, next);
        before = next;
    }
    m_announcement->orderTabs(before);
}

void AttemptPlanPage::addStart(QGridLayout *grid)
{
    m_start->setObjectName(u"start"_s);
    m_start->setCalendarPopup(true);
    m_start->setTimeSpec(Qt::UTC); // only so that no hour of this computer's clock is missing
    m_start->setDisplayFormat(u"ddd d MMM yyyy HH:mm"_s);
    m_start->setDateTime(QDateTime(m_draft->local.date(), m_draft->local.time(), Qt::UTC));
    m_start->setAccessibleName(tr("Start, on the server's clock"));
    const int row = grid->rowCount();
    grid->addWidget(labelFor(tr("Start:"), m_start, this), row, 0);
    grid->addWidget(m_start, row, 1, Qt::AlignLeft);
    grid->addWidget(m_startWords, row + 1, 0, 1, 2);
    m_byHand->setToolTip(tr("A maintainer presses Start"));
    m_bySelf->setToolTip(tr("The server starts it at that time"));
    (m_draft->planned.startsBySelf ? m_bySelf : m_byHand)->setChecked(true);
    auto *group = new QButtonGroup(this);
    group->addButton(m_byHand);
    group->addButton(m_bySelf);
    grid->addWidget(new QLabel(tr("It starts:"), this), row + 2, 0);
    grid->addWidget(m_byHand, row + 2, 1);
    grid->addWidget(m_bySelf, row + 3, 1);
    grid->addWidget(m_startsWords, row + 4, 0, 1, 2);
    grid->setRowMinimumHeight(row + 5, fontMetrics().height() / 2);
}

void AttemptPlanPage::addLength(QGridLayout *grid)
{
    m_minutes->setObjectName(u"minutes"_s);
    m_minutes->setRange(fewestMinutes, mostPlannedMinutes);
    m_minutes->setSingleStep(15);
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setValue(m_draft->planned.minutes);
    m_minutes->setAccessibleName(tr("Length, in minutes"));
    const int row = grid->rowCount();
    grid->addWidget(labelFor(tr("Length:"), m_minutes, this), row, 0);
    grid->addWidget(m_minutes, row, 1, Qt::AlignLeft);
    grid->addWidget(m_endWords, row + 1, 0, 1, 2);
}

void AttemptPlanPage::addEnd(QGridLayout *grid)
{
    (m_draft->planned.atEnd == Attempt::AtEnd::Cancel ? m_goBack : m_remind)->setChecked(true);
    m_remind->setToolTip(tr("At the end, and every ten minutes after it"));
    m_goBack->setToolTip(tr("The server cancels the attempt at its end"));
    auto *group = new QButtonGroup(this);
    group->addButton(m_remind);
    group->addButton(m_goBack);
    const int row = grid->rowCount();
    grid->addWidget(new QLabel(tr("At the end:"), this), row, 0);
    grid->addWidget(m_remind, row, 1);
    grid->addWidget(m_goBack, row + 1, 1);
    grid->addWidget(m_atEndWords, row + 2, 0, 1, 2);
    grid->setRowMinimumHeight(row + 3, fontMetrics().height() / 2);
    m_age->setObjectName(u"age"_s);
    m_age->setRange(1, mostHours);
    m_age->setSuffix(tr(" h"));
    m_age->setValue(m_draft->planned.maxSyncAge);
    m_age->setToolTip(tr("The attempt does not start where the last good synchronisation is older than this"));
    m_age->setAccessibleName(tr("Last synchronisation at most, in hours"));
    auto *label = new PlainLabel(tr("Last synchronisation at most:"), this);
    label->setBuddy(m_age);
    grid->addWidget(label, row + 4, 0);
    grid->addWidget(m_age, row + 4, 1, Qt::AlignLeft);
}

void AttemptPlanPage::initializePage()
{
    m_draft->clock->ask();
    if (!m_draft->words->isAnswered())
        m_draft->words->ask();
    m_draft->inquiry->ask();
    update();
}

void AttemptPlanPage::take()
{
    Attempts::Planned &planned = m_draft->planned;
    planned.minutes = m_minutes->value();
    planned.maxSyncAge = m_age->value();
    planned.atEnd = m_goBack->isChecked() ? Attempt::AtEnd::Cancel : Attempt::AtEnd::Remind;
    planned.startsBySelf = m_bySelf->isChecked();
    m_draft->inquiry->askSoon();
}

bool AttemptPlanPage::isSkipped() const
{
    return m_draft->clock->error() && m_draft->clock->error()->code == Error::Code::InvalidInput;
}

QString AttemptPlanPage::startText() const
{
    if (m_draft->clock->isAsking())
        return tr("Asking the server when that is...");
    if (isSkipped())
        return tr("That day the server's clock leaps over this time. Choose another one.");
    if (!m_draft->time)
        return {};
    const AttemptMoment moment = m_draft->moment();
    return tr("On the server's clock: %1, %2", "time, in a span")
        .arg(serverTimeText(m_draft->time->utc, moment),
             m_draft->isLate() ? tr("which has passed. Choose a later one.")
                               : tr("in %1").arg(spanText(moment.now.secsTo(m_draft->time->utc))));
}

void AttemptPlanPage::update()
{
    const auto &error = m_draft->clock->error() ? m_draft->clock->error() : m_draft->words->error();
    if (!isSkipped() && (error || !m_draft->session))
        m_message->showError(errorText(error.value_or(Error{Error::Code::ConnectionLost, {}}), m_draft->serverName()));
    else
        m_message->hide();
    const QString to = m_draft->siteName(), from = m_draft->productionName();
    m_startWords->setText(startText());
    // No bar on top for what is typed: it would move the field under who types.
    QFont font = this->font();
    font.setBold(isSkipped() || m_draft->isLate());
    m_startWords->setFont(font);
    const AttemptMoment moment = m_draft->moment();
    m_endWords->setText(m_draft->time ? tr("Announced end: %1").arg(serverTimeText(m_draft->announcedEnd(), moment))
                                      : QString());
    m_startsWords->setText(
        m_bySelf->isChecked()
            ? tr("The server starts it, if every guardrail holds then; else it says why not.")
            : tr("You are reminded in the window; one click starts it, and for ten seconds it can be stopped."));
    m_atEndWords->setText(m_goBack->isChecked()
                              ? tr("Unless somebody keeps %1, %2 is production again then, and what users changed "
                                   "meanwhile is only in a report.")
                                    .arg(to, from)
                              : tr("%1 stays production until somebody decides; maintainers are reminded.").arg(to));
    m_announcement->refresh();
    emit completeChanged();
}

bool AttemptPlanPage::isComplete() const
{
    return m_draft->session && m_draft->clock->isAnswered() && m_draft->words->isAnswered() && m_draft->time &&
           !m_draft->isLate();
}

bool AttemptPlanPage::validatePage()
{
    const Result<void> kept = m_announcement->remember();
    if (!kept)
        m_message->showError(errorText(kept.error(), m_draft->serverName()));
    return kept.has_value();
}
