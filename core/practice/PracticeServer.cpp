// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/PracticeServer.h"

#include "core/base/InertText.h"
#include "core/practice/PracticeScript.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTimer>

#include <optional>

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype keptErrorOutput = 4096;
constexpr auto killAfter = std::chrono::seconds(5);

QString actionName(PracticeServer::Action action)
{
    switch (action) {
    case PracticeServer::Action::Start:
        return u"start"_s;
    case PracticeServer::Action::Status:
        return u"status"_s;
    case PracticeServer::Action::Stop:
        return u"stop"_s;
    case PracticeServer::Action::Reset:
        return u"reset"_s;
    }
    return {};
}

QStringList scriptArguments(PracticeServer::Action action, const PracticeServer::Options &options)
{
    QStringList arguments{actionName(action), u"--json-progress"_s};
    if (!options.directory.isEmpty())
        arguments += {u"--directory"_s, options.directory};
    if (action != PracticeServer::Action::Start && action != PracticeServer::Action::Reset)
        return arguments;
    if (!options.database.isEmpty())
        arguments += {u"--database"_s, options.database};
    if (options.servers > 0)
        arguments += {u"--servers"_s, QString::number(options.servers)};
    return arguments;
}

Result<QList<PracticeServerInfo>> readServers(const QJsonArray &array)
{
    QList<PracticeServerInfo> servers;
    for (const auto &value : array) {
        const auto info = PracticeServerInfo::fromJson(value.toObject());
        if (!info)
            return std::unexpected(info.error());
        servers += *info;
    }
    return servers;
}
} // namespace

class PracticeServer::Private
{
public:
    explicit Private(PracticeServer *owner) : q(owner) {}

    void readLines();
    void readLine(const QByteArray &line);
    void end(const Result<QList<PracticeServerInfo>> &result);
    Error failure() const;

    PracticeServer *q;
    std::unique_ptr<QProcess> process;
    std::optional<Result<QList<PracticeServerInfo>>> outcome;
    QByteArray errorOutput;
    bool cancelled = false;
};

PracticeServer::PracticeServer(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this)) {}

PracticeServer::~PracticeServer()
{
    if (d->process)
        d->process->disconnect(this); // QProcess ends the script in its destructor
}

bool PracticeServer::isRunning() const
{
    return d->process != nullptr;
}

void PracticeServer::run(Action action)
{
    run(action, Options{});
}

void PracticeServer::run(Action action, const Options &options)
{
    if (d->process) {
        QTimer::singleShot(0, this, [this] {
            emit finished(std::unexpected(Error{Error::Code::Busy, u"practice.py"_s}));
        });
        return;
    }
    d->outcome.reset();
    d->errorOutput.clear();
    d->cancelled = false;
    const auto script = options.script.isEmpty() ? PracticeScript::extract() : Result<QString>(options.script);
    if (!script) {
        QTimer::singleShot(0, this, [this, error = script.error()] { emit finished(std::unexpected(error)); });
        return;
    }
    d->process = std::make_unique<QProcess>();
    auto *process = d->process.get();
    connect(process, &QProcess::readyReadStandardOutput, this, [this] { d->readLines(); });
    connect(process, &QProcess::readyReadStandardError, this, [this] {
        d->errorOutput += d->process->readAllStandardError();
        d->errorOutput = d->errorOutput.last(std::min(d->errorOutput.size(), keptErrorOutput));
    });
    connect(process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            d->end(std::unexpected(Error{Error::Code::NotFound, u"/usr/bin/python3"_s}));
    });
    connect(process, &QProcess::finished, this, [this] {
        d->readLines();
        d->end(d->outcome.value_or(std::unexpected(d->failure())));
    });
    process->start(u"/usr/bin/python3"_s, QStringList{*script} + scriptArguments(action, options));
    process->closeWriteChannel();
}

void PracticeServer::cancel()
{
    if (!d->process)
        return;
    d->cancelled = true;
    d->process->terminate();
    QTimer::singleShot(killAfter, d->process.get(), &QProcess::kill);
}

void PracticeServer::Private::readLines()
{
    while (process->canReadLine())
        readLine(process->readLine());
    if (process->state() == QProcess::NotRunning)
        if (const auto rest = process->readAllStandardOutput(); !rest.isEmpty())
            readLine(rest);
}

void PracticeServer::Private::readLine(const QByteArray &line)
{
    const auto event = QJsonDocument::fromJson(line).object();
    const auto kind = event[u"event"_s].toString();
    if (kind == u"progress"_s) {
        emit q->progress(event[u"percent"_s].toInt(-1), inertText(event[u"text"_s].toString()));
    } else if (kind == u"done"_s || kind == u"status"_s || kind == u"stopped"_s) {
        outcome = readServers(event[u"servers"_s].toArray());
    } else if (kind == u"error"_s) {
        const auto message = inertText(event[u"message"_s].toString());
        const auto todo = inertText(event[u"todo"_s].toString());
        outcome = std::unexpected(
            Error{Error::Code::CommandFailed, todo.isEmpty() ? message : QString(message + u'\n' + todo)});
    }
}

Error PracticeServer::Private::failure() const
{
    if (cancelled)
        return {Error::Code::Cancelled, {}};
    const auto said = inertText(errorOutput).trimmed();
    return {Error::Code::CommandFailed, said.isEmpty() ? u"practice.py ended without an answer"_s : said};
}

void PracticeServer::Private::end(const Result<QList<PracticeServerInfo>> &result)
{
    process->disconnect(q);
    process.release()->deleteLater(); // its own signal is being handled
    emit q->finished(result);
}
