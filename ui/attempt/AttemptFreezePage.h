// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attempt/AttemptDraft.h"

#include <QWizardPage>

class MessageBar;
class PlainLabel;
class QTextBrowser;

/// What happens while nobody can work, how long that is expected to take, and the page that users see meanwhile.
class AttemptFreezePage : public QWizardPage
{
    Q_OBJECT
public:
    explicit AttemptFreezePage(AttemptDraft *draft, QWidget *parent = nullptr);

    void initializePage() override;

private:
    void update();

    AttemptDraft *m_draft;
    MessageBar *m_message;
    PlainLabel *m_expected;
    PlainLabel *m_steps;
    QTextBrowser *m_page;
};
