// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/SurveyCheck.h"

#include <QScrollArea>

class QVBoxLayout;

/// What was looked at before an operation: each with its state in icon and words, what was found, and the command that
/// mends it.
class CheckList : public QScrollArea
{
    Q_OBJECT
public:
    explicit CheckList(QWidget *parent = nullptr);

    /// Failed ones first. Rows of checks that stay the same stay, with their selection and focus.
    /// What is to be done is no command to copy, but said in words.
    void setTodosAreWords() { m_todosAreWords = true; }
    void showChecks(const QList<SurveyCheck> &checks);

private:
    QWidget *rowOf(const SurveyCheck &check);

    bool m_todosAreWords = false;
    QList<SurveyCheck> m_checks;
    QVBoxLayout *m_rows;
};
