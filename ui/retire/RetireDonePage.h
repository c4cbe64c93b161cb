// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/retire/RetireDraft.h"
#include "ui/wizards/ResultPage.h"

class PasswordBox;
class PlainLabel;

/// How the retirement ended, and where the site's last snapshot is.
class RetireDonePage : public ResultPage
{
    Q_OBJECT
public:
    explicit RetireDonePage(RetireDraft *draft, QWidget *parent = nullptr);

protected:
    void showJob(const JobRecord &job) override;
    void takeSecrets() override;

private:
    RetireDraft *m_draft;
    PasswordBox *m_password;
    PlainLabel *m_kept;
};
