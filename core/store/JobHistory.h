// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"
#include "core/store/CacheDatabase.h"

/// Jobs that this desktop has seen: the history that is shown while their server is away.
class JobHistory
{
public:
    explicit JobHistory(CacheDatabase *database) : m_database(database) {}

    /// Keeps or replaces them, all at once.
    void store(const QString &server, const QList<JobRecord> &jobs);
    /// Newest first.
    QList<JobRecord> jobs(const QString &server, int limit = 100);
    /// Those that the server no longer has.
    void remove(const QString &server, const QStringList &ids);

private:
    CacheDatabase *m_database;
};
