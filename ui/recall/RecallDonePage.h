// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recall/RecallDraft.h"
#include "ui/wizards/ResultPage.h"

class PasswordBox;

/// How the recall ended; a synchronisation and an attempt in the other direction are what comes next.
class RecallDonePage : public ResultPage
{
    Q_OBJECT
public:
    explicit RecallDonePage(RecallDraft *draft, QWidget *parent = nullptr);

signals:
    void synchroniseRequested();
    void attemptRequested();

protected:
    void showJob(const JobRecord &job) override;
    void takeSecrets() override;

private:
    RecallDraft *m_draft;
    PasswordBox *m_password;
    QWidget *m_next;
};
