// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <expected>

/// Facts about a failure.
/// ui/text/ErrorText.cpp turns them into words, with one switch and no default.
struct Error {
    enum class Code {
        // name, address, transport
        NameNotResolved,
        ConnectionRefused,
        ConnectionLost,
        Timeout,
        ProtocolError, ///< SSH or helper protocol was not what it must be
        JumpHostFailed,
        // host keys
        HostKeyUnknown,
        HostKeyChanged,
        HostKeyRevoked,
        HostKeyUncertain, ///< known_hosts could not be read without doubt
        // authentication
        AuthenticationFailed,
        CertificateExpired,
        AgentUnavailable,
        KeyUnreadable,
        // remote
        HelperUnavailable, ///< no python3, no writable home, login shell refuses
        CommandFailed,
        NotPermitted,
        NotFound,
        Locked,  ///< another job or maintainer holds the series
        Refused, ///< a guardrail
        Busy,
        // input and files
        InvalidInput,
        InvalidSiteName,
        ReservedSiteName,
        FileUnreadable,
        FileUnwritable,
        FileDamaged,
        Duplicate,
        // secrets
        KeyringUnavailable,
        KeyringLocked,
        Cancelled,
        Unexpected,
    };

    Code code = Code::Unexpected;
    QString detail = {}; ///< Redacted server output or refused input; never translated.

    bool operator==(const Error &) const = default;
};

template <typename T>
using Result = std::expected<T, Error>;

Q_DECLARE_METATYPE(Error)

/// The code's stable name in JSON and logs, e.g. "host-key-changed". Never translated.
QString errorCodeName(Error::Code code);
