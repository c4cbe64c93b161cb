// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/SettingsDialog.h"

#include "ui/widgets/PlainLabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(const Settings &settings, QWidget *parent)
    : QDialog(parent), m_settings(settings), m_theme(new QComboBox(this)), m_language(new QComboBox(this)),
      m_refresh(new QSpinBox(this)),
      m_notifications(new QCheckBox(tr("Tell me when a job has ended while the window is not in front"), this))
{
    setWindowTitle(tr("Settings"));
    m_theme->addItem(tr("As the desktop"), int(Settings::Theme::System));
    m_theme->addItem(tr("Light"), int(Settings::Theme::Light));
    m_theme->addItem(tr("Dark"), int(Settings::Theme::Dark));
    m_theme->setCurrentIndex(m_theme->findData(int(settings.theme)));
    m_theme->setAccessibleName(tr("Colours"));
    m_language->addItem(tr("As the desktop"), QString());
    for (const QString &code : {u"en"_s, u"de"_s, u"fr"_s, u"nl"_s, u"et"_s})
        m_language->addItem(QLocale(code).nativeLanguageName(), code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language)));
    m_language->setAccessibleName(tr("Language"));
    m_refresh->setRange(0, 3600);
    m_refresh->setSingleStep(10);
    m_refresh->setSuffix(tr(" seconds"));
    m_refresh->setSpecialValueText(tr("only by hand"));
    m_refresh->setValue(settings.refreshSeconds);
    m_refresh->setAccessibleName(tr("Ask the servers every"));
    m_notifications->setChecked(settings.notifications);
    auto *form = new QFormLayout;
    form->addRow(tr("&Colours:"), m_theme);
    form->addRow(tr("&Language:"), m_language);
    form->addRow(QString(), new PlainLabel(tr("Another language is used from the next start on."), this));
    form->addRow(tr("&Ask the servers every:"), m_refresh);
    form->addRow(QString(), m_notifications);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit changed(this->settings());
        accept();
    });
}

Settings SettingsDialog::settings() const
{
    Settings settings = m_settings;
    settings.theme = Settings::Theme(m_theme->currentData().toInt());
    settings.language = m_language->currentData().toString();
    settings.refreshSeconds = m_refresh->value() == 0 ? 0 : std::max(m_refresh->value(), 10);
    settings.notifications = m_notifications->isChecked();
    return settings;
}
