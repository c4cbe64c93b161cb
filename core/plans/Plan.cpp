// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/Plan.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

QJsonObject Plan::toJson() const
{
    QJsonArray list;
    for (const Step &step : steps) {
        list.append(QJsonObject{{u"id"_s, step.id},
                                {u"title"_s, step.title},
                                {u"argv"_s, QJsonArray::fromStringList(step.argv)},
                                {u"cwd"_s, step.cwd},
                                {u"timeout"_s, qint64(step.timeout.count())}});
    }
    return {{u"format"_s, 1},    {u"operation"_s, operation}, {u"title"_s, title}, {u"series"_s, series},
            {u"links"_s, links}, {u"site"_s, site},           {u"steps"_s, list},  {u"progress"_s, progress}};
}
