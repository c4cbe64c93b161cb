// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/servers/AddServerDialog.h"

#include "core/fleet/RetryWhileBusy.h"
#include "ui/servers/ConnectionTestList.h"
#include "ui/servers/ServerQuestions.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

AddServerDialog::AddServerDialog(Fleet *fleet, const QStringList &aliases, QWidget *parent)
    : QDialog(parent), m_fleet(fleet)
{
    setWindowTitle(tr("Add server"));
    build(aliases);
}

AddServerDialog::AddServerDialog(Fleet *fleet, const QStringList &aliases, const ServerRecord &existing,
                                 QWidget *parent)
    : QDialog(parent), m_fleet(fleet), m_existing(existing)
{
    setWindowTitle(tr("Server %1").arg(existing.name));
    build(aliases);
    m_host->setText(existing.host);
    m_name->setText(existing.name);
    m_user->setText(existing.user);
    m_port->setValue(existing.port);
    m_identity->setText(existing.identityFile);
    m_roots->setText(existing.roots.join(u' '));
    m_vhosts->setText(existing.vhosts.join(u' '));
    m_save->setText(tr("Save"));
}

AddServerDialog::~AddServerDialog() = default;

void AddServerDialog::build(const QStringList &aliases)
{
    setMinimumWidth(70 * fontMetrics().averageCharWidth());
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    m_message = new MessageBar(this);
    m_host = new QLineEdit(this);
    m_host->setPlaceholderText(tr("what you type after \"ssh\""));
    m_host->setAccessibleName(tr("Server's address or alias"));
    auto *completer = new QCompleter(aliases, m_host);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_host->setCompleter(completer);
    m_name = new QLineEdit(this);
    m_name->setAccessibleName(tr("Name shown for it"));
    m_name->setPlaceholderText(tr("as the server"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Server:"), m_host);
    form->addRow(tr("S&hown as:"), m_name);
    m_moreToggle = new QToolButton(this);
    m_moreToggle->setText(tr("More"));
    m_moreToggle->setAccessibleName(tr("Show more fields"));
    m_moreToggle->setCheckable(true);
    m_moreToggle->setAutoRaise(true);
    m_moreToggle->setArrowType(Qt::RightArrow);
    m_moreToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    QWidget *more = buildMore();
    more->hide();
    connect(m_moreToggle, &QToolButton::toggled, this, [this, more](bool shown) {
        m_moreToggle->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
        more->setVisible(shown);
    });
    m_steps = new ConnectionTestList(this);
    auto *buttons = new QDialogButtonBox(this);
    m_test = buttons->addButton(tr("&Test"), QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    m_save->setDefault(true);
    layout->addWidget(m_message);
    layout->addLayout(form);
    layout->addWidget(m_moreToggle);
    layout->addWidget(more);
    layout->addWidget(m_steps, 1);
    layout->addWidget(buttons);
    m_questions = new ServerQuestions(this);
    const auto enable = [this] {
        m_test->setEnabled(!m_host->text().trimmed().isEmpty());
        m_save->setEnabled(m_test->isEnabled());
    };
    connect(m_host, &QLineEdit::textChanged, this, enable);
    connect(m_test, &QPushButton::clicked, this, &AddServerDialog::runTest);
    connect(buttons, &QDialogButtonBox::accepted, this, &AddServerDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    enable();
}

QWidget *AddServerDialog::buildMore()
{
    auto *more = new QWidget(this);
    auto *form = new QFormLayout(more);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto field = [&](const QString &label, const QString &name, const QString &placeholder) {
        auto *edit = new QLineEdit(more);
        edit->setAccessibleName(name);
        edit->setPlaceholderText(placeholder);
        form->addRow(label, edit);
        return edit;
    };
    m_user = field(tr("&User:"), tr("User name on the server"), tr("as in your SSH configuration"));
    m_port = new QSpinBox(more);
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("as in your SSH configuration"));
    m_port->setAccessibleName(tr("Port"));
    form->addRow(tr("&Port:"), m_port);
    m_identity = field(tr("&Key file:"), tr("Path of the private key"), tr("as in your SSH configuration"));
    m_roots = field(tr("Sites &directories:"), tr("Directories that hold sites"),
                    tr("found by itself; several with blanks between"));
    m_vhosts = field(tr("&Web server's:"), tr("Directories of the web server's site configurations"),
                     tr("found by itself; several with blanks between"));
    return more;
}

void AddServerDialog::setHost(const QString &host)
{
    m_host->setText(host);
}

ServerRecord AddServerDialog::record() const
{
    ServerRecord record = m_existing;
    record.host = m_host->text().trimmed();
    record.name = m_name->text().trimmed().isEmpty() ? record.host : m_name->text().trimmed();
    record.user = m_user->text().trimmed();
    record.port = m_port->value();
    record.identityFile = m_identity->text().trimmed();
    record.roots = m_roots->text().split(u' ', Qt::SkipEmptyParts);
    record.vhosts = m_vhosts->text().split(u' ', Qt::SkipEmptyParts);
    return record;
}

void AddServerDialog::showFailure(const Error &error)
{
    m_message->showError(errorText(error, record().name));
}

void AddServerDialog::runTest()
{
    const ServerRecord wanted = record();
    if (const Result<void> checked = wanted.check(); !checked) {
        showFailure(checked.error());
        return;
    }
    m_message->hide();
    m_steps->restart();
    m_test->setEnabled(false);
    m_test->setText(tr("Testing..."));
    m_trial = m_fleet->trial(wanted);
    m_trial->setReconnecting(false);
    m_questions->watch(m_trial.get());
    m_trial->test(this, [this, name = wanted.name](const QList<ServerSession::TestStep> &steps, bool finished) {
        m_steps->showSteps(steps, name);
        if (finished) {
            m_test->setEnabled(true);
            m_test->setText(tr("&Test"));
        }
    });
}

void AddServerDialog::save()
{
    const ServerRecord wanted = record();
    if (const Result<void> checked = wanted.check(); !checked) {
        showFailure(checked.error());
        return;
    }
    m_save->setEnabled(false);
    const auto keep = [fleet = m_fleet, existing = m_existing.name, wanted]() -> Result<void> {
        if (!existing.isEmpty())
            return fleet->update(existing, wanted);
        const auto added = fleet->add(wanted);
        return added ? Result<void>() : std::unexpected(added.error());
    };
    retryWhileBusy(this, keep, [this, name = wanted.name](const Result<void> &kept) {
        m_save->setEnabled(true);
        if (!kept)
            return showFailure(kept.error());
        emit serverSaved(name);
        accept();
    });
}
