// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

/// A server's public key: its type and its blob as they stand in known_hosts.
struct HostKey {
    QByteArray type; ///< "ssh-ed25519", "ecdsa-sha2-nistp256", "ssh-rsa", ...
    QByteArray blob; ///< Raw, not base64.

    bool operator==(const HostKey &) const = default;
    bool isEmpty() const { return blob.isEmpty(); }

    /// "SHA256:..." as ssh-keygen -l prints it.
    QString sha256() const;
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

/// What must be answered before anything is sent to a server whose key is not known.
struct HostKeyQuestion {
    HostKeyVerdict verdict = HostKeyVerdict::Uncertain;
    HostKey key;
    QList<KnownKey> known; ///< Other keys on file for this name (Changed), or the line that revokes.
    QString detail;        ///< Why it is uncertain: "file:line: reason". Never translated.
    QString alias;
    QString host;    ///< As connected to; the jump host's where one is asked about.
    QString address; ///< Numeric address; empty behind a jump host.
    int port = 22;
    QString knownHostsName;
    QString command; ///< To run on the server, to see the fingerprint there.

    bool mayBeAccepted() const { return verdict == HostKeyVerdict::Unknown; }
};

Q_DECLARE_METATYPE(HostKeyQuestion)
