// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/SetUpDraft.h"
#include "ui/setup/SurveyPage.h"

class PlainLabel;
class QCheckBox;
class QLineEdit;

/// From which production the new site is made, how it is called, and what becomes of the series' present preview.
class SourcePage : public SurveyPage
{
    Q_OBJECT
public:
    explicit SourcePage(SetUpDraft *draft, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;

protected:
    void refresh() override;
    QString problem() const override;

private:
    void buildEarlier(class QVBoxLayout *layout);
    void nameEdited();

    SetUpDraft *m_draft;
    QLineEdit *m_name;
    PlainLabel *m_reason;
    PlainLabel *m_place;
    QCheckBox *m_setAside = nullptr;
    bool m_isTyped = false; ///< The user chose a name: no proposal replaces it.
};
