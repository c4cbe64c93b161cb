// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/KnownHosts.h"

#include "core/ssh/SshEndpoint.h"
#include "core/ssh/WireReader.h"

#include <QFile>
#include <QFileInfo>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

// The rules are those of OpenSSH 9.2: hostfile.c (hostkeys_foreach, check_markers, host_hash), match.c
// (match_pattern_list), sshkey.c (sshkey_read) and sshconnect.c (check_host_key). TestKnownHosts and
// TestKnownHostsAgainstSsh hold them to it.
namespace
{
constexpr qint64 largestFile = 32 << 20;
constexpr qsizetype longestPattern = 1022;
constexpr qsizetype saltSize = 20;

bool isBlank(char letter)
{
    return letter == ' ' || letter == '\t';
}

bool isSpace(char letter)
{
    return isBlank(letter) || (letter >= '\n' && letter <= '\r');
}

QByteArray skipBlanks(const QByteArray &text)
{
    qsizetype i = 0;
    while (i < text.size() && isBlank(text[i]))
        ++i;
    return text.mid(i);
}

qsizetype wordEnd(const QByteArray &text)
{
    qsizetype i = 0;
    while (i < text.size() && !isBlank(text[i]))
        ++i;
    return i;
}

/// Base64 as strict as the resolver library's b64_pton(): white space anywhere, full padding, no stray bits.
std::optional<QByteArray> decode(const QByteArray &text)
{
    QByteArray compact;
    for (const char letter : text) {
        if (!isSpace(letter))
            compact += letter;
    }
    if (compact.isEmpty() || compact.size() % 4 != 0)
        return std::nullopt;
    const auto result = QByteArray::fromBase64Encoding(compact, QByteArray::AbortOnBase64DecodingErrors);
    if (!result || result.decoded.toBase64() != compact)
        return std::nullopt;
    return result.decoded;
}

/// Shell-like pattern with * and ? only.
bool matchesPattern(const char *text, const char *textEnd, const char *pattern, const char *patternEnd)
{
    const char *star = nullptr;
    const char *retry = nullptr;
    while (text != textEnd) {
        if (pattern != patternEnd && *pattern == '*') {
            star = ++pattern;
            retry = text;
        } else if (pattern != patternEnd && (*pattern == '?' || *pattern == *text)) {
            ++pattern;
            ++text;
        } else if (star) {
            pattern = star;
            text = ++retry;
        } else {
            return false;
        }
    }
    while (pattern != patternEnd && *pattern == '*')
        ++pattern;
    return pattern == patternEnd;
}

bool matchesPatterns(const QByteArray &name, const QByteArray &patterns)
{
    bool matched = false;
    for (qsizetype i = 0; i < patterns.size();) {
        const bool negated = patterns[i] == '!';
        if (negated)
            ++i;
        const qsizetype comma = patterns.indexOf(',', i);
        const QByteArray pattern = patterns.mid(i, (comma < 0 ? patterns.size() : comma) - i).toLower();
        if (pattern.size() > longestPattern)
            return false;
        i += pattern.size() + (comma < 0 ? 0 : 1);
        if (matchesPattern(name.begin(), name.end(), pattern.begin(), pattern.end())) {
            if (negated)
                return false;
            matched = true;
        }
    }
    return matched;
}

/// Whether a hashed name is \a name; nothing where the hash can't be read.
std::optional<bool> matchesHash(const QByteArray &name, const QByteArray &hosts)
{
    if (!hosts.startsWith("|1|"))
        return std::nullopt;
    const qsizetype delimiter = hosts.indexOf('|', 3);
    const auto salt = delimiter < 0 ? std::nullopt : decode(hosts.mid(3, delimiter - 3));
    if (!salt || salt->size() != saltSize)
        return std::nullopt;
    const auto hash = QMessageAuthenticationCode::hash(name, *salt, QCryptographicHash::Sha1);
    return hosts == "|1|" + salt->toBase64() + '|' + hash.toBase64();
}

std::optional<bool> matchesHosts(const QByteArray &name, const QByteArray &hosts)
{
    return hosts.startsWith('|') ? matchesHash(name, hosts) : matchesPatterns(name, hosts);
}

/// The type of key that a name in a file stands for; empty for names that OpenSSH does not know.
QByteArray plainType(const QByteArray &name)
{
    static const std::array types{"ssh-ed25519",
                                  "ssh-rsa",
                                  "ssh-dss",
                                  "ecdsa-sha2-nistp256",
                                  "ecdsa-sha2-nistp384",
                                  "ecdsa-sha2-nistp521",
                                  "sk-ssh-ed25519@openssh.com",
                                  "sk-ecdsa-sha2-nistp256@openssh.com"};
    if (name == "rsa-sha2-256" || name == "rsa-sha2-512")
        return "ssh-rsa";
    return std::ranges::any_of(types, [&name](const char *type) { return name == type; }) ? name : QByteArray();
}
/// Whether a blob has exactly the fields of its type, as sshkey_from_blob() wants them.
bool isWellFormed(const HostKey &key)
{
    WireReader reader(std::string_view(key.blob.constData(), size_t(key.blob.size())));
    reader.string();
    int fields = key.type == "ssh-rsa"             ? 2
                 : key.type == "ssh-dss"           ? 4
                 : key.type == "ssh-ed25519"       ? 1
                 : key.type.startsWith("sk-ecdsa") ? 3
                                                   : 2;
    for (; fields > 0; --fields) {
        const auto field = reader.string();
        if (!field || (key.type == "ssh-ed25519" && field->size() != 32))
            return false;
    }
    return reader.rest().empty();
}
} // namespace

