// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/SurveyCheck.h"

#include <QDate>
#include <QDateTime>

#include <optional>

/// What the retirement of an old site would remove, keep and free (docs/setup.md, "Retirement survey").
struct RetireSurvey {
    struct Removal {
        QString kind; ///< "vhost", "service", "cron", "logrotate", "database", "directory", "log", "link".
        QString path;
        std::optional<qint64> bytes;
        bool operator==(const Removal &) const = default;

        static Result<Removal> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };

    QString site;
    QString state;
    QDateTime since; ///< When it ceased to be production; invalid: not known.
    QDate keepUntil; ///< The agreed day; invalid for a site that never was production.
    QList<SurveyCheck> checks;
    QList<Removal> removes;
    QString keepDirectory; ///< Where its last snapshot will be.
    qint64 keepBytes = 0;
    qint64 frees = 0;
    RootRights rights;
    bool operator==(const RetireSurvey &) const = default;

    static Result<RetireSurvey> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};
