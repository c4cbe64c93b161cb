// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/servers/HostKeyDialog.h"

#include "core/base/InertText.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{
QLineEdit *readOnlyField(const QString &text, const QString &name, QWidget *parent)
{
    auto *field = new QLineEdit(text, parent);
    field->setReadOnly(true);
    field->setCursorPosition(0);
    field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    field->setAccessibleName(name);
    // A fingerprint that is cut cannot be compared.
    field->setMinimumWidth(std::min(QFontMetrics(field->font()).horizontalAdvance(text), 900) + 24);
    return field;
}
} // namespace

HostKeyDialog::HostKeyDialog(const HostKeyQuestion &question, Changed changed, QWidget *parent)
    : QDialog(parent), m_question(question), m_changed(changed)
{
    setWindowTitle(m_question.mayBeAccepted() ? tr("First connection to %1").arg(inertText(question.alias, 100))
                                              : tr("Stopped: the key of %1").arg(inertText(question.alias, 100)));
    auto *layout = new QVBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetMinimumSize); // whatever the screen: what is cut cannot be compared
    layout->setSpacing(12);
    auto *top = new QHBoxLayout;
    auto *icon = new QLabel(this);
    const bool asks = m_question.mayBeAccepted();
    icon->setPixmap(
        Icons::icon(asks ? u"key"_s : u"problem"_s, QColor(asks ? StateColors::blue : StateColors::vermilion))
            .pixmap(QSize(36, 36), devicePixelRatio()));
    top->addWidget(icon, 0, Qt::AlignTop);
    auto *text = new PlainLabel(explanation(), this);
    text->setMinimumWidth(70 * fontMetrics().averageCharWidth());
    top->addWidget(text, 1);
    layout->addLayout(top);
    addFacts(layout);
    if (!asks)
        addKnownKeys(layout);
    addCommand(layout);
    if (asks || replaces())
        addComparison(layout);
    m_message = new MessageBar(this);
    layout->addWidget(m_message);
    layout->addStretch();
    addButtons(layout);
}

QString HostKeyDialog::explanation() const
{
    const QString alias = inertText(m_question.alias, 100);
    switch (m_question.verdict) {
    case HostKeyVerdict::Match:
    case HostKeyVerdict::Unknown:
        return tr("%1 has not been connected to from here before. Nothing but its key was asked for: no password, no "
                  "agent. Compare the key with "
                  "the one that the server itself shows, then accept it.")
            .arg(alias);
    case HostKeyVerdict::Changed:
        return tr("%1 shows another key than the one that is known. Somebody may stand between you and the server, or "
                  "the server was installed "
                  "anew. Nothing was sent to it and nothing runs. Jobs that run on the server go on.")
            .arg(alias);
    case HostKeyVerdict::Revoked:
        return tr("The key that %1 shows is marked as revoked in your list of known keys. Nothing was sent to it and "
                  "nothing runs.")
            .arg(alias);
    case HostKeyVerdict::Uncertain:
        return tr("Your list of known keys can't be read without doubt, so it is not certain that this is the key of "
                  "%1. Nothing was sent to it and "
                  "nothing runs.")
            .arg(alias);
    }
    return {};
}

void HostKeyDialog::addFacts(QVBoxLayout *layout)
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    QString where = u"%1:%2"_s.arg(inertText(m_question.host, 200)).arg(m_question.port);
    if (!m_question.address.isEmpty() && m_question.address != m_question.host)
        where += u" (%1)"_s.arg(m_question.address);
    form->addRow(tr("Server:"), new PlainLabel(inertText(m_question.alias, 200), this));
    form->addRow(tr("Address:"), new PlainLabel(where, this));
    form->addRow(tr("Type of key:"), new PlainLabel(m_question.key.typeName(), this));
    if (m_question.verdict != HostKeyVerdict::Changed)
        form->addRow(tr("Fingerprint:"),
                     readOnlyField(m_question.key.sha256(), tr("Fingerprint of the key that the server shows"), this));
    layout->addLayout(form);
}

void HostKeyDialog::addKnownKeys(QVBoxLayout *layout)
{
    if (!m_question.detail.isEmpty() && m_question.pinned.isEmpty())
        layout->addWidget(new PlainLabel(inertText(m_question.detail, 500), this));
    if (m_question.known.isEmpty() && m_question.verdict != HostKeyVerdict::Changed)
        return;
    auto *sides = new QHBoxLayout;
    auto *known = new QGroupBox(tr("Known until now"), this);
    auto *knownLayout = new QVBoxLayout(known);
    if (!m_question.pinned.isEmpty()) {
        knownLayout->addWidget(new PlainLabel(tr("This server's entry accepts only this key:"), known));
        knownLayout->addWidget(
            readOnlyField(inertText(m_question.pinned, 100), tr("Fingerprint that the entry accepts"), known));
    }
    for (const KnownKey &key : std::as_const(m_question.known))
        addKnownKey(knownLayout, key);
    knownLayout->addStretch();
    sides->addWidget(known, 1);
    if (m_question.verdict == HostKeyVerdict::Changed) {
        auto *shown = new QGroupBox(tr("Shown by the server now"), this);
        auto *shownLayout = new QVBoxLayout(shown);
        shownLayout->addWidget(new PlainLabel(m_question.key.typeName(), shown));
        shownLayout->addWidget(
            readOnlyField(m_question.key.sha256(), tr("Fingerprint of the key that the server shows"), shown));
        shownLayout->addStretch();
        sides->addWidget(shown, 1);
    }
    layout->addLayout(sides);
    layout->addWidget(new PlainLabel(whatToDo(), this));
}

