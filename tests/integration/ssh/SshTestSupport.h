// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/SshChannel.h"
#include "core/ssh/SshConnection.h"

#include <QTest>

/// What a finished command left.
struct Answer {
    QByteArray output;
    QByteArray errorOutput;
    int exitStatus = -2;
    QString signal;
    Error::Code error = Error::Code::Unexpected;
    bool isFailed = false;
};

inline Answer run(SshConnection &connection, const QByteArray &command, const QByteArray &input = {})
{
    Answer answer;
    SshChannel *channel = connection.exec(command);
    bool done = false;
    QObject::connect(channel, &SshChannel::readyRead, channel, [&] { answer.output += channel->takeOutput(); });
    QObject::connect(channel, &SshChannel::finished, channel, [&](int status, const QString &signal) {
        answer.exitStatus = status;
        answer.signal = signal;
        done = true;
    });
    QObject::connect(channel, &SshChannel::failed, channel, [&](const Error &error) {
        answer.error = error.code;
        answer.isFailed = done = true;
    });
    channel->write(input);
    channel->closeInput();
    if (!QTest::qWaitFor([&] { return done; }, 30000))
        qWarning("the command did not end");
    answer.errorOutput = channel->takeErrorOutput();
    delete channel;
    return answer;
}

inline bool settle(SshConnection &connection, int limit = 20000)
{
    return QTest::qWaitFor(
        [&] {
            return connection.state() == SshConnection::State::Ready ||
                   connection.state() == SshConnection::State::Failed;
        },
        limit);
}
