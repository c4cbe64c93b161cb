// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/ByteChannel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QTimer>

#include <functional>
#include <optional>

/// A helper made of a script: it records what it was asked and answers what the test says.
class FakeChannel : public ByteChannel
{
    Q_OBJECT
public:
    /// Answers a request at once where it returns one: the object's "result" or "error".
    using Responder = std::function<std::optional<QJsonObject>(const QJsonObject &request)>;

    explicit FakeChannel(QObject *parent = nullptr) : ByteChannel(parent) {}

    void open(const QByteArray &asked) override
    {
        command = asked;
        if (opensByItself)
            QTimer::singleShot(0, this, &ByteChannel::opened);
    }

    void write(const QByteArray &bytes) override
    {
        m_input += bytes;
        qsizetype newline = 0;
        while ((newline = m_input.indexOf('\n')) >= 0) {
            const QByteArray line = m_input.first(newline);
            m_input.remove(0, newline + 1);
            take(QJsonDocument::fromJson(line).object());
        }
    }

    void close() override { wasClosed = true; }

    /// A frame as the helper would write it.
    QByteArray frame(QJsonObject object, const QByteArray &payload = {}) const
    {
        if (!payload.isEmpty())
            object.insert(QStringLiteral("bytes"), payload.size());
        return nonce + ' ' + QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n' + payload;
    }
    void say(const QJsonObject &object, const QByteArray &payload = {}) { emit received(frame(object, payload)); }
    void sayReady() { say({{QStringLiteral("ready"), QJsonObject{{QStringLiteral("protocol"), 1}}}}); }
    void answer(qint64 id, const QJsonObject &result)
    {
        say({{QStringLiteral("id"), id}, {QStringLiteral("result"), result}});
    }
    void cut(Error::Code code = Error::Code::ConnectionLost) { emit closed({code, {}}); }

    QJsonObject lastRequest(const QString &method) const
    {
        for (auto it = requests.crbegin(); it != requests.crend(); ++it) {
            if (it->value(QStringLiteral("method")).toString() == method)
                return *it;
        }
        return {};
    }
    int countOf(const QString &method) const
    {
        return int(std::count_if(requests.cbegin(), requests.cend(), [&](const QJsonObject &request) {
            return request.value(QStringLiteral("method")).toString() == method;
        }));
    }

    bool opensByItself = true;
    bool readyByItself = true;
    bool wasClosed = false;
    QByteArray command;
    QByteArray nonce;
    QJsonObject start;           ///< The first line.
    QList<QJsonObject> requests; ///< Everything after it, in order.
    Responder responder;

private:
    void take(const QJsonObject &object)
    {
        if (nonce.isEmpty()) {
            start = object;
            nonce = object.value(QStringLiteral("nonce")).toString().toLatin1();
            if (readyByItself)
                QTimer::singleShot(0, this, [this] { sayReady(); });
            return;
        }
        requests.append(object);
        const auto reply = responder ? responder(object) : std::nullopt;
        if (!reply)
            return;
        QJsonObject full = *reply;
        full.insert(QStringLiteral("id"), object.value(QStringLiteral("id")));
        QTimer::singleShot(0, this, [this, full] { say(full); });
    }

    QByteArray m_input;
};
