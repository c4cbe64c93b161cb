// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attempt/AttemptDraft.h"

#include <QWizardPage>

class MessageBar;
class PlanSteps;
class RehearsalPane;

/// Every step of the start, and a rehearsal of those that only look.
class AttemptRehearsalPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit AttemptRehearsalPage(AttemptDraft *draft, QWidget *parent = nullptr);

    void initializePage() override;
    void cleanupPage() override;

private:
    AttemptDraft *m_draft;
    MessageBar *m_message;
    PlanSteps *m_steps;
    RehearsalPane *m_rehearsal;
};
