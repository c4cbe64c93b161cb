// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/ServerRecord.h"

#include "core/base/InertText.h"
#include "core/hosting/JsonFields.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longestName = 64;
constexpr qsizetype longestHost = 255;

bool isOneInertLine(const QString &text)
{
    return inertText(text) == text && !text.contains(u'\n') && !text.contains(u'\t') &&
           !text.contains(QChar::ReplacementCharacter);
}

/// What goes to `ssh -G` as an argument: must never be taken for an option.
bool isArgument(const QString &text)
{
    return isOneInertLine(text) && !text.startsWith(u'-') &&
           std::ranges::none_of(text, [](QChar c) { return c.isSpace(); });
}

bool areAbsolutePaths(const QStringList &paths)
{
    return std::ranges::all_of(paths,
                               [](const QString &path) { return path.startsWith(u'/') && isOneInertLine(path); });
}

std::unexpected<Error> refused(const QString &what, const QString &value)
{
    return std::unexpected(Error{Error::Code::InvalidInput, what + u": "_s + inertText(value, 200)});
}
} // namespace

Result<void> ServerRecord::check() const
{
    static const QRegularExpression sha256(QRegularExpression::anchoredPattern(u"SHA256:[A-Za-z0-9+/]{43}"_s));

    if (name.isEmpty() || name.size() > longestName || name.contains(u'/') || name != name.trimmed() ||
        name.startsWith(u'-') || !isOneInertLine(name))
        return refused(u"name"_s, name);
    if (host.isEmpty() || host.size() > longestHost || host.contains(u'/') || !isArgument(host))
        return refused(u"host"_s, host);
    if (port < 0 || port > 65535)
        return refused(u"port"_s, QString::number(port));
    if (user.size() > longestName || user.contains(u'@') || !isArgument(user))
        return refused(u"user"_s, user);
    if (!isOneInertLine(identityFile) || identityFile.startsWith(u'-'))
        return refused(u"identityFile"_s, identityFile);
    if (!areAbsolutePaths(roots))
        return refused(u"roots"_s, roots.join(u' '));
    if (!areAbsolutePaths(vhosts))
        return refused(u"vhosts"_s, vhosts.join(u' '));
    if (!fingerprint.isEmpty() && !sha256.match(fingerprint).hasMatch())
        return refused(u"fingerprint"_s, fingerprint);
    return {};
}

Result<ServerRecord> ServerRecord::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    ServerRecord record;
    record.name = fields.requiredText("name"_L1);
    record.host = fields.requiredText("host"_L1);
    record.port = int(fields.number("port"_L1, 0, 65535));
    record.user = fields.text("user"_L1);
    record.identityFile = fields.text("identityFile"_L1);
    record.roots = fields.texts("roots"_L1);
    record.vhosts = fields.texts("vhosts"_L1);
    record.fingerprint = fields.text("fingerprint"_L1);
    record.practice = fields.flag("practice"_L1);
    if (fields.error())
        return std::unexpected(*fields.error());
    return record;
}

QJsonObject ServerRecord::toJson() const
{
    return {{u"name"_s, name},
            {u"host"_s, host},
            {u"port"_s, port},
            {u"user"_s, user},
            {u"identityFile"_s, identityFile},
            {u"roots"_s, QJsonArray::fromStringList(roots)},
            {u"vhosts"_s, QJsonArray::fromStringList(vhosts)},
            {u"fingerprint"_s, fingerprint},
            {u"practice"_s, practice}};
}
