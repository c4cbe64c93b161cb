// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/KnownHostsStore.h"

#include "core/base/PrivateFile.h"
#include "core/ssh/KnownHosts.h"

using namespace Qt::StringLiterals;

namespace
{
/// A name that can stand in a line: no blank, no comma, no pattern.
bool isPlainName(const QByteArray &name)
{
    static const QByteArray special = " \t\r\n,*?!|#@";
    return !name.isEmpty() &&
           std::none_of(name.begin(), name.end(), [](char c) { return special.contains(c) || uchar(c) < 0x21; });
}

QByteArray nameOf(const QByteArray &line)
{
    return line.left(line.indexOf(' '));
}
} // namespace

Result<QList<QByteArray>> KnownHostsStore::lines() const
{
    const auto content = PrivateFile::read(m_file);
    if (!content && content.error().code == Error::Code::NotFound)
        return QList<QByteArray>();
    if (!content)
        return std::unexpected(content.error());
    QList<QByteArray> lines = content->split('\n');
    lines.removeIf([](const QByteArray &line) { return line.trimmed().isEmpty(); });
    return lines;
}

Result<void> KnownHostsStore::write(const QList<QByteArray> &lines) const
{
    return PrivateFile::write(m_file, lines.isEmpty() ? QByteArray() : lines.join('\n') + '\n');
}

Result<void> KnownHostsStore::add(const QString &name, const HostKey &key) const
{
    if (!isPlainName(name.toUtf8()) || key.isEmpty())
        return std::unexpected(Error{Error::Code::InvalidInput, name});
    auto before = lines();
    if (!before)
        return std::unexpected(before.error());
    const QByteArray line = name.toUtf8() + ' ' + key.toLine();
    if (before->contains(line))
        return {};
    return write(*before << line);
}

Result<void> KnownHostsStore::replace(const QString &name, const HostKey &key) const
{
    if (!isPlainName(name.toUtf8()) || key.isEmpty())
        return std::unexpected(Error{Error::Code::InvalidInput, name});
    auto before = lines();
    if (!before)
        return std::unexpected(before.error());
    before->removeIf([&name](const QByteArray &line) { return nameOf(line) == name.toUtf8(); });
    return write(*before << name.toUtf8() + ' ' + key.toLine());
}

Result<void> KnownHostsStore::replaceChanged(const HostKeyQuestion &question, const QString &fingerprint) const
{
    if (!question.mayBeReplaced())
        return std::unexpected(Error{errorCodeOf(question.verdict), question.key.sha256()});
    if (HostKey::fingerprintIn(fingerprint) != question.key.sha256())
        return std::unexpected(Error{Error::Code::HostKeyChanged, question.key.sha256()});
    return replace(question.knownHostsName, question.key);
}

Result<void> KnownHostsStore::remove(const QString &name) const
{
    auto before = lines();
    if (!before)
        return std::unexpected(before.error());
    if (before->removeIf([&name](const QByteArray &line) { return nameOf(line) == name.toUtf8(); }) == 0)
        return {};
    return write(*before);
}

Result<QList<KnownKey>> KnownHostsStore::keys(const QString &name) const
{
    const auto content = lines();
    if (!content)
        return std::unexpected(content.error());
    QList<KnownKey> keys;
    int number = 0;
    for (const QByteArray &line : *content) {
        ++number;
        const QList<QByteArray> words = line.split(' ');
        if (words.size() >= 3 && words[0] == name.toUtf8())
            keys += KnownKey{HostKey::fromBlob(QByteArray::fromBase64(words[2])), m_file, number};
    }
    return keys;
}
