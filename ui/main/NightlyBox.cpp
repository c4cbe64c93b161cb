// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/NightlyBox.h"

#include "ui/text/NightlyText.h"
#include "ui/widgets/PlainLabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{
QWidget *inARow(std::initializer_list<QWidget *> widgets)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return row;
}

void showWhereThereIsText(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}
} // namespace

NightlyBox::NightlyBox(QWidget *parent)
    : QFrame(parent), m_line(new PlainLabel), m_problem(new PlainLabel), m_answer(new PlainLabel),
      m_questionText(new PlainLabel), m_hold(new QPushButton(tr("Hold tonight"))),
      m_clear(new QPushButton(tr("No longer nightly..."))), m_keep(new QPushButton(tr("Keep it nightly"))),
      m_confirm(new QPushButton(tr("No longer nightly"))), m_buttons(inARow({m_hold, m_clear})), m_question(new QWidget)
{
    setFrameShape(QFrame::StyledPanel);
    m_line->setObjectName(u"nightly"_s);
    m_problem->setObjectName(u"nightlyProblem"_s);
    m_answer->setObjectName(u"nightlyAnswer"_s);
    m_hold->setObjectName(u"hold"_s);
    m_clear->setObjectName(u"clearNightly"_s);
    m_keep->setObjectName(u"keepNightly"_s);
    m_confirm->setObjectName(u"confirmClear"_s);
    m_questionText->setText(tr("The entry in the maintainer's crontab goes, and no night synchronises this preview any "
                               "more. Its jobs and logs stay, and it can be set again."));
    auto *question = new QVBoxLayout(m_question);
    question->setContentsMargins(0, 0, 0, 0);
    question->addWidget(m_questionText);
    question->addWidget(inARow({m_keep, m_confirm}));
    auto *layout = new QVBoxLayout(this);
    for (QWidget *part : {static_cast<QWidget *>(m_line), static_cast<QWidget *>(m_problem), m_buttons, m_question,
                          static_cast<QWidget *>(m_answer)})
        layout->addWidget(part);
    m_question->hide();
    hide();
    connect(m_hold, &QPushButton::clicked, this, [this] {
        const bool hold = !m_held;
        wish(hold ? tr("Holding the next night...") : tr("Taking the hold back..."));
        emit holdRequested(hold);
    });
    connect(m_clear, &QPushButton::clicked, this, [this] { ask(true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { ask(false); });
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        ask(false);
        wish(tr("Ending the nights..."));
        emit clearRequested();
    });
}

void NightlyBox::showNightly(const QString &series, const std::optional<Nightly> &nightly, const QDateTime &now,
                             int serverUtcOffset, const QString &serverZone, const QString &refusal)
{
    if (series != m_series || nightly != m_nightly) {
        m_waiting = false;
        showWhereThereIsText(m_answer, {});
    }
    if (series != m_series || !nightly)
        m_question->hide();
    m_series = series;
    m_nightly = nightly;
    m_reachable = refusal.isEmpty();
    setVisible(nightly.has_value());
    if (!nightly)
        return;
    m_held = isHeldTonight(*nightly, now, serverUtcOffset);
    m_line->setText(nightlyText(*nightly, now, serverUtcOffset, serverZone));
    QStringList remarks{lastNightText(*nightly)};
    if (nightly->script == u"foreign" || nightly->script == u"missing")
        remarks += nightlyScriptText(nightly->script);
    remarks.removeAll(QString());
    showWhereThereIsText(m_problem, remarks.join(u'\n'));
    m_hold->setText(m_held ? tr("Do not hold") : tr("Hold tonight"));
    m_hold->setToolTip(!m_reachable ? refusal
                       : m_held     ? tr("The next night synchronises again")
                                    : tr("The next night is left out: testers keep their data another day"));
    m_clear->setToolTip(refusal);
    for (QPushButton *button : {m_hold, m_clear, m_confirm})
        button->setEnabled(m_reachable && !m_waiting);
    m_buttons->setVisible(m_question->isHidden());
}

void NightlyBox::ask(bool ask)
{
    m_question->setVisible(ask);
    m_buttons->setVisible(!ask);
    if (ask)
        m_keep->setFocus();
}

void NightlyBox::askToClear()
{
    if (m_nightly && m_reachable && !m_waiting)
        ask(true);
}

void NightlyBox::wish(const QString &words)
{
    m_waiting = true;
    for (QPushButton *button : {m_hold, m_clear, m_confirm})
        button->setEnabled(false);
    showWhereThereIsText(m_answer, words);
}

void NightlyBox::setFailed(const QString &words)
{
    m_waiting = false;
    for (QPushButton *button : {m_hold, m_clear, m_confirm})
        button->setEnabled(m_reachable);
    showWhereThereIsText(m_answer, words);
}
