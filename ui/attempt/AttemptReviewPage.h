// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attempt/AttemptDraft.h"
#include "ui/wizards/OrderPage.h"

class PlainLabel;

/// What is planned, and how to go back, before the server is told.
class AttemptReviewPage : public OrderPage
{
    Q_OBJECT
public:
    explicit AttemptReviewPage(AttemptDraft *draft, QWidget *parent = nullptr);

    void initializePage() override;
    QString commitText() const override;

protected:
    bool hasOrder() const override;
    void giveOrder(const Plan &plan) override;
    QString orderingText() const override;

private:
    void refresh();
    QString summary() const;
    QString wayBack() const;

    AttemptDraft *m_draft;
    PlainLabel *m_summary;
    PlainLabel *m_wayBack;
};
