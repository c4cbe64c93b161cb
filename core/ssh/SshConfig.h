// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/ssh/SshEndpoint.h"

#include <functional>

class QObject;

/// What the server's record says more exactly than the user's configuration; empty or 0 leaves it to that.
struct SshOverrides {
    QString user = {};
    int port = 0;
    QString identityFile = {};
    QString proxyJump = {};  ///< "none" for a direct connection.
    QString configFile = {}; ///< Instead of ~/.ssh/config; for tests and the practice server.

    bool operator==(const SshOverrides &) const = default;
};

/// Reads the user's OpenSSH configuration by asking `ssh -G`, the only reader that agrees with ssh.
namespace SshConfig
{
/// Resolves \a alias and calls \a done once from the event loop, unless \a context is gone by then. At most 10 s.
/// InvalidInput for an alias that is empty, begins with '-' or holds control characters, blanks or shell characters;
/// NotFound without an `ssh` program; CommandFailed with ssh's words where it refuses the configuration; Timeout.
void resolve(const QString &alias, const SshOverrides &overrides, QObject *context,
             std::function<void(Result<SshEndpoint>)> done);
/// Reads the output of `ssh -G`; \a home replaces "~" and %d. ProtocolError where host name, user or port is missing.
Result<SshEndpoint> parse(const QString &alias, const QByteArray &output, const QString &home);
/// Host names without patterns of ~/.ssh/config and what it includes, one level deep; for completion only.
QStringList aliases(const QString &configFile = {});
/// Whether \a alias can be a host name at all; see resolve().
bool isValidAlias(const QString &alias);
} // namespace SshConfig
