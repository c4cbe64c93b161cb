// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/Nightly.h"

#include "core/hosting/JsonFields.h"

using namespace Qt::StringLiterals;

Result<Nightly::Hold> Nightly::Hold::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Hold hold{.night = QDate::fromString(fields.requiredText("night"_L1), Qt::ISODate), .by = fields.text("by"_L1)};
    if (!hold.night.isValid())
        fields.fail("night"_L1, u"not a date"_s);
    if (fields.error())
        return std::unexpected(*fields.error());
    return hold;
}

QJsonObject Nightly::Hold::toJson() const
{
    return {{u"night"_s, night.toString(Qt::ISODate)}, {u"by"_s, by}};
}

Result<Nightly::Night> Nightly::Night::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Night night{.at = fields.time("at"_L1),
                .event = fields.requiredText("event"_L1),
                .job = fields.text("job"_L1),
                .detail = fields.text("detail"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return night;
}

QJsonObject Nightly::Night::toJson() const
{
    return {{u"at"_s, timeToJson(at)}, {u"event"_s, event}, {u"job"_s, textToJson(job)}, {u"detail"_s, detail}};
}

Result<Nightly> Nightly::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Nightly nightly{.at = fields.requiredText("at"_L1),
                    .by = fields.text("by"_L1),
                    .since = fields.time("since"_L1),
                    .next = fields.time("next"_L1),
                    .script = fields.text("script"_L1),
                    .hold = fields.value<Hold>("hold"_L1),
                    .last = fields.value<Night>("last"_L1),
                    .problem = fields.text("problem"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return nightly;
}

QJsonObject Nightly::toJson() const
{
    return {{u"at"_s, at},
            {u"by"_s, by},
            {u"since"_s, timeToJson(since)},
            {u"next"_s, timeToJson(next)},
            {u"script"_s, script},
            {u"hold"_s, hold ? QJsonValue(hold->toJson()) : QJsonValue(QJsonValue::Null)},
            {u"last"_s, last ? QJsonValue(last->toJson()) : QJsonValue(QJsonValue::Null)},
            {u"problem"_s, textToJson(problem)}};
}
