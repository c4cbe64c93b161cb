// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>

/// A wire between client and server that a test can cut or make a black hole of; its port stays the same.
class TcpProxy : public QObject
{
    Q_OBJECT
public:
    explicit TcpProxy(quint16 target, QObject *parent = nullptr) : QObject(parent), m_target(target)
    {
        m_server.listen(QHostAddress::LocalHost);
        m_port = m_server.serverPort();
        connect(&m_server, &QTcpServer::newConnection, this, &TcpProxy::accept);
    }

    quint16 port() const { return m_port; }
    void setTarget(quint16 target) { m_target = target; }
    /// Ports that the server sees as its clients'.
    QList<quint16> clientPorts() const
    {
        QList<quint16> ports;
        for (const QTcpSocket *socket : m_peers.keys()) {
            if (socket->peerPort() == m_target)
                ports.append(socket->localPort());
        }
        return ports;
    }
    /// Nothing passes and nothing is refused.
    void setBlackHole(bool on)
    {
        m_blackHole = on;
        if (on)
            return;
        const auto sockets = m_peers.keys();
        for (QTcpSocket *socket : sockets)
            pass(socket);
    }
    /// Every connection ends with a reset, and new ones are refused until restore().
    void cut()
    {
        m_server.close();
        const auto sockets = m_peers.keys();
        for (QTcpSocket *socket : sockets)
            socket->abort();
    }
    void restore() { m_server.listen(QHostAddress::LocalHost, m_port); }

private:
    void accept()
    {
        while (QTcpSocket *client = m_server.nextPendingConnection()) {
            auto *server = new QTcpSocket(this);
            client->setParent(this);
            join(client, server);
            join(server, client);
            server->connectToHost(QHostAddress::LocalHost, m_target);
        }
    }
    void join(QTcpSocket *from, QTcpSocket *to)
    {
        from->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_peers.insert(from, to);
        connect(from, &QTcpSocket::readyRead, this, [this, from] { pass(from); });
        connect(from, &QTcpSocket::connected, this, [this, from] {
            from->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            pass(m_peers.value(from));
        });
        connect(from, &QTcpSocket::disconnected, this, [this, from] { leave(from); });
        connect(from, &QTcpSocket::errorOccurred, this, [this, from] { leave(from); });
    }
    void leave(QTcpSocket *from)
    {
        if (!m_peers.contains(from))
            return;
        QTcpSocket *peer = m_peers.take(from);
        from->deleteLater();
        if (!peer || !m_peers.contains(peer))
            return;
        m_peers[peer] = nullptr;
        peer->disconnectFromHost();
        if (peer->state() == QAbstractSocket::UnconnectedState)
            leave(peer);
    }
    void pass(QTcpSocket *from)
    {
        QTcpSocket *to = m_peers.value(from);
        if (to && !m_blackHole && to->state() == QAbstractSocket::ConnectedState)
            to->write(from->readAll());
    }

    QTcpServer m_server;
    quint16 m_port = 0;
    quint16 m_target;
    bool m_blackHole = false;
    QHash<QTcpSocket *, QTcpSocket *> m_peers;
};
