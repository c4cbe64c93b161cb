// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/ServerStatus.h"

#include "core/hosting/JsonFields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

Result<SitesRoot> SitesRoot::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    SitesRoot root;
    root.path = fields.requiredText("path"_L1);
    root.error = fields.text("error"_L1);
    root.free = fields.number("free"_L1);
    root.size = fields.number("size"_L1);
    root.warnings = fields.values<HostingWarning>("warnings"_L1);
    if (fields.error())
        return std::unexpected(*fields.error());
    return root;
}

QJsonObject SitesRoot::toJson() const
{
    QJsonArray warningList;
    for (const HostingWarning &warning : warnings)
        warningList.append(warning.toJson());
    return {{u"path"_s, path},
            {u"error"_s, textToJson(error)},
            {u"free"_s, free},
            {u"size"_s, size},
            {u"warnings"_s, warningList}};
}

const Series *ServerStatus::seriesWithId(const QString &id) const
{
    const auto found = std::ranges::find(series, id, &Series::id);
    return found == series.end() ? nullptr : &*found;
}

const Series *ServerStatus::seriesNamed(const QString &nameOrId) const
{
    if (const Series *exact = seriesWithId(nameOrId))
        return exact;
    const auto found = std::ranges::find(series, nameOrId, &Series::name);
    return std::ranges::count(series, nameOrId, &Series::name) == 1 ? &*found : nullptr;
}

Result<ServerStatus> ServerStatus::fromJson(const QJsonObject &object, QStringList *problems)
{
    JsonFields fields(object);
    ServerStatus status;
    status.checked = fields.time("now"_L1);
    if (!status.checked.isValid())
        fields.fail("now"_L1, u"missing"_s);
    status.hostname = fields.text("hostname"_L1);
    status.zone = fields.text("zone"_L1);
    status.utcOffset = int(fields.number("utcOffset"_L1, -86400, 86400));
    const QJsonArray roots = fields.array("roots"_L1);
    const QJsonArray series = fields.array("series"_L1);
    if (!object.contains("series"_L1))
        fields.fail("series"_L1, u"missing"_s);
    if (fields.error())
        return std::unexpected(*fields.error());

    const auto note = [problems](QLatin1StringView what, qsizetype i, const Error &error) {
        if (problems)
            problems->append(u"%1[%2]: %3"_s.arg(what, QString::number(i), error.detail));
    };
    for (qsizetype i = 0; i < roots.size(); ++i) {
        if (auto root = SitesRoot::fromJson(roots.at(i).toObject()))
            status.roots.append(std::move(*root));
        else
            note("roots"_L1, i, root.error());
    }
    for (qsizetype i = 0; i < series.size(); ++i) {
        if (auto entry = Series::fromJson(series.at(i).toObject(), problems))
            status.series.append(std::move(*entry));
        else
            note("series"_L1, i, entry.error());
    }
    return status;
}

QJsonObject ServerStatus::toJson() const
{
    QJsonArray rootList, seriesList;
    for (const SitesRoot &root : roots)
        rootList.append(root.toJson());
    for (const Series &entry : series)
        seriesList.append(entry.toJson());
    return {{u"now"_s, timeToJson(checked)}, {u"hostname"_s, hostname}, {u"zone"_s, zone},
            {u"utcOffset"_s, utcOffset},     {u"roots"_s, rootList},    {u"series"_s, seriesList}};
}
