// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMetaType>

#include <optional>

/// What a site's public address answered.
struct AddressHealth {
    enum class Problem {
        None,
        NameNotFound,
        Refused,
        Timeout,
        ConnectionLost,
        CertificateExpired,
        CertificateNotYetValid,
        CertificateSelfSigned,
        CertificateWrongName,
        CertificateUntrusted,
        TlsFailed,
        TooManyRedirects,
        InvalidAddress,
        Other
    };

    int http = 0;                       ///< Status of the last answer; 0: none.
    int ms = 0;                         ///< From the question to the end of the headers of the last answer.
    std::optional<int> certificateDays; ///< Until it expires; negative: since it did.
    Problem problem = Problem::None;    ///< None also for an answer like 503: that is in http.
    QString detail;                     ///< Inert, never translated.
    QDateTime checked;                  ///< UTC, this desktop's clock.

    bool isAnswering() const { return problem == Problem::None && http >= 200 && http < 400; }
    bool operator==(const AddressHealth &) const = default;

    /// {"http":200,"ms":31,"certificateDays":null,"problem":null,"detail":null,"checked":"..."}
    QJsonObject toJson() const;
    /// Nothing where it is not one.
    static std::optional<AddressHealth> fromJson(const QJsonObject &object);
};

Q_DECLARE_METATYPE(AddressHealth)

/// "refused", "certificate-expired"...; empty for None.
QString addressProblemName(AddressHealth::Problem problem);
