// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recall/RecallDraft.h"
#include "ui/setup/ChecksPage.h"

/// What going back to a former production means: each consequence that the server finds, the gravest first, asked anew
/// whenever the page is opened. Where it can't be, what was found, how production stands and what to do.
class MeaningPage : public ChecksPage
{
    Q_OBJECT
public:
    explicit MeaningPage(RecallDraft *draft, QWidget *parent = nullptr);

    void initializePage() override;

protected:
    QString problem() const override;

private:
    void addSetAside();

    RecallDraft *m_draft;
};
