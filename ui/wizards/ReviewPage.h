// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/OrderPage.h"
#include "ui/wizards/SynchroniseDraft.h"

class PlainLabel;
class PlanSteps;

/// Everything that will run, as exact commands; the last page before the work. Its button says what it does.
class ReviewPage : public OrderPage
{
    Q_OBJECT
public:
    explicit ReviewPage(SynchroniseDraft *draft, QWidget *parent = nullptr);

    void initializePage() override;
    /// "Overwrite mdg4", or what is saved where nothing is overwritten.
    QString commitText() const override;

protected:
    bool hasOrder() const override;
    void giveOrder(const Plan &plan) override;
    QString orderingText() const override;
    void orderFailed(const Error &error) override;

private:
    void showUsual();
    void orderHold(const Plan &plan);
    void orderNow(const Plan &plan);

    SynchroniseDraft *m_draft;
    PlainLabel *m_summary;
    PlainLabel *m_usual;
    PlanSteps *m_steps;
    bool m_hasSetNightly = false;
};
