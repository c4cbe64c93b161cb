// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/retire/RetireDraft.h"

#include <QWidget>

class PlainLabel;
class QDateEdit;
class QPushButton;

/// Since when a site is old, until when it was promised to stay, and another day agreed for it.
class KeepUntilBox : public QWidget
{
    Q_OBJECT
public:
    explicit KeepUntilBox(RetireDraft *draft, QWidget *parent = nullptr);

    /// Shows the newest survey.
    void refresh();

private:
    void propose();
    void agree();
    QString words() const;

    RetireDraft *m_draft;
    PlainLabel *m_words;
    QPushButton *m_open;
    QWidget *m_row;
    QDateEdit *m_day;
    QPushButton *m_agree, *m_cancel;
    PlainLabel *m_failed;
};
