// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

/// Reads typed values out of an object that a server said. Missing and null give the default; the first value of a
/// wrong type is kept as the error. Every text is inert.
class JsonFields
{
public:
    explicit JsonFields(QJsonObject object) : m_object(std::move(object)) {}

    static constexpr qint64 largestNumber = qint64(1) << 53;

    QString text(QLatin1StringView key);
    /// A text that is there and not empty.
    QString requiredText(QLatin1StringView key);
    /// A file's text or a diff, as it is: it is saved or applied again, and whoever shows it makes it inert.
    QString sourceText(QLatin1StringView key);
    /// Nothing where it is missing or null.
    std::optional<QString> optionalText(QLatin1StringView key);
    /// A text, or a number as text: Django allows both for a database's port.
    QString textOrNumber(QLatin1StringView key);
    qint64 number(QLatin1StringView key, qint64 least = 0, qint64 most = largestNumber);
    std::optional<qint64> optionalNumber(QLatin1StringView key, qint64 least = 0, qint64 most = largestNumber);
    bool flag(QLatin1StringView key, bool fallback = false);
    /// ISO 8601 with a zone, in UTC; invalid where it is missing or null.
    QDateTime time(QLatin1StringView key);
    /// "2026-12-31"; invalid where it is missing or null.
    QDate date(QLatin1StringView key);
    QStringList texts(QLatin1StringView key);
    QJsonArray array(QLatin1StringView key);
    std::optional<QJsonObject> object(QLatin1StringView key);
    /// T::fromJson of the object under \a key; its error becomes ours.
    template <typename T>
    std::optional<T> value(QLatin1StringView key)
    {
        const auto inner = object(key);
        if (!inner)
            return {};
        auto result = T::fromJson(*inner);
        if (result)
            return std::move(*result);
        fail(key, result.error().detail);
        return {};
    }
    /// T::fromJson of every object in the array under \a key.
    template <typename T>
    QList<T> values(QLatin1StringView key)
    {
        QList<T> list;
        for (const QJsonValue &entry : array(key)) {
            auto result = T::fromJson(entry.toObject());
            if (!entry.isObject() || !result) {
                fail(key, entry.isObject() ? result.error().detail : QStringLiteral("not an object"));
                break;
            }
            list.append(std::move(*result));
        }
        return list;
    }

    /// The same for values that read a whole array.
    template <typename T>
    QList<T> list(QLatin1StringView key)
    {
        auto result = T::listFromJson(array(key));
        if (result)
            return *std::move(result);
        fail(key, result.error().detail);
        return {};
    }

    void fail(QLatin1StringView key, const QString &what);
    const std::optional<Error> &error() const { return m_error; }

private:
    QJsonValue defined(QLatin1StringView key) const;

    QJsonObject m_object;
    std::optional<Error> m_error;
};

/// "2026-11-22T18:00:00Z", with milliseconds where there are any; null for an invalid time.
QJsonValue timeToJson(const QDateTime &time);
/// Null for an empty text.
QJsonValue textToJson(const QString &text);
/// "2026-12-31"; null for an invalid date.
QJsonValue dateToJson(const QDate &date);
template <typename T>
QJsonValue nullableToJson(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}
/// The toJson() of each.
template <typename T>
QJsonArray valuesToJson(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(value.toJson());
    return array;
}
