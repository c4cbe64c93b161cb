// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"
#include "core/store/CacheDatabase.h"

#include <chrono>

/// Jobs that this desktop has seen: how long an operation usually takes, also while its server is away.
class JobHistory
{
public:
    explicit JobHistory(CacheDatabase *database) : m_database(database) {}

    /// Keeps or replaces it.
    void store(const QString &server, const JobRecord &job);
    /// Newest first.
    QList<JobRecord> jobs(const QString &server, int limit = 100);
    /// The median of the last ten that succeeded; nothing before the first one.
    std::optional<std::chrono::seconds> usualDuration(const QString &server, const QString &series,
                                                      const QString &operation);

private:
    CacheDatabase *m_database;
};
