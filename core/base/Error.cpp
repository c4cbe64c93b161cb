// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"

using namespace Qt::StringLiterals;

QString errorCodeName(Error::Code code)
{
    switch (code) {
    case Error::Code::NameNotResolved:
        return u"name-not-resolved"_s;
    case Error::Code::ConnectionRefused:
        return u"connection-refused"_s;
    case Error::Code::ConnectionLost:
        return u"connection-lost"_s;
    case Error::Code::Timeout:
        return u"timeout"_s;
    case Error::Code::ProtocolError:
        return u"protocol-error"_s;
    case Error::Code::JumpHostFailed:
        return u"jump-host-failed"_s;
    case Error::Code::HostKeyUnknown:
        return u"host-key-unknown"_s;
    case Error::Code::HostKeyChanged:
        return u"host-key-changed"_s;
    case Error::Code::HostKeyRevoked:
        return u"host-key-revoked"_s;
    case Error::Code::HostKeyUncertain:
        return u"host-key-uncertain"_s;
    case Error::Code::AuthenticationFailed:
        return u"authentication-failed"_s;
    case Error::Code::CertificateExpired:
        return u"certificate-expired"_s;
    case Error::Code::AgentUnavailable:
        return u"agent-unavailable"_s;
    case Error::Code::KeyUnreadable:
        return u"key-unreadable"_s;
    case Error::Code::HelperUnavailable:
        return u"helper-unavailable"_s;
    case Error::Code::CommandFailed:
        return u"command-failed"_s;
    case Error::Code::NotPermitted:
        return u"not-permitted"_s;
    case Error::Code::NotFound:
        return u"not-found"_s;
    case Error::Code::Locked:
        return u"locked"_s;
    case Error::Code::Refused:
        return u"refused"_s;
    case Error::Code::Busy:
        return u"busy"_s;
    case Error::Code::InvalidInput:
        return u"invalid-input"_s;
    case Error::Code::InvalidSiteName:
        return u"invalid-site-name"_s;
    case Error::Code::ReservedSiteName:
        return u"reserved-site-name"_s;
    case Error::Code::FileUnreadable:
        return u"file-unreadable"_s;
    case Error::Code::FileUnwritable:
        return u"file-unwritable"_s;
    case Error::Code::FileDamaged:
        return u"file-damaged"_s;
    case Error::Code::Duplicate:
        return u"duplicate"_s;
    case Error::Code::KeyringUnavailable:
        return u"keyring-unavailable"_s;
    case Error::Code::KeyringLocked:
        return u"keyring-locked"_s;
    case Error::Code::Cancelled:
        return u"cancelled"_s;
    case Error::Code::Unexpected:
        return u"unexpected"_s;
    }
    return u"unexpected"_s;
}
