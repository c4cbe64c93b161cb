// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/SshConfig.h"

#include "core/base/InertText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace
{
constexpr int limitMs = 10'000;
constexpr qint64 largestConfig = 1 << 20;

QStringList arguments(const QString &alias, const SshOverrides &overrides)
{
    QStringList list{u"-G"_s};
    if (!overrides.configFile.isEmpty())
        list << u"-F"_s << overrides.configFile;
    if (!overrides.user.isEmpty())
        list << u"-l"_s << overrides.user;
    if (overrides.port > 0)
        list << u"-p"_s << QString::number(overrides.port);
    if (!overrides.identityFile.isEmpty())
        list << u"-i"_s << overrides.identityFile;
    if (!overrides.proxyJump.isEmpty())
        list << u"-o"_s << u"ProxyJump="_s + overrides.proxyJump;
    return list << u"--"_s << alias;
}

/// ssh prints some paths before it expands them (ssh_config(5), TOKENS).
QString expand(QString text, const SshEndpoint &endpoint, const QString &home)
{
    if (text == u"~"_s || text.startsWith(u"~/"_s))
        text.replace(0, 1, home);
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'%' || i + 1 == text.size()) {
            result += text[i];
            continue;
        }
        const QChar token = text[++i];
        if (token == u'%')
            result += u'%';
        else if (token == u'd')
            result += home;
        else if (token == u'h')
            result += endpoint.host;
        else if (token == u'n')
            result += endpoint.alias;
        else if (token == u'p')
            result += QString::number(endpoint.port);
        else if (token == u'r')
            result += endpoint.user;
        else if (token == u'k')
            result += endpoint.hostKeyAlias.isEmpty() ? endpoint.host : endpoint.hostKeyAlias;
        else if (token == u'u')
            result += qEnvironmentVariable("USER");
        else
            result += u'%' + QString(token);
    }
    return result;
}

QString agentSocket(const QString &value, const SshEndpoint &endpoint, const QString &home)
{
    if (value.isEmpty() || value == u"SSH_AUTH_SOCK"_s)
        return qEnvironmentVariable("SSH_AUTH_SOCK");
    if (value == u"none"_s)
        return {};
    return value.startsWith(u'$') ? qEnvironmentVariable(value.mid(1).toUtf8().constData())
                                  : expand(value, endpoint, home);
}

QStringList words(const QString &value)
{
    return value == u"none"_s ? QStringList() : value.split(u' ', Qt::SkipEmptyParts);
}

void readAliases(const QString &file, int depth, QStringList *aliases)
{
    QFile config(file);
    if (!QFileInfo(file).isFile() || !config.open(QIODevice::ReadOnly))
        return;
    static const QRegularExpression separator(u"[ \t=]+"_s);
    const QStringList lines = QString::fromUtf8(config.read(largestConfig)).split(u'\n');
    for (const QString &line : lines) {
        const QStringList parts = line.trimmed().split(separator, Qt::SkipEmptyParts);
        const QString keyword = parts.value(0).toLower();
        for (const QString &part : parts.mid(1)) {
            if (keyword == u"host"_s && SshConfig::isValidAlias(part) &&
                !part.contains(QRegularExpression(u"[*?!]"_s)) && !aliases->contains(part))
                *aliases += part;
            if (keyword != u"include"_s || depth == 0)
                continue;
            const QString path = part.startsWith(u"~/"_s) ? QDir::homePath() + part.mid(1)
                                                          : QDir(QFileInfo(file).path()).absoluteFilePath(part);
            const QFileInfo pattern(path);
            for (const QFileInfo &found :
                 QDir(pattern.path()).entryInfoList({pattern.fileName()}, QDir::Files | QDir::Hidden))
                readAliases(found.filePath(), depth - 1, aliases);
        }
    }
}

/// One run of `ssh -G`; deletes itself.
class Resolution : public QObject
{
public:
    Resolution(const QString &alias, const SshOverrides &overrides, QObject *context,
               std::function<void(Result<SshEndpoint>)> done)
        : m_alias(alias), m_context(context), m_done(std::move(done))
    {
        connect(context, &QObject::destroyed, this, [this] { deleteLater(); });
        connect(m_process, &QProcess::finished, this, [this] { finish(); });
        connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                tell(std::unexpected(Error{Error::Code::NotFound, u"ssh"_s}));
        });
        m_process->setStandardInputFile(QProcess::nullDevice());
        m_process->start(u"ssh"_s, arguments(alias, overrides));
        QTimer::singleShot(limitMs, this, [this] { tell(std::unexpected(Error{Error::Code::Timeout, u"ssh -G"_s})); });
    }
    ~Resolution() override
    {
        // QProcess' destructor would wait for a program that hangs (Match exec): it may finish killing it by itself
        m_process->disconnect(this);
        m_process->setParent(nullptr);
        QObject::connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
        m_process->kill();
        if (m_process->state() == QProcess::NotRunning)
            m_process->deleteLater();
    }

