// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/JobSecretsDialog.h"

#include "core/base/InertText.h"
#include "ui/widgets/PlainLabel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

JobSecretsDialog::JobSecretsDialog(const QString &server, QWidget *parent)
    : QDialog(parent), m_field(new QLineEdit(this))
{
    setWindowTitle(tr("Password for sudo on %1").arg(inertLine(server, 100)));
    setMinimumWidth(56 * fontMetrics().averageCharWidth());
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(new PlainLabel(tr("sudo asks for a password on this server. It is used for the steps that need "
                                        "root's rights, and written nowhere. Go on without it where none of what is "
                                        "left needs them, or to get a script for the server's administrator."),
                                     this));
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_field->setAccessibleName(tr("Password for sudo"));
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Password for sudo:"), m_field);
    layout->addLayout(form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_goOn = buttons->addButton(tr("Go on"), QDialogButtonBox::AcceptRole);
    auto *without = buttons->addButton(tr("Go on without"), QDialogButtonBox::ActionRole);
    m_goOn->setObjectName(u"goOn"_s);
    without->setObjectName(u"goOnWithout"_s);
    without->setAutoDefault(false);
    m_goOn->setDefault(true);
    m_goOn->setEnabled(false);
    layout->addWidget(buttons);
    connect(m_field, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_goOn->setEnabled(!text.isEmpty()); });
    connect(without, &QPushButton::clicked, this, [this] {
        m_field->clear();
        accept();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_field->setFocus();
}

Secret JobSecretsDialog::takeSudo()
{
    Secret secret(m_field->text().toUtf8());
    m_field->clear();
    return secret;
}
