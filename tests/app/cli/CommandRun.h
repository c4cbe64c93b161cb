// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"
#include "app/cli/FleetCommand.h"
#include "support/FakeServerLink.h"
#include "support/MemorySecretStore.h"
#include "support/SampleStatus.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include <unistd.h>

#include <algorithm>
#include <vector>

/// baton with one server "p" that answers from a script: what it prints, says and ends with.
class CommandRun
{
public:
    CommandRun()
    {
        static const QTemporaryDir home; // of this process: tests side by side would write one list of servers
        qputenv("HOME", home.path().toUtf8());
        QStandardPaths::setTestModeEnabled(true);
        status = SampleStatus::status({SampleStatus::pair()});
        status.zone = QStringLiteral("CET");
        status.utcOffset = 3600;
        server.responder = [this](const QJsonObject &request) { return answer(request); };
        FleetCommand::setFleetMaker([this] {
            auto fleet = std::make_unique<Fleet>(std::make_unique<MemorySecretStore>(), server.factory());
            (void)fleet->load();
            for (const ServerSession *session : fleet->servers())
                (void)fleet->remove(session->record().name);
            ServerRecord record;
            record.name = QStringLiteral("p");
            record.host = QStringLiteral("p.example.com");
            (void)fleet->add(record);
            return fleet;
        });
    }
    ~CommandRun() { FleetCommand::setFleetMaker({}); }

    /// Runs `baton WORDS` to its end; its exit status, or -1 where it does not end.
    int operator()(const QStringList &words)
    {
        QTemporaryFile out;
        QTemporaryFile err;
        if (!out.open() || !err.open())
            return -1;
        int status = -1;
        {
            Terminal terminal(out.handle(), err.handle());
            std::vector<QByteArray> arguments{"baton"};
            for (const QString &word : words)
                arguments.push_back(word.toUtf8());
            std::vector<char *> pointers;
            for (QByteArray &argument : arguments)
                pointers.push_back(argument.data());
            const CommandLine line = CommandLine::read(int(pointers.size()), pointers.data(), terminal);
            status = line.status;
            if (line.command) {
                status = -1;
                QObject::connect(line.command.get(), &Command::finished, line.command.get(),
                                 [&status](int value) { status = value; });
                QTimer::singleShot(0, line.command.get(), &Command::start);
                (void)QTest::qWaitFor([&status] { return status != -1; }, 10000);
            }
        }
        out.seek(0);
        err.seek(0);
        printed = QString::fromUtf8(out.readAll());
        said = QString::fromUtf8(err.readAll());
        return status;
    }

    QJsonObject json() const { return QJsonDocument::fromJson(printed.toUtf8()).object(); }
    /// The last request with that method, of all connections.
    QJsonObject params(const QString &method) const
    {
        for (auto it = asked.crbegin(); it != asked.crend(); ++it)
            if (it->value(QStringLiteral("method")).toString() == method)
                return it->value(QStringLiteral("params")).toObject();
        return {};
    }
    bool wasAsked(const QString &method) const
    {
        return std::ranges::any_of(asked, [&method](const QJsonObject &request) {
            return request.value(QStringLiteral("method")).toString() == method;
        });
    }

    ServerStatus status;
    QHash<QString, QJsonObject> answers; ///< By method: {"result":...} or {"error":...}.
    QHash<QString, QByteArray> files;    ///< By path: what the server reads there.
    FakeServer server;
    QList<QJsonObject> asked;
    QString printed;
    QString said;

private:
    std::optional<QJsonObject> answer(const QJsonObject &request)
    {
        asked.append(request);
        const QString method = request.value(QStringLiteral("method")).toString();
        if (method == QStringLiteral("probe"))
            return QJsonObject{{QStringLiteral("result"), status.toJson()}};
        const QString path =
            request.value(QStringLiteral("params")).toObject().value(QStringLiteral("path")).toString();
        if (method == QStringLiteral("file.read") && files.contains(path)) {
            QTimer::singleShot(
                0, server.last()->channel,
                [channel = server.last()->channel, id = request.value(QStringLiteral("id")), bytes = files[path]] {
                    const QJsonObject event{{QStringLiteral("kind"), QStringLiteral("data")},
                                            {QStringLiteral("offset"), 0},
                                            {QStringLiteral("times"), QJsonArray()}};
                    channel->say({{QStringLiteral("id"), id}, {QStringLiteral("event"), event}}, bytes);
                    channel->answer(id.toInteger(), {{QStringLiteral("offset"), bytes.size()}});
                });
            return std::nullopt;
        }
        if (answers.contains(method))
            return answers[method];
        return QJsonObject{{QStringLiteral("result"), QJsonObject()}};
    }
};