KnownHosts::KnownHosts(const QStringList &files)
{
    for (const QString &name : files) {
        if (name.isEmpty() || name == u"none"_s || !QFileInfo::exists(name))
            continue;
        QFile file(name);
        const bool isDevice = name == u"/dev/null"_s;
        if (isDevice)
            continue;
        // a pipe or a directory would block or say nothing
        if (!QFileInfo(name).isFile() || QFileInfo(name).size() > largestFile || !file.open(QIODevice::ReadOnly))
            m_unreadable = name;
        else
            addContent(file.readAll(), name);
    }
}

KnownHosts KnownHosts::ofEndpoint(const SshEndpoint &endpoint)
{
    KnownHosts result(endpoint.userKnownHostsFiles + endpoint.globalKnownHostsFiles +
                      QStringList{endpoint.ownKnownHostsFile});
    for (const QString &file : endpoint.revokedHostKeysFiles)
        result.addRevokedKeys(file);
    return result;
}

void KnownHosts::addContent(const QByteArray &content, const QString &file)
{
    int number = 0;
    for (const QByteArray &text : content.split('\n')) {
        ++number;
        const qsizetype nul = text.indexOf('\0');
        const QByteArray trimmed = skipBlanks(nul < 0 ? text : text.left(nul));
        if (trimmed.isEmpty() || trimmed.startsWith('#') || trimmed == "\r")
            continue;
        Line line = parseLine(trimmed);
        line.file = file;
        line.number = number;
        m_lines += line;
    }
}

KnownHosts::Line KnownHosts::parseLine(const QByteArray &text)
{
    Line line;
    QByteArray rest = text;
    while (rest.startsWith('@')) {
        // as OpenSSH: a marker ends at the line's first space, and only without any at a tab
        const qsizetype space = rest.indexOf(' ') >= 0 ? rest.indexOf(' ') : rest.indexOf('\t');
        const QByteArray word = rest.left(space < 0 ? rest.size() : space);
        if (line.marker != Marker::None || (word != "@revoked" && word != "@cert-authority") ||
            word.size() == rest.size())
            line.problem = u"marker"_s;
        line.marker = word == "@revoked" ? Marker::Revoked : Marker::Authority;
        rest = skipBlanks(rest.mid(word.size()));
    }
    line.hosts = rest.left(wordEnd(rest));
    rest = skipBlanks(rest.mid(line.hosts.size()));
    QString problem;
    if (!readKey(rest, &line.key, &problem) && line.problem.isEmpty())
        line.problem = problem;
    return line;
}

bool KnownHosts::readKey(const QByteArray &text, HostKey *key, QString *problem)
{
    const QByteArray name = text.left(wordEnd(text));
    const QByteArray type = plainType(name);
    if (type.isEmpty()) {
        *problem = u"unknown key type "_s + QString::fromLatin1(name.left(64));
        return false;
    }
    const QByteArray rest = skipBlanks(text.mid(name.size()));
    const auto blob = decode(rest.left(wordEnd(rest)));
    *key = blob ? HostKey::fromBlob(*blob) : HostKey();
    if (key->type == type && isWellFormed(*key))
        return true;
    *key = {};
    *problem = u"unreadable key"_s;
    return false;
}

