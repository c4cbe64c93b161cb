// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/SurveyPage.h"

class CheckList;
class PasswordBox;
class PlainLabel;
class QPushButton;
class QVBoxLayout;

/// What the server found, live; while one check fails there is no way on. sudo's password is asked here.
class ChecksPage : public SurveyPage
{
    Q_OBJECT
public:
    explicit ChecksPage(SurveyDraft *draft, QWidget *parent = nullptr);

    bool validatePage() override;

protected:
    void refresh() override;
    QString problem() const override;
    CheckList *list() const { return m_list; }
    /// Below the message, above the list.
    void addAbove(QWidget *widget);

private:
    SurveyDraft *m_draft;
    QVBoxLayout *m_above;
    CheckList *m_list;
    PlainLabel *m_rights;
    PasswordBox *m_password;
    QPushButton *m_again;
};
