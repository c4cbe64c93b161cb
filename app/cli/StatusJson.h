// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/ServerSession.h"

#include <QHash>
#include <QJsonObject>

/// An address's answer, as it stands in the JSON contract.
struct AddressHealth {
    int http = 0; ///< Status; 0: no answer.
    qint64 milliseconds = 0;
    QString error;                      ///< Why there was no answer, or what is wrong with the certificate.
    std::optional<int> certificateDays; ///< Until the certificate ends.
};

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
