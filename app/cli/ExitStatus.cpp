// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ExitStatus.h"

ExitStatus exitStatusOf(Error::Code code)
{
    switch (code) {
    case Error::Code::NameNotResolved:
    case Error::Code::ConnectionRefused:
    case Error::Code::ConnectionLost:
    case Error::Code::Timeout:
    case Error::Code::JumpHostFailed:
    case Error::Code::AuthenticationFailed:
    case Error::Code::CertificateExpired:
    case Error::Code::AgentUnavailable:
    case Error::Code::KeyUnreadable:
    case Error::Code::Cancelled:
        return ExitStatus::Unreachable;
    case Error::Code::HostKeyUnknown:
    case Error::Code::HostKeyChanged:
    case Error::Code::HostKeyRevoked:
    case Error::Code::HostKeyUncertain:
    case Error::Code::Locked:
    case Error::Code::Refused:
        return ExitStatus::Refused;
    case Error::Code::InvalidInput:
    case Error::Code::InvalidSiteName:
    case Error::Code::ReservedSiteName:
    case Error::Code::Duplicate:
    case Error::Code::NotFound:
        return ExitStatus::Usage;
    case Error::Code::ProtocolError:
    case Error::Code::HelperUnavailable:
    case Error::Code::CommandFailed:
    case Error::Code::NotPermitted:
    case Error::Code::Busy:
    case Error::Code::FileUnreadable:
    case Error::Code::FileUnwritable:
    case Error::Code::FileDamaged:
    case Error::Code::KeyringUnavailable:
    case Error::Code::KeyringLocked:
    case Error::Code::Unexpected:
        return ExitStatus::Failed;
    }
    return ExitStatus::Failed;
}

ExitStatus exitStatusOf(JobRecord::State state)
{
    switch (state) {
    case JobRecord::State::Running:
    case JobRecord::State::Succeeded:
        return ExitStatus::Done;
    case JobRecord::State::Refused:
        return ExitStatus::Refused;
    case JobRecord::State::Differs:
        return ExitStatus::Differs;
    case JobRecord::State::Failed:
    case JobRecord::State::Stopped:
    case JobRecord::State::Lost:
        return ExitStatus::Failed;
    }
    return ExitStatus::Failed;
}
