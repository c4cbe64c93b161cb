// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// Where and as whom `ssh ALIAS` would connect: the resolved configuration of one server, as a value.
struct SshEndpoint {
    QString alias; ///< What the user typed.
    QString host;  ///< Name or address to connect to, in lower case.
    int port = 22;
    QString user;
    QStringList identityFiles; ///< Absolute paths, in the order of trial; some may not exist.
    QStringList certificateFiles;
    bool identitiesOnly = false; ///< Keys of the agent are tried only where an identity file names them.
    QString identityAgent;       ///< Socket of the agent; empty: none.
    QString hostKeyAlias;        ///< Name under which host keys are looked up; empty: host and port.
    QString proxyJump;           ///< "user@host:port,..." as in ssh_config; empty: direct.
    QString proxyCommand;        ///< With %-tokens expanded; empty: none. Run by /bin/sh.
    QStringList userKnownHostsFiles;
    QStringList globalKnownHostsFiles;
    QStringList revokedHostKeysFiles;
    QString ownKnownHostsFile; ///< Our own store; empty: nothing is stored and nothing more is read.
    QString addressFamily;     ///< "any", "inet" or "inet6".

    bool operator==(const SshEndpoint &) const = default;

    /// The name that stands in known_hosts: hostKeyAlias, or "host", or "[host]:port" for another port than 22.
    QString knownHostsName() const;
    /// "user@host" or "user@host:port", for people.
    QString address() const;
};
