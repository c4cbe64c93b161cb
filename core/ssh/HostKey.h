// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QStringList>

/// A server's public key: its type and its blob as they stand in known_hosts.
struct HostKey {
    QByteArray type; ///< "ssh-ed25519", "ecdsa-sha2-nistp256", "ssh-rsa", ...
    QByteArray blob; ///< Raw, not base64.

    bool operator==(const HostKey &) const = default;
    bool isEmpty() const { return blob.isEmpty(); }

    /// "SHA256:..." as ssh-keygen -l prints it.
    QString sha256() const;
    /// The fingerprint in what a person or ssh-keygen -l wrote, as sha256() writes it: with or without "SHA256:" and
    /// "=". Empty where there is none.
    static QString fingerprintIn(const QString &text);
    /// "ED25519", "ECDSA", "RSA" as ssh-keygen -l prints it; the type itself for others.
    QString typeName() const;
    /// The command that prints this key's fingerprint on the server.
    QString commandOnServer() const;
    /// "type base64".
    QByteArray toLine() const;
    /// Reads a blob whose first string is the type; empty where it isn't one.
    static HostKey fromBlob(const QByteArray &blob);
};

/// A key that a known_hosts file has for this server.
struct KnownKey {
    HostKey key;
    QString file;
    int line = 0; ///< From 1.
    bool operator==(const KnownKey &) const = default;
};

/// What known_hosts says of a key; only Match lets a connection go on.
enum class HostKeyVerdict { Match, Unknown, Changed, Revoked, Uncertain };

/// The failure that a verdict other than Match is.
Error::Code errorCodeOf(HostKeyVerdict verdict);

/// What must be answered before anything is sent to a server whose key is not known.
struct HostKeyQuestion {
    HostKeyVerdict verdict = HostKeyVerdict::Uncertain;
    HostKey key;
    QList<KnownKey> known; ///< Other keys on file for this name (Changed), or the line that revokes.
    QString pinned; ///< Changed: the only fingerprint that the server's entry accepts, where the key has another.
    QString detail; ///< Why it is uncertain: "file:line: reason". Never translated.
    QString alias;
    QString host;    ///< As connected to; the jump host's where one is asked about.
    QString address; ///< Numeric address; empty behind a jump host.
    int port = 22;
    QString knownHostsName;
    QString command;         ///< To run on the server, to see the fingerprint there.
    bool isJumpHost = false; ///< Asked on the way to the server, not by the server itself.
    QString ownFile;         ///< Our own known_hosts file.

    bool mayBeAccepted() const { return verdict == HostKeyVerdict::Unknown; }
    /// Only a changed key, and only by someone who names its fingerprint.
    bool mayBeReplaced() const { return verdict == HostKeyVerdict::Changed; }
    /// What to run on this computer so that `ssh` forgets the known keys too: one command for each file but our own,
    /// which is the only one that is written here.
    QStringList commandsToForget() const;
};

Q_DECLARE_METATYPE(HostKeyQuestion)
