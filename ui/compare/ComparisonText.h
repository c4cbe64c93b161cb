// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemModel;

/// What a comparison's view shows, as text with aligned columns, to be put into a letter.
QString comparisonText(const QAbstractItemModel &shown, const QString &heading);
