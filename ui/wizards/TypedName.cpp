// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/TypedName.h"

#include "core/base/InertText.h"
#include "ui/widgets/PlainLabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

TypedName::TypedName(const QString &name, const QString &spoken, QWidget *parent)
    : QWidget(parent), m_name(name), m_field(new QLineEdit(this)), m_mismatch(new PlainLabel({}, this))
{
    m_field->setAccessibleName(spoken);
    m_field->setMaximumWidth(32 * fontMetrics().averageCharWidth());
    auto *label = new QLabel(tr("Type %1 to confirm:").arg(inertLine(name, 80)), this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_field);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_field);
    layout->addWidget(m_mismatch, 1);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        tellWrong();
        emit changed();
    });
}

bool TypedName::isTyped() const
{
    return m_field->text().trimmed() == m_name;
}

void TypedName::clear()
{
    m_field->clear();
}

void TypedName::tellWrong()
{
    const QString typed = m_field->text().trimmed();
    // While a name is being typed, it is not wrong yet.
    const bool wrong = !typed.isEmpty() && !m_name.startsWith(typed);
    m_mismatch->setText(wrong ? tr("This is not %1.").arg(inertLine(m_name, 80)) : QString());
}
