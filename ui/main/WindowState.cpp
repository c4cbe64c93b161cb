// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/WindowState.h"

#include "core/base/Directories.h"

#include <QSettings>

using namespace Qt::StringLiterals;

WindowState::WindowState(const QString &path) : m_path(path)
{
    if (m_path.isEmpty()) {
        if (const auto directory = Directories::configuration())
            m_path = *directory + u"/window.ini"_s;
    }
}

QByteArray WindowState::value(const QString &key) const
{
    return m_path.isEmpty() ? QByteArray() : QSettings(m_path, QSettings::IniFormat).value(key).toByteArray();
}

void WindowState::setValue(const QString &key, const QByteArray &value)
{
    if (!m_path.isEmpty())
        QSettings(m_path, QSettings::IniFormat).setValue(key, value);
}
