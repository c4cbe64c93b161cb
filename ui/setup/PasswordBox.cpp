// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/PasswordBox.h"

#include "core/base/InertText.h"
#include "ui/widgets/PlainLabel.h"

#include <QFormLayout>
#include <QLineEdit>

PasswordBox::PasswordBox(SurveyDraft *draft, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_words(new PlainLabel({}, this)), m_field(new QLineEdit(this))
{
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_field->setMinimumWidth(30 * fontMetrics().averageCharWidth());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_words);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Password for sudo:"), m_field);
    layout->addLayout(form);
    m_field->setAccessibleName(tr("Password for sudo"));
    connect(m_draft->held.get(), &HeldSecrets::forgotten, this, &PasswordBox::refresh);
    connect(m_field, &QLineEdit::editingFinished, this, &PasswordBox::take);
    refresh();
}

void PasswordBox::refresh()
{
    const RootRights rights = m_draft->rights();
    setVisible(rights.asks());
    const bool held = !m_draft->held->secrets().sudo.isEmpty();
    m_field->setPlaceholderText(held ? tr("kept until this window is closed, at most 15 minutes") : QString());
    m_words->setText(tr("sudo asks %1 for a password. It is used for the steps that need root's rights, sent only when "
                        "sudo asks for it, and written nowhere. Without it you get a script for the server's "
                        "administrator.")
                         .arg(inertLine(rights.user, 80)));
}

void PasswordBox::take()
{
    if (m_field->text().isEmpty())
        return;
    m_draft->held->holdSudo(Secret(m_field->text().toUtf8()));
    m_field->clear();
    refresh();
}
