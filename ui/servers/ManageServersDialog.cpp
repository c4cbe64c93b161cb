// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/servers/ManageServersDialog.h"

#include "core/fleet/RetryWhileBusy.h"
#include "ui/servers/AddServerDialog.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ManageServersDialog::ManageServersDialog(Fleet *fleet, QStringList aliases, QWidget *parent)
    : QDialog(parent), m_fleet(fleet), m_aliases(std::move(aliases)), m_message(new MessageBar(this)),
      m_list(new QListWidget(this))
{
    setWindowTitle(tr("Servers"));
    resize(64 * fontMetrics().averageCharWidth(), 24 * fontMetrics().lineSpacing());
    m_list->setAccessibleName(tr("Servers"));
    auto *column = new QVBoxLayout;
    const auto button = [&](const QString &text, const QString &icon, auto slot) {
        auto *made = new QPushButton(Icons::icon(icon), text, this);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, slot);
        column->addWidget(made);
        return made;
    };
    button(tr("&Add server..."), u"add-server"_s, &ManageServersDialog::add);
    m_edit = button(tr("&Change..."), u"edit"_s, &ManageServersDialog::edit);
    m_remove = button(tr("&Take out"), u"remove"_s, &ManageServersDialog::remove);
    m_remove->setToolTip(tr("Forgets the server on this computer. Its sites and jobs stay as they are."));
    column->addStretch();
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 1);
    row->addLayout(column);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addLayout(row, 1);
    layout->addWidget(new PlainLabel(tr("Taking a server out forgets it and its passwords on this computer only. Its "
                                        "sites and jobs stay as they are."),
                                     this));
    layout->addWidget(buttons);
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] {
        m_edit->setEnabled(!selected().isEmpty());
        m_remove->setEnabled(!selected().isEmpty());
    });
    connect(m_list, &QListWidget::itemActivated, this, &ManageServersDialog::edit);
    fill();
}

void ManageServersDialog::fill()
{
    m_list->clear();
    for (const ServerSession *server : m_fleet->servers()) {
        const ServerRecord &record = server->record();
        const QString text = record.name == record.host ? record.name : tr("%1 (%2)").arg(record.name, record.host);
        auto *item = new QListWidgetItem(Icons::icon(record.practice ? u"practice"_s : u"server"_s), text, m_list);
        item->setData(Qt::UserRole, record.name);
    }
    m_list->setCurrentRow(0);
    m_edit->setEnabled(!selected().isEmpty());
    m_remove->setEnabled(!selected().isEmpty());
}

QString ManageServersDialog::selected() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void ManageServersDialog::add()
{
    auto *dialog = new AddServerDialog(m_fleet, m_aliases, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddServerDialog::serverSaved, this, &ManageServersDialog::serverSaved);
    connect(dialog, &QDialog::accepted, this, &ManageServersDialog::fill);
    dialog->open();
}

void ManageServersDialog::edit()
{
    const ServerSession *server = m_fleet->server(selected());
    if (!server)
        return;
    auto *dialog = new AddServerDialog(m_fleet, m_aliases, server->record(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddServerDialog::serverSaved, this, &ManageServersDialog::serverSaved);
    connect(dialog, &QDialog::accepted, this, &ManageServersDialog::fill);
    dialog->open();
}

void ManageServersDialog::remove()
{
    const QString name = selected();
    m_remove->setEnabled(false);
    retryWhileBusy(
        this, [fleet = m_fleet, name] { return fleet->remove(name); },
        [this, name](const Result<void> &removed) {
            if (!removed)
                m_message->showError(errorText(removed.error(), name));
            fill();
        });
}
