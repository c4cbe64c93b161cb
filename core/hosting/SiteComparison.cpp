// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/SiteComparison.h"

#include "core/hosting/JsonFields.h"

using namespace Qt::StringLiterals;

namespace
{
Result<SiteComparison::Number> numberFromJson(const QJsonObject &object, QLatin1StringView nameKey)
{
    JsonFields fields(object);
    SiteComparison::Number number{.name = fields.requiredText(nameKey),
                                  .left = fields.optionalNumber("left"_L1),
                                  .right = fields.optionalNumber("right"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return number;
}

QList<SiteComparison::Number> numbersFromJson(JsonFields &fields, QLatin1StringView key, QLatin1StringView nameKey)
{
    QList<SiteComparison::Number> list;
    for (const QJsonValue &entry : fields.array(key)) {
        auto number = numberFromJson(entry.toObject(), nameKey);
        if (number)
            list.append(*std::move(number));
        else
            fields.fail(key, number.error().detail);
    }
    return list;
}

QJsonArray numbersToJson(const QList<SiteComparison::Number> &numbers, const QString &nameKey)
{
    QJsonArray array;
    for (const auto &number : numbers)
        array.append(QJsonObject{{nameKey, number.name},
                                 {u"left"_s, nullableToJson(number.left)},
                                 {u"right"_s, nullableToJson(number.right)}});
    return array;
}
} // namespace

Result<SiteComparison::Side> SiteComparison::Side::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Side side{.name = fields.requiredText("name"_L1),
              .path = fields.requiredText("path"_L1),
              .state = fields.text("state"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return side;
}

QJsonObject SiteComparison::Side::toJson() const
{
    return {{u"name"_s, name}, {u"path"_s, path}, {u"state"_s, state}};
}

Result<SiteComparison::Version> SiteComparison::Version::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Version version{.name = fields.requiredText("name"_L1),
                    .left = fields.optionalText("left"_L1),
                    .right = fields.optionalText("right"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return version;
}

QJsonObject SiteComparison::Version::toJson() const
{
    return {{u"name"_s, name}, {u"left"_s, nullableToJson(left)}, {u"right"_s, nullableToJson(right)}};
}

Result<SiteComparison::Setting> SiteComparison::Setting::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Setting setting{.name = fields.requiredText("name"_L1),
                    .left = fields.text("left"_L1),
                    .right = fields.text("right"_L1),
                    .masked = fields.flag("masked"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return setting;
}

QJsonObject SiteComparison::Setting::toJson() const
{
    return {{u"name"_s, name}, {u"left"_s, left}, {u"right"_s, right}, {u"masked"_s, masked}};
}

Result<SiteComparison> SiteComparison::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    SiteComparison comparison;
    const auto sides = fields.values<Side>("sites"_L1);
    if (sides.size() == 2) {
        comparison.left = sides.first();
        comparison.right = sides.last();
    } else {
        fields.fail("sites"_L1, u"not two"_s);
    }
    comparison.packages = fields.values<Version>("packages"_L1);
    comparison.plugins = fields.values<Version>("plugins"_L1);
    comparison.settings = fields.values<Setting>("settings"_L1);
    comparison.tables = numbersFromJson(fields, "tables"_L1, "table"_L1);
    comparison.sizes = numbersFromJson(fields, "sizes"_L1, "what"_L1);
    comparison.problems = fields.texts("problems"_L1);
    if (fields.error())
        return std::unexpected(*fields.error());
    return comparison;
}

QJsonObject SiteComparison::toJson() const
{
    return {{u"sites"_s, QJsonArray{left.toJson(), right.toJson()}},
            {u"packages"_s, valuesToJson(packages)},
            {u"plugins"_s, valuesToJson(plugins)},
            {u"settings"_s, valuesToJson(settings)},
            {u"tables"_s, numbersToJson(tables, u"table"_s)},
            {u"sizes"_s, numbersToJson(sizes, u"what"_s)},
            {u"problems"_s, QJsonArray::fromStringList(problems)}};
}
