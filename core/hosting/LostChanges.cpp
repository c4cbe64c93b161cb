// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/LostChanges.h"

#include "core/base/InertText.h"
#include "core/hosting/JsonFields.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 mostLost = std::numeric_limits<int>::max();

int lostCount(JsonFields &fields, QLatin1StringView key)
{
    return int(fields.number(key, 0, mostLost));
}

QString readChangeKind(JsonFields &fields)
{
    QString change = fields.requiredText("change"_L1);
    if (change != "added"_L1 && change != "changed"_L1 && change != "removed"_L1)
        fields.fail("change"_L1, u"unknown"_s);
    return change;
}

/// The values of the objects under \a key that \a read understands.
template <typename T>
QList<T> readEach(JsonFields &fields, QLatin1StringView key, T (*read)(JsonFields &))
{
    QList<T> list;
    for (const QJsonValue &entry : fields.array(key)) {
        JsonFields inner(entry.toObject());
        T value = read(inner);
        if (!entry.isObject() || inner.error()) {
            fields.fail(key, entry.isObject() ? inner.error()->detail : u"not an object"_s);
            break;
        }
        list.append(std::move(value));
    }
    return list;
}

LostChanges::User readUser(JsonFields &fields)
{
    return {.name = fields.text("name"_L1), .rows = lostCount(fields, "rows"_L1)};
}

LostChanges::Table readTable(JsonFields &fields)
{
    return {.table = fields.requiredText("table"_L1),
            .model = fields.text("model"_L1),
            .added = lostCount(fields, "added"_L1),
            .changed = lostCount(fields, "changed"_L1),
            .removed = lostCount(fields, "removed"_L1),
            .users = readEach(fields, "users"_L1, readUser)};
}

LostChanges::MediaFile readMediaFile(JsonFields &fields)
{
    return {
        .path = fields.requiredText("path"_L1), .change = readChangeKind(fields), .bytes = fields.number("bytes"_L1)};
}

LostChanges::File readKeptFile(JsonFields &fields)
{
    return {.name = fields.requiredText("name"_L1),
            .path = fields.requiredText("path"_L1),
            .bytes = fields.number("bytes"_L1),
            .kind = fields.text("kind"_L1)};
}

void readMedia(JsonFields &fields, LostChanges &lost)
{
    JsonFields media(fields.object("media"_L1).value_or(QJsonObject()));
    lost.mediaAdded = lostCount(media, "added"_L1);
    lost.mediaChanged = lostCount(media, "changed"_L1);
    lost.mediaRemoved = lostCount(media, "removed"_L1);
    lost.media = readEach(media, "files"_L1, readMediaFile);
    lost.mediaKept = media.text("kept"_L1);
    if (media.error())
        fields.fail("media"_L1, media.error()->detail);
}

/// The fields of a row before or after; nothing where there was no such row then.
std::optional<QMap<QString, QString>> readFieldTexts(JsonFields &fields, QLatin1StringView key)
{
    const auto said = fields.object(key);
    if (!said)
        return {};
    QMap<QString, QString> texts;
    for (auto field = said->begin(); field != said->end(); ++field) {
        if (!field.value().isString() && !field.value().isNull())
            fields.fail(key, u"not a text"_s);
        texts.insert(inertLine(field.key()), inertText(field.value().toString()));
    }
    return texts;
}

QJsonValue fieldTextsToJson(const std::optional<QMap<QString, QString>> &texts)
{
    if (!texts)
        return QJsonValue::Null;
    QJsonObject object;
    for (auto field = texts->begin(); field != texts->end(); ++field)
        object.insert(field.key(), field.value());
    return object;
}

QJsonArray usersToJson(const QList<LostChanges::User> &users)
{
    QJsonArray array;
    for (const auto &user : users)
        array.append(QJsonObject{{u"name"_s, user.name}, {u"rows"_s, user.rows}});
    return array;
}

