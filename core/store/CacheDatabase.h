// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QVariant>

#include <functional>
#include <optional>

class QSqlQuery;

/// The cache's SQLite file, for one thread. What is damaged is rebuilt; what is locked or can't be written is done
/// without: never fatal.
class CacheDatabase
{
public:
    /// \a path empty: fleet.sqlite in Directories::cache().
    explicit CacheDatabase(QString path = {});
    ~CacheDatabase();
    CacheDatabase(const CacheDatabase &) = delete;
    CacheDatabase &operator=(const CacheDatabase &) = delete;

    /// Why the cache is not used, or was rebuilt; nothing where all is well.
    const std::optional<Error> &remark() const { return m_remark; }
    /// Runs one statement and hands each row to \a row. False where the cache can't answer.
    bool run(const QString &statement, const QVariantList &values,
             const std::function<void(const QSqlQuery &)> &row = {});

private:
    bool open();
    bool prepare();
    void rebuild();
    void close();

    QString m_path;
    QString m_connection;
    bool m_usable = false;
    std::optional<Error> m_remark;
};
