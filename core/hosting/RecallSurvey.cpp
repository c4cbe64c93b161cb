// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/RecallSurvey.h"

#include "core/hosting/JsonFields.h"

using namespace Qt::StringLiterals;

Result<RecallSurvey> RecallSurvey::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    RecallSurvey survey;
    survey.name = fields.requiredText("name"_L1);
    survey.site = fields.requiredText("site"_L1);
    survey.address = fields.text("address"_L1);
    survey.productionAddress = fields.text("productionAddress"_L1);
    survey.checks = fields.list<SurveyCheck>("checks"_L1);
    JsonFields production(fields.object("production"_L1).value_or(QJsonObject()));
    survey.productionName = production.requiredText("name"_L1);
    survey.productionPath = production.requiredText("path"_L1);
    if (production.error())
        fields.fail("production"_L1, production.error()->detail);
    survey.rights = fields.value<RootRights>("rights"_L1).value_or(RootRights{});
    if (fields.error())
        return std::unexpected(*fields.error());
    return survey;
}

QJsonObject RecallSurvey::toJson() const
{
    return {{u"name"_s, name},
            {u"site"_s, site},
            {u"production"_s, QJsonObject{{u"name"_s, productionName}, {u"path"_s, productionPath}}},
            {u"address"_s, address},
            {u"productionAddress"_s, productionAddress},
            {u"checks"_s, valuesToJson(checks)},
            {u"rights"_s, rights.toJson()}};
}
