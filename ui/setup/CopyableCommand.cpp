// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/CopyableCommand.h"

#include "core/base/InertText.h"
#include "ui/wizards/PlanSteps.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

CopyableCommand::CopyableCommand(const QString &command, QWidget *parent)
    : QWidget(parent), m_line(new QLineEdit(this)), m_copy(new QPushButton(tr("Copy"), this))
{
    m_line->setReadOnly(true);
    m_line->setFont(fixedFont(font()));
    m_line->setAccessibleName(tr("Command to run on the server"));
    m_copy->setAutoDefault(false);
    m_copy->setAccessibleName(tr("Copy the command"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_copy);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_line->text()); });
    setCommand(command);
}

void CopyableCommand::setCommand(const QString &command)
{
    // What is copied is what is seen.
    m_line->setText(inertLine(command, 4000));
    m_line->setCursorPosition(0);
    m_line->setToolTip(m_line->text().toHtmlEscaped());
    setVisible(!command.isEmpty());
}

QString CopyableCommand::command() const
{
    return m_line->text();
}
