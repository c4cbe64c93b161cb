// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/FirstRunPage.h"

#include "core/base/InertText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

FirstRunPage::FirstRunPage(QWidget *parent)
    : EmptyState(parent), m_found(new QWidget(this)), m_list(new QListWidget(m_found))
{
    setIconName(u"servers"_s);
    setText(tr("No servers yet"),
            tr("Add a hosting server that you reach with ssh, or start a practice server on this computer: "
               "real Lino sites that nobody depends on."));
    connect(addButton(tr("Add server..."), u"add-server"_s), &QPushButton::clicked, this,
            [this] { emit addRequested({}); });
    connect(addButton(tr("Try it on a practice server"), u"practice"_s), &QPushButton::clicked, this,
            &FirstRunPage::practiceRequested);
    m_list->setAccessibleName(tr("Servers of your SSH configuration"));
    m_list->setMaximumHeight(8 * (fontMetrics().height() + 6));
    auto *row = new QHBoxLayout(m_found);
    auto *column = new QVBoxLayout;
    column->addWidget(new PlainLabel(tr("Found in your SSH configuration:"), m_found));
    column->addWidget(m_list);
    row->addStretch(1);
    row->addLayout(column, 2);
    row->addStretch(1);
    addExtra(m_found);
    m_found->hide();
    connect(m_list, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { emit addRequested(item->text()); });
}

void FirstRunPage::setAliases(const QStringList &aliases)
{
    m_list->clear();
    for (const QString &alias : aliases)
        m_list->addItem(new QListWidgetItem(Icons::icon(u"server"_s), inertText(alias, 200)));
    m_found->setVisible(!aliases.isEmpty());
}
