// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/RetireSurvey.h"

#include "core/hosting/JsonFields.h"

using namespace Qt::StringLiterals;

Result<RetireSurvey::Removal> RetireSurvey::Removal::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Removal removal{.kind = fields.requiredText("kind"_L1),
                    .path = fields.requiredText("path"_L1),
                    .bytes = fields.optionalNumber("bytes"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return removal;
}

QJsonObject RetireSurvey::Removal::toJson() const
{
    return {{u"kind"_s, kind}, {u"path"_s, path}, {u"bytes"_s, nullableToJson(bytes)}};
}

Result<RetireSurvey> RetireSurvey::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    RetireSurvey survey;
    survey.site = fields.requiredText("site"_L1);
    survey.state = fields.requiredText("state"_L1);
    survey.since = fields.time("since"_L1);
    survey.keepUntil = fields.date("keepUntil"_L1);
    survey.checks = fields.list<SurveyCheck>("checks"_L1);
    survey.removes = fields.values<Removal>("removes"_L1);
    survey.frees = fields.number("frees"_L1);
    JsonFields keeps(fields.object("keeps"_L1).value_or(QJsonObject()));
    survey.keepDirectory = keeps.text("directory"_L1);
    survey.keepBytes = keeps.number("bytes"_L1);
    if (keeps.error())
        fields.fail("keeps"_L1, keeps.error()->detail);
    survey.rights = fields.value<RootRights>("rights"_L1).value_or(RootRights{});
    if (fields.error())
        return std::unexpected(*fields.error());
    return survey;
}

QJsonObject RetireSurvey::toJson() const
{
    return {{u"site"_s, site},
            {u"state"_s, state},
            {u"since"_s, timeToJson(since)},
            {u"keepUntil"_s, dateToJson(keepUntil)},
            {u"checks"_s, valuesToJson(checks)},
            {u"removes"_s, valuesToJson(removes)},
            {u"keeps"_s, QJsonObject{{u"directory"_s, keepDirectory}, {u"bytes"_s, keepBytes}}},
            {u"frees"_s, frees},
            {u"rights"_s, rights.toJson()}};
}
