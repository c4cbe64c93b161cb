// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/Attempt.h"
#include "core/hosting/Nightly.h"
#include "core/hosting/Site.h"

/// Who holds a series' lock on its server.
struct LockHolder {
    QString who;
    QString operation;
    QString job;
    QString host;
    QDateTime since;
    QDateTime heartbeat;
    bool operator==(const LockHolder &) const = default;

    static Result<LockHolder> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};

/// The sites of one operator and the links that say which of them is production and which preview.
struct Series {
    QString id;
    QString name;
    QString links; ///< The links directory.
    bool linked = false;
    std::optional<LockHolder> lock;
    std::optional<JobRecord> job; ///< The one that runs now.
    std::optional<Nightly> nightly;
    std::optional<Attempt> attempt; ///< Planned, under way, or the last one.
    QList<Site> sites;

    /// The site in that state, or nullptr.
    const Site *siteIn(SiteState state) const;
    const Site *siteNamed(const QString &name) const;
    bool operator==(const Series &) const = default;

    /// A site that can't be read is left out and reported in \a problems; ProtocolError where the series itself can't
    /// be.
    static Result<Series> fromJson(const QJsonObject &object, QStringList *problems = nullptr);
    QJsonObject toJson() const;
};
