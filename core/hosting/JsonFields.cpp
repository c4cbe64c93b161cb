// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/JsonFields.h"

#include "core/base/InertText.h"

using namespace Qt::StringLiterals;

QJsonValue JsonFields::defined(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

void JsonFields::fail(QLatin1StringView key, const QString &what)
{
    if (!m_error)
        m_error = Error{Error::Code::ProtocolError,
                        inertText(QString(key + (what.startsWith(u'.') ? ""_L1 : ": "_L1) + what), 512)};
}

QString JsonFields::text(QLatin1StringView key)
{
    const QJsonValue value = defined(key);
    if (!value.isNull() && !value.isString())
        fail(key, u"not a text"_s);
    return inertText(value.toString());
}

QString JsonFields::requiredText(QLatin1StringView key)
{
    const QString result = text(key);
    if (result.isEmpty())
        fail(key, u"missing"_s);
    return result;
}

QString JsonFields::sourceText(QLatin1StringView key)
{
    const QJsonValue value = defined(key);
    if (!value.isNull() && !value.isString())
        fail(key, u"not a text"_s);
    return value.toString();
}

std::optional<QString> JsonFields::optionalText(QLatin1StringView key)
{
    return defined(key).isNull() ? std::nullopt : std::optional(text(key));
}

QString JsonFields::textOrNumber(QLatin1StringView key)
{
    return defined(key).isDouble() ? QString::number(number(key)) : text(key);
}

std::optional<qint64> JsonFields::optionalNumber(QLatin1StringView key, qint64 least, qint64 most)
{
    const QJsonValue value = defined(key);
    if (value.isNull())
        return {};
    // toInteger() gives its default for fractions and for what does not fit
    const qint64 result = value.toInteger(-1);
    if (!value.isDouble() || (result == -1 && value.toInteger(-2) == -2)) {
        fail(key, u"not a whole number"_s);
        return {};
    }
    if (result < least || result > most) {
        fail(key, u"out of range"_s);
        return {};
    }
    return result;
}

qint64 JsonFields::number(QLatin1StringView key, qint64 least, qint64 most)
{
    return optionalNumber(key, least, most).value_or(0);
}

bool JsonFields::flag(QLatin1StringView key, bool fallback)
{
    const QJsonValue value = defined(key);
    if (!value.isNull() && !value.isBool())
        fail(key, u"neither true nor false"_s);
    return value.toBool(fallback);
}

QDateTime JsonFields::time(QLatin1StringView key)
{
    const QString said = text(key);
    if (said.isEmpty())
        return {};
    const QDateTime time = QDateTime::fromString(said, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime) {
        fail(key, u"not a time in UTC"_s);
        return {};
    }
    return time.toUTC();
}

QDate JsonFields::date(QLatin1StringView key)
{
    const QString said = text(key);
    if (said.isEmpty())
        return {};
    const QDate date = QDate::fromString(said, Qt::ISODate);
    if (!date.isValid())
        fail(key, u"not a date"_s);
    return date;
}

QStringList JsonFields::texts(QLatin1StringView key)
{
    QStringList list;
    for (const QJsonValue &entry : array(key)) {
        if (!entry.isString()) {
            fail(key, u"not a list of texts"_s);
            break;
        }
        list.append(inertText(entry.toString()));
    }
    return list;
}

QJsonArray JsonFields::array(QLatin1StringView key)
{
    const QJsonValue value = defined(key);
    if (!value.isNull() && !value.isArray())
        fail(key, u"not a list"_s);
    return value.toArray();
}

std::optional<QJsonObject> JsonFields::object(QLatin1StringView key)
{
    const QJsonValue value = defined(key);
    if (value.isObject())
        return value.toObject();
    if (!value.isNull())
        fail(key, u"not an object"_s);
    return {};
}

QJsonValue timeToJson(const QDateTime &time)
{
    if (!time.isValid())
        return QJsonValue::Null;
    return time.toUTC().toString(time.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

QJsonValue textToJson(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue dateToJson(const QDate &date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}
