// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attempt/AttemptDraft.h"
#include "ui/wizards/ResultPage.h"

class QPushButton;
class QVBoxLayout;

/// It is planned: users are told, or it is started at once.
class AttemptDonePage : public ResultPage
{
    Q_OBJECT
public:
    explicit AttemptDonePage(AttemptDraft *draft, QWidget *parent = nullptr);

signals:
    void startWanted();

protected:
    void showWithoutJob() override;

private:
    void offerStart();

    AttemptDraft *m_draft;
    QWidget *m_box;
    QVBoxLayout *m_rows;
    QPushButton *m_start;
};
