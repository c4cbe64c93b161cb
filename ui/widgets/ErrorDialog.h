// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/ErrorText.h"

#include <QDialog>

/// One failure, told in three sentences with its details collapsed. Opened without a nested event loop; deletes itself.
class ErrorDialog : public QDialog
{
    Q_OBJECT
public:
    static ErrorDialog *show(QWidget *parent, const QString &title, const ErrorText &error);

private:
    ErrorDialog(QWidget *parent, const QString &title, const ErrorText &error);
};
