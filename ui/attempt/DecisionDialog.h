// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

/// A decision that has no way back, in plain words: what it is about, what was found, what it means, and a name to type
/// where one is wanted. Enter means no.
class DecisionDialog : public QDialog
{
    Q_OBJECT
public:
    struct Words {
        QString title;
        QString question; ///< In bold.
        QString found;    ///< What was found; of the server, inert. May be empty.
        QString meaning;
        QString yes; ///< What the button does.
        QString no;
        QString name = {}; ///< To be typed; empty: nothing.
    };

    explicit DecisionDialog(const Words &words, QWidget *parent = nullptr);

    /// The name as it was typed; empty where none is wanted.
    QString confirmed() const;

private:
    QLineEdit *m_field = nullptr;
    QPushButton *m_yes;
};
