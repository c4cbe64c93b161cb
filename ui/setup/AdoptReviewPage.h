// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/AdoptDraft.h"
#include "ui/wizards/OrderPage.h"

class ChangesView;
class PlainLabel;
class PlanSteps;

/// What an adoption changes in the web server's configuration, and every command.
class AdoptReviewPage : public OrderPage
{
    Q_OBJECT
public:
    explicit AdoptReviewPage(AdoptDraft *draft, QWidget *parent = nullptr);

    void initializePage() override;
    QString commitText() const override;

protected:
    bool hasOrder() const override;

private:
    void refresh();

    AdoptDraft *m_draft;
    PlainLabel *m_summary;
    ChangesView *m_changes;
    PlanSteps *m_steps;
};
