// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PrivateFile.h"

#include <QFile>
#include <QRandomGenerator>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;

namespace
{
Error failure(Error::Code code, const QString &path, int number)
{
    return {code, path + u": "_s + QString::fromLocal8Bit(strerror(number))};
}

/// Closes a descriptor on every way out.
struct Descriptor {
    int fd;
    ~Descriptor()
    {
        if (fd >= 0)
            close(fd);
    }
};

bool writeAll(int fd, const QByteArray &content)
{
    for (qsizetype done = 0; done < content.size();) {
        const ssize_t n = ::write(fd, content.constData() + done, size_t(content.size() - done));
        if (n < 0 && errno != EINTR)
            return false;
        done += std::max<ssize_t>(n, 0);
    }
    return fsync(fd) == 0;
}
} // namespace

Result<QByteArray> PrivateFile::read(const QString &path, qint64 largest)
{
    const Descriptor file{open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)};
    if (file.fd < 0)
        return std::unexpected(
            failure(errno == ENOENT ? Error::Code::NotFound : Error::Code::FileUnreadable, path, errno));
    struct stat about;
    if (fstat(file.fd, &about) != 0 || !S_ISREG(about.st_mode))
        return std::unexpected(Error{Error::Code::FileUnreadable, path + u": not a regular file"_s});
    if (about.st_size > largest)
        return std::unexpected(Error{Error::Code::FileDamaged, path + u": too large"_s});
    QByteArray content;
    char block[65536];
    for (ssize_t n; (n = ::read(file.fd, block, sizeof block)) != 0;) {
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0 || content.size() + n > largest)
            return std::unexpected(failure(Error::Code::FileUnreadable, path, n < 0 ? errno : EFBIG));
        content.append(block, n);
    }
    return content;
}

Result<void> PrivateFile::write(const QString &path, const QByteArray &content)
{
    const QByteArray name = QFile::encodeName(path);
    const QByteArray temporary = name + '.' + QByteArray::number(QRandomGenerator::system()->generate64(), 36);
    const Descriptor file{open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600)};
    if (file.fd < 0)
        return std::unexpected(failure(Error::Code::FileUnwritable, path, errno));
    if (!writeAll(file.fd, content) || std::rename(temporary.constData(), name.constData()) != 0) {
        const int number = errno;
        unlink(temporary.constData());
        return std::unexpected(failure(Error::Code::FileUnwritable, path, number));
    }
    const Descriptor directory{
        open(QFile::encodeName(path.left(path.lastIndexOf(u'/'))).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (directory.fd >= 0)
        fsync(directory.fd);
    return {};
}
