// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recall/RecallDraft.h"
#include "ui/wizards/OrderPage.h"

class PlainLabel;
class PlanSteps;
class TypedName;

/// Every command of a recall. What the next synchronisation then overwrites is confirmed by the site's name, typed.
class RecallReviewPage : public OrderPage
{
    Q_OBJECT
public:
    explicit RecallReviewPage(RecallDraft *draft, QWidget *parent = nullptr);

    void initializePage() override;
    /// "Make mdg1 the preview again"
    QString commitText() const override;

protected:
    bool hasOrder() const override;
    void giveOrder(const Plan &plan) override;

private:
    void refresh();
    QString summary() const;

    RecallDraft *m_draft;
    PlainLabel *m_summary;
    PlanSteps *m_steps;
    TypedName *m_name;
};
