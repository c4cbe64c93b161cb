// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/RestoreScript.h"
#include "core/hosting/Series.h"
#include "core/web/AddressHealth.h"

#include <QHash>
#include <QJsonObject>

/// The JSON contracts of `baton status --json`, `baton jobs --json` and what else prints such parts (docs/json.md).
namespace StatusJson
{
/// Seconds, UTC, with Z; null for an invalid time.
QJsonValue time(const QDateTime &time);
QJsonObject error(const Error &error);
QJsonObject site(const Site &site, const std::optional<AddressHealth> &health);
QJsonObject series(const Series &series, const QString &server, const QHash<QUrl, AddressHealth> &health);
QJsonObject job(const JobRecord &job, const QString &server);
/// Null where there is none.
QJsonValue attempt(const std::optional<Attempt> &attempt);
QJsonValue nightly(const std::optional<Nightly> &nightly);
QJsonValue refusal(const std::optional<JobRecord::Refusal> &refusal);
QJsonValue sizes(const std::optional<JobRecord::Sizes> &sizes);
QJsonObject tables(const JobRecord::Tables &tables);
/// Without the texts of the three versions.
QJsonObject restoreScript(const RestoreScript &script);
} // namespace StatusJson
