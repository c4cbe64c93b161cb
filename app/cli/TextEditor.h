// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>

/// The user's own editor on a private copy of a text.
class TextEditor : public QObject
{
    Q_OBJECT
public:
    explicit TextEditor(QObject *parent = nullptr);

    /// Opens $VISUAL, else $EDITOR, else "editor" on \a text under \a name; \a done gets what was saved, or why there
    /// is nothing. The copy stays until keep() or the end of this object.
    void edit(const QString &text, const QString &name, const std::function<void(const Result<QString> &)> &done);
    bool isOpen() const { return m_process.state() != QProcess::NotRunning; }
    /// The copy outlives this program; returns its path.
    QString keep();

private:
    void ended(int status, const std::function<void(const Result<QString> &)> &done);

    QTemporaryDir m_directory; ///< Of mode 0700.
    QString m_path;
    QProcess m_process;
};
