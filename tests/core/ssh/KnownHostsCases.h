// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/HostKey.h"

#include <QMessageAuthenticationCode>

/// The keys that the cases are written with: the server's own, another of its type, and one of another type.
struct CaseKeys {
    HostKey right;
    HostKey wrong;
    HostKey rsa;
};

/// One known_hosts file and what must be said of the right key; the name is "[127.0.0.1]:port" or "127.0.0.1" or an
/// alias.
struct KnownHostsCase {
    QByteArray title;
    QByteArray content;
    HostKeyVerdict verdict;
    QByteArray alias = {}; ///< HostKeyAlias
};

inline QByteArray hashedName(const QByteArray &name, const QByteArray &salt = "01234567890123456789")
{
    return "|1|" + salt.toBase64() + '|' +
           QMessageAuthenticationCode::hash(name, salt, QCryptographicHash::Sha1).toBase64();
}

/// The cases of a server at 127.0.0.1 on \a port.
inline QList<KnownHostsCase> knownHostsCases(const CaseKeys &keys, int port)
{
    using enum HostKeyVerdict;
    const QByteArray right = keys.right.toLine();
    const QByteArray wrong = keys.wrong.toLine();
    const QByteArray rsa = keys.rsa.toLine();
    const QByteArray blob = keys.right.blob.toBase64();
    const QByteArray name = "[127.0.0.1]:" + QByteArray::number(port);
    const QByteArray other = "[127.0.0.2]:" + QByteArray::number(port);
    const QByteArray ok = name + ' ' + right + '\n';
    const QByteArray bad = name + ' ' + wrong + '\n';
    QByteArray tampered = blob;
    tampered[30] = tampered[30] == 'A' ? 'B' : 'A';
    const QByteArray twice = hashedName(name, "98765432109876543210");
    return {
        {"plain", ok, Match},
        {"empty file", "", Unknown},
        {"only comments", "# nothing\n#" + ok, Unknown},
        {"another host", other + ' ' + right + '\n', Unknown},
        {"another port", "[127.0.0.1]:1 " + right + '\n', Unknown},
        {"host without port", "127.0.0.1 " + right + '\n', Match},
        {"host without port, other key", "127.0.0.1 " + wrong + '\n', Unknown},
        {"host without port, key of another type", "127.0.0.1 " + rsa + '\n', Unknown},
        {"port other key, host right key", bad + "127.0.0.1 " + right + '\n', Changed},
        {"port right key, host other key", "127.0.0.1 " + wrong + '\n' + ok, Match},
        {"bracketed host without port", "[127.0.0.1] " + right + '\n', Unknown},
        {"bracketed host with port 22", "[127.0.0.1]:22 " + right + '\n', Unknown},
        {"changed", bad, Changed},
        {"changed type", name + ' ' + rsa + '\n', Changed},
        {"wrong key first", bad + ok, Match},
        {"right key first", ok + bad, Match},
        {"other type and right key", name + ' ' + rsa + '\n' + ok, Match},
        {"revoked", "@revoked " + ok, Revoked},
        {"revoked after listed", ok + "@revoked " + ok, Revoked},
        {"revoked before listed", "@revoked " + ok + ok, Revoked},
        {"another key revoked", "@revoked " + bad + ok, Match},
        {"another key revoked, none listed", "@revoked " + bad, Unknown},
        {"revoked for every host", "@revoked * " + right + '\n' + ok, Revoked},
        {"revoked for another host", "@revoked " + other + ' ' + right + '\n' + ok, Match},
        {"revoked for host without port", "@revoked 127.0.0.1 " + right + '\n' + ok, Match},
        {"revoked and listed without port", "@revoked 127.0.0.1 " + right + "\n127.0.0.1 " + right + '\n', Revoked},
        {"revoked, name hashed", "@revoked " + hashedName(name) + ' ' + right + '\n' + ok, Revoked},
        {"revoked with two blanks", "@revoked  " + ok + ok, Revoked},
        {"revoked with a tab and no blank",
         "@revoked\t" + name + '\t' + QByteArray(right).replace(' ', '\t') + '\n' + ok, Revoked},
        {"revoked with a tab and blanks", "@revoked\t" + ok + ok, Match},
        {"revoked line without readable key", "@revoked " + name + " ssh-ed25519 AAAA\n" + ok, Match},
        {"revoked in capitals", "@REVOKED " + ok + ok, Match},
        {"certificate authority", "@cert-authority " + ok, Unknown},
        {"certificate authority for all, and listed", "@cert-authority * " + wrong + '\n' + ok, Match},
        {"certificate authority for all", "@cert-authority * " + right + '\n', Unknown},
        {"unknown marker", "@trusted " + ok, Uncertain},
        {"unknown marker and listed", "@trusted " + bad + ok, Match},
        {"two markers", "@revoked @cert-authority " + ok, Uncertain},
        {"two markers and listed", "@revoked @revoked " + ok + ok, Match},
        {"marker alone", "@revoked\n" + ok, Match},
        {"list of names", "example.com," + name + ",10.0.0.1 " + right + '\n', Match},
        {"list with blank after comma", "example.com, " + name + ' ' + right + '\n', Unknown},
        {"star", "* " + right + '\n', Match},
        {"star with other key", "* " + wrong + '\n', Changed},
        {"star in the middle", "[127.*]:" + QByteArray::number(port) + ' ' + right + '\n', Match},
        {"star for the port", "[127.0.0.1]:* " + right + '\n', Match},
        {"question mark", "[127.0.0.?]:" + QByteArray::number(port) + ' ' + right + '\n', Match},
        {"question mark for nothing", "[127.0.0.1?]:" + QByteArray::number(port) + ' ' + right + '\n', Unknown},
        {"many stars", "**[*1*2*7*]*:** " + right + '\n', Match},
        {"brackets are no character class", "[1-9]27.0.0.1 " + right + '\n', Unknown},
        {"negated, but not without its port", "*,!" + name + ' ' + right + '\n', Match},
        {"negated with and without its port", "*,!127.0.0.1,!" + name + ' ' + right + '\n', Unknown},
        {"negated first", "!" + name + ",!127.0.0.1,* " + right + '\n', Unknown},
        {"negated alone", "!" + name + ' ' + right + '\n', Unknown},
        {"negated other host", "*,!" + other + ' ' + right + '\n', Match},
        {"negated pattern", "*,!*.0.0.1* " + right + '\n', Unknown},
        {"negated in one line, listed in another", "*,!" + name + ' ' + wrong + '\n' + ok, Match},
        {"negated host without port", "[*,!127.0.0.1 " + right + '\n', Match},
        {"empty pattern in list", ",," + name + ' ' + right + '\n', Match},
        {"pattern of 1022 characters before", QByteArray(1022, 'a') + ',' + name + ' ' + right + '\n', Match},
        {"pattern of 1023 characters before", QByteArray(1023, 'a') + ',' + name + ' ' + right + '\n', Unknown},
        {"hashed", hashedName(name) + ' ' + right + '\n', Match},
        {"hashed, other key", hashedName(name) + ' ' + wrong + '\n', Changed},
        {"hashed, other salt", twice + ' ' + right + '\n', Match},
        {"hashed host without port", hashedName("127.0.0.1") + ' ' + right + '\n', Match},
        {"hashed other host", hashedName(other) + ' ' + right + '\n', Unknown},
        {"hashed with short salt", hashedName(name, "short") + ' ' + right + '\n', Uncertain},
        {"hashed with long salt", hashedName(name, QByteArray(21, 'x')) + ' ' + right + '\n', Uncertain},
        {"hashed in a list", hashedName(name) + ",example.com " + right + '\n', Unknown},
        {"hash cut off", hashedName(name).chopped(3) + ' ' + right + '\n', Unknown},
        {"hash of another kind", "|2|" + hashedName(name).mid(3) + ' ' + right + '\n', Uncertain},
        {"damaged hash beside the listed key", "|1|damaged " + wrong + '\n' + ok, Match},
        {"name in capitals", "[127.0.0.1]:" + QByteArray::number(port) + ",EXAMPLE.COM " + right + '\n', Match},
        {"blanks before the line", " \t " + ok, Match},
        {"tabs between", name + '\t' + QByteArray(right).replace(' ', '\t') + '\n', Match},
        {"several blanks between", name + "   " + QByteArray(right).replace(' ', "  ") + '\n', Match},
        {"comment after the key", name + ' ' + right + " root@host # more\n", Match},
        {"no final newline", name + ' ' + right, Match},
        {"no final newline, changed", name + ' ' + wrong, Changed},
        {"carriage returns", QByteArray(bad + ok).replace('\n', "\r\n"), Match},
        {"carriage return, changed", QByteArray(bad).replace('\n', "\r\n"), Changed},
        {"carriage returns only", QByteArray(ok).replace('\n', '\r'), Match},
        {"comment with carriage return", "# x\r\n" + ok, Match},
        {"blank lines", "\n\n \n\t\n" + ok, Match},
        {"key of unknown type", name + " ssh-future " + blob + '\n', Uncertain},
        {"key of unknown type and the right one", name + " ssh-future " + blob + '\n' + ok, Match},
        {"key of unknown type and a wrong one", name + " ssh-future " + blob + '\n' + bad, Changed},
        {"type missing", name + ' ' + blob + '\n', Uncertain},
        {"key missing", name + " ssh-ed25519\n", Uncertain},
        {"name only", name + '\n', Uncertain},
        {"comment instead of key", name + " # nothing\n", Uncertain},
        {"type does not fit the key", name + " ssh-rsa " + blob + '\n', Uncertain},
        {"type in capitals", name + " SSH-ED25519 " + blob + '\n', Uncertain},
        {"key not base64", name + " ssh-ed25519 !!!" + blob + '\n', Uncertain},
        {"key cut off", name + " ssh-ed25519 " + blob.left(40) + '\n', Uncertain},
        {"key with a letter changed", name + " ssh-ed25519 " + tampered + '\n', blob == tampered ? Match : Changed},
        {"key with bytes after its end",
         name + " ssh-ed25519 " + QByteArray(keys.right.blob + "more").toBase64() + '\n', Uncertain},
        {"damaged line before", "garbage\n\xff\xfe\x01\n" + ok, Match},
        {"line of 9 KB before", other + ' ' + right + ' ' + QByteArray(9000, 'c') + '\n' + ok, Match},
        {"line of 9 KB of names", QByteArray("a.example,").repeated(900) + name + ' ' + right + '\n', Match},
        {"line of 9 KB, changed", QByteArray("a.example,").repeated(900) + name + ' ' + wrong + '\n', Changed},
        {"100 KB of comment before", '#' + QByteArray(100'000, 'x') + '\n' + ok, Match},
        {"old protocol 1 line", name + " 1024 35 1234567890\n" + ok, Match},
        {"same key twice", ok + ok, Match},
        {"a thousand other hosts", QByteArray(other + ' ' + wrong + '\n').repeated(1000) + ok, Match},
        {"zero byte in the line before", QByteArray("junk\0junk\n", 10) + ok, Match},
        {"zero byte after the key", QByteArray(ok).chopped(1) + QByteArray("\0x\n", 3), Match},
        {"alias listed", "production " + right + '\n', Match, "production"},
        {"alias, only the address listed", ok, Unknown, "production"},
        {"alias changed", "production " + wrong + '\n' + ok, Changed, "production"},
        {"alias with port listed", "[production]:" + QByteArray::number(port) + ' ' + right + '\n', Unknown,
         "production"},
        {"alias revoked", "@revoked production " + right + "\nproduction " + right + '\n', Revoked, "production"},
        {"alias hashed", hashedName("production") + ' ' + right + '\n', Match, "production"},
        {"alias in a pattern", "prod* " + right + '\n', Match, "production"},
        {"alias in capitals in the file", "PRODUCTION " + right + '\n', Match, "production"},
    };
}
