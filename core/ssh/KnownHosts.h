// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/HostKey.h"

#include <QStringList>

struct SshEndpoint;

/// Reads known_hosts files exactly as strictly as OpenSSH with StrictHostKeyChecking=yes and CheckHostIP=no.
/// Host certificates are not verified, so @cert-authority lines never match a key.
/// Where OpenSSH would skip a line of this server that it can't read, and nothing else matches, the answer is
/// Uncertain.
class KnownHosts
{
public:
    struct Verdict {
        HostKeyVerdict verdict = HostKeyVerdict::Uncertain;
        QList<KnownKey> known; ///< Other keys on file (Changed), the matching one (Match), the revoked one (Revoked).
        QString detail;        ///< "file:line: reason" where Uncertain.
    };

    KnownHosts() = default;
    /// Reads every file; one that does not exist is empty, one that can't be read makes unmatched keys Uncertain.
    explicit KnownHosts(const QStringList &files);
    /// The user's, the global and our own file of \a endpoint, in this order, and its lists of revoked keys.
    static KnownHosts ofEndpoint(const SshEndpoint &endpoint);

    /// Adds \a content as if it were the content of a further file.
    void addContent(const QByteArray &content, const QString &file);
    /// Adds a list of revoked public keys (RevokedHostKeys); a binary list makes every answer Uncertain.
    void addRevokedKeys(const QString &file);

    /// \a name is SshEndpoint::knownHostsName(), \a plainName the host without its port, or empty (HostKeyAlias, port
    /// 22).
    Verdict check(const QByteArray &name, const QByteArray &plainName, const HostKey &key) const;
    /// Key types on file for \a name, to be offered to the server first.
    QList<QByteArray> knownTypes(const QByteArray &name) const;

private:
    enum class Marker { None, Authority, Revoked };
    struct Line {
        QByteArray hosts;
        Marker marker = Marker::None;
        HostKey key;
        QString file;
        int number = 0;
        QString problem; ///< Why the line can't be used; empty: it can.
    };

    static Line parseLine(const QByteArray &text);
    static bool readKey(const QByteArray &text, HostKey *key, QString *problem);
    Verdict checkName(const QByteArray &name, const HostKey &key) const;

    QList<Line> m_lines;
    QList<KnownKey> m_revoked;
    QString m_unreadable;
    QString m_opaqueRevocations;
};
