// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/SetUpDraft.h"
#include "ui/wizards/OrderPage.h"

class ChangesView;
class FindsView;
class PlainLabel;
class PlanSteps;
class QTabWidget;

/// Everything that a set-up writes and runs: a diff per file, the places to decide, vhosts and jobs, every command.
class SetUpReviewPage : public OrderPage
{
    Q_OBJECT
public:
    explicit SetUpReviewPage(SetUpDraft *draft, QWidget *parent = nullptr);

    void initializePage() override;
    QString commitText() const override;

protected:
    bool hasOrder() const override;

private:
    void refresh();
    void showPlan();
    void showFiles();
    void showServices();
    QString summary() const;

    SetUpDraft *m_draft;
    PlainLabel *m_summary;
    QTabWidget *m_tabs;
    ChangesView *m_files;
    FindsView *m_finds;
    ChangesView *m_services;
    PlanSteps *m_steps;
};
