// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/SetUpDraft.h"
#include "ui/setup/SurveyPage.h"

class CopyableCommand;
class PlainLabel;
class QLineEdit;

/// Under which address the preview is served, with which certificate, and what it does not do while it is a preview.
class AddressPage : public SurveyPage
{
    Q_OBJECT
public:
    explicit AddressPage(SetUpDraft *draft, QWidget *parent = nullptr);

    bool isComplete() const override;

protected:
    void refresh() override;

private:
    void addNeutral(class QVBoxLayout *layout, const QString &text);
    QString certificateText() const;

    SetUpDraft *m_draft;
    QLineEdit *m_address;
    PlainLabel *m_web;
    PlainLabel *m_certificate;
    CopyableCommand *m_certbot;
};
