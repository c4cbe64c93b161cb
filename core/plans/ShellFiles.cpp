// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/ShellFiles.h"

#include "core/plans/ShellWords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{
QString writeCommand(const QString &path)
{
    return u"sudo tee %1 >/dev/null"_s.arg(shellWord(path));
}

/// Where the server reads a site's configuration by a link; empty where it is read as it stands.
QString enabledPath(const QString &path)
{
    if (!path.contains("/sites-available/"_L1))
        return {};
    return QString(path).replace("/sites-available/"_L1, "/sites-enabled/"_L1);
}

/// Makes the link, and notes that it was made here.
QStringList enableLines(const QString &path, qsizetype number)
{
    const QString enabled = enabledPath(path);
    if (enabled.isEmpty())
        return {};
    return {u"[ -e %1 ] || { sudo ln -s %2 %1 && touch \"$earlier/%3.linked\"; }"_s.arg(
        shellWord(enabled), shellWord(path), QString::number(number))};
}

/// A survey shows no passwords, and so a script can't write them: it ends before it writes a file that has one.
QStringList hiddenLines(const FileChange &change)
{
    static const QRegularExpression hidden(u"[:=]\\s*\\*\\*\\*"_s);
    if (!change.text.contains(hidden))
        return {};
    return {u"refuse "_s +
            shellWord(u"%1 is to hold a password that is not shown: write it by hand"_s.arg(change.path))};
}

QString testCommand(const QString &kind)
{
    return kind == "apache"_L1 ? u"sudo apache2ctl configtest"_s : u"sudo nginx -t"_s;
}

QString reloadCommand(const QString &kind)
{
    return kind == "apache"_L1 ? u"sudo systemctl reload apache2"_s : u"sudo systemctl reload nginx"_s;
}

QStringList putBackLines(const QList<FileChange> &changes)
{
    QStringList lines;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const QString path = shellWord(changes[i].path);
        if (const QString enabled = enabledPath(changes[i].path); !enabled.isEmpty()) // left dangling, it would fail
            lines += u"    if [ -e \"$earlier/%1.linked\" ]; then sudo rm -f %2; fi"_s.arg(QString::number(i),
                                                                                           shellWord(enabled));
        lines += {u"    if [ -e \"$earlier/%1\" ]; then"_s.arg(i),
                  u"        sudo cp -p \"$earlier/%1\" %2"_s.arg(QString::number(i), path), u"    else"_s,
                  u"        sudo rm -f %1"_s.arg(path), u"    fi"_s};
    }
    return lines;
}
} // namespace

QStringList hereDocument(const QString &command, const QString &text)
{
    QString body = text.left(text.indexOf(QChar::Null));
    body.remove(u'\r');
    if (body.endsWith(u'\n'))
        body.chop(1);
    const QStringList lines = body.split(u'\n');
    QString end = u"END"_s;
    while (lines.contains(end))
        end += u'_';
    return QStringList{u"%1 <<'%2'"_s.arg(command, end)} + lines + QStringList{end};
}

QStringList rootFileLines(const QList<FileChange> &changes)
{
    QStringList lines;
    for (const FileChange &change : changes) {
        lines += hiddenLines(change);
        lines += hereDocument(writeCommand(change.path), change.text);
        if (change.path.startsWith("/etc/cron."_L1) || change.text.startsWith("#!"_L1))
            lines += u"sudo chmod 755 "_s + shellWord(change.path);
    }
    return lines;
}

QStringList webServerLines(const QString &kind, const QList<FileChange> &changes)
{
    if (changes.isEmpty())
        return {u"echo 'There is nothing to change in the web server.'"_s};
    QStringList lines{u"earlier=$(mktemp -d)"_s};
    for (const FileChange &change : changes)
        lines += hiddenLines(change);
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const QString &path = changes[i].path;
        lines += u"if [ -e %1 ]; then sudo cp -p %1 \"$earlier/%2\"; fi"_s.arg(shellWord(path), QString::number(i));
        if (path.contains("/lino-baton/"_L1)) // copies of what a vhost includes
            lines += u"sudo mkdir -p "_s + shellWord(path.section(u'/', 0, -2));
        lines += hereDocument(writeCommand(path), changes[i].text);
        lines += enableLines(path, i);
    }
    lines += u"if ! %1; then"_s.arg(testCommand(kind));
    lines += putBackLines(changes);
    lines += {u"    refuse \"the web server does not take its new configuration: what was there is back\""_s, u"fi"_s,
              reloadCommand(kind)};
    return lines;
}
