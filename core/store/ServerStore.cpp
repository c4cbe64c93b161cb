// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ServerStore.h"

#include "core/base/Directories.h"
#include "core/base/PrivateFile.h"
#include "core/store/FileLock.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace
{
constexpr int format = 1;

qsizetype indexOf(const QJsonArray &servers, const QString &name)
{
    for (qsizetype i = 0; i < servers.size(); ++i) {
        if (servers.at(i)["name"_L1].toString() == name)
            return i;
    }
    return -1;
}

Error namedError(Error::Code code, const QString &name)
{
    return {code, name};
}
} // namespace

Result<QString> ServerStore::path() const
{
    if (!m_directory.isEmpty())
        return QString(m_directory + u"/servers.json"_s);
    const auto directory = Directories::configuration();
    if (!directory)
        return std::unexpected(directory.error());
    return QString(*directory + u"/servers.json"_s);
}

Error ServerStore::keepDamaged(const QString &path, const QByteArray &content, const QJsonArray &readable)
{
    const QString kept = path + u".damaged-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
    if (const auto copied = PrivateFile::write(kept, content); !copied)
        return copied.error();
    if (const auto written = write(path, readable); !written)
        return written.error();
    return {Error::Code::FileDamaged, kept};
}

Result<ServerStore::Content> ServerStore::parse(const QString &path)
{
    const auto bytes = PrivateFile::read(path);
    if (!bytes)
        return bytes.error().code == Error::Code::NotFound ? Result<Content>(Content{})
                                                           : std::unexpected(bytes.error());
    const QJsonObject whole = QJsonDocument::fromJson(*bytes).object();
    const int written = whole.value("format"_L1).toInt();
    if (written > format)
        return std::unexpected(
            Error{Error::Code::FileUnreadable, u"%1: format %2"_s.arg(path, QString::number(written))});
    Content content{*bytes, {}, false};
    const QJsonArray servers = whole.value("servers"_L1).toArray();
    for (const QJsonValue &entry : servers) {
        const auto record = ServerRecord::fromJson(entry.toObject());
        if (record && record->check() && indexOf(content.readable, record->name) < 0)
            content.readable.append(entry);
    }
    content.damaged =
        written != format || !whole.value("servers"_L1).isArray() || content.readable.size() != servers.size();
    return content;
}

Result<QJsonArray> ServerStore::read(const QString &path)
{
    const auto content = parse(path);
    if (!content)
        return std::unexpected(content.error());
    if (content->damaged)
        return std::unexpected(keepDamaged(path, content->bytes, content->readable));
    return content->readable;
}

Result<void> ServerStore::write(const QString &path, const QJsonArray &servers)
{
    return PrivateFile::write(path,
                              QJsonDocument(QJsonObject{{u"format"_s, format}, {u"servers"_s, servers}}).toJson());
}

template <typename Change>
Result<void> ServerStore::changeServers(Change change)
{
    const auto file = path();
    if (!file)
        return std::unexpected(file.error());
    const auto lock = FileLock::acquire(*file + u".lock"_s);
    if (!lock)
        return std::unexpected(lock.error());
    auto servers = read(*file);
    if (!servers)
        return std::unexpected(servers.error());
    const std::optional<Error> refused = change(*servers);
    if (refused)
        return std::unexpected(*refused);
    return write(*file, *servers);
}

Result<QList<ServerRecord>> ServerStore::load()
{
    const auto file = path();
    if (!file)
        return std::unexpected(file.error());
    auto content = parse(*file); // each write replaces the file as a whole, so reading needs no lock
    if (!content)
        return std::unexpected(content.error());
    if (content->damaged) {
        const auto lock = FileLock::acquire(*file + u".lock"_s);
        if (!lock)
            return std::unexpected(lock.error());
        const auto mended = read(*file);
        if (!mended)
            return std::unexpected(mended.error());
        content->readable = *mended;
    }
    QList<ServerRecord> records;
    for (const QJsonValue &entry : std::as_const(content->readable))
        records.append(ServerRecord::fromJson(entry.toObject()).value());
    return records;
}

Result<void> ServerStore::add(const ServerRecord &record)
{
    if (const auto checked = record.check(); !checked)
        return checked;
    return changeServers([&record](QJsonArray &servers) -> std::optional<Error> {
        if (indexOf(servers, record.name) >= 0)
            return namedError(Error::Code::Duplicate, record.name);
        servers.append(record.toJson());
        return {};
    });
}

Result<void> ServerStore::update(const QString &name, const ServerRecord &record)
{
    if (const auto checked = record.check(); !checked)
        return checked;
    return changeServers([&name, &record](QJsonArray &servers) -> std::optional<Error> {
        const qsizetype index = indexOf(servers, name);
        if (index < 0)
            return namedError(Error::Code::NotFound, name);
        if (record.name != name && indexOf(servers, record.name) >= 0)
            return namedError(Error::Code::Duplicate, record.name);
        QJsonObject merged = servers.at(index).toObject();
        const QJsonObject changed = record.toJson();
        for (auto value = changed.begin(); value != changed.end(); ++value)
            merged.insert(value.key(), value.value());
        servers.replace(index, merged);
        return {};
    });
}

Result<void> ServerStore::remove(const QString &name)
{
    return changeServers([&name](QJsonArray &servers) -> std::optional<Error> {
        const qsizetype index = indexOf(servers, name);
        if (index < 0)
            return namedError(Error::Code::NotFound, name);
        servers.removeAt(index);
        return {};
    });
}
