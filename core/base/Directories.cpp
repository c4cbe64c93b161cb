// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Directories.h"

#include <QFile>
#include <QStandardPaths>

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace
{
bool makeParents(const QString &path)
{
    for (qsizetype slash = path.indexOf(u'/', 1); slash > 0; slash = path.indexOf(u'/', slash + 1)) {
        if (mkdir(QFile::encodeName(path.left(slash)).constData(), 0700) != 0 && errno != EEXIST)
            return false;
    }
    return true;
}

Result<QString> ownDirectory(QStandardPaths::StandardLocation location)
{
    const QString path = QStandardPaths::writableLocation(location) + u"/lino-baton"_s;
    const QByteArray name = QFile::encodeName(path);
    if (!makeParents(path) || (mkdir(name.constData(), 0700) != 0 && errno != EEXIST))
        return std::unexpected(
            Error{Error::Code::FileUnwritable, path + u": "_s + QString::fromLocal8Bit(strerror(errno))});
    struct stat about;
    if (lstat(name.constData(), &about) != 0 || !S_ISDIR(about.st_mode) || about.st_uid != geteuid())
        return std::unexpected(Error{Error::Code::FileUnwritable, path + u": not a directory of this user"_s});
    if ((about.st_mode & 0077) != 0 && chmod(name.constData(), 0700) != 0)
        return std::unexpected(Error{Error::Code::FileUnwritable, path + u": others may read it"_s});
    return path;
}
} // namespace

Result<QString> Directories::configuration()
{
    return ownDirectory(QStandardPaths::GenericConfigLocation);
}

Result<QString> Directories::cache()
{
    return ownDirectory(QStandardPaths::GenericCacheLocation);
}

Result<QString> Directories::data()
{
    return ownDirectory(QStandardPaths::GenericDataLocation);
}
