// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/AdoptDraft.h"
#include "ui/setup/SurveyPage.h"

class PlainLabel;
class QLineEdit;

/// What adopting a site means, and where its links will stand.
class LinksPage : public SurveyPage
{
    Q_OBJECT
public:
    explicit LinksPage(AdoptDraft *draft, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;

protected:
    void refresh() override;
    QString problem() const override;

private:
    AdoptDraft *m_draft;
    QLineEdit *m_directory;
    PlainLabel *m_link;
    bool m_isTyped = false;
};
