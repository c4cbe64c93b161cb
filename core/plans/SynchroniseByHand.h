// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QUrl>

/// The lines of bash that do by hand what the step \a id of a synchronisation does, as far as a shell can. They use
/// what ScriptExport puts before them: $production, $preview, $links, refuse, status. Empty for any other step.
QStringList synchroniseByHand(const QString &id, const QUrl &address);
