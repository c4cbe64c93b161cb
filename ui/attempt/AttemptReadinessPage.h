// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attempt/AttemptDraft.h"
#include "ui/setup/SurveyPage.h"

class CheckList;
class PlainLabel;
class QPushButton;

/// Every guardrail as it stands now. It may be planned while one does not hold: each is asked again at the start.
class AttemptReadinessPage : public SurveyPage
{
    Q_OBJECT
public:
    explicit AttemptReadinessPage(AttemptDraft *draft, QWidget *parent = nullptr);

    bool isComplete() const override;

protected:
    void refresh() override;
    QString problem() const override;

private:
    bool endsAlone() const;
    bool startsAlone() const;

    AttemptDraft *m_draft;
    CheckList *m_list;
    PlainLabel *m_rights;
    QPushButton *m_again;
};
