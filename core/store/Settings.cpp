// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Settings.h"

#include "core/base/Directories.h"

#include <QFile>
#include <QRegularExpression>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
const QStringList &themes()
{
    static const QStringList words{u"system"_s, u"light"_s, u"dark"_s};
    return words;
}

Result<QString> filePath(const QString &path)
{
    if (!path.isEmpty())
        return path;
    const auto directory = Directories::configuration();
    if (!directory)
        return std::unexpected(directory.error());
    return QString(*directory + u"/settings.ini"_s);
}
} // namespace

Settings Settings::load(const QString &path)
{
    static const QRegularExpression languageCode(QRegularExpression::anchoredPattern(u"[a-z]{2,3}(_[A-Z]{2})?"_s));
    Settings settings;
    const auto file = filePath(path);
    if (!file)
        return settings;
    const QSettings ini(*file, QSettings::IniFormat);
    bool isNumber = false;
    const int seconds = ini.value(u"refreshSeconds"_s).toInt(&isNumber);
    if (isNumber)
        settings.refreshSeconds = seconds == 0 ? 0 : std::clamp(seconds, 10, 3600);
    settings.notifications = ini.value(u"notifications"_s, true).toBool();
    const QString language = ini.value(u"language"_s).toString();
    if (languageCode.match(language).hasMatch())
        settings.language = language;
    settings.theme = Theme(std::max<qsizetype>(0, themes().indexOf(ini.value(u"theme"_s).toString())));
    return settings;
}

Result<void> Settings::save(const QString &path) const
{
    const auto file = filePath(path);
    if (!file)
        return std::unexpected(file.error());
    QSettings ini(*file, QSettings::IniFormat);
    ini.setValue(u"refreshSeconds"_s, refreshSeconds);
    ini.setValue(u"notifications"_s, notifications);
    ini.setValue(u"language"_s, language);
    ini.setValue(u"theme"_s, themes().at(qsizetype(theme)));
    ini.sync();
    if (ini.status() != QSettings::NoError)
        return std::unexpected(Error{Error::Code::FileUnwritable, *file});
    QFile::setPermissions(*file, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}