private:
    void finish()
    {
        if (m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0)
            return tell(SshConfig::parse(m_alias, m_process->readAllStandardOutput(), QDir::homePath()));
        tell(std::unexpected(Error{Error::Code::CommandFailed, inertText(m_process->readAllStandardError())}));
    }
    void tell(const Result<SshEndpoint> &result)
    {
        deleteLater();
        if (m_context && m_done)
            std::exchange(m_done, nullptr)(result);
    }

    QString m_alias;
    QPointer<QObject> m_context;
    std::function<void(Result<SshEndpoint>)> m_done;
    QProcess *m_process = new QProcess(this);
};
} // namespace

bool SshConfig::isValidAlias(const QString &alias)
{
    static const QString refused = u"'`\"$\\;&<>|(){}"_s; // as ssh's valid_hostname()
    if (alias.isEmpty() || alias.size() > 255 || alias.startsWith(u'-'))
        return false;
    return std::none_of(alias.begin(), alias.end(), [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control || refused.contains(c);
    });
}

void SshConfig::resolve(const QString &alias, const SshOverrides &overrides, QObject *context,
                        std::function<void(Result<SshEndpoint>)> done)
{
    if (!isValidAlias(alias) || (!overrides.user.isEmpty() && overrides.user.startsWith(u'-'))) {
        QMetaObject::invokeMethod(
            context,
            [alias, done] {
                done(std::unexpected(Error{Error::Code::InvalidInput, inertText(alias, 255)}));
            },
            Qt::QueuedConnection);
        return;
    }
    new Resolution(alias, overrides, context, std::move(done));
}

Result<SshEndpoint> SshConfig::parse(const QString &alias, const QByteArray &output, const QString &home)
{
    QHash<QString, QStringList> values;
    for (const QString &line : QString::fromLocal8Bit(output).split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype blank = line.indexOf(u' ');
        values[line.left(blank).toLower()] << (blank < 0 ? QString() : line.mid(blank + 1).trimmed());
    }
    const auto value = [&values](const QString &key) { return values.value(key).value(0); };
    SshEndpoint endpoint;
    endpoint.alias = alias;
    endpoint.host = value(u"hostname"_s).toLower();
    endpoint.port = value(u"port"_s).toInt();
    endpoint.user = value(u"user"_s);
    if (!isValidAlias(endpoint.host) || endpoint.port < 1 || endpoint.port > 65535 || endpoint.user.isEmpty())
        return std::unexpected(Error{Error::Code::ProtocolError, u"ssh -G"_s});
    const auto known = [&value](const QString &key) { return value(key) == u"none"_s ? QString() : value(key); };
    endpoint.hostKeyAlias = known(u"hostkeyalias"_s);
    endpoint.proxyJump = known(u"proxyjump"_s);
    endpoint.proxyCommand = expand(known(u"proxycommand"_s), endpoint, home);
    endpoint.addressFamily = value(u"addressfamily"_s);
    endpoint.identitiesOnly = value(u"identitiesonly"_s) == u"yes"_s;
    endpoint.identityAgent = agentSocket(value(u"identityagent"_s), endpoint, home);
    for (const QString &file : values.value(u"identityfile"_s))
        endpoint.identityFiles += expand(file, endpoint, home);
    endpoint.identityFiles.removeAll(u"none"_s);
    for (const QString &file : values.value(u"certificatefile"_s))
        endpoint.certificateFiles += expand(file, endpoint, home);
    const auto files = [&](const QString &key) {
        QStringList list;
        for (const QString &file : words(value(key)))
            list += expand(file, endpoint, home);
        return list;
    };
    endpoint.userKnownHostsFiles = files(u"userknownhostsfile"_s);
    endpoint.globalKnownHostsFiles = files(u"globalknownhostsfile"_s);
    endpoint.revokedHostKeysFiles = files(u"revokedhostkeys"_s);
    return endpoint;
}

QStringList SshConfig::aliases(const QString &configFile)
{
    QStringList aliases;
    readAliases(configFile.isEmpty() ? QDir::homePath() + u"/.ssh/config"_s : configFile, 1, &aliases);
    return aliases;
}