QJsonArray tablesToJson(const QList<LostChanges::Table> &tables)
{
    QJsonArray array;
    for (const auto &table : tables) {
        array.append(QJsonObject{{u"table"_s, table.table},
                                 {u"model"_s, table.model},
                                 {u"added"_s, table.added},
                                 {u"changed"_s, table.changed},
                                 {u"removed"_s, table.removed},
                                 {u"users"_s, usersToJson(table.users)}});
    }
    return array;
}

QJsonObject mediaToJson(const LostChanges &lost)
{
    QJsonArray array;
    for (const auto &file : lost.media)
        array.append(QJsonObject{{u"path"_s, file.path}, {u"change"_s, file.change}, {u"bytes"_s, file.bytes}});
    return {{u"added"_s, lost.mediaAdded},
            {u"changed"_s, lost.mediaChanged},
            {u"removed"_s, lost.mediaRemoved},
            {u"files"_s, array},
            {u"kept"_s, lost.mediaKept}};
}

QJsonArray keptFilesToJson(const QList<LostChanges::File> &files)
{
    QJsonArray array;
    for (const auto &file : files) {
        array.append(QJsonObject{
            {u"name"_s, file.name}, {u"path"_s, file.path}, {u"bytes"_s, file.bytes}, {u"kind"_s, file.kind}});
    }
    return array;
}
} // namespace

Result<LostChanges::Row> LostChanges::Row::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Row row{.key = fields.textOrNumber("key"_L1),
            .change = readChangeKind(fields),
            .by = fields.text("by"_L1),
            .at = fields.time("at"_L1),
            .label = fields.text("label"_L1),
            .before = readFieldTexts(fields, "old"_L1),
            .after = readFieldTexts(fields, "new"_L1),
            .fields = fields.texts("fields"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return row;
}

QJsonObject LostChanges::Row::toJson() const
{
    return {{u"key"_s, key},
            {u"change"_s, change},
            {u"by"_s, textToJson(by)},
            {u"at"_s, timeToJson(at)},
            {u"label"_s, label},
            {u"old"_s, fieldTextsToJson(before)},
            {u"new"_s, fieldTextsToJson(after)},
            {u"fields"_s, QJsonArray::fromStringList(fields)}};
}

const LostChanges::File *LostChanges::dump() const
{
    const auto found = std::ranges::find_if(
        files, [](const File &file) { return file.kind == "dump"_L1 && file.name.startsWith("cancel"_L1); });
    return found == files.end() ? nullptr : &*found;
}

bool LostChanges::isNothing() const
{
    return !fromSql && tables.isEmpty() && media.isEmpty();
}

Result<LostChanges> LostChanges::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    LostChanges lost;
    lost.attempt = fields.requiredText("attempt"_L1);
    lost.from = fields.requiredText("from"_L1);
    lost.to = fields.requiredText("to"_L1);
    lost.made = fields.time("made"_L1);
    lost.tables = readEach(fields, "tables"_L1, readTable);
    lost.rows = lostCount(fields, "rows"_L1);
    lost.users = lostCount(fields, "users"_L1);
    readMedia(fields, lost);
    lost.files = readEach(fields, "files"_L1, readKeptFile);
    lost.fromSql = fields.flag("from_sql"_L1);
    lost.problem = fields.text("problem"_L1);
    lost.keptUntil = fields.date("keptUntil"_L1);
    if (fields.error())
        return std::unexpected(*fields.error());
    return lost;
}

QJsonObject LostChanges::toJson() const
{
    return {{u"attempt"_s, attempt},
            {u"from"_s, from},
            {u"to"_s, to},
            {u"made"_s, timeToJson(made)},
            {u"tables"_s, tablesToJson(tables)},
            {u"rows"_s, rows},
            {u"users"_s, users},
            {u"media"_s, mediaToJson(*this)},
            {u"files"_s, keptFilesToJson(files)},
            {u"from_sql"_s, fromSql},
            {u"problem"_s, problem},
            {u"keptUntil"_s, dateToJson(keptUntil)}};
}
