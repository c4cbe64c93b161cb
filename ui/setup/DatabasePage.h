// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/SetUpDraft.h"
#include "ui/setup/SurveyPage.h"

class PlainLabel;
class QComboBox;
class QLineEdit;

/// In which database the new site keeps its data, and by which right that is made.
class DatabasePage : public SurveyPage
{
    Q_OBJECT
public:
    explicit DatabasePage(SetUpDraft *draft, QWidget *parent = nullptr);

    bool isComplete() const override;
    bool validatePage() override;

protected:
    void refresh() override;
    QString problem() const override;

private:
    void buildAdministrator();
    bool needsPassword() const;

    SetUpDraft *m_draft;
    QComboBox *m_engine;
    QLineEdit *m_name;
    PlainLabel *m_user;
    PlainLabel *m_way;
    QWidget *m_administrator;
    QLineEdit *m_administratorName;
    QLineEdit *m_password;
    PlainLabel *m_generated;
};
