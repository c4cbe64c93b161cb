// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/ReleaseNotes.h"

#include "core/hosting/JsonFields.h"

using namespace Qt::StringLiterals;

Result<ReleaseNotes::Package> ReleaseNotes::Package::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Package package{
        .name = fields.requiredText("name"_L1), .before = fields.text("old"_L1), .after = fields.text("new"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return package;
}

QJsonObject ReleaseNotes::Package::toJson() const
{
    return {{u"name"_s, name}, {u"old"_s, textToJson(before)}, {u"new"_s, textToJson(after)}};
}

Result<ReleaseNotes::Change> ReleaseNotes::Change::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Change change{.package = fields.requiredText("package"_L1),
                  .title = fields.text("title"_L1),
                  .text = fields.sourceText("text"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return change;
}

QJsonObject ReleaseNotes::Change::toJson() const
{
    return {{u"package"_s, package}, {u"title"_s, title}, {u"text"_s, text}};
}

Result<ReleaseNotes::Version> ReleaseNotes::Version::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Version version{.name = fields.requiredText("name"_L1),
                    .at = fields.time("at"_L1),
                    .by = fields.text("by"_L1),
                    .bytes = fields.number("bytes"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return version;
}

QJsonObject ReleaseNotes::Version::toJson() const
{
    return {{u"name"_s, name}, {u"at"_s, timeToJson(at)}, {u"by"_s, by}, {u"bytes"_s, bytes}};
}

Result<ReleaseNotes> ReleaseNotes::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    ReleaseNotes notes;
    const QString text = fields.sourceText("markdown"_L1);
    if (object.value("markdown"_L1).isString())
        notes.markdown = text;
    notes.hash = fields.text("hash"_L1);
    notes.at = fields.time("at"_L1);
    notes.by = fields.text("by"_L1);
    notes.url = fields.text("url"_L1);
    notes.page = fields.text("page"_L1);
    notes.stale = fields.flag("stale"_L1);
    JsonFields material(fields.object("material"_L1).value_or(QJsonObject()));
    notes.from = material.text("from"_L1);
    notes.to = material.text("to"_L1);
    notes.packages = material.values<Package>("packages"_L1);
    notes.changes = material.values<Change>("changes"_L1);
    if (material.error())
        fields.fail("material"_L1, material.error()->detail);
    notes.versions = fields.values<Version>("versions"_L1);
    JsonFields released(fields.object("released"_L1).value_or(QJsonObject()));
    notes.since = released.time("since"_L1);
    notes.kept = released.time("kept"_L1);
    if (released.error())
        fields.fail("released"_L1, released.error()->detail);
    if (fields.error())
        return std::unexpected(*fields.error());
    return notes;
}

QJsonObject ReleaseNotes::toJson() const
{
    const QJsonValue released =
        since.isValid() ? QJsonValue(QJsonObject{{u"since"_s, timeToJson(since)}, {u"kept"_s, timeToJson(kept)}})
                        : QJsonValue();
    return {{u"markdown"_s, nullableToJson(markdown)},
            {u"hash"_s, hash},
            {u"at"_s, timeToJson(at)},
            {u"by"_s, textToJson(by)},
            {u"url"_s, textToJson(url)},
            {u"page"_s, textToJson(page)},
            {u"stale"_s, stale},
            {u"material"_s, QJsonObject{{u"from"_s, textToJson(from)},
                                        {u"to"_s, textToJson(to)},
                                        {u"packages"_s, valuesToJson(packages)},
                                        {u"changes"_s, valuesToJson(changes)}}},
            {u"versions"_s, valuesToJson(versions)},
            {u"released"_s, released}};
}
