// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/AnnouncementTemplates.h"

#include "core/announcement/Announcement.h"
#include "core/base/Directories.h"

#include <QDir>
#include <QSaveFile>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 longestTemplate = 100'000;

Result<QString> templateFile(const QString &language)
{
    const Result<QString> directory = Directories::configuration();
    if (!directory)
        return directory;
    const QString known = Announcement::languages().contains(language) ? language : u"en"_s;
    return *directory + u"/announcement/plan.%1.txt"_s.arg(known);
}
} // namespace

Result<QString> AnnouncementTemplates::own(const QString &language)
{
    const Result<QString> path = templateFile(language);
    if (!path)
        return path;
    QFile file(*path);
    if (!file.exists())
        return QString();
    const auto unreadable = [&](const QString &why) {
        return std::unexpected(Error{Error::Code::FileUnreadable, u"%1: %2"_s.arg(*path, why)});
    };
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file.errorString());
    const QByteArray bytes = file.read(longestTemplate + 1);
    if (bytes.size() > longestTemplate)
        return unreadable(u"more than %1 bytes"_s.arg(longestTemplate));
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    return decoder.hasError() ? unreadable(u"not UTF-8"_s) : Result<QString>(text);
}

Result<void> AnnouncementTemplates::remember(const QString &language, const QString &text)
{
    const Result<QString> path = templateFile(language);
    if (!path)
        return std::unexpected(path.error());
    if (text.trimmed().isEmpty() || text == Announcement::builtInTemplate(Announcement::Kind::Plan, language)) {
        if (!QFile::exists(*path) || QFile::remove(*path))
            return {};
        return std::unexpected(Error{Error::Code::FileUnwritable, *path});
    }
    QDir().mkpath(QFileInfo(*path).path());
    QSaveFile file(*path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return std::unexpected(Error{Error::Code::FileUnwritable, u"%1: %2"_s.arg(*path, file.errorString())});
    return {};
}
