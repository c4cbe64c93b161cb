// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/ActivityEntry.h"

#include "core/base/Csv.h"
#include "core/hosting/JsonFields.h"

using namespace Qt::StringLiterals;

Result<ActivityEntry> ActivityEntry::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    ActivityEntry entry{.at = fields.time("at"_L1),
                        .by = fields.text("by"_L1),
                        .what = fields.requiredText("what"_L1),
                        .attempt = fields.text("attempt"_L1),
                        .job = fields.text("job"_L1),
                        .detail = fields.text("detail"_L1)};
    if (!entry.at.isValid())
        fields.fail("at"_L1, u"missing"_s);
    if (fields.error())
        return std::unexpected(*fields.error());
    return entry;
}

QJsonObject ActivityEntry::toJson() const
{
    return {{u"at"_s, timeToJson(at)}, {u"by"_s, by},   {u"what"_s, what},
            {u"attempt"_s, attempt},   {u"job"_s, job}, {u"detail"_s, detail}};
}

QString activityCsv(const QList<ActivityEntry> &entries)
{
    QString text = u"at,by,what,attempt,job,detail\r\n"_s;
    for (const ActivityEntry &entry : entries)
        text += csvLine(
            {entry.at.toUTC().toString(Qt::ISODate), entry.by, entry.what, entry.attempt, entry.job, entry.detail});
    return text;
}
