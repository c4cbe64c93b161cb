// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/retire/RetireDraft.h"
#include "ui/wizards/OrderPage.h"

class PlainLabel;
class PlanSteps;
class TypedName;

/// Every command of a retirement. What has no way back is confirmed by the site's name, typed.
class RetireReviewPage : public OrderPage
{
    Q_OBJECT
public:
    explicit RetireReviewPage(RetireDraft *draft, QWidget *parent = nullptr);

    void initializePage() override;
    /// "Retire mdg1"
    QString commitText() const override;

protected:
    bool hasOrder() const override;
    void giveOrder(const Plan &plan) override;

private:
    void refresh();

    RetireDraft *m_draft;
    PlainLabel *m_summary;
    PlanSteps *m_steps;
    TypedName *m_name;
};
