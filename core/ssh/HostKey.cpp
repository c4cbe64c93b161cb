// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/HostKey.h"

#include "core/ssh/WireReader.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

QString HostKey::sha256() const
{
    const auto hash = QCryptographicHash::hash(blob, QCryptographicHash::Sha256);
    return u"SHA256:"_s + QString::fromLatin1(hash.toBase64(QByteArray::OmitTrailingEquals));
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
