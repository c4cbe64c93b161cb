// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/SurveyDraft.h"

#include <QWizardPage>

class MessageBar;
class QVBoxLayout;

/// A page whose choices the server is asked about: it says that it asks, and why there is no way on.
class SurveyPage : public QWizardPage
{
    Q_OBJECT
public:
    SurveyPage(SurveyDraft *draft, QWidget *parent);

    void initializePage() override;
    bool isComplete() const override;

protected:
    /// Shows the newest answer.
    virtual void refresh() = 0;
    /// What stands in the way, in words; empty where nothing does.
    virtual QString problem() const;
    /// A layout in which the message stands on top.
    QVBoxLayout *topLayout();

private:
    void update();

    SurveyDraft *m_draft;
    MessageBar *m_message;
};
