// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/PracticeScript.h"

#include "core/base/Directories.h"
#include "core/base/PrivateFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>

using namespace Qt::StringLiterals;

namespace
{
const auto embeddedRoot = u":/practice/"_s;

QMap<QString, QByteArray> embeddedFiles()
{
    QMap<QString, QByteArray> files;
    for (QDirIterator it(embeddedRoot, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const auto path = it.next();
        if (QFile file(path); file.open(QIODevice::ReadOnly))
            files[path.mid(embeddedRoot.size())] = file.readAll();
    }
    return files;
}

QString contentHash(const QMap<QString, QByteArray> &files)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (auto it = files.begin(); it != files.end(); ++it) {
        const QByteArray head = it.key().toUtf8() + '\0' + QByteArray::number(it.value().size()) + '\0';
        hash.addData(head);
        hash.addData(it.value());
    }
    return QString::fromLatin1(hash.result().toHex());
}
} // namespace

Result<QString> PracticeScript::extract(const QString &directory)
{
    QString base = directory;
    if (base.isEmpty()) {
        const auto data = Directories::data();
        if (!data)
            return std::unexpected(data.error());
        base = *data + u"/practice-script"_s;
    }
    const auto files = embeddedFiles();
    if (!files.contains(u"practice.py"_s))
        return std::unexpected(Error{Error::Code::NotFound, u"practice.py"_s});
    const QString target = base + u'/' + contentHash(files);
    for (auto it = files.begin(); it != files.end(); ++it) {
        const QString path = target + u'/' + it.key();
        if (const auto present = PrivateFile::read(path); present && *present == it.value())
            continue;
        if (!QDir().mkpath(QFileInfo(path).path()))
            return std::unexpected(Error{Error::Code::FileUnwritable, QFileInfo(path).path()});
        if (const auto written = PrivateFile::write(path, it.value()); !written)
            return std::unexpected(written.error());
    }
    return QString(target + u"/practice.py"_s);
}
