// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/AdoptDraft.h"
#include "ui/wizards/ResultPage.h"

class PasswordBox;

/// How the adoption ended; a new preview is what comes next.
class AdoptDonePage : public ResultPage
{
    Q_OBJECT
public:
    explicit AdoptDonePage(AdoptDraft *draft, QWidget *parent = nullptr);

signals:
    void previewRequested();

protected:
    void showJob(const JobRecord &job) override;
    void takeSecrets() override;

private:
    AdoptDraft *m_draft;
    PasswordBox *m_password;
    QWidget *m_next;
};
