// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Settings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QSpinBox;

/// What can be chosen for this program on this desktop.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SettingsDialog(const Settings &settings, QWidget *parent = nullptr);
    Settings settings() const;

signals:
    void changed(const Settings &settings);

private:
    Settings m_settings;
    QComboBox *m_theme;
    QComboBox *m_language;
    QSpinBox *m_refresh;
    QCheckBox *m_notifications;
};
