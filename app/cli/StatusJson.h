// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/Series.h"
#include "core/web/AddressHealth.h"

#include <QHash>
#include <QJsonObject>

/// The JSON contract of `baton status --json` and `baton jobs --json` (docs/json.md).
namespace StatusJson
{
/// Seconds, UTC, with Z; null for an invalid time.
QJsonValue time(const QDateTime &time);
QJsonObject error(const Error &error);
QJsonObject site(const Site &site, const std::optional<AddressHealth> &health);
QJsonObject series(const Series &series, const QString &server, const QHash<QUrl, AddressHealth> &health);
QJsonObject job(const JobRecord &job, const QString &server);
} // namespace StatusJson
