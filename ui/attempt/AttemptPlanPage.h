// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attempt/AttemptDraft.h"

#include <QWizardPage>

class AnnouncementBox;
class MessageBar;
class PlainLabel;
class QDateTimeEdit;
class QGridLayout;
class QRadioButton;
class QSpinBox;

/// When, how long, what at the end, and what users are told. Times are typed on the server's clock.
class AttemptPlanPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit AttemptPlanPage(AttemptDraft *draft, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;
    bool validatePage() override;

private:
    QWidget *choices();
    void addStart(QGridLayout *grid);
    void addLength(QGridLayout *grid);
    void addEnd(QGridLayout *grid);
    void take();
    void update();
    void orderTabs();
    bool isSkipped() const;
    QString startText() const;

    AttemptDraft *m_draft;
    MessageBar *m_message;
    QDateTimeEdit *m_start;
    PlainLabel *m_startWords;
    QSpinBox *m_minutes;
    PlainLabel *m_endWords;
    QRadioButton *m_remind, *m_goBack;
    PlainLabel *m_atEndWords;
    QRadioButton *m_byHand, *m_bySelf;
    PlainLabel *m_startsWords;
    QSpinBox *m_age;
    AnnouncementBox *m_announcement;
};
