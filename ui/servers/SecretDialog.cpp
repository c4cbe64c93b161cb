// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/servers/SecretDialog.h"

#include "core/base/InertText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

SecretDialog::SecretDialog(const SecretRequest &request, const QString &keyringRemark, QWidget *parent)
    : QDialog(parent), m_request(request), m_keep(new QCheckBox(tr("Keep it in the desktop's keyring"), this))
{
    setWindowTitle(title());
    setMinimumWidth(56 * fontMetrics().averageCharWidth());
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(new PlainLabel(explanation(), this));
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const QList<SecretRequest::Prompt> prompts =
        request.prompts.isEmpty() ? QList<SecretRequest::Prompt>{{}} : request.prompts;
    for (const SecretRequest::Prompt &prompt : prompts) {
        const bool own = request.kind != SecretRequest::Kind::KeyboardInteractive || prompt.text.trimmed().isEmpty();
        const QString words =
            own ? (request.kind == SecretRequest::Kind::KeyPassphrase ? tr("Passphrase:") : tr("Password:"))
                : inertLine(prompt.text);
        auto *label = new PlainLabel(words, this);
        auto *field = new QLineEdit(this);
        field->setEchoMode(prompt.echo ? QLineEdit::Normal : QLineEdit::Password);
        field->setAccessibleName(words);
        label->setBuddy(field);
        form->addRow(label, field);
        m_fields += field;
    }
    layout->addLayout(form);
    // What a server asks in its own words may be a code that is good only once.
    const bool mayKeep = request.kind != SecretRequest::Kind::KeyboardInteractive && keyringRemark.isEmpty();
    m_keep->setVisible(mayKeep);
    layout->addWidget(m_keep);
    if (!keyringRemark.isEmpty())
        layout->addWidget(new PlainLabel(keyringRemark, this));
    layout->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Log in"));
    buttons->button(QDialogButtonBox::Ok)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    m_fields.first()->setFocus();
}

QString SecretDialog::title() const
{
    const QString server = inertText(m_request.server, 100);
    switch (m_request.kind) {
    case SecretRequest::Kind::Password:
        return tr("Password for %1").arg(server);
    case SecretRequest::Kind::KeyPassphrase:
        return tr("Passphrase of a key for %1").arg(server);
    case SecretRequest::Kind::KeyboardInteractive:
        return tr("%1 asks").arg(server);
    }
    return {};
}

QString SecretDialog::explanation() const
{
    QStringList lines;
    if (m_request.attempt > 1)
        lines += tr("The last answer was not accepted.");
    if (m_request.kind == SecretRequest::Kind::KeyPassphrase)
        lines += tr("The key %1 is locked with a passphrase. It stays on this computer.")
                     .arg(inertText(m_request.identityFile, 300));
    else
        lines +=
            tr("%1 wants to know this of %2, at %3:%4.")
                .arg(inertText(m_request.server, 100), inertText(m_request.user, 100), inertText(m_request.host, 200))
                .arg(m_request.port);
    for (const QString &words : {m_request.name, m_request.instruction}) {
        if (!words.trimmed().isEmpty())
            lines += tr("The server says: %1").arg(inertText(words, 1000).trimmed());
    }
    return lines.join(u'\n');
}

QList<Secret> SecretDialog::takeSecrets()
{
    QList<Secret> secrets;
    for (QLineEdit *field : std::as_const(m_fields)) {
        secrets += Secret(field->text().toUtf8());
        field->clear();
    }
    return secrets;
}

bool SecretDialog::keep() const
{
    return m_keep->isVisibleTo(this) && m_keep->isChecked();
}
