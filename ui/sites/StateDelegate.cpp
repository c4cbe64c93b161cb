// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/StateDelegate.h"

#include "ui/sites/SitesModel.h"
#include "ui/widgets/StateColors.h"

namespace
{
QColor dimmed(const QColor &color, const QColor &background)
{
    const QColor mixed =
        QColor::fromRgbF((color.redF() * 2 + background.redF()) / 3, (color.greenF() * 2 + background.greenF()) / 3,
                         (color.blueF() * 2 + background.blueF()) / 3);
    return StateColors::readableOn(mixed, background);
}
} // namespace

void StateDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant stateValue = index.data(SitesModel::StateRole);
    if (!stateValue.isValid())
        return;
    const auto state = SiteState(stateValue.toInt());
    const QColor background = option->palette.color(QPalette::Base);
    QColor color = option->palette.color(QPalette::Text);
    if (index.column() <= int(SiteColumn::Site)) {
        if (state == SiteState::Production || state == SiteState::InAttempt)
            option->font.setBold(true);
        if (state == SiteState::Production || state == SiteState::Broken)
            color = StateColors::readableOn(StateColors::ofState(state), background);
        if (state == SiteState::NotLinked || state == SiteState::Broken)
            option->font.setItalic(true);
    }
    if (index.data(SitesModel::StaleRole).toBool())
        color = dimmed(color, background);
    option->palette.setColor(QPalette::Text, color);
}

QSize StateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width() + 8, std::max(size.height(), option.fontMetrics.height() + 12)};
}
