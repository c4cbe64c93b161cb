// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/SurveyDraft.h"

#include <QWidget>

class PlainLabel;
class QLineEdit;

/// Asks sudo's password once, where the server's sudo wants one. It is held in memory only, for a quarter of an hour.
class PasswordBox : public QWidget
{
    Q_OBJECT
public:
    explicit PasswordBox(SurveyDraft *draft, QWidget *parent = nullptr);

    /// Hides itself where none is needed.
    void refresh();
    /// What was typed goes to the draft's held secrets; the field is empty afterwards.
    void take();

private:
    SurveyDraft *m_draft;
    PlainLabel *m_words;
    QLineEdit *m_field;
};
