// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/AdoptSurvey.h"

#include "core/hosting/JsonFields.h"

using namespace Qt::StringLiterals;

Result<AdoptSurvey> AdoptSurvey::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    AdoptSurvey survey;
    survey.site = fields.requiredText("site"_L1);
    survey.links = fields.requiredText("links"_L1);
    survey.checks = fields.list<SurveyCheck>("checks"_L1);
    survey.address = fields.text("address"_L1);
    JsonFields web(fields.object("web"_L1).value_or(QJsonObject()));
    survey.webKind = web.text("kind"_L1);
    survey.webChanges = web.list<FileChange>("changes"_L1);
    if (web.error())
        fields.fail("web"_L1, web.error()->detail);
    survey.rights = fields.value<RootRights>("rights"_L1).value_or(RootRights{});
    if (fields.error())
        return std::unexpected(*fields.error());
    return survey;
}

QJsonObject AdoptSurvey::toJson() const
{
    return {{u"site"_s, site},
            {u"links"_s, links},
            {u"checks"_s, valuesToJson(checks)},
            {u"web"_s, QJsonObject{{u"kind"_s, webKind}, {u"changes"_s, valuesToJson(webChanges)}}},
            {u"address"_s, address},
            {u"rights"_s, rights.toJson()}};
}
