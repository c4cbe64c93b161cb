// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QToolButton;

/// "Details", collapsed until asked for, then a text that can be copied.
class DetailsBox : public QWidget
{
    Q_OBJECT
public:
    explicit DetailsBox(QWidget *parent = nullptr);
    /// Hides itself where there is nothing to show.
    void setDetails(const QString &details);

private:
    QToolButton *m_toggle;
    QPlainTextEdit *m_text;
};
