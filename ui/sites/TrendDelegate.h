// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sites/StateDelegate.h"

/// Paints the last durations of a site as a line with its newest point; runs that brought nothing over as crosses below
/// it. In the text's colour, so that it reads on dark and on a selection.
class TrendDelegate : public StateDelegate
{
    Q_OBJECT
public:
    using StateDelegate::StateDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
