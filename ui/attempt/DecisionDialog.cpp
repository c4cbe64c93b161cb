// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/DecisionDialog.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{
constexpr int shieldSize = 32;
}

DecisionDialog::DecisionDialog(const Words &words, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(words.title);
    auto *shield = new QLabel(this);
    const QColor color = StateColors::readableOn(StateColors::blue, palette().color(QPalette::Window));
    shield->setPixmap(Icons::icon(u"production"_s, color).pixmap(QSize(shieldSize, shieldSize), devicePixelRatio()));
    auto *question = new PlainLabel(words.question, this);
    QFont bold = font();
    bold.setBold(true);
    question->setFont(bold);
    auto *head = new QHBoxLayout;
    head->addWidget(shield, 0, Qt::AlignTop);
    head->addWidget(question, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    for (const QString &text : {words.found, words.meaning}) {
        if (!text.isEmpty())
            layout->addWidget(new PlainLabel(text, this));
    }
    auto *buttons = new QDialogButtonBox(this);
    auto *no = buttons->addButton(words.no, QDialogButtonBox::RejectRole);
    m_yes = buttons->addButton(words.yes, QDialogButtonBox::AcceptRole);
    no->setObjectName(u"decisionNo"_s);
    m_yes->setObjectName(u"decisionYes"_s);
    m_yes->setAutoDefault(false);
    no->setDefault(true);
    if (!words.name.isEmpty()) {
        auto *ask = new PlainLabel(tr("Type %1 to do it all the same:").arg(words.name), this);
        m_field = new QLineEdit(this);
        m_field->setAccessibleName(ask->text());
        layout->addWidget(ask);
        layout->addWidget(m_field);
        m_yes->setEnabled(false);
        connect(m_field, &QLineEdit::textChanged, this,
                [this, name = words.name](const QString &text) { m_yes->setEnabled(text == name); });
        m_field->setFocus();
        setTabOrder(m_field, m_yes);
        setTabOrder(m_yes, no);
    } else {
        no->setFocus();
    }
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const int wide = std::min(76 * fontMetrics().averageCharWidth(), 900);
    resize(wide, layout->totalHeightForWidth(wide));
}

QString DecisionDialog::confirmed() const
{
    return m_field ? m_field->text() : QString();
}
