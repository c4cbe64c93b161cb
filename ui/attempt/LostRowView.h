// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/LostChanges.h"

#include <QTreeWidget>

/// One lost row, field by field: what it was before and what it had become. Of a changed one the changed fields first.
class LostRowView : public QTreeWidget
{
    Q_OBJECT
public:
    explicit LostRowView(QWidget *parent = nullptr);

    void showRow(const LostChanges::Row &row);
};
