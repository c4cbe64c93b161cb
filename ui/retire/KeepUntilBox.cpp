// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retire/KeepUntilBox.h"

#include "core/fleet/SiteSurveys.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/PlainLabel.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace
{
constexpr int usualDays = 30;

QString dayText(const QDate &day)
{
    return day.toString(Qt::ISODate); // as the server and the command line say it
}
} // namespace

KeepUntilBox::KeepUntilBox(RetireDraft *draft, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_words(new PlainLabel({}, this)),
      m_open(new QPushButton(tr("Keep until..."), this)), m_row(new QWidget(this)), m_day(new QDateEdit(m_row)),
      m_agree(new QPushButton(tr("Keep until that day"), m_row)), m_cancel(new QPushButton(tr("Cancel"), m_row)),
      m_failed(new PlainLabel({}, this))
{
    m_open->setObjectName(u"keepUntil"_s);
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_day->setAccessibleName(tr("Day until which the site stays"));
    m_open->setToolTip(tr("Agree on another day until which the site stays"));
    for (QPushButton *button : {m_open, m_agree, m_cancel})
        button->setAutoDefault(false);
    auto *label = new QLabel(tr("The site stays until:"), m_row);
    label->setBuddy(m_day);
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_day);
    row->addWidget(m_agree);
    row->addWidget(m_cancel);
    row->addStretch();
    auto *top = new QHBoxLayout;
    top->addWidget(m_words, 1);
    top->addWidget(m_open, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_row);
    layout->addWidget(m_failed);
    m_row->hide();
    m_failed->hide();
    connect(m_open, &QPushButton::clicked, this, &KeepUntilBox::propose);
    connect(m_agree, &QPushButton::clicked, this, &KeepUntilBox::agree);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_row->hide();
        m_failed->hide();
        m_open->setFocus();
    });
}

QString KeepUntilBox::words() const
{
    const RetireSurvey &survey = *m_draft->survey;
    const bool isOver = survey.keepUntil.isValid() && survey.keepUntil <= QDate::currentDate();
    QStringList sentences;
    if (survey.since.isValid())
        sentences += tr("No longer production since %1.")
                         .arg(dayText(survey.since.toOffsetFromUtc(m_draft->utcOffset()).date()));
    if (survey.keepUntil.isValid())
        sentences +=
            (isOver ? tr("It was to stay until %1.") : tr("It is to stay until %1.")).arg(dayText(survey.keepUntil));
    else if (m_draft->failed(u"age"_s))
        sentences += tr("Since when it is no longer production is not known.");
    else
        sentences += tr("No day was agreed until which it stays.");
    return sentences.join(u' ');
}

void KeepUntilBox::refresh()
{
    const bool known = m_draft->survey.has_value();
    const bool isAsking = m_draft->inquiry->isAsking();
    setVisible(known);
    if (!known)
        return;
    m_words->setText(words());
    for (QWidget *one : {static_cast<QWidget *>(m_open), m_row})
        one->setEnabled(!isAsking);
}

void KeepUntilBox::propose()
{
    const QDate today = QDate::currentDate();
    m_day->setMinimumDate(today);
    m_day->setDate(std::max(m_draft->survey->keepUntil, today.addDays(usualDays)));
    m_row->show();
    m_day->setFocus();
}

void KeepUntilBox::agree()
{
    if (!m_draft->session)
        return;
    m_row->setEnabled(false);
    m_failed->hide();
    SiteSurveys::keepUntil(*m_draft->session, m_draft->series, m_draft->site, m_day->date(), this,
                           [this](const Result<void> &kept) {
                               m_row->setEnabled(true);
                               if (kept) {
                                   m_row->hide();
                                   m_draft->inquiry->ask();
                                   return;
                               }
                               m_failed->setText(errorText(kept.error(), m_draft->serverName()).paragraph());
                               m_failed->show();
                           });
}
