// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/Series.h"

#include "core/hosting/JsonFields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

Result<LockHolder> LockHolder::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    LockHolder holder;
    holder.who = fields.text("who"_L1);
    holder.operation = fields.text("operation"_L1);
    holder.job = fields.text("job"_L1);
    holder.host = fields.text("host"_L1);
    holder.since = fields.time("since"_L1);
    holder.heartbeat = fields.time("heartbeat"_L1);
    if (fields.error())
        return std::unexpected(*fields.error());
    return holder;
}

QJsonObject LockHolder::toJson() const
{
    return {{u"who"_s, who},   {u"operation"_s, operation},     {u"job"_s, textToJson(job)},
            {u"host"_s, host}, {u"since"_s, timeToJson(since)}, {u"heartbeat"_s, timeToJson(heartbeat)}};
}

const Site *Series::siteIn(SiteState state) const
{
    const auto found = std::ranges::find(sites, state, &Site::state);
    return found == sites.end() ? nullptr : &*found;
}

const Site *Series::siteNamed(const QString &name) const
{
    const auto found = std::ranges::find(sites, name, &Site::name);
    return found == sites.end() ? nullptr : &*found;
}

Result<Series> Series::fromJson(const QJsonObject &object, QStringList *problems)
{
    JsonFields fields(object);
    Series series;
    series.id = fields.requiredText("id"_L1);
    series.name = fields.requiredText("name"_L1);
    series.links = fields.text("links"_L1);
    series.linked = fields.flag("linked"_L1);
    series.lock = fields.value<LockHolder>("lock"_L1);
    series.job = fields.value<JobRecord>("job"_L1);
    series.nightly = fields.value<Nightly>("nightly"_L1);
    series.attempt = fields.value<Attempt>("attempt"_L1);
    const QJsonArray said = fields.array("sites"_L1);
    if (fields.error())
        return std::unexpected(*fields.error());
    series.sites.reserve(said.size());
    for (qsizetype i = 0; i < said.size(); ++i) {
        auto site = Site::fromJson(said.at(i).toObject());
        if (site)
            series.sites.append(std::move(*site));
        else if (problems)
            problems->append(u"%1: sites[%2]: %3"_s.arg(series.name, QString::number(i), site.error().detail));
    }
    return series;
}

QJsonObject Series::toJson() const
{
    QJsonArray siteList;
    for (const Site &site : sites)
        siteList.append(site.toJson());
    return {{u"id"_s, id},
            {u"name"_s, name},
            {u"links"_s, links},
            {u"linked"_s, linked},
            {u"attempt"_s, attempt ? QJsonValue(attempt->toJson()) : QJsonValue(QJsonValue::Null)},
            {u"lock"_s, lock ? QJsonValue(lock->toJson()) : QJsonValue(QJsonValue::Null)},
            {u"job"_s, job ? QJsonValue(job->toJson()) : QJsonValue(QJsonValue::Null)},
            {u"nightly"_s, nightly ? QJsonValue(nightly->toJson()) : QJsonValue(QJsonValue::Null)},
            {u"sites"_s, siteList}};
}
