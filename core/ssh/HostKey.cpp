// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/HostKey.h"

#include "core/ssh/WireReader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{
/// \a word as a shell takes it for one word.
QString shellWord(QString word)
{
    static const QRegularExpression plain(QRegularExpression::anchoredPattern(u"[A-Za-z0-9@%_+=:,./-]+"_s));
    if (plain.match(word).hasMatch())
        return word;
    return u'\'' + word.replace(u'\'', u"'\\''"_s) + u'\'';
}
} // namespace

QString HostKey::sha256() const
{
    const auto hash = QCryptographicHash::hash(blob, QCryptographicHash::Sha256);
    return u"SHA256:"_s + QString::fromLatin1(hash.toBase64(QByteArray::OmitTrailingEquals));
}

QString HostKey::fingerprintIn(const QString &text)
{
    static const QRegularExpression named(u"(?:^|\\s)SHA256:([A-Za-z0-9+/]{43})=?(?=\\s|$)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bare(QRegularExpression::anchoredPattern(u"([A-Za-z0-9+/]{43})=?"_s));
    auto found = named.match(text);
    if (!found.hasMatch())
        found = bare.match(text.trimmed());
    return found.hasMatch() ? QString(u"SHA256:"_s + found.captured(1)) : QString();
}

QString HostKey::typeName() const
{
    if (type == "ssh-ed25519")
        return u"ED25519"_s;
    if (type == "ssh-rsa")
        return u"RSA"_s;
    if (type.startsWith("ecdsa-sha2-"))
        return u"ECDSA"_s;
    return QString::fromLatin1(type);
}

QString HostKey::commandOnServer() const
{
    return u"ssh-keygen -lf /etc/ssh/ssh_host_%1_key.pub"_s.arg(typeName().toLower());
}

QByteArray HostKey::toLine() const
{
    return type + ' ' + blob.toBase64();
}

HostKey HostKey::fromBlob(const QByteArray &blob)
{
    const auto type = WireReader(std::string_view(blob.constData(), size_t(blob.size()))).string();
    if (!type || type->empty())
        return {};
    return {QByteArray(type->data(), qsizetype(type->size())), blob};
}

Error::Code errorCodeOf(HostKeyVerdict verdict)
{
    switch (verdict) {
    case HostKeyVerdict::Changed:
        return Error::Code::HostKeyChanged;
    case HostKeyVerdict::Revoked:
        return Error::Code::HostKeyRevoked;
    case HostKeyVerdict::Uncertain:
        return Error::Code::HostKeyUncertain;
    case HostKeyVerdict::Unknown:
    case HostKeyVerdict::Match:
        break;
    }
    return Error::Code::HostKeyUnknown;
}

QStringList HostKeyQuestion::commandsToForget() const
{
    QStringList commands;
    for (const KnownKey &key : known) {
        if (key.file == ownFile)
            continue;
        QString command = u"ssh-keygen -R "_s + shellWord(knownHostsName);
        if (key.file != QDir::homePath() + u"/.ssh/known_hosts"_s)
            command += u" -f "_s + shellWord(key.file);
        if (!commands.contains(command))
            commands += command;
    }
    return commands;
}
