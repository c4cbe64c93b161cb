// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/ErrorText.h"

#include <QFrame>

class PlainLabel;
class QLabel;
class QToolButton;
class QHBoxLayout;

/// A message above a page that stays until it is closed or mended: never a dialog in the way.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Information, Warning };

    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(Kind kind, const QString &text);
    void showError(const ErrorText &error);
    QString text() const;
    /// Where it says why there is no way on, it stays until that is mended.
    void setClosable(bool closable);

private:
    QLabel *m_icon;
    PlainLabel *m_text;
    QToolButton *m_close;
};
