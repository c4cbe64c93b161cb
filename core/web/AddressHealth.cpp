// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/AddressHealth.h"

#include "core/base/InertText.h"

using namespace Qt::StringLiterals;

QString addressProblemName(AddressHealth::Problem problem)
{
    switch (problem) {
    case AddressHealth::Problem::None:
        return {};
    case AddressHealth::Problem::NameNotFound:
        return u"name-not-found"_s;
    case AddressHealth::Problem::Refused:
        return u"refused"_s;
    case AddressHealth::Problem::Timeout:
        return u"timeout"_s;
    case AddressHealth::Problem::ConnectionLost:
        return u"connection-lost"_s;
    case AddressHealth::Problem::CertificateExpired:
        return u"certificate-expired"_s;
    case AddressHealth::Problem::CertificateNotYetValid:
        return u"certificate-not-yet-valid"_s;
    case AddressHealth::Problem::CertificateSelfSigned:
        return u"certificate-self-signed"_s;
    case AddressHealth::Problem::CertificateWrongName:
        return u"certificate-wrong-name"_s;
    case AddressHealth::Problem::CertificateUntrusted:
        return u"certificate-untrusted"_s;
    case AddressHealth::Problem::TlsFailed:
        return u"tls-failed"_s;
    case AddressHealth::Problem::TooManyRedirects:
        return u"too-many-redirects"_s;
    case AddressHealth::Problem::InvalidAddress:
        return u"invalid-address"_s;
    case AddressHealth::Problem::Other:
        return u"other"_s;
    }
    return u"other"_s;
}

QJsonObject AddressHealth::toJson() const
{
    const auto textOrNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    };
    return {{u"http"_s, http},
            {u"ms"_s, ms},
            {u"certificateDays"_s, certificateDays ? QJsonValue(*certificateDays) : QJsonValue(QJsonValue::Null)},
            {u"problem"_s, textOrNull(addressProblemName(problem))},
            {u"detail"_s, textOrNull(detail)},
            {u"checked"_s, textOrNull(checked.toUTC().toString(Qt::ISODateWithMs))}};
}

std::optional<AddressHealth> AddressHealth::fromJson(const QJsonObject &object)
{
    AddressHealth health;
    health.checked = QDateTime::fromString(object.value("checked"_L1).toString(), Qt::ISODateWithMs).toUTC();
    if (!health.checked.isValid() || !object.value("http"_L1).isDouble())
        return {};
    health.http = object.value("http"_L1).toInt();
    health.ms = object.value("ms"_L1).toInt();
    if (object.value("certificateDays"_L1).isDouble())
        health.certificateDays = object.value("certificateDays"_L1).toInt();
    const QString named = object.value("problem"_L1).toString();
    for (int i = 0; i <= int(Problem::Other); ++i) {
        if (addressProblemName(Problem(i)) == named)
            health.problem = Problem(i);
    }
    health.detail = inertText(object.value("detail"_L1).toString(), 512);
    return health;
}
