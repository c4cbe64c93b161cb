// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/Plan.h"

#include <QTreeWidget>

/// A plan's steps in words, each with its exact command, its check and what undoes it.
class PlanSteps : public QTreeWidget
{
    Q_OBJECT
public:
    explicit PlanSteps(QWidget *parent = nullptr);

    void showPlan(const Plan &plan);
};

/// A font whose letters are equally wide, as large as \a like.
QFont fixedFont(const QFont &like);
