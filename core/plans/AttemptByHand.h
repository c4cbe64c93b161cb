// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QUrl>

/// The lines of a shell script that do by hand what the step \a id of the \a operation "attempt", "cancel" or "keep"
/// does. \a address: of production.
QStringList attemptByHand(const QString &operation, const QString &id, const QUrl &address);