void KnownHosts::addRevokedKeys(const QString &name)
{
    if (name.isEmpty() || name == u"none"_s)
        return;
    QFile file(name);
    // OpenSSH refuses every key where this file can't be read
    if (!QFileInfo(name).isFile() || QFileInfo(name).size() > largestFile || !file.open(QIODevice::ReadOnly)) {
        m_opaqueRevocations = name;
        return;
    }
    const QByteArray content = file.readAll();
    if (content.startsWith("SSHKRL")) {
        m_opaqueRevocations = name;
        return;
    }
    int number = 0;
    for (const QByteArray &line : content.split('\n')) {
        ++number;
        const QByteArray text = skipBlanks(line);
        HostKey key;
        QString problem;
        if (text.isEmpty() || text.startsWith('#') || text == "\r")
            continue;
        if (readKey(text, &key, &problem))
            m_revoked += KnownKey{key, name, number};
        else
            m_opaqueRevocations = name;
    }
}

KnownHosts::Verdict KnownHosts::check(const QByteArray &name, const QByteArray &plainName, const HostKey &key) const
{
    if (key.isEmpty())
        return {HostKeyVerdict::Uncertain, {}, u"no key"_s};
    for (const KnownKey &revoked : m_revoked) {
        if (revoked.key == key)
            return {HostKeyVerdict::Revoked, {revoked}, {}};
    }
    if (!m_opaqueRevocations.isEmpty())
        return {HostKeyVerdict::Uncertain, {}, m_opaqueRevocations + u": list of revoked keys"_s};
    Verdict verdict = checkName(name, key);
    const bool nothing = verdict.verdict == HostKeyVerdict::Unknown || verdict.verdict == HostKeyVerdict::Uncertain;
    // ssh looks again without the port where nothing is on file for host and port
    if (nothing && !plainName.isEmpty() && plainName != name) {
        const Verdict plain = checkName(plainName, key);
        if (plain.verdict == HostKeyVerdict::Match || plain.verdict == HostKeyVerdict::Revoked)
            return plain;
    }
    return verdict;
}

KnownHosts::Verdict KnownHosts::checkName(const QByteArray &name, const HostKey &key) const
{
    Verdict result{HostKeyVerdict::Unknown, {}, {}};
    QList<KnownKey> others;
    std::optional<KnownKey> match;
    const auto doubt = [&result](const Line &line, const QString &why) {
        if (result.detail.isEmpty())
            result.detail = u"%1:%2: %3"_s.arg(line.file, QString::number(line.number), why);
    };
    for (const Line &line : m_lines) {
        const auto matches = matchesHosts(name, line.hosts);
        if (!matches)
            doubt(line, u"unreadable hash"_s);
        if (!matches.value_or(false))
            continue;
        if (!line.problem.isEmpty()) {
            doubt(line, line.problem);
            continue;
        }
        const KnownKey known{line.key, line.file, line.number};
        if (line.marker == Marker::Revoked && line.key == key)
            return {HostKeyVerdict::Revoked, {known}, {}};
        if (line.marker != Marker::None)
            continue;
        if (line.key == key && !match)
            match = known;
        else if (line.key != key)
            others += known;
    }
    if (match)
        return {HostKeyVerdict::Match, {*match}, {}};
    if (!others.isEmpty())
        return {HostKeyVerdict::Changed, others, {}};
    if (result.detail.isEmpty() && !m_unreadable.isEmpty())
        result.detail = m_unreadable + u": unreadable"_s;
    result.verdict = result.detail.isEmpty() ? HostKeyVerdict::Unknown : HostKeyVerdict::Uncertain;
    return result;
}

QList<QByteArray> KnownHosts::knownTypes(const QByteArray &name) const
{
    QList<QByteArray> types;
    for (const Line &line : m_lines) {
        if (line.problem.isEmpty() && line.marker == Marker::None && !types.contains(line.key.type) &&
            matchesHosts(name, line.hosts).value_or(false))
            types += line.key.type;
    }
    return types;
}
