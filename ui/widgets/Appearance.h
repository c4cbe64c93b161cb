// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QPalette>

/// Light or dark: as the user set it, or as the desktop's portal says (org.freedesktop.appearance), live. Fusion with
/// palettes of our own.
class Appearance : public QObject
{
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark };

    explicit Appearance(QObject *parent = nullptr);

    /// Sets style and palette now; with System the portal is asked without waiting.
    void apply(Choice choice);
    bool isDark() const { return m_dark; }

    static QPalette lightPalette();
    static QPalette darkPalette();

private slots:
    void portalChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void show(bool dark);

    Choice m_choice = Choice::System;
    bool m_dark = false;
};
