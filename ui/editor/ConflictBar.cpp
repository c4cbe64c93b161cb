// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/ConflictBar.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

ConflictBar::ConflictBar(QWidget *parent) : QWidget(parent), m_text(new PlainLabel({}, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *icon = new QLabel(this);
    icon->setPixmap(Icons::icon(u"problem"_s, QColor(StateColors::orange)).pixmap(QSize(18, 18), devicePixelRatio()));
    m_text->setWordWrap(false);
    layout->addWidget(icon);
    layout->addWidget(m_text, 1);
    const auto addStep = [&](const QString &text, const QString &hint, bool backward) {
        auto *button = new QPushButton(text, this);
        button->setToolTip(hint);
        button->setAutoDefault(false);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, backward] { emit stepRequested(backward); });
    };
    addStep(tr("Previous"), tr("Go to the conflict before (Shift+F8)"), true);
    addStep(tr("Next"), tr("Go to the next conflict (F8)"), false);
    layout->addSpacing(12);
    m_takes = {addTake(tr("Take yours"), tr("Keep the lines of your script here"), ConflictText::Take::Yours),
               addTake(tr("Take fresh"), tr("Take the lines of the fresh restore.py here"), ConflictText::Take::Fresh),
               addTake(tr("Take both"), tr("Your lines first, then the fresh ones"), ConflictText::Take::Both)};
    hide();
}

QPushButton *ConflictBar::addTake(const QString &text, const QString &hint, ConflictText::Take take)
{
    auto *button = new QPushButton(text, this);
    button->setToolTip(hint);
    button->setAutoDefault(false);
    layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, take] { emit takeRequested(take); });
    return button;
}

void ConflictBar::show(int count, int current)
{
    if (count == 0) {
        hide();
        return;
    }
    m_text->setText(current >= 0 ? tr("Conflict %1 of %2").arg(current + 1).arg(count)
                    : count == 1 ? tr("1 conflict to be decided")
                                 : tr("%1 conflicts to be decided").arg(count));
    for (QPushButton *button : std::as_const(m_takes))
        button->setEnabled(current >= 0);
    setVisible(true);
}
