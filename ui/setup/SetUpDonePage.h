// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/SetUpDraft.h"
#include "ui/wizards/ResultPage.h"

class PasswordBox;
class PlainLabel;

/// How the set-up ended, and what one does next with the new preview.
class SetUpDonePage : public ResultPage
{
    Q_OBJECT
public:
    explicit SetUpDonePage(SetUpDraft *draft, QWidget *parent = nullptr);

signals:
    void synchroniseRequested();
    void nightlyRequested();
    void notesRequested();
    void openSiteRequested(const QUrl &address);

protected:
    void showJob(const JobRecord &job) override;
    void takeSecrets() override;

private:
    SetUpDraft *m_draft;
    PasswordBox *m_password;
    QWidget *m_next;
};
