// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/CheckList.h"

#include "core/base/InertText.h"
#include "ui/setup/CopyableCommand.h"
#include "ui/text/CheckText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
struct CheckIcon {
    QString name;
    QRgb color;
};

CheckIcon checkIcon(SurveyCheck::State state)
{
    switch (state) {
    case SurveyCheck::State::Passed:
        return {u"passed"_s, StateColors::green};
    case SurveyCheck::State::Warning:
        return {u"warning"_s, StateColors::orange};
    case SurveyCheck::State::Failed:
        return {u"failed"_s, StateColors::vermilion};
    case SurveyCheck::State::Administrator:
        return {u"key"_s, StateColors::blue};
    }
    return {};
}

int urgency(SurveyCheck::State state)
{
    switch (state) {
    case SurveyCheck::State::Failed:
        return 0;
    case SurveyCheck::State::Administrator:
        return 1;
    case SurveyCheck::State::Warning:
        return 2;
    case SurveyCheck::State::Passed:
        return 3;
    }
    return 4;
}
} // namespace

CheckList::CheckList(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Checks"));
    auto *inner = new QWidget;
    m_rows = new QVBoxLayout(inner);
    m_rows->setSpacing(8);
    m_rows->addStretch();
    setWidget(inner);
}

void CheckList::showChecks(const QList<SurveyCheck> &checks)
{
    QList<SurveyCheck> sorted = checks;
    std::ranges::stable_sort(sorted, {}, [](const SurveyCheck &check) { return urgency(check.state); });
    if (sorted == m_checks)
        return;
    m_checks = sorted;
    while (m_rows->count() > 1)
        delete m_rows->itemAt(0)->widget();
    for (const SurveyCheck &check : std::as_const(m_checks))
        m_rows->insertWidget(m_rows->count() - 1, rowOf(check));
}

QWidget *CheckList::rowOf(const SurveyCheck &check)
{
    auto *row = new QWidget;
    const CheckIcon look = checkIcon(check.state);
    const QColor color = StateColors::readableOn(QColor(look.color), palette().color(QPalette::Window));
    auto *icon = new QLabel;
    icon->setPixmap(Icons::icon(look.name, color).pixmap(QSize(20, 20), devicePixelRatio()));
    auto *title = new PlainLabel(
        tr("%1: %2", "what was checked, how it stands").arg(checkTitle(check.code), checkStateText(check.state)));
    QFont bold = font();
    bold.setBold(check.state != SurveyCheck::State::Passed);
    title->setFont(bold);
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(title);
    if (!check.detail.isEmpty())
        words->addWidget(new PlainLabel(inertText(check.detail, 1000)));
    if (!check.todo.isEmpty() && m_todosAreWords)
        words->addWidget(new PlainLabel(u"\u2192 "_s + inertText(check.todo, 1000)));
    else if (!check.todo.isEmpty())
        words->addWidget(new CopyableCommand(check.todo));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    return row;
}