void HostKeyDialog::addKnownKey(QVBoxLayout *layout, const KnownKey &key)
{
    QWidget *group = layout->parentWidget();
    layout->addWidget(new PlainLabel(key.key.typeName(), group));
    layout->addWidget(readOnlyField(key.key.sha256(), tr("Fingerprint that is known"), group));
    layout->addWidget(new PlainLabel(tr("%1, line %2").arg(inertText(key.file, 300)).arg(key.line), group));
}

bool HostKeyDialog::replaces() const
{
    return m_changed == Changed::MayBeReplaced && m_question.mayBeReplaced();
}

QString HostKeyDialog::whatToDo() const
{
    if (m_question.verdict == HostKeyVerdict::Revoked)
        return tr("What to do: ask the server's administrator for its new key. A revoked key can't be accepted.");
    if (!replaces())
        return tr(
            "What to do: ask the server's administrator, over another way than this network, whether the key was "
            "replaced and what its fingerprint is. Where the server is in the list, the new key can be taken once it "
            "connects from there.");
    return tr(
        "What to do: ask the server's administrator, over another way than this network, whether the key was "
        "replaced and what its fingerprint is. Only if it was, type that fingerprint below: the new key then takes "
        "the place of the old one.");
}

void HostKeyDialog::addCommand(QVBoxLayout *layout)
{
    if (m_question.command.isEmpty())
        return;
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("This command, run on the server itself, prints its fingerprint:"),
                 readOnlyField(m_question.command, tr("Command to run on the server"), this));
    layout->addLayout(form);
}

void HostKeyDialog::addComparison(QVBoxLayout *layout)
{
    m_pasted = new QLineEdit(this);
    m_pasted->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_pasted->setPlaceholderText(tr("SHA256:... as the server printed it"));
    m_pasted->setClearButtonEnabled(true);
    m_pasted->setAccessibleName(replaces() ? tr("New fingerprint, as the server's administrator told you")
                                           : tr("Paste the fingerprint to compare"));
    m_verdict = new PlainLabel({}, this);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(replaces() ? tr("Type or paste the new fingerprint, as the server's administrator told you:")
                            : tr("Paste it here to compare:"),
                 m_pasted);
    layout->addLayout(form);
    layout->addWidget(m_verdict);
    if (replaces())
        addCommandsToForget(layout);
    connect(m_pasted, &QLineEdit::textChanged, this, &HostKeyDialog::compare);
    compare({});
}

void HostKeyDialog::addCommandsToForget(QVBoxLayout *layout)
{
    const QStringList commands = m_question.commandsToForget();
    if (commands.isEmpty())
        return;
    layout->addWidget(new PlainLabel(tr("Your own list of known keys keeps the old key: \"ssh\" in a terminal goes on "
                                        "refusing the new one until you run:"),
                                     this));
    for (const QString &command : commands)
        layout->addWidget(readOnlyField(inertText(command, 500), tr("Command to run on this computer"), this));
}

void HostKeyDialog::compare(const QString &pasted)
{
    const bool compared = !pasted.trimmed().isEmpty();
    const bool equal = compared && HostKey::fingerprintIn(pasted) == m_question.key.sha256();
    m_verdict->setText(!compared ? tr("Not compared yet.")
                       : equal   ? tr("Equal: this is the server's key.")
                                 : tr("Different! Do not accept this key."));
    const QColor base = palette().color(QPalette::Window);
    QPalette colors = palette();
    if (compared)
        colors.setColor(QPalette::WindowText,
                        StateColors::readableOn(QColor(equal ? StateColors::green : StateColors::vermilion), base));
    m_verdict->setPalette(colors);
    if (m_accept)
        m_accept->setEnabled(equal || (!compared && !replaces()));
}

void HostKeyDialog::addButtons(QVBoxLayout *layout)
{
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *no =
        buttons->addButton(m_question.mayBeAccepted() ? QDialogButtonBox::Cancel : QDialogButtonBox::Close);
    no->setDefault(true);
    no->setAutoDefault(true);
    no->setFocus();
    if (m_question.mayBeAccepted()) {
        m_accept = buttons->addButton(tr("Accept this key"), QDialogButtonBox::ActionRole);
        m_accept->setAutoDefault(false); // else Enter would follow the focus onto it
        connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    }
    if (replaces()) {
        m_accept = buttons->addButton(tr("Replace the old key"), QDialogButtonBox::ActionRole);
        m_accept->setAutoDefault(false);
        m_accept->setEnabled(false);
        connect(m_accept, &QPushButton::clicked, this, [this] { emit replaceRequested(m_pasted->text()); });
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

void HostKeyDialog::showFailure(const Error &error)
{
    m_message->showError(errorText(error, inertText(m_question.alias, 100)));
}
