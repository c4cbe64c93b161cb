// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/ResultPage.h"
#include "ui/wizards/SynchroniseDraft.h"

/// How a synchronisation ended, and what was saved for the nights.
class SynchroniseResultPage : public ResultPage
{
    Q_OBJECT
public:
    explicit SynchroniseResultPage(SynchroniseDraft *draft, QWidget *parent = nullptr);

protected:
    void showWithoutJob() override;
    void showJob(const JobRecord &job) override;

private:
    SynchroniseDraft *m_draft;
};
