// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/PracticeServerInfo.h"

#include <QJsonArray>
#include <QJsonValue>

using namespace Qt::StringLiterals;

namespace
{
/// One text, a list of texts, or texts by name.
QStringList strings(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList result;
    const auto object = value.toObject();
    for (const auto &item : object)
        result += item.toString();
    const auto array = value.toArray();
    for (const auto &item : array)
        result += item.toString();
    return result;
}

QString firstMissing(const QJsonObject &object)
{
    for (const auto &key : {u"name"_s, u"host"_s, u"user"_s, u"identity"_s, u"fingerprint"_s, u"sitesRoot"_s})
        if (object[key].toString().isEmpty())
            return key;
    if (const int port = object[u"port"_s].toInt(); port < 1 || port > 65535)
        return u"port"_s;
    if (!object[u"running"_s].isBool())
        return u"running"_s;
    return {};
}
} // namespace

ServerRecord PracticeServerInfo::record() const
{
    ServerRecord record;
    record.name = name;
    record.host = host;
    record.port = port;
    record.user = user;
    record.identityFile = identity;
    record.roots = {sitesRoot};
    record.vhosts = vhosts;
    record.fingerprint = fingerprint;
    record.practice = true;
    return record;
}

QList<ServerRecord> PracticeServerInfo::records(const QList<PracticeServerInfo> &servers)
{
    QList<ServerRecord> records;
    for (const PracticeServerInfo &info : servers)
        records.append(info.record());
    return records;
}

Result<PracticeServerInfo> PracticeServerInfo::fromJson(const QJsonObject &object)
{
    if (const auto missing = firstMissing(object); !missing.isEmpty())
        return std::unexpected(Error{Error::Code::ProtocolError, u"practice.py: servers: "_s + missing});
    return PracticeServerInfo{.name = object[u"name"_s].toString(),
                              .host = object[u"host"_s].toString(),
                              .port = object[u"port"_s].toInt(),
                              .user = object[u"user"_s].toString(),
                              .identity = object[u"identity"_s].toString(),
                              .knownHost = object[u"knownHost"_s].toString(),
                              .fingerprint = object[u"fingerprint"_s].toString(),
                              .sitesRoot = object[u"sitesRoot"_s].toString(),
                              .vhosts = strings(object[u"vhosts"_s]),
                              .addresses = strings(object[u"addresses"_s]),
                              .running = object[u"running"_s].toBool()};
}
