// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/ServerRecord.h"

#include <QJsonArray>
#include <QList>

/// The list of servers, servers.json in the configuration directory. Each change reads the file again under a lock, so
/// that two programs lose nothing.
class ServerStore
{
public:
    /// \a directory empty: Directories::configuration().
    explicit ServerStore(QString directory = {}) : m_directory(std::move(directory)) {}

    /// Nothing kept yet is an empty list. FileDamaged: the file was kept as the path in the detail, and what could be
    /// read of it is what the next call gives. FileUnreadable: a later version wrote it, or it can't be read; it is
    /// left alone.
    Result<QList<ServerRecord>> load();
    /// Duplicate, InvalidInput, FileUnwritable; Busy where another program is changing it at this moment: nothing here
    /// waits.
    Result<void> add(const ServerRecord &record);
    /// NotFound besides. Keys in the file that this version does not know are kept.
    Result<void> update(const QString &name, const ServerRecord &record);
    Result<void> remove(const QString &name);

private:
    Result<QString> path() const;
    struct Content {
        QByteArray bytes;
        QJsonArray readable;
        bool damaged = false;
    };

    Result<Content> parse(const QString &path);
    /// With the lock held: sets a damaged file aside.
    Result<QJsonArray> read(const QString &path);
    Result<void> write(const QString &path, const QJsonArray &servers);
    Error keepDamaged(const QString &path, const QByteArray &content, const QJsonArray &readable);
    template <typename Change>
    Result<void> changeServers(Change change);

    QString m_directory;
};
