// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// Sizes, columns and the like of the window, kept over restarts. Losing them loses nothing that matters, so failures
/// are not told.
class WindowState
{
public:
    /// \a path empty: window.ini in Directories::configuration().
    explicit WindowState(const QString &path = {});
    QByteArray value(const QString &key) const;
    void setValue(const QString &key, const QByteArray &value);

private:
    QString m_path;
};
