// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

/// A unified diff or a file: what goes and what comes is marked by - and +, and by colour.
class DiffView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit DiffView(QWidget *parent = nullptr);

    void showDiff(const QString &diff);
    /// A whole file, without marks.
    void showFile(const QString &text);

private:
    class Colors;
    Colors *m_colors;
};
